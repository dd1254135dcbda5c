"""The main journeys in Microsoft's own emulator and a real browser, against the bot as a process of its own.

Each leaves a picture; those that the README shows are drawn anew by every run with KEEP_PICTURES=1.
"""

import re
import sqlite3
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.emulator.bots import day_in, either_of_two_days, local_bot
from tests.emulator.conftest import StartEmulator
from tests.emulator.playground import Playground

pytestmark = pytest.mark.emulator
ROOT = Path(__file__).parents[2]
Open = Callable[[], Playground]


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bot") / "bot.sqlite3"


@pytest.fixture(scope="module")
def bot(database: Path) -> Iterator[str]:
    yield from local_bot(database.parent)


@pytest.fixture(scope="module")
def emulator(bot: str, start_emulator: StartEmulator) -> str:
    return start_emulator(bot).url


@pytest.fixture
def page(emulator: str, open_playground: Callable[[str], Playground]) -> Playground:
    return open_playground(emulator)


# -- the bot as an IT department installs it; the journeys build on each other, as a group's days do


def test_01_in_private_the_bot_says_what_it_is_for(page: Playground, pictures: Path) -> None:
    page.see("Hej! Här ser ingen annan vad du skriver till mig.")
    page.press("Hjälp")
    page.see(re.compile("Så här kan du skriva till mig"))  # type: ignore[arg-type]
    page.screenshot("private-welcome", pictures)


def test_02_in_a_group_the_welcome_asks_who_leads(page: Playground, pictures: Path) -> None:
    page.choose("group")
    card = page.card("Hej! Jag är Mötesbot")
    page.screenshot("welcome", pictures)
    page.press("Jag är ordförande", card=card)
    page.see("Karin Ek är ordförande. Fel? Skriv ”ordförande är …” och namnet.")


def test_03_a_meeting_is_planned_after_a_yes(page: Playground, pictures: Path) -> None:
    page.choose("group")
    page.say(f"nästa möte {day_in(3)} kl 9-12 i Örebro")
    card = page.card("Ska jag planera det här mötet?")
    page.screenshot("meeting-asked", pictures)
    page.press("Ja, det stämmer", card=card)
    page.card("Mötet är planerat")
    page.say("när är nästa möte?")
    page.see(re.compile(r"Nästa möte är .* 09\.00–12\.00, Örebro\."))  # type: ignore[arg-type]
    page.screenshot("meeting", pictures)


def test_04_a_form_that_is_refused_keeps_what_was_filled_in(page: Playground, pictures: Path) -> None:
    page.choose("group")
    page.say(f"mötet flyttas till {day_in(4)} kl 13-15")
    page.press("Ändra", card=page.card("Ska jag flytta mötet hit?"))
    form = page.card("Ändra mötet")
    page.fill("Slutar", "11:00", card=form)
    page.fill("Plats", "Kumla", card=form)
    page.press("Ja, det stämmer", card=form)
    form = page.card("Mötet slutar före det börjar")
    page.screenshot("form-refused", pictures)
    assert form.get_by_label("Plats").input_value() == "Kumla"
    page.fill("Slutar", "16:00", card=form)
    page.press("Ja, det stämmer", card=form)
    page.card("Mötet är flyttat")


def test_05_the_agenda_is_one_card_that_is_replaced_in_place(page: Playground, pictures: Path) -> None:
    page.choose("group")
    page.say("dagordning")
    page.card("Inga punkter än")
    page.say("lägg till Höstens studiedag (Olle, beslut, 20 min)")
    page.see("Punkt 1: Höstens studiedag (Olle · beslut · 20 min)")
    card = page.card("Summa 20 min")
    assert "Höstens studiedag" in card.inner_text()
    page.screenshot("agenda-replaced", pictures)
    page.say("dagordning")
    page.see(re.compile("finns längre ned"))  # type: ignore[arg-type]


def test_06_a_pasted_list_with_sub_points_becomes_the_agenda(page: Playground, pictures: Path) -> None:
    page.paste(
        "lägg till",
        "<p>lägg till</p><ol><li>Per: Lokaler (diskussion, 30 min)"
        "<ul><li>Vad som finns</li><li>Aisha: Vad som saknas</li></ul></li><li>Laget runt</li></ol>",
        activity_id="pasted-1",
    )
    # The emulator's page does not always show the answer to an activity of our making; the card tells. Such an activity
    # comes from the private chat, where items wait for a yes.
    page.choose("personal")
    page.say("ja")
    page.choose("group")
    page.say("dagordning")
    assert "Aisha: Vad som saknas" in page.card("Laget runt").inner_text()
    page.screenshot("agenda-pasted", pictures)


