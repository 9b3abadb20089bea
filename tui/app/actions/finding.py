"""Finding: anything by name, words in all articles, text in this pane, and the set of hits."""

from tui.app.actions.action import Action
from tui.app.commands import BY_NAME, Pane
from tui.app.hits import Hit
from tui.app.sources.hits import Concordance
from tui.model import Mention


class Finding(Action):
    """`/ * M`."""

    def do_find_here(self) -> None:
        """Find text in this pane: a list narrows, in the reader n and N walk."""
        desk = self.desk
        view = desk.panes[desk.pane]
        if desk.pane is Pane.READER:
            if desk.here is None:
                desk.say("Open an article first")
                return
            start = desk.here
            desk.prompt.ask(
                "/",
                desk.reader.needle,
                changed=lambda text: desk.find_in_text(text, start),
                done=lambda text: desk.find_in_text(text, start),
            )
        else:
            narrow = view.filter  # type: ignore[attr-defined]
            desk.prompt.ask("/", view.matching, changed=narrow, done=narrow)  # type: ignore[attr-defined]

    def do_take_hits(self) -> None:
        """Make the name here, or the entity with the cursor, what n walks."""
        desk = self.desk
        if desk.pane is Pane.ENTITIES and isinstance(desk.entities.row, str):
            desk.choose_entity(desk.entities.row)
            self.run(BY_NAME["next_hit"])
            return
        target = desk.reader.at
        if isinstance(target, Mention) and target.entity:
            desk.choose_entity(target.entity)
        else:
            desk.say("No name here: l goes to the next one, * takes it")

    def do_list_hits(self) -> None:
        """Show every hit with the words around it."""
        if self.desk.hits is None:
            self.desk.say("No hits to list: choose a name (3, Enter), or find something")
        else:
            self.desk.picker.open(Concordance(self.desk.hits, self.desk.session, self._go_to))

    def _go_to(self, hit: Hit) -> None:
        if self.desk.open(hit.place):
            self.desk.show_reader()
