"""Help, greetings and thanks, a yes or a no, and text that is no whole command."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import regex

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class AnswerQuestion(Command):
    """A bare yes or no to what was last asked of the sender here."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Help(Command):
    """The menu of the help or, with a `topic`, its examples."""

    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class Greeting(Command):
    """A hello, and nothing more."""


@dataclass(frozen=True, slots=True)
class Thanks(Command):
    """A thank-you or an ok, and nothing more."""


@dataclass(frozen=True, slots=True)
class DidYouMean(Command):
    """A small typing error away from a command: `suggestion` is that command, with what was said in it."""

    suggestion: str


class Missing(StrEnum):
    """The missing part of a command."""

    ITEM_TEXT = "item-text"
    ITEM_NUMBER = "item-number"
    MOVE_NUMBERS = "move-numbers"
    EDIT_TEXT = "edit-text"
    MEETING_DAY = "meeting-day"
    MEETING_PLACE = "meeting-place"
    DEADLINE_TITLE = "deadline-title"
    DEADLINE_DAY = "deadline-day"
    DEADLINE_NUMBER = "deadline-number"
    STEPS = "steps"
    NEW_DAY = "new-day"
    SUMMER_DAYS = "summer-days"
    FEEDBACK_TEXT = "feedback-text"
    AWAY_DAY = "away-day"
    AWAY_ONCE = "away-once"
    NOTES_TEXT = "notes-text"
    FORWARDED_ITEM = "forwarded-item"
    FORWARDED_TO = "forwarded-to"
    SERIES_DAYS = "series-days"
    MATERIAL = "material"
    DECISION_CHANGE = "decision-change"
    GROUP_NAME = "group-name"
    FORM_QUESTIONS = "form-questions"
    OCCASION = "occasion"


@dataclass(frozen=True, slots=True)
class Incomplete(Command):
    """A command that lacks `what`; `example` is the command as it could be typed, in its own language."""

    what: Missing
    example: str


@dataclass(frozen=True, slots=True)
class NotUnderstood(Command):
    """Free words without a reading; `examples` are the types of the closest commands, if any is close."""

    text: str
    examples: tuple[type[Command], ...] = ()
    asks_how: bool = False
    """The words ask how to do something."""


@dataclass(frozen=True, slots=True)
class Meant(Command):
    """Free words whose readings are asked about; each is a `dialogs.sentences.model.Reading`."""

    readings: tuple[Any, ...]
    needs_group: bool = True


@dataclass(frozen=True, slots=True)
class Several(Command):
    """Several requests in one message, in order; `says` are their words."""

    commands: tuple[Command, ...]
    says: tuple[str, ...]
    needs_group: bool = True


_TOPICS = {
    Topic.AGENDA: "dagordning dagordningen agenda agendan punkter punkterna items",
    Topic.MEETINGS: "möte möten mötet mötena serie serien kallelse meeting meetings series",
    Topic.MINUTES: "minnesanteckningar minnesanteckningarna minnesanteckning beslut uppdrag närvaro protokollet decisions minutes-of-meetings attendance",
    Topic.FEEDBACK: "driv-och-hinder driv hinder feedback utvärdering drivers obstacles drivers-and-obstacles",
    Topic.DEADLINES: "deadline deadlines deadlinen påminnelse påminnelser uppgifter reminders reminder tasks",
    Topic.NOTES: "anteckningar anteckningarna anteckning protokoll notes minutes",
    Topic.FORMS: "formulär formuläret enkät enkäten enkäter frågor form forms questionnaire questions",
    Topic.GROUPS: "grupper andra-grupper laget-runt skicka-punkter other-groups groups round-table",
    Topic.YEAR: "år året årshjul årshjulet kalender kalendern year calendar annual-wheel",
    Topic.PEOPLE: "gruppen medlemmar medlem personer roller roll språk group members people roles language",
    Topic.DELIVERIES: "leveranser utskick leverans deliveries delivery",
}
_TOPIC_OF = {fold(word.replace("-", " ")): topic for topic, words in _TOPICS.items() for word in words.split()}


_NAMED = lazily(rf"\b(?P<topic>{'|'.join(sorted(map(regex.escape, _TOPIC_OF), key=len, reverse=True))})\b")


def topic_in(folded: str) -> str:
    """The word of a folded sentence that names a topic of the help; "" for none."""
    found = _NAMED.search(folded)
    return str(found["topic"]) if found else ""


def _help_about(said: Said) -> Command | None:
    """ "Hjälp om deadlines"; None where the words name no topic."""
    topic = _TOPIC_OF.get(said.folded[slice(*said.match.span("topic"))].strip())
    return Help(topic) if topic else None


def _without_group(command: "Meant | Several") -> bool:
    return not command.needs_group


