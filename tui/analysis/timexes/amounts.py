"""How much time: counting words to numbers, numbers and units to TIMEX3 durations."""

from collections.abc import Sequence

from tui.analysis.timexes.calendar import Unit
from tui.analysis.timexes.tokens import Token

_VAGUE = {"few", "several", "many", "some", "dozens", "hundreds", "thousands"}
_THOUSAND = 1000
_FACTORS = {"hundred": 100, "thousand": _THOUSAND, "million": 1_000_000, "dozen": 12}
_FIXED = {"couple": 2.0, "half": 0.5}
_LONGEST = 1e9
_HALF = 0.5
_YEARS = {Unit.DECADE: 10, Unit.CENTURY: 100}


def amount(tokens: Sequence[Token]) -> float | None:
    """Return the number that counting words say; None for a vague one (“several”, “a few”)."""
    if any(token.name in _VAGUE for token in tokens):
        return None
    total, current = 0.0, 0.0
    for token in tokens:
        factor = _FACTORS.get(token.text.lower())
        if factor is None:
            current += _size(token)
        elif factor < _THOUSAND:
            current = (current or 1) * factor
        else:
            total, current = (total + (current or 1)) * factor, 0.0
    article = any(token.name in {"a", "an", "another"} for token in tokens)
    return min(total + current or float(article), _LONGEST)


def _size(token: Token) -> float:
    if token.name == "slashed":
        above, below = (int(part) for part in token.text.split("/"))
        return above / below if 0 < above < below else 0.0
    size = _FIXED.get(token.name, token.value)
    return float(size) if isinstance(size, int | float) else 0.0


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
    if unit is Unit.HOUR and count == _HALF:
        return "PT30M"
    digits = f"{count:.2f}".rstrip("0").rstrip(".")
    return f"P{time}{digits}{letter}"
