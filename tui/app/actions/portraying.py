"""Looking at a name from all sides: its page, its hits in context, whose names are listed."""

from tui.app.actions.action import Action
from tui.app.commands import Pane
from tui.app.panes.entities.scope import Scope, problem


class Portraying(Action):
    """`ge M V`."""

    def do_entity_page(self) -> None:
        """Show all that the articles say of the name here, else of the chosen one."""
        desk = self.desk
        key = desk.subject or desk.entity
        if key and desk.pane is Pane.PAGE and key == desk.page.key:
            desk.say("This is the page of this name")
        elif key:
            desk.show_page(key)
        else:
            desk.hint(
                "No name here: {pane_entities} lists them, {next_stop} goes to the next in the text"
            )

    def do_list_hits(self) -> None:
        """Show every hit in its context; of the name with the cursor, if none is chosen."""
        desk = self.desk
        if desk.subject and (desk.hits is None or desk.pane in (Pane.ENTITIES, Pane.PAGE)):
            desk.choose_entity(desk.subject)
        if desk.hits is None:
            desk.hint("No hits to list: choose a name ({pane_entities}, {open}), or {find} finds")
        else:
            again = desk.pane is Pane.CONCORDANCE and desk.concordance.hits is desk.hits
            desk.concordance.show(desk.hits, desk.session.index)
            desk.pane = Pane.CONCORDANCE
            if again:
                desk.say("This is the list of hits")

    def do_scope(self) -> None:
        """List the names of the next part of the library that there is."""
        entities, scopes = self.desk.entities, list(Scope)
        start = scopes.index(entities.scope) + 1
        for scope in (scopes + scopes)[start : start + len(scopes)]:
            if not (why := problem(scope, entities.where)):
                entities.show_scope(scope)
                return
            self.desk.hint(why)
