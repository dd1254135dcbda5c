"""The summary of a closed round, for the group and for the minutes."""

from collections.abc import Sequence

from dialogs import cards
from dialogs.feedback import rules, section, third
from dialogs.feedback.cards import LONGEST_MESSAGE, _day, _fitting
from dialogs.feedback.model import FeedbackRound, Heading, Statement
from dialogs.feedback.rules import Signed
from dialogs.meetings.model import Meeting
from dialogs.message import Card, Message
from dialogs.model import Group, ThirdKind, ThirdQuestion
from dialogs.text import escape_markdown
from dialogs.texts import say


def summary_message(round_: FeedbackRound, meeting: Meeting, group: Group, statements: Sequence[Signed]) -> Message:
    """Return the summary of a closed round.

    A named round has authors; an anonymous one does not know them. Hidden statements are only counted.
    """
    locale = group.locale
    hidden_by_hand = sum(statement.hidden for statement in statements)
    shown_here = section.kept(statements)
    counts = {"answered": round_.answered, "asked": round_.asked}
    head = [
        cards.heading(say(locale, "feedback-title")),
        cards.line(
            f"{say(locale, 'feedback-meeting', day=_day(meeting, group))}. "
            f"{say(locale, 'feedback-summary-count', **counts)}",
            subtle=True,
        ),
    ]
    line = say(locale, "feedback-summary-line", **counts)
    if not statements:
        none = say(locale, "feedback-summary-few" if round_.answered else "feedback-summary-none")
        return Message(card=cards.card([*head, cards.line(none)], fallback=f"{line} {none}"), summary=line)

    # Under their headings, because a cut is made at the end.
    lines = _summary_lines(round_, shown_here, locale)
    actions = cards.choices_of(
        cards.button(say(locale, "feedback-minutes-button"), "feedback_minutes", round=round_.id),
        cards.button(say(locale, "feedback-edit-section-button"), "feedback_section", round=round_.id)
        | {"mode": "secondary"},
    )

    def build(shown: int) -> Card:
        body, left = list(head), shown
        for heading, texts in lines.items():
            name = escape_markdown(section.heading_of(heading, round_.third, locale))
            body.append(cards.section(name))
            body.extend(cards.line(f"- {text}") for text in texts[:left])
            left -= min(left, len(texts))
            if not texts:
                body.append(cards.line(say(locale, "feedback-summary-nothing-here"), subtle=True))
        if hidden := most - shown:
            body.append(cards.line(say(locale, "feedback-summary-cut", count=hidden), spaced=True))
        if hidden_by_hand:
            body.append(cards.line(say(locale, "feedback-summary-hidden", count=hidden_by_hand), subtle=True))
        # The text of a notification contains no statement.
        return cards.card(body, actions, fallback=say(locale, "feedback-summary-fallback", **counts))

    most = sum(map(len, lines.values()))
    return Message(card=_fitting(build, most), summary=line)


def _summary_lines(round_: FeedbackRound, statements: Sequence[Signed], locale: str) -> dict[Heading, list[str]]:
    """Return the lines under each heading of the round, escaped."""
    lines = {
        heading: [_signed(statement) for statement in statements if statement.heading is heading] for heading in Heading
    }
    if round_.third is None:
        del lines[Heading.THIRD]
    elif round_.third.kind is ThirdKind.SCALE or (round_.third.kind is ThirdKind.WORD and round_.anonymous):
        answers = rules.under(statements, Heading.THIRD)
        lines[Heading.THIRD] = [escape_markdown(each) for each in third.in_short(answers, round_.third, locale)]
    return lines


def _signed(statement: Signed) -> str:
    text = escape_markdown(statement.text)
    return f"{text} – {escape_markdown(statement.author)}" if statement.author else text


def minutes_messages(
    statements: Sequence[Statement], locale: str, *, asks: ThirdQuestion | None = None, files: Sequence[str] = ()
) -> list[Message]:
    """Return the section as texts to copy, word for word as shown; several if it is long.

    `files` are the addresses of the Word and Markdown files, in a message of their own, so that they are not copied.
    """
    parts: list[list[str]] = [[]]
    size = 0
    for text, _ in section.paragraphs(statements, locale, asks=asks):
        paragraph = escape_markdown(text)
        length = len(paragraph.encode()) + 2
        if parts[-1] and size + length > LONGEST_MESSAGE:
            parts.append([])
            size = 0
        parts[-1].append(paragraph)
        size += length
    summary = say(locale, "feedback-minutes-summary")
    messages = [Message(text="\n\n".join(part), summary=summary) for part in parts if part]
    if files:
        word, markdown = files
        messages.append(Message(text=say(locale, "feedback-minutes-files", word=word, markdown=markdown)))
    return messages
