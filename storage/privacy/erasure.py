"""Erases a person: deletes what is theirs, and puts "former member" where a record stays.

Which rows these are is declared in storage/database/personal_data.py. The queue and open rounds need more than a
declaration can say.
"""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from sqlalchemy import and_, delete, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.model import Person, PersonId
from dialogs.text import fold
from dialogs.texts import say
from storage.database.engine import lock, new_id
from storage.database.personal_data import HOLDINGS, Erased
from storage.database.schema import metadata
from storage.database.tables.agenda import agenda_item
from storage.database.tables.confirmations import confirmation
from storage.database.tables.deadlines import deadline
from storage.database.tables.deliveries import outbox, outbox_archive, posted_card
from storage.database.tables.feedback import (
    feedback_answer,
    feedback_recipient,
    feedback_round,
    feedback_statement,
    theme_word,
)
from storage.database.tables.forms import form_answer, form_respondent
from storage.database.tables.minutes import presence
from storage.database.tables.people import meeting_group, membership, person
from storage.database.tables.privacy import erasure
from storage.feedback.rounds import lock_name
from storage.outbox.promises import to_person
from storage.people import load_person
from storage.privacy.marks import identity_mark, mark
from storage.privacy.names import Names, forget_names

STAND_IN = "erased:"
"""The beginning of the platform id of a row that stands for an erased person in an open anonymous round."""
_APART = {"person", "form_respondent", "form_answer", "feedback_statement", "outbox", "outbox_archive"}
"""Tables whose rows are found by more than the id of the person."""


class Leftover(msgspec.Struct, frozen=True):
    """What the sweep needs to find the last rows: the id, and the private chat."""

    person: str
    conversation: str


async def erase_person(
    tx: AsyncConnection, tenant_id: str, person_id: PersonId, *, now: datetime, may_return: bool = False
) -> bool:
    """Erase everything about this person. Return False if there is no such person.

    `may_return`: a roster may bring them back, because not they but their group was erased.

    The last reply to them can still be sent. `sweep` deletes what it needs, and all remains in the files.
    """
    who = await load_person(tx, tenant_id, person_id)
    if who is None:
        return False
    former = say(await _locale(tx, who), "former-member")
    names = Names(who.name, who.email or "", former, is_shared=await _has_namesake(tx, who))
    await _leave_open_rounds(tx, who)
    await _erase_statements(tx, who, names)
    await _erase_own(tx, who)
    await _hide_presence(tx, who, names)
    await _erase_acts(tx, who, former)
    await forget_names(tx, tenant_id, names, ids=(who.id,))
    await _erase_deliveries(tx, who)
    await tx.execute(delete(person).where(person.c.tenant_id == tenant_id, person.c.id == who.id))
    await _note(tx, who, now=now, may_return=may_return)
    return True


async def _locale(tx: AsyncConnection, who: Person) -> str:
    """Return the language of the groups in which the words "former member" will stand."""
    found = await tx.execute(
        select(meeting_group.c.locale)
        .join(
            membership,
            and_(membership.c.tenant_id == meeting_group.c.tenant_id, membership.c.group_id == meeting_group.c.id),
        )
        .where(membership.c.tenant_id == who.tenant_id, membership.c.person_id == who.id)
    )
    return "en" if set(found.scalars()) == {"en"} else "sv"


async def _has_namesake(tx: AsyncConnection, who: Person) -> bool:
    others = await tx.execute(select(person.c.name).where(person.c.tenant_id == who.tenant_id, person.c.id != who.id))
    return any(name.casefold() == who.name.casefold() for name in others.scalars())


