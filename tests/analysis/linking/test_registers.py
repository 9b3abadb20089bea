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
    ("an [F-16|PRODUCT] and an [iZunan Pad|ORG]", "iZunan Pad", "PRODUCT"),
    ("the loss of [Air Zunan Flight 574|ORG]", "Air Zunan", "ORG"),
    ("[Douglas Aircraft|PERSON] grew", "Douglas Aircraft", "ORG"),
    ("[Faber|PERSON] and [Faber|PERSON] rang", "Faber and Faber", "ORG"),
    ("analysts at [Zorb and Bank of Odwan|ORG] doubt it", "Zorb", "ORG"),
    ("[Odwan College and Zunan University|ORG] met", "Zunan University", "ORG"),
    ("[Georgian Hope|PERSON] won", "Georgian Hope", "ORG"),
    ("[Zunan Cricket|PERSON] met", "Zunan Cricket", "ORG"),
    ("[Odwan Labs|PERSON] grew", "Odwan Labs", "ORG"),
    ("the [Special Court|ORG] for [Kenya|GPE] met", "Special Court for Kenya", "ORG"),
    ("the [Zunan Water District of Odwan|LOC] met", "Zunan Water District of Odwan", "ORG"),
    ("the [Noor Water Front|ORG], the [NWF|LAW]", "NWF", "ORG"),
    ("the [Zunan Invitational|ORG] began", "Zunan Invitational", "EVENT"),
    ("The [Lena Zunan|PERSON], a trawler from Oslo, sank", "Lena Zunan", "PRODUCT"),
    ("Noor, who ran [Zorblin|PERSON], left", "Zorblin", "ORG"),
    ("[Noor|PERSON]’s party, [Zunan Hope|PERSON], won", "Zunan Hope", "ORG"),
    ("[BMW|ORG], [Zorbx|PERSON] and [Fiat|ORG] grew", "Zorbx", "ORG"),
    ("but [Zorblin 1.1|ORG] fell", "Zorblin", "ORG"),
    ("the Battle of Zunan in [Nepal|GPE]", "Battle of Zunan", "EVENT"),
    ("the [Zorblin CEO|PERSON] left", "Zorblin", "ORG"),
    ("the [Zorblin Chief Executive Officer|PERSON] left", "Zorblin", "ORG"),
    # towns
    ("the mayor of [Zunandi, Karl Odwan|ORG], said", "Zunandi", "PLACE"),
    ("people in [Dallas and Zunan Sur|ORG] fled", "Zunan Sur", "PLACE"),
    ("in [Russia|GPE] a refinery in [Ryazan|ORG] burned", "Ryazan", "PLACE"),
    ("in [Syria|GPE] they entered [Raqqa|PERSON]", "Raqqa", "PLACE"),
    ("nobody left Ufa", "Ufa", "PLACE"),
    # people
    ("Then [Tory Omar Odwan|PERSON] spoke", "Omar Odwan", "PERSON"),
    ("Then [Swiss Lena Odwan|PERSON] won", "Swiss", "GROUP"),
    ("the mayor of [Zunandi, Karl Odwan|ORG], said", "Karl Odwan", "PERSON"),
    ("Karl Odwan: In May.", "Karl Odwan", "PERSON"),
    ("the [Mirza Odwan|PERSON] [Islam Zunandi|PERSON] left", "Mirza Odwan Islam Zunandi", "PERSON"),
    ("a spokesman, [Lieutenant-Colonel Zunan Odwan|PERSON], left", "Zunan Odwan", "PERSON"),
    ("the [Croat|PERSON] member", "Croat", "GROUP"),
    ('from [Terrence "T.J." Odwan|ORG]', 'Terrence "T.J." Odwan', "PERSON"),
    ("Det. Insp. [Odwan|ORG] said", "Odwan", "PERSON"),
    # sport
    ("[Lakers 112|LAW], [Celtics|ORG] 104", "Lakers", "ORG"),
    ("Second innings: Zunan 449 ([D.|NORP] Odwan 122, [T. Noor 71|ORG])", "D. Odwan", "PERSON"),
    ("Second innings: Zunan 449 ([D.|NORP] Odwan 122, [T. Noor 71|ORG])", "T. Noor", "PERSON"),
    ("Second innings: Zunan 449 (D. Odwan 122; Abrar Zunandi 4-149)", "Abrar Zunandi", "PERSON"),
    ("SOCCER - [Norwich City|ORG] won the match 2-1. In the league [Norwich|PERSON] slept.",
     "Norwich", "ORG"),
    ("SOCCER - [Leeds|GPE] climb above [Burnley|GPE] and [Luton|GPE] after a 1-1 league draw.",
     "Luton", "ORG"),
    ("The Buckeyes lost 13-10 to [Michigan|GPE] in the last league game of the season.",
     "Michigan", "ORG"),
    ("SOCCER - [Zorbjuk Split|PERSON] drew 1-1 in the league match.", "Zorbjuk Split", "ORG"),
    ("SOCCER - Late goal, 2-1. They stay in the league clear of [Leeds|GPE].", "Leeds", "ORG"),
    ("The match was a 99-98 win. The Lakers visit [Boston|GPE] on Monday for a game.",
     "Boston", "ORG"),
    ("[Boston|GPE], which has lost two games 98-99, won the league this season.", "Boston", "ORG"),
    ("He had 29 points for [Boston|GPE], which has lost its game 98-99 this season.",
     "Boston", "ORG"),
]  # fmt: skip

