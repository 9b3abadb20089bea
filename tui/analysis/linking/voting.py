"""The vote over the type of each name: one name is of one type throughout a library."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from tui.analysis.linking.cues import cues
from tui.analysis.linking.names import fold
from tui.analysis.linking.people import is_relative, last_names
from tui.analysis.linking.tables import folded_countries, group, places
from tui.analysis.linking.values import CLUB, KINDS, Draft, Found
from tui.model import EntityType

ORG, PERSON = EntityType.ORG, EntityType.PERSON
Ballot = tuple[str, Sequence[tuple[str, float]]]
"""A folded name, and the types that one mention of it speaks for, with their weights."""
_JOINING = frozenset({"and"})
LENT = 2
"""Votes that a full name has for its short form."""
RELATED = 1.2
"""Votes for a person that a name has whose last word is the last name of somebody else."""
RULED = 3
"""Votes of a type that a rule read off the text; the model's tag has one."""


def ballots(draft: Draft, found: Sequence[Found]) -> list[Ballot]:
    """Return what each name of a document has to say of the type of such names, in order."""
    people = last_names(draft.text, found)
    return [_ballot(draft.text, item, people) for item in found if item.label != CLUB]


def _ballot(text: str, item: Found, people: Mapping[str, set[str]]) -> Ballot:
    votes = [(item.type, 1 if item.label else RULED), *cues(text, item)]
    name = text[item.start : item.end]
    related = [(PERSON, RELATED)] if is_relative(name, people) else []
    return fold(name), [*votes, *related]


def winners(cast: Iterable[Ballot]) -> Mapping[str, EntityType]:
    """Return the type that most mentions of each folded name have."""
    votes: dict[str, dict[EntityType, float]] = {}
    for name, said in cast:
        tally = votes.setdefault(name, defaultdict(float))
        for kind, weight in said:
            tally[KINDS[kind]] += weight
    _lend(votes)
    return {name: min(v, key=lambda kind: (-v[kind], kind)) for name, v in votes.items()}


def _lend(votes: Mapping[str, dict[EntityType, float]]) -> None:
    """Let full names vote for their short forms: “AirTran Airways” for “AirTran”."""
    generic = group("generic", "words") | {"university", "college", "institute"}
    for name, tally in list(votes.items()):
        words = name.split()
        body = max(tally, key=lambda kind: tally[kind]) is ORG
        while body and len(words) > 1 and words[-1] in generic | _JOINING:
            words.pop()
            short = " ".join(words)
            if short in votes and short not in folded_countries() and short not in places():
                votes[short][ORG] = votes[short].get(ORG, 0) + LENT


def voted(draft: Draft, found: Sequence[Found], types: Mapping[str, EntityType]) -> list[Found]:
    """Give each name the type of the vote, but for countries and the surnames of this document."""
    people = last_names(draft.text, found)
    return [
        item
        if item.label == CLUB
        or fold(name := draft.text[item.start : item.end]) in folded_countries()
        or (item.type is PERSON and name in people)
        else item._replace(type=types[fold(name)])
        for item in found
    ]
