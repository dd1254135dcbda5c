"""How a deadline looks: the question before it is saved, the reminder, what follows on a button, and the list."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec
from babel.lists import format_list

from dialogs import cards
from dialogs.deadlines.rules import (
    LONGEST_TITLE,
    MOST_MENTIONS,
    Snooze,
    Wish,
    counted,
    is_done_by,
    is_for_group,
)
from dialogs.message import Card, Mention, Message
from dialogs.model import Assignment, Deadline, DeadlineStatus, Group, Member
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import clock, long_day, plain_day, short_day
from dialogs.workdays import is_free_for, on_or_before

AS_SAID = "as-said"
"""What the choice sends for those who were named already, several or an organisation."""
THE_GROUP = "group"
"""What the choice of for whom a deadline is sends for the whole group; ids are longer."""
MOST_CHOICES = 100
"""People in one choice: it stays under the size of a card."""
LONGEST_FALLBACK = 1500


# -- words


def in_words(days: Sequence[date], locale: str) -> str:
    """ "30 maj, 6, 10 och 12 juni": each month once, after the last of its days."""
    written = []
    for place, day in enumerate(days):
        follows = days[place + 1] if place + 1 < len(days) else None
        same_month = follows is not None and (follows.year, follows.month) == (day.year, day.month)
        written.append(str(day.day) if same_month else plain_day(day, locale))
    return format_list(written, locale=_list_locale(locale))


def _list_locale(locale: str) -> str:
    # Plain "en" puts a comma before "and".
    return "en_GB" if locale == "en" else locale


def how_long(due_on: date, today: date, locale: str) -> str:
    """ "i dag", "i morgon", "om 14 dagar"; "i går", "för 3 dagar sedan"."""
    days = (due_on - today).days
    return say(locale, "deadline-left", days=days) if days >= 0 else say(locale, "deadline-since", days=-days)


def when_reminded(reminders: Sequence[datetime], zone: ZoneInfo, locale: str) -> str:
    """When it is reminded of, as a sentence."""
    if not reminders:
        return say(locale, "deadline-remind-none")
    return say(locale, "deadline-remind", days=in_words([each.astimezone(zone).date() for each in reminders], locale))


def _named(deadline: Deadline, locale: str, key: str, **values: str | int) -> str:
    return say(locale, key, label=deadline.label, title=escape_markdown(deadline.title), **values)


def _plainly(deadline: Deadline, locale: str, key: str, **values: str | int) -> str:
    return say(locale, key, label=deadline.label, title=deadline.title, **values)


# -- asked before anything is saved


def _due(wish: Wish, day: date, locale: str) -> str:
    if wish.at is not None:
        return say(locale, "deadline-due-at", day=long_day(day, locale), at=clock(wish.at))
    return say(locale, "deadline-due", day=long_day(day, locale))


def _for_whom(assignees: Sequence[Assignment], group: Group, locale: str) -> str:
    if any(each.is_group for each in assignees):
        return say(locale, "deadline-for-group", group=escape_markdown(group.name))
    return say(locale, "deadline-for-person", name=escape_markdown(_names(assignees, locale)))


def ask_card(
    wish: Wish,
    *,
    proposal: str,
    group: Group,
    locale: str,
    roster: Sequence[Member],
    reminders: Sequence[datetime],
    privately: bool,
    twin: Deadline | None = None,
) -> Card:
    """Asks whether the deadline is right: what, which day, for whom, and when `reminders` are. Where the day or the
    owner is in doubt it asks for that, the likeliest first. `twin` is another of the same name."""
    day = wish.days[0]
    question = say(locale, "deadline-ask-which-day" if wish.why else "deadline-ask")
    body = [cards.heading(question)]
    if wish.why:
        body.append(cards.line(say(locale, f"deadline-doubt-{wish.why.replace('_', '-')}")))
    body.append(cards.line(escape_markdown(wish.title), bold=True, spaced=True))
    body.append(cards.line(_due(wish, day, locale), bold=True))
    if wish.final_on:
        body.append(cards.line(say(locale, "deadline-final", day=long_day(wish.final_on, locale))))
    if wish.yearly:
        body.append(cards.line(say(locale, "deadline-yearly")))
    if wish.owner:
        if wish.assignees and not wish.assignees[0].is_group:
            body.append(cards.line(_for_whom(wish.assignees, group, locale)))
        body.append(cards.line(say(locale, "deadline-ask-who", name=escape_markdown(wish.owner)), spaced=True))
        body.append(_who_input(wish, roster, locale))
    else:
        body.append(cards.line(_for_whom(wish.assignees, group, locale)))
    body.append(cards.line(when_reminded(reminders, group.zone, locale)))
    if is_free_for(day, group.deadlines):
        last = on_or_before(day, group.deadlines)
        body.append(
            cards.line(say(locale, "deadline-free-day", day=long_day(day, locale), last=long_day(last, locale)))
        )
    if privately:
        body.append(cards.line(say(locale, "deadline-listed"), subtle=True))
    if twin is not None:
        body.append(cards.line(say(locale, "deadline-twin", label=twin.label, day=long_day(twin.due_on, locale))))
    yes = say(locale, "deadline-yes-day", day=long_day(day, locale)) if wish.why else say(locale, "deadline-yes")
    actions = [cards.button(yes, "deadline_confirm", primary=True, proposal=proposal, pick="0")]
    actions += [
        cards.button(
            say(locale, "deadline-rather-day", day=long_day(other, locale)),
            "deadline_confirm",
            proposal=proposal,
            pick=str(place),
        )
        for place, other in enumerate(wish.days[1:], 1)
    ]
    actions.append(_free(cards.button(say(locale, "deadline-change"), "deadline_change", proposal=proposal)))
    actions.append(_no_button(proposal, locale))
    return cards.card(body, actions, fallback=f"{question} {wish.title}. {_due(wish, day, locale)}")


def _free(button: cards.Action) -> cards.Action:
    """A button that works although a required field is empty."""
    return button | {"associatedInputs": "none"}


def _no_button(proposal: str, locale: str) -> cards.Action:
    return _free(cards.button(say(locale, "deadline-no"), "deadline_decline", proposal=proposal))


def _who_input(wish: Wish, roster: Sequence[Member], locale: str, *, chosen: str = "") -> cards.Element:
    """Members first, and of those who are not ticked as many as there is room for."""
    people = sorted(roster, key=lambda member: not member.is_member)[:MOST_CHOICES]
    shown = {each.person.id for each in people}
    chosen_now = {each.person_id for each in wish.assignees}
    people += [each for each in roster if each.person.id in chosen_now - shown]
    choices = [(say(locale, "deadline-who-group"), THE_GROUP)]
    if _is_choice_of_its_own(wish):
        choices.insert(0, (_names(wish.assignees, locale), AS_SAID))
    choices += [(each.person.name, each.person.id) for each in people]
    element = cards.choice_input("whom", say(locale, "deadline-form-who"), choices, value=chosen)
    return element | {"isRequired": True, "errorMessage": say(locale, "deadline-form-who-missing")}


def _is_choice_of_its_own(wish: Wish) -> bool:
    """Whether it is for whom nobody could choose among persons: several of them, or an organisation."""
    return not wish.owner and (len(wish.assignees) > 1 or bool(wish.assignees[0].organisation))


def _names(assignees: Sequence[Assignment], locale: str) -> str:
    return format_list([each.name for each in assignees], locale=_list_locale(locale))


def change_form(wish: Wish, *, proposal: str, locale: str, roster: Sequence[Member], today: date) -> Card:
    """The same question with every field open."""
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
            _who_input(wish, roster, locale, chosen=chosen),
        ],
        [
            cards.button(say(locale, "deadline-form-show"), "deadline_changed", primary=True, proposal=proposal),
            _no_button(proposal, locale),
        ],
        fallback=title,
    )


def line_card(text: str, actions: Sequence[cards.Action] = ()) -> Card:
    """One line that answers a button, and what can be done next."""
    return cards.card([cards.line(text)], actions, fallback=text)


def dropped_card(wish: Wish, locale: str) -> Card:
    return line_card(say(locale, "deadline-dropped", title=escape_markdown(wish.title)))


def saved_card(deadline: Deadline, *, group: Group, locale: str, reminders: Sequence[datetime]) -> Card:
    """What the question becomes when it was answered with yes."""
    return cards.card(
        [
            cards.heading(_named(deadline, locale, "deadline-saved")),
            cards.line(_due_line(deadline, locale), bold=True),
            *(
                [cards.line(say(locale, "deadline-final", day=long_day(deadline.final_on, locale)))]
                if deadline.final_on
                else []
            ),
            *([cards.line(say(locale, "deadline-yearly"))] if deadline.yearly else []),
            cards.line(_for_whom(deadline.assignments, group, locale)),
            cards.line(when_reminded(reminders, group.zone, locale)),
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
    """Markdown for those who did not see the question: "deadline-told-group" or "deadline-told-person"."""
    return _named(
        deadline,
        locale,
        key,
        name=escape_markdown(by),
        day=long_day(due_on, locale),
        remind=when_reminded(reminders, zone, locale),
    )


# -- the reminder


def _buttons(deadline: Deadline, locale: str) -> list[cards.Action]:
    """The same for everybody, since a group sees one card; who may not is told so when they press."""
    group = is_for_group(deadline)
    done = say(locale, "deadline-button-done-me" if group else "deadline-button-done")
    buttons = [
        cards.button(done, "deadline_done", primary=True, deadline=deadline.id),
        _snooze_button(deadline, locale),
    ]
    if not deadline.private:
        buttons.append(
            cards.button(say(locale, "deadline-button-more-time"), "deadline_more_time", deadline=deadline.id)
        )
    if group:
        buttons.append(cards.button(say(locale, "deadline-button-done-all"), "deadline_done_all", deadline=deadline.id))
    buttons.append(cards.button(say(locale, "deadline-button-remove"), "deadline_remove", deadline=deadline.id))
    return buttons


def _snooze_button(deadline: Deadline, locale: str) -> cards.Action:
    """Unfolds the choice for the one who presses and nobody else, with nothing that a replaced card could lose."""
    return {
        "type": "Action.ShowCard",
        "title": say(locale, "deadline-button-snooze"),
        "card": {
            "type": "AdaptiveCard",
            "body": [cards.line(say(locale, "deadline-snooze-ask"))],
            "actions": [
                cards.button(
                    say(locale, f"deadline-snooze-{choice}"),
                    "deadline_snooze",
                    deadline=deadline.id,
                    choice=choice.value,
                )
                for choice in Snooze
            ],
        },
    }


def reminder_message(
    deadline: Deadline,
    *,
    zone: ZoneInfo,
    locale: str,
    now: datetime,
    due_on: date | None = None,
    roster: Sequence[Member] = (),
    waiting: Sequence[Member] = (),
    missed: datetime | None = None,
) -> Message:
    """The reminder as it is true at `now`. `waiting` are mentioned, unless they are too many. `roster` gives the count
    of a group's deadline. `missed` is when it should have come, if that is a while ago. `due_on` is the day of the one
    it goes to, if that is not everybody's."""
    today, due_on = now.astimezone(zone).date(), due_on or deadline.due_on
    day, left = long_day(due_on, locale), how_long(due_on, today, locale)
    final_on = deadline.final_on if due_on == deadline.due_on else None
    overdue = (final_on or due_on) < today
    if final_on is not None and due_on < today:
        # It is late only after its final day.
        due_on = final_on
        day, left = long_day(due_on, locale), how_long(due_on, today, locale)
    if overdue:
        due = say(locale, "deadline-reminder-overdue", day=day, left=left)
    elif deadline.at is not None:
        due = say(locale, "deadline-reminder-due-at", day=day, at=clock(deadline.at), left=left)
    else:
        due = say(locale, "deadline-reminder-due", day=day, left=left)
    body = [cards.heading(_named(deadline, locale, "deadline-reminder")), cards.line(due, bold=True)]
    if final_on is not None and not overdue:
        key = "deadline-final-now" if due_on == final_on else "deadline-final"
        other = deadline.due_on if due_on == final_on else final_on
        body.append(cards.line(say(locale, key, day=long_day(other, locale))))
    mentions: tuple[Mention, ...] = ()
    if 0 < len(waiting) <= MOST_MENTIONS:
        mentions = tuple(Mention(each.person.platform_id, each.person.name) for each in waiting)
        names = ", ".join(f"<at>{mention.name}</at>" for mention in mentions)
        body.append(cards.line(say(locale, "deadline-reminder-awaited", names=names)))
    if is_for_group(deadline) and roster:
        done, of = counted(deadline, roster)
        if of:
            body.append(cards.line(say(locale, "deadline-reminder-count", done=done, of=of), subtle=True))
    if missed is not None:
        local = missed.astimezone(zone)
        late = say(locale, "deadline-reminder-late", day=short_day(local.date(), locale), at=clock(local.time()))
        body.append(cards.line(late, subtle=True))
    key = "deadline-reminder-summary-overdue" if overdue else "deadline-reminder-summary"
    summary = _plainly(deadline, locale, key, day=plain_day(due_on, locale), left=left)
    return Message(
        card=cards.card(body, _buttons(deadline, locale), fallback=summary), summary=summary, mentions=mentions
    )


