"""Takes from the title of a new item what only leads to it or hangs behind it: "en grej till mötet: … som egen punkt"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dialogs.patterns import lazily
from dialogs.text import fold

_ITEM = r"(?:(?:agenda|dagordnings|diskussions|informations)?punkt|arende|fraga|rubrik|item)"
_LEADS = lazily(
    r"^(?:\+\s*|(?:skriv|pkt|punkt) till:\s*|(?:ja |jag |vi )?(?:har )?(?:en|ett|nan|nagra) (?:till )?(?:grej|sak|punkt|fraga|amne|topic|arende)(?:er)?(?: till)? (?:till|ti|for|pa|infor) (?:(?:nasta|kommande|vart) )?(?:dagordn\w*|agenda\w*|mote\w*|listan|traff\w*)\s*[:,-]?\s*"
    r"|(?:till|infor) (?:nasta|kommande|forsta) (?:gang(?:en)?|ggn?|mote\w*|traff\w*)\s*:\s*|(?:(?:till|pa) (?:dagordn\w*|agendan|foredragningslistan) )?(?:anmals?|anmales|foreslas?|onskas)(?: (?:harmed|foljande))?(?: arenden?| punkt(?:er)?)?\s*:\s*"
    r"|som ovrig fraga (?:anmals|anmaler jag|tar jag upp|onskas)\s+|(?:det )?(?:vore|hade varit) (?:\p{L}+ )?(?:kul|bra|intressant|trevligt|fint|roligt|vardefullt|spannande) (?:med|att (?:hora|prata|snacka|fa hora)(?: (?:nat|nagot|lite|mer|en uppdatering|mer))* (?:om|kring))\s+(?:(?:nat|nagot|lite|en punkt) om\s+)?)"
)
_ENDS = (
    lazily(rf"\s+som (?:(?:en|ett|egen|eget|ny|nytt|extra|separat|an|a|own|separate) )*{_ITEM}$"),
    lazily(r"\s+as an? (?:(?:separate|own|new) )?item$"),
    lazily(
        r"[\s,;–-]+det (?:ar|blir) \p{L}+(?: \p{L}+)? som (?:ska |kan |vill )?(?:dra|drar|halla|haller|ta|tar|presenterar?|foredrar?|berattar?|inleder?)(?: i)?(?: (?:den|det|de|dom))?$"
    ),
    lazily(
        r"\s*,\s*\p{L}+(?: \p{L}+)? (?:kan|vill|ska|skulle kunna) (?:dra|halla|ta|presentera|foredra|beratta|inleda)(?: i)?(?: (?:den|det|de|dom|om det))?$"
    ),
    lazily(
        r"(?:\s*,|\s+men)\s+(?:inte som beslut|inget beslut|ej beslut|bara (?:som )?info\w*|info bara|endast info\w*)(?:,? (?:bara|endast) info\w*)?$"
    ),
    lazily(
        r"\s+(?:nar|da) vi (?:ses|traffas)(?: nasta gang)?$|\s+nasta (?:ggn?|tillfalle)$|\s+pa (?:dagordn\w*|agendan)$"
    ),
    lazily(r"\s+(?:ocksa|asso?a|too|as well)$"),
    lazily(r"(?<=\p{L}{4}.{2,})\s+(?:sag|kanske|typ)$"),
    lazily(r"[\s\p{So}\ufe0f\u200d]+$"),
)
_CORRECTED = lazily(
    r"^.{3,80}?[\s,]+(?:nej|nja|eller nej|forlat)[\s,]+(?:vanta[\s,]+)?(?:sag|ta|skriv|kalla (?:den|det)|jag menar|say|i mean)\s+(?=\p{L}{3})"
)
_SO = lazily(r"\s+(?:sa|so) (?:blir|far|kan|ar|slipper) .*$")
_FEWEST = 3


def bare_title(words: str) -> str:
    """Return the title alone; `words` where nothing would be left of it."""
    title = words.strip()
    if (led := _LEADS.match(fold(title))) and len(title) - led.end() >= _FEWEST:
        title = title[led.end() :]
    if corrected := _CORRECTED.match(fold(title)):
        title = title[corrected.end() :]
        if so := _SO.search(fold(title)):
            title = title[: so.start()]
    for _ in range(3):
        before = title
        for end in _ENDS:
            found = end.search(fold(title))
            if found and found.start() >= _FEWEST:
                title = title[: found.start()].rstrip(" ,;–-")
        if title == before:
            break
    return title
