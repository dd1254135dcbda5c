"""Findings in notes that belong together, or to the next meeting, before suggestions are made of them."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from dialogs.dates import Ask, Find, Kind
from dialogs.text import fold


def at_next_meeting(find: Find, planned: Collection[date]) -> Find:
    """Return the find with the day of the planned meeting, if it is due at the next one and the text names no day of
    it. The doubt stays."""
    if find.day is not None or Ask.UNKNOWN_MEETING not in find.ask or not planned:
        return find
    day = min(planned)
    return replace(find, day=day, value=day.isoformat())


def one_matter(finds: Iterable[Find], today: date) -> dict[Find, list[Find]]:
    """Return the finds of the same matter, by each of them, if it has a day for each sub-group ("28/8 väster, 29/8
    norr"). Finds in the past, without a day, or with a repeated group are left out."""
    runs: list[list[Find]] = []
    for find in finds:
        dated = find.kind is Kind.DEADLINE and find.group and find.day is not None and find.day >= today
        if not dated or find.offset is not None:
            continue
        last = runs[-1] if runs else []
        named = {fold(each.group) for each in last}
        if last and (last[0].what, last[0].sentence) == (find.what, find.sentence) and fold(find.group) not in named:
            last.append(find)
        else:
            runs.append([find])
    return {find: run for run in runs if len({each.day for each in run}) > 1 for find in run}
