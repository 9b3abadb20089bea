"""The closed vocabulary of English time expressions: each word with its class and its value."""

from collections.abc import Mapping

from tui.analysis.timexes.calendar import Unit

Value = int | float | str | Unit

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_ONES = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
]

_UNITS = {
    "minute": Unit.MINUTE,
    "min": Unit.MINUTE,
    "hour": Unit.HOUR,
    "hr": Unit.HOUR,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "yr": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}

_FUNCTION_WORDS = [
    "the",
    "a",
    "an",
    "of",
    "in",
    "on",
    "at",
    "to",
    "and",
    "or",
    "from",
    "until",
    "till",
    "through",
    "between",
    "since",
    "by",
    "for",
    "than",
    "within",
    "over",
    "during",
    "before",
    "after",
    "ago",
    "earlier",
    "later",
    "hence",
    "half",
    "same",
    "that",
    "those",
    "these",
    "this",
    "last",
    "past",
    "next",
    "coming",
    "previous",
    "following",
    "current",
    "each",
    "every",
    "once",
    "twice",
    "times",
    "time",
    "few",
    "several",
    "couple",
    "many",
    "dozen",
    "dozens",
    "hundreds",
    "thousands",
    "day's",
    "more",
    "most",
    "less",
    "about",
    "around",
    "nearly",
    "almost",
    "approximately",
    "roughly",
    "some",
    "least",
    "up",
    "under",
    "only",
    "just",
    "early",
    "mid",
    "late",
    "end",
    "beginning",
    "start",
    "middle",
    "midst",
    "close",
    "second",
    "old",
    "when",
    "other",
    "s",
]
"""Words that rules name one by one: each is a class of its own."""

_TABLE: Mapping[str, Mapping[str, Value]] = {
    "weekday": {
        **{name.lower(): number for number, name in enumerate(WEEKDAYS)},
        **dict(zip(("mon.", "tue.", "tues.", "wed.", "thu.", "thur.", "thurs.", "fri.", "sat.",
                    "sun."), (0, 1, 1, 2, 3, 3, 3, 4, 5, 6), strict=True)),
    },
    "weekdays": {f"{name.lower()}s": number for number, name in enumerate(WEEKDAYS)},
    "unit": dict(_UNITS),
    "units": {
        **{f"{word}s": unit for word, unit in _UNITS.items() if word != "century"},
        "seconds": Unit.SECOND,
        "centuries": Unit.CENTURY,
    },
    "fortnight": {"fortnight": 2},
    "season": {
        "spring": "SP", "springtime": "SP", "summer": "SU", "summertime": "SU",
        "autumn": "FA", "fall": "FA", "winter": "WI", "wintertime": "WI",
    },
    "part": {
        "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "overnight": "NI",
        "midday": "MI", "noon": "MI", "midmorning": "MO", "midafternoon": "AF", "lunchtime": "MI",
        "dawn": "MO", "dusk": "EV", "daybreak": "MO", "sunrise": "MO", "nightfall": "EV",
        "sunset": "EV",
    },
    "parts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "relative": {"today": 0, "tomorrow": 1, "yesterday": -1},
    "tonight": {"tonight": "NI"},
    "numword": {
        **{word: number for number, word in enumerate(_ONES, 1)},
        **{word: number for number, word in zip(range(20, 100, 10), _TENS, strict=True)},
        "hundred": 100, "thousand": 1000, "million": 1_000_000, "zero": 0,
    },
    "ordinal": {
        **{word: number for number, word in enumerate(_ORDINALS, 1) if word != "second"},
        "thirtieth": 30,
    },
    "reference": {"now": "PRESENT_REF", "currently": "PRESENT_REF", "recently": "PAST_REF",
                  "recent": "PAST_REF", "soon": "FUTURE_REF", "nowadays": "PRESENT_REF"},
    "rate": {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q",
             "yearly": "P1Y", "annual": "P1Y", "annually": "P1Y", "nightly": "P1D",
             "hourly": "PT1H", "biweekly": "P2W", "biennial": "P2Y", "fortnightly": "P2W"},
}  # fmt: skip


def _months() -> dict[str, Value]:
    table: dict[str, Value] = {}
    for number, name in enumerate(MONTHS, 1):
        table |= {name: number, name.upper(): number, f"{name[:3]}.": number}
        if name != "May":
            table |= {name[:3]: number, name[:3].upper(): number, f"{name[:3].upper()}.": number}
        if name not in {"March", "May"}:
            table[name.lower()] = number
    return table | {"Sept": 9, "Sept.": 9, "SEPT.": 9}


LEXICON: dict[str, tuple[str, Value]] = {
    **{word: (word, word) for word in _FUNCTION_WORDS},
    **{word: (name, value) for name, table in _TABLE.items() for word, value in table.items()},
    **{word: ("month", value) for word, value in _months().items()},
}
"""Word (as written, else in lower case) to its class and value."""
