"""How driv och hinder looks: what a card must tell, what it must never tell, and that it fits."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from dialogs.cards import MAX_BYTES
from dialogs.feedback import asked_cards, cards, choices_cards, rules, section, section_cards, summary_cards
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.feedback.rules import Signed
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Mention, Message
from dialogs.model import Asks, Group, Member, Person, ThirdKind, ThirdQuestion
from dialogs.text import escape_markdown
from tests.cards import assert_valid_card
from tests.tables import each_row

STOCKHOLM = ZoneInfo("Europe/Stockholm")
GROUP = Group("t", "g", "Nätverket", "19:home", STOCKHOLM, "sv")
MEETING = Meeting(
    "m", "g", datetime(2026, 8, 28, 9, tzinfo=STOCKHOLM), datetime(2026, 8, 28, 12, tzinfo=STOCKHOLM), "Örebro"
)
ROUND = FeedbackRound(
    "round-id",
    "g",
    "m",
    True,
    datetime(2026, 8, 28, 10, tzinfo=UTC),
    datetime(2026, 9, 1, 14, tzinfo=UTC),
    asked=11,
    answered=4,
)
CLOSED = replace(ROUND, closed_at=datetime(2026, 9, 1, 14, tzinfo=UTC), answered=9)
SAID = [
    Signed(Heading.HINDER, "Kallt i *salen*"),
    Signed(Heading.DRIV, "1. Bra tempo"),
    Signed(Heading.DRIV, "God fika <3"),
]


def elements(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        if "type" in value:
            yield value
        for inner in value.values():
            yield from elements(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from elements(inner)


def inputs(card: Card) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in elements(card) if str(one["type"]).startswith("Input.")}


def titles(card: Card) -> list[str]:
    return [action["title"] for action in card.get("actions", [])]


def every_text(card: Card) -> str:
    return "\n".join(one["text"] for one in elements(card) if one["type"] == "TextBlock")


def card_of(message: Message) -> Card:
    assert message.card is not None
    return message.card


def all_cards(group: Group) -> list[Card]:
    answer = [Statement(Heading.DRIV, "Bra tempo")]
    return [
        card_of(cards.round_message(ROUND, MEETING, group, mentions=[Mention("29:a", "Asta Ek")])),
        card_of(cards.round_message(replace(ROUND, anonymous=False), MEETING, group)),
        card_of(cards.closed_message(CLOSED, MEETING, group)),
        cards.form_of(ROUND, group, answer, in_dialog=True),
        cards.form_card(ROUND, group, driv="x", in_dialog=False, trouble="För långt"),
        card_of(cards.form_message(ROUND, group, answer)),
        cards.thanks_card(ROUND, group, answer, "Tack!", in_dialog=False),
        cards.late_card(ROUND, group, answer),
        card_of(cards.state_message(ROUND, MEETING, group)),
        card_of(cards.few_message(ROUND, group, today=date(2026, 8, 31))),
        card_of(summary_cards.summary_message(CLOSED, MEETING, group, SAID)),
        card_of(summary_cards.summary_message(replace(CLOSED, answered=2), MEETING, group, [])),
        *asked_and_edited(group),
    ]


def asked_and_edited(group: Group) -> list[Card]:
    """With each kind of third question, and what only those who lead see."""
    shown: list[Card] = []
    for kind in ThirdKind:
        asks = ThirdQuestion(kind, "Vad tar du *med* dig?", "What do you take with you?")
        round_, closed = replace(ROUND, third=asks), replace(CLOSED, third=asks)
        said = [*SAID, Signed(Heading.THIRD, "4", key="four", hidden=True), Signed(Heading.THIRD, "3", same_as="four")]
        chosen = replace(group, third=asks, asks=Asks.BOTH)
        shown += [
            card_of(cards.round_message(round_, MEETING, group)),
            card_of(cards.ask_message(round_, MEETING, group, leads=True)),
            card_of(cards.reminder_message(round_, MEETING, group)),
            cards.form_of(round_, group, [Statement(Heading.THIRD, "4")], in_dialog=False),
            cards.thanks_card(round_, group, [Statement(Heading.THIRD, "4")], "Tack!", in_dialog=True),
            card_of(summary_cards.summary_message(closed, MEETING, group, said)),
            section_cards.edit_card(closed, group, said, said="Dold: 1."),
            section_cards.done_card(closed, group, said),
            choices_cards.choices_card(chosen, group.locale),
            choices_cards.choices_form(chosen, group.locale),
        ]
    roster = [Member(Person("t", f"p{number}", f"Asta Ek {number}", f"29:{number}")) for number in range(300)]
    shown.append(asked_cards.who_form(ROUND, roster, {member.person.id for member in roster}, group.locale))
    return shown


def test_three_hundred_full_answers_are_edited_on_cards_that_fit_one_after_another():
    said = [Signed(Heading.HINDER, f"{number} " + "å" * 998, key=str(number)) for number in range(1000)]
    first, seen = "1", []
    while first:
        card = section_cards.edit_card(CLOSED, GROUP, said, first=int(first))
        assert_valid_card(card)
        seen += [choice["value"] for element in card["body"] for choice in element.get("choices", [])]
        more = [action["data"]["first"] for action in card["actions"] if action["title"] == "Visa fler"]
        first = more[0] if more else ""
    assert seen == [str(number) for number in range(1, 1001)]


def test_an_edit_card_from_beyond_the_last_is_empty_and_whole():
    assert_valid_card(section_cards.edit_card(CLOSED, GROUP, SAID, first=99_999))


def test_the_sentence_about_privacy_stands_on_every_card_that_asks():
    sentence = (
        "Dina kollegor ser inte vem som skrev vad. "
        "Sammanställningen hamnar i anteckningarna och kan bli allmän handling."
    )
    for card in (
        card_of(cards.round_message(ROUND, MEETING, GROUP)),
        card_of(cards.ask_message(ROUND, MEETING, GROUP, leads=False)),
        card_of(cards.reminder_message(ROUND, MEETING, GROUP)),
        cards.form_of(ROUND, GROUP, (), in_dialog=True),
    ):
        assert sentence in every_text(card)


def test_what_is_hidden_is_counted_in_the_summary_and_not_shown():
    said = [*SAID, Signed(Heading.DRIV, "Säg inte detta", hidden=True)]
    text = every_text(card_of(summary_cards.summary_message(CLOSED, MEETING, GROUP, said)))
    assert "Säg inte" not in text
    assert "En sak är dold av sekreteraren." in text


@pytest.mark.parametrize("locale", ["sv", "en"])
def test_every_card_is_whole(locale: str):
    for card in all_cards(replace(GROUP, locale=locale)):
        assert_valid_card(card)


def test_the_groups_card_asks_counts_and_says_what_becomes_of_the_answers():
    message = cards.round_message(ROUND, MEETING, GROUP)
    card = card_of(message)
    text = every_text(card)
    assert "Vad drev mötet framåt, och vad hindrade?" in text
    assert "4 av 11 har svarat" in text
    assert "tisdag 1 september kl. 16.00" in text
    assert "Dina kollegor ser inte vem som skrev vad" in text
    assert "kan bli allmän handling" in text
    assert titles(card) == ["Svara", "Svara privat", "Vem ser svaren?", "Vilka var med?"]


def test_a_card_that_is_replaced_has_no_inputs():
    assert not inputs(card_of(cards.round_message(ROUND, MEETING, GROUP)))


def test_a_named_round_says_so():
    named = replace(ROUND, anonymous=False)
    assert "står ditt namn" in every_text(card_of(cards.round_message(named, MEETING, GROUP)))


def test_one_who_is_asked_anonymously_knows_that_three_must_answer():
    for shown in (cards.round_message(ROUND, MEETING, GROUP), cards.form_message(ROUND, GROUP, ())):
        assert "om minst tre har svarat" in every_text(card_of(shown))


def test_where_too_few_are_asked_the_chair_learns_how_to_have_names_instead():
    today = date(2026, 8, 31)
    assert "namngivna svar" in every_text(card_of(cards.few_message(replace(ROUND, asked=2), GROUP, today=today)))
    assert "namngivna svar" not in every_text(card_of(cards.few_message(ROUND, GROUP, today=today)))


def test_those_mentioned_stand_in_the_card():
    message = cards.round_message(ROUND, MEETING, GROUP, mentions=[Mention("29:a", "Asta Ek")])
    assert "<at>Asta Ek</at>" in every_text(card_of(message))
    assert message.mentions == (Mention("29:a", "Asta Ek"),)


def test_the_form_has_two_optional_texts_filled_in_with_what_was_answered():
    answer = [Statement(Heading.DRIV, "Bra tempo"), Statement(Heading.DRIV, "God fika")]
    fields = inputs(cards.form_of(ROUND, GROUP, answer, in_dialog=False))
    assert set(fields) == {"driv", "hinder"}
    assert fields["driv"]["value"] == "Bra tempo\nGod fika"
    assert "value" not in fields["hinder"]
    assert not any(field.get("isRequired") for field in fields.values())
    assert all(field["isMultiline"] for field in fields.values())


def test_a_dialog_is_sent_by_the_only_button_that_dialogs_know():
    (send,) = cards.form_of(ROUND, GROUP, (), in_dialog=True)["actions"]
    assert send["type"] == "Action.Submit"
    send, _ = cards.form_of(ROUND, GROUP, (), in_dialog=False)["actions"]
    assert send["type"] == "Action.Execute"


def test_no_notification_shows_what_somebody_wrote():
    answer = [Statement(Heading.DRIV, "Skön rytm")]
    form = cards.form_message(ROUND, GROUP, answer)
    summary = summary_cards.summary_message(CLOSED, MEETING, GROUP, SAID)
    for message in (form, summary):
        shown = message.summary + card_of(message)["fallbackText"]
        assert "rytm" not in shown
        assert "fika" not in shown
        assert "salen" not in shown


def test_thanks_tell_what_is_saved_and_how_to_change_it():
    card = cards.thanks_card(ROUND, GROUP, SAID, "Tack!", in_dialog=False)
    assert "Kallt i \\*salen\\*" in every_text(card)
    assert titles(card) == ["Ändra mitt svar"]
    assert not titles(cards.thanks_card(ROUND, GROUP, SAID, "Tack!", in_dialog=True))


def test_a_closed_round_thanks_without_offering_a_change():
    card = cards.thanks_card(CLOSED, GROUP, SAID, "Tack!", in_dialog=False)
    assert not titles(card)
    assert "ändra" not in every_text(card)


def test_the_summary_has_the_headings_the_counts_and_nobodys_name():
    text = every_text(card_of(summary_cards.summary_message(CLOSED, MEETING, GROUP, SAID)))
    assert text.index("Driv:") < text.index("God fika &lt;3") < text.index("Hinder:") < text.index("Kallt")
    assert "9 av 11 svarade" in text


def test_the_summary_of_a_named_round_says_who_wrote_what():
    said = [Signed(Heading.DRIV, "Bra tempo", "Asta Ek")]
    text = every_text(card_of(summary_cards.summary_message(replace(CLOSED, anonymous=False), MEETING, GROUP, said)))
    assert "Bra tempo – Asta Ek" in text
    assert "Asta" not in section.plain(said)


def test_too_few_answers_are_said_and_not_shown():
    text = every_text(card_of(summary_cards.summary_message(replace(CLOSED, answered=2), MEETING, GROUP, [])))
    assert "För få svar för att visa" in text


@pytest.mark.parametrize(
    ("today", "title"),
    [(date(2026, 8, 31), "Vänta till i morgon"), (date(2026, 8, 28), "Vänta till tisdag 1 september")],
)
def test_waiting_is_offered_until_the_day_that_it_means(today: date, title: str):
    assert titles(card_of(cards.few_message(ROUND, GROUP, today=today))) == [title, "Visa inget"]


def size(card: Card) -> int:
    return len(json.dumps(card, ensure_ascii=False).encode())


@each_row("text", ["å" * 300, "*" * 1000, "kort", "<" * 999])
def test_three_hundred_statements_fit_and_the_card_says_where_the_rest_is(text: str):
    said = [Signed(Heading.HINDER if n % 3 else Heading.DRIV, f"{n} {text}") for n in range(300)]
    card = card_of(summary_cards.summary_message(CLOSED, MEETING, GROUP, said))
    assert size(card) < MAX_BYTES
    assert ("… och " in every_text(card)) == (text != "kort")


def test_the_whole_comes_in_several_messages_where_one_is_too_small():
    said = [Signed(Heading.DRIV, f"{n} " + "å" * 300) for n in range(300)]
    messages = summary_cards.minutes_messages(said, "sv")
    assert all(len(message.text.encode()) <= cards.LONGEST_MESSAGE for message in messages)
    assert "\n\n".join(message.text for message in messages) == section.plain(said)


@each_row("sign", ["å", "\\", '"', "€"])
def test_the_longest_answer_fits_in_the_form_and_in_the_thanks(sign: str):
    lines = "\n".join(f"{n}" + sign * 990 for n in range(4))
    answer = rules.read_form(lines, lines)
    assert size(cards.form_of(ROUND, GROUP, answer, in_dialog=False)) < MAX_BYTES
    assert size(cards.thanks_card(ROUND, GROUP, answer, "Tack!", in_dialog=False)) < MAX_BYTES


def test_the_text_for_the_minutes_is_escaped_so_that_it_is_read_as_written():
    (message,) = summary_cards.minutes_messages(SAID, "sv")
    assert message.text == "\n\n".join(
        ["Driv:", escape_markdown("1. Bra tempo"), "God fika &lt;3", "Hinder:", "Kallt i \\*salen\\*"]
    )
