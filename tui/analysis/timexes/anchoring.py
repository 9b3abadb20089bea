"""Where an expression stands: what it may lean on to get its date."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.tense import Tense, Verbs
from tui.model import Anchor


@dataclass(frozen=True)
class Here:
    """The place of one expression in its text."""

    verbs: Verbs
    start: int
    end: int
    published: date | None
    running: Period | None = None
    """The date the text has reached; None where it has said none."""
    history: bool = False
    """Whether the passage tells of past times, so that dates lean on the running date."""
    quarter: Period | None = None
    """The quarter or half year that was said not far before."""
    beside: bool = False
    """Whether the running date was said in the same sentence."""
    last_year: int | None = None
    """The last of the years that a history is about."""
    past: bool = False
    """Whether the whole text is a history, whose “today” is not its day of publication."""

    @cached_property
    def tense(self) -> Tense:
        """Return the tense of the clause."""
        return self.verbs.tense(self.start, self.end)

    @cached_property
    def base(self) -> Period | None:
        """Return what to lean on: the running date in a history, else the publication date."""
        if self.history and self.running:
            return self.running
        return Period.of(Unit.DAY, self.published) if self.published else None

    @property
    def anchor(self) -> Anchor:
        """Return what `base` is."""
        if self.base is None:
            return Anchor.NONE
        return Anchor.TEXT if self.history and self.running else Anchor.PUBLISHED

    @property
    def because(self) -> tuple[str, ...]:
        """Return, in words for people, what `base` is."""
        if self.base is None:
            return ()
        words = "after {} in the text" if self.anchor is Anchor.TEXT else "published {}"
        return (words.format(self.base.label),)

    def on_text(self) -> "Here":
        """Return the place with its base taken from the text, where the text has said a date."""
        return replace(self, history=True)

    def deictic(self) -> "Here":
        """Return the place with the base of “last week”: in the news the publication date."""
        return self if self.past else self.on_publication()

    def on_publication(self) -> "Here":
        """Return the place with its base taken from the publication date."""
        return replace(self, history=False)

    def before(self, characters: int = 40) -> str:
        """Return some of the text before the expression."""
        return self.verbs.text[max(0, self.start - characters) : self.start]

    def after(self, characters: int = 40) -> str:
        """Return some of the text after the expression."""
        return self.verbs.text[self.end : self.end + characters]
