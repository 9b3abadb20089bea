"""Whether one place lies in another: “Kabul” in “Afghanistan”."""

from functools import lru_cache

from tui.analysis.linking.tables import countries, places
from tui.model import EntityType, fold


@lru_cache(maxsize=50_000)
def codes_of(name: str) -> frozenset[str]:
    """Return the ISO code of a country by its name, none of what is no country.

    >>> codes_of("Afghanistan"), codes_of("Kabul")
    (frozenset({'AF'}), frozenset())
    """
    country, kind = countries().get(name, (None, None))
    known = country and country.code and kind is EntityType.PLACE
    return frozenset({country.code}) if country and known else frozenset()


@lru_cache(maxsize=50_000)
def codes_around(name: str) -> frozenset[str]:
    """Return the ISO codes of the countries in which a town or province of that name lies.

    >>> "AF" in codes_around("Kabul"), "PK" in codes_around("Kabul")
    (True, False)
    """
    return frozenset(places().get(fold(name).replace("-", " "), {}))
