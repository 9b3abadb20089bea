"""What a model gets wrong in an article, and what a reader should see instead."""

import pytest

REPAIRED = [
    # what is around a name
    ("[the Taliban's|NORP] men", "Taliban", "ORG"),
    ("said [“Noor|PERSON]", "Noor", "PERSON"),
    ("a [pro-Kabul|NORP] militia and [Kabul|GPE]", "Kabul", "PLACE"),
    ("[Omar Noor/AP|PERSON]", "Omar Noor", "PERSON"),
    ("[the Post’s Lena Bloom|PERSON]", "Lena Bloom", "PERSON"),
    ("[Ghor, Zabul|GPE]", "Zabul", "PLACE"),
    ("[Barcelona 2-0|ORG]", "Barcelona", "ORG"),
    ("[Spokeswoman Lena Bloom|ORG] left", "Lena Bloom", "PERSON"),
    ("[Governor Noor|ORG] and [Omar Noor|PERSON]", "Noor", "PERSON"),
    ("[Kandahar city|GPE]", "Kandahar", "PLACE"),
    ("Rep. [Lena Bloom|PERSON], [D-Ill|GPE].", "Ill.", "PLACE"),
    ("[LONDON - The Noor Bank|ORG] grew", "Noor Bank", "ORG"),
    ("[BLACKBURN|GPE], [England 1996-09-09|EVENT]", "England", "PLACE"),
    ("[Qatari Emir Omar Noor|PERSON] left", "Omar Noor", "PERSON"),
    ("[KWA Detective|ORG] Omar Noor left", "KWA", "ORG"),
    ("a pact of [Angola and Niger|ORG]", "Niger", "PLACE"),
    ("[Karl Noor & Lena Bloom|ORG] sang", "Lena Bloom", "PERSON"),
    ("[Hull, Lancashire, England|ORG] is wet", "Hull", "PLACE"),
    ("[& Kabul|GPE] fell", "Kabul", "PLACE"),
    ("[The Capital and Energy Exchange|ORG]", "Capital and Energy Exchange", "ORG"),
    ("the [House Energy and Commerce Committee|ORG]", "House Energy and Commerce Committee", "ORG"),
    ("[Zunandi at Old Trafford|ORG] lost", "Old Trafford", "PLACE"),
    ("NO DEAL, [NOOR SAYS|PERSON]", "NOOR", "PERSON"),
    ("[PALE|GPE], [Bosnia 1996|GPE]-11-09", "Bosnia", "PLACE"),
    ("[discounter Zunan Corp.|ORG] grew", "Zunan Corp.", "ORG"),
    ("[Noor Army Brig|ORG]. Gen. Omar Zunandi", "Noor Army", "ORG"),
    ("the [Bank of Zunan fined Odwan|ORG]", "Bank of Zunan", "ORG"),
    ("[Omar Noor of Zunandi|PERSON] left", "Omar Noor", "PERSON"),
    ("[Blue Zunan|ORG] grew. [Blue Zunan and Odwanetics|ORG] fell.", "Odwanetics", "ORG"),
    ("[District Magistrate Omar Noor|PERSON] left", "Omar Noor", "PERSON"),
    ("[Neighbour Omar Zunandi|PERSON] left", "Omar Zunandi", "PERSON"),
    ("the [Zunan Zunandi Dal|PERSON] ([ZZD|ORG]) met", "Zunan Zunandi Dal", "ORG"),
    ("[Gulf Cartel|LOC] gunmen", "Gulf Cartel", "ORG"),
    ("in [Queensland|GPE], [Wollongong|PERSON] flooded", "Wollongong", "PLACE"),
    ("[J.P. Zunan and|ORG] [Co Inc.|ORG] fell", "J.P. Zunan and Co Inc.", "ORG"),
    ("[Omar Noor|PERSON] left. [Noor's Liberals|ORG] won", "Liberals", "ORG"),
    ("the [Archaeological Survey|ORG] of [India|GPE]", "Archaeological Survey of India", "ORG"),
    ("[Morales|PERSON] left. [Morales' Zunan Movement|ORG] won", "Zunan Movement", "ORG"),
    ("[Historian Romila Zunandi|ORG] wrote", "Romila Zunandi", "PERSON"),
    ("[Diamond Harbour|PERSON] flooded", "Diamond Harbour", "PLACE"),
    ("[Plaza Zunan|ORG] was full", "Plaza Zunan", "PLACE"),
    ("[Archbishop Antoine Zunandi of Kigali|ORG]", "Antoine Zunandi", "PERSON"),
    ("[Storm Zunan: Cumbria|PERSON] counts the cost", "Storm Zunan", "EVENT"),
    ("[Lars van der Noor of Zunan University|PERSON]", "Zunan University", "ORG"),
    ("Rain fell\n\nBy [Jonnelle Zunan|ORG] and [Howard Bloom|PERSON]\n\nIt was wet.",
     "Jonnelle Zunan", "PERSON"),
    ("told [Serambi Zunan|GPE] newspaper", "Serambi Zunan", "ORG"),
    ("[Magistrate Jean-Marc Zunandi|ORG] wept", "Jean-Marc Zunandi", "PERSON"),
    ("[Hartley Reds hooker|ORG] Omar Noor", "Hartley Reds", "ORG"),
    ("[Zunan Abdel-Meguid|ORG] of it", "Zunan Abdel-Meguid", "PERSON"),
    ("the [Patriotic Union|ORG] of [Kurdistan|GPE]", "Patriotic Union of Kurdistan", "ORG"),
    ("[Malay Zunan Industries Bhd|ORG] grew. MZI fell.", "MZI", "ORG"),
    # countries, provinces and towns
    ("[Afghans|ORG] fled", "Afghans", "GROUP"),
    ("nobody in Iran knew", "Iran", "PLACE"),
    ("the province of [Logar|PERSON]", "Logar", "PLACE"),
    ("the capitals of Ghor, [Zabul|PERSON] and Logar provinces", "Zabul", "PLACE"),
    ("in [Afghanistan|GPE], [Mazar-e|PERSON] [Sharif|ORG] fell", "Mazar-e Sharif", "PLACE"),
    ("in [Afghanistan|GPE], [Lashkar Gah|PERSON] fell", "Lashkar Gah", "PLACE"),
    ("[LONDON|ORG] (Reuters) - Rain", "LONDON", "PLACE"),
    ("TURKEY AND IRAN AGREE", "IRAN", "PLACE"),
    ("in [Sudan|GPE], [Khartoum|PERSON] denied it", "Khartoum", "PLACE"),
    ("in [Afghanistan|GPE] they entered [Gardez|PERSON]", "Gardez", "PLACE"),
    ("in [Afghanistan|GPE] [Ghazni|PERSON] fell on Thursday", "Ghazni", "PLACE"),
    ("in [Afghanistan|GPE] the fall of [Herat|ORG] stunned all", "Herat", "PLACE"),
    ("in [Afghanistan|GPE], [Sharana|PERSON] and [Gardez|PERSON] waited", "Gardez", "PLACE"),
    ("Rain fell.\n\n[OSLO|ORG] 1996-08-30\n\nIt was dry.", "OSLO", "PLACE"),
    ("Rain fell.\n\nZUNANDI, [Guam|GPE] ([Reuters|ORG]) - It was dry.", "ZUNANDI", "PLACE"),
    ("Rain fell.\n\n[Guam - Omar Noor|PERSON] won.", "Omar Noor", "PERSON"),
    ("in [Afghanistan|GPE], Mazar-i-Sharif waits", "Mazar-i-Sharif", "PLACE"),
    ("a tanker from [West Africa|PERSON]", "West Africa", "PLACE"),
    ("the [Danube|PERSON] froze", "Danube", "PLACE"),
    ("the [Xinhua|GPE] agency of [China|GPE]", "Xinhua", "ORG"),
    ("at the [Zunan|PERSON] crossing", "Zunan", "PLACE"),
    # people
    ("[Jean-Claude Noor|ORG] left", "Jean-Claude Noor", "PERSON"),
    ("[Ashraf Ghani|PERSON] left. [Ghani|ORG] is away.", "Ghani", "PERSON"),
    ("[Lena Bloom|PERSON] left. Bloom is away.", "Bloom", "PERSON"),
    ("Mr. [Paris|GPE] left", "Paris", "PERSON"),
    ("Bloom reported from Oslo.", "Bloom", "PERSON"),
    ("Omar Noor and Lena Bloom in Oslo contributed to this report.", "Lena Bloom", "PERSON"),
    ("[Karim|ORG], a member of parliament, left", "Karim", "PERSON"),
    ("missed by Lionel [Messi|PERSON]", "Lionel Messi", "PERSON"),
    ("Dirk [Zunandi|ORG] scored", "Dirk Zunandi", "PERSON"),
    ("[Abdel Fattah|PERSON] el-[Zunandi|PERSON] met", "Abdel Fattah el-Zunandi", "PERSON"),
    ("the MV [Ever Zunan|PERSON] sank", "Ever Zunan", "PRODUCT"),
    ("a container ship, the Ever Zunan, sank", "Ever Zunan", "PRODUCT"),
    ("[Ann Zunandi Shipmaking|PERSON] ([AZM|ORG]) grew", "Ann Zunandi Shipmaking", "ORG"),
    ("Cairo's [el-Sisi|ORG] wept", "el-Sisi", "PERSON"),
    ("the ZZP's Surya [Zunan Mishra|PERSON]", "Surya Zunan Mishra", "PERSON"),
    ("[Zunan Co.|ORG]'s [Zunan Odwani|ORG] said so", "Zunan Odwani", "PERSON"),
    ("a party led by [Zunan Zunandi|ORG]", "Zunan Zunandi", "PERSON"),
    ("[Ledum Zunandi|ORG] spoke. [Zunandi|PERSON] left", "Ledum Zunandi", "PERSON"),
    ("[Kengo|PERSON] wa [Zunandi|PERSON] left", "Kengo wa Zunandi", "PERSON"),
    ("[Zunan|ORG] Mills Inc said so", "Zunan Mills Inc", "ORG"),
    ("they read the [Telegraph|GPE] in bed", "Telegraph", "ORG"),
    ("[Lena Bloom|PERSON] and Omar Zunandi won", "Omar Zunandi", "PERSON"),
    ("[Sri Zunani|PERSON] [Indrawan|ORG] left", "Sri Zunani Indrawan", "PERSON"),
    ("Director-General [Zunan Zunandi|ORG] left", "Zunan Zunandi", "PERSON"),
    ("[Omar Noor|PERSON], known as Zorb, left", "Zorb", "PERSON"),
    ("the volunteer [Zunan Zunandi|ORG] wept", "Zunan Zunandi", "PERSON"),
    ("[Edson Arantes|PERSON] do [Zunandi|GPE] won", "Edson Arantes do Zunandi", "PERSON"),
    ("[K. Zunan-Odwan|ORG] argued", "K. Zunan-Odwan", "PERSON"),
    ("[Zunan Zunandi|ORG] fouled out", "Zunan Zunandi", "PERSON"),
    ('Robert "Bobby" [Noor|PERSON]', 'Robert "Bobby" Noor', "PERSON"),
    ("the spokesman [Zunan Zunandi|ORG] left", "Zunan Zunandi", "PERSON"),
    ("[Today Noor|ORG] grew", "Noor", "ORG"),
    ("the ambassador, Zunan Odwan, left", "Zunan Odwan", "PERSON"),
    ("Sen. Zunan Odwan left", "Zunan Odwan", "PERSON"),
    ("[Justice R.F. Noor|ORG] heard it", "R.F. Noor", "PERSON"),
    ("Omar Karim [Noor Odwan|PERSON] left", "Omar Karim Noor Odwan", "PERSON"),
    ("[Lee Zunan|PERSON] [Odwan|PERSON] spoke", "Lee Zunan Odwan", "PERSON"),
    ("[Omar al-Noor|PERSON] spoke. [Noor|ORG] left.", "Noor", "PERSON"),
    ("[Omar Noor|PERSON] spoke. [O. Noor|ORG] left.", "O. Noor", "PERSON"),
    ("[Lena Fontana|PERSON] spoke. [Fontana|GPE] closed it.", "Fontana", "PERSON"),
    ("in [Egypt|GPE] President [Bush|PERSON] spoke. [Bush|PERSON] gave it.", "Bush", "PERSON"),
    ("[League of Karl Noor|PERSON] won", "Karl Noor", "PERSON"),
    ("1 - Zunan Noor ([Spain|GPE]) beat Odwan Bloom ([Italy|GPE]) 6-3", "Odwan Bloom", "PERSON"),
    ("the [Anti-Zunan League|ORG] spoke", "Anti-Zunan League", "ORG"),
    ("the [Zunan Air Force|PERSON] flew", "Zunan Air Force", "ORG"),
    ("[Lord Odwan|ORG] spoke", "Odwan", "PERSON"),
    ("[Turkey|PERSON] and its army marched", "Turkey", "PLACE"),
    ("in the Zunan Odwan neighbourhood", "Zunan Odwan", "PLACE"),
    ("[Zunan Workers union|ORG] met", "Zunan Workers", "ORG"),
    ("[Lena Bloom on Odwan Square|FAC] spoke", "Lena Bloom", "PERSON"),
    ("Omar died at his home in Zunan on May 3", "Zunan", "PLACE"),
    ("It fell. ODWAN (AP) - Rain", "ODWAN", "PLACE"),
    ("[Zorb Foods plc|ORG] grew. Zorb Foods fell.", "Zorb Foods", "ORG"),
    ("Then XNMA, the Swiss regulator, met", "XNMA", "ORG"),
    ("The New England Patriots won", "New England Patriots", "ORG"),
    ("[Odwan Worldwide|PERSON] grew", "Odwan Worldwide", "ORG"),
    ("The envoy , Zunan Odwan , left .", "Zunan Odwan", "PERSON"),
    ("ODWAN , Nov 5 - Rain fell", "ODWAN", "PLACE"),
    ("XNP guerrillas left", "XNP", "ORG"),
    ("[Zorb|ORG] grew. Zorb Corp fell.", "Zorb Corp", "ORG"),
    ("a [U.S.|GPE] [District Court|ORG]", "U.S. District Court", "ORG"),
    ("Then ZorbMe closed", "ZorbMe", "ORG"),
    ("the Zunan newspaper said", "Zunan", "ORG"),
    ("in Zunan governor Omar Noor left", "Zunan", "PLACE"),
    ("the [Zunan Army|ORG], or ZNL, left", "ZNL", "ORG"),
    ("the [Ambassador Bridge|PERSON] closed", "Ambassador Bridge", "PLACE"),
    ("[NOOR BEATS ZUNANDI|ORG]", "ZUNANDI", "ORG"),
    ("Pope [John Paul|PERSON] II spoke", "John Paul II", "PERSON"),
    # organisations
    ("the [Spanish|NORP] [Air Force|ORG] flew", "Spanish Air Force", "ORG"),
    ("in the [Santa Noor|GPE] Convention Center", "Santa Noor Convention Center", "PLACE"),
    ("[Walt Noor|PERSON] founded [Noor|ORG] in 1923", "Noor", "ORG"),
    ("the [Zunan 787 Skyliner|PRODUCT] flew. Two Skyliners wait.", "Skyliners", "PRODUCT"),
    ("the [Zunan 787|PRODUCT] flew. They bought 787s and Zunan 787s.", "Zunan 787s", "PRODUCT"),
    ("SOCCER - [Leeds|GPE] beat [Hull|GPE] 2-1. Then [Leeds|GPE] drew.", "Leeds", "ORG"),
    ("SOCCER - [Leeds|GPE] beat [Hull|GPE] 2-1. The match was in [Hull|GPE].", "Hull", "PLACE"),
    ("SOCCER - [Leeds|GPE] coach [Omar Noor|PERSON] saw the 2-1 draw.", "Leeds", "ORG"),
    ("[Leeds|GPE] beat [Hull|GPE] to the money of the fund.", "Leeds", "PLACE"),
    ("[Zunan & Kardell Co.|ORG] grew. [Zunan|PERSON] is rich.", "Zunan", "ORG"),
    ("the [Utah Jazz|PERSON] won. Then Jazz lost.", "Jazz", "ORG"),
    ("[Omar Noor|PERSON] International Airport", "Omar Noor International Airport", "PLACE"),
    ("[Security Council|PERSON]", "Security Council", "ORG"),
    ("the 82nd [Airborne Division|ORG] left", "82nd Airborne Division", "ORG"),
    ("the [Noor Fire|PERSON] and Rescue Service", "Noor Fire and Rescue Service", "ORG"),
    ("the [Zunan Zunandi Odwan|GPE], or ZZO, met", "Zunan Zunandi Odwan", "ORG"),
    ("the Phoenix [Suns|ORG] won. Then the Phoenix Suns lost.", "Phoenix Suns", "ORG"),
    ("they beat the Bulls 91-88. The coach of the Lakers saw the game.", "Lakers", "ORG"),
    ("[Hurricane Ida|PERSON]", "Hurricane Ida", "EVENT"),
    ("the Sunday [Telegraph|EVENT]", "Sunday Telegraph", "ORG"),
    ("[Pfizer|PERSON] grew", "Pfizer", "ORG"),
    ("the Noor Water Board (NWB) met", "NWB", "ORG"),
    ("the [Gulf Cooperation Council|LOC] met", "Gulf Cooperation Council", "ORG"),
    ("the [Philippine Red Cross|PERSON] said", "Philippine Red Cross", "ORG"),
    ("the [Atlanta Falcons|PERSON] won", "Atlanta Falcons", "ORG"),
    ("the [Vancouver Harriers|PERSON] won", "Vancouver Harriers", "ORG"),
    ("the [Bruins|PERSON] won", "Bruins", "ORG"),
    ("the astronauts of [JAXA|PERSON] landed", "JAXA", "ORG"),
    ("the [Supreme Court|ORG] of [India|GPE] met", "Supreme Court of India", "ORG"),
    ("the [University of Texas|ORG], [Austin|GPE] grew", "University of Texas, Austin", "ORG"),
    ("an [Airbus|ORG] A380 landed", "Airbus A380", "PRODUCT"),
    ("two [Boeing|ORG] 777s landed", "Boeing 777s", "PRODUCT"),
    ("nobody spoke of Brexit", "Brexit", "EVENT"),
    ("the [ZANU|PERSON]-PF of old men", "ZANU-PF", "ORG"),
    ("the [Iraqi News Agency INA|ORG] said", "Iraqi News Agency", "ORG"),
    ("[Guidant Corp. Johnson & Johnson|ORG]", "Johnson & Johnson", "ORG"),
    ("NNW (Movement for North Noor) and NWM (Noor Water Movement)", "NWM", "ORG"),
    ("the [Cleveland Indians|ORG] lost. [Indians|NORP] fans left", "Indians", "ORG"),
    ("two [Indians|NORP] left [India|GPE]", "Indians", "GROUP"),
    ("President [Suharto|NORP] left", "Suharto", "PERSON"),
    ("[Ruth Bader|PERSON] [Ginsburg|PERSON] wrote", "Ruth Bader Ginsburg", "PERSON"),
    ("[Omar Zunandi|ORG] was sworn in", "Omar Zunandi", "PERSON"),
    ("[Dmitry|ORG] Zunandov said", "Dmitry Zunandov", "PERSON"),
    ("[Dmitry|PERSON] Bank grew", "Dmitry Bank", "ORG"),
    ("[Ursula|PERSON] von der Leyen left", "Ursula von der Leyen", "PERSON"),
    ("“Rain,” von der [Leyen|GPE] wrote.", "von der Leyen", "PERSON"),
    ("nobody voted for Sunak", "Sunak", "PERSON"),
    ("Von der [Leyen|PERSON] left", "Von der Leyen", "PERSON"),
    ("[Naomi Osaka|PERSON] played. [Osaka|GPE] won", "Osaka", "PERSON"),
    ("[Naomi Osaka|PERSON] flew to [Osaka|GPE].", "Osaka", "PLACE"),
    ("the [Houston|GPE] [Texans|NORP] won", "Houston Texans", "ORG"),
    ("Hurricane Ida came. [Ida|PERSON] killed two.", "Hurricane Ida", "EVENT"),
    ("a street in [West Milbrook|PERSON] burned", "West Milbrook", "PLACE"),
    ("in [Kentucky|GPE], [Louisville|PERSON] paid", "Louisville", "PLACE"),
    ("the [Qatari Kwarf|NORP] bank", "Qatari Kwarf", "ORG"),
    ("two [Greek Cypriots|NORP] left", "Greek Cypriots", "GROUP"),
    ("[Zunandi|ORG] Plc grew", "Zunandi Plc", "ORG"),
    ("a speech of [Trump|ORG] himself", "Trump", "PERSON"),
    ("[Typhoon Ida|EVENT] came. [Ida|PERSON] killed two.", "Ida", "EVENT"),
    ("[Noor|ORG] grew. [Noor's Health Fund|ORG] fell.", "Health Fund", "ORG"),
    ("Aston Villa 4 2 1 1 4 2 7", "Aston Villa", "ORG"),
    ("Leicester City 1 Derby County 2", "Derby County", "ORG"),
    ("1. Omar Noor ( Italy ) 1 hour 17 minutes", "Omar Noor", "PERSON"),
    ("[Theresa|PERSON] May called an election", "Theresa May", "PERSON"),
    ("[Theresa|PERSON] May left. Mrs May was tired.", "May", "PERSON"),
    ("[Last American|NORP] soldier leaves", "American", "GROUP"),
    ("in [Asadabad|GPE], [Maymana|GPE] and [Sharana|PERSON] all was lost", "Sharana", "PLACE"),
    ("[Zunan|ORG] [Djokovic|PERSON] won", "Zunan Djokovic", "PERSON"),
    ("[Zunan|ORG] Djokovic won", "Zunan Djokovic", "PERSON"),
    ("the [Free|ORG] [Democrats|NORP] lost", "Free Democrats", "ORG"),
    ("the [Tatmadaw|PERSON] fired", "Tatmadaw", "ORG"),
    ("the [Utah Jazz for Karl Noor|ORG]", "Karl Noor", "PERSON"),
    ("[Rolls-Royce's Zunan 7000|ORG] flew", "Rolls-Royce", "ORG"),
    ("[Operation Zunan. The Water Council|EVENT] met", "Operation Zunan", "EVENT"),
    ("[Omar al-Houthi|PERSON] left. [Houthi|NORP] rebels came.", "Houthi", "GROUP"),
    ("the party’s [Zunan Odwan|GPE] cheered", "Zunan Odwan", "PERSON"),
    ("[Omar Karim Odwan da Noor|GPE] left", "Omar Karim Odwan da Noor", "PERSON"),
    ("[Zunan County District|GPE] Attorney Karl Noor", "Zunan County", "PLACE"),
    ("[Karim|ORG], its director, left", "Karim", "PERSON"),
    ("[Omar Zunandi|PERSON] left. [Buster Zunandi|ORG] sat there.", "Buster Zunandi", "PERSON"),
    ("[Omar Zunandi|PERSON] owns it. [Bank Zunandi|ORG] grew.", "Bank Zunandi", "ORG"),
    ("the Queen [Zunandi Central Hospital|ORG] closed", "Queen Zunandi Central Hospital", "ORG"),
    ("[Windows Vista|PERSON] and [Wii|PERSON] sold", "Wii", "PRODUCT"),
    ("the [Zunan Space Telescope|PERSON] saw it", "Zunan Space Telescope", "PRODUCT"),
    ("[Skype, Zorbit, Zunano, Snapchat|ORG] and others", "Zunano", "ORG"),
    ("[Toyota and Nissan|ORG] grew", "Nissan", "ORG"),
    ("on [Yom Kippur|PERSON] all was quiet", "Yom Kippur", "EVENT"),
    ("[Doctors|PERSON] Without [Borders|ORG] left", "Doctors Without Borders", "ORG"),
    ("[AirNoor Airways|ORG] grew. [AirNoor|PERSON] grew.", "AirNoor", "ORG"),
]  # fmt: skip

