"""The articles that the benches are run on."""

from itertools import islice

import pytest

from tests.bench.articles import Composed, Material, compose, material
from tests.bench.generate import fill, write_files
from tui.model import Document
from tui.reading import read
from tui.store import Index

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def sample():
    return material()


@pytest.fixture(scope="module")
def articles(sample: Material):
    return list(compose(sample, 60, 100, 7))


def _day(document: Document):
    assert document.published is not None
    return document.published.day


def test_the_same_seed_gives_the_same_articles(sample: Material, articles: list[Composed]):
    again = compose(sample, 60, 100, 7)
    assert [each.document.text for each in again] == [each.document.text for each in articles]
    other = islice(compose(sample, 60, 100, 8), 5)
    assert [each.document.text for each in other] != [each.document.text for each in articles[:5]]


def test_what_was_found_in_the_sample_stands_where_it_is_said_to(articles: list[Composed]):
    for article in articles:
        text = article.document.text
        spans = [(each.span, each.text) for each in article.mentions]
        spans += [(each.span, each.text) for each in article.timexes]
        assert all(span.of(text) == said for span, said in spans)
        for report, _ in article.reports:
            assert report.sentence.contains(report.span)
            assert " ".join(report.span.of(text).split()) == report.text


def test_affairs_are_of_other_people_and_days(articles: list[Composed]):
    people = {each.entity for one in articles for each in one.mentions if each.type == "PERSON"}
    assert len(people) > 40
    assert len({_day(each.document).year for each in articles}) > 1


def test_the_files_are_read_as_they_were_composed(tmp_path, articles: list[Composed]):
    write_files(tmp_path, articles[:8])
    found = [each for each in read([tmp_path]) if isinstance(each, Document)]
    assert [(each.name, each.title) for each in found] == [
        (each.document.name, each.document.title) for each in articles[:8]
    ]
    assert [_day(each) for each in found] == [_day(each.document) for each in articles[:8]]


def test_an_index_holds_all_that_the_articles_say(tmp_path, sample, articles: list[Composed]):
    fill(tmp_path / "index", articles, sample)
    with Index.open(tmp_path / "index") as index:
        counts = index.counts()
        assert counts.documents == len(articles)
        assert counts.mentions == sum(not m.likely for a in articles for m in a.mentions)
        reports = [pair for name in index.documents() for pair in index.reports_in(name)]
        assert len(reports) == sum(len(article.reports) for article in articles)
        article = articles[3]
        assert set(index.mentions_in(article.document.name)) == set(article.mentions)
