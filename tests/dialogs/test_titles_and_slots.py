"""Which words are the title, the owner, the length and the place, where something else stands beside them."""

from dataclasses import replace
from datetime import timedelta

from dialogs import catalogue as c
from tests.dialogs.test_rest_and_order import CONTEXT, NOTHING_PLANNED, asked, meant
from tests.tables import each_row


@each_row(
    ("text", "says"),
    [
        ("lägg punkt 4 före punkt 3 och ge den 25 min", "flytta 4 till 3 + ge punkt 3 25 min"),
        ("flytta 4 till 2 och ge den 25 min", "flytta 4 till 2 + ge punkt 2 25 min"),
        ("ta badhuset sist och korta det till 10 min", "flytta 3 till 5 + korta punkt 5 till 10 min"),
        ("punkt 3: ny titel Simhallen", "punkt 3: ny titel Simhallen"),
        ("add Maria as co-owner of item 3", "byt ansvarig på 3 till Olle Berg och Maria Holm"),
        ("när ska Sara prata?", "när är punkt 4"),
    ],
)
def test_nothing_of_a_change_of_an_item_is_dropped(text: str, says: str) -> None:
    assert meant(text)[1] == says


def test_a_new_title_behind_a_colon_is_one() -> None:
    assert meant("punkt 3: ny titel Simhallen")[0] == c.EditItem(3, "Simhallen", c.Field.TITLE)


@each_row(
    ("text", "says"),
    [
        (
            "Vi behöver besluta om skolmaten, Olle är föredragande och det tar en halvtimme",
            "lägg till Skolmaten (Olle Berg, beslut, 30 min)",
        ),
        ("vi måste ta beslut om skolmaten", "lägg till Skolmaten (beslut)"),
        ("första punkten ska vara upprop", "lägg till Upprop som punkt 1"),
        ("sista punkten ska vara badhuset", "flytta 3 till 5"),
        ("kan Maria vara med på min punkt?", "byt ansvarig på 2 till Karin Ek och Maria Holm"),
        ("hinner inte förbereda badhuset till onsdag, kan det gå till nästa gång", "punkt 3 flyttas till nästa möte"),
        ("hinner inte förbereda badhuset, kan vi ta det nästa gång?", "punkt 3 flyttas till nästa möte"),
    ],
)
def test_the_matter_is_the_title_or_the_item(text: str, says: str) -> None:
    assert meant(text)[1] == says


@each_row("text", ["sista punkten är klar", "första punkten ska vara 10 min", "sista punkten blir ett beslut"])
def test_what_an_item_is_like_is_no_title_of_a_new_one(text: str) -> None:
    assert not meant(text)[1].startswith("lägg till")


def test_the_leave_of_somebody_else_is_not_that_of_the_writer() -> None:
    command, _ = meant("Olle är borta, Sara tar anteckningar på onsdag")
    said = [say for each in command.readings for say in each.says] if isinstance(command, c.Meant) else []
    assert "jag är ledig" not in said


@each_row(
    ("text", "place"),
    [
        ("nästa träff: to 2/4 kl 13-16 Landstingshuset Falun sal 4", "Landstingshuset Falun sal 4"),
        ("nästa möte 2/4 kl 13-16 Folkets hus", "Folkets hus"),
        ("nästa möte 2/4 kl 13-16 hoppas alla kan komma", ""),
    ],
)
def test_a_room_belongs_to_the_name_of_its_place(text: str, place: str) -> None:
    command, _ = meant(text, NOTHING_PLANNED)
    assert isinstance(command, c.PlanMeeting)
    assert command.place == place


@each_row(
    ("text", "place"),
    [
        ("ny lokal: Biblioteket, plan 3, mötet den 18 mars", "Biblioteket, plan 3"),
        ("we'll meet on Teams instead, link: https://t.example.com/x", "Teams, https://t.example.com/x"),
        ("det blir hybrid, Teams-länk: https://t.example.com/x", "Avesta, https://t.example.com/x"),
        ("länk till mötet: https://t.example.com/x", "Avesta, https://t.example.com/x"),
    ],
)
def test_a_link_comes_beside_the_place_that_is_named(text: str, place: str) -> None:
    command, _ = meant(text)
    assert isinstance(command, c.ChangeMeeting)
    assert command.place == place


def test_a_day_that_is_confirmed_against_another_changes_nothing() -> None:
    assert meant("mötet är 18 mars, inte 19")[1] == "när är mötet"
    assert CONTEXT.meetings
    assert asked("mötet är 18 mars, inte 19") == ("", ())


@each_row(
    ("text", "says"),
    [
        ("lägg badhuset som punkt 4 istället", "flytta 3 till 4"),
        ("lägg badhuset som punkt 9", ""),
        ("lägg Olles och Saras punkter efter varandra", "när är punkt 3"),
        ("lägg punkt 3 och 4 ihop", "slå ihop punkt 3 och 4"),
        ("besluten först, sen information", "flytta 3 till 2"),
        ("diskussion först, sen beslut och sist info", "flytta 4 till 2 + flytta 4 till 3"),
        ("decisions first, then info", "flytta 3 till 2"),
    ],
)
def test_a_place_is_not_the_item_that_stands_there(text: str, says: str) -> None:
    said = meant(text)[1]
    assert said == says or (not says and not said.startswith("flytta 3"))


