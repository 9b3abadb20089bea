"""Words as they are compared: endings cut, and words of one meaning made one."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from tui.analysis.events import lexicon
from tui.analysis.events.lexicon import words

_LENGTH = 6
"""Longer words are compared by their first letters: “Afghan” and “Afghanistan”."""

_SYNONYMS = {
    meaning: words(forms)
    for meaning, forms in {
        "=take": "capture captured captures capturing seize seized seizes seizing seizure "
        "take took taken takes fall fell fallen falls overrun overran conquer "
        "conquered occupy occupied control topple toppled retake retook recapture",
        "=leave": "leave left leaves leaving flee fled flees fleeing depart departed departs "
        "departure exit exited escape escaped quit abandon abandoned",
        "=enter": "enter entered enters entering sweep swept advance advanced push pushed "
        "pour poured march marched fan fanned roll rolled storm stormed",
        "=approve": "approve approved approves approval announce announced announces announcing "
        "announcement authorise authorised authorize authorized authorization order "
        "ordered orders declare declared unveil unveiled unveils adopt adopted adopts adoption",
        "=say": "say said says tell told tells add added state stated statement warn warned "
        "speak spoke speech address addressed remark remarks",
        "=kill": "kill killed kills killing die died dies dead death deaths murder murdered "
        "slain casualty casualties toll assassinated assassination fatal",
        "=attack": "hit attack attacked attacks strike strikes struck raid raids raided bomb "
        "destroy destroyed destroys destruction "
        "bombed bombing bombings shell shelled shelling assault assaulted explosion "
        "blast exploded",
        "=hurt": "injure injured injures wound wounded wounds hurt hospitalised hospitalized",
        "=begin": "begin began begun begins start started starts open opened opens launch "
        "launched launches commence",
        "=end": "end ended ends finish finished conclude concluded complete completed stop "
        "stopped cease halt halted",
        "=troops": "troop troops soldier soldiers force forces military marine marines army "
        "fighter fighters personnel",
        "=withdraw": "withdraw withdrew withdrawn withdrawal pull pulled pullout drawdown "
        "retreat retreated",
        "=evacuate": "evacuate evacuated evacuation evacuations airlift airlifted remove removed "
        "relocate relocated",
        "=help": "help helped helps assist assisted assistance aid support supported",
        "=more": "more additional extra further reinforcements",
        "=meet": "meet met meets meeting talk talks talked negotiate negotiated negotiations "
        "summit discuss discussed discussions",
        "=arrest": "arrest arrested arrests detain detained detention custody",
        "=resign": "resign resigned resigns resignation stepped",
        "=surrender": "surrender surrendered surrenders capitulated capitulation handed ceded cede",
        "=buy": "buy bought buys purchase purchased purchases acquire acquired acquisition "
        "takeover",
        "=sell": "sell sold sells sale sales",
        "=release": "release released releases introduce introduced introduces introduction "
        "reveal revealed present presented",
        "=agree": "agree agreed agrees agreement deal accord pact treaty",
        "=vote": "vote voted votes election elections elect elected poll polls ballot",
        "=crash": "crash crashed crashes collide collided collision derailed",
        "=quake": "quake earthquake tremor",
        "=city": "city town",
        "=reject": "reject rejected rejects refuse refused refuses decline declined deny "
        "denied dismiss dismissed",
        "=come": "arrive arrived arrives arrival land landed lands return returned reach reached",
        "=send": "send sent sends deploy deployed deployment dispatch dispatched",
        "=cut": "cut cuts reduce reduced reduction lower lowered slash slashed",
        "=raise": "raise raised raises increase increased increases rise rose risen boost boosted",
        "=win": "win won wins victory defeat defeated beat beaten",
        "=plane": "plane planes aircraft jet jets airliner",
        "=us": "u.s us american americans america states",
        "=sue": "sue sued sues lawsuit suit",
    }.items()
}
_MEANING = {form: meaning for meaning, forms in _SYNONYMS.items() for form in forms}
ACTIONS = frozenset(_SYNONYMS) - {"=troops", "=more", "=help", "=city", "=plane", "=us"}
"""The meanings that say what happened; two different ones are two happenings."""

ANYBODY = frozenset(words("gunmen gunman milita insurg rebel attack assail men people someon"))
"""Stems of words for those who did it that leave open who they are."""

_TIMES = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec today yesterday tomorrow tonight morning afternoon evening night noon midnight "
    "day days week weeks month months year years early late earlier later last next this a.m p.m "
    "gmt utc hour hours minute minutes time"
)
_EMPTY = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.PRONOUNS
    | lexicon.AUXILIARIES
    | lexicon.NEVER_FINITE
    | lexicon.SUBORDINATORS
    | lexicon.RELATIVES
    | lexicon.COORDINATORS
    | _TIMES
    | words(
        "mr mrs ms dr not also only just even still now then here there very according  him them "
        "me s t united including already again own same first s. ago about nearly almost around "
        "approximately roughly least while"
    )
)
_PHRASES = {
    "took off": "departed",
    "stepped down": "resigned",
    "step down": "resign",
    "pulled out": "withdrew",
    "broke out": "began",
    "blew up": "bombed",
    "shot dead": "killed",
    "handed over": "surrendered",
    "called off": "cancelled",
    "carried out": "conducted",
    "set up": "founded",
    "gave up": "surrendered",
    "gained control": "seized",
    "take over": "seize",
    "took over": "seized",
}
_PHRASE = re.compile(rf"\b(?:{'|'.join(_PHRASES)})\b")
_WORD = re.compile(r"[^\W_]+(?:[.'’-][^\W_]+)*")
_NUMBERED = re.compile(
    r"\b(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? $)[A-Z][a-z]+ \Z"
)
_NAME = 24
"""Characters of a name, at most."""
_NUMBER = re.compile(r"\d")


@cache
def stem(word: str) -> str:
    """Return the form by which a lower-case word is compared.

    >>> stem("fled") == stem("departure"), stem("afghanistan") == stem("afghan")
    (True, True)
    """
    meaning = _MEANING.get(word)
    if meaning is not None:
        return meaning
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= len("fir"):
            word = word.removesuffix(ending)
            break
    return word[:_LENGTH]


_APPOSITION = re.compile(
    r"(?<=\w), (?=(?:an?|the|two|three|four|five|six|once|now|then|formerly|capital|home)\b)"
    r"[^,;:]{3,90},(?= [a-z])"
)


def without_apposition(text: str) -> str:
    """Return a clause without what only describes a name in it.

    >>> without_apposition("Skarn, the capital of Dorne, was taken")
    'Skarn was taken'
    """
    return _APPOSITION.sub("", text, count=1)


def is_numbered(text: str, at: int) -> bool:
    """Return whether the number at `at` belongs to a name: “Resolution 2593”, “Flight 17”."""
    return bool(_NUMBERED.search(text, max(0, at - _NAME), at))


Word = tuple[str, bool, int]
"""Stem, whether it is written with a capital, place."""


def content(text: str) -> Iterator[Word]:
    """Yield stem, whether it has a capital, and place of each word that carries meaning."""
    text = _PHRASE.sub(lambda found: _PHRASES[found[0]].ljust(len(found[0])), text)
    for match in _WORD.finditer(text):
        written = match[0]
        parts = _parts(written)
        if parts:
            upper = written != written.lower()
            for part in parts:
                yield part, upper, match.start()
        elif _NUMBER.match(written) and is_numbered(text, match.start()):
            yield _plain(written), True, match.start()


@lru_cache(maxsize=50_000)
def _parts(written: str) -> tuple[str, ...]:
    """Return the stems in a word as it is written; none if it is a number or tells nothing."""
    word = _plain(written)
    if word in _EMPTY or _NUMBER.match(word) or len(word) == 1:
        return ()
    return tuple(stem(part) for part in word.split("-") if part not in _EMPTY and len(part) > 1)


def _plain(written: str) -> str:
    return written.replace("’", "'").casefold().removesuffix("'s").rstrip(".")
