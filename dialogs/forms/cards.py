"""Cards of a form: the preview, the group's card, the pages, and the list of who has answered."""

from collections.abc import Mapping, Sequence

import msgspec

from dialogs import cards
from dialogs.forms.rules import Answer, Draft, Form, Per, Question, Respondent, mark_of, pages
from dialogs.message import Card, Mention, Message
from dialogs.model import Group, Refusal
from dialogs.text import escape_markdown
from dialogs.texts import say
from dialogs.texts.calendar import long_day

LONGEST_WORDS = 3000
LONGEST_SHOWN = 400
"""Characters of each of two answers that are compared in a card."""
MOST_FORMS = 6
"""Teams shows no more buttons in a card."""
ROOM = cards.MAX_BYTES - 2048


def refused(refusal: Refusal, locale: str) -> str:
    """Return the reason of a refusal in words."""
    return say(locale, refusal.key, **refusal.values)


def name_of(respondent: Respondent, locale: str) -> str:
    """Return the name of a person or organisation, or "Grupp 3"."""
    return respondent.name or say(locale, "form-group", number=respondent.key)


# -- before it is opened


def preview_message(draft: Draft, group: Group, confirmation: str, *, organisations: int, members: int) -> Message:
    """Return the preview of the paste, with a yes for each way to ask. Questions without room are counted."""
    locale = group.locale
    title = say(locale, "form-preview-title", title=escape_markdown(draft.title))
    actions = [
        cards.button(label, "form_open", primary=not nth, proposal=confirmation, per=per.value)
        for nth, (label, per) in enumerate(_ways(draft, locale, organisations=organisations, members=members))
    ]
    actions.append(cards.button(say(locale, "no"), "form_drop", proposal=confirmation))
    shown = len(draft.questions)
    while True:
        body = [cards.heading(title), cards.line(_due_line(draft, locale))]
        body += _listed(draft.questions[:shown], locale)
        if hidden := len(draft.questions) - shown:
            body.append(cards.line(say(locale, "feedback-cut", count=hidden)))
        body.append(cards.line(say(locale, "form-preview-how"), subtle=True, spaced=True))
        card = cards.card(body, actions, fallback=say(locale, "form-preview-fallback", title=draft.title))
        if shown <= 1 or len(msgspec.json.encode(card)) < ROOM:
            return Message(card=card, summary=say(locale, "form-preview-summary"))
        shown = shown * 3 // 4


def _due_line(draft: Draft, locale: str) -> str:
    due = long_day(draft.due_on, locale)
    if draft.final_on is None:
        return say(locale, "form-preview-due", day=due)
    return say(locale, "form-preview-due-final", day=due, final=long_day(draft.final_on, locale))


def which_form_message(open_forms: Sequence[Form], locale: str, *, confirmation: str) -> Message:
    """Ask which of several open forms a text is about."""
    text = say(locale, "form-which")
    actions = [
        cards.button(form.title[:60], "form_choose", proposal=confirmation, form=form.id)
        for form in open_forms[:MOST_FORMS]
    ]
    named = "\n".join(f"– {form.title}" for form in open_forms)
    return Message(card=cards.card([cards.line(text)], actions, fallback=f"{text}\n{named}"), summary=text)


def conflict_message(
    form: Form, respondent: Respondent, given: Mapping[int, Answer], locale: str, *, confirmation: str
) -> Message:
    """Show the saved answers beside the new ones, and ask how to proceed."""
    name = escape_markdown(name_of(respondent, locale))
    asked = say(locale, "form-answer-exists", name=name)
    body = [cards.heading(escape_markdown(form.title)), cards.line(asked)]
    for number, answer in sorted(given.items()):
        body.append(cards.line(f"{number}\\. {escape_markdown(form.questions[number - 1].text)}", bold=True))
        body.append(cards.line(say(locale, "form-answer-before", text=_as_text(respondent.answers[number]))))
        body.append(cards.line(say(locale, "form-answer-new", text=_as_text(answer))))
    ways = (("form-answer-add", "add"), ("form-answer-replace", "replace"), ("form-answer-keep", "keep"))
    actions = [
        cards.button(say(locale, key), "form_conflict", primary=how == "add", proposal=confirmation, how=how)
        for key, how in ways
    ]
    return Message(card=cards.card(body, actions, fallback=asked), summary=asked)


def _as_text(answer: Answer) -> str:
    return escape_markdown(". ".join(each for each in (answer.choice, answer.words) if each)[:LONGEST_SHOWN])


def _ways(draft: Draft, locale: str, *, organisations: int, members: int) -> list[tuple[str, Per]]:
    ways = []
    if draft.groups:
        ways.append((say(locale, "form-open-groups", count=draft.groups), Per.GROUP))
    if members:
        ways.append((say(locale, "form-open-members", count=members), Per.PERSON))
    if organisations > 1 or draft.per is Per.ORGANISATION:
        ways.append((say(locale, "form-open-organisations", count=organisations), Per.ORGANISATION))
    return sorted(ways, key=lambda way: way[1] is not draft.per)


def _listed(questions: Sequence[Question], locale: str) -> list[cards.Element]:
    lines: list[cards.Element] = []
    section = ""
    for number, question in enumerate(questions, 1):
        if question.section != section:
            section = question.section
            if section:
                lines.append(cards.line(escape_markdown(section), bold=True, spaced=True))
        line = f"{number}\\. {escape_markdown(question.text)}"
        if question.options:
            line += f" ({escape_markdown(' / '.join(question.options))})"
        if question.comment:
            line += f" {say(locale, 'form-with-comment')}"
        lines.append(cards.line(line))
    return lines


# -- in the group


