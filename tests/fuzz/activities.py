"""Activities made from the schema of `Incoming`: mostly as the schema says, and wrong in a few places.

A generator draws from a `random.Random`. Hypothesis has one that it can shrink, so the same generator serves both: many
cases by a seed, and few that are reduced to the smallest.
"""

import json
from functools import cache
from random import Random
from typing import Any

from msgspec import inspect

from bot.features import REGISTRY
from bot.teams import answers, translate
from bot.teams.incoming import Incoming
from tests.fuzz import hostile
from tests.world import BOT, TENANT
from tests.world import URL as SERVICE

PEOPLE = ("Karin", "Olle", "Sara", "Nils", "Främling")
GROUP = "19:group"

TYPES = (
    *("message", "invoke", "conversationUpdate", "installationUpdate", "event", "messageUpdate", "messageDelete"),
    *("typing", "messageReaction", "endOfConversation", "handoff", "trace", "x"),
)
NAMES = (
    *(answers.CARD_ACTION, answers.OPEN_DIALOG, answers.SUBMIT_DIALOG, answers.MESSAGE_ACTION),
    *(answers.SUBMIT_MESSAGE_ACTION, translate.MEETING_START, translate.MEETING_END, translate.PARTICIPANT_JOIN),
    *(translate.PARTICIPANT_LEAVE, "signin/verifyState", "fileConsent/invoke", "x"),
)
_CHOICES: dict[str, tuple[str, ...]] = {
    "type": TYPES,
    "channelId": ("msteams", "msteams", "msteams", "directline", "emulator", ""),
    "serviceUrl": (SERVICE, SERVICE, SERVICE, SERVICE, "https://evil.example/", "http://[", "file:///etc/passwd"),
    "name": NAMES,
    "action": ("add", "remove", "add-upgrade", "remove-upgrade", "x"),
    "conversationType": ("personal", "groupChat", "channel", "meeting", "x"),
    "eventType": ("teamMemberAdded", "channelDeleted", "channelRenamed", "teamArchived", "editMessage", "x"),
    "contentType": (
        *(
            "text/html",
            "text/plain",
            translate._DOWNLOAD,
            "reference",
            answers.CARD_TYPE,
            "image/png",
            "messageReference",
        ),
    ),
    "locale": ("sv-SE", "en-US", "sv", "x", "åäö"),
}
_INSTANTS = (
    *("2025-08-25T07:00:00Z", "2025-08-25T07:00:00.1234567+02:00", "2025-08-25T07:00:00", "0001-01-01T00:00:00+14:00"),
    *("9999-12-31T23:59:59.999999-14:00", "2025-02-30T00:00:00Z", "x", "1756105200"),
)


@cache
def _schema() -> Any:
    return inspect.type_info(Incoming)


def activity(random: Random, *, faults: float = 0.03) -> Any:
    """Return an activity by the schema. `faults` is the part of all fields that get a value of any type.

    Most are of this tenant and channel: others are refused before the bot looks at the rest.
    """
    made = _of(_schema(), random, faults, "")
    if isinstance(made, dict) and random.random() < 0.7:
        made |= {"channelId": "msteams", "serviceUrl": SERVICE}
        data = made.get("channelData")
        made["channelData"] = {**(data if isinstance(data, dict) else {}), "tenant": {"id": TENANT}}
    return made


def _of(kind: Any, random: Random, faults: float, field: str) -> Any:
    if faults and random.random() < faults:
        return hostile.value(random)
    match kind:
        case inspect.StructType():
            return _struct(kind, random, faults)
        case inspect.UnionType():
            kinds = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
            return None if random.random() < 0.05 else _of(kinds[0], random, faults, field)
        case inspect.ListType():
            return [_of(kind.item_type, random, faults, field) for _ in range(random.choice((0, 1, 1, 2, 5)))]
        case inspect.StrType():
            return _text(random, field)
        case inspect.DateTimeType():
            return random.choice(_INSTANTS) if random.random() < 0.05 else _INSTANTS[0]
        case inspect.BoolType():
            return random.random() < 0.5
        case _:
            return _any(random, field)


def _struct(kind: Any, random: Random, faults: float) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for field in kind.fields:
        if not field.required and random.random() < 0.35:
            continue
        made[field.encode_name] = _of(field.type, random, faults, field.encode_name)
    return made


def _text(random: Random, field: str) -> str:
    if field in _CHOICES:
        return random.choice(_CHOICES[field])
    if field in ("id", "tenantId"):
        return random.choice((TENANT, TENANT, BOT, GROUP, f"29:{random.choice(PEOPLE)}", str(random.random())))
    return hostile.text(random) if random.random() < 0.15 else random.choice(PEOPLE)


def _any(random: Random, field: str) -> Any:
    """Return the value of a field that the schema leaves open."""
    if field == "content":
        return random.choice(
            (random.choice(hostile.HTML), {"downloadUrl": hostile.text(random)}, hostile.value(random))
        )
    if field == "value":
        return pressed(random)
    return hostile.value(random)


def pressed(random: Random, data: Any = None) -> dict[str, Any]:
    """Return the value of an invoke: a button, a dialog, or a choice in a message's menu."""
    data = data if data is not None else card_data(random)
    verb = random.choice(_verbs())
    body = {"content": random.choice(hostile.HTML), "contentType": random.choice(("html", "text", 1))}
    return random.choice(
        (
            {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": "manual"},
            {"data": {"action": verb, **data} if isinstance(data, dict) else data, "context": {"theme": "dark"}},
            {"messagePayload": {"body": body, "createdDateTime": random.choice(_INSTANTS)}, "data": data},
            {"Id": "x", "StartTime": random.choice(_INSTANTS), "EndTime": random.choice(_INSTANTS)},
            {"members": [{"user": {"id": f"29:{random.choice(PEOPLE)}"}, "meeting": hostile.value(random)}]},
        )
    )


@cache
def _verbs() -> tuple[str, ...]:
    return tuple({**REGISTRY.actions, **REGISTRY.forms, **REGISTRY.private_forms})


@cache
def _fields() -> tuple[str, ...]:
    """Return the names of all fields that handlers read from cards."""
    import msgspec

    found: set[str] = set()
    classes = list(msgspec.Struct.__subclasses__())
    while classes:
        one = classes.pop()
        classes += one.__subclasses__()
        if one.__module__.startswith("bot."):
            found.update(one.__struct_encode_fields__)
    return tuple(sorted(found))


def card_data(random: Random) -> dict[str, Any]:
    names = random.sample(_fields(), random.randrange(1, 8))
    return {name: hostile.value(random) for name in names}


def encoded(value: Any) -> bytes:
    """Return JSON. Lone surrogates are escaped, as a hostile client would send them."""
    return json.dumps(value).encode()


# -- as Teams sends them: what a member does, with one thing wrong in it


def by_member(random: Random, number: int, **fields: Any) -> dict[str, Any]:
    """Return an activity of a member of the group, with these fields."""
    who = random.choice(PEOPLE)
    is_private = random.random() < 0.4
    return {
        "id": f"fuzz-{number}",
        "timestamp": "2025-08-25T07:00:00Z",
        "channelId": "msteams",
        "serviceUrl": SERVICE,
        "from": {"id": f"29:{who}", "name": who, "aadObjectId": f"object-{who}"},
        "recipient": {"id": BOT, "name": "Mötesbot"},
        "conversation": {
            "id": f"a:29:{who}" if is_private else GROUP,
            "conversationType": "personal" if is_private else "groupChat",
            "tenantId": TENANT,
        },
        "channelData": {"tenant": {"id": TENANT}},
        "locale": "sv-SE",
        **fields,
    }
