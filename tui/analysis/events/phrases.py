"""Phrases that hold a time without being a clause: nouns of happenings, participles, subjects."""

import re

from tui.analysis.events import lexicon
from tui.analysis.events.atoms import Atom
from tui.analysis.events.lexicon import words
from tui.analysis.events.tokens import Sentence, is_adverb, is_regular_past

FUNCTION = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.AUXILIARIES
    | lexicon.NEVER_FINITE
    | lexicon.SUBORDINATORS
    | lexicon.RELATIVES
    | lexicon.COORDINATORS
    | lexicon.PRONOUNS
    | words("him them me us")
)
"""Words that are no part of a bare noun phrase."""
_NO_PARTICIPLE = words("during following including according regarding nothing something")
_MARKS = frozenset(("'", "’", "s"))
_REACH = 5
_BLAMED = 16
_YEAR = re.compile(r"\b\d{4}\b")
_HOURS = words("midnight noon midday dawn dusk sunrise sunset daybreak nightfall")
_LIMITS = frozenset(("by", "until", "before", "within"))
_PARTS = words(
    "beginning start end middle half part summer winter spring autumn fall quarter month day "
    "morning evening night week january february march april may june july august september "
    "october november december course eve close rest turn"
)
_BOUNDS = frozenset(("before", "after", "since", "following"))

Range = tuple[int, int]
"""Token indices, half-open."""


def in_noun(sentence: Sentence, index: int) -> bool:
    """Return whether the token may stand inside a noun phrase."""
    if not 0 <= index < len(sentence.tokens) or index in sentence.finite:
        return False
    token = sentence.tokens[index]
    return token.is_word and token.word not in FUNCTION and not is_adverb(token.word)


def noun_before(sentence: Sentence, end: int) -> Range | None:
    """Return the noun phrase that ends before token `end`, its determiner included."""
    while end > 0 and not (sentence.tokens[end - 1].is_word or sentence.tokens[end - 1].timex):
        end -= 1
    start = end - (end > 0 and sentence.tokens[end - 1].timex is not None)
    while start > 0 and end - start <= _REACH and in_noun(sentence, start - 1):
        start -= 1
    if sentence.word(start - 1) in lexicon.DETERMINERS - {"that", "which"}:
        start -= 1
    return (start, end) if end > start else None


def noun_end(sentence: Sentence, start: int) -> int:
    """Return the end of the noun phrase that begins at token `start`."""
    end = start
    while in_noun(sentence, end) or (end == start and sentence.word(end) in lexicon.DETERMINERS):
        end += 1
    return end


def is_attributive(sentence: Sentence, index: int) -> bool:
    """Return whether the expression at `index` stands before its noun: “the 2004 election”."""
    following = sentence.word(index + 1)
    if following in _MARKS or sentence.word(index).endswith("'s"):
        return True
    if not in_noun(sentence, index + 1):
        return False
    before = sentence.word(index - 1)
    return before in lexicon.DETERMINERS | {"of", "s"} or following in lexicon.EVENTIVE


def happening(sentence: Sentence, index: int) -> Range | None:
    """Return “the 2004 election in Ukraine” around the time at `index`, if a happening is named."""
    head = index + 1
    while sentence.word(head) in _MARKS:
        head += 1
    last = head + _REACH
    while head < last and in_noun(sentence, head + 1):
        head += 1
    if sentence.word(head) not in lexicon.EVENTIVE or not in_noun(sentence, head):
        return None
    start = index - (sentence.word(index - 1) in lexicon.DETERMINERS)
    end = head + 1
    if sentence.word(end) in {"of", "in", "on", "against"}:
        end = max(end, noun_end(sentence, end + 1)) if in_noun(sentence, end + 1) else end
    return start, end


def _bound(sentence: Sentence, _: Atom, index: int) -> Range | None:
    """Return “the attacks of 11 September” after “two days before”; empty for no happening."""
    if sentence.word(index - 1) not in {"of", "on", "in", "at"}:
        return None
    noun = noun_before(sentence, index - 1)
    if noun is None or sentence.word(noun[0] - 1) not in _BOUNDS:
        return None
    if sentence.word(noun[0]) in _HOURS:
        return None
    named = any(sentence.word(i) in lexicon.EVENTIVE for i in range(*noun))
    return (noun[0], index + 1) if named else (index, index)


