"""An English writer reads every question about free words in English."""

from datetime import UTC, datetime

import regex

from dialogs.model import Member, Person, PersonId
from dialogs.sentences.model import Context, KnownItem, KnownMeeting, Sentence
from dialogs.understanding.corpus import read
from dialogs.understanding.in_english import in_english
from dialogs.understanding.registry import MEANINGS
from tests.tables import each_row

NOW = datetime(2026, 3, 10, 10, 0, tzinfo=UTC)
CONTEXT = Context(
    now=NOW,
    speaker="Karin Ek",
    is_leader=True,
    people=[
        Member(Person("t", PersonId(f"p{n}"), name, f"aad{n}")) for n, name in enumerate(("Karin Ek", "Olle Berg"))
    ],
    meetings=(KnownMeeting(datetime(2026, 3, 18, 9, tzinfo=UTC), datetime(2026, 3, 18, 12, tzinfo=UTC), "Hall"),),
    items=tuple(KnownItem(n, title) for n, title in enumerate(("Opening", "Budget", "School transport"), 1)),
)
SWEDISH = regex.compile(
    r"\b(?:dagordning\w*|punkt|punkten|möte|mötet|mötena|vilken|vilka|hinner|lägg|flytta|ändra|ta bort|skicka|påminn"
    r"|jag|när|ordförande|sekreterare|medlem|ledig|kommer|ställe|ställ|fråga|svaren|gruppen|nästa|samma|varje|från|efter|före)\b"
)


@each_row(
    ("swedish", "english"),
    [
        ("vilken punkt ska ändras", "which item should change"),
        ("lägg till Budget (20 min) efter punkt 3", "add Budget (20 min) after item 3"),
        ("nästa möte 12 mars kl 09.00 i Hallen", "next meeting 12 March at 09.00 i Hallen"),
        ("ställ in mötet 18 mars", "cancel the meeting 18 March"),
        ("jag kan inte komma 3 juni", "I can't come 3 June"),
        ("Olle Berg kommer i mitt ställe", "Olle Berg comes in my place"),
        ("ordförande idag är Olle Berg", "the chair today is Olle Berg"),
        ("punkt 3 flyttas till nästa möte", "move item 3 to the next meeting"),
        ("jag är ledig från 3 juli till 8 augusti", "I am away from 3 July to 8 August"),
        ("ny dagordning:\nÖppnande\nBudget", "new agenda:\nÖppnande\nBudget"),
        ("laget runt: vi bygger en skola", "table round: vi bygger en skola"),
        ("move item 3 to the end", "move item 3 to the end"),
    ],
)
def test_a_command_is_shown_in_english_and_its_titles_as_written(swedish: str, english: str) -> None:
    assert in_english(swedish) == english


def test_no_reading_of_english_words_is_shown_in_swedish() -> None:
    found: list[str] = []
    for utterance in read():
        meaning = MEANINGS.get(utterance.intent)
        if utterance.language != "en" or utterance.is_set_aside or meaning is None:
            continue
        typed = set(regex.findall(r"\w+", utterance.text.casefold()))
        for reading in meaning(Sentence(utterance.text, is_english=True), CONTEXT):
            for shown in reading.shown or tuple(map(in_english, reading.says)):
                left = [word for word in SWEDISH.findall(shown.casefold()) if word not in typed]
                found += [f"{utterance.text!r}: {shown!r}"] if left else []
    assert not found, "\n".join(found)
