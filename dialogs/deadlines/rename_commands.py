"""The commands that rename a deadline, and open one again that was marked as done."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import DONE
from dialogs.commands.said import Said, is_private
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.dates import find_days
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class RenameDeadline(Command):
    number: int
    title: str
    private: bool = False


@dataclass(frozen=True, slots=True)
class ReopenDeadline(Command):
    """Take back that it was marked as done. Without a `number` it is the one that is called `title`."""

    number: int | None
    private: bool = False
    title: str = ""


_QUOTES = " \t\"”“»«'.:"


def _rename(said: Said) -> Command | None:
    """None where a day stands in the place of the title: "ändra D3 till 5 juni"."""
    title = said.words("title").strip(_QUOTES)
    days = find_days(title, today=said.today)
    if not title or (days and len(title) - (days[0].end - days[0].start) < 4):
        return None
    return RenameDeadline(said.number(), title, is_private(said))


def _reopen_called(said: Said) -> Command | None:
    title = said.words("title").strip(_QUOTES)
    return None if not title or fold(title) in _OTHERS else ReopenDeadline(None, title=title)


_OTHERS = frozenset({"rundan", "den", "det", "driv och hinder", "fragan", "formularet", "it", "the round", "the form"})
_TITLE = r"(?P<title>[^\n]{2,200}+)"
_NAME = r"(?:namnet|namn|titeln|titel|texten|rubriken|rubrik|formuleringen)"

SPECS: tuple[Spec, ...] = (
    Spec(
        RenameDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_rename,
        patterns=(
            rf"(?:döp om|(?:byt|byta|ändra|rätta) {_NAME} (?:på|för|i|till)|kalla) {{D}} (?:till|för|i ?stället för|som|:)?:? ?{_TITLE}",
            rf"{{D}} (?:ska heta|skall heta|heter|borde heta|ska kallas|ska stå som|ska lyda):? {_TITLE}",
            rf"(?:rename|call|change the (?:name|title|text) (?:of|for)) {{D}} (?:to |as |: ?)?{_TITLE}",
            rf"{{D}} (?:should be called|is called|should read|should say):? {_TITLE}",
        ),
        known=("D3 heter …", "rename D3 to …"),
        right=Right.OWN,
        topic=Topic.DEADLINES,
        about="about-rename-deadline",
        examples={"sv": ("D3 heter enkäten till skolorna",), "en": ("rename D3 to the survey for schools",)},
    ),
    Spec(
        ReopenDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ReopenDeadline(said.number(), is_private(said)),
        patterns=(
            r"(?:öppna|återöppna|väck|återställ|reopen) (?:upp )?{D}(?: igen| på nytt| again)?|open {D} again",
            rf"{{D}} (?:är|blev|var|is|was) (?:inte|ej|ännu inte|not)(?: ens| riktigt| yet| actually)? {DONE}(?: (?:än|ännu|ändå|yet|after all))*",
            rf"(?:bocka av|avbocka|ångra|untick|undo) {{D}} (?:inte|igen|är inte {DONE})|(?:ta bort|ångra) (?:bocken|avbockningen|klarmarkeringen) (?:på|för|av) {{D}}",
        ),
        known=("öppna D3 igen", "reopen D3"),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.DEADLINES,
        about="about-reopen-deadline",
        examples={"sv": ("öppna D3 igen",), "en": ("reopen D3",)},
    ),
    Spec(
        ReopenDeadline,
        tier=Tier.WITH_ARGUMENT,
        make=_reopen_called,
        patterns=(
            r"(?:öppna|återöppna) (?:deadline(?:n)? )?(?:om |för )?(?P<title>(?!rundan|omgången|driv|frågan|utvärder|formulär|enkätrundan)[^\n]{2,80}?) igen(?:,? (?:den|det) (?:var|är|blev) [^\n]{2,60})?",
            r"(?:reopen|open) (?:the deadline )?(?:about |for )?(?P<title>(?!the round|round|it\b|drivers|feedback|the form|the question)[^\n]{2,80}?)(?: again)",
        ),
    ),
)
