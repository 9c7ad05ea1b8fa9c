"""A spec and the defaults of its profil.yaml in; one tree out, in which every value keeps its place.

A key that the spec gives, even with nothing after it, wins whole: two officers' names are never mixed. Only the parts
of `instansi` and `tampilan`, and the sentences of `kalimat`, are filled in one by one.
"""

from collections.abc import Container

from sopdocs.spec.source import Node

DEEP = ("instansi", "tampilan", "kalimat")
OWN = "jenis"
"""The kind of document is never a default."""


def merge(spec: Node, defaults: Node, private: Container[str] = (OWN,)) -> Node:
    """The mapping `spec` with what only `defaults` says; its `private` keys only it may say."""
    assert isinstance(spec.value, dict) and isinstance(defaults.value, dict)
    value = {key: entry for key, entry in defaults.value.items() if key not in private} | spec.value
    for key in DEEP:
        if key in spec.value and key in defaults.value:
            place, own = spec.value[key]
            value[key] = place, _fill(own, defaults.value[key][1])
    return Node(spec.place, value)


def _fill(own: Node, default: Node) -> Node:
    """`own` with the keys that only `default` has, level by level."""
    if not (isinstance(own.value, dict) and isinstance(default.value, dict)):
        return own
    value = default.value | own.value
    for key in own.value.keys() & default.value.keys():
        place, child = own.value[key]
        value[key] = place, _fill(child, default.value[key][1])
    return Node(own.place, value)
