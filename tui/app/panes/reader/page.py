"""One article as it stands in the reader: its text, names, dates, and what is marked in it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from tui.app.panes.reader.layers import Layer, Marked, style_of
from tui.model import Document, Link, Mention, Report, Span, Timex

Stop = Mention | Timex | Link


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A document with everything that was found in it; `reports` in order of the text."""

    document: Document
    mentions: Sequence[Mention] = ()
    timexes: Sequence[Timex] = ()
    reports: Sequence[tuple[Report, str]] = ()
    bookmarks: Sequence[tuple[Span, str]] = ()
    """Spans with the letter of the mark."""

    def stops(self) -> list[Stop]:
        """Return names, dates and links in order of the text."""
        stops: tuple[Stop, ...] = (*self.mentions, *self.timexes, *self.document.links)
        return sorted(stops, key=lambda stop: stop.span)

    def event_dates(self) -> list[int]:
        """Return where the dates are that put something into the chronology."""
        return [report.timex.span.start for report, _ in self.reports if report.timex]

    def names_layer(self) -> Layer:
        """Return the quiet marking of every name by its kind."""
        return Layer(Marked(mention.span, style_of(mention.type)) for mention in self.mentions)

    def dates_layer(self) -> Layer:
        """Return the marking of every date."""
        return Layer(Marked(timex.span, "date") for timex in self.timexes)

    def links_layer(self) -> Layer:
        """Return the marking of every link."""
        return Layer(Marked(link.span, "link") for link in self.document.links)

    def entity_layer(self, entity: str) -> Layer:
        """Return the strong marking of the chosen entity."""
        chosen = (mention for mention in self.mentions if entity and mention.entity == entity)
        return Layer(Marked(mention.span, "chosen") for mention in chosen)

    def event_at(self, offset: int) -> str | None:
        """Return the event told at `offset`: the clause there, else the next, else the last."""
        for report, event in self.reports:
            if report.sentence.end > offset:
                return event
        return self.reports[-1][1] if self.reports else None

    def sentence_at(self, offset: int, sentences: Sequence[Span]) -> Span:
        """Return the sentence with the character at `offset`, else the line of text."""
        number = bisect_right([span.start for span in sentences], offset) - 1
        if number >= 0 and offset < sentences[number].end:
            return sentences[number]
        text = self.document.text
        end = text.find("\n", offset)
        return Span(text.rfind("\n", 0, offset) + 1, len(text) if end < 0 else end)


def beside(spans: Sequence[Span], offset: int, step: int) -> Span | None:
    """Return the next (`step` 1) or previous (-1) span from `offset`; None at the end.

    >>> beside([Span(0, 3), Span(8, 9)], 0, 1)
    Span(start=8, end=9)
    """
    starts = [span.start for span in spans]
    number = bisect_right(starts, offset) if step > 0 else bisect_left(starts, offset) - 1
    return spans[number] if 0 <= number < len(spans) else None
