"""How like a query a name is: tiers first, likeness of letters last."""

import re
from functools import cached_property
from unicodedata import normalize

from tui.model import fold
from tui.store.entries import Entry, words_of

EXACT, BEGINNING, INITIALS, PART, MISSPELT = 100.0, 90.0, 80.0, 70.0, 60.0
"""The scores of the tiers; all but the first gain up to 5 by how much of the name they are."""
GAIN = 5.0
ALIKE = 72.0
"""Per cent of likeness under which letters are another name."""
PART_ONLY = 2.0
"""Per cent that a word of a name is worth less than a whole one."""
LONG = 3
"""Letters of a query from which misspellings are thought of."""


class Asked:
    """A query, taken apart once for all names that it is compared with.

    >>> from tui.store.entries import Kind, entry
    >>> ghani = entry(Kind.ENTITY, "1", "Ashraf Ghani")
    >>> [Asked(query).score(ghani) > 0 for query in ("ghani", "ag", "shraf", "gahni", "kabul")]
    [True, True, True, True, False]
    """

    def __init__(self, query: str) -> None:
        self.folded = fold(query).strip()
        self.words = words_of(self.folded)
        self._parts = self.folded.split()
        typed = normalize("NFC", query).casefold().split()
        self._accented = [word for word in typed if fold(word) != word]

    def score(self, entry: Entry) -> float:
        """Return how like the name of an entry is, from 0 for not at all to 100."""
        if not self.folded:
            return EXACT
        tier = self._tier(entry) if self._accents_agree(entry) else 0.0
        if tier:
            share = len(self.folded) / max(1, len(entry.folded))
            return min(EXACT, tier + GAIN * share)
        return self._likeness(entry) if len(self.folded) >= LONG else 0.0

    def _tier(self, entry: Entry) -> float:
        """Return the least score of the best tier that a name is in, 0 if it is in none."""
        if self.begins(entry):
            return EXACT if self.words == words_of(entry.folded) else BEGINNING
        if self.folded == entry.folded:
            return EXACT
        if self.has_initials(entry):
            return INITIALS
        return PART if self.is_part(entry) else 0.0

    def _accents_agree(self, entry: Entry) -> bool:
        """Return whether the name has the accents that were typed, if any were."""
        if not self._accented:
            return True
        text = normalize("NFC", entry.text).casefold()
        return all(word in text for word in self._accented)

    def begins(self, entry: Entry) -> bool:
        """Return whether each word begins another word of the name, in the same order."""
        at = 0
        for beginning in self._beginnings:
            found = beginning.search(entry.folded, at)
            if not found:
                return False
            at = found.end()
        return bool(self.words)

    @cached_property
    def _beginnings(self) -> list[re.Pattern[str]]:
        return [re.compile(rf"(?<![^\W_]){word}") for word in self.words]

    def has_initials(self, entry: Entry) -> bool:
        """Return whether the words of the name begin with these letters."""
        return len(self._letters) > 1 and entry.initials.startswith(self._letters)

    def is_part(self, entry: Entry) -> bool:
        """Return whether the name holds each word somewhere."""
        return all(part in entry.folded for part in self._parts)

    @cached_property
    def _letters(self) -> str:
        return "".join(self.words)

    def _likeness(self, entry: Entry) -> float:
        """Return the score of a misspelling: of the whole name or the word most like it."""
        from rapidfuzz import fuzz  # noqa: PLC0415 - slow to import

        words = words_of(entry.folded)
        whole = " ".join(words)
        # A letter put in the place of the space between words changes how they sort.
        best = max(
            fuzz.ratio(self.folded, whole, score_cutoff=ALIKE),
            fuzz.token_sort_ratio(self.folded, whole, score_cutoff=ALIKE),
        )
        if len(self._parts) == 1:
            ratios = (fuzz.ratio(self.folded, word, score_cutoff=ALIKE) for word in words)
            best = max(best, max(ratios, default=0.0) - PART_ONLY)
        return MISSPELT * max(best, 0.0) / 100
