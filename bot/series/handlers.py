"""Series of meetings: read, asked about and planned; standing items, and how agendas are made."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import date, time, timedelta
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.agenda import service as agenda_service
from bot.events import Answer, ShowCard, ShowForm, ShowText
from bot.registry import Confirmation
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.agenda.model import StandingItem
from dialogs.meetings import rules as meeting_rules
from dialogs.meetings.cards import settled_card
from dialogs.message import Message, card_message
from dialogs.model import Refusal
from dialogs.people import leaders
from dialogs.series import cards, rules
from dialogs.series.model import Series
from dialogs.series.recurrence import rule_from
from dialogs.text import clean
from dialogs.texts.calendar import span
from storage import meetings, series
from storage.database.engine import new_id

LONGEST_PLACE = 200
FURTHEST_STOP = 60


class Plan(Struct):
    """A suggested series that waits for a yes."""

    rule: str
    days: list[date]
    starts: time
    minutes: int
    place: str = ""


async def plan(turn: Turn, command: commands.PlanSeries) -> None:
    """Ask about the series, with its first days, before anything is saved."""
    await turn.require(commands.PlanSeries)
    group = turn.the_group()
    if len(command.place) > LONGEST_PLACE:
        raise Refusal("meeting-place-too-long", limit=LONGEST_PLACE)
    if any(day.day is None for day in (*command.days, *([command.first] if command.first else []))):
        raise Refusal("date-no-such-day")
    old = await series.load_series(turn.tx, group)
    starts, length = await _times(turn, command, old)
    tomorrow = turn.today + timedelta(1)
    first = command.first.day if command.first and command.first.day else tomorrow
    asked = Series(
        id=old.id if old else "",
        group_id=group.id,
        rule=rule_from(command.rule, max(first, tomorrow)) if command.rule else "",
        days=tuple(sorted({day.day for day in command.days if day.day})),
        starts=starts,
        length=length,
        place=command.place or (old.place if old else ""),
    )
    coming = rules.coming(asked, group.deadlines, after=turn.today, most=cards.MOST_SHOWN)
    if not coming:
        raise Refusal("series-no-day")
    confirmation = await turn.save_confirmation(
        "series",
        Plan(asked.rule, list(asked.days), starts, int(length.total_seconds() // 60), asked.place),
        group_id=group.id,
    )
    doubts = []
    if command.time is None or command.time.until is None:
        # The bot names every time that it assumes.
        starts_at = meeting_rules.local_instant(coming[0].day, starts, group.zone)
        key = "series-time-assumed" if command.time is None else "meeting-end-assumed"
        doubts.append(turn.say(key, time=span(starts_at, starts_at + length, group.zone)))
    card = cards.ask_card(
        asked, coming, group.zone, turn.locale, confirmation=confirmation, replaces=old, doubts=doubts
    )
    await turn.reply(card_message(card))


async def _times(turn: Turn, command: commands.PlanSeries, old: Series | None) -> tuple[time, timedelta]:
    """Return the start and the length. Parts that were not typed come from the old series, or from the latest
    meeting."""
    at = command.time
    if at is None and old is not None:
        return old.starts, old.length
    like = await meetings.latest_started(turn.tx, turn.the_group(), now=turn.now)
    day = turn.today + timedelta(1)
    starts_at, ends_at = meeting_rules.times(
        day, at.at if at else None, at.until if at else None, turn.zone, like=like, now=turn.now
    )
    local = starts_at.astimezone(turn.zone), ends_at.astimezone(turn.zone)
    return local[0].time(), ends_at - starts_at


async def confirm(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, Plan)
    group = await turn.enter(taken.group_id or "")
    await turn.require(commands.PlanSeries)
    said = taken.content
    await agenda_service.hold(turn.tx, group)
    old = await series.load_series(turn.tx, group)
    made = Series(
        id=old.id if old else new_id(),
        group_id=group.id,
        rule=said.rule,
        days=tuple(said.days),
        starts=said.starts,
        length=timedelta(minutes=said.minutes),
        place=said.place,
        template=old.template if old else rules.usual_template(group.locale, new_id=new_id),
        choices=old.choices if old else replace(Series("", "").choices),
    )
    await series.save_series(turn.tx, group, made, now=turn.now)
    await agenda_service.begin_series(turn.tx, group, made, now=turn.now)
    planned = await meetings.planned(turn.tx, group, now=turn.now)
    await turn.tell_group(cards.overview_message(made, planned, group.zone, group.locale, new=True))
    turn.can_undo("undo-did-series-planned")
    return ShowCard(settled_card(turn.say("series-settled")), settles=True)


async def drop(turn: Turn, data: Mapping[str, Any]) -> Answer:
    taken = await turn.take_confirmation(data, Plan)
    await turn.enter(taken.group_id or "")
    if taken.person_id != turn.person.id:
        await turn.require(commands.PlanSeries)
    return ShowCard(settled_card(turn.say("meeting-dropped")), settles=True)


async def _the_series(turn: Turn) -> Series:
    found = await series.load_series(turn.tx, turn.the_group())
    if found is None:
        raise Refusal("series-none")
    return found


async def show(turn: Turn, _: commands.ShowSeries) -> None:
    of = await _the_series(turn)
    planned = await meetings.planned(turn.tx, turn.the_group(), now=turn.now)
    await turn.reply(cards.overview_message(of, planned, turn.zone, turn.locale, new=False))


async def end(turn: Turn, _: commands.EndSeries) -> None:
    await turn.require(commands.EndSeries)
    of = await _the_series(turn)
    await series.end_series(turn.tx, turn.the_group(), of.id)
    turn.can_undo("undo-did-series-ended")
    await turn.reply_text("series-ended")


# -- standing items


async def show_template(turn: Turn, _: commands.ShowTemplate) -> None:
    await turn.reply_markdown(cards.template_text(await _the_series(turn), turn.locale))


async def set_template(turn: Turn, command: commands.SetTemplate) -> None:
    await turn.require(commands.SetTemplate)
    if await series.load_series(turn.tx, turn.the_group()) is None:
        raise Refusal("series-none-for-template")
    await _set_template(turn, command.text)
    await turn.reply_markdown(cards.template_text(await _the_series(turn), turn.locale))


async def _set_template(turn: Turn, text: str) -> None:
    """Save the standing items, and apply them to the planned agendas."""
    group = turn.the_group()
    await agenda_service.hold(turn.tx, group)
    of = await _the_series(turn)
    roster = await turn.members()
    chair = leaders.chair(roster)
    template = rules.template_from_text(clean(text), of.template, new_id=new_id, roster=roster, chair=chair)
    await _save(turn, replace(of, template=template), before=of.template)
    turn.can_undo("undo-did-template")


async def _save(turn: Turn, of: Series, *, before: tuple[StandingItem, ...] | None = None) -> None:
    group = turn.the_group()
    await series.save_series(turn.tx, group, of, now=turn.now)
    if before is not None:
        await agenda_service.bring_in_line(turn.tx, group, of, before, now=turn.now)


class _OfSeries(Struct):
    series: Annotated[str, Meta(max_length=64)]


class _Template(_OfSeries):
    template: Annotated[str, Meta(max_length=4000)] = ""


async def _enter(turn: Turn, series_id: str, command: type[commands.Command]) -> Series:
    group_id = await series.group_of(turn.tx, turn.tenant_id, series_id)
    if group_id is None:
        raise Refusal("series-none")
    await turn.enter(group_id)
    await turn.require(command)
    return await _the_series(turn)


async def open_template(turn: Turn, data: Mapping[str, Any]) -> Answer:
    of = await _enter(turn, read(data, _OfSeries).series, commands.SetTemplate)
    return ShowForm(turn.say("series-template-button"), cards.template_form(of, turn.locale))


async def save_template(turn: Turn, data: Mapping[str, Any]) -> Answer:
    form = read(data, _Template)
    of = await _enter(turn, form.series, commands.SetTemplate)
    try:
        await _set_template(turn, form.template)
    except Refusal as refusal:
        problem = turn.say(refusal.key, **refusal.values)
        return ShowCard(cards.template_form(of, turn.locale, value=form.template, problem=problem))
    return ShowCard(settled_card(turn.say("series-template-saved")))


# -- how agendas are made


async def choose(turn: Turn, command: commands.ChooseAgendas) -> None:
    await turn.require(commands.ChooseAgendas)
    of = await _the_series(turn)
    if command.what is commands.Agendas.ACCEPTED:
        choices = replace(of.choices, accepted=command.on)
        said = turn.say("choice-accepted" if command.on else "choice-not-accepted")
    elif not command.on:
        choices, said = replace(of.choices, stop_days=None), turn.say("choice-no-stop")
    else:
        if command.days > FURTHEST_STOP:
            raise Refusal("choice-stop-too-far", most=FURTHEST_STOP)
        choices = replace(of.choices, stop_days=command.days)
        said = turn.say("choice-stop", days=command.days)
    await _save(turn, replace(of, choices=choices))
    await turn.reply_markdown(said)


class _Choices(_OfSeries):
    accepted: Annotated[str, Meta(max_length=8)] = "no"
    stop: float | None = None


async def open_choices(turn: Turn, data: Mapping[str, Any]) -> Answer:
    of = await _enter(turn, read(data, _OfSeries).series, commands.ChooseAgendas)
    return ShowForm(turn.say("series-choices-button"), cards.choices_form(of, turn.locale))


async def save_choices(turn: Turn, data: Mapping[str, Any]) -> Answer:
    form = read(data, _Choices)
    of = await _enter(turn, form.series, commands.ChooseAgendas)
    stop = form.stop
    if stop is not None and not (stop == int(stop) and 0 <= stop <= FURTHEST_STOP):
        raise Refusal("choice-stop-too-far", most=FURTHEST_STOP)
    choices = replace(of.choices, accepted=form.accepted == "yes", stop_days=None if stop is None else int(stop))
    await _save(turn, replace(of, choices=choices))
    return ShowCard(settled_card(turn.say("choices-saved")))


async def forms_privately(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Send both forms as private cards."""
    of = await _enter(turn, read(data, _OfSeries).series, commands.SetTemplate)
    for card, title in (
        (cards.template_form(of, turn.locale), "series-template-button"),
        (cards.choices_form(of, turn.locale), "series-choices-button"),
    ):
        await turn.reply_privately(Message(card=card, summary=turn.say(title)))
    return ShowText(turn.say_alone("look-in-private"))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.PlanSeries: plan,
    commands.ShowSeries: show,
    commands.EndSeries: end,
    commands.ShowTemplate: show_template,
    commands.SetTemplate: set_template,
    commands.ChooseAgendas: choose,
}
CONFIRMATIONS = (Confirmation("series", yes=confirm, no=drop),)
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "series_plan": confirm,
    "series_drop": drop,
    "series_private": forms_privately,
    "template_save": save_template,
    "agenda_choices": save_choices,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "template_form": open_template,
    "agenda_choices_form": open_choices,
}
