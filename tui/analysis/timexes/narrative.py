"""The thread of a text: which date it has reached, and where expressions lean on that date."""

import re
from dataclasses import dataclass
from datetime import date

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Period, Unit
from tui.analysis.timexes.sense import Sense
from tui.analysis.timexes.tense import Verbs

_YEAR = re.compile(r"(?<![\d,.$£€])(?:1[0-9]\d\d|20[0-4]\d)(?![\d%]|[,.]\d)|\b\d{1,4}(?= BCE?\b)")
_BC = re.compile(r" BC")
_DEICTIC = re.compile(
    r"\b(?i:yesterday|tomorrow|tonight|this (?:morning|week|month|year)"
    r"|last (?:night|week|month|year))\b"
    r"|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,? (?:the )?(?:[A-Z]|\d))"
)
"""Words that lean on the day of writing; not a weekday beside its date."""
_SPARSE = 6000
"""Characters of a history for each such word, which it may have in a quotation."""
_SENTENCE = re.compile(r"[.!?](?=\s+[A-Z“\"])|\n")
_RELATIVE = re.compile(r"\b(?:who|whom|which|whose)\b[^.,;:!?\n“”]*\Z")
"""What a relative clause tells is no step of the story."""
_CLAUSE = 120
_LINE_END = re.compile(r"[ \t]*(?:\n|$)")
_INDENT = 12
_LIVE = 10
"""Days from its publication that a live blog or diary goes on."""
_NEAR = 400
"""Characters beyond which two expressions are taken to be in different sentences."""
_PARAGRAPH = 2000
"""Characters beyond which a date said earlier in a paragraph no longer holds."""
_QUARTER = 500
"""Characters for which “a year earlier” still means the same quarter of that year."""
_FEW = 3
"""Fewer years than this say nothing about what kind of text it is."""
_MOST = 0.6
_EDGE = 0.05
"""The share of the years of a text, at either end, that may be asides."""
_MARGIN = 2
_ASIDE = 20
"""Years ahead of the story in which its own time of writing may be meant."""


@dataclass
class Thread:
    """The dates of a text as they are heard one after the other."""

    verbs: Verbs
    published: date | None
    years: tuple[int, ...]
    """The years that the text names, sorted, those before Christ as astronomers count."""
    history: bool
    """Whether the text tells of times long past rather than of the news of its day."""
    running: Period | None = None
    heard_at: int = 0
    quarter: Period | None = None
    quarter_at: int = 0

    @classmethod
    def of(cls, text: str, published: date | None) -> "Thread":
        """Return the thread of a text before anything of it is heard."""
        years = tuple(sorted(_year(found, text) for found in _YEAR.finditer(text)))
        return cls(Verbs(text), published, years, _is_history(years, text, published))

    def at(self, start: int, end: int) -> Here:
        """Return the place of an expression, with the dates that went before it."""
        running = self.running
        close = running is not None and start - self.heard_at < _NEAR
        beside = close and not _SENTENCE.search(self.verbs.text, self.heard_at, start + 2)
        history = running is not None and (self.history or self._background(start))
        last = self._about()[1] if self.history else None
        quarter = self.quarter if start - self.quarter_at < _QUARTER else None
        return Here(
            self.verbs,
            start,
            end,
            self.published,
            running=running,
            history=history,
            quarter=quarter,
            beside=beside,
            last_year=last,
            past=self.history,
        )

    def heard(self, sense: Sense, start: int, end: int) -> None:
        """Let the text move on to what an expression denotes, unless it is told in passing."""
        period = sense.period
        if period and period.unit in {Unit.QUARTER, Unit.HALF}:
            self.quarter, self.quarter_at = period, end
        if period is None or (self.running and (sense.aside or self._apart(period))):
            return
        if (
            self.running
            and not self.history
            and _RELATIVE.search(self.verbs.text, start - _CLAUSE, start)
        ):
            return
        running = self.running
        if not (
            running and running.unit is not period.unit and running.within(period.unit) == period
        ):
            self.running = _late(period) if sense.mod == "END" else period
        self.heard_at = end

    def headed(self, sense: Sense, start: int, end: int) -> None:
        """Take a day that has a line to itself, as in a live blog, for the day of what follows."""
        day = sense.period.first if sense.period and sense.period.unit is Unit.DAY else None
        if day is None or self.published is None:
            return
        text = self.verbs.text
        line = text.rfind("\n", max(0, start - _INDENT), start) + 1
        alone = (line or start < _INDENT) and not text[line:start].strip()
        if alone and _LINE_END.match(text, end) and abs((day - self.published).days) <= _LIVE:
            self.published = day

    def _about(self) -> tuple[int, int]:
        """Return the first and last of the years that the text is about, leaving out asides."""
        edge = round(len(self.years) * _EDGE)
        return self.years[edge], self.years[-1 - edge]

    def _apart(self, period: Period) -> bool:
        """Return whether a year is of the time of writing, or none that the text is about."""
        if not self.history or period.unit is not Unit.YEAR:
            return False
        ahead = period.year - self.running.year if self.running else 0
        to_writing = self.published.year - period.year if self.published else _ASIDE
        if ahead > _ASIDE and to_writing < ahead:
            return True
        first, last = self._about()
        return not first - _MARGIN <= period.year <= last + _MARGIN

    def _background(self, start: int) -> bool:
        """Return whether a past year was named just before, in the same paragraph.

        A text that is undated itself leans on its own dates throughout, if they lie close together.
        """
        if self.published is None and self.years and self.years[-1] - self.years[0] <= _MARGIN:
            return True
        running = self.running
        far = start - self.heard_at > _PARAGRAPH
        if running is None or far or self.verbs.text.find("\n", self.heard_at, start) >= 0:
            return False
        return self.published is None or running.year < self.published.year - 1


def _late(period: Period) -> Period:
    """Return the last quarter of a year, where the story is after “late 1912”."""
    return Period(Unit.QUARTER, period.year, 10) if period.unit is Unit.YEAR else period


def _year(found: re.Match[str], text: str) -> int:
    return 1 - int(found[0]) if _BC.match(text, found.end()) else int(found[0])


def _is_history(years: tuple[int, ...], text: str, published: date | None) -> bool:
    """Return whether most years are long past and hardly anything leans on the day of writing."""
    far = years if published is None else [year for year in years if year < published.year - 1]
    if len(far) < _FEW or len(far) <= _MOST * len(years):
        return False
    return len(_DEICTIC.findall(text)) <= len(text) // _SPARSE
