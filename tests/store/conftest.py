"""A small library of two documents, with everything that can be found in it."""

from collections.abc import Iterator
from datetime import date

import pytest

from tui.model import (
    Alias,
    Annotation,
    Block,
    Difference,
    Document,
    Entity,
    EntityType,
    Event,
    Granularity,
    Interval,
    Link,
    Mention,
    Publication,
    PublishedFrom,
    Reading,
    Report,
    Span,
    Status,
    Timex,
    TimexType,
)
from tui.store import Anchored, Index, Pair, Woven

FLED = "The president left Kabul on Sunday. President Amani was seen in Doha."
FELL = "Kabul fell; Amani had gone."


def publication(day: date) -> Publication:
    return Publication(day, PublishedFrom.METADATA, "front matter", width=0)


@pytest.fixture
def documents() -> list[Document]:
    return [
        Document(
            "fled.md",
            FLED,
            title="Gone",
            source="The Courier",
            author="A. Writer",
            url="https://courier.example/1",
            tags=("war",),
            published=publication(date(2021, 8, 16)),
            blocks=(Block(Span(0, len(FLED))),),
            links=(Link(Span(4, 13), "https://courier.example/2"),),
            path="/articles/fled.md",
            digest="d1",
            notes=("1 undecodable byte",),
        ),
        Document("fell.txt", FELL, digest="d2"),
    ]


@pytest.fixture
def annotations() -> list[Annotation]:
    return [
        Annotation("fled.md", (Span(0, 35), Span(36, len(FLED))), (_mention("fled.md", 46),)),
        Annotation("fell.txt", (Span(0, len(FELL)),), ()),
    ]


def _mention(document: str, start: int, entity: str = "") -> Mention:
    return Mention(
        document, Span(start, start + 5), "Amani", EntityType.PERSON, "PERSON", entity=entity
    )


@pytest.fixture
def woven() -> Woven:
    sunday = Interval.day(date(2021, 8, 15))
    timex = Timex(
        Span(28, 34),
        "Sunday",
        TimexType.DATE,
        "2021-08-15",
        interval=sunday,
        granularity=Granularity.DAY,
        evidence="published Mon 2021-08-16",
        readings=(Reading("2021-08-22", Interval.day(date(2021, 8, 22)), "the one to come"),),
    )
    left = Report(
        "fled.md",
        Span(0, 34),
        Span(0, 35),
        "The president left Kabul on Sunday",
        timex,
        Status.HAPPENED,
        sunday,
        Granularity.DAY,
        date(2021, 8, 16),
        ("kabul",),
        ("amani",),
    )
    fell = Report(
        "fell.txt", Span(0, 10), Span(0, 27), "Kabul fell", None, Status.HAPPENED, None, None
    )
    gone = Report(
        "fell.txt", Span(12, 26), Span(0, 27), "Amani had gone", None, Status.HAPPENED, sunday, None
    )
    return Woven(
        publications={
            "fell.txt": Publication(date(2021, 8, 15), PublishedFrom.INFERRED, "it fell", 1, 0.5)
        },
        timexes={"fled.md": Anchored("16", (timex,)), "fell.txt": Anchored("15")},
        entities=[
            Entity("amani", "Amani", EntityType.PERSON, (Alias("Amani", 2),), 2, 2, ("same",)),
            Entity("kabul", "Kabul", EntityType.PLACE, (Alias("Kabul", 2),), 2, 2),
        ],
        mentions=[
            _mention("fled.md", 46, "amani"),
            _mention("fell.txt", 12, "amani"),
            Mention("fell.txt", Span(0, 5), "Kabul", EntityType.PLACE, entity="kabul"),
            Mention("fled.md", Span(19, 24), "Kabul", EntityType.PLACE, entity="kabul"),
        ],
        events=[
            Event("fell", fell.text, Status.HAPPENED, None, None, (fell,), ("kabul",)),
            Event(
                "left",
                left.text,
                Status.HAPPENED,
                sunday,
                Granularity.DAY,
                (left, gone),
                ("amani", "kabul"),
                (Difference("figure", ("2", "3")),),
                "why",
                inferred=True,
                reason="same day",
            ),
        ],
        pairs=[Pair("amani", "kabul", "never", 0.25)],
    )


@pytest.fixture
def index(
    documents: list[Document], annotations: list[Annotation], woven: Woven
) -> Iterator[Index]:
    with Index.open(":memory:") as index:
        index.put_documents(documents)
        index.put_annotations(annotations, "model 1")
        index.put_weave(woven, "key")
        yield index
