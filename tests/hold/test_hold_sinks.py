"""No text reaches a widget as markup: nothing in the program parses any."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PARSING = {"from_markup", "render_markup", "to_content", "visualize"}
"""Calls that parse markup."""
SINKS = {"notify", "Static", "Label", "Button", "Option", "Placeholder", "Markdown", "Link"}
"""Calls that parse the text they are given, unless it is a value of a text of its own."""
VALUES = {"Content", "Text"}
TITLES = {"border_title", "border_subtitle"}
SHELLS = {"system", "popen", "startfile", "getoutput", "getstatusoutput"}
LOADERS = {"pickle", "marshal", "shelve", "webbrowser"}
CODE = {"eval", "exec", "compile", "__import__"}
DOORS = {
    "app/outside.py",
    "app/start.py",
    "cli/command.py",
    "cli/output.py",
    "cli/parser.py",
    "cli/progress.py",
    "lastframe.py",
    "library/lookout.py",
    "store/saving.py",
}
"""The only modules that write to the terminal or to a pipe, and the one that writes notes."""
STREAMS = {"stdout", "stderr", "__stdout__", "__stderr__"}
FILES = sorted(path for path in (ROOT / "tui").rglob("*.py"))
DRAWING = [path for path in FILES if path.relative_to(ROOT).parts[1] == "app"]


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def is_plain(value: ast.expr | None) -> bool:
    """Return whether it is written here, or a value that no widget parses."""
    made = isinstance(value, ast.Call) and name_of(value) in VALUES
    return value is None or made or isinstance(value, ast.Constant)


def unsafe(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and name of what draws a text that is not known when it is written."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = name_of(node)
            plain = any(
                word.arg == "markup" and getattr(word.value, "value", True) is False
                for word in node.keywords
            )
            if name in PARSING or (name in SINKS and not plain and _is_open(node)):
                yield node.lineno, name
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            for target in targets:
                if getattr(target, "attr", "") in TITLES and not is_plain(node.value):
                    yield node.lineno, target.attr  # type: ignore[attr-defined]


def _is_open(call: ast.Call) -> bool:
    return not all(map(is_plain, call.args))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))


def test_nothing_is_drawn_as_markup():
    assert [(path, found) for path in DRAWING for found in unsafe(parsed(path))] == []


@pytest.mark.parametrize(
    "source",
    [
        "Static(name)",
        "self.notify(f'{name}')",
        "self.border_title = name",
        "Content.from_markup('x')",
        "Label(name, markup=True)",
    ],
)
def test_an_unsafe_sink_is_found(source: str):
    assert list(unsafe(ast.parse(source)))


@pytest.mark.parametrize("source", ["Static('x')", "Static(name, markup=False)", "notify('done')"])
def test_a_safe_sink_is_let_through(source: str):
    assert not list(unsafe(ast.parse(source)))


def writes(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and name of what writes to the terminal by itself."""
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name, owner = name_of(node), getattr(node.func, "value", None)
        to_stream = name in ("write", "writelines") and getattr(owner, "attr", "") in STREAMS
        to_number = name == "write" and getattr(owner, "id", "") == "os"
        if name in ("print", "print_exc", "pprint") or to_stream or to_number:
            yield node.lineno, name


def test_the_terminal_is_written_to_through_few_doors():
    others = [path for path in FILES if str(path.relative_to(ROOT / "tui")) not in DOORS]
    assert [(path, found) for path in others for found in writes(parsed(path))] == []


@pytest.mark.parametrize(
    "source", ["print(x)", "sys.stderr.write(x)", "sys.__stdout__.write(x)", "os.write(1, x)"]
)
def test_a_door_is_found(source: str):
    assert list(writes(ast.parse(source)))


def runs(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and name of what runs, or loads and runs, a text."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name, bare = name_of(node), isinstance(node.func, ast.Name)
            if name in (CODE if bare else SHELLS) or any(
                word.arg == "shell" and getattr(word.value, "value", True) is not False
                for word in node.keywords
            ):
                yield node.lineno, name
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names = {alias.name for alias in node.names} | {getattr(node, "module", None)}
            yield from ((node.lineno, str(name)) for name in names & LOADERS)


def test_nothing_is_run_that_is_put_together_from_text():
    assert [(path, found) for path in FILES for found in runs(parsed(path))] == []


@pytest.mark.parametrize(
    "source", ["eval(x)", "os.system(x)", "run(x, shell=True)", "import pickle", "exec(x)"]
)
def test_what_runs_a_text_is_found(source: str):
    assert list(runs(ast.parse(source)))
