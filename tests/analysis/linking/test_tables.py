import tomllib

import pytest

from tui.analysis.linking import tables
from tui.analysis.linking.names import fold
from tui.analysis.linking.tables import countries, places, same
from tui.model import EntityType
from tui.model.shipped import shipped


def test_every_town_is_found_by_its_folded_name() -> None:
    rows = (row.split("\t")[0] for row in _lines("places.tsv"))
    assert all(fold(name) in places() for name in rows)


@pytest.mark.parametrize(
    ("form", "country", "kind"),
    [
        ("U.S.", "United States", "PLACE"),
        ("Americans", "United States", "GROUP"),
        ("Danes", "Denmark", "GROUP"),
        ("Burma", "Myanmar", "PLACE"),
        ("Iraqi", "Iraq", "GROUP"),
        ("Calif.", "California", "PLACE"),
        ("Europeans", "Europe", "GROUP"),
        ("Ivory Coast", "Ivory Coast", "PLACE"),
    ],
)
def test_countries_are_known_by_names_and_peoples(form: str, country: str, kind: str) -> None:
    known, type_ = countries()[form]
    assert (known.name, type_) == (country, EntityType(kind))


def test_no_name_stands_for_two_countries() -> None:
    owners: dict[str, set[str]] = {}
    for line in _lines("countries.tsv"):
        name, _, others, people = line.split("\t")
        for form in filter(None, [name, *others.split("|"), *people.split("|")]):
            owners.setdefault(form, set()).add(name)
    assert {form: names for form, names in owners.items() if len(names) > 1} == {}


def test_no_everyday_name_stands_for_two_things() -> None:
    rows = [row.split("|") for row in tables.words()["same"]["names"]]
    forms = [{fold(form) for form in row} for row in rows]
    assert sum(map(len, forms)) == len(same())


def test_the_tables_are_small() -> None:
    assert sum(path.stat().st_size for path in (shipped("data") / "tables").iterdir()) < 3_000_000


def test_the_known_models_have_digests_of_all_files_that_are_loaded() -> None:
    with (shipped("data") / "models.toml").open("rb") as file:
        known = tomllib.load(file)
    for row in known.values():
        assert {"config.cfg", "ner/model", "tokenizer", "vocab/strings.json"} <= row["files"].keys()


def _lines(name: str) -> list[str]:
    return (shipped("data") / "tables" / name).read_text(encoding="utf-8").splitlines()
