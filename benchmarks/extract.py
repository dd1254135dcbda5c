"""The time to find the dates of minutes and of a typed phrase, beside dateparser's search in the same run.

It also checks that hostile text of twice the length takes about twice the time.

python -m benchmarks.extract

Needs dateparser: pip install --constraint constraints.txt -e '.[dev,bench]'
"""

import time
from collections.abc import Callable
from datetime import date, datetime

from dateparser.search import search_dates

from dialogs.dates import read_minutes, read_phrase

ON = date(2025, 5, 22)
MINUTES = """Minnesanteckningar 2025-05-22

Närvarande: Karin Ek, Per Å, Åsa Öst

1. Föregående anteckningar
Anteckningarna från mötet den 10 april lades till handlingarna. Inga synpunkter framfördes på dem.

2. Handlingsplanen
Per redovisade arbetet med handlingsplanen. Gruppen diskuterade hur planen kan spridas i kommunerna, och vilka som
behöver vara med. Flera lyfte att tiden är knapp och att underlaget måste bli kortare. Skriftliga inspel lämnas senast
den 30 juni till Karin. Åsa ordnar en mall till den 5 juni.

3. Lokala träffar
Datum för träffarna: 28/8 väster, 29/8 norr, 27/8 söder, 16/9 Örebro. Utvärderingen hölls den 25-26 mars.
I övrigt fortsätter arbetet enligt plan, och återkoppling ges när den är klar.

4. Nästa möte
Torsdag 28 augusti kl. 09.00-12.00 i Kumla.

"""
PROSE = """Gruppen samtalade om hur arbetet kan hållas samman när flera organisationer är med, och om vad som krävs av
ledningen. Några menade att målen är för många och att det är bättre att välja ut ett fåtal. Andra såg en risk i att
det som är svårt att mäta då glöms bort. Alla var överens om att kunskapen behöver spridas till fler, och att goda
exempel från de mindre kommunerna bör lyftas fram. Karin berättade om ett arbetssätt som har gett goda resultat.

"""
PHRASES = (
    "påminn om inspel senast 30 juni",
    "påminn Karin 3 arbetsdagar före",
    "i slutet av oktober",
    "nästa möte 28 augusti kl 9-12 i Örebro",
)
HOSTILE = {
    "digits": "1",
    "slashes": "1/1",
    "ranges": "1-1/1-",
    "lists": "1, ",
    "days and": "1 och ",
    "weekdays": "måndag ",
    "cues": "senast ",
    "cues and days": "senast 3/5 och ",
    "weeks": "v 1, ",
    "spaces": " ",
    "line ends": "\n",
    "bullets": "- 1/1\n",
    "cells": "1/1\t",
    "full stops": "a. ",
    "brackets": "(A",
    "capitals": "Aa Ab ",
    "accents": "a\u0308",
    "months": "maj ",
    "one day a line": "3 maj\n\n",
    "gaps": "a   b   1/1\n",
    "labels": "Göra: x Klart: 1/1\n",
    "headings": "Vad\nVem\nNär\n1/1\n",
    "open brackets": "(A, 1/1 ",
    "names": "Anna Ek, ",
}
SIZE = 1_000_000


def seconds(work: Callable[[], object], *, times: int = 3) -> float:
    """Return the shortest processor time of some runs."""
    taken = []
    for _ in range(times):
        began = time.process_time()
        work()
        taken.append(time.process_time() - began)
    return min(taken)


def main() -> None:
    dense = (MINUTES * (100_000 // len(MINUTES) + 1))[:100_000]
    minutes = MINUTES + PROSE * 10
    text = (minutes * (100_000 // len(minutes) + 1))[:100_000]
    ours = seconds(lambda: read_minutes(text, on=ON))
    for name, sample in (("minutes", text), ("minutes with nothing but dates", dense)):
        dates = len(read_minutes(sample, on=ON).finds)
        print(f"100,000 characters of {name}, {dates} dates: {seconds(lambda s=sample: read_minutes(s, on=ON)):.3f} s")
    tenth = text[:10_000]
    settings = {"RELATIVE_BASE": datetime(2025, 5, 22)}  # noqa: DTZ001 - dateparser takes a naive one
    theirs = 10 * seconds(lambda: search_dates(tenth, languages=["sv"], settings=settings), times=1)
    print(
        f"100,000 characters of minutes: {ours:.3f} s; dateparser, ten times 10,000: {theirs:.1f} s,"
        f" {theirs / ours:.0f} times"
    )
    for phrase in PHRASES:
        mine = seconds(lambda phrase=phrase: [read_phrase(phrase, today=ON) for _ in range(100)]) / 100
        its = seconds(lambda phrase=phrase: search_dates(phrase, languages=["sv"], settings=settings))
        print(f"{phrase!r}: {1000 * mine:.2f} ms; dateparser {1000 * its:.1f} ms, {its / mine:.0f} times")
    for name, piece in HOSTILE.items():
        whole = (piece * (SIZE // len(piece) + 1))[:SIZE]
        half = seconds(lambda whole=whole: read_minutes(whole[: SIZE // 2], on=ON), times=1)
        full = seconds(lambda whole=whole: read_minutes(whole, on=ON), times=1)
        print(f"1 MB of {name}: {full:.1f} s, {full / half:.2f} times 0.5 MB")


if __name__ == "__main__":
    main()
