"""The clause that a time expression dates, and the words by which it reads alone."""

import pytest

CLAUSES = [
    ("The mayor resigned ‹Friday›.", ("The mayor resigned Friday",)),
    ("The mayor resigned on ‹Friday›, her office said.", ("The mayor resigned on Friday",)),
    (
        "On ‹Friday›, the mayor resigned after months of protest.",
        ("On Friday, the mayor resigned after months of protest",),
    ),
    (
        "Ministers met in the old town hall after the bridge collapsed ‹Thursday›.",
        ("The bridge collapsed Thursday",),
    ),
    (
        "The harbour was closed ‹on Monday› while divers searched the wreck.",
        ("The harbour was closed on Monday",),
    ),
    (
        "He had left the island before the storm struck on ‹Tuesday›.",
        ("The storm struck on Tuesday",),
    ),
    (
        "Rescuers found two hikers on ‹Saturday› and flew them to Bergen.",
        ("Rescuers found two hikers on Saturday",),
    ),
    (
        "Nadia Brandt, who founded the firm in ‹1998›, sold it on ‹Tuesday›.",
        ("Nadia Brandt founded the firm in 1998", "Nadia Brandt … sold it on Tuesday"),
    ),
    (
        "The museum, built in ‹1904›, reopened on ‹Friday›.",
        ("The museum, built in 1904", "The museum … reopened on Friday"),
    ),
    (
        "A tower built in ‹1904› collapsed on ‹Friday›.",
        ("A tower built in 1904", "A tower built in 1904 collapsed on Friday"),
    ),
    ("The court rejected an appeal filed in ‹March›.", ("An appeal filed in March",)),
    (
        "“We will not leave,” the captain said on ‹Sunday›.",
        ("“We will not leave,” the captain said on Sunday",),
    ),
    (
        "“We will not leave,” said the captain, Ines Duarte, on ‹Sunday›.",
        ("“We will not leave,” said the captain, Ines Duarte, on Sunday",),
    ),
    (
        "The captain said on ‹Sunday› that the crew would not leave.",
        ("The captain said on Sunday that the crew would not leave",),
    ),
    (
        "The captain said the crew had reached the island on ‹Sunday›.",
        ("The crew had reached the island on Sunday",),
    ),
    ("Officials said ‹Sunday› the dam was safe.", ("Officials said Sunday the dam was safe",)),
    (
        "The union announced on ‹Monday› that drivers would strike.",
        ("The union announced on Monday that drivers would strike",),
    ),
    ("The union announced drivers would strike on ‹Monday›.", ("Drivers would strike on Monday",)),
    (
        "The 2004 election changed everything, and the ‹2008› election undid it.",
        ("The 2008 election",),
    ),
    ("The army withdrew after the ‹1996› coup.", ("The 1996 coup",)),
    ("‹Saturday›’s attack was condemned by the bishop.", ("Saturday’s attack",)),
    (
        "The fall of Port Elgin on ‹Saturday› came as the rebels neared the capital.",
        ("The fall of Port Elgin on Saturday",),
    ),
    (
        "Nobody saw the ship, which sank on ‹Tuesday›, again.",
        ("The ship sank on Tuesday, again",),
    ),
    (
        "The ferry (it was launched in ‹1987›) ran aground near Skagen.",
        ("It was launched in 1987",),
    ),
    (
        "They opened the museum, built in ‹1904›, to visitors on ‹Monday›.",
        ("The museum, built in 1904", "They opened the museum"),
    ),
    (
        "She became chief of staff in ‹March›, just as the fighting ended.",
        ("She became chief of staff in March",),
    ),
    ("He sold the mill, founded in ‹1820›.", ("The mill, founded in 1820",)),
    (
        "Officials praised the bridge, completed in ‹2009› at a cost of $3 million.",
        ("The bridge, completed in 2009 at a cost of $3 million",),
    ),
    (
        "They signed a treaty with Skarn, to be ratified in ‹2012›.",
        ("Skarn, to be ratified in 2012",),
    ),
    (
        "Exports grew in Skarn, dropped in Arden in ‹2009› and recovered in ‹2010›.",
        ("Exports … dropped in Arden in 2009", "Exports … recovered in 2010"),
    ),
    ("Prices rose more than in ‹2012›.", (None,)),
    ("Sales fell compared with ‹2012›.", (None,)),
    (
        "He returned two days before the attacks of ‹11 September 2001›.",
        ("The attacks of 11 September 2001",),
    ),
    ("She left the party after her defeat in ‹2015›.", ("Her defeat in 2015",)),
    (
        "Exports grew in ‹2010›, fell in ‹2011› and recovered in ‹2012›.",
        ("Exports grew in 2010", "Exports … fell in 2011", "Exports … recovered in 2012"),
    ),
    ("By ‹October›, when the harbour froze, the fleet had left.", ("The fleet had left",)),
    (
        "The fleet left, but by ‹December›, ice had closed the strait.",
        ("By December, ice had closed the strait",),
    ),
    (
        "In a ‹Wednesday› ceremony, the queen opened the bridge.",
        ("In a Wednesday ceremony, the queen opened the bridge",),
    ),
    ("LONDON — The bank cut its rate on ‹Thursday›.", ("The bank cut its rate on Thursday",)),
    (
        "LONDON (Newswire) - The bank cut its rate on ‹Thursday›.",
        ("The bank cut its rate on Thursday",),
    ),
    ("‹Thursday› is a holiday.", (None,)),
    (
        "The talks in Geneva, Switzerland, on ‹Friday› ended without a deal.",
        ("The talks in Geneva, Switzerland, on Friday ended without a deal",),
    ),
    (
        "Police arrested a man in Salem, Oregon, on ‹Friday›.",
        ("Police arrested a man in Salem, Oregon, on Friday",),
    ),
    (
        "Asked on ‹Friday› about the leak, the minister declined to answer.",
        ("Asked on Friday about the leak, the minister declined to answer",),
    ),
    (
        "The president, speaking in Lima on ‹Friday›, called for calm.",
        ("The president, speaking in Lima on Friday, called for calm",),
    ),
    (
        "The plane, carrying 40 people, crashed on ‹Friday›.",
        ("The plane, carrying 40 people, crashed on Friday",),
    ),
    (
        "The company plans to open a second plant in ‹2030›.",
        ("The company plans to open a second plant in 2030",),
    ),
    (
        "The trial is scheduled to begin on ‹Monday›.",
        ("The trial is scheduled to begin on Monday",),
    ),
    ("If the river rises on ‹Monday›, the town will be evacuated.", ("The river rises on Monday",)),
    ("The road that was closed in ‹June› is open again.", ("The road was closed in June",)),
    (
        "The minister, whose son was arrested in ‹May›, stepped down.",
        ("The minister, whose son was arrested in May",),
    ),
    (
        "Troops entered the city on ‹Sunday›, hours after the governor fled.",
        ("Troops entered the city on Sunday",),
    ),
    (
        "The ceasefire collapsed ‹Sunday›; both sides blamed each other.",
        ("The ceasefire collapsed Sunday",),
    ),
    (
        "She was born in Turku on ‹3 May 1951› and died in Oslo.",
        ("She was born in Turku on 3 May 1951",),
    ),
    ("The strike began on ‹Monday› because talks had failed.", ("The strike began on Monday",)),
    ("The World Congress ‹2010› drew thousands.", (None,)),
    (
        "The minister was asked on ‹Sunday› about why the dam had failed.",
        ("The minister was asked on Sunday about why the dam had failed",),
    ),
    (
        "According to a report published on ‹2 April›, wages fell.",
        ("A report published on 2 April",),
    ),
    ("It was the worst flood since ‹1953›.", (None,)),
    ("The mill had been idle since ‹1953›.", ("The mill had been idle since 1953",)),
    ("The governor had him jailed in ‹1910›.", ("The governor had him jailed in 1910",)),
    (
        "In ‹1940› the army invaded and occupied the island.",
        ("In 1940 the army invaded and occupied the island",),
    ),
    ("Neither side attacked until ‹May›.", ("Neither side attacked until May",)),
    ("The anniversary of ‹9/11› passed quietly.", (None,)),
    (
        "On ‹Monday› and Tuesday, volunteers cleared the beach.",
        ("On Monday and Tuesday, volunteers cleared the beach",),
    ),
    (
        "The senator, a veteran, and her brother were hurt on ‹Friday›.",
        ("The senator, a veteran, and her brother were hurt on Friday",),
    ),
    (
        "Two of the hostages, who had been held for weeks in the hills, were freed on ‹Friday›.",
        ("Two of the hostages … were freed on Friday",),
    ),
    ("When the mine closed in ‹1985›, half the town left.", ("The mine closed in 1985",)),
    (
        "The mine, once the largest in Europe, closed in ‹1985›.",
        ("The mine, once the largest in Europe, closed in 1985",),
    ),
    (
        "Aid arrived on ‹Friday›, the first since the quake.",
        ("Aid arrived on Friday, the first since the quake",),
    ),
    ("Ten people died ‹Friday› when a bus overturned, police said.", ("Ten people died Friday",)),
    ("Police said ten people died when a bus overturned ‹Friday›.", ("A bus overturned Friday",)),
    (
        "The deal, which was signed in Minsk in ‹2015›, never held.",
        ("The deal was signed in Minsk in 2015",),
    ),
    (
        "It came just hours after the rebels took the port on ‹Monday›.",
        ("The rebels took the port on Monday",),
    ),
    (
        "The bank failed hours after the governor resigned on ‹Monday›.",
        ("The governor resigned on Monday",),
    ),
    (
        "The mayor resigned on ‹Monday›, two days after the council met.",
        ("The mayor resigned on Monday",),
    ),
    ("Ministers who fled in ‹May› returned.", ("Ministers fled in May",)),
    (
        "In ‹March 1917›, as bread ran out, the women of the city marched.",
        ("The women of the city marched",),
    ),
    ("He said in ‹June› he would retire.", ("He said in June he would retire",)),
    (
        "The pilot, who had flown since ‹1999›, and two passengers survived.",
        ("The pilot had flown since 1999",),
    ),
    (
        "The fire, which began on ‹Monday› and spread quickly, is out.",
        ("The fire began on Monday",),
    ),
    (
        "Workers at the mine walked out ‹on Monday› and have not returned.",
        ("Workers at the mine walked out on Monday",),
    ),
    (
        "Floods killed twelve people in Arden on ‹Monday›, the ministry said in a statement.",
        ("Floods killed twelve people in Arden on Monday",),
    ),
    (
        "Officials in Arden said on ‹Monday›: “Twelve people died.”",
        ("Officials in Arden said on Monday: “Twelve people died.”",),
    ),
    (
        "The ministry, in a statement on ‹Monday›, denied the report.",
        ("The ministry, in a statement on Monday, denied the report",),
    ),
    (
        "The king, his wife and their children fled to Lisbon in ‹1910›.",
        ("The king, his wife and their children fled to Lisbon in 1910",),
    ),
    (
        "Early opposition centred on the Geneva conference of ‹1954›.",
        ("The Geneva conference of 1954",),
    ),
    (
        "At the Geneva conference of ‹1954›, the two sides signed.",
        ("At the Geneva conference of 1954, the two sides signed",),
    ),
    ("The law of ‹1954› was repealed.", (None,)),
    ("In the summer of ‹1954› the lake dried up.", ("In the summer of 1954 the lake dried up",)),
    ("In a speech like that made ‹two decades earlier›, he called for calm.", (None,)),
    (
        "Attacks rose in ‹2005›, compared with 300 in ‹the previous year›.",
        ("Attacks rose in 2005", None),
    ),
    (
        "The sergeant was convicted of the murder of a clerk in ‹1999›.",
        ("The murder of a clerk in 1999",),
    ),
    (
        "The sergeant was convicted of murder on ‹Monday›.",
        ("The sergeant was convicted of murder on Monday",),
    ),
    ("The store violates a pact reached in ‹1991›.", ("A pact reached in 1991",)),
    ("Talks may resume ‹three days later› than planned.", (None,)),
    ("At last, ‹that day› has come.", (None,)),
    ("Under an accord signed in ‹2020›, the troops went home.", ("An accord signed in 2020",)),
    ("They drew back, with a deadline to leave by ‹May›.", ("A deadline to leave by May",)),
    ("He proposed that ‹January 1› be a holiday.", (None,)),
    (
        "The last ship sailed an hour before midnight on ‹Monday›.",
        ("The last ship sailed an hour before midnight on Monday",),
    ),
    ("The valley was quiet at ‹the time›.", (None,)),
    (
        "Deaths fell to 20 in ‹May›, as opposed to a peak of 90 in ‹March›.",
        ("Deaths fell to 20 in May", None),
    ),
    ("Nobody who fled in ‹May› returned.", ("Nobody who fled in May",)),
    (
        "The chairman, Tom Keel, whom the court had freed in ‹May›, is ill.",
        ("The court had freed Tom Keel in May",),
    ),
    (
        "It rests on an offer that the bank announced on ‹Monday›.",
        ("The bank announced an offer on Monday",),
    ),
    (
        "The figure includes the 300 jobs that the bank announced on ‹Monday› and about 90 others.",
        ("The bank announced the 300 jobs on Monday",),
    ),
    (
        "The governor of Skarn, who fled on ‹Monday›, is in Oslo.",
        ("The governor of Skarn fled on Monday",),
    ),
    (
        "A fire in Skarn that killed five people on ‹Monday› is out.",
        ("A fire in Skarn killed five people on Monday",),
    ),
    (
        "He read from the letter in which she resigned on ‹Monday›.",
        ("She resigned on Monday",),
    ),
    (
        "He lives in Arden, the town where the mine closed in ‹1985›.",
        ("The mine closed in 1985",),
    ),
    (
        "Ald fell in ‹May›, Bor in ‹June› and the port in ‹July›.",
        ("Ald fell in May", "Bor fell in June", "The port fell in July"),
    ),
    (
        "He was jailed in ‹2010›, his brother ‹two years later›.",
        ("He was jailed in 2010", "His brother was jailed two years later"),
    ),
    (
        "He visited Oslo in ‹May›, Bergen in ‹June›.",
        ("He visited Oslo in May, Bergen in June",),
    ),
    (
        "On ‹Sunday› three towns were lost: Ald, Bor and Cor.",
        ("On Sunday three towns were lost: Ald, Bor and Cor",),
    ),
    (
        "On ‹Sunday› two men who posed as guards robbed the bank.",
        ("On Sunday two men who posed as guards robbed the bank",),
    ),
    (
        "The bank made clear on ‹Monday› that it would not close.",
        ("The bank made clear on Monday that it would not close",),
    ),
    (
        "The bank will cut 300 jobs, the union announced on ‹Monday›.",
        ("The bank will cut 300 jobs, the union announced on Monday",),
    ),
    (
        "LONDON - The bank will cut jobs, the union announced on ‹Monday›.",
        ("The bank will cut jobs, the union announced on Monday",),
    ),
    ("‹Thursday› is ‹Earth Day›.", (None,)),
    ("It was the third time in ‹the past decade› that the mine had flooded.", (None,)),
    (
        "Between ‹2014› and ‹2016› it will buy six jets.",
        ("Between 2014 and 2016 it will buy six jets",),
    ),
    (
        "It has two jets which it will begin to fly in ‹2009›.",
        ("Two jets which it will begin to fly in 2009",),
    ),
    (
        "Prices fell in ‹1957› as the gap between the north and the south widened.",
        ("Prices fell in 1957",),
    ),
    (
        "The king fled on ‹10 May› and the surrender of the north and the south followed.",
        ("The king fled on 10 May",),
    ),
    (
        "In ‹June› the fleet sailed but the island, having been warned, was ready.",
        ("In June the fleet sailed",),
    ),
    (
        'On ‹Monday›, the mayor said, "We shall stay, all of us."',
        ('On Monday, the mayor said, "We shall stay, all of us."',),
    ),
    (
        "The reign of the queen from ‹1876›-‹1910› was long.",
        ("The reign of the queen from 1876-1910 was long",),
    ),
    (
        "In ‹May›, Tom Keel, who led the union, joined the council.",
        ("Tom Keel … joined the council",),
    ),
    (
        "On ‹Monday› General Tom Keel, who led the raid, praised his men.",
        ("General Tom Keel … praised his men",),
    ),
    (
        "On ‹Monday› the mayor implied that the bank would close.",
        ("On Monday the mayor implied that the bank would close",),
    ),
    (
        "On ‹Monday› the mayor announced that 300 men whose homes burned would be paid.",
        ("On Monday the mayor announced that 300 men whose homes burned would be paid",),
    ),
    (
        "Tom Keel, the guard who had fought them, was seized on ‹Monday›.",
        ("Tom Keel … was seized on Monday",),
    ),
    (
        "In ‹May›, alarmed by the riots, the king fled.",
        ("In May, alarmed by the riots, the king fled",),
    ),
    ("It returned to the level before the surge at ‹the beginning of 2007›.", (None,)),
    ("He told of a raid in ‹May› which had failed.", ("He told of a raid in May",)),
    ("As we reported on ‹Monday›, the bank has closed.", (None,)),
    ("The bank may close, according to clerks who described its debts on ‹Monday›.", (None,)),
    (
        "A blast killed two men on ‹Monday›, the mayor and the police said.",
        ("A blast killed two men on Monday",),
    ),
    (
        "They are leaving ‹now› and will return on ‹Monday›.",
        ("They are leaving now", "They … will return on Monday"),
    ),
    (
        "On ‹Friday› it was the turn of Skarn, a town in which three bishops had died.",
        ("On Friday it was the turn of Skarn",),
    ),
    (
        "Rebels took it in ‹2015› and in ‹2016›, but were driven out.",
        ("Rebels took it in 2015 and in 2016",),
    ),
]


