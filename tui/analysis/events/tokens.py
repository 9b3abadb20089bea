"""Which words of a sentence are finite verbs, by lists and neighbours alone."""

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from tui.analysis.events import lexicon
from tui.analysis.events.lexicon import words
from tui.analysis.events.splitting import Token
from tui.model import Span

_TRAILING = frozenset((*",;:—–-(.!", "--", "just", "even", "especially", "particularly"))
_OPENING = 3
"""Words of “In early May”, at most."""
_ARTICLES = words("a an the its his her their")
_BEFORE_NOUNS = lexicon.PREPOSITIONS - {"before", "after", "since", "as", "than"}
_GROUP_WORDS = lexicon.AUXILIARIES | lexicon.NEVER_FINITE
_BEFORE_BARE = lexicon.MODALS | lexicon.DO | lexicon.NEGATED | {"not", "to"}
_BEFORE_OTHERS = _GROUP_WORDS | {"to", "having"}
"""After these no verb is finite but an auxiliary."""
_BEFORE_FINITE = frozenset(("that", "which", "both", "all"))
_FINITE = lexicon.PAST | lexicon.PRESENT
_MAY_BE_FINITE = _FINITE | lexicon.PLAIN | lexicon.AUXILIARIES
"""Every finite verb is among these or ends in -ed or -s."""
_NO_SUBJECT = lexicon.DETERMINERS | _FINITE | lexicon.COORDINATORS
_FUNCTION = lexicon.DETERMINERS | lexicon.PREPOSITIONS | lexicon.PRONOUNS
_INTRANSITIVE = words("died lived stayed arrived remained returned worked served happened emerged")
_ADVERBS = words("not also still now never already soon just long since ever again")


class _Words(dict[int, str]):
    """Words by their index, the empty string beyond either end."""

    def __missing__(self, index: int) -> str:
        return ""


