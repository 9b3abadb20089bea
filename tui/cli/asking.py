"""The subcommands that answer what is in a library: each is the twin of something on the screen."""

from tui.cli.option import JSON, Option, read_first_day, read_last_day
from tui.cli.subcommand import Command
from tui.model import EntityType

FORMATS = ("text", "json", "csv", "markdown", "timelinejs", "ics")

ASKING = (
    Command(
        "documents",
        "List the articles: date and where it comes from, title, source, words, what was skipped.",
        (
            ("documents clippings", "what is in the folder, and what could not be read"),
            ("documents --published 2021-08-15 clippings", "… with a day for those without one"),
            ("documents --json clippings", "for programs"),
        ),
    ),
    Command(
        "entities",
        "List the people, organisations, places …, the most mentioned first.",
        (
            ("entities clippings", "everyone and everything that is named"),
            ("entities --type PERSON clippings", "people only"),
            ("entities --type ORG --type PLACE clippings", "organisations and places"),
            (
                "entities --json clippings",
                "every mention with its offsets; a country’s people apart",
            ),
            ("entities --entity Ghani clippings", "all about one: roles, company, events, words"),
            ("entities --entity Ghani --format markdown clippings", "… with citations"),
        ),
        options=(
            Option(
                ("-t", "--type"),
                "only this kind; may be given several times",
                metavar="TYPE",
                choices=tuple(kind.value for kind in EntityType),
                read=str.upper,
                repeated=True,
            ),
            Option(("-e", "--entity"), "the page of this one", metavar="NAME"),
            Option(
                ("-F", "--format"),
                "how to print it",
                metavar="FORMAT",
                choices=("text", "json", "csv", "markdown"),
                default="text",
            ),
            Option(JSON.flags, "the same as --format json"),
        ),
    ),
    Command(
        "timexes",
        "List the time expressions, what each means, and why.",
        (
            ("timexes clippings", "by document, in the order of the text"),
            ("timexes --json clippings", "with offsets, TIMEX3 value and interval"),
        ),
    ),
    Command(
        "chronology",
        "Tell what happened in order of time, with every report of it.",
        (
            ("chronology clippings", "the whole story"),
            ("chronology --from 2021-08-14 --to 2021-08-16 clippings", "three days of it"),
            ("chronology --from 2021 clippings", "since the beginning of a year"),
            ("chronology --entity Ghani clippings", "what one person has to do with"),
            ("chronology --format ics clippings > story.ics", "for a calendar"),
            ("chronology --format markdown clippings > story.md", "with citations, to write from"),
        ),
        details="The csv has a line for each report; timelinejs and ics hold only what is dated.",
        options=(
            Option(
                ("-f", "--from"),
                "first day, month or year; what is undated is left out",
                metavar="DATE",
                read=read_first_day,
            ),
            Option(
                ("-t", "--to"),
                "last day, month or year, itself included",
                metavar="DATE",
                read=read_last_day,
            ),
            Option(("-e", "--entity"), "only events that name it", metavar="NAME"),
            Option(
                ("-F", "--format"),
                "how to print it",
                metavar="FORMAT",
                choices=FORMATS,
                default="text",
            ),
            Option(JSON.flags, "the same as --format json"),
        ),
    ),
    Command(
        "find",
        "Find entities, documents, events and bookmarks by name, as the Finder does.",
        (
            ("find clippings ghani", "an entity by any of its names"),
            ("find clippings 'mazar sharif'", "spelling and word breaks need not be exact"),
            ("find clippings --json ghani", "for programs"),
        ),
        arguments="[PATH...] QUERY",
    ),
    Command(
        "search",
        "Search the full text.",
        (
            ("search clippings airport", "every place where a word stands"),
            ("search clippings '\"presidential palace\"'", "a phrase"),
            ("search clippings 'airport -helicopter'", "without another word"),
        ),
        arguments="[PATH...] QUERY",
    ),
    Command(
        "show",
        "Print an article as the reader sets it.",
        (
            ("show clippings/monday.txt", "title, source, date, text"),
            ("show clippings/monday.txt | less", "page by page"),
            ("show --json clippings/monday.html", "the text that offsets count in"),
        ),
        arguments="FILE...",
    ),
)
