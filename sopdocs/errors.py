"""What can go wrong that is neither the author's mistake (a `Problem`) nor a bug: the machine and the call.

The command line turns these into one line on standard error and an exit status.
"""


class SopdocsError(Exception):
    """The root of the tree; its text is a sentence in Bahasa Indonesia for the user."""

    exit_code = 4


class MachineError(SopdocsError):
    """A missing program, a full disk, a folder that cannot be written."""


class UsageError(SopdocsError):
    """A path that does not exist, an option that does not fit: the call cannot be carried out."""

    exit_code = 2
