"""Forms: set up by a paste and a yes, answered page by page or by text, followed and exported by those who lead."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Annotated, Any

from msgspec import Meta, Struct, structs

from bot.compose.forms import card_key
from bot.events import Answer as Shown
from bot.events import ShowCard, ShowForm, ShowText
from bot.handlers.deadlines.ground import me
from bot.handlers.deadlines.made import create
from bot.handlers.turn import Turn, read
from bot.web.forms import CSV, WORD
from dialogs import commands
from dialogs.deadlines import rules as deadline_rules
from dialogs.deadlines.rules import Draft as DeadlineDraft
from dialogs.forms import appendix, cards, rules
from dialogs.forms.heading import read_head
from dialogs.forms.reading import read_questions
from dialogs.forms.rules import Answer, Draft, Form, Per, Respondent
from dialogs.meetings.cards import settled_card
from dialogs.message import Card, Message
from dialogs.model import Assignment, DeadlineStatus, Member, Refusal
from dialogs.text import escape_markdown
from storage import deadlines, forms, outbox
from storage.database import lock, new_id
from storage.links import generation
from storage.outbox import Promise
from storage.proposals import load_proposal, save_proposal, take_proposal

PROPOSAL = "form"
USUAL_GROUPS = 4
_Id = Annotated[str, Meta(max_length=64)]


# -- set up


async def set_up(turn: Turn, command: commands.SetUpForm) -> None:
    """Show what was read out of the paste; nothing is asked of anybody before somebody says yes."""
    group = turn.the_group()
    await turn.require(commands.SetUpForm)
    head = read_head(command.head, today=turn.today)
    questions = rules.checked(read_questions(command.text))
    groups = head.groups or (USUAL_GROUPS if command.discussion else 0)
    if groups > rules.MOST_GROUPS:
        raise Refusal("form-groups-many", most=rules.MOST_GROUPS)
    draft = Draft(
        title=head.title or turn.say("form-title-discussion" if command.discussion else "form-title"),
        questions=questions,
        due_on=deadline_rules.checked_day(
            head.due_on or rules.usual_day(turn.today, group.deadlines), today=turn.today
        ),
        per=head.per or (Per.GROUP if groups else Per.PERSON),
        groups=groups,
    )
    proposal = await save_proposal(
        turn.tx,
        turn.tenant_id,
        kind=PROPOSAL,
        conversation=turn.place.conversation,
        group_id=group.id,
        person_id=turn.person.id,
        content=draft,
        now=turn.now,
    )
    roster = await turn.members()
    await turn.reply(
        cards.preview_message(
            draft,
            group,
            proposal,
            organisations=len(rules.organisations(roster)),
            members=sum(member.is_member for member in roster),
        )
    )


class _Chosen(Struct):
    proposal: _Id
    per: Per = Per.PERSON


async def _taken(turn: Turn, proposal_id: str) -> Draft:
    """What was pasted, settled by this, for one who leads its group."""
    waiting = await load_proposal(turn.tx, turn.tenant_id, proposal_id, Draft)
    if waiting.kind != PROPOSAL or waiting.group_id is None:
        raise Refusal("proposal-settled")
    await turn.enter(waiting.group_id)
    await turn.require(commands.SetUpForm)
    return (await take_proposal(turn.tx, turn.tenant_id, proposal_id, Draft, now=turn.now)).content


async def open_form(turn: Turn, data: Mapping[str, Any]) -> Shown:
    """Open it: a deadline for those who are to answer, with its reminders, and a card in the group."""
    chosen = read(data, _Chosen)
    draft = structs.replace(await _taken(turn, chosen.proposal), per=chosen.per)
    group = turn.the_group()
    roster = await turn.members()
    if draft.per is Per.ORGANISATION and not rules.organisations(roster):
        raise Refusal("form-no-organisations")
    title = turn.say("form-deadline-title", title=draft.title)[: deadline_rules.LONGEST_TITLE]
    deadline = await create(turn, DeadlineDraft(title, draft.due_on, assignees=_assignees(draft, roster)), quietly=True)
    opened = await forms.open_form(turn.tx, group, draft, deadline_id=deadline.id, by=turn.person.id, now=turn.now)
    await turn.promise(_to_group(turn, opened, "form_post"))
    said = turn.say("form-opened", title=escape_markdown(draft.title), label=deadline.label)
    return ShowCard(settled_card(said), settles=True)


def _assignees(draft: Draft, roster: Sequence[Member]) -> tuple[Assignment, ...]:
    if draft.per is Per.ORGANISATION:
        return tuple(Assignment(name=each, organisation=each) for each in rules.organisations(roster))
    if draft.per is Per.PERSON:
        members = [member.person for member in roster if member.is_member]
        return tuple(Assignment(person.id, person.name) for person in members) or (Assignment(),)
    return (Assignment(),)


async def drop(turn: Turn, data: Mapping[str, Any]) -> Shown:
    await _taken(turn, read(data, _Chosen).proposal)
    return ShowCard(settled_card(turn.say("form-dropped")), settles=True)


def _to_group(turn: Turn, form: Form, kind: str) -> Promise:
    group = turn.the_group()
    return Promise(
        kind=kind,
        tenant_id=turn.tenant_id,
        subject_key=card_key(form.id),
        occurrence="" if kind == "form_post" else new_id(),
        target=outbox.TO_CONVERSATION,
        conversation=group.conversation,
        group_id=group.id,
        due_at=turn.now,
    )


# -- answered by card


class _OfForm(Struct):
    form: _Id
    group: Annotated[str, Meta(max_length=4)] = ""
    page: Annotated[int, Meta(ge=1, le=rules.MOST_QUESTIONS)] = 1


async def _enter(turn: Turn, form_id: str, *, to_change: bool = False) -> Form:
    if to_change:
        # A form that is being closed takes no answer more.
        await lock(turn.tx, f"form:{form_id}")
    form = await forms.load_form(turn.tx, turn.tenant_id, form_id)
    if form is None:
        raise Refusal("form-gone")
    await turn.enter(form.group_id)
    if form.closed_at is not None:
        raise Refusal("form-closed")
    return form


async def _respondent(turn: Turn, form: Form, group: str | int | None) -> Respondent:
    """Whom the one who speaks answers for; Refusal where that cannot be told."""
    number = int(str(group)) if str(group or "").isdecimal() else None
    known = await forms.respondent_keys(turn.tx, turn.tenant_id, form.id)
    key = rules.respondent_of(form, me(turn), number, await turn.members(), known)
    name = {Per.PERSON: turn.person.name, Per.ORGANISATION: key, Per.GROUP: ""}[form.per]
    return Respondent(key, name, await forms.answers_of(turn.tx, turn.tenant_id, form.id, key))


async def _page(turn: Turn, sent: _OfForm) -> Card:
    form = await _enter(turn, sent.form)
    if form.per is Per.GROUP and not sent.group:
        return cards.which_group_card(form, turn.locale)
    respondent = await _respondent(turn, form, sent.group)
    page = min(sent.page, len(rules.pages(form.questions)))
    return cards.page_card(form, page, respondent, respondent.answers, turn.locale)


async def show_page(turn: Turn, data: Mapping[str, Any]) -> Shown:
    return ShowCard(await _page(turn, read(data, _OfForm)))


async def open_page(turn: Turn, data: Mapping[str, Any]) -> Shown:
    """The first page as a dialog."""
    return ShowForm(turn.say("form-answer-button"), await _page(turn, read(data, _OfForm)))


async def answer_privately(turn: Turn, data: Mapping[str, Any]) -> Shown:
    """The first page as a private card, for those who like that better and for clients on which no dialog opens."""
    sent = read(data, _OfForm)
    if turn.is_private and turn.awaits_answer:
        return ShowCard(await _page(turn, sent))
    await _promise_page(turn, await _enter(turn, sent.form))
    return None if turn.is_private else ShowText(turn.say("look-in-private"))


async def _promise_page(turn: Turn, form: Form) -> None:
    # Composed at the send: no row of the outbox holds what somebody has answered.
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
    """Keep a page's answers, and show the next; after the last they are done. What is wrong is said on the page itself,
    with all that was filled in."""
    sent = read(data, _OfForm)
    form = await _enter(turn, sent.form, to_change=True)
    respondent = await _respondent(turn, form, sent.group)
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
        return ShowCard(cards.page_card(form, page, respondent, given, turn.locale, trouble=trouble))
    await _save(turn, form, respondent, given, done=page == len(shown))
    answers = {**respondent.answers, **given}
    if page < len(shown):
        return ShowCard(cards.page_card(form, page + 1, respondent, answers, turn.locale))
    return ShowCard(cards.saved_card(form, respondent, answers, turn.the_group()))


async def _save(turn: Turn, form: Form, respondent: Respondent, given: Mapping[int, Answer], *, done: bool) -> None:
    own = turn.person.id if form.per is Per.PERSON else None
    await forms.save_answers(turn.tx, turn.tenant_id, form.id, respondent.key, given, person_id=own)
    if not done:
        return
    await forms.mark_done(turn.tx, turn.tenant_id, form.id, respondent.key, now=turn.now)
    await _mark_deadline(turn, form)
    await outbox.refresh(turn.tx, _to_group(turn, form, "form_refresh"), now=turn.now)


async def _mark_deadline(turn: Turn, form: Form) -> None:
    """Who is done with the form is done with its deadline; discussion groups are when all of them are."""
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, form.deadline_id or "")
    if deadline is None or deadline.status is not DeadlineStatus.ACTIVE:
        return
    if form.per is Per.GROUP:
        if not all(each.done for each in await _all(turn, form)):
            return
        marked = deadline_rules.done_for_all(deadline)
    elif deadline_rules.concerns(deadline, me(turn)) and not deadline_rules.is_done_by(deadline, me(turn)):
        marked = deadline_rules.done_by(deadline, me(turn), await turn.members(), now=turn.now)
    else:
        return
    await deadlines.save_deadline(turn.tx, turn.tenant_id, marked)


async def _all(turn: Turn, form: Form) -> list[Respondent]:
    return rules.joined(form, await turn.members(), await forms.answered(turn.tx, turn.tenant_id, form.id))


# -- by text


async def _newest(turn: Turn, *, is_open: bool = True) -> Form:
    form = await forms.latest_form(turn.tx, turn.the_group(), is_open=is_open)
    if form is None:
        raise Refusal("form-none-open" if is_open else "form-none")
    return form


async def show_form(turn: Turn, _: commands.ShowForm) -> None:
    """The first page, in private."""
    form = await _newest(turn)
    await turn.require(commands.ShowForm)
    await _promise_page(turn, form)
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def answer_by_text(turn: Turn, command: commands.AnswerForm) -> None:
    form = await _newest(turn)
    await turn.require(commands.AnswerForm)
    form = await _enter(turn, form.id, to_change=True)
    respondent = await _respondent(turn, form, command.group)
    given: dict[int, Answer] = {}
    for number, text in command.answers:
        if not 1 <= number <= len(form.questions):
            raise Refusal("form-no-such-question", questions=len(form.questions))
        given[number] = rules.read_answer(form.questions[number - 1], number, text)
    answers = {**respondent.answers, **given}
    left = [number for number in range(1, len(form.questions) + 1) if not answers.get(number)]
    await _save(turn, form, respondent, given, done=not left)
    if left:
        await turn.reply_text("form-noted", title=escape_markdown(form.title), left=", ".join(map(str, left)))
    else:
        name = escape_markdown(cards.name_of(respondent, turn.locale))
        await turn.reply_text("form-saved", name=name, answered=len(answers), questions=len(form.questions))


# -- followed, exported, closed


async def who_has_answered(turn: Turn, _: commands.WhoHasAnswered) -> None:
    """Privately: nobody is pointed out in the group."""
    await turn.require(commands.WhoHasAnswered)
    form = await _newest(turn, is_open=False)
    await turn.reply_privately(Message(text=cards.state_text(form, await _all(turn, form), turn.the_group())))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def export(turn: Turn, _: commands.ExportForm) -> None:
    await turn.require(commands.ExportForm)
    await _tell_answers(turn, await _newest(turn, is_open=False))
    if not turn.is_private:
        await turn.reply_text("look-in-private")


async def _tell_answers(turn: Turn, form: Form) -> None:
    """Where the answers are to be had as files; without an address of the bot's own, as text."""
    addresses = [await _address(turn, form, kind, suffix) for kind, suffix in ((WORD, ".docx"), (CSV, ".csv"))]
    word, table = addresses
    if word is not None and table is not None:
        texts = [turn.say("form-files", title=escape_markdown(form.title), word=word, csv=table)]
    else:
        texts = appendix.messages(form, await _all(turn, form), turn.locale)
    for text in texts:
        await turn.reply_privately(Message(text=text))


