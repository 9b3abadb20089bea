"""Choosing text: select by keyboard, show only matching paragraphs."""

from tui.app.actions.action import Action


class Selecting(Action):
    """`v` and `&`."""

    def do_select(self) -> None:
        """Begin with the sentence here; again, go from words to sentences and paragraphs."""
        reader = self.desk.reader
        page = reader.page_shown
        if page is None:
            self.desk.say("Open an article first")
            return
        sentences = self.desk.session.index.sentences_in(page.document.name)
        unit = reader.select(sentences)
        self.desk.hint(
            "Selecting by {unit}: {previous_stop} {next_stop} {down} {up} extend,"
            " {select} another unit, {copy} copies, {escape} leaves",
            unit=unit,
        )

    def do_only_matching(self) -> None:
        """Show only the paragraphs that hold a text."""
        reader = self.desk.reader
        if reader.page_shown is None:
            self.desk.say("Open an article first")
        else:
            self.desk.prompt.ask("&", reader.only, changed=reader.show_only, done=self._tell)

    def _tell(self, text: str) -> None:
        reader = self.desk.reader
        reader.show_only(text)
        shown, count = reader.paragraphs_shown
        hidden = "{hidden} of {count} paragraphs are hidden: {escape} shows all"
        told = hidden if text else "All paragraphs are shown"
        self.desk.hint(told, hidden=count - shown, count=count)
