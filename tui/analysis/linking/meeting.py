"""Whether two names are of one story: articles that have the one name others with the other."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from tui.analysis.linking.resolving import Use
from tui.analysis.linking.unions import Node, Unions

SHARED = 2
"""Others whom an article of the one and an article of the other must both name."""
ARTICLES = 20
"""Of those that have a name, how many are looked at for whom else they name."""


class Meetings:
    """Knows who is named together in the articles of a library."""

    def __init__(self, uses: Sequence[Sequence[Use]], unions: Unions) -> None:
        self._uses = uses
        self._unions = unions

    def meet(self, one: Node, other: Node) -> bool:
        """Return whether an article of the one alone and one of the other name the same others."""
        ends = {self._unions.root(one), self._unions.root(other)}
        ours, theirs = (self._companies.get(self._unions.root(node), []) for node in (one, other))
        alone = [company for company in ours if not ends <= company]
        return any(len((a & b) - ends) >= SHARED for a in alone for b in theirs)

    def chosen(self, here: frozenset[Node], among: Iterable[Node]) -> Node | None:
        """Return the only one of several whose articles name whom a document names, too."""
        roots = {self._unions.root(node): node for node in sorted(among, reverse=True)}
        met = [
            node
            for root, node in roots.items()
            if any(
                len((here & there) - {root}) >= SHARED for there in self._companies.get(root, ())
            )
        ]
        return met[0] if len(met) == 1 else None

    def company(self, document: Sequence[Use]) -> frozenset[Node]:
        """Return whom a document names; a country says nothing."""
        return frozenset(
            self._unions.root(use.node) for use in document if use.node.kind != "country"
        )

    @cached_property
    def _companies(self) -> Mapping[Node, list[frozenset[Node]]]:
        """Return who is named with each in the first articles that do."""
        companies: dict[Node, list[frozenset[Node]]] = defaultdict(list)
        for document in self._uses:
            named = self.company(document)
            for root in named:
                if len(companies[root]) < ARTICLES:
                    companies[root].append(named)
        return companies
