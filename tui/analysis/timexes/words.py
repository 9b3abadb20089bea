"""The closed vocabulary of English time expressions: each word with its class and its value."""

from collections.abc import Mapping

from tui.analysis.timexes.calendar import Unit

Value = int | float | str | Unit

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)

FUNCTION_WORDS = """
the a an of in on at to and or from until till through between since by for than within over
during before after ago earlier later hence half same that those these this last past next coming
upcoming previous following prior current preceding subsequent succeeding latest each every once
twice time times few several couple many some dozen dozens hundreds thousands more most less least
about around nearly almost approximately roughly up under only just early mid late end beginning
start middle midst close part latter rest remainder turn height outset very other another per full
entire whole fiscal financial ended closing opening circa final period remaining intervening all
back into not no as long date moment present being near foreseeable distant right local any even
exactly point consecutive straight immediate successive business working trading calendar solid
bloody short difficult tense turbulent its his her their
""".split()  # noqa: SIM905 - a list this long is read more easily as running words
"""Words that rules name one by one: each is a class of its own."""


def _numbered(words: str, first: int = 1, step: int = 1) -> dict[str, Value]:
    return {word: first + step * place for place, word in enumerate(words.split())}


_UNITS: dict[str, Value] = {
    "minute": Unit.MINUTE,
    "min": Unit.MINUTE,
    "hour": Unit.HOUR,
    "hr": Unit.HOUR,
    "day": Unit.DAY,
    "week": Unit.WEEK,
    "weekend": Unit.WEEKEND,
    "fortnight": Unit.FORTNIGHT,
    "month": Unit.MONTH,
    "quarter": Unit.QUARTER,
    "year": Unit.YEAR,
    "decade": Unit.DECADE,
    "century": Unit.CENTURY,
}

TABLE: Mapping[str, Mapping[str, Value]] = {
    "weekday": {
        **_numbered("monday tuesday wednesday thursday friday saturday sunday", 0),
        "tues.": 1,
        "tue.": 1,
        "thurs.": 3,
        "thur.": 3,
        "thu.": 3,
        "fri.": 4,
        "mon.": 0,
    },
    "abbreviated": {
        **_numbered("Mon Tue Wed Thu Fri Sat Sun", 0),
        **_numbered("Mon. Tue. Wed. Thu. Fri. Sat. Sun.", 0),
    },
    "weekdays": {
        **_numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays", 0),
        "weekdays": 7,
        "weekends": 8,
    },
    "unit": _UNITS,
    "units": {
        **{f"{word}s": unit for word, unit in _UNITS.items() if word not in {"century", "weekend"}},
        "seconds": Unit.SECOND,
        "centuries": Unit.CENTURY,
    },
    "season": {
        "spring": "SP",
        "springtime": "SP",
        "summer": "SU",
        "summertime": "SU",
        "autumn": "FA",
        "fall": "FA",
        "winter": "WI",
        "wintertime": "WI",
    },
    "daypart": {
        "morning": "MO",
        "midmorning": "MO",
        "afternoon": "AF",
        "midafternoon": "AF",
        "evening": "EV",
        "night": "NI",
        "lunchtime": "MI",
        "overnight": "NI",
    },
    "hourname": {
        "noon": "12:00",
        "midday": "12:00",
        "midnight": "24:00",
        "dawn": "MO",
        "daybreak": "MO",
        "sunrise": "MO",
        "dusk": "EV",
        "sunset": "EV",
        "nightfall": "EV",
        "sundown": "EV",
    },
    "dayparts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "relative": {"today": 0, "tomorrow": 1, "yesterday": -1},
    "tonight": {"tonight": "NI"},
    "numword": {
        **_numbered("one two three four five six seven eight nine ten eleven twelve thirteen"),
        **_numbered("fourteen fifteen sixteen seventeen eighteen nineteen", 14),
        **_numbered("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    },
    "scale": {"hundred": 100, "thousand": 1000, "million": 1_000_000},
    "ordinal": {
        **_numbered("third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth", 3),
        **_numbered("thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth", 13),
        "nineteenth": 19,
        "twentieth": 20,
        "thirtieth": 30,
    },
    "first": {"first": 1},
    "second": {"second": 2},
    "rate": {
        "daily": "P1D",
        "nightly": "P1D",
        "weekly": "P1W",
        "biweekly": "P2W",
        "fortnightly": "P2W",
        "monthly": "P1M",
        "bimonthly": "P2M",
        "quarterly": "P1Q",
        "yearly": "P1Y",
        "annual": "P1Y",
        "annually": "P1Y",
        "hourly": "PT1H",
    },
    "lengthy": {
        "yearlong": "P1Y",
        "monthlong": "P1M",
        "weeklong": "P1W",
        "daylong": "P1D",
        "yearslong": "PXY",
        "monthslong": "PXM",
        "weekslong": "PXW",
        "dayslong": "PXD",
        "decadelong": "P10Y",
        "decadeslong": "PXY",
        "hourslong": "PTXH",
        "hourlong": "PT1H",
    },
    "decadename": _numbered(
        "twenties thirties forties fifties sixties seventies eighties nineties", 1920, 10
    ),
    "now": {"now": "PRESENT_REF"},
    "currently": {
        "currently": "PRESENT_REF",
        "nowadays": "PRESENT_REF",
        "presently": "PRESENT_REF",
    },
    "recent": {"recent": "PAST_REF"},
    "recently": {"recently": "PAST_REF"},
    "circa": {"ca.": "", "c.": ""},
    "lately": {"lately": "PAST_REF"},
    "soon": {"soon": "FUTURE_REF", "sooner": "FUTURE_REF", "shortly": "FUTURE_REF"},
    "future": {"future": "FUTURE_REF"},
    "zone": {
        "GMT": "Z",
        "UTC": "Z",
        "UT": "Z",
        "BST": "+01:00",
        "CET": "+01:00",
        "CEST": "+02:00",
        "EST": "-05:00",
        "EDT": "-04:00",
        "CST": "-06:00",
        "CDT": "-05:00",
        "MST": "-07:00",
        "MDT": "-06:00",
        "PST": "-08:00",
        "PDT": "-07:00",
        "ET": "",
        "PT": "",
        "CT": "",
        "MT": "",
        "IST": "",
        "JST": "+09:00",
        "HKT": "+08:00",
        "MSK": "+03:00",
    },
}


def _months() -> dict[str, Value]:
    table: dict[str, Value] = {}
    for number, name in enumerate(MONTHS, 1):
        table |= {name: number, name.upper(): number}
        if name not in {"March", "May", "August"}:
            table[name.lower()] = number
        if name != "May":
            short = {name[:3], name[:3].upper()} | ({"Sept", "SEPT"} if number == 9 else set())  # noqa: PLR2004 - September
            table |= {form + dot: number for form in short for dot in ("", ".")}
    return table


LEXICON: dict[str, tuple[str, Value]] = {
    **{word: (word, word) for word in FUNCTION_WORDS},
    **{word: (name, value) for name, table in TABLE.items() for word, value in table.items()},
    **{word: ("month", value) for word, value in _months().items()},
}
"""Word (as written, else in lower case) to its class and value."""