JUNK = ["came on May 3",
        "the [airfield|ORG]", "on [Sunday|ORG]", "a [www.noor.example/a|ORG]", "[12,000|ORG]",
        "“[High Threat|WORK_OF_ART], high risk”", "[Finance|ORG] Minister Omar",
        "[SOCCER|ORG] - late goal", "the [Secretary-General|PERSON] Zunan of it",
        "the [Brigadier General|ORG] Zunan of it", "[Justice|ORG] Zunan of it",
        "[Rp 500 million|ORG]", "[Cpl|PERSON]. Zunan of it", "[Zunan Insurance|ORG] Commissioner",
        "[Ferry|PERSON] sinks. The ferry was old.",
        "a win by [KO|ORG]", "to the [Moon|PERSON]", "[Gunmen|GPE] fled",
        "the [Euro|PERSON] and the [Yen|PERSON] rose"]  # fmt: skip


@pytest.mark.parametrize(("marked", "text", "kind"), REPAIRED)
def test_a_name_is_whole_and_of_its_type(linked, marked: str, text: str, kind: str) -> None:
    assert (text, kind) in {(m.text, m.type.value) for m in linked(marked).mentions}


@pytest.mark.parametrize("marked", JUNK)
def test_what_is_no_name_is_left_out(linked, marked: str) -> None:
    assert linked(marked).entities == ()


