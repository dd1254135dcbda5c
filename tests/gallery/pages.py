"""A sample of each page by link."""

from collections.abc import Callable

from dialogs.agenda import page as agenda_page
from dialogs.feedback import year_page
from dialogs.feedback.themes import tallies
from dialogs.minutes import pages as minutes_pages
from dialogs.minutes.document import Sources, minutes_of
from dialogs.privacy import export
from dialogs.privacy.model import Notice
from dialogs.privacy.pages import Page, information_page
from tests.gallery.others import BREAKS, THERE, TOLD
from tests.gallery.samples import MEETING, NOW, OVER, agenda, done_agenda, group

NOTICE = Notice("Region Exempel", "dataskydd@region.example")

PAGES: dict[str, Callable[[str], str]] = {
    "agenda": lambda at: agenda_page.page(agenda(), MEETING, group(at), at),
    "year": lambda at: year_page.html(TOLD, tallies(TOLD), [BREAKS], group(at), 2026),
    "minutes": lambda at: minutes_pages.page(
        minutes_of(done_agenda(), OVER, group(at), Sources(THERE, state="Utkast")), at
    ),
    "privacy": lambda at: information_page(Page.PRIVACY, at, NOTICE),
    "terms": lambda at: information_page(Page.TERMS, at, NOTICE),
    "export": lambda at: export.as_page(
        "Karin Ek", [("person", [{"name": "Karin Ek", "email": "karin@example.org"}])], NOTICE, at, made_at=NOW
    ).decode(),
}
