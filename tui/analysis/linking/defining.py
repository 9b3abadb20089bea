"""Names that a text gives with their initials: “the Kabul Water Authority (KWA)”."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.linking.kinds import typed
from tui.analysis.linking.spotting import add
from tui.analysis.linking.values import Found
from tui.model import EntityType

ORG = EntityType.ORG

_WORD = r"[A-Z][\w’'.-]*"
_SMALL = r"(?:of|for|the|and|in|on|to|de|&)"
_DEFINED = re.compile(
    rf"(?P<long>{_WORD}(?:\s{_SMALL}){{0,2}}(?:\s{_WORD}(?:\s{_SMALL}){{0,2}}){{1,7}})\s\((?P<short>[A-Z][A-Za-z.]{{1,7}})\)"
)
_BIG = re.compile(r"[A-Z]")


def with_defined(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag a name and the initials in brackets after it, where the letters agree.

    >>> text = "The Kabul Water Authority (KWA) closed."
    >>> [text[item.start : item.end] for item in with_defined(text, [])]
    ['Kabul Water Authority', 'KWA']
    """
    spots = list(_defined(text))
    return add(found, typed(text, spots), longer=True) if spots else list(found)


def _defined(text: str) -> Iterator[Found]:
    for match in _DEFINED.finditer(text) if "(" in text else ():
        letters = "".join(_BIG.findall(match["short"]))
        words = [word.start() for word in re.finditer(rf"\b{_WORD}", match["long"])]
        if len(letters) > 1 and len(words) >= len(letters):
            start = words[-len(letters)]
            if "".join(match["long"][at] for at in words[-len(letters) :]) == letters:
                yield Found(match.start("long") + start, match.end("long"), ORG)
                yield Found(*match.span("short"), ORG)
