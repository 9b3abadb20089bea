import pytest

from tui.store.places import config_folder
from tui.store.settings import Choices, Settings, load_settings


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config.toml"


def test_without_a_file_the_defaults_hold():
    assert load_settings() == (Settings(), [])


def test_the_settings_lie_in_the_users_configuration_folder():
    config_folder().mkdir(parents=True)
    (config_folder() / "config.toml").write_text("width = 66")
    assert load_settings() == (Settings(width=66), [])


def test_every_setting_can_be_set(path):
    path.write_text(
        '\ufefftheme = "paper"\nwidth = 80\nmodel = "/models/en"\njobs = 2\n', encoding="utf-8"
    )
    assert load_settings(path) == (Settings("paper", 80, "/models/en", 2), [])


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("width = 10", "“width” must be a number from 40 to 200, not 10"),
        ("width = true", "“width” must be a number from 40 to 200, not True"),
        ('preset = "vim"', "“preset” is no setting"),
        ("theme = 1", "“theme” must be the name of a theme in quotes, not 1"),
        ("colour = 1", "“colour” is no setting; there are theme, width"),
        ("[colour]", "“colour” is no setting"),
    ],
)
def test_a_wrong_setting_is_named_with_its_line_and_the_others_hold(path, line, reason):
    path.write_text(f"jobs = 3\n{line}\n")
    settings, (problem,) = load_settings(path)
    assert settings == Settings(jobs=3)
    assert problem.startswith(f"{path}:2: {reason}")


@pytest.mark.parametrize("text", ["width = ", "a" * 2000, "a = " + "[" * 60_000])
def test_a_file_that_is_no_toml_leaves_the_defaults(path, text):
    path.write_text(text)
    settings, (problem,) = load_settings(path)
    assert settings == Settings()
    assert str(path) in problem


def test_a_file_that_cannot_be_read_leaves_the_defaults(path):
    path.mkdir()
    settings, (problem,) = load_settings(path)
    assert (settings, str(path) in problem) == (Settings(), True)


def test_a_choice_is_remembered():
    assert Choices().get("theme", "paper") == "paper"
    assert Choices().choose("theme", "night") == ""
    assert Choices().get("theme") == "night"


def test_a_choice_that_cannot_be_saved_says_why_and_holds(tmp_path):
    (tmp_path / "file").touch()
    choices = Choices(tmp_path / "file" / "state.toml")
    assert "state.toml" in choices.choose("theme", "night")
    assert choices.get("theme") == "night"


@pytest.mark.parametrize(("written", "width"), [("90", 90), ('"wide"', 70), ("-5", 70), ("[]", 70)])
def test_a_width_that_was_edited_into_nonsense_is_not_taken(tmp_path, written, width):
    path = tmp_path / "state.toml"
    path.write_text(f'[[choice]]\nid = "width"\nvalue = {written}\n')
    assert Choices(path).width(Settings()) == width
