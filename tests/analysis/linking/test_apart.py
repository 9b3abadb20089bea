"""Merges that a reader would be angry about, and unions that a reader expects."""

import pytest

APART = [
    # people who share a surname
    ("[George Bush|PERSON] met [Kate Bush|PERSON].", "George Bush", "Kate Bush"),
    ("[Bill Clinton|PERSON] and [Hillary Clinton|PERSON] spoke.",
     "Bill Clinton", "Hillary Clinton"),
    ("[Raisa Petrova|PERSON] is the wife of [Oleg Petrov|PERSON].", "Raisa Petrova", "Oleg Petrov"),
    ("[John Smith|PERSON] sued [Joan Smith|PERSON].", "John Smith", "Joan Smith"),
    ("[Eric Lund|PERSON] and [Erica Lund|PERSON] won.", "Eric Lund", "Erica Lund"),
    ("[Carlos Vega|PERSON] and [Carla Vega|PERSON] ran.", "Carlos Vega", "Carla Vega"),
    ("[Abdul Ghani Baradar|PERSON] met [Ashraf Ghani|PERSON].",
     "Abdul Ghani Baradar", "Ashraf Ghani"),
    ("[Hassan Rouhani|PERSON] replaced [Hossein Rouhani|PERSON].",
     "Hassan Rouhani", "Hossein Rouhani"),
    ("[Marin Dubois|PERSON] and [Martin Dubois|PERSON] met.", "Marin Dubois", "Martin Dubois"),
    ("[Paul Ryan|PERSON] is not [Paula Ryan|PERSON].", "Paul Ryan", "Paula Ryan"),
    ("[Kim Jong Un|PERSON] followed [Kim Jong Il|PERSON].", "Kim Jong Un", "Kim Jong Il"),
    ("[John F. Kerry|PERSON] and [John R. Kerry|PERSON] met.", "John F. Kerry", "John R. Kerry"),
    ("[George H. W. Bush|PERSON] and [George W. Bush|PERSON].",
     "George H. W. Bush", "George W. Bush"),
    # father and son
    ("[Donald Trump|PERSON] and [Donald Trump Jr.|PERSON] flew.",
     "Donald Trump", "Donald Trump Jr."),
    ("[Omar Haddad Sr.|PERSON] and [Omar Haddad Jr.|PERSON].",
     "Omar Haddad Sr.", "Omar Haddad Jr."),
    ("[Louis Renard II|PERSON] and [Louis Renard III|PERSON].",
     "Louis Renard II", "Louis Renard III"),
    # a company and a person
    ("[Henry Ford|PERSON] founded [Ford|ORG].", "Henry Ford", "Ford"),
    ("[Walt Disney|PERSON] founded [Disney|ORG].", "Walt Disney", "Walt Disney Company"),
    ("[Michael Dell|PERSON] runs [Dell Technologies|ORG].", "Michael Dell", "Dell Technologies"),
    ("[Hamid Karzai|PERSON] left [Hamid Karzai International Airport|FAC].", "Hamid Karzai",
     "Hamid Karzai International Airport"),
    ("[Carl Bosch|PERSON] and [Robert Bosch GmbH|ORG].", "Carl Bosch", "Robert Bosch GmbH"),
    # a person and a place
    ("[Denzel Washington|PERSON] flew from [Seattle|GPE] to [Washington|GPE].", "Denzel Washington",
     "Washington, D.C."),
    ("[Jack London|PERSON] wrote in [London|GPE].", "Jack London", "London"),
    ("[Paris Hilton|PERSON] was in [Paris|GPE].", "Paris Hilton", "Paris"),
    ("[Michael Jordan|PERSON] visited [Jordan|GPE].", "Michael Jordan", "Jordan"),
    # a team, a company and a city
    ("[Manchester United|ORG] lost in [Manchester|GPE].", "Manchester United", "Manchester"),
    ("[Manchester United|ORG] met [Manchester City|ORG].", "Manchester United", "Manchester City"),
    ("[Chicago Bulls|ORG] fans left [Chicago|GPE].", "Chicago Bulls", "Chicago"),
    ("[Kansas City|GPE] is mostly not in [Kansas|GPE].", "Kansas City", "Kansas"),
    ("[Mexico City|GPE] is in [Mexico|GPE].", "Mexico City", "Mexico"),
    # initials
    ("[BA|ORG] borrowed from [Bank of America|ORG] and [Barclays|ORG].", "BA", "Bank of America"),
    ("[AP|ORG] quoted the [American Press Institute|ORG].",
     "Associated Press", "American Press Institute"),
    ("[ABC|ORG] and [American Baking Corporation|ORG] and [Arab Bank of Cairo|ORG].", "ABC",
     "Arab Bank of Cairo"),
    # organisations of the same words
    ("[Bank of England|ORG] and [Bank of Ireland|ORG].", "Bank of England", "Bank of Ireland"),
    ("The [U.S. Embassy|ORG] and the [British Embassy|ORG].", "U.S. Embassy", "British Embassy"),
    ("The [Afghan Army|ORG] and the [Pakistani Army|ORG].", "Afghan Army", "Pakistani Army"),
    ("The [New York Times|ORG] and the [Irish Times|ORG].", "New York Times", "Irish Times"),
    ("The [University of York|ORG] and [York College|ORG].", "University of York", "York College"),
    ("The [Ministry of Defence|ORG] and the [Ministry of Finance|ORG].", "Ministry of Defence",
     "Ministry of Finance"),
    ("[North Korea|GPE] and [South Korea|GPE].", "North Korea", "South Korea"),
    ("[Niger|GPE] and [Nigeria|GPE].", "Niger", "Nigeria"),
    ("[Austria|GPE] and [Australia|GPE].", "Austria", "Australia"),
    ("[Democratic Republic of the Congo|GPE] and [Republic of the Congo|GPE].",
     "Democratic Republic of the Congo", "Republic of the Congo"),
    ("[Mitsubishi Heavy Industries Ltd|ORG] and [Mitsubishi Corp|ORG] bid.",
     "Mitsubishi Heavy Industries Ltd", "Mitsubishi Corp"),
    ("[Apple Inc.|ORG] sued [Apple Corps|ORG].", "Apple Inc.", "Apple Corps"),
    ("[Verizon Wireless|ORG] is half of [Verizon Communications|ORG]. [Verizon Wireless|ORG] grew.",
     "Verizon Wireless", "Verizon Communications"),
    ("[World Bank|ORG] and [World Trade Organization|ORG].", "World Bank",
     "World Trade Organization"),
    ("The [Supreme Court of India|ORG] and the [Supreme Court of Canada|ORG].",
     "Supreme Court of India", "Supreme Court of Canada"),
    ("The [UN Security Council|ORG] of the [UN|ORG] met.", "UN Security Council", "UN"),
    ("The [Bank of France|ORG], the [Bank of Japan|ORG]. The [Bank|ORG] bought yen.",
     "Bank of France", "Bank"),
    ("[New York Giants|ORG] met the [San Francisco Giants|ORG].", "New York Giants",
     "San Francisco Giants"),
    ("The [Social Democrats|ORG] met the [Free Democrats|ORG].", "Social Democrats",
     "Free Democrats"),
    ("[Washington Post|ORG] reporters left [Washington|GPE].", "Washington Post", "Washington"),
    ("[Noor National Party|ORG] (NNP) and [North Niger Post|ORG] (NNP). [NNP|ORG] won.",
     "Noor National Party", "North Niger Post"),
    ("The [British Marines|NORP] met the [Marines|NORP] at sea.", "British Marines", "Marines"),
    # relatives of nearly one name
    ("[Ahmad Haidari|PERSON], the son of [Ahmad Karim Haidari|PERSON], fights on.",
     "Ahmad Haidari", "Ahmad Karim Haidari"),
    ("[Ahmad Haidari|PERSON] fights. His late father, [Ahmad Karim Haidari|PERSON], was killed.",
     "Ahmad Haidari", "Ahmad Karim Haidari"),
    ("[Oliver Holm|PERSON] was named for his uncle [Oliver Lund Holm|PERSON].", "Oliver Holm",
     "Oliver Lund Holm"),
    ("[Ahmad Haidari|PERSON], the son of the judge, fights. [Ahmad Karim Haidari|PERSON] is dead.",
     "Ahmad Haidari", "Ahmad Karim Haidari"),
    ("[Saddam Hussein|PERSON] is no friend of King [Hussein|PERSON].", "Saddam Hussein",
     "Hussein"),
    ("[Ramos Horta|PERSON], [Jose Ramos Horta|PERSON] and [Ana Ramos Horta|PERSON].",
     "Jose Ramos Horta", "Ana Ramos Horta"),
    ("Pope [John Paul II|PERSON] and Pope [John Paul I|PERSON].", "John Paul II", "John Paul I"),
    ("[Louis Renard II|PERSON] and [Louis Renard|PERSON].", "Louis Renard II", "Louis Renard"),
    ("[Ron Baker|PERSON]’s father, [Fred Baker|PERSON], wept.", "Ron Baker", "Fred Baker"),
    # a storm and a woman, a product and its maker
    ("[Hurricane Katrina|EVENT] drowned the street of [Katrina Lund|PERSON].",
     "Hurricane Katrina", "Katrina Lund"),
    ("[Airbus|ORG] sold the [Airbus|ORG] A380.", "Airbus", "Airbus A380"),
    ("The [Boeing|ORG] 737 and the [Boeing|ORG] 777.", "Boeing 737", "Boeing 777"),
    ("The [iPhone|PRODUCT] SDK, the [iPhone SDK|PRODUCT].", "iPhone", "iPhone SDK"),
    # products and numbers
    ("The [Falcon 900X|PRODUCT] and the [Falcon 800X|PRODUCT].", "Falcon 900X", "Falcon 800X"),
    ("[World War I|EVENT] and [World War II|EVENT].", "World War I", "World War II"),
]  # fmt: skip

