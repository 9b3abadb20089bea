import pytest

MEANS = [
    ("Afghan President [Ashraf Ghani|PERSON] fled. The president flew to Oman.", "Ashraf Ghani"),
    ("[Lena Bloom|PERSON], the governor, left. Crowds cheered the governor.", "Lena Bloom"),
    (("[Afghan|NORP] President [Omar Noor|PERSON] fled. "
     "The [Afghan|NORP] president is in [Oman|GPE]."),
     "Omar Noor"),
    (("Prime Minister [Jan Berg|PERSON] spoke. "
     "[Lena Bloom|PERSON] met the prime minister."), "Jan Berg"),
]  # fmt: skip

NOBODY = [
    # two hold the role
    "President [Omar Noor|PERSON] met President [Jan Berg|PERSON]. The president smiled.",
    # the president of another country
    (
        "[Afghan|NORP] President [Omar Noor|PERSON] fled. "
        "The [French|NORP] president is in [Paris|GPE]."
    ),
    # a title before a name, a plural, an indefinite one
    "President [Omar Noor|PERSON] left. The president, Jan Berg, stayed.",
    "President [Omar Noor|PERSON] left. The presidents met.",
    "President [Omar Noor|PERSON] left. A president must not.",
    # nobody is named with it
    "The president left.",
]


def _likely(linking):
    names = {entity.id: entity.name for entity in linking.entities}
    return [names[mention.entity] for mention in linking.mentions if mention.likely]


@pytest.mark.parametrize(("marked", "person"), MEANS)
def test_a_role_probably_means_its_only_holder(linked, marked: str, person: str) -> None:
    assert set(_likely(linked(marked))) == {person}


@pytest.mark.parametrize("marked", NOBODY)
def test_a_role_that_is_not_clear_means_nobody(linked, marked: str) -> None:
    assert _likely(linked(marked)) == []


def test_likely_mentions_are_not_counted(linked) -> None:
    linking = linked(MEANS[0][0])
    (ghani,) = (entity for entity in linking.entities if entity.name == "Ashraf Ghani")
    assert ghani.mentions == 1
    assert [alias.text for alias in ghani.aliases] == ["Ashraf Ghani"]
