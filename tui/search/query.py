"""The language of the full-text search: words, “phrases”, -not, fields and dates."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from tui.model import fold
from tui.store.entries import words_of
from tui.store.texts import Wanted

COLUMNS = ("title", "source", "author")
_PARTS = re.compile(
    r'(?P<no>-)?(?:(?P<field>title|source|author|in|before|after):)?(?:"(?P<phrase>[^"]*)"?|(?P<word>\S+))',
    re.IGNORECASE,
)
_DAY = re.compile(r"(\d{4})(?:-(\d\d?))?(?:-(\d\d?))?", re.ASCII)
_QUOTES = str.maketrans("“”„«»", '"""""')


@dataclass(frozen=True, slots=True)
class Query:
    """What a person asked for."""

    terms: tuple[str, ...] = ()
    """Words and phrases that the text must hold, as they were typed."""
    wanted: Wanted = field(default_factory=Wanted)


def parse(text: str) -> Query:
    """Return what `text` asks for; what cannot be understood is taken as words.

    `before:` and `after:` take a day, month or year: `after:2021-08` begins with 1 August.

    >>> parse('taliban -"peace talks" source:courier').terms
    ('taliban',)
    """
    parts = list(_PARTS.finditer(text.translate(_QUOTES)))
    query = Query()
    matching: list[str] = []
    excluded: list[str] = []
    for part in parts:
        name, said = (part["field"] or "").lower(), part["phrase"] or part["word"] or ""
        bounded = _bounded(query.wanted, name, said)
        if bounded is not None:
            query = replace(query, wanted=bounded)
            continue
        asked = _match(said, name)
        if not asked:
            continue
        (excluded if part["no"] else matching).append(asked)
        if not part["no"] and name not in COLUMNS:
            query = replace(query, terms=(*query.terms, said))
    wanted = replace(query.wanted, matching=" AND ".join(matching), excluded=" OR ".join(excluded))
    return replace(query, wanted=wanted)


def _bounded(wanted: Wanted, name: str, said: str) -> Wanted | None:
    """Return `wanted` with the condition of one field; None if it is about the text."""
    if name == "in":
        return replace(wanted, inside=(*wanted.inside, said))
    first = _first_day(said) if name in ("before", "after") else None
    if first is None:
        return None
    if name == "after":
        return replace(wanted, first=max(first, wanted.first or first))
    last = first - timedelta(days=1)
    return replace(wanted, last=min(last, wanted.last or last))


def _first_day(text: str) -> date | None:
    found = _DAY.fullmatch(text)
    if not found:
        return None
    year, month, day = (int(part or 1) for part in found.groups())
    try:
        return date(year, month, min(day, monthrange(year, month)[1]))
    except (ValueError, IndexError):
        return None


def _match(said: str, name: str) -> str:
    """Return the FTS5 query for a word or phrase; `kab*` is a beginning."""
    words = words_of(fold(said))
    if not words:
        return ""
    phrase = f'"{" ".join(words)}"{"*" if said.endswith("*") else ""}'
    return f"{name} : {phrase}" if name in COLUMNS else phrase


def patterns(terms: tuple[str, ...]) -> Iterator[tuple[str, re.Pattern[str]]]:
    """Yield each term with what finds it in a folded text."""
    for term in terms:
        inner = r"[\W_]+".join(map(re.escape, words_of(fold(term))))
        end = r"[^\W_]*" if term.endswith("*") else r"(?![^\W_])"
        yield term, re.compile(rf"(?<![^\W_]){inner}{end}")
