"""A sentence split into words, signs and time expressions."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from tui.model import Span, Timex

_TOKEN = re.compile(
    r"(?:[A-Z]\.){2,}|\d+(?:[.,:/]\d+)+(?:-[^\W_]+)*%?|[^\W_]+(?:['’.&/-][^\W_]+)*%?|--|"
    r"(?:(?<=\s)|^)-(?=\s)|[^\w\s-]"
)
"""A hyphen that touches a word is part of it or nothing; one that stands alone is a dash."""
_ABBREVIATION = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sgt|Sen|Rep|Gov|St|Jr|Sr|Inc|Corp|Ltd|Co|vs)\Z"
)


class Token(NamedTuple):
    """A word, a sign or a whole time expression, with offsets into the document."""

    start: int
    end: int
    word: str
    """Lower case, with straight apostrophes."""
    timex: Timex | None = None
    capital: bool = False

    @property
    def span(self) -> Span:
        """Return where it stands in the document."""
        return Span(self.start, self.end)

    @property
    def is_word(self) -> bool:
        """Return whether this is a word or number rather than a sign or a time expression."""
        return self.timex is None and self.word[:1].isalnum()


def tokens(text: str, sentence: Span, timexes: Sequence[Timex]) -> list[Token]:
    """Return the tokens of one sentence, each time expression as a single token."""
    found: list[Token] = []
    at = sentence.start
    inside = [timex for timex in timexes if sentence.contains(timex.span)]
    for timex in inside:
        if timex.span.start >= at:
            found += _words(text, at, timex.span.start)
            at = timex.span.start
            found.append(Token(at, timex.span.end, timex.span.of(text).casefold(), timex))
            at = timex.span.end
    return found + _words(text, at, sentence.end)


def _words(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for match in _TOKEN.finditer(text, start, end):
        raw = match[0]
        if raw == "." and found and _ABBREVIATION.search(text, found[-1].start, match.start()):
            continue
        word = raw.replace("’", "'").casefold()
        found.append(Token(match.start(), match.end(), word, None, raw[0].isupper()))
    return found
