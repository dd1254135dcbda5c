"""Completes a request that lacked a part with the reply to the bot's question: "Senast vilken dag?" – "12 juni"."""

from datetime import date

from dialogs.catalogue.parsing import parse
from dialogs.commands.spec import Command
from dialogs.commands.talk import DidYouMean, Incomplete, Missing, NotUnderstood
from dialogs.dates import find_days
from dialogs.deadlines.days_meant import days_named
from dialogs.deadlines.replies import LONGEST, reply_in
from dialogs.patterns import lazily
from dialogs.text import fold

ASKED = (Missing.DEADLINE_DAY, Missing.DEADLINE_TITLE, Missing.NEW_DAY)
"""The missing parts that a reply may give."""
_REMIND = lazily(r"\s*(?:pamin|remind)")
_ABOUT = lazily(r"^(?:om|att|about|to|of|that)\s+(?:att\s+)?")
_THIS = lazily(r"(?i)\s(?:om|about)\s(?:detta|det(?: (?:här|där))?|den(?: (?:här|där))?|this|it|that)(?=\s|$)")
"""Words that point to a matter, in the place of it."""
_ENGLISH = lazily(r"\b(?:remind|move|more|due|until|by|the)\b")
_QUESTION = lazily(r"\?\s*$|^(?:vad|nar|vem|vilk\w+|hur|varfor|what|when|who|which|how|why)\b")


def completed(kept: str, said: str, *, today: date) -> str:
    """Return the kept request with the reply in its place; "" if the reply is something else."""
    request = parse(kept, today=today)
    if not isinstance(request, Incomplete) or request.what not in ASKED or len(said) > LONGEST or "\n" in said.strip():
        return ""
    if not _is_free(parse(said, today=today)):
        return ""
    kept = kept.rstrip(" .,:!?")
    is_english = _ENGLISH.search(fold(kept)) is not None
    if request.what is Missing.DEADLINE_TITLE:
        kept = _THIS.sub("", kept, count=1)
        title = _ABOUT.sub("", said.strip(" .!"), count=1) if _ABOUT.match(fold(said)) else said.strip(" .!")
        if _QUESTION.search(fold(said)) or len(title) < 2:
            return ""
        if not _REMIND.match(fold(kept)):
            return f"{kept}: {title}"
        return f"{kept} {'about' if is_english else 'om'} {title}"
    by = (
        ("by" if is_english else "senast")
        if request.what is Missing.DEADLINE_DAY
        else "until"
        if is_english
        else "till"
    )
    reply = reply_in(said, today=today, due_on=today, roster=())
    if reply is not None and reply.day is not None:
        at = "" if reply.at is None else f" {'at' if is_english else 'kl'} {reply.at:%H.%M}"
        return f"{kept} {by} {reply.day.isoformat()}{at}"
    if reply is not None or days_named(said, today) != 1 or _QUESTION.search(fold(said)):
        return ""
    day = find_days(said, today=today)
    return f"{kept} {by} {said[day[0].start : day[0].end] if len(day) == 1 else said.strip(' .!')}"


def _is_free(command: Command) -> bool:
    return isinstance(command, NotUnderstood | Incomplete | DidYouMean)
