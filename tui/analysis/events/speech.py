"""Where reported speech begins that no “that” introduces."""

from tui.analysis.events import lexicon
from tui.analysis.events.tokens import Sentence

_SIGNS = frozenset((*",;:—–()[]-", "--"))
_LONGEST_SUBJECT = 8
REPORTING = lexicon.SAYING | lexicon.ANNOUNCING
_NAMING = lexicon.words("describe described cite cited quote quoted")
"""Verbs of saying that never take a clause without “that”."""
_SUBJECT_STARTS = (lexicon.DETERMINERS | lexicon.PRONOUNS) - {"that", "which", "what", "whose"}


def is_reported(sentence: Sentence, index: int) -> bool:
    """Return whether speech without “that” begins here: “said *its embassy would close*”."""
    before = index - 1
    if before > 0 and sentence.tokens[before].timex is not None:
        before -= 1 + (sentence.word(before - 1) in {"on", "in", "late", "early", "at"})
    if sentence.word(before) not in REPORTING - lexicon.TELLING - _NAMING:
        return False
    if before not in _verb_ends(sentence):
        return False
    token = sentence.tokens[index]
    if token.word in lexicon.PREPOSITIONS or (index - 1 in _verb_ends(sentence) and token.timex):
        return False
    verb = min((i for i in sentence.finite if i > index), default=-1)
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
    verb = min((i for i in sentence.finite if i > index), default=-1)
    if not told or verb < 0 or told[-1] not in _verb_ends(sentence):
        return False
    return not any(sentence.word(i) in _SIGNS for i in range(told[-1], verb))


def _verb_ends(sentence: Sentence) -> frozenset[int]:
    """Return the indices of the words that end a finite verb group (“has *said*”)."""
    return frozenset(sentence.group_end(index) for index in sentence.finite)