@pytest.mark.parametrize(("sentence", "clauses"), CLAUSES, ids=[case[0][:50] for case in CLAUSES])
def test_a_date_belongs_to_the_clause_it_stands_in(marked, sentence, clauses):
    found = [report.text for report in marked(sentence)]
    assert sorted(found) == sorted(clause for clause in dict.fromkeys(clauses) if clause)


def test_the_span_covers_the_clause_and_the_sentence_holds_it(marked):
    (report,) = marked("Ministers met in Arden after the bridge collapsed ‹Thursday›.")
    text = "Ministers met in Arden after the bridge collapsed Thursday."
    assert report.span.of(text) == "the bridge collapsed Thursday"
    assert report.sentence.contains(report.span)


def test_a_gap_between_subject_and_verb_is_shown(marked):
    found = [r.text for r in marked("The pilot, who was unhurt, landed on ‹Friday›.")]
    assert found == ["The pilot … landed on Friday"]


def test_of_two_times_of_a_clause_one_report_is_made(marked):
    assert len(marked("On ‹Friday› the mine closed at ‹noon›.")) == 1


@pytest.mark.parametrize(
    "sentence", ["", "‹Friday›", "‹Friday› ‹Monday›", "‹Friday›.", "( ‹Friday›", "—‹1999›—"]
)
def test_a_time_without_words_makes_no_report(marked, sentence):
    assert marked(sentence) == []
