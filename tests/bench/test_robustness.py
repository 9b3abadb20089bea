"""Short libraries that are all of one kind: what is found in them is what is in them."""

import pytest

from tests.bench.robustness import PAGE, SHAPES, timed

SIZE = 1000


@pytest.fixture(params=[PAGE, SIZE], ids=["articles", "one article"])
def linked(request):
    return lambda shape: timed(SHAPES[shape], SIZE, request.param)[1]


def test_a_name_that_is_everywhere_is_one_entity_with_all_its_mentions(linked) -> None:
    (entity,) = linked("one-name").entities
    assert (entity.name, entity.mentions) == ("Omar Haddad", SIZE)


def test_every_name_of_many_is_listed(linked) -> None:
    linking = linked("many-names")
    assert len(linking.mentions) == SIZE
    assert len(linking.entities) >= 0.95 * SIZE


def test_a_last_name_that_many_have_is_of_none_of_them_in_the_library(linked) -> None:
    names = [entity.name for entity in linked("one-family").entities]
    assert len(names) == len(set(names))
    assert all(name.endswith("Haddad") for name in names)


def test_nothing_is_shown_in_capitals_where_all_is_in_capitals(linked) -> None:
    linking = linked("all-capitals")
    assert len(linking.entities) == SIZE // 2
    assert all(entity.name.istitle() for entity in linking.entities)


def test_where_nothing_is_named_nothing_is_listed(linked) -> None:
    linking = linked("no-names")
    assert (linking.entities, linking.mentions, linking.uncertain) == ((), (), ())


def test_in_another_language_only_what_was_tagged_is_listed(linked) -> None:
    names = {entity.name for entity in linked("other-language").entities}
    assert names == {"Das Haus", "Herr Müller", "Ωμέγα Ψι", "到了喀布尔"}
