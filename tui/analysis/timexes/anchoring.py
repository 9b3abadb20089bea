"""Where an expression stands: what it may lean on to get its date."""

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.tense import Tense, tense
from tui.model import Anchor


@dataclass
class Here:
    """The place of one expression in its text."""

    text: str
    start: int
    end: int
    published: date | None
    running: Period | None = None
    """The date the narrative has reached; None at the start of a text."""
    narrative: bool = False
    """Whether the paragraph tells of past times, so that dates lean on the running date."""
    used: list[str] = field(default_factory=list)

    @cached_property
    def tense(self) -> Tense:
        """Return the tense of the clause."""
        return tense(self.text, self.start, self.end)

    @property
    def base(self) -> date | None:
        """Return the day to lean on: the running date in a narrative, else the publication date."""
        if self.narrative and self.running:
            return self.running.start
        return self.published

    @property
    def anchor(self) -> Anchor:
        """Return what `base` is."""
        if self.base is None:
            return Anchor.NONE
        return Anchor.TEXT if self.narrative and self.running else Anchor.PUBLISHED

    @property
    def because(self) -> tuple[str, ...]:
        """Return, in words for people, what `base` is."""
        if self.base is None:
            return ()
        if self.anchor is Anchor.TEXT and self.running:
            return (f"after {self.running.value} in the text",)
        return (f"published {self.base:%a} {self.base.isoformat()}",)

    def this(self, unit: Unit) -> Period | None:
        """Return the period of that unit in which the base lies."""
        return Period.of(unit, self.base) if self.base else None
