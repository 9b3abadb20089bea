"""Names that a model passed over, though their shape or the word beside them says what they are."""

import re
from collections.abc import Iterator, Sequence

from tui.analysis.linking.spotting import add
from tui.analysis.linking.tables import countries, famous, fronts, group, heads
from tui.analysis.linking.values import Found
from tui.model import EntityType

ORG, PLACE = EntityType.ORG, EntityType.PLACE

_COINED = re.compile(r"(?<![\w@#./-])[A-Z][a-z]+(?:[A-Z][a-z]+)+(?![\w/-]|\.\w)")
_OF_PEOPLE = re.compile(r"(?:Mc|Mac|De|Di|Da|La|Le|Fitz|Van|Von|Al|El|Mo|Du|St)[A-Z]")
_NAME = r"(?<![\w’'.-])(?P<name>[A-Z][\w’-]*[a-zA-Z](?: [A-Z][\w’-]+){0,2})"
_BESIDE = re.compile(
    rf"(?<=[a-z’'s,] ){_NAME} (?:(?P<medium>newspaper|daily|weekly|magazine|radio|television"
    r"|news agency)|(?P<office>governor|mayor|Governor|Mayor) [A-Z]"
    r"|neighbourhood|neighborhood|suburb|refugee camp|oilfield|checkpoint)"
)
_IN = re.compile(r" in (?=[A-Z])")
_LIVES = re.compile(
    r"\b(?:born|lives|lived|based|home|arrived|raised|died|buried|headquartered|resident)\Z"
)
_WHOLE = re.compile(_NAME)


def noticed(text: str, found: Sequence[Found]) -> list[Found]:
    """Tag coined names, papers by the word after them, and where somebody was born or governs.

    >>> text = "The Zorb newspaper and Odwan governor Omar Noor left ZorbMe."
    >>> [(text[i.start : i.end], i.type.value) for i in noticed(text, [])]
    [('Zorb', 'ORG'), ('Odwan', 'PLACE'), ('ZorbMe', 'ORG')]
    """
    found = add(found, _firms(text), longer=True)
    found = add(found, _ships(text), over=True)
    return add(found, sorted({*_coined(text), *_beside(text), *_sited(text), *_kept(text)}))


def _firms(text: str) -> Iterator[Found]:
    """Yield companies with their legal form: “Dixon Mills Inc”."""
    if any(form in text for form in _FORMS):
        yield from (Found(*match.span(), ORG) for match in _FIRM.finditer(text))


_FORMS = (" Inc", " Corp", " Cos", " Ltd", " Plc", " PLC", " LLC", " GmbH", " Bhd", " SpA")
_FIRM = re.compile(
    r"(?<![\w’'.&-])(?<!& )(?<!and )(?!(?:The|A|An|But|And|In|At|Its|For|While|Both|U\.S\.)\s)"
    rf"[A-Z][\w’'-]*(?: [A-Z][\w’'.&-]*){{0,4}}(?:{'|'.join(_FORMS)})(?![\w’'-])"
)


def _ships(text: str) -> Iterator[Found]:
    """Yield the names of ships: “the MV Ever Zorb”, “a container ship, the Zorb”."""
    for match in _SHIP.finditer(text):
        if _is_own(match["name"]):
            yield Found(*match.span("name"), EntityType.PRODUCT)


_SHIP = re.compile(
    r"(?<![\w’'-])(?:(?:MV|M/V|SS|USS|HMS|HMAS|HMCS|RMS|USNS|HNLMS) "
    r"|(?:ship|vessel|ferry|tanker|freighter|trawler|yacht|liner|submarine|frigate|destroyer|warship)"
    r"(?:, the |,? (?:named|called) (?:the )?))(?P<name>[A-Z][\w’-]*[a-z](?: [A-Z][\w’-]+){0,2})"
)


def _kept(text: str) -> Iterator[Found]:
    """Yield what stands after a word for a body or a water: “the union Zorb”, “the River Odd”."""
    for match in _BODY.finditer(text):
        if _is_own(match["name"]) and match["name"].split()[0] not in fronts():
            yield Found(*match.span("name"), ORG)
    if "he River " in text:
        yield from (Found(*match.span(1), PLACE) for match in _WATER.finditer(text))


_BODY = re.compile(
    r"\b(?:union|carmaker|automaker|chipmaker|drugmaker|retailer|airline|newspaper|broadcaster"
    r"|lender|insurer|regulator|brewer|think tank|pressure group|search engine)"
    rf" {_NAME}(?![\w’-])(?! [A-Z])"
)
_WATER = re.compile(r"\b[Tt]he (River [A-Z][a-z]+)(?! [A-Z])")


def _coined(text: str) -> Iterator[Found]:
    for match in _COINED.finditer(text):
        if not _OF_PEOPLE.match(match[0]):
            yield Found(*match.span(), famous().get(match[0], ORG))


def _beside(text: str) -> Iterator[Found]:
    for match in _BESIDE.finditer(text):
        if _is_own(match["name"]):
            yield Found(*match.span("name"), ORG if match["medium"] else PLACE)


def _sited(text: str) -> Iterator[Found]:
    for site in _IN.finditer(text):
        lives = _LIVES.search(text, max(0, site.start() - 14), site.start())
        match = _WHOLE.match(text, site.end()) if lives else None
        if match and _is_own(match[0]) and match[0].split()[0] not in fronts():
            yield Found(*match.span(), PLACE)


def _is_own(name: str) -> bool:
    """Return whether no word of it is plain, a title, a head word or a country's."""
    words = name.split()
    plain = any(word.casefold() in group("junk", "words") for word in words)
    plain = plain or words[0].casefold() in group("titles", "offices") or words[-1] in heads()
    return not plain and not countries().keys() & {name, *words}
