"""`jenis: paket`: one run of an SOP with all that it makes, to be built, checked, printed and archived as one.

model       what a spec may say
prosedur    the spec → the SOP that is run, and its steps
sebutan     the words of an output → the kind of document that is meant
bawaan      a step, its days and its pelaksana → what the pack says about a document of a kind
rencana     all of it → the documents of the pack, each a spec to build, and the schedule of the run
periksa     the audit before printing, a rule a file
lembar      cover, contents, schedule, audit and list of files as pages
compose     the pack's own Word file: what is in it, when, and what is missing
"""
