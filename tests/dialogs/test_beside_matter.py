"""What stands behind the matter of a deadline is no part of its title, and days that hang together are read so."""

from dialogs.catalogue.parsing import parse
from dialogs.deadlines.later_days import without_corrected_day
from dialogs.deadlines.meanings import MEANINGS
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.sentences.model import Sentence
from dialogs.understanding.meant import may_be_doubted, meaning
from tests.dialogs.spring import CONTEXT, NOW
from tests.tables import each_row


def _read(text: str) -> str:
    found = MEANINGS["deadline.add"](Sentence(text), CONTEXT)
    return " + ".join((*found[0].says, *found[0].left)) if found else ""


BESIDE = (
    # a request to remind
    ("planen ska in 20 mars, håll koll på det", "påminn oss om Planen senast 20 mars"),
    ("planen ska in 20 mars, kan du hålla koll?", "påminn oss om Planen senast 20 mars"),
    ("planen ska in 20 mars så säg till oss innan dess", "påminn oss om Planen senast 20 mars"),
    ("planen ska in 20 mars, lägg in det i kalendern", "påminn oss om Planen senast 20 mars"),
    ("planen ska in 20 mars, skriv upp det", "påminn oss om Planen senast 20 mars"),
    ("planen ska in 20 mars, nudga folk", "påminn oss om Planen senast 20 mars"),
    ("planen ska in 20 mars, pinga Olle om det", "påminn Olle om Planen senast 20 mars"),
    ("planen ska in 20 mars kan du säga till Sara", "påminn Sara om Planen senast 20 mars"),
    ("boka hotell till 20 mars, säg till mig", "påminn mig om Boka hotell senast 20 mars"),
    ("Olle skickar planen till 20 mars, säg till honom två dagar innan",
     "påminn Olle om Skickar planen senast 20 mars, påminn två dagar innan"),
    # a remark or a courtesy
    ("planen ska in 20 mars, det får vi inte missa", "påminn oss om Planen senast 20 mars"),
    ("planen ska in 20 mars det missade vi förra året", "påminn oss om Planen senast 20 mars"),
    ("planen till 20 mars, är du snäll", "påminn oss om Planen senast 20 mars"),
    ("planen till Sara före 20 mars gott folk", "påminn oss om Planen till Sara senast 20 mars"),
    ("svara på remissen, den löper ut 20 mars", "påminn oss om Svara på remissen senast 20 mars"),
    ("Olle skriver ett utkast, det ska vara klart 20 mars", "påminn Olle om Skriver ett utkast senast 20 mars"),
    # a task of its own, or a part of the matter
    ("boka lokal och håll i nyckeln senast 20 mars", "påminn oss om Boka lokal och håll i nyckeln senast 20 mars"),
    ("skriva inbjudan och notera svaren senast 20 mars",
     "påminn oss om Skriva inbjudan och notera svaren senast 20 mars"),
    ("yttrandet ska va klart 20 mars", "påminn oss om Yttrandet senast 20 mars"),
    ("kom ihåg att anteckna namnen senast 20 mars", "påminn oss om Anteckna namnen senast 20 mars"),
)  # fmt: skip
VERBS = (
    ("vi måste ha beställt maten senast 20 mars", "påminn oss om Beställa maten senast 20 mars"),
    ("alla ska ha svarat på enkäten 20 mars", "påminn oss om Svara på enkäten senast 20 mars"),
    ("Olle ska ha skrivit texten till 20 mars", "påminn Olle om Skriva texten senast 20 mars"),
    ("Olle ska ha gjort listan till 20 mars", "påminn Olle om Göra listan senast 20 mars"),
    ("Olle tar på sig att skriva texten till 20 mars", "påminn Olle om Skriva texten senast 20 mars"),
    ("Sara tog på sig utvärderingen, klar 20 mars", "påminn Sara om Utvärderingen senast 20 mars"),
    ("Sara ombeds att lämna siffror senast 20 mars", "påminn Sara om Lämna siffror senast 20 mars"),
    ("vi ska ha fika klart 20 mars", "påminn oss om Fika senast 20 mars"),
    ("Olle ska ha planen klar 20 mars", "påminn Olle om Planen senast 20 mars"),
)
DAYS = (
    ("Olle ska svara senast 1 april och Sara en vecka senare",
     "påminn Olle om Svara senast 1 april + påminn Sara om Svara senast 2026-04-08"),
    ("Olle skickar enkäten 1 april och två veckor senare sammanställer Sara svaren",
     "påminn Olle om Skickar enkäten senast 1 april + påminn Sara om Sammanställer svaren senast 2026-04-15"),
    ("Olle skickar enkäten 1 april och den 9 april sammanställer Sara svaren",
     "påminn Olle om Skickar enkäten senast 1 april + påminn Sara om Sammanställer svaren senast 9 april"),
    ("utkastet ska vara klart 1 april, slutversionen en vecka senare",
     "påminn oss om Utkastet senast 1 april + påminn oss om Slutversionen senast 2026-04-08"),
    ("handlingarna ska ut minst tio dagar innan mötet", "påminn oss om Handlingarna ska ut senast 2026-03-16"),
    ("planen ska in på fredag, nej vänta, på måndag", "påminn oss om Planen senast måndag"),
    ("planen ska in 1 april, förlåt 3 april", "påminn oss om Planen senast 3 april"),
    ("planen ska in 1 april, inte en dag senare", "påminn oss om Planen senast 1 april"),
)  # fmt: skip


@each_row(("text", "says"), BESIDE)
def test_words_behind_the_matter_are_no_part_of_it(text: str, says: str) -> None:
    assert _read(text) == says


@each_row(("text", "says"), VERBS)
def test_a_title_says_what_to_do_as_an_order(text: str, says: str) -> None:
    assert _read(text) == says


@each_row(("text", "says"), DAYS)
def test_days_that_hang_together_are_read_together(text: str, says: str) -> None:
    assert _read(text) == says


@each_row(
    ("text", "left"),
    (
        ("på tisdag nej vänta på onsdag", "på onsdag"),
        ("till den 5 juni, nej 6 juni menar jag", "till 6 juni"),
        ("5 juni eller 6 juni", "5 juni eller 6 juni"),
        ("5 juni och 6 juni", "5 juni och 6 juni"),
        ("nej, 5 juni går inte, ta 6 juni", "nej, 5 juni går inte, ta 6 juni"),
    ),
)
def test_only_a_day_that_is_put_right_is_left_out(text: str, left: str) -> None:
    assert without_corrected_day(text, NOW.date()) == left


@each_row(
    ("text", "title", "owner"),
    (
        ("deadline för filmen är 5 april, lägg in", "Filmen", None),
        ("boka lokalen senast 5 april, kan du hålla koll", "boka lokalen", None),
        ("Yttrande över promemorian ska vara inkommet senast 5 april", "Yttrande över promemorian", None),
        ("inköp av papper, pennor senast 5 april", "inköp av papper, pennor", None),
        ("deadline: texten om sommar och vinter 5 april", "texten om sommar och vinter", None),
    ),
)
def test_a_title_that_a_pattern_cut_is_read_again(text: str, title: str, owner: str | None) -> None:
    exact = parse(text, today=NOW.date())
    assert isinstance(exact, NewDeadline)
    assert may_be_doubted(exact, text, CONTEXT) or exact.title == title
    command, _ = meaning(exact, text, CONTEXT)
    if not isinstance(command, NewDeadline):
        command = parse(command.readings[0].says[0], today=NOW.date())  # type: ignore[attr-defined]
    assert isinstance(command, NewDeadline)
    assert (command.title, command.owner) == (title, owner)