async def _address(turn: Turn, form: Form, kind: str, suffix: str) -> str | None:
    return turn.links.to(
        kind,
        tenant_id=turn.tenant_id,
        subject=form.group_id,
        generation=await generation(turn.tx, turn.tenant_id, kind, form.group_id),
        about=form.id,
        suffix=suffix,
    )


async def close(turn: Turn, _: commands.CloseForm) -> None:
    """No answer more; nobody is reminded any longer, and the one who closes it gets what was answered."""
    await turn.require(commands.CloseForm)
    form = await _enter(turn, (await _newest(turn)).id, to_change=True)
    await forms.close_form(turn.tx, turn.tenant_id, form.id, now=turn.now)
    deadline = await deadlines.load_to_change(turn.tx, turn.tenant_id, form.deadline_id or "")
    if deadline is not None and deadline.status is DeadlineStatus.ACTIVE:
        await deadlines.save_deadline(turn.tx, turn.tenant_id, deadline_rules.done_for_all(deadline))
    await outbox.refresh(turn.tx, _to_group(turn, form, "form_refresh"), now=turn.now)
    await turn.reply_text("form-now-closed", title=escape_markdown(form.title))
    await _tell_answers(turn, form)


COMMANDS: dict[type, Callable[[Turn, Any], Awaitable[None]]] = {
    commands.SetUpForm: set_up,
    commands.ShowForm: show_form,
    commands.AnswerForm: answer_by_text,
    commands.WhoHasAnswered: who_has_answered,
    commands.ExportForm: export,
    commands.CloseForm: close,
}
ACTIONS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Shown]]] = {
    "form_open": open_form,
    "form_drop": drop,
    "form_page": show_page,
    "form_save": save_page,
    "form_private": answer_privately,
    # A client without dialogs submits the button that should have opened one.
    "form_answer": answer_privately,
}
FORMS: dict[str, Callable[[Turn, Mapping[str, Any]], Awaitable[Shown]]] = {"form_answer": open_page}
