"""The commands about one's own answer, who sees it, when the question comes, and a reminder to those without one."""

# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one
from dataclasses import dataclass

from dialogs.commands.pieces import always
from dialogs.commands.spec import Command, Effect, Right, Spec, Tier, Topic


@dataclass(frozen=True, slots=True)
class ShowOwnAnswer(Command):
    """The sender's answer to the open round. It is shown in private only."""


@dataclass(frozen=True, slots=True)
class WhoSeesAnswers(Command):
    """Who sees the answers, and with which names."""


@dataclass(frozen=True, slots=True)
class WhenAsked(Command):
    """When and where the bot asks about drivers and obstacles."""


@dataclass(frozen=True, slots=True)
class IsRoundOpen(Command):
    """Ask whether an answer about driv och hinder is still in time."""


@dataclass(frozen=True, slots=True)
class RemindSilent(Command):
    """Remind everybody whose answer to the open round is missing. Nobody is told who that is.

    `later`: after some days, which the bot does by itself.
    """

    later: bool = False


_LATER = (
    r"(?P<later> (?:efter|om|inom|after|in|within) [^\n,.!?]{1,20}(?:dag|dagar|days?|dygn|timmar|hours|vecka|week))?"
)

SPECS: tuple[Spec, ...] = (
    Spec(
        ShowOwnAnswer,
        tier=Tier.EXACT,
        make=always(ShowOwnAnswer()),
        patterns=(
            r"hur (?:ser|såg|löd|lyder) (?:mitt|mina) svar(?: ut)?(?: nu| egentligen)*|(?:(?:visa|se|läs upp|kan jag (?:få )?(?:se|läsa)|får jag (?:se|läsa)) )?(?:mitt|mina)(?: egna| eget)? svar|(?:visa |se |kan jag (?:få )?se |får jag se )?(?:vad|va) (?:har jag svarat|svarade jag|skrev jag|har jag skrivit|jag (?:har )?(?:svara(?:t|de)|skrivit|skrev)|var det jag (?:skrev|svarade))(?: nu| nyss| då| egentligen| igen| sist)*(?: (?:på|om|i) (?:driv (?:och|o|&) hinder|rundan|frågan))?(?: igen)?",
            r"har jag (?:redan )?(?:svarat|skickat in (?:mitt )?svar|lämnat (?:mitt )?svar)(?: (?:på|om|i) (?:driv (?:och|o|&) hinder|rundan|frågan))?|(?:har du fått|kom|gick|fick du|sparades|syns|registrerades) (?:in )?mitt svar(?: fram| in| med)?|(?:ändra|redigera|rätta|justera|komplettera|uppdatera|byta?) (?:i |på |ut )?(?:mitt|mina) svar(?: ?[:,.–-] ?[^\n]{0,200})?|(?:ändra|rätta|byt|byta|ersätt)(?: ut)? (?:mitt |det )?(?:hindret|drivet|mitt hinder|mitt driv)(?: (?:till|mot) ?:? ?[^\n]{1,200})?|(?:jag )?(?:råkade )?(?:skrev|skriva|stavade|stava) fel i (?:mitt )?svaret?|jag vill ändra (?:i |på )?(?:mitt|mina) svar(?: ?[:,.–-] ?[^\n]{0,200})?",
            r"(?:(?:show|see|change|edit|correct|can i (?:see|change|edit)) )?my answers?|have i answered(?: already| yet)?|did you get my answer|what (?:did i|have i) (?:answer(?:ed)?|writ(?:e|ten))(?: (?:to|in) (?:drivers and obstacles|the round))?",
        ),
        known=("mitt svar",),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-show-own-answer",
        examples={"sv": ("vad har jag svarat",), "en": ("what did I answer",)},
    ),
    Spec(
        WhoSeesAnswers,
        tier=Tier.EXACT,
        make=always(WhoSeesAnswers()),
        patterns=(
            r"(?:vem|vilka) (?:kan (?:se|läsa)|ser|läser) (?:det här|det jag (?:skriver|skrev|har skrivit)|(?:mitt|mina|våra) svar|vad jag (?:skriver|skrev|skrivit|har skrivit|svarar|svarat)|svaren)|är (?:det|svaren|mitt svar|driv och hinder) (?:verkligen |helt )?anonym(?:t|a)?|(?:kan|får|ska|kommer) (?:\p{L}+|ni|du|någon|nån|andra|chefen|ordförande|sekreteraren|min chef) (?:att )?(?:se|läsa|veta|få se|få veta) (?:mitt svar|mina svar|vem som (?:skrev|svarat|har svarat|skrivit|sa|tyckte)|(?:att )?(?:det (?:är|var) jag som|jag) (?:har )?(?:skrivit|skrev|svarat|svarade|tyckte|sa)|det jag (?:skrev|skrivit|har skrivit|svarat|svarade)|vad jag (?:skrev|skrivit|har skrivit|skriver|svarat|svarade|har svarat|tyckte)|våra svar)(?: vad| på driv (?:och|o|&) hinder)?|syns (?:det )?(?:vem (?:som |jag )?(?:har )?(?:skrivit|skrev|svarat)(?: vad)?|mitt namn|namnen|namnet)|(?:ser|läser) (?:man|ni|någon|nån|alla|andra|de andra|ordföranden?|sekreteraren|chefen|min chef|\p{L}{2,20}) (?:vem som (?:skrev|skrivit|svarat|har svarat|har skrivit)(?: vad)?|mitt svar|mina svar|(?:vad|det) jag (?:svarar|svarat|svarade|skriver|skrivit|skrev))",
            r"(?:kan|får|svarar|är) (?:jag|man|vi) (?:vara |svara |få vara )?anonym(?:t|a)?(?: om jag (?:vill|svarar))?|can i (?:be|stay|answer) anonymous(?:ly)?",
            r"(?:vem|vilka|vems) (?:var det som |är det som )?(?:skrev|har skrivit|svarade) (?:att |det (?:där|här)?|hindret|drivet|påståendet|nummer \d+|hinder \d+|driv \d+|det om |om )[^\n?]{0,120}|who (?:wrote|said) (?:that|the obstacle|the driver|number \d+|obstacle \d+)[^\n?]{0,120}",
            r"(?:can|will|does) (?:\p{L}+|the (?:chair|secretary)|my boss|others|anyone|anybody|you) (?:see|read|know) (?:my answers?|what i (?:write|wrote|have written|answered)|who (?:wrote|answered|said)(?: what)?)|who (?:can see|sees|reads|can read) (?:this|(?:my|our) answers?|what i (?:write|wrote|have written)|the answers)|(?:is it|are (?:the|my) answers) anonymous",
        ),
        known=("vem ser mitt svar",),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-who-sees-answers",
        examples={"sv": ("vem ser mitt svar",), "en": ("who sees my answer",)},
    ),
    Spec(
        WhenAsked,
        tier=Tier.EXACT,
        make=always(WhenAsked()),
        patterns=(
            r"(?:vem|vilka) (?:är det som |alla )?(?:får|ska få|kommer att få|kommer få) (?:frågan|frågorna|rundan|utvärderingen|driv och hinder)(?: (?:om|efter) (?:driv och hinder|mötet))?|who (?:gets|will get) the questions?(?: about drivers and obstacles)?",
            r"när (?:frågar du|frågas det|frågas vi|kommer frågan)(?: (?:om|efter) driv och hinder)?",
            r"when (?:do you ask|are we asked)(?: about drivers and obstacles)?",
        ),
        known=("när frågar du om driv och hinder",),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-when-asked",
        examples={"sv": ("när frågar du om driv och hinder",), "en": ("when do you ask about drivers and obstacles",)},
    ),
    Spec(
        IsRoundOpen,
        tier=Tier.EXACT,
        make=always(IsRoundOpen()),
        patterns=(
            r"(?:när|vilken dag|hur dags) (?:stänger|stängs|slutar|går) (?:rundan|frågan|omgången|driv (?:och|o|&) hinder|utvärderingen|svarstiden|tiden för driv (?:och|o|&) hinder|enkäten om mötet)(?: ut)?|(?:till )?(?:när|hur länge|hur lång tid) (?:är (?:rundan|frågan|det|driv (?:och|o|&) hinder) (?:öppen|öppet|öppna)|har (?:vi|jag|man|alla) på (?:oss|mig|sig)(?= (?:att|innan|med|på|kvar))|(?:kan|går det att|får|hinner) (?:man|jag|vi)? ?svara|måste (?:jag|vi|man) (?:ha )?svara(?:t)?(?: senast)?)(?: (?:att svara|på oss|på sig|kvar|senast|på driv (?:och|o|&) hinder|på rundan))*",
            r"går det (?:fortfarande |ännu |bra )?att svara(?: fortfarande| ännu| imorgon| i morgon| senare| sen| på (?:driv (?:och|o|&) hinder|rundan|frågan))*|(?:jag glömde svara(?: sist| igår| på driv (?:och|o|&) hinder)?|jag missade (?:rundan|frågan|att svara|driv (?:och|o|&) hinder))(?:[,.]? (?:går det|kan jag|hinner jag|är det) (?:fortfarande|för sent|svara|att svara|nu|göra det|ännu)(?: (?:svara|nu|fortfarande|ännu))*)?|(?:är|har) (?:rundan|frågan|driv (?:och|o|&) hinder) (?:redan )?(?:öppen|öppet|stängd|stängt)(?: (?:nu|än|fortfarande))?|when (?:does|will) (?:the round|it|the question) close|how long (?:is the round open|do (?:we|i) have)(?: to answer)?",
            r"(?:jag )?(?:ska |får )?svarar?(?: på (?:driv (?:och|o|&) hinder|rundan|frågan|det här|det))?(?: (?:nog |väl |hellre )?(?:senare|sen|sedan|i ?kväll|i ?morgon|i ?eftermiddag|efter lunch|lite))+|(?:i'll |i will |i )?(?:answer|reply|get back to (?:it|this))(?: (?:later|tonight|tomorrow|this afternoon|today))+",
            r"(?:kan|hinner|får) (?:jag|vi|man) (?:fortfarande |ännu |också )?svara(?: på (?:driv (?:och|o|&) hinder|rundan|frågan)| imorgon| i morgon| i ?kväll| på måndag| efter helgen| nu| senare| sen| fortfarande| också| ännu| då)*|är (?:det för sent att svara|rundan öppen|driv och hinder öppet)(?: på driv och hinder)?",
            r"(?:can|may) (?:i|we) still answer(?: about drivers and obstacles)?|is (?:it too late to answer|the round open)(?: about drivers and obstacles)?",
        ),
        known=("kan jag fortfarande svara på driv och hinder",),
        right=Right.EVERYBODY,
        effect=Effect.READS,
        topic=Topic.FEEDBACK,
        about="about-is-round-open",
        examples={
            "sv": ("kan jag fortfarande svara på driv och hinder",),
            "en": ("can I still answer about drivers and obstacles",),
        },
    ),
    Spec(
        RemindSilent,
        tier=Tier.EXACT,
        make=lambda said: RemindSilent(later=said.has("later")),
        patterns=(
            rf"(?:skicka|ge)(?: ut)? (?:en |ny )?påminnelser? (?:till|åt) (?:de|dem|dom|alla) som inte (?:har )?(?:svarat|tyckt till|lämnat (?:in )?(?:sitt )?svar)(?: än)?(?: på (?:driv och hinder|rundan|frågan))?{_LATER}",
            rf"(?:påminn|puffa på|knuffa på|jaga) (?:de|dem|dom|alla) som inte (?:har )?svarat(?: än)?(?: på (?:driv och hinder|rundan|frågan))?{_LATER}",
            rf"(?:remind|nudge) (?:those|everybody|everyone|the ones) (?:who (?:have not|haven't) answered|without an answer)(?: yet)?(?: (?:the question )?(?:about|on) drivers and obstacles)?{_LATER}",
        ),
        known=("påminn dem som inte har svarat",),
        right=Right.LEADERS,
        effect=Effect.SHOWN,
        topic=Topic.FEEDBACK,
        about="about-remind-silent",
        examples={"sv": ("påminn dem som inte har svarat",), "en": ("remind those who have not answered",)},
    ),
)
