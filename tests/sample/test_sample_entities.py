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


ONE_ENTITY = []


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


DIFFERENT = []


@pytest.mark.parametrize(("kind", "one", "other_kind", "other"), DIFFERENT)
def test_two_that_share_a_name_stay_two(
    sample: Index, kind: EntityType, one: str, other_kind: EntityType, other: str
) -> None:
    assert named(sample, one, kind).id != named(sample, other, other_kind).id
