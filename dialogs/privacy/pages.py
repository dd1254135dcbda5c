"""The privacy and terms pages that the app package links to, as self-contained HTML."""

from enum import StrEnum
from html import escape

from dialogs.pages import html_page
from dialogs.privacy.model import Notice
from dialogs.texts import LOCALES, say


class Page(StrEnum):
    """The pages; a page's value is its path and the prefix of its sentences."""

    PRIVACY = "privacy"
    TERMS = "terms"


_SECTIONS = {
    Page.PRIVACY: ("kept", "read", "shared", "anonymous", "time", "rights"),
    Page.TERMS: ("use", "answers", "changes"),
}


def information_page(page: Page, locale: str, notice: Notice | None = None) -> str:
    """The page in `locale` ("sv" or "en"), with a link to the same page in each other language.

    The page runs no script and loads nothing.
    """
    others = [
        f'<a href="?lang={other}" hreflang="{other}" lang="{other}">{escape(say(other, "page-this-language"))}</a>'
        for other in LOCALES
        if other != locale
    ]
    title = _said(page, "title", locale)
    sections = [
        f"<h2>{_said(page, f'{section}-title', locale)}</h2>\n<p>{_said(page, section, locale)}</p>"
        for section in _SECTIONS[page]
    ]
    responsible = _responsible(notice or Notice(), locale) if page is Page.PRIVACY else []
    body = "\n".join([f"<h1>{title}</h1>", f"<p>{_said(page, 'intro', locale)}</p>", *responsible, *sections])
    named = f"{say(locale, f'page-{page}-title')} – Mötesbot"
    return html_page(named, body, locale, above=f"<p>{' · '.join(others)}</p>")


def _responsible(notice: Notice, locale: str) -> list[str]:
    if not notice.controller:
        return []
    key = "page-responsible-contact" if notice.contact else "page-responsible"
    values = {"controller": notice.controller, **({"contact": notice.contact} if notice.contact else {})}
    return [f"<p>{escape(say(locale, key, **values))}</p>"]


def _said(page: Page, part: str, locale: str) -> str:
    return escape(say(locale, f"page-{page}-{part}"))
