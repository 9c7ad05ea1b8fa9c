"""What is missing or unwise in a `Sop`: one rule a file, each with its ID and a `check`."""

from sopdocs.kinds.base import Rule

RULES: tuple[Rule, ...] = ()
