"""The minutes as Markdown, and as an HTML page without scripts or external resources."""

from html import escape

from dialogs.minutes.document import Item, Minutes, signature
from dialogs.pages import html_page
from dialogs.text import escape_markdown


def markdown(minutes: Minutes, locale: str) -> str:
    """Return the minutes as Markdown that shows all words as they were written."""
    lines = [escape_markdown(minutes.group), f"# {escape_markdown(minutes.title)}"]
    if minutes.state:
        lines.append(f"*{escape_markdown(minutes.state)}*")
    lines += [escape_markdown(fact) for fact in minutes.facts]
    for section in minutes.people:
        lines.append(f"## {escape_markdown(section.title)}")
        lines += [escape_markdown(text) for text, _ in section.lines]
    for item in minutes.items:
        lines.append(f"## {item.number}. {escape_markdown(item.title)}")
        if item.about:
            lines.append(escape_markdown(item.about))
        lines += [f"- {escape_markdown(part)}" for part in item.parts]
        lines += [
            f"**{escape_markdown(block.label)}:** {escape_markdown(block.text)}"
            if block.label
            else escape_markdown(block.text)
            for block in item.blocks
        ]
    for section in minutes.after:
        lines.append(f"## {escape_markdown(section.title)}")
        lines += [f"### {escape_markdown(text)}" if head else escape_markdown(text) for text, head in section.lines]
    if minutes.signed:
        lines.append(escape_markdown(signature(minutes, locale)))
    return "\n\n".join(lines) + "\n"


def page(minutes: Minutes, locale: str) -> str:
    """Return the minutes as an HTML page. All text by members is escaped."""
    title = f"{minutes.title} – {minutes.group}"
    body = [f"<p>{escape(minutes.group)}</p>", f"<h1>{escape(minutes.title)}</h1>"]
    if minutes.state:
        body.append(f"<p><em>{escape(minutes.state)}</em></p>")
    body += [f"<p>{escape(fact)}</p>" for fact in minutes.facts]
    for section in minutes.people:
        body.append(f"<h2>{escape(section.title)}</h2>")
        body.append("<ul>" + "".join(f"<li>{escape(text)}</li>" for text, _ in section.lines) + "</ul>")
    for item in minutes.items:
        body += _item(item)
    for section in minutes.after:
        body.append(f"<h2>{escape(section.title)}</h2>")
        body += [f"<h3>{escape(text)}</h3>" if head else f"<p>{escape(text)}</p>" for text, head in section.lines]
    if minutes.signed:
        body.append(f"<p>{escape(signature(minutes, locale))}</p>")
    return html_page(title, "\n".join(body), locale)


def _item(item: Item) -> list[str]:
    lines = [f"<h2>{item.number}. {escape(item.title)}</h2>"]
    if item.about:
        lines.append(f"<p>{escape(item.about)}</p>")
    if item.parts:
        lines.append("<ul>" + "".join(f"<li>{escape(part)}</li>" for part in item.parts) + "</ul>")
    for block in item.blocks:
        label = f"<strong>{escape(block.label)}:</strong> " if block.label else ""
        lines.append(f"<p>{label}{escape(block.text)}</p>")
    return lines
