"""Cards of a series: the question before it is saved, the announcement to the group, and the forms."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from dialogs import cards
from dialogs.meetings.model import Meeting
from dialogs.meetings.rules import local_instant
from dialogs.message import Card, Message
from dialogs.series.model import Series
from dialogs.series.recurrence import in_words
from dialogs.series.rules import Occasion, template_as_text
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day, plain_day, span

MOST_SHOWN = 8
_ANY_DAY = date(2024, 1, 1)


def summary(series: Series, zone: ZoneInfo, locale: str) -> str:
    """Return a summary like "var sjätte fredag, 09.00–12.00, Örebro"."""
    first = local_instant(_ANY_DAY, series.starts, zone)
    place = f", {escape_markdown(series.place)}" if series.place else ""
    return f"{in_words(series, locale)}, {span(first, first + series.length, zone)}{place}"


def _occasion(occasion: Occasion, locale: str) -> str:
    if not occasion.is_moved:
        return f"– {long_day(occasion.day, locale)}"
    return "– " + say(
        locale,
        "series-free-day" if occasion.holiday else "series-free-day-unnamed",
        day=long_day(occasion.day, locale),
        was=plain_day(occasion.occasion, locale),
        **({"holiday": occasion.holiday} if occasion.holiday else {}),
    )


def ask_card(
    series: Series,
    coming: Sequence[Occasion],
    zone: ZoneInfo,
    locale: str,
    *,
    confirmation: str,
    replaces: Series | None,
    doubts: Sequence[str] = (),
) -> Card:
    """Return the question whether the group meets like this, before anything is saved. `doubts` are sentences."""
    question = say(locale, "series-ask-replace" if replaces else "series-ask")
    body = [cards.heading(question)]
    if replaces:
        body.append(cards.line(say(locale, "series-was", was=summary(replaces, zone, locale)), subtle=True))
    body.append(cards.line(_capital(summary(series, zone, locale)), bold=True))
    body.append(cards.line(say(locale, "series-first-days"), spaced=True))
    body += [cards.line(_occasion(each, locale)) for each in coming[:MOST_SHOWN]]
    body += [cards.line(doubt, spaced=True) for doubt in doubts]
    return cards.card(
        body,
        [
            cards.button(say(locale, "yes-plan"), "series_plan", primary=True, proposal=confirmation),
            cards.button(say(locale, "no"), "series_drop", proposal=confirmation),
        ],
        fallback=f"{question} {summary(series, zone, locale)}",
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def overview_message(series: Series, planned: Sequence[Meeting], zone: ZoneInfo, locale: str, *, new: bool) -> Message:
    """Return the overview: when the group meets, the planned meetings, the standing items and how agendas are made."""
    title = say(locale, "series-is-made" if new else "series-title")
    body = [cards.heading(title), cards.line(_capital(summary(series, zone, locale)), bold=True)]
    for meeting in planned[:MOST_SHOWN]:
        day = long_day(meeting.starts_at.astimezone(zone).date(), locale)
        body.append(cards.line(f"– {day} {span(meeting.starts_at, meeting.ends_at, zone)}"))
    body.append(cards.line(say(locale, "series-standing", count=len(series.template)), spaced=True))
    body.append(cards.line(_choices(series, locale), subtle=True))
    if new:
        body.append(cards.line(say(locale, "series-next"), subtle=True, spaced=True))
    actions = [
        cards.form_button(say(locale, "series-template-button"), "template_form", series=series.id),
        cards.form_button(say(locale, "series-choices-button"), "agenda_choices_form", series=series.id),
        # For clients that open no dialogs.
        cards.button(say(locale, "series-private-button"), "series_private", series=series.id),
    ]
    fallback = f"{title} {summary(series, zone, locale)}"
    return Message(card=cards.card(body, actions, fallback=fallback), summary=fallback)


def _choices(series: Series, locale: str) -> str:
    said = [say(locale, "choice-accepted" if series.choices.accepted else "choice-not-accepted")]
    stop = series.choices.stop_days
    said.append(say(locale, "choice-no-stop") if stop is None else say(locale, "choice-stop", days=stop))
    return " ".join(said)


def planned_otherwise(occasion: Occasion, meeting: Meeting, zone: ZoneInfo, locale: str) -> Message:
    """Return the notice that a day of the series is free, and which day is planned instead."""
    day = meeting.starts_at.astimezone(zone).date()
    text = say(
        locale,
        "series-planned-otherwise",
        was=_capital(long_day(occasion.occasion, locale)),
        holiday=occasion.holiday or say(locale, "series-a-free-day"),
        when=f"{long_day(day, locale)} {span(meeting.starts_at, meeting.ends_at, zone)}",
        day=plain_day(day, locale),
    )
    return Message(text=text)


def template_text(series: Series, locale: str) -> str:
    """Return the standing items as Markdown, in the form in which people type them."""
    lines = [f"– {escape_markdown(line)}" for line in template_as_text(series.template, locale).split("\n")]
    return "\n\n".join([say(locale, "series-template-title"), *lines, say(locale, "series-template-how")])


def template_form(series: Series, locale: str, *, value: str | None = None, problem: str = "") -> Card:
    """Return the form of the standing items, one on each line. `problem` says what is wrong with `value`."""
    title = say(locale, "series-template-title")
    return cards.card(
        [
            *([cards.line(problem, bold=True)] if problem else []),
            cards.line(say(locale, "series-template-hint"), subtle=True),
            cards.text_input(
                "template",
                say(locale, "series-template-label"),
                value=template_as_text(series.template, locale) if value is None else value,
                multiline=True,
                required=say(locale, "series-template-empty"),
                longest=4000,
            ),
        ],
        [cards.button(say(locale, "edit-save"), "template_save", primary=True, series=series.id)],
        fallback=f"{title} {say(locale, 'series-template-how')}",
    )


def choices_form(series: Series, locale: str) -> Card:
    """Return the form for how agendas are made."""
    yes_no = [(say(locale, "choice-accepted-title"), "yes"), (say(locale, "choice-not-accepted-title"), "no")]
    return cards.card(
        [
            cards.choice_input(
                "accepted",
                say(locale, "choice-accepted-label"),
                yes_no,
                value="yes" if series.choices.accepted else "no",
            ),
            cards.number_input(
                "stop", say(locale, "choice-stop-label"), value=series.choices.stop_days, lowest=0, highest=60
            ),
        ],
        [cards.button(say(locale, "edit-save"), "agenda_choices", primary=True, series=series.id)],
        fallback=say(locale, "choice-fallback"),
    )
