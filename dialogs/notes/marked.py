"""The dialog that makes a deadline from a message, chosen in the message's own menu."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from dialogs import cards
from dialogs.dates import Find, Kind, read_minutes, read_phrase
from dialogs.deadlines.ask_cards import AS_SAID, MOST_CHOICES, THE_GROUP
from dialogs.deadlines.drafts import LONGEST_TITLE
from dialogs.message import Card
from dialogs.model import Group, Member
from dialogs.notes.cards import largest, terms
from dialogs.notes.rules import Item, What, assigned, in_steps, item_of, titled
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say
from dialogs.texts.calendar import long_day

ONLY_ME = "only-me"
IN_GROUP = "in:"
"""The prefix of a group's id, for a deadline of the whole group, if its people cannot be chosen."""
MOST_GROUPS = 20
LONGEST_PHRASE = 600


def item_in(text: str, *, written_on: date, roster: Sequence[Member]) -> Item:
    """Return the deadline of a message: its first deadline; else the first day that it names; else its first words,
    without a day.

    Days are read as of the day when the message was written.
    """
    found = _deadline_in(text, written_on)
    if found is not None:
        find, final_on = found
        return item_of(text, replace(find, kind=Kind.DEADLINE), roster, final_on=final_on)
    first = next((line for line in text.split("\n") if line.strip()), "")
    return Item(what=What.DEADLINE, title=titled(first)[:LONGEST_TITLE], source=titled(first))


def _deadline_in(text: str, written_on: date) -> tuple[Find, date | None] | None:
    finds = read_minutes(text, on=written_on).finds
    if len(text) <= LONGEST_PHRASE and not any(find.kind is Kind.DEADLINE for find in finds):
        finds = read_phrase(text, today=written_on)
    dated = [found for found in in_steps(text, finds) if found[0].day is not None]
    return next((found for found in dated if found[0].kind is Kind.DEADLINE), dated[0] if dated else None)


def absent_card(confirmation: str, locale: str) -> Card:
    """Offer to install the bot in this place, or a private reminder."""
    text = say(locale, "marked-absent")
    return cards.card(
        [cards.line(text)],
        [
            cards.button(say(locale, "marked-only-me"), "marked_form", primary=True, proposal=confirmation),
            cards.install_button(say(locale, "marked-install")),
        ],
        fallback=text,
    )


def form(
    item: Item,
    *,
    confirmation: str,
    locale: str,
    today: date,
    group: Group | None,
    roster: Sequence[Member],
    others: Sequence[Group] = (),
    whom: str = "",
    problem: str = "",
) -> Card:
    """Return the form with title, day and owner, filled in from the message. `group` is that of the place, `others` are
    those of the person elsewhere."""
    choices = _whom(group, roster, others, locale)
    # Several people, or one whom the group does not know, are never taken for the whole group.
    usual = "" if item.owner else choices[0][1]
    if group is not None and (item.people or item.organisation):
        names = ", ".join(each.name or each.organisation for each in assigned(item, roster))
        choices = [(names[:200], AS_SAID), *choices]
        usual = "" if item.owner else AS_SAID
    known = {value for _, value in choices}
    alone = None if item.owner else item.person_id
    chosen = next((each for each in (whom, alone, usual) if each in known), "")
    head = _fields(item, locale=locale, today=today, problem=problem)
    save = cards.button(say(locale, "save"), "marked_save", primary=True, proposal=confirmation)

    def made(count: int) -> Card:
        shown = [choice for place, choice in enumerate(choices) if place < count or choice[1] == chosen]
        who = cards.choice_input("whom", say(locale, "deadline-form-who"), shown, value=chosen)
        return cards.card([*head, who], [save], fallback=say(locale, "marked-form"))

    return largest(len(choices), made)


def _fields(item: Item, *, locale: str, today: date, problem: str) -> list[cards.Element]:
    day = next((each for each in item.days if each >= today), None)
    body = [cards.heading(say(locale, "marked-form"))]
    if problem:
        body.append(cards.line(problem, bold=True))
    if item.source:
        body.append(cards.line(quoted(locale, escape_markdown(item.source)), subtle=True))
    body.append(
        cards.text_input(
            "what",
            say(locale, "deadline-form-title"),
            value=item.title,
            required=say(locale, "deadline-form-title-missing"),
            longest=LONGEST_TITLE,
        )
    )
    if beside := terms(item, locale):
        body.append(cards.line(" · ".join(beside)))
    if item.why:
        body.append(cards.line(_doubt(item, locale)))
    body.append(
        {
            "type": "Input.Date",
            "id": "day",
            "label": say(locale, "deadline-form-day"),
            **({"value": day.isoformat()} if day else {}),
            "min": today.isoformat(),
            "isRequired": True,
            "errorMessage": say(locale, "deadline-form-day-missing"),
        }
    )
    return body


def _doubt(item: Item, locale: str) -> str:
    why = say(locale, f"deadline-doubt-{item.why.replace('_', '-')}")
    others = [long_day(day, locale) for day in item.days[1:]]
    return f"{why} {say(locale, 'marked-other-days', days=', '.join(others))}" if others else why


def _whom(group: Group | None, roster: Sequence[Member], others: Sequence[Group], locale: str) -> list[tuple[str, str]]:
    only_me = (say(locale, "marked-whom-me"), ONLY_ME)
    elsewhere = [
        (say(locale, "marked-whom-group", group=each.name[:60]), IN_GROUP + each.id) for each in others[:MOST_GROUPS]
    ]
    if group is None:
        return [only_me, *elsewhere]
    people = sorted(roster, key=lambda member: not member.is_member)[:MOST_CHOICES]
    here = [(say(locale, "deadline-who-group"), THE_GROUP)]
    return [*here, only_me, *((each.person.name[:80], each.person.id) for each in people)]
