"""The bot's arrival in a group: the welcome, the leaders and members, and the chats that belong to the group."""

from collections.abc import Awaitable, Callable, Mapping
from difflib import SequenceMatcher
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.deadlines import service as deadline_service
from bot.events import Answer, PlaceKind, ShowCard, ShowForm, ShowText
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.catalogue.help_cards import help_message
from dialogs.commands.spec import Topic
from dialogs.meetings.cards import settled_card
from dialogs.message import Message
from dialogs.model import Group, Member, Refusal
from dialogs.names.organisations import is_subgroup, same_organisation
from dialogs.people import cards, leaders
from dialogs.text import clean, escape_markdown, fold
from dialogs.texts import say
from dialogs.texts.calendar import clock, long_day
from storage import meetings
from storage import people as groups
from storage.confirmations import latest_question
from storage.deadlines import deadlines_of

ALIKE = 0.75
"""The least similarity, from 0 to 1, of a typed group name and the group's."""


async def welcome(turn: Turn) -> None:
    """Welcome a new place with one card of four lines. A meeting's chat may belong to a known group."""
    if turn.is_private:
        await turn.reply(cards.private_welcome(turn.locale))
        return
    known = await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id) if turn.person.id else []
    if turn.place.kind is PlaceKind.MEETING and turn.group is None and known:
        await turn.reply(cards.whose_chat(known, turn.locale))
        return
    await begin_group(turn)


async def begin_group(turn: Turn) -> Group:
    """Make this conversation the home of a new group. Its roster is read soon."""
    group = await groups.create_group(
        turn.tx,
        turn.tenant_id,
        name=turn.place.name or turn.say("group-without-name"),
        home=turn.place.conversation,
        zone=turn.zone,
        locale=turn.locale,
        now=turn.now,
    )
    await groups.want_roster(turn.tx, turn.tenant_id, group.id)
    turn.group = group
    if turn.person.id:
        await join(turn, group)
    await turn.reply(cards.welcome(group))
    return group


async def join(turn: Turn, group: Group) -> None:
    """Add the speaker to the group, whatever the last roster said."""
    if turn.member is None:
        await groups.join_group(turn.tx, group, turn.person.id, is_member=True, at=turn.now)
        turn.member = await groups.find_member(turn.tx, group, turn.person.id)


# -- who belongs


async def show_members(turn: Turn, _: commands.ShowMembers) -> None:
    group = turn.the_group()
    await turn.reply(cards.members_message(group, await turn.members(), turn.locale))


class _OfGroup(Struct):
    group: Annotated[str, Meta(max_length=64)]


class _Ticked(_OfGroup):
    members: Annotated[str, Meta(max_length=32_000)] = ""


