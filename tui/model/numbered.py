"""A sequence whose items are made as they are asked for, each from its number alone."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Generic, TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class Numbered(Sequence[T_co], Generic[T_co]):
    """Needs only the length and `_at`, which makes the item of a number from 0 on.

    >>> class Squares(Numbered[int]):
    ...     def __len__(self) -> int:
    ...         return 4
    ...     def _at(self, number: int) -> int:
    ...         return number * number
    >>> Squares()[-1], Squares()[1:3], 4 in Squares()
    (9, [1, 4], True)
    """

    __slots__ = ()

    @abstractmethod
    def _at(self, number: int) -> T_co:
        """Return the item of that number, which there is."""

    @overload
    def __getitem__(self, index: int) -> T_co: ...
    @overload
    def __getitem__(self, index: slice) -> list[T_co]: ...
    def __getitem__(self, index: int | slice) -> T_co | list[T_co]:
        """Return the item of that number, counted from the end if negative, or a list of some.

        Raises `IndexError` if there is none.
        """
        numbers = range(len(self))[index]
        return self._at(numbers) if isinstance(numbers, int) else [self._at(one) for one in numbers]
