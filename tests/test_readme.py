"""What the README promises is there: its commands, its files, its dependencies, its output."""

import os
import re
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.bench.keytable import table
from tui.app.keymap import load_keymap

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PATHS = re.compile(r"`((?:\.ci|data|tests|themes|tui)/[\w./-]*)`")
LINKS = re.compile(r"\]\((?!https?:|#)([^)]+)\)")


def blocks(language: str) -> list[str]:
    return [body for kind, body in BLOCK.findall(README) if kind == language]


def section(title: str) -> str:
    found = re.search(
        rf"^#+ {re.escape(title)}\n(.*?)(?=^#+ |\Z)", README, re.MULTILINE | re.DOTALL
    )
    assert found, f"the README has no section “{title}”"
    return found[1]


def sessions() -> list[tuple[str, str]]:
    """Each `$ command` of the console blocks with the output that the README shows."""
    steps = (step for body in blocks("console") for step in body.split("$ ")[1:])
    return [(command, shown) for command, _, shown in (step.partition("\n") for step in steps)]


def commands() -> list[str]:
    """Every command line that runs dateline, in the order of the README."""
    lines = [line for body in blocks("sh") for line in body.splitlines()]
    lines += [command for command, _ in sessions()]
    return [part.strip() for line in lines for part in re.split(r"&&|\|", line.partition(" #")[0])]


def dateline(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tui", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


SUBCOMMANDS = sorted({c.split()[1] for c in commands() if re.match(r"dateline [a-z]+\b(?!/)", c)})
FLAGS = sorted(
    {
        (words[1], word.partition("=")[0])
        for words in map(shlex.split, (c for c in commands() if c.startswith("dateline ")))
        for word in words[2:]
        if word.startswith("-")
    }
)


@pytest.mark.parametrize("command", SUBCOMMANDS)
def test_a_command_that_the_readme_uses_has_help(command: str) -> None:
    assert dateline(command, "--help").returncode == 0


@pytest.mark.parametrize(("command", "flag"), FLAGS)
def test_an_option_that_the_readme_uses_exists(command: str, flag: str) -> None:
    assert re.search(rf"{re.escape(flag)}\b", dateline(command, "--help").stdout)


@pytest.mark.model
def test_the_output_in_the_readme_is_what_the_program_prints() -> None:
    program = 'dateline() { "$PYTHON" -m tui "$@"; }; '
    for command, shown in sessions():
        printed = subprocess.run(
            ["sh", "-c", program + command],
            capture_output=True,
            text=True,
            check=True,
            cwd=ROOT,
            env=os.environ | {"PYTHON": sys.executable},
        ).stdout
        assert printed.split() == shown.split()


@pytest.mark.model
@pytest.mark.parametrize("program", blocks("python"))
def test_the_python_in_the_readme_runs(program: str) -> None:
    command = [sys.executable, "-c", program]
    ran = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    assert "Zaranj" in ran.stdout


def test_the_ten_keys_are_the_programs() -> None:
    assert table() in section("Ten keys"), "run python tests/bench/keytable.py"
    assert len(table().splitlines()) == 10


@pytest.mark.parametrize("example", [body for body in blocks("toml") if "[keys]" in body])
def test_the_keys_that_the_readme_shows_can_be_had(example: str, tmp_path: Path) -> None:
    (tmp_path / "keys.toml").write_text(example, encoding="utf-8")
    assert load_keymap(tmp_path / "keys.toml")[1] == []


def test_the_dependency_table_names_exactly_the_dependencies() -> None:
    extras = PROJECT["optional-dependencies"].values()
    required = [*PROJECT["dependencies"], *(name for extra in extras for name in extra)]
    declared = {re.match(r"[\w.-]+", requirement)[0].lower() for requirement in required}  # type: ignore[index] # a requirement starts with its name
    rows = section("What each dependency is for")
    assert {name.lower() for name in re.findall(r"^\| `([^`]+)`", rows, re.MULTILINE)} == declared


@pytest.mark.parametrize("path", sorted({*PATHS.findall(README), *LINKS.findall(README)}))
def test_a_path_that_the_readme_mentions_exists(path: str) -> None:
    assert (ROOT / path).exists()


def test_the_picture_of_the_readme_asks_no_network_for_its_fonts() -> None:
    picture = (ROOT / "data" / "screen.svg").read_text(encoding="utf-8")
    assert not re.search(r"url\((?!#)|@import|href=.http", picture)
