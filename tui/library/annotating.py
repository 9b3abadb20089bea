"""Looks for mentions and time expressions in every document that has not been looked at."""

from collections.abc import Iterator, Mapping, Sequence

from tui.analysis.models import Model
from tui.library.allowance import LONGEST
from tui.library.batches import REST, batches
from tui.library.crew import Crew, Outcome
from tui.library.progress import Pace, Report, Stage
from tui.library.versions import anchor_key, annotation_version, weaving_version
from tui.library.worker import Annotated
from tui.model import Annotation, Document
from tui.store import Anchored, Drafted, Index

USUAL = 600
"""Words of a common article."""
HEAVY = 40 * USUAL
"""Words of a document that waits until all others are done, so that it holds up none."""

LITTLE = 20_000
"""Words in all that are done before a second worker has loaded the language model."""


def model_key(model: Model) -> str:
    """Return what tells annotations made with this model and this code from others."""
    return f"{model.name} {model.version} {annotation_version()}"


def annotate_new(index: Index, model: Model, crew: Crew, report: Report) -> Iterator[int]:
    """Annotate what this model has not annotated, and yield how many are done after each batch."""
    key = model_key(model)
    known = index.digests()
    names = [name for name in index.documents() if known[name][1] != key]
    if not names:
        return
    rows = sorted(index.document_rows(names), key=lambda row: row.words > HEAVY)
    words = {row.name: row.words for row in rows}
    pace = Pace(Stage.ANNOTATING, len(names), report, sum(words.values()))
    sizes = iter(words.items())
    few = len(words) <= REST and sum(words.values()) <= LITTLE
    portions = [list(words)] if few else batches(sizes, USUAL)
    texts = (index.read_documents(portion) for portion in portions)
    bare = ([_bare(document) for document in portion] for portion in texts)
    done = len(known) - len(names)
    for outcome in crew.run("annotate", bare, (model, not few)):
        found = outcome.results or _nothing(outcome)
        drafted = {each.annotation.document: each.drafted for each in found if each.drafted}
        index.put_annotations([each.annotation for each in found], key, _anchored(found), drafted)
        for document in outcome.items:
            if note := _note(document, outcome.problem):
                index.put_note(document.name, note)
        pace.step(len(found), sum(words[document.name] for document in outcome.items))
        done += len(found)
        yield done


def _bare(document: Document) -> Document:
    """Return of a document what is needed to annotate it."""
    return Document(document.name, document.text[:LONGEST], published=document.published)


def _note(document: Document, problem: str) -> str:
    """Return what a person has to know of how a document was annotated."""
    if problem:
        return f"Names and dates were not found: {problem}."
    if len(document.text) == LONGEST:
        return f"Names and dates were looked for in its first {LONGEST:,} characters."
    return ""


def _nothing(outcome: Outcome[Document]) -> Sequence[Annotated]:
    none = Drafted(weaving_version())
    return [
        Annotated(Annotation(document.name, (), ()), None, (), none) for document in outcome.items
    ]


def _anchored(found: Sequence[Annotated]) -> Mapping[str, Anchored]:
    return {
        each.annotation.document: Anchored(anchor_key(each.published), each.timexes)
        for each in found
    }
