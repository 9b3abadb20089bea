import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CHILD = """
import sys
from pathlib import Path
from tui.library import Library, Options, serve
serve(Library.open([sys.argv[1]], Options(index=Path(sys.argv[2]), model="/no/model")))
"""


@pytest.fixture
def command(tmp_path):
    (tmp_path / "articles").mkdir()
    (tmp_path / "articles" / "a.txt").write_text("Kabul fell on Sunday.")
    return [sys.executable, "-c", CHILD, tmp_path / "articles", tmp_path / "index.sqlite"]


def test_the_child_tells_its_progress_and_the_summary_as_json_lines(command):
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as child:
        assert child.stdout
        told = [json.loads(line) for line in child.stdout]
        assert child.wait() == 0
    stages = dict.fromkeys(line["stage"] for line in told[:-1])
    assert list(stages) == ["reading", "annotating", "weaving"]
    assert set(told[0]) == {"stage", "done", "total", "rate", "left"}
    assert (told[-1]["documents"], told[-1]["new"]) == (1, 1)


def test_the_child_ends_when_its_input_is_closed(command):
    for number in range(200):
        (Path(command[-2]) / f"{number}.txt").write_text("Kabul fell on Sunday. " * 2000)
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT
    ) as child:
        assert child.stdin
        assert child.stdout
        assert child.stdout.readline()
        child.stdin.close()
        assert child.wait(timeout=10) == 0
        assert b"documents" not in child.stdout.read()
