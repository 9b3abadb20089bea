import os
import pickle
import signal
import subprocess
import sys
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from tui.library.crew import Crew, Worker
from tui.library.messages import Done, Failed
from tui.model import Document, EntityType, Mention, Skipped, Span
from tui.reading import scan

ROOT = Path(__file__).parents[2]
BUSY = """
import sys; sys.path.insert(0, sys.argv.pop())
from tui.library import worker
def compute(items, context):
    while True:
        pass
worker.TASKS["read"] = compute
worker.allowance = lambda items: 0.1
worker.main()
"""
"""A worker that never comes to an end."""
PARENT = """
import sys
from tui.library import crew
crew._BOOT = sys.argv[1]
with crew.Crew(1) as busy:
    list(busy.run("read", [[1]]))
"""


@dataclass
class Hired:
    """Workers that act as a plan says, in this process."""

    plan: dict[object, list[object]] = field(default_factory=dict)
    """For an item, what happens to the batch that holds it, one entry a try."""
    hired: int = 0
    stopped: int = 0
    sent: list[list[object]] = field(default_factory=list)

    def __call__(self):
        self.hired += 1
        return Double(self)


class Double:
    def __init__(self, office):
        self._office = office
        self._read, self._write = os.pipe()
        self.connection = self
        self._answer = None

    def fileno(self):
        return self._read

    def send(self, message):
        _, items, _ = message
        self._office.sent.append(list(items))
        planned = items or [()]
        plans = [self._office.plan[item] for item in planned if self._office.plan.get(item)]
        self._answer = plans[0].pop(0) if plans else Done([item * 2 for item in items])
        if self._answer != "hang":
            os.write(self._write, b"x")

    def recv(self):
        os.read(self._read, 1)
        if self._answer == "die":
            raise EOFError
        return self._answer

    def stop(self):
        self._office.stopped += 1
        os.close(self._read)
        os.close(self._write)
        return "its worker died"


def run(office, batches, size=2, **options):
    with Crew(size, office, **options) as crew:
        return {
            item: outcome.problem or outcome.results[at]
            for outcome in crew.run("double", batches)
            for at, item in enumerate(outcome.items)
        }


def test_every_item_gets_its_result():
    office = Hired()
    assert run(office, [[1, 2], [3], [4, 5]]) == {1: 2, 2: 4, 3: 6, 4: 8, 5: 10}
    assert (office.hired, office.stopped) == (2, 2)


def test_no_worker_is_hired_for_nothing():
    office = Hired()
    assert run(office, []) == {}
    assert run(office, [[1]], size=8) == {1: 2}
    assert office.hired == 1


def test_the_items_of_a_worker_that_died_are_tried_again_one_by_one():
    office = Hired({2: ["die"]})
    assert run(office, [[1, 2, 3]], size=1) == {1: 2, 2: 4, 3: 6}
    assert office.sent == [[1, 2, 3], [1], [2], [3]]
    assert office.hired == 2


def test_an_item_that_brings_down_two_workers_is_given_up_alone():
    office = Hired({2: ["die", "die"]})
    assert run(office, [[1, 2, 3], [4]]) == {1: 2, 2: "its worker died", 3: 6, 4: 8}


def test_a_worker_that_takes_too_long_is_stopped():
    office = Hired({1: ["hang", "hang"]})
    assert run(office, [[1], [2]], patience=0.001) == {1: "it took too long", 2: 4}


def test_an_error_is_the_reason_and_the_worker_stays():
    office = Hired({1: [Failed("ValueError: odd")] * 2})
    assert run(office, [[1], [2]], size=1) == {1: "ValueError: odd", 2: 4}
    assert office.hired == 1


def test_one_worker_prepares_for_what_comes_while_another_works():
    office = Hired()
    with Crew(2, office) as crew:
        crew.prepare("double")
        assert office.sent == [[]]
        results = [list(each.results) for each in crew.run("double", [[1], [2]])]
        assert sorted(results) == [[2], [4]]
    assert office.hired == 2


def test_other_work_ends_while_a_worker_still_prepares():
    office = Hired({(): ["hang"]})
    with Crew(2, office) as crew:
        crew.prepare("double")
        assert [list(each.results) for each in crew.run("read", [[1]])] == [[2]]
    assert office.sent == [[], [1]]
    assert office.stopped == 2


