"""What a page says about itself in `meta` elements, JSON-LD and `time` elements."""

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from tui.reading.draft import Draft, Stated

if TYPE_CHECKING:
    from lxml.html import HtmlElement  # type: ignore[import-untyped] # it has no type hints

LINKED_DATA_LIMIT = 2**20
"""Characters; a longer JSON-LD block is passed over."""

_TITLES = ("og:title", "twitter:title", "citation_title", "dc.title", "headline")
_SITES = ("og:site_name", "citation_journal_title", "dc.publisher", "application-name")
_AUTHORS = ("author", "article:author", "dc.creator", "citation_author", "parsely-author", "byl")
_DATES = (
    "article:published_time",
    "og:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "citation_publication_date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "date",
)
_ARTICLES = ("Article", "Posting", "Report", "Review")


def facts(page: "HtmlElement") -> Draft:
    """Return what `page` says about itself, as a draft that has no text yet."""
    meta = _meta(page)
    linked = next(_linked(page), {})
    source = _first(meta, _SITES) or _name(linked.get("publisher"))
    title = _first(meta, _TITLES) or _name(linked.get("headline"))
    title = title or _only(page, "//h1") or _only(page, "//head/title")
    return Draft(
        "",
        title=_without(title, source),
        source=source,
        author=_name(linked.get("author")) or _first(meta, _AUTHORS, addresses=False),
        url=_only(page, "//link[@rel='canonical']/@href") or _first(meta, ("og:url",)),
        tags=tuple(meta.get("article:tag", ())) or _keywords(meta),
        dates=tuple(_dates(page, meta, linked)),
    )


def _meta(page: "HtmlElement") -> dict[str, list[str]]:
    """Return the contents of the `meta` elements by their property, name or itemprop."""
    found: dict[str, list[str]] = {}
    for element in page.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or ""
        if content := " ".join((element.get("content") or "").split()):
            found.setdefault(key.lower(), []).append(content)
    return found


def _linked(page: "HtmlElement") -> Iterator[Mapping[str, object]]:
    """Yield the articles that JSON-LD describes."""
    for script in page.iter("script"):
        text = script.text or ""
        if script.get("type") != "application/ld+json" or len(text) > LINKED_DATA_LIMIT:
            continue
        try:
            found = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        for each in found if isinstance(found, list) else [found]:
            graph = each.get("@graph", each) if isinstance(each, dict) else {}
            for node in graph if isinstance(graph, list) else [graph]:
                if isinstance(node, dict) and str(node.get("@type")).strip("']").endswith(
                    _ARTICLES
                ):
                    yield node


def _dates(
    page: "HtmlElement", meta: Mapping[str, list[str]], linked: Mapping[str, object]
) -> Iterator[Stated]:
    if issued := linked.get("datePublished"):
        yield Stated("JSON-LD “datePublished”", str(issued))
    for key in _DATES:
        if key in meta:
            yield Stated(f"meta “{key}”", meta[key][0])
    marked = page.xpath("//time[@pubdate or @itemprop='datePublished']/@datetime")
    for value in marked[:1] or _single(page.xpath("(//article|//main)//time/@datetime")):
        yield Stated("element “time”", value)


def _single(values: list[str]) -> list[str]:
    """Return the value if all are of one day; several days are those of other articles."""
    return values[:1] if len({value[:10] for value in values}) == 1 else []


def _first(meta: Mapping[str, list[str]], keys: tuple[str, ...], *, addresses: bool = True) -> str:
    values = (meta[key][0] for key in keys if key in meta)
    return next((value for value in values if addresses or not value.startswith("http")), "")


def _keywords(meta: Mapping[str, list[str]]) -> tuple[str, ...]:
    words = _first(meta, ("news_keywords", "keywords")).split(",")
    return tuple(word.strip() for word in words if word.strip())


def _name(value: object) -> str:
    """Return the name in a JSON-LD value: a word, an object with a name, or a list of them."""
    if isinstance(value, list):
        return ", ".join(
            name for each in value[:20] if not isinstance(each, list) and (name := _name(each))
        )
    if isinstance(value, dict):
        value = value.get("name")
    return " ".join(value.split()) if isinstance(value, str) else ""


def _only(page: "HtmlElement", path: str) -> str:
    """Return what `path` finds if that is one thing."""
    found = page.xpath(path)
    if len(found) != 1:
        return ""
    return " ".join((found[0] if isinstance(found[0], str) else found[0].text_content()).split())


def _without(title: str, source: str) -> str:
    """Return the title without the site's name behind it.

    >>> _without("Ferry stops | Example Post", "Example Post")
    'Ferry stops'
    """
    if source and title.endswith(source):
        return title.removesuffix(source).rstrip(" |-–—·:") or title
    return title
