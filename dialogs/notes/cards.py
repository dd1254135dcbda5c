"""Cards of findings in notes: the group's card, the form of the person who reviews them, and the result."""

from collections.abc import Callable, Sequence
from datetime import date, time

import msgspec

from dialogs import cards
from dialogs.deadlines.ask_cards import MOST_CHOICES, THE_GROUP
from dialogs.deadlines.drafts import LONGEST_TITLE
from dialogs.deadlines.model import Deadline
from dialogs.deadlines.parts import by_day
from dialogs.deadlines.words import days_in_words, ladder_in_words, own_days_in_words
from dialogs.message import Card
from dialogs.model import Member
from dialogs.notes.rules import Item, Notes, State, What, assigned
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say
from dialogs.texts.calendar import clock, long_day, plain_day

MOST_SHOWN = 12
"""Items in the card that a group sees: more than this is no overview on a phone."""
PER_PAGE = 5
"""Items in one form, for the same reason."""
MOST_NAMED = 20
"""People in the choice beside one item; the form of the item itself has them all."""
ROOM = cards.MAX_BYTES - 1024
AS_IT_IS = "as-it-is"
"""The value of the choice that keeps the present organisation."""


def _fits(card: Card) -> bool:
    return len(msgspec.json.encode(card)) < ROOM


def largest(most: int, made: Callable[[int], Card]) -> Card:
    """The card of as many of what `made` is told to show as there is room for, and of one at least."""
    for count in range(most, 1, -1):
        card = made(count)
        if _fits(card):
            return card
    return made(1)


# -- one item in words


def _when(day: date, at: time | None, until: time | None, locale: str) -> str:
    if at is None:
        return long_day(day, locale)
    if until is None:
        return say(locale, "notes-day-at", day=long_day(day, locale), at=clock(at))
    return say(locale, "notes-day-span", day=long_day(day, locale), at=clock(at), until=clock(until))


def _who(item: Item, roster: Sequence[Member], locale: str) -> str:
    known = [
        escape_markdown(each.organisation or each.name or "?") for each in assigned(item, roster) if not each.is_group
    ]
    if item.owner:
        known.append(say(locale, "notes-who-unknown", name=escape_markdown(item.owner)))
    return ", ".join(known) or say(locale, "notes-who-group")


def facts(item: Item, roster: Sequence[Member], locale: str) -> str:
    """Return the kind, the day and the owner of a finding on one line."""
    if item.what is What.CARRIED:
        return say(locale, "notes-is-carried")
    if item.what is What.DECISION:
        return say(locale, "notes-is-decision")
    if item.what is What.MEETING:
        place = f", {escape_markdown(item.place)}" if item.place else ""
        return say(locale, "notes-is-meeting", when=_when(item.days[0], item.at, item.until, locale)) + place
    if item.parts:
        days = "; ".join(days_in_words(by_day(item.parts, item.days[0]), locale))
        return say(locale, "notes-is-parted", days=days)
    if item.why and not item.days:
        return f"{say(locale, 'notes-is-undated')} · {_who(item, roster, locale)}"
    when = say(locale, "notes-is-deadline", when=_when(item.days[0], item.at, item.until, locale))
    return " · ".join([when, *terms(item, locale), _who(item, roster, locale)])


def terms(of: Item | Deadline, locale: str) -> list[str]:
    """Return the facts of a deadline beside its day: its last day, its repetition, and its reminders."""
    said = []
    if of.final_on is not None:
        said.append(say(locale, "deadline-list-final", day=plain_day(of.final_on, locale)))
    if of.yearly:
        said.append(say(locale, "deadline-list-yearly"))
    if of.ladder is not None:
        said.append(say(locale, "notes-remind", steps=ladder_in_words(of.ladder, locale)))
    return said


def _doubt(item: Item, locale: str) -> str:
    return say(locale, f"deadline-doubt-{item.why.replace('_', '-')}") if item.why else ""


def _source(item: Item, locale: str) -> list[cards.Element]:
    return [cards.line(quoted(locale, escape_markdown(item.source)), subtle=True)] if item.source else []


