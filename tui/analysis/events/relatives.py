"""A relative clause as it reads alone: “the ship, which sank” as “the ship sank”."""

from tui.analysis.events import lexicon, phrases
from tui.analysis.events.atoms import Atom
from tui.analysis.events.phrases import Range
from tui.analysis.events.tokens import Sentence, is_adverb
from tui.model import Span

_NOT_ALL = lexicon.words(
    "no nobody none nothing any anyone anybody anything every everyone everybody everything each "
    "all few those only most"
)
"""Of “nobody who fled” it is not told that nobody fled."""
_OBJECTS = frozenset(("who", "whom", "which"))
"""After these an object is missing; after “that” it may be a clause that is whole."""
_PLACING = frozenset(("in", "at", "from", "on", "near", "for", "against"))
_REACH = 4
"""Nouns of “an attack on a base in the city”, at most."""


def pieces(sentence: Sentence, atom: Atom, end: int) -> tuple[Span, ...]:
    """Return what is shown, in order, of the relative clause from `atom.start` to token `end`.

    The pronoun gives way to what it means; where that cannot be done surely, both stand.
    """
    first = sentence.word(atom.start)
    if first == "where" or first in lexicon.PREPOSITIONS:
        return sentence.spans(atom.start + 1 + (first != "where"), end)
    noun = antecedent(sentence, atom.start)
    if noun is None:
        return ()
    meant = sentence.spans(*noun)
    leads = all(is_adverb(sentence.word(index)) for index in range(atom.start + 1, atom.verb))
    place = atom.start + 1 if leads else _object_place(sentence, atom, end)
    if place is None or first == "whose" or _is_limited(sentence, noun):
        return sentence.spans(noun[0], end)
    return (*sentence.spans(atom.start + 1, place), *meant, *sentence.spans(place, end))


def _is_limited(sentence: Sentence, noun: Range) -> bool:
    return any(sentence.word(index) in _NOT_ALL for index in range(*noun))


def _object_place(sentence: Sentence, atom: Atom, end: int) -> int | None:
    """Return before which token the object belongs: “that the court closed | in May”."""
    place = sentence.group_end(atom.verb) + 1
    verb = sentence.word(place - 1)
    known = sentence.word(atom.start) in _OBJECTS or verb in lexicon.ANNOUNCING
    several = any(atom.verb < index < end for index in sentence.finite - {place - 1})
    if not known or several or verb in lexicon.BE | lexicon.SAYING:
        return None
    if place >= end or sentence.tokens[place].timex:
        return place
    following = sentence.word(place + 1)
    if (
        sentence.word(place) not in lexicon.PREPOSITIONS - {"to"}
        or following in lexicon.PREPOSITIONS
    ):
        return None
    return place


def antecedent(sentence: Sentence, start: int) -> Range | None:
    """Return the noun phrase that the pronoun at `start` means, with what hangs on it by “of”."""
    noun = phrases.noun_before(sentence, start)
    while noun and all(sentence.word(index).isdigit() for index in range(*noun)):
        noun = phrases.noun_before(sentence, noun[0])
    if noun is None or sentence.tokens[noun[1] - 1].timex:
        return None
    first = noun[0]
    for _ in range(_REACH):
        before = (
            phrases.noun_before(sentence, first - 1) if _hangs(sentence, first, start) else None
        )
        if before is None or before[1] != first - 1:
            break
        first = before[0]
    return first, noun[1]


def _hangs(sentence: Sentence, first: int, start: int) -> bool:
    """Return whether the noun from token `first` hangs on the one before: “the fall *of Arden*”."""
    link = sentence.word(first - 1)
    if link == "of":
        return True
    is_name = all(token.capital or token.word == "the" for token in sentence.tokens[first:start])
    before = phrases.noun_before(sentence, first - 1)
    definite = before is not None and sentence.word(before[0]) in lexicon.DETERMINERS
    return link in _PLACING and is_name and definite
