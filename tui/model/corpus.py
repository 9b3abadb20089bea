"""The documents of a library with all that is in them, as values: for programs, not for the app."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.model.document import Document, Skipped
from tui.model.event import Event
from tui.model.folding import fold
from tui.model.mention import Entity, Mention


@dataclass(frozen=True, eq=False)
class Corpus:
    """Documents, who and what is named in them, and what happened when.

    >>> corpus = Corpus((Document("a.txt", "Kabul fell."),))
    >>> corpus.document("a.txt").words
    2
    """

    documents: Sequence[Document]
    """By day of publication, the undated last."""
    entities: Sequence[Entity] = ()
    """The most often named first."""
    timeline: Sequence[Event] = ()
    """In order of time, the undated last."""
    mentions: Sequence[Mention] = ()
    """By document, in order of the text."""
    skipped: Sequence[Skipped] = ()

    def document(self, name: str) -> Document:
        """Return the document of that name; raises `KeyError` if there is none."""
        for document in self.documents:
            if document.name == name:
                return document
        raise KeyError(name)

    def entity(self, name: str) -> Entity:
        """Return the most often named entity with that id, name or alias; else `KeyError`."""
        asked = fold(name)
        for entity in self.entities:
            forms = (entity.id, entity.name, *(alias.text for alias in entity.aliases))
            if asked in map(fold, forms):
                return entity
        raise KeyError(name)

    def mentions_of(self, entity: Entity) -> list[Mention]:
        """Return where an entity is named."""
        return [mention for mention in self.mentions if mention.entity == entity.id]

    def mentions_in(self, document: Document) -> list[Mention]:
        """Return who and what is named in a document, in order of the text."""
        return [mention for mention in self.mentions if mention.document == document.name]

    def events_of(self, entity: Entity) -> list[Event]:
        """Return the events in which an entity is named, in order of time."""
        return [event for event in self.timeline if entity.id in event.entities]