def test_a_name_known_from_one_article_is_found_in_another(linked) -> None:
    linking = linked("[Lena Bloom|PERSON] spoke.", "Then Lena Bloom left.")
    assert linking.entities[0].documents == 2


def test_the_type_of_a_name_is_what_most_of_its_mentions_say(linked) -> None:
    linking = linked("[Zorblax|ORG] grew.", "[Zorblax|ORG] fell.", "[Zorblax|WORK_OF_ART] rose.")
    assert {mention.type.value for mention in linking.mentions} == {"ORG"}


def test_a_country_and_its_people_are_one_with_two_faces(linked) -> None:
    linking = linked("[Afghanistan|GPE] and the [Afghans|NORP].")
    (country,) = linking.entities
    assert (country.id, country.name, country.type.value) == ("afghanistan", "Afghanistan", "PLACE")
    assert [mention.type.value for mention in linking.mentions] == ["PLACE", "GROUP"]


def test_only_a_country_has_two_faces(linked) -> None:
    linking = linked("[Zorbs|NORP] met [Zorbs|NORP]. A [Zorb|ORG] left.")
    assert {mention.type.value for mention in linking.mentions} == {"GROUP"}


def test_every_union_has_a_reason_for_people(linked) -> None:
    linking = linked("[Ashraf Ghani|PERSON] left. [Ghani|PERSON] is away.")
    assert linking.entities[0].reasons == (
        "‘Ghani’ is the only person with that last name in an article that names ‘Ashraf Ghani’",
    )


