"""Rules over word classes: how one is written, and how all are matched against a text."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tui.analysis.timexes.anchoring import Here
from tui.analysis.timexes.calendar import Unit
from tui.analysis.timexes.sense import Sense
from tui.analysis.timexes.tokens import CODES, Token, Tokens

MACROS = {
    "AND": "and|or|to|until|till|through|dash|comma",
    "BOUND": "(?P<bound> (no|not)? (more|less) than|at (least|most)|over|up to|under"
    "|as (many|long) as)",
    "EARLY": "early|mid|late",
    "EDGE": "beginning|start|middle|midst|end|close|rest|remainder|turn|height|outset",
    "KIND": "full|entire|whole|more|other|long|short|consecutive|straight|successive|solid|bloody"
    "|business|working|trading|calendar|difficult|tense|turbulent",
    "LED": "(?P<led> EARLY dash? (to dash? EARLY dash?)?|(early|late|earlier|later) (in|on)"
    "|earlier|later|the? very? EDGE (of|to)|the? (early|late|latter|first|middle|last) part of)",
    "MORNING": "(?P<morning> the? EARLY? dash? daypart|the? (early|late) (?= units)) units? of",
    "NTH": "first|second|ordinal|nth",
    "NUMBER": "(figure|day|two|int|year|SPELT) scale? (and? slashed)?",
    "PART": "(?P<part> EARLY? dash? daypart)",
    "QUANTITY": "(?P<n> (a (?= scale))? NUMBER (dozen|and a half)?"
    "|(a|an) (few|couple of?|dozen)|(a|an)? half (a|an)?|few"
    "|couple of|several dozen?|another|many|some|a|an|(dozens|hundreds|thousands) of)",
    "RELATED": "last|next|this|that same?|the? (same|following|previous|next)",
    "ROUGHLY": "(?P<roughly> about|around|nearly|almost|approximately|roughly|some)",
    "SPELT": "(numword|scale) (dash? (numword|scale)|(?<= scale) and numword){0,7}",
    "SIZE": "BOUND (about|around|nearly|almost|some)?|ROUGHLY",
    "UNIT": "unit|units",
    "WEEKDAY": "weekday|abbreviated",
}
"""Names for parts that many rules share."""

KNOWN = 20_000
"""Stretches that stay known once they were met."""
LONGEST = 64
"""Tokens of a stretch that is kept."""

_NAME = re.compile(r"\?P<\w+>|[A-Z]+|[a-z]+")
_GROUP = re.compile(r"\([^()]*\)(?:[?*+]|\{[\d,]+\})?")
_MUST = re.compile(r"\b[a-z]+\b(?![?*{])")
_STRETCH = re.compile(f"[^{CODES['unknown']}]+")
_CARRIERS = """
    weekday abbreviated weekdays month unit units second season daypart dayparts hourname relative
    tonight rate lengthy decades decadename now currently present recent recently lately soon future
    stamp iso numeric clock years slashed clipped year ampm oclock era time holiday quartercode
    fiscalyear past moment nth
