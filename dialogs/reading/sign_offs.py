"""Finds the lines that sign a message: a greeting at the end, a name, a title, a telephone number, a device's line.

A signature names its writer, so an anonymous answer must lose it. Text tells a signature ("Mvh", "Best regards",
"/Karin"), and so does form: a telephone number or an address at the end, and the title and name above it.
"""

# ruff: noqa: E501 - lists of words that are broken over lines are harder to read than long ones

import regex

from dialogs.patterns import lazily
from dialogs.reading.markers import is_marked
from dialogs.text import fold

_LONGEST_SIGNATURE = 10
"""Lines. Longer text after a greeting is content."""

_NAME = r"\p{Lu}[\p{L}'’.-]*"
_NAMES = lazily(rf"{_NAME}(?:[ ]{_NAME}){{0,3}}[.!]?")
_FULL_NAME = lazily(rf"{_NAME}(?:[ ]{_NAME}){{1,3}}")

_GREETING = (
    r"(?:med )?(?:(?:vanlig|hjartlig|varm|basta?|manga|glada|soliga|trevliga|kollegiala?)(?:a|en|t)? )?"
    r"(?:halsning(?:ar|en)?|halsn)|m\.?v\.?h|v\.?h|b\.?h|vanligen|hogaktningsfullt|allt gott|ha det (?:gott|bra|fint)"
    r"|(?:ha en )?(?:trevlig|fin|skon|bra|god) (?:helg|dag|kvall|vecka|sommar)|hej da|vi hors|vi ses|(?:puss och )?kram(?:ar)?"
    r"|tack pa forhand|(?:(?:with )?(?:kind|kindest|best|warm|warmest|many) )?(?:regards|greetings|wishes)|all the best"
    r"|yours(?: (?:sincerely|faithfully|truly))?|sincerely(?: yours)?|cheers|br|brgds|rgds|thanks in advance"
)
_OPENS = lazily(
    rf"[\s*_~–—-]*+(?P<words>{_GREETING})(?P<end>[\s,.!*_)/–-]*+)(?P<who>\S.{{0,60}})?+",
)
_IN_LINE = lazily(
    r"(?<=[\s.,;!?])(?:(?:med )?vanlig(?:a|en)? halsning(?:ar)?|m\.?v\.?h|(?:(?:with )?(?:kind|best|warm) )regards)"
    r"(?!\p{L})[,.!:]?(?:\s++(?P<who>.{1,60}))?+\s*+$"
)
_SLASH = lazily(rf"(?:^|(?<=[\s.!?,;]))/{{1,2}}[ ]?\p{{Lu}}\p{{Ll}}[\p{{L}}'’-]*(?:[ ]{_NAME}){{0,2}}[.!]?\s*+$")
_DEVICE = lazily(
    r"\s*+(?:(?:skickat|skickades|sant) (?:fran|via|med) (?:min |mitt |outlook|teams|e-post|yahoo|gmail|iphone|ipad|android)"
    r"|(?:hamta|skaffa|ladda ner) outlook|sent (?:from|via|with) (?:my |outlook|teams|mail|yahoo|gmail|iphone|ipad)"
    r"|get outlook for|fran min (?:iphone|ipad|mobil|telefon))[^\n]*+"
)
_DELIMITER = lazily(r"\s*+(?:--|__+|\*\*\*+|==+|——+|[-–—_=]{3,})\s*+")

_PHONE = lazily(r"(?:[\p{L}./ -]{0,24}[:.]?\s*+)?(?:\+|00)?\(?\d[\d\s()/–-]{5,20}\d(?:\s*+[,|/(].{0,40})?")
_PHONE_WORD = lazily(r"(?:tel|tfn|telefon|mobil|mob|vaxel|direkt|phone|cell|mobile|fax|m|t)\b[.:]?\s*+[+\d(]")
_ADDRESS = lazily(
    r"\S+@\S+\.\p{L}{2,}|(?:https?://|www\.)\S+|\b\d{3} ?\d{2} \p{Lu}\p{L}+\b|\b(?:box|postadress|besoksadress)\b"
)
_TITLE = lazily(
    r"\b(?:\p{L}*chef|chief|\p{L}*(?:ledare|direktor|samordnare|strateg|utredare|handlaggare|sekreterare|ordforande|utvecklare"
    r"|koordinator|radgivare|konsult|specialist|controller|lakare|skoterska|larare|rektor|planerare|analytiker|ingenjor)"
    r"|manager|director|coordinator|officer|head of|secretary|advisor|(?:enhet|avdelning|forvaltning|verksamhet|sektion)(?:en)?)\b"
)
_PLACE = lazily(
    r"\b(?:\p{L}* ?(?:kommun|region|lansstyrelsen?|myndighet(?:en)?|kommunforbund|ab|forvaltning|universitet)|region \p{L}+)\b"
)
_LINE = 70
"""Characters. A line of a signature is shorter."""


def split_sign_off(text: str, *, writer: str = "") -> tuple[str, tuple[str, ...]]:
    """Return `text` without its signature, and the lines of the signature as written.

    `writer` is the writer's name, if known: that name alone on the last line is a signature too.
    """
    lines = text.split("\n")
    cut: list[str] = []
    kept = _without_greetings(lines, cut)
    kept = _without_form(kept, cut)
    kept = _without_writer(kept, cut, writer)
    kept = _without_tail(kept, cut)
    if not cut:
        return text, ()
    while kept and not kept[-1].strip():
        kept.pop()
    return "\n".join(kept), tuple(cut)


