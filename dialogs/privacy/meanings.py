"""What free words mean about one's own data: what is kept, a copy, and erasure."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Meaning, Reading, Sentence, one
from dialogs.sentences.slots import people_in

_ANSWERS = lazily(
    r"\b(?:anonym\w*|svar|svaren|svarat|mine? svar|mina svar|driv|hinder|hindren|utvardering\w*|reflektion\w*|enkat\w*|feedback|answers?|drivers?|obstacles?|evaluation|who said what|skrivit vad)\b"
)
_SEES = lazily(r"\b(?:vem|vilka|chef\w*|ordf\w*|nagon|andra|who|chair|boss|anybody|others?|visas|shown)\b")
_KEPT_LONG = lazily(r"\bhur lange\b|\bhow long\b")
_ABOUT_OTHER = lazily(
    r"\b(?:han|hon|henne|honom|hans|hennes|he|she|him|her|his)\b.*\b(?:har |has )?(?:slutat|gatt|bett|ber|dott|pension\w*|left|asked|retired)|\b(?:honom|henne|her|him)\b"
)
_NAMED = lazily(
    r"(?:\b(?:[Oo]m|[Oo]n|[Aa]bout|[Rr]elating to|[Ff]rom|[Tt]a bort|[Rr]adera|[Dd]elete|[Ee]rase)\s+(?:Mr|Ms|Mrs|Dr)?\.?\s*(?P<who>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*))(?!\p{L})"
    r"|^(?P<who>\p{Lu}\p{Ll}+(?:[ -]\p{Lu}\p{Ll}+)*) (?:har (?:bett|slutat|gått|dött)|has (?:asked|left|retired))"
)
_GROUP = lazily(r"\bfran den gruppen\b|\bgruppen[s]?\b.*\b(?:avveckl\w*|upphor\w*)|\bavveckl\w*")

_OWN = lazily(
    r"\b(?:mig|mej|min|mitt|mina|jag|undertecknad|mitt namn|me|my|mine|i|myself)\b|\b(?:du|ni|boten|you) (?:har|vet|sparat|lagrat|have|know|keep)\b|\b(?:person)?uppgifter|\bgdpr\b|\bpersonal data\b"
)
"""Words of a wish to erase that is about a person. "Rensa allt gammalt" is about none."""

_ERASED_TOO = lazily(r"(?i)\b(?:radera|ta bort|rensa|delete|erase)\b[^.!?\n]*")


def _what(sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    """A question about who reads the answers has its own reply. All others get the whole card."""
    folded = sentence.folded
    if _ANSWERS.search(folded) and _SEES.search(folded) and not _KEPT_LONG.search(folded):
        return one("who sees my answer" if sentence.is_english else "vem ser mitt svar")
    return one("what do you keep about me" if sentence.is_english else "vad sparar du om mig")


def _other(sentence: Sentence, context: Context) -> str | None:
    """Return the person whom the sentence is about, if it is not its writer; "" for somebody without a known name."""
    others = [name for name in people_in(sentence.text, context) if name != context.speaker]
    if others:
        return others[0]
    named = _NAMED.search(sentence.text)
    if named and named["who"] not in context.speaker:
        return str(named["who"])
    return "" if _ABOUT_OTHER.search(sentence.folded) or _GROUP.search(sentence.folded) else None


def _export(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    other = _other(sentence, context)
    if other:
        said = f"send everything you have about {other}" if sentence.is_english else f"skicka allt du har om {other}"
        return one(said)
    too = _ERASED_TOO.search(sentence.text)
    left = (too[0].strip(),) if too else ()
    said = "send me everything you have about me" if sentence.is_english else "skicka allt du har om mig"
    return one(said, left=left)


def _erase(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    other = _other(sentence, context)
    if other is None and not _OWN.search(sentence.folded):
        return ()
    if other is not None:
        if not other:
            other = "somebody else" if sentence.is_english else "en annan person"
        if sentence.is_english:
            return one(f"delete everything you have about {other}")
        return one(f"radera allt du har om {other}")
    return one("forget me" if sentence.is_english else "glöm mig")


MEANINGS: dict[str, Meaning] = {"privacy.what": _what, "privacy.export": _export, "privacy.erase": _erase}
