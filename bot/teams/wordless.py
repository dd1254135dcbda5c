"""Names the content of a message without words: a forwarded message, a picture, a GIF, a sticker."""

import re

from bot.teams.incoming import Incoming

_PLACEHOLDER = re.compile(r"<(?:attachment|quoted)\b[^<>]{0,500}>(?:</(?:attachment|quoted)>)?")


def wordless(activity: Incoming, text: str) -> str:
    """Return "forwarded" or "picture"; "" if there are words, or nothing at all."""
    if _PLACEHOLDER.sub("", text).strip():
        return ""
    attachments = activity.attachments or ()
    if any(one.content_type == "forwardedMessageReference" for one in attachments):
        return "forwarded"
    if any((one.content_type or "").startswith("image/") for one in attachments):
        return "picture"
    sources = [one.content for one in attachments if one.content_type == "text/html" and isinstance(one.content, str)]
    return "picture" if any("<img" in source for source in sources) else ""
