"""The table of subcommands: parser, help, shell completion and manual are made from it."""

from tui.cli.asking import ASKING
from tui.cli.option import JSON, Option, read_count
from tui.cli.subcommand import Command

__all__ = ["BY_NAME", "COMMANDS", "READ", "SHELLS", "Command"]

PROGRESS = ("bar", "json", "none")
SHELLS = ("bash", "zsh", "fish")


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
    *ASKING,
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
        details=(
            "They are kept in corrections.toml, which may be written by hand as well: each is a"
            " [[correction]] with a kind and what it goes by. Of names there are combine (names,"
            " into), split (out_of, names), rename (name, into), retype (name, type), hide and pin"
            " (name), and same, different and unsure (names) for two that may be one; of articles"
            " published (document, published); of events combine events (reports), split event,"
            " hide event and fix event (report, when), and add event (when, text), where a report"
            " is { document, quote }."
        ),
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
            Option(
                ("-s", "--stay"),
                "tell the progress in JSON Lines, stay with the language model loaded, and look"
                " again whenever a line is written to stdin, until none was for so many seconds",
                metavar="SECONDS",
                read=read_count,
            ),
            JSON,
        ),
    ),
    Command(
        "keys",
        "List the keys in effect, yours included.",
        (("keys", "by pane"), ("keys --json", "with the names that keys.toml knows them by")),
        arguments="",
        details=(
            "They are changed in keys.toml, beside config.toml: preset is default, less, vim or"
            " newsboat; langmap is ru, uk, el, he or ar, whose letters then mean the keys at their"
            " place, while . , / and ? mean themselves wherever a layout has them; unbind lists"
            " keys that shall do nothing. In [keys] a command gets a key, a list of them, or [] for"
            " none, in [keys.reader] and the like in that pane alone. What is wrong is told with"
            " its line, the rest holds, and Ctrl+Q always quits."
        ),
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
