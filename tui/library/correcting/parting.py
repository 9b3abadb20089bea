"""Which mentions of an entity go their own way when a name of it is split off."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.library.correcting.meaning import same_name
from tui.model import Mention, Span, Split, fold

Place = tuple[str, Span]
"""A document, and where in it."""


def split_off(rule: Split, places: Sequence[Place], mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions that a rule is about, with the short forms of a full name.

    `places` are where its passages stand now.
    """
    chosen = [
        mention
        for mention in mentions
        if (not rule.names or any(same_name(mention.text, name) for name in rule.names))
        and (not rule.documents or mention.document in rule.documents)
        and (not rule.passages or _lies_in(mention, places))
    ]
    return chosen if rule.passages else with_short_forms(chosen, mentions)


def _lies_in(mention: Mention, places: Sequence[Place]) -> bool:
    return any(
        document == mention.document and span.overlaps(mention.span) for document, span in places
    )


def with_short_forms(chosen: Sequence[Mention], mentions: Sequence[Mention]) -> list[Mention]:
    """Add the short forms in documents that name the entity by nothing but the chosen and those."""
    words: dict[str, set[str]] = defaultdict(set)
    for mention in chosen:
        words[mention.document] |= _words(mention.text)
    left: dict[str, list[Mention]] = defaultdict(list)
    taken = set(chosen)
    for mention in mentions:
        if mention.document in words and mention not in taken:
            left[mention.document].append(mention)
    for document, rest in left.items():
        if all(_words(mention.text) < words[document] for mention in rest):
            taken |= set(rest)
    return [mention for mention in mentions if mention in taken]


def set_apart(names: Sequence[str], mentions: Sequence[Mention]) -> tuple[str, list[Mention]]:
    """Return which of the names goes its own way, and the mentions that go with it.

    A short form goes only where its document has nothing longer: elsewhere it is of the long name.
    """
    counts = Counter(name for each in mentions for name in names if same_name(each.text, name))
    name = min(names, key=lambda name: (len(_words(name)), counts[name], name))
    chosen = [mention for mention in mentions if same_name(mention.text, name)]
    if not any(_words(name) < _words(other) for other in names):
        return name, with_short_forms(chosen, mentions)
    longer = {each.document for each in mentions if not _words(each.text) <= _words(name)}
    return name, [mention for mention in chosen if mention.document not in longer]


def most_used(mentions: Sequence[Mention]) -> str:
    """Return the name that most of the mentions with the longest names have."""
    counts = Counter(" ".join(mention.text.split()) for mention in mentions)
    return min(counts, key=lambda name: (-len(name.split()), -counts[name], name))


def _words(name: str) -> set[str]:
    return set(fold(name).split())