def test_06b_the_form_adds_an_item_and_says_what_is_missing(page: Playground, pictures: Path) -> None:
    page.choose("group")
    page.say("dagordning")
    page.press("Lägg till via privat chatt", card=page.card("Laget runt"))
    page.choose("personal")
    form = page.card("Vem håller i den?")
    page.fill("Minuter", "15", card=form)
    page.pick("Vad är det?", "Diskussion", card=form)
    page.write(0, "Studiebesök", card=form)
    page.screenshot("agenda-form", pictures, of=form)
    page.press("Lägg till", card=form)
    page.card("Punkt 4: Studiebesök (diskussion · 15 min)")


def test_07_a_slip_of_the_keys_is_asked_about(page: Playground, pictures: Path) -> None:
    page.choose("group")
    page.say("posta dagordnign")
    page.press("Ja", card=page.card("Menade du"))
    page.see(re.compile("Höstens studiedag"))  # type: ignore[arg-type]
    page.screenshot("did-you-mean", pictures)


def test_08_a_deadline_is_confirmed_listed_and_done(page: Playground, pictures: Path) -> None:
    page.choose("group")
    page.say(f"påminn om skriftliga inspel senast {day_in(20)}")
    card = page.card("kriftliga inspel")
    page.screenshot("deadline", pictures, of=card)
    page.press("Ja, påminn", card=card)
    page.card("D1")
    page.say("att göra")
    page.card("0 av 6 klara")
    page.screenshot("to-do", pictures)
    page.say("klar D1")
    page.card("Ångra")
    page.screenshot("done", pictures)


def test_09_a_channel_is_welcomed_and_answered_in_its_thread(page: Playground, pictures: Path) -> None:
    page.choose("channel")
    page.say("hjälp")
    page.see(re.compile("Så här kan du skriva till mig"))  # type: ignore[arg-type]
    page.screenshot("channel", pictures)


def test_10_a_call_that_ends_too_early_is_asked_about_in_private(page: Playground, pictures: Path) -> None:
    page.choose("group")
    at = datetime.now(UTC)
    page.meeting("Start", "m-1", at.isoformat(timespec="seconds").replace("+00:00", "Z"), activity_id="start-1")
    page.meeting("End", "m-1", at.isoformat(timespec="seconds").replace("+00:00", "Z"), activity_id="end-1")
    page.choose("personal")
    page.card("Är mötet slut?")
    page.screenshot("is-it-over", pictures)


def test_11_the_round_is_asked_answered_chased_changed_closed_summarised_edited_and_fetched(
    page: Playground, pictures: Path, database: Path
) -> None:
    page.choose("group")
    page.say("mötet är slut")
    card = page.card("har svarat")
    page.screenshot("round-asked", pictures, of=card)
    with _answered(database):
        page.press("Svara privat", card=card)
    page.choose("personal")
    form = page.card("Driv")
    page.write(0, "Bra tempo", card=form)
    page.write(1, "För få pauser", card=form)
    page.screenshot("round-form", pictures, of=form)
    page.press("Skicka", card=form)
    page.card("Tack! Ditt svar är sparat.")
    page.choose("group")
    page.card("1 av 6 har svarat")
    with _answered(database):
        page.say("stäng rundan")
    page.choose("personal")
    page.card("Vänta till")
    page.screenshot("round-too-few", pictures)

    # On the same page: one that was loaded anew shows nothing more once a card from before is replaced.
    page.choose("group")
    page.say("Per var inte med")
    page.see(re.compile("bestämdes det när den öppnade"))  # type: ignore[arg-type]
    page.choose("personal")
    page.say("ta bort mitt svar")
    page.see(re.compile("Ditt svar i rundan"))  # type: ignore[arg-type]
    _is_chased(database, "Karin Ek")
    _wakes(page)
    form = page.card("0 av 6 har svarat")
    page.screenshot("round-chased", pictures, of=form)
    page.write(0, "Bra tempo", card=form)
    page.press("Skicka", card=form)
    page.press("Ändra mitt svar", card=page.card("Tack! Ditt svar är sparat."))
    form = page.card("Vad hindrade?")
    page.write(1, "För få pauser", card=form)
    page.press("Skicka", card=form)
    # The form holds the same words until the answer has taken its place.
    form.wait_for(state="hidden")
    thanks = page.card("För få pauser")
    assert "Tack! Ditt svar är sparat." in thanks.inner_text()
    page.screenshot("round-changed", pictures, of=thanks)
    _others_answer(database)
    page.choose("group")
    page.say("stäng rundan")
    summary = page.card("4 av 6 svarade")
    page.screenshot("round-summary", pictures, of=summary)
    # The client folds away what few need.
    with _answered(database):
        page.say("redigera sammanställningen")
    page.choose("personal")
    edit = page.card("Redigera driv och hinder")
    for pauses in ("För få pauser", "Fler pauser, tack"):
        edit.get_by_role("checkbox", name=re.compile(rf"\d\. {pauses}")).check()
    page.press("Slå ihop", card=edit)
    edit = page.card("Ihopslagna")
    page.screenshot("section-edit", pictures, of=edit)
    page.press("Klar", card=edit)
    page.press("Visa text till anteckningarna", card=page.card("saker går till anteckningarna"))
    page.see(re.compile("Samma text som fil"))  # type: ignore[arg-type]
    page.screenshot("section", pictures)
    address = page.pane().get_by_role("link", name="Word").last.get_attribute("href")
    assert address is not None
    with urllib.request.urlopen(address, timeout=60) as answer:
        assert answer.headers["Content-Disposition"] == 'attachment; filename="driv-och-hinder.docx"'


