"""What stands before a Markdown article: its title, date, author … as YAML or TOML."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

from tui.reading.draft import Stated

LIMIT = 64 * 1024
"""Characters; longer front matter is text."""
LINE_LENGTH = 1000
"""A longer line could cost the TOML parser seconds."""

_FENCES = (
    (
        "yaml",
        re.compile(r"---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE),
    ),
    ("toml", re.compile(r"\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)),
)
_FIELDS = {
    "title": ("title", "headline"),
    "author": ("author", "authors", "byline"),
    "source": ("source", "publisher", "publication", "site", "outlet"),
    "url": ("url", "link", "canonical", "permalink"),
    "tags": ("tags", "keywords", "categories"),
}
_DATES = ("published", "publishdate", "pubdate", "datepublished", "date", "updated", "lastmod")
_ADDRESS = re.compile(r"https?://\S+")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields that are known, the dates in order of trust, and where the article begins."""

    fields: Mapping[str, tuple[str, ...]]
    dates: tuple[Stated, ...]
    end: int


NONE = FrontMatter({}, (), 0)


def front_matter(text: str) -> FrontMatter:
    """Return what stands before the article; a block that is no mapping belongs to the article."""
    for language, fence in _FENCES:
        if found := fence.match(text, 0, LIMIT):
            values = _parse(found[1], language)
            return _known(values, found.end()) if values else NONE
    return NONE


def _parse(source: str, language: str) -> Mapping[str, object]:
    if max(map(len, source.split("\n"))) > LINE_LENGTH:
        return {}
    try:
        values = tomllib.loads(source) if language == "toml" else _yaml(source)
    except (ValueError, RecursionError):
        return {}
    if not isinstance(values, dict):
        return {}
    return {re.sub(r"[\s_-]", "", str(key)).lower(): value for key, value in values.items()}


def _yaml(source: str) -> object:
    """Return the YAML with every scalar as it was written: a date stays a word."""
    import yaml  # noqa: PLC0415 -- slow to import, needed for Markdown alone

    try:
        return yaml.BaseLoader(source).get_single_data()
    except yaml.YAMLError as error:
        raise ValueError(str(error)) from error


def _known(values: Mapping[str, object], end: int) -> FrontMatter:
    fields = {
        field: words
        for field, keys in _FIELDS.items()
        if (words := next((w for key in keys if (w := _words(values.get(key)))), ()))
    }
    if "source" in fields and _ADDRESS.fullmatch(fields["source"][0]):
        fields.setdefault("url", fields["source"])
        del fields["source"]
    dates = tuple(
        Stated(f"front matter “{key}”", words[0])
        for key in _DATES
        if (words := _words(values.get(key)))
    )
    return FrontMatter(fields, dates, end)


def _words(value: object) -> tuple[str, ...]:
    """Return the scalar or the scalars of a list as words, without the brackets of wiki links."""
    values = value if isinstance(value, list) else [value]
    words = (str(each).strip().strip("[]") for each in values if not isinstance(each, dict | list))
    return tuple(word for word in words if word and word != "None")