TOGETHER = [
    ("[Ashraf Ghani|PERSON] fled. [Ghani|ORG] was in [Oman|GPE].", "Ashraf Ghani", "Ghani"),
    ("[John Fitzgerald Kerry|PERSON] and [John Kerry|PERSON].",
     "John Kerry", "John Fitzgerald Kerry"),
    ("[Joe Biden|PERSON] is [Joseph Biden|PERSON].", "Joe Biden", "Joseph Biden"),
    ("[J. Haidari|PERSON] is [Jamal Haidari|PERSON].", "J. Haidari", "Jamal Haidari"),
    ("[Zabihullah Mujahid|PERSON] or [Zabiullah Mujahid|PERSON].", "Zabihullah Mujahid",
     "Zabiullah Mujahid"),
    ("[Muammar Gaddafi|PERSON] or [Moammar Gadhafi|PERSON].", "Muammar Gaddafi", "Moammar Gadhafi"),
    ("The [U.S.|GPE], the [United States|GPE] and [Americans|NORP].", "U.S.", "Americans"),
    ("The [Associated Press|ORG] said so, the [AP|ORG] said.", "Associated Press", "AP"),
    ("The [Kabul Water Authority|ORG] (KWA) closed. The KWA is back.",
     "Kabul Water Authority", "KWA"),
    ("[Noor Motor Company|ORG] grew. [Noor Motor|ORG] fell.", "Noor Motor Company", "Noor Motor"),
    ("[Acme Corp.|ORG] and [Acme|ORG].", "Acme Corp.", "Acme"),
    ("The [Ministry of Defence|ORG], the [Defence Ministry|ORG].", "Ministry of Defence",
     "Defence Ministry"),
    ("[KABUL|ORG] fell. In [Kabul|GPE] it was quiet. [Kabul|GPE] waits.", "KABUL", "Kabul"),
    ("[St. Petersburg|GPE] or [Saint Petersburg|GPE].", "St. Petersburg", "Saint Petersburg"),
    ("[Bombay|GPE] is [Mumbai|GPE].", "Bombay", "Mumbai"),
    ("The [U.S. Embassy|ORG] or the [American Embassy|FAC].", "U.S. Embassy", "American Embassy"),
    ("[Lena Bloom|PERSON] spoke. Then Bloom left.", "Lena Bloom", "Bloom"),
    ("The [UN Security Council|ORG] met. The [United Nations Security Council|ORG] meets.",
     "UN Security Council", "United Nations Security Council"),
    ("The [UN Security Council|ORG] met. The [Security Council|ORG] meets.",
     "UN Security Council", "Security Council"),
    ("[Singapore Airlines|ORG] ([SIA|ORG]) grew.", "Singapore Airlines", "SIA"),
    ("The [Sudan News Agency|ORG] ( [SUNA|ORG] ) said.", "Sudan News Agency", "SUNA"),
    ("The [U.S. Food and Drug Administration|ORG] met. The [FDA|ORG] left.",
     "U.S. Food and Drug Administration", "FDA"),
    ("The [Centers for Disease Control and Prevention|ORG] met. The [CDC|ORG] left.",
     "Centers for Disease Control and Prevention", "CDC"),
    ("[Atlanta Falcons|PERSON] won. The [Falcons|PERSON] flew.", "Atlanta Falcons", "Falcons"),
    ("[Goldman Sachs|ORG] or [Goldman, Sachs and Co|ORG].", "Goldman Sachs",
     "Goldman, Sachs and Co"),
    ("[Amazon.com Inc|ORG] or [Amazon|ORG].", "Amazon.com Inc", "Amazon"),
    ("[Organization of the Red Sea|ORG] or [Organisation of Red Sea|ORG].",
     "Organization of the Red Sea", "Organisation of Red Sea"),
    ("The [Bank of England|ORG] met. The [Bank|ORG] sold pounds.", "Bank of England", "Bank"),
    ("The [Airbus|ORG] A380 flew. The [A380|PRODUCT] is large.", "Airbus A380", "A380"),
    ("[Daimler-Benz AG|ORG] grew. [Daimler|ORG] is rich.", "Daimler-Benz AG", "Daimler"),
    ("The [Organization of Petroleum Exporting Countries|ORG] met. [OPEC|ORG] left.",
     "Organization of Petroleum Exporting Countries", "OPEC"),
    ("[Yasser Haddad|PERSON] is [Yasir Haddad|PERSON].", "Yasser Haddad", "Yasir Haddad"),
    ("[Jose Ramos Horta|PERSON] spoke. [Ramos Horta|PERSON] left.", "Jose Ramos Horta",
     "Ramos Horta"),
    ("[H.D. Deve Noor|PERSON] spoke. [Deve Noor|PERSON] left.", "H.D. Deve Noor", "Deve Noor"),
    ("The [Noor Democratic Party|ORG] ([PDN|ORG]) won.", "Noor Democratic Party", "PDN"),
    ("[Doctors Without Noor|ORG] ([MSN|ORG]) came. [MSN|ORG] left.", "Doctors Without Noor",
     "MSN"),
    ("[Hillary Rodham Clinton|PERSON] is [Hillary Clinton|PERSON].", "Hillary Clinton",
     "Hillary Rodham Clinton"),
    ("Secretary-General [Boutros Boutros-Ghali|PERSON] spoke. [Boutros-Ghali|PERSON] left.",
     "Boutros Boutros-Ghali", "Boutros-Ghali"),
    ("Pope [John Paul II|PERSON] spoke. [John Paul|PERSON] left.", "John Paul II", "John Paul"),
    ("Queen [Elizabeth II|PERSON] spoke. Queen [Elizabeth|PERSON] left.", "Elizabeth II",
     "Elizabeth"),
    ("[Zunan Airtag Ltd|ORG] grew. [Airtag|ORG] is rich.", "Zunan Airtag Ltd", "Airtag"),
    ("[Noor & Zunan|ORG] grew. [N&Z|ORG] is rich.", "Noor & Zunan", "N&Z"),
    ("SOCCER - [Utah Jazz|ORG] led 9-1. [Utah Jazz|ORG] coach Omar left. [Jazz|ORG] won the match.",
     "Utah Jazz", "Jazz"),
    ("[Kardell-Zunan|ORG] shares fell. [Kardell-Zunan Noor Co.|ORG] said so.", "Kardell-Zunan",
     "Kardell-Zunan Noor Co."),
    ("[Garrod Hallam|ORG] grew. [Garrod|ORG] is rich.", "Garrod Hallam", "Garrod"),
]  # fmt: skip


def _entities(linking, name):
    return {m.entity for m in linking.mentions if m.text == name} or {
        e.id for e in linking.entities if e.name == name
    }


@pytest.mark.parametrize(("marked", "one", "other"), APART)
def test_these_two_are_never_one(linked, marked: str, one: str, other: str) -> None:
    linking = linked(marked)
    assert not _entities(linking, one) & _entities(linking, other)


@pytest.mark.parametrize(("marked", "one", "other"), APART)
def test_these_two_are_not_united_by_being_in_different_articles(
    linked, marked: str, one: str, other: str
) -> None:
    linking = linked(marked, marked.replace(one, "It", 1), marked)
    assert not _entities(linking, one) & _entities(linking, other)


@pytest.mark.parametrize(("marked", "one", "other"), TOGETHER)
def test_these_two_are_one(linked, marked: str, one: str, other: str) -> None:
    linking = linked(marked)
    assert len(_entities(linking, one) | _entities(linking, other)) == 1
    assert _entities(linking, one)
