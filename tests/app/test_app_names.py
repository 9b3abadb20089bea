"""Names from all sides: the sidebar, pages, hits in context, corrections, the queue of doubts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from tests.app.keyboard import press
from tui.app.app import Dateline
from tui.app.commands import Pane
from tui.app.panes.concordance import Concordance
from tui.app.panes.entities.pane import Entities
from tui.app.panes.entities.scope import Scope
from tui.app.panes.entities.spark import spark
from tui.app.panes.page import EntityPage
from tui.app.session import Session
from tui.app.theme import load_themes
from tui.library import Library, Options
from tui.library.correcting import Corrector
from tui.model import Annotation, Correction, Document, Pin
from tui.model.dossier import Entry
from tui.store import Index, Notebook
from tui.store.settings import Choices

Shown = Callable[[Dateline], str]
NARROW, FULL, WIDE = (80, 24), (120, 40), (200, 60)
ROOT = Path(__file__).parents[2]


def pane_of(app: Dateline) -> Pane:
    """Return what has the keys."""
    return app.main.pane


def scope_of(app: Dateline) -> Scope:
    """Return whose names the sidebar lists."""
    return app.main.entities.scope


@dataclass
class Bench:
    """An application on a library that can be corrected, and what was corrected."""

    app: Dateline
    corrector: Corrector

    @property
    def corrections(self) -> list[Correction | None]:
        return [told.correction for told in self.corrector.history()]


@pytest.fixture
def bench(fill_index: Callable[[Index], None], tmp_path: Path) -> Iterator[Bench]:
    """Return an application on an index in a file, as the real one is."""
    options = Options(index=tmp_path / "index.sqlite", notebook=tmp_path / "notebook")
    library = Library.open([tmp_path], options)
    with Index.open(library.index_path, writable=True) as index:
        fill_index(index)
    corrector = Corrector(library)
    themes, _ = load_themes([ROOT / "themes"])
    with library.index() as index:
        session = Session(index, Notebook(library.notebook_folder), "pier", lambda: corrector)
        yield Bench(Dateline(session, Choices(tmp_path / "state.toml"), themes), corrector)


async def test_the_sidebar_goes_through_its_scopes_and_says_so(app: Dateline, screen_text: Shown):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "enter 3 V")
        assert scope_of(app) is Scope.ARTICLE
        assert "1 in article" in screen_text(app)
        await press(pilot, "2 J 3")
        assert "2 in article" in screen_text(app)
        await press(pilot, "V")
        assert scope_of(app) is Scope.LIBRARY


async def test_the_scope_of_time_follows_the_chronology(app: Dateline):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3 V V")
        assert scope_of(app) is Scope.LIBRARY
        assert "The chronology shows all time" in app.main.message
        await press(pilot, "4 G < 3 V V")
        assert scope_of(app) is Scope.TIME
        await press(pilot, "escape")
        assert scope_of(app) is Scope.LIBRARY


async def test_a_tall_sidebar_sketches_the_name_with_the_cursor(app: Dateline, screen_text: Shown):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3")
        text = screen_text(app)
        for told in ("── Mara Voss ─", "first  2021-08-15", "last   2021-08-17", "P Tomas Rell"):
            assert told in text


def test_a_spark_has_a_bar_for_every_stretch_of_time():
    counts = [(date(2021, 8, 1), 2), (date(2021, 8, 10), 8)]
    bars = spark(counts, (date(2021, 8, 1), date(2021, 8, 10)), 5)
    assert "".join(text for text, _ in bars) == "▂···█"


@pytest.mark.parametrize("size", [NARROW, FULL, WIDE])
async def test_a_page_leads_to_a_passage_and_back(app: Dateline, screen_text: Shown, size):
    async with app.run_test(size=size) as pilot:
        await press(pilot, "3 g e")
        assert pane_of(app) is Pane.PAGE
        assert "person, 3 mentions in 2 articles" in screen_text(app)
        assert "runs the terminal" in screen_text(app)
        await press(pilot, "} enter")
        assert pane_of(app) is Pane.READER
        assert app.main.here is not None
        assert app.main.here.document == "fire.txt"
        await press(pilot, "H")
        assert pane_of(app) is Pane.PAGE
        await press(pilot, "L")
        assert pane_of(app) is Pane.READER
        await press(pilot, "H escape")
        assert pane_of(app) is not Pane.PAGE


async def test_a_page_is_narrowed_and_walked_by_section(app: Dateline):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3 g e } } {")
        assert isinstance(app.main.page.row, Entry)
        assert app.main.page.row.text == "runs the terminal"
        await press(pilot, "/ r e l l enter")
        assert {row.entity for row in app.main.page.rows if isinstance(row, Entry)} >= {
            "tomas-rell"
        }
        await press(pilot, "escape")
        assert not app.main.page.narrowed


async def test_a_companion_on_a_page_has_a_page_of_its_own(app: Dateline):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3 g e")
        page = app.main.page
        assert page.move_to(
            next(row for row in page.rows if isinstance(row, Entry) and row.entity == "tomas-rell")
        )
        await press(pilot, "g e")
        assert page.key == "tomas-rell"


async def test_the_page_of_nothing_is_refused(app: Dateline, screen_text: Shown):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "g e")
        assert "No name here" in screen_text(app)
        assert EntityPage("p").subject == ""


async def test_hits_are_aligned_sorted_and_narrowed(app: Dateline, screen_text: Shown):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3 M")
        assert pane_of(app) is Pane.CONCORDANCE
        lines = [line for line in screen_text(app).splitlines() if "Voss" in line and "│" in line]
        starts = {line.index("Mara Voss" if "Mara Voss" in line else "Voss") for line in lines}
        assert len(starts) == 1
        await press(pilot, "s s")
        assert "by the words before" in screen_text(app)
        found = app.main.concordance
        assert [found.hit(number).span.start > 0 for number in found.rows]
        await press(pilot, "s / s u n d a y enter")
        assert len(app.main.concordance.rows) == 1
        await press(pilot, "enter")
        assert pane_of(app) is Pane.READER
        assert app.main.here is not None
        assert app.main.here.document == "fire.txt"


async def test_hits_are_as_they_were_left_until_others_are_taken(app: Dateline):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3 enter M j enter M")
        assert app.main.concordance.cursor == 1
        assert isinstance(app.main.views[Pane.CONCORDANCE], Concordance)
        await press(pilot, "q 3 j M")
        assert app.main.concordance.cursor == 0
        assert app.main.concordance.hits.label == "Tomas Rell"


async def test_names_are_combined_and_the_correction_is_undone(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 C r e l l enter")
        assert bench.app.main.session.index.counts().entities == 1
        assert "U undoes" in screen_text(bench.app)
        await press(pilot, "U")
        assert bench.app.main.session.index.counts().entities == 2
        assert bench.corrections == []


async def test_of_several_corrections_it_is_said_that_one_is_undone(
    bench: Bench, screen_text: Shown
):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 g g space space X")
        assert "U undoes: the last of 2: " in screen_text(bench.app)
        await press(pilot, "U")
        assert len(bench.corrections) == 1


async def test_a_name_is_renamed_from_its_page(bench: Bench):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 g e R ctrl+u M a r a enter")
        assert bench.app.main.session.index.entity("mara-voss").name == "Mara"
        assert bench.app.main.page.dossier is not None
        assert bench.app.main.page.dossier.entity.name == "Mara"


async def test_a_name_is_given_another_type(bench: Bench):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 T p l a c e enter")
        assert bench.app.main.session.index.entity("mara-voss").type.value == "PLACE"


async def test_a_form_is_split_away(bench: Bench):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 S down enter")
        named = {row.name for row in bench.app.main.session.index.entity_rows(
            bench.app.main.session.index.entities())}  # fmt: skip
        assert named == {"Mara Voss", "Voss", "Tomas Rell"}


async def test_one_place_in_the_text_is_split_away(bench: Bench):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "enter ] e S enter ctrl+u E v a enter")
        assert bench.app.main.session.index.entities(matching="Eva")


async def test_hiding_from_a_page_leaves_it(bench: Bench):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 g e X")
        assert pane_of(bench.app) is Pane.ENTITIES
        assert bench.app.main.session.index.entities() == ["tomas-rell"]


async def test_a_pin_is_set_and_taken_out(bench: Bench):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 j P")
        assert bench.app.main.session.index.entities()[0] == "tomas-rell"
        assert bench.corrections == [Pin("Tomas Rell")]
        await press(pilot, "P")
        assert bench.corrections == []


async def test_what_cannot_be_corrected_is_said(app: Dateline, bench: Bench, screen_text: Shown):
    async with app.run_test(size=FULL) as pilot:
        await press(pilot, "3 X")
        assert "cannot be corrected" in screen_text(app)
        await press(pilot, "enter ] d C")
        assert "No name here" in screen_text(app)
        await press(pilot, "3 j S")
        assert "has one form only" in screen_text(app)
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "U")
        assert "Nothing to take back" in screen_text(bench.app)


async def test_a_dot_shows_what_can_be_done_with_a_name(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "3 .")
        assert "combine" in screen_text(bench.app)
        await press(pilot, "h i d e enter")
        assert bench.app.main.session.index.entities() == ["tomas-rell"]
        await press(pilot, "1 .")
        assert "read or unread" in screen_text(bench.app)


@pytest.mark.parametrize(("key", "kind"), [("y", "same"), ("n", "different"), ("h", "unsure")])
async def test_a_doubt_is_answered_with_one_key(bench: Bench, screen_text: Shown, key, kind):
    async with bench.app.run_test(size=FULL) as pilot:
        await press(pilot, "g v")
        text = screen_text(bench.app)
        assert "Mara Voss  =  P Tomas Rell ?" in text
        assert "they stand side by side" in text
        await press(pilot, f"enter {key}")
        assert "Nothing to review" in screen_text(bench.app)
        assert [each.kind for each in bench.corrections if each] == [kind]
        await press(pilot, "U")
        assert "Mara Voss  =  P Tomas Rell ?" in screen_text(bench.app)
        await press(pilot, "i escape escape")
        assert pane_of(bench.app) is Pane.LIBRARY


async def test_no_key_of_the_queue_answers_when_it_is_empty(bench: Bench, screen_text: Shown):
    async with bench.app.run_test(size=NARROW) as pilot:
        await press(pilot, "g v / z z enter y")
        assert "No pair to answer for" in screen_text(bench.app)
        assert bench.corrections == []


def test_where_nothing_is_named_the_sidebar_says_whether_it_has_looked() -> None:
    document = Document("a.txt", "It rained.")
    pane = Entities("entities")
    with Index.open(":memory:", writable=True) as index:
        index.put_documents([document])
        pane.load(index)
        assert not pane.looked
        index.put_annotations([Annotation("a.txt", (), ())], "a model")
        pane.load(index)
    assert pane.nothing == "No article names anybody or anything."
