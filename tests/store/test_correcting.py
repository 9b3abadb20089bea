from dataclasses import replace

import pytest

from tui.model import (
    Alias,
    Document,
    Entity,
    EntityType,
    Event,
    Mention,
    Report,
    Span,
    Status,
)
from tui.store import NOBODY, Applied, Edit, Index, Move, Pair, Woven
from tui.store.entries import Kind

PERSON, ORG, PLACE = EntityType.PERSON, EntityType.ORG, EntityType.PLACE
TABLES = (
    *("entities", "names", "mentions", "events", "reports", "event_entities"),
    *("pairs", "corrections", "entries"),
)

TEXT = "Omar Amani met Lena. Amani left Kabul. O. Amani fled."
OTHER = "Amani was in Kabul."


def mention(text: str, entity: str, start: int, kind=PERSON, document="a.txt") -> Mention:
    return Mention(document, Span(start, start + len(text)), text, kind, entity=entity)


def report(start: int, stop: int, *entities: str, document="a.txt", guessed=()) -> Report:
    span, text = Span(start, stop), (TEXT if document == "a.txt" else OTHER)[start:stop]
    return Report(
        document, span, span, text, None, Status.HAPPENED, None, None,
        entities=entities, guessed=guessed,
    )  # fmt: skip


def event(key: str, *reports: Report) -> Event:
    entities = tuple(dict.fromkeys(name for each in reports for name in each.entities))
    return Event(key, reports[0].text, Status.HAPPENED, None, None, reports, entities)


def entity(key: str, name: str, kind: EntityType, *aliases: tuple[str, int], documents=1) -> Entity:
    forms = tuple(Alias(text, count) for text, count in aliases)
    return Entity(key, name, kind, forms, documents, sum(count for _, count in aliases))


IN_KABUL = report(0, 19, "amani", document="b.txt")


@pytest.fixture
def index():
    woven = Woven(
        entities=[
            entity("amani", "Omar Amani", PERSON, ("Amani", 2), ("Omar Amani", 1), documents=2),
            entity("kabul", "Kabul", PLACE, ("Kabul", 2), documents=2),
            entity("o-amani", "O. Amani", ORG, ("O. Amani", 1)),
            entity("lena", "Lena", PERSON, ("Lena", 1)),
        ],
        mentions=[
            mention("Omar Amani", "amani", 0),
            mention("Lena", "lena", 15),
            mention("Amani", "amani", 21),
            mention("Kabul", "kabul", 32, PLACE),
            mention("O. Amani", "o-amani", 39, ORG),
            mention("Amani", "amani", 0, document="b.txt"),
            mention("Kabul", "kabul", 13, PLACE, document="b.txt"),
        ],
        events=[
            event("met", report(0, 20, "amani", "lena")),
            event("left", report(21, 37, "amani", "kabul"), IN_KABUL),
            event("fled", report(39, 53, "o-amani", guessed=("amani",))),
        ],
        pairs=[Pair("o-amani", "amani", "initials", 0.5), Pair("lena", "kabul", "never", 0.1)],
    )
    with Index.open(":memory:") as index:
        index.put_documents([Document("a.txt", TEXT), Document("b.txt", OTHER)])
        index.put_weave(woven, "key")
        yield index


def dump(index: Index) -> dict[str, list[object]]:
    """Return all that is in the tables that corrections change."""
    tables = {table: index._database.rows(f"SELECT * FROM {table}") for table in TABLES}  # noqa: S608 - from the names above
    counts = index._database.rows("SELECT * FROM facts WHERE key != 'generation'")
    return {name: sorted(rows, key=repr) for name, rows in (tables | {"facts": counts}).items()}


def found(index: Index, query: str) -> set[str]:
    return {each.key for each in index.entries(index.entries_like(query, [Kind.ENTITY]))}