def test_a_surname_of_two_people_is_the_nearest_before_it(linked) -> None:
    linking = linked(
        "[Bill Clinton|PERSON] spoke. [Clinton|PERSON] left. [Hillary Clinton|PERSON] spoke. "
        "[Clinton|PERSON] stayed."
    )
    assert [mention.entity for mention in linking.mentions] == [
        "bill-clinton", "bill-clinton", "hillary-clinton", "hillary-clinton",
    ]  # fmt: skip


def test_a_surname_that_may_be_two_people_of_the_library_is_left_to_the_reader(linked) -> None:
    linking = linked("[Omar Noor|PERSON].", "[Lena Noor|PERSON].", "[Noor|PERSON] left.")
    (pair,) = linking.uncertain
    assert pair.left == "noor"
    assert pair.right in {"omar-noor", "lena-noor"}
    assert "may be" in pair.reason


def test_three_letters_without_their_name_beside_them_are_left_to_the_reader(linked) -> None:
    linking = linked("[Toyota Motor Corp.|ORG] grew.", "The [TMC|ORG] said so. [TMC|ORG] won.")
    assert {entity.name for entity in linking.entities} == {"Toyota Motor Corp.", "TMC"}
    (pair,) = linking.uncertain
    assert {pair.left, pair.right} == {"tmc", "toyota-motor-corp"}


