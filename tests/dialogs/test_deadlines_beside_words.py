"""Words around a deadline that are no part of it, and several deadlines in one sentence."""

from datetime import date

from dialogs.catalogue import parse
from dialogs.sentences.model import Context, KnownDeadline
from dialogs.understanding.meant import meaning
from dialogs.understanding.understand import is_weak, understand
from tests.dialogs.test_deadlines_as_spoken import CONTEXT, NOW
from tests.tables import each_row

KNOWN = Context(
    now=NOW,
    speaker="Karin Ek",
    people=CONTEXT.people,
    is_leader=True,
    deadlines=(
        KnownDeadline("D1", "Budgeten", date(2026, 3, 20), ("Karin Ek",)),
        KnownDeadline("D2", "Presentationen", date(2026, 3, 23), ("Olle Berg",)),
        KnownDeadline("D3", "Enkäten", date(2026, 3, 30)),
    ),
)


def _meant(text: str, context: Context) -> str:
    """The commands of the likeliest reading, "sure" by the exact stage, or "" without a reading."""
    if not is_weak(parse(text, today=NOW.date()), text):
        return "sure"
    found = understand(text, context)
    return " + ".join(found.readings[0].says) if found and found.readings else ""


NEW = (
    # what points back at an agreement, and at who does it
    ("Som vi sa på mötet så tar Olle och kollar lokalen senast fredag", "påminn Olle om Kollar lokalen senast fredag"),
    ("Enligt överenskommelse skickar Olle listan på fredag", "påminn Olle om Skickar listan senast fredag"),
    ("As agreed, Olle sends the list by Friday", "remind Olle about Sends the list by Friday"),
    ("påminn Olle om att han ska ringa länet på fredag", "påminn Olle om Ringa länet senast fredag"),
    (
        "påminn Olle och Sara om att de måste läsa planen till fredag",
        "påminn Olle och Sara om Läsa planen senast fredag",
    ),
    ("påminn mig om att jag ska ringa länet på fredag", "påminn mig om Ringa länet senast fredag"),
    ("remind Olle that he needs to call the venue by Friday", "remind Olle about Call the venue by Friday"),
    ("Olle tar och fixar lokalen till fredag", "påminn Olle om Fixar lokalen senast fredag"),
    ("Olle tar bilder och texter till fredag", "påminn Olle om Tar bilder och texter senast fredag"),
    ("planen ska in senast fredag, annars missar vi tåget", "påminn oss om Planen senast fredag"),
    # whom a reminder is for
    (
        "Hej! En påminnelse till alla: anmäl er till kursen senast 28 mars. Mvh Karin",
        "påminn oss om Anmäl er till kursen",
    ),
    ("Påminnelse till Olle: skicka listan på fredag", "påminn Olle om Skicka listan senast fredag"),
    # a name, the verb of a task, and a day
    ("Olle - justera minnesanteckningarna - fredag", "påminn Olle om Justera minnesanteckningarna senast fredag"),
    ("Olle – ringa länet – 20 mars", "påminn Olle om Ringa länet senast 20 mars"),
    ("Olle och Sara - boka lokal - 20 mars", "påminn Olle och Sara om Boka lokal senast 20 mars"),
    # several people and one day
    (
        "Till 26 mars: Olle läser på om lagen, Sara ordnar lunch",
        "påminn Olle om Läser på om lagen senast 26 mars + påminn Sara om Ordnar lunch senast 26 mars",
    ),
    (
        "Till fredag: Olle ordnar lunch, Sara fixar kaffe",
        "påminn Olle om Ordnar lunch senast fredag + påminn Sara om Fixar kaffe senast fredag",
    ),
    (
        "Olle fixar lokalen till 20 mars, Sara ordnar lunch till 26 mars",
        "påminn Olle om Fixar lokalen senast 20 mars + påminn Sara om Ordnar lunch senast 26 mars",
    ),
    ("planen ska vara klar 20 mars, Olle fixar det", "påminn Olle om Planen senast 20 mars"),
    # a day for each matter
    (
        "deadlinen för kommunerna är 20 mars och för regionerna 3 april",
        "påminn oss om Kommunerna senast 20 mars + påminn oss om Regionerna senast 3 april",
    ),
    (
        "sista dag för motioner är 20 mars, för yttranden 3 april",
        "påminn oss om Motioner senast 20 mars + påminn oss om Yttranden senast 3 april",
    ),
    ("deadlinen för planen för kommunerna är 20 mars", "sure"),
    # one day of several months
    (
        "kvartalsrapport sista i mars, juni, september och december",
        "påminn oss om Kvartalsrapport senast 2026-03-31, 2026-06-30, 2026-09-30, 2026-12-31",
    ),
    ("planen senast 5 april och september", "påminn oss om Planen senast 2026-04-05, 2026-09-05"),
    ("kvartalsrapport sista i januari och april", "påminn oss om Kvartalsrapport senast 2026-04-30, 2027-01-31"),
    # a day after the sentence that it is about
    (
        "Olle: ring länet. Sara: boka tåg. Båda till fredag",
        "påminn Olle om Ring länet senast fredag + påminn Sara om Boka tåg senast fredag",
    ),
    (
        "Kan du hålla koll på att Olle lämnar in sin text? Hon ska vara klar 3 april",
        "påminn Olle om Lämnar in sin text",
    ),
    ("deadline för alla utom Kumla kommun är 10 april", "påminn alla senast 10 april"),
    ("deadline för planen utom Kumla kommun är 10 april", "påminn oss om Planen senast 10 april"),
    # more that only leads to the matter
    ("jag lovade Sara att skicka bilderna på fredag", "påminn mig om Skicka bilderna senast fredag"),
    ("jag lovade att skicka bilderna på fredag", "påminn mig om Skicka bilderna senast fredag"),
    ("Svarstiden för planen går ut den 30 april, Olle håller i pennan", "påminn Olle om Svarstiden för planen senast"),
    ("nu är det bara en vecka kvar till ansökan ska in, den 17 mars", "påminn oss om Ansökan senast 17 mars"),
    ("Kommunerna har till den 15 april på sig att svara på enkäten", "påminn oss om Kommunerna ska svara på enkäten"),
    ("Olle fixar affischen (klar 10/4)", "påminn Olle om Fixar affischen senast 10/4"),
    ("Jag bad Sara kolla avtalet, hon återkommer senast fredag", "påminn Sara om Kolla avtalet senast fredag"),
    ("det vore bra om alla kunde fylla i matrisen till fredag", "påminn oss om Fylla i matrisen senast fredag"),
    ("It would be great if everybody could reply by 28 March", "remind us about Reply by 28 March"),
    ("Sara hjälper Olle med ansökan som ska in 30/3", "påminn Sara om Hjälper Olle med ansökan senast 30/3"),
    (
        "Olle, kan du kolla med ekonomi? behöver svar innan fredag lunch",
        "påminn Olle om Kolla med ekonomi senast fredag",
    ),
    ("jag är på resa till fredag, påminn mig då om listorna", "påminn mig om Listorna senast fredag"),
    ("lista allt som ska in i april", ""),
    ("Ny sista dag för ansökan är 10 april", "påminn oss om Ansökan senast 10 april"),
    ("tack Olle! kan du även skicka bilderna till mig innan fredag", "påminn oss om Skicka bilderna till mig"),
    ("påminn mig i god tid om att söka ledigt, sista dag är 1 juni", "påminn mig om Söka ledigt senast 1 juni"),
    ("påminn mig och Olle om avtalet senast fredag", "sure"),
    ("don't let me forget to sign the contract before Friday", "remind me about Sign the contract by Friday"),
    ("Ansvarig för lunchen: Sara. Klart 10 april.", "påminn Sara om Lunchen senast 10 april"),
    (
        "* Olle: statistik, 3 april\n* Sara: bilder, 5 april\n* alla: läsa rapporten till mötet",
        "påminn Olle om Statistik senast 3 april + påminn Sara om Bilder senast 5 april + påminn oss om Läsa rapporten",
    ),
    ("* Olle: statistik, 10 min\n* Sara: bilder inför mötet", ""),
    ("rapport om maj och juni senast 5 augusti", "påminn oss om Rapport om maj och juni senast 5 augusti"),
)