# -- what follows on a button, or on the same said by text


def done_card(
    deadline: Deadline,
    *,
    locale: str,
    person: Member,
    roster: Sequence[Member],
    may_close: bool = False,
    coming: Deadline | None = None,
) -> Card:
    """This person has said that they are done. `may_close`: they may also say it for everybody. `coming` is the next
    year's, if this one's being done has made it."""
    name = escape_markdown(person.person.name)
    text = _named(deadline, locale, "deadline-done-person", name=name)
    if deadline.status is DeadlineStatus.DONE:
        text = _named(deadline, locale, "deadline-done-everybody" if is_for_group(deadline) else "deadline-done-whole")
    elif is_for_group(deadline):
        done, of = counted(deadline, roster)
        text += " " + say(locale, "deadline-done-count", done=done, of=of)
    text += _next_time(coming, locale)
    actions = [_undo_button(deadline, "mine", locale)]
    if may_close and is_for_group(deadline) and deadline.status is DeadlineStatus.ACTIVE:
        actions.append(cards.button(say(locale, "deadline-button-done-all"), "deadline_done_all", deadline=deadline.id))
    return line_card(text, actions)


def done_for_all_card(deadline: Deadline, locale: str, *, coming: Deadline | None = None) -> Card:
    text = _named(deadline, locale, "deadline-done-whole") + _next_time(coming, locale)
    return line_card(text, [_undo_button(deadline, "all", locale)])


