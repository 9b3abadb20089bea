"""Texts of other languages say that their names cannot be relied on."""

import pytest

from tui.model import Document
from tui.reading import read
from tui.reading.english import NOTE

GERMAN = "Der Zug stand im Bahnhof, und niemand stieg aus, weil die Türen klemmten. " * 8
FRENCH = "Le train est resté en gare et personne ne descendait de la dernière voiture. " * 8
DUTCH = "De trein stond in het station en niemand stapte uit, want hij was op slot. " * 8
GREEK = "Το τρένο έμεινε στον σταθμό και κανείς δεν κατέβηκε από το βαγόνι. " * 8
ENGLISH = "The train stood in Oslo, and nobody left it, for its doors were locked. " * 8


@pytest.mark.parametrize("text", [GERMAN, FRENCH, DUTCH, GREEK])
def test_a_text_of_another_language_says_that_names_may_be_wrong(tmp_path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (document,) = read([tmp_path])
    assert isinstance(document, Document)
    assert document.notes == (NOTE,)


@pytest.mark.parametrize("text", [ENGLISH, "Müller stieg aus.", "Hull 1 Leeds 0\n"])
def test_an_english_text_and_a_short_one_say_nothing(tmp_path, text: str) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (document,) = read([tmp_path])
    assert isinstance(document, Document)
    assert document.notes == ()
