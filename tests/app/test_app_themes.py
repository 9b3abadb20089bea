"""Themes: what is shipped is readable, what is broken is said."""

from pathlib import Path

import pytest
from textual.color import Color
from textual.theme import Theme

from tui.app.theme import VARIABLES, ThemeProblem, load_themes, read_theme

SHIPPED = sorted((Path(__file__).parents[2] / "themes").glob("*.toml"))
GROUNDS = ("cursor", "passage")
TEXTS = [
    name for name in VARIABLES if name not in ("rule", *GROUNDS, "on-chosen", "found", "on-found")
]
READABLE = 4.5


def contrast(text: str, ground: str) -> float:
    """Return the contrast of two colours (WCAG 2.2, 1.4.3)."""
    dark, light = sorted(luminance(Color.parse(colour)) for colour in (text, ground))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Color) -> float:
    parts = [part / 255 for part in colour.rgb]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_there_are_dark_light_and_contrasting_themes():
    themes, problems = load_themes([SHIPPED[0].parent])
    assert not problems
    assert sum(theme.dark for theme in themes) >= 2
    assert any(not theme.dark for theme in themes)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_text_of_a_theme_can_be_read(file):
    theme = read_theme(file)
    assert isinstance(theme, Theme)
    colours = theme.variables
    grounds = [theme.background, theme.surface, theme.panel, *(colours[name] for name in GROUNDS)]
    texts = [theme.foreground, theme.accent, *(colours[name] for name in TEXTS)]
    pairs = [(str(text), str(ground)) for text in texts for ground in grounds]
    pairs += [(colours["on-chosen"], colours["chosen"]), (colours["on-found"], colours["found"])]
    poor = [(text, ground) for text, ground in pairs if contrast(text, ground) < READABLE]
    assert not poor


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
    "text", ["not toml =", "nonsense = 1", 'primary = "#fff"', "variables = 1"]
)
def test_a_broken_theme_is_reported_and_the_others_stay(tmp_path, text):
    (tmp_path / "broken.toml").write_text(text, encoding="utf-8")
    themes, problems = load_themes([SHIPPED[0].parent, tmp_path])
    assert len(themes) == len(SHIPPED)
    assert [problem.file.name for problem in problems] == ["broken.toml"]