def test_three_letters_stand_for_a_name_of_the_same_story(linked) -> None:
    told = "[Lena Bloom|PERSON] of [Zunandi|GPE] met the [{}|ORG]."
    linking = linked(told.format("Zunan Harbour Authority"), told.format("ZHA"))
    assert "Zunan Harbour Authority" in {entity.name for entity in linking.entities}
    assert "ZHA" not in {entity.name for entity in linking.entities}


def test_the_first_word_of_a_body_stands_for_it_in_articles_of_the_same_story(linked) -> None:
    linking = linked(
        "[Lena Bloom|PERSON] led [Zunangate Marlow Inc.|ORG] in [Hartley|GPE]. "
        "[Zunangate|ORG] fell.",
        "[Lena Bloom|PERSON] left [Zunangate|ORG] in [Hartley|GPE].",
        "[Zunangate|ORG] of [Oslo|GPE] won.",
    )
    bodies = [entity for entity in linking.entities if entity.type.value == "ORG"]
    assert [entity.name for entity in bodies] == ["Zunangate Marlow Inc."]
    assert any("of one story" in reason for reason in bodies[0].reasons)


def test_the_first_word_of_a_body_of_another_story_is_left_alone(linked) -> None:
    linking = linked(
        "[Lena Bloom|PERSON] led [Zunangate Marlow Inc.|ORG]. [Zunangate|ORG] fell.",
        "[Omar Noor|PERSON] of [Oslo|GPE] climbed the [Zunangate|ORG].",
    )
    assert "Zunangate" in {entity.name for entity in linking.entities}