def _about_the_rest(notes: Notes, locale: str) -> list[cards.Element]:
    """Return the findings that are not suggested."""
    lines = []
    if notes.passed:
        lines.append(cards.line(say(locale, "notes-passed", count=notes.passed), subtle=True, spaced=True))
    if notes.cut:
        lines.append(cards.line(say(locale, "notes-cut", count=notes.cut), subtle=True, spaced=True))
    return lines


# -- what all see


def overview(notes: Notes, *, confirmation: str, locale: str, roster: Sequence[Member], said: str = "") -> Card:
    """Return the card of the findings that wait for an answer, for all who see it.

    It has no fields: a card in a group is replaced, and a half-typed value would be lost. `said` is shown above it.
    """
    waiting = list(notes.open())

    def made(count: int) -> Card:
        # Where some is saved, nothing may say that nothing is.
        key = "notes-found" if len(waiting) == len(notes.items) else "notes-left"
        title = say(locale, key, count=len(waiting))
        body = [*([cards.line(said)] if said else []), cards.heading(title)]
        plain = [title]
        for number, item in waiting[:count]:
            about = facts(item, roster, locale)
            body.append(cards.line(f"**{number}** {escape_markdown(item.title)}", spaced=True))
            body.append(cards.line(about, subtle=True) | {"spacing": "None"})
            if doubt := _doubt(item, locale):
                body.append(cards.line(say(locale, "notes-unsure", why=doubt)))
            if item.why or item.owner or item.title.casefold() not in item.source.casefold():
                # Otherwise the title and the day repeat the sentence, which the form shows.
                body += _source(item, locale)
            plain.append(f"{number} {item.title}: {about}")
        if hidden := len(waiting) - count:
            body.append(cards.line(say(locale, "notes-more", count=hidden), spaced=True))
        body += _about_the_rest(notes, locale)
        example = say(locale, "notes-hint", number=waiting[0][0])
        body.append(cards.line(example, subtle=True, spaced=True))
        return cards.card(
            body,
            [
                cards.button(say(locale, "notes-review"), "notes_review", primary=True, proposal=confirmation),
                cards.button(say(locale, "notes-save-all"), "notes_all", proposal=confirmation),
                cards.button(say(locale, "notes-drop"), "notes_drop", proposal=confirmation),
            ],
            fallback="\n".join(plain)[:1500],
        )

    return largest(min(MOST_SHOWN, len(waiting)), made)


# -- the form of the one who goes through it


def page(
    notes: Notes,
    *,
    confirmation: str,
    locale: str,
    roster: Sequence[Member],
    after: int = 0,
    said: str = "",
    problem: str = "",
) -> Card:
    """The next items that wait after the number `after`, each with a tick, and with a field for what is in doubt; from
    the first again where none does. `said` tells what has been done, `problem` what is missing."""
    waiting = list(notes.open())
    ahead = [(number, item) for number, item in waiting if number > after] or waiting

    def made(count: int) -> Card:
        shown = ahead[:count]
        title = say(locale, "notes-form", shown=len(shown), count=len(waiting))
        body = [*([cards.line(said)] if said else []), cards.heading(title)]
        if problem:
            body.append(cards.line(problem, bold=True))
        for number, item in shown:
            body += _row(number, item, confirmation=confirmation, locale=locale, roster=roster)
        body += _about_the_rest(notes, locale)
        numbers = ",".join(str(number) for number, _ in shown)
        actions = [
            cards.button(say(locale, "notes-save"), "notes_save", primary=True, proposal=confirmation, numbers=numbers)
        ]
        if len(waiting) > len(shown):
            last = str(shown[-1][0])
            actions.append(
                cards.button(say(locale, "notes-show-more"), "notes_review", proposal=confirmation, after=last)
            )
        actions.append(cards.button(say(locale, "notes-drop"), "notes_drop", proposal=confirmation))
        return cards.card(body, actions, fallback=title)

    return largest(min(PER_PAGE, len(ahead)), made)


