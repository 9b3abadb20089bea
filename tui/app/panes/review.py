"""The queue of pairs of names that may be one: both sides with their contexts, for a verdict."""

from collections.abc import Sequence
from itertools import zip_longest

from textual.content import Content

from tui.app.panes.leaf import Leaf
from tui.app.panes.reader.layers import style_of
from tui.app.pieces import Line, Piece, cut, fit, passage, spread, width_of, wrap
from tui.model import Entity, Mention, counted, fold, line
from tui.store import Index, Pair

CONTEXTS, MORE = 2, 8
"""Contexts of each side that are shown, and after Enter."""
AROUND = 90
"""Characters of context on either side of a name."""
LEAST = 4
"""Rows of the queue that are seen whatever the contexts take."""


class Review(Leaf[Pair]):
    """Rows are pairs of entities, the likeliest first."""

    EMPTY = "Nothing to review: no two names are in doubt."

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.index: Index | None = None
        self._known: dict[str, Entity] = {}
        self._pairs: list[Pair] = []
        self._contexts = CONTEXTS
        self._answered: set[Pair] = set()

    def load(self, index: Index) -> None:
        """Show what is in doubt now."""
        self.index = index
        self._pairs = [pair for pair in index.pairs() if pair not in self._answered]
        ids = [key for pair in self._pairs for key in (pair.left, pair.right)]
        self._known = {row.id: row for row in index.entity_rows(list(dict.fromkeys(ids)))}
        self._lay_out()

    def _lay_out(self) -> None:
        wanted = fold(self.matching)
        self.set_rows(
            [
                pair
                for pair in self._pairs
                if {pair.left, pair.right} <= self._known.keys()
                and wanted in fold(f"{self._called(pair.left)} {self._called(pair.right)}")
            ]
        )
        found = f"  /{self.matching}" if self.matching else ""
        self.border_title = Content(f" Review  {counted(len(self.rows), 'pair')}{found} ")
        self.border_subtitle = Content(
            self.keymap.told(
                " {same} same  {different} different  {unsure} unsure"
                "  {undo} undo  {escape} leaves "
            )
        )

    def _called(self, key: str) -> str:
        return self._known[key].name

    def names(self, pair: Pair) -> tuple[Entity, Entity]:
        """Return the two entities of a pair."""
        return self._known[pair.left], self._known[pair.right]

    def drop(self, pair: Pair) -> None:
        """Ask about a pair no more, before the index knows the answer."""
        self._answered.add(pair)
        self._pairs.remove(pair)
        self._lay_out()

    def ask_again(self) -> None:
        """Ask about every pair that the index still holds, after an answer was taken back."""
        self._answered.clear()

    def filter(self, matching: str) -> None:
        """Show only pairs with a name that holds `matching`; "" shows all."""
        self.matching = matching
        self._lay_out()

    def do_open(self) -> None:
        """Show more contexts, or fewer again."""
        self._contexts = MORE if self._contexts == CONTEXTS else CONTEXTS
        self._show_cursor()

    def draw_row(self, number: int, row: Pair, width: int) -> Line:  # noqa: ARG002 - rows stand alone
        """Draw both names, why they may be one, and how sure that is."""
        left, right = self.names(row)
        names: Line = [
            (left.type.letter, style_of(left.type)),
            (f" {left.name}", "strong"),
            ("  =  ", "muted"),
            (right.type.letter, style_of(right.type)),
            (f" {right.name} ?", "strong"),
        ]
        return spread(names, [(f"{row.score:5.2f}", "muted")], width)

    @property
    def footing_height(self) -> int:
        """Return the height of the contexts."""
        queue = min(max(LEAST, len(self.rows) + 1), self.size.height // 3)
        return max(0, self.size.height - queue) if self.row else 0

    def footing(self, width: int) -> list[Line]:
        """Return the reason, and both names in their contexts side by side."""
        if self.row is None or self.index is None:
            return []
        half = (width - 3) // 2
        left, right = (self._side(entity, half) for entity in self.names(self.row))
        lines: list[Line] = [[("─" * width, "bar")]]
        lines += [[(part, "")] for part in wrap(self.row.reason, width, most=3)]
        lines.append([])
        return lines + [_beside(*pair, half) for pair in zip_longest(left, right, fillvalue=())]

    def _side(self, entity: Entity, width: int) -> list[Line]:
        """Return one of the two: name, counts, and what stands around some mentions."""
        assert self.index is not None  # noqa: S101 - the queue was loaded
        counts = f"{entity.mentions:,} in {entity.documents:,}"
        lines: list[Line] = [[(fit(entity.name, width), "strong")], [(counts, "muted")]]
        for mention in self.index.mentions(entity.id, limit=self._contexts):
            lines += [[], [(fit(self.label(mention.document), width), "accent")]]
            around = wrap(self._around(mention), width, most=6)
            lines += [_marked(part, line(mention.text)) for part in around]
        return lines

    def _around(self, mention: Mention) -> str:
        texts = self.index.texts([mention.document]) if self.index else ()
        return next((passage(text, mention.span, AROUND) for _, text in texts), "")


def _marked(part: str, name: str) -> Line:
    """Return a line in which a name stands out; one that is broken over two lines does not."""
    before, found, after = part.partition(name)
    return [(before, ""), (found, "chosen"), (after, "")]


def _beside(left: Sequence[Piece], right: Sequence[Piece], width: int) -> Line:
    """Return two lines of `width` cells with a rule between them."""
    shown = cut([*left], width)
    gap = " " * (width - width_of(shown))
    return [*shown, (f"{gap} ", ""), ("│", "bar"), (" ", ""), *cut([*right], width)]
