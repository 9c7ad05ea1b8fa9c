"""When the work of an SOP is done: its rows and the day it begins in; the day and hour of each row out.

    langkah     what is scheduled: the rows of a procedure, their pelaksana, waktu and ways on
    libur       a year → national holidays and cuti bersama
    kalender    an office's calendar: which days and hours are worked; so many minutes on from a moment
    alur        ways on → which rows come before which, and the ways back
    susun       all of it → the schedule

Pure: no clock, no file. A moment is the office's own time, without a zone.
"""

from sopdocs.jadwal.kalender import Kalender
from sopdocs.jadwal.langkah import END, Langkah, Prosedur, nomor
from sopdocs.jadwal.susun import Jadwal, Kegiatan, Masa, Ulang, susun

__all__ = ["END", "Jadwal", "Kalender", "Kegiatan", "Langkah", "Masa", "Prosedur", "Ulang", "nomor", "susun"]