async def open_members_form(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group = await turn.enter(read(data, _OfGroup).group)
    await turn.require(commands.SetMember)
    return ShowForm(turn.say("members-form-title"), cards.members_form(group, await turn.members(), turn.locale))


async def save_members(turn: Turn, data: Mapping[str, Any]) -> Answer:
    """Make the ticked people members. A person who was not on the list, which shows a hundred, keeps their
    membership."""
    sent = read(data, _Ticked)
    group = await turn.enter(sent.group)
    await turn.require(commands.SetMember)
    ticked = {person_id for person_id in sent.members.split(",") if person_id}
    listed = (await turn.members())[: cards.MOST_LISTED]
    if not ticked or not ticked <= {member.person.id for member in listed}:
        raise Refusal("members-none-ticked" if not ticked else "card-not-understood")
    for member in listed:
        wanted = member.person.id in ticked
        if wanted != member.is_member:
            await groups.change_membership(turn.tx, group, member.person.id, is_member=wanted)
    turn.can_undo("undo-did-members")
    return ShowCard(settled_card(turn.say("members-saved", count=len(ticked))))


async def _named(turn: Turn, person: str) -> Member:
    if person == commands.ME and turn.member is not None:
        return turn.member
    return await turn.the_one(person)


async def set_member(turn: Turn, command: commands.SetMember) -> None:
    """Change a membership: "Karin är medlem", "Olle är inte medlem"."""
    member = await _named(turn, command.person)
    await turn.require(commands.SetMember, own=member.person.id == turn.person.id)
    await groups.change_membership(turn.tx, turn.the_group(), member.person.id, is_member=command.is_member)
    key = "member-is" if command.is_member else "member-is-not"
    turn.can_undo(f"undo-did-{key}", name=escape_markdown(member.person.name))
    await turn.reply_text(key, name=escape_markdown(member.person.name))


async def set_organisation(turn: Turn, command: commands.SetOrganisation) -> None:
    member = await _named(turn, command.person)
    await turn.require(commands.SetOrganisation, own=member.person.id == turn.person.id)
    organisation = clean(command.organisation).strip()[:200]
    roster = await turn.members()
    is_known = any(same_organisation(organisation, each.organisation) for each in roster)
    if is_subgroup(organisation) and not is_known:
        await _set_subgroup(turn, member, organisation)
        return
    await groups.change_membership(turn.tx, turn.the_group(), member.person.id, organisation=organisation)
    await deadline_service.promise_newcomers(turn.tx, turn.the_group(), now=turn.now)
    turn.can_undo("undo-did-organisation", name=escape_markdown(member.person.name))
    await turn.reply_text(
        "organisation-noted",
        name=escape_markdown(member.person.name),
        organisation=escape_markdown(organisation),
    )


async def _set_subgroup(turn: Turn, member: Member, subgroup: str) -> None:
    """Set a person's sub-group. Their organisation stays."""
    await groups.change_membership(turn.tx, turn.the_group(), member.person.id, subgroup=subgroup)
    await deadline_service.promise_newcomers(turn.tx, turn.the_group(), now=turn.now)
    turn.can_undo("undo-did-organisation", name=escape_markdown(member.person.name))
    values = {"name": escape_markdown(member.person.name), "subgroup": escape_markdown(subgroup)}
    if member.organisation:
        organisation = escape_markdown(member.organisation)
        await turn.reply_text("subgroup-noted-beside", **values, organisation=organisation)
    else:
        await turn.reply_text("subgroup-noted", **values)


# -- which chat is whose


async def tie_chat(turn: Turn, command: commands.TieChat) -> None:
    """Tie this chat to a group ("den här chatten hör till …"). Its messages concern that group from now on."""
    if turn.is_private:
        raise Refusal("tie-not-here")
    wanted = fold(command.name)
    if turn.group is not None and SequenceMatcher(None, fold(turn.group.name), wanted).ratio() >= ALIKE:
        raise Refusal("tie-already", name=escape_markdown(turn.group.name))
    known = [
        group
        for group in await groups.groups_of(turn.tx, turn.tenant_id, turn.person.id)
        if group.conversation != turn.place.conversation
    ]
    likeness = {group.id: SequenceMatcher(None, fold(group.name), wanted).ratio() for group in known}
    best = max(known, key=lambda group: likeness[group.id], default=None)
    if best is None or likeness[best.id] < ALIKE:
        raise Refusal("tie-no-such-group", name=escape_markdown(command.name))
    await _tie(turn, best)
    await turn.reply_text("tie-done", name=escape_markdown(best.name))


async def _tie(turn: Turn, group: Group) -> None:
    await _may_tie(turn)
    turn.cannot_undo("undo-did-tied", "undo-instead-tie", name=escape_markdown(group.name))
    await groups.tie_conversation(turn.tx, turn.tenant_id, turn.place.conversation, group.id)


async def _may_tie(turn: Turn) -> None:
    """Raise Refusal unless this chat may be given to another group: by its leaders, and a group's home only while it is
    empty. Nobody takes a group's place by a sentence."""
    if turn.is_private:
        raise Refusal("tie-not-here")
    here = turn.group
    if here is None:
        return
    await turn.enter(here.id)
    await turn.require(commands.TieChat)
    if here.conversation == turn.place.conversation:
        if await meetings.has_any(turn.tx, here) or await deadlines_of(turn.tx, here):
            raise Refusal("tie-home-in-use", name=escape_markdown(here.name))
        # The group that began here by itself has no place any more, and nobody is asked about it again.
        await groups.leave_group(turn.tx, here, [], now=turn.now)


async def _target(turn: Turn, group_id: str) -> Group:
    """Return the group that the chat will belong to. Raises Refusal if the person is not in it. The turn's group does
    not change."""
    found = await groups.belonging(turn.tx, turn.tenant_id, group_id, turn.person.id)
    if found is None:
        raise Refusal("not-in-group")
    return found[0]


async def press_tie(turn: Turn, data: Mapping[str, Any]) -> Answer:
    group = await _target(turn, read(data, _OfGroup).group)
    await _tie(turn, group)
    return ShowCard(settled_card(turn.say("tie-done", name=escape_markdown(group.name))), settles=True)


async def press_own_group(turn: Turn, _: Mapping[str, Any]) -> Answer:
    await _may_tie(turn)
    await begin_group(turn)
    return ShowCard(settled_card(turn.say("tie-own")), settles=True)


# -- language, and help


async def set_language(turn: Turn, command: commands.SetLanguage) -> None:
    """Set the group's language if a leader asks in the group or about it; otherwise the speaker's own."""
    locale = command.locale
    if command.of_group or (not turn.is_private and await turn.leads()):
        group = turn.the_group()
        await turn.require(commands.SetLanguage)
        await groups.change_group(turn.tx, group, locale=locale)
        turn.locale = turn.written_in = locale
        turn.can_undo("undo-did-language")
        told = Message(text=say(locale, "language-set-group", group=escape_markdown(group.name)))
        await turn.tell_group(told)
        if turn.place.conversation != group.conversation:
            await turn.reply(told)
        return
    await groups.choose_locale(turn.tx, turn.tenant_id, turn.person.id, locale=locale)
    turn.can_undo("undo-did-language")
    key = "language-set-own" if turn.group else "language-set-alone"
    group_name = escape_markdown(turn.group.name) if turn.group else ""
    await turn.reply_privately(Message(text=say(locale, key, group=group_name)))


async def show_help(turn: Turn, command: commands.Help) -> None:
    leads = await _leads(turn)
    await turn.reply(help_message(turn.locale, is_private=turn.is_private, leads=leads, topic=command.topic))


async def tell_about_bot(turn: Turn, command: commands.AskAboutBot) -> None:
    """Answer a question about the bot. What is about the writer's own words is answered in private."""
    key = f"ask-about-bot-{command.about}"
    if command.about is commands.BotSubject.DELETING and not turn.is_private:
        await turn.reply_privately(Message(text=turn.say_alone(key)))
        return
    here = turn.now.astimezone(turn.zone)
    day = long_day(here.date(), turn.locale)
    await turn.reply_text(key, day=day, week=here.isocalendar().week, at=clock(here.time()))


async def talk(turn: Turn, command: commands.SmallTalk) -> None:
    """Answer small talk. "Glöm det" is a no to the question that waits, if one does."""
    if command.kind is commands.Talk.NEVER_MIND:
        known = turn.registry.confirmations
        found = await latest_question(turn.tx, turn.tenant_id, turn.place.conversation, turn.person.id, known)
        if found is not None:
            await known[found[1]].no(turn, {"proposal": found[0]})
    in_private = turn.is_private and command.kind is commands.Talk.NOT_FOR_YOU
    await turn.reply_text("small-talk-not-for-you-private" if in_private else f"small-talk-{command.kind}")


async def _leads(turn: Turn) -> bool:
    """Return whether this person may act as a chair. In a group without a leader, everybody may."""
    if turn.group is None:
        return False
    member = turn.member or await groups.find_member(turn.tx, turn.group, turn.person.id)
    return member is not None and leaders.may_act(member, await turn.leading())


async def press_help(turn: Turn, data: Mapping[str, Any]) -> Answer:
    topic = next((each for each in Topic if each == data.get("topic")), None)
    await turn.reply_privately(help_message(turn.locale, is_private=True, leads=await _leads(turn), topic=topic))
    return ShowText(turn.say_alone("look-in-private"))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowMembers: show_members,
    commands.SetMember: set_member,
    commands.SetOrganisation: set_organisation,
    commands.TieChat: tie_chat,
    commands.SetLanguage: set_language,
    commands.Help: show_help,
    commands.AskAboutBot: tell_about_bot,
    commands.SmallTalk: talk,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "members_save": save_members,
    "tie": press_tie,
    "tie_own": press_own_group,
    "help": press_help,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "members_form": open_members_form,
}
PRIVATE_FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Answer]]] = {
    "members_private": open_members_form
}
