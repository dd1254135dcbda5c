"""One message about the tasks of several people, and clauses beside a task that are none of its title."""

from dialogs.catalogue.parsing import parse
from dialogs.commands.spec import Command
from dialogs.deadlines.clauses import tasks_in, without_reporter
from dialogs.deadlines.meanings import MEANINGS
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.deadlines.plain_requests import with_plain_request
from dialogs.deadlines.task_sentences import is_order
from dialogs.sentences.model import Context, Sentence
from dialogs.understanding.weak import is_weak
from tests.dialogs.spring import CONTEXT, NOW
from tests.tables import each_row

PRIVATE = Context(now=NOW, speaker="Karin Ek", is_leader=True, is_private=True, people=CONTEXT.people)

SEVERAL = (
    ("Olle bokar lokal till 20 mars och Sara fixar fika", "Olle: Bokar lokal 20/3 + Sara: Fixar fika 20/3"),
    (
        "Olle skickar siffrorna och Sara protokollet senast fredag",
        "Olle: Skickar siffrorna 13/3 + Sara: Skickar protokollet 13/3",
    ),
    (
        "Senast fredag ska Olle skicka siffrorna och Sara protokollet",
        "Olle: Skicka siffrorna 13/3 + Sara: Skicka protokollet 13/3",
    ),
    ("Kan Olle boka tåg och Sara hotell senast 2 april?", "Olle: Boka tåg 2/4 + Sara: Boka hotell 2/4"),
    (
        "Kan Olle ordna fika till den 26 mars och Sara ta med projektor?",
        "Olle: Ordna fika 26/3 + Sara: Ta med projektor 26/3",
    ),
    (
        "Olle ringer kommunen på måndag, Sara mejlar regionen och Karin uppdaterar listan",
        "Olle: Ringer kommunen 16/3 + Sara: Mejlar regionen 16/3 + Karin: Uppdaterar listan 16/3",
    ),
    ("Olle skriver utkast till 20 mars, jag läser igenom", "Olle: Skriver utkast 20/3 + mig: Läser igenom 20/3"),
    (
        "Olle: uppdatera listan 20/3, Sara: boka resor 27/3, jag själv: skriva talet 30/3",
        "Olle: Uppdatera listan 20/3 + Sara: Boka resor 27/3 + mig: Skriva talet 30/3",
    ),
    (
        "till fredag ska Olle ha pratat med ekonomi om fakturorna, likaså Sara om avtalet",
        "Olle: Prata med ekonomi om fakturorna 13/3 + Sara: Prata med ekonomi om avtalet 13/3",
    ),
    (
        "Olle pratar med banken och Sara med hyresvärden senast fredag",
        "Olle: Pratar med banken 13/3 + Sara: Pratar med hyresvärden 13/3",
    ),
    (
        "Skicka in era underlag till Sara senast torsdag, hon sammanställer till fredag",
        "oss: Skicka in era underlag till Sara 12/3 + Sara Lind: Sammanställer 13/3",
    ),
    (
        "Olle mejlar rapporten till Sara på fredag och hon skickar den vidare på måndag",
        "Olle: Mejlar rapporten till Sara 13/3 + Sara Lind: Skickar rapporten vidare 16/3?",
    ),
    (
        "Olle gör affischen till 20/3 och Sara granskar den till 27/3",
        "Olle: Gör affischen 20/3 + Sara: Granskar affischen 27/3",
    ),
    (
        "Olle: kontakta banken senast onsdag, Sara: boka lokal senast torsdag och alla: läs planen till mötet",
        "Olle: Kontakta banken 11/3 + Sara: Boka lokal 12/3 + oss: Läs planen 26/3",
    ),
    (
        "Svarstiden går ut 20 mars, Olle och Sara skriver utkast dessförinnan",
        "oss: Svarstiden 20/3 + Olle och Sara: Skriver utkast 20/3",
    ),
    ("Olle och Sara tar fram ett förslag till 20 mars", "Olle och Sara: Tar fram ett förslag 20/3"),
    ("Olle ringer Karin och Sara senast fredag", "Olle: Ringer Karin och Sara 13/3"),
    ("Olle köper kaffe och bullar till fredag", "Olle: Köper kaffe och bullar 13/3"),
    ("planen ska in 15 april, Sara och Olle granskar den", "Sara och Olle: Planen 15/4"),
    ("Avtalet med Berg AB ska sägas upp 15 april, Sara tar det", "Sara: Avtalet med Berg AB ska sägas upp 15/4"),
)
ASIDES = (
    ("Olle skriver notisen så den kan gå ut den 20 mars", "Olle: Skriver notisen 20/3"),
    (
        "Olle och jag gör klart broschyren till fredag så att tryckeriet hinner",
        "Olle och jag: Gör klart broschyren 13/3",
    ),
    ("Sara skickar ut länken imorgon så alla kan anmäla sig", "Sara: Skickar ut länken 11/3"),
    ("vi måste få in svaren senast 20 mars så att Olle hinner räkna", "oss: Svaren 20/3"),
    ("Sara to send the minutes by Friday so everyone can comment", "Sara: Send the minutes 13/3"),
    (
        "Olle pratar med regionen före påsk, så tar vi upp det på mötet i maj",
        "Olle: Pratar med regionen 2/4 | så tar vi upp det på mötet i maj",
    ),
    ("Sara är sjuk så Olle bokar lokalen senast fredag", "Olle: Bokar lokalen 13/3"),
    ("Sara är ledig så får Olle ta fikat till fredag", "Olle: Ta fikat 13/3"),
    ("skicka in underlaget så snart som möjligt, senast fredag", "oss: Skicka in underlaget 13/3"),
    ("boka så stor lokal som möjligt senast fredag", "oss: Boka så stor lokal som möjligt 13/3"),
    ("Sara sa att hon skickar listan på fredag", "Sara: Skickar listan 13/3"),
    ("enligt Olle ska statistiken vara klar den 20 mars", "oss: Statistiken 20/3"),
    ("Glöm inte att betala avgiften, den ska vara framme senast 30/3", "oss: Betala avgiften 30/3"),
    ("Kom ihåg tidrapporten, den ska in senast fredag", "oss: Tidrapporten 13/3"),
    ("Final report due in two weeks, Sara is responsible", "Sara: Final report 24/3"),
    ("Final version due Friday, Sara owns it", "Sara: Final version 13/3"),
    ("Boka rum till 20 mars, så slipper vi sitta trångt", "oss: Boka rum 20/3"),
    ("Läs planen till nästa möte, vi beslutar om den då", "oss: Läs planen 26/3"),
    ("Olle sa att rapporten borde va klar i juni nån gång", "oss: Rapporten 30/6"),
    ("Sara stämmer av med banken vecka 14 och återkommer på nästa möte", "Sara: Stämmer av med banken 3/4"),
    (
        "planen ska in 15 april, eller senast 20 april om det drar ut",
        "oss: Planen 15/4 | eller senast 20 april om det drar ut",
    ),
    # who does it
    ("Sara tar reda på vad hyran kostar, senast fredag", "Sara: Tar reda på vad hyran kostar 13/3"),
    ("Olle, glöm inte fakturan till banken, ska betalas 31 mars", "Olle: Fakturan till banken, ska betalas 31/3"),
    ("Det är Sara som ska fixa affischen till den 2 april", "Sara: Fixa affischen 2/4"),
    ("Påminn Sara om att hon ska hämta nycklarna på fredag innan 12", "Sara: Hämta nycklarna 13/3"),
    ("Påminn mig och Sara en timme innan mötet", "mig och Sara: Mötet 26/3"),
    # words that lead in the matter
    ("ps. glöm ej att besvara enkäten före fredag", "oss: Besvara enkäten 13/3"),
    ("på mötet sa vi att Olle fixar lokal innan den 1 september", "Olle: Fixar lokal 1/9"),
    ("vi bestämde att Olle fixar lokal innan den 1 september", "Olle: Fixar lokal 1/9"),
    ("påminn den som inte lämnat in underlag på fredag", "oss: Lämna in underlag 13/3"),
    ("påminn alla som inte har svarat på enkäten på fredag", "oss: Svara på enkäten 13/3"),
    ("lägg upp en påminnelse om övningen den 3 april, och bjud in alla", "oss: Övningen 3/4 | och bjud in alla"),
    ("Anmälan till mässan senast imorgon lunch!!", "oss: Anmälan till mässan 11/3"),
    # steps of a matter that is named once
    ("ansökan om bidrag: öppnar 1/4, stänger 30/4", "oss: Ansökan om bidrag öppnar 1/4 + oss: Ansökan om bidrag 30/4"),
    ("Budget 2027 - första utkast 15 april, klart 1 maj", "oss: Budget 2027 första utkast 15/4 + oss: Budget 2027 1/5"),
    # what happens on the day that stands first
    ("30 september löper hyresavtalet ut", "oss: Hyresavtalet löper ut 30/9"),
    ("På nyårsafton går avtalet med banken ut", "oss: Avtalet med banken går ut 31/12"),
    ("På torsdag fyller Sara år", "oss: Sara fyller år 12/3"),
    ("avstämning med revisorn senast trettondagsafton", "oss: Avstämning med revisorn 5/1"),
    ("lägg in i årshjulet: verksamhetsplanering i oktober", "oss: Verksamhetsplanering 30/10"),
    ("Avtalet löper ut 30 april, Olle säger upp det", "Olle: Avtalet löper ut 30/4"),
)


