"""What is taken from the output of a bench."""

import pytest

from tests.bench.all import HERE, with_rows
from tests.bench.benches import BENCHES, Row

ROW = Row("a key", "ms", r"^ours +([\d.,]+)", "less", r"^less +([\d.,]+)", 5)


def test_a_figure_and_its_peers_are_found_in_a_table():
    figure = ROW.figure("of whom      ms\nours    1,200.5\nless       12.5\n")
    assert figure is not None
    assert (figure.ours, figure.theirs, figure.reach) == (1200.5, 12.5, 5)


def test_a_peer_that_was_not_run_is_named_as_absent():
    figure = ROW.figure("ours 10\nless is not installed\n")
    assert figure is not None
    assert figure.cells()[3:] == ("less: absent", "")


def test_what_was_not_printed_is_no_figure():
    assert ROW.figure("Killed\n") is None


@pytest.mark.parametrize("bench", BENCHES, ids=lambda bench: bench.script)
def test_every_bench_is_a_script_here(bench):
    assert (HERE / f"{bench.script}.py").is_file()


def test_the_rows_of_the_readme_give_way_to_those_that_were_measured_and_the_rest_stay():
    head = "| work | dateline | to reach | peer | ratio | |\n|---|---|---|---|---|---|\n"
    old = "| a key | 9 | | | | `tests/bench/finder.py` |\n"
    stays = "| a page | 3 | | | | `tests/bench/reading.py` |\n"
    new = "| a key | 2 | | | | `tests/bench/finder.py` |"
    told = with_rows(f"Before\n\n{head}{old}{stays}\nAfter\n", {"finder": [new], "start": []})
    assert told == f"Before\n\n{head}{new}\n{stays}\nAfter\n"