def _named(sentence: Sentence, atom: Atom, index: int) -> Range | None:
    """Return “the conference of 1954”, unless “At the conference of 1954, …” opens a clause.

    Empty for a thing that is no happening: “the law of 1954”.
    """
    if sentence.word(index - 1) != "of":
        return None
    noun = noun_before(sentence, index - 1)
    opens = atom.verb < 0 or atom.verb > index
    if noun is None or sentence.word(index - 2) in _PARTS or (opens and atom.start < noun[0]):
        return None
    named = any(sentence.word(i) in lexicon.EVENTIVE for i in range(*noun))
    return (noun[0], index + 1) if named else (index, index)


def _blamed(sentence: Sentence, _: Atom, index: int) -> Range | None:
    """Return “the murders in 1999” of “charged with the murders in 1999”; empty for no happening.

    Only a year makes it sure: in “charged with murder on Monday” the day is that of the charge.
    """
    timex = sentence.tokens[index].timex
    if timex is None or not _YEAR.search(timex.text):
        return None
    for at in range(max(1, index - _BLAMED), index):
        blamed = {sentence.word(back) for back in range(max(0, at - _REACH), at)}
        if sentence.word(at) in {"with", "of", "for"} and blamed & lexicon.BLAMING:
            named = any(sentence.word(i) in lexicon.EVENTIVE for i in range(at, index))
            return (at + 1, index + 1) if named else (index, index)
    return None


def _purposed(sentence: Sentence, atom: Atom, index: int) -> Range | None:
    """Return “a deadline to leave by May” of “they drew back, with a deadline to leave by May”."""
    for at in range(index - 1, max(atom.start, atom.verb), -1):
        if sentence.word(at) == "to" and sentence.word(at - 1) in lexicon.PURPOSES:
            noun = noun_before(sentence, at)
            return (noun[0], index + 1) if noun and sentence.word(index - 1) in _LIMITS else None
    return None


HAPPENINGS = (_bound, _blamed, _named, _purposed)
"""Rules by which a time belongs to a happening that is named, not to the clause."""


def happening_before(sentence: Sentence, atom: Atom) -> Range | None:
    """Return “The fall of the town on Saturday” of “The fall … came as the army withdrew”."""
    head = range(atom.start, atom.verb)
    named = any(sentence.word(i) in lexicon.EVENTIVE for i in head)
    dated = any(sentence.tokens[i].timex for i in head)
    placed = sentence.word(atom.verb) in lexicon.CAME
    return (atom.start, atom.verb) if named and dated and placed else None


def opens_with_participle(sentence: Sentence, atom: Atom) -> bool:
    """Return whether a phrase begins with a participle or infinitive: “founded in 1998”."""
    first, following = sentence.word(atom.start), sentence.word(atom.start + 1)
    if first.endswith("ing") and len(first) > len("being"):
        return first not in _NO_PARTICIPLE
    if atom.start == 0:
        return False
    return (
        first in lexicon.PARTICIPLES or is_regular_past(first) or f"{first} {following}" == "to be"
    )


def reduced(sentence: Sentence, atom: Atom, index: int) -> Range | None:
    """Return “a bridge built in 1998” of “he crossed a bridge built in 1998”, dated at `index`."""
    for at in range(index - 1, max(atom.start, index - 9), -1):
        if sentence.word(at - 1) in {"that", "those"} and sentence.word(at) in lexicon.PARTICIPLES:
            return index, index
        if _is_reduced(sentence, at):
            noun = noun_before(sentence, at - 2 if sentence.word(at - 1) == "be" else at)
            if (
                noun is None
                or noun[0] < atom.start
                or not _has_other_verb(sentence, atom, noun, index)
            ):
                return None
            return noun[0], index + 1
        if at in sentence.finite and at != atom.verb:
            return None
    return None


def _has_other_verb(sentence: Sentence, atom: Atom, noun: Range, index: int) -> bool:
    opening = sentence.word(atom.start) in {"according", "citing"} or (
        sentence.word(atom.start) in lexicon.PREPOSITIONS and noun[0] == atom.start + 1
    )
    earlier = any(atom.start <= verb < noun[0] for verb in sentence.finite)
    return opening or earlier or any(index < verb < atom.end for verb in sentence.finite)


def _is_reduced(sentence: Sentence, at: int) -> bool:
    """Return whether a participle hangs on the noun before it and has its own adverbial."""
    word, following = sentence.word(at), sentence.tokens[at + 1]
    if sentence.word(at - 2) == "to" and sentence.word(at - 1) == "be":
        return True
    if word not in lexicon.PARTICIPLES and not is_regular_past(word):
        return False
    adverbial = following.timex is not None or following.word in lexicon.PREPOSITIONS
    return adverbial and in_noun(sentence, at - 1)