@each_row(("text", "says"), NEW)
def test_words_beside_a_new_deadline_are_no_part_of_it(text: str, says: str) -> None:
    found = _meant(text, CONTEXT)
    assert found.startswith(says) if says else "påminn" not in found, found


CHANGED = (
    ("jag och Olle byter, han tar budgeten och jag tar presentationen", "ge D1 till Olle Berg + ge D2 till Karin Ek"),
    ("Olle tar enkäten och Sara tar budgeten", "ge D3 till Olle Berg + ge D1 till Sara Lind"),
    ("jag tar budgeten och Olle tar enkäten", "ge D3 till Olle Berg"),
    ("Olle does the budgeten and I take the enkäten", "give D1 to Olle Berg + give D3 to Karin Ek"),
    ("vem tar budgeten och vem tar presentationen?", "visa D1"),
    # news of some, and of what is open yet
    ("budgeten är klar, lokalen är inte bokad än", "klar D1"),
    ("budgeten är klar men inte enkäten", "klar D1"),
    ("budgeten är inte klar men enkäten är klar", "klar D3"),
    ("enkäten är inskickad, budgeten tar jag nästa vecka", "klar D3"),
    ("enkäten är klar men jag behöver två dagar till för budgeten", "klar D3 + flytta D1 till 2026-03-22"),
    ("lokalen är bokad men budgeten behöver två dagar till", "flytta D1 till 2026-03-22"),
    ("enkäten är klar hos alla utom Olle", "visa D3"),
    ("presentationen är typ klar", "visa D2"),
    ("jag trodde presentationen var klar", "visa D2"),
    ("vi trodde att budgeten redan var inne", "visa D1"),
    ("I thought the presentation was done", "show D2"),
    ("jag trodde budgeten var klar men flytta den till 22 mars", "flytta D1 till 22 mars"),
    ("budgeten är i princip färdig", "visa D1"),
    ("Olle och Sara gör budgeten tillsammans", "ge D1 till Karin Ek och Olle Berg och Sara Lind"),
    ("var det den 20 mars budgeten skulle in?", "visa D1"),
    # late, and how it goes
    ("budgeten drar ut på tiden, klar på torsdag", "flytta D1 till torsdag"),
    ("enkäten är försenad, den kommer 2 april", "flytta D3 till 2 april"),
    ("Hur går det med presentationen Olle?", "visa D2"),
    ("how is the budgeten coming along?", "show D1"),
    ("påminn mig inte om budgeten förrän på fredag", "påminn mig om D1 2026-03-13"),
)


@each_row(("text", "says"), CHANGED)
def test_what_is_told_of_known_deadlines_is_read_whole(text: str, says: str) -> None:
    assert _meant(text, KNOWN) == says


def test_what_is_late_or_shared_out_is_shown_first() -> None:
    for text in (CHANGED[0][0], CHANGED[6][0], "budgeten drar ut på tiden, klar på torsdag"):
        found = understand(text, KNOWN)
        assert found is not None
        assert not found.is_sure


@each_row(
    ("text", "shown"),
    [
        ("påminn Olle om presentationen", "visa D2"),
        ("påminn Karin om budgeten", "visa D1"),
        ("remind Olle about presentationen", "show D2"),
        ("påminn Sara om presentationen", ""),
        ("påminn Olle om lokalen", ""),
        ("påminn Olle om enkäten", ""),
    ],
)
def test_a_reminder_that_an_owner_gets_already_is_shown(text: str, shown: str) -> None:
    read_as = parse(text, today=NOW.date())
    command, _ = meaning(read_as, text, KNOWN)
    assert command == (parse(shown, today=NOW.date()) if shown else read_as)
