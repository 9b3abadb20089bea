"""The clause that a time expression belongs to, and the words by which it reads alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.analysis.events import lexicon, phrases, relatives
from tui.analysis.events.atoms import Atom, Lead, atoms
from tui.analysis.events.extent import ATTRIBUTION, MAIN, Extent
from tui.analysis.events.lexicon import words
from tui.analysis.events.tokens import Sentence
from tui.analysis.events.undating import dates_nothing
from tui.model import Granularity, Span


class Kind(StrEnum):
    """How a clause holds its time expression."""

    FULL = "full"
    """A finite clause."""
    SAYING = "saying"
    """The frame of reported speech: “…, he said on Sunday”."""
    PARTICIPLE = "participle"
    """“founded in 1998”, “opening talks on Monday”."""
    NOUN = "noun"
    """“the 2004 election”, “the fall of the town on Saturday”."""


@dataclass(frozen=True, slots=True)
class Clause:
    """What is shown of a clause, and where its status is looked for."""

    kind: Kind
    pieces: tuple[Span, ...]
    """What is shown, in order; a gap between pieces is shown as “…”."""
    own: phrases.Range
    """The tokens that decide the status: of “he said that …” only the saying."""
    verb: int = -1
    """The index of the first finite verb; -1 without one."""
    lead: Lead = Lead.START
    smooth: bool = False
    """Whether the pieces read as one clause, so that no “…” stands between them."""
    lent: Span | None = None
    """The verb, where it is taken from the clause before."""

    @property
    def span(self) -> Span:
        """Return the whole range from the first shown character to the last."""
        own = [piece for piece in self.pieces if piece != self.lent]
        return Span(min(p.start for p in own), max(p.end for p in own))


_ADVERBIAL = words("late early later earlier shortly just only last next this")
_BOUNDING = words("after before since until despite amid following")
_TERMS = words("deadline timeline timetable plan schedule")
_PLACE_WORDS = 2


class Parse:
    """A sentence and its atoms; answers which clause a token belongs to."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.atoms: Sequence[Atom] = atoms(sentence)
        self.extent = Extent(sentence, self.atoms)

    def clause_at(self, index: int) -> Clause | None:
        """Return the clause that the time expression at token `index` dates, if it dates one."""
        place = next(i for i, atom in enumerate(self.atoms) if atom.start <= index < atom.end)
        atom = self.atoms[place]
        if dates_nothing(self.sentence, index, starts=atom.start == index):
            return None
        for rule in phrases.HAPPENINGS:
            found = rule(self.sentence, atom, index)
            if found is not None:
                return self._shown(Kind.NOUN, found)
        if phrases.is_attributive(self.sentence, index) and not self._is_setting(place, index):
            sure = not self._is_bare_season(index)
            return self._shown(Kind.NOUN, phrases.happening(self.sentence, index) if sure else None)
        participle = phrases.reduced(self.sentence, atom, index)
        if participle is not None:
            return self._shown(Kind.PARTICIPLE, participle)
        return self._of_phrase(place, index) if atom.verb < 0 else self.finite(place)

    def finite(self, place: int) -> Clause | None:
        """Return the clause of the finite atom at `place`."""
        atom = self.atoms[place]
        says = self.sentence.word(self.sentence.group_end(atom.verb)) in lexicon.SAYING
        if says and self._is_remark(place):
            return None
        if self._is_frame(place) and (says or self._announces(atom)):
            said = self.sentence.spans(self.extent.opening, self.extent.attached_end(place))
            kind = Kind.SAYING if says else Kind.FULL
            return Clause(kind, said, (atom.start, atom.end), atom.verb, atom.lead)
        if atom.lead is Lead.RELATIVE:
            return self._relative(place, Kind.SAYING if says else Kind.FULL)
        named = phrases.happening_before(self.sentence, atom)
        if named is not None:
            return self._shown(Kind.NOUN, named)
        start = self.extent.text_start(place)
        shown = self.sentence.spans(start, self.extent.text_end(place))
        kind = Kind.SAYING if says and not self._is_passive(atom) else Kind.FULL
        pieces = (*self.extent.borrowed(place, start), *shown)
        return Clause(kind, pieces, (start, atom.end), atom.verb, atom.lead)

    def _relative(self, place: int, kind: Kind) -> Clause | None:
        atom = self.atoms[place]
        end = self.extent.relative_end(place)
        shown = relatives.pieces(self.sentence, atom, end)
        own = (atom.start, atom.end)
        return Clause(kind, shown, own, atom.verb, atom.lead, smooth=True) if shown else None

    def _gapped(self, place: int, index: int) -> Clause | None:
        """Return “Skarn fell in June” of “Arden fell in May, Skarn in June”."""
        lender = self._previous_finite(place)
        found = [gap for gap in self.extent.gaps(place) if gap[0] <= index < gap[2]]
        if lender is None or not found:
            return None
        start, middle, end = found[0]
        verb = (self.atoms[lender].verb, self.sentence.group_end(self.atoms[lender].verb) + 1)
        lent = self.sentence.spans(*verb)[0]
        pieces = (*self.sentence.spans(start, middle), lent, *self.sentence.spans(middle, end))
        return Clause(Kind.FULL, pieces, verb, verb[0], Lead.COMMA, smooth=True, lent=lent)

    def _shown(self, kind: Kind, found: phrases.Range | None) -> Clause | None:
        pieces = self.sentence.spans(*found) if found else ()
        return Clause(kind, pieces, found) if found and pieces else None

    def _of_phrase(self, place: int, index: int) -> Clause | None:
        atom = self.atoms[place]
        first = self.sentence.word(atom.start)
        if self.extent.gaps(place):
            return self._gapped(place, index)
        if first == "compared" or (first in _BOUNDING and index > atom.start + 1):
            return None
        earlier, later = self._previous_finite(place), self._next_finite(place)
        if phrases.opens_with_participle(self.sentence, atom):
            meanwhile = earlier is None and self._is_meanwhile(atom)
            return (
                self.finite(later) if meanwhile and later is not None else self._participle(place)
            )
        adverbial = self._is_adverbial(atom, index, earlier)
        main = earlier if adverbial and earlier is not None else later
        if main is None or not (adverbial or atom.lead is Lead.START):
            return None
        return self.finite(main)

    def _participle(self, place: int) -> Clause:
        atom = self.atoms[place]
        subject = self._described(place) or self.extent.borrowed(place, atom.start)
        shown = self.sentence.spans(atom.start, atom.end)
        return Clause(Kind.PARTICIPLE, (*subject, *shown), (atom.start, atom.end))

    def _described(self, place: int) -> tuple[Span, ...]:
        """Return the object that “They opened the museum, built in 1904” has just named."""
        atom, before = self.atoms[place], self.atoms[place - 1] if place else None
        acts = self.sentence.word(atom.start).endswith("ing")
        if acts or before is None or before.verb < 0 or before.lead not in MAIN:
            return ()
        noun = phrases.noun_before(self.sentence, before.end)
        verb = self.sentence.group_end(before.verb)
        return self.sentence.spans(*noun) if noun and noun[0] > verb else ()

    def _is_meanwhile(self, atom: Atom) -> bool:
        """Return whether “The mayor, speaking on Friday, …” happens while what follows does."""
        first = self.sentence.word(atom.start)
        return first.endswith("ing") and first != "having"

    def _is_adverbial(self, atom: Atom, index: int, earlier: int | None) -> bool:
        """Return whether a phrase tells when or where, as “, Kansas, on Monday” does."""
        first = self.sentence.tokens[atom.start]
        if first.timex or first.word in lexicon.PREPOSITIONS | _ADVERBIAL:
            return True
        if earlier is not None and self.extent.is_dated(
            range(self.atoms[earlier].start, atom.start)
        ):
            return False
        place = [token for token in self.sentence.tokens[atom.start : index] if token.is_word]
        names = [token for token in place if token.word not in {"on", "in", "late", "early"}]
        return len(names) <= _PLACE_WORDS and all(token.capital for token in names)

    def _next_finite(self, place: int) -> int | None:
        """Return the place of the main clause that an opening phrase leads to."""
        for later in range(place + 1, len(self.atoms)):
            if self.atoms[later].lead is Lead.BREAK:
                return None
            if self.atoms[later].verb >= 0 and self.atoms[later].lead in MAIN:
                return later
        return None

    def _previous_finite(self, place: int) -> int | None:
        for earlier in range(place - 1, -1, -1):
            if self.atoms[earlier + 1].lead is Lead.BREAK:
                return None
            if self.atoms[earlier].verb >= 0:
                return earlier
        return None

    def _is_bare_season(self, index: int) -> bool:
        """Return whether a season says what kind of thing it is: “their summer offensive”."""
        timex = self.sentence.tokens[index].timex
        quarter = timex is not None and timex.granularity is Granularity.QUARTER
        return timex is not None and quarter and timex.text.isalpha()

    def _is_setting(self, place: int, index: int) -> bool:
        """Return whether the noun is a setting: “In a Wednesday ceremony, …”."""
        start = self.atoms[place].start
        opens = self.sentence.word(start) in {"in", "at", "during"} and start + 2 == index
        term = self.sentence.word(index + 1) in _TERMS and self.sentence.word(index - 2) == "under"
        return term or (opens and self.atoms[place].verb < 0)

    def _is_frame(self, place: int) -> bool:
        atom = self.atoms[place]
        if atom.lead not in {Lead.COMMA, Lead.BREAK}:
            return False
        following = self.atoms[place + 1] if place + 1 < len(self.atoms) else None
        if following is not None and following.lead is Lead.COMPLEMENT:
            return False
        return any(earlier.verb >= 0 for earlier in self.atoms[:place])

    def _is_remark(self, place: int) -> bool:
        """Return whether nothing is told but that it was said: “as we reported on Friday”."""
        atom = self.atoms[place]
        following = self.atoms[place + 1].lead if place + 1 < len(self.atoms) else None
        if following is Lead.COMPLEMENT:
            return False
        told_by = self.sentence.word(self.atoms[place - 1].start) if place else ""
        source = atom.lead is Lead.RELATIVE and told_by in ATTRIBUTION
        return source or (self.sentence.word(atom.start) == "as" and atom.lead is Lead.SUBORDINATE)

    def _announces(self, atom: Atom) -> bool:
        """Return whether “…, the bank announced on Friday” ends with what stands before it."""
        end = self.sentence.group_end(atom.verb)
        if self.sentence.word(end) not in lexicon.ANNOUNCING:
            return False
        rest = [self.sentence.tokens[index] for index in range(end + 1, atom.end)]
        words_left = [token.word for token in rest if token.is_word]
        return all(word in lexicon.PREPOSITIONS | _ADVERBIAL for word in words_left)

    def _is_passive(self, atom: Atom) -> bool:
        end = self.sentence.group_end(atom.verb)
        return any(self.sentence.word(i) in lexicon.BE for i in range(atom.verb, end))
