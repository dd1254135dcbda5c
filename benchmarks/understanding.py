"""The share of the corpus that the bot understands, from the typed text to the command, in a made-up group.

Each utterance is said where its intent belongs. Its own slots fill the group with people, items, deadlines and
meetings, beside some that it does not name. It counts as

- right: a command of its intent is obeyed, or shown alone for a yes;
- asked: a command of its intent is among the choices, or a part of it is asked for;
- helped: no reading, but an example of a command of its intent;
- others: something of another intent is answered, shown or offered, and nothing is changed;
- wrong: something of another intent is changed without a question;
- lost: "I did not understand". That is right for what is not meant for the bot.

The figures are about the third that was set aside, read by a model that has not seen it (needs the extra `model`):

python -m benchmarks.understanding --aside
python -m benchmarks.understanding --train --show wrong   # for work on the rules
"""

import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import click
import regex

from benchmarks.understanding_intents import belongs, example_of
from dialogs import catalogue as c
from dialogs.catalogue import parse
from dialogs.catalogue.registry import DECLARED
from dialogs.commands.spec import Command, Effect
from dialogs.dates import find_days
from dialogs.model import Member, Person, Role
from dialogs.sentences.model import Context, KnownDeadline, KnownItem, KnownMeeting
from dialogs.sentences.slots import stems
from dialogs.understanding import answers_meant, train
from dialogs.understanding.corpus import FOLDER, Utterance, read, read_lines
from dialogs.understanding.meant import meaning

KINDS = ("right", "asked", "helped", "others", "wrong", "lost")
NOW = datetime(2025, 9, 1, 10, 0, tzinfo=ZoneInfo("Europe/Stockholm"))
SPEAKER = "Ulrika Sjövall"
_SURNAMES = ("Almgård", "Brovik", "Dahlfors", "Ekerö", "Furuvik", "Granäs", "Hedmo", "Isaksby")
_ITEMS = ("Mötet öppnas", "Lägesrapport från länet", "Avgiftsmodellen", "Kompetensförsörjning", "Övriga frågor")
_DEADLINES = ("Svara på remissen", "Beställa lokal", "Skriva verksamhetsberättelsen")
_MEETING_ON = ("meeting.over", "agenda.done", "agenda.carry", "outcome.decision", "outcome.task", "outcome.note")


@dataclass(frozen=True, slots=True)
class Verdict:
    utterance: Utterance
    kind: str
    command: Command


def context_of(utterance: Utterance) -> Context:
    """Return the group in which the utterance is said."""
    topic, _, act = utterance.intent.partition(".")
    answers = utterance.intent in ("feedback.answer", "feedback.withdraw")
    people = _people(utterance)
    items = list(_ITEMS)
    deadlines = list(_DEADLINES)
    named = [words for slot, words in utterance.slots if slot in ("item", "deadline") and stems(words)]
    suggested: tuple[KnownItem, ...] = ()
    owner = next((each.person.name for each in people[1:]), SPEAKER)
    if utterance.intent == "agenda.accept":
        titles = dict.fromkeys([*(_title(words) for words in named), "Ny samverkansform"])
        suggested = tuple(KnownItem(nth, title, (owner,)) for nth, title in enumerate(titles, 1))
    elif topic == "deadline":
        deadlines[1:1] = [_title(words) for words in named]
        if act not in ("add", "recurring"):
            deadlines += [_title(words) for slot, words in utterance.slots if slot == "title" and stems(words)]
    else:
        items[2:2] = [_title(words) for words in named]
    items = list(dict.fromkeys(items))
    return Context(
        now=NOW,
        is_private=answers,
        speaker=SPEAKER,
        is_leader=True,
        people=people,
        meetings=_meetings(utterance),
        items=tuple(
            KnownItem(nth, title, (SPEAKER,) if nth == 2 else (owner,), 20) for nth, title in enumerate(items, 1)
        ),
        suggested=suggested,
        deadlines=tuple(
            KnownDeadline(
                f"D{nth}", title, (NOW + timedelta(days=7 * nth)).date(), (SPEAKER,) if nth == 1 else (owner,)
            )
            for nth, title in enumerate(dict.fromkeys(deadlines), 1)
        ),
        groups=("Chefsgruppen",),
        is_meeting_on=utterance.intent in _MEETING_ON,
        round_is_open=topic == "feedback" and act in ("answer", "withdraw", "close", "show"),
        round_asks_me=answers,
        form_is_open=topic == "form" and act != "new",
        question_waits=topic in ("yes", "no"),
    )


def _title(words: str) -> str:
    return words[:1].upper() + words[1:]


def _people(utterance: Utterance) -> list[Member]:
    """Return the speaker, those whom the utterance names, one for each organisation in it, and three others."""
    named = [
        regex.sub(r"(?<=\p{L}{3})s$", "", words) if words.split()[-1:] != [words] else words
        for slot, words in utterance.slots
        if slot in ("person", "owner") and regex.match(r"\p{Lu}\p{Ll}", words)
    ]
    names = dict.fromkeys(
        each if " " in each else f"{each} {_SURNAMES[nth % len(_SURNAMES)]}" for nth, each in enumerate(named)
    )
    places = dict.fromkeys(words for slot, words in utterance.slots if slot == "org" and regex.match(r"\p{Lu}", words))
    known = {SPEAKER: "Norrsala", **dict.fromkeys(names, "Söderby"), "Torgny Vallmo": "Österlid"}
    known |= {f"Ledamot {nth} {_SURNAMES[nth % len(_SURNAMES)]}": place for nth, place in enumerate(places)}
    known |= {"Marit Kvarnbäck": "Norrsala"}
    return [
        Member(
            Person("t", str(nth), name, str(nth)),
            frozenset({Role.SECRETARY}) if nth == 0 else frozenset(),
            organisation=place,
        )
        for nth, (name, place) in enumerate(known.items())
    ]


