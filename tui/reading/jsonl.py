"""A library in one file: one JSON object a line, each an article."""

import json
from collections.abc import Iterator

from tui.model import Skipped, line
from tui.reading.cleaning import clean
from tui.reading.decoding import SAMPLE, decode
from tui.reading.draft import Draft, Stated, Unreadable
from tui.reading.paragraphs import blocks

NAME_LENGTH = 255
"""A longer `id` is no name; the place of the line serves instead."""


def drafts(data: bytes, name: str, first: int = 1) -> Iterator[tuple[bytes, Draft | Skipped]]:
    """Yield each line that is not blank with its article, or with the reason why it has none.

    `name` is that of the file, `first` the number of the first line in `data`.

    Raises:
        Unreadable: The file is not text.
    """
    if b"\0" in data[:SAMPLE]:
        data = decode(data).text.encode("utf-8", "replace")
    taken: set[str] = set()
    for number, raw in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), first):
        if not raw.strip():
            continue
        place = f"{name}:{number}"
        try:
            yield raw, _draft(raw, place, taken)
        except Unreadable as why:
            yield raw, Skipped(place, str(why))


def _draft(raw: bytes, place: str, taken: set[str]) -> Draft:
    decoded = decode(raw)
    fields = _object(decoded.text)
    text = fields.get("text")
    if not isinstance(text, str):
        raise Unreadable("a line without “text”")
    text = clean(text)
    if not text.strip():
        raise Unreadable("a line whose “text” is empty")
    name = line(clean(_word(fields, "id")))
    if not name.strip() or name in taken or len(name) > NAME_LENGTH:
        name = place
    taken.add(name)
    published = _word(fields, "published")
    return Draft(
        text,
        blocks(text),
        name=name,
        title=_word(fields, "title"),
        source=_word(fields, "source"),
        author=_word(fields, "author"),
        url=_word(fields, "url"),
        dates=(Stated("field “published”", published),) if published else (),
        notes=decoded.notes,
    )


def _object(text: str) -> dict[str, object]:
    try:
        fields = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"a line that is not JSON: {error}") from error
    if not isinstance(fields, dict):
        raise Unreadable("a line that is not a JSON object")
    return fields


def _word(fields: dict[str, object], key: str) -> str:
    """Return the field as text; numbers are written out, lists joined, the rest is left out."""
    value = fields.get(key)
    values = value if isinstance(value, list) else [value]
    return ", ".join(
        str(each) for each in values if isinstance(each, str | int | float) and each is not True
    )
