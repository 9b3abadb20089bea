"""Rules over word classes: how one is written, and how all are matched against a text."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Unit
from tui.analysis.timexes.sense import Sense
from tui.analysis.timexes.tokens import CODES, Token, Tokens

MACROS = {
    "NUMBER": "(?:figure|day|two|int|year|numword(?:dash?numword)*)",
    "MONTHDAY": "(?:day|nth|ordinal)",
    "UNIT": "(?:unit|units|second|fortnight)",
    "ROUGHLY": "(?:about|around|nearly|almost|approximately|roughly|some|only|just)",
    "BOUND": "(?:more than|less than|at least|at most|under|over|up to)",
    "EARLY": "(?:early|mid|late)",
}
"""Names for parts that many rules share."""

_NAME = re.compile(r"\?P<\w+>|[A-Z]+|[a-z]+")
_STOP = re.compile(f"[^{CODES['other']}]+")


def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression over codes for a pattern over names of classes."""

    def code(name: re.Match[str]) -> str:
        word = name[0]
        if word.startswith("?"):
            return word
        return CODES[word] if word in CODES else f"{_NAME.sub(code, MACROS[word])}"

    return re.compile(f"(?=({_NAME.sub(code, pattern).replace(' ', '')}))")


@dataclass(frozen=True)
class Match:
    """The tokens from `first` up to `last` that a rule fits, and the groups it named."""

    tokens: Tokens
    first: int
    last: int
    groups: dict[str, tuple[int, int]]

    @property
    def start(self) -> int:
        """Return where the match begins in the text."""
        return self.tokens.spans[self.first][0]

    @property
    def end(self) -> int:
        """Return where the match ends in the text."""
        return self.tokens.spans[self.last - 1][1]

    @property
    def text(self) -> str:
        """Return the matched characters."""
        return self.tokens.text[self.start : self.end]

    @cached_property
    def all(self) -> list[Token]:
        """Return the matched tokens."""
        return [self.tokens.token(index) for index in range(self.first, self.last)]

    def __contains__(self, name: str) -> bool:
        """Return whether a token of the class `name` was matched."""
        return any(token.name == name for token in self.all)

    def words(self, *names: str) -> list[Token]:
        """Return the matched tokens of the given classes, in order."""
        return [token for token in self.all if token.name in names]

    def integer(self, *names: str, nth: int = 0) -> int:
        """Return the value of the `nth` token of the classes, a whole number."""
        value = self.words(*names)[nth].value
        return int(value) if isinstance(value, int | float) else 0

    def string(self, *names: str, nth: int = 0) -> str:
        """Return the value of the `nth` token of the classes, a word or code."""
        return str(self.words(*names)[nth].value)

    def unit(self) -> Unit:
        """Return the last unit named in the match."""
        units = [token.value for token in self.all if isinstance(token.value, Unit)]
        return units[-1] if units else Unit.SECOND

    def group(self, name: str) -> list[Token]:
        """Return the tokens of a named group; none if it took no part."""
        first, last = self.groups.get(name, (0, 0))
        return [self.tokens.token(index) for index in range(first, last)]


Meaning = Callable[[Match, Here], Sense | None]


@dataclass(frozen=True)
class Rule:
    """A form of expression: its pattern over word classes, what it means, and examples of it.

    An example is a line `published | sentence with the [expression] | TYPE value …`; without
    brackets it says that nothing in the sentence is a time expression.
    """

    pattern: str
    meaning: Meaning
    examples: str = ""

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        return compiled(self.pattern)


def candidates(tokens: Tokens, rules: Sequence[Rule]) -> Iterator[list[tuple[Match, Rule]]]:
    """Yield the matches at each place of the text where there are any, the longest first."""
    heads = _heads()
    for stretch in _STOP.finditer(tokens.codes):
        first, last = stretch.span()
        if not heads.search(tokens.codes, first, last):
            continue
        places: dict[int, list[tuple[Match, Rule]]] = {}
        for rule in rules:
            for found in rule.expression.finditer(tokens.codes, first, last):
                groups = {name: found.span(name) for name in found.groupdict()}
                match = Match(tokens, *found.span(1), groups)
                places.setdefault(found.start(), []).append((match, rule))
        for place in sorted(places):
            yield sorted(places[place], key=lambda pair: -pair[0].last)


_CARRIERS = [
    "weekday",
    "weekdays",
    "month",
    "unit",
    "units",
    "second",
    "season",
    "part",
    "relative",
    "tonight",
    "reference",
    "rate",
    "stamp",
    "iso",
    "numeric",
    "clock",
    "decades",
    "years",
    "slashed",
    "short",
    "year",
    "ampm",
    "oclock",
]


@cache
def _heads() -> re.Pattern[str]:
    return re.compile("[" + "".join(CODES[name] for name in _CARRIERS) + "]")
