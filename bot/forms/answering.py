"""Answers to forms: page by page in a dialog or in private, or by text. A finished form marks its deadline as done."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Annotated, Any

from msgspec import Meta, Struct

from bot.deadlines.common import me
from bot.events import Answer as Shown
from bot.events import ShowCard, ShowForm, ShowText
from bot.forms import conflicts, saving
from bot.forms.common import enter, meant
from bot.forms.messages import card_key
from bot.turn import Turn, read
from dialogs import catalogue as commands
from dialogs.forms import cards, rules
from dialogs.forms.rules import Answer, Form, Per, Respondent
from dialogs.message import Card
from dialogs.model import Refusal
from dialogs.text import escape_markdown
from storage import forms
from storage.outbox import promises as outbox
from storage.outbox.promises import Promise


class _OfForm(Struct):
    form: Annotated[str, Meta(max_length=64)]
    group: Annotated[str, Meta(max_length=4)] = ""
    page: Annotated[int, Meta(ge=1, le=rules.MOST_QUESTIONS)] = 1
    seen: Annotated[str, Meta(max_length=32)] = ""
    """The mark of the answers that the page showed."""


async def respondent_for(turn: Turn, form: Form, group: str | int | None) -> Respondent:
    """Return the answer unit of the person. Raises Refusal if it is unclear."""
    number = int(str(group)) if str(group or "").isdecimal() else None
    known = await forms.respondent_keys(turn.tx, turn.tenant_id, form.id)
    key = rules.respondent_of(form, me(turn), number, await turn.members(), known)
    name = {Per.PERSON: turn.person.name, Per.ORGANISATION: key, Per.GROUP: ""}[form.per]
    return Respondent(key, name, await forms.answers_of(turn.tx, turn.tenant_id, form.id, key))


async def _page(turn: Turn, sent: _OfForm) -> Card:
    form = await enter(turn, sent.form)
    if form.per is Per.GROUP and not sent.group:
        return cards.which_group_card(form, turn.locale)
    respondent = await respondent_for(turn, form, sent.group)
    page = min(sent.page, len(rules.pages(form.questions)))
    return cards.page_card(form, page, respondent, respondent.answers, turn.locale)


async def show_page(turn: Turn, data: Mapping[str, Any]) -> Shown:
    return ShowCard(await _page(turn, read(data, _OfForm)))


async def open_page(turn: Turn, data: Mapping[str, Any]) -> Shown:
    """Return the first page as a dialog."""
    return ShowForm(turn.say("form-answer-button"), await _page(turn, read(data, _OfForm)))


async def answer_privately(turn: Turn, data: Mapping[str, Any]) -> Shown:
    """Send the first page as a private card, on request or for clients without dialogs."""
    sent = read(data, _OfForm)
    if turn.is_private and turn.awaits_answer:
        return ShowCard(await _page(turn, sent))
    await _promise_page(turn, await enter(turn, sent.form))
    return None if turn.is_private else ShowText(turn.say_alone("look-in-private"))


async def _promise_page(turn: Turn, form: Form) -> None:
    # Composed at the send: no row of the outbox holds answers.
    await turn.promise(
        Promise(
            kind="form_page",
            tenant_id=turn.tenant_id,
            subject_key=card_key(form.id),
            occurrence=turn.activity_id,
            target=outbox.to_person(turn.person.id),
            conversation=outbox.to_person(turn.person.id),
            group_id=form.group_id,
            due_at=turn.now,
            expires_at=turn.now + rules.USUAL_TIME,
        )
    )


async def save_page(turn: Turn, data: Mapping[str, Any]) -> Shown:
    """Save the answers of a page, and show the next; after the last page the form is done.

    Errors are shown on the page itself, with all values that were filled in.
    """
    sent = read(data, _OfForm)
    form = await enter(turn, sent.form, to_change=True)
    respondent = await respondent_for(turn, form, sent.group)
    shown = rules.pages(form.questions)
    page = min(sent.page, len(shown))
    given: dict[int, Answer] = {}
    trouble = ""
    for number in shown[page - 1]:
        question = form.questions[number - 1]
        choice, words = str(data.get(f"c{number}") or ""), str(data.get(f"w{number}") or "")
        try:
            given[number] = rules.checked_answer(question, number, choice, words)
        except Refusal as refusal:
            if refusal.key == "card-not-understood":
                raise
            trouble = trouble or turn.say(refusal.key, **refusal.values)
            given[number] = Answer(words=words[:1000])
    if trouble:
        shown_card = cards.page_card(form, page, respondent, given, turn.locale, trouble=trouble, seen=sent.seen)
        return ShowCard(shown_card)
    if sent.seen and sent.seen != rules.mark_of(respondent.answers, shown[page - 1]):
        # Somebody answered while this page was filled in: show both answers, and replace nothing.
        other = rules.replaced(respondent.answers, given)
        both = {number: rules.added(respondent.answers[number], given[number]) for number in other}
        if other:
            told = turn.say("form-answered-meanwhile", numbers=", ".join(map(str, other)))
            return ShowCard(cards.page_card(form, page, respondent, {**given, **both}, turn.locale, trouble=told))
    await saving.save_given(turn, form, respondent, given, done=page == len(shown))
    answers = {**respondent.answers, **given}
    if page < len(shown):
        return ShowCard(cards.page_card(form, page + 1, respondent, answers, turn.locale))
    return ShowCard(cards.saved_card(form, respondent, answers, turn.the_group()))


# -- by text


async def show_form(turn: Turn, command: commands.ShowForm) -> None:
    """Send the first page in private."""
    await turn.require(commands.ShowForm)
    form = await meant(turn, command.form)
    if form is None:
        return
    await _promise_page(turn, form)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def answer_by_text(turn: Turn, command: commands.AnswerForm) -> None:
    await turn.require(commands.AnswerForm)
    found = await meant(turn, command.form, questions=[number for number, _ in command.answers])
    if found is None:
        return
    form = await enter(turn, found.id, to_change=True)
    respondent = await respondent_for(turn, form, command.group)
    given: dict[int, Answer] = {}
    for number, text in command.answers:
        if not 1 <= number <= len(form.questions):
            raise Refusal("form-no-such-question", questions=len(form.questions))
        given[number] = rules.read_answer(form.questions[number - 1], number, text)
    other = rules.replaced(respondent.answers, given)
    if other and form.per is not Per.PERSON:
        # Somebody else may have written the first answer.
        await conflicts.ask(turn, form, respondent, {number: given.pop(number) for number in other})
        if not given:
            return
    answers = {**respondent.answers, **given}
    left = await saving.save(turn, form, respondent, given)
    if other and form.per is Per.PERSON:
        await turn.reply_text("form-answer-changed", numbers=", ".join(map(str, other)))
    if left:
        await turn.reply_text("form-noted", title=escape_markdown(form.title), left=", ".join(map(str, left)))
    else:
        name = escape_markdown(cards.name_of(respondent, turn.locale))
        await turn.reply_text("form-saved", name=name, answered=len(answers), questions=len(form.questions))


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.ShowForm: show_form,
    commands.AnswerForm: answer_by_text,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Shown]]] = {
    "form_page": show_page,
    "form_save": save_page,
    "form_private": answer_privately,
    # A client without dialogs submits the button that should open one.
    "form_answer": answer_privately,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Shown]]] = {"form_answer": open_page}
