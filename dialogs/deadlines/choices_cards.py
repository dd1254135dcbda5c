"""The card of a group's choices for reminders, and the form that changes them."""

from datetime import date

from dialogs import cards
from dialogs.deadlines.choices import LONGEST_GRACE
from dialogs.message import Card
from dialogs.model import Group, SummerPause
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import plain_day


def choices_card(group: Group, locale: str) -> Card:
    """Return the present choices, and how to change them by text."""
    title = say(locale, "reminders-title", group=escape_markdown(group.name))
    lines = _lines(group, locale)
    return cards.card(
        [cards.heading(title), *(cards.line(f"- {each}") for each in lines)],
        cards.choices_of(
            cards.button(say(locale, "deadline-change"), "reminders_change", group=group.id),
            cards.unfolding(say(locale, "choices-by-text"), say(locale, "reminders-by-text")),
        ),
        fallback="\n".join(
            [say(locale, "reminders-title", group=group.name), *lines, say(locale, "reminders-by-text")]
        ),
    )


def _lines(group: Group, locale: str) -> list[str]:
    chosen = group.deadlines
    summer = say(locale, "reminders-summer-none")
    if chosen.summer is not None:
        first, last = (_day(each, locale) for each in (chosen.summer.first, chosen.summer.last))
        summer = say(locale, "reminders-summer", first=first, last=last)
    return [
        say(locale, "reminders-weekly" if chosen.weekly else "reminders-singly"),
        say(locale, "reminders-bridge-free" if chosen.bridge_days_free else "reminders-bridge-worked"),
        summer,
        say(locale, "reminders-grace", days=chosen.grace),
        say(locale, "reminders-aloud" if chosen.overdue_aloud else "reminders-private"),
    ]


def _day(day: tuple[int, int], locale: str) -> str:
    # A leap year has every day.
    return plain_day(date(2000, *day), locale)


def choices_form(group: Group, locale: str, *, today: date) -> Card:
    chosen = group.deadlines
    title = say(locale, "reminders-form")

    def toggle(name: str, *, on: bool) -> cards.Element:
        return {
            "type": "Input.Toggle",
            "id": name,
            "title": say(locale, f"reminders-form-{name}"),
            "label": say(locale, f"reminders-form-{name}-label"),
            "value": "true" if on else "false",
        }

    return cards.card(
        [
            cards.heading(title),
            toggle("weekly", on=chosen.weekly),
            toggle("bridge", on=chosen.bridge_days_free),
            _date("first", chosen.summer, locale, today),
            _date("last", chosen.summer, locale, today),
            cards.number_input(
                "grace", say(locale, "reminders-form-grace"), value=chosen.grace, lowest=0, highest=LONGEST_GRACE
            ),
            toggle("aloud", on=chosen.overdue_aloud),
        ],
        [cards.button(say(locale, "reminders-form-save"), "reminders_chosen", primary=True, group=group.id)],
        fallback=title,
    )


def _date(name: str, summer: SummerPause | None, locale: str, today: date) -> cards.Element:
    element: cards.Element = {"type": "Input.Date", "id": name, "label": say(locale, f"reminders-form-{name}")}
    if summer is not None:
        month, day = summer.first if name == "first" else summer.last
        try:
            element["value"] = date(today.year, month, day).isoformat()
        except ValueError:
            element["value"] = date(today.year, month, day - 1).isoformat()
    return element
