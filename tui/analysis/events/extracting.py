"""The reports of one document: a clause for each date, with its status, entities and evidence."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from tui.analysis.events import leaning, lexicon
from tui.analysis.events.asides import sentences_of
from tui.analysis.events.atoms import Lead
from tui.analysis.events.clauses import Clause, Kind, Parse
from tui.analysis.events.guessing import guesses, within
from tui.analysis.events.splitting import tokens
from tui.analysis.events.status import status_of
from tui.analysis.events.tokens import Sentence, is_regular_past
from tui.analysis.events.wording import wording
from tui.model import (
    Document,
    Interval,
    Mention,
    Publication,
    Report,
    Span,
    Status,
    Timex,
    TimexType,
)

MOST_UNDATED = 40
"""Clauses without any date that one document offers for joining; the first ones tell the news."""
_NO_DEEDS = lexicon.BE | lexicon.HAVE | lexicon.CAME
_REFERENCES = frozenset(("PRESENT_REF", "PAST_REF", "FUTURE_REF"))
_LONGEST = 300
"""Words of a sentence that are parsed together; a longer one is a list or a table."""
_HEAD = 400
_LABEL_WORDS, _LINE_WORDS = 3, 6
"""Words before the date of a date line: where more follows on the line, and where none does."""


@dataclass(frozen=True, slots=True)
class _Source:
    """What is known of the document that reports are made from."""

    document: Document
    mentions: Sequence[Mention]
    published: Publication | None


def extract(
    document: Document,
    sentences: Sequence[Span],
    timexes: Sequence[Timex],
    mentions: Sequence[Mention],
    published: Publication | None,
) -> list[Report]:
    """Return the reports of a document in order of the text.

    A report without `timex` and `interval` is a clause that nothing dates; `merge` joins it to an
    event that another report dates, or drops it. One with `timex` alone is undated for the reason
    its evidence gives.
    """
    named = sorted((m for m in mentions if m.entity), key=lambda mention: mention.span)
    source = _Source(document, named, published)
    dating = [timex for timex in timexes if _may_date(timex) and not _is_date_line(source, timex)]
    starts = [timex.span.start for timex in dating]
    found: list[Report] = []
    undated = 0
    for sentence in sentences:
        inside = dating[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        offers = undated < MOST_UNDATED and within(named, sentence.start, sentence.end)
        parses = _parses(document.text, sentence, inside) if inside or offers else []
        if inside:
            found += [report for parse in parses for report in _dated(source, sentence, parse)]
        if offers and parses:
            loose = list(_undated(source, sentence, parses[0]))
            undated += len(loose)
            found += loose
    return sorted(found, key=lambda report: report.span)


def _parses(text: str, sentence: Span, timexes: Sequence[Timex]) -> list[Parse]:
    """Return the parse of a sentence and of each aside in it; of a long one, stretch by stretch."""
    words = tokens(text, sentence, timexes)
    stretches = (words[at : at + _LONGEST] for at in range(0, len(words), _LONGEST))
    return [Parse(part) for stretch in stretches for part in sentences_of(stretch)]


def _may_date(timex: Timex) -> bool:
    """Return whether an event may have this time: no sets, references or bare durations."""
    if timex.value in _REFERENCES or timex.type is TimexType.SET:
        return False
    if timex.type is TimexType.DURATION:
        return timex.interval is not None and None not in (timex.interval.start, timex.interval.end)
    return timex.interval is not None or timex.value.startswith("X")


def _is_date_line(source: _Source, timex: Timex) -> bool:
    """Return whether this is the line that says when the article was published."""
    if source.published is None or timex.interval is None or timex.span.start > _HEAD:
        return False
    if timex.interval.start is None or timex.interval.start.date() != source.published.day:
        return False
    text = source.document.text
    if not any(letter.isdigit() for letter in timex.text):
        return False
    before = text[text.rfind("\n", 0, timex.span.start) + 1 : timex.span.start].split()
    ends = not text[timex.span.end :].partition("\n")[0].strip()
    return len(before) <= (_LINE_WORDS if ends else _LABEL_WORDS)


def _dated(source: _Source, sentence: Span, parse: Parse) -> Iterator[Report]:
    """Yield one report for each clause that is dated, with its most exact time."""
    chosen: dict[tuple[Span, ...], tuple[Clause, Timex]] = {}
    for index, token in enumerate(parse.sentence.tokens):
        clause = parse.clause_at(index) if token.timex else None
        if clause is None or token.timex is None or not clause.pieces:
            continue
        before = chosen.get(clause.pieces)
        if before is None or _exactness(token.timex) < _exactness(before[1]):
            chosen[clause.pieces] = (clause, token.timex)
        elif _is_listed(parse.sentence, index):
            chosen[clause.pieces] = (clause, _both(before[1], token.timex))
    for clause, timex in chosen.values():
        report = _report(source, sentence, parse.sentence, clause, timex)
        if any(letter.isalpha() for letter in report.text):
            yield report


def _is_listed(sentence: Sentence, index: int) -> bool:
    """Return whether a time goes on the one before: “1956 *and 1957*”, “May *to July*”."""
    before = sentence.tokens[index - 1] if index else None
    if before is not None and before.timex:
        return sentence.tokens[index].span.start - before.span.end == len("-")
    joint = index - (sentence.word(index - 1) in {"in", "on"}) - 1
    if joint < 1 or sentence.word(joint) not in {"and", "to", "-", "–", "through"}:
        return False
    return sentence.tokens[joint - 1].timex is not None


def _both(one: Timex, other: Timex) -> Timex:
    """Return the first of two listed times with the interval of both."""
    if one.interval is None or other.interval is None or one.granularity != other.granularity:
        return one
    start, end = one.interval.start, other.interval.end
    if start is None or end is None or end <= start:
        return one
    return replace(one, interval=Interval(start, end))


def _exactness(timex: Timex) -> tuple[bool, bool, int]:
    duration = timex.type is TimexType.DURATION
    return timex.interval is None, duration, timex.granularity or len(_REFERENCES) + 100


def _report(
    source: _Source, sentence: Span, parsed: Sentence, clause: Clause, timex: Timex | None
) -> Report:
    text = source.document.text
    leant = leaning.leant(timex, source.published) if timex else leaning.UNDATED
    entities = _named_in(source, clause)
    day = source.published.day if source.published else None
    return Report(
        document=source.document.name,
        span=clause.span,
        sentence=sentence,
        text=wording(text, clause.pieces, smooth=clause.smooth),
        timex=timex,
        status=status_of(parsed, clause, timex, leant.interval, day),
        interval=leant.interval,
        granularity=leant.granularity,
        published=day,
        entities=entities,
        guessed=guesses(text, clause.span, sentence, source.mentions, entities),
        evidence=leant.evidence,
        inferred=leant.inferred,
    )


def _named_in(source: _Source, clause: Clause) -> tuple[str, ...]:
    """Return the ids of the entities that what is shown of a clause names, in its order."""
    inside = within(source.mentions, clause.span.start, clause.span.end)
    shown = (m for m in inside if any(piece.contains(m.span) for piece in clause.pieces))
    return tuple(dict.fromkeys(mention.entity for mention in shown))


def _undated(source: _Source, sentence: Span, parse: Parse) -> Iterator[Report]:
    """Yield the clauses in the past tense that name somebody and that no expression dates."""
    for place, atom in enumerate(parse.atoms):
        if atom.verb < 0 or atom.lead in {Lead.RELATIVE, Lead.COMPLEMENT}:
            continue
        if not _tells_past(parse.sentence, atom.verb):
            continue
        clause = parse.finite(place)
        if clause is None or clause.kind is not Kind.FULL or _has_timex(parse.sentence, clause):
            continue
        if _named_in(source, clause):
            report = _report(source, sentence, parse.sentence, clause, None)
            if report.status is Status.HAPPENED:
                yield report


def _has_timex(sentence: Sentence, clause: Clause) -> bool:
    span = clause.span
    return any(token.timex and span.contains(token.span) for token in sentence.tokens)


def _tells_past(sentence: Sentence, verb: int) -> bool:
    word, main = sentence.word(verb), sentence.word(sentence.group_end(verb))
    if main in _NO_DEEDS:
        return False
    simple = verb == sentence.group_end(verb) and (word in lexicon.PAST or is_regular_past(word))
    return simple or word in {"was", "were", "had", "has", "have"}