def _short(text: str, context: Context = CONTEXT) -> str:
    command = parse(text, today=NOW.date())
    if isinstance(command, NewDeadline) and not is_weak(command, text):
        return _deadline(command)
    found = MEANINGS["deadline.add"](Sentence(text, is_english=" by " in text or "due" in text), context)
    assert len(found) == 1, found
    left = f" | {' + '.join(found[0].left)}" if found[0].left else ""
    says = [_deadline(parse(each, today=NOW.date())) for each in found[0].says]
    return " + ".join(says) + left + ("" if found[0].is_certain else "?")


def _deadline(command: Command) -> str:
    assert isinstance(command, NewDeadline), command
    whom = {None: "oss", "@me": "mig"}.get(command.owner, command.owner)
    assert command.day.day is not None
    return f"{whom}: {command.title[0].upper()}{command.title[1:]} {command.day.day.day}/{command.day.day.month}"


@each_row(("text", "says"), SEVERAL)
def test_each_person_gets_their_own_task_and_its_day(text: str, says: str) -> None:
    assert _short(text) == says


@each_row(("text", "says"), ASIDES)
def test_a_clause_beside_the_task_is_no_part_of_its_title(text: str, says: str) -> None:
    assert _short(text) == says


@each_row(
    "text",
    (
        "bjud in Olle och Sara till mötet den 20 mars",
        "Olle är borta på fredag och Sara kommer sent",
        "Olle mejlar Karin och Sara protokollet senast fredag",
        "Läs igenom policyn till nästa möte, vi beslutar om den då",
        "Olle tar punkt 3 på fredag och Sara tar punkt 4",
        "Olle bokar lokal och Sara fixar fika",
        "As agreed, Olle sends the list by Friday",
        "Sara tog på sig att mejla skolorna, hon gör det före 3 april",
    ),
)
def test_people_without_a_dated_task_of_their_own_share_none(text: str) -> None:
    assert tasks_in(text, CONTEXT) is None