def test_a_worker_that_is_alone_does_not_prepare():
    office = Hired()
    with Crew(1, office) as crew:
        crew.prepare("double")
    assert office.hired == 0


def test_of_several_workers_the_one_that_worked_last_may_stay():
    office = Hired()
    with Crew(3, office) as crew:
        list(crew.run("double", [[1], [2], [3]]))
        crew.dismiss(but=1)
        assert (office.hired, office.stopped) == (3, 2)
        list(crew.run("double", [[4]]))
        assert office.hired == 3
    assert office.stopped == 3


def test_a_crew_that_was_dismissed_in_the_midst_begins_anew():
    office = Hired({1: ["hang"]})
    with Crew(2, office) as crew:
        first = next(crew.run("double", [[1], [2]]))
        crew.dismiss()
        assert (first.results, office.stopped) == ([4], 2)
        assert [each.results for each in crew.run("double", [[3]])] == [[6]]


def test_real_workers_read_files_and_survive_the_death_of_one(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("Kabul fell.")
    sources = list(scan([tmp_path]))
    first = []

    def hire():
        worker = Worker()
        first.append(worker)
        if len(first) == 1:
            os.kill(worker._process.pid, signal.SIGKILL)
        return worker

    with Crew(1, hire) as crew:
        (outcome, *more) = crew.run("read", [[each] for each in sources])
        assert [each.text for each in outcome.results[0]] == ["Kabul fell."]
        assert len(more) == 2
    assert len(first) == 2
    assert all(worker._process.returncode is not None for worker in first)


def test_a_worker_imports_nothing_that_lies_in_the_current_folder(tmp_path, monkeypatch):
    (tmp_path / "tomllib.py").write_text("raise SystemExit(9)")
    (tmp_path / "a.txt").write_text("Kabul fell.")
    monkeypatch.chdir(tmp_path)
    with Crew(1) as crew:
        (outcome,) = crew.run("read", [list(scan([tmp_path / "a.txt"]))])
    assert isinstance(outcome.results[0][0], Document)


def test_a_task_that_raises_is_told(tmp_path):
    with Crew(1) as crew:
        (outcome,) = crew.run("read", [["no source"]])
    assert "AttributeError" in outcome.problem
    assert not isinstance(outcome.problem, Skipped)


def test_a_worker_that_computes_for_too_long_is_ended_by_the_system(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text("Kabul fell.")
    source = next(iter(scan([tmp_path])))
    monkeypatch.setattr("tui.library.crew._BOOT", BUSY)
    with Crew(1) as crew:
        (outcome,) = crew.run("read", [[source]])
    assert outcome.problem == "it took too long"


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux for the children")
def test_a_worker_does_not_outlive_its_parent_in_the_midst_of_a_task():
    boot = BUSY.replace("pass", "time.sleep(1)").replace("import sys", "import sys, time")
    with subprocess.Popen([sys.executable, "-c", PARENT, boot], cwd=ROOT) as parent:
        below = Path(f"/proc/{parent.pid}/task/{parent.pid}/children")
        while not below.read_text():
            assert parent.poll() is None
        worker = Path(f"/proc/{below.read_text().strip()}")
        parent.kill()
    end = time.monotonic() + 10
    with suppress(OSError):
        while "State:\tZ" not in (worker / "status").read_text():
            assert time.monotonic() < end


@pytest.mark.skipif(sys.platform == "win32", reason="niceness is POSIX")
def test_workers_are_nicer_than_the_reader():
    with Crew(1) as crew:
        assert list(crew.run("read", [[]])) != []
        (worker,) = crew._idle
        assert os.getpriority(os.PRIO_PROCESS, worker._process.pid) > os.getpriority(
            os.PRIO_PROCESS, 0
        )


def test_values_of_the_model_come_whole_out_of_a_worker() -> None:
    mention = Mention("a.txt", Span(0, 4), "Omar", EntityType.PERSON, "PERSON", "omar", likely=True)
    assert pickle.loads(pickle.dumps([mention, mention.span])) == [mention, Span(0, 4)]  # noqa: S301 - our own
