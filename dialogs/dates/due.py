"""The cue that makes a date a deadline, in the words before and after it."""

import regex

from dialogs.dates import cues


def deadline_cue(left: str, right: str) -> int | None:
    """Return where the cue of a deadline ends in `left` (len(left) if it is in `right`); None if there is none."""
    end = _cue_before(left)
    if end is None:
        end = _senast_before(left)
    if end is None:
        end = len(left) if cues.AFTER.search(right) else _noun_before(left)
    if end is not None:
        return end
    until = cues.BEFORE_UNTIL.search(left)
    is_due = _is_due_until(until["cue"], left[: until.start()], right) if until else None
    if until is not None and is_due is not None:
        return until.end("cue") if is_due else None
    return _handed_in(left)


def _cue_before(left: str) -> int | None:
    match = cues.BEFORE_LEAD.search(left) if cues.MAY_LEAD.search(left) else None
    if match is None or (
        ("senast" in match["cue"] and cues.NOT_SENAST.search(left))
        or (cues.BEFORE_DONE.search(match["cue"]) and _is_done(left[: match.end("cue")]))
        or (cues.WHO.search(match["cue"]) and not cues.DOES.search(left[: match.start()]))
        or cues.EXPECTED.search(left[: match.start()])
        or cues.WAS_READY.search(left, max(0, match.start() - 30), match.end("cue"))
    ):
        return None
    return match.end("cue")


def _senast_before(left: str) -> int | None:
    match = last_of(cues.SENAST, left)
    near = match is not None and len(left[match.end() :].split()) <= 8
    return match.end() if match and near and not cues.NOT_SENAST.search(left) else None


def _noun_before(left: str) -> int | None:
    match = last_of(cues.BEFORE_NOUN, left)
    near = match is not None and len(left[match.end() :].split()) <= 14 and not cues.OPENS.search(left)
    return match.end() if match and near and (cues.IS.search(left) or not cues.AT_MEETING.search(left)) else None


def _handed_in(left: str) -> int | None:
    """Return where a cue like "Underlagen ska lämnas till Anna den …" or "återbetalas den …" ends, or None."""
    match = last_of(cues.HAND_IN, left) if cues.MUST.search(left) else None
    if (
        match
        and not cues.AT_MEETING.search(left)
        and not cues.EXPECTED.search(left)
        and len(left[match.end() :].split()) <= 6
    ):
        return match.end()
    paid_back = cues.PAID_BACK.search(left)
    return paid_back.end() if paid_back else None


def _is_due_until(cue: str, clause: str, right: str) -> bool | None:
    """Return whether `clause` makes "till" or "fram till" a deadline; None if it does not tell."""
    if cues.WAS_OPEN.search(clause):
        return False
    if cues.CONSULTS.search(clause):
        return True
    if cue != "till":
        return bool(
            cues.DUTY.search(clause)
            or cues.ON_YOU.search(clause)
            or cues.APPLIES.search(clause)
            or cues.DUTY.search(right)
            or cues.HAVE_UNTIL.match(right)
        )
    is_due = (
        (cues.NEEDED.search(clause) and cues.DUTY.search(clause))
        or (cues.DOES.search(clause) and not cues.MOVED.search(clause))
        or cues.BY_AGENT.search(clause)
        or (cues.ON_YOU.search(clause) and cues.DUTY.search(clause))
        or (cues.APPLIES.search(clause) and cues.STAYS_OPEN.search(clause))
        or cues.HAVE_UNTIL.match(right)
        or (cues.OPEN_UNTIL.search(f"{clause}till ") and cues.DUTY.search(right))
        or (cues.MUST.search(clause) and cues.HAND_IN.search(clause))
    )
    return True if is_due else None


def _is_done(clause: str) -> bool:
    """Return whether the sentence is about something done ("bordlades vid mötet före den …") or held, and no duty."""
    told = cues.PAST.search(clause) or cues.DONE_BEFORE.search(clause)
    return bool(cues.HELD.search(clause) or (told and not cues.MUST.search(clause) and not cues.WISHED.search(clause)))


def last_of(pattern: regex.Pattern[str], text: str) -> "regex.Match[str] | None":
    match = None
    for match in pattern.finditer(text):  # noqa: B007 - the last one is wanted
        pass
    return match
