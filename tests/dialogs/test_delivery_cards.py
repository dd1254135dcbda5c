"""Several things in one message, the report of what was sent, and what can be called back: small, valid, and honest."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.messenger import Address
from bot.teams.outgoing import activity
from dialogs import cards as pieces
from dialogs.deadlines import reminder_cards
from dialogs.deadlines.model import Assignment, Deadline
from dialogs.deliveries import cards, rules
from dialogs.deliveries.digest import ONE_OF_SEVERAL, Part, by_itself, together
from dialogs.deliveries.kinds import kind_of
from dialogs.deliveries.rules import Count, Failed, Recent, Report, Thing, Unsent
from dialogs.feedback import cards as feedback_cards
from dialogs.feedback.model import FeedbackRound
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Mention, Message
from dialogs.model import Group, Member, Person
from dialogs.texts import say
from tests.cards import assert_valid_card, elements
from tests.tables import each_row
from tests.world import words

STOCKHOLM = ZoneInfo("Europe/Stockholm")
NOW = datetime(2025, 6, 23, 7, 0, tzinfo=UTC)
GROUP = Group("t", "g" * 22, "Nätverk Örebro", "19:group", STOCKHOLM, "sv")
OLLE = Member(Person("t", "o" * 22, "Olle Berg", "29:olle"))
KARIN = Member(Person("t", "k" * 22, "Karin Ek", "29:karin"))
MEETING = Meeting("m" * 22, GROUP.id, NOW, NOW)


def reminder(number: int, title: str = "Rapporten", *, to: tuple[Member, ...] = ()) -> Message:
    deadline = Deadline(str(number) * 22, GROUP.id, number, title, date(2025, 6, 30), assignments=(Assignment(None),))
    return reminder_cards.reminder_message(deadline, zone=STOCKHOLM, locale="sv", now=NOW, waiting=to)


def form(asked: int = 8) -> Message:
    round_ = FeedbackRound("r" * 22, GROUP.id, MEETING.id, True, NOW, NOW, asked=asked, answered=3)
    return feedback_cards.reminder_message(round_, MEETING, GROUP)


def parts(*messages: Message, group: str = "Nätverk Örebro") -> list[Part]:
    return [Part(message, group) for message in messages]


def shown(message: Message) -> Card:
    assert message.card is not None
    assert_valid_card(message.card)
    return message.card


def buttons(card: Card) -> list[dict[str, Any]]:
    return [element for _, element in elements(card) if element["type"].startswith("Action.")]


def placed(card: Card) -> Iterator[str]:
    """What stands in the sections of a card, one text for each."""
    return (words({"body": section["items"]}) for section in card["body"])


# -- several things in one message


def test_one_thing_alone_is_sent_as_it_is() -> None:
    alone = reminder(3)
    assert together(parts(alone), locale="sv") is alone


def test_three_things_are_one_card_with_each_below_the_other_and_its_own_buttons() -> None:
    card = shown(together(parts(reminder(3), reminder(4), Message(text="Hej!")), locale="sv"))
    first, second, third = placed(card)
    assert "D3 Rapporten" in first
    assert "D4 Rapporten" in second
    assert third == "Hej!"
    titles = [button["title"] for button in buttons(card)]
    assert titles.count("Klart för mig") == 2
    assert titles.count("Påminn mig senare") == 2
    assert [section.get("separator") for section in card["body"]] == [None, True, True]


def test_a_button_among_others_says_what_it_would_have_done_alone_so_that_it_cannot_take_the_card_with_it() -> None:
    card = shown(together(parts(reminder(3), reminder(4)), locale="sv"))
    pressed = [button for button in buttons(card) if button["title"] == "Klart för mig"][1]
    assert pressed["verb"] == ONE_OF_SEVERAL
    assert by_itself(pressed["data"]) == ("deadline_done", {"action": ONE_OF_SEVERAL, "deadline": "4" * 22})
    executed = [button for button in buttons(card) if button["type"] == "Action.Execute"]
    assert {button["verb"] for button in executed} == {ONE_OF_SEVERAL}
    assert {by_itself(button["data"])[0] for button in executed} == {
        "deadline_done",
        "deadline_done_all",
        "deadline_more_time",
        "deadline_snooze",
    }


def test_a_form_among_others_is_opened_by_a_button_since_two_forms_would_answer_each_other() -> None:
    card = shown(together(parts(form(), form(), reminder(3)), locale="sv"))
    assert not [element for _, element in elements(card) if element["type"].startswith("Input.")]
    (answer, _) = [button for button in buttons(card) if button["title"] == "Svara"]
    assert by_itself(answer["data"])[0] == "feedback_private"
    assert answer["data"]["round"] == "r" * 22
    assert "3 av 8 har svarat" in words(card)


def test_a_form_without_a_heading_is_named() -> None:
    round_ = FeedbackRound("r" * 22, GROUP.id, MEETING.id, True, NOW, NOW)
    message = feedback_cards.form_message(round_, GROUP, ())
    assert message.card is not None
    without = replace(message, card=message.card | {"body": message.card["body"][1:]})
    assert "Driv och hinder: här kan du svara" in words(shown(together(parts(without, reminder(3)), locale="sv")))


def test_things_of_several_groups_say_which_group_each_is_of() -> None:
    same = shown(together(parts(reminder(3), reminder(4)), locale="sv"))
    assert "Nätverk Örebro" not in words(same)
    mixed = [Part(reminder(3), "Nätverk Örebro"), Part(reminder(3), "Chefer *i* Kumla")]
    card = shown(together(mixed, locale="sv"))
    assert [text.splitlines()[0] for text in placed(card)] == ["Nätverk Örebro", "Chefer \\*i\\* Kumla"]


def test_more_than_three_things_are_a_list_that_names_each_and_says_how_to_answer() -> None:
    message = together(parts(*(reminder(number) for number in range(3, 8))), locale="sv")
    text = words(shown(message))
    assert text.startswith("5 saker att tänka på")
    for number in range(3, 8):
        assert f"D{number} Rapporten" in text
        assert f"D{number} Rapporten" in message.card["fallbackText"]  # type: ignore[index]
    assert "”klar D3”" in text
    assert message.summary.startswith("5 saker att tänka på: Påminnelse: D3 Rapporten")


def test_a_list_of_several_groups_is_ordered_by_group() -> None:
    mixed = [Part(reminder(number), "Ett" if number % 2 else "Två") for number in range(1, 6)]
    lines = words(shown(together(mixed, locale="sv"))).splitlines()
    assert lines[1] == "Ett"
    assert [line[:1] for line in lines[2:5]] == ["–"] * 3
    assert lines[5] == "Två"


def test_a_long_list_is_cut_and_the_rest_is_counted() -> None:
    text = words(shown(together(parts(*(reminder(number) for number in range(1, 41))), locale="sv")))
    assert "D15 " in text
    assert "D16 " not in text
    assert "… och 25 saker till." in text


@pytest.mark.parametrize("count", [2, 5])
def test_everybody_who_is_mentioned_stands_in_the_card_once(count: int) -> None:
    several = [reminder(number, to=(OLLE, KARIN) if number % 2 else (OLLE,)) for number in range(1, count + 1)]
    message = together(parts(*several), locale="sv")
    assert message.mentions == (Mention("29:olle", "Olle Berg"), Mention("29:karin", "Karin Ek"))
    for mention in message.mentions:
        assert f"<at>{mention.name}</at>" in json.dumps(message.card, ensure_ascii=False)


def test_what_a_member_wrote_is_no_markup_in_a_list() -> None:
    card = shown(together(parts(*(reminder(number, "**fet** [här](http://x)") for number in range(1, 6))), locale="sv"))
    assert "\\*\\*fet\\*\\* \\[här\\]" in words(card)


def test_a_text_in_a_list_is_shown_without_its_signs() -> None:
    told = Message(
        text="**Obs!** <at>Olle Berg</at>: D1 \\*viktig\\* a &lt; b", mentions=(Mention("29:olle", "Olle Berg"),)
    )
    message = together(parts(*[told] * 4), locale="en")
    assert message.card is not None
    assert "Obs! Olle Berg: D1 *viktig* a < b" in message.card["fallbackText"]


@pytest.mark.parametrize("count", [2, 3, 15, 40])
@pytest.mark.parametrize("letter", ["x", "å", "🚲", '"', "*"])
def test_what_would_be_too_big_is_shown_in_fewer_words(count: int, letter: str) -> None:
    mentions = tuple(Mention(f"29:{number}", f"{number} {letter * 300}") for number in range(40))
    written = "".join(f"<at>{each.name}</at>" for each in mentions)
    long = Message(text=f"{letter * 200} {written}", summary=letter * 500, mentions=mentions)
    message = together(parts(*[long] * count, group=letter * 300), locale="sv")
    shown(message)
    # Each who is mentioned adds an entity to what Teams is sent.
    assert len(message.mentions) <= 30
    sent = activity(Address("t", "19:group", "https://x", "28:b"), message)
    assert len(json.dumps(sent["attachments"][0]["content"], ensure_ascii=False).encode()) < pieces.MAX_BYTES


_text = st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=300)
_mentions = st.lists(st.builds(Mention, _text, _text.map(lambda name: name.replace("<", ""))), max_size=40).map(tuple)


@st.composite
def messages(draw: st.DrawFn) -> Message:
    said, mentions = draw(_text), draw(_mentions)
    kind = draw(st.sampled_from(["text", "long", "card", "form", "reminder"]))
    if kind == "text":
        return Message(text=said + "".join(f"<at>{each.name}</at>" for each in mentions), mentions=mentions)
    if kind == "long":
        return Message(text=said * 40, summary=said)
    if kind == "form":
        return form(draw(st.integers(3, 99)))
    if kind == "reminder":
        return reminder(draw(st.integers(1, 9)), said, to=draw(st.sampled_from([(), (OLLE,), (OLLE, KARIN)])))
    field = pieces.text_input("what", "Vad?", value=said)
    return Message(card=pieces.card([field], [pieces.button("Spara", "save")], fallback=said), summary=said)


@given(st.lists(messages(), min_size=1, max_size=40), st.sampled_from(["sv", "en"]), st.booleans())
@settings(max_examples=25, deadline=None)
def test_any_number_of_things_is_one_valid_card_that_names_or_counts_each(
    several: list[Message], locale: str, mixed: bool
) -> None:
    message = together(
        [Part(each, f"Grupp {place % 3}" if mixed else "") for place, each in enumerate(several)], locale=locale
    )
    if len(several) == 1:
        assert message is several[0]
        return
    card = shown(message)
    assert len(message.summary) <= 160
    assert str(len(several)) in message.summary
    if (listed := "Container" not in {section["type"] for section in card["body"]}) or len(several) > 3:
        assert listed
        named = sum(line.startswith("– ") for line in words(card).splitlines())
        assert named == len(several) or say(locale, "digest-more", count=len(several) - named) in words(card)
    written = json.dumps(card, ensure_ascii=False)
    assert all(f"<at>{json.dumps(each.name, ensure_ascii=False)[1:-1]}</at>" in written for each in message.mentions)


# -- the report


def count(thing: Thing, number: int = 1, *, people: bool | None = False, at: datetime = NOW) -> Count:
    return Count(thing, number, people, at)


DEADLINE = Thing("deadline_reminder", "D3 Rapporten")
AGENDA = Thing("agenda_post")


def test_the_report_says_what_was_sent_and_what_comes_when() -> None:
    report = Report(
        sent=(count(AGENDA), count(DEADLINE, 9, people=True), count(Thing("recall"), 4, people=None)),
        waiting=(count(DEADLINE, at=NOW.replace(day=30)),),
    )
    message = cards.report_message(report, GROUP)
    assert words(shown(message)).splitlines() == [
        "Leveranser i Nätverk Örebro",
        "Skickat de senaste 7 dagarna",
        "– dagordningen: i gruppen",
        "– påminnelse om D3 Rapporten: till 9 personer",
        "– återkallande av ett meddelande: 4",
        "Väntar de närmaste 7 dagarna",
        "– måndag 30 juni kl. 09.00: påminnelse om D3 Rapporten (i gruppen)",
        "Allt har kommit fram.",
        "Svar på frågor räknas inte. Skriv ”återkalla” om något som nyss gick ut ska tas tillbaka.",
    ]
    assert message.summary == "Leveranser: 14 skickade den senaste veckan, alla kom fram"


def test_an_empty_report_says_so() -> None:
    text = words(shown(cards.report_message(Report(), GROUP)))
    assert "Skickat de senaste 7 dagarna\nInget." in text
    assert "Väntar de närmaste 7 dagarna\nInget." in text


def test_the_report_keeps_apart_what_did_not_arrive_and_what_may_have() -> None:
    report = Report(
        failed=(Failed(DEADLINE, "unreachable", 1, NOW, "Olle *Berg*"), Failed(AGENDA, "too-big", 2, NOW)),
        unknown=(Failed(AGENDA, "unknown", 1, NOW),),
        unreachable=("Olle *Berg*", "Sara Lind"),
    )
    message = cards.report_message(report, GROUP)
    text = words(shown(message))
    assert (
        "Kom inte fram\n– måndag 23 juni kl. 09.00: påminnelse om D3 Rapporten till Olle \\*Berg\\*. Personen" in text
    )
    assert "dagordningen (2). Meddelandet var för stort för Teams." in text
    assert "Osäkert om det kom fram\n– måndag 23 juni kl. 09.00: dagordningen. Teams svarade inte." in text
    assert "Kan inte nås i privat chatt: Olle \\*Berg\\*, Sara Lind." in text
    assert "Allt har kommit fram" not in text
    assert "”skicka igen”" in text
    assert message.summary.endswith("4 kom inte säkert fram")


@pytest.mark.parametrize("locale", ["sv", "en"])
@pytest.mark.parametrize("title", ["x", "Långt och **krångligt** " * 40, "🚲" * 300])
def test_the_report_is_small_however_much_there_was(locale: str, title: str) -> None:
    thing = Thing("deadline_reminder", title)
    many = tuple(Failed(thing, why, 3, NOW, title) for why in ("unreachable", "no-answer") for _ in range(100))
    report = Report(
        sent=tuple(count(thing, n) for n in range(300)),
        waiting=tuple(count(thing, n) for n in range(300)),
        failed=many,
        unknown=many,
        hidden=12345,
        unreachable=(title,) * 400,
    )
    message = cards.report_message(report, replace(GROUP, locale=locale, name=title))
    assert "… " in words(shown(message))


# -- why


@each_row("locale", ["sv", "en"])
@each_row(
    ("row", "why"),
    [
        (("unknown", 503, "ambiguous", True), "unknown"),
        (("unknown", None, "lease_ran_out", False), "unknown-private"),
        (("blocked", None, "unreachable", False), "unreachable"),
        (("blocked", None, "suspended", True), "suspended"),
        (("blocked", 403, "BotNotInConversationRoster", True), "not-allowed"),
        (("dead", 404, "refused", True), "gone"),
        (("dead", 413, "MessageSizeTooBig", True), "too-big"),
        (("dead", 400, "BadSyntax", True), "refused"),
        (("dead", 429, "not_sent", True), "no-answer"),
        (("dead", None, "not_sent", True), "no-answer"),
        (("dead", None, "no_composer", True), "mistake"),
        (("dead", None, "composer:KeyError", True), "mistake"),
        (("dead", None, "database:OperationalError", True), "mistake"),
        (("dead", None, "no_address", True), "no-address"),
        (("dead", None, None, True), "no-answer"),
    ],
)
def test_each_way_to_fail_has_its_plain_words(row: tuple[Any, ...], why: str, locale: str) -> None:
    status, last_status, last_error, to_group = row
    assert rules.why("agenda_post", status, last_status, last_error, to_group=to_group) == why
    assert say(locale, f"delivery-why-{why}")


# -- sent again


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_a_report_of_trouble_has_its_button_only_where_it_would_do_something(locale: str) -> None:
    group = replace(GROUP, locale=locale, name="*Nätverk* " * 30)
    unsent = Unsent(7, Thing("deadline_reminder", "D3 " + "🚲" * 300), "unknown", NOW)
    card = shown(cards.trouble_message(unsent, group, may_send=True))
    assert card["actions"][0]["data"] == {"action": "delivery_again", "delivery": "7", "alike": "no"}
    assert "actions" not in shown(cards.trouble_message(unsent, group, may_send=False))


def test_each_thing_that_can_be_sent_again_has_its_own_button() -> None:
    unsent = [Unsent(number, DEADLINE, "refused", NOW, number=number) for number in range(1, 4)]
    card = shown(cards.unsent_message(unsent, GROUP))
    assert [button["data"]["delivery"] for button in buttons(card)] == ["1", "2", "3"]
    assert "påminnelse om D3 Rapporten (3). Teams tog inte emot det." in words(card)


# -- taken back


def test_what_went_out_is_one_line_and_one_button_for_each_and_the_rest_is_counted() -> None:
    recent = [Recent(number, DEADLINE, 9, people=True, at=NOW) for number in range(1, 60)]
    card = shown(cards.recent_message(recent, GROUP))
    assert len(buttons(card)) == cards.MOST_BUTTONS
    assert "09.00 påminnelse om D3 Rapporten (till 9 personer)" in words(card)
    assert f"… och {59 - cards.MOST_BUTTONS} till." in words(card)


def test_what_would_be_taken_back_with_it_is_named() -> None:
    recent = Recent(1, DEADLINE, 1, people=True, at=NOW, with_it=(Thing("deadline_reminder", "D4 *Budget*"),))
    text = words(shown(cards.recent_message([recent], GROUP)))
    assert "Återkallas samtidigt: påminnelse om D4 \\*Budget\\*." in text


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_the_list_is_small_however_long_the_titles(locale: str) -> None:
    thing = Thing("deadline_reminder", "🚲" * 500)
    recent = [Recent(n, thing, 9, people=True, at=NOW, with_it=(thing,) * 9) for n in range(99)]
    shown(cards.recent_message(recent, replace(GROUP, locale=locale)))


def test_with_nothing_to_take_back_it_says_why() -> None:
    assert "Efter en timme är det för sent." in words(shown(cards.recent_message([], GROUP)))
    assert words(cards.recent_card([], GROUP, done="Begärt.")) == "Begärt."


def test_what_was_taken_back_says_so() -> None:
    assert words(shown(cards.recalled_message("sv"))) == "Det här meddelandet är återkallat."


# -- what may be shown of whom


@pytest.mark.parametrize("kind", ["round_remind", "round_form"])
def test_what_went_to_one_in_a_round_is_neither_named_sent_again_nor_taken_back(kind: str) -> None:
    assert not rules.may_be_named(kind)
    assert not rules.may_be_sent_again(kind, is_kept=True)
    assert not rules.may_be_recalled(kind, to_group=False)
    assert rules.why(kind, "blocked", None, "unreachable", to_group=False) == "not-told"
    assert say("sv", "delivery-why-not-told")


def test_what_is_said_in_private_is_neither_named_nor_taken_back() -> None:
    assert not rules.may_be_named("reply")
    assert not rules.may_be_recalled("reply", to_group=False)
    assert rules.may_be_recalled("reply", to_group=True)


@each_row("kind", ["replace", "agenda_refresh", "agenda_shrink", "round_refresh"])
def test_a_card_that_is_kept_current_is_no_message_of_its_own(kind: str) -> None:
    assert kind_of(kind).is_answer
    assert not rules.may_be_sent_again(kind, is_kept=True)
    assert not rules.may_be_recalled(kind, to_group=True)
