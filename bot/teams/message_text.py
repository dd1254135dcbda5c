"""The text of a message: read from its HTML or its plain text, with the mentions of people marked."""

import html
import re
from collections import defaultdict, deque

from bot.teams import html_text
from bot.teams.characters import cleaned, cleaned_name
from bot.teams.incoming import Account, Incoming
from bot.teams.place import place_of
from dialogs.identities import EVERYBODY, joined, marked, without_marks

BOTS = "28:"
"""The prefix of a bot's account id. A person's begins with "29:"."""


def mentions_in(activity: Incoming) -> list[tuple[Account, str]]:
    """Return (account, name as written) of each mention, in order."""
    found = []
    for entity in activity.entities or ():
        if entity.type == "mention" and entity.mentioned is not None:
            written = _without_at(entity.text or "")
            found.append((entity.mentioned, cleaned_name(written or entity.mentioned.name)))
    return found


def is_bot(activity: Incoming, account: Account) -> bool:
    return bool(activity.recipient and activity.recipient.id and account.id == activity.recipient.id)


def _without_at(written: str) -> str:
    inner = written.strip()
    if inner.startswith("<at"):
        inner = inner[inner.find(">") + 1 :]
        inner = inner.removesuffix("</at>")
    return html.unescape(inner)


def text_of(activity: Incoming) -> str:
    for attachment in activity.attachments or ():
        if attachment.content_type == "text/html" and isinstance(attachment.content, str):
            text = _html_text(activity, attachment.content)
            # The HTML has only pictures, or a layout that we cannot read: use the plain text.
            if text:
                return text
    return _plain_text(activity)


def _html_text(activity: Incoming, source: str) -> str:
    # Two people may have the same name, or the name of the bot. Mentions of equal names are matched in order.
    accounts: dict[str, deque[Account]] = defaultdict(deque)
    for account, name in mentions_in(activity):
        accounts[name].append(account)

    def mention(name: str) -> str:
        name = cleaned_name(name)
        waiting = accounts.get(name)
        return _mention(activity, waiting.popleft(), name) if waiting else name

    return joined(html_text.text_of(source, mention=mention))


def _mention(activity: Incoming, account: Account, name: str) -> str:
    """Return the text of a mention: the name with its identity; "" for a bot, which it only addresses."""
    identity = account.id
    if not identity:
        return name
    if is_bot(activity, account) or identity.startswith(BOTS):
        return ""
    place = place_of(activity)
    return marked(EVERYBODY if identity in (place.conversation, place.team_id) else identity, name)


_PLACEHOLDER = re.compile(r"<(quoted|attachment)\b[^<>]{0,2000}>(?:\s{0,9}</\1\s{0,9}>)?", re.IGNORECASE)


def _plain_text(activity: Incoming) -> str:
    """Return the text without the bot's own mention and without placeholders.

    The mention is found by its entity alone: the bot's name inside other words is part of the text.
    """
    rest, said = _PLACEHOLDER.sub("", activity.text or ""), []
    for entity in activity.entities or ():
        if entity.type != "mention" or not entity.text or entity.mentioned is None:
            continue
        before, found, after = rest.partition(entity.text)
        if not found:
            continue
        said.append(_typed(before))
        mention = _mention(activity, entity.mentioned, cleaned_name(_without_at(entity.text)))
        if mention:
            said.append(mention)
            rest = after
        else:
            rest = after.lstrip(" \xa0").removeprefix("&nbsp;") if before.endswith((" ", "\n")) or not before else after
    said.append(_typed(rest))
    return joined(cleaned("".join(said), keep_mentions=True)).strip()


def _typed(text: str) -> str:
    return without_marks(html.unescape(text) if "&" in text else text)
