"""Brings a library up to date again and again, with a worker whose language model stays loaded."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial

from tui.analysis.models import Model, find_model
from tui.library.crew import Crew
from tui.library.opening import Library
from tui.library.passages import prepare_here
from tui.library.progress import Report, Summary
from tui.library.updating import Means, cores, update


def keep_updated(
    library: Library, report: Report, is_asked: Callable[[], bool], means: Means | None = None
) -> Iterator[Summary]:
    """Yield what an update did, and what the next did whenever `is_asked` says so.

    It is asked when all that an update needs is loaded. Raises `StoreError` as `update` does.
    """
    given = means or Means()
    with given.hire(library.options.jobs or cores()) as crew:
        same = Means(partial(_lent, crew), given.steps)
        while True:
            yield update(library, report, same)
            _prepare(crew, find_model(library.options.model))
            if not is_asked():
                return


@contextmanager
def _lent(crew: Crew, _: int) -> Iterator[Crew]:
    """Lend a crew for one update, of which a worker stays unless the update fails."""
    try:
        yield crew
    except BaseException:
        crew.dismiss()
        raise
    crew.dismiss(but=1)


def _prepare(crew: Crew, model: Model) -> None:
    """Load what the next new article needs, the language model in a worker."""
    prepare_here()
    if model.path is not None:
        for _ in crew.run("annotate", [()], (model, False)):
            pass