def _next_time(coming: Deadline | None, locale: str) -> str:
    if coming is None:
        return ""
    return " " + say(locale, "deadline-next-time", day=long_day(coming.due_on, locale), label=coming.label)


def _undo_button(deadline: Deadline, what: str, locale: str) -> cards.Action:
    return cards.button(say(locale, "deadline-undo"), "deadline_undo", deadline=deadline.id, what=what)


def undone_card(deadline: Deadline, locale: str) -> Card:
    text = _named(deadline, locale, "deadline-undone", day=long_day(deadline.due_on, locale))
    return line_card(text, _buttons(deadline, locale))


def snoozed_card(deadline: Deadline, until: datetime, *, zone: ZoneInfo, locale: str) -> Card:
    day = until.astimezone(zone).date()
    text = _named(deadline, locale, "deadline-snoozed", day=long_day(day, locale))
    if day > deadline.due_on:
        text += " " + say(locale, "deadline-snoozed-past", day=long_day(deadline.due_on, locale))
    group = is_for_group(deadline)
    done = say(locale, "deadline-button-done-me" if group else "deadline-button-done")
    return line_card(text, [cards.button(done, "deadline_done", deadline=deadline.id)])


def remove_card(deadline: Deadline, locale: str) -> Card:
    """Asks before it is removed for everybody."""
    question = _named(deadline, locale, "deadline-remove-ask")
    consequence = say(locale, "deadline-remove-consequence", day=long_day(deadline.due_on, locale))
    key = "deadline-remove-yearly-all" if deadline.yearly else "deadline-remove-yes"
    yes = cards.button(say(locale, key), "deadline_remove_yes", deadline=deadline.id)
    body = [cards.heading(question), cards.line(consequence)]
    actions = [yes | {"style": "destructive"}]
    if deadline.yearly:
        body.append(cards.line(say(locale, "deadline-remove-yearly")))
        only = say(locale, "deadline-remove-yearly-this", year=str(deadline.due_on.year))
        actions.insert(0, cards.button(only, "deadline_remove_yes", deadline=deadline.id, years="this"))
    return cards.card(
        body,
        [
            *actions,
            cards.button(say(locale, "deadline-remove-no"), "deadline_keep", deadline=deadline.id),
        ],
        fallback=f"{_plainly(deadline, locale, 'deadline-remove-ask')} {consequence}",
    )


