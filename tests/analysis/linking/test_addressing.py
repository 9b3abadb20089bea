"""Last names that titles, kinship and pronouns keep from the full name that the library has."""

import pytest

WIFE = "First lady [Hilde Corton|PERSON] came. [Hilde Corton|PERSON] said she was glad."
BOTH = "[Omar Haddad|PERSON] met [Laura Haddad|PERSON]."


def named(linking, text, document="00.txt"):
    """Return the full names of whom a name means in a document, in order."""
    names = {entity.id: entity.name for entity in linking.entities}
    found = [m for m in linking.mentions if m.document == document and m.text == text]
    return [names[mention.entity] for mention in found]


@pytest.mark.parametrize(
    "marked",
    [
        "President [Corton|PERSON] and his wife, [Hilde Corton|PERSON], left.",
        "First lady [Hilde Corton|PERSON] came. President [Corton|PERSON] did not.",
        "Sen. [Hilde Corton|PERSON] came. Prime Minister [Corton|PERSON] did not.",
        "[Hilde Corton|PERSON], the wife of the mayor, left. Mr. [Corton|PERSON] slept.",
        "[Laura Corton|PERSON] came. President [Corton|PERSON] said he would not.",
    ],
)
def test_a_title_is_of_somebody_else_than_the_full_name_in_the_article(linked, marked) -> None:
    linking = linked(marked)
    assert named(linking, "Corton") == ["Corton"]


@pytest.mark.parametrize(
    "marked",
    [
        "President [Corton|PERSON] left. [Corton|PERSON] was tired.",
        "Mr. [Corton|PERSON] left. [Corton|PERSON] was tired.",
        "[Corton|PERSON] said he would go. [Corton|PERSON] and his men left.",
    ],
)
def test_a_last_name_in_another_article_is_not_the_only_full_name_against_its_own_words(
    linked, marked
) -> None:
    assert named(linked(marked, WIFE), "Corton") == ["Corton", "Corton"]


def test_who_is_called_by_name_and_title_is_one_in_all_articles(linked) -> None:
    linking = linked("President [Corton|PERSON] left.", "President [Corton|PERSON] slept.", WIFE)
    assert len({m.entity for m in linking.mentions if m.text == "Corton"}) == 1


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        (f"{BOTH} Mr. [Haddad|PERSON] left.", ["Omar Haddad"]),
        (f"{BOTH} Mrs. [Haddad|PERSON] left.", ["Laura Haddad"]),
        (f"{BOTH} Mr. [Haddad|PERSON] wept. [Haddad|PERSON] left.", ["Omar Haddad"] * 2),
        ("[Ana Noor|PERSON] spoke. Ms. [Noor|PERSON] left.", ["Ana Noor"]),
        ("Gen. [Omar Noor|PERSON] spoke. President [Noor|PERSON] left.", ["Omar Noor"]),
        ("Former Gov. [Omar Noor|PERSON] spoke. President [Noor|PERSON] left.", ["Omar Noor"]),
        ("[Omar Noor|PERSON] spoke. President [Noor|PERSON] said she left.", ["Noor"]),
    ],
)
def test_titles_choose_among_full_names_and_leave_what_they_do_not_contradict(
    linked, marked, names
) -> None:
    linking = linked(marked)
    found = [*named(linking, "Haddad"), *named(linking, "Noor")]
    assert found == names


def test_the_reason_says_by_which_title(linked) -> None:
    linking = linked(f"{BOTH} Mrs. [Haddad|PERSON] left.")
    (laura,) = (entity for entity in linking.entities if entity.name == "Laura Haddad")
    assert laura.reasons == ("‘haddad’ with ‘mrs.’ can only be ‘laura haddad’",)
