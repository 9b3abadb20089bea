"""Whether one place lies in another: “Kabul” in “Afghanistan”."""

from collections.abc import Iterable

from tui.analysis.linking.tables import countries, places
from tui.model import EntityType, fold


def is_within(names: Iterable[str], others: Iterable[str]) -> bool:
    """Return whether a town or province among `names` lies in a country among `others`.

    >>> is_within(["Kabul"], ["Afghanistan"]), is_within(["Kabul"], ["Pakistan"])
    (True, False)
    """
    codes = {code for name in others if (code := _country(name))}
    return bool(codes) and any(codes & _lies_in(name) for name in names)


def _country(name: str) -> str:
    country, kind = countries().get(name, (None, None))
    return country.code if country and kind is EntityType.PLACE else ""


def _lies_in(name: str) -> frozenset[str]:
    return frozenset(places().get(fold(name).replace("-", " "), {}))
