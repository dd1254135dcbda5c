"""The commands about invitations to sign up for."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.commands.talk import Incomplete, Missing
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class Invite(Command):
    """Invite the group to an occasion. `text` is its title, day, time, place and last day to sign up, as written."""

    text: str


@dataclass(frozen=True, slots=True)
class SignUpFor(Command):
    """Somebody comes to an occasion, or cannot. `of`: words of its title, or its id. `who` is another person, as
    written; "" for the writer."""

    comes: bool
    of: str = ""
    who: str = ""
    several: bool = False
    """The writer spoke for more people than themselves, without names."""


@dataclass(frozen=True, slots=True)
class ShowSignUps(Command):
    of: str = ""


@dataclass(frozen=True, slots=True)
class ChangeInvitation(Command):
    """`text` is what changes, as written."""

    of: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class CancelInvitation(Command):
    of: str = ""


@dataclass(frozen=True, slots=True)
class RemindOfInvitation(Command):
    """Remind those who have not answered the invitation now."""

    of: str = ""


_MEETING = lazily(
    r"(?:ett |vart |det |our |the |a )?(?:nasta |kommande |next )?(?:\w*sammantrade\w*|moten?\w*|traffen?|meeting)\b(?! om\b)"
)


def _invite(said: Said) -> Command | None:
    """What the group is invited to; None for a meeting of the group, which is planned and not signed up for."""
    text = said.words("rest").strip()
    return None if _MEETING.match(fold(text)) else Invite(text)


def _of(said: Said) -> str:
    return said.words("of").strip(' .!?”"') if said.has("of") else ""


def _sign_up(said: Said) -> Command:
    return SignUpFor(not said.has("no"), _of(said), said.words("who").strip() if said.has("who") else "")


def _change(said: Said) -> Command:
    if said.has("last"):
        return ChangeInvitation(_of(said), f"anmälan senast {said.words('last')}")
    return ChangeInvitation(_of(said), said.words("rest") if said.has("rest") else "")


_TO_LAST = r"(?: (?:till|för|for|to) (?P<of>[^\n:\d]{2,120}?))?"
_NO_DEADLINE = (
    r"(?!(?:(?!\b(?:anmäl|osa\b|svar|sign|rsvp|reply|register))[^\d\n])*"
    r"\b(?:senast\b|no later than\b|(?:by|before) (?:the )?(?:\d|(?:mon|tues|wednes|thurs|fri)day\b|next\b|end\b)))"
)
""" "Inbjudan till Sara senast 5 juni" is work with a deadline: an occasion has its own day, or its last day to sign up,
first."""

_TO = r"(?: (?:till|på|för|from|från|for|to) (?P<of>[^\n:]{2,120}?))?"

_SO_FAR = r"(?: hittills| än så länge| nu| just nu| so far| yet)?"
_REMIND = (
    r"(?:kan du |du kan |vill du )?(?:påminn|påminna|puffa på|knuffa på|jaga|skicka (?:en |ut en )?påminnelse till) "
    r"(?:de|dem|dom|alla|medlemmarna|ledamöterna|deltagarna)(?: andra| övriga)? som (?:inte|ej|ännu inte|fortfarande inte)"
)
_YET = r"(?: än| ännu)?"
_NOW = r"(?: nu| i dag| idag| now| today)?"
_TITLE = (
    r"(?!(?:driv och hinder|rundan|laget runt|formuläret|enkäten|frågorna|drivers and|the form|the table round)\b)"
    r"(?:(?!\b(?:senast|no later than|by|before)\b)[^\n:\d]){2,120}?"
)
"""An occasion. With a day it is work with a deadline, and other questions have reminders of their own."""

SPECS: tuple[Spec, ...] = (
    Spec(
        Invite,
        tier=Tier.WITH_ARGUMENT,
        make=_invite,
        patterns=(
            r"(?:jag vill |vi vill |vi ska |jag ska )?(?:bjud|bjuda|bjuder) in(?: (?:gruppen|alla|nätverket|er|oss|medlemmarna|ledamöterna|samtliga|deltagarna))? (?:till|på) (?P<rest>[^\n]{2,600})",
            rf"(?:(?:ny|skicka|skicka ut|gör|skapa|lägg upp|posta)(?: en)? )?(?:inbjudan|inbjudning) (?:till|om) {_NO_DEADLINE}(?P<rest>[^\n]{{2,600}})",
            r"(?:öppna|skapa|starta|ordna|lägg upp|samla in)(?: en)? (?:anmälan|anmälningar|anmälningslista) (?:till|för) (?P<rest>[^\n]{2,600})",
            r"invite (?:(?:the group|everyone|everybody|all|people|the network) )?to (?P<rest>[^\n]{2,600})",
            rf"(?:(?:open|create|start|set up) (?:a )?sign-?up (?:for|to)|(?:send (?:an )?)?invitation to) {_NO_DEADLINE}(?P<rest>[^\n]{{2,600}})",
        ),
        known=("bjud in till …", "invite to …"),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.MEETINGS,
        about="about-invite",
        examples={
            "sv": ("bjud in till Uppföljningsdag 16 december kl 9-15, anmälan senast 1 december",),
            "en": ("invite to Follow-up day 16 December 9-15, sign up by 1 December",),
        },
    ),
    Spec(
        Invite,
        tier=Tier.INCOMPLETE,
        make=lambda said: Incomplete(Missing.OCCASION, said.example("bjud in till …", "invite to …")),
        patterns=(r"(?:bjud|bjuda) in|(?:ny|skicka|skicka ut) inbjudan|invite|(?:new|send an) invitation",),
    ),
    Spec(
        SignUpFor,
        tier=Tier.WITH_ARGUMENT,
        make=_sign_up,
        patterns=(
            rf"(?:anmäl|skriv upp|sätt upp|boka in|sign up|register) (?:mig|me)(?! (?:på|till|on|to) (?:the )?(?:dagordning|agenda)| (?:på|för|med|on|for|with) (?:(?:en|ett|an?|ca|kort|\d{{1,3}}|fem|tio|femton|tjugo|trettio|five|ten|fifteen|twenty) ?)*(?:min\w*|kvart\w*|halvtimme|punkt|item|quarter)\b){_TO}|sign me up{_TO}|jag anmäler mig{_TO}|count me in{_TO}",
            rf"(?P<no>(?:avanmäl|stryk|sign off|remove) (?:mig|me){_TO}|sign me off{_TO}|jag avanmäler mig{_TO})",
            r"(?P<no>avanmäl (?P<who>(?!mig\b|me\b)[^\n:]{2,120}?) från (?P<of>[^\n:]{2,120}?)|sign off (?P<who>(?!me\b)[^\n:]{2,120}?) from (?P<of>[^\n:]{2,120}?))",
            r"(?:anmäl|sign up) (?P<who>(?!mig\b|me\b|er\b|dig\b)[^\n:]{2,120}?) (?:till|for|to) (?P<of>[^\n:]{2,120}?)",
        ),
        known=("anmäl mig", "avanmäl mig", "sign me up"),
        right=Right.OWN,
        effect=Effect.SHOWN,
        topic=Topic.MEETINGS,
        about="about-sign-up",
        examples={
            "sv": ("anmäl mig till uppföljningsdagen", "avanmäl mig från uppföljningsdagen"),
            "en": ("sign me up for the follow-up day", "sign me off from the follow-up day"),
        },
    ),
    Spec(
        ShowSignUps,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ShowSignUps(_of(said)),
        patterns=(
            rf"(?:visa |se )?(?:anmälda|anmälningar|anmälningarna|anmälningslista|anmälningslistan|de anmälda|deltagarlistan){_TO}",
            rf"(?:vilka|vem|hur många) (?:är|som är|har) (?:anmälda|anmäld|anmält sig){_SO_FAR}{_TO}{_SO_FAR} ?\??",
            rf"(?:show |list )?(?:the )?sign-?ups{_TO}|(?:who|how many) (?:has|have|are|is) signed up{_SO_FAR}{_TO} ?\??",
        ),
        known=("anmälda", "vilka är anmälda", "sign-ups"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.MEETINGS,
        about="about-show-sign-ups",
        examples={
            "sv": ("vilka är anmälda till uppföljningsdagen?",),
            "en": ("who has signed up for the follow-up day?",),
        },
    ),
    Spec(
        ChangeInvitation,
        tier=Tier.WITH_ARGUMENT,
        make=_change,
        patterns=(
            r"(?:ändra|ändra i|flytta|change|move) (?:the )?(?:inbjudan|invitation)(?: (?:till|to) (?P<of>[^\n:]{2,120}?))?(?: ?: ?(?P<rest>[^\n]{2,600}))?",
            rf"(?:förläng|förlänga|skjut på|flytta fram|flytta|extend|move|postpone) (?:the |sista dagen (?:för|i) |sista dag för )?(?:anmälan|anmälningstiden|anmälningsdagen|osa|sign-?up|sign-?ups|registration){_TO_LAST} (?:till|t\.o\.m\.|until|to|till den) (?P<last>[^\n:]{{2,40}})",
        ),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.MEETINGS,
        about="about-change-invitation",
        examples={
            "sv": ("ändra inbjudan till uppföljningsdagen: 17 december kl 9-15",),
            "en": ("change the invitation to the follow-up day: 17 December 9-15",),
        },
    ),
    Spec(
        CancelInvitation,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: CancelInvitation(_of(said)),
        patterns=(
            r"(?:ställ in|ställa in|ta bort|dra tillbaka|avlys|cancel|withdraw) (?:the )?(?:inbjudan|invitation)(?: (?:till|to) (?P<of>[^\n:]{2,120}?))?",
        ),
        right=Right.LEADERS,
        effect=Effect.ASKS,
        topic=Topic.MEETINGS,
        about="about-cancel-invitation",
        examples={
            "sv": ("ställ in inbjudan till uppföljningsdagen",),
            "en": ("cancel the invitation to the follow-up day",),
        },
    ),
    Spec(
        RemindOfInvitation,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: RemindOfInvitation(_of(said)),
        patterns=(
            rf"{_REMIND} (?:har )?(?:ännu )?(?:svarat|sagt till|hört av sig){_YET} (?:om|på|angående|kring|för|till) (?:inbjudan|inbjudningen|anmälan)(?: (?:till|om|för) (?P<of>{_TITLE}))?{_NOW}",
            rf"{_REMIND} (?:har )?(?:ännu )?(?:svarat|sagt till|hört av sig){_YET} (?:om|angående|kring) (?P<of>{_TITLE}){_NOW}",
            rf"{_REMIND} (?:har )?(?:ännu )?(?:anmält|anmäler) sig{_YET}(?: (?:till|för|på|om) (?P<of>{_TITLE}))?{_NOW}",
            rf"(?:please )?(?:remind|nudge) (?:those|them|everybody|everyone|people|the ones|all) (?:who (?:ha(?:ve|s) not|ha(?:ve|s)n't|did not|didn't)|that have not) (?:answered|replied|responded)(?: yet)? (?:about|on|to) (?:the )?(?:invitation(?: (?:to|for) (?:the )?(?P<of>{_TITLE}))?){_NOW}",
            rf"(?:remind|nudge) (?:those|them|everybody|everyone|people|the ones|all) (?:who (?:ha(?:ve|s) not|ha(?:ve|s)n't|did not|didn't)|that have not) (?:answered|replied|responded)(?: yet)? about (?:the )?(?P<of>{_TITLE}){_NOW}",
            rf"(?:remind|nudge) (?:those|them|everybody|everyone|people|the ones|all) (?:who (?:ha(?:ve|s) not|ha(?:ve|s)n't|did not|didn't)|that have not) signed up(?: yet)?(?: (?:for|to) (?:the )?(?P<of>{_TITLE}))?{_NOW}",
        ),
        known=("påminn dem som inte har anmält sig", "remind those who have not signed up"),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.MEETINGS,
        about="about-remind-of-invitation",
        examples={
            "sv": ("påminn dem som inte har svarat om uppföljningsdagen",),
            "en": ("remind those who have not answered about the follow-up day",),
        },
    ),
)
