"""An index with a few names and texts to find."""

from collections.abc import Iterator
from datetime import date

import pytest

from tui.model import (
    Alias,
    Block,
    BlockKind,
    Document,
    Entity,
    EntityType,
    Event,
    Mention,
    Publication,
    PublishedFrom,
    Report,
    Span,
    Status,
)
from tui.store import Index, Woven

HARBOUR = "# The harbour\n\nŁukasz Nowak met the harbour-master of Straßberg on Monday."
PEACE = "Peace talks began. Talks on the harbour failed; Nowak left Café Réal, peace or not."

PEOPLE = {
    "nowak": ("Łukasz Nowak", ("Nowak", "Lukasz Nowak"), 9),
    "novak": ("Jana Novák", ("Novák",), 4),
    "high council": ("High Council for Ports", ("High Council", "the Council"), 2),
    "kowalski": ("Nadia Kowalski", (), 1),
}


def published(day: int) -> Publication:
    return Publication(date(2021, 8, day), PublishedFrom.METADATA, "front matter")


def told(text: str, document: str) -> Event:
    report = Report(document, Span(0, 10), Span(0, 10), text, None, Status.HAPPENED, None, None)
    return Event(text, text, Status.HAPPENED, None, None, (report,))


@pytest.fixture
def index() -> Iterator[Index]:
    with Index.open(":memory:") as index:
        index.put_documents(
            [
                Document(
                    "harbour.md",
                    HARBOUR,
                    title="The harbour",
                    source="Courier",
                    published=published(14),
                    blocks=(Block(Span(2, 13), BlockKind.HEADING, 1),),
                ),
                Document("peace.txt", PEACE, source="Agency", published=published(16)),
                Document("undated.txt", "The harbour again."),
            ]
        )
        index.put_weave(
            Woven(
                entities=[
                    Entity(
                        key,
                        name,
                        EntityType.PERSON,
                        tuple(Alias(alias, 1) for alias in aliases),
                        1,
                        count,
                    )
                    for key, (name, aliases, count) in PEOPLE.items()
                ],
                mentions=[
                    Mention(
                        "harbour.md",
                        Span(15, 27),
                        "Łukasz Nowak",
                        EntityType.PERSON,
                        entity="nowak",
                    ),
                    Mention("peace.txt", Span(48, 53), "Nowak", EntityType.PERSON, entity="nowak"),
                ],
                events=[told("Nowak met the harbour-master", "harbour.md")],
            )
        )
        yield index
