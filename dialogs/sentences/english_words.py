"""Swedish words of titles for those who write about them in English: "move the budget follow-up first"."""

from collections.abc import Sequence

from dialogs.text import fold

_SWEDISH = {
    "agreement": "avtal", "analysis": "analys", "annual": "års", "application": "ansökan",
    "applications": "ansökningar", "building": "bygg", "care": "vård", "child": "barn", "children": "barn",
    "climate": "klimat", "closing": "avslutning", "collaboration": "samverkan", "cooperation": "samverkan",
    "culture": "kultur", "development": "utveckling", "economy": "ekonomi", "elderly": "äldre",
    "environment": "miljö", "equality": "jämställdhet", "evaluation": "utvärdering", "finances": "ekonomi",
    "follow": "uppföljning", "followup": "uppföljning", "food": "mat", "funding": "medel", "funds": "medel",
    "grant": "bidrag", "grants": "bidrag", "guidelines": "riktlinjer", "health": "hälsa", "housing": "bostad",
    "meals": "mat", "measures": "åtgärder", "mental": "psykisk",
    "network": "nätverk", "opening": "öppn", "parental": "föräldra",
    "parenting": "föräldra", "parents": "föräldra", "planning": "planering", "premises": "lokal",
    "procurement": "upphandling", "programme": "program",
    "quality": "kvalitet", "recruitment": "rekrytering", "referral": "remiss",
    "report": "rapport", "research": "forskning", "safety": "säkerhet", "school": "skol", "schools": "skol",
    "situation": "läges", "sports": "idrott", "staff": "personal", "statistics": "statistik",
    "strategy": "strategi", "suicide": "självmord", "summer": "sommar", "support": "stöd",
    "survey": "enkät", "sustainability": "hållbar", "sustainable": "hållbar", "tobacco": "tobak", "traffic": "trafik",
    "training": "utbildning", "venue": "lokal", "visit": "besök", "website": "webb",
    "young": "unga", "youth": "ungdom",
}  # fmt: skip
_SHORTEST = 3


def swedish_for(words: Sequence[str]) -> list[str]:
    """Return the beginnings of Swedish words, folded, that these folded English words may stand for in a title."""
    return [fold(_SWEDISH[word]) for word in words if word in _SWEDISH]


def begins(word: str, title: str) -> bool:
    """Return whether a folded word of a title begins with, or holds, the Swedish `word`."""
    return len(word) >= _SHORTEST and (title.startswith(word) or (len(word) > _SHORTEST and word in title))
