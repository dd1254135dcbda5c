"""The commands that mark items, record decisions, and decide about suggested items."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass
from enum import StrEnum

from dialogs.agenda.item_commands import AddDecision, ChangeDecision, ReplaceAgenda
from dialogs.commands.pieces import AGENDA, DONE, always
from dialogs.commands.said import Said, numbers_in
from dialogs.commands.spec import Command, Effect, Make, Right, Spec, Tier, Topic
from dialogs.patterns import lazily
from dialogs.text import fold


class Mark(StrEnum):
    """Save the result of an item."""

    DONE = "done"
    DROPPED = "dropped"
    CARRIED = "carried"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class MarkItems(Command):
    """These items were done, go to the next meeting, or do not. `outcome` is what was decided, if it was said."""

    numbers: tuple[int, ...]
    mark: Mark
    outcome: str = ""


@dataclass(frozen=True, slots=True)
class SettleAgenda(Command):
    """Tick what was done."""


@dataclass(frozen=True, slots=True)
class DecideSuggestedItem(Command):
    """Accept or decline the suggested item with this number, F1, F2 …; `reason` is told to the person who added it."""

    number: int
    accept: bool
    reason: str = ""


_ONWARDS = lazily(
    r"^(?:(?:och|sa|ok|okej|and|so) )*(?:(?:(?:da|nu|sen) )?(?:(?:vi )?(?:gar|hoppar)(?: vi)?(?: (?:nu|da))? (?:vidare|over|till)\b|(?:vi )?(?:tar|kor)(?: vi)? (?:nasta|punkt \d|\d))"
    r"|(?:da|nu|sen) (?:tar|kor|ar det|blir det) (?:vi )?\S[^,.]{1,40}$|vidare\b|nasta(?: punkt)?\s*$|on to\b|next(?: item| one)?\s*$|(?:we're |we are )?moving on\b|(?:let's|we) (?:go|move) on\b)"
)
"""Words that only lead to the next item, and are no result: "punkt 3 är klar, då tar vi Deepa"."""


def _mark(mark: Mark) -> Make:
    def make(said: Said) -> Command:
        outcome = said.words("outcome").strip(" .") if said.has("outcome") else ""
        return MarkItems(numbers_in(said), mark, "" if _ONWARDS.match(fold(outcome)) else outcome)

    return make


SPECS: tuple[Spec, ...] = (
    Spec(
        MarkItems,
        tier=Tier.WITH_ARGUMENT,
        make=_mark(Mark.DONE),
        patterns=(
            rf"(?:markera |mark )?{{points}} (?:är |is |are |som |as )?(?:nu |now )?{DONE}a?(?: ?[:,–-] ?(?P<outcome>[^\n]{{1,400}}))?",
            rf"{DONE}a? (?:med |with )?{{points}}",
            r"{points},? ?(?:beslut|beslutet|decision|decided) ?: ?(?P<outcome>[^\n]{1,400})",
            r"(?:beslut|decision)(?: (?:i|på|för|om|on|for))? {points} ?: ?(?P<outcome>[^\n]{1,400})",
        ),
        known=("punkt 4 klar", "item 4 done"),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-mark-items",
        examples={
            "sv": ("punkt 4 klar", "punkt 9 flyttas till nästa möte"),
            "en": ("item 4 done", "move item 9 to the next meeting"),
        },
    ),
    Spec(
        MarkItems,
        tier=Tier.WITH_ARGUMENT,
        make=_mark(Mark.OPEN),
        patterns=(
            rf"{{points}} (?:är |is |are )?(?:inte|ej|ännu inte|not|not yet) {DONE}a?|(?:öppna|återöppna|reopen) {{points}}",
        ),
    ),
    Spec(
        MarkItems,
        tier=Tier.WITH_ARGUMENT,
        make=_mark(Mark.DROPPED),
        patterns=(r"{points} (?:stryks|utgår|utgick|ströks|is dropped|are dropped|dropped)",),
    ),
    Spec(
        MarkItems,
        tier=Tier.WITH_ARGUMENT,
        make=_mark(Mark.CARRIED),
        patterns=(
            r"{points} (?:är |is |are )?(?:flyttas|flyttad|flyttade|skjuts upp|skjuts|bordläggs|bordlagd|tas|tar vi|går|moves?|moved|postponed|goes)(?: (?:till|upp till|på|to|at))?(?: (?:the )?(?:nästa|kommande|next)(?: (?:möte|mötet|gång|träff|meeting|time))?)",
            r"{points} (?:skjuts upp|bordläggs|bordlagd|is postponed|postponed)",
            r"(?:flytta|skjuta? upp|bordlägga?|ta|move|postpone) {points}(?: (?:till|upp till|på|to|until))?(?: (?:the )?(?:nästa|kommande|next)(?: (?:möte|mötet|gång|träff|meeting|time))?)",
            r"(?:skjuta? upp|bordlägga?|postpone) {points}",
        ),
        known=("punkt 9 flyttas till nästa möte", "move item 9 to the next meeting"),
    ),
    Spec(
        SettleAgenda,
        tier=Tier.EXACT,
        make=always(SettleAgenda()),
        patterns=(
            rf"(?:bocka|pricka|tick|check) (?:av|off)(?: (?:the )?(?:{AGENDA}|punkter|punkterna|items))?|vad hann vi med|what did we (?:do|get done)",
        ),
        known=("bocka av", "tick off"),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-settle-agenda",
        examples={"sv": ("bocka av",), "en": ("tick off",)},
    ),
    Spec(
        DecideSuggestedItem,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: DecideSuggestedItem(said.number(), accept=True),
        patterns=(r"(?:godkänna?|acceptera|ta med|accept|approve) (?:förslag |proposal )?f ?(?P<number>\d{1,3})",),
        known=("godkänn F1", "accept F1"),
        right=Right.LEADERS,
        topic=Topic.AGENDA,
        about="about-decide-proposal",
        examples={"sv": ("godkänn F1", "avböj F2"), "en": ("accept F1", "decline F2")},
    ),
    Spec(
        DecideSuggestedItem,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: DecideSuggestedItem(said.number(), accept=False),
        patterns=(r"(?:avböja?|neka|avslå|avvisa|decline|reject) (?:förslag |proposal )?f ?(?P<number>\d{1,3})",),
        known=("avböj F1", "decline F1"),
    ),
    Spec(
        AddDecision,
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.AGENDA,
        about="about-add-decision",
        examples={
            "sv": ("beslut på punkt 4: Vi väntar till hösten",),
            "en": ("decision on item 4: We wait until autumn",),
        },
    ),
    Spec(
        ChangeDecision,
        right=Right.LEADERS,
        topic=Topic.AGENDA,
        about="about-change-decision",
        examples={"sv": ("ändra beslut 4: Vi väntar till våren",), "en": ("change decision 4: We wait until spring",)},
    ),
    Spec(
        ReplaceAgenda,
        right=Right.LEADERS,
        of_meeting=True,
        topic=Topic.AGENDA,
        about="about-replace-agenda",
        examples={"sv": ("ny dagordning: Budgeten",), "en": ("new agenda: The budget",)},
    ),
)
