"""The commands about one's own data: what is kept, a copy of it, and its erasure."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.said import Said
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic
from dialogs.patterns import lazily
from dialogs.text import fold


@dataclass(frozen=True, slots=True)
class WhatIsKept(Command):
    """What the bot keeps about the sender, for how long, who sees it and who is responsible."""


@dataclass(frozen=True, slots=True)
class SendMyData(Command):
    """A copy of everything about the sender. `person`: somebody else, whose data the sender does not get."""

    person: str = ""


@dataclass(frozen=True, slots=True)
class ForgetMe(Command):
    """Erase everything about the sender, after a yes. `person`: somebody else, whom the sender cannot erase."""

    person: str = ""


_ME = {"mig", "mej", "min person", "me", "myself", "undertecknad", "mig sjalv"}


def _other(said: Said) -> str:
    person = _PLEASE.sub("", said.words("person")).strip(" .!?")
    return "" if fold(person) in _ME else person


_PLEASE = lazily(r"(?i)[\s,]+(?:please|tack|thanks|thank you|snälla|nu|now|helt|omedelbart|genast)\W*$")
_YOU = r"(?:du|ni|boten|mötesbot|systemet)"
_KEEP = r"(?:sparar|lagrar|registrerar|samlar in|har sparat|har lagrat|har registrerat|har)"
_ABOUT_ME = r"(?:om|på|kring) (?:mig|mej|oss|medlemmarna)"
_DATA = r"(?:(?:person)?uppgifter(?:na)?|data|information|personuppgifter(?:na)?)"
_MY_DATA = r"(?:(?:alla |all )?(?:mina|min) (?:person)?(?:uppgifter|data|information)|all data om (?:mig|mej)|alla uppgifter om (?:mig|mej))"
_ALL = r"(?:allt|allting|det|all information|alla (?:person)?uppgifter|all data|vad)"
_STORED = r"(?:(?: som)? (?:(?:du|ni|boten) (?:har )?(?:sparat|sparar|lagrat|lagrar|vet|har|skrivit upp)(?: sparat| lagrat)?|(?:är|finns|står) (?:sparat|lagrat|registrerat)?)?)"
_EN_DATA = r"(?:(?:all )?(?:of )?my (?:personal )?(?:data|information|details))"
_EN_STORED = r"(?:(?: that)? (?:you|the bot) (?:have|has|keep|keeps|know|knows|store|stores|hold|saved|stored)(?: saved| stored| kept| got)?)"

SPECS: tuple[Spec, ...] = (
    Spec(
        WhatIsKept,
        tier=Tier.EXACT,
        make=always(WhatIsKept()),
        patterns=(
            rf"(?:vad|va|vilka {_DATA}|vilken {_DATA}) {_KEEP} {_YOU}(?: egentligen)?(?: sparat| lagrat| registrerat)? {_ABOUT_ME}",
            rf"(?:vad|va|vilka {_DATA}|vilken {_DATA}) (?:sparar|lagrar|registrerar|samlar) {_YOU}(?: egentligen| in)?",
            rf"vad (?:vet|känner) {_YOU} (?:egentligen )?om (?:mig|mej)",
            r"är (?:det (?:här|jag skriver(?: här)?)?|chatten|den här chatten|allt jag skriver|det vi skriver) ?(?:hemligt|hemlig|privat|konfidentiellt|konfidentiell|säkert|säker|skyddat|sekretessbelagt)(?: här)?",
            r"(?:läser|ser|sparar|lagrar|läses|sparas|loggar|loggas) (?:du|ni|boten|ser)? ?(?:allt|allting|det|vad) (?:(?:som )?(?:vi|jag|man) (?:skriver|säger)|som skrivs)(?: (?:i (?:gruppen|kanalen|chatten)|här|till dig|till varandra))*",
            rf"(?:vem|vilka) (?:har tillgång till|kommer åt|kan komma åt|får se|kan se|ser|läser|får läsa|kan läsa) (?:{_DATA}|(?:mina|våra) {_DATA}|det (?:jag|vi) skriver(?: (?:här|till dig|privat))?|den här chatten|chatten|allt|mina meddelanden|våra meddelanden)",
            rf"vad finns (?:det )?(?:sparat|lagrat|registrerat) {_ABOUT_ME}|sparas (?:det här|den här chatten|det här samtalet|allt)",
            r"(?:kan|får|ser|läser|kommer) (?:min chef|de andra|\p{L}+) (?:att )?(?:se|läsa|ta del av) (?:det här|detta|den här chatten)",
            r"(?:kan|får|ser|läser|kommer) (?:\p{L}+|de andra|min chef|någon annan|nån annan|någon)(?: att)? ?(?:se|läsa)? ?(?:det|vad) (?:jag|vi) (?:skriver|skrev|skrivit)(?: (?:här|till dig|privat|i den här chatten))+",
            r"hur länge (?:sparas|sparar (?:du|ni|boten)|lagras|lagrar (?:du|ni)|ligger|finns|behålls) (?:mitt svar|saker(?:na)?|mina meddelanden|allting)(?: kvar)?",
            r"(?:vad|va) (?:händer med|gör (?:du|ni) med) (?:(?:mina |våra )?(?:uppgifter|personuppgifter|data|svar)|det (?:jag|vi) skriver(?: här)?)|(?:vad|vilka (?:person)?uppgifter|vilken data) (?:behandlar|hanterar|har|samlar) (?:du|ni|boten)(?: in)?(?: om (?:oss|mig|medlemmarna))?",
            r"(?:var|vart) (?:sparas|lagras|ligger|hamnar|finns|skickas) (?:datan|mina svar|våra svar|det (?:jag|vi) skriver|informationen|servern|servrarna|alltihop)",
            r"who (?:can see|sees|reads|can read|has access to) (?:this(?: chat| conversation)?|my (?:messages|data)|our (?:messages|data)|what (?:i|we) (?:write|say)(?: here)?)|(?:is|are) (?:this(?: chat)?|it|my messages|what i write(?: here)?) (?:private|confidential|secret|safe)|do you (?:read|store|save|log) (?:everything|all(?: that)?|what) (?:we|i) (?:write|say)(?: (?:here|in the (?:group|channel|chat)))?|where (?:is|does) (?:my|our|the) data (?:stored|go|kept)",
            r"gdpr|dataskydd(?:et)?|personuppgifter(?:na)?|integritet(?:en)?|sekretess(?:en)?|dataskyddsinformation",
            r"(?:vem|vilka) (?:ansvarar|är ansvarig(?:a)?|är personuppgiftsansvarig)(?: för (?:mina |våra )?(?:person)?uppgifter(?:na)?)?",
            rf"hur länge (?:sparas|sparar {_YOU}|lagras|lagrar {_YOU}|ligger) (?:det här|det|allt|svaren|mina svar|våra svar|(?:mina |våra )?{_DATA})(?: kvar)?",
            rf"hur (?:hanterar|behandlar|skyddar) {_YOU} (?:mina |våra )?{_DATA}",
            rf"(?:var|vart) (?:sparas|lagras|ligger|hamnar) (?:det|allt|(?:mina |våra )?{_DATA})",
            r"what (?:do you|does the bot|data do you|information do you) (?:store|keep|save|have|know|collect)(?: (?:about|on) (?:me|us))?",
            r"gdpr|privacy(?: policy)?|data protection|personal data",
            r"who is (?:responsible for|the controller of) (?:my|our|the) (?:personal )?data|how long (?:do you keep|is|are) (?:my|our|the|this) ?(?:data|answers|information)?(?: kept| stored)?",
        ),
        known=("vad sparar du om mig",),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        needs_group=False,
        topic=Topic.PEOPLE,
        about="about-what-is-kept",
        examples={"sv": ("vad sparar du om mig",), "en": ("what do you keep about me",)},
    ),
    Spec(
        SendMyData,
        tier=Tier.EXACT,
        make=always(SendMyData()),
        patterns=(
            rf"(?:(?:jag vill )?(?:ha|få|begära)|kan jag få|får jag|skicka|ge|exportera|ladda ner|hämta)(?: mig| mej| till mig| ut)*(?: (?:en kopia|ett utdrag) (?:på|av|över))? (?:{_MY_DATA}|{_ALL}{_STORED} {_ABOUT_ME})",
            rf"(?:exportera|ladda ner|skicka(?: mig| mej| över)?|ge mig) {_MY_DATA}",
            r"(?:(?:jag vill )?(?:ha|få) |(?:jag )?begär(?:a)? |kan jag få |skicka (?:mig )?|ge mig )?(?:ett )?registerutdrag(?:et)?",
            rf"(?:i want|want|have|can i (?:get|have)|send|give|export|download|get)(?: me| us)?(?: a copy of)? (?:{_EN_DATA}|(?:everything|all|whatever|all the data){_EN_STORED}(?: (?:about|on) me)?|everything (?:about|on) me|all data (?:about|on) me)",
            r"(?:subject access request|data export|export of my data)",
        ),
        known=("skicka allt du har om mig",),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        needs_group=False,
        topic=Topic.PEOPLE,
        about="about-send-my-data",
        examples={"sv": ("skicka allt du har om mig",), "en": ("send me everything you have about me",)},
    ),
    Spec(
        SendMyData,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: SendMyData(_other(said)),
        patterns=(
            r"(?:skicka|ge|exportera)(?: mig| mej)? (?:allt|alla uppgifter|all data) (?:som )?(?:du|ni) har(?: sparat)? (?:om|på) {person}",
            r"(?:send|give|export)(?: me)? (?:everything|all data) you have (?:about|on) {person}",
        ),
    ),
    Spec(
        ForgetMe,
        tier=Tier.EXACT,
        make=always(ForgetMe()),
        patterns=(
            rf"(?:ta bort|tag bort|radera|glöm|stryk|rensa|utplåna) (?:(?:allt|allting|det|all information|alla (?:person)?uppgifter|all data)(?: som)? (?:{_YOU} (?:har )?(?:sparat|sparar|lagrat|vet|har)(?: sparat)?(?: om (?:mig|mej))?|om (?:mig|mej))|mig|mej|mina (?:uppgifter|personuppgifter|data)|min data)(?: (?:tack|nu|helt))?",
            rf"(?:delete|erase|remove|forget|wipe) (?:(?:everything|all|whatever|what|all data|the data)(?: that)? (?:(?:you|the bot) (?:have|has|know|keep|saved|stored)(?: saved| stored| kept)?(?: about me)?|(?:about|on) me)|me|{_EN_DATA})",
        ),
        known=("radera allt om mig",),
        right=Right.EVERYBODY,
        effect=Effect.ASKS,
        needs_group=False,
        topic=Topic.PEOPLE,
        about="about-forget-me",
        examples={"sv": ("glöm mig",), "en": ("forget me",)},
    ),
    Spec(
        ForgetMe,
        tier=Tier.WITH_ARGUMENT,
        make=lambda said: ForgetMe(_other(said)),
        patterns=(
            r"(?:ta bort|tag bort|radera|glöm|stryk|rensa) (?:allt|alla uppgifter|all data) (?:som )?(?:du|ni) (?:har|vet)(?: sparat| lagrat)? om {person}",
            r"(?:ta bort|tag bort|radera|stryk|rensa) (?:alla |all )?(?:person)?(?:uppgifter|data) om {person}",
            r"(?:delete|erase|remove) (?:everything|all data|all the data) you have (?:about|on) {person}",
            r"(?:delete|erase|remove) (?:all )?(?:personal )?data (?:about|on) {person}",
        ),
    ),
)
