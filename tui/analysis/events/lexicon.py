"""The closed lists of words by which clauses are found: verbs, function words, cues of status."""


def words(text: str) -> frozenset[str]:
    """Return the words of `text` as a set."""
    return frozenset(text.split())


BE = words("am is are was were 's 're been be being")
HAVE = words("has have had 've")
DO = words("do does did")
MODALS = words(
    "will would shall should may might can could must cannot 'll 'd won't wouldn't can't "
    "couldn't shouldn't mustn't needn't"
)
NEGATED = words("isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't")
NEVER_FINITE = frozenset(("be", "been", "being"))
AUXILIARIES = (BE | HAVE | DO | MODALS | NEGATED) - NEVER_FINITE

DETERMINERS = words(
    "the a an this that these those its his her their our my your some any no each every "
    "another both all several many few most much other such more two three four five six seven "
    "eight nine ten whose what which"
)
PREPOSITIONS = words(
    "of in on at by for with from to into onto over under about against between among during "
    "through across toward towards within without near along around behind beyond despite per "
    "via upon after before since until amid following as than like up off out"
)
TAKING_CLAUSES = words("of about on for with from into by at to against than despite")
"""Prepositions that may have a clause as their object: “asked about *why it failed*”."""
PRONOUNS = words("he she it they we i you who there")

SUBORDINATORS = words(
    "after before when while as because since although though if until till unless once where "
    "whereas whether how why that lest"
)
RELATIVES = frozenset(("who", "which", "whom", "whose", "where", "that"))
COORDINATORS = frozenset(("and", "but", "or", "so", "yet", "nor"))
NOT_SUBORDINATING = frozenset(
    pair.replace("_", " ")
    for pair in words(
        "as_of as_well as_many as_much as_long as_soon as_far as_if such_as so_that even_if "
        "after_all that_day that_year that_month that_week that_time that_night that_morning "
        "since_then before_then until_then so_far as_part"
    )
)
"""Word pairs that look like the start of a clause and are not."""

TAKING_AS = words(
    "pose posed posing serve served serving serves act acted acting acts work worked working "
    "works known described regarded seen used appointed named dressed disguised treated elected "
    "chosen hailed recognised recognized listed installed sworn identified remembered"
)
"""Verbs that go on with “as”: “men who posed *as journalists*”."""
TAKING_THAT = words(
    "clear sure certain plain evident obvious confident aware afraid likely possible imply implies "
    "implied hint hinted maintain maintained contend contended complain complained boasted "
    "emphasised emphasized recommend recommended request requested require required realise "
    "realised realized notice noticed discover discovered prove proved demonstrate demonstrated "
    "guarantee guaranteed suspect suspected concede conceded accept accepted assume assumed "
    "recall recalled urge urged fact"
)
"""Other words that a clause with “that” completes: “made *clear* on Monday that …”."""

SAYING = words(
    "say says said saying tell tells told add adds added report reports reported state states "
    "stated note notes noted insist insists insisted claim claims claimed argue argues argued "
    "explain explains explained write writes wrote tweet tweets tweeted acknowledge "
    "acknowledged suggest suggests suggested believe believes believed warn warns warned "
    "estimate estimates estimated forecast forecasts forecasted predict predicts predicted "
    "reply replied comment commented remark remarked stress stressed reiterate reiterated "
    "testify testified allege alleged assert asserted confirm confirms confirmed think thinks "
    "thought quote quoted cite cited describe described joke joked"
)
"""Verbs whose date dates the saying, not what is said."""
ANNOUNCING = words(
    "announce announces announced declare declares declared reveal reveals revealed disclose "
    "disclosed order ordered agree agrees agreed decide decided promise promised vow vowed "
    "pledge pledged deny denies denied propose proposed admit admitted learn learned show shows "
    "showed shown find found know knew hope hopes hoped expect expects expected conclude "
    "concluded rule ruled demand demanded mean means meant indicate indicated ensure ensured "
    "hear heard see saw fear fears feared"
)
"""Other verbs that take a clause as their object; the act itself is an event."""

