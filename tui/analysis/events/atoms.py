"""A sentence cut where clauses may begin: at signs, conjunctions, relatives and reported speech."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import zip_longest
from typing import NamedTuple

from tui.analysis.events import lexicon
from tui.analysis.events.speech import REPORTING, is_reported, is_told
from tui.analysis.events.tokens import Sentence


class Lead(StrEnum):
    """What an atom begins after."""

    START = "start"
    BREAK = "break"
    """A semicolon, colon, dash or bracket."""
    COMMA = "comma"
    SUBORDINATE = "subordinate"
    RELATIVE = "relative"
    COMPLEMENT = "complement"
    """What is said, announced, expected: with or without “that”."""
    COORDINATE = "coordinate"


class Atom(NamedTuple):
    """Tokens `start` up to `end`; `verb` is the index of the first finite verb, -1 without one."""

    start: int
    end: int
    lead: Lead
    verb: int = -1
    comma: bool = False
    """Whether a comma stands before it."""


_BREAKS = frozenset((*";:—–()[]-", "--"))
_CUTTING = _BREAKS | {","}
_TURNING = frozenset(("but", "yet"))
"""These join clauses, hardly ever two nouns."""
_NEVER_TAKEN = lexicon.COORDINATORS | lexicon.RELATIVES
_SUBORDINATING = lexicon.SUBORDINATORS | lexicon.RELATIVES
_OPENING = _SUBORDINATING | lexicon.COORDINATORS | lexicon.PREPOSITIONS
_AFTER_PREPOSITIONS = frozenset(("which", "whom", "whose"))
_SHORT = 4
"""Words of a noun with its conjunction that is the second subject of a verb."""
_QUOTES = frozenset("\"“”‘’'«»„")


def atoms(sentence: Sentence) -> list[Atom]:
    """Return the atoms of a sentence in order; all but phrases after a comma have a verb."""
    found: list[Atom] = []
    cut = _joined_forward(sentence, _cut(sentence))
    for atom, following in zip_longest(cut, cut[1:]):
        turns = sentence.word(atom.start) in _TURNING and following is not None
        if found and atom.verb < 0 and _dissolves(atom, following) and not turns:
            found[-1] = found[-1]._replace(end=atom.end)
        elif found and _continues_subject(found, atom):
            found[-1] = found[-1]._replace(end=atom.end, verb=atom.verb)
        else:
            found.append(atom)
    return found


def _cut(sentence: Sentence) -> list[Atom]:
    cuts = list(_cuts(sentence))
    ends = [cut.start for cut in cuts[1:]] + [len(sentence.tokens)]
    return [
        piece
        for cut, end in zip(cuts, ends, strict=True)
        for piece in _resumed(sentence, cut._replace(end=end))
    ]


def _resumed(sentence: Sentence, atom: Atom) -> Iterator[Atom]:
    """Yield the atom with its verb; “that was closed in June | is open” resumes the main clause."""
    verbs = [index for index in sorted(sentence.finite) if atom.start <= index < atom.end]
    first = verbs[0] if verbs else -1
    if atom.lead is Lead.RELATIVE and not atom.comma and len(verbs) > 1:
        yield atom._replace(end=verbs[1], verb=first)
        yield Atom(verbs[1], atom.end, Lead.COMMA, verbs[1])
    elif atom.lead is Lead.START and verbs and _opens_clause(sentence, atom.start):
        yield atom._replace(lead=Lead.SUBORDINATE, verb=first)
    else:
        yield atom._replace(verb=first)


def _joined_forward(sentence: Sentence, cut: list[Atom]) -> list[Atom]:
    """Join “but by May”, “when France”, “which” to the verb that comes after the next comma."""
    joined: list[Atom] = []
    for atom in reversed(cut):
        later = len(joined) - 1
        while later > 0 and joined[later].verb < 0 and joined[later].lead is not Lead.BREAK:
            later -= 1
        if joined and _shares_verb(sentence, atom, joined[-1]):
            joined[-1] = atom._replace(end=joined[-1].end, verb=joined[-1].verb)
        elif _leads_on(sentence, atom) and joined and _takes_up(joined[later], atom):
            joined[later:] = [atom._replace(end=joined[later].end, verb=joined[later].verb)]
        else:
            joined.append(atom)
    return joined[::-1]


def _shares_verb(sentence: Sentence, atom: Atom, following: Atom) -> bool:
    """Return whether “as the north” and “and the south rose” are one clause."""
    if atom.verb >= 0 or atom.lead not in {Lead.SUBORDINATE, Lead.COORDINATE}:
        return False
    named = 1 < following.verb - following.start <= _SHORT
    acts = any(sentence.word(index).endswith("ing") for index in range(atom.start, following.verb))
    return following.lead is Lead.COORDINATE and named and not (following.comma or acts)


def _leads_on(sentence: Sentence, atom: Atom) -> bool:
    if atom.verb >= 0 or atom.start + 1 >= len(sentence.tokens):
        return False
    if atom.lead is Lead.COORDINATE:
        following = sentence.tokens[atom.start + 1]
        return following.timex is not None or following.word in {*lexicon.PREPOSITIONS, ","}
    if atom.lead is Lead.SUBORDINATE:
        return sentence.word(atom.start) not in lexicon.PREPOSITIONS | {"once"}
    return atom.lead in {Lead.RELATIVE, Lead.COMPLEMENT}


def _takes_up(atom: Atom, opening: Atom) -> bool:
    again = atom.lead is Lead.COORDINATE and opening.lead is not Lead.COORDINATE
    return atom.verb >= 0 and (atom.lead is Lead.COMMA or again)


def _dissolves(atom: Atom, following: Atom | None) -> bool:
    """Return whether a phrase goes on with what stands before it, as “and the south” does."""
    if atom.lead is Lead.COORDINATE and atom.comma and following is not None:
        return following.lead is not Lead.RELATIVE
    return atom.lead not in {Lead.COMMA, Lead.BREAK}


def _continues_subject(found: list[Atom], atom: Atom) -> bool:
    """Return whether “the ministry” and “and the army say …” are one clause."""
    if atom.lead is not Lead.COORDINATE or atom.comma or atom.verb <= atom.start + 1:
        return False
    for before in reversed(found):
        if before.verb >= 0 or before.lead is Lead.BREAK:
            return before.verb < 0
    return True


def _cuts(sentence: Sentence) -> Iterator[Atom]:
    yield Atom(0, 0, Lead.START)
    for index in range(1, len(sentence.tokens)):
        if sentence.tokens[index].timex is not None and not _follows_sign(sentence, index):
            continue
        lead = _lead(sentence, index)
        if lead is not None:
            yield Atom(index, index, lead, comma=_sign_before(sentence, index) == ",")


def _sign_before(sentence: Sentence, index: int) -> str:
    """Return the sign before `index`, quotation marks passed over."""
    before = index - 1
    while before > 0 and sentence.word(before) in _QUOTES:
        before -= 1
    return sentence.word(before)


def _follows_sign(sentence: Sentence, index: int) -> bool:
    word = sentence.word(index)
    return word != "," and word not in _QUOTES and _sign_before(sentence, index) in _CUTTING


def _lead(sentence: Sentence, index: int) -> Lead | None:
    word = sentence.word(index)
    if not word[:1].isalnum():
        return None
    if _opens_clause(sentence, index):
        return _word_lead(sentence, index)
    sign = _sign_before(sentence, index)
    if sign in _CUTTING:
        return Lead.BREAK if sign in _BREAKS else Lead.COMMA
    reported = is_reported(sentence, index) or is_told(sentence, index)
    return Lead.COMPLEMENT if reported else None


def _opens_clause(sentence: Sentence, index: int) -> bool:
    word = sentence.word(index)
    if word not in _OPENING:
        return False
    following, before = sentence.word(index + 1), sentence.word(index - 1)
    pairs = {f"{word} {following}", f"{before} {word}"}
    if pairs & lexicon.NOT_SUBORDINATING or (word == "as" and before in lexicon.TAKING_AS):
        return False
    plain = before in lexicon.TAKING_CLAUSES and word not in _NEVER_TAKEN
    if plain or (word in lexicon.PREPOSITIONS and index + 1 in sentence.finite):
        return False
    if following in _AFTER_PREPOSITIONS and word in lexicon.PREPOSITIONS:
        return True
    if before in lexicon.PREPOSITIONS and word in lexicon.RELATIVES:
        return False
    joins = word in lexicon.COORDINATORS and not _joins_times(sentence, index)
    return joins or word in _SUBORDINATING


def _joins_times(sentence: Sentence, index: int) -> bool:
    """Return whether a conjunction stands between two times: “between 1990 *and* 1995”."""
    times = [
        sentence.tokens[at].timex for at in (index - 1, index + 1) if at < len(sentence.tokens)
    ]
    return len(times) > 1 and all(times)


def _word_lead(sentence: Sentence, index: int) -> Lead:
    word, before = sentence.word(index), sentence.word(index - 1)
    if word in lexicon.COORDINATORS:
        return Lead.COORDINATE
    if word == "that":
        near = (sentence.word(back) for back in range(max(0, index - 8), index))
        said = any(word in REPORTING | lexicon.TAKING_THAT for word in near)
        return Lead.COMPLEMENT if said or before in lexicon.BE else Lead.RELATIVE
    if word in {"whether", "how", "why"}:
        return Lead.COMPLEMENT
    relative = word in lexicon.RELATIVES or sentence.word(index + 1) in _AFTER_PREPOSITIONS
    return Lead.RELATIVE if relative else Lead.SUBORDINATE
