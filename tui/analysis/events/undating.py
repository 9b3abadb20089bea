"""Time expressions that date nothing: compared, spoken of, or part of a name."""

from tui.analysis.events import lexicon, phrases
from tui.analysis.events.lexicon import words
from tui.analysis.events.tokens import Sentence
from tui.model import TimexType

_COMPARING = frozenset(("than", "from", "compared"))
_COMPARED = frozenset(["in", "on", "at", "of", "for", "to", "with"])
_FIRST = words(
    "first worst biggest largest highest lowest deadliest best longest heaviest most least only "
    "strongest weakest fastest coldest hottest bloodiest greatest smallest"
)
"""“The worst flood since 1953” was not in 1953."""
_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth last two three")
_AGAINST = frozenset((("opposed", "to"), ("compared", "with"), ("compared", "to")))
_REACH = 10
_VAGUE = frozenset(("the time", "that time", "the same time", "this time"))
_KEPT = frozenset(("anniversary", "eve"))


def dates_nothing(sentence: Sentence, index: int, *, starts: bool) -> bool:
    """Return whether the expression at token `index`, which may start its atom, dates nothing."""
    following = sentence.word(index + 1)
    named = sentence.word(index - 1) in lexicon.BE and index > 1
    if named and sentence.tokens[index - 2].timex:
        return True
    spoken_of = following == "be" or (starts and following in lexicon.BE | lexicon.HAVE)
    if sentence.word(index) in _VAGUE:
        return True
    return spoken_of or _only_bounds(sentence, index) or _is_name(sentence, index)


def _only_bounds(sentence: Sentence, index: int) -> bool:
    """Return whether the time is no more than a bound or compared: “than in 2012”."""
    before, further = sentence.word(index - 1), sentence.word(index - 2)
    if _counts(sentence, index):
        return True
    if before == "since" and any(sentence.word(i) in _FIRST for i in range(index)):
        return True
    if before in {"after", "before", "than", "versus"} or (before == "of" and further in _KEPT):
        return True
    back = range(max(1, index - _REACH), index)
    if any((sentence.word(i - 1), sentence.word(i)) in _AGAINST for i in back):
        return True
    compared = before in _COMPARED and further in _COMPARING
    return compared or sentence.word(index + 1) in {"than", "levels"}


def _counts(sentence: Sentence, index: int) -> bool:
    """Return whether a stretch says how rare a thing is: “the third time in a decade”."""
    start = max(0, index - _REACH)
    if sentence.word(index - 1) not in {"in", "of", "for", "over", "within"}:
        return False
    before = [sentence.word(at) for at in range(start, index - 1)]
    timex = sentence.tokens[index].timex
    lasts = timex is not None and timex.type is TimexType.DURATION
    over = lasts and any(word in {"past", "last"} for word in sentence.word(index).split())
    if over and not _FIRST.isdisjoint(before):
        return True
    return before[-1:] in (["time"], ["times"]) and not (_FIRST | _ORDINALS).isdisjoint(before)


def _is_name(sentence: Sentence, index: int) -> bool:
    """Return whether a bare year ends a name: “the World Congress 2010”."""
    timex = sentence.tokens[index].timex
    if timex is None or not timex.text.isdigit() or index == 0:
        return False
    return sentence.tokens[index - 1].capital and phrases.in_noun(sentence, index - 1)