@each_row(
    ("text", "says"),
    [
        ("ta bort Olle från punkt 3, Sara tar den", "byt ansvarig på 3 till Sara Lind"),
        ("ta bort Olle från punkt 3", "ta bort ansvarig på 3"),
        ("badhuset heter Simhallen nu", "ändra rubriken på 3 till Simhallen"),
        ("punkt om GDPR, 5 min", "lägg till GDPR (5 min)"),
        ("punkt om studieresan", "lägg till Studieresan"),
    ],
)
def test_a_clause_beside_an_item_is_kept_and_leads_are_left_out(text: str, says: str) -> None:
    assert meant(text)[1] == says


@each_row(
    ("text", "ends"),
    [
        ("mötet på onsdag kortas till halv elva", "10:30"),
        ("mötet förlängs till 12.30", "12:30"),
        ("the meeting will run until 12:30", "12:30"),
    ],
)
def test_a_new_end_is_no_new_start(text: str, ends: str) -> None:
    command, _ = meant(text)
    assert isinstance(command, c.ChangeMeeting)
    assert (command.starts, f"{command.ends:%H:%M}") == (None, ends)


@each_row(
    ("text", "says"),
    [("ställ in allt i april", "vilka möten har vi"), ("ställ in allt i mars", "ställ in mötet 18 mars")],
)
def test_a_month_without_a_meeting_cancels_none(text: str, says: str) -> None:
    assert meant(text)[1] == says


@each_row(
    ("text", "command"),
    [
        ("3: beslut enligt förslag", c.AddDecision(3, "enligt förslag")),
        ("punkt 3: uppdrag Sara hör av sig", c.AddTask(3, "Sara hör av sig")),
        ("ändra närvaron: Olle var inte där", c.RecordAttendance(absent="Olle")),
    ],
)
def test_what_leads_to_an_outcome_or_to_names_is_no_part_of_them(text: str, command: c.Command) -> None:
    during = replace(CONTEXT, is_meeting_on=True, now=CONTEXT.meetings[0].starts_at)
    assert meant(text, during)[0] == command


@each_row(
    ("text", "says"),
    [
        ("lägg till Nya SoL och GDPR som två separata punkter", "lägg till\nNya SoL\nGDPR"),
        ("lägg till hyran, lönerna och taket som egna punkter", "lägg till\nHyran\nLönerna\nTaket"),
        ("lägg till Nya SoL och GDPR", "lägg till Nya SoL och GDPR"),
        ("vill lyfta preventionsveckan, för kännedom bara", "lägg till Preventionsveckan (information)"),
        ("börja med en presentationsrunda, 15 min", "lägg till Presentationsrunda (15 min) som punkt 2"),
        ("kan vi börja med badhuset?", "flytta 3 till 2"),
        ("kan vi pausa badhuset till hösten?", "punkt 3 flyttas till nästa möte"),
        ("Sara får gärna ta min punkt, jag har så mycket", "byt ansvarig på 2 till Sara Lind"),
        ("Sara kan ta min punkt", "byt ansvarig på 2 till Sara Lind"),
        ("avboka mötet och boka nytt den 15 april 9-12", "flytta mötet till den 15 april kl 09.00-12.00"),
    ],
)
def test_each_matter_is_its_own_and_each_place_is_kept(text: str, says: str) -> None:
    assert meant(text)[1] == says


def test_a_length_beside_a_part_of_the_day_is_kept() -> None:
    said = meant("lägg upp ett möte på torsdag eftermiddag, ca 2 tim, på plats i Örebro", NOTHING_PLANNED)[0]
    assert isinstance(said, c.PlanMeeting)
    assert said.hints.length == timedelta(hours=2)
    assert said.place == "Örebro"


@each_row(
    "text",
    [
        "Nästa ledningsgrupp blir den tolfte juni, förmiddag, lokal meddelas senare",
        "nästa gång blir den 12 juni kl 9-12",
    ],
)
def test_where_no_meeting_is_planned_none_is_moved(text: str) -> None:
    command, said = meant(text, NOTHING_PLANNED)
    says = [say for each in command.readings for say in each.says] if isinstance(command, c.Meant) else [said]
    assert not [say for say in says if say.startswith("flytta mötet")]


@each_row(
    ("text", "says"),
    [
        ("I'd like to swap my slot with Sara", "flytta 2 till 4 + flytta 3 till 2"),
        ("kan jag byta tid med Sara?", "flytta 2 till 4 + flytta 3 till 2"),
    ],
)
def test_a_slot_that_is_swapped_sends_nobody_in_ones_place(text: str, says: str) -> None:
    assert asked(text)[0] == says
