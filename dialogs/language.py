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
    about add after agenda am and any are at away back be because been before but by can can't cancel cannot change come
    coming could day days deadline delete didn't do does don't done drivers during each edit english everybody
    everyone friday from give has have he hello help her hi his how i'd i'll i'm i've instead into is it it's items
    join last later leave make me meeting meetings member members monday more move much my need never next not now
    obstacles of one only our please remind remove saturday schedule send she should show speak sunday thank thanks
    that the their them there these they this thursday to today tomorrow tuesday undo until us want was we wednesday
    that's what's who's you're wrong did message messages sent stop still
    week weeks were what when where which while who why will with without won't write yes yesterday you your
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
