"""The commands about the table round (laget runt)."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always, compiled
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean
from dialogs.dates.words import NUMBERS, any_of
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class AnswerTableRound(Command):
    """Answer the table round for the sender's organisation; "" is "inget nytt"."""

    text: str


@dataclass(frozen=True, slots=True)
class ShowTableRound(Command):
    pass


@dataclass(frozen=True, slots=True)
class WhoIsSilent(Command):
    """Ask which organisations have not answered the table round."""


@dataclass(frozen=True, slots=True)
class ChooseTableRound(Command):
    """Choose how many working days before the meeting the table round is asked; None: it is not."""

    days: int | None


_NOTHING_NEW = compiled(
    r"(?:(?:vi|jag|we|i|there is|det finns) (?:har |have )?)?(?:inget|ingenting|inga nyheter|nothing|no news)"
    r"(?: (?:nytt|särskilt|new|special))?(?: (?:att (?:rapportera|berätta|säga|tillägga)|to (?:report|tell|add)))?"
    r"(?: (?:från (?:oss|mig|vår sida)|from (?:us|me)))?[\s.!]*"
)


def _table_round(said: Said) -> Command:
    words = said.words("rest")
    return AnswerTableRound("" if _NOTHING_NEW.fullmatch(fold(words)) else words)


def _ask_table_round(said: Said) -> Command:
    return ChooseTableRound(NUMBERS.get(said.match["days"]) or int(said.match["days"]))


SPECS: tuple[Spec, ...] = (
    Spec(
        ShowTableRound,
        tier=Tier.EXACT,
        make=always(ShowTableRound()),
        patterns=(r"(?:(?:visa|se|show) )?(?:the )?{table_round}",),
        known=("laget runt", "visa laget runt", "round table"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.GROUPS,
        about="about-show-table-round",
        examples={"sv": ("laget runt",), "en": ("round table",)},
    ),
    Spec(
        AnswerTableRound,
        tier=Tier.EXACT,
        make=always(AnswerTableRound("")),
        patterns=(
            r"(?:(?:vi|jag|we|i) (?:har |have )?)?(?:inget nytt|ingenting nytt|inga nyheter|nothing new|no news)(?: (?:att (?:rapportera|berätta)|to (?:report|tell)))?"
            r"(?: (?:från (?:oss|mig|vår sida)|from (?:us|me)))?(?: (?:på|i|till|under) (?:the )?{table_round})?",
        ),
        known=("inget nytt", "nothing new"),
        right=Right.EVERYBODY,
        asks_which_group=True,
        effect=Effect.SHOWN,
        topic=Topic.GROUPS,
        about="about-answer-table-round",
        examples={
            "sv": ("laget runt: vi har en ny chef", "inget nytt"),
            "en": ("round table: we have a new manager", "nothing new"),
        },
    ),
    Spec(
        AnswerTableRound,
        tier=Tier.WITH_ARGUMENT,
        make=_table_round,
        patterns=(r"{table_round} ?(?::| - |\n)(?P<rest>(?s:.*\w.*+))",),
    ),
    Spec(
        AnswerTableRound,
        tier=Tier.WITH_ARGUMENT,
        make=_table_round,
        patterns=(
            r"(?:(?:kan|får|vill) (?:jag|vi) )?(?:lägga? (?:till|in)|skriva? (?:till|in|upp)?|ta upp|ändra?) ?(?:en sak|något|nåt|en grej|detta|följande|det här|det (?:som )?jag skrev|min text|mitt svar|våra nyheter)? ?(?:på|i|till|under) {table_round} ?[?:.–-] ?(?P<rest>(?s:.*\w.*+))",
        ),
    ),
    Spec(
        AnswerTableRound,
        tier=Tier.INCOMPLETE,
        make=lambda said: DidYouMean(said.example("inget nytt på laget runt", "nothing new for the round table")),
        patterns=(
            r"{remove} (?:det (?:som )?(?:jag|vi) (?:har )?skr(?:ev|ivit)|mitt svar|vårt svar|min text|våra nyheter|what i wrote|my answer) (?:på|i|till|under|från|ur|in|to|for|from) {table_round}",
        ),
    ),
    Spec(
        WhoIsSilent,
        tier=Tier.EXACT,
        make=always(WhoIsSilent()),
        patterns=(
            r"(?:vem|vilka) (?:har )?(?:inte|ej|ännu inte) (?:har )?svarat (?:på|i|till|om) {table_round}(?: (?:än|ännu))?",
            r"(?:vem|vilka) (?:saknas|väntar vi på) (?:i|på|till|för) {table_round}|{table_round} ?[:,]? (?:vem|vilka) saknas",
            r"(?:påminn|puffa på|knuffa på|jaga|remind|nudge) (?:de|dem|dom|alla|dem som|those|everybody|kommunerna)? ?(?:som |who )?(?:inte |ej |have not |haven't )?(?:har )?(?:svarat|skrivit|lämnat in|lämnat|fyllt i|skickat in|answered|written)?(?: (?:något|nåt|än|ännu|sitt|in|yet))* ?(?:på|i|till|om|about|to)? ?{table_round}(?: (?:än|ännu|yet))?",
            r"who (?:has|have) not (?:yet )?answered (?:the )?{table_round}(?: yet)?|who is missing (?:in|from) (?:the )?{table_round}",
        ),
        known=("vem har inte svarat på laget runt", "who has not answered the round table"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.GROUPS,
        about="about-who-is-silent",
        examples={"sv": ("vem har inte svarat på laget runt",), "en": ("who has not answered the round table",)},
    ),
    Spec(
        ChooseTableRound,
        tier=Tier.WITH_ARGUMENT,
        make=_ask_table_round,
        patterns=(
            rf"(?:fråga|ask)(?: (?:alla|oss|kommunerna|medlemmarna|dem|everybody|everyone|us|them))?(?: (?:om|about))? (?:the )?{{table_round}} (?:redan )?(?P<days>\d{{1,2}}|{any_of(NUMBERS)}) (?:arbetsdag(?:ar)?|vardag(?:ar)?|dag(?:ar)?|(?:working )?days?)"
            r" (?:före|innan|i förväg|before|ahead)(?: {meeting})?",
        ),
        known=("fråga laget runt 2 arbetsdagar före", "ask the round table 2 working days before"),
        right=Right.LEADERS,
        topic=Topic.GROUPS,
        about="about-choose-table-round",
        examples={
            "sv": ("fråga laget runt 2 arbetsdagar före", "fråga inte laget runt"),
            "en": ("ask the round table 2 working days before", "do not ask the round table"),
        },
    ),
    Spec(
        ChooseTableRound,
        tier=Tier.EXACT,
        make=always(ChooseTableRound(None)),
        patterns=(
            r"(?:fråga (?:inte|ej|aldrig)|sluta (?:att )?fråga)(?: (?:i förväg|om|oss|alla))* {table_round}(?: i förväg)?|(?:do not|don't|never) ask (?:about )?(?:the )?{table_round}(?: ahead)?",
        ),
        known=("fråga inte laget runt",),
    ),
)
