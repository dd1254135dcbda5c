# ruff: noqa: E501
"""Knows openings, closings and breaks by their titles: each meeting has its own, so they are never carried over."""

from enum import StrEnum

import regex

from dialogs.patterns import lazily
from dialogs.text import fold


class Ceremony(StrEnum):
    OPENING = "opening"
    CLOSING = "closing"
    BREAK = "break"


_WHO = r"(?:ordforanden?|[\p{L} ]{1,30})"
_CEREMONIES = (
    (
        Ceremony.OPENING,
        r"(?:motet|sammantradet|traffen|dagen)s? (?:oppnas|oppnande|borjar|inleds|oppning)|oppnande(?: av motet| och upprop)?"
        r"|oppning(?: av motet)?|(?:hjartligt )?valkom(?:na|men|st)(?: till motet| och inledning| allihop)?|inledning(?: och valkomna?)?"
        rf"|{_WHO} (?:oppnar motet|halsar(?: alla)? valkomna?)|samling(?: och fika)?"
        r"|(?:the )?meeting (?:opens|is opened|starts)|opening(?: of the meeting)?|welcome(?: everyone| all)?|call to order",
    ),
    (
        Ceremony.CLOSING,
        r"(?:motet|sammantradet|traffen|dagen)s? (?:avslutas|avslutande|avslutning|slutar|slut)|avslut(?:ning|ande|as)?(?: av motet)?"
        rf"|{_WHO} avslutar motet|tack (?:for i ?dag|och hej(?: da)?)"
        r"|(?:the )?meeting (?:closes|is closed|ends)|closing(?: of the meeting)?|adjournment|(?:the )?end of (?:the )?meeting",
    ),
    (
        Ceremony.BREAK,
        r"(?:en )?(?:kort )?(?:paus|rast|fika(?:paus|rast|stund)?|kaffe(?:paus|rast)?|lunch(?:paus|rast)?|bensträckare|macka|middag)"
        r"|(?:a )?(?:(?:coffee|tea|lunch|short) )?break|lunch|coffee",
    ),
)
_PATTERNS = tuple((ceremony, lazily(fold(words))) for ceremony, words in _CEREMONIES)


def ceremony_of(title: str) -> Ceremony | None:
    """Return the kind of ceremony of this title; None for any other item."""
    folded = regex.sub(r"^[\d\s.:–-]+|[\s.!:]+$", "", fold(title))
    return next((ceremony for ceremony, words in _PATTERNS if words.fullmatch(folded)), None)
