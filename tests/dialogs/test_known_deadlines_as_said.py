"""What is said of known deadlines: what would be so, no reminders for somebody, a new owner and a new day."""

from dataclasses import replace
from datetime import date

from dialogs.catalogue.parsing import parse, without_please
from dialogs.commands.talk import NotUnderstood
from dialogs.deadlines.asked_if import asked_if, whether_done
from dialogs.deadlines.both_changed import given_and_moved
from dialogs.deadlines.corrections_meant import corrected
from dialogs.deadlines.new_commands import NewDeadline
from dialogs.deadlines.news_meant import partly_done
from dialogs.deadlines.reminders_meant import not_before, quiet_for
from dialogs.feedback.commands import ShowSection
from dialogs.feedback.section_meant import of_section
from dialogs.sentences.model import KnownDeadline, KnownItem, Reading, Sentence
from dialogs.understanding.understand import understand
from tests.dialogs.spring import CONTEXT as SPRING
from tests.dialogs.spring import NOW
from tests.tables import each_row

CONTEXT = replace(
    SPRING,
    deadlines=(
        KnownDeadline("D1", "Statistiken", date(2026, 3, 2), ("Sara Lind",)),
        KnownDeadline("D2", "Budgeten", date(2026, 4, 3), ("Sara Lind",)),
        KnownDeadline("D3", "Tidplanen", date(2026, 4, 10), ("Olle Berg",)),
        KnownDeadline("D4", "Enkäten", date(2026, 5, 8)),
        KnownDeadline("D5", "Protokollet", date(2026, 5, 15), ("Sara Lind", "Karin Ek")),
    ),
)


def _said(found: tuple[Reading, ...]) -> str:
    return " | ".join(" + ".join((*each.says, *(f"({left})" for left in each.left))) for each in found)


@each_row(
    ("text", "says"),
    (
        ("Hur blir det om vi flyttar enkäten till augusti?", "visa D4"),
        ("vad händer om Sara inte blir klar med budgeten till den 3:e?", "visa D2"),
        ("hur blir det om Olle tar budgeten", "visa D2"),
        ("men hur gör vi om enkäten inte är klar?", "visa D4"),
        ("what if we move D3 to May?", "show D3"),
        ("hur blir det om vi tar mötet en vecka senare?", "när är mötet"),
        # requests, and questions about other things
        ("kan vi flytta enkäten till augusti?", ""),
        ("om Olle är sjuk tar jag budgeten", ""),
        ("hur går det med enkäten?", ""),
        ("hur blir det om det regnar?", ""),
    ),
)
def test_a_question_about_what_would_be_so_changes_nothing(text: str, says: str) -> None:
    assert _said(asked_if(Sentence(text, text.startswith("what")), CONTEXT)) == says


def test_what_would_be_so_of_an_item_shows_the_agenda() -> None:
    context = replace(CONTEXT, items=(KnownItem(1, "Lokalfrågan"),))
    assert _said(asked_if(Sentence("hur blir det om vi stryker lokalfrågan?"), context)) == "dagordning"


@each_row(
    ("text", "says"),
    (
        ("sluta påminna Olle, han är sjukskriven", "påminn inte om D3"),
        ("Sara behöver inga fler påminnelser", "påminn inte om D2"),
        ("påminn inte Olle mer", "påminn inte om D3"),
        ("skicka inga påminnelser till Olle den här veckan, han är ledig", "påminn inte om D3 + (den här veckan)"),
        ("please stop reminding Olle", "do not remind about D3"),
        # of one deadline, of one's own, and other requests
        ("sluta påminna Olle om tidplanen", ""),
        ("sluta påminna mig", ""),
        ("sluta påminna mig och Olle", ""),
        ("påminn Olle om tidplanen", ""),
        ("Olle slutar på fredag", ""),
    ),
)
def test_no_reminders_for_somebody_are_of_what_only_they_have(text: str, says: str) -> None:
    assert _said(quiet_for(Sentence(text, "stop" in text), CONTEXT)) == says


def test_no_reminders_for_somebody_wait_for_a_yes() -> None:
    found = understand("sluta påminna Olle, han är sjukskriven", CONTEXT)
    assert found is not None
    assert not found.is_sure
    assert found.is_likely


@each_row(
    ("text", "says"),
    (
        (
            "tidplanen blir Saras och ska vara klar den 17 april istället",
            "ge D3 till Sara Lind + flytta D3 till 17 april",
        ),
        ("ge budgeten till Olle och flytta den till 9 april", "ge D2 till Olle Berg + flytta D2 till 9 april"),
        ("Olle tar över budgeten och får till 9 april på sig", "ge D2 till Olle Berg + flytta D2 till 9 april"),
        ("tidplanen ska göras av Sara istället, senast 17 april", "ge D3 till Sara Lind + flytta D3 till 17 april"),
        # only one of them is new, or it is a question or another matter
        ("flytta tidplanen till 17 april", ""),
        ("Olle tar över budgeten", ""),
        ("kan Olle ta över budgeten till 9 april?", ""),
        ("Olle tar över kassan den 9 april", ""),
        ("påminn Olle om budgeten 9 april", ""),
    ),
)
def test_a_new_owner_and_a_new_day_are_both_kept(text: str, says: str) -> None:
    assert _said(given_and_moved(Sentence(text), CONTEXT)) == says


