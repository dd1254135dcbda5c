"""The audit log in words for the leaders of a group: who did what, and when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.message import Message, card_message
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, plain_day

PER_PAGE = 15
PRESS: Final = "press:"
"""The beginning of what a button did."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row for a reader. `name`: who did it; "" for somebody who is erased. `about`: what it concerned, in words."""

    at: datetime
    what: str
    name: str = ""
    about: str = ""
    is_bot: bool = False
    is_operator: bool = False


_COMMANDS: dict[str, str] = {
    "agenda": "AddBreak AddItems AddParts EditItem JoinItems MoveItem MovePart RemoveItem ReplaceAgenda EmptyAgenda"
    " MarkItems SettleAgenda SetItemUnderWay DecideSuggestedItem AddMaterial RemoveMaterial",
    "asked-for-items": "AskForItems",
    "agenda-posted": "PostAgenda",
    "agenda-choices": "ChooseAgendas ChoosePosting",
    "forwarding": "ForwardItem AnswerReceived TakeBackItem",
    "outcomes": "AddDecision ChangeDecision AddTask AddNote ChangeOutcome MoveOutcome",
    "minutes-adopted": "AdoptMinutes",
    "minutes-out": "SendOutMinutes",
    "minutes-comment": "CommentOnMinutes",
    "minutes-form": "ChooseMinutesForm UseMinutesTemplate RemoveMinutesTemplate",
    "attendance": "RecordAttendance RecordSubstitute",
    "coming": "CanCome CannotCome",
    "meeting": "CancelMeeting ChangeMeeting MoveMeeting PlanMeeting MeetingHasStarted MeetingIsOver",
    "series": "EndSeries SetTemplate PlanSeries",
    "table-round": "ChooseTableRound AnswerTableRound",
    "deadline": "DeadlineDone MoveDeadline PartDone RemindOfDeadline RemoveDeadline TakeOver RemindSilent NewDeadline"
    " AskForMoreTime",
    "reminders": "ChooseReminders",
    "round": "CloseRound SetAsked",
    "round-choices": "SetAnonymous SetAsks SetThird CountAs",
    "section": "EditSection",
    "form": "SetUpForm CloseForm",
    "notes": "SaveFound ChangeFound SkipFound",
    "group-name": "NameGroup",
    "members": "SetMember SetOrganisation",
    "roles": "SetRole EndRole",
    "tied": "TieChat",
    "retention": "SetRetention",
    "calendar": "RenewCalendar",
    "export": "ExportRecords",
    "undo": "Undo",
    "message-again": "SendAgain",
    "message-back": "Recall",
    "occasion": "SignUpFor Invite ChangeInvitation CancelInvitation RemindOfInvitation",
    "several": "Several",
}
_BUTTONS: dict[str, str] = {
    "agenda": "agenda_ items_ keep_agenda empty_agenda replace_agenda marked_ settle third proposal_",
    "agenda-choices": "agenda_choices",
    "agenda-posted": "agenda_post",
    "attendance": "attendance",
    "deadline": "deadline_",
    "message-again": "delivery_again",
    "message-back": "delivery_recall",
    "round": "feedback_asked feedback_who feedback_drop feedback_wait round_",
    "section": "feedback_section feedback_minutes section_",
    "form": "form_",
    "forwarding": "forwarding_",
    "meeting": "meeting_",
    "coming": "meeting_come meeting_cannot meeting_instead",
    "members": "members_",
    "minutes-form": "minutes_form",
    "notes": "notes_",
    "reminders": "reminders_",
    "roles": "role_claim",
    "series": "series_ template_",
    "outcomes": "task_ edited_minutes minutes_write",
    "occasion": "occasion_",
    "round-choices": "theme_",
    "tied": "tie",
    "undo": "undo_",
    "table-round": "table_round_",
}
"""The beginnings of the names of buttons. The longest that fits counts."""
_BOT: dict[str, str] = {
    "destroyed": "destroy",
    "export": "export records",
    "erased": "erase",
}

HIDDEN_COMMANDS = frozenset(
    {
        "AnswerForm",
        "AnswerTableRound",
        "ForgetMe",
        "GiveFeedback",
        "IsAway",
        "IsBack",
        "MaterialRead",
        "RemindMeWeekly",
        "RemindSilent",
        "SetLanguage",
        "WithdrawFeedback",
    }
)
HIDDEN_BUTTONS = frozenset(
    {
        "deadline_snooze",
        "feedback_answer",
        "feedback_edit",
        "feedback_form",
        "feedback_private",
        "form_answer",
        "form_private",
        "form_save",
        "help",
        "log_page",
        "material_read",
        "privacy_forget",
        "privacy_forget_no",
        "privacy_forget_yes",
        "privacy_send",
        "privacy_what",
        "table_round_form",
        "table_round_nothing",
        "table_round_private",
        "table_round_tell",
        "table_round_edit",
        "words",
    }
)
"""What somebody did for themselves, or in private. It is no matter of the group's leaders."""
HIDDEN = frozenset({*HIDDEN_COMMANDS, *(f"{PRESS}{each}" for each in HIDDEN_BUTTONS)})

_OF_COMMAND = {name: key for key, names in _COMMANDS.items() for name in names.split()}
_OF_BUTTON = {name: key for key, names in _BUTTONS.items() for name in names.split()}
SOMETHING = "something"


def deed(what: str) -> str:
    """Return the end of the key of the sentence for what was done: "agenda", "roles" …"""
    if what.startswith(PRESS):
        button = what.removeprefix(PRESS)
        fits = [name for name in _OF_BUTTON if button.startswith(name)]
        return _OF_BUTTON[max(fits, key=len)] if fits else SOMETHING
    for key, beginning in _BOT.items():
        if what.startswith(beginning):
            return key
    return _OF_COMMAND.get(what, SOMETHING)


def in_words(entry: Entry, zone: ZoneInfo, locale: str) -> str:
    """Return "28 augusti 10.15 Karin Ek: ändrade dagordningen (29 augusti)"."""
    local = entry.at.astimezone(zone)
    name = escape_markdown(entry.name) or say(locale, "former-member")
    if entry.is_bot or entry.is_operator:
        name = say(locale, "log-bot" if entry.is_bot else "log-operator")
    said = say(locale, f"log-{deed(entry.what)}")
    about = f" ({escape_markdown(entry.about)})" if entry.about else ""
    when = f"{plain_day(local.date(), locale)} {local.year} {clock(local.time())}"
    return f"{when} {name}: {said}{about}"


def page(entries: Sequence[Entry], group: Group, locale: str, *, number: int, pages: int) -> Message:
    """Return one page of the log, newest first, with a button to the older ones."""
    title = say(locale, "log-title", group=escape_markdown(group.name))
    lines = [in_words(entry, group.zone, locale) for entry in entries]
    below = [say(locale, "log-page", number=number, pages=pages)] if pages > 1 else []
    actions = []
    if number < pages:
        actions.append(cards.button(say(locale, "log-older"), "log_page", group=group.id, page=str(number + 1)))
    if number > 1:
        actions.append(cards.button(say(locale, "log-newer"), "log_page", group=group.id, page=str(number - 1)))
    body = [
        cards.heading(title),
        *(cards.line(line) for line in lines),
        *(cards.line(line, subtle=True, spaced=True) for line in below),
    ]
    return card_message(cards.card(body, actions, fallback="\n".join([title, *lines, *below])))
