"""The command that gives a leader a package for a registry or an archive."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Right, Spec, Tier, Topic
from dialogs.dates import FoundDay
from dialogs.meetings.reading import day_of
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class ExportRecords(Command):
    """Minutes, agenda, decisions and attendance of a `year`, of the meeting on a `day`, or of the latest meeting."""

    year: int | None = None
    day: FoundDay | None = None


def _export(said: Said) -> Command | None:
    words = fold(said.words("when")).strip(" .?!")
    if not words or words in _LATEST:
        return ExportRecords()
    if words in _THIS_YEAR:
        return ExportRecords(said.today.year)
    if words in _LAST_YEAR:
        return ExportRecords(said.today.year - 1)
    digits = words.removeprefix("hela ").removeprefix("ar ").removeprefix("aret ").removeprefix("year ")
    if len(digits) == 4 and digits.isdecimal() and digits.startswith("20"):
        return ExportRecords(int(digits))
    day = day_of(said.words("when").strip(" .?!"), today=said.today)
    return ExportRecords(day=day) if day else None


_LATEST = frozenset(
    {"motet", "senaste motet", "forra motet", "dagens mote", "the meeting", "the last meeting", "the latest meeting"}
)
_THIS_YEAR = frozenset({"i ar", "aret", "hela aret", "det har aret", "this year", "the year", "the whole year"})
_LAST_YEAR = frozenset({"i fjol", "forra aret", "ifjol", "last year"})
_FOR = r"(?:för|till|inför|for|to) (?:diarieföring(?:en)?|diariet|registrering(?:en)?|registratorn?|arkiv(?:et|ering(?:en)?)?|(?:the )?(?:registry|records?|archives?|archiving|record keeping))"
_WHAT = r"(?: (?:allt|gruppens handlingar|handlingarna|mötets handlingar|protokoll och bilagor|everything|the documents|the records))?"
_WHEN = r"(?: ?,? ?(?:från|för|av|om|from|of|for)? ?(?:mötet |the meeting (?:on |of )?)?(?:den |on )?(?P<when>[^\n?:]{2,40}))?"

SPECS: tuple[Spec, ...] = (
    Spec(
        ExportRecords,
        tier=Tier.WITH_ARGUMENT,
        make=_export,
        patterns=(
            rf"(?:exportera?|paketera|ta fram|ge mig|skicka|ladda ner|spara ner|export|package|get|give me|send){_WHAT} {_FOR}{_WHEN}",
            r"(?:diarieför|diarieföra|arkivera|archive|register) (?P<when>(?:det )?(?:senaste |förra |dagens )?möte(?:t)?|(?:hela )?året|i år|i fjol|förra året|the (?:last |latest )?meeting|(?:this|last|the) year|20\d\d)",
            rf"(?:exportera?|export) (?P<when>(?:det )?(?:senaste |förra |dagens )?möte(?:t)?|(?:hela )?året|förra året|the (?:last |latest )?meeting|(?:this|last|the) year|20\d\d) {_FOR}",
            r"export (?:the )?(?:meeting )?records(?: (?:of|for|from) (?P<when>[^\n?:]{2,40}))?",
        ),
        known=("exportera för diarieföring", "export for the registry"),
        right=Right.LEADERS,
        topic=Topic.MINUTES,
        about="about-export-records",
        examples={
            "sv": ("exportera för diarieföring", "exportera för diarieföring 2026"),
            "en": ("export for the registry", "export for the registry 2026"),
        },
    ),
)
