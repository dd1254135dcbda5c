"""The card of a group's choices for its agendas, and the form that changes them."""

from dialogs import cards
from dialogs.agenda.preparing import MOST_POST_BEFORE
from dialogs.message import Card
from dialogs.model import Group
from dialogs.text import escape_markdown
from dialogs.texts import say


def choices_card(group: Group, locale: str) -> Card:
    """Return the present choices, and how to change them by text."""
    posting = (
        say(locale, "agenda-posts-not")
        if group.post_days is None
        else say(locale, "agenda-posts-itself", days=group.post_days)
    )
    title = say(locale, "agenda-choices-title", group=escape_markdown(group.name))
    return cards.card(
        [
            cards.heading(title),
            cards.line(f"– {posting}"),
            cards.line(say(locale, "agenda-choices-by-text"), subtle=True, spaced=True),
        ],
        [cards.button(say(locale, "deadline-change"), "agenda_choices_change", group=group.id)],
        fallback=f"{say(locale, 'agenda-choices-title', group=group.name)}\n{posting}",
    )


def choices_form(group: Group, locale: str) -> Card:
    title = say(locale, "agenda-choices-title", group=group.name)
    return cards.card(
        [
            cards.heading(escape_markdown(title)),
            cards.number_input(
                "days", say(locale, "agenda-choices-days"), value=group.post_days, lowest=1, highest=MOST_POST_BEFORE
            ),
        ],
        [cards.button(say(locale, "reminders-form-save"), "agenda_choices_chosen", primary=True, group=group.id)],
        fallback=title,
    )
