"""What a Python program calls: a library as values, and finding in it."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from tui.library.opening import Library, Options
from tui.library.progress import Progress
from tui.library.updating import update
from tui.model import Corpus, Mention
from tui.search import Found
from tui.search import find as find_in
from tui.store import Index, Woven


def read(
    paths: str | Path | Sequence[str | Path] = (),
    *,
    published: date | None = None,
    model: str | None = None,
    jobs: int = 0,
    report: Callable[[Progress], None] = lambda _: None,
) -> Corpus:
    """Return the corpus of a folder, a file or several; the sample without any.

    What was read before is taken from the index in the user's cache. The rest is as the options of
    the command line. Raises `StoreError` if the index cannot be written.
    """
    chosen = [paths] if isinstance(paths, str | Path) else list(paths)
    library = Library.open(chosen, Options(published=published, model=model, jobs=jobs))
    update(library, report)
    with library.index() as index:
        names = index.documents()
        return Corpus(
            tuple(index.document(name) for name in names),
            tuple(index.entity_rows(index.entities())),
            tuple(index.event_rows(index.events())),
            tuple(mention for name in names for mention in index.mentions_in(name)),
            tuple(index.skipped()),
        )


def find(corpus: Corpus, query: str, limit: int = 50) -> list[Found]:
    """Return the entities, documents, headings and events with a name like `query`, best first."""
    with Index.open(":memory:") as index:
        index.put_documents(corpus.documents)
        mentions: Sequence[Mention] = corpus.mentions
        index.put_weave(Woven(entities=corpus.entities, mentions=mentions, events=corpus.timeline))
        return find_in(index, query, limit=limit)
