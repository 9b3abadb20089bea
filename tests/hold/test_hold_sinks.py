"""No text reaches a widget as markup: nothing in the program parses any."""

import ast
from collections.abc import Iterator
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
CODE = {"eval", "exec", "compile", "__import__"}
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


@pytest.mark.parametrize("path", DRAWING, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_drawn_as_markup(path: Path):
    assert list(unsafe(ast.parse(path.read_text("utf-8")))) == []


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


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(ROOT)))
def test_nothing_is_run_that_is_put_together_from_text(path: Path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            bare = isinstance(node.func, ast.Name)
            assert not (bare and node.func.id in CODE), node.lineno  # type: ignore[attr-defined]
            assert bare or name_of(node) not in SHELLS, node.lineno
            for word in node.keywords:
                assert word.arg != "shell" or word.value.value is False, node.lineno  # type: ignore[attr-defined]
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {alias.name for alias in node.names} | {getattr(node, "module", None)}
            assert names.isdisjoint({"pickle", "marshal", "shelve", "webbrowser"}), node.lineno
