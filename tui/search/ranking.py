"""How like a query a name is: tiers first, likeness of letters last."""

from collections.abc import Callable
from unicodedata import normalize

from tui.model import fold
from tui.store.entries import Entry, words_of

EXACT, BEGINNING, INITIALS, PART, MISSPELT = 100.0, 90.0, 80.0, 70.0, 60.0
"""The scores of the tiers; a beginning and a part gain up to 5 by how much of the name they are."""
GAIN = 5.0
ALIKE = 72.0
"""Per cent of likeness under which letters are another name."""
LONG = 3
"""Letters of a query from which misspellings are thought of."""


def rank(query: str, entry: Entry) -> float:
    """Return how like the name of an entry is to `query`, 0 for not at all.

    >>> from tui.store.entries import Kind, entry
    >>> ghani = entry(Kind.ENTITY, "1", "Ashraf Ghani")
    >>> [rank(query, ghani) > 0 for query in ("ghani", "ag", "shraf", "gahni", "kabul")]
    [True, True, True, True, False]
    """
    folded = fold(query).strip()
    if not folded:
        return EXACT
    if _accents_agree(query, entry):
        for fits, score in _TIERS:
            if fits(folded, entry):
                return min(EXACT, score + GAIN * len(folded) / max(1, len(entry.folded)))
    return _likeness(folded, entry) if len(folded) >= LONG else 0.0


def _accents_agree(query: str, entry: Entry) -> bool:
    """Return whether the name has the accents that were typed, if any were."""
    typed = [word for word in normalize("NFC", query).casefold().split() if fold(word) != word]
    text = normalize("NFC", entry.text).casefold()
    return all(word in text for word in typed)


def _is_exact(folded: str, entry: Entry) -> bool:
    return words_of(folded) == words_of(entry.folded)


def _begins(folded: str, entry: Entry) -> bool:
    """Return whether each word of the query begins another word of the name, in its order."""
    rest = iter(words_of(entry.folded))
    asked = words_of(folded)
    return bool(asked) and all(any(word.startswith(part) for word in rest) for part in asked)


def _has_initials(folded: str, entry: Entry) -> bool:
    letters = "".join(words_of(folded))
    return len(letters) > 1 and entry.initials.startswith(letters)


def _holds(folded: str, entry: Entry) -> bool:
    return all(word in entry.folded for word in folded.split())


_TIERS: tuple[tuple[Callable[[str, Entry], bool], float], ...] = (
    (_is_exact, EXACT),
    (_begins, BEGINNING),
    (_has_initials, INITIALS),
    (_holds, PART),
)


def _likeness(folded: str, entry: Entry) -> float:
    """Return the score of a misspelling: the whole name, or the word of it that is most alike."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to import

    words = words_of(entry.folded)
    whole = fuzz.token_sort_ratio(folded, " ".join(words), score_cutoff=ALIKE)
    part = 0.0
    if " " not in folded:
        part = (
            max((fuzz.ratio(folded, word, score_cutoff=ALIKE) for word in words), default=0.0) - 2
        )
    return MISSPELT * max(whole, part, 0.0) / 100
