import pytest

from tui.model import counted


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 words"), (1, "1 word"), (12345, "12,345 words")]
)
def test_a_number_stands_with_its_noun(number, said):
    assert counted(number, "word") == said
