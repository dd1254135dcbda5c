"""The cards about one's own data: what is kept, and the question before everything is erased."""

from collections import Counter
from collections.abc import Mapping

from dialogs import cards
from dialogs.message import Card, Message, card_message
from dialogs.privacy.model import KIND_OF, Kind, Notice
from dialogs.text import escape_markdown
from dialogs.texts import say


def counts(rows: Mapping[str, int]) -> dict[Kind, int]:
    """Return the number of rows of each kind, from the number of rows of each table."""
    found: Counter[Kind] = Counter()
    for table, number in rows.items():
        if table in KIND_OF:
            found[KIND_OF[table]] += number
    return {kind: found[kind] for kind in Kind if found[kind]}


def responsible(notice: Notice, locale: str) -> str:
    if not notice.controller:
        return say(locale, "privacy-responsible-unknown")
    controller = escape_markdown(notice.controller)
    if not notice.contact:
        return say(locale, "privacy-responsible", controller=controller)
    return say(locale, "privacy-responsible-contact", controller=controller, contact=escape_markdown(notice.contact))


def kept(rows: Mapping[str, int], notice: Notice, locale: str) -> Message:
    """Tell what is kept about the reader: each kind, how much, how long; who sees it, and who is responsible."""
    intro = say(locale, "privacy-kept-intro")
    lines = [say(locale, f"privacy-kept-{kind}", count=number) for kind, number in counts(rows).items()]
    sees = say(locale, "privacy-kept-sees")
    body = [
        cards.line(intro),
        *(cards.line(f"- {line}") for line in lines),
        cards.line(sees, spaced=True),
        cards.line(responsible(notice, locale)),
        *([cards.line(say(locale, "privacy-kept-page", address=notice.page))] if notice.page else []),
    ]
    actions = [
        cards.button(say(locale, "privacy-send-button"), "privacy_send"),
        cards.button(say(locale, "privacy-forget-button"), "privacy_forget"),
    ]
    fallback = "\n".join([intro, *lines, sees, responsible(notice, locale)])
    return card_message(cards.card(body, actions, fallback=fallback))


def forget_card(locale: str, *, confirmation: str, leads: bool) -> Card:
    """Ask before everything is erased: what goes, what stays and why, and what comes after."""
    asked = say(locale, "privacy-forget-asks")
    lines = [
        say(locale, "privacy-forget-goes"),
        say(locale, "privacy-forget-stays"),
        *([say(locale, "privacy-forget-leads")] if leads else []),
        say(locale, "privacy-forget-after"),
        say(locale, "privacy-forget-less"),
    ]
    actions = [
        cards.button(say(locale, "privacy-forget-yes"), "privacy_forget_yes", primary=True, proposal=confirmation),
        cards.button(say(locale, "privacy-forget-no"), "privacy_forget_no", proposal=confirmation),
    ]
    body = [cards.line(asked, bold=True), *(cards.line(line, spaced=True) for line in lines)]
    return cards.card(body, actions, fallback="\n".join([asked, *lines]))
