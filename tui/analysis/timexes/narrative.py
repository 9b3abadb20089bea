"""The thread of a text: which date it has reached, and where expressions lean on that date."""

import re
from dataclasses import dataclass
from datetime import date

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period
from tui.analysis.timexes.sense import Sense

_YEAR = re.compile(r"\b(?:1[0-9]\d\d|20[0-4]\d)\b(?!,\d)|\b\d{1,3}(?= BCE?\b)")
_DEICTIC = re.compile(
    r"\b(?:today|yesterday|tomorrow|tonight|ago|(?:last|next|this) (?:week|month|year|night)"
    r"|(?:on|early|late|last|next) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.!?](?=\s+[A-Z“\"])|\n")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\S)")
_ASIDE = 12
"""Years by which a date is too far from the story to carry it on."""


@dataclass
class Thread:
    """The dates of a text as they are heard one after the other."""

    text: str
    published: date | None
    history: bool
    running: Period | None = None
    paragraph: int = 0
    """Where the paragraph of the running date began."""
    heard_at: int = 0

    @classmethod
    def of(cls, text: str, published: date | None) -> "Thread":
        """Return the thread of a text, which is a history or not."""
        return cls(text, published, is_history(text, published))

    def at(self, start: int, end: int) -> Here:
        """Return the place of an expression, with the dates that went before it."""
        running = self.running
        history = running is not None and (self.history or self._background(start))
        beside = (
            not _SENTENCE.search(self.text, self.heard_at, start)
            if start - self.heard_at < 300
            else False
        )
        return Here(self.text, start, end, self.published, running, history, beside, self.history)

    def heard(self, sense: Sense, end: int) -> None:
        """Let the text move on to what an expression denotes."""
        period = sense.period
        if period is None or self._aside(period):
            return
        running = self.running
        coarser = running and period.unit.granularity > running.unit.granularity
        if not (coarser and running and running.within(period.unit) == period):
            self.running = period
        self.heard_at = end

    def _aside(self, period: Period) -> bool:
        return (
            self.history
            and self.running is not None
            and self.published is not None
            and period.year - self.running.year > _ASIDE
            and self.published.year - period.year < self.running.year - self.published.year + _ASIDE
        )

    def _background(self, start: int) -> bool:
        """Return whether a past year was named just before, in the same paragraph."""
        running = self.running
        if (
            running is None
            or start - self.heard_at > 2000
            or "\n" in self.text[self.heard_at : start]
        ):
            return False
        return self.published is None or running.year < self.published.year - 1


def is_history(text: str, published: date | None) -> bool:
    """Return whether `text` tells of times long past rather than of the news of its day."""
    years = [found[0] for found in _YEAR.finditer(text)]
    news = len(_DEICTIC.findall(text))
    if published:
        far = sum(1 for year in years if len(year) < 4 or int(year) < published.year - 1)  # noqa: PLR2004 - digits
        return far >= 4 and far > 0.6 * (len(years) + news)
    return len(years) >= 4 and len(years) > 2 * news