async def _leave_open_rounds(tx: AsyncConnection, who: Person) -> None:
    """Let a row without a name take the person's place in each open anonymous round, so that no count changes.

    A count that fell would tell that the person had answered. Their words are gone, and do not count towards the
    answers that are needed to show the others.
    """
    asked = await tx.execute(
        select(feedback_recipient.c.round_id)
        .join(
            feedback_round,
            and_(
                feedback_round.c.tenant_id == feedback_recipient.c.tenant_id,
                feedback_round.c.id == feedback_recipient.c.round_id,
            ),
        )
        .where(
            feedback_recipient.c.tenant_id == who.tenant_id,
            feedback_recipient.c.person_id == who.id,
            feedback_round.c.anonymous.is_(True),
            feedback_round.c.closed_at.is_(None),
        )
    )
    for round_id in asked.scalars().all():
        await lock(tx, lock_name(round_id))
        stand_in = new_id()
        await tx.execute(
            insert(person).values(tenant_id=who.tenant_id, id=stand_in, name="?", platform_id=f"{STAND_IN}{new_id()}")
        )
        for table, values in (
            (feedback_recipient, {"leads": True, "absent": True}),
            (feedback_answer, {"driv": "", "hinder": "", "third": ""}),
        ):
            await tx.execute(
                update(table)
                .where(table.c.tenant_id == who.tenant_id, table.c.round_id == round_id, table.c.person_id == who.id)
                .values(person_id=stand_in, **values)
            )


async def forget_stand_ins(tx: AsyncConnection) -> None:
    """Delete the rows that stood for erased people in rounds that are closed."""
    used = exists().where(
        feedback_recipient.c.tenant_id == person.c.tenant_id, feedback_recipient.c.person_id == person.c.id
    )
    await tx.execute(delete(person).where(person.c.platform_id.startswith(STAND_IN), ~used))


async def _erase_statements(tx: AsyncConnection, who: Person, names: Names) -> None:
    """Delete the statements that a round with names shows as theirs. With a namesake in the tenant nobody can tell
    whose they are: then only the name goes."""
    of_groups = (
        select(feedback_round.c.id)
        .join(
            membership,
            and_(
                membership.c.tenant_id == feedback_round.c.tenant_id,
                membership.c.group_id == feedback_round.c.group_id,
            ),
        )
        .where(membership.c.tenant_id == who.tenant_id, membership.c.person_id == who.id)
    )
    theirs = and_(
        feedback_statement.c.tenant_id == who.tenant_id,
        feedback_statement.c.author == who.name,
        feedback_statement.c.round_id.in_(of_groups),
    )
    if names.is_shared:
        await tx.execute(update(feedback_statement).where(theirs).values(author=names.former))
    else:
        texts = (await tx.execute(select(feedback_statement.c.text).where(theirs))).scalars().all()
        await _forget_quotes(tx, who, texts)
        await tx.execute(delete(feedback_statement).where(theirs))


async def _forget_quotes(tx: AsyncConnection, who: Person, texts: Sequence[str]) -> None:
    """Delete what others kept of these statements: words that a leader taught from one, and the undo of that."""
    said = [fold(each) for each in texts]
    taught = await tx.execute(
        select(theme_word.c.group_id, theme_word.c.words, theme_word.c.theme).where(
            theme_word.c.tenant_id == who.tenant_id
        )
    )
    for row in taught.all():
        if any(_quotes(fold(row.words), each) for each in said):
            await tx.execute(
                delete(theme_word).where(
                    theme_word.c.tenant_id == who.tenant_id,
                    theme_word.c.group_id == row.group_id,
                    theme_word.c.words == row.words,
                    theme_word.c.theme == row.theme,
                )
            )
    waiting = await tx.execute(
        select(confirmation.c.id, confirmation.c.content).where(confirmation.c.tenant_id == who.tenant_id)
    )
    contents = {row.id: fold(bytes(row.content).decode("utf-8", "replace")) for row in waiting}
    quoting = [each for each, content in contents.items() if any(text and text in content for text in said)]
    await tx.execute(
        delete(confirmation).where(confirmation.c.tenant_id == who.tenant_id, confirmation.c.id.in_(quoting))
    )


def _quotes(words: str, statement: str) -> bool:
    """Return whether the words are a whole statement, or several words of it. One word leads to nobody."""
    return words == statement or (len(words.split()) > 1 and words in statement)


