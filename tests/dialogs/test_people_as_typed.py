"""Roles, members, organisations and privacy, as people type them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from dialogs import catalogue as c
from dialogs.forms.heading import read_head
from dialogs.identities import plain
from dialogs.model import Member, Person, Role
from dialogs.people.meanings import MEANINGS
from dialogs.privacy.meanings import MEANINGS as OF_PRIVACY
from dialogs.sentences.model import Context, Sentence
from dialogs.understanding.understand import understand
from tests.tables import each_row

TODAY = date(2025, 5, 22)
PEOPLE = [
    Member(Person(tenant_id="t", id=name[0], name=name, platform_id=f"29:{name[0]}"), organisation="Kumla kommun")
    for name in ("Karin Ek", "Olle Berg", "Lisa Holm")
]
CONTEXT = Context(now=datetime(2025, 5, 22, 9, tzinfo=ZoneInfo("Europe/Stockholm")), speaker="Lisa Holm", people=PEOPLE)


def says(intent: str, text: str) -> list[tuple[str, ...]]:
    return [tuple(plain(each) for each in reading.says) for reading in MEANINGS[intent](Sentence(text), CONTEXT)]


@each_row(
    ("text", "command"),
    [
        ("Karin är vice ordförande från och med nu", c.SetRole("Karin", Role.VICE)),
        ("jag tar över som sekreterare", c.SetRole(c.ME, Role.SECRETARY)),
        ("jag vill vara sekreterare idag", c.SetRole(c.ME, Role.SECRETARY, for_today=True)),
        ("ta bort rollen vice ordförande från Karin", c.EndRole("Karin", Role.VICE)),
        ("vad har jag för roll?", c.ShowLeaders()),
        ("Karin har slutat", c.SetMember("Karin", is_member=False)),
        ("Karin är inte med i gruppen längre", c.SetMember("Karin", is_member=False)),
        ("ändra gruppens namn till Chefsnätverket", c.NameGroup("Chefsnätverket")),
        ("gruppen byter namn till Chefsnätverket", c.NameGroup("Chefsnätverket")),
        ("hur gallrar ni?", c.ShowRetention()),
        ("jag ångrar mig, ta bort svaret", c.WithdrawFeedback()),
        ("fråga 1: 4, fråga 2: 37", c.AnswerForm(((1, "4"), (2, "37")))),
        ("fråga 1 - fyra\nfråga 2 - sju", c.AnswerForm(((1, "fyra"), (2, "sju")))),
        ("svar på formuläret: fråga 1: fyra", c.AnswerForm(((1, "fyra"),))),
        ("hur många är vi i gruppen?", c.ShowMembers()),
        ("rensa allt gammalt", c.ShowRetention()),
        ("är det här hemligt?", c.WhatIsKept()),
        ("läser du allt vi skriver?", c.WhatIsKept()),
        ("får min chef läsa det här?", c.WhatIsKept()),
        ("hur länge sparas minnesanteckningarna?", c.ShowRetention()),
        ("who can see this chat?", c.WhatIsKept()),
        ("delete everything you have about me please", c.ForgetMe()),
        ("kan jag vara anonym?", c.WhoSeesAnswers()),
    ],
)
def test_a_sentence_about_people_is_read(text: str, command: c.Command) -> None:
    assert c.parse(text, today=TODAY) == command


@each_row(
    ("intent", "text", "expected"),
    [
        ("role.set", "Karin ska inte vara ordförande längre", [("Karin Ek är inte ordförande längre",)]),
        (
            "member.set",
            "lägg Karin och Olle i undergruppen Söder",
            [("Karin Ek är från Söder", "Olle Berg är från Söder")],
        ),
        (
            "member.set",
            "Karin är från Lekebergs kommun och Olle från Degerfors",
            [("Karin är från Lekebergs kommun", "Olle är från Degerfors")],
        ),
        ("member.set", "Olle har bytt från Kumla till Hallsbergs kommun", [("Olle Berg är från Hallsbergs kommun",)]),
        ("member.set", "Karin och Olle är från Kumla", [("Karin Ek är från Kumla", "Olle Berg är från Kumla")]),
        ("member.set", "Karin är här nu", []),
        ("role.set", "vi har två ordförande, Karin och Olle", [("ordförande är Karin Ek och Olle Berg",)]),
        ("group.name", "vi heter Chefsnätverket för folkhälsa nu", [("gruppen heter Chefsnätverket för folkhälsa",)]),
        ("group.name", "jag heter Holm i efternamn", []),
        ("away.set", "Karin är föräldraledig till 12 augusti", []),
    ],
)
def test_the_meaning_names_the_right_people(intent: str, text: str, expected: list[tuple[str, ...]]) -> None:
    assert says(intent, text) == expected


def test_an_organisation_never_holds_another_person() -> None:
    text = "Karin är från Lekebergs kommun och Olle från Degerfors"
    assert not isinstance(c.parse(text, today=TODAY), c.SetOrganisation)


@pytest.mark.parametrize("text", ["rensa allt gammalt", "ta bort gamla möten", "radera listan"])
def test_a_wish_that_is_about_no_person_erases_nobody(text: str) -> None:
    assert OF_PRIVACY["privacy.erase"](Sentence(text), CONTEXT) == ()


def test_who_is_ill_and_who_leads_meanwhile_are_asked_about_together() -> None:
    found = understand("Olle är sjukskriven, Karin är ordförande så länge", CONTEXT)
    assert found is not None
    assert not found.is_sure
    assert found.readings[0].says == ("Olle kan inte komma", "Karin är ordförande så länge")


@pytest.mark.parametrize(
    ("text", "is_asked"),
    [("ska vi ta en fika?", True), ("borde vi flytta mötet till fredag?", True), ("should we have a break?", True)],
)
def test_a_proposal_to_colleagues_is_never_obeyed_unasked(text: str, is_asked: bool) -> None:
    found = understand(text, CONTEXT)
    assert (found and found.is_sure) is not is_asked


@pytest.mark.parametrize(
    "text", ["hur lägger jag till en punkt?", "hur planerar man ett möte?", "how do I add an item to the agenda?"]
)
def test_a_question_how_to_write_is_answered_with_examples(text: str) -> None:
    found = understand(text, CONTEXT)
    assert found is not None
    assert found.asks_how or found.readings[0].says[0].startswith(("hjälp", "help"))


@pytest.mark.parametrize(
    "text", ["svar senast 5 juni", "till kommunerna, svar senast 5 juni", "besvaras senast den 5 juni"]
)
def test_words_about_the_last_day_are_no_title_of_a_form(text: str) -> None:
    head = read_head(text, today=TODAY)
    assert (head.title, head.due_on) == ("", date(2025, 6, 5))