@dataclass(frozen=True)
class Sentence:
    """The tokens of a sentence with what is asked of them again and again."""

    tokens: tuple[Token, ...]
    gaps: frozenset[int] = frozenset()
    """Indices of tokens before which an aside was taken out."""

    @cached_property
    def word(self) -> Callable[[int], str]:
        """Return what gives the word at an index, or the empty string beyond either end."""
        return _Words(enumerate(token.word for token in self.tokens)).__getitem__

    def spans(self, start: int, end: int) -> tuple[Span, ...]:
        """Return the ranges of text of tokens `start` up to `end`, without signs at the end."""
        while end > start and self.tokens[end - 1].word in _TRAILING:
            end -= 1
        edges = [start, *sorted(gap for gap in self.gaps if start < gap < end), end]
        return tuple(
            Span(self.tokens[first].start, self.tokens[last - 1].end)
            for first, last in pairwise(edges)
            if last > first
        )

    @cached_property
    def finite(self) -> frozenset[int]:
        """Return the indices of finite verbs (of a group its first word)."""
        return frozenset(index for index in range(len(self.tokens)) if self._is_finite(index))

    @cached_property
    def verb_ends(self) -> frozenset[int]:
        """Return the indices of the words that end a finite verb group (“has *said*”)."""
        return frozenset(self.group_end(index) for index in self.finite)

    def next_finite(self, index: int) -> int:
        """Return the first finite verb after `index`, -1 without one."""
        place = bisect_right(self._in_order, index)
        return self._in_order[place] if place < len(self._in_order) else -1

    @cached_property
    def _in_order(self) -> list[int]:
        return sorted(self.finite)

    def group_end(self, verb: int) -> int:
        """Return the index of the last word of the verb group that begins at `verb`."""
        end = verb
        while self.word(end) in _GROUP_WORDS or self.word(end) == "to":
            following = end + 1
            while self._is_adverb(following):
                following += 1
            if not self._continues_group(following):
                break
            end = following
        return end

    def _continues_group(self, index: int) -> bool:
        word, before = self.word(index), self.word(index - 1)
        if word in _GROUP_WORDS or word in lexicon.PARTICIPLES or is_regular_past(word):
            return True
        return word[:1].isalpha() and (before in _BEFORE_BARE or word.endswith("ing"))

    def _is_adverb(self, index: int) -> bool:
        return is_adverb(self.word(index))

    def _is_finite(self, index: int) -> bool:
        token = self.tokens[index]
        word = token.word
        if not token.is_word or not (word in _MAY_BE_FINITE or word.endswith(("ed", "s"))):
            return False
        before = self.word(self._before(index))
        if word in lexicon.AUXILIARIES:
            return before != "to" and before not in lexicon.MODALS and before not in _GROUP_WORDS
        if before in _BEFORE_OTHERS:
            return False
        if before in lexicon.DETERMINERS and before not in _BEFORE_FINITE:
            return False
        return self._is_full_verb(index, word, before)

    def _is_full_verb(self, index: int, word: str, before: str) -> bool:
        if self.tokens[index].capital or index == 0 or before in _BEFORE_NOUNS:
            return False
        if word == "compared" or self._describes(index):
            return False
        if word in _FINITE:
            return True
        if word in lexicon.PLAIN:
            plural = before in lexicon.PRONOUNS or before.endswith("s")
            return plural or word in lexicon.NEVER_NOUNS
        if is_regular_past(word):
            return not (self._is_attribute(index) or self._is_loose(index))
        return self._governs(index, word, before)

    def _describes(self, index: int) -> bool:
        """Return whether a participle hangs on an object: “They sold the mill, *founded* in 1820”.

        In “Sales rose in Skarn, dropped in Arden and …” the verbs are a row of past tenses.
        """
        word, following = self.word(index), index + 1
        if self.word(index - 1) != "," or following >= len(self.tokens) or word in _INTRANSITIVE:
            return False
        tells = self.tokens[following]
        if not (is_participle(word) and (tells.timex or tells.word in lexicon.PREPOSITIONS)):
            return False
        named = self.tokens[index - 2].is_word and not self._is_adverb(index - 2)
        row = any(
            self.word(later) in lexicon.COORDINATORS and is_participle(self.word(later + 1))
            for later in range(following, len(self.tokens) - 1)
        )
        return named and not row and self._has_object(index - 1)

    def _has_object(self, comma: int) -> bool:
        """Return whether a main clause ends with a noun at the comma of index `comma`."""
        start = comma
        while start > 0 and self.word(start - 1) != ",":
            start -= 1
        within = {self.word(at) for at in range(start, comma)}
        opens = within & lexicon.RELATIVES or self.word(start) in lexicon.SUBORDINATORS
        return not opens and any(self._is_finite(at) for at in range(start + 1, comma - 1))

    def _governs(self, index: int, word: str, before: str) -> bool:
        """Return whether a word in -s is a verb by its neighbours: “the store *violates* a law”."""
        if self.word(index + 1) not in _ARTICLES or not self.tokens[index - 1].is_word:
            return False
        shape = word.endswith("s") and not word.endswith(("ss", "'s", "us", "is"))
        subject = before not in _NO_SUBJECT and not is_regular_past(before)
        return shape and word.isalpha() and subject

    def _is_attribute(self, index: int) -> bool:
        """Return whether a word in -ed stands before a noun: “armoured vehicles were seen”."""
        before = self.word(index - 1)
        opens = index == 0 or before in lexicon.COORDINATORS or not before[:1].isalnum()
        following = self.tokens[index + 1] if index + 1 < len(self.tokens) else None
        if not opens or following is None or not following.is_word:
            return False
        return (
            following.word not in _FUNCTION
            and not following.capital
            and any(
                self.word(later) in lexicon.AUXILIARIES or self.word(later) in lexicon.PAST
                for later in range(index + 1, min(index + 6, len(self.tokens)))
            )
        )

    def _is_loose(self, index: int) -> bool:
        """Return whether a word in -ed has no subject: “In May, *alarmed* by it, the king fled”."""
        opening = self.tokens[: index - 1] if self.word(index - 1) == "," else ()
        led = 1 < len(opening) <= _OPENING and opening[-1].timex is not None
        return led and opening[0].word in lexicon.PREPOSITIONS

    def _before(self, index: int) -> int:
        """Return the index of the word before, adverbs and time expressions passed over."""
        before = index - 1
        while before >= 0:
            if self.tokens[before].timex is not None:
                before -= 1 + (self.word(before - 1) in {"on", "in", "at", "by"})
            elif self._is_adverb(before):
                before -= 1
            else:
                break
        return before


def is_adverb(word: str) -> bool:
    """Return whether `word` has the form of an adverb of manner."""
    return word in _ADVERBS or (word.endswith("ly") and word not in lexicon.NOT_ADVERBS)


def is_participle(word: str) -> bool:
    """Return whether `word` has the form of a past participle."""
    return word in lexicon.PARTICIPLES or is_regular_past(word)


def is_regular_past(word: str) -> bool:
    """Return whether `word` has the form of a regular past tense or past participle."""
    return (
        len(word) > len("red")
        and word.endswith("ed")
        and word not in lexicon.NOT_PARTICIPLES
        and "-" not in word
    )
