"""How much of a sentence is shown for a clause: where its words begin and end, and its subject."""

from collections.abc import Iterable, Sequence

from tui.analysis.events import gapping, lexicon, phrases
from tui.analysis.events.atoms import Atom, Lead
from tui.analysis.events.gapping import Gap
from tui.analysis.events.lexicon import words
from tui.analysis.events.tokens import Sentence
from tui.model import Span

MAIN = frozenset((Lead.START, Lead.COMMA, Lead.COORDINATE))
"""What may begin a main clause."""
ATTRIBUTION = frozenset(("according", "citing", "quoting"))
_PLACE = 5
"""Words of a place of writing."""
_OPENING_QUOTES = frozenset(("“", '"'))
_LIST = 30
"""Words of a list after a colon that is shown."""
_UNITS = words("minutes hours days weeks months years")
_POINTING = frozenset(("this", "that", "these", "those"))


class Extent:
    """The words of each clause of one sentence."""

    def __init__(self, sentence: Sentence, atoms: Sequence[Atom]) -> None:
        self.sentence = sentence
        self.atoms = atoms

    def text_start(self, place: int) -> int:
        """Return the first token shown: conjunctions are dropped, opening phrases included."""
        atom = self.atoms[place]
        drops = atom.lead in {Lead.SUBORDINATE, Lead.COORDINATE} or (
            atom.lead is Lead.COMPLEMENT and self.sentence.word(atom.start) == "that"
        )
        start = atom.start + drops
        if self._resumes(place):
            return self.text_start(place - 2)
        if atom.lead in MAIN and all(other.verb < 0 for other in self.atoms[:place]):
            for phrase in reversed(self.atoms[:place]):
                start = phrase.start
                if phrase.lead is Lead.BREAK:
                    break
        return start

    def text_end(self, place: int) -> int:
        """Return the end of the clause with what it says or announces and its trailing phrases."""
        end = self.attached_end(self._completed(place))
        verb = self.sentence.word(self.sentence.group_end(self.atoms[place].verb))
        opened = self.is_dated(range(self.text_start(place), self.atoms[place].verb))
        takes_clause = verb in lexicon.SAYING | lexicon.ANNOUNCING
        if self._lists(place, end):
            return len(self.sentence.tokens)
        for following in range(place + 1, len(self.atoms)):
            atom = self.atoms[following]
            asked = self.sentence.word(atom.start - 1) in lexicon.TAKING_CLAUSES
            if atom.start < end:
                continue
            colon = atom.lead is Lead.BREAK and self._follows_colon(atom)
            if takes_clause and self._quotes(atom):
                return self._quoted_end(atom)
            said = atom.lead is Lead.COMPLEMENT or (takes_clause and colon)
            if not (asked or said or (opened and self._goes_on(atom))):
                break
            end = self.attached_end(following)
        return end

    def _completed(self, place: int) -> int:
        """Return where “said that men | who fled | would return” has its last verb."""
        relative_and_main = self.atoms[place + 1 : place + 3]
        atom = self.atoms[place]
        words_of = {self.sentence.word(index) for index in range(atom.verb, atom.end)}
        if len(relative_and_main) > 1 and atom.verb >= 0 and "that" in words_of:
            relative, main = relative_and_main
            resumed = main.lead is Lead.COMMA and main.verb == main.start
            return place + 2 if relative.lead is Lead.RELATIVE and resumed else place
        return place

    def _resumes(self, place: int) -> bool:
        """Return whether the verb comes after a relative: “men who came by sea | robbed”."""
        atom = self.atoms[place]
        if place <= 1 or atom.lead is not Lead.COMMA or atom.verb != atom.start:
            return False
        relative, head = self.atoms[place - 1], self.atoms[place - 2]
        within = relative.lead is Lead.RELATIVE and not relative.comma
        return within and head.verb < 0 and self.sentence.word(atom.start - 1) != ","

    def _follows_colon(self, atom: Atom) -> bool:
        return ":" in {self.sentence.word(atom.start - 1), self.sentence.word(atom.start - 2)}

    def _quotes(self, atom: Atom) -> bool:
        """Return whether a quotation begins here: “he said, ‘*we go*’”."""
        before = self.sentence.word(atom.start - 1)
        return before in _OPENING_QUOTES and self.sentence.word(atom.start - 2) in {",", ":"}

    def _quoted_end(self, atom: Atom) -> int:
        marks = _OPENING_QUOTES | {"”"}
        after = range(atom.start, len(self.sentence.tokens))
        closing = (index + 1 for index in after if self.sentence.word(index) in marks)
        return next(closing, len(self.sentence.tokens))

    def _lists(self, place: int, end: int) -> bool:
        """Return whether all that follows is a list: “three towns fell: Ald, Bor and Cor”."""
        rest = [atom for atom in self.atoms[place + 1 :] if atom.start >= end]
        listed = bool(rest) and rest[0].lead is Lead.BREAK and self._follows_colon(rest[0])
        short = len(self.sentence.tokens) - end <= _LIST
        return listed and short and all(atom.verb < 0 for atom in rest)

    def gaps(self, place: int) -> list[Gap]:
        """Return the subjects with times at `place` that take the verb of the clause before."""
        found = gapping.gaps(self.sentence, self.atoms[place])
        for earlier in reversed(self.atoms[:place]):
            if not found or earlier.verb >= 0:
                return found if gapping.lends_verb(self.sentence, earlier) else []
            if not gapping.gaps(self.sentence, earlier):
                break
        return []

    @property
    def opening(self) -> int:
        """Return the first token after a place of writing: “LONDON — | The bank failed …”."""
        first, *rest = self.atoms
        opening = self.sentence.tokens[first.start : first.end]
        named = all(token.capital for token in opening if token.is_word)
        dashed = rest and rest[0].lead is Lead.BREAK and first.end - first.start <= _PLACE
        return rest[0].start if dashed and first.verb < 0 and named else 0

    def relative_end(self, place: int) -> int:
        """Return where a relative clause ends: before what is only listed beside its noun."""
        end = self.text_end(place)
        atom = self.atoms[place]
        dated = [i for i in range(atom.start, atom.end) if self.sentence.tokens[i].timex]
        after = dated[-1] + 1 if dated else atom.end
        listed = self.sentence.word(after) in lexicon.COORDINATORS and after < atom.end
        return after if listed and not atom.comma else end

    def _goes_on(self, atom: Atom) -> bool:
        """Return whether “… and occupied the island” goes on under the date that opened."""
        if atom.lead is not Lead.COORDINATE or atom.comma or atom.verb != atom.start + 1:
            return False
        return not self.is_dated(range(atom.start, atom.end))

    def is_dated(self, indices: Iterable[int]) -> bool:
        """Return whether one of the tokens is a time expression."""
        return any(self.sentence.tokens[index].timex for index in indices)

    def attached_end(self, place: int) -> int:
        """Return the end of the atom with the adverbial phrases that hang on it after a comma."""
        end = self.atoms[place].end
        for following, atom in enumerate(self.atoms[place + 1 :], place + 1):
            first = self.sentence.word(atom.start)
            dated = self.is_dated(range(atom.start, atom.end))
            loose = phrases.opens_with_participle(self.sentence, atom) or first in ATTRIBUTION
            if atom.verb >= 0 or atom.lead is not Lead.COMMA or loose:
                break
            if dated and first in lexicon.DETERMINERS:
                break
            if first not in lexicon.PREPOSITIONS and self._is_subject_of_next(following):
                break
            if self.sentence.word(atom.end - 1) in _UNITS or self.gaps(following):
                break
            if self._is_qualified(following):
                break
            end = atom.end
        return end

    def _is_qualified(self, place: int) -> bool:
        """Return whether a phrase is left open by its relative: “a town | in which he was born”."""
        after = self.atoms[place + 1] if place + 1 < len(self.atoms) else None
        return after is not None and after.lead is Lead.RELATIVE and not after.comma

    def _is_subject_of_next(self, place: int) -> bool:
        """Return whether “…, Ms Obi, the mayor, said” takes up the phrase at `place`."""
        for atom in self.atoms[place + 1 :]:
            if atom.verb >= 0:
                if atom.lead is Lead.COORDINATE and self._says(atom):
                    return not atom.comma
                starts = all(self._passes(i) for i in range(atom.start, atom.verb))
                return atom.lead is Lead.COMMA and starts
        return False

    def _says(self, atom: Atom) -> bool:
        return self.sentence.word(self.sentence.group_end(atom.verb)) in lexicon.SAYING

    def _passes(self, index: int) -> bool:
        return not phrases.in_noun(self.sentence, index) and not self._is_pronoun(index)

    def borrowed(self, place: int, start: int) -> tuple[Span, ...]:
        """Return the subject that a clause without one shares with what stands before it."""
        atom = self.atoms[place]
        if not all(self._passes(i) for i in range(start, atom.verb)):
            return ()
        for earlier in range(place - 1, -1, -1):
            subject = self._subject(earlier)
            if subject:
                return subject
        return ()

    def _is_pronoun(self, index: int) -> bool:
        return self.sentence.word(index) in lexicon.PRONOUNS | _POINTING

    def _subject(self, place: int) -> tuple[Span, ...]:
        atom = self.atoms[place]
        if atom.lead not in MAIN | {Lead.BREAK}:
            return ()
        if atom.verb < 0 and atom.lead is Lead.COMMA and not self._opens_relative(place):
            return ()
        start = atom.start + (atom.lead is Lead.COORDINATE)
        if atom.verb < 0 and atom.lead is Lead.START:
            start = self._after_time(atom)
        end = atom.verb if atom.verb >= 0 else atom.end
        while end > start and not self._may_end_subject(end - 1):
            end -= 1
        if end <= start or (atom.verb < 0 and self.sentence.word(start) in lexicon.PREPOSITIONS):
            return ()
        return self.sentence.spans(start, end)

    def _may_end_subject(self, index: int) -> bool:
        pronoun = self.sentence.word(index) in lexicon.PRONOUNS - {"there", "who"}
        return pronoun or phrases.in_noun(self.sentence, index)

    def _opens_relative(self, place: int) -> bool:
        """Return whether “In May, *the mayor*, who was ill, resigned” names its subject here."""
        before, after = self.atoms[:place], self.atoms[place + 1 : place + 2]
        opens = bool(after) and after[0].lead is Lead.RELATIVE
        first = self.sentence.tokens[0]
        led = first.timex is not None or first.word in lexicon.PREPOSITIONS
        return opens and led and all(atom.verb < 0 for atom in before)

    def _after_time(self, atom: Atom) -> int:
        """Return where the subject begins in “On Friday the mayor”."""
        dated = [i for i in range(atom.start, atom.end) if self.sentence.tokens[i].timex]
        first = self.sentence.word(atom.start)
        leads = dated and (dated[0] == atom.start or first in lexicon.PREPOSITIONS)
        return dated[0] + 1 if leads and dated[0] <= atom.start + 2 else atom.start