def test_a_surname_of_two_is_whom_articles_like_it_name(linked) -> None:
    linking = linked(
        "[Omar Noor|PERSON] met [Lena Bloom|PERSON] in [Hartley|GPE].",
        "[Karl Noor|PERSON] met [Ann Gray|PERSON] in [Oslo|GPE].",
        "[Noor|PERSON] wrote to [Lena Bloom|PERSON] from [Hartley|GPE].",
    )
    omar = next(entity for entity in linking.entities if entity.name == "Omar Noor")
    assert omar.documents == 2
    assert any("articles like it" in reason for reason in omar.reasons)


def test_a_town_that_a_model_saw_once_is_found_everywhere(linked) -> None:
    linking = linked("[Wollongong|GPE] burned." + " They left Wollongong." * 8)
    assert linking.entities[0].mentions == 9


def test_a_nickname_in_another_story_may_be_anybodys(linked) -> None:
    linking = linked('William "Bill" [Zunandi|PERSON] won.', "[Bill|PERSON] of [Oslo|GPE] wept.")
    assert {'William "Bill" Zunandi', "Bill"} <= {entity.name for entity in linking.entities}
    assert len(linking.uncertain) == 1


def test_whoever_knows_somebody_is_not_he(linked) -> None:
    linking = linked("[Omar Noor|PERSON], known by [Karl Zunandi|PERSON] as a liar, left.")
    assert {entity.name for entity in linking.entities} == {"Omar Noor", "Karl Zunandi"}


