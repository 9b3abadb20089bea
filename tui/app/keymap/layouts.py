"""Keyboard layouts by position: which key of a US keyboard lies where a layout types a letter.

Only letters beyond ASCII stand here: an ASCII character that a layout types is the key itself.
"""

from collections.abc import Mapping

US = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
US_SHIFTED = '~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>'

ROWS = {
    "ru": ("ёйцукенгшщзхъфывапролджэячсмитьбю", "ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ"),
    "uk": ("'йцукенгшщзхїфівапролджєячсмитьбю", "'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮ"),
    "el": ("`;ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,.", '~:ΣΕΡΤΥΘΙΟΠ{}ΑΣΔΦΓΗΞΚΛ¨"ΖΧΨΩΒΝΜ<>'),
    "he": (";/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ", US_SHIFTED),
    "ar": ("ذضصثقفغعهخحجدشسيبلاتنمكطئءؤرﻻىةوز", "~ًٌَُﻹإ`÷×؛<>ٍِ][ﻷأـ،/:\"~ْ}{ﻵآ',."),
}
"""The characters of each layout in the order of `US`, and with shift of `US_SHIFTED`."""


def layout(name: str) -> Mapping[str, str]:
    """Return the US character for every letter of a layout; none for an unknown one.

    >>> layout("ru")["о"], layout("he")["ק"], layout("el")["Σ"]
    ('j', 'e', 'S')
    """
    plain, shifted = ROWS.get(name, ("", ""))
    pairs = zip(shifted + plain, (US_SHIFTED + US) if plain else "", strict=True)
    return {typed: key for typed, key in pairs if not typed.isascii()}
