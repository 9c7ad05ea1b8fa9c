"""The matrix of steps and lanes: a `Matrix` and a `Style` in, pages in final positions out. It knows nothing of Word.

    flow                      steps → symbols, arrows, joins
    columns, shares           the widths of lanes and texts
    rows, head                the heights of rows and heads, from measured text
    pages, connectors         which rows on which page; off-page pairs
    sheet                     one page: where symbols, lines and labels lie
      grid                      lanes, rows, symbols, and the channels between them
      berths                    the places where an off-page connector may stand
      route                     wires → lines:
        ways                      the ways one wire may take
        meetings                  how two ways get in each other's way
        options, search, choose   one way for each wire, all together
        tracks                    parallel tracks for those that share a channel
      labels                    a free place for the words of each branch
        surroundings              what is in the way of words
    demand                    a sheet → what its rows and lanes lack
    finish                    a sheet → `page.Page`
    plan                      all of it, in order
    verify                    pages → what is wrong with their drawing
    sketch                    a page in characters, for goldens
    dot, backdrop, xdot       the same drawing by Graphviz
    style                     what a kind decides, and the measures that are the same everywhere
"""
