"""Forms and their answers. An answer belongs to its answer unit: a person, an organisation or a discussion group."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec
from sqlalchemy import and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.forms.rules import Answer, Draft, Form, Per, Question, Respondent
from dialogs.model import DeadlineId, Group, PersonId
from storage.database.engine import new_id
from storage.database.tables.forms import form, form_answer, form_respondent
from storage.database.tables.people import person
from storage.database.upsert import upsert


async def open_form(
    tx: AsyncConnection, group: Group, draft: Draft, *, deadline_id: DeadlineId | None, by: PersonId, now: datetime
) -> Form:
    opened = Form(
        id=new_id(),
        group_id=group.id,
        title=draft.title,
        questions=draft.questions,
        per=draft.per,
        groups=draft.groups,
        due_on=draft.due_on,
        opened_by=by,
        opened_at=now,
        deadline_id=deadline_id,
    )
    await tx.execute(
        form.insert().values(
            tenant_id=group.tenant_id,
            id=opened.id,
            group_id=group.id,
            title=opened.title,
            questions=msgspec.msgpack.encode(opened.questions),
            per=opened.per.value,
            groups=opened.groups,
            due_on=opened.due_on,
            deadline_id=deadline_id,
            opened_by=by,
            opened_at=now,
        )
    )
    return opened


def _form(row: Any) -> Form:
    return Form(
        id=row.id,
        group_id=row.group_id,
        title=row.title,
        questions=msgspec.msgpack.decode(row.questions, type=tuple[Question, ...]),
        per=Per(row.per),
        groups=row.groups,
        due_on=row.due_on,
        opened_by=row.opened_by,
        opened_at=row.opened_at,
        deadline_id=row.deadline_id,
        closed_at=row.closed_at,
    )


async def load_form(tx: AsyncConnection, tenant_id: str, form_id: str) -> Form | None:
    row = (await tx.execute(select(form).where(form.c.tenant_id == tenant_id, form.c.id == form_id))).one_or_none()
    return None if row is None else _form(row)


async def latest_form(tx: AsyncConnection, group: Group, *, is_open: bool = False) -> Form | None:
    """Return the newest form of the group. With `is_open`, the newest that can be answered."""
    query = select(form).where(form.c.tenant_id == group.tenant_id, form.c.group_id == group.id)
    if is_open:
        query = query.where(form.c.closed_at.is_(None))
    row = (await tx.execute(query.order_by(form.c.opened_at.desc(), form.c.id).limit(1))).one_or_none()
    return None if row is None else _form(row)


async def opened_between(tx: AsyncConnection, group: Group, first: datetime, last: datetime) -> list[Form]:
    """Return the forms of the group that were opened from `first` until before `last`, oldest first."""
    rows = await tx.execute(
        select(form)
        .where(
            form.c.tenant_id == group.tenant_id,
            form.c.group_id == group.id,
            form.c.opened_at >= first,
            form.c.opened_at < last,
        )
        .order_by(form.c.opened_at, form.c.id)
    )
    return [_form(row) for row in rows]


async def open_forms(tx: AsyncConnection, group: Group) -> list[Form]:
    """Return the forms of the group that can be answered, newest first."""
    rows = await tx.execute(
        select(form)
        .where(form.c.tenant_id == group.tenant_id, form.c.group_id == group.id, form.c.closed_at.is_(None))
        .order_by(form.c.opened_at.desc(), form.c.id)
    )
    return [_form(row) for row in rows]


async def close_form(tx: AsyncConnection, tenant_id: str, form_id: str, *, now: datetime) -> None:
    await tx.execute(update(form).where(form.c.tenant_id == tenant_id, form.c.id == form_id).values(closed_at=now))


# -- answers


async def save_answers(
    tx: AsyncConnection,
    tenant_id: str,
    form_id: str,
    respondent: str,
    answers: Mapping[int, Answer],
    *,
    person_id: PersonId | None,
) -> None:
    """Save these answers, by question number, in place of earlier ones; an empty answer is deleted.

    `person_id` is the owner if people answer for themselves.
    """
    key = {"tenant_id": tenant_id, "form_id": form_id, "respondent": respondent}
    await tx.execute(upsert(tx, form_respondent, key | {"person_id": person_id}, update=None))
    for number, answer in answers.items():
        if answer:
            kept = {"choice": answer.choice, "words": answer.words}
            await tx.execute(upsert(tx, form_answer, key | {"question": number} | kept, update=kept))
        else:
            await tx.execute(
                delete(form_answer).where(
                    form_answer.c.tenant_id == tenant_id,
                    form_answer.c.form_id == form_id,
                    form_answer.c.respondent == respondent,
                    form_answer.c.question == number,
                )
            )


async def mark_done(tx: AsyncConnection, tenant_id: str, form_id: str, respondent: str, *, now: datetime) -> None:
    await tx.execute(
        update(form_respondent)
        .where(
            form_respondent.c.tenant_id == tenant_id,
            form_respondent.c.form_id == form_id,
            form_respondent.c.respondent == respondent,
        )
        .values(done_at=now)
    )


async def answered(tx: AsyncConnection, tenant_id: str, form_id: str) -> list[Respondent]:
    """Return all answer units that have saved something, by name.

    The name is a person's current name, an organisation's, or the number of a discussion group.
    """
    given: dict[str, dict[int, Answer]] = {}
    for row in await tx.execute(
        select(form_answer).where(form_answer.c.tenant_id == tenant_id, form_answer.c.form_id == form_id)
    ):
        given.setdefault(row.respondent, {})[row.question] = Answer(row.choice, row.words)
    rows = await tx.execute(
        select(form_respondent.c.respondent, form_respondent.c.person_id, form_respondent.c.done_at, person.c.name)
        .outerjoin(
            person,
            and_(person.c.tenant_id == form_respondent.c.tenant_id, person.c.id == form_respondent.c.person_id),
        )
        .where(form_respondent.c.tenant_id == tenant_id, form_respondent.c.form_id == form_id)
    )
    found = [
        Respondent(
            key=row.respondent,
            name=row.name or ("" if row.respondent.isdigit() else row.respondent),
            answers=given.get(row.respondent, {}),
            done=row.done_at is not None,
        )
        for row in rows
    ]
    return sorted(found, key=lambda each: (len(each.key) if each.key.isdigit() else 0, each.name.casefold(), each.key))


async def respondent_keys(tx: AsyncConnection, tenant_id: str, form_id: str) -> list[str]:
    """Return the keys of the answer units that have saved something."""
    rows = await tx.execute(
        select(form_respondent.c.respondent)
        .where(form_respondent.c.tenant_id == tenant_id, form_respondent.c.form_id == form_id)
        .order_by(form_respondent.c.respondent)
    )
    return [row.respondent for row in rows]


async def answers_of(tx: AsyncConnection, tenant_id: str, form_id: str, respondent: str) -> dict[int, Answer]:
    """Return the answers of one answer unit, by question number."""
    rows = await tx.execute(
        select(form_answer).where(
            form_answer.c.tenant_id == tenant_id,
            form_answer.c.form_id == form_id,
            form_answer.c.respondent == respondent,
        )
    )
    return {row.question: Answer(row.choice, row.words) for row in rows}