def _row(number: int, item: Item, *, confirmation: str, locale: str, roster: Sequence[Member]) -> list[cards.Element]:
    kind = say(locale, f"notes-kind-{item.what.value}")
    tick: cards.Element = {
        "type": "Input.Toggle",
        "id": f"tick{number}",
        "label": f"{number} · {kind}",
        "title": item.title,
        "value": "true" if item.ticked else "false",
        "wrap": True,
        "separator": True,
    }
    row = [tick, cards.line(facts(item, roster, locale))]
    if item.why and not item.days:
        row.append(_day_input(f"day{number}", say(locale, "notes-ask-day"), item))
    elif item.why and len(item.days) > 1:
        row.append(cards.line(_doubt(item, locale)))
        choices = [(long_day(day, locale), day.isoformat()) for day in item.days]
        row.append(
            cards.choice_input(
                f"day{number}", say(locale, "notes-ask-which-day"), choices, value=item.days[0].isoformat()
            )
        )
    elif item.why:
        row.append(cards.line(say(locale, "notes-unsure", why=_doubt(item, locale))))
    if item.owner:
        label = say(locale, "notes-ask-who", name=item.owner)
        row.append(_who_input(f"whom{number}", label, item, roster, locale, most=MOST_NAMED))
    change = cards.button(
        say(locale, "notes-change", number=number), "notes_change", proposal=confirmation, number=str(number)
    )
    return [*row, *_source(item, locale), {"type": "ActionSet", "actions": [change]}]


def _day_input(name: str, label: str, item: Item) -> cards.Element:
    element: cards.Element = {"type": "Input.Date", "id": name, "label": label}
    if item.days:
        element["value"] = item.days[0].isoformat()
    return element


def _who_input(name: str, label: str, item: Item, roster: Sequence[Member], locale: str, *, most: int) -> cards.Element:
    """The whole group first, which is likeliest where nobody answers to the name."""
    people = sorted(roster, key=lambda member: (member.person.id != item.person_id, not member.is_member))[:most]
    choices = [(say(locale, "deadline-who-group"), THE_GROUP)]
    as_it_is = ", ".join(each.name for each in item.people) or item.organisation
    if as_it_is and not item.owner:
        choices.insert(0, (as_it_is[:80], AS_IT_IS))
    choices += [(each.person.name[:80], each.person.id) for each in people]
    chosen = AS_IT_IS if as_it_is and not item.owner else (not item.owner and item.person_id) or THE_GROUP
    return cards.choice_input(name, label, choices, value=chosen)


def change_form(
    number: int, item: Item, *, confirmation: str, locale: str, roster: Sequence[Member], problem: str = ""
) -> Card:
    """One item with every field open."""
    return largest(
        MOST_CHOICES,
        lambda people: _change_form(
            number, item, confirmation=confirmation, locale=locale, roster=roster, problem=problem, people=people
        ),
    )


def _change_form(
    number: int, item: Item, *, confirmation: str, locale: str, roster: Sequence[Member], problem: str, people: int
) -> Card:
    title = say(locale, "notes-change", number=number)
    body = [cards.heading(title), *([cards.line(problem, bold=True)] if problem else []), *_source(item, locale)]
    if item.what is What.MEETING:
        body.append(cards.text_input("place", say(locale, "meeting-where"), value=item.place, longest=LONGEST_TITLE))
    else:
        body.append(
            cards.text_input(
                "what",
                say(locale, "deadline-form-title"),
                value=item.title,
                required=say(locale, "deadline-form-title-missing"),
                longest=LONGEST_TITLE,
            )
        )
    for place, each in enumerate(item.parts):
        label = say(locale, "deadline-part-day", name=each.name)
        due_on = _day_input(f"day{place}", label, msgspec.structs.replace(item, days=(each.due_on or item.days[0],)))
        body.append(due_on | {"isRequired": True, "errorMessage": say(locale, "deadline-form-day-missing")})
    if item.what in (What.DEADLINE, What.MEETING) and not item.parts:
        key = "deadline-form-day" if item.what is What.DEADLINE else "meeting-day"
        day = _day_input("day", say(locale, key), item)
        body.append(day | {"isRequired": True, "errorMessage": say(locale, "deadline-form-day-missing")})
    if item.what is What.DEADLINE:
        body += _terms_inputs(item, locale)
    if item.what is What.MEETING:
        body += [_time_input("starts", "meeting-starts", item.at, locale)]
        body += [_time_input("ends", "meeting-ends", item.until, locale)]
    if item.what is What.DEADLINE and not item.parts:
        body.append(_who_input("whom", say(locale, "deadline-form-who"), item, roster, locale, most=people))
    back = cards.button(say(locale, "notes-back"), "notes_review", proposal=confirmation, after=str(number - 1))
    actions = [
        cards.button(
            say(locale, "notes-use"), "notes_changed", primary=True, proposal=confirmation, number=str(number)
        ),
        back | {"associatedInputs": "none"},
    ]
    return cards.card(body, actions, fallback=title)