SPECS: tuple[Spec, ...] = (
    Spec(
        Greeting,
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.TALK,
        needs_group=False,
        tier=Tier.EXACT,
        make=always(Greeting()),
        patterns=(r"(?:hej|hej hej|hejsan|hallå|god morgon|hello|hi|hey)",),
    ),
    Spec(
        AnswerQuestion,
        tier=Tier.EXACT,
        make=always(AnswerQuestion(yes=True)),
        patterns=(
            r"(?:ja|japp|jajamän|yes|yep)(?:,? (?:det stämmer|det är rätt|gärna|gör det|påminn|lägg in(?: dem)?|flytta|tack|that is right|please|do|remind|add them|move))?",
        ),
        right=Right.EVERYBODY,
        effect=Effect.ASKS,
        topic=Topic.TALK,
        about="about-answer-question",
        examples={"sv": ("ja", "nej"), "en": ("yes", "no")},
        needs_group=False,
    ),
    Spec(
        AnswerQuestion,
        tier=Tier.EXACT,
        make=always(AnswerQuestion(yes=False)),
        patterns=(r"(?:nej|nej,? tack|no|no,? thanks)",),
    ),
    Spec(
        Help,
        tier=Tier.EXACT,
        make=always(Help()),
        patterns=(
            r"hjälp|hjälp mig|help|help me|\?|va|hä|huh|öh|kommandon|commands|vad kan (?:du|jag)(?: göra| skriva| säga)?",
            r"hur (?:gör (?:man|jag)|funkar (?:det(?: här)?|du|den|boten)|fungerar (?:det(?: här)?|du|den|boten)|använder (?:man|jag|vi) (?:dig|boten|den|det här)|ska (?:jag|man|vi) (?:göra|skriva)|skriver (?:jag|man))",
            r"vad kan (?:du|boten|man|jag|vi)(?: göra| hjälpa (?:mig|oss|till)(?: med)?| skriva| säga| användas till| be dig om| få hjälp med| fråga(?: dig)?(?: om)?){0,2}(?: för (?:något|nåt|någonting|nånting|oss|mig|saker))?(?: egentligen)?",
            r"(?:vilka|visa(?: alla)?|lista(?: alla)?|alla) (?:kommandon|instruktioner|funktioner)(?: (?:finns|har)(?: det| du)?(?: att välja på)?| kan jag använda| förstår du)?",
            r"(?:finns det|har du|var finns|var hittar jag|visa) (?:en |någon |nån |något |nåt )?(?:manual(?:en)?|instruktion(?:er(?:na)?|en)?|guide(?:n)?|lathund(?:en)?|hjälp(?:en)?|bruksanvisning(?:en)?|dokumentation(?:en)?|beskrivning)(?: (?:till|för) (?:dig|boten))?",
            r"(?:jag )?(?:förstår|fattar|begriper|vet) (?:verkligen )?inte (?:alls )?(?:hur|vad) (?:det här|det|du|man|jag|boten|den)(?: ska| gör| skriver| kan)?(?: (?:här|funkar|fungerar|göra|skriva|gör))*|jag (?:behöver|vill ha) hjälp|kan du hjälpa (?:mig|oss)|(?:hjälp|hjälpa) (?:mig|oss)(?: lite)?",
            r"(?:(?:show|list)(?: me)? (?:all )?)?(?:the |all )?(?:commands|what (?:commands|features)(?: are there| do you have)?)|(?:what|how) (?:can|do|should|could) (?:you|i|we|the bot) (?:do|say|type|help(?: (?:me|us))?(?: with)?|ask(?: you)?|write|work|use (?:you|this|the bot))(?: (?:for (?:me|us)|here|you))?|how does (?:this|it|the bot) work|is there a (?:manual|guide)|i (?:need help|do not understand|don't understand)(?: how (?:this|it|you) works?)?",
        ),
        known=("hjälp", "help"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.TALK,
        about="about-help",
        examples={"sv": ("hjälp", "hjälp dagordning"), "en": ("help", "help agenda")},
        needs_group=False,
    ),
    Spec(
        Help,
        tier=Tier.WITH_ARGUMENT,
        make=_help_about,
        patterns=(
            r"(?:hjälp|help)(?: (?:mig|me)(?!\w))?(?: (?:med|om|för|kring|with|about|on|for)(?!\w))?(?: the(?!\w))? ?:? ?(?P<topic>[^\n.!?]{2,40})",
        ),
    ),
    Spec(Thanks, right=Right.EVERYBODY, effect=Effect.READS, topic=Topic.TALK, needs_group=False),
    Spec(DidYouMean, right=Right.EVERYBODY, effect=Effect.READS, topic=Topic.TALK, needs_group=False),
    Spec(Incomplete, right=Right.EVERYBODY, effect=Effect.READS, topic=Topic.TALK, needs_group=False),
    Spec(Meant, right=Right.EVERYBODY, effect=Effect.ASKS, topic=Topic.TALK, private=_without_group),
    Spec(Several, right=Right.EVERYBODY, topic=Topic.TALK, private=_without_group),
    Spec(NotUnderstood, right=Right.EVERYBODY, effect=Effect.READS, topic=Topic.TALK, needs_group=False),
)
