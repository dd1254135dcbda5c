"""An invitation as it is typed, and sentences that name one."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialogs.catalogue import ChangeInvitation, Invite, NewDeadline, ShowSignUps, parse
from dialogs.model import Refusal
from dialogs.occasions import reading, rules
from dialogs.occasions.model import Draft, Invitation, SignUp
from tests.tables import each_row

TODAY = date(2025, 8, 25)
NOW = datetime(2025, 8, 25, 7, 0, tzinfo=UTC)
ZONE = ZoneInfo("Europe/Stockholm")


@each_row(
    ("text", "expected"),
    [
        (
            "Uppföljningsdag 16 december kl 9-15, anmälan senast 1 december",
            ("Uppföljningsdag", "2025-12-16", "09:00", "15:00", "", "2025-12-01"),
        ),
        (
            "en utbildningsdag den 16 december kl 9-15 i Folkets hus. Anmäl er senast den 1 dec",
            ("Utbildningsdag", "2025-12-16", "09:00", "15:00", "Folkets hus", "2025-12-01"),
        ),
        (
            "ett seminarium om psykisk hälsa onsdag 3 december 13.00-16.00 på Teams (OSA 25 november)",
            ("Seminarium om psykisk hälsa", "2025-12-03", "13:00", "16:00", "Teams", "2025-11-25"),
        ),
        (
            "studiebesök i Arboga 14/1 kl 8.30–12, sista anmälningsdag 7/1",
            ("Studiebesök i Arboga", "2026-01-14", "08:30", "12:00", "", "2026-01-07"),
        ),
        (
            "16 december kl 9-15: Lärandedag, Stora salen",
            ("Lärandedag", "2025-12-16", "09:00", "15:00", "Stora salen", ""),
        ),
        (
            "lunchseminarium, 5 nov 12-13, sal B, o.s.a. 1 nov",
            ("Lunchseminarium", "2025-11-05", "12:00", "13:00", "sal B", "2025-11-01"),
        ),
        (
            "Follow-up day on 16 December 9-15 in the town hall, sign up by 1 December",
            ("Follow-up day", "2025-12-16", "09:00", "15:00", "town hall", "2025-12-01"),
        ),
        (
            "frukostträff 4 november kl 8-9 svar önskas senast 31 oktober",
            ("Frukostträff", "2025-11-04", "08:00", "09:00", "", "2025-10-31"),
        ),
    ],
)
def test_an_invitation_is_read_with_its_parts(text: str, expected: tuple[str, ...]) -> None:
    draft = reading.read(text, today=TODAY)
    found = (draft.title, draft.day, draft.starts, draft.ends, draft.place, draft.answer_by)
    assert found == expected
    assert rules.checked(draft, ZONE, now=NOW).title == expected[0]


def test_an_occasion_of_several_days_has_a_last_day() -> None:
    draft = reading.read("konferensen Barn och unga 16-17 december kl 9-16 i Arboga", today=TODAY)
    proposed = rules.checked(draft, ZONE, now=NOW)
    assert (proposed.starts_at.date(), proposed.ends_at.date()) == (date(2025, 12, 16), date(2025, 12, 17))


@each_row(
    ("text", "problem", "kept"),
    [
        ("Julbord", "occasion-no-day", "Julbord"),
        ("Julbord i Folkets hus kl 17-20", "occasion-no-day", "Julbord i Folkets hus"),
        ("Julbord 31 november kl 17-20", "date-no-such-day", "Julbord"),
        ("Julbord 11 december", "occasion-no-time", "Julbord"),
        ("Julbord 11 december kl 17", "occasion-no-time", "Julbord"),
        ("Julbord 11 december kl 17-20, anmälan senast 12 december", "occasion-answer-after", "Julbord"),
        ("Julbord 11 december kl 17-20, anmälan senast 1 augusti 2025", "occasion-answer-passed", "Julbord"),
        ("Julbord 11 december kl 17-20, anmälan senast snarast", "occasion-answer-unread", "Julbord"),
        ("Julbord 11 december kl 17-20, anmälan senast 31 november", "date-no-such-day", "Julbord"),
        ("Sommarfest 25 augusti 2025 kl 7-8", "occasion-passed", "Sommarfest"),
        ("11 december kl 17-20", "occasion-no-title", ""),
    ],
)
def test_what_is_missing_or_impossible_is_named_and_the_rest_kept(text: str, problem: str, kept: str) -> None:
    draft = reading.read(text, today=TODAY)
    with pytest.raises(Refusal) as refused:
        rules.checked(draft, ZONE, now=NOW)
    assert refused.value.key == problem
    assert draft.title == kept


@given(st.text(max_size=40), st.text(max_size=12), st.text(max_size=8), st.text(max_size=8), st.text(max_size=12))
def test_any_fields_are_checked_without_an_error(title: str, day: str, starts: str, ends: str, by: str) -> None:
    try:
        proposed = rules.checked(Draft(title, day, "", starts, ends, "", by), ZONE, now=NOW)
    except Refusal:
        return
    assert NOW < proposed.starts_at < proposed.ends_at


@given(st.text(max_size=120))
def test_any_text_is_read_without_an_error(text: str) -> None:
    reading.read(text, today=TODAY)
    reading.about(text)


def invitation(title: str, key: str = "a") -> Invitation:
    return Invitation(key, "g", title, datetime(2025, 12, 16, 8, tzinfo=UTC), datetime(2025, 12, 16, 14, tzinfo=UTC))


@pytest.mark.parametrize(
    ("said", "is_named"),
    [
        ("jag kommer till uppföljningsdagen", True),
        ("anmäl mig till Uppföljningsdag", True),
        ("uppföljningsdagens lunch", True),
        ("jag kommer till mötet", False),
        ("jag kommer på torsdag", False),
        ("vi följer upp dagen", False),
    ],
)
def test_a_title_is_known_in_any_form(said: str, *, is_named: bool) -> None:
    assert reading.is_named(invitation("Uppföljningsdag"), said) is is_named


def test_a_whole_title_counts_more_than_a_word_of_it() -> None:
    both = [invitation("Utbildningsdag om sömn", "a"), invitation("Utbildningsdag om kost", "b")]
    assert len(reading.named(both, "utbildningsdagen")) == 2
    assert [each.id for each in reading.named(both, "utbildningsdag om kost")] == ["b"]


@each_row(
    ("said", "kind"),
    [
        ("jag kommer till uppföljningsdagen", "yes"),
        ("ja till uppföljningsdagen", "yes"),
        ("skriv upp mig på uppföljningsdagen", "yes"),
        ("jag kan tyvärr inte vara med på uppföljningsdagen", "no"),
        ("nej tack till uppföljningsdagen", "no"),
        ("avanmäl mig från uppföljningsdagen", "no"),
        ("vilka kommer till uppföljningsdagen?", "list"),
        ("hur många är med på uppföljningsdagen", "list"),
        ("är Nils anmäld till uppföljningsdagen?", "list"),
        ("när är uppföljningsdagen?", "list"),
        ("har Kumla svarat om uppföljningsdagen?", "list"),
        ("jag kommer inte ihåg uppföljningsdagen", ""),
        ("uppföljningsdagen flyttas till 17 december", "change"),
        ("ställ in uppföljningsdagen", "cancel"),
        ("uppföljningsdagen är inställd", "cancel"),
        ("flytta uppföljningsdagen till 17 december", "change"),
        ("uppföljningsdagen är i Stora salen", "change"),
        ("anmäl Per Dahl till uppföljningsdagen", "other"),
        ("lägg till Uppföljningsdagen", ""),
        ("beslut 4: uppföljningsdagen blir av", ""),
        ("påminn Olle om uppföljningsdagen senast 1 december", ""),
    ],
)
def test_the_wish_of_a_sentence_is_known(said: str, kind: str) -> None:
    assert reading.about(said) == kind


@each_row(
    ("opened", "by", "nudged", "now", "expected"),
    [
        (datetime(2025, 8, 25, tzinfo=UTC), date(2025, 12, 1), 0, datetime(2025, 11, 24, 9, tzinfo=UTC), 0),
        (datetime(2025, 8, 25, tzinfo=UTC), date(2025, 12, 1), 0, datetime(2025, 11, 20, 9, tzinfo=UTC), None),
        (datetime(2025, 8, 25, tzinfo=UTC), date(2025, 12, 1), 1, datetime(2025, 11, 26, 9, tzinfo=UTC), None),
        (datetime(2025, 8, 25, tzinfo=UTC), date(2025, 12, 1), 1, datetime(2025, 11, 28, 9, tzinfo=UTC), 1),
        (datetime(2025, 8, 25, tzinfo=UTC), date(2025, 12, 1), 0, datetime(2025, 12, 1, 9, tzinfo=UTC), 1),
        (datetime(2025, 8, 25, tzinfo=UTC), date(2025, 12, 1), 2, datetime(2025, 12, 1, 9, tzinfo=UTC), None),
        (datetime(2025, 8, 25, tzinfo=UTC), date(2025, 12, 1), 0, datetime(2025, 12, 2, 9, tzinfo=UTC), None),
        (datetime(2025, 11, 24, tzinfo=UTC), date(2025, 12, 1), 0, datetime(2025, 11, 24, 9, tzinfo=UTC), None),
    ],
)
def test_people_are_reminded_at_most_twice_and_not_at_once(
    opened: datetime, by: date, nudged: int, now: datetime, expected: int | None
) -> None:
    from dataclasses import replace

    from dialogs.model import DeadlineChoices

    asked = replace(invitation("Dag"), opened_at=opened, answer_by=by, nudged=nudged)
    assert rules.due_nudge(asked, ZONE, DeadlineChoices(), now=now) == expected


@given(st.lists(st.tuples(st.sampled_from(["Kumla kommun", "kumla", "Laxå kommun", ""]), st.booleans()), max_size=30))
def test_the_counts_by_organisation_add_up(said: list[tuple[str, bool]]) -> None:
    answers = [
        SignUp(f"guest:{nth}", f"Gäst {nth}", comes, None, organisation)
        for nth, (organisation, comes) in enumerate(said)
    ]
    tally = rules.tally([], answers)
    assert tally.count == sum(comes for _, comes in said)
    assert len(tally.declined) == sum(not comes for _, comes in said)
    assert len(tally.coming) <= 3


@pytest.mark.parametrize(
    ("said", "is_of_one"),
    [
        ("jag kommer till jullunchen", True),
        ("jag kommer inte på studiebesöket", True),
        ("I am coming to the dinner", True),
        ("jag kommer till mötet", False),
        ("jag kommer på torsdag", False),
        ("jag kommer kl 10", False),
        ("jag kommer till träffen", False),
    ],
)
def test_an_answer_about_another_occasion_is_known(said: str, *, is_of_one: bool) -> None:
    assert reading.is_of_an_occasion(said) is is_of_one


@pytest.mark.parametrize(
    ("said", "several"),
    [
        ("vi kommer två från Kumla", True),
        ("jag kommer med 3 personer", True),
        ("we are coming", True),
        ("jag kommer", False),
        ("jag kommer den 2 december", False),
    ],
)
def test_an_answer_for_several_people_is_known(said: str, *, several: bool) -> None:
    assert reading.is_of_several(said) is several


@each_row(
    "said",
    [
        "inbjudan till Olle och Sara senast 5 juni",
        "skicka inbjudan till ledningsgruppen senast 5 juni",
        "skicka ut inbjudan till konferensen senast på fredag",
        "invitation to the board by 5 June",
        "send invitation to the board by Friday",
        "inbjudan om samverkan senast den 3/6",
    ],
)
def test_an_invitation_to_write_before_a_day_is_a_deadline(said: str) -> None:
    assert isinstance(parse(said, today=TODAY), NewDeadline)


@each_row(
    "said",
    [
        "inbjudan till utbildningsdag, anmälan senast 1 december",
        "inbjudan till Uppföljningsdag 16 december kl 9, svar senast 1 december",
        "invitation to a day by the lake on 5 June",
        "invitation to a follow-up day, sign up by 1 December",
    ],
)
def test_an_occasion_with_a_last_day_to_sign_up_is_an_invitation(said: str) -> None:
    assert isinstance(parse(said, today=TODAY), Invite)


@each_row(
    ("text", "kind"),
    [
        ("jag hänger på inspirationsdagen", "yes"),
        ("jag vill hänga med på inspirationsdagen", "yes"),
        ("I'd love to come to the inspirationsdag", "yes"),
        ("put me down for the inspirationsdag", "yes"),
        ("join the inspirationsdag", "yes"),
        ("jag skippar inspirationsdagen", "no"),
        ("can't make it to the inspirationsdag", "no"),
        ("count me out of the inspirationsdag", "no"),
        ("vilka har inte hört av sig om inspirationsdagen?", "list"),
        ("who hasn't replied about the inspirationsdag?", "list"),
    ],
)
def test_an_answer_is_read_in_everyday_words(text: str, kind: str) -> None:
    assert reading.about(text) == kind


@each_row(
    ("text", "of"),
    [
        ("förläng anmälan till 9 september", ""),
        ("förläng anmälan till studiebesöket till 9 september", "studiebesöket"),
        ("flytta fram sista dagen för anmälan till fredag", ""),
        ("extend the sign-up until 9 September", ""),
        ("skjut på anmälan till måndag", ""),
    ],
)
def test_more_time_to_sign_up_changes_the_last_day(text: str, of: str) -> None:
    command = parse(text, today=TODAY)
    assert isinstance(command, ChangeInvitation)
    assert command.of == of
    draft = Draft("Studiebesök", day="2025-10-14", answer_by="2025-09-01")
    assert reading.changed(draft, command.text, today=TODAY).answer_by > "2025-08-25"
    assert reading.changed(draft, command.text, today=TODAY).day == "2025-10-14"


@pytest.mark.parametrize(
    "text", ["hur många är anmälda hittills?", "vilka är anmälda än så länge", "who has signed up so far?"]
)
def test_who_has_signed_up_so_far_is_asked(text: str) -> None:
    assert isinstance(parse(text, today=TODAY), ShowSignUps)
