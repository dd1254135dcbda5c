"""Cards of a new deadline: the question before it is saved, the form that changes it, and the confirmation."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.deadlines.cards import line_card
from dialogs.deadlines.drafts import LONGEST_TITLE, Wish
from dialogs.deadlines.model import Deadline
from dialogs.deadlines.words import for_whom, named, names_of, recurs_in_words, when_reminded
from dialogs.message import Card
from dialogs.model import Group, Member
from dialogs.names.recognition import candidates, shown_names
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, long_day
from dialogs.workdays import on_or_before

AS_SAID = "as-said"
"""The value of the choice for the owners that were named: several, or an organisation."""
THE_GROUP = "group"
"""The value of the choice for the whole group; ids are longer."""
MOST_CHOICES = 100
"""People in one choice. More would exceed the size of a card."""


def _due(wish: Wish, day: date, locale: str) -> str:
    if wish.at is not None:
        return say(locale, "deadline-due-at", day=long_day(day, locale), at=clock(wish.at))
    return say(locale, "deadline-due", day=long_day(day, locale))


def ask_card(
    wish: Wish,
    *,
    confirmation: str,
    group: Group,
    locale: str,
    roster: Sequence[Member],
    reminders: Sequence[datetime],
    privately: bool,
    twin: Deadline | None = None,
) -> Card:
    """Ask whether the deadline is right: title, day, owner, and `reminders`.

    If the day or the owner is in doubt, it asks for that, likeliest first. `twin` is another deadline of the same name.
    """
    day = wish.days[0]
    is_silent = not reminders
    question = say(locale, "deadline-ask-which-day" if wish.why else _key("deadline-ask", is_silent=is_silent))
    body = [cards.heading(question)]
    if wish.why:
        body.append(cards.line(say(locale, f"deadline-doubt-{wish.why.replace('_', '-')}")))
    body.append(cards.line(escape_markdown(wish.title), bold=True, spaced=True))
    body.append(cards.line(_due(wish, day, locale), bold=True))
    if wish.final_on:
        body.append(cards.line(say(locale, "deadline-final", day=long_day(wish.final_on, locale))))
    if wish.more:
        body += [cards.line(_due(wish, each, locale), bold=True) for each in wish.more]
        body.append(cards.line(say(locale, "deadline-all-days", count=1 + len(wish.more))))
    if often := recurs_in_words(wish, locale):
        body.append(cards.line(often))
    if wish.owner:
        if wish.assignees and not wish.assignees[0].is_group:
            body.append(cards.line(for_whom(wish.assignees, group, locale)))
        key = "deadline-ask-which-person" if len(candidates(wish.owner, roster)) > 1 else "deadline-ask-who"
        body.append(cards.line(say(locale, key, name=escape_markdown(wish.owner)), spaced=True))
        if wish.waiting:
            others = escape_markdown(", ".join(wish.waiting))
            body.append(cards.line(say(locale, "deadline-ask-who-next", names=others)))
        body.append(_who_input(wish, roster, locale))
    elif wish.private:
        body.append(cards.line(say(locale, "deadline-only-yours")))
    else:
        body.append(cards.line(for_whom(wish.assignees, group, locale)))
    if wish.ladder_passed and reminders:
        body.append(cards.line(say(locale, "deadline-ladder-passed")))
    body.append(cards.line(when_reminded(reminders, group.zone, locale, ladder=wish.ladder)))
    last = on_or_before(day, group.deadlines)
    if last < day and last in {each.astimezone(group.zone).date() for each in reminders}:
        body.append(
            cards.line(say(locale, "deadline-free-day", day=long_day(day, locale), last=long_day(last, locale)))
        )
    if privately and not wish.private:
        body.append(cards.line(say(locale, "deadline-listed"), subtle=True))
        if wish.assignees and wish.assignees[0].is_group:
            body.append(cards.line(say(locale, "deadline-listed-rather"), subtle=True))
    if twin is not None:
        body.append(cards.line(say(locale, "deadline-twin", label=twin.label, day=long_day(twin.due_on, locale))))
    yes = (
        say(locale, "deadline-yes-day", day=long_day(day, locale))
        if wish.why
        else say(locale, _key("deadline-yes", is_silent=is_silent))
    )
    if wish.more:
        yes = say(locale, "deadline-yes-all", count=1 + len(wish.more))
    actions = [cards.button(yes, "deadline_confirm", primary=True, proposal=confirmation, pick="0")]
    actions += [
        cards.button(
            say(locale, "deadline-rather-day", day=long_day(other, locale)),
            "deadline_confirm",
            proposal=confirmation,
            pick=str(place),
        )
        for place, other in enumerate(wish.days[1:], 1)
    ]
    actions.append(_free(cards.button(say(locale, "deadline-change"), "deadline_change", proposal=confirmation)))
    actions.append(_no_button(confirmation, locale))
    return cards.card(body, actions, fallback=f"{question} {wish.title}. {_due(wish, day, locale)}")


def _key(key: str, *, is_silent: bool) -> str:
    """Return the sentence without a promise of reminders, if none will come."""
    return f"{key}-silent" if is_silent else key


def _free(button: cards.Action) -> cards.Action:
    """Return a button that works although a required field is empty."""
    return button | {"associatedInputs": "none"}


def _no_button(confirmation: str, locale: str) -> cards.Action:
    return _free(cards.button(say(locale, "deadline-no"), "deadline_decline", proposal=confirmation))


def _who_input(wish: Wish, roster: Sequence[Member], locale: str, *, chosen: str = "") -> cards.Element:
    """Return the choice of owners: people that the name could mean first, then members, then as many others as fit."""
    meant = {each.person.id for each in candidates(wish.owner, roster)} if wish.owner else set()
    names = shown_names(roster)
    people = sorted(roster, key=lambda member: (member.person.id not in meant, not member.is_member))[:MOST_CHOICES]
    shown = {each.person.id for each in people}
    chosen_now = {each.person_id for each in wish.assignees}
    people += [each for each in roster if each.person.id in chosen_now - shown]
    choices = [(say(locale, "deadline-who-group"), THE_GROUP)]
    if _is_choice_of_its_own(wish):
        choices.insert(0, (names_of(wish.assignees, locale), AS_SAID))
    choices += [(names[each.person.id], each.person.id) for each in people]
    element = cards.choice_input("whom", say(locale, "deadline-form-who"), choices, value=chosen)
    return element | {"isRequired": True, "errorMessage": say(locale, "deadline-form-who-missing")}


def _is_choice_of_its_own(wish: Wish) -> bool:
    """Return whether the owners cannot be chosen among people: several of them, or an organisation."""
    return not wish.owner and (len(wish.assignees) > 1 or bool(wish.assignees[0].organisation))


def change_form(wish: Wish, *, confirmation: str, locale: str, roster: Sequence[Member], today: date) -> Card:
    """Return the same question with every field open."""
    title = say(locale, "deadline-form")
    chosen = "" if wish.owner else wish.assignees[0].person_id or THE_GROUP
    if _is_choice_of_its_own(wish):
        chosen = AS_SAID
    return cards.card(
        [
            cards.heading(title),
            cards.text_input(
                "what",
                say(locale, "deadline-form-title"),
                value=wish.title,
                required=say(locale, "deadline-form-title-missing"),
                longest=LONGEST_TITLE,
            ),
            {
                "type": "Input.Date",
                "id": "day",
                "label": say(locale, "deadline-form-day"),
                "value": wish.days[0].isoformat(),
                "min": today.isoformat(),
                "isRequired": True,
                "errorMessage": say(locale, "deadline-form-day-missing"),
            },
            *([] if wish.private else [_who_input(wish, roster, locale, chosen=chosen)]),
        ],
        [
            cards.button(say(locale, "deadline-form-show"), "deadline_changed", primary=True, proposal=confirmation),
            _no_button(confirmation, locale),
        ],
        fallback=title,
    )


def dropped_card(wish: Wish, locale: str) -> Card:
    return line_card(say(locale, "deadline-dropped", title=escape_markdown(wish.title)))


def saved_card(
    deadline: Deadline, *, group: Group, locale: str, reminders: Sequence[datetime], also: Sequence[Deadline] = ()
) -> Card:
    """Return the card that replaces the question after a yes. `also` are those of the further days."""
    return cards.card(
        [
            cards.heading(named(deadline, locale, "deadline-saved")),
            cards.line(_due_line(deadline, locale), bold=True),
            *(
                [cards.line(say(locale, "deadline-final", day=long_day(deadline.final_on, locale)))]
                if deadline.final_on
                else []
            ),
            *([cards.line(often)] if (often := recurs_in_words(deadline, locale)) else []),
            *(
                cards.line(say(locale, "deadline-saved-also", label=each.label, day=long_day(each.due_on, locale)))
                for each in also
            ),
            cards.line(
                say(locale, "deadline-only-yours")
                if deadline.private
                else for_whom(deadline.assignments, group, locale)
            ),
            cards.line(when_reminded(reminders, group.zone, locale, ladder=deadline.ladder)),
        ],
        fallback=f"{deadline.label} {deadline.title}. {_due_line(deadline, locale)}",
    )


def _due_line(deadline: Deadline, locale: str) -> str:
    day = long_day(deadline.due_on, locale)
    if deadline.at is not None:
        return say(locale, "deadline-due-at", day=day, at=clock(deadline.at))
    return say(locale, "deadline-due", day=day)


def told_text(
    deadline: Deadline,
    key: str,
    *,
    due_on: date,
    by: str,
    zone: ZoneInfo,
    locale: str,
    reminders: Sequence[datetime],
) -> str:
    """Return Markdown for people who did not see the question: "deadline-told-group" or "deadline-told-person"."""
    return named(
        deadline,
        locale,
        key,
        name=escape_markdown(by),
        day=long_day(due_on, locale),
        remind=when_reminded(reminders, zone, locale, ladder=deadline.ladder),
    )
