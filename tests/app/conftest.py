"""A small library of three invented articles, made by hand, and the application on it."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from textual.message import Message

from tests.app.keyboard import settled
from tui.app.app import Dateline
from tui.app.session import Session
from tui.app.theme import load_themes
from tui.model import (
    Alias,
    Annotation,
    Block,
    BlockKind,
    Document,
    Entity,
    EntityType,
    Event,
    Granularity,
    Interval,
    Mention,
    Publication,
    PublishedFrom,
    Report,
    Skipped,
    Span,
    Status,
    Timex,
    TimexType,
)
from tui.store import Index, Notebook, Pair, Woven
from tui.store.rows import Anchored
from tui.store.settings import Choices

ROOT = Path(__file__).parents[2]

TEXTS: dict[str, tuple[str, str, date | None, str]] = {
    "fire.txt": (
        "Fire closes pier",
        "Harbour Wire",
        date(2021, 8, 15),
        (
            "A fire closed Pier 4 on Saturday.\n\nMara Voss, who runs the terminal, said the alarm "
            "[of] the night came late.\n\nVoss left the site on Sunday."
        ),
    ),
    "inquiry.txt": (
        "Inquiry opens",
        "Tribune",
        date(2021, 8, 17),
        "The inquiry into the fire opened on Tuesday.\n\nIts head, Tomas Rell, asked where Mara "
        "Voss had been on Saturday.\n\n" + "Nothing was said of the cost. " * 60,
    ),
    "leaflet.txt": ("", "", None, "Safety rules for the pier. Call the harbour office."),
}
PEOPLE = {"mara-voss": ("Mara Voss", "Voss"), "tomas-rell": ("Tomas Rell",)}
DATES = {
    ("fire.txt", "Saturday"): date(2021, 8, 14),
    ("fire.txt", "Sunday"): date(2021, 8, 15),
    ("inquiry.txt", "Tuesday"): date(2021, 8, 17),
    ("inquiry.txt", "Saturday"): date(2021, 8, 14),
}
EVENTS = (
    ("e1", "A fire closed Pier 4", ("fire.txt", "Saturday"), ("inquiry.txt", "Saturday")),
    ("e2", "Voss left the site", ("fire.txt", "Sunday")),
    ("e3", "The inquiry opened", ("inquiry.txt", "Tuesday")),
)


def _span(name: str, words: str, after: int = 0) -> Span:
    start = TEXTS[name][3].index(words, after)
    return Span(start, start + len(words))


def _documents() -> Iterator[Document]:
    for name, (title, source, published, text) in TEXTS.items():
        why = "the weekday of the lead"
        day = Publication(published, PublishedFrom.INFERRED, why) if published else None
        blocks, start = [], 0
        for paragraph in text.split("\n\n"):
            blocks.append(Block(Span(start, start + len(paragraph)), BlockKind.PARAGRAPH))
            start += len(paragraph) + 2
        yield Document(name, text, title, source, published=day, blocks=tuple(blocks))


def _mentions() -> Iterator[Mention]:
    for name, (*_, text) in TEXTS.items():
        taken: set[int] = set()
        for key, forms in PEOPLE.items():
            for form in forms:
                start = text.find(form)
                while start >= 0:
                    if not taken & set(range(start, start + len(form))):
                        taken |= set(range(start, start + len(form)))
                        span = Span(start, start + len(form))
                        yield Mention(name, span, form, EntityType.PERSON, "PERSON", key)
                    start = text.find(form, start + 1)


def _timexes() -> dict[str, list[Timex]]:
    found: dict[str, list[Timex]] = {name: [] for name in TEXTS}
    for (name, words), day in DATES.items():
        interval = Interval.day(day)
        span = _span(name, words)
        why = f"“{words}”, published → {day}"
        found[name].append(
            Timex(
                span, words, TimexType.DATE, str(day), "", interval, Granularity.DAY, evidence=why
            )
        )
    return {name: sorted(each, key=lambda timex: timex.span) for name, each in found.items()}


def _events(timexes: dict[str, list[Timex]]) -> Iterator[Event]:
    for key, text, *told in EVENTS:
        reports = []
        for name, words in told:
            timex = next(each for each in timexes[name] if each.text == words)
            body = TEXTS[name][3]
            start = body.rfind("\n", 0, timex.span.start) + 1
            sentence = Span(start, body.index(".", start) + 1)
            reports.append(
                Report(
                    name,
                    sentence,
                    sentence,
                    sentence.of(body),
                    timex,
                    Status.HAPPENED,
                    timex.interval,
                    Granularity.DAY,
                    TEXTS[name][2],
                    evidence=timex.evidence,
                )
            )
        first = reports[0]
        yield Event(
            key,
            text,
            Status.HAPPENED,
            first.interval,
            Granularity.DAY,
            tuple(reports),
            evidence=first.evidence,
            reason="the same day" if len(reports) > 1 else "",
        )


def fill(index: Index) -> None:
    """Put the three articles and what is in them into an index."""
    documents = list(_documents())
    mentions = list(_mentions())
    index.put_documents(documents)
    index.put_skipped([Skipped("photo.txt", "is a picture, not a text")])
    index.put_annotations(
        [
            Annotation(
                document.name,
                tuple(block.span for block in document.blocks),
                tuple(mention for mention in mentions if mention.document == document.name),
            )
            for document in documents
        ],
        "none",
    )
    timexes = _timexes()
    entities = [
        Entity(
            key,
            forms[0],
            EntityType.PERSON,
            tuple(Alias(form, sum(m.text == form for m in mentions)) for form in forms),
            len({m.document for m in mentions if m.entity == key}),
            sum(m.entity == key for m in mentions),
            ("“Voss” is the last name of Mara Voss",) if len(forms) > 1 else (),
        )
        for key, forms in PEOPLE.items()
    ]
    published = {each.name: each.published for each in documents if each.published}
    anchored = {name: Anchored("", tuple(found)) for name, found in timexes.items()}
    doubts = [Pair("mara-voss", "tomas-rell", "they stand side by side", 0.5)]
    events = list(_events(timexes))
    index.put_weave(Woven(published, anchored, entities, mentions, events, doubts))


@pytest.fixture(autouse=True)
def _keys_take_no_longer_than_they_work(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("textual.app", "textual.pilot"):
        monkeypatch.setattr(f"{module}.wait_for_idle", settled)


@pytest.fixture
def screen_text() -> Callable[[Dateline], str]:
    """Return what gives the text on the screen, line by line."""

    def text(app: Dateline) -> str:
        strips = app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip) for strip in strips)

    return text


@pytest.fixture
def index() -> Iterator[Index]:
    with Index.open(":memory:", writable=True) as index:
        fill(index)
        yield index


@pytest.fixture
def fill_index() -> Callable[[Index], None]:
    """Return what puts the three articles into an index."""
    return fill


@pytest.fixture
def empty_index() -> Iterator[Index]:
    with Index.open(":memory:", writable=True) as index:
        yield index


@pytest.fixture
def notebook(tmp_path: Path) -> Notebook:
    return Notebook(tmp_path / "notebook")


@pytest.fixture
def make_app(index: Index, tmp_path: Path) -> Callable[..., Dateline]:
    """Return a maker of applications; each reads the same notebook anew, as a new start does."""

    def make(index: Index = index) -> Dateline:
        themes, problems = load_themes([ROOT / "themes"])
        assert not problems
        session = Session(index, Notebook(tmp_path / "notebook"), "pier-fire")
        return Dateline(session, Choices(tmp_path / "state.toml"), themes)

    return make


@pytest.fixture
def app(make_app: Callable[..., Dateline]) -> Dateline:
    return make_app()


@pytest.fixture
def seen() -> list[Message]:
    return []
