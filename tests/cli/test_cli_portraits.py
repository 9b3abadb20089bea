"""The page of one entity on the command line."""

from datetime import date

from tui.model import (
    Entity,
    EntityType,
    Event,
    Granularity,
    Interval,
    Span,
    Status,
)
from tui.model.dossier import Dossier, Entry, Section
from tui.writing import portrait
from tui.writing.story import Source

VOSS = Entity("voss", "Mara Voss", EntityType.PERSON, (), 1, 1)
FIRE = Event(
    "e", "A *fire*", Status.HAPPENED, Interval.day(date(2021, 8, 14)), Granularity.DAY, (),
    inferred=True,
)  # fmt: skip
PAGE = Dossier(
    VOSS,
    (
        Section("Names", (Entry("Mara Voss", "a.txt", Span(3, 12), 2),), more=1200),
        Section("Events", (Entry("A *fire*", "b.txt", Span(0, 8), 1, event=FIRE),)),
    ),
)
SOURCES = {"a.txt": Source("Pier shut", "Harbour Wire", "2021-08-15")}


def test_the_page_is_told_in_lines_with_their_places():
    assert list(portrait.text(PAGE, SOURCES)) == [
        "Mara Voss: person, 1 mention in 1 article",
        "",
        "Names",
        "  Mara Voss (2)  [Harbour Wire, a.txt:3]",
        "  and 1,200 more",
        "",
        "Events",
        "  ~Sat 14 Aug 2021: A *fire*  [b.txt:0]",
    ]


def test_the_page_is_markdown_with_citations():
    assert list(portrait.markdown(PAGE, SOURCES)) == [
        "# Mara Voss",
        "",
        "Person, 1 mention in 1 article.",
        "",
        "## Names",
        "",
        "- Mara Voss (2) — “Pier shut”, Harbour Wire, 2021-08-15, a.txt, characters 3–12",
        "- … and 1,200 more",
        "",
        "## Events",
        "",
        "- \\~Sat 14 Aug 2021: A \\*fire\\* — b.txt, characters 0–8",
    ]
