"""The clause that a time expression belongs to, and the words by which it reads alone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from tui.analysis.events import lexicon, phrases
from tui.analysis.events.atoms import Atom, Lead, atoms
from tui.analysis.events.lexicon import words
from tui.analysis.events.tokens import Sentence
from tui.model import Span


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

    @property
    def span(self) -> Span:
        """Return the whole range from the first shown character to the last."""
        return Span(min(p.start for p in self.pieces), max(p.end for p in self.pieces))


_ADVERBIAL = words("late early later earlier shortly just only last next this")
_BOUNDING = words("after before since until despite amid following")
_ATTRIBUTION = frozenset(("according", "citing", "quoting"))
_UNITS = words("minutes hours days weeks months years")
_PLACE_WORDS = 2
_COMPARING = frozenset(("than", "from", "compared"))
_MAIN = frozenset((Lead.START, Lead.COMMA, Lead.COORDINATE))


class Parse:
    """A sentence and its atoms; answers which clause a token belongs to."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.atoms: Sequence[Atom] = atoms(sentence)

    def clause_at(self, index: int) -> Clause | None:
        """Return the clause that the time expression at token `index` dates, if it dates one."""
        place = next(i for i, atom in enumerate(self.atoms) if atom.start <= index < atom.end)
        if self._only_bounds(index) or self._is_subject(index) or self._is_name(index):
            return None
        bounding = phrases.happening_bound(self.sentence, index)
        bounding = bounding or phrases.happening_blamed(self.sentence, index)
        if bounding is not None:
            return self._shown(Kind.NOUN, bounding) if bounding[1] > bounding[0] else None
        if phrases.is_attributive(self.sentence, index) and not self._is_setting(place, index):
            return self._shown(Kind.NOUN, phrases.happening(self.sentence, index))
        participle = phrases.reduced(self.sentence, self.atoms[place], index)
        if participle is not None:
            return self._shown(Kind.PARTICIPLE, participle)
        return self._of_phrase(place, index) if self.atoms[place].verb < 0 else self.finite(place)

    def finite(self, place: int) -> Clause | None:
        """Return the clause of the finite atom at `place`."""
        atom = self.atoms[place]
        says = self.sentence.word(self.sentence.group_end(atom.verb)) in lexicon.SAYING
        if says and self._is_frame(place):
            said = self.sentence.spans(0, self._attached_end(place))
            return Clause(Kind.SAYING, said, (atom.start, atom.end), atom.verb, atom.lead)
        named = phrases.happening_before(self.sentence, atom)
        if named is not None:
            return self._shown(Kind.NOUN, named)
        start = self._text_start(place)
        shown = self.sentence.spans(start, self._text_end(place))
        kind = Kind.SAYING if says and not self._is_passive(atom) else Kind.FULL
        pieces = (*self._borrowed(place, start), *shown)
        return Clause(kind, pieces, (start, atom.end), atom.verb, atom.lead)

    def _shown(self, kind: Kind, found: phrases.Range | None) -> Clause | None:
        return Clause(kind, self.sentence.spans(*found), found) if found else None

    def _of_phrase(self, place: int, index: int) -> Clause | None:
        atom = self.atoms[place]
        earlier, later = self._previous_finite(place), self._next_finite(place)
        if phrases.opens_with_participle(self.sentence, atom):
            if earlier is None and later is not None and self._is_meanwhile(atom):
                return self.finite(later)
            subject = self._borrowed(place, atom.start)
            shown = self.sentence.spans(atom.start, atom.end)
            return Clause(Kind.PARTICIPLE, (*subject, *shown), (atom.start, atom.end))
        first = self.sentence.word(atom.start)
        if first in _BOUNDING and index > atom.start + 1:
            return None
        adverbial = self._is_adverbial(atom, index, earlier)
        if adverbial and earlier is not None:
            return self.finite(earlier)
        if later is not None and (adverbial or atom.lead is Lead.START):
            return self.finite(later)
        return None

    def _is_meanwhile(self, atom: Atom) -> bool:
        """Return whether “The mayor, speaking on Friday, …” happens while what follows does."""
        first = self.sentence.word(atom.start)
        return first.endswith("ing") and first != "having"

    def _is_adverbial(self, atom: Atom, index: int, earlier: int | None) -> bool:
        """Return whether a phrase tells when or where, as “, Kansas, on Monday” does."""
        first = self.sentence.tokens[atom.start]
        if first.timex or first.word in lexicon.PREPOSITIONS | _ADVERBIAL:
            return True
        if earlier is not None and self._is_dated(range(self.atoms[earlier].start, atom.start)):
            return False
        place = [token for token in self.sentence.tokens[atom.start : index] if token.is_word]
        names = [token for token in place if token.word not in {"on", "in", "late", "early"}]
        return len(names) <= _PLACE_WORDS and all(token.capital for token in names)

    def _next_finite(self, place: int) -> int | None:
        """Return the place of the main clause that an opening phrase leads to."""
        for later in range(place + 1, len(self.atoms)):
            if self.atoms[later].lead is Lead.BREAK:
                return None
            if self.atoms[later].verb >= 0 and self.atoms[later].lead in _MAIN:
                return later
        return None

    def _previous_finite(self, place: int) -> int | None:
        for earlier in range(place - 1, -1, -1):
            if self.atoms[earlier + 1].lead is Lead.BREAK:
                return None
            if self.atoms[earlier].verb >= 0:
                return earlier
        return None

    def _only_bounds(self, index: int) -> bool:
        """Return whether the time is no more than a bound or compared: “than in 2012”."""
        before, further = self.sentence.word(index - 1), self.sentence.word(index - 2)
        if before in {"after", "before", "than", "versus"}:
            return True
        if before == "of" and further in {"anniversary", "eve"}:
            return True
        if self.sentence.word(index + 1) == "than":
            return True
        compared = before in {"in", "on", "at", "of", "for", "to", "with"} and further in _COMPARING
        return compared or self.sentence.word(index + 1) == "levels"

    def _is_subject(self, index: int) -> bool:
        """Return whether the time itself is what is spoken of: “Sunday was chosen”."""
        starts = any(atom.start == index for atom in self.atoms)
        return starts and self.sentence.word(index + 1) in lexicon.BE | lexicon.HAVE

    def _is_name(self, index: int) -> bool:
        """Return whether a bare year ends a name: “the World Congress 2010”."""
        timex = self.sentence.tokens[index].timex
        return (
            timex is not None
            and timex.text.isdigit()
            and index > 0
            and (
                self.sentence.tokens[index - 1].capital
                and phrases.in_noun(self.sentence, index - 1)
            )
        )

    def _is_setting(self, place: int, index: int) -> bool:
        """Return whether “In a Wednesday ceremony, …” opens a clause that it dates."""
        start = self.atoms[place].start
        opens = self.sentence.word(start) in {"in", "at", "during"} and start + 2 == index
        return opens and self.atoms[place].verb < 0

    def _is_frame(self, place: int) -> bool:
        atom = self.atoms[place]
        if atom.lead not in {Lead.COMMA, Lead.BREAK}:
            return False
        following = self.atoms[place + 1] if place + 1 < len(self.atoms) else None
        if following is not None and following.lead is Lead.COMPLEMENT:
            return False
        return any(earlier.verb >= 0 for earlier in self.atoms[:place])

    def _is_passive(self, atom: Atom) -> bool:
        end = self.sentence.group_end(atom.verb)
        return any(self.sentence.word(i) in lexicon.BE for i in range(atom.verb, end))

    def _text_start(self, place: int) -> int:
        atom = self.atoms[place]
        drops = atom.lead in {Lead.SUBORDINATE, Lead.COORDINATE} or (
            atom.lead is Lead.COMPLEMENT and self.sentence.word(atom.start) == "that"
        )
        start = atom.start + drops
        if atom.lead in _MAIN and all(other.verb < 0 for other in self.atoms[:place]):
            for phrase in reversed(self.atoms[:place]):
                start = phrase.start
                if phrase.lead is Lead.BREAK:
                    break
        return start

    def _text_end(self, place: int) -> int:
        """Return the end of the clause with what it says or announces and its trailing phrases."""
        end = self._attached_end(place)
        verb = self.sentence.word(self.sentence.group_end(self.atoms[place].verb))
        opened = self._is_dated(range(self._text_start(place), self.atoms[place].verb))
        takes_clause = verb in lexicon.SAYING | lexicon.ANNOUNCING
        for following in range(place + 1, len(self.atoms)):
            atom = self.atoms[following]
            asked = self.sentence.word(atom.start - 1) in lexicon.TAKING_CLAUSES
            if atom.start < end:
                continue
            colon = atom.lead is Lead.BREAK and self._follows_colon(atom)
            said = takes_clause and (atom.lead is Lead.COMPLEMENT or colon)
            if not (asked or said or (opened and self._goes_on(atom))):
                break
            end = self._attached_end(following)
        return end

    def _follows_colon(self, atom: Atom) -> bool:
        return ":" in {self.sentence.word(atom.start - 1), self.sentence.word(atom.start - 2)}

    def _goes_on(self, atom: Atom) -> bool:
        """Return whether “… and occupied the island” goes on under the date that opened."""
        if atom.lead is not Lead.COORDINATE or atom.comma or atom.verb != atom.start + 1:
            return False
        return not self._is_dated(range(atom.start, atom.end))

    def _is_dated(self, indices: Iterable[int]) -> bool:
        return any(self.sentence.tokens[index].timex for index in indices)

    def _attached_end(self, place: int) -> int:
        """Return the end of the atom with the adverbial phrases that hang on it after a comma."""
        end = self.atoms[place].end
        for following, atom in enumerate(self.atoms[place + 1 :], place + 1):
            first = self.sentence.word(atom.start)
            dated = self._is_dated(range(atom.start, atom.end))
            loose = phrases.opens_with_participle(self.sentence, atom) or first in _ATTRIBUTION
            if atom.verb >= 0 or atom.lead is not Lead.COMMA or loose:
                break
            if dated and first in lexicon.DETERMINERS:
                break
            if first not in lexicon.PREPOSITIONS and self._is_subject_of_next(following):
                break
            if self.sentence.word(atom.end - 1) in _UNITS:
                break
            end = atom.end
        return end

    def _is_subject_of_next(self, place: int) -> bool:
        """Return whether “…, Ms Obi, the mayor, said” takes up the phrase at `place`."""
        for atom in self.atoms[place + 1 :]:
            if atom.verb >= 0:
                starts = all(self._passes(i) for i in range(atom.start, atom.verb))
                return atom.lead is Lead.COMMA and starts
        return False

    def _passes(self, index: int) -> bool:
        return not phrases.in_noun(self.sentence, index) and not self._is_pronoun(index)

    def _borrowed(self, place: int, start: int) -> tuple[Span, ...]:
        """Return the subject that a clause without one shares with what stands before it."""
        atom = self.atoms[place]
        if atom.lead is Lead.RELATIVE:
            noun = phrases.noun_before(self.sentence, atom.start)
            return self.sentence.spans(*noun) if noun and self._is_plain_relative(atom) else ()
        if not all(self._passes(i) for i in range(start, atom.verb)):
            return ()
        for earlier in range(place - 1, -1, -1):
            subject = self._subject(earlier)
            if subject:
                return subject
        return ()

    def _is_plain_relative(self, atom: Atom) -> bool:
        return self.sentence.word(atom.start) not in {"where"} | lexicon.PREPOSITIONS

    def _is_pronoun(self, index: int) -> bool:
        return self.sentence.word(index) in lexicon.PRONOUNS | {"this", "that", "these", "those"}

    def _subject(self, place: int) -> tuple[Span, ...]:
        atom = self.atoms[place]
        if atom.lead not in _MAIN | {Lead.BREAK} or (atom.verb < 0 and atom.lead is Lead.COMMA):
            return ()
        start = atom.start + (atom.lead is Lead.COORDINATE)
        end = atom.verb if atom.verb >= 0 else atom.end
        while end > start and not phrases.in_noun(self.sentence, end - 1):
            end -= 1
        if end <= start or (atom.verb < 0 and self.sentence.word(start) in lexicon.PREPOSITIONS):
            return ()
        return self.sentence.spans(start, end)