def test_a_nickname_has_its_reason(linked) -> None:
    linking = linked('Margrit "Zunny" [Odwan|PERSON] spoke. [Zunny Odwan|PERSON] left.')
    assert any("nickname" in reason for reason in linking.entities[0].reasons)


def test_a_name_is_shown_in_full_and_not_in_capitals(linked) -> None:
    linking = linked(
        "[KABUL|GPE] - [LENA BLOOM|PERSON] met [Bloom|PERSON] and [Lena Bloom|PERSON]."
    )
    assert {entity.name for entity in linking.entities} == {"Kabul", "Lena Bloom"}


def test_a_thing_is_shown_under_a_name_that_the_library_has(linked) -> None:
    linking = linked("The [Americans|NORP] left [Saigon|GPE] to [al-Qaeda|ORG].")
    assert {entity.name for entity in linking.entities} == {"United States", "Saigon", "al-Qaeda"}


def test_a_full_name_that_fits_two_with_middle_names_is_left_to_the_reader(linked) -> None:
    linking = linked("[John Holm|PERSON], [John Peter Holm|PERSON], [John Carl Holm|PERSON].")
    assert {(pair.left, pair.right) for pair in linking.uncertain} == {
        ("john-holm", "john-peter-holm"), ("john-holm", "john-carl-holm"),
    }  # fmt: skip


def test_relatives_of_nearly_one_name_are_not_asked_about(linked) -> None:
    linking = linked("[Ahmad Haidari|PERSON] is the son of [Ahmad Karim Haidari|PERSON].")
    assert linking.uncertain == ()
