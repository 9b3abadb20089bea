"""Themes: what is shipped is readable, what is broken is said, no meaning hangs on colour alone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rich.style import Style
from textual.color import Color
from textual.theme import Theme

from tui.app.app import Dateline
from tui.app.ink import ink_of
from tui.app.panes.reader.layers import style_of
from tui.app.theme import VARIABLES, ThemeProblem, load_themes, read_theme
from tui.model import EntityType

SHIPPED = sorted((Path(__file__).parents[2] / "themes").glob("*.toml"))
GROUNDS = ("cursor", "passage")
TEXTS = [
    name for name in VARIABLES if name not in ("rule", *GROUNDS, "on-chosen", "found", "on-found")
]
READABLE = 4.5
XTERM = (
    *("#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5"),
    *("#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"),
)
VGA = (
    *("#000000", "#aa0000", "#00aa00", "#aa5500", "#0000aa", "#aa00aa", "#00aaaa", "#aaaaaa"),
    *("#555555", "#ff5555", "#55ff55", "#ffff55", "#5555ff", "#ff55ff", "#55ffff", "#ffffff"),
)


def contrast(text: Color, ground: Color) -> float:
    """Return the contrast of two colours (WCAG 2.2, 1.4.3)."""
    dark, light = sorted(map(luminance, (text, ground)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def shown(colour: str, theme: Theme, palette: tuple[str, ...]) -> Color:
    """Return a colour as a terminal with this palette shows it."""
    parsed = Color.parse(colour)
    if parsed.ansi is None:
        return parsed
    # What a theme leaves to the terminal stands on the theme's own ground.
    return (
        shown(str(theme.background), theme, palette)
        if parsed.ansi < 0
        else Color.parse(palette[parsed.ansi])
    )


def test_there_are_dark_light_and_contrasting_themes():
    themes, problems = load_themes([SHIPPED[0].parent])
    assert not problems
    assert len(themes) >= 6
    assert sum(theme.dark for theme in themes) >= 2
    assert sum(not theme.dark for theme in themes) >= 2
    assert sum(theme.ansi for theme in themes) == 1


@pytest.mark.parametrize("palette", [XTERM, VGA], ids=["xterm", "vga"])
@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_text_of_a_theme_can_be_read(file: Path, palette: tuple[str, ...]):
    theme = read_theme(file)
    assert isinstance(theme, Theme)
    colours = theme.variables
    grounds = [theme.background, theme.surface, theme.panel, *(colours[name] for name in GROUNDS)]
    texts = [theme.foreground, theme.accent, *(colours[name] for name in TEXTS)]
    pairs = [(str(text), str(ground)) for text in texts for ground in grounds]
    pairs += [(colours["on-chosen"], colours["chosen"]), (colours["on-found"], colours["found"])]
    poor = [
        pair
        for pair in pairs
        if contrast(*(shown(each, theme, palette) for each in pair)) < READABLE
    ]
    assert not poor


def attributes(style: Style) -> tuple[bool, ...]:
    """Return what remains of a style on paper."""
    return tuple(map(bool, (style.bold, style.italic, style.underline, style.reverse)))


@pytest.mark.parametrize("name", ["lamplight", "sixteen", "ansi-dark"])
async def test_kinds_of_names_and_marks_differ_without_colour(app: Dateline, name: str):
    app.theme = name
    async with app.run_test():
        ink = ink_of(app)
        kinds = {style_of(kind) for kind in EntityType}
        assert len({attributes(ink[kind]) for kind in kinds}) == len(kinds)
        for mark in ("chosen", "stop", "cursor"):
            assert any(attributes(ink[mark]))


async def test_a_theme_shows_itself_while_it_is_chosen_and_esc_takes_it_back(app: Dateline):
    async with app.run_test(size=(120, 40)) as pilot:
        before, ground = app.theme, app.main.reader.background_colors[1]
        await pilot.press("g", "T", "down")
        assert app.theme != before
        await pilot.press(*"paper")
        await pilot.pause()
        assert app.theme == "paper"
        assert app.main.reader.background_colors[1] != ground
        await pilot.press("escape")
        assert app.theme == before


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"COLORTERM": "truecolor"}, "lamplight"),
        ({"COLORTERM": "", "TERM": "xterm-16color"}, "sixteen"),
        ({"NO_COLOR": "1"}, "ansi-dark"),
    ],
)
def test_the_first_theme_suits_the_terminal(
    make_app: Callable[[], Dateline],
    monkeypatch: pytest.MonkeyPatch,
    variables: dict[str, str],
    expected: str,
):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert make_app().theme == expected


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ('primary = "#d7a65f"', "primary"),
        ('person = "#e8c58c"', "variables.person"),
        ("dark = true", "dark"),
    ],
)
def test_a_wrong_value_is_named_with_file_and_key(tmp_path, change, key):
    text = (SHIPPED[0].parent / "lamplight.toml").read_text(encoding="utf-8")
    file = tmp_path / "mine.toml"
    file.write_text(text.replace(change, f'{change.split(" =")[0]} = "nonsense"'), encoding="utf-8")
    problem = read_theme(file)
    assert isinstance(problem, ThemeProblem)
    assert problem.key == key
    assert str(problem).startswith(f"{file}: {key}: ")


@pytest.mark.parametrize(
    "text",
    [
        *("not toml =", "nonsense = 1", 'primary = "#fff"', "variables = 1"),
        *("a = " + "[" * 900, "a = " + "1" * 5000),
    ],
)
def test_a_broken_theme_is_reported_and_the_others_stay(tmp_path, text):
    (tmp_path / "broken.toml").write_text(text, encoding="utf-8")
    themes, problems = load_themes([SHIPPED[0].parent, tmp_path])
    assert len(themes) == len(SHIPPED)
    assert [problem.file.name for problem in problems] == ["broken.toml"]
