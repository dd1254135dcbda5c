"""What is meant about the agenda: shows, posts, removes and carries items that free words point out."""

from dialogs.understanding.model import Context, Meaning, Reading, Sentence, either, one
from dialogs.understanding.slots import item_numbers, items_in


def _show(_sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    return one("dagordning")


def _post(_sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    return one("posta dagordning")


def _history(_sentence: Sentence, _context: Context) -> tuple[Reading, ...]:
    return one("historik")


def _each(template: str, sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The command for each of the items that are named by number, or for the one that is pointed out otherwise."""
    found = items_in(sentence, context)
    says = [template.format(item.number) for item in found]
    if not says:
        return ()
    return one(*says) if item_numbers(sentence) else either(*says)


def _remove(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return _each("ta bort {}", sentence, context)


def _carry(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return _each("punkt {} flyttas till nästa möte", sentence, context)


def _done(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return _each("punkt {} klar", sentence, context)


MEANINGS: dict[str, Meaning] = {
    "agenda.show": _show,
    "agenda.post": _post,
    "agenda.history": _history,
    "agenda.remove": _remove,
    "agenda.carry": _carry,
    "agenda.done": _done,
}
