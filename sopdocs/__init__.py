"""sopdocs: YAML specs in, the paperwork of an Indonesian government office out.

The tour, for a newcomer. A spec passes these stages, all but the last called on one page, `pipeline.py`:

    stage     what happens                                    where
    load      YAML → data that knows file, line and column    spec.load
    read      data → a frozen model of its kind               kinds/<kind>, Kind.read
    check     the model → what is missing or unwise in it     kinds/<kind>/rules
    number    letters → their numbers in the buku agenda      Kind.number, agenda
    compose   the model → a document in final positions       kinds/<kind>, Kind.compose; charts: flowchart
              (an SOP), or a filled Word template             kinds/sheet.py; word.template
              with the blocks of a report in it               report, kinds/laporan_kinerja; word.report
    save      the document → a Word file, a PDF               word.write, pdf.write, files.save
    page      Word files of reports → the page numbers in     libreoffice, pdf.destinations, word.report.numbered;
              their lists of contents                         all of a build in one call by batch
    print     Word files of filled templates → their PDFs     libreoffice, in one more call

The rooms, from the street to the cellar; each imports only rooms below it (import-linter holds the walls):

    cli         the commands, and all that click knows
    pack        a quarter's run of an SOP: its documents, one PDF of all, manifest, zip; and a zip looked at again
    batch       many specs: skip what is up to date, share the rest among processes
    numbering   the letters of many specs, numbered by their dates
    pengumpulan forms of performance that go out as .xlsx, come back, and become a quarter's file
    pipeline    one spec, from its file to its Word file
    kinds       the kinds of documents, a folder each; what several of them share: pengukuran (figures of a year),
                perjanjian (what was agreed for it), narasi (an office's own words)
    flowchart   the matrix of steps and lanes, laid out and routed; the same drawing by Graphviz (dot.py)
    word        OOXML: documents in final positions, filled templates (word.template), books (word.book),
                reports that flow (word.report), charts that Word edits (word.chart)
    pdf, svg    the same pages without a word processor
    excel       tables and forms as .xlsx; what comes back in such a file
    kinerja     performance arithmetic: capaian, means, serapan, predikat
    jadwal      when the rows of an SOP are worked: working calendar, days off, schedule of a run
    drawing     what there is to draw on a page: one walk for pdf and svg; the shipped fonts
    text        what text measures and how it reads: font metrics; dates, numbers, signatures; light Markdown
    spec        YAML with places
    outcome     what became of one spec
    agenda      the numbers of letters, and which letter has which
    ledger      which file was made from which inputs
    workspace   where specs, profiles, templates and outputs lie
    libreoffice Word files → their PDFs, and where bookmarks stand in them, where sopdocs has not laid out the pages
    run, files  other programs; the disk
    zipped      parts → one zip, the same bytes every time: .docx, .xlsx; a zip from outside → its parts, warily
    report      a long document that flows: headings, text, tables, charts
    page        a document in final positions
    problems    what is wrong with a spec          errors   what is wrong with the machine or the call
    units       lengths

A mistake of the author is a `Problem`, collected, with its place. A fault of the machine is an exception of `errors`.
A bug is a traceback.
"""

__version__ = "0.1.0"
