"""A YAML file in; plain text, lists and mappings out that know their file, line and column.

load        the file, under the defaults of its profil.yaml          load.py
encoding    bytes → text, or what is wrong with the bytes            encoding.py
parse       text → a tree of nodes, each with its place              parse.py
syntax      what libyaml says → what an office understands           syntax.py
merge       the defaults of profil.yaml under a spec                 merge.py
Source      the data, and the place of everything in it              source.py
write       plain data → the text of a file that says it             write.py
"""

from sopdocs.spec.load import Loaded, load, load_profile, load_spec
from sopdocs.spec.source import Source

__all__ = ["Loaded", "Source", "load", "load_profile", "load_spec"]
