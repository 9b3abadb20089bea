"""The tables of words, countries and places that repair and linking consult, loaded when needed."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from tui.analysis.linking.names import fold
from tui.model import EntityType
from tui.model.shipped import shipped

CITY = 100
"""Thousands of inhabitants from which a place is known outside its country."""
MILLION = 1000
"""Thousands of inhabitants of a city that everybody knows."""


@dataclass(frozen=True, slots=True)
class Country:
    """A country, state or continent, with the names of its people."""

    name: str
    code: str
    """ISO 3166 alpha-2; empty for what is no country."""


def _rows(name: str) -> Iterator[list[str]]:
    with (shipped("data") / "tables" / name).open(encoding="utf-8") as file:
        for row in file:
            yield row.rstrip("\n").split("\t")


@cache
def countries() -> Mapping[str, tuple[Country, EntityType]]:
    """Return each name of a country or its people, as written, with the country and the type."""
    forms: dict[str, tuple[Country, EntityType]] = {}
    for name, code, places, people in _rows("countries.tsv"):
        country = Country(name, code)
        forms |= dict.fromkeys(filter(None, people.split("|")), (country, EntityType.GROUP))
        forms |= dict.fromkeys(
            filter(None, [name, *places.split("|")]), (country, EntityType.PLACE)
        )
    return forms


def _key(name: str) -> str:
    """Return `fold(name)`, at once where the name has nothing that folding would change."""
    plain = name.replace("-", " ")
    simple = plain.replace(" ", "").isalpha() and not name.startswith(_FOLDED)
    return " ".join(plain.casefold().split()) if simple else fold(name)


_FOLDED = ("A ", "An ", "The ", "St ", "Mt ", "Ft ")


@cache
def places() -> Mapping[str, Mapping[str, int]]:
    """Return thousands of inhabitants by country code, by folded name of a town or province."""
    sizes: dict[str, dict[str, int]] = {}
    for name, code, thousands, others in _rows("places.tsv"):
        for form in (name, *filter(None, others.split("|"))):
            known = sizes.setdefault(_key(form), {})
            known[code] = max(known.get(code, 0), int(thousands))
    return sizes


def inhabitants(name: str) -> int:
    """Return how many thousands live in the largest place of that name; 0 also if there is none."""
    return max(places().get(fold(name), {"": 0}).values())


@cache
def metropolises() -> tuple[str, ...]:
    """Return the cities of a million and more that no person is named after."""
    rows = ((name, int(size)) for name, _, size, _ in _rows("places.tsv"))
    return tuple(
        name for name, size in rows if size >= MILLION and name.casefold() not in given_names()
    )


@cache
def cities() -> Mapping[str, str]:
    """Return the country's code of each of those cities, also by its name in capitals."""
    rows = ((name, code) for name, code, size, _ in _rows("places.tsv") if int(size) >= MILLION)
    codes = {name: code for name, code in rows if name.casefold() not in given_names()}
    return codes | {name.upper(): code for name, code in codes.items()}


@cache
def regions() -> Mapping[str, str]:
    """Return the country's code of the states and provinces that news names without it."""
    rows = words()["regions"].items()
    return {name: code for code, row in rows for name in row.split("|")}


@cache
def same_places() -> Mapping[str, str]:
    """Return, by folded name, the folded first name of a city that goes by several names."""
    owners: dict[str, set[str]] = {}
    for name, _, thousands, others in _rows("places.tsv"):
        if int(thousands) >= CITY:
            for form in (name, *filter(None, others.split("|"))):
                owners.setdefault(_key(form), set()).add(_key(name))
    return {form: min(names) for form, names in owners.items() if len(names) == 1}


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """Return the short forms of each given name, lower case."""
    return {name: frozenset(forms.split("|")) for name, forms in _rows("nicknames.tsv")}


@cache
def given_names() -> frozenset[str]:
    """Return every given name that is known, lower case."""
    listed = (row[0] for row in _rows("given.txt"))
    return frozenset(nicknames()).union(listed, *nicknames().values())


@cache
def first_names() -> frozenset[str]:
    """Return every given name, lower case, in every spelling that is known of it."""
    return given_names().union(spelled())


@cache
def sexes() -> Mapping[str, str]:
    """Return `he` or `she` by each given name, lower case, that only one sex bears."""
    return dict(_rows("sexes.tsv"))


@cache
def words() -> Mapping[str, Any]:
    """Return the tables of `words.toml`."""
    with (shipped("data") / "tables" / "words.toml").open("rb") as file:
        return tomllib.load(file)


@cache
def group(table: str, key: str) -> frozenset[str]:
    """Return the words of one row of `words.toml`."""
    return frozenset(words()[table][key].split())


@cache
def heads() -> Mapping[str, EntityType]:
    """Return the type that a last word gives to a name."""
    return _types("heads", None)


@cache
def fronts() -> Mapping[str, EntityType]:
    """Return the type that a first word gives to a name."""
    return _types("fronts", None)


@cache
def famous() -> Mapping[str, EntityType]:
    """Return the type of names that models get wrong."""
    return _types("famous", "|")


def _types(table: str, separator: str | None) -> Mapping[str, EntityType]:
    return {
        word.strip(): EntityType(kind)
        for kind, row in words()[table].items()
        for word in row.split(separator)
    }


@cache
def same() -> Mapping[str, str]:
    """Return, by folded name, the name under which a thing of several everyday names is kept."""
    rows = (row.split("|") for row in words()["same"]["names"])
    return {fold(form): row[0] for row in rows for form in row}


@cache
def heads_of_state() -> Mapping[str, Sequence[str]]:
    """Return, by folded last name, the given names of those who headed states and governments."""
    rows = (row.split(":") for row in words()["titles"]["headed"].split())
    return {last: given.split(",") for last, given in rows}


@cache
def spelled() -> Mapping[str, str]:
    """Return, by each spelling of a given name, the first that is listed."""
    rows = (row.split("|") for row in words()["titles"]["variants"].split())
    return {form: row[0] for row in rows for form in row}


@cache
def place_names() -> Mapping[str, tuple[str, ...]]:
    """Return the places of more than one word or hyphen, as written, by country code."""
    names: dict[str, list[str]] = {}
    for name, code, _, others in _rows("places.tsv"):
        names.setdefault(code, []).extend(
            form for form in (name, *others.split("|")) if " " in form or form.count("-") > 1
        )
    return {code: tuple(forms) for code, forms in names.items()}


@cache
def folded_countries() -> Mapping[str, str]:
    """Return the country's name by each folded name of it or its people."""
    return {fold(form): country.name for form, (country, _) in countries().items()}
