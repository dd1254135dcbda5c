"""Recognises lines without an answer: a dash, a full stop, "inget", "nej"."""

import re

_MARKS = re.compile(r"[\W_]*")
_NOTHING = r"""
    (?: (?:jag\ )?(?:har\ )? (?:inget|ingenting|inga|ingen|noll|nada|nix|nope|none|nothing|no|nej|nä|nej\ tack)
        (?:\ (?:alls|särskilt|speciellt|annat|mer|mera|nytt|idag|i\ dag|den\ här\ gången|denna\ gång
             |att\ (?:tillägga|säga|nämna|rapportera|anmärka(?:\ på)?)|att\ ta\ upp|jag\ kommer\ på|som\ jag\ kommer\ på
             |driv|drev|hinder|hindrade|kommentar(?:er)?|åsikt(?:er)?|synpunkt(?:er)?
             |in\ particular|else|really|to\ (?:add|say|report)|comments?|thanks|this\ time|today|special
             |drivers?|obstacles?|hindrances?)){0,3}
      | pass | passar | blank(?:t)? | tomt | x{1,3} | n\ ?a | n/a | ej\ (?:tillämpligt|aktuellt) | vet\ (?:ej|inte)
      | inte\ (?:något|någonting)(?:\ (?:alls|särskilt|speciellt))? | not\ (?:anything|applicable)
      | kommer\ inte\ på\ (?:något|någonting) | har\ (?:inget|ingenting)
    )
"""
_BLANK = re.compile(rf"{_NOTHING}(?:\ {_NOTHING})*", re.VERBOSE)


def is_blank(text: str, *, is_third: bool = False) -> bool:
    """Return whether this line says nothing. To the third question "nej" and "inga" are answers; marks alone are
    none."""
    if _MARKS.fullmatch(text):
        # A smile is an answer of a kind.
        return not any(ord(sign) > 0x2190 for sign in text)
    if is_third:
        return False
    words = " ".join(re.findall(r"[^\W_]+(?:/[^\W_]+)?", text.casefold()))
    return _BLANK.fullmatch(words) is not None