@each_row(
    ("text", "says"),
    (
        ("Sara sa att hon skickar listan", "Sara skickar listan"),
        ("Olle tror att rapporten är klar i maj", "rapporten är klar i maj"),
        ("Rektorn sa att hon skickar listan", "Rektorn sa att hon skickar listan"),
        ("Sara lovade att skicka listan", "Sara lovade att skicka listan"),
        ("enligt planen ska statistiken in", "enligt planen ska statistiken in"),
    ),
)
def test_who_told_it_is_no_part_of_what_was_told(text: str, says: str) -> None:
    assert without_reporter(text, CONTEXT) == says


@each_row(
    ("text", "says"),
    (
        ("skicka ett meddelande till mig på fredag om nyckeln", "påminn mig på fredag om nyckeln"),
        ("kan du skicka ut en påminnelse till Sara om fakturan", "påminn Sara om fakturan"),
        ("posta en påminnelse i kanalen måndag kl 8 om fakturan", "påminn oss måndag kl 8 om fakturan"),
        ("posta i gruppen på fredag kl 8 att enkäten är öppen", "påminn oss på fredag kl 8 att enkäten är öppen"),
        ("ge mig en knuff i morgon om lokalen", "påminn mig i morgon om lokalen"),
        ("hör av dig till mig på måndag om offerten", "påminn mig på måndag om offerten"),
        ("send me a reminder on Friday about the key", "remind me on Friday about the key"),
        ("skicka enkäten till alla på måndag", "skicka enkäten till alla på måndag"),
        ("posta dagordningen på måndag", "posta dagordningen på måndag"),
        ("skicka meddelandet från regionen till alla", "skicka meddelandet från regionen till alla"),
        ("ge Sara ordet", "ge Sara ordet"),
    ),
)
def test_a_message_that_is_asked_for_is_a_reminder(text: str, says: str) -> None:
    assert with_plain_request(text) == says


