"""Correcting what the program believes of names, from wherever one shows; all can be undone."""

from collections.abc import Callable

from tui.app.actions.action import Action
from tui.app.commands import NAMED, Pane
from tui.app.sources.forms import Forms, Here
from tui.app.sources.items import ItemActions
from tui.app.sources.kinds import Kinds
from tui.model import (
    Combine,
    Different,
    Entity,
    EntityType,
    Hide,
    Mention,
    Pin,
    Quotation,
    Rename,
    Retype,
    Same,
    Split,
    Unsure,
)


class Correcting(Action):
    """`C S R T X P U .`, and `gv` with `y n h`."""

    def _subject(self) -> Entity | None:
        """Return the entity that is shown here; say so if there is none."""
        key = self.desk.subject
        found = self.desk.session.index.entity_rows([key]) if key else []
        if not found:
            self.desk.hint("No name here: {next_stop} goes to the next, {pane_entities} lists them")
        return found[0] if found else None

    def _marked(self) -> list[Entity]:
        """Return the names that are marked in the list, if that has the keys."""
        desk = self.desk
        marked = desk.entities.ticked if desk.pane is Pane.ENTITIES else ()
        return desk.session.index.entity_rows(list(marked))

    def _types(self, *entities: Entity) -> tuple[EntityType, ...]:
        """Return the types, if a name alone does not say which entity is meant."""
        named = self.desk.session.index.entities_named
        if all(len(named(entity.name)) == 1 for entity in entities):
            return ()
        return tuple(dict.fromkeys(entity.type for entity in entities))

    def do_combine(self) -> None:
        """Make one of the marked names, or pick the name that means the same."""
        marked = self._marked()
        if len(marked) > 1:
            self.desk.entities.clear_ticks()
            names = tuple(entity.name for entity in marked)
            self.desk.correct(Combine(names, types=self._types(*marked)))
            return
        from tui.app.sources.names import Names  # noqa: PLC0415 - rapidfuzz is slow to import

        entity = self._subject()
        if entity is not None:
            self.desk.picker.open(
                Names(self.desk.session, entity, lambda other: self._combine(entity, other))
            )

    def _combine(self, entity: Entity, other: Entity) -> None:
        self.desk.correct(Combine((entity.name, other.name), types=self._types(entity, other)))

    def do_split(self) -> None:
        """Pick the form that means something else."""
        entity = self._subject()
        if entity is None:
            return
        place = self.desk.reader.at if self.desk.pane is Pane.READER else None
        here = place if isinstance(place, Mention) else None
        if len(entity.aliases) > 1 or here:
            self.desk.picker.open(Forms(entity, here, lambda form: self._split(entity, form)))
        else:
            self.desk.hint(
                "{name} has one form only; in the text {split} splits off one place",
                name=entity.name,
            )

    def _split(self, entity: Entity, form: str | Here) -> None:
        types = self._types(entity)
        if isinstance(form, str):
            self.desk.correct(Split(entity.name, (form,), types=types))
            return
        document = self.desk.session.document(form.mention.document)
        if document is not None:
            quotation = Quotation.of(document, form.mention.span)
            self.desk.prompt.ask(
                f"“{form.mention.text}” here means",
                form.mention.text,
                done=lambda name: self.desk.correct(
                    Split(entity.name, into=name, passages=(quotation,), types=types)
                ),
            )

    def do_rename(self) -> None:
        """Ask for another name."""
        entity = self._subject()
        if entity is not None:
            self.desk.prompt.ask(
                "call it",
                entity.name,
                done=lambda name: self._rename(entity, name),
                marked=True,
            )

    def _rename(self, entity: Entity, name: str) -> None:
        if name.strip() and name != entity.name:
            self.desk.correct(Rename(entity.name, name.strip(), self._types(entity)))

    def do_retype(self) -> None:
        """Pick what kind of thing it is."""
        entity = self._subject()
        if entity is not None:
            self.desk.picker.open(
                Kinds(
                    entity,
                    lambda kind: self.desk.correct(Retype(entity.name, kind, self._types(entity))),
                )
            )

    def do_hide(self) -> None:
        """Show it, or the marked ones, no more."""
        entity = self._subject()
        hidden = self._marked() or ([entity] if entity else [])
        if hidden:
            self.desk.correct(*(Hide(each.name, self._types(each)) for each in hidden))

    def do_pin(self) -> None:
        """List it before the others, or no longer."""
        entity = self._subject()
        if entity is None:
            return
        if entity.pinned:
            self.desk.unpin(entity.name)
        else:
            self.desk.correct(Pin(entity.name, self._types(entity)))

    def do_undo(self) -> None:
        """Take back the last correction."""
        self.desk.review.ask_again()
        self.desk.undo()

    def do_item_actions(self) -> None:
        """Show what can be done with what is here."""
        desk = self.desk
        named = desk.pane in NAMED and desk.subject
        entities = desk.session.index.entity_rows([desk.subject]) if named else []
        title = entities[0].name if entities else desk.pane.title
        desk.picker.open(
            ItemActions(title, desk.keymap.commands(desk.pane), self.run, named=bool(entities))
        )

    def do_review(self) -> None:
        """Show the names that may be one."""
        if self.desk.pane is Pane.REVIEW:
            self.desk.say("This is the queue of pairs that may be one")
        self.desk.review.load(self.desk.session.index)
        self.desk.pane = Pane.REVIEW

    def do_same(self) -> None:
        """Answer that the two are one."""
        self._answer(Same)

    def do_different(self) -> None:
        """Answer that the two are never one."""
        self._answer(Different)

    def do_unsure(self) -> None:
        """Answer that it is not known."""
        self._answer(Unsure)

    def _answer(self, verdict: Callable[..., Same | Different | Unsure]) -> None:
        pair = self.desk.review.row
        if pair is None:
            self.desk.hint("No pair to answer for: {escape} leaves")
            return
        left, right = self.desk.review.names(pair)
        self.desk.review.drop(pair)
        self.desk.correct(verdict((left.name, right.name), self._types(left, right)))
