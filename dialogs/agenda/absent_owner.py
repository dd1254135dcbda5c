"""Reads what becomes of the item of an absent person: "Karin är sjuk, Olle tar hennes punkt"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.slots import people_in

_THEIR = r"(?:hennes|hans|hens|deras|her|his|their)"
_ITEM = r"(?:punkt(?:en|er|erna)?|del|dragning(?:en)?|arenden?|items?|part|presentation)"
_ABSENT = lazily(
    r"^(?:(?:hej\w*|ok|okej)[\s,!]+)*(?P<absent>\p{L}[\p{L} -]{1,40}?) (?:(?P<known>kan (?:tyvarr )?inte (?:komma|vara med|delta)|kommer (?:tyvarr )?inte|can't (?:come|make it)|cannot (?:come|make it))|ar (?:tyvarr )?(?:sjuk|borta|inte har|inte med|franvarande|hemma)|har (?:fatt )?forhinder|fick forhinder|blev sjuk|vabbar|is (?:ill|sick|away|not here|absent|off sick))\b(?P<when>[^,.;]{0,40}?)(?:[,.;]\s*|\s+(?=sa |so ))(?:sa |och |men |so |and |then )?"
    rf"(?:(?P<taker>(?:jag|i|\p{{L}}[\p{{L}} -]{{1,40}}?)) (?:tar|drar|haller i|presenterar|foredrar|kor|(?:kan|far|ska) (?:ta|dra|halla i)|takes|presents|will (?:take|present)|can (?:take|present))(?: over)? {_THEIR} {_ITEM}"
    rf"|(?P<gone>ta bort|stryk|skippa|vi stryker|vi tar bort|vi skippar|remove|drop|skip|cut) {_THEIR} {_ITEM}"
    rf"|(?:vi )?(?P<later>flyttar?|skjut(?:er)?(?: upp)?|tar|move|push|postpone) {_THEIR} {_ITEM} (?:till )?(?:to )?(?:the )?(?:nasta (?:mote|gang|traff)|next (?:meeting|time))(?: (?:i ?stallet|instead))?)[\s.!]*$"
)


def of_absent_owner(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The absence, and the items of the absent person with their new owner, removed or at the next meeting."""
    match = _ABSENT.match(sentence.folded)
    if match is None:
        return ()
    absent = people_in(sentence.text[slice(*match.span("absent"))], context)
    owned = [item.number for item in context.items if absent and absent[0] in item.owners]
    if len(absent) != 1 or not owned:
        return ()
    if match["taker"]:
        is_own = match["taker"] in ("jag", "i")
        takers = [context.speaker] if is_own else people_in(sentence.text[slice(*match.span("taker"))], context)
        if len(takers) != 1:
            return ()
        then = [f"byt ansvarig på {number} till {takers[0]}" for number in owned]
    elif match["gone"]:
        then = [f"ta bort {number}" for number in reversed(owned)]
    else:
        then = [f"punkt {number} flyttas till nästa möte" for number in owned]
    when = sentence.text[slice(*match.span("when"))].rstrip()
    cannot = "can't come" if sentence.is_english else "kan inte komma"
    typed = sentence.text[match.start("absent") : match.end("when")].strip()
    return (Reading((typed if match["known"] else f"{absent[0]} {cannot}{when}", *then)),)
