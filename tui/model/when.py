"""Dates as a person reads them: “Sat 14 Aug 2021”, “week of 9 Aug 2021”, “the 1990s”."""

from datetime import date, datetime, timedelta

from tui.model import Granularity, Interval, Publication

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
DAY = timedelta(days=1)
DECADE, CENTURY = 10, 100


def day(moment: date) -> str:
    """Return a day with its weekday.

    >>> day(date(2021, 8, 14))
    'Sat 14 Aug 2021'
    """
    return f"{WEEKDAYS[moment.weekday()]} {_day(moment)}"


def published(publication: Publication | None) -> str:
    """Return a publication date for a list, an inferred one with “~”; “-” when there is none."""
    if publication is None:
        return "-"
    return ("~" if publication.inferred else "") + publication.day.isoformat()


def clock(interval: Interval | None) -> str:
    """Return the time of day of an interval within one day, else nothing.

    >>> clock(Interval(datetime(2021, 8, 15, 6), datetime(2021, 8, 15, 12)))
    '06:00–12:00'
    """
    if interval is None or interval.start is None or interval.end is None:
        return ""
    if not within_a_day(interval):
        return ""
    opens, closes = _time(interval.start), _time(interval.end)
    brief = interval.end - interval.start <= timedelta(hours=1)
    return opens if brief else f"{opens}–{'24:00' if closes == '00:00' else closes}"


def within_a_day(interval: Interval) -> bool:
    """Return whether the interval is shorter than a day."""
    start, end = interval.start, interval.end
    return start is not None and end is not None and end - start < DAY


def heading(interval: Interval | None, granularity: Granularity | None) -> str:
    """Return the day, month … under which an event is listed.

    >>> august = Interval.days(date(2021, 8, 1), date(2021, 8, 31))
    >>> heading(august, Granularity.MONTH), heading(None, None)
    ('August 2021', 'undated')
    """
    if interval is None or (interval.start is None and interval.end is None):
        return "undated"
    if interval.start is None or interval.end is None:
        return _open(interval)
    if within_a_day(interval):
        return day(interval.start)
    named = {
        Granularity.WEEK: _week,
        Granularity.DECADE: _decade,
        Granularity.CENTURY: _century,
    }.get(granularity or Granularity.DAY)
    label = named(interval.start, interval.end) if named else ""
    return label or _range(interval.start, interval.end)


def _open(interval: Interval) -> str:
    if interval.end is None:
        return f"from {_day(interval.start)}" if interval.start else "undated"
    return f"until {_day(interval.end - DAY)}"


def _day(moment: date) -> str:
    return f"{moment.day} {MONTHS[moment.month - 1]} {moment.year}"


def _time(moment: datetime) -> str:
    return f"{moment.hour:02}:{moment.minute:02}"


def _week(start: datetime, end: datetime) -> str:
    return f"week of {_day(start)}" if end - start == 7 * DAY else ""


def _decade(start: datetime, end: datetime) -> str:
    whole = end.year - start.year == DECADE and start.year % DECADE == 0
    return f"the {start.year}s" if whole else ""


def _century(start: datetime, end: datetime) -> str:
    whole = end.year - start.year == CENTURY and start.year % CENTURY <= 1
    return f"{_ordinal(start.year // CENTURY + 1)} century" if whole else ""


def _ordinal(number: int) -> str:
    teens = range(11, 14)
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{'th' if number % CENTURY in teens else ending}"


def _range(start: datetime, end: datetime) -> str:
    last = end - timedelta(microseconds=1)
    if _begins_month(start) and _begins_month(end):
        return _months(start, last)
    if start.date() == last.date():
        return day(start)
    if _same_month(start, last):
        return f"{start.day}–{_day(last)}"
    opening = _day(start).removesuffix(f" {last.year}")
    return f"{opening} – {_day(last)}"


def _months(start: datetime, last: datetime) -> str:
    if (start.month, last.month) == (1, len(MONTHS)):
        return f"{start.year}" if start.year == last.year else f"{start.year}–{last.year}"
    if _same_month(start, last):
        return f"{start:%B} {start.year}"
    opening = MONTHS[start.month - 1] + ("" if start.year == last.year else f" {start.year}")
    return f"{opening} – {MONTHS[last.month - 1]} {last.year}"


def _begins_month(moment: datetime) -> bool:
    return moment.day == 1 and moment.time() == datetime.min.time()


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)
