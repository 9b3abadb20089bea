"""What a text says beside a name about its bearer."""

import pytest

from tui.analysis.portraits import role
from tui.model import EntityType, Span

PERSON, PLACE, ORG = EntityType.PERSON, EntityType.PLACE, EntityType.ORG


def said(text: str, name: str, kind: EntityType = PERSON) -> str:
    start = text.index(name)
    found = role(text, Span(start, start + len(name)), kind)
    return found.of(text) if found else ""


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("The acting harbour master, Mara Voss, left.", "Mara Voss", "acting harbour master"),
        ("The acting mayor Ilse Brandt left.", "Ilse Brandt", "acting mayor"),
        ("On Sunday President Ilse Brandt left.", "Ilse Brandt", "President"),
        ("U.S. Defense Secretary Ilse Brandt left.", "Ilse Brandt", "U.S. Defense Secretary"),
        ("Former Norwegian president Ilse Brandt left.", "Ilse Brandt",
         "Former Norwegian president"),
        ("The city fell and President Ilse Brandt left.", "Ilse Brandt", "President"),
        ("The mayor of Port Ellery, Ilse Brandt, left.", "Ilse Brandt", "mayor of Port Ellery"),
        ("The plan of President Ilse Brandt failed.", "Ilse Brandt", "President"),
        ("Its head, Tomas Rell, asked why.", "Tomas Rell", "head"),
        ("Ilse Brandt, the mayor of Port Ellery, left.", "Ilse Brandt", "mayor of Port Ellery"),
        ("Ilse Brandt, 43, a retired teacher, left.", "Ilse Brandt", "retired teacher"),
        ("He met Ilse Brandt, a lawyer.", "Ilse Brandt", "lawyer"),
        ("Mara Voss, who runs the terminal, said so.", "Mara Voss", "runs the terminal"),
        ("Mara Voss, who was the mayor, said so.", "Mara Voss", "mayor"),
        ("Mara Voss, who left early, said so.", "Mara Voss", ""),
        ("Mara Voss, the rain and the wind.", "Mara Voss", ""),
        ("The director spoke. Mara Voss left.", "Mara Voss", ""),
        ("In the end, Mara Voss left.", "Mara Voss", ""),
    ],
)  # fmt: skip
def test_a_person_has_a_title_an_apposition_or_a_doing(text, name, words):
    assert said(text, name) == words


@pytest.mark.parametrize(
    ("text", "name", "kind", "words"),
    [
        ("The northern city of Herat was quiet.", "Herat", PLACE, "northern city"),
        ("They took Jalalabad, the last big city of the east, at dawn.", "Jalalabad", PLACE,
         "last big city of the east"),
        ("The capital, Kabul, was quiet.", "Kabul", PLACE, "capital"),
        ("In Herat, a driver was hurt.", "Herat", PLACE, ""),
        ("Ilmar Lines, a shipping company, closed.", "Ilmar Lines", ORG, "shipping company"),
        ("At Ilmar Lines, the boss left.", "Ilmar Lines", ORG, ""),
    ],
)  # fmt: skip
def test_a_place_or_organisation_has_what_it_is_called_beside_the_name(text, name, kind, words):
    assert said(text, name, kind) == words


def test_other_kinds_have_no_role():
    assert said("The king, Easter, left.", "Easter", EntityType.EVENT) == ""
