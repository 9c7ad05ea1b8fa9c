"""The spec of a pack in; its folder and its zip out, with all that a run of an SOP makes, ready to print and archive.

kemas       the whole way of a pack, on one page (hasil: what became of it)
tempat      where it lies: folder, zip, manifest, and what things in it are called
baca        its spec → the plan of it, and what is wrong with that
kunci       one process at a time
anggota     its documents, built into the folder: files, pages, problems
temuan      what was found about it, without a word about this machine
beres       what killed runs and earlier packs have left in the folder
tutup       paket.pdf, manifest.json and zip, where they are not up to date
depan       cover, contents, schedule, audit and list of files, in front of the documents
jilid       all of it as one PDF (susunan: the fingerprint of what that shows)
manifest    what is in the pack and what it was made from, as manifest.json
periksa_zip a zip from the archive, looked at again
"""
