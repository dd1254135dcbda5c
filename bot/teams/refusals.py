"""Translates refusals by Teams into `DeliveryFailed` or `DeliveryRefused`."""

import re
import time
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec

from bot.messenger import DeliveryFailed, DeliveryRefused, Failure

NOT_IN_ROSTER = "BotNotInConversationRoster"
NOT_REGISTERED = "BotNotRegistered"
LONGEST_PAUSE = 24 * 3600.0
"""Seconds. Longer than the sender keeps a pause, which counts those that it cuts."""

# Old services put the code in the text, or only describe the error in words.
_CODES = (
    NOT_IN_ROSTER,
    "ConversationBlockedByUser",
    "BotDisabledByAdmin",
    "ForbiddenOperationException",
    "NotEnoughPermissions",
    "MessageWritesBlocked",
    "ConversationNotFound",
    "ActivityNotFoundInConversation",
    "MessageSizeTooBig",
    NOT_REGISTERED,
)
_WORDS = {
    "not part of the conversation roster": NOT_IN_ROSTER,
    "not registered": NOT_REGISTERED,
    "blocked by user": "ConversationBlockedByUser",
    "disabled by": "BotDisabledByAdmin",
    "conversation not found": "ConversationNotFound",
    "activity not found": "ActivityNotFoundInConversation",
    "too big": "MessageSizeTooBig",
    "too large": "MessageSizeTooBig",
}
_SUB_CODE = re.compile(r'"subCode"\s*:\s*"([A-Za-z0-9_]{1,64})"')
_CODE = re.compile(r"[A-Za-z0-9_.]{1,64}")
_READ_AT_MOST = 16 * 1024


def error_of(status: int, body: bytes, retry_after: str | None = None) -> DeliveryFailed | DeliveryRefused:
    """Return the error for an unsuccessful answer. It holds the status and a code, never a text."""
    code = code_of(body)
    pause = seconds_of(retry_after)
    if status == 401 and code != NOT_REGISTERED:
        return DeliveryFailed(Failure.UNAUTHORISED, status=status, code=code)
    if status in (412, 429):
        return DeliveryFailed(Failure.NOT_SENT, status=status, code=code, retry_after=pause)
    if status == 408 or status >= 500:
        return DeliveryFailed(Failure.AMBIGUOUS, status=status, code=code, retry_after=pause)
    return DeliveryRefused(status=status, code=code, suspends=status == 403, gone=status == 404)


def code_of(body: bytes) -> str:
    """Return the error's code in any of its shapes; "" if there is none."""
    text = body[:_READ_AT_MOST].decode("utf-8", "replace")
    try:
        found = _code_in(msgspec.json.decode(body[:_READ_AT_MOST]))
    except (ValueError, RecursionError):
        found = ""
    # "209" and "Forbidden" say less than the text may.
    if found in _CODES:
        return found
    lowered = text.lower()
    for code in _CODES:
        if code.lower() in lowered:
            return code
    for words, code in _WORDS.items():
        if words in lowered:
            return code
    return found


def _code_in(body: Any) -> str:
    if not isinstance(body, dict):
        return ""
    error = body.get("error")
    shape = error if isinstance(error, dict) else body
    message = shape.get("message")
    if isinstance(message, str) and (sub_code := _SUB_CODE.search(message)):
        return sub_code[1]
    code = shape.get("code") or shape.get("errorCode") or ""
    return str(code) if isinstance(code, str | int) and _CODE.fullmatch(str(code)) else ""


def seconds_of(retry_after: str | None) -> float | None:
    """Return the pause of a Retry-After header in seconds, at most a quarter of an hour.

    None if the time is not in the future, or cannot be read.
    """
    if not retry_after:
        return None
    try:
        seconds = float(retry_after)
    except ValueError:
        try:
            seconds = parsedate_to_datetime(retry_after).timestamp() - time.time()
        except (ValueError, TypeError, OverflowError):
            return None
    # The comparison is written so that NaN ends here too.
    return min(seconds, LONGEST_PAUSE) if seconds > 0 else None
