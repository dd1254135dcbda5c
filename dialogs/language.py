"""Distinguishes Swedish from English by small words that only one of them has."""

from dialogs.patterns import lazily

_SWEDISH = frozenset(
    """
    ändra avboka ansvarig är att av behöver blir boka byt dagordning dagordningen den det du efter eller en ett finns
    flytta för förhinder från gäller ge gör gruppen ha har hej hjälp hur imorgon inte jag ja kan klar klart kommer lägg
    med mig men mitt möte möten mötet mötena nästa nej ni nu när och om på påminn punkt punkten sen senast ska skicka
    skriv snälla som ta tack till tid träff underlag utan vad var varför vem vi vilka vilken visa vår
    """.split()  # noqa: SIM905
)
_ENGLISH = frozenset(
    """
    add agenda and are at by can cancel change could deadline delete do done from give have help hello hi how i'm is
    it items make meeting meetings member members me move my need next not of our please remind remove schedule
    send should show speak that the they this to us we what when where which who will with write yes you your
    """.split()  # noqa: SIM905
)
_BOTH = frozenset({"agenda", "deadline", "in", "man", "till", "item"})
_WORD = lazily(r"\p{L}[\p{L}']*+")
_LOOKED_AT = 400


def written_in(text: str) -> str | None:
    """Return "sv" or "en"; None if the words could be either, such as a name or a number."""
    words = [word for word in _WORD.findall(text[:_LOOKED_AT].lower()) if word not in _BOTH]
    swedish = sum(word in _SWEDISH or any(letter in word for letter in "åäö") for word in words)
    english = sum(word in _ENGLISH for word in words)
    if swedish == english:
        return None
    return "sv" if swedish > english else "en"