_IRREGULAR = (
    "arose ate became began bent bid blew bore bought bound bred broke brought built burnt came "
    "caught chose clung crept dealt drank drew drove dug fed fell felt fled flew forbade forgot "
    "fought found froze gave got grew hung held heard hid hurt kept knelt knew laid lay led "
    "left lent lit lost made meant met overcame overran overthrew overtook paid pleaded ran "
    "rang read rebuilt rode rose said sang sank sat saw sent shook shone shot shrank sold "
    "sought spoke spent spread sprang stole stood stuck struck strove struggled swam swept "
    "swore swung taught thought threw told took tore understood underwent undertook withdrew "
    "withheld withstood woke won wore wrote broadcast forecast cast hit put set cut shut split "
    "beat burst let quit went did foresaw bled slid spun befell mistook outran spat sped dove slew "
    "oversaw undid upheld resold outsold retold rewrote redid foretold beheld reran bestrode"
)
PAST = words(_IRREGULAR)
PARTICIPLES = words(
    "born built begun broken brought bought caught chosen drawn driven fallen fought found "
    "given gone grown held hit kept known laid led left lost made meant met overrun overthrown "
    "paid put run said seen sent set shot shown sold spent spoken stolen struck sunk sworn "
    "taken taught thrown told torn withdrawn won written begun cut split read become come set "
    "borne done forecast recast"
)
_PRESENT = (
    "says tells includes remains becomes begins continues takes makes gives goes comes gets "
    "brings keeps opens seeks wins loses meets expects believes hopes wants agrees refuses "
    "denies confirms announces declares warns adds insists arrives departs dies starts allows "
    "requires enters follows leads calls happens appears seems belongs contains consists lies "
    "stands sits holds runs knows thinks argues describes explains serves provides offers "
    "produces operates owns lives speaks celebrates commemorates takes turns falls rises "
    "reaches receives sends sells buys pays spends leaves faces plans flies joins needs hears "
    "reads writes shows ends features marks does captures surrenders attacks invades occupies "
    "defeats resigns launches unveils"
)
PRESENT = words(_PRESENT)
PLAIN = words(
    "say tell remain become begin continue take make give go come get bring keep seek win lose "
    "meet expect believe hope want agree refuse deny confirm announce declare warn add insist "
    "arrive depart die allow require enter follow happen appear seem belong contain consist "
    "know think argue describe explain serve provide produce operate live speak include have "
    "are"
)
"""Bases that are hardly ever nouns: finite after a plural noun or a pronoun."""
NEVER_NOUNS = words("say tell believe think argue insist agree arrive become remain")
"""Bases that are never nouns: finite unless something before them makes them infinitives."""

NOT_ADVERBS = words(
    "rally family assembly supply reply ally july italy monopoly anomaly only daily early"
)
TELLING = words("tell tells told inform informs informed assure assured remind reminded")
"""Verbs of saying that first name the hearer."""

NOT_PARTICIPLES = words(
    "red bed need feed seed speed indeed hundred breed shed exceed proceed succeed naked sacred "
    "wicked rugged united armed mixed limited retired alleged so-called wed led-"
)
"""Words in -ed that are no verb, or hardly ever one."""

EVENTIVE = words(
    "attack attacks election elections coup summit invasion war battle earthquake quake crash "
    "bombing bombings shooting killing massacre massacres murder murders killings protest "
    "protests riot riots referendum vote agreement treaty accord accords revolution uprising "
    "revolt strike strikes raid raids siege assassination murder trial hearing meeting "
    "conference launch release opening merger takeover withdrawal evacuation fall capture "
    "surrender death birth ceremony flood floods hurricane storm fire explosion blast deadline "
    "debate inauguration rally ceasefire truce offensive announcement statement speech visit "
    "arrest eruption tsunami crisis tournament final match disaster arrival departure collapse "
    "defeat victory resignation wedding funeral verdict ruling landing flight"
)
"""Nouns that name a happening, so that “the 2004 election” is one."""
BLAMING = words(
    "charged convicted accused blamed tried sentenced acquitted indicted apologised apologized "
    "charges accuses blames suspected remembered criticised criticized praised"
)
"""Verbs whose object lies back in time: “charged with the murders of 1999”."""
PURPOSES = words(
    "deadline plan plans promise pledge vow order orders agreement decision proposal bid offer "
    "demand call calls timetable ultimatum commitment intention target goal permission"
)
"""Nouns with an infinitive that lies ahead: “a deadline to leave by May”."""
CAME = words("came comes followed follows occurred happened coincided")
"""Verbs by which a happening named as subject is only placed in time: “The fall of X came as …”."""
