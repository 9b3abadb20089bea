"""The table of subcommands: parser, help, shell completion and manual are made from it."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from tui.cli.option import JSON, LIBRARY_OPTIONS, Option, read_first_day, read_last_day
from tui.model import EntityType

FORMATS = ("text", "json", "csv", "markdown", "timelinejs", "ics")
PROGRESS = ("bar", "json", "none")
SHELLS = ("bash", "zsh", "fish")

LIBRARY = "[PATH...]"


@dataclass(frozen=True, slots=True)
class Command:
    """One subcommand; the module of its name in `tui.cli.views` runs it."""

    name: str
    summary: str
    examples: tuple[tuple[str, str], ...]
    """Command lines, without the program's name, and what each is for."""
    arguments: str = LIBRARY
    """What stands after the name: `[PATH...]`, a last argument of its own, or nothing."""
    details: str = ""
    options: tuple[Option, ...] = (JSON,)
    library: bool = True
    """Whether it opens a library and takes the options that go with one."""

    @property
    def all_options(self) -> tuple[Option, ...]:
        """Return its own options, then those that every library takes."""
        return self.options + (LIBRARY_OPTIONS if self.library else ())

    def load(self) -> Callable[[Namespace], int]:
        """Return the function that runs it; only now is its module imported."""
        run: Callable[[Namespace], int] = import_module(f"tui.cli.views.{self.name}").run
        return run


READ = Command(
    "read",
    "Read a folder of articles as one story: who, where, when.",
    (
        ("", "the sample library that comes with the program"),
        ("clippings", "a folder, with all below it"),
        ("monday.txt tuesday.html", "a few files"),
        ("archive.jsonl", "one document a line: text, and id, title, published … if known"),
        ("./index", "a folder that is called like a command"),
        ("--watch clippings", "… and what is saved there while you read"),
    ),
    options=(
        Option(("-w", "--watch"), "take up new, changed and removed files while you read"),
        Option(
            ("-W", "--poll"), "the same by looking every two seconds, as a network folder needs it"
        ),
        Option(
            ("-S", "--profile-start"), "draw the first screen, leave, and say where the time went"
        ),
    ),
)

COMMANDS = (
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
    Command(
        "bookmarks",
        "List the bookmarks, and whether each was found again.",
        (
            ("bookmarks clippings", "with note and quotation"),
            ("bookmarks --format markdown clippings > kept.md", "with citations, to write from"),
            ("bookmarks --json clippings", "for programs"),
        ),
        options=(
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
        "init",
        "Keep the notebook of a library inside its folder, so that it travels with the articles.",
        (("init clippings", "makes clippings/.dateline with what the notebook holds already"),),
        arguments="FOLDER",
        options=(),
    ),
    Command(
        "corrections",
        "List what you corrected, and what each correction changed.",
        (
            ("corrections clippings", "in the order they were made"),
            ("corrections --json clippings", "for programs"),
        ),
        details="They are kept in corrections.toml, which may be written by hand as well.",
    ),
    Command(
        "index",
        "Read and analyse what is new or changed, and say what was done.",
        (
            ("index clippings", "with a progress bar on a terminal"),
            ("index --jobs 4 --quiet clippings", "in a script"),
            ("index --progress json clippings", "progress as JSON Lines, for programs"),
        ),
        details="The other commands do this by themselves; run it to have it done beforehand.",
        options=(
            Option(
                ("-P", "--progress"),
                "a bar on stderr (only on a terminal), JSON Lines on stdout, or none",
                metavar="KIND",
                choices=PROGRESS,
            ),
            JSON,
        ),
    ),
    Command(
        "keys",
        "List the keys in effect, yours included.",
        (("keys", "by pane"), ("keys --json", "for programs")),
        arguments="",
    ),
    Command(
        "themes",
        "List the themes, yours included, and whether each is valid.",
        (("themes", "names, files, faults"), ("themes --json", "for programs")),
        arguments="",
    ),
    Command(
        "doctor",
        "Check the installation: versions, language model, folders, terminal, network.",
        (
            ("doctor", "what is in use, and whether it is sound"),
            ("doctor clippings", "with the index and notebook of that library"),
            ("doctor --json", "for a report"),
        ),
    ),
    Command(
        "help",
        "Print the help of a command, or a tour.",
        (
            ("help", "the commands"),
            ("help chronology", "the same as chronology --help"),
            ("help tour", "five minutes with the sample, in the keys in effect"),
        ),
        arguments="[COMMAND...]",
        options=(),
        library=False,
    ),
    Command(
        "completion",
        "Print the completion script of a shell.",
        (
            ("completion bash >> ~/.bash_completion", "bash"),
            ("completion zsh > ~/.zfunc/_dateline", "zsh, with ~/.zfunc in fpath"),
            ("completion fish > ~/.config/fish/completions/dateline.fish", "fish"),
        ),
        arguments="SHELL",
        options=(),
        library=False,
    ),
    Command(
        "man",
        "Print the manual page.",
        (
            ("man | man -l -", "read it"),
            ("man > ~/.local/share/man/man1/dateline.1", "install it"),
        ),
        arguments="",
        options=(),
        library=False,
    ),
)

BY_NAME = {command.name: command for command in COMMANDS}
