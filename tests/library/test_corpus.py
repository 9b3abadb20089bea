import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import tui
from tui import Corpus, Document, Entity, Event, Mention, Span
from tui.model import Alias, EntityType, Status

ROOT = Path(__file__).parents[2]


@pytest.fixture
def corpus():
    amani = Entity("amani", "Omar Amani", EntityType.PERSON, (Alias("Amani", 1),), 1, 1)
    return Corpus(
        (Document("a.txt", "Amani left."), Document("b.txt", "Nothing.")),
        (amani,),
        (Event("e", "Amani left", Status.HAPPENED, None, None, (), ("amani",)),),
        (Mention("a.txt", Span(0, 5), "Amani", EntityType.PERSON, entity="amani"),),
    )


def test_an_entity_is_known_by_id_name_or_alias_in_any_case(corpus):
    for name in ("amani", "Omar Amani", "AMANI"):
        assert corpus.entity(name).id == "amani"


def test_what_is_unknown_is_a_key_error(corpus):
    for ask in (corpus.entity, corpus.document):
        with pytest.raises(KeyError, match="nobody"):
            ask("nobody")


def test_an_entity_leads_to_its_mentions_and_events(corpus):
    amani = corpus.entity("amani")
    assert [each.document for each in corpus.mentions_of(amani)] == ["a.txt"]
    assert [each.id for each in corpus.events_of(amani)] == ["e"]


def test_a_document_leads_to_who_is_named_in_it(corpus):
    assert [each.text for each in corpus.mentions_in(corpus.document("a.txt"))] == ["Amani"]
    assert corpus.mentions_in(corpus.document("b.txt")) == []


def test_a_program_finds_misspelt_names(corpus):
    assert tui.find(corpus, "amanni")[0].name == "Omar Amani"


def test_a_program_reads_a_folder(tmp_path):
    (tmp_path / "a.txt").write_text("Kabul fell on 15 August 2021.")
    (tmp_path / "b.bin").write_bytes(b"\0")
    corpus = tui.read(tmp_path, published=date(2021, 8, 16), model="no model")
    assert [each.name for each in corpus.documents] == ["a.txt"]
    (published,) = [each.published for each in corpus.documents]
    assert published
    assert published.day == date(2021, 8, 16)
    assert [each.name for each in corpus.skipped] == ["b.bin"]
    assert [event.text for event in corpus.timeline] == ["Kabul fell on 15 August 2021"]


def test_the_public_names_are_there():
    assert [name for name in tui.__all__ if not hasattr(tui, name)] == []


@pytest.mark.parametrize("module", ["tui", "tui.store", "tui.search", "tui.library"])
def test_importing_loads_nothing_slow(module):
    slow = "{'spacy', 'numpy', 'textual', 'rapidfuzz', 'tomli_w', 'lxml', 'platformdirs'}"
    code = f"import sys, {module}; print(sorted({slow} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "[]\n"


def test_an_unchanged_library_is_opened_without_spacy(tmp_path):
    (tmp_path / "a.txt").write_text("Kabul fell on 15 August 2021.")
    code = (
        "import sys, tui; from pathlib import Path; c = tui.read(sys.argv[1], model='no model');"
        "print(len(c.documents), 'spacy' in sys.modules, 'tui.analysis.linking' in sys.modules)"
    )
    for expected in ("1 False True", "1 False False"):
        done = subprocess.run(
            [sys.executable, "-c", code, tmp_path],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == expected
