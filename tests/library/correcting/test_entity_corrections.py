import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.library.correcting import are_in_force, put_in_force
from tui.model import (
    Alias,
    Combine,
    Correction,
    Different,
    EntityType,
    Hide,
    Pin,
    Quotation,
    Rename,
    Retype,
    Same,
    Split,
    Unsure,
)
from tui.store import Edit, Index

SARWARI = Combine(("Zaki Sarwari", "Zabihullah Sarwari"), "Zabihullah Sarwari")
LENA = Split("Omar Herawi", ("Herawi",), "Lena Herawi", documents=("e.txt",))
ALL: list[Correction] = [
    SARWARI,
    Same(("Herawi", "Lena Herawi")),
    Split("Zabihullah Sarwari", ("Zaki Sarwari",)),
    Rename("Water Council", "Council of Water"),
    Retype("Noor Textiles", EntityType.ORG),
    Hide("Brackwater"),
    Pin("Lena Herawi"),
    Different(("Herawi", "Omar Herawi")),
    Unsure(("Herawi", "Lena Herawi")),
    Combine(("Omar Herawi", "Lena Herawi", "Herawi")),
]


def state(index: Index) -> tuple[object, ...]:
    """Return all that a reader sees."""
    return (
        index.entity_rows(index.entities()),
        [index.mentions(key) for key in index.entities()],
        index.event_rows(index.events()),
        index.pairs(),
        [(each.changed, each.said) for each in index.applied()],
    )


def mentioned(index: Index, name: str) -> set[str]:
    """Return where the entity of that name is named, and how."""
    return {
        f"{each.document} {each.text}"
        for entity in index.entities_named(name)
        if entity.name == name
        for each in index.mentions(entity.id)
    }


def test_combined_names_are_one_with_all_their_mentions_and_events(shelf):
    index = shelf.corrected(SARWARI)
    assert mentioned(index, "Zabihullah Sarwari") == {
        "a.txt Zabihullah Sarwari",
        "a.txt Sarwari",
        "b.txt Zaki Sarwari",
    }
    (entity,) = index.entities_named("zaki sarwari")
    assert Alias("Zaki Sarwari", 1) in entity.aliases
    assert (entity.mentions, entity.documents) == (3, 2)
    assert "you combined ‘Zaki Sarwari’ with ‘Zabihullah Sarwari’" in entity.reasons
    assert len(index.events(entity=entity.id)) == 2


@pytest.mark.parametrize(
    ("correction", "name", "expected"),
    [
        (LENA, "Herawi", {"e.txt Herawi"}),
        (Same(("Herawi", "Lena Herawi")), "Lena Herawi", {"d.txt Lena Herawi", "e.txt Herawi"}),
        (Rename("Water Council", "The Council"), "The Council", {
            "a.txt Water Council", "c.txt Water Council"
        }),
        (Hide("Water Council"), "Water Council", set()),
        (Split("Omar Herawi", ("Herawi",)), "Herawi", {"c.txt Herawi", "e.txt Herawi"}),
        (Split("Omar Herawi", ("Omar Herawi",), "Omar"), "Omar", {
            "c.txt Omar Herawi", "c.txt Herawi"
        }),
        (Split("Water Council", into="Council of C", documents=("c.txt",)), "Council of C", {
            "c.txt Water Council"
        }),
        (Split("Water Council", into="Council of A", passages=(
            Quotation("moved/a.txt", "led the Water Council"),
        )), "Council of A", {"a.txt Water Council"}),
        (Different(("Zabihullah Sarwari", "Sarwari")), "Zabihullah Sarwari", {
            "a.txt Zabihullah Sarwari", "a.txt Sarwari"
        }),
    ],
)  # fmt: skip
def test_each_correction_says_which_mentions_name_whom(shelf, correction, name, expected):
    index = shelf.corrected(correction)
    assert mentioned(index, name) == expected


def test_what_is_left_after_a_split_has_a_name_that_it_bears(shelf):
    index = shelf.corrected(Split("Omar Herawi", ("Omar Herawi",), "Omar", documents=("c.txt",)))
    assert mentioned(index, "Omar Herawi") == set()


def test_a_new_type_is_that_of_the_entity_and_its_mentions(shelf):
    index = shelf.corrected(Retype("Water Council", EntityType.GROUP))
    (entity,) = index.entities_named("Water Council")
    assert entity.type is EntityType.GROUP
    assert {each.type for each in index.mentions(entity.id)} == {EntityType.GROUP}


