"""The tables. Every one has a tenant_id in its key: a row is never reached by its id alone."""

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    DateTime,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    Time,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class UtcDateTime(TypeDecorator[datetime]):
    """An instant. SQLite's own type drops the offset, so a naive value is refused at the door and UTC is put back."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a naive datetime is no instant")
        return value.astimezone(UTC)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)  # type: ignore[no-any-return]


def _id(name: str = "id") -> Column[str]:
    return Column(name, String(32), nullable=False)


def _tenant() -> Column[str]:
    return Column("tenant_id", String(64), nullable=False)


def _belongs_to(table: str, column: str) -> ForeignKeyConstraint:
    return ForeignKeyConstraint(["tenant_id", column], [f"{table}.tenant_id", f"{table}.id"], ondelete="CASCADE")


def _third_question() -> tuple[Column[str], Column[str], Column[str]]:
    """What is asked beside driv and hinder: "word", "scale", "own" with its wording; "": nothing."""
    return (
        Column("third", String(8), nullable=False, server_default=""),
        Column("third_sv", Text, nullable=False, server_default=""),
        Column("third_en", Text, nullable=False, server_default=""),
    )


def _changes() -> tuple[Column[int], Column[datetime]]:
    """How often a row has been changed, and when it last was by the database's clock: every UPDATE counts, whoever
    writes it."""
    return (
        Column("revision", Integer, nullable=False, server_default="0", onupdate=text("revision + 1")),
        Column("changed_at", UtcDateTime, default=func.current_timestamp(), onupdate=func.current_timestamp()),
    )


def _partly(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """An index of the rows for which `where` holds; used where a statement has the same words."""
    return Index(name, *columns, unique=unique, sqlite_where=text(where), postgresql_where=text(where))


# -- who and where

person = Table(
    "person",
    metadata,
    _tenant(),
    _id(),
    Column("name", Text, nullable=False),
    Column("platform_id", Text, nullable=False),
    Column("object_id", String(64)),
    Column("email", Text),
    Column("private_conversation", Text),
    Column("service_url", Text),
    # When the bot last spoke to them of its own accord, apart from the morning's message.
    Column("disturbed_at", UtcDateTime),
    # They would rather hear of deadlines on Mondays than one by one.
    Column("weekly", Boolean, nullable=False, server_default=text("false")),
    # The language that they chose for what they are told in private; NULL: their group's.
    Column("locale", String(16)),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "platform_id"),
)

conversation = Table(
    "conversation",
    metadata,
    _tenant(),
    Column("key", Text, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("service_url", Text, nullable=False),
    Column("bot_id", Text, nullable=False),
    Column("team_id", Text),
    Column("group_id", String(32)),
    Column("name", Text),
    # Since when nothing is posted there. It is tried again at retry_at; NULL: the bot was removed.
    Column("suspended_at", UtcDateTime),
    Column("retry_at", UtcDateTime),
    # "standard", "private" or "shared"; NULL: Teams has not said.
    Column("channel_type", String(16)),
    Column("team_name", Text),
    PrimaryKeyConstraint("tenant_id", "key"),
)

# "group" is a word of SQL's own.
meeting_group = Table(
    "meeting_group",
    metadata,
    _tenant(),
    _id(),
    Column("name", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("zone", String(64), nullable=False),
    Column("locale", String(8), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    # Where driv och hinder is asked: in the "group", "private" or "both".
    Column("asks", String(8), nullable=False, server_default="group"),
    *_third_question(),
    Column("next_deadline_number", Integer, nullable=False, server_default="1"),
    # How its deadlines are reminded of; summer_first and summer_last are "MM-DD".
    Column("bridge_days_free", Boolean, nullable=False, server_default=text("false")),
    Column("summer_first", String(5)),
    Column("summer_last", String(5)),
    Column("weekly", Boolean, nullable=False, server_default=text("false")),
    Column("grace", Integer, nullable=False, server_default="2"),
    Column("overdue_aloud", Boolean, nullable=False, server_default=text("false")),
    # "Laget runt" is asked so many working days before the meeting; NULL: it is not.
    Column("table_round_days", Integer, server_default="2"),
    # Working days before a meeting that its agenda is posted by itself; NULL: never.
    Column("post_days", Integer, server_default="5"),
    Column("roster_at", UtcDateTime),
    Column("roster_not_before", UtcDateTime),
    # Since when Teams refuses to show who is in the place.
    Column("roster_refused_at", UtcDateTime),
    # A leader chose the name: it no longer follows that of the place.
    Column("is_named", Boolean, nullable=False, server_default=text("false")),
    Column("created_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "conversation"),
)

membership = Table(
    "membership",
    metadata,
    _tenant(),
    Column("group_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("is_member", Boolean, nullable=False),
    Column("is_chair", Boolean, nullable=False),
    Column("is_secretary", Boolean, nullable=False),
    Column("organisation", Text, nullable=False, server_default=""),
    # A part of the group that they belong to beside their organisation ("väster").
    Column("subgroup", Text, nullable=False, server_default=""),
    Column("left_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "group_id", "person_id"),
    _belongs_to("meeting_group", "group_id"),
    _belongs_to("person", "person_id"),
    Index("ix_membership_person", "tenant_id", "person_id"),
)

# From and to which day somebody is away, and is not reminded privately; the newest that they have said.
absence = Table(
    "absence",
    metadata,
    _tenant(),
    Column("person_id", String(32), nullable=False),
    Column("first_on", Date, nullable=False),
    Column("last_on", Date, nullable=False),
    PrimaryKeyConstraint("tenant_id", "person_id"),
    _belongs_to("person", "person_id"),
)

# -- meetings and their agenda

# What members have said for the next meeting while none was planned: items for its agenda, and who cannot come.
kept_for_meeting = Table(
    "kept_for_meeting",
    metadata,
    _tenant(),
    _id(),
    Column("group_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("kept_at", UtcDateTime, nullable=False),
    Column("number", Integer, nullable=False),
    PrimaryKeyConstraint("tenant_id", "id"),
    _belongs_to("meeting_group", "group_id"),
    Index("ix_kept_for_meeting_group", "tenant_id", "group_id", "number"),
)

# What comes again: by `rule` or on `days`, from `starts` for `minutes` in the group's zone. `template` holds the
# standing items.
series = Table(
    "series",
    metadata,
    _tenant(),
    _id(),
    Column("group_id", String(32), nullable=False),
    Column("rule", Text, nullable=False, server_default=""),
    Column("days", Text, nullable=False, server_default=""),
    Column("starts", Time, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("template", LargeBinary, nullable=False),
    Column("accepted", Boolean, nullable=False, server_default=text("false")),
    Column("stop_days", Integer),
    Column("created_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "group_id"),
    _belongs_to("meeting_group", "group_id"),
)

meeting = Table(
    "meeting",
    metadata,
    _tenant(),
    _id(),
    Column("group_id", String(32), nullable=False),
    Column("starts_at", UtcDateTime, nullable=False),
    Column("ends_at", UtcDateTime, nullable=False),
    Column("place", Text, nullable=False, server_default=""),
    Column("status", String(16), nullable=False),
    Column("acting_chair", String(32)),
    Column("started_at", UtcDateTime),
    Column("call_ended_at", UtcDateTime),
    Column("ended_at", UtcDateTime),
    Column("agenda_version", Integer, nullable=False, server_default="0"),
    # The highest number that a suggested item has had; a number is never given twice.
    Column("suggested", Integer, nullable=False, server_default="0"),
    Column("series_id", String(32)),
    # The day on which its series has it, which stays when the meeting is moved.
    Column("occasion", Date),
    Column("posted_at", UtcDateTime),
    Column("settled_at", UtcDateTime),
    *_changes(),
    PrimaryKeyConstraint("tenant_id", "id"),
    _belongs_to("meeting_group", "group_id"),
    Index("ix_meeting_group_start", "tenant_id", "group_id", "starts_at"),
    _partly("ix_meeting_ending", "ends_at", where="status = 'planned'"),
    _partly("ix_meeting_unsettled", "ended_at", where="status = 'ended' AND settled_at IS NULL"),
    # An occasion is planned once, whoever looks for it at the same time.
    _partly("uq_meeting_occasion", "tenant_id", "series_id", "occasion", where="occasion IS NOT NULL", unique=True),
)

# What is still to be done before a meeting without being asked: when to look at it next (NULL: now), and which steps
# have been taken, with spaces. Apart from the meeting, whose every change a calendar would count.
preparation = Table(
    "preparation",
    metadata,
    _tenant(),
    Column("meeting_id", String(32), nullable=False),
    Column("look_at", UtcDateTime),
    Column("taken", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "meeting_id"),
    _belongs_to("meeting", "meeting_id"),
    Index("ix_preparation_look_at", "look_at"),
)

attendance = Table(
    "attendance",
    metadata,
    _tenant(),
    Column("meeting_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("coming", String(16), nullable=False),
    Column("substitute", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "person_id"),
    _belongs_to("meeting", "meeting_id"),
    _belongs_to("person", "person_id"),
)

agenda_item = Table(
    "agenda_item",
    metadata,
    _tenant(),
    _id(),
    Column("meeting_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("type", String(16)),
    Column("purpose", Text, nullable=False, server_default=""),
    Column("minutes", Integer),
    Column("added_by", String(32)),
    Column("added_by_name", Text, nullable=False, server_default=""),
    Column("status", String(16), nullable=False, server_default="open"),
    Column("outcome", Text, nullable=False, server_default=""),
    Column("standing", String(32), nullable=False, server_default=""),
    # Which item of an earlier meeting it was, the day of that meeting, and how often it has been carried by now.
    Column("carried_from", String(32)),
    Column("carried_on", Date),
    Column("carried_times", Integer),
    Column("carried_to", String(32)),
    # The forwarding by which it came from another group, that group's name, the day of its meeting, its number there.
    Column("sent_from", String(32)),
    Column("sent_from_group", Text),
    Column("sent_from_on", Date),
    Column("sent_from_number", Integer),
    Column("suggested", Integer),
    PrimaryKeyConstraint("tenant_id", "id"),
    _belongs_to("meeting", "meeting_id"),
    Index("ix_agenda_item_meeting", "tenant_id", "meeting_id", "number"),
    # What waits for a meeting to go to.
    _partly("ix_agenda_item_waiting", "tenant_id", "meeting_id", where="status = 'carried' AND carried_to IS NULL"),
    _partly("ix_agenda_item_sent_from", "tenant_id", "sent_from", where="sent_from IS NOT NULL"),
)

agenda_material = Table(
    "agenda_material",
    metadata,
    _tenant(),
    Column("item_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("address", Text, nullable=False),
    Column("title", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "item_id", "number"),
    _belongs_to("agenda_item", "item_id"),
)

agenda_part = Table(
    "agenda_part",
    metadata,
    _tenant(),
    Column("item_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("purpose", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "item_id", "number"),
    _belongs_to("agenda_item", "item_id"),
)

# An owner of the item as a whole has part 0; parts are numbered from 1.
agenda_owner = Table(
    "agenda_owner",
    metadata,
    _tenant(),
    Column("item_id", String(32), nullable=False),
    Column("part", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("text", Text, nullable=False),
    Column("person_id", String(32)),
    PrimaryKeyConstraint("tenant_id", "item_id", "part", "number"),
    _belongs_to("agenda_item", "item_id"),
)

# What the agenda was before each change, for "ångra".
agenda_before = Table(
    "agenda_before",
    metadata,
    _tenant(),
    Column("meeting_id", String(32), nullable=False),
    Column("version", Integer, nullable=False),
    Column("changed_by", String(32)),
    Column("content", LargeBinary, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "version"),
    _belongs_to("meeting", "meeting_id"),
)

# What is said of an item belongs to its meeting: the item's own row is written anew with every change of the agenda.

# Who has read an item's material: kept so that each counts once, and told as a number only.
material_read = Table(
    "material_read",
    metadata,
    _tenant(),
    Column("meeting_id", String(32), nullable=False),
    Column("item_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    PrimaryKeyConstraint("tenant_id", "item_id", "person_id"),
    _belongs_to("meeting", "meeting_id"),
    _belongs_to("person", "person_id"),
    Index("ix_material_read_meeting", "tenant_id", "meeting_id"),
)

# When a meeting's organisations were asked for "laget runt", which they are once.
table_round = Table(
    "table_round",
    metadata,
    _tenant(),
    Column("meeting_id", String(32), nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "meeting_id"),
    _belongs_to("meeting", "meeting_id"),
)

# What somebody says for their organisation under "laget runt" before the meeting; "" where there is nothing new.
table_round_answer = Table(
    "table_round_answer",
    metadata,
    _tenant(),
    Column("meeting_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("organisation", Text, nullable=False, server_default=""),
    Column("text", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "meeting_id", "person_id"),
    _belongs_to("meeting", "meeting_id"),
    _belongs_to("person", "person_id"),
)

# An item that one group sent to another, which is not known where no group was meant. `named` is what the sender called
# it, `content` what was sent. `became` is the item on the other's agenda, where it is followed.
forwarding = Table(
    "forwarding",
    metadata,
    _tenant(),
    _id(),
    Column("item_id", String(32), nullable=False),
    Column("number", Integer, nullable=False),
    Column("meeting_id", String(32), nullable=False),
    Column("from_group", String(32), nullable=False),
    Column("to_group", String(32)),
    Column("named", Text, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("sent_by", String(32), nullable=False),
    Column("sent_at", UtcDateTime, nullable=False),
    Column("status", String(16), nullable=False),
    Column("became", String(32)),
    Column("meeting_there", String(32)),
    PrimaryKeyConstraint("tenant_id", "id"),
    # Sent twice to the same group it is still one.
    UniqueConstraint("tenant_id", "item_id", "to_group"),
    _belongs_to("meeting", "meeting_id"),
    _belongs_to("meeting_group", "from_group"),
    _belongs_to("meeting_group", "to_group"),
    Index("ix_forwarding_from", "tenant_id", "from_group", "sent_at"),
    Index("ix_forwarding_to", "tenant_id", "to_group", "status"),
    _partly("ix_forwarding_accepted", "tenant_id", "id", where="status = 'accepted'"),
)

# -- driv och hinder

feedback_round = Table(
    "feedback_round",
    metadata,
    _tenant(),
    _id(),
    Column("group_id", String(32), nullable=False),
    Column("meeting_id", String(32), nullable=False),
    Column("anonymous", Boolean, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closes_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    # `asked` is how many an anonymous round asked when it opened; a named round counts them when it is closed.
    Column("asked", Integer, nullable=False, server_default="0"),
    Column("answered", Integer, nullable=False, server_default="0"),
    # Whether a closed round kept its statements.
    Column("shown", Boolean, nullable=False, server_default=text("false")),
    *_third_question(),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "meeting_id"),
    _belongs_to("meeting_group", "group_id"),
    _belongs_to("meeting", "meeting_id"),
    _partly("ix_feedback_round_open", "closes_at", where="closed_at IS NULL"),
)

# The people whom an open round asks; closing an anonymous round empties this table of it. `leads`: they led the group
# or the meeting when it opened. `absent`: they have said themselves that they were not there.
feedback_recipient = Table(
    "feedback_recipient",
    metadata,
    _tenant(),
    Column("round_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("leads", Boolean, nullable=False, server_default=text("false")),
    Column("absent", Boolean, nullable=False, server_default=text("false")),
    PrimaryKeyConstraint("tenant_id", "round_id", "person_id"),
    _belongs_to("feedback_round", "round_id"),
    _belongs_to("person", "person_id"),
)

# While a round is open an answer belongs to its member; closing an anonymous round empties this table of it.
feedback_answer = Table(
    "feedback_answer",
    metadata,
    _tenant(),
    Column("round_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("driv", Text, nullable=False, server_default=""),
    Column("hinder", Text, nullable=False, server_default=""),
    Column("third", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "round_id", "person_id"),
    _belongs_to("feedback_round", "round_id"),
    _belongs_to("person", "person_id"),
)

# Knows no members and no times. `key` is random, and the order of the rows is drawn by lot. What the secretary hides,
# or joins with another that says the same (its key), stays as it was written.
feedback_statement = Table(
    "feedback_statement",
    metadata,
    _tenant(),
    Column("round_id", String(32), nullable=False),
    Column("key", String(32), nullable=False),
    Column("heading", String(16), nullable=False),
    Column("text", Text, nullable=False),
    Column("author", Text, nullable=False, server_default=""),
    Column("hidden", Boolean, nullable=False, server_default=text("false")),
    Column("same_as", String(32)),
    PrimaryKeyConstraint("tenant_id", "round_id", "key"),
    _belongs_to("feedback_round", "round_id"),
)

# -- what comes of driv och hinder

# What a group has taught: a statement with these words is (or with `counts` false: is not) about a theme.
theme_word = Table(
    "theme_word",
    metadata,
    _tenant(),
    Column("group_id", String(32), nullable=False),
    Column("words", Text, nullable=False),
    Column("theme", String(64), nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("taught_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "group_id", "words", "theme"),
    _belongs_to("meeting_group", "group_id"),
)

# What was proposed against a hinder that came again, because of a round; `accepted` is null until that is answered.
# `about` and `label` are what came of it: a meeting's day, or a deadline's with its number.
theme_action = Table(
    "theme_action",
    metadata,
    _tenant(),
    _id(),
    Column("group_id", String(32), nullable=False),
    Column("theme", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("round_id", String(32), nullable=False),
    Column("rounds", Integer, nullable=False),
    Column("asked_at", UtcDateTime, nullable=False),
    Column("accepted", Boolean),
    Column("about", Date),
    Column("label", String(16), nullable=False, server_default=""),
    Column("settled_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "id"),
    _belongs_to("meeting_group", "group_id"),
    _belongs_to("feedback_round", "round_id"),
    Index("ix_theme_action_group", "tenant_id", "group_id"),
)

# -- forms: questions that members, organisations or discussion groups answer

# `questions` is a list in MessagePack. `per`: who answers as one ("person", "organisation", "group"); `groups` is how
# many discussion groups there are. The reminders are those of its deadline.
form = Table(
    "form",
    metadata,
    _tenant(),
    _id(),
    Column("group_id", String(32), nullable=False),
    Column("title", Text, nullable=False),
    Column("questions", LargeBinary, nullable=False),
    Column("per", String(16), nullable=False),
    Column("groups", Integer, nullable=False, server_default="0"),
    Column("due_on", Date, nullable=False),
    Column("deadline_id", String(32)),
    Column("opened_by", String(32), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("closed_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "id"),
    _belongs_to("meeting_group", "group_id"),
    Index("ix_form_group", "tenant_id", "group_id"),
)

# Who answers as one: `respondent` is a person's id, an organisation or a discussion group's number. `done_at`: they
# have gone through it all.
form_respondent = Table(
    "form_respondent",
    metadata,
    _tenant(),
    Column("form_id", String(32), nullable=False),
    Column("respondent", String(200), nullable=False),
    Column("person_id", String(32)),
    Column("done_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "form_id", "respondent"),
    _belongs_to("form", "form_id"),
    _belongs_to("person", "person_id"),
)

# `question` is its place among the form's, from 1. `choice` is one of its options, `words` what was written.
form_answer = Table(
    "form_answer",
    metadata,
    _tenant(),
    Column("form_id", String(32), nullable=False),
    Column("respondent", String(200), nullable=False),
    Column("question", Integer, nullable=False),
    Column("choice", Text, nullable=False, server_default=""),
    Column("words", Text, nullable=False, server_default=""),
    PrimaryKeyConstraint("tenant_id", "form_id", "respondent", "question"),
    ForeignKeyConstraint(
        ["tenant_id", "form_id", "respondent"],
        ["form_respondent.tenant_id", "form_respondent.form_id", "form_respondent.respondent"],
        ondelete="CASCADE",
    ),
)

# -- deadlines

# Without a group it is the private one of the person who made it. `ladder` and `gap` are written "14d,3wd".
# `overdue_at` is when somebody is next to be told that it is late.
# `leap_day`: the 28th of February stands for the 29th.
deadline = Table(
    "deadline",
    metadata,
    _tenant(),
    _id(),
    Column("group_id", String(32)),
    Column("number", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("due_on", Date, nullable=False),
    Column("at", Time),
    Column("status", String(16), nullable=False),
    Column("created_by", String(32)),
    Column("created_at", UtcDateTime, nullable=False),
    Column("ladder", Text),
    Column("final_on", Date),
    Column("follows", String(32)),
    Column("gap", String(16)),
    Column("yearly", Boolean, nullable=False, server_default=text("false")),
    Column("leap_day", Boolean, nullable=False, server_default=text("false")),
    Column("source", Text, nullable=False, server_default=""),
    Column("aloud", Boolean, nullable=False, server_default=text("false")),
    Column("overdue_at", UtcDateTime),
    *_changes(),
    PrimaryKeyConstraint("tenant_id", "id"),
    UniqueConstraint("tenant_id", "group_id", "number"),
    _belongs_to("meeting_group", "group_id"),
    _partly("uq_deadline_private", "tenant_id", "created_by", "number", where="group_id IS NULL", unique=True),
    _partly("ix_deadline_overdue", "overdue_at", where="status = 'active'"),
    _partly("ix_deadline_yearly", "due_on", where="status = 'active' AND yearly"),
)

# One row for each who is to do it, or who has said that they have done the group's: a person, an organisation, or with
# neither the whole group.
assignment = Table(
    "assignment",
    metadata,
    _tenant(),
    Column("deadline_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False, server_default=""),
    Column("organisation", Text, nullable=False, server_default=""),
    Column("due_on", Date),
    Column("done_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "deadline_id", "person_id", "organisation"),
    _belongs_to("deadline", "deadline_id"),
    Index("ix_assignment_person", "tenant_id", "person_id"),
)

# Who does not want to hear of a deadline before a moment.
snooze = Table(
    "snooze",
    metadata,
    _tenant(),
    Column("deadline_id", String(32), nullable=False),
    Column("person_id", String(32), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "deadline_id", "person_id"),
    _belongs_to("deadline", "deadline_id"),
)

# -- what waits for a yes: a card carries its id and nothing else

proposal = Table(
    "proposal",
    metadata,
    _tenant(),
    _id(),
    Column("kind", String(32), nullable=False),
    Column("conversation", Text, nullable=False),
    Column("group_id", String(32)),
    Column("person_id", String(32)),
    Column("content", LargeBinary, nullable=False),
    Column("created_at", UtcDateTime, nullable=False),
    Column("settled_at", UtcDateTime),
    PrimaryKeyConstraint("tenant_id", "id"),
)

# -- links

# Of a kind ("calendar") to a group or a person: those made under an earlier generation lead nowhere.
link_generation = Table(
    "link_generation",
    metadata,
    _tenant(),
    Column("kind", String(32), nullable=False),
    Column("subject", String(32), nullable=False),
    Column("generation", Integer, nullable=False),
    PrimaryKeyConstraint("tenant_id", "kind", "subject"),
)

# -- delivery

# Of a row that has ended, next_attempt_at is when it did. Of several rows that go out as one message one carries the
# others, and is the one that is under way in its conversation. `posted_in` is where it was said, which for a private
# word is known only then.
outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _tenant(),
    Column("kind", String(32), nullable=False),
    Column("dedupe_key", Text, nullable=False, unique=True),
    Column("subject_key", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("group_id", String(32)),
    Column("content", LargeBinary),
    Column("due_at", UtcDateTime, nullable=False),
    Column("next_attempt_at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime),
    Column("status", String(16), nullable=False),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("maybe_repeated", Boolean, nullable=False, server_default=text("false")),
    Column("lease_owner", String(64)),
    Column("lease_until", UtcDateTime),
    Column("lease_token", String(32)),
    Column("carried_by", Integer),
    Column("activity_id", Text),
    Column("posted_in", Text),
    Column("sent_at", UtcDateTime),
    Column("last_status", Integer),
    Column("last_error", Text),
    Column("created_at", UtcDateTime, nullable=False),
    # What of a tenant is to be tried next …
    _partly("ix_outbox_pending", "tenant_id", "next_attempt_at", "id", where="status = 'pending'"),
    # … who is first in line in a conversation …
    _partly("ix_outbox_line", "tenant_id", "conversation", "due_at", "id", where="status = 'pending'"),
    # … and that only one row of it is under way, whatever several processes see of each other.
    _partly(
        "uq_outbox_under_way",
        "tenant_id",
        "conversation",
        where="status = 'sending' AND carried_by IS NULL",
        unique=True,
    ),
    # What Teams has asked us to wait with: its whole conversation waits.
    _partly(
        "ix_outbox_paused",
        "tenant_id",
        "conversation",
        "next_attempt_at",
        where="status = 'pending' AND last_status = 429",
    ),
    _partly("ix_outbox_lease", "lease_until", where="status = 'sending'"),
    # What became of things: for the report, for calling back, and to be put away.
    _partly("ix_outbox_ended", "tenant_id", "next_attempt_at", where="status NOT IN ('pending', 'sending')"),
    Index("ix_outbox_subject", "tenant_id", "subject_key"),
    # Cards and the archive name rows by their id: SQLite would give that of a deleted one to another.
    sqlite_autoincrement=True,
)

# Rows that ended a while ago, without what they said: the queue stays small.
outbox_archive = Table(
    "outbox_archive",
    metadata,
    _tenant(),
    Column("id", Integer, nullable=False),
    Column("kind", String(32), nullable=False),
    Column("subject_key", Text, nullable=False),
    Column("target", Text, nullable=False),
    Column("group_id", String(32)),
    Column("due_at", UtcDateTime, nullable=False),
    Column("status", String(16), nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("maybe_repeated", Boolean, nullable=False),
    Column("ended_at", UtcDateTime, nullable=False),
    Column("last_status", Integer),
    Column("last_error", Text),
    PrimaryKeyConstraint("tenant_id", "id"),
    Index("ix_outbox_archive_ended", "ended_at"),
)

# Which process speaks to a tenant just now: one at a time, so that it alone can keep Teams' limits.
tenant_turn = Table(
    "tenant_turn",
    metadata,
    _tenant(),
    Column("owner", String(64), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id"),
)

# Which activity shows a thing that is kept current by replacing: "agenda:<meeting>", "round:<round>" …
posted_card = Table(
    "posted_card",
    metadata,
    _tenant(),
    Column("subject_key", Text, nullable=False),
    Column("conversation", Text, nullable=False),
    Column("activity_id", Text, nullable=False),
    Column("posted_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "subject_key"),
)

# Teams delivers an activity again when the answer is slow.
activity_seen = Table(
    "activity_seen",
    metadata,
    _tenant(),
    Column("conversation", Text, nullable=False),
    Column("activity_id", Text, nullable=False),
    Column("seen_at", UtcDateTime, nullable=False),
    PrimaryKeyConstraint("tenant_id", "conversation", "activity_id"),
)

audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    _tenant(),
    Column("group_id", String(32)),
    Column("person_id", String(32)),
    Column("what", String(64), nullable=False),
    Column("subject", Text, nullable=False, server_default=""),
    Column("at", UtcDateTime, nullable=False),
    Index("ix_audit_group", "tenant_id", "group_id", "at"),
)
