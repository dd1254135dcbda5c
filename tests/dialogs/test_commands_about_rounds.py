"""Commands about driv och hinder are understood in the wordings that people use."""

from datetime import date

from dialogs.catalogue import (
    CloseRound,
    Command,
    ForgetMe,
    SetThird,
    ShowFeedbackYear,
    WithdrawFeedback,
    parse,
)
from dialogs.model import ThirdKind, ThirdQuestion
from tests.tables import each_row

TODAY = date(2025, 9, 1)


@each_row(
    ("said", "command"),
    [
        ("ångra mitt svar", WithdrawFeedback()),
        ("radera mitt svar i rundan", WithdrawFeedback()),
        ("undo my answer", WithdrawFeedback()),
        ("ta bort mina svar på driv och hinder", WithdrawFeedback()),
        ("take back my answer", WithdrawFeedback()),
        ("stäng driv och hinder nu", CloseRound()),
        ("stäng rundan i dag", CloseRound()),
        ("avsluta driv och hinder", CloseRound()),
        ("close the round now", CloseRound()),
        ("avsluta utvärderingen i förtid", CloseRound()),
        ("driv och hinder i år", ShowFeedbackYear(None)),
        ("visa driv och hinder för året", ShowFeedbackYear(None)),
        ("driv & hinder under hela året", ShowFeedbackYear(None)),
        ("drivers and obstacles this year", ShowFeedbackYear(None)),
        ("driv och hinder 2024", ShowFeedbackYear(2024)),
        (
            "lägg till en tredje fråga: Vad lärde du dig?",
            SetThird(ThirdQuestion(ThirdKind.OWN, "Vad lärde du dig?", "")),
        ),
        ("lägg till tredje fråga: Vad saknades?", SetThird(ThirdQuestion(ThirdKind.OWN, "Vad saknades?", ""))),
        ("add a third question: ett ord", SetThird(ThirdQuestion(ThirdKind.WORD))),
        ("tredje frågan: skala 1-5", SetThird(ThirdQuestion(ThirdKind.SCALE))),
        ("ställ en tredje fråga: Vad tar du med?", SetThird(ThirdQuestion(ThirdKind.OWN, "Vad tar du med?", ""))),
    ],
)
def test_a_command_about_rounds_is_understood(said: str, command: Command) -> None:
    assert parse(said, today=TODAY) == command


@each_row(
    "said",
    [
        "radera allt du vet om mig",
        "glöm mig",
        "radera mina uppgifter",
        "ta bort allt om mig",
        "delete everything you have about me",
        "erase my data",
        "forget me",
    ],
)
def test_a_wish_to_be_erased_is_no_withdrawal_of_an_answer(said: str) -> None:
    assert parse(said, today=TODAY) == ForgetMe()
