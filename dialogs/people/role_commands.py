"""The commands about who leads a group: chairs, vice chairs and secretaries."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always, compiled
from dialogs.commands.said import ME, Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.model import Role
from dialogs.names.recognition import role_meant
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class SetRole(Command):
    """`person` as written, or ME. `also`: beside those who have the role already."""

    person: str
    role: Role
    for_today: bool = False
    also: bool = False


@dataclass(frozen=True, slots=True)
class EndRole(Command):
    """`person` as written, or ME; "" for whoever has the role."""

    person: str
    role: Role


@dataclass(frozen=True, slots=True)
class ShowLeaders(Command):
    """Who leads the group; with a role, who has that role."""

    role: Role | None = None


def role_in(words: str) -> Role:
    """Return the role that a word for one stands for."""
    folded = fold(words).strip(" .")
    if folded.startswith("se"):
        return Role.SECRETARY
    return role_meant(folded) or (Role.CHAIR if folded.startswith(("ordf", "chair")) else Role.VICE)


_ANOTHER_ROLE = compiled(r"[^\n]*\b(?:är|blir|is|am|ordf\w*|sekr\w*|chair\w*|secretary)\b[^\n]*")


def _role(said: Said) -> Command | None:
    """Return the role; None where the words of the person have another role in them, since each is a request."""
    if _ANOTHER_ROLE.fullmatch(fold(said.words("person"))):
        return None
    also = said.has("also") or said.has("beside")
    return SetRole(said.person(), role_in(said.words("role")), bool(said.match["today"]), also)


def _duty(said: Said) -> Command:
    """Return the role of the duty: whoever writes the minutes is the secretary, whoever leads the meetings the chair."""
    role = Role.SECRETARY if said.has("notes") else Role.CHAIR
    return SetRole(said.person(), role, bool(said.match["today"]))


def _end(said: Said) -> Command:
    return EndRole(said.person() if said.has("person") else "", role_in(said.words("role")))


_ALSO = r"(?P<also>(?:också|även|jämte|also) )?"
_BESIDE = r"(?P<beside> (?:också|även|too|as well))?"
_NO_LONGER = r"(?:(?:är|is|am) (?:inte|ej|not|no) (?:längre |longer )?|isn't |am no longer )"

_SOMEBODY = r"(?!(?:vem|vilka|vilken|nån|någon|ingen|vi|man|du|ni|boten|who|nobody|somebody|we|you)\b){people}"
_KEEPS = r"(?:sköter|ansvarar för|har hand om|keeps|is responsible for)(?: alltid| always)?"
_WRITES = r"(?:skriver|för|tar|takes|writes)(?: alltid| always)?"
_NOTES = r"(?:the )?(?:minnesanteckningar(?:na)?|anteckningar(?:na)?|protokoll(?:et|en)?|minutes|notes)"
_HERE = r"(?: (?:här|hos oss|åt oss|i (?:den här )?gruppen|på (?:våra )?möten|på mötena|in this group|for us))?{today}"

SPECS: tuple[Spec, ...] = (
    Spec(
        ShowLeaders,
        tier=Tier.EXACT,
        make=lambda said: ShowLeaders(role_in(said.words("role"))),
        patterns=(
            r"(?:vem|vilka|vilken|who) (?:är|is|are) (?:nu |now )?(?:the |vår |våra |er |our |your )?{role}(?: (?:nu|i (?:gruppen|nätverket)|här|here|now|(?:på|vid|under|on|at) (?:(?:nästa|the|next) )?(?:mötet?|träffen|meeting|\p{L}{2,5}dag|\p{L}{3,6}day)))?",
            r"(?:har|finns det|have) (?:vi|we)? ?(?:någon|en|a|any) {role}",
            r"who(?:'s) (?:the |our )?{role}",
        ),
        known=("vem är ordförande", "who is the chair"),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.PEOPLE,
        about="about-show-leaders",
        examples={"sv": ("vem är ordförande?",), "en": ("who is the chair?",)},
    ),
    Spec(
        ShowLeaders,
        tier=Tier.EXACT,
        make=always(ShowLeaders()),
        patterns=(
            r"vad har jag för (?:roll|roller|uppdrag|behörighet(?:er)?|rättigheter)(?: i gruppen| här)?|vilken roll har jag(?: i gruppen| här)?|är jag {role}|what(?: is|'s) my role",
            r"(?:vem|vilka) (?:är (?:det|den) som )?(?:leder|som leder|håller i|sitter ordförande|styr)(?: (?:gruppen|oss|nätverket|den här gruppen|vår grupp|mötet|nästa möte|träffen))?",
            r"who (?:leads|is leading|chairs|is chairing|runs)(?: (?:the |our |this |next )?(?:group|meeting)| us)?|who is in charge",
            r"(?:visa )?(?:rollerna|roller|uppdragen)|(?:vilka|visa) roller(?: (?:har|finns)(?: vi)?)?|(?:show )?(?:the )?roles",
        ),
    ),
    Spec(
        EndRole,
        tier=Tier.WITH_ARGUMENT,
        make=_end,
        patterns=(
            rf"{{person}} {_NO_LONGER}(?:vår |the |our |a )?{{role}}(?: (?:längre|any longer|any ?more|nu))?",
            r"(?:ta bort|tag bort|avsluta|remove|end) (?:rollen|uppdraget|the role) (?:som |as |of )?{role} (?:från|för|av|from|of) {person}|ta (?:ifrån|från) {person} (?:rollen|uppdraget) (?:som )?{role}",
            r"{remove} {person} (?:som|as|från rollen som|from the role of) (?:vår |the |our )?{role}",
            r"{person} (?:avgår|slutar|lämnar|går av|avsäger sig|avsäger mig|steps? down|resigns?)(?: (?:uppdraget|rollen))? (?:som |as )(?:vår |the |our )?{role}",
            r"{person} (?:vill|kan) inte (?:längre )?vara {role}(?: längre)?",
        ),
        known=("… är inte ordförande längre",),
        right=Right.OWN,
        topic=Topic.PEOPLE,
        about="about-end-role",
        examples={
            "sv": ("Karin är inte ordförande längre", "jag avgår som sekreterare"),
            "en": ("Karin is no longer chair", "I step down as secretary"),
        },
    ),
    Spec(
        EndRole,
        tier=Tier.EXACT,
        make=_end,
        patterns=(
            r"(?:vi har ingen|ingen är|inte längre någon|we have no|there is no|nobody is) {role}(?: (?:längre|any ?more|now|nu))?",
        ),
    ),
    Spec(
        SetRole,
        tier=Tier.WITH_ARGUMENT,
        make=_role,
        patterns=(
            rf"(?:(?P<today>i ?dag|today),? )?(?:vår |våra |ny |nya |the |our )?{{role}}{{today}} ?(?:är|blir|is|are|:|will be|=) ?{_ALSO}{{people}}{{today}}",
            r"(?P<today>i ?dag|today),? (?:är|is) {people} {role}",
        ),
        known=("ordförande är …", "sekreterare är …", "vice ordförande är …"),
        right=Right.LEADERS,
        topic=Topic.PEOPLE,
        about="about-set-role",
        examples={
            "sv": ("ordförande är Karin", "gör Olle till sekreterare", "Anna är vice ordförande"),
            "en": ("the chair is Karin", "make Olle secretary", "Anna is vice chair"),
        },
    ),
    Spec(
        SetRole,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SetRole(ME, role_in(said.words("role")), bool(said.match["today"])),
        patterns=(
            r"(?:(?:jag|i) )?(?:kan |vill |skulle kunna |ska |tar på mig att |can |will |want to )?(?:vara|bli|tar över som|ta över som|agera|kliva in som|kliver in som|hoppar in som|vikariera som|be|act as|take over as|step in as) (?:er |vår |the |our )?{role}{today}(?: (?:tills vidare|så länge|framöver|nu|for now))?",
        ),
    ),
    Spec(
        SetRole,
        tier=Tier.WITH_ARGUMENT,
        make=_role,
        patterns=(
            rf"(?:göra?|utse|välja?|make|appoint) {_ALSO}{{people}} {_ALSO.replace('also>', 'beside>')}(?:till |as |to )?(?:vår |ny |the |our |a )?{{role}}{{today}}",
            r"(?P<also>lägga? till|add) {people} (?:som|as) (?:vår |a |the |our )?{role}{today}",
        ),
        known=("gör …",),
    ),
    Spec(
        SetRole,
        tier=Tier.WITH_ARGUMENT,
        make=_role,
        patterns=(
            rf"{{people}}(?:'m| (?:är|blir|is|are|am|will be)) {_ALSO}(?:vår |våra |ny |vår nya |the |our |our new |a )?{{role}}{{today}}{_BESIDE}(?: (?:från och med nu|fr\.?o\.?m\.? nu|framöver|tills vidare|så länge|under tiden|i fortsättningen|numera|nu|from now on|for now|until further notice))?",
        ),
    ),
    Spec(
        SetRole,
        tier=Tier.WITH_ARGUMENT,
        make=_role,
        patterns=(rf"(?:det är|it is|it's) {_SOMEBODY} (?:som är|who is) (?:vår |the |our )?{{role}}{_HERE}",),
    ),
    Spec(
        SetRole,
        tier=Tier.WITH_ARGUMENT,
        make=_duty,
        patterns=(
            rf"(?:det är|it is|it's) {_SOMEBODY} (?:som|who) (?P<notes>(?:{_KEEPS}|{_WRITES}) {_NOTES}){_HERE}",
            rf"{_SOMEBODY}(?: är den som)? (?P<notes>{_KEEPS} {_NOTES}){_HERE}",
            rf"{_SOMEBODY} (?P<notes>{_WRITES} {_NOTES}(?= ?,? ?(?:här|hos|åt oss|i |på |för |in |for )|,? today|,? i ?dag)){_HERE}",
            rf"(?:det är |it is |it's )?{_SOMEBODY}(?: är den)?(?: som| who)? (?:leder|håller i|leads|runs|chairs) (?:alltid |always )?(?:mötena|våra möten|gruppen|nätverket|den här gruppen|the group|this group|the meetings|our meetings){_HERE}",
        ),
    ),
)
