"""What corrections of entities change: names, types, and which mentions name whom."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import permutations
from typing import Any

from tui.library.correcting.meaning import has_name, meant, meant_together, passage, same_name
from tui.library.correcting.parting import most_used, set_apart, split_off
from tui.library.correcting.saying import listed, nothing
from tui.library.correcting.settling import settled
from tui.model import (
    Combine,
    Different,
    Entity,
    EntityType,
    Hide,
    Mention,
    Pin,
    Rename,
    Retype,
    Same,
    Split,
    Unsure,
    counted,
)
from tui.store import NOBODY, Edit, Index, Move


def combine(index: Index, rule: Combine | Same) -> Edit:
    """Let the mentions of several entities name the one that is called as it should be."""
    found = meant_together(index, rule.names, rule.types)
    if not found:
        return _unknown(*rule.names)
    into = rule.into if isinstance(rule, Combine) else ""
    fullest = max(found, key=lambda each: len(each.name.split()))
    target = next((each for each in found if same_name(each.name, into)), fullest)
    others = [each for each in found if each.id != target.id]
    lone = settled(index, found) if others else []
    name = into or target.name
    reasons = (
        *(f"you combined ‘{each.name}’ with ‘{name}’" for each in others),
        *(f"nobody but those you combined has the last name ‘{each.name}’" for each in lone),
    )
    others += lone
    moved = sum(each.mentions for each in others)
    told = _now_mean(moved, listed(each.name for each in others), name)
    return Edit(
        entities=(replace(target, name=name, reasons=(*target.reasons, *reasons)),),
        moves=tuple(Move(each.id, target.id) for each in others),
        answered=_answered(index, rule.names),
        changed=moved or int(name != target.name),
        said=told if others else f"all of them mean “{name}”",
    )


def split(index: Index, rule: Split) -> Edit:
    """Let some mentions of an entity name another one."""
    places = [place for each in rule.passages if (place := passage(index, each))]
    for source in meant(index, rule.out_of, rule.types):
        mentions = index.mentions(source.id)
        moved = split_off(rule, places, mentions)
        if moved:
            return _parted(index, source, mentions, moved, rule.into or most_used(moved))
    return _unknown(rule.out_of, *rule.names)


def different(index: Index, rule: Different) -> Edit:
    """Keep two names apart, whatever is found out later."""
    if all(same_name(name, rule.names[0]) for name in rule.names):
        return nothing("it takes two names to tell them apart")
    answered = _answered(index, rule.names)
    for entity in meant_together(index, rule.names, rule.types):
        if all(has_name(entity, name) for name in rule.names):
            mentions = index.mentions(entity.id)
            name, moved = set_apart(rule.names, mentions)
            if 0 < len(moved) < len(mentions):
                return replace(_parted(index, entity, mentions, moved, name), answered=answered)
    said = f"{listed(rule.names)} are two"
    return Edit(answered=answered, changed=len(answered), said=said)


def unsure(index: Index, rule: Unsure) -> Edit:
    """Do not ask about two names any more."""
    answered = _answered(index, rule.names)
    said = f"{listed(rule.names)} are not asked about"
    return Edit(answered=answered, changed=len(answered), said=said)


def rename(index: Index, rule: Rename) -> Edit:
    """Show an entity under another name."""
    return _relabelled(index, rule, f"shown as “{rule.into}”", name=rule.into)


def retype(index: Index, rule: Retype) -> Edit:
    """Take an entity for another kind of thing."""
    return _relabelled(index, rule, f"of the type {rule.type.value}", type=rule.type)


def pin(index: Index, rule: Pin) -> Edit:
    """List an entity before the others."""
    return _relabelled(index, rule, "listed first", pinned=True)


def hide(index: Index, rule: Hide) -> Edit:
    """Let the mentions of an entity name nobody."""
    found = meant(index, rule.name, rule.types)
    if not found:
        return _unknown(rule.name)
    mentions = sum(each.mentions for each in found)
    said = f"“{rule.name}”, {counted(mentions, 'mention')}, is not shown"
    return Edit(moves=tuple(Move(e.id, NOBODY) for e in found), changed=mentions, said=said)


def _now_mean(number: int, names: str, name: str) -> str:
    """Return that so many mentions of some names mean another entity.

    >>> _now_mean(1, "“Ghani”", "Ashraf Ghani")
    '1 mention of “Ghani” now means “Ashraf Ghani”'
    """
    return f"{counted(number, 'mention')} of {names} now mean{'s' * (number == 1)} “{name}”"


def _relabelled(
    index: Index,
    rule: Rename | Retype | Pin,
    told: str,
    **labels: Any,  # noqa: ANN401 - fields of an entity
) -> Edit:
    found = meant(index, rule.name, rule.types)
    if not found:
        return _unknown(rule.name)
    mentions = sum(each.mentions for each in found)
    entities = tuple(replace(each, **labels) for each in found)
    return Edit(
        entities, changed=mentions, said=f"“{rule.name}”, {counted(mentions, 'mention')}, is {told}"
    )


def _parted(
    index: Index, source: Entity, mentions: Sequence[Mention], moved: Sequence[Mention], name: str
) -> Edit:
    """Return what gives mentions of an entity to the one of a name, a new one if need be."""
    types = Counter(mention.type for mention in moved)
    kind = min(types, key=lambda each: (-types[each], each))
    known = [each for each in meant(index, name, (kind,)) if each.id != source.id]
    fresh = Entity(
        _free_id(index, name, kind), name, kind, reasons=(f"you split it off ‘{source.name}’",)
    )
    target = next((each for each in known if same_name(each.name, name)), fresh)
    gone = set(moved)
    left = [mention for mention in mentions if mention not in gone]
    kept = (replace(source, name=_shown(source, left)),) if left else ()
    return Edit(
        entities=(*kept, *((fresh,) if target is fresh else ())),
        moves=(Move(source.id, target.id, (*moved, *_roles(index, source, moved, left))),),
        changed=len(moved),
        said=_now_mean(len(moved), f"“{source.name}”", target.name),
    )


def _roles(
    index: Index, source: Entity, moved: Sequence[Mention], left: Sequence[Mention]
) -> Iterator[Mention]:
    """Yield the likely mentions in documents in which nothing else means the entity any more."""
    for document in sorted({each.document for each in moved} - {each.document for each in left}):
        for mention in index.mentions_in(document):
            if mention.entity == source.id and mention.likely:
                yield mention


def _shown(entity: Entity, mentions: Sequence[Mention]) -> str:
    """Return the name of an entity that is left with these mentions."""
    from tui.analysis.linking.naming import shown  # noqa: PLC0415 - needed only here

    names = Counter(" ".join(mention.text.split()) for mention in mentions)
    # A name that stands in no text was given, by the reader or by a table.
    if entity.name in names or all(alias.text != entity.name for alias in entity.aliases):
        return entity.name
    return shown(names, [], entity.type)


def _free_id(index: Index, name: str, kind: EntityType) -> str:
    from tui.analysis.linking.naming import ids  # noqa: PLC0415 - needed only here

    number = 1
    while index.entity_rows([key := ids([(name, kind)] * number)[-1]]):
        number += 1
    return key


def _unknown(*names: str) -> Edit:
    return nothing(f"no entity is called {listed(names)}")


def _answered(index: Index, names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the pairs in doubt that the names are about."""
    pairs = [(pair.left, pair.right) for pair in index.pairs()]
    sides = {each.id: each for each in index.entity_rows([key for pair in pairs for key in pair])}
    return tuple(
        pair
        for pair in pairs
        if any(
            has_name(sides[pair[0]], one) and has_name(sides[pair[1]], other)
            for one, other in permutations(names, 2)
        )
    )


ENTITY_EDITS: dict[type, Callable[[Index, Any], Edit]] = {
    Combine: combine,
    Same: combine,
    Split: split,
    Different: different,
    Unsure: unsure,
    Rename: rename,
    Retype: retype,
    Pin: pin,
    Hide: hide,
}