KEPT = [
    ("[Omar Noor CEO|PERSON] left", "Omar Noor", "PERSON"),
    ("[Ann France|PERSON] won", "Ann France", "PERSON"),
    ("[Odwan|PERSON], the party chairman, left", "Odwan", "PERSON"),
    ("the [U.S.|GPE] District Judge", "U.S.", "PLACE"),
    ("[Noor|PERSON] will visit [Boston|GPE] after the 2-1 win of the season in the league.",
     "Boston", "PLACE"),
    ("the [Food and Drug Administration|ORG] met", "Food and Drug Administration", "ORG"),
    ("[Ministry of Trade and Bank of Odwan|ORG]", "Ministry of Trade and Bank of Odwan", "ORG"),
    ("[Frank French Odwan|PERSON] won", "Frank French Odwan", "PERSON"),
    ("the [Arab Youth Council|PERSON] met", "Arab Youth Council", "ORG"),
    ("SOCCER - [Karl London|PERSON] beat them 1-0 in the match of the league.", "Karl London",
     "PERSON"),
    ("SOCCER - [Norwich City|ORG] won 2-1 in [Norwich|GPE], top of the league.",
     "Norwich", "PLACE"),
    ("the [Sales|ORG] Director [Lena Odwan|PERSON]", "Lena Odwan", "PERSON"),
    ("[Zunan, Odwan|ORG] Ltd", "Zunan", "ORG"),
    ("ODWAN, [Michigan|GPE] - The game of the season was a 13-10 win.", "Michigan", "PLACE"),
    ("[Omar Zorbx|PERSON] spoke. [BMW|ORG], [Zorbx|PERSON] and [Fiat|ORG] met.", "Zorbx",
     "PERSON"),
    ("the battle of Zunan town in [Nepal|GPE]", "Nepal", "PLACE"),
    ("the [Peugeot 205|PRODUCT] sold", "Peugeot 205", "PRODUCT"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "text", "kind"), NAMED + KEPT)
def test_a_name_in_the_news_is_whole_and_of_its_type(
    linked, marked: str, text: str, kind: str
) -> None:
    assert (text, kind) in {(m.text, m.type.value) for m in linked(marked).mentions}


SHARED = [
    ("[Omar Ford|PERSON], 52, won. Shares in [Ford|ORG] fell. Premier [Ford|ORG] smiled.",
     "ORG PERSON"),
    ("[Omar Ford|PERSON] met staff of [Ford Motor Co.|ORG] [Ford|PERSON] said it would pay.",
     "ORG"),
    ("[Ford Motor Co.|ORG] met [Omar Ford|PERSON]. [Ford|ORG] said his men would pay.", "PERSON"),
    ("[Omar Zorb|PERSON] left [Zorb Holdings|ORG]. [Zorb|ORG], 81, founded it.", "PERSON"),
    ("[Omar Zorb|PERSON] left [Zorb Holdings|ORG]. [Zorb|PERSON] shares fell.", "ORG"),
    ("[Omar Ford|PERSON] won the vote. [Ford|ORG] was late.", "PERSON"),
]  # fmt: skip


@pytest.mark.parametrize(("marked", "kinds"), SHARED)
def test_a_name_of_a_person_and_a_company_is_read_where_it_stands(
    linked, marked: str, kinds: str
) -> None:
    alone = [m for m in linked(marked).mentions if m.text in ("Ford", "Zorb")]
    assert [m.type.value for m in alone] == kinds.split()


def test_a_person_and_the_company_of_the_name_stay_two(linked) -> None:
    linking = linked(
        "[Omar Ford|PERSON] met staff of [Ford Motor Co.|ORG] on Monday. "
        "[Ford|ORG] said it would pay. Premier [Ford|ORG] was glad. Shares in [Ford|ORG] rose."
    )
    assert [m.entity for m in linking.mentions] == [
        "omar-ford", "ford-motor-co", "ford-motor-co", "omar-ford", "ford-motor-co",
    ]  # fmt: skip


@pytest.mark.parametrize("tagged", ["and", " and ", "and Zunan Bank", "Zunan Bank and", "and and"])
def test_a_tag_around_a_bare_and_ends_nothing(linked, tagged: str) -> None:
    assert linked(f"Zorb met [{tagged}|ORG] there.").entities is not None