async def _erase_own(tx: AsyncConnection, who: Person) -> None:
    """Delete the rows that are the person's own."""
    for name, held in HOLDINGS.items():
        if held.whose and held.erased is Erased.ROW and name not in _APART:
            table = metadata.tables[name]
            await tx.execute(delete(table).where(table.c.tenant_id == who.tenant_id, table.c[held.whose] == who.id))
    await tx.execute(
        delete(deadline).where(
            deadline.c.tenant_id == who.tenant_id, deadline.c.group_id.is_(None), deadline.c.created_by == who.id
        )
    )
    # A wish that nobody has accepted is no record yet.
    await tx.execute(
        delete(agenda_item).where(
            agenda_item.c.tenant_id == who.tenant_id,
            agenda_item.c.added_by == who.id,
            agenda_item.c.status == "suggested",
        )
    )
    for table in (form_answer, form_respondent):
        await tx.execute(delete(table).where(table.c.tenant_id == who.tenant_id, table.c.respondent == who.id))


async def _hide_presence(tx: AsyncConnection, who: Person, names: Names) -> None:
    """Give the rows of who was at a meeting another key, because it is the person's id, or holds their name."""
    keys = await tx.execute(select(presence.c.meeting_id, presence.c.key).where(presence.c.tenant_id == who.tenant_id))
    for row in keys.all():
        if row.key == who.id or names.gone_from(row.key) != row.key:
            await tx.execute(
                update(presence)
                .where(
                    presence.c.tenant_id == who.tenant_id,
                    presence.c.meeting_id == row.meeting_id,
                    presence.c.key == row.key,
                )
                .values(key=f"guest:{new_id()}")
            )


async def _erase_acts(tx: AsyncConnection, who: Person, former: str) -> None:
    """Empty the person's id, and their name beside it, in the rows that stay."""
    for name, held in HOLDINGS.items():
        table = metadata.tables[name]
        for column, named in held.by.items():
            values: dict[str, str | None] = {column: None if table.c[column].nullable else ""}
            if named:
                values[named] = former
            await tx.execute(
                update(table).where(table.c.tenant_id == who.tenant_id, table.c[column] == who.id).values(values)
            )


def _chats(who: Person) -> Sequence[str]:
    own = [to_person(who.id)]
    return [*own, who.private_conversation] if who.private_conversation else own


async def _erase_deliveries(tx: AsyncConnection, who: Person) -> None:
    """Delete everything that was sent, or will be sent, to this person alone."""
    chats = _chats(who)
    theirs = [outbox.c.target == to_person(who.id), outbox.c.conversation.in_(chats), outbox.c.posted_in.in_(chats)]
    named = [*chats, who.id]
    theirs += [outbox.c.subject_key.contains(each, autoescape=True) for each in named]
    theirs += [outbox.c.dedupe_key.contains(each, autoescape=True) for each in named]
    await tx.execute(
        delete(outbox).where(outbox.c.tenant_id == who.tenant_id, outbox.c.status != "sending", or_(*theirs))
    )
    for table in (outbox_archive, posted_card):
        about = [table.c.subject_key.contains(each, autoescape=True) for each in named]
        about.append(table.c["target"] == to_person(who.id) if "target" in table.c else table.c.conversation.in_(chats))
        await tx.execute(delete(table).where(table.c.tenant_id == who.tenant_id, or_(*about)))


async def _note(tx: AsyncConnection, who: Person, *, now: datetime, may_return: bool) -> None:
    left = Leftover(who.id, who.private_conversation or "")
    await tx.execute(
        insert(erasure).values(
            tenant_id=who.tenant_id,
            mark=mark(who.tenant_id, who.id),
            identity=identity_mark(who.tenant_id, who.object_id or who.platform_id),
            erased_at=now,
            leftover=msgspec.json.encode(left),
            returned_at=now if may_return else None,
        )
    )
