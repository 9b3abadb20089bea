"""How the text stands to an event."""

from datetime import date

import pytest

from tui.model import Publication, PublishedFrom, Status

CASES = [
    ("Rebels took the port on ‹Sunday›.", Status.HAPPENED),
    ("The port was taken on ‹Sunday›.", Status.HAPPENED),
    ("The envoy has left on ‹Sunday›.", Status.HAPPENED),
    ("The envoy will leave on ‹Monday›.", Status.PLANNED),
    ("The envoy is to leave on ‹Monday›.", Status.PLANNED),
    ("The envoy is expected to leave on ‹Monday›.", Status.PLANNED),
    ("The envoy was scheduled to leave on ‹Monday›.", Status.PLANNED),
    ("The envoy is due in Rome on ‹Monday›.", Status.PLANNED),
    ("The envoy plans to leave on ‹Monday›.", Status.PLANNED),
    ("The envoy won’t leave on ‹Monday›.", Status.DENIED),
    ("The envoy may leave on ‹Monday›.", Status.POSSIBLE),
    ("The envoy might leave on ‹Monday›.", Status.POSSIBLE),
    ("The envoy could leave by ‹Monday›.", Status.POSSIBLE),
    ("The envoy did not leave on ‹Sunday›.", Status.DENIED),
    ("The envoy never arrived on ‹Sunday›.", Status.DENIED),
    ("The envoy denied leaving on ‹Sunday›.", Status.DENIED),
    ("No ship left on ‹Sunday›.", Status.DENIED),
    ("The envoy hasn’t left since ‹Sunday›.", Status.DENIED),
    ("“It is over,” the envoy said on ‹Sunday›.", Status.STATED),
    ("The envoy said on ‹Sunday› that it was over.", Status.STATED),
    ("The envoy told reporters ‹Sunday› it was over.", Status.STATED),
    ("The ministry confirmed on ‹Sunday› that it was over.", Status.STATED),
    ("The bank forecast in ‹June› that prices would fall.", Status.STATED),
    ("The bank announced on ‹Sunday› that it would close.", Status.HAPPENED),
    ("The bank agreed on ‹Sunday› to close.", Status.HAPPENED),
    ("The bank said the branch would close on ‹Monday›.", Status.PLANNED),
    ("The bank said the branch had closed on ‹Sunday›.", Status.HAPPENED),
    ("If the bank closes on ‹Monday›, savers will lose.", Status.POSSIBLE),
    ("The bank would have closed in ‹2009› without help.", Status.POSSIBLE),
    ("The bank is going to close on ‹Monday›.", Status.PLANNED),
    ("The bank must close by ‹Monday›.", Status.PLANNED),
    ("The bank should reopen on ‹Monday›.", Status.POSSIBLE),
    ("The bank is likely to close on ‹Monday›.", Status.POSSIBLE),
    ("The bank reportedly closed on ‹Sunday›.", Status.POSSIBLE),
    ("The bank, set to close on ‹Monday›, was robbed.", Status.PLANNED),
    ("The bank is ready to reopen on ‹Monday›.", Status.PLANNED),
    ("The bank hopes to reopen in ‹2030›.", Status.PLANNED),
    ("The bank vowed on ‹Sunday› to reopen.", Status.HAPPENED),
    ("Critics fear the bank could fail in ‹2030›.", Status.POSSIBLE),
    ("The bank would close by ‹Monday›, the letter says.", Status.PLANNED),
    ("Rain is forecast for ‹Monday›.", Status.POSSIBLE),
    ("The vote that was held on ‹Sunday› settled it.", Status.HAPPENED),
    ("The two sides have not met since ‹May›.", Status.DENIED),
    ("Neither side attacked on ‹Sunday›.", Status.DENIED),
    ("The 2004 treaty and the ‹2010› treaty were signed in Arden.", Status.HAPPENED),
    ("A bridge to be opened in ‹2030› is being built.", Status.PLANNED),
    ("The regent was told on ‹Sunday› to leave.", Status.HAPPENED),
    ("A rally planned for ‹Monday› was banned.", Status.PLANNED),
    ("On ‹Friday› the general decided to retreat.", Status.HAPPENED),
    ("The general decided to retreat on ‹Friday›.", Status.PLANNED),
    ("Analysts predicted a victory by ‹Christmas›.", Status.POSSIBLE),
    ("They drew back, with a deadline to leave by ‹May›.", Status.PLANNED),
    ("The firm praised its pledge to stop on ‹Monday›.", Status.HAPPENED),
    ("With rebels planning to attack, the town surrendered on ‹Sunday›.", Status.HAPPENED),
    ("The firm announced on ‹Sunday› a fair to be held soon.", Status.HAPPENED),
    ("The bank expected its clients to leave by ‹Monday›.", Status.PLANNED),
    ("On ‹Sunday› the bank expected its clients to leave.", Status.HAPPENED),
    ("The council meets ‹later today›.", Status.PLANNED),
    ("The council met ‹later that day›.", Status.HAPPENED),
    ("Potential buyers visited the yard on ‹Sunday›.", Status.HAPPENED),
]


@pytest.mark.parametrize(("sentence", "status"), CASES, ids=[case[0][:50] for case in CASES])
def test_the_verbs_say_how_the_text_stands_to_the_event(marked, sentence, status):
    (report,) = marked(sentence)
    assert report.status is status


def test_a_limit_within_what_is_said_does_not_change_the_saying(marked):
    report, *_ = marked("As of ‹Sunday›, officials had forecast a collapse within ‹90 days›.")
    assert report.status is Status.STATED


@pytest.mark.parametrize(
    ("day", "status"),
    [(date(2021, 5, 6), Status.PLANNED), (date(2021, 5, 5), Status.HAPPENED)],
)
def test_what_lies_after_the_publication_has_not_happened(marked, day, status):
    published = Publication(date(2021, 5, 5), PublishedFrom.METADATA, "")
    (report,) = marked("The council meets on ‹Thursday›.", day=day, published=published)
    assert report.status is status
