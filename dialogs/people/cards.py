"""The welcome, the members and the help, as cards and texts."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.identities import plain
from dialogs.message import Card, Message
from dialogs.model import Group, Member, Role
from dialogs.people.leaders import ORDER
from dialogs.text import escape_markdown
from dialogs.texts import quoted, say

MOST_LISTED = 100
"""People in the form of members: a longer list is no form any more, and swells the card."""
MOST_BUTTONS = 6
"""Teams shows no more in a card."""
LONGEST_WORDS = 120
LONGEST_SUGGESTION = 200


def welcome(group: Group) -> Message:
    """Four lines, and what is to be known first: who leads, and who belongs."""
    locale = group.locale
    lines = [say(locale, f"welcome-{number}") for number in range(1, 5)]
    actions = [
        cards.button(say(locale, "i-am-chair"), "role_claim", group=group.id, role="chair"),
        cards.button(say(locale, "i-am-secretary"), "role_claim", group=group.id, role="secretary"),
        cards.form_button(say(locale, "members-who"), "members_form", group=group.id),
        cards.button(say(locale, "help-button"), "help"),
        cards.button(say(locale, "privacy-what-button"), "privacy_what"),
    ]
    return Message(
        card=cards.card([cards.line(text) for text in lines], actions, fallback="\n".join(lines)),
        summary=lines[0],
    )


def private_welcome(locale: str) -> Message:
    lines = [say(locale, f"welcome-private-{number}") for number in range(1, 4)]
    return Message(
        card=cards.card(
            [cards.line(text) for text in lines],
            [
                cards.button(say(locale, "help-button"), "help"),
                cards.button(say(locale, "privacy-what-button"), "privacy_what"),
            ],
            fallback="\n".join(lines),
        ),
        summary=lines[0],
    )


def whose_chat(known: Sequence[Group], locale: str, *, confirmation: str = "") -> Message:
    """Ask which group a meeting's chat belongs to. `confirmation` holds the typed text until that is known."""
    own = cards.button(say(locale, "tie-own-button"), "tie_own", proposal=confirmation)
    return _choice(say(locale, "tie-ask"), known, "tie", locale, confirmation=confirmation, others=[own])


def which_group(known: Sequence[Group], locale: str, *, confirmation: str, words: str = "") -> Message:
    """Asks, in private, which of one's groups was meant. `words`: what the writer wants there."""
    short = words if len(words) <= LONGEST_WORDS else f"{words[:LONGEST_WORDS]} …"
    names = ", ".join(quoted(locale, escape_markdown(group.name)) for group in known[:MOST_LISTED])
    asked = say(locale, "which-group-for", words=escape_markdown(plain(short)), groups=names) if words.strip() else ""
    return _choice(asked or say(locale, "which-group"), known, "choose_group", locale, confirmation=confirmation)


def _choice(
    text: str,
    known: Sequence[Group],
    action: str,
    locale: str,
    *,
    confirmation: str,
    others: Sequence[cards.Action] = (),
) -> Message:
    """A button for each group, or a list where they would be too many."""
    body = [cards.line(text)]
    if len(known) + len(others) <= MOST_BUTTONS:
        chosen = [cards.button(group.name[:60], action, group=group.id, proposal=confirmation) for group in known]
    else:
        choices = [(group.name[:80], group.id) for group in known[:MOST_LISTED]]
        body.append(cards.choice_input("group", say(locale, "which-group-label"), choices, value=known[0].id))
        chosen = [cards.button(say(locale, "choose"), action, primary=True, proposal=confirmation)]
    return Message(card=cards.card(body, [*chosen, *others], fallback=text), summary=text)


def did_you_mean(suggestion: str, locale: str, *, confirmation: str) -> Message:
    shown = suggestion if len(suggestion) <= LONGEST_SUGGESTION else f"{suggestion[:LONGEST_SUGGESTION]} …"
    text = say(locale, "did-you-mean", suggestion=escape_markdown(shown))
    actions = [
        cards.button(say(locale, "yes"), "say", primary=True, proposal=confirmation),
        cards.button(say(locale, "help-button"), "help"),
    ]
    return Message(card=cards.card([cards.line(text)], actions, fallback=text), summary=text)


