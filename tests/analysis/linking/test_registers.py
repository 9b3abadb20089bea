"""Names as the registers of news write them: markets, sport, courts, interviews, datelines."""

import pytest

NAMED = [
    # what stands beside a company, a body, a product, a work
    ("shares in [Zunan|PERSON] fell", "Zunan", "ORG"),
    ("analysts at [Odwan|GPE] doubt it", "Odwan", "ORG"),
    ("[Zunan|PERSON], the Oslo-based builder, grew", "Zunan", "ORG"),
    ("[Zunan Hope|PERSON], the ruling party, won", "Zunan Hope", "ORG"),
    ("[Odwan|PERSON], a small town in the hills, burned", "Odwan", "PLACE"),
    ("the tanker [Zunan Star|PERSON] sank", "Zunan Star", "PRODUCT"),
    ("the [F-16 Falcon|ORG] landed", "F-16 Falcon", "PRODUCT"),
    ("a [G-20|ORG] meeting", "G-20", "ORG"),
    ("her novel [Odwan Salt|PERSON] sold", "Odwan Salt", "WORK"),
    ("[Zunan Zeitung|WORK_OF_ART] wrote", "Zunan Zeitung", "ORG"),
    ("the [Centre for Odwan Studies|FAC] said", "Centre for Odwan Studies", "ORG"),
    ("a shop on [Odwan Drive|WORK_OF_ART]", "Odwan Drive", "PLACE"),
    ("Der Zunan said so to [Der Odwan|PERSON]", "Der Odwan", "ORG"),
    ("[Zorblax Australia|PERSON] grew", "Zorblax Australia", "ORG"),
    ("[Bharti Zunan Plc|ORG] grew. [Zunan|GPE] fell.", "Zunan", "ORG"),
    ("The union Zorblin welcomed it", "Zorblin", "ORG"),
    ("They searched the River Odd for him", "River Odd", "PLACE"),
    ("known by its initials XNQ since May", "XNQ", "ORG"),
    ("The [Odwan Times|ORG] said no; the OT said yes", "OT", "ORG"),
    ("the [Noor Congress party|ORG] won", "Noor Congress", "ORG"),
    ("in [North Zunan|GPE] Police", "North Zunan Police", "ORG"),
    # people
    ('from [Terrence "T.J." Odwan|ORG]', 'Terrence "T.J." Odwan', "PERSON"),
    ("Det. Insp. [Odwan|ORG] said", "Odwan", "PERSON"),
    # sport
    ("[Lakers 112|LAW], [Celtics|ORG] 104", "Lakers", "ORG"),
    ("Zunan 449 ([D.|NORP] Odwan 122, [T. Noor 71|ORG])", "D. Odwan", "PERSON"),
    ("Zunan 449 ([D.|NORP] Odwan 122, [T. Noor 71|ORG])", "T. Noor", "PERSON"),
    ("Zunan 449 (D. Odwan 122; Abrar Zunandi 4-149)", "Abrar Zunandi", "PERSON"),
    ("SOCCER - Late goal, 2-1. They stay in the league clear of [Leeds|GPE].", "Leeds", "ORG"),
    ("The match was a 99-98 win. The Lakers visit [Boston|GPE] on Monday for a game.",
     "Boston", "ORG"),
    ("[Boston|GPE], which has lost two games 98-99, won the league this season.", "Boston", "ORG"),
    ("He had 29 points for [Boston|GPE], which has lost its game 98-99 this season.",
     "Boston", "ORG"),
]  # fmt: skip

KEPT = [
    ("[Ann France|PERSON] won", "Ann France", "PERSON"),
    ("[Odwan|PERSON], the party chairman, left", "Odwan", "PERSON"),
    ("the [U.S.|GPE] District Judge", "U.S.", "PLACE"),
    ("[Noor|PERSON] will visit [Boston|GPE] after the 2-1 win of the season in the league.",
     "Boston", "PLACE"),
    ("the [Peugeot 205|PRODUCT] sold", "Peugeot 205", "PRODUCT"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "text", "kind"), NAMED + KEPT)
def test_a_name_in_the_news_is_whole_and_of_its_type(
    linked, marked: str, text: str, kind: str
) -> None:
    assert (text, kind) in {(m.text, m.type.value) for m in linked(marked).mentions}
