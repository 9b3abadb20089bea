"""Where reported speech begins that no “that” introduces."""

from tui.analysis.events import lexicon
from tui.analysis.events.tokens import Sentence

_SIGNS = frozenset((*",;:—–()[]-", "--"))
_LONGEST_SUBJECT = 8
REPORTING = lexicon.SAYING | lexicon.ANNOUNCING
_NAMING = lexicon.words("describe described cite cited quote quoted")
"""Verbs of saying that never take a clause without “that”."""
_REPORTING_PLAINLY = REPORTING - lexicon.TELLING - _NAMING
_SUBJECT_STARTS = (lexicon.DETERMINERS | lexicon.PRONOUNS) - {"that", "which", "what", "whose"}


def is_reported(sentence: Sentence, index: int) -> bool:
    """Return whether speech without “that” begins here: “said *its embassy would close*”."""
    before = index - 1
    if before > 0 and sentence.tokens[before].timex is not None:
        before -= 1 + (sentence.word(before - 1) in {"on", "in", "late", "early", "at"})
    if sentence.word(before) not in _REPORTING_PLAINLY:
        return False
    if before not in sentence.verb_ends:
        return False
    token = sentence.tokens[index]
    if token.word in lexicon.PREPOSITIONS or (index - 1 in sentence.verb_ends and token.timex):
        return False
    verb = sentence.next_finite(index)
    if verb < 0 or any(sentence.word(i) in _SIGNS for i in range(index, verb)):
        return False
    if sentence.word(verb - 1) in lexicon.COORDINATORS:
        return False
    return token.word in _SUBJECT_STARTS or token.capital or verb - index <= _LONGEST_SUBJECT


def is_told(sentence: Sentence, index: int) -> bool:
    """Return whether speech begins after the hearer: “told reporters *the bank had failed*”."""
    if (
        sentence.word(index) not in _SUBJECT_STARTS
        or sentence.word(index - 1) in lexicon.PREPOSITIONS
    ):
        return False
    start = max(0, index - _LONGEST_SUBJECT)
    told = [i for i in range(start, index - 1) if sentence.word(i) in lexicon.TELLING]
    verb = sentence.next_finite(index)
    if not told or verb < 0 or told[-1] not in sentence.verb_ends:
        return False
    return not any(sentence.word(i) in _SIGNS for i in range(told[-1], verb))
