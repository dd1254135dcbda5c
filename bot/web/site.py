"""The parts that files behind links are made of: the database, the clock, the links and the pictures."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from bot.web.links import Answer as Download
from bot.web.links import Links
from bot.web.pictures import Pictures
from dialogs.privacy.model import Notice
from storage.database.engine import Database

__all__ = ["Download", "Site"]


@dataclass(frozen=True, slots=True)
class Site:
    db: Database
    clock: Callable[[], datetime]
    links: Links
    pictures: Pictures
    notice: Notice = field(default_factory=Notice)