def _named(member: Member) -> str:
    name = escape_markdown(member.person.name)
    return f"{name} ({escape_markdown(member.home)})" if member.home else name


def holders(members: Sequence[Member], role: Role, locale: str) -> str:
    """Say who has a role now."""
    names = [escape_markdown(each.person.name) for each in members]
    if len(names) == 1:
        return say(locale, f"role-{role}-is", name=names[0])
    return say(locale, f"role-{role}-are", names=_and(names, locale))


def _and(names: Sequence[str], locale: str) -> str:
    return say(locale, "names-and", first=", ".join(names[:-1]), last=names[-1]) if len(names) > 1 else "".join(names)


def leaders_text(roster: Sequence[Member], role: Role | None, locale: str, *, acting: Member | None = None) -> str:
    """Say who has `role`; without a role, who has each role. `acting`: who chairs the next meeting instead."""
    lines = []
    led = any(member.leads for member in roster)
    for each in ORDER if role is None else (role,):
        names = [_named(member) for member in roster if each in member.roles]
        if names:
            lines.append(say(locale, f"leaders-{each}", names=_and(names, locale)))
        elif role is not None or each is not Role.VICE:
            lines.append(say(locale, f"leaders-no-{each}"))
    if acting is not None and role in (None, Role.CHAIR, Role.VICE):
        lines.append(say(locale, "leaders-acting", name=escape_markdown(acting.person.name)))
    if not led:
        lines.append(say(locale, "leaders-nobody"))
    return "\n\n".join(lines)


def successor_message(group: Group, *, is_vice: bool) -> Message:
    """Ask one person in private whether they take over as chair, in the group's language."""
    locale = group.locale
    text = say(locale, "successor-vice" if is_vice else "successor-member", group=escape_markdown(group.name))
    actions = [cards.button(say(locale, "successor-yes"), "role_claim", primary=True, group=group.id, role="chair")]
    return Message(card=cards.card([cards.line(text)], actions, fallback=text), summary=text)


def members_message(group: Group, roster: Sequence[Member], locale: str) -> Message:
    """Show the leaders, the members, the other people in the conversation, and a button to change them."""
    chairs = [_named(member) for member in roster if Role.CHAIR in member.roles]
    vices = [_named(member) for member in roster if Role.VICE in member.roles]
    secretaries = [_named(member) for member in roster if Role.SECRETARY in member.roles]
    ticked = [_named(member) for member in roster if member.is_member]
    others = sum(not member.is_member for member in roster)
    nobody = say(locale, "nobody-yet")
    lines = [
        say(locale, "members-chair", name=", ".join(chairs) or nobody),
        *([say(locale, "members-vice", name=", ".join(vices))] if vices else []),
        say(locale, "members-secretary", name=", ".join(secretaries) or nobody),
        say(locale, "members-list", count=len(ticked), people=", ".join(ticked[:MOST_LISTED]) or nobody),
    ]
    if others:
        lines.append(say(locale, "members-others", count=others))
    actions = [
        cards.form_button(say(locale, "members-change"), "members_form", group=group.id),
        cards.button(say(locale, "members-change-private"), "members_private", group=group.id),
    ]
    return Message(
        card=cards.card([cards.line(text) for text in lines], actions, fallback="\n".join(lines)),
        summary=lines[-1 - bool(others)],
    )


def members_form(group: Group, roster: Sequence[Member], locale: str) -> Card:
    title = say(locale, "members-form-title")
    listed = list(roster)[:MOST_LISTED]
    choices = [
        (
            f"{member.person.name} ({member.home})"[:80] if member.home else member.person.name[:80],
            member.person.id,
        )
        for member in listed
    ]
    body = [
        cards.heading(title),
        cards.choice_input(
            "members",
            say(locale, "members-form-label"),
            choices,
            value=",".join(member.person.id for member in listed if member.is_member),
            many=True,
        ),
        cards.line(say(locale, "members-form-hint"), subtle=True),
    ]
    if len(roster) > len(listed):
        body.append(cards.line(say(locale, "members-form-cut", count=len(listed)), subtle=True))
    return cards.card(
        body,
        [cards.button(say(locale, "save"), "members_save", primary=True, group=group.id)],
        fallback=say(locale, "members-form-fallback"),
    )
