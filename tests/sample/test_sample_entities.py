"""Who and where the sample library tells of: one entity each, in all forms and articles."""

import pytest

from tui.model import Entity, EntityType
from tui.store import Index

pytestmark = pytest.mark.model


def named(index: Index, text: str, kind: EntityType) -> Entity:
    """Return the only entity of this kind that has `text` among its forms."""
    found = [
        entity
        for entity in index.entity_rows(index.entities())
        if entity.type is kind and text in {entity.name, *(form.text for form in entity.aliases)}
    ]
    assert len(found) == 1, f"“{text}” is {len(found)} entities: {found}"
    return found[0]


ONE_ENTITY = [
    (
        EntityType.PERSON,
        "Ashraf Ghani",
        "Ghani",
        "zaranj herat mazar live airport conference review",
    ),
    (EntityType.PERSON, "Abdul Ghani Baradar", "Baradar", "conference review 0824"),
    (
        EntityType.PERSON,
        "Joe Biden",
        "Biden",
        "zaranj mazar airport review 08- 09- last-flight 0824",
    ),
    (EntityType.PERSON, "Antony Blinken", "", "mazar live last-flight"),
    (EntityType.PERSON, "John Kirby", "", "zaranj airport 09- 0812"),
    (
        EntityType.PERSON,
        "Zabihullah Mujahid",
        "Zabiullah Mujahid|Mujahid",
        "zaranj live conference last-flight",
    ),
    (EntityType.PERSON, "Hamid Karzai", "", "live review"),
    (EntityType.PERSON, "Amrullah Saleh", "Saleh", "conference"),
    (EntityType.PERSON, "Abdullah Abdullah", "Abdullah", "live review"),
    (EntityType.PERSON, "Abdul Rashid Dostum", "", "zaranj herat mazar"),
    (EntityType.PERSON, "Atta Mohammad Noor", "Noor", "herat mazar"),
    (EntityType.PERSON, "Kenneth McKenzie", "McKenzie", "08- last-flight correction"),
    (EntityType.PERSON, "Dawa Khan Menapal", "", "zaranj conference"),
    (EntityType.PERSON, "António Guterres", "", "herat airport"),
    (EntityType.PERSON, "Boris Johnson", "", "09- 0824"),
    (EntityType.PERSON, "Emmanuel Macron", "", "09- 0824"),
    (EntityType.PERSON, "Chris Donahue", "", "last-flight"),
    (EntityType.PERSON, "Ahmad Massoud", "", "conference"),
    (EntityType.PERSON, "Ahmad Shah Massoud", "", "review"),
    (
        EntityType.ORG,
        "Pentagon",
        "",
        "zaranj herat mazar live airport 08- 09- last-flight correction",
    ),
    (EntityType.ORG, "United Nations", "UN", "zaranj herat airport"),
    (
        EntityType.ORG,
        "United Nations Security Council",
        "UN Security Council",
        "live airport 09- last-flight 0830",
    ),
    (EntityType.PLACE, "United States", "US|U.S.", "zaranj mazar review 09- last-flight 0812"),
    (
        EntityType.PLACE,
        "Kabul",
        "",
        "zaranj herat mazar live conference review last-flight 0812 0830",
    ),
    (EntityType.PLACE, "Mazar-e Sharif", "", "herat mazar airport review"),
    (EntityType.PLACE, "Herat", "", "herat review 0812"),
    (EntityType.PLACE, "Jalalabad", "", "mazar live conference"),
    (EntityType.PLACE, "Doha", "", "herat mazar conference review last-flight"),
]


@pytest.mark.parametrize(
    ("kind", "name", "forms", "articles"), ONE_ENTITY, ids=[row[1] for row in ONE_ENTITY]
)
def test_one_entity_has_all_its_forms_in_all_its_articles(
    sample: Index, kind: EntityType, name: str, forms: str, articles: str
) -> None:
    entity = named(sample, name, kind)
    texts = {form.text for form in entity.aliases}
    documents = {mention.document for mention in sample.mentions(entity.id)}
    assert not [form for form in forms.split("|") if form and form not in texts]
    assert not [part for part in articles.split() if part not in " ".join(documents)]


DIFFERENT = [
    (EntityType.PERSON, "Ashraf Ghani", EntityType.PERSON, "Abdul Ghani Baradar"),
    (EntityType.PERSON, "Hamid Karzai", EntityType.PLACE, "Hamid Karzai International Airport"),
    (EntityType.PERSON, "Ahmad Massoud", EntityType.PERSON, "Ahmad Shah Massoud"),
    (EntityType.PERSON, "Abdullah Abdullah", EntityType.PERSON, "Abdul Rashid Dostum"),
]


@pytest.mark.parametrize(("kind", "one", "other_kind", "other"), DIFFERENT)
def test_two_that_share_a_name_stay_two(
    sample: Index, kind: EntityType, one: str, other_kind: EntityType, other: str
) -> None:
    assert named(sample, one, kind).id != named(sample, other, other_kind).id