def count_line(form: Form, asked: Sequence[Respondent], locale: str) -> str:
    return say(locale, f"form-count-{form.per}", answered=sum(each.done for each in asked), asked=len(asked))


def form_message(form: Form, group: Group, asked: Sequence[Respondent], mentions: Sequence[Mention] = ()) -> Message:
    """Return the group's card: a count and the ways to answer, and no fields."""
    locale = group.locale
    title = escape_markdown(form.title)
    count = count_line(form, asked, locale)
    if form.closed_at is not None:
        said = say(locale, "form-closed-card", title=title, count=count)
        return Message(card=cards.card([cards.line(said)], fallback=said), summary=said)
    body = [
        cards.heading(title),
        cards.line(say(locale, "form-ask", count=len(form.questions), day=long_day(form.due_on, locale))),
        cards.line(count, bold=True),
        cards.line(say(locale, f"form-told-{form.per}"), subtle=True),
    ]
    if mentions:
        body.append(cards.line(" ".join(f"<at>{mention.name}</at>" for mention in mentions), subtle=True))
    actions = [
        cards.form_button(say(locale, "form-answer-button"), "form_answer", form=form.id),
        cards.button(say(locale, "form-private-button"), "form_private", form=form.id),
    ]
    fallback = say(locale, "form-fallback", title=form.title)
    return Message(
        card=cards.card(body, actions, fallback=fallback),
        summary=say(locale, "form-summary", title=form.title),
        mentions=tuple(mentions),
    )


# -- page by page


def which_group_card(form: Form, locale: str) -> Card:
    """Ask which discussion group the answer is for."""
    choices = [(say(locale, "form-group", number=str(number)), str(number)) for number in range(1, form.groups + 1)]
    return cards.card(
        [
            cards.heading(escape_markdown(form.title)),
            cards.choice_input("group", say(locale, "form-which-group-label"), choices, value="1"),
        ],
        [cards.button(say(locale, "form-go-on"), "form_page", primary=True, form=form.id, page="1")],
        fallback=say(locale, "form-fallback", title=form.title),
    )


def page_card(
    form: Form,
    page: int,
    respondent: Respondent,
    answers: Mapping[int, Answer],
    locale: str,
    *,
    trouble: str = "",
    seen: str = "",
) -> Card:
    """Return page `page`, from 1, with `answers` filled in. `seen` is the mark of the answers that its reader knows, by
    default the saved ones."""
    shown = pages(form.questions)
    seen = seen or mark_of(respondent.answers, shown[page - 1])
    body = [cards.heading(escape_markdown(form.title))]
    for_whom = say(locale, "form-for-whom", name=escape_markdown(name_of(respondent, locale)))
    where = say(locale, "form-page", page=page, pages=len(shown))
    body.append(cards.line(f"{for_whom} {where}" if len(shown) > 1 else for_whom, subtle=True))
    if trouble:
        body.append(cards.line(trouble, bold=True))
    section = ""
    for number in shown[page - 1]:
        question = form.questions[number - 1]
        if question.section and question.section != section:
            body.append(cards.line(escape_markdown(question.section), bold=True, spaced=True))
        section = question.section
        body += _fields(number, question, answers.get(number, Answer()), locale)
    whose = respondent.key if form.per is Per.GROUP else ""
    go_on = say(locale, "form-send" if page == len(shown) else "form-next")
    actions = [cards.button(go_on, "form_save", primary=True, form=form.id, page=str(page), group=whose, seen=seen)]
    if page > 1:
        before = str(page - 1)
        actions.append(cards.button(say(locale, "form-back"), "form_page", form=form.id, page=before, group=whose))
    return cards.card(body, actions, fallback=say(locale, "form-fallback", title=form.title))


def _fields(number: int, question: Question, answer: Answer, locale: str) -> list[cards.Element]:
    label = f"{number}. {question.text}"
    if not question.options:
        return [_words(number, label, answer)]
    choices = [(option, str(nth)) for nth, option in enumerate(question.options, 1)]
    value = str(question.options.index(answer.choice) + 1) if answer.choice in question.options else ""
    fields = [cards.choice_input(f"c{number}", label, choices, value=value) | {"style": "expanded"}]
    if question.comment:
        fields.append(_words(number, say(locale, "form-comment", number=number), answer))
    return fields


def _words(number: int, label: str, answer: Answer) -> cards.Element:
    return cards.text_input(f"w{number}", label, value=answer.words, multiline=True, longest=LONGEST_WORDS)


def saved_card(form: Form, respondent: Respondent, answers: Mapping[int, Answer], group: Group) -> Card:
    """Return the thanks, with how much is answered and a way to change it."""
    locale = group.locale
    said = say(
        locale,
        "form-saved",
        name=escape_markdown(name_of(respondent, locale)),
        answered=sum(bool(each) for each in answers.values()),
        questions=len(form.questions),
    )
    whose = respondent.key if form.per is Per.GROUP else ""
    change = cards.button(say(locale, "form-change"), "form_page", form=form.id, page="1", group=whose)
    return cards.card([cards.line(said)], [change], fallback=said)


# -- who has answered


def state_text(form: Form, asked: Sequence[Respondent], group: Group) -> str:
    """Return, for a leader, who has answered, who has begun and who has not."""
    locale = group.locale
    lines = [f"**{escape_markdown(form.title)}**", count_line(form, asked, locale)]
    kinds = {
        "done": [each for each in asked if each.done],
        "begun": [each for each in asked if not each.done and each.answers],
        "not": [each for each in asked if not each.done and not each.answers],
    }
    for kind, those in kinds.items():
        if those:
            names = ", ".join(escape_markdown(name_of(each, locale)) for each in those)
            lines.append(say(locale, f"form-state-{kind}", names=names))
    return "\n\n".join(lines)
