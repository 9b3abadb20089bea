"""A text as a string of word classes, one character a token, over which rules are matched."""

import re
from dataclasses import dataclass

from tui.analysis.timexes.words import LEXICON, Value

_HOLIDAYS = (
    r"Christmas(?: Eve| Day)?|Xmas|Boxing Day|Thanksgiving(?: Day)?|Hallowe['’]?en"
    r"|New Year['’]?s?(?: Day| Eve)|New Year['’]s|(?:Easter|Palm) Sunday|Easter(?: Monday)?"
    r"|Good Friday|Ash Wednesday|Independence Day"
    r"|(?:Memorial|Labor|Veterans['’]?|Columbus|Armistice) Day"
    r"|(?:Martin Luther King(?:,? Jr\.?)?|MLK|Presidents?['’]?s?|Valentine['’]?s|Inauguration) Day"
    r"|St\.? Patrick['’]s Day|(?:Mother|Father)['’]s Day|May Day|Bastille Day|All Saints['’]? Day"
    r"|Groundhog Day|Earth Day|Election Day|D-Day|V-?[EJ] Day|(?:the )?Fourth of July"
)
_SHAPES = {
    # What most tokens are comes first; no other shape fits these, so that none need be tried.
    "plain": r"(?!(?:the Fourth|[ap]m)\b)[a-z]++(?![\w.'’])",
    "holiday": rf"(?:{_HOLIDAYS})(?!\w)",
    "quartercode": r"(?:Q[1-4]|[1-4]Q|H[12])(?!\w)",
    "fiscalyear": r"FY\s?['’]?(?:\d{4}|\d\d)(?!\w)",
    "stamp": r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?(?![\w:])",
    "iso": r"\d{4}(?P<a>[/-])\d\d(?P=a)\d\d(?![\w/-])",
    "numeric": r"\d\d?(?P<b>[/.-])\d\d?(?P=b)(?:\d{4}|\d\d)(?![\w/]|[.-]\d)",
    "clock": r"\d\d?:\d\d(?::\d\d)?(?:(?![\w:/])|(?=[ap]\.?m\b))|\d\d?\.\d\d(?=\s?[ap]\.?m\b)",
    "decades": r"(?:\d{2,3}0|['’]?\d0)['’]?s\b",
    "nth": r"\d{1,3}(?:st|nd|rd|th)\b",
    "years": r"\d{4}/\d\d(?![\w/])",
    "slashed": r"\d\d?/\d\d?(?![\w/])",
    "clipped": r"['’]\d\d(?!\w)",
    "money": r"[$£€¥#]\s?\d[\d,.]*\d|[$£€¥#]\s?\d",
    "figure": r"\d{1,3}(?:,\d{3})+(?![\w,])|\d+\.\d+(?![\w.]|,\d)",
    "digits": r"\d{1,9}(?!\w|[.,]\d)|\d\d?(?=[ap]\.?m\b)",
    "ampm": r"[ap]\.m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.",
    "oclock": r"o['’]clock\b",
    "apostrophe": r"['’]s\b|(?<=s)['’](?!\w)",
    "abbreviation": r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG"
    r"|SEPT?|OCT|NOV|DEC|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\.",
    "circa": r"(?:ca|c)\.(?=\s?\d)",
    "era": r"(?:B\.C\.(?:E\.)?|A\.D\.|C\.E\.|BCE?|AD|CE)(?!\w)",
    "word": r"[^\W\d_]++(?!\w)",
    "dash": r"[-–—‐‑]",
    "comma": r",",
    "slash": r"/",
    "open": r"\(",
    "close": r"\)",
    "newline": r"\n",
    # Not `*`: from each of a million full stops all the others would be looked at.
    "other": r"[\d.,]{0,40}\w+|\S",
}
_TOKEN = re.compile("|".join(f"(?P<{name}>{shape})" for name, shape in _SHAPES.items()))
_SHAPED = (
    *(
        "unknown",
        "stamp",
        "iso",
        "numeric",
        "clock",
        "decades",
        "nth",
        "years",
        "slashed",
        "clipped",
    ),
    *("figure", "ampm", "oclock", "apostrophe", "dash", "comma", "slash", "open", "close", "era"),
    *("money", "day", "two", "int", "year", "holiday", "quartercode", "fiscalyear"),
)
_CLASSES = (*_SHAPED, *sorted({name for name, _ in LEXICON.values()}))
_FIRST = 0xE000
CODES = {name: chr(_FIRST + number) for number, name in enumerate(_CLASSES)}
"""The character, from the private use area, that stands for each class of token."""

_UNKNOWN = CODES["unknown"]
_WORDS = {word: CODES[name] for word, (name, _) in LEXICON.items()}
_KINDS = {name: CODES[name] for name in _SHAPED}
_WRITTEN = frozenset(("plain", "word", "abbreviation", "circa"))
"""Shapes of tokens that are looked up."""
_LAST_DAY = 31
_YEARS = range(1000, 2200)


@dataclass(frozen=True, slots=True)
class Token:
    """One token: its place, its class, and what it means (a number, a month, a unit …)."""

    start: int
    end: int
    text: str
    name: str
    value: Value

    @property
    def number(self) -> int:
        """Return the value as a whole number, 0 if it is none."""
        return int(self.value) if isinstance(self.value, int | float) else 0


@dataclass(frozen=True, slots=True)
class Tokens:
    """All tokens of a text; `codes[i]` is the class of the token at `spans[i]`."""

    text: str
    codes: str
    spans: list[tuple[int, int]]

    def token(self, index: int) -> Token:
        """Return one token with its class and value."""
        start, end = self.spans[index]
        text = self.text[start:end]
        name = _CLASSES[ord(self.codes[index]) - _FIRST]
        return Token(start, end, text, name, _value(name, text))


def tokenise(text: str) -> Tokens:
    """Divide `text` into tokens; a line feed is one of class unknown, which no rule crosses."""
    codes, spans = [], []
    for found in _TOKEN.finditer(text):
        kind, word = found.lastgroup, found[0]
        if kind in _WRITTEN:
            code = _WORDS.get(word) or _WORDS.get(word.lower(), _UNKNOWN)
        elif kind == "digits":
            code = CODES[_digits(word)]
        else:
            code = _KINDS.get(kind or "", _UNKNOWN)
        codes.append(code)
        spans.append(found.span())
    return Tokens(text, "".join(codes), spans)


def _digits(word: str) -> str:
    number = int(word)
    if len(word) == len("2021") and number in _YEARS:
        return "year"
    if 1 <= number <= _LAST_DAY and len(word) <= len("31"):
        return "day"
    return "two" if len(word) == len("68") else "int"


def _value(name: str, text: str) -> Value:
    known = LEXICON.get(text) or LEXICON.get(text.lower())
    if known:
        return known[1]
    if name in {"day", "two", "int", "year"}:
        return int(text)
    if name == "figure":
        return float(text.replace(",", ""))
    if name == "nth":
        return int(text[:-2])
    return text
