"""Clauses that take their verb from the one before: “Arden fell in May, *Skarn in June*”."""

from collections.abc import Iterator

from tui.analysis.events import lexicon, phrases
from tui.analysis.events.atoms import Atom, Lead
from tui.analysis.events.phrases import Range
from tui.analysis.events.tokens import Sentence, is_adverb

_ABOUT = lexicon.words("late early around about only just")
_ADVERBIAL = lexicon.PREPOSITIONS | _ABOUT

Gap = tuple[int, int, int]
"""Where the subject begins, where it ends and its time begins, where that ends."""


def gaps(sentence: Sentence, atom: Atom) -> list[Gap]:
    """Return the subjects with their times that a phrase consists of; none if it has more."""
    if atom.verb >= 0 or atom.lead not in {Lead.COMMA, Lead.COORDINATE, Lead.BREAK}:
        return []
    found = [_gap(sentence, part) for part in _parts(sentence, atom)]
    return [gap for gap in found if gap] if all(found) else []


def _parts(sentence: Sentence, atom: Atom) -> Iterator[Range]:
    """Yield “Skarn in June” and “the port in July” of the two joined by “and”."""
    start = atom.start + (sentence.word(atom.start) in lexicon.COORDINATORS)
    for index in range(start + 1, atom.end):
        if sentence.word(index) in lexicon.COORDINATORS and sentence.tokens[index - 1].timex:
            yield start, index
            start = index + 1
    yield start, atom.end


def _gap(sentence: Sentence, part: Range) -> Gap | None:
    start, end = part
    dated = [index for index in range(*part) if sentence.tokens[index].timex]
    if len(dated) != 1 or any(sentence.tokens[i].is_word for i in range(dated[0] + 1, end)):
        return None
    middle = dated[0]
    while middle > start and sentence.word(middle - 1) in _ADVERBIAL:
        middle -= 1
    if middle == start or not all(_in_name(sentence, index) for index in range(start, middle)):
        return None
    first = sentence.tokens[start]
    named = first.capital or first.word in lexicon.DETERMINERS
    return (start, middle, end) if named else None


def _in_name(sentence: Sentence, index: int) -> bool:
    known = sentence.word(index) in lexicon.DETERMINERS | {"of"}
    return known or phrases.in_noun(sentence, index)


def lends_verb(sentence: Sentence, atom: Atom) -> bool:
    """Return whether nothing but a time follows the verb, so that another subject may take it."""
    dated = [index for index in range(atom.verb, atom.end) if sentence.tokens[index].timex]
    between = range(sentence.group_end(atom.verb) + 1, dated[0] if dated else 0)
    return bool(dated) and all(
        sentence.word(index) in _ADVERBIAL or is_adverb(sentence.word(index)) for index in between
    )