def signs_off(line: str) -> bool:
    """Return whether the line is a greeting at the end ("Mvh Karin", "Best regards,"), a device's line, or "/Karin"."""
    if _DEVICE.fullmatch(fold(line)) or _SLASH.fullmatch(line.strip()):
        return True
    match = _OPENS.fullmatch(fold(line.strip()))
    if match is None:
        return False
    if match["who"] is None:
        return True
    who = line.strip()[match.start("who") :]
    loud = bool(regex.fullmatch(r"m\.?v\.?h|v\.?h", match["words"]))
    return (bool(_NAMES.fullmatch(who)) or (loud and len(who.split()) <= 4)) if match["end"] else False


def _is_of_form(line: str) -> bool:
    """Return whether the line is a telephone number, an address of any kind, or a title."""
    stripped = line.strip()
    folded = fold(stripped)
    if not stripped or len(stripped) > _LINE or is_marked(line):
        return False
    return bool(_PHONE.fullmatch(stripped) or _PHONE_WORD.match(folded) or _ADDRESS.search(stripped))


def _is_title(line: str) -> bool:
    stripped = line.strip()
    folded = fold(stripped)
    short = len(stripped.split()) <= 7 and len(stripped) <= _LINE and not regex.search(r"[.!?]$", stripped)
    return (
        short
        and stripped[:1].isupper()
        and bool(_TITLE.search(folded) or _PLACE.search(folded))
        and not _VERB.search(folded)
    )


_VERB = lazily(
    r"\b(?:var|ar|blev|blir|hade|har|kom|kommer|gick|tog|drog|fick|saknade|saknas|saknades|pratade|styrde|funkade|fungerade"
    r"|ledde|inte|was|is|were|had|has|did|came|took|not|talked)\b"
)


def _looks_signed(line: str) -> bool:
    """Return whether the line may follow a greeting: short, unmarked, no heading with words after it, no sentence."""
    stripped = line.strip()
    if not stripped:
        return True
    if _is_of_form(line) or _DEVICE.fullmatch(fold(line)) or _DELIMITER.fullmatch(line) or signs_off(line):
        return True
    if is_marked(line) or len(stripped) > _LINE or _HEADING.match(fold(stripped)):
        return False
    return bool(not _VERB.search(fold(stripped)) and (stripped[:1].isupper() or len(stripped.split()) <= 5))


_HEADING = lazily(
    r"[\W_]*+(?:driv|hinder|plus|minus|bra|daligt|mindre bra|drev|hindrade|positivt|negativt|drivers?|obstacles?|ord|betyg|svar)[^\n]{0,30}:"
)


def _without_greetings(lines: list[str], cut: list[str]) -> list[str]:
    kept: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        opens = signs_off(line) or (_DELIMITER.fullmatch(line) and kept and _rest_signs(lines, at + 1))
        if not opens or (is_marked(line) and not signs_off(line)):
            kept.append(line)
            at += 1
            continue
        end = at + 1
        while end < len(lines) and end - at <= _LONGEST_SIGNATURE and _looks_signed(lines[end]):
            end += 1
        cut += [each for each in lines[at:end] if each.strip()]
        at = end
    return kept


def _rest_signs(lines: list[str], first: int) -> bool:
    """Return whether the lines from `first` on are a signature. It looks no further than the longest one."""
    written = 0
    for at in range(first, len(lines)):
        if lines[at].strip():
            written += 1
            if written > _LONGEST_SIGNATURE or not _looks_signed(lines[at]):
                return False
    return written > 0


def _without_form(lines: list[str], cut: list[str]) -> list[str]:
    """Remove numbers, addresses and titles at the end, and the name above them. The whole text is never removed."""
    last = len(lines)
    found = False
    while last > 1:
        line = lines[last - 1]
        of_form = _is_of_form(line)
        if line.strip() and not of_form and not (found and (_is_title(line) or _FULL_NAME.fullmatch(line.strip()))):
            signed_by_title = _is_title(line) and _FULL_NAME.fullmatch(lines[last - 2].strip())
            if not signed_by_title or is_marked(line):
                break
            of_form = True
        found = found or of_form
        last -= 1
    if not found:
        return lines
    if not any(line.strip() for line in lines[:last]):
        return lines
    cut += [line for line in lines[last:] if line.strip()]
    return lines[:last]


def _without_writer(lines: list[str], cut: list[str], writer: str) -> list[str]:
    """Remove the writer's own name on the last line: in full or the first name, bare or after a dash or slash."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    if not writer or len(written) < 2:
        return lines
    name = fold(lines[written[-1]]).strip(" \t-/~*_.,!")
    if name and name in names_of(writer):
        cut.append(lines[written[-1]])
        return lines[: written[-1]]
    return lines


def names_of(writer: str) -> frozenset[str]:
    """Return how a person may sign: in full, with the first name, or with initials, folded."""
    words = regex.findall(r"[\p{L}'-]+", fold(regex.sub(r"\([^)]*\)", "", writer)))
    if not words:
        return frozenset()
    if "," in writer:
        words = [*words[1:], words[0]]
    return frozenset({" ".join(words), words[0], f"{words[0]} {words[-1]}", f"{words[0]} {words[-1][0]}"})


def _without_tail(lines: list[str], cut: list[str]) -> list[str]:
    """Remove "… Mvh Karin" or "… /Karin" at the end of the last line."""
    written = [at for at, line in enumerate(lines) if line.strip()]
    if not written:
        return lines
    at = written[-1]
    line = lines[at]
    match = _SLASH.search(line) or _IN_LINE.search(fold(line))
    if match is None or not line[: match.start()].strip():
        return lines
    cut.append(line[match.start() :].strip())
    return [*lines[:at], line[: match.start()].rstrip(), *lines[at + 1 :]]
