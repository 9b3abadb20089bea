"""How much time: counting words to numbers, numbers and units to TIMEX3 durations."""

from collections.abc import Sequence

from tui.analysis.timexes.calendar import Unit
from tui.analysis.timexes.tokens import Token

_VAGUE = {"few", "several", "many", "some", "dozens", "hundreds", "thousands"}
_FACTORS = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_FIXED = {"couple": 2.0, "dozen": 12.0}
_LONGEST = 1e9
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}


def amount(tokens: Sequence[Token]) -> float | None:
    """Return the number that counting words say; None for a vague one (“several”, “a few”)."""
    if any(token.name in _VAGUE for token in tokens):
        return None
    total, current, article = 0.0, 0.0, False
    for token in tokens:
        word = token.text.lower()
        if word in _FACTORS:
            current = (current or 1) * _FACTORS[word]
            if word != "hundred":
                total, current = total + current, 0.0
        elif token.name in _FIXED:
            current = _FIXED[token.name] * (current or 1)
        elif token.name == "half":
            current += 0.5
        elif token.name == "slashed":
            current += _fraction(token.text)
        elif token.name in {"a", "an"}:
            article = True
        elif isinstance(token.value, int | float):
            current += token.value
    total += current
    return min(total or float(article), _LONGEST)


def _fraction(text: str) -> float:
    above, below = (int(part) for part in text.split("/"))
    return above / below if 0 < above < below else 0.0


def duration(count: float | None, unit: Unit) -> str:
    """Return the TIMEX3 value of a duration; `X` stands for a vague count.

    >>> duration(2, Unit.DECADE), duration(None, Unit.HOUR), duration(2.5, Unit.YEAR)
    ('P20Y', 'PTXH', 'P2.5Y')
    """
    time = "T" if unit.timed else ""
    if count is None:
        return f"P{time}X{unit.letter}"
    count *= _YEARS.get(unit, 2 if unit is Unit.FORTNIGHT else 1)
    letter = "Y" if unit in _YEARS else unit.letter
    digits = f"{count:.2f}".rstrip("0").rstrip(".")
    return f"P{time}{digits}{letter}"
