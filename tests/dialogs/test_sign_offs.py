"""The lines that sign a message are told from its content, by their words and by their form."""

from dialogs.reading.sign_offs import signs_off, split_sign_off
from tests.tables import each_row

_ANSWER = "Driv:\nbra tempo\n\nHinder:\nkallt i salen"


@each_row(
    "signature",
    [
        "Mvh\nTorun Ask\nEnhetschef, Alby kommun\n010-22 33 44",
        "Mvh Torun",
        "mvh torun",
        "MVH/Torun",
        "Hälsningar,\nTorun",
        "Med vänlig hälsning\n\nTorun Ask\nVerksamhetsutvecklare\nRegion N\nTel: 010-22 33 44\ntorun.ask@alby.example",
        "Vänliga hälsningar Torun Ask",
        "Bästa hälsningar / Torun",
        "/Torun",
        "// Torun Ask",
        "Skickat från min iPhone",
        "Hämta Outlook för iOS",
        "Sent from my Galaxy",
        "Best regards,\nTorun Ask\nHead of unit",
        "Kind regards\nTorun",
        "--\nTorun Ask\nSamordnare",
        "Torun Ask\nEnhetschef\n+46 10 22 33 44",
        "Torun Ask\nSamordnare, Alby kommun",
        "Allt gott\nTorun",
        "Trevlig helg!\nTorun",
    ],
)
def test_a_signature_is_cut_and_returned(signature: str) -> None:
    kept, cut = split_sign_off(f"{_ANSWER}\n\n{signature}")
    assert kept == _ANSWER
    assert [line for line in signature.split("\n") if line.strip()] == list(cut)


@each_row("tail", ["Mvh Torun", "/Torun", "Med vänlig hälsning Torun Ask", "Kind regards, Torun"])
def test_a_signature_on_the_last_line_is_cut_from_it(tail: str) -> None:
    assert split_sign_off(f"driv: bra tempo. {tail}") == ("driv: bra tempo.", (tail,))


@each_row("name", ["Torun Ask", "Torun", "- Torun", "/ torun", "torun ask"])
def test_the_writers_own_name_signs_too(name: str) -> None:
    assert split_sign_off(f"{_ANSWER}\n{name}", writer="Torun Ask")[0] == _ANSWER
    assert split_sign_off(f"{_ANSWER}\n{name}", writer="Ask, Torun (Alby kommun)")[0] == _ANSWER


@each_row(
    "answer",
    [
        "Hinder:\nHälsningar från ministern tog tid",
        "Driv:\nTydlig ordförande",
        "Hinder:\nEnhetschefen pratade för mycket",
        "Driv: tempo\nHinder: 3 timmar 2025-05-28",
        "Driv:\nBra diskussion\nRegion Norr var med",
        "Hinder:\nkaffe och/eller te saknades",
        "Hinder:\nljudet\nbilden\ntiden",
        "driv: vi ses för sällan men bra när vi ses",
        "Driv:\nGod stämning\nTack för en bra dag",
    ],
)
def test_content_that_resembles_a_signature_stays(answer: str) -> None:
    assert split_sign_off(answer, writer="Torun Ask") == (answer, ())


def test_what_follows_a_signature_under_a_new_heading_stays() -> None:
    kept, cut = split_sign_off("Driv: bra tempo\nMvh Torun\nHinder: kallt")
    assert kept == "Driv: bra tempo\nHinder: kallt"
    assert cut == ("Mvh Torun",)


def test_a_greeting_alone_signs_and_a_sentence_does_not() -> None:
    assert signs_off("Hälsningar Per")
    assert signs_off("Vänligen,")
    assert not signs_off("Hälsningar från ministern tog tid")
    assert not signs_off("Vi ses för sällan")
