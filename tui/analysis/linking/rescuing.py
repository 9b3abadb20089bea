"""Rescue: every occurrence of a name that the library knows, where the model passed over it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tui.analysis.linking.names import fold, is_acronym
from tui.analysis.linking.spotting import Lexicon, add, plain_in
from tui.analysis.linking.tables import group, places
from tui.analysis.linking.values import KINDS, Draft, Found
from tui.model import EntityType

RESCUED = frozenset(
    {
        EntityType.PERSON,
        EntityType.ORG,
        EntityType.PLACE,
        EntityType.GROUP,
        EntityType.PRODUCT,
        EntityType.EVENT,
    }
)
"""Titles of works and laws are too often plain words."""
SHARE, LISTED = 0.3, 0.1
"""A single word is a name if the model tagged that share of its occurrences, as a place if few."""

SHOUTED = 4
"""Letters from which a name is also looked for in capitals, as headlines have it."""


Tagged = tuple[str, str, int]
"""A name as it is written, its type, and how often."""


def tagged(draft: Draft, found: Iterable[Found]) -> list[Tagged]:
    """Return the names of a document with their types, in the order in which they come first."""
    counts = Counter((draft.text[item.start : item.end], item.type) for item in found)
    return [(name, kind, times) for (name, kind), times in counts.items()]


def known(names: Iterable[Tagged], words: Iterable[Mapping[str, int]]) -> Lexicon:
    """Return the names of a library worth looking for, each with its most frequent type.

    `words` are the capitalised words of each document, and how often it has them.
    """
    types: dict[str, Counter[EntityType]] = {}
    for name, kind, times in names:
        types.setdefault(name, Counter())[KINDS[kind]] += times
    seen: Counter[str] = Counter()
    for document in words:
        for word in types.keys() & document.keys():
            seen[word] += document[word]
    best = (
        (name, min(counts, key=lambda kind: (-counts[kind], kind)))
        for name, counts in types.items()
        if _worth(name, counts, seen[name])
    )
    worthy = {name: kind for name, kind in best if kind in RESCUED}
    shouted = {name.upper(): kind for name, kind in worthy.items() if len(name) >= SHOUTED}
    return Lexicon((shouted | worthy).items())


def _worth(name: str, types: Counter[EntityType], seen: int) -> bool:
    if " " in name:
        return name[0].isupper() and "  " not in name
    if len(name) < 3 and not is_acronym(name):  # noqa: PLR2004 - two letters are no surname
        return False
    if fold(name) in group("junk", "words"):
        return False
    listed = types[EntityType.PLACE] and fold(name) in places()
    return types.total() >= (LISTED if listed else SHARE) * seen


def rescued(draft: Draft, found: Sequence[Found], names: Lexicon) -> list[Found]:
    """Return `found` with the known names that it lacks; a longer one takes in its pieces."""
    spots = names.all(draft.text, draft.capitals)
    is_plain = plain_in(draft.text)
    return add(found, (spot for spot in spots if not is_plain(spot)), longer=True)
