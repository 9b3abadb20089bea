"""The reader's corrections in the order they were made, with what each changed."""

from dataclasses import dataclass
from datetime import datetime

from tui.library.correcting.applying import key_of
from tui.library.correcting.saying import dayed
from tui.model import Correction, Published
from tui.store import Applied, Corrections, Index, Made


@dataclass(frozen=True, slots=True)
class Told:
    """A correction, or a record of the file that is none, and what became of it."""

    id: str
    correction: Correction | None
    """None for a record that is not understood."""
    changed: int
    """Mentions, events or documents."""
    said: str
    """What it changed, or why nothing, in words for people."""
    created: datetime | None = None
    """None for one that was written by hand."""


def history(index: Index, corrections: Corrections) -> list[Told]:
    """Return every correction in force or not, and last the records that are none."""
    applied = {each.key: each for each in index.applied()}
    told = [told_of(index, each, applied.get(key_of(each))) for each in corrections.made()]
    misread = [Told(each.id, None, 0, each.problem) for each in corrections.misread()]
    return told + misread


def told_of(index: Index, made: Made, applied: Applied | None) -> Told:
    """Return a correction with what it changed, as far as it is in force."""
    changed, said = (applied.changed, applied.said) if applied else (0, "not in force yet")
    if isinstance(made.correction, Published):
        document = made.correction.document
        changed = len(index.document_rows([document]))
        day = f"“{document}” was published {dayed(made.correction)}"
        said = day if changed else f"nothing changed: there is no document “{document}”"
    return Told(made.id, made.correction, changed, said, made.created)
