"""A group's year of feedback on one page: themes by meeting, and actions."""

from collections.abc import Sequence
from html import escape

from dialogs.feedback.model import Heading
from dialogs.feedback.theme_cards import done_line
from dialogs.feedback.themes import Action, Tally, Told, name_of
from dialogs.model import Group
from dialogs.pages import html_page
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import plain_day


def markdown(told: Sequence[Told], tallies: Sequence[Tally], actions: Sequence[Action], group: Group, year: int) -> str:
    """Return it as a message. It has no statements, which are in the minutes of each meeting."""
    locale = group.locale
    lines = [f"**{say(locale, 'theme-year-title', year=str(year), group=escape_markdown(group.name))}**"]
    if not told:
        return "\n\n".join([*lines, say(locale, "theme-year-none")])
    lines.append(_in_all(told, locale))
    lines += [
        say(
            locale,
            "theme-year-line",
            theme=escape_markdown(name_of(tally.theme, locale)),
            driv=sum(tally.driv),
            hinder=sum(tally.hinder),
        )
        for tally in tallies
    ]
    if actions:
        lines.append(f"**{say(locale, 'theme-year-done')}**")
        lines += [escape_markdown(done_line(action, locale)) for action in actions]
    return "\n\n".join(lines)


def _in_all(told: Sequence[Told], locale: str) -> str:
    return say(
        locale,
        "theme-year-in-all",
        rounds=len(told),
        answered=sum(each.round.answered for each in told),
        asked=sum(each.round.asked for each in told),
        driv=_number(told, Heading.DRIV),
        hinder=_number(told, Heading.HINDER),
    )


def _number(told: Sequence[Told], heading: Heading) -> int:
    return sum(statement.heading is heading and not statement.hidden for each in told for statement in each.statements)


def html(told: Sequence[Told], tallies: Sequence[Tally], actions: Sequence[Action], group: Group, year: int) -> str:
    """Return it as a page without scripts or addresses: two tables, and the actions."""
    locale = group.locale
    title = say(locale, "theme-year-title", year=str(year), group=group.name)
    parts = [f"<h1>{escape(title)}</h1>"]
    if not told:
        return html_page(title, "".join([*parts, f"<p>{escape(say(locale, 'theme-year-none'))}</p>"]), locale)
    parts.append(f"<p>{escape(_in_all(told, locale))}</p>")
    driv, hinder = say(locale, "theme-year-driv"), say(locale, "theme-year-hinder")
    parts += [
        _table(
            say(locale, "theme-year-themes"),
            (say(locale, "theme-year-theme"), driv, hinder),
            [(name_of(tally.theme, locale), sum(tally.driv), sum(tally.hinder)) for tally in tallies],
        ),
        _table(
            say(locale, "theme-year-meetings"),
            (say(locale, "theme-year-day"), say(locale, "theme-year-answered"), driv, hinder),
            [
                (
                    plain_day(each.day, locale),
                    say(locale, "theme-year-of", answered=each.round.answered, asked=each.round.asked),
                    _number([each], Heading.DRIV),
                    _number([each], Heading.HINDER),
                )
                for each in told
            ],
        ),
    ]
    if actions:
        done = "".join(f"<li>{escape(done_line(action, locale))}</li>" for action in actions)
        parts.append(f"<h2>{escape(say(locale, 'theme-year-done'))}</h2><ul>{done}</ul>")
    return html_page(title, "".join(parts), locale)


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str | int]]) -> str:
    cells = "".join(f'<th scope="col">{escape(each)}</th>' for each in head)
    lines = "".join("<tr>" + "".join(f"<td>{escape(str(each))}</td>" for each in row) + "</tr>" for row in rows)
    return f"<h2>{escape(title)}</h2><table><tr>{cells}</tr>{lines}</table>"