@contextmanager
def _answered(database: Path) -> Iterator[None]:
    """Until the bot has answered what is done in it, and all that is due has been sent: it may go to a chat that is
    opened next."""

    def counted(db: sqlite3.Connection) -> tuple[int, int]:
        waits = "status = 'sending' OR status = 'pending' AND next_attempt_at <= :now"
        now = {"now": datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")}
        promised, left = db.execute(f"SELECT max(id), count(*) FILTER (WHERE {waits}) FROM outbox", now).fetchone()
        return promised or 0, left

    with closing(sqlite3.connect(database, timeout=60)) as db:
        before, _ = counted(db)
        yield
        latest = time.monotonic() + Playground.PATIENCE / 1000
        while (now_is := counted(db))[0] <= before or now_is[1]:
            assert time.monotonic() < latest, "the bot did not answer"
            time.sleep(0.1)


def _is_chased(database: Path, name: str) -> None:
    """Lets the morning on which this person is reminded of the round be now."""
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    with closing(sqlite3.connect(database, timeout=60)) as db, db:
        changed = db.execute(
            "UPDATE outbox SET due_at = :now, next_attempt_at = :now, expires_at = NULL WHERE id = ("
            " SELECT min(o.id) FROM outbox AS o JOIN person AS p ON o.target = 'person:' || p.id"
            " WHERE o.kind = 'round_remind' AND o.status = 'pending' AND p.name = :name)",
            {"now": now, "name": name},
        )
        assert changed.rowcount == 1


def _wakes(page: Playground) -> None:
    """Ask something, so that the worker looks at the outbox now. By itself it sees within half a minute that another
    process has changed the database."""
    page.say("när är nästa möte?")


def _others_answer(database: Path) -> None:
    """What three members of the group write meanwhile: the emulator's page knows only one who speaks."""
    said = (
        ("Intressanta frågor", "Kallt i salen"),
        ("Alla kom till tals", "Fler pauser, tack"),
        ("Dagordningen höll", ""),
    )
    with closing(sqlite3.connect(database, timeout=60)) as db, db:
        asked = db.execute(
            "SELECT a.tenant_id, a.round_id, a.person_id FROM feedback_recipient AS a"
            " JOIN feedback_round AS r ON r.id = a.round_id JOIN person AS p ON p.id = a.person_id"
            " WHERE r.closed_at IS NULL AND p.name != 'Karin Ek' ORDER BY p.name LIMIT 3"
        ).fetchall()
        db.executemany(
            "INSERT INTO feedback_answer (tenant_id, round_id, person_id, driv, hinder) VALUES (?, ?, ?, ?, ?)",
            [(*key, *written) for key, written in zip(asked, said, strict=True)],
        )


def test_12_notes_are_pasted_gone_through_saved_reminded_of_and_done(
    page: Playground, pictures: Path, database: Path
) -> None:
    page.choose("group")
    # The page draws its dialogs anew until something has been said in the chat.
    page.say("hjälp")
    page.see(re.compile("Så här kan du skriva till mig"))  # type: ignore[arg-type]
    page.paste(
        "anteckningar",
        f"<p>Anteckningar från mötet {day_in(0)}:</p><p>Svar på enkäten lämnas senast {day_in(14)}.</p>"
        f"<p>Olle bokar lokal senast {day_in(20)}.</p>"
        f"<p>Studieplanen är klar senast {either_of_two_days()}.</p>",
        activity_id="notes-1",
    )
    page.choose("personal")
    page.choose("group")
    found = page.card("saker att komma ihåg")
    page.screenshot("notes-found", pictures, of=found)
    page.press("Gå igenom", card=found)
    form = page.card("att gå igenom")
    page.screenshot("notes-form", pictures, of=form)
    page.press("Ändra 1", card=form)
    form = page.card("Vad ska vara klart?")
    page.fill("Vad ska vara klart?", "Enkäten", card=form)
    page.screenshot("notes-change", pictures, of=form)
    page.press("Använd", card=form)
    form = page.card("att gå igenom")
    page.press("Spara ibockade", card=form)
    saved = page.card("sparade ur anteckningarna")
    page.screenshot("notes-saved", pictures, of=saved)
    _the_reminder_is_due(database, "Enkäten")
    _wakes(page)
    reminder = page.card("Klart för mig")
    assert "Enkäten" in reminder.inner_text()
    page.screenshot("notes-reminder", pictures, of=reminder)
    page.press("Klart för mig", card=reminder)
    page.card("klart för Karin Ek")


def _the_reminder_is_due(database: Path, title: str) -> None:
    """Lets the morning of its first reminder be now: a test does not wait for it."""
    now = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")
    with closing(sqlite3.connect(database, timeout=60)) as db, db:
        changed = db.execute(
            "UPDATE outbox SET due_at = :now, next_attempt_at = :now WHERE id = (SELECT min(o.id) FROM outbox AS o"
            " JOIN deadline AS d ON o.subject_key = 'deadline:' || d.id"
            " WHERE o.kind = 'deadline_reminder' AND o.status = 'pending' AND d.title = :title)",
            {"now": now, "title": title},
        )
        assert changed.rowcount == 1


def test_13_an_item_goes_to_another_group_and_laget_runt_is_asked_and_shown(
    page: Playground, pictures: Path, database: Path
) -> None:
    page.choose("channel")
    page.say(f"nästa möte {day_in(30)} kl 9-11")
    page.press("Ja, det stämmer", card=page.card("Ska jag planera det här mötet?"))
    page.card("Mötet är planerat")
    _are_called(database, {"meeting": "Chefsgrupp folkhälsa", "channel": "Länsdelsgrupp norr"})
    page.choose("group")
    page.say("jag är från Kumla kommun")
    page.see("Noterat: Karin Ek är från Kumla kommun.")
    page.say(f"nästa möte {day_in(1)} kl 9-12")
    page.press("Ja, det stämmer", card=page.card("Ska jag planera det här mötet?"))
    page.card("Mötet är planerat")
    page.say("lägg till Remissen om skolvägar (beslut, 20 min)")
    page.see(re.compile("Punkt 1: Remissen om skolvägar"))  # type: ignore[arg-type]
    page.say("lägg till Laget runt (30 min)")
    page.see(re.compile("Punkt 2: Laget runt"))  # type: ignore[arg-type]
    page.say("skicka punkt 1 till norr")
    page.see(re.compile("den står på deras nästa dagordning"))  # type: ignore[arg-type]
    page.choose("personal")
    form = page.card("Vad vill ni från Kumla kommun berätta")
    page.write(0, "Badhuset öppnar i maj.", card=form)
    page.screenshot("table-round-form", pictures, of=form)
    page.press("Skicka", card=form)
    page.card("laget runt för Kumla kommun")
    page.choose("group")
    page.say("dagordning")
    card = page.card("Badhuset öppnar i maj.")
    assert "Skickad till norr: står på deras dagordning" in card.inner_text()
    page.screenshot("table-round", pictures, of=card)
    page.choose("channel")
    page.say("dagordning")
    card = page.card("Från Chefsgrupp folkhälsa")
    assert "Remissen om skolvägar" in card.inner_text()
    page.screenshot("forwarded", pictures, of=card)


def _are_called(database: Path, names: dict[str, str]) -> None:
    """Gives the emulator's chat, which is a meeting's, and its channel names, of which it tells none."""
    with closing(sqlite3.connect(database, timeout=60)) as db, db:
        for kind, name in names.items():
            changed = db.execute(
                "UPDATE meeting_group SET name = ? WHERE conversation IN (SELECT key FROM conversation WHERE kind = ?)",
                (name, kind),
            )
            assert changed.rowcount == 1