def test_a_pinned_entity_is_listed_first(shelf):
    index = shelf.corrected(Pin("Lena Herawi"))
    assert index.entities()[0] == "lena-herawi"


HERAWIS = Combine(("Omar Herawi", "Lena Herawi"), "Omar Herawi")


def test_who_are_combined_take_the_last_name_with_them_that_was_in_doubt_between_them(shelf):
    assert mentioned(shelf.woven(), "Herawi") == {"e.txt Herawi"}
    index = shelf.corrected(HERAWIS)
    assert "e.txt Herawi" in mentioned(index, "Omar Herawi")
    assert index.pairs() == []
    (entity,) = index.entities_named("Omar Herawi")
    assert "nobody but those you combined has the last name ‘Herawi’" in entity.reasons
    assert index.applied()[0].said.startswith("2 mentions of “Lena Herawi” and “Herawi”")
    assert put_in_force(index, [])
    assert mentioned(index, "Herawi") == {"e.txt Herawi"}


def test_a_last_name_stays_in_doubt_while_somebody_else_has_it(shelf):
    shelf.texts["f.txt"] = "Zaki Herawi left Brackwater."
    shelf.texts["g.txt"] = "Zaki Herawi met Omar Herawi."
    assert mentioned(shelf.corrected(HERAWIS), "Herawi") == {"e.txt Herawi"}


@pytest.mark.parametrize("answer", [Different, Unsure])
def test_a_last_name_that_was_decided_about_is_not_settled_by_combining(shelf, answer):
    index = shelf.corrected(answer(("Herawi", "Lena Herawi")), HERAWIS)
    assert mentioned(index, "Herawi") == {"e.txt Herawi"}


@pytest.mark.parametrize("answer", [Same, Different, Unsure])
def test_an_answered_pair_never_comes_back(shelf, answer):
    (pair,) = shelf.woven().pairs()
    assert (pair.left, pair.right) == ("herawi", "lena-herawi")
    index = shelf.corrected(answer(("Herawi", "Lena Herawi")))
    assert index.pairs() == []
    shelf.texts["f.txt"] = "Noor Textiles reopened, Herawi said on Aug. 20, 2021."
    assert shelf.woven().pairs() == []


def test_two_that_differ_stay_two_when_the_program_takes_them_for_one(shelf):
    shelf.texts = {
        "a.txt": "Omar Herawi spoke in Brackwater.",
        "b.txt": "Herawi left Brackwater.",
        "c.txt": "Omar Herawi left. Herawi was tired.",
    }
    assert mentioned(shelf.woven(), "Omar Herawi") >= {"b.txt Herawi"}
    index = shelf.corrected(Different(("Herawi", "Omar Herawi")))
    assert mentioned(index, "Herawi") == {"b.txt Herawi"}
    assert mentioned(index, "Omar Herawi") == {
        "a.txt Omar Herawi",
        "c.txt Omar Herawi",
        "c.txt Herawi",
    }


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (Combine(("Nobody", "No One")), "nothing changed: no entity is called “Nobody” and"),
        (Rename("Nobody", "Somebody"), "nothing changed"),
        (Hide("Nobody"), "nothing changed"),
        (Split("Nobody", ("No One",)), "nothing changed"),
        (Split("Omar Herawi", ("Lena Herawi",)), "nothing changed"),
        (Split("Omar Herawi", passages=(Quotation("c.txt", "not there"),)), "nothing changed"),
    ],
)
def test_a_rule_that_matches_nothing_is_kept_and_said(shelf, correction, said):
    before = state(shelf.woven())
    index = shelf.corrected(correction)
    (applied,) = index.applied()
    assert applied.changed == 0
    assert applied.said.startswith(said)
    assert state(index)[:4] == before[:4]


def test_a_role_goes_with_the_person_it_probably_means(shelf):
    shelf.texts["r.txt"] = "President Omar Herawi left. The president was tired."
    index = shelf.corrected(Split("Omar Herawi", into="Omar", documents=("r.txt",)))
    (entity,) = index.entities_named("Omar")
    found = [each for each in index.mentions_in("r.txt") if each.entity == entity.id]
    assert [(each.text, each.likely) for each in found] == [
        ("Omar Herawi", False),
        ("president", True),
    ]
    assert (entity.mentions, entity.aliases) == (1, (Alias("Omar Herawi", 1),))


