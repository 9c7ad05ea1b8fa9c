"""A step as it is written in; its lanes and the ways on from it out, and what is wrong with them."""

from sopdocs.flowchart.flow import END, Branch
from sopdocs.kinds.sop.steps import LANJUT, SELESAI, Names, Written
from sopdocs.problems import Finding, Loc
from sopdocs.text.nearest import suggest


def lanes(step: Written, known: dict[str, int], findings: list[Finding]) -> tuple[int, ...]:
    """The places of the step's pelaksana among the `known` ones."""
    loc: Loc = (*step.loc, "pelaksana")
    given = step.langkah.pelaksana
    if not given:
        hint = suggest("", known)
        findings.append(Finding(loc, "error", "langkah ini belum punya pelaksana", "pl-none", hint, key=True))
    for index, name in enumerate(given):
        if name not in known:
            message = f'pelaksana "{name}" tidak ada'
            findings.append(Finding((*loc, index), "error", message, "pl-undeclared", suggest(name, known)))
        elif name in given[:index]:
            message = f'pelaksana "{name}" disebut dua kali dalam satu langkah'
            findings.append(Finding((*loc, index), "error", message, "pl-duplicate", "hapus salah satu"))
    return tuple(known[name] for name in given if name in known)


def branches(step: Written, place: int, names: Names, findings: list[Finding]) -> tuple[Branch, ...]:
    """Where the flow goes from `step`, which is the `place`-th."""
    ways = _Ways(step, place, names, findings)
    langkah = step.langkah
    if langkah.keputusan is not None:
        return ways.decision(langkah.keputusan)
    if langkah.lanjut is None:
        return (Branch((step.next,)),)
    targets = ways.targets(langkah.lanjut, (*step.loc, "lanjut"))
    return (Branch(targets),) if targets else ()


class _Ways:
    """Looks up the words of one step."""

    def __init__(self, step: Written, place: int, names: Names, findings: list[Finding]) -> None:
        self.step, self.place, self.names, self.findings = step, place, names, findings
        self.loc: Loc = (*step.loc, "keputusan")

    def report(self, loc: Loc, message: str, rule: str, hint: str, key: bool = False) -> None:
        self.findings.append(Finding(loc, "error", message, rule, hint, key))

    def decision(self, choices: dict[str, tuple[str, ...]]) -> tuple[Branch, ...]:
        if self.step.langkah.lanjut is not None:
            hint = "hapus lanjut; cabang keputusan sudah menyebut tujuannya"
            loc = (*self.step.loc, "lanjut")
            self.report(loc, '"lanjut" dan "keputusan" tidak dapat dipakai bersama', "kunci-bertentangan", hint, True)
        if len(choices) < 2:
            self.report(self.loc, "keputusan harus punya dua cabang atau lebih", "fl-decision-two", EXAMPLE, True)
        found = tuple(Branch(self.choice(label, words), label) for label, words in choices.items())
        if len(found) > 1 and found[0].targets and len({frozenset(branch.targets) for branch in found}) == 1:
            message = "semua cabang keputusan menuju langkah yang sama"
            self.report(self.loc, message, "fl-decision-two", "arahkan satu cabang ke langkah lain", True)
        return found

    def choice(self, label: str, words: tuple[str, ...]) -> tuple[int, ...]:
        loc = (*self.loc, label)
        if not words:
            self.report(loc, f'cabang "{label}" tanpa tujuan', "fl-target", f"tulis {LANJUT}, {SELESAI}, nomor atau id")
        return self.targets(words, loc)

    def targets(self, words: tuple[str, ...], loc: Loc) -> tuple[int, ...]:
        """The steps that are meant, without those that are not there."""
        found: list[int] = []
        for index, word in enumerate(words):
            target = self.target(word, (*loc, index))
            if target is not None and target in found:
                self.report((*loc, index), f'tujuan "{word}" disebut dua kali', "fl-target", "hapus salah satu")
            elif target is not None:
                found.append(target)
        return tuple(found)

    def target(self, word: str, loc: Loc) -> int | None:
        if word == SELESAI:
            return END
        found = self.step.next if word == LANJUT else self.names.find(word, loc)
        if isinstance(found, Finding):
            self.findings.append(found)
            return None
        if found == self.place:
            hint = "arahkan ke langkah yang memperbaikinya"
            self.report(loc, f'"{word}" menunjuk langkah ini sendiri', "fl-target", hint)
        return found


EXAMPLE = "misalnya {Ya: lanjut, Tidak: 1}"
