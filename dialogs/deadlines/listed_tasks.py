"""Tasks under a heading, and a task whose parts have labels: "Att göra till nästa möte:", "Vem: Olle. När: 5 juni"."""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from dataclasses import replace

from dialogs.deadlines.days_meant import days_named, due_in
from dialogs.deadlines.new_meant import deadline_of, together
from dialogs.deadlines.task_sentences import begins_with_task, is_no_task, leading_people, task_in
from dialogs.patterns import lazily
from dialogs.reading.introductions import is_of_work
from dialogs.reading.markers import without_marker
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.text import fold

MOST_LINES = 12
_LONGEST_LINE = 160
_UNTIL_MEETING = lazily(
    r"^(?:vi bestamde\b.{0,20}|vi sa\b.{0,20}|we agreed\b.{0,20})?(?:(?:till|tills|infor|fore|innan|before|for|until|by) (?:det )?(?:nasta|kommande|next|the next) (?:gang|mote\w*|traff\w*|time|meeting)\b.{0,20})?:?$"
)
"""A heading of what is to be done until the next meeting."""


def listed(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """A deadline for each line under a heading. The heading names their day; otherwise it is the next meeting's, and
    the writer is asked."""
    head, *lines = [line.strip() for line in sentence.text.split("\n") if line.strip()] or [""]
    if not 2 <= len(lines) <= MOST_LINES or any(len(line) > _LONGEST_LINE for line in lines) or context.is_meeting_on:
        return ()
    lines = [without_marker(line) for line in lines]
    if any(days_named(line, context.today) or is_no_task(line) for line in lines):
        return ()
    is_work, until_meeting = is_of_work(head), _UNTIL_MEETING.match(fold(head).rstrip(" :"))
    told = sum(1 for line in lines if _has_verb(line, context))
    if not (is_work or (until_meeting and told * 2 >= len(lines))):
        return ()
    due = due_in(head, context)
    later = next((each for each in context.meetings if each.starts_at > context.now), None)
    if due is None and (later is None or days_named(head, context.today)):
        return ()
    when = f"{'by' if sentence.is_english else 'senast'} {due.words if due else later.starts_at.date().isoformat()}"  # type: ignore[union-attr]
    read = [deadline_of(f"{line.rstrip(' .')} {when}", sentence, context) for line in lines]
    found = [each for each in read if each]
    if len(found) < len(lines):
        return ()
    return (replace(together(found), is_certain=due is not None),)


def _has_verb(line: str, context: Context) -> bool:
    _, length = leading_people(line, context)
    return task_in(line, context) is not None or begins_with_task(line[length:].lstrip(" :-–"))


_LABEL = lazily(
    r"(?:^|(?<=[.,;/|!\n])\s*|\s[-–|/]\s+|(?<=\p{Ll}\)?)\s+(?=\p{Lu}))"
    r"(?:(?P<what>vad|uppgift|aktivitet|atgard|att gora|uppdrag|what|task|action)|(?P<who>vem|ansvarig|ansvar|utforare|agare|who|owner|responsible)(?: (?:for|ar) (?P<of>[^:\n]{2,60}))?"
    r"|(?P<when>nar|datum|klart?|klart senast|fardigt?|deadline|senast|slutdatum|sista dag|when|due|date|by))\s*:\s*"
)
_OF_MEETING = lazily(
    r"\b(?:plats|lokal|tid|kl|klockan|mote|motet|where|place|time|meeting|punkt|dagordning|agenda)\s*:"
)


def labelled(sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The deadline of a task whose parts are labelled: what, by whom, by when."""
    text = sentence.text
    if text.count(":") < 2 or _OF_MEETING.search(sentence.folded):
        return ()
    found = list(_LABEL.finditer(sentence.folded))
    if len(found) < 2:
        return ()
    starts, ends = [each.end() for each in found], [*(each.start() for each in found[1:]), len(text)]
    parts: dict[str, str] = {}
    for each, start, end in zip(found, starts, ends, strict=True):
        kind = next(name for name in ("what", "who", "when") if each[name])
        if kind in parts:
            return ()
        parts[kind] = text[start:end].strip(" .,;-–/|\n")
        if each["of"]:
            parts.setdefault("what", text[slice(*each.span("of"))].strip())
    before = text[: found[0].start()].strip(" .,;:-–/|\n")
    what = parts.get("what") or before
    if not what or "\n" in what or not days_named(parts.get("when", ""), context.today):
        return ()
    led = f"{parts['who']}: " if parts.get("who") else ""
    cue = "by" if sentence.is_english else "senast"
    when = parts["when"]
    when = when[led_by.end() :] if (led_by := _CUE.match(fold(when))) else when
    reading = deadline_of(f"{led}{what} {cue} {when}", sentence, context)
    return (reading,) if reading else ()


_CUE = lazily(r"^(?:senast|by)\s+")
