"""The command with which a leader reads the audit log of the group."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class ShowLog(Command):
    """Who has changed what in the group, newest first."""

    page: int = 1


def _log(said: Said) -> Command:
    return ShowLog(int(said.match["page"]) if said.has("page") else 1)


_PAGE = r"(?:,? (?:sida|sidan|page) (?P<page>\d{1,4}))?"

SPECS: tuple[Spec, ...] = (
    Spec(
        ShowLog,
        tier=Tier.EXACT,
        make=_log,
        patterns=(
            rf"(?:(?:visa|show) )?(?:(?:gruppens|hela|vår|the group'?s|group|our) (?:historik(?:en)?|ändringslogg(?:en)?|logg(?:en|bok(?:en)?)?|history|log)|historik(?:en)? (?:för|i|om) (?:hela )?(?:gruppen|nätverket)|(?:the )?(?:audit|change) log|ändringslogg(?:en)?|loggbok(?:en)?|logg(?:en)?|history of the group){_PAGE}",
            rf"(?:vem har gjort vad|vem gjorde vad|vad har hänt i gruppen|vem har ändrat vad i gruppen|vilka har gjort vad|who did what|who has done what|what has happened in the group){_PAGE}",
            r"(?:historik(?:en)?|history) (?:sida|sidan|page) (?P<page>\d{1,4})",
        ),
        known=("gruppens historik", "group history"),
        right=Right.LEADERS,
        effect=Effect.READS,
        topic=Topic.GROUPS,
        about="about-show-log",
        examples={"sv": ("gruppens historik",), "en": ("group history",)},
    ),
)