def test_counting_anew_gives_the_counts_that_linking_gave(shelf):
    shelf.texts["r.txt"] = "President Omar Herawi left. The president was tired. HERAWI!"
    index = shelf.woven()
    before = index.entity_rows(index.entities())
    index.apply("again", Edit(entities=tuple(before)))
    assert index.entity_rows(index.entities()) == before


def test_later_corrections_win(shelf):
    shelf.corrected(SARWARI, Split("Zabihullah Sarwari", ("Zaki Sarwari",)))
    assert mentioned(shelf.woven(), "Zaki Sarwari") == {"b.txt Zaki Sarwari"}
    shelf.corrected(SARWARI)
    assert mentioned(shelf.woven(), "Zaki Sarwari") == set()


def test_the_type_tells_apart_two_of_one_name(shelf):
    before = shelf.corrected(
        Retype("Noor Textiles", EntityType.ORG),
        Rename("Lena Herawi", "Noor Textiles"),
        Rename("Noor Textiles", "Lena", types=(EntityType.PERSON,)),
    )
    assert mentioned(before, "Lena") == {"d.txt Lena Herawi"}
    assert "e.txt Noor Textiles" in mentioned(before, "Noor Textiles")


def test_a_correction_is_in_force_after_a_document_is_added_edited_or_taken_away(shelf):
    shelf.corrected(SARWARI, LENA, Hide("Brackwater"))
    shelf.texts["f.txt"] = "Zaki Sarwari returned to Brackwater, Zabihullah Sarwari said."
    shelf.texts["a.txt"] = f"Corrected. {shelf.texts['a.txt']}"
    del shelf.texts["d.txt"]
    index = shelf.woven()
    assert mentioned(index, "Zabihullah Sarwari") >= {
        "f.txt Zaki Sarwari",
        "f.txt Zabihullah Sarwari",
        "b.txt Zaki Sarwari",
    }
    assert mentioned(index, "Zaki Sarwari") == mentioned(index, "Brackwater") == set()


NEW = st.lists(
    st.sampled_from(
        [
            "Zabihullah Sarwari was seen.",
            "Zaki Sarwari wrote.",
            "Sarwari spoke.",
            "Omar Sarwari and Zaki Sarwari met.",
            "Zabihullah Sarwari of the Water Council met Lena Herawi.",
            "The Sarwari Council sat.",
        ]
    ),
    max_size=4,
)


@given(texts=NEW)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_adding_documents_never_splits_what_the_reader_combined(shelf, texts):
    shelf.corrections = [SARWARI]
    shelf.texts = TEXTS | {f"new-{number}.txt": text for number, text in enumerate(texts)}
    index = shelf.woven()
    first, second = (index.entities_named(name) for name in SARWARI.names)
    assert first == second
    assert len(first) == 1


TEXTS = {
    "a.txt": "Zabihullah Sarwari left Brackwater on Aug. 15, 2021. Sarwari led the Water Council.",
    "b.txt": "On Aug. 15, 2021 Zaki Sarwari flew from Brackwater to the coast.",
}


@given(order=st.permutations(["a.txt", "b.txt", "c.txt", "d.txt", "e.txt"]))
@settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_order_of_documents_does_not_matter(shelf, order):
    shelf.corrections = ALL
    assert state(shelf.woven(order)) == state(shelf.woven())


@given(rules=st.lists(st.sampled_from(ALL), max_size=5))
@settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_corrections_made_one_by_one_give_what_weaving_anew_gives(shelf, rules):
    shelf.corrections = []
    index = shelf.woven()
    states = [state(index)]
    for rule in rules:
        shelf.corrections.append(rule)
        assert put_in_force(index, shelf.made)
        states.append(state(index))
    assert states[-1] == state(shelf.woven())
    assert put_in_force(index, shelf.made)
    assert state(index) == states.pop()
    while shelf.corrections:
        shelf.corrections.pop()
        assert put_in_force(index, shelf.made)
        assert are_in_force(index, shelf.made)
        assert state(index) == states.pop()


def test_a_rule_in_the_midst_is_taken_back_alone(shelf):
    index = shelf.corrected(*ALL)
    made = shelf.made[:3] + shelf.made[4:]
    assert put_in_force(index, made)
    shelf.corrections = [*ALL[:3], *ALL[4:]]
    assert state(index) == state(shelf.woven())
