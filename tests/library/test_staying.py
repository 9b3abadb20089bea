"""A library is followed: it is looked at again and again by workers that stay."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tui.analysis.models import Model
from tui.library.staying import keep_updated
from tui.library.updating import Means


@dataclass
class Standing:
    """A crew that does as another one, and remembers who was hired and dismissed."""

    crew: Any
    hired: int = 0
    dismissed: list[int] = field(default_factory=list)

    def __call__(self, _):
        self.hired += 1
        return self

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.dismiss()

    def dismiss(self, but=0):
        self.dismissed.append(but)

    def prepare(self, *_):
        pass

    def run(self, *arguments):
        return self.crew.run(*arguments)


@pytest.fixture
def standing(bench):
    return Standing(bench._hire(1))


def looks(bench, standing, asked):
    means = Means(standing, bench._steps)
    return keep_updated(bench.library, bench.told.append, asked, means)


def test_the_library_is_brought_up_to_date_as_often_as_asked_by_one_crew(bench, standing):
    found = iter([{"c": "Mazar fell."}, {"a": "Kabul stood."}, None])

    def is_asked():
        texts = next(found)
        bench.write(**texts or {})
        return texts is not None

    done = [(each.new, each.changed) for each in looks(bench, standing, is_asked)]
    assert done == [(2, 0), (1, 0), (0, 1)]
    assert (standing.hired, standing.dismissed) == (1, [1, 1, 1, 0])


def test_the_language_model_is_loaded_before_the_next_article_comes(bench, standing, monkeypatch):
    monkeypatch.setattr(
        "tui.library.staying.find_model", lambda _: Model("some", "1", Path("some"))
    )
    bench.tasks["annotate"] = lambda documents, _: [None for _ in documents]
    calls = []

    def is_asked():
        calls.extend(bench.calls)
        return False

    bench.write(a="", b="")
    for _ in looks(bench, standing, is_asked):
        bench.calls.clear()
    assert calls == [("annotate", 0)]


def test_what_a_failed_update_left_is_not_used_again(bench, standing):
    def read(sources, _):
        raise OSError("the disk is gone")

    bench.tasks["read"] = read
    with pytest.raises(OSError, match="the disk is gone"):
        next(looks(bench, standing, lambda: True))
    assert set(standing.dismissed) == {0}
