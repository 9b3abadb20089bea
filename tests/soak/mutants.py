"""Changes a module a little, again and again: tests that are good fail at every change.

python tests/soak/mutants.py MODULE TEST...
"""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns
from tempfile import TemporaryDirectory

from tests.hold.making import environment
from tests.hold.terminal import ROOT

PATIENCE = 300
"""Seconds that the tests of one change may take; what hangs is seen."""
_PAIRS = (
    *((ast.Lt, ast.LtE), (ast.Gt, ast.GtE), (ast.Eq, ast.NotEq), (ast.In, ast.NotIn)),
    *((ast.Is, ast.IsNot), (ast.And, ast.Or), (ast.Add, ast.Sub), (ast.BitOr, ast.BitAnd)),
    *((ast.Mult, ast.FloorDiv), (ast.Not, ast.UAdd)),
)
OTHERS: dict[type[ast.AST], type[ast.AST]] = {
    **dict(_PAIRS),
    **{second: first for first, second in _PAIRS},
}
"""By operator the other that is put in its place."""


def main(module: str, tests: list[str]) -> int:
    """Tell the changes that no test sees, and the share of those that one does."""
    os.nice(5)
    seen = []
    with TemporaryDirectory() as home:
        place = Path(home) / "copy"
        copytree(ROOT, place, ignore=ignore_patterns(".*"))
        for told, text in mutants((ROOT / module).read_text("utf-8")):
            (place / module).write_text(text, "utf-8")
            seen.append(not _passes(place, tests))
            if not seen[-1]:
                print(f"not seen: {module}:{told}", flush=True)  # noqa: T201 - what it is for
    share = f"{sum(seen)} of {len(seen)} changes seen, {sum(seen) / len(seen):.0%}"
    print(f"mutants: {module}: {share}")  # noqa: T201 - as above
    return int(not all(seen))


def _passes(place: Path, tests: list[str]) -> bool:
    words = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    own = environment(place.parent) | {"PYTHONPATH": str(place), "PYTHONDONTWRITEBYTECODE": "1"}
    try:
        done = subprocess.run(
            words, cwd=place, env=own, capture_output=True, check=False, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0


def mutants(text: str) -> Iterator[tuple[str, str]]:
    """Yield the text with each change, after where and what it is."""
    tree = ast.parse(text)
    for node in [*ast.walk(tree)]:
        for field, new in _changes(node):
            old, before = getattr(node, field), ast.unparse(node)
            setattr(node, field, new)
            line = getattr(node, "lineno", 0)
            yield f"{line}: {before} → {ast.unparse(node)}", ast.unparse(tree)
            setattr(node, field, old)


def _changes(node: ast.AST) -> Iterator[tuple[str, object]]:  # noqa: C901 - a table of cases
    """Yield fields of a part of a program, and what is put there instead."""
    match node:
        case ast.Compare(ops=[only]) if type(only) in OTHERS:
            yield "ops", [OTHERS[type(only)]()]
        case ast.BoolOp(op=op) | ast.BinOp(op=op) | ast.AugAssign(op=op) | ast.UnaryOp(op=op):
            if type(op) in OTHERS:
                yield "op", OTHERS[type(op)]()
        case ast.Constant(value=bool() as value):
            yield "value", not value
        case ast.Constant(value=int() as value):
            yield "value", value + 1
        case ast.Constant(value=str() as value) if "\n" not in value and not value.endswith("."):
            # Not what is documentation.
            yield "value", f"{value}X"
        case ast.Return(value=ast.AST()):
            yield "value", ast.Constant(None)
        case ast.If(test=test) | ast.IfExp(test=test) | ast.While(test=test):
            yield "test", ast.UnaryOp(ast.Not(), test)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
