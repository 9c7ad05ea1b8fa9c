"""What text measures (`metrics`), and how it reads in an Indonesian office: dates, numbers, NIP, ranks, signatures.

The tour. `from sopdocs.text import numbers` opens one room and loads nothing else; names are said with their room.

    what                        where                           source of the rule
    5 Januari 2025              str(dates.Tanggal)              KBBI for the months; no leading zero: practice
    Januari 2023                dates.Tanggal                   practice: SOPs of kecamatan bear a month only
    Senin, 6 Januari 2025       dates.Tanggal.dengan_hari       practice (notulen: Hari/Tanggal)
    Triwulan III Tahun 2025     str(dates.Triwulan)             practice: quarterly performance reports
    TW III, s.d. Triwulan III   dates.Triwulan.singkat .sampai  practice
    a date as it was written    dates.parse                     also old spellings: Pebruari, Nopember, Jum'at
    1.234,5                     numbers.angka                   EYD: dot for thousands, comma for decimals
    1.234,5 as it was written   figures.parse                   EYD; what is ambiguous is asked about
    95,24 %                     numbers.persen                  practice; the space: SI
    Rp1.250.000                 numbers.rupiah                  EYD, UU 7/2011: `Rp`, no dot, no space
    XIV                         numbers.romawi                  1 to 3999
    dua puluh lima              numbers.terbilang               KBBI; by num2words, mended where it is wrong
    5 (lima)                    numbers.jumlah_dan_terbilang    EYD: figure and words in documents that bind
    what is counted, rounded    numbers.rounded                 half up; what is classified is what is printed
    19930318 201406 1 002       nip.printed, nip.fault          Perka BKN 43/2007; groups 8-6-1-3: practice
    Penata Tingkat I, III/d     pangkat.printed, pangkat.fault  PP 99/2000, PP 12/2002; PPPK: Perpres 98/2020
    a.n. CAMAT X                signing.lines                   guides to official letters (Kudus)
    Plt. CAMAT X                signing.capitals                the same
    450 minutes for 1 hari      duration.in_minutes             Perpres 21/2023: working hours
    an office's own words       markdown.read                   CommonMark; tables: GFM → blocks of a report
    a, b, dan c                 words.dan                       EYD
    mungkin "sekcam"?           nearest.nearest                 sopdocs' own
"""
