"""Reads an invitation that was typed, and sentences that name an invitation of the group."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from collections.abc import Sequence
from datetime import date, time, tzinfo

import regex
from msgspec import structs

from dialogs.dates import FoundDay, find_days, find_time
from dialogs.meetings.reading import TypedMeeting, typed_meeting, typed_time_and_place
from dialogs.occasions.model import Draft, Invitation
from dialogs.patterns import lazily
from dialogs.text import fold

_LAST = lazily(
    r"[\s,.;:(–-]*(?:\b(?:och|med|and|with)\s+)?\b(?:(?:sista|last)\s+(?:anmalningsdag\w*|anmalningsdatum|svarsdag\w*|dag(?:en)?\s+(?:for\s+anmalan|att\s+anmala\s+sig)|day\s+to\s+(?:sign\s+up|reply))"
    r"|anmal(?:an|ning|ningar|ningstid\w*)?(?:\s+(?:er|dig|sig))?|svara?|o\.?s\.?a\.?|rsvp|sign(?:ing)?[\s-]?up|reply|replies|register|registration|besked|deadline\s+(?:for\s+)?anmalan)"
    r"(?:\s+(?:ar|er|sker|gors|onskas|behovs|stanger|oppen|closes|is|vill\s+vi\s+ha))*\s*:?\s*"
    r"(?:(?:senast|till\s+och\s+med|t\.?o\.?m\.?|till|fore|innan|by|before|no\s+later\s+than|until)\s*)?(?:den\s+|on\s+)?$"
)
_LAST_WITHOUT_DAY = lazily(
    r"\b(?:anmal\w*|svara?|osa|rsvp|sign[\s-]?up|reply|register)\b[^,.;\n]{0,12}\b(?:senast|by|before)\b"
)
_LEADING = lazily(
    r"^(?:(?:en|ett|var|vart|vara|the|a|an|our|er|oss|alla|gruppen)\s+)?(?:(?:till|to)\s+)?(?:(?:en|ett|the|a|an)\s+)?"
)
_TRAILING = lazily(r"(?:[\s,.:;–(-]|\b(?:den|pa|on|the|ar|is|som|ager|rum|blir|ska|vara|kl|klockan|at)\b)+$")
_LED = lazily(
    r"(?:(?:ar|blir|blir det|ska vara|is|will be|flyttas|flyttad|andras|andrad|har)\s+)*(?:(?:nu|i ?stallet|now|instead)\s+)*"
)
_INSTEAD = lazily(r"\s+(?:i ?stallet|instead)[\s.!]*$")
_AROUND = " \t\n,.;:–-()"


def read(text: str, *, today: date) -> Draft:
    """Return the invitation in "Uppföljningsdag 16 december kl 9-15 i Folkets hus, anmälan senast 1 december"."""
    line = " ".join(text.split())
    answer_by, line = _last_day(line, today=today)
    problem = ""
    if answer_by is not None and answer_by.day is None:
        problem = "date-no-such-day"
    elif answer_by is None and (unread := _LAST_WITHOUT_DAY.search(fold(line))) is not None:
        problem, line = "occasion-answer-unread", line[: unread.start()]
    by = answer_by.day.isoformat() if answer_by is not None and answer_by.day else ""
    typed = typed_meeting(line, today=today)
    if typed is None or typed.day is None:
        found = typed_time_and_place(line, today=today)
        return _draft(_title(line), _times(found), answer_by=by, problem=problem or "occasion-no-day")
    if typed.day.day is None:
        return _draft(_title(line[: typed.day.start]), _times(typed), answer_by=by, problem="date-no-such-day")
    title, place = _title(line[: typed.day.start]), typed.place
    if not title:
        title, place = _after(line[typed.day.end :])
    draft = _draft(title, _times(typed) | {"place": place}, answer_by=by, problem=problem)
    return structs.replace(
        draft,
        day=typed.day.day.isoformat(),
        last_day=typed.day.until.isoformat() if typed.day.until else "",
        doubts=tuple(f"date-doubt-{reason.replace('_', '-')}" for reason in typed.day.ask),
    )


def _draft(title: str, times: dict[str, str], *, answer_by: str, problem: str) -> Draft:
    return Draft(
        title, starts=times["starts"], ends=times["ends"], place=times["place"], answer_by=answer_by, problem=problem
    )


def changed(draft: Draft, text: str, *, today: date) -> Draft:
    """Return `draft` with what `text` says otherwise: another day, time, place or last day to sign up."""
    line = " ".join(text.split()).strip(_AROUND)
    line = line[_match_end(_LED, line) :]
    if (tail := _INSTEAD.search(fold(line))) is not None:
        line = line[: tail.start()]
    answer_by, line = _last_day(line, today=today)
    typed = typed_meeting(line, today=today) or typed_time_and_place(line, today=today)
    fields: dict[str, str] = {name: value for name, value in _times(typed).items() if value}
    if "starts" in fields:
        fields.setdefault("ends", _as_long(draft, fields["starts"]))
    if typed.day is not None and typed.day.day is not None:
        fields |= {"day": typed.day.day.isoformat(), "last_day": typed.day.until.isoformat() if typed.day.until else ""}
    if answer_by is not None and answer_by.day is not None:
        fields["answer_by"] = answer_by.day.isoformat()
    unread = (typed.day is not None and typed.day.day is None) or (answer_by is not None and answer_by.day is None)
    return structs.replace(draft, **fields, problem="date-no-such-day" if unread else "")


def _as_long(draft: Draft, starts: str) -> str:
    """Return when it ends if it starts at `starts` and is as long as before; "" if that is unknown or the next day."""
    if not (draft.starts and draft.ends):
        return ""
    began, ended, begins = (
        60 * each.hour + each.minute for each in map(time.fromisoformat, (draft.starts, draft.ends, starts))
    )
    ends = begins + ended - began
    return f"{ends // 60:02}:{ends % 60:02}" if begins < ends < 24 * 60 else ""


def _last_day(line: str, *, today: date) -> tuple[FoundDay | None, str]:
    """Return the last day to sign up, and `line` without it."""
    folded = fold(line)
    for day in reversed(find_days(line, today=today)):
        start = day.start
        cue = _LAST.search(folded[:start])
        if cue is not None and cue.group().strip(_AROUND):
            rest = line[day.end :].lstrip(")")
            return day, f"{line[: cue.start()]} {rest.lstrip(' ,.;')}".strip()
    return None, line


def _times(found: TypedMeeting) -> dict[str, str]:
    starts = found.time.at.strftime("%H:%M") if found.time and found.time.at else ""
    ends = found.time.until.strftime("%H:%M") if found.time and found.time.until else ""
    return {"starts": starts, "ends": ends, "place": found.place.strip(_AROUND)}


def _without_time(text: str) -> str:
    at = find_time(text, beside_day=True)
    return f"{text[: at.start]} {text[at.end :]}" if at is not None else text


def _title(text: str) -> str:
    title = " ".join(_without_time(text).split()).strip(_AROUND)
    title = title[_match_end(_LEADING, title) :]
    while (tail := _TRAILING.search(fold(title))) is not None and tail.group():
        title = title[: tail.start()]
    title = title.strip(_AROUND)
    return title[:1].upper() + title[1:]


def _match_end(pattern: "regex.Pattern[str]", text: str) -> int:
    match = pattern.match(fold(text))
    return match.end() if match else 0


def _after(text: str) -> tuple[str, str]:
    """Return (title, place) of the words after the day, where the title does not stand before it."""
    words = " ".join(_without_time(text).split()).strip(_AROUND)
    title, _, place = words.partition(",")
    return _title(title), place.strip(_AROUND)


# -- sentences that name an invitation

_SMALL = frozenset({"om", "for", "till", "den", "det", "the", "och", "and", "med", "pa", "i", "a", "of", "to"})
_SHORTEST = 4


def is_named(invitation: Invitation, text: str) -> bool:
    """Return whether `text` holds the title, or its first or longest word in any form ("uppföljningsdagen")."""
    folded = fold(text)
    title = fold(invitation.title)
    if title and title in folded:
        return True
    words = [each for each in regex.findall(r"\w+", title) if each not in _SMALL and len(each) >= _SHORTEST]
    if not words:
        return False
    said = regex.findall(r"\w+", folded)
    return any(
        _is_form(one, word) or _is_last_part(one, word) for one in said for word in {words[0], max(words, key=len)}
    )


def _is_form(said: str, word: str) -> bool:
    """Return whether `said` is `word` with an ending of at most four letters."""
    return said.startswith(word) and len(said) - len(word) <= len("erna")


_DEFINITE = lazily(r"(?:en|et|n|t)$")
_LAST_PART = 5
"""Letters, at least, of the last part of a compound that may stand for the whole."""
_ANY_DAY = lazily(r"dag(?:en)?$|mote|traff|sammantrad|vecka|kvall")
"""Last parts that name too many things."""


def _is_last_part(said: str, word: str) -> bool:
    """Return whether `said` is the definite form of the last part of the compound `word`: "konferensen" of
    "höstkonferens"."""
    stem = _DEFINITE.sub("", said)
    is_definite = stem != said and len(stem) >= _LAST_PART and len(word) >= len(stem) + 3
    return is_definite and word.endswith(stem) and not _ANY_DAY.search(stem)


def named(invitations: Sequence[Invitation], text: str) -> list[Invitation]:
    """Return the invitations that `text` names. A whole title counts more than a word of it."""
    found = [each for each in invitations if is_named(each, text)]
    whole = [each for each in found if fold(each.title) in fold(text)]
    return whole or found


_CANCEL = lazily(
    r"^(?:vi )?(?:maste (?:tyvarr )?)?(?:stall(?:er|a)? in|avlys(?:er|a)?|cancel|call off)\b|\b(?:ar|blir|ar tyvarr|blir tyvarr|has been|is) (?:installd|installt|avlyst|cancelled|canceled|called off)\b|\bstalls (?:tyvarr )?in\b"
)
_CHANGE = lazily(
    r"^(?:vi )?(?:flytta\w*|andra\w*|byt\w*|skjut\w*|senarelagg\w*|tidigarelagg\w*|move|change|reschedule|postpone)\b|\b(?:ar|blir|har) (?:flyttad|flyttat|flyttats|andrad)\b|\b(?:flyttas|andras|senarelaggs|tidigarelaggs|skjuts upp|moves|is moved)\b|\b(?:ar|blir|is|will be) (?:nu |i stallet )?(?:i|pa|kl|den|in|at|on)\b|\bny (?:tid|plats|lokal|dag)\b"
)
_LIST = lazily(
    r"^(?:ar|har|kommer|blir|is|has|are|vilka|vem|hur manga|visa|lista|antal|anmalningar|anmalda|anmalningslista\w*|deltagarlista\w*|deltagare|who|how many|show|list|sign-?ups)\b"
)
_ABOUT_SIGNING_UP = lazily(
    r"\b(?:anmal\w*|installd|installt|kommer|deltar|svarat|hort av sig|replied|responded|tackat|ja|nej|blir vi|ska (?:ga|med|pa)|med|gar|lista\w*|deltagar\w*|coming|sign\w*|answered|going|attend\w*)\b"
)
_NO = lazily(
    r"^(?:(?:nej|tyvarr|sorry|no)\b[ ,.]*)+(?:tack\b|thanks?\b)?|^(?:jag|ja|vi|i) (?:\w+ ){0,2}?(?:kan (?:tyvarr )?(?:inte|int|ej)|kommer (?:tyvarr )?(?:inte|int|ej)|deltar (?:inte|ej)|missar|hoppar over|avstar|maste tacka nej|tackar nej|har forhinder|can'?t|cannot|won'?t|will not|am not|decline)\b|^(?:avanmal|avboka|stryk) mig\b|^(?:i'm not|i can't|i cannot|i won't|sign me off|remove me|count me out|can't (?:come|make|join|attend)|won't (?:come|make|be))\b|^(?:kan|kommer) (?:tyvarr )?(?:inte|ej)\b|^(?:jag|vi) (?:skippar|hoppar over|star over|avstar)\b"
)
_YES = lazily(
    r"^(?:ja|yes|absolut|javisst|garna)\b|^(?:jag|ja|vi|i) (?:\w+ ){0,2}?(?:kommer|deltar|ar med|hanger med|gar|vill (?:ga|vara med|delta|anmala mig|hanga med|folja med)|hanger pa|foljer med|would (?:like|love) to (?:come|join|attend|go)|want to (?:come|join|attend|go)|tackar ja|anmaler mig|will (?:come|attend|be there)|am coming|attend)\b|^(?:anmal|skriv upp|satt upp|boka(?: in)?) mig\b|^(?:join|attend) (?:the |our )|^(?:i'm (?:coming|in)|i'll (?:come|be there|join)|i'd (?:like|love) to (?:come|join|attend|go)|sign me up|count me in|put me down)\b|^kommer (?:garna )?(?:till|pa)\b"
)
_ASKS_WHEN = lazily(r"^(?:nar|var|hur dags|vilken (?:tid|dag)|when|where|what time)\b")
_REMEMBERS = lazily(r"\b(?:ihag|overens|fram till|remember)\b")
_SEVERAL = lazily(
    r"^(?:vi|we)\b|\b(?:tva|tre|fyra|fem|sex|sju|atta|nio|tio|[2-9]|1\d|two|three|four|five|six)(?: (?:st|stycken|personer|people|till|av oss|of us))?\b(?! (?:januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))"
)
_SOMETHING = lazily(
    r"\b(?:till|pa|to) (?:the )?(?P<what>\p{L}{4,}(?:en|et|an|n|t)|\p{L}*(?:lunch|dinner|day|visit|trip))$"
)
_A_MEETING = lazily(
    r"mot(?:e|et|en)|traff|sammantrad|gang|meeting|plats|sondag|mandag|tisdag|onsdag|torsdag|fredag|lordag|morgon|slutet|borjan|fikat|fikan|kommun|chatten|kanalen|gruppen|jobbet|tiden|lanken"
)
_OTHER = lazily(
    r"^(?:anmal|skriv upp|satt upp|sign up) (?P<who>(?!mig\b|me\b|er\b|dig\b)[^\n]{2,120}?) (?:till|pa|for|to) "
)


def on_its_day(invitations: Sequence[Invitation], text: str, *, today: date, zone: tzinfo) -> bool:
    """Return whether `text` names the day of one of the invitations."""
    days = {each.day for each in find_days(text, today=today)}
    return any(each.starts_at.astimezone(zone).date() in days for each in invitations)


_BARE_DAY = lazily(r"\bden (?P<day>[12]?\d|3[01])(?::?(?:e|a|de|te))?(?![\d.:/])(?! \p{L}{3,})")


def on_its_bare_day(invitations: Sequence[Invitation], text: str, *, zone: tzinfo) -> bool:
    """Return whether `text` names the day of one of the invitations, without its month: "kan inte den 5e"."""
    day = _BARE_DAY.search(fold(text).strip(" .!?"))
    return day is not None and any(each.starts_at.astimezone(zone).day == int(day["day"]) for each in invitations)


def about(text: str) -> str:
    """Return what a sentence that names an invitation wants: "cancel", "change", "list", "no", "yes" or "other" (it
    signs up another person); "" for anything else."""
    folded = fold(text).strip(" .!?")
    if _REMEMBERS.search(folded):
        return ""
    for kind, pattern in (("cancel", _CANCEL), ("no", _NO), ("other", _OTHER), ("yes", _YES)):
        if pattern.search(folded):
            return kind
    if _ASKS_WHEN.search(folded) or (_LIST.search(folded) and _ABOUT_SIGNING_UP.search(folded)):
        return "list"
    return "change" if _CHANGE.search(folded) else ""


def is_of_several(text: str) -> bool:
    """Return whether the writer speaks for more people than themselves: "vi kommer två från Kumla"."""
    return _SEVERAL.search(fold(text)) is not None


def is_of_an_occasion(text: str) -> bool:
    """Return whether an answer names something to come to that is neither a meeting nor a time: "till lunchen"."""
    match = _SOMETHING.search(fold(text).strip(" .!?"))
    return match is not None and not _A_MEETING.search(match["what"])


def other_in(text: str) -> str:
    """Return who is signed up in "anmäl Per Dahl till uppföljningsdagen"."""
    match = _OTHER.search(fold(text))
    return text[slice(*match.span("who"))].strip() if match else ""


def without_title(invitation: Invitation, text: str) -> str:
    """Return `text` without the words that name the invitation."""
    folded, title = fold(text), fold(invitation.title)
    whole = regex.search(rf"{regex.escape(title)}\w*", folded)
    if title and whole is not None:
        return f"{text[: whole.start()]} {text[whole.end() :]}"
    words = [each for each in regex.findall(r"\w+", title) if each not in _SMALL and len(each) >= _SHORTEST]
    left = text
    for match in reversed(list(regex.finditer(r"\w+", folded))):
        if any(_is_form(match[0], word) for word in words):
            left = left[: match.start()] + left[match.end() :]
    return left