@each_row(
    ("text", "says"),
    (
        ("måste komma ihåg att köpa blommor den 20 mars", "mig: Köpa blommor 20/3"),
        ("behöver skicka in reseräkningen senast 20 mars", "mig: Skicka in reseräkningen 20/3"),
        ("alla måste skicka in reseräkningen senast 20 mars", "oss: Skicka in reseräkningen 20/3"),
    ),
)
def test_a_note_to_oneself_in_private_is_about_oneself(text: str, says: str) -> None:
    assert _short(text, PRIVATE) == says


@each_row(
    ("text", "ladder"),
    (
        ("påminn oss på måndag kl 8 om tidrapporten", True),
        ("påminn Olle i morgon kl 15 om bilderna", True),
        ("remind us on Monday at 8 about the time sheet", True),
        ("påminn oss om mötet måndag kl 8", False),
        ("påminn Olle senast på måndag kl 8 om bilderna", False),
        ("påminn oss om bilderna senast måndag kl 8", False),
    ),
)
def test_the_time_before_the_matter_is_when_to_remind(text: str, ladder: bool) -> None:
    command = parse(text, today=NOW.date())
    assert bool(command.ladder) is ladder  # type: ignore[attr-defined]


REMINDERS = (
    (
        "Den 5 maj ska jag lämna rapporten, påminn mig den 2 maj",
        "påminn mig om Lämna rapporten senast 5 maj, påminn 3 dagar innan",
    ),
    (
        "Nu i helgen måste jag läsa planen, påminn mig på söndag kväll",
        "påminn mig om Läsa planen senast 2026-03-15 kl 18.00 + i helgen",
    ),
    (
        "På torsdag fyller Sara år, påminn mig dagen innan",
        "påminn mig om Sara fyller år senast torsdag, påminn dagen innan",
    ),
    (
        "Olle ska lämna rapporten 5 maj, påminn honom två dagar innan",
        "påminn Olle om Lämna rapporten senast 5 maj, påminn två dagar innan",
    ),
    (
        "På fredag har vi avslutning, påminn alla på torsdag att ta med knytis",
        "påminn oss om Ta med knytis senast torsdag + På fredag har vi avslutning",
    ),
    (
        "påminn mig om planen 5 maj, påminn Olle om resan 6 maj",
        "påminn mig om Planen senast 5 maj / påminn Olle om Resan senast 6 maj",
    ),
    ("påminn mig inte om planen förrän på fredag", "påminn mig om Planen senast fredag"),
    ("tjata inte om planen", ""),
    ("påminn inte Olle om planen senast fredag", ""),
)


@each_row(("text", "says"), REMINDERS)
def test_a_reminder_beside_a_matter_is_of_that_matter(text: str, says: str) -> None:
    found = MEANINGS["deadline.add"](Sentence(text), CONTEXT)
    assert "".join(" + ".join((" / ".join(each.says), *each.left)) for each in found) == says


@each_row(
    ("text", "order"),
    (
        ("boka lokal", True),
        ("Betala fakturan", True),
        ("ring banken", True),
        ("skriv klart texten", True),
        ("boka ett möte", False),
        ("boka årsmötet", False),
        ("lägg till en punkt", False),
        ("posta dagordningen", False),
        ("bokar lokal", False),
        ("Olle bokar lokal", False),
    ),
)
def test_an_order_begins_with_the_verb_of_a_task(text: str, order: bool) -> None:
    assert is_order(text) is order