def kept_card(deadline: Deadline, locale: str) -> Card:
    text = _named(deadline, locale, "deadline-kept", day=long_day(deadline.due_on, locale))
    return line_card(text, _buttons(deadline, locale) if deadline.status is DeadlineStatus.ACTIVE else ())


def outcome_card(deadline: Deadline, key: str, locale: str, *, coming: Deadline | None = None) -> Card:
    """A line that names the deadline, and no buttons. `coming` is the next year's, if it was made now."""
    return line_card(_named(deadline, locale, key) + _next_time(coming, locale))


def outcome_text(deadline: Deadline, key: str, locale: str, *, by: str = "") -> str:
    """Markdown that tells others what `by` has done."""
    return _named(deadline, locale, key, name=escape_markdown(by)) if by else _named(deadline, locale, key)


def reminded_card(deadline: Deadline, reminders: Sequence[datetime], *, zone: ZoneInfo, locale: str) -> Card:
    """It has another ladder."""
    return line_card(f"{deadline_name(deadline)}: {when_reminded(reminders, zone, locale)}")


def deadline_name(deadline: Deadline) -> str:
    return f"{deadline.label} {escape_markdown(deadline.title)}"


# -- the list


def list_message(
    deadlines: Sequence[Deadline],
    *,
    locale: str,
    today: date,
    roster: Sequence[Member],
    reader: Member | None = None,
) -> Message:
    """`deadlines` in their order: number, day, who, what is done; `reader`, who alone sees it, also what they have
    done. Under 28 KB however many there are: what does not fit is counted."""
    left = sum(each.status is DeadlineStatus.ACTIVE for each in deadlines)
    summary = say(locale, "deadline-list-summary", count=left)
    if not deadlines:
        text = say(locale, "deadline-list-empty")
        return Message(card=line_card(text), summary=text)
    shown = len(deadlines)
    while True:
        card = _list_card(deadlines, shown, locale, today, roster, reader)
        if shown == 1 or len(msgspec.json.encode(card)) < cards.MAX_BYTES - 1024:
            return Message(card=card, summary=summary)
        shown = max(1, shown * 3 // 4)


def _list_card(
    deadlines: Sequence[Deadline],
    shown: int,
    locale: str,
    today: date,
    roster: Sequence[Member],
    reader: Member | None,
) -> Card:
    body = [cards.heading(say(locale, "deadline-list"))]
    plain = []
    for deadline in deadlines[:shown]:
        what = f"{deadline.label} {escape_markdown(deadline.title)}"
        facts = " · ".join(_facts(deadline, locale, today, roster, reader))
        body.append(cards.line(what, bold=True, spaced=True))
        body.append(cards.line(facts))
        plain.append(f"{deadline.label} {deadline.title}: {plain_day(deadline.due_on, locale)}")
    if hidden := len(deadlines) - shown:
        body.append(cards.line(say(locale, "deadline-list-cut", count=hidden), spaced=True))
    active = next((each for each in deadlines if each.status is DeadlineStatus.ACTIVE), None)
    if active is not None:
        body.append(cards.line(say(locale, "deadline-list-hint", label=active.label), subtle=True, spaced=True))
    return cards.card(body, fallback="\n".join(plain)[:LONGEST_FALLBACK])


def _facts(deadline: Deadline, locale: str, today: date, roster: Sequence[Member], reader: Member | None) -> list[str]:
    day = long_day(deadline.due_on, locale)
    people = [each.name for each in deadline.assignments if not each.is_group]
    group = is_for_group(deadline)
    who = say(locale, "deadline-list-group") if group else escape_markdown(", ".join(people))
    if deadline.status is DeadlineStatus.DONE:
        return [day, who, say(locale, "deadline-list-done")]
    when = say(locale, "deadline-list-line", day=day, left=how_long(deadline.due_on, today, locale))
    facts = [when, who]
    if deadline.final_on:
        facts.append(say(locale, "deadline-list-final", day=plain_day(deadline.final_on, locale)))
    if deadline.yearly:
        facts.append(say(locale, "deadline-list-yearly"))
    if group:
        done, of = counted(deadline, roster)
        if of:
            facts.append(say(locale, "deadline-list-count", done=done, of=of))
        if reader is not None and is_done_by(deadline, reader):
            facts.append(say(locale, "deadline-list-you"))
    elif len(people) > 1:
        done, of = counted(deadline, roster)
        facts.append(say(locale, "deadline-list-count", done=done, of=of))
    return facts