def _terms_inputs(item: Item, locale: str) -> list[cards.Element]:
    final: cards.Element = {"type": "Input.Date", "id": "final", "label": say(locale, "notes-ask-final")}
    if item.final_on is not None:
        final["value"] = item.final_on.isoformat()
    yearly: cards.Element = {
        "type": "Input.Toggle",
        "id": "yearly",
        "label": say(locale, "notes-ask-again"),
        "title": say(locale, "notes-ask-yearly"),
        "value": "true" if item.yearly else "false",
    }
    return [final, yearly]


def _time_input(name: str, key: str, at: time | None, locale: str) -> cards.Element:
    element: cards.Element = {"type": "Input.Time", "id": name, "label": say(locale, key)}
    return element | ({"value": at.strftime("%H:%M")} if at else {})


# -- what has become of it


def deadline_in_words(deadline: Deadline, locale: str) -> str:
    """ "D3 Skriftliga inspel: senast måndag 30 juni 2025", as Markdown."""
    days = own_days_in_words(deadline, locale) or _when(deadline.due_on, deadline.at, None, locale)
    day = " · ".join([days, *terms(deadline, locale)])
    return say(locale, "notes-saved-deadline", label=deadline.label, title=escape_markdown(deadline.title), day=day)


def saved_in_words(notes: Notes, numbers: Sequence[int], locale: str) -> str:
    """Return the saved findings as Markdown: "D3 Skriftliga inspel: senast måndag 30 juni 2025", one a line."""
    lines = []
    for number in numbers:
        item = notes.items[number - 1]
        title = escape_markdown(item.title)
        if item.what is What.DEADLINE:
            days = "; ".join(days_in_words(by_day(item.parts, item.days[0]), locale))
            day = " · ".join([days or _when(item.days[0], item.at, item.until, locale), *terms(item, locale)])
            lines.append(say(locale, "notes-saved-deadline", label=item.outcome, title=title, day=day))
        elif item.what is What.MEETING:
            lines.append(say(locale, "notes-saved-meeting", when=_when(item.days[0], item.at, item.until, locale)))
        else:
            lines.append(say(locale, "notes-saved-item", title=title, number=item.outcome))
    return "\n\n".join(lines)


def outcome(notes: Notes, locale: str) -> Card:
    """Return the card without any waiting finding."""
    saved = [number for number, item in enumerate(notes.items, 1) if item.state is State.SAVED]
    skipped = sum(item.state is State.SKIPPED for item in notes.items)
    title = say(locale, "notes-outcome", count=len(saved))

    def made(count: int) -> Card:
        lines = [saved_in_words(notes, [number], locale) for number in saved[:count]]
        body = [cards.heading(title), *(cards.line(line) for line in lines)]
        if len(saved) > count:
            body.append(cards.line(say(locale, "notes-outcome-more", count=len(saved) - count)))
        if skipped:
            body.append(cards.line(say(locale, "notes-outcome-skipped", count=skipped), subtle=True))
        return cards.card(body, fallback=title)

    return largest(max(1, len(saved)), made)
