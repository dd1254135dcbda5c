"""Reads a part that somebody wants under an item of their own: "en underpunkt på min: lokalerna"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence

_UNDER_MINE = lazily(
    r"\b(?:en |ett |an? )?(?:underpunkt|delpunkt|underrubrik|sub-?item|sub-?point) (?:till )?(?:under|till|pa|i|on|to|for) (?:min|mitt|mina|my)(?: egen| own)?(?: punkt| item)?(?::| om| kring| about)\s+(?P<part>\S.{2,100})$"
    r"|^(?:(?:kan (?:du|vi) |vill |jag vill |could you |can you )?(?:lagga?|satta?|ha|skriva?|add|put)(?: (?:till|in|upp|med))? )(?P<part>\S.{2,80}?) (?:som (?:en )?(?:underpunkt|delpunkt) )?(?:under|till|pa) (?:min|my)(?: egen| own)? (?:punkt|item)$"
)


def under_mine(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The part under the speaker's only item; of several it is asked under which."""
    found = _UNDER_MINE.search(sentence.folded.rstrip(" .!"))
    mine = [item for item in context.items if context.speaker in item.owners]
    if found is None or not mine:
        return ()
    part = sentence.text[slice(*found.span("part"))].strip(' ."”')
    form = "parts under item" if sentence.is_english else "delar under punkt"
    said = [f"{form} {item.number}: {part[:1].upper()}{part[1:]}" for item in mine]
    return tuple(Reading((each,), is_certain=len(mine) == 1) for each in said[:3])
