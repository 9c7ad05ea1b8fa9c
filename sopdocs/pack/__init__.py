"""The spec of a pack in; its folder and its zip out, with all that a run of an SOP makes, ready to print and archive.

kemas       the whole way of a pack, on one page
tempat      where it lies: folder, zip, manifest, and what things in it are called
kunci       one process at a time
anggota     its documents, built into the folder: files, pages, problems
beres       what killed runs and earlier packs have left in the folder
depan       cover, contents, schedule, audit and list of files, in front of them
jilid       all of it as one PDF
manifest    what is in the pack and what it was made from, as manifest.json
periksa_zip a zip from the archive, looked at again
"""