LENA = entity("lena", "Lena Amani", ORG, ("Lena", 1))
NEW = Entity("amani-2", "Amani", PERSON)
EDITS = {
    "combine": Edit(moves=(Move("o-amani", "amani"),)),
    "combine two": Edit(moves=(Move("o-amani", "amani"), Move("lena", "amani"))),
    "rename and retype": Edit(entities=(LENA,)),
    "pin": Edit(entities=(replace(LENA, pinned=True),)),
    "hide": Edit(moves=(Move("amani", NOBODY),)),
    "split": Edit(
        entities=(NEW,),
        moves=(Move("amani", "amani-2", (mention("Amani", "amani", 0, document="b.txt"),)),),
    ),
    "split to another": Edit(moves=(Move("amani", "lena", (mention("Omar Amani", "amani", 0),)),)),
    "event gone": Edit(gone=("met",)),
    "event new": Edit(events=(event("new", report(0, 20, "lena")),), gone=("left", "met")),
    "event other": Edit(events=(event("met", report(21, 37, "kabul")),)),
    "event by hand": Edit(events=(Event("hand", "It rained.", Status.HAPPENED, None, None, ()),)),
    "answered": Edit(answered=(("amani", "o-amani"),)),
    "nothing": Edit(said="nothing is called so"),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_a_correction_that_is_put_off_leaves_every_row_as_it_was(index: Index, edit: Edit):
    before, generation = dump(index), index.generation()
    index.apply("1", edit)
    assert index.generation() > generation
    assert dump(index) != before
    assert index.put_off()
    assert dump(index) == before


def test_corrections_lie_on_each_other_and_are_put_off_in_turn(index: Index):
    states = [dump(index)]
    for number, edit in enumerate(EDITS.values()):
        index.apply(str(number), replace(edit, changed=number))
        states.append(dump(index))
    assert index.applied()[2] == Applied("2", 2, "")
    while states.pop() and states:
        assert index.put_off()
        assert dump(index) == states[-1]
    assert not index.put_off()


def test_combined_entities_share_mentions_counts_events_and_names(index: Index):
    index.apply("1", EDITS["combine"])
    one = index.entity("amani")
    assert (one.mentions, one.documents) == (4, 2)
    assert one.aliases == (Alias("Amani", 2), Alias("O. Amani", 1), Alias("Omar Amani", 1))
    assert {each.type for each in index.mentions("amani")} == {PERSON}
    assert index.event("fled").entities == ("amani",)
    assert index.event("fled").reports[0].entities == ("amani",)
    assert index.events(entity="amani") == ["fled", "left", "met"]
    assert "o-amani" not in index.entities()
    assert found(index, "o amani") == {"amani"}
    assert [(each.left, each.right) for each in index.pairs()] == [("lena", "kabul")]
    assert index.counts().entities == 3


def test_what_is_split_off_takes_its_mentions_and_its_reports(index: Index):
    index.apply("1", EDITS["split"])
    assert [each.document for each in index.mentions("amani-2")] == ["b.txt"]
    assert index.entity("amani").aliases == (Alias("Amani", 1), Alias("Omar Amani", 1))
    assert (index.entity("amani").documents, index.entity("amani-2").mentions) == (1, 1)
    left = index.event("left")
    assert [each.entities for each in left.reports] == [("amani", "kabul"), ("amani-2",)]
    assert left.entities == ("amani", "amani-2", "kabul")
    assert found(index, "amani") == {"amani", "amani-2", "o-amani"}


def test_what_is_hidden_is_nowhere(index: Index):
    index.apply("1", EDITS["hide"])
    assert "amani" not in index.entities()
    assert index.mentions("amani") == []
    assert [each.text for each in index.mentions_in("b.txt")] == ["Kabul"]
    assert index.event("met").entities == ("lena",)
    assert index.event("fled").reports[0].guessed == ()
    assert found(index, "omar") == set()
    assert index.counts().mentions == 4


def test_a_pinned_entity_comes_before_the_rest_in_every_order(index: Index):
    index.apply("1", EDITS["pin"])
    for order in ("mentions", "documents", "first", "name"):
        assert index.entities(order=order)[0] == "lena"
    assert index.entity("lena").pinned


def test_another_type_is_that_of_every_mention(index: Index):
    index.apply("1", EDITS["rename and retype"])
    assert index.entities(type=ORG) == ["lena", "o-amani"]
    assert [each.type for each in index.mentions("lena")] == [ORG]
    assert found(index, "lena amani") == {"lena"}


def test_an_answered_pair_is_not_asked_about(index: Index):
    index.apply("1", EDITS["answered"])
    assert [(each.left, each.right) for each in index.pairs()] == [("lena", "kabul")]


def test_a_pair_is_asked_about_with_a_place_where_each_is_named(index: Index):
    pair, _ = index.pairs()
    asked = index.question(pair)
    assert (asked.left.name, asked.right.name) == ("O. Amani", "Omar Amani")
    assert (asked.reason, asked.score) == ("initials", 0.5)
    assert [each.inside.of(each.text) for each in asked.contexts] == ["O. Amani", "Omar Amani"]
    index.apply("1", EDITS["combine"])
    with pytest.raises(KeyError):
        index.question(pair)


def test_pairs_follow_what_is_combined(index: Index):
    index.apply("1", Edit(moves=(Move("amani", "lena"),)))
    assert [(each.left, each.right) for each in index.pairs()] == [
        ("o-amani", "lena"),
        ("lena", "kabul"),
    ]


def test_after_a_document_is_gone_nothing_can_be_put_off_until_all_is_woven(index: Index):
    index.apply("1", EDITS["combine"])
    index.drop_documents(["b.txt"])
    assert not index.put_off()
    assert len(index.applied()) == 1
    index.put_weave(Woven())
    assert index.applied() == []


def test_an_event_of_no_document_is_there_like_any_other(index: Index):
    index.apply("1", EDITS["event by hand"])
    assert index.event("hand").reports == ()
    assert "hand" in index.events(matching="rained")


def test_entities_are_found_by_a_name_in_any_case(index: Index):
    assert [each.id for each in index.entities_named("  AMANI ")] == ["amani"]
    assert [each.id for each in index.entities_named("omar  ámani")] == ["amani"]
    assert index.entities_named("Omar") == []


def test_the_words_around_a_mention_come_with_where_it_stands(index: Index):
    shown = index.context(mention("Lena", "lena", 15))
    assert (shown.document, shown.text, shown.inside.of(shown.text)) == ("a.txt", TEXT, "Lena")
    with pytest.raises(KeyError):
        index.context(mention("Lena", "lena", 15, document="gone"))