def _meetings(utterance: Utterance) -> tuple[KnownMeeting, ...]:
    """Return meetings on the days that the utterance names, if it is about known meetings, and some more."""
    days = {(NOW + timedelta(days=ahead)).date() for ahead in (9, 44, 79)}
    if utterance.intent in ("meeting.cancel", "meeting.when", "attend.absent", "attend.come", "attend.who"):
        days |= {
            each.day for each in find_days(utterance.text, today=NOW.date()) if each.day and each.day >= NOW.date()
        }
    starts = [datetime.combine(day, NOW.time(), NOW.tzinfo) for day in sorted(days)]
    if utterance.intent in _MEETING_ON:
        starts = [NOW - timedelta(minutes=40), *starts]
    return tuple(KnownMeeting(start, start + timedelta(hours=3), "Stadshuset") for start in starts)


def command_of(text: str, context: Context) -> Command | None:
    """Return the command that the bot obeys; None if it asks in private whether the words are an answer."""
    command, _ = meaning(parse(text, today=context.today), text, context)
    if not context.is_private:
        return command
    if not answers_meant.in_doubt(command, text, is_known=lambda _person: True):
        return command
    reading = answers_meant.answer_in(text)
    return c.GiveFeedback(reading.statements, len(reading.signature)) if reading is not None else None


def judged(utterance: Utterance) -> Verdict:
    context = context_of(utterance)
    command = command_of(utterance.text, context)
    if command is None:
        return Verdict(utterance, "asked" if utterance.intent == "feedback.answer" else "others", c.Help())
    return Verdict(utterance, _kind(utterance.intent, command, context), command)


def _kind(intent: str, command: Command, context: Context) -> str:
    def fits(said: Sequence[str]) -> bool:
        return all(belongs(intent, parse(each, today=context.today)) for each in said)

    match command:
        case c.Several(commands=parts):
            kinds = {_kind(intent, each, context) for each in parts}
            return next((kind for kind in ("wrong", "others") if kind in kinds), "right")
        case c.Meant(readings=readings):
            hit = any(fits(reading.says) for reading in readings)
            return ("right" if len(readings) == 1 else "asked") if hit else "others"
        case c.DidYouMean(suggestion=suggestion):
            return "asked" if fits((suggestion,)) else "others"
        case c.Incomplete() | c.AskWhichItem():
            return "asked" if belongs(intent, command) else "others"
        case c.NotUnderstood(examples=examples):
            if intent == "none":
                return "others" if examples else "right"
            if not examples:
                return "lost"
            return "helped" if intent == "help" or any(example_of(intent, each) for each in examples) else "others"
    if belongs(intent, command):
        return "right"
    return "others" if DECLARED[type(command)].effect in (Effect.READS, Effect.ASKS) else "wrong"


def table(verdicts: Sequence[Verdict], *, by: str) -> list[str]:
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for each in verdicts:
        groups[getattr(each.utterance, by)][each.kind] += 1
    total = Counter(each.kind for each in verdicts)
    rows = [("all", total), *sorted(groups.items(), key=lambda row: row[1]["right"] + row[1]["asked"] - row[1].total())]
    return [_row(name, kinds) for name, kinds in rows]


def _row(name: str, kinds: Counter[str]) -> str:
    count = kinds.total()
    good = (kinds["right"] + kinds["asked"]) / max(1, count)
    return f"{name:20}{count:6}{good:9.3f}  " + "".join(f"{kinds[kind] / max(1, count):8.3f}" for kind in KINDS)


@click.command()
@click.option("--train", "part", flag_value="train", help="Only what rules and training may see.")
@click.option("--aside", "part", flag_value="aside", help="Only what is set aside.")
@click.option("--file", "file", type=click.Path(exists=True, path_type=Path), help="A file of intent, persona, text.")
@click.option("--show", help="Print the utterances of this kind. Never those that are set aside.")
@click.option("--intent", default="", help="Only intents that begin so.")
@click.option("--language", default="", help="Only this language.")
@click.option("--repr", "is_full", is_flag=True, help="Print the commands too.")
def main(part: str | None, file: Path | None, show: str | None, intent: str, language: str, *, is_full: bool) -> None:
    """Print the shares by intent, language and writer."""
    utterances = [
        each
        for each in (read_lines(file) if file else read(FOLDER))
        if each.intent.startswith(intent)
        and each.language.startswith(language)
        and (part is None or each.is_set_aside == (part == "aside"))
    ]
    if part == "aside":
        train.use_measured()
    began = time.process_time()
    verdicts = [judged(each) for each in utterances]
    taken = time.process_time() - began
    if show:
        for each in verdicts:
            if each.kind == show and not each.utterance.is_set_aside:
                print(f"{each.utterance.intent:18} {each.utterance.text!r}")
                if is_full:
                    print(f"{'':18} {_told(each.command)}")
        return
    head = f"{'':20}{'n':>6}{'r or a':>9}  " + "".join(f"{kind:>8}" for kind in KINDS)
    for by in ("language", "writer", "intent"):
        print(head, *table(verdicts, by=by), "", sep="\n")
    print(f"{1000 * taken / max(1, len(verdicts)):.2f} ms for each")


def _told(command: Command) -> str:
    match command:
        case c.Meant(readings=readings):
            return " | ".join(" + ".join(reading.says) for reading in readings)
        case c.NotUnderstood(examples=examples):
            return f"NotUnderstood({', '.join(each.__name__ for each in examples)})"
    return repr(command)[:300]


if __name__ == "__main__":
    main()
