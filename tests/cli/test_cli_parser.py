"""The command line is understood as people write it, and what is wrong is told plainly."""

import shlex
from argparse import ArgumentTypeError
from datetime import date

import pytest

from tui.cli.option import read_count, read_date, read_first_day, read_last_day
from tui.cli.output import CommandError
from tui.cli.parser import make_parser, parse
from tui.cli.table import BY_NAME, COMMANDS, READ


@pytest.mark.parametrize(
    ("words", "name", "paths"),
    [
        ("", "read", []),
        ("clippings", "read", ["clippings"]),
        ("monday.txt tuesday.html", "read", ["monday.txt", "tuesday.html"]),
        ("index", "index", []),
        ("./index", "read", ["./index"]),
        ("-- index", "read", ["index"]),
        ("documents a b", "documents", ["a", "b"]),
        ("documents documents", "documents", ["documents"]),
        ("--published 2021-08-15 documents a", "documents", ["a"]),
        ("--quiet -p 2021-08-15 documents a", "documents", ["a"]),
        ("--model index documents", "documents", []),
        ("documents a --json b", "documents", ["a", "b"]),
        ("find a ghani", "find", ["a"]),
        ("find ghani", "find", []),
        ("find a --json ghani", "find", ["a"]),
    ],
)
def test_a_command_may_stand_before_or_after_its_options(words, name, paths):
    command, options = parse(words.split())
    assert (command.name, options.paths) == (name, paths)


def test_the_last_argument_of_find_and_search_is_what_is_looked_for():
    assert parse(["find", "a", "b", "two words"])[1].query == "two words"
    assert parse(["search", "a", "--", "-helicopter"])[1].query == "-helicopter"


def test_options_have_their_values():
    _, options = parse(
        shlex.split("chronology --from 2021-08 --to 2021 -e Ghani -F csv -p 2021-08-15 -j 3 -q a")
    )
    assert vars(options) == {
        "from": date(2021, 8, 1),
        "to": date(2021, 12, 31),
        "entity": "Ghani",
        "format": "csv",
        "json": False,
        "published": date(2021, 8, 15),
        "jobs": 3,
        "quiet": True,
        "paths": ["a"],
        "notebook": None,
        "index": None,
        "model": None,
        "config": None,
    }


def test_a_type_may_be_given_several_times_and_in_small_letters():
    assert parse(["entities", "--type", "person", "-t", "ORG"])[1].type == ["PERSON", "ORG"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("documents --published Sunday", "“Sunday” is not a date; write it as 2021-08-15"),
        ("chronology --from 2021-13", "“2021-13” is not a date"),
        ("chronology --format pdf", "“pdf” is not one of text, json, csv"),
        ("entities --type CITY", "“CITY” is not one of PERSON, ORG"),
        ("index --jobs 0", "“0” is not a whole number above 0"),
        ("documents --jsn", "unknown: --jsn"),
        ("documents --js", "unknown: --js"),
        ("documents --model", "expected one argument"),
        ("find", "what shall be looked for? give a QUERY"),
        ("show", "which article? give a FILE"),
        ("completion", "for which shell? give one of bash, zsh, fish"),
        ("completion tcsh", "for which shell?"),
        ("keys all", "“all” is one argument too many"),
    ],
)
def test_wrong_usage_is_told_with_the_way_out(words, told):
    with pytest.raises(CommandError, match=r"--help$") as error:
        parse(words.split())
    assert told in str(error.value)
    assert error.value.status == 2


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-08-14", date(2021, 8, 14), date(2021, 8, 14)),
        ("2021-8-4", date(2021, 8, 4), date(2021, 8, 4)),
        ("2021-02", date(2021, 2, 1), date(2021, 2, 28)),
        ("2020-02", date(2020, 2, 1), date(2020, 2, 29)),
        ("2021", date(2021, 1, 1), date(2021, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
    ],
)
def test_a_period_has_a_first_and_a_last_day(text, first, last):
    assert (read_first_day(text), read_last_day(text)) == (first, last)


@pytest.mark.parametrize("read", [read_date, read_first_day, read_last_day, read_count])
@pytest.mark.parametrize(
    "text", ["", "x", "2021-02-30", "0000", "2021-00", "-1", "99999", "2021-08-15T10:00", "²"]
)
def test_what_is_no_value_is_refused_in_words(read, text):
    if (read, text) == (read_count, "99999"):
        return
    with pytest.raises(ArgumentTypeError, match="is not a"):
        read(text)


@pytest.mark.parametrize("command", [READ, *COMMANDS], ids=lambda command: command.name)
def test_the_help_teaches_by_example_and_fits_eighty_columns(command):
    text = make_parser(command).format_help()
    assert max(map(len, text.splitlines())) < 80
    assert command.examples
    assert all(f"dateline {words}".rstrip() in text for words, _ in command.examples)


@pytest.mark.parametrize("command", [READ, *COMMANDS], ids=lambda command: command.name)
def test_every_example_is_a_valid_command_line(command):
    for words, _ in command.examples:
        assert parse(shlex.split(words.partition(">")[0].partition("|")[0]))[0] is command


def test_every_option_has_a_short_and_a_long_flag_and_no_two_share_one():
    for command in (READ, *COMMANDS):
        flags = [flag for option in command.all_options for flag in option.flags]
        assert len(flags) == len({*flags, "-h", "--help"}) - 2
        assert all(len(option.flags) == 2 for option in command.all_options)


def test_every_command_has_a_function():
    assert all(callable(command.load()) for command in BY_NAME.values())
    assert callable(READ.load())