@each_row(
    ("text", "says"),
    (
        ("har alla skickat in underlag till enkäten?", "visa D4"),
        ("är tidplanen min?", "visa D3"),
        ("hur många har svarat på enkäten", "visa D4"),
        ("is D3 mine?", "show D3"),
        ("kan jag få mer tid för tidplanen?", ""),
        ("har vi något möte i maj?", ""),
        ("har alla svarat?", ""),
        ("tidplanen är klar", ""),
    ),
)
def test_a_question_whether_a_known_deadline_is_done_shows_it(text: str, says: str) -> None:
    assert _said(whether_done(Sentence(text, text.startswith("is")), CONTEXT)) == says


def test_a_question_about_an_item_with_the_same_name_is_left_to_the_agenda() -> None:
    context = replace(CONTEXT, items=(KnownItem(1, "Enkäten"),))
    assert whether_done(Sentence("är enkäten klar?"), context) == ()


@each_row(
    ("text", "says"),
    (
        ("tidplanen är halvklar, blir klar i helgen", "visa D3"),
        ("tidplanen är halvfärdig, resten kommer den 20 april", "flytta D3 till 20 april"),
        ("tidplanen är klar", ""),
        ("är tidplanen halvklar, eller blir den klar nu?", ""),
    ),
)
def test_what_is_half_done_stays_open(text: str, says: str) -> None:
    assert _said(partly_done(Sentence(text), CONTEXT)) == says


@each_row(
    ("text", "is_of_it"),
    (
        ("ta bort punkten om tekniken ur sammanställningen", True),
        ("ta bort det där om Camilla ur driv och hinder", True),
        ("kan du slå ihop de två om pauser i sammanställningen", True),
        ("rätta stavfelet i sammanställningen", True),
        ("remove the one about coffee from the summary", True),
        ("ta bort driv och hinder från dagordningen", False),
        ("ta bort mitt svar i driv och hinder", False),
        ("ta bort det jag skrev i driv och hinder", False),
        ("ta bort punkt 4", False),
        ("visa sammanställningen", False),
    ),
)
def test_statements_of_a_closed_round_are_changed_in_their_form(text: str, is_of_it: bool) -> None:
    found = of_section(Sentence(text, "remove" in text), CONTEXT)
    assert bool(found) is is_of_it
    assert not of_section(Sentence(text), replace(CONTEXT, round_is_open=True))
    if found:
        assert isinstance(parse(found[0].says[0], today=NOW.date()), ShowSection)


@each_row(
    ("text", "says"),
    (
        ("jag menade måndagen, inte fredagen", "flytta D4 till 11/5"),
        ("nej måndag, inte fredag", "flytta D4 till 11/5"),
        ("nej, torsdag", "flytta D4 till 7/5"),
        ("ändra till torsdagen den 14 maj istället för fredagen", "flytta D4 till 14/5"),
        ("nej, på torsdag nästa vecka", "flytta D4 till 19/3"),
        ("nej, i morgon", "flytta D4 till 11/3"),
    ),
)
def test_a_weekday_that_corrects_a_day_is_the_one_beside_it(text: str, says: str) -> None:
    assert _said(corrected(Sentence(text), replace(CONTEXT, just_added="D4", added_last="D4"))) == says


@each_row(
    ("text", "says"),
    (
        ("påminn mig inte om enkäten förrän efter midsommar", "påminn mig om D4 2026-06-22"),
        ("påminn mig inte om enkäten förrän den 4 maj", "påminn mig om D4 2026-05-04"),
        ("påminn inte Olle om tidplanen förrän i april", "visa D3 + (förrän i april)"),
        ("påminn mig inte om enkäten", ""),
    ),
)
def test_reminders_begin_on_the_day_that_is_named(text: str, says: str) -> None:
    assert _said(not_before(Sentence(text), CONTEXT)) == says


@each_row(
    ("text", "says"),
    (
        ("om Sara inte hinner budgeten, kan Olle ta den då", "ge D2 till Olle Berg + (om Sara inte hinner budgeten)"),
        ("om det går, kan du ge budgeten till Olle", "ge D2 till Olle Berg"),
    ),
)
def test_a_condition_before_a_request_is_left_over(text: str, says: str) -> None:
    found = understand(text, CONTEXT)
    assert found is not None
    assert _said(found.readings[:1]) == says


@each_row(
    "text",
    ("what's due next week", "vad ska in senast 5 maj", "vem är klar senast på fredag", "när ska planen in senast"),
)
def test_a_question_without_its_mark_is_no_deadline(text: str) -> None:
    assert not isinstance(parse(text, today=NOW.date()), NewDeadline)


@each_row(
    ("text", "asked"),
    (
        ("Hej alla! Tack för ett bra möte. Kan Olle boka lokal?", "Kan Olle boka lokal?"),
        ("Hej allihop, Olle bokar lokal", "Olle bokar lokal"),
        ("Hello everyone, move item 3", "move item 3"),
        ("hej alla som kommer", "alla som kommer"),
    ),
)
def test_a_greeting_to_all_is_no_part_of_the_request(text: str, asked: str) -> None:
    assert without_please(text) == asked
    assert not isinstance(parse("hej alla!", today=NOW.date()), NotUnderstood)