""".split()  # noqa: SIM905 - a list this long is read more easily as running words
"""Classes without one of which no rule matches."""
_HEADS = re.compile("[" + "".join(CODES[name] for name in _CARRIERS) + "]")


def compiled(pattern: str) -> re.Pattern[str]:
    """Return the regular expression over codes for a pattern over names of classes.

    It matches at every place, without taking anything: the match is its group 1. Of groups of one
    name only the first can be asked for.
    """
    named: set[str] = set()

    def code(name: re.Match[str]) -> str:
        word = name[0]
        if word.startswith("?"):
            first = word not in named
            named.add(word)
            return word if first else "?:"
        return CODES[word] if word in CODES else f"(?:{_NAME.sub(code, MACROS[word])})"

    return re.compile(f"(?=({_NAME.sub(code, pattern)}))".replace(" ", ""))


def needed(pattern: str) -> frozenset[str]:
    """Return codes without all of which a pattern cannot match: those named outside every group.

    >>> needed("(the? LED)? month of? (year|int)") == {CODES["month"]}
    True
    """
    while _GROUP.search(pattern):
        pattern = _GROUP.sub(" ", pattern)
    if "|" in pattern:
        return frozenset()
    return frozenset(CODES[name] for name in _MUST.findall(pattern))


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

    def words(self, *names: str) -> list[Token]:
        """Return the matched tokens of the given classes, in order."""
        return [token for token in self.all if token.name in names]

    def has(self, *names: str) -> bool:
        """Return whether a token of one of the classes was matched."""
        return bool(self.words(*names))

    def integer(self, *names: str, nth: int = 0) -> int:
        """Return the value of the `nth` token of the classes, a whole number."""
        return self.words(*names)[nth].number

    def string(self, *names: str) -> str:
        """Return the value of the first token of the classes, a word or code."""
        return str(self.words(*names)[0].value)

    def unit(self) -> Unit:
        """Return the last unit named in the match."""
        units = [token.value for token in self.all if isinstance(token.value, Unit)]
        return units[-1] if units else Unit.SECOND

    def group(self, name: str) -> list[Token]:
        """Return the tokens of a named group; none if it took no part."""
        first, last = self.groups.get(name, (0, 0))
        return [self.tokens.token(index) for index in range(first, last)]

    def near(self, offset: int) -> Token | None:
        """Return the token `offset` before the match, or after it: -1 last before, 0 next."""
        index = (self.first if offset < 0 else self.last) + offset
        return self.tokens.token(index) if 0 <= index < len(self.tokens.spans) else None


Meaning = Callable[[Match, Here], Sense | None]


@dataclass(frozen=True)
class Rule:
    """A form of expression: its pattern over word classes, what it means, and examples of it.

    An example is a line `sentence with the [expression] | TYPE value mod interval`, of which the
    end may be left out; without brackets it says that nothing in the sentence is a time expression.
    A date and `|` before it is the publication date (`-` for none) where it is not 2021-08-16.
    """

    pattern: str
    meaning: Meaning
    examples: str = ""

    @cached_property
    def needed(self) -> frozenset[str]:
        """Return codes without all of which the rule cannot match."""
        return needed(self.pattern)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """Return the compiled pattern."""
        return compiled(self.pattern)


@dataclass(frozen=True, slots=True)
class _Fit:
    """That a rule fits some tokens of a stretch, counted from its beginning."""

    rule: Rule
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]

    def match(self, tokens: Tokens, start: int) -> Match:
        """Return the match in a stretch that begins at `start`."""
        groups = {name: (start + one, start + end) for name, (one, end) in self.groups.items()}
        return Match(tokens, start + self.first, start + self.last, groups)


class Grammar:
    """Some rules; which of them fit is looked up for stretches of the same classes of words."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        """Take the rules; of two that fit equally far the first one wins."""
        self._rules = rules
        self._known = lru_cache(KNOWN)(self._fits)

    def candidates(self, tokens: Tokens) -> Iterator[list[tuple[Match, Rule]]]:
        """Yield the matches at each place of the text where there are any, the longest first."""
        for stretch in _STRETCH.finditer(tokens.codes):
            fit_by_place = self._known if len(stretch[0]) <= LONGEST else self._fits
            for fits in fit_by_place(stretch[0]):
                yield [(fit.match(tokens, stretch.start()), fit.rule) for fit in fits]

    def _fits(self, codes: str) -> list[list[_Fit]]:
        if not _HEADS.search(codes):
            return []
        places: dict[int, list[_Fit]] = {}
        present = set(codes)
        for rule in self._rules:
            if not rule.needed <= present:
                continue
            for found in rule.expression.finditer(codes):
                groups = {name: found.span(name) for name, got in found.groupdict().items() if got}
                places.setdefault(found.start(), []).append(_Fit(rule, *found.span(1), groups))
        return [sorted(places[place], key=lambda fit: -fit.last) for place in sorted(places)]
