"""The commands that undo a change."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import DidYouMean
from dialogs.patterns import lazily


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """`whose`: the person whose change is meant; "": one's own. `about`: what was named beside it ("ångra mötet")."""

    whose: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Redo(Command):
    """Ask that what was undone is done again."""


_AFTER_WHAT = lazily(r"(?i)[\s,.!?]*(?:\b(?:tack(?: så mycket)?|tack snälla|please|thanks|snälla))?[\s.!?]*$")

SPECS: tuple[Spec, ...] = (
    Spec(
        Undo,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: Undo(said.words("whose").strip()),
        patterns=(
            r"{slip}(?:ångra|ta tillbaka|undo|take back|revert) {other} (?:senaste |latest |last )?(?:ändring(?:en|ar|arna)?|changes?|edits?)",
            r"{slip}(?:ångra|ta tillbaka) (?:det )?(?:som )?{other} (?:gjorde|ändrade|skrev|la(?:de)? till|tog bort)(?: nyss| senast| sist)?",
            r"{slip}(?:undo|take back|revert) what {other} (?:did|changed|wrote|added|removed)(?: just now| last)?",
        ),
        right=Right.OWN,
        topic=Topic.TALK,
        about="about-undo",
        examples={"sv": ("ångra",), "en": ("undo",)},
        needs_group=False,
    ),
    Spec(
        Undo,
        tier=Tier.EXACT,
        make=always(Undo()),
        patterns=(
            r"{slip}(?:jag )?(?:ångrar?(?: mig)?|undo)(?: {that})?(?: igen| nu| again| now)?{oops}",
            r"{slip}(?:ta tillbaka|backa|återställ|revert|take back|roll back) {that}{oops}",
            r"{slip}(?:ångra|ta tillbaka) (?:det |vad )?(?:som )?(?:du|ni|boten|jag|vi) (?:nyss |just |precis )?(?:gjorde|ändrade|skrev|la(?:de)? (?:till|in)|tog bort|har gjort)(?: nyss| nu| senast| sist| precis)?{oops}",
            r"{slip}(?:undo|take back|revert) what (?:you|i|we) (?:just )?(?:did|changed|wrote|added|removed)(?: just now| last)?{oops}",
            r"{slip}(?:take (?:that|it|this) back|gör det ogjort|gör ogjort|ändra tillbaka(?: det)?|gå tillbaka ett steg|ett steg tillbaka){oops}",
        ),
        known=("ångra", "undo"),
    ),
    Spec(
        Undo,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: Undo(about=_AFTER_WHAT.sub("", said.words("rest"))),
        patterns=(r"{slip}(?:ångra|undo) (?P<rest>(?!(?:{messages}|ångra\w*|undo)(?!\w))[^\n]{1,80}+)",),
    ),
    Spec(
        Undo,
        tier=Tier.INCOMPLETE,
        make=lambda said: DidYouMean(said.example("ångra", "undo")),
        patterns=(r"{slip}{wrong}",),
    ),
    Spec(
        Redo,
        tier=Tier.EXACT,
        make=always(Redo()),
        patterns=(
            r"{slip}(?:gör om|upprepa|redo)(?: (?:{that}|det jag (?:nyss |just )?(?:ångrade|tog tillbaka)(?: nyss)?|what i (?:just )?(?:undid|took back)|igen|again))*(?: igen| nu| tack)?",
            r"{slip}(?:ångra|undo) (?:ångra|ångringen|min ångring|mitt ångra|att jag ångrade(?: mig)?|undo|the undo|my undo)",
            r"{slip}(?:ta tillbaka|undo) (?:ångringen|mitt ångra|the undo)",
        ),
        right=Right.EVERYBODY,
        topic=Topic.TALK,
        about="about-redo",
        effect=Effect.READS,
        examples={"sv": ("gör om",), "en": ("redo",)},
        needs_group=False,
    ),
)
