"""Whom a last name cannot mean: titles, kinship and pronouns say what a full name contradicts."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from tui.analysis.linking.persons import parts, same_first
from tui.analysis.linking.resolving import Use
from tui.analysis.linking.tables import group, heads_of_state, sexes
from tui.analysis.linking.unions import Node, Unions

SURE, SPOKEN, TOLD = 3, 2, 1
"""Votes for a sex of a title or of kinship, of “said he”, and of another pronoun after a name."""
NAMED = 2
"""Votes of a given name that only one sex bears; also what it takes to be sure of a sex."""
CLEAR = 4
"""Times as many votes as for the other sex, to be sure of one."""
REACH = 80
"""Characters after a name in which a pronoun means who is named."""

_PRONOUN = re.compile(r"[^.!?;:\n\"“”]*?\b(?:(he|his|him|himself)|(she|her|hers|herself))\b")
_SPOKEN = re.compile(
    r"\s(?:has |had |also )?(?:said|says|added|adds|argued|insisted|vowed|promised|pledged|warned"
    r"|admitted|denied|acknowledged|announced|declared|recalled|hoped|hopes|believes|believed)"
    r"\s(?:that\s|(?:on|late|early)\s\w+\s(?:that\s)?)?(?:(he)|(she))\b"
)
_COUPLE = re.compile(r"\sand\s(?:(his)\swife|(her)\shusband)\b")
_OFFICE = re.compile(
    r"(?P<past>\b(?i:former|then|late|ex)[\s-](?:\S{1,20}\s)?)?"
    r"\b(?P<office>(?:(?:[Vv]ice|[Pp]rime|[Dd]eputy|[Ff]oreign|[Ff]irst)[\s-])?"
    r"(?:[Pp]resident|[Mm]inister|[Pp]remier|[Cc]hancellor|[Ss]enator|Sen\.|Rep\.|[Gg]overnor|Gov\."
    r"|[Mm]ayor|[Ss]ecretary|[Ll]ady|[Aa]mbassador|[Jj]udge|[Jj]ustice))\s\Z"
)
CONSORT = "first lady"
"""Who shares the last name of the president, who is somebody else."""
_HEADS = frozenset({"president", "prime minister", "premier", "chancellor"})
"""Offices of one person, who is called after none other at the time."""


class Address(NamedTuple):
    """How one name of a person stands in its text."""

    title: str
    """The word before the name that says the sex, or the office; empty without one."""
    votes: Counter[str]
    """For `he` and for `she`."""
    office: str
    """Held now; empty without one."""


def addressed(
    told: Sequence[tuple[Sequence[Use], Sequence["Address | None"]]], unions: Unions
) -> Iterator[list[Use]]:
    """Yield the uses of each text, last names that contradict a full name as whom else they mean.

    `told` are the uses of each text in order with their `addresses`; `unions` say which full names
    are one.
    """
    full = [
        (use, address)
        for uses, document in told
        for use, address in zip(uses, document, strict=True)
        if address and parts(use.node.key).first
    ]
    votes: dict[Node, Counter[str]] = defaultdict(Counter)
    for use, address in full:
        votes[unions.root(use.node)].update(address.votes)
    for node, count in votes.items():
        count[sexes().get(parts(node.key).first, "")] += NAMED
    sex_of = {node: _sex(count) for node, count in votes.items()}
    library: dict[str, Family] = defaultdict(lambda: Family(sex_of, unions))
    for use, address in full:
        consort = address.office if address.office == CONSORT else ""
        library[parts(use.node.key).last].add(use.node, consort)
    for uses, document in told:
        yield _told(uses, document, library, lambda: Family(sex_of, unions))


class Family:
    """The people of one last name, with what a text or a library says of them."""

    def __init__(self, sex_of: Mapping[Node, str], unions: Unions) -> None:
        self._sex_of = sex_of
        self._unions = unions
        self._offices: dict[Node, set[str]] = {}
        self._names: dict[Node, Node] = {}
        self._left: dict[tuple[str, str], Sequence[Node]] = {}

    def add(self, node: Node, office: str) -> None:
        """Take in a full name with the office that it has there, if any."""
        root = self._unions.root(node)
        self._names[root] = min(node, self._names.get(root, node))
        self._offices.setdefault(root, set()).update({office} - {""})

    def meant(self, last: str, said: Address) -> Node | None:
        """Return the only one whom the words beside a last name leave, somebody else if none.

        None where they tell nothing, or leave several.
        """
        sex = _sex(said.votes)
        left = self._left.get((sex, said.office))
        if left is None:
            left = self._left[sex, said.office] = self._fitting(sex, said.office)
        if len(left) == len(self._names) or len(left) > 1:
            return None
        if not left:
            return Node("person", f"{said.title or _TITLES[sex]} {last}")
        node = self._names[left[0]]
        said_so = f"‘{last}’ with ‘{said.title or sex}’ can only be ‘{node.key}’"
        self._unions.note(node, said_so)
        return node

    def _fitting(self, sex: str, office: str) -> Sequence[Node]:
        free = [
            root
            for root, node in self._names.items()
            if not _holds_another(office, self._offices[root]) and _may_hold(office, node)
        ]
        alike = [root for root in free if sex and self._sex_of[root] == sex]
        return alike or [root for root in free if not sex or not self._sex_of[root]]


def _told(
    uses: Sequence[Use],
    addresses: Sequence[Address | None],
    library: Mapping[str, Family],
    family: Callable[[], Family],
) -> list[Use]:
    """Return the uses of one text with each last name as whom it can only mean."""
    here: dict[str, Family] = defaultdict(family)
    lone: dict[str, list[int]] = defaultdict(list)
    for number, (use, address) in enumerate(zip(uses, addresses, strict=True)):
        name = parts(use.node.key)
        if address and name.first:
            here[name.last].add(use.node, address.office)
        elif address and name.last in library:
            lone[name.last].append(number)
    result = list(uses)
    for last, numbers in lone.items():
        groups = [[number] for number in numbers] if last in here else [numbers]
        for same in groups:
            said = _together([address for number in same if (address := addresses[number])])
            meant = (here if last in here else library)[last].meant(last, said)
            if meant:
                for number in same:
                    result[number] = uses[number]._replace(node=meant)
    return result


_TITLES = {"he": "mr", "she": "mrs", "": "president"}


def _sex(votes: Counter[str]) -> str:
    for sex, other in (("he", "she"), ("she", "he")):
        if votes[sex] >= max(NAMED, CLEAR * votes[other]):
            return sex
    return ""


def _holds_another(office: str, held: Collection[str]) -> bool:
    """Return whether a text that gives somebody an office gives the full name but others."""
    return office in _HEADS and bool(held) and office not in held


def _may_hold(office: str, node: Node) -> bool:
    """Return whether a full name may be that of who heads a state under its last name.

    Where the world knows heads of state of that name, it is one of theirs: Laura Bush is no
    President Bush. A premier may be a province’s.
    """
    name = parts(node.key)
    known = heads_of_state().get(name.last) if office in _HEADS - {"premier"} else None
    return not known or any(same_first(name.first, given) for given in known)


def _together(addresses: Sequence[Address]) -> Address:
    votes: Counter[str] = Counter()
    for address in addresses:
        votes.update(address.votes)
    titles = Counter(address.title for address in addresses if address.title)
    offices = Counter(address.office for address in addresses if address.office)
    return Address(_first(titles), votes, _first(offices))


def _first(counts: Counter[str]) -> str:
    return min(counts, key=lambda each: (-counts[each], each), default="")


def addresses(text: str, uses: Sequence[Use]) -> list[Address | None]:
    """Return how each person of a text is addressed, None for what is no person."""
    result: list[Address | None] = []
    limit = len(text)
    for use in reversed(uses):
        person = use.node.kind == "person"
        result.append(_address(text, use, limit) if person else None)
        limit = use.start if person else limit
    return result[::-1]


def _address(text: str, use: Use, limit: int) -> Address:
    votes: Counter[str] = Counter()
    before = _BEFORE.search(text, max(0, use.start - 20), use.start)
    word = before[1].casefold() if before else ""
    after = _apposed().match(text, use.end, use.end + REACH)
    for said in (word, after[1].casefold() if after else ""):
        votes.update({sex: SURE for sex in ("he", "she") if said in group("sexes", sex)})
    if couple := _COUPLE.match(text, use.end):
        votes["he" if couple[1] else "she"] += SURE
    elif spoken := _SPOKEN.match(text, use.end, use.end + REACH):
        votes["he" if spoken[1] else "she"] += SPOKEN
    elif pronoun := _PRONOUN.match(text, use.end, min(limit, use.end + REACH)):
        votes["he" if pronoun[1] else "she"] += TOLD
    office = _OFFICE.search(text, max(0, use.start - 40), use.start)
    held = office["office"].casefold().replace("-", " ") if office and not office["past"] else ""
    return Address(held or (word if votes and word in _titled() else ""), votes, held)


_BEFORE = re.compile(r"(?<![\w-])([A-Za-zñ]{2,15}\.?),?\s\Z")


@cache
def _titled() -> frozenset[str]:
    return group("sexes", "he") | group("sexes", "she")


@cache
def _apposed() -> re.Pattern[str]:
    words = "|".join(sorted(map(re.escape, _titled()), reverse=True))
    return re.compile(rf",\s(?:the|a|an)\s(?:[a-z]+\s){{0,2}}({words})\b")
