"""Checks and fills in templates in a separate process, because a sent template may be hostile."""

import sys
from typing import Literal

import msgspec
from msgspec import Struct

from bot.limited_process import limit_this_process, output_of
from dialogs.minutes.document import Minutes
from dialogs.minutes.template_rules import TemplateProblem

SECONDS = 10
MEMORY = 700_000_000
"""Bytes of address space of the process."""


class _Task(Struct):
    do: Literal["check", "fill"]
    template: bytes
    locale: str
    minutes: Minutes | None = None
    mark: str = ""


class _Done(Struct):
    data: bytes = b""
    problem: tuple[str, str, str] | None = None


async def checked(template: bytes, locale: str) -> bytes:
    """Return the template as it is to be stored. Raises TemplateProblem."""
    return await _done(_Task("check", template, locale))


async def filled(template: bytes, minutes: Minutes, locale: str, *, mark: str = "") -> bytes:
    """Return the Word file of the minutes after the template. Raises TemplateProblem."""
    return await _done(_Task("fill", template, locale, minutes, mark))


async def _done(task: _Task) -> bytes:
    try:
        status, output = await output_of(
            "bot.minutes.template_process", sent=msgspec.msgpack.encode(task), seconds=SECONDS
        )
    except TimeoutError:
        raise TemplateProblem("too-slow") from None
    if status:
        # The limits of memory and time end the process without another word.
        raise TemplateProblem("too-slow")
    done = msgspec.msgpack.decode(output, type=_Done)
    if done.problem is not None:
        raise TemplateProblem(*done.problem)
    return done.data


# --- the code of the other process ------------------------------------------------------------------------------


def _main() -> int:
    limit_this_process(memory=MEMORY, seconds=SECONDS)
    from dialogs.minutes import templates

    task = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=_Task)
    try:
        if task.minutes is None:
            done = _Done(templates.checked(task.template, task.locale))
        else:
            done = _Done(templates.filled(task.template, task.minutes, task.locale, mark=task.mark))
    except TemplateProblem as problem:
        done = _Done(problem=(problem.reason, problem.what, problem.where))
    except Exception:  # noqa: BLE001 - a hostile file may raise anything in its libraries
        done = _Done(problem=("no-docx", "", ""))
    sys.stdout.buffer.write(msgspec.msgpack.encode(done))
    return 0


if __name__ == "__main__":
    sys.exit(_main())
