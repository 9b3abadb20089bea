"""How the text stands to an event: happened, planned, possible, denied, stated."""

from collections.abc import Sequence
from datetime import date, datetime
from itertools import pairwise

from tui.analysis.events import lexicon
from tui.analysis.events.atoms import Lead
from tui.analysis.events.clauses import Clause, Kind
from tui.analysis.events.lexicon import words
from tui.analysis.events.tokens import Sentence
from tui.model import Interval, Status, Timex, TimexType

_NEGATIONS = (
    frozenset(("not", "never", "n't", "cannot", "neither"))
    | lexicon.NEGATED
    | frozenset(word for word in lexicon.MODALS if word.endswith("n't"))
)
_DENYING = words("denied denies deny denying")
_POSSIBLE = words(
    "may might could should possibly perhaps maybe likely unlikely potential potentially would 'd "
    "possible forecast forecasts feared fear fears risk risks threatened threatens threaten "
    "allegedly reportedly rumoured rumored whether could've"
)
_CERTAIN_FUTURE = words("will shall 'll won't must")
_PLANNING = words(
    "scheduled expected planned plans plan planning due set slated intends intend intended "
    "hopes hope hoping aims aim aiming wants want preparing prepares expects expect promised "
    "promises promise vowed vows vow pledged pledges pledge agreed agrees proposes proposed "
    "ready going supposed determined poised headed bound seeks sought seek decided projected "
    "targeted projects"
)
_EXPECTING = words("expected expects expect wanted wants hoped hopes")
"""Verbs after which somebody is *to* do a thing: “he expected them to leave by May”."""
_SET = words("scheduled expected planned due set slated targeted projected bound headed")
_DECIDING = words("promised vowed pledged agreed proposed decided")
"""Verbs whose own time stands before them: “on Monday he decided to go”."""
_FORETOLD = frozenset(("by", "for", "until", "within"))
_NEAR = 3
_UNTIL = frozenset(("until", "till"))
_BY = _UNTIL | {"by"}


def status_of(
    sentence: Sentence,
    clause: Clause,
    timex: Timex | None,
    interval: Interval | None,
    published: date | None,
) -> Status:
    """Return the status of a clause dated by `timex` to `interval`, told on `published`."""
    if clause.kind is Kind.SAYING:
        return Status.POSSIBLE if _is_foretold(sentence, clause, timex) else Status.STATED
    said = ["" if token.timex else token.word for token in sentence.tokens[slice(*clause.own)]]
    if clause.kind is Kind.NOUN and _is_purpose(said):
        return Status.PLANNED
    if _is_denied(sentence, clause, said) and not _UNTIL & frozenset(said):
        return Status.DENIED
    found = _by_words(said, sentence, clause)
    if found is not None:
        return found
    stretch = timex is not None and timex.type is TimexType.DURATION
    lies_ahead = interval is not None and _is_after(interval.start, published, stretch=stretch)
    later = timex is not None and timex.text.casefold().startswith("later ")
    present = clause.verb >= 0 and sentence.word(clause.verb) in lexicon.PRESENT
    return Status.PLANNED if lies_ahead or (later and present) else Status.HAPPENED


def _is_foretold(sentence: Sentence, clause: Clause, timex: Timex | None) -> bool:
    """Return whether the time is not that of the saying: “predicted victory by May”."""
    for index in range(*clause.own):
        if timex is not None and sentence.tokens[index].span == timex.span:
            before = {sentence.word(back) for back in range(max(0, index - _NEAR), index)}
            return bool(before & _FORETOLD)
    return False


def _is_purpose(said: Sequence[str]) -> bool:
    """Return whether a noun names what is meant to be done: “a deadline to leave by May”."""
    return any(first in lexicon.PURPOSES and second == "to" for first, second in pairwise(said))


def _is_after(start: datetime | None, published: date | None, *, stretch: bool) -> bool:
    """Return whether a time, or a stretch such as “the next two days”, begins after the telling."""
    if start is None or published is None:
        return False
    return start.date() > published or (stretch and start.date() == published)


def _is_denied(sentence: Sentence, clause: Clause, said: Sequence[str]) -> bool:
    """Return whether the main verb is negated, or is itself a denial."""
    if clause.verb < 0:
        return False
    end = sentence.group_end(clause.verb)
    group = {sentence.word(index) for index in range(clause.verb - 1, end + 1)}
    opens_with_no = said[:1] in (["no"], ["neither"], ["none"])
    return bool(group & _NEGATIONS) or sentence.word(end) in _DENYING or opens_with_no


def _by_words(said: Sequence[str], sentence: Sentence, clause: Clause) -> Status | None:
    if {sentence.word(clause.own[0] - 1), *said[:1]} & {"if", "unless"}:
        return Status.POSSIBLE
    if clause.verb >= 0:
        said = said[max(0, clause.verb - clause.own[0] - 1) :]
    present = frozenset(said)
    if "would" in present or "'d" in present:
        return _of_would(said, clause)
    if present & _CERTAIN_FUTURE:
        return Status.PLANNED
    if present & _POSSIBLE:
        return Status.POSSIBLE
    return Status.PLANNED if _plans(said) else None


def _of_would(said: Sequence[str], clause: Clause) -> Status:
    """Return planned for the future seen from the past, possible for what is only supposed."""
    counterfactual = any(
        first in {"would", "'d"} and second == "have" for first, second in pairwise(said)
    )
    reported = clause.lead is Lead.COMPLEMENT or bool(_BY & frozenset(said))
    return Status.PLANNED if reported and not counterfactual else Status.POSSIBLE


def _plans(said: Sequence[str]) -> bool:
    """Return whether “is to”, “scheduled to”, “due in” … put the event ahead."""
    for before, first, second in zip(("", *said), said, said[1:], strict=False):
        if before in lexicon.DETERMINERS:
            continue
        if first in lexicon.BE and second == "to":
            return True
        if first == "to" and second == "be" and "" not in said[: said.index(first)]:
            return True
        if first in _EXPECTING and "" in said[said.index("to") if "to" in said else len(said) :]:
            return True
        if first in _PLANNING and second == "to":
            return first not in _DECIDING or "" in said[said.index(first) :]
        if first in _SET and second in {"for", "in", "on", "by", ""}:
            return True
    return False
