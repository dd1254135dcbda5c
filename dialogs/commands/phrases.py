"""The table of what can be typed: for each command its patterns, in both languages, and what is made of a match.

Patterns are written in lower case and in Swedish spelling; å, ä and ö are folded, a space stands for any number of
them, and a please-word before or after has been taken away. The first row that fits wins, so the narrower stands first.
A row's `known` are the phrases that a small typing error is measured against; "…" stands for what is said with them.
"""
# ruff: noqa: E501 - a pattern that is broken over lines is harder to read than a long one

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from dialogs.commands import language
from dialogs.commands.agenda_kinds import DecideProposal, EditItem
from dialogs.commands.chains import steps_in
from dialogs.commands.kinds import (
    ME,
    AddBreak,
    AddItems,
    AddMaterial,
    Agendas,
    AnswerForm,
    AnswerQuestion,
    AnswerReceived,
    AnswerTableRound,
    AskForMoreTime,
    CancelMeeting,
    CanCome,
    CannotCome,
    ChangeFound,
    ChooseAgendas,
    ChoosePosting,
    ChooseReminders,
    ChooseTableRound,
    CloseForm,
    CloseRound,
    Command,
    CountAs,
    DeadlineDone,
    DidYouMean,
    Edit,
    EditSection,
    EndSeries,
    ExportForm,
    ForwardItem,
    Greeting,
    Help,
    Incomplete,
    IsAway,
    IsBack,
    JoinItems,
    ListDeadlines,
    Mark,
    MarkItems,
    MaterialRead,
    MeetingIsOver,
    Missing,
    MoveDeadline,
    MoveItem,
    MovePart,
    NameGroup,
    NewDeadline,
    NewParts,
    PartDone,
    PlanBackwards,
    PostAgenda,
    PreviewAgenda,
    Recall,
    Remind,
    RemindMeWeekly,
    RemindOfDeadline,
    RemoveDeadline,
    RemoveItem,
    RemoveMaterial,
    RenewCalendar,
    SaveFound,
    SendAgain,
    SetAnonymous,
    SetAsked,
    SetAsks,
    SetLanguage,
    SetMember,
    SetOrganisation,
    SetRole,
    SetTemplate,
    SetThird,
    SettleAgenda,
    SetUpForm,
    ShowAgenda,
    ShowAgendaChoices,
    ShowCalendar,
    ShowDeadline,
    ShowDeliveries,
    ShowFeedback,
    ShowFeedbackYear,
    ShowForm,
    ShowFound,
    ShowHistory,
    ShowMembers,
    ShowMyDeadlines,
    ShowReceived,
    ShowReminderChoices,
    ShowRoundChoices,
    ShowSection,
    ShowSeries,
    ShowTableRound,
    ShowTemplate,
    ShowTrend,
    ShowWheel,
    SkipFound,
    TakeBackItem,
    TakeOver,
    TieChat,
    Undo,
    WhatBecame,
    WhenIsNext,
    WhereFrom,
    WhoHasAnswered,
    WhoIsComing,
    WhoIsNotDone,
    WhoIsSilent,
    WithdrawFeedback,
)
from dialogs.commands.meetings import change, day_of, move, plan, plan_as_printed, plan_if_dated
from dialogs.commands.parts import parted
from dialogs.commands.said import Occasion, Said, deadline_in, person, title_left
from dialogs.commands.series import plan_series
from dialogs.dates import FoundDay, FoundRange, find_days, find_range, join_ranges
from dialogs.dates.words import NUMBERS, any_of
from dialogs.deadlines.durations import Duration, duration_at_end, duration_in
from dialogs.deadlines.leads import ladder_in
from dialogs.deadlines.subject import has_first_name, in_sentence
from dialogs.deadlines.terms import Terms, without_owner, without_terms
from dialogs.model import Asks, Role, ThirdKind, ThirdQuestion
from dialogs.patterns import lazily
from dialogs.people.recognition import looks_like_a_person
from dialogs.text import fold

Make = Callable[[Said], Command | None]

_SPELLING = str.maketrans("åäöé", "aaoe")

# Pieces that many patterns share.
_PIECES = {
    "{item}": r"(?:(?:punkt|punkten|nr|nummer|item|point|ärende|#) ?)?(?P<number>\d{1,6})(?::?[ae]n?\b)?",
    "{D}": r"(?:deadline(?:n)? |nr |nummer )?(?P<letter>[dp]) ?(?P<number>\d{1,6})",
    "{meeting}": r"(?:(?:det |vårt |our |the )?(?:nästa |next |dagens |kommande |today's )?(?:möte|mötet|träff|träffen|meeting))",
    "{of}": r"(?: (?P<of>[^\n]{1,60}?))??",
    "{asking}": r"(?P<asking>(?:kan|kunde|ska|skulle|can|could|shall|should) (?:vi|we)(?: kunna)? )?",
    "{to_it}": r"(?: (?:på|till|to|at|for)? ?{meeting})?",
    "{remove}": r"(?:ta bort|tag bort|stryka?|radera|remove|delete)",
    "{person}": r"(?P<person>(?!(?:vem|vilka|vilken|who|när|var|vad|hur|är|is|inte|not|sjuk|borta|möte|mötet|det|den|vi|we|it|this|that)\b)"
    r"@?[^\n:?!,;]{1,80}?)",
    "{people}": r"(?P<person>(?!(?:vem|vilka|vilken|who|när|var|vad|hur|är|is|inte|not|sjuk|borta|möte|mötet|det|den|vi|we|it|this|that)\b)"
    r"@?[^\n:?!;]{1,200}?)",
    "{role}": r"(?P<role>ordförande|ordföranden|ordf|sekreterare|sekreteraren|sekr|chair|chairperson|chairman|chairwoman|secretary)\b\.?",
    "{thanks}": r"(?: (?:nu|now|för (?:i ?dag|i ?kväll|den här gången|denna gång)|for (?:today|now)))*"
    r"(?: ?[,.!;:–-]* ?(?:så |och |so |and )?(?:tack|thanks|thank you|bra jobbat|hej ?då|bye)(?!\w)[^\n]{0,100})?",
    "{today}": r"(?:,? (?P<today>i ?dag|today|för dagen|för i ?dag|for today|(?:på|under) (?:dagens|det här) möte))?",
    "{messages}": r"(?:(?:det |de |ditt |dina |the |your |that )?(?:senaste |sista |last |latest )?"
    r"(?:meddelandet?|meddelandena|utskick(?:et|en)?|inlägget|påminnelsen|påminnelserna|dagordningen|messages?|reminders?|posts?|agenda))",
    "{numbers}": r"(?:(?:nummer|nr|punkt|punkterna|förslag|förslagen|deadline|deadlines|numbers?|items?) ?)?"
    r"(?P<numbers>\d{1,3}(?:(?: ?(?:,|&|-|och|samt|and) ?| )\d{1,3}){0,99}+)",
    "{part}": r"(?P<part>(?!(?:mig|oss|alla|allt|dig|mej|me|us|you|all|everybody|everyone|i ?dag|today|nu|now|d ?\d|p ?\d)(?!\w))[^\n.,!?:;]{1,60}?)",
    "{table_round}": r"(?:laget(?:-| )?runt|(?:the )?(?:round(?:-| )?table|table round|go-round|round the table))",
    "{listed}": r"(?:(?:(?P<item>punkt(?:en|er|erna)?|ärende(?:t|na)?|agenda items?|items?|points?)"
    r"|(?P<statement>påstående(?:t|n|na)?|svar(?:et|en)?|hinder|hindren|hindret|driv(?:et|en)?|drivkraft(?:en|er|erna)?|sak(?:en|er|erna)?"
    r"|synpunkt(?:en|er|erna)?|statements?|answers?|obstacles?|drivers?)|nummer|nr|numbers?|no\.) ?)?"
    r"(?P<numbers>\d{1,3}(?:(?: ?(?:,|&|-|och|med|samt|and|with) ?| )\d{1,3}){0,99}+)",
    "{points}": r"(?:punkt|punkten|punkterna|items?|points?) (?P<numbers>\d{1,3}(?:(?: ?(?:,|&|-|och|samt|and) ?| )\d{1,3}){0,99}+)",
    "{point}": r"(?:punkt|punkten|item|point) (?P<number>\d{1,3})",
    "{wrong}": r"(?:(?:nej|no|oj|åh|oh|men) ?,? ?)?(?:(?:det|det där|det här|that|this|it) (?:blev|var|gick|was|is|went) (?:ju |helt |alldeles |all |totally )?(?:fel|galet|tokigt|inte meningen|wrong|a mistake)"
    r"|(?:jag )?(?:skrev|tryckte|klickade|gjorde|valde|råkade göra|tog) fel|fel av mig|my mistake|wrong button)",
    "{slip}": r"(?:(?:oj|ojoj|ojsan|ojdå|hoppsan|hoppla|oops|ups|whoops|ah|åh|aj|attans|förlåt|sorry|nej|nä|no|men|vänta|wait|stopp|stop|{wrong})(?: ?[,.!–-]+ ?| )){0,4}",
    "{oops}": r"(?: ?[,.!–-]+ ?{wrong}| (?:för|because) {wrong})?",
    "{that}": r"(?:det jag (?:nyss )?gjorde(?: nyss| sist)?|det som jag (?:nyss )?gjorde(?: nyss| sist)?|det där|det här|det senaste|det sista|det|den|senaste|sista|allt det där"
    r"|(?:det |den |min |mitt )?(?:senaste |sista )?(?:ändring(?:en)?|åtgärd(?:en)?|grejen|steget)|that last one|that last change|that|this|it|the last one|the last thing|the last|last"
    r"|(?:my |the )?(?:last |latest )?(?:change|edit|action|step)|what i (?:just )?did)",
    "{other}": r"(?P<whose>(?!(?:min|mitt|mina|senaste|sista|det|den|detta|denna|jag|vi|my|the|last|latest|this|that|i|we|mötet|punkt|punkten)\b)@?[^\n]{2,80}?)",
    "{end}": r"[\s.!?,:;]*+",
}


def _pattern(written: str) -> "regex.Pattern[str]":
    for _ in range(3):  # a piece may hold another, and that one a third
        for piece, meaning in _PIECES.items():
            written = written.replace(piece, meaning)
    return lazily(written.translate(_SPELLING).replace(" ?", r"[^\S\n]*+").replace(" ", r"[^\S\n]++"))


@dataclass(frozen=True, slots=True)
class Row:
    name: str
    make: Make
    patterns: tuple["regex.Pattern[str]", ...]
    known: tuple[str, ...] = ()


def _row(name: str, make: Make, *patterns: str, known: str = "") -> Row:
    phrases = tuple(phrase.strip() for phrase in known.split("|") if phrase.strip())
    return Row(name, make, tuple(_pattern(f"(?:{pattern}){{end}}") for pattern in patterns), phrases)


def _always(command: Command) -> Make:
    return lambda _said: command


# --- what is made of the longer ones --------------------------------------------------------------------------------

_BEFORE_ITEMS = _pattern(
    r"(?: ?(?:(?:en |ett |a |an |the )?(?:ny |nya |new )?(?:punkt|punkten|punkter|punkterna|items?|points?)"
    r"(?: (?:på|till|to|on|i) (?:the )?(?:dagordning|dagordningen|agenda|agendan))? ?:"
    r"|(?:punkten|the item)(?= )|(?:på|till|to) (?:the )?(?:dagordningen|agendan?) ?:?|:))? ?\n*+"
)
_AFTER_ITEMS = lazily(
    r"(?:\s(?:pa|till|to|on|i) (?:the )?(?:dagordning|dagordningen|agendan?)[\s.!]*|,\s?(?:tack|please|snalla)[\s.!]*)$"
)


def _add_items(said: Said) -> Command:
    folded = said.folded
    before = _BEFORE_ITEMS.match(folded, said.match.start("rest"))
    start = before.end() if before else said.match.start("rest")
    text = said.text[start:].rstrip()
    if "\n" not in text:
        after = _AFTER_ITEMS.search(folded, start)
        text = said.text[start : after.start() if after else None].strip()
    if not regex.search(r"\w", text):
        example = said.example(
            "lägg till Höstens studiedag (Karin, beslut, 20 min)", "add Budget (Karin, decision, 20 min)"
        )
        return Incomplete(Missing.ITEM_TEXT, example)
    return AddItems(text)


def _edit_item(said: Said) -> Command:
    text = said.words("rest")
    if not regex.search(r"\w", text):
        verb = said.example("ändra", "edit")
        return Incomplete(Missing.EDIT_TEXT, f"{verb} {said.number()} {said.example('Ny rubrik', 'New title')}")
    return EditItem(said.number(), text)


def _cancel_meeting(said: Said) -> Command | None:
    if said.has("asking"):
        # Asked of the others, perhaps.
        return DidYouMean(said.text[said.match.end("asking") :].rstrip(" .?!"))
    words = said.words("of").rstrip(".?! ")
    if not words:
        return CancelMeeting()
    day = day_of(words, today=said.today)
    return CancelMeeting(day) if day else None


def _not_that_day(said: Said) -> Command | None:
    """ "Vi ses inte 28 augusti": is the meeting cancelled?"""
    words = said.words("of").rstrip(".?! ")
    if day_of(words, today=said.today) is None:
        return None
    return DidYouMean(f"{said.example('ställ in mötet', 'cancel the meeting')} {words}")


_SUBSTITUTE = tuple(
    _pattern(pattern + "{end}")
    for pattern in (
        r"{person} (?:kommer|deltar|går|är med|hoppar in|comes|is coming|will come|attends|will attend|goes)"
        r" (?:i mitt ställe|istället|i stället|för mig|istället för mig|i stället för mig|som min ersättare|instead|instead of me|in my place|for me)",
        r"{person} (?:ersätter|vikarierar för|replaces|will replace|is replacing|substitutes for) (?:mig|me)",
        r"(?:min ersättare är|my substitute is|ersättare:?) {person}(?: i mitt ställe| istället)?",
        r"(?P<sent>(?:jag )?skickar|i'?m sending|i am sending|i send|sending) {person}(?: i mitt ställe| istället| i stället| instead)?",
    )
)


_CLAUSE = lazily(r"[\s,.;:!-]*+(?:(?:och|men|and|but|sa|utan)\s++)?")
_NEXT_CLAUSE = lazily(r"[,.;:!]|\s(?=(?:och|men|and|but|sa|utan)\s)")
_COLLEAGUE = lazily(r"(?:min|var|my|our)\s+(?:kollega|chef|medarbetare|vikarie|colleague|boss)\s+")
_FROM = lazily(r"\s+(?:fran|pa|hos|from|at)\s.*+$")
_NO_NAME = lazily(
    r"\b(?:kommer|kan|ska|vill|ar|har|blir|inte|ej|men|jag|vi|som|att|not|but|is|will|can|has|comes|that)\b|\p{L}n't\b"
)
_REASON = lazily(
    r"\s*+(?:[,.;:(-]|(?:for|eftersom|da|pa|pga|due|because|men|but|och|and|den|i|on|till|to|tyvarr|sorry)\b)"
)


def _cannot_come(said: Said) -> Command | None:
    start, end = said.match.span("rest")
    left = said.folded[start:end]
    offsets = [start, *(match.end() for match in _NEXT_CLAUSE.finditer(said.folded, start, min(end, start + 300)))]
    for offset in offsets:
        clause = _CLAUSE.match(said.folded, offset, end)
        for pattern in _SUBSTITUTE:
            match = pattern.fullmatch(said.folded, clause.end() if clause else offset, end)
            if match is None:
                continue
            first, last = match.span("person")
            name = _name_of_substitute(said.text[first:last].strip())
            if name and ("sent" not in pattern.groupindex or looks_like_a_person(name)):
                return CannotCome(person(name))
    return CannotCome() if not left.strip(" .!,;:") or _REASON.match(left) else None


def _name_of_substitute(words: str) -> str | None:
    """The name in "min kollega Britta Ek från Hallsberg"; None where `words` are a sentence."""
    if colleague := _COLLEAGUE.match(fold(words)):
        words = words[colleague.end() :]
    if origin := _FROM.search(fold(words)):
        words = words[: origin.start()]
    if looks_like_a_person(words):
        return words
    return words if 0 < len(words.split()) <= 4 and not _NO_NAME.search(fold(words)) else None


_REMINDED = lazily(r"(?P<who>[^\n]{0,80}?)(?:^|\s|(?<=\s))(?:om\s+att|om|att|about|that|to|of)\b\s*+(?P<title>[^\n]*)")
_EVERYBODY = frozenset({"", "oss", "alla", "gruppen", "us", "all", "everyone", "everybody", "the group", "natverket"})


def _remind(said: Said) -> Command:
    rest, terms = without_terms(said.words("rest"), today=said.today)
    occasion = deadline_in(rest, today=said.today)
    left = occasion.left if occasion else title_left(rest)
    match = _REMINDED.fullmatch(fold(left))
    who, title = ("", left)
    if match:
        who = left[: match.end("who")].strip(" ,")
        title = left[match.start("title") :].strip()
    owner = None if fold(who) in _EVERYBODY else person(who)
    title = title_left(title)
    if match is None and looks_like_a_person(title):
        # "Påminn Karin" says whom, and not of what.
        owner, title = person(title), ""
    whom = {None: said.example("", "us "), ME: said.example("mig ", "me ")}.get(owner, f"{owner} ")
    if not title:
        what = said.example("inspel", "input")
        return Incomplete(Missing.DEADLINE_TITLE, _reminder(said, whom, what))
    if occasion is None:
        return Incomplete(Missing.DEADLINE_DAY, _reminder(said, whom, _for_example(said, title)))
    return _new_deadline(title, occasion, owner, terms)


def _new_deadline(title: str, occasion: Occasion, owner: str | None, terms: Terms) -> NewDeadline:
    at = occasion.time.at if occasion.time else None
    short, who, _ = without_owner(title)
    if short:
        title = short
        owner = owner or (None if fold(who) in _EVERYBODY else person(who))
    if owner is None:
        title, who = in_sentence(title, is_person=has_first_name)
        owner = person(who) if who else None
    return NewDeadline(title, occasion.day, at, owner, terms.ladder, terms.yearly, terms.final)


def _private(said: Said) -> bool:
    return said.match.groupdict().get("letter") == "p"


def _remind_of(said: Said) -> Command | None:
    """ "Påminn om D3 en vecka innan"; None where more than that was said."""
    found = ladder_in(fold(said.words("rest")))
    if found is None:
        return None
    ladder, start, end = found
    if regex.search(r"\w", said.words("rest")[:start] + said.words("rest")[end:]):
        return None
    return RemindOfDeadline(said.number(), ladder, _private(said), mine=said.has("mine"))


_SNOOZED = _pattern(r" ?,? ?(?:(?:om det |igen |again )?(?:till|på|först på|först|until|on)? ?)?")


def _snooze(said: Said) -> Command | None:
    """ "Påminn mig om D3 på måndag"; None where more than a day was said."""
    rest = said.words("rest").rstrip(".!? ")
    days = find_days(rest, today=said.today)
    if len(days) != 1 or days[0].until is not None or days[0].end != len(rest):
        return None
    if not _SNOOZED.fullmatch(fold(rest[: days[0].start])):
        return None
    return RemindOfDeadline(said.number(), (), _private(said), mine=True, until=days[0])


def _move_by(said: Said) -> Command | None:
    """ "Flytta D1 en vecka framåt" is counted from the day on which it is due; None where no duration is said."""
    verb = f"{said.match.groupdict().get('verb') or ''} {said.match.groupdict().get('particle') or ''}".strip()
    found = duration_in(fold(said.words("rest")), verb=fold(verb))
    if found is None:
        return None
    if said.has("part"):
        if _NO_PART.match(fold(said.words("part"))) or find_days(said.words("part"), today=said.today):
            return None
        return MovePart(said.number(), said.words("part"), found)
    return MoveDeadline(said.number(), found, _private(said))


def _move_to(said: Said) -> Command | None:
    """ "D1 till 12/6"; None where no day is said."""
    day = day_of(said.words("rest").rstrip(".!? "), today=said.today)
    return MoveDeadline(said.number(), day, _private(said)) if day else None


def _more_time_by(said: Said) -> Command | None:
    found = duration_in(fold(said.words("rest")))
    return AskForMoreTime(said.number(), found) if found else None


_FROM_ONE_DAY = lazily(r"\s*(?:fran|from)\b")


def _day_for(make: Callable[[int, FoundDay | Duration, bool], Command], swedish: str, english: str) -> Make:
    def made(said: Said) -> Command:
        rest = said.words("rest")
        days = find_days(rest, today=said.today)
        if _FROM_ONE_DAY.match(fold(rest)) and len(days) > 1:
            # "Flytta D1 från 12 juni till 19 juni" says both days, and is no range.
            days = days[1:]
        days = join_ranges(rest, days)
        if not days:
            example = said.example(swedish, english).format(number=said.number(), soon=said.soon())
            return Incomplete(Missing.NEW_DAY, example)
        return make(said.number(), days[0], _private(said))

    return made


def _more_time_by_title(said: Said) -> Command:
    days = join_ranges(said.words("rest"), find_days(said.words("rest"), today=said.today))
    if not said.has("rest") and (found := duration_at_end(fold(said.words("title")))):
        duration, start = found
        return AskForMoreTime(None, duration, said.words("title")[:start].strip())
    if not days:
        title = said.words("title")
        example = said.example(f"mer tid för {title} till {said.soon()}", f"more time for {title} until {said.soon()}")
        return Incomplete(Missing.NEW_DAY, example)
    return AskForMoreTime(None, days[0], said.words("title"))


def _deadlines_of(said: Said) -> Command | None:
    """None where what stands in the name's place is a day or a number: "att göra för nästa vecka"."""
    name = said.words("person").rstrip(".?! ")
    if regex.search(r"\d", name) or find_days(name, today=said.today):
        return None
    if fold(name) in _EVERYBODY:
        return ListDeadlines()
    return ShowMyDeadlines() if person(name) == ME else ListDeadlines(person=person(name))


def _who_is_not_done(said: Said) -> Command:
    return WhoIsNotDone(said.number() if said.has("number") else None)


def _grace(said: Said) -> Command:
    days = NUMBERS.get(said.match["days"]) or int(said.match["days"])
    return ChooseReminders(Remind.GRACE, days=days)


def _summer(said: Said) -> Command:
    found = find_range(said.words("rest"), today=said.today)
    if found is None or not found.is_only:
        example = said.example("sommaruppehåll 1 juli till 15 augusti", "summer break 1 July to 15 August")
        return Incomplete(Missing.SUMMER_DAYS, example)
    if not found.is_sure:
        return DidYouMean(f"{said.example('sommaruppehåll', 'summer break')} {_from_to(found)}")
    return ChooseReminders(Remind.SUMMER, summer=(FoundDay(found.first, 0, 0), FoundDay(found.last, 0, 0)))


def _from_to(found: FoundRange) -> str:
    return f"{found.first.day}/{found.first.month}-{found.last.day}/{found.last.month}"


_FAILED_DAY = lazily(
    r"\d|\b(?:senast|deadline|fram till|innan|fore|nasta|snarast|no later|by|before|until|next|vecka|veckan|week|manad|month)\b"
)


def _for_example(said: Said, title: str) -> str:
    """`title`, or another where the words of a day that was not understood are in it: an example must work."""
    return said.example("inspel", "input") if _FAILED_DAY.search(fold(title)) else title


def _reminder(said: Said, whom: str, title: str) -> str:
    return said.example(f"påminn {whom}om {title} senast {said.soon()}", f"remind {whom}about {title} by {said.soon()}")


def _deadline(said: Said) -> Command:
    rest, terms = without_terms(said.words("rest"), today=said.today)
    occasion = deadline_in(rest, today=said.today)
    title = occasion.left if occasion else title_left(rest)
    if not title:
        return Incomplete(Missing.DEADLINE_TITLE, f"deadline: {said.example('inspel', 'input')} {said.soon()}")
    if occasion is None:
        return Incomplete(Missing.DEADLINE_DAY, f"deadline: {_for_example(said, title)} {said.soon()}")
    return _new_deadline(title, occasion, None, terms)


def _announced_deadline(said: Said) -> Command | None:
    """ "Skriftliga inspel senast 30 juni" is a deadline without being called one."""
    text, terms = without_terms(said.text, today=said.today)
    occasion = deadline_in(text, today=said.today)
    found = parted(text, today=said.today) if occasion and occasion.announced else None
    if found:
        return NewParts(found.title, found.parts, terms.ladder, terms.yearly)
    if occasion is None or not occasion.left or said.text.rstrip().endswith("?"):
        return None
    *_, is_to_be_done = without_owner(occasion.left)
    if not occasion.announced and terms.final is None and not is_to_be_done:
        return None
    return _new_deadline(occasion.left, occasion, None, terms)


_OF_ALL = _pattern(
    r"(?: ?(?:oss|alla|gruppen|grupperna|nätverket|us|all|everyone|everybody|the groups?))?(?: ?(?:om|about|of))?(?: |:|$)"
)


def _parts(said: Said) -> Command | None:
    rest, terms = without_terms(said.words("rest"), today=said.today)
    of_all = _OF_ALL.match(fold(rest))
    found = parted(rest[of_all.end() if of_all else 0 :], today=said.today)
    return NewParts(found.title, found.parts, terms.ladder, terms.yearly) if found else None


def _plan_backwards(said: Said) -> Command:
    day = day_of(said.words("day"), today=said.today)
    steps = steps_in(said.words("steps")) if said.has("steps") else None
    if day is None or steps is None:
        example = said.example(
            f"planera Rapporten bakåt från {said.soon()}: bereds 10 arbetsdagar före, godkänns 5 arbetsdagar före, skickas",
            f"plan Report backwards from {said.soon()}: drafted 10 working days before, approved 5 working days before, sent",
        )
        return Incomplete(Missing.STEPS, example)
    return PlanBackwards(said.words("subject").strip(" ,:"), day, steps)


_NO_PART = lazily(
    r"(?:om|med|in|by|till|to|fram|framat|tillbaka|bakat|upp|ner|ned|i ?stallet|nu|sa|fran|datum|dagen?|forward|back|from|out|up|instead|now|date)\b"
)


def _move_part(said: Said) -> Command | None:
    """ "Flytta D3 väster till 30/8"; None where what stands there is no name."""
    part = said.words("part")
    day = day_of(said.words("rest").rstrip(".!? "), today=said.today)
    if day is None or _NO_PART.match(fold(part)) or find_days(part, today=said.today):
        return None
    return MovePart(said.number(), part, day)


def _part_done(said: Said) -> Command:
    return PartDone(said.words("part"), said.number() if said.has("number") else None)


def _role(said: Said) -> Command:
    role = Role.SECRETARY if said.match["role"].startswith("se") else Role.CHAIR
    return SetRole(said.person(), role, bool(said.match["today"]))


def _done_without_d(said: Said) -> Command:
    verb = said.example("klar", "done")
    if said.match["number"]:
        return DidYouMean(f"{verb} D{said.number()}")
    return Incomplete(Missing.DEADLINE_NUMBER, f"{verb} D3")


_TO_NUMBER = lazily(r"(\d{1,3})(?:\s?-\s?(\d{1,3}))?")


def _numbers(said: Said) -> tuple[int, ...]:
    """The numbers in "1, 3-5 och 7"; none where all is meant."""
    found: list[int] = []
    for first, last in _TO_NUMBER.findall(fold(said.words("numbers"))):
        found += range(int(first), int(last or first) + 1)
    return tuple(dict.fromkeys(found))


def _edit_section(what: Edit) -> Make:
    def made(said: Said) -> Command:
        called = "item" if said.has("item") else "statement" if said.has("statement") else ""
        if what is Edit.JOIN and called == "item":
            return JoinItems(_numbers(said))
        return EditSection(what, _numbers(said), called)

    return made


def _asked(said: Said) -> Command:
    return SetAsked(said.person(), on=not said.has("not"))


_WORD_KIND = lazily(r"(?:(?:motet |the meeting )?(?:i |med |in )?(?:ett |one )?(?:ord|word))[\s.!?]*+")
_SCALE_KIND = lazily(
    r"(?:pa |on )?(?:en |ett |a )?(?:skala|betyg|scale|score|rating)(?: ?(?:fran |from )?1 ?(?:-|till|to) ?5)?[\s.!?]*+"
)


def _third(said: Said) -> Command:
    """What to ask beside driv and hinder: "ett ord", "skala 1-5", or what the group words itself; with the wording in
    the other language after " / " or on a line of its own."""
    rest = said.words("rest")
    if _WORD_KIND.fullmatch(fold(rest)):
        return SetThird(ThirdQuestion(ThirdKind.WORD))
    if _SCALE_KIND.fullmatch(fold(rest)):
        return SetThird(ThirdQuestion(ThirdKind.SCALE))
    first, _, other = (rest, "", said.words("more")) if said.has("more") else rest.partition(" / ")
    sv, en = (other, first) if said.has("english") else (first, other)
    return SetThird(ThirdQuestion(ThirdKind.OWN, sv.strip(), en.strip()))


_UNTIL_WHEN = lazily(r"\b(?:till|t\.?o\.?m\b|until|through|fram)")
_SINCE_WHEN = lazily(r"\b(?:fran|fr\.?o\.?m\b|from|since)")


def _away(said: Said) -> Command | None:
    """Until when the sender is away; None where it is another sentence."""
    rest = said.words("rest")
    until = said.example(f"jag är ledig till {said.soon()}", f"I am away until {said.soon()}")
    if (found := find_range(rest, today=said.today)) is not None:
        span = _away_span(said, found)
        if not found.is_only:
            return Incomplete(Missing.AWAY_ONCE, span)
        first = None if _UNTIL_WHEN.match(fold(rest).strip()) else FoundDay(found.first, 0, 0)
        return IsAway(FoundDay(found.last, 0, 0), first) if found.is_sure else DidYouMean(span)
    days = join_ranges(rest, find_days(rest, today=said.today))
    if not days:
        return None if rest.strip(" .!") else Incomplete(Missing.AWAY_DAY, until)
    only = days[0]
    if len(days) > 1:
        return Incomplete(Missing.AWAY_ONCE, until)
    if _UNTIL_WHEN.search(fold(rest)):
        return IsAway(only)
    if _SINCE_WHEN.search(fold(rest)) and only.day:
        # "Från fredag" does not say until when.
        later = min(only.day, date.max - timedelta(14)) + timedelta(14)
        return Incomplete(Missing.AWAY_DAY, _away_span(said, FoundRange(only.day, later)))
    return IsAway(only, only)


def _away_span(said: Said, span: FoundRange) -> str:
    return said.example(f"jag är ledig {_from_to(span)}", f"I am away {span.first} to {span.last}")


_FOR_WHOM = lazily(r"(?:for|till|to)\s++")


def _change_found(said: Said) -> Command | None:
    """ "2 är 5 juli", "3 gäller Karin"; None where neither a day nor a person is said."""
    words = said.words("rest").rstrip(".!? ")
    if day := day_of(words, today=said.today):
        return ChangeFound(said.number(), day=day)
    if led := _FOR_WHOM.match(fold(words)):
        words = words[led.end() :]
    who = person(words)
    if who == ME or looks_like_a_person(who) or fold(who) in _EVERYBODY - {""}:
        return ChangeFound(said.number(), owner=who)
    return None


_QUESTION = lazily(r"(?m)^\s{0,5}(?:fraga|question) ?(?P<number>\d{1,2}) ?:")


def _answer_form(said: Said) -> Command | None:
    """ "fråga 1: …", and more of them each on a line of its own; nothing else may stand before the first."""
    start, end = said.match.span("rest")
    found = list(_QUESTION.finditer(said.folded[start:end]))
    if not found or found[0].start():
        return None
    written = said.text[start:]
    ends = [each.start() for each in found[1:]] + [len(written)]
    answers = tuple(
        (int(each["number"]), written[each.end() : after].strip()) for each, after in zip(found, ends, strict=True)
    )
    return AnswerForm(answers, said.number("group") if said.has("group") else None, _form_named(said))


def _form_named(said: Said) -> str:
    named = said.words("form") if said.has("form") else said.words("form_after") if said.has("form_after") else ""
    return named.strip(' \t"»«”.,:;?!')


def _of_form(command: type[ShowForm | WhoHasAnswered | ExportForm | CloseForm]) -> Make:
    return lambda said: command(_form_named(said))


def _set_up_form(said: Said) -> Command:
    # As pasted: an empty first cell is what makes a row the head of a table.
    return SetUpForm(said.words("head"), said.text[said.match.start("rest") :], discussion=said.has("discussion"))


def _count_as(said: Said) -> Command:
    counts = not said.has("not")
    if said.has("number"):
        return CountAs(said.words("theme"), number=said.number(), counts=counts)
    return CountAs(said.words("theme"), words=said.words("words"), counts=counts)


_NEXT_TIME = _pattern(r"(?:vårt |det |our |the )?(?:nästa|kommande|next) (?:möte|mötet|träff|gång|meeting|time)")


_OTHERS = _pattern(r"(?:andra|flera|en annan|any|other|another) (?:grupper|grupp|groups?)|andra|others")


def _forward(said: Said) -> Command | None:
    """None where it is to go to this group's own next meeting."""
    groups = said.words("groups").rstrip(" .!?")
    if not groups or _OTHERS.fullmatch(fold(groups)):
        return ForwardItem(said.number(), "")
    if _NEXT_TIME.fullmatch(fold(groups)):
        return None
    if groups.isdecimal() or not regex.search(r"\p{L}", groups):
        return Incomplete(Missing.FORWARDED_TO, _forwarding(said))
    return ForwardItem(said.number(), groups)


def _forwarding(said: Said) -> str:
    number = said.number() if said.has("number") else 4
    return said.example(f"skicka punkt {number} till Styrgruppen", f"send item {number} to the Steering group")


_NOTHING_NEW = _pattern(
    r"(?:(?:vi|jag|we|i|there is|det finns) (?:har |have )?)?(?:inget|ingenting|inga nyheter|nothing|no news)"
    r"(?: (?:nytt|särskilt|new|special))?(?: (?:att (?:rapportera|berätta|säga|tillägga)|to (?:report|tell|add)))?"
    r"(?: (?:från (?:oss|mig|vår sida)|from (?:us|me)))?[\s.!]*"
)


def _table_round(said: Said) -> Command:
    words = said.words("rest")
    return AnswerTableRound("" if _NOTHING_NEW.fullmatch(fold(words)) else words)


def _ask_table_round(said: Said) -> Command:
    return ChooseTableRound(NUMBERS.get(said.match["days"]) or int(said.match["days"]))


def _wheel(said: Said) -> Command:
    if said.has("next"):
        return ShowWheel(said.today.year + 1)
    return ShowWheel(said.number("year") if said.has("year") else None)


def _posting(said: Said) -> Command:
    days = said.words("days")
    return ChoosePosting(1 if not days else NUMBERS.get(fold(days)) or int(days))


_ADDRESS = lazily(r"<?(https?://[^\s<>]+)>?", regex.IGNORECASE)


def _material(said: Said) -> Command:
    rest = said.words("rest")
    found = _ADDRESS.search(rest)
    if found is None:
        word = said.example(f"punkt {said.number()} underlag https://…", f"item {said.number()} material https://…")
        return Incomplete(Missing.MATERIAL, word)
    title = f"{rest[: found.start()]} {rest[found.end() :]}".strip(" \n\t:,;()–-")
    return AddMaterial(said.number(), found[1], title)


def _mark(mark: Mark) -> Make:
    return lambda said: MarkItems(
        _numbers(said), mark, said.words("outcome").strip(" .") if said.has("outcome") else ""
    )


_KLAR = "(?:klar|klart|färdig|färdigt|gjord|gjort|avklarad|avklarat|done|complete|completed|finished)"
_AGENDA = "(?:dagordning|dagordningen|agenda|agendan)"

_OUR_AGENDA = rf"(?:the |dagens |our |våra |vår )?(?:{_AGENDA}|dagordningar|dagordningarna|agendas)"
_POST = "(?:posta|publicera|skicka ut|skicka|dela ut|post|publish|send out|send|share)"

ROWS: tuple[Row, ...] = (
    # Pasted questions, before what else a long text may be.
    _row(
        "set up form",
        _set_up_form,
        r"(?:nytt |ny |nya |new )?(?:formulär|enkät|frågeformulär|uppföljningsformulär|form|questionnaire|survey)(?: ?:)?(?P<head>(?: [^\n]{0,300}?)?) ?:? ?\n(?P<rest>(?s:.+))",
        r"(?:nytt |ny |nya |new )?(?:frågor|uppföljning|questions|follow-?up|(?P<discussion>(?:frågor till )?gruppdiskussion(?:en|er)?|(?:questions for )?(?:the )?group discussions?))(?P<head>(?: [^\n]{0,300}?)?) ?: ?\n(?P<rest>(?s:.+))",
    ),
    _row(
        "answer form",
        _answer_form,
        r"(?:(?:vi i )?(?:grupp|group) ?(?P<group>\d{1,2})[\s,:.]*+)?(?P<rest>(?:fråga|question) ?\d{1,2} ?:(?s:.*+))",
        r"(?:i |på |till |in |to )?(?:formuläret|formulär|enkäten|enkät|form|questionnaire)(?: (?P<form>[^\n:]{1,120}?))?[\s,:.]++(?:(?:grupp|group) ?(?P<group>\d{1,2})[\s,:.]*+)?(?P<rest>(?:fråga|question) ?\d{1,2} ?:(?s:.*+))",
    ),
    _row(
        "show form",
        _of_form(ShowForm),
        r"(?:(?:visa|öppna|svara på|se|show|open|answer|fill in) (?:the )?)?(?:formulär|formuläret|enkäten|the form|form|questionnaire|the questionnaire)",
        r"(?:svara på|answer) (?:the )?(?:frågorna|questions)",
        r"(?:visa|öppna|svara på|se|show|open|answer|fill in) (?:the )?(?:formuläret|formulär|enkäten|enkät|form|questionnaire) (?:om |för |about )?(?P<form>[^\n:]{2,120})",
        known="formulär|svara på formuläret|answer the form",
    ),
    _row(
        "who has answered",
        _of_form(WhoHasAnswered),
        r"(?:vem|vilka) (?:har|som har) svarat(?: på (?:formuläret|enkäten|frågorna)(?: (?P<form>[^\n:]{2,120}))?)?|(?:vem|vilka) har inte svarat(?: på (?:formuläret|enkäten|frågorna)(?: (?P<form_after>[^\n:]{2,120}))?)?",
        r"who (?:has|have) (?:not )?answered(?: the (?:form|questions|questionnaire))?",
        known="vem har svarat|who has answered",
    ),
    _row(
        "export form",
        _of_form(ExportForm),
        r"(?:exportera|hämta|ladda (?:ner|ned)|visa) (?:svaren|formuläret)(?: på (?:formuläret|frågorna|enkäten)(?: (?P<form>[^\n:]{2,120}))?)?|svaren på (?:formuläret|frågorna|enkäten)(?: (?P<form_after>[^\n:]{2,120}))?",
        r"(?:export|get|download|show) (?:the )?(?:answers|form)(?: to the (?:form|questions))?",
        known="exportera svaren|export the answers",
    ),
    _row(
        "close form",
        _of_form(CloseForm),
        r"(?:stänga?|avsluta|close|end) (?:the )?(?:formuläret|enkäten|form|questionnaire)(?: (?P<form>[^\n:]{2,120}))?",
        known="stäng formuläret|close the form",
    ),
    # Help and small talk.
    _row(
        "help",
        _always(Help()),
        r"hjälp|hjälp mig|help|help me|\?|kommandon|commands|vad kan (?:du|jag)(?: göra| skriva| säga)?",
        r"hur (?:gör man|gör jag|funkar det|fungerar det|fungerar du)|what can (?:you|i) (?:do|say|type)",
        known="hjälp|help",
    ),
    _row(
        "greeting",
        _always(Greeting()),
        r"(?:hej|hej hej|hejsan|hallå|god morgon|hello|hi|hey)",
    ),
    # The year.
    _row(
        "show wheel",
        _wheel,
        r"(?:(?:visa|se|posta|show|post) (?:mig |oss |me |us )?)?(?:vårt |the |our |gruppens )?(?:årshjul|årshjulet|annual wheel|year wheel|wheel of the year)"
        r"(?: ?(?:för|för år|år|for|of))?(?: ?(?P<year>\d{4})| (?P<next>nästa år|next year)| i ?år| this year)?",
        known="årshjul|visa årshjul|annual wheel",
    ),
    _row(
        "renew calendar",
        _always(RenewCalendar()),
        r"(?:(?:ge|skapa|gör|give|make|create)(?: mig| me)? )?(?:en |a )?(?:ny|byt|byta|new|renew|change|reset)(?: min| the| my)?"
        r" (?:kalenderadress|kalenderadressen|kalenderlänk|kalenderlänken|calendar address|calendar link)",
        known="ny kalenderadress|new calendar address",
    ),
    _row(
        "show calendar",
        _always(ShowCalendar()),
        r"(?:(?:visa|ge|show|give|get)(?: mig| me)? )?(?:min |min egen |my |our |vår |the |gruppens )?"
        r"(?:kalender|kalendern|kalenderadress|kalenderadressen|kalenderlänk|kalenderlänken|calendar|calendar address|calendar link)",
        r"prenumerera(?: på (?:min |gruppens )?(?:kalender|kalendern))?|subscribe(?: to (?:the |my )?calendar)?",
        known="kalender|calendar",
    ),
    # Before the rows of meetings, which are planned too.
    _row(
        "plan backwards",
        _plan_backwards,
        r"(?:planera|räkna|plan|count)(?: in)?(?P<subject> [^\n:]{1,150}?)?? (?:bakåt|baklänges|backwards?|back)(?: (?:från|räknat från|from|i tiden från))? ?:?(?P<day>[^\n:]{0,60}?)(?:(?: ?:|\n)(?P<steps>(?s:.{0,3000}+)))?",
        known="planera bakåt från …|plan backwards from …",
    ),
    # A question that waits.
    _row(
        "yes",
        _always(AnswerQuestion(yes=True)),
        r"(?:ja|japp|jajamän|yes|yep)(?:,? (?:det stämmer|det är rätt|gärna|gör det|påminn|lägg in(?: dem)?|flytta|tack|that is right|please|do|remind|add them|move))?",
    ),
    _row("no", _always(AnswerQuestion(yes=False)), r"(?:nej|nej,? tack|no|no,? thanks)"),
    # Laget runt.
    _row(
        "who is silent",
        _always(WhoIsSilent()),
        r"(?:vem|vilka) (?:har )?(?:inte|ej|ännu inte) (?:har )?svarat (?:på|i|till|om) {table_round}(?: (?:än|ännu))?",
        r"(?:vem|vilka) (?:saknas|väntar vi på) (?:i|på|till|för) {table_round}|{table_round} ?[:,]? (?:vem|vilka) saknas",
        r"who (?:has|have) not (?:yet )?answered (?:the )?{table_round}(?: yet)?|who is missing (?:in|from) (?:the )?{table_round}",
        known="vem har inte svarat på laget runt|who has not answered the round table",
    ),
    _row(
        "table round asked",
        _ask_table_round,
        rf"(?:fråga|ask)(?: (?:om|about))? (?:the )?{{table_round}} (?P<days>\d{{1,2}}|{any_of(NUMBERS)}) (?:arbetsdag(?:ar)?|vardag(?:ar)?|dag(?:ar)?|(?:working )?days?)"
        r" (?:före|innan|i förväg|before|ahead)(?: {meeting})?",
        known="fråga laget runt 2 arbetsdagar före|ask the round table 2 working days before",
    ),
    _row(
        "table round not asked",
        _always(ChooseTableRound(None)),
        r"fråga (?:inte|ej|aldrig)(?: (?:i förväg|om))* {table_round}(?: i förväg)?|(?:do not|don't|never) ask (?:about )?(?:the )?{table_round}(?: ahead)?",
        known="fråga inte laget runt",
    ),
    _row(
        "show table round",
        _always(ShowTableRound()),
        r"(?:(?:visa|se|show) )?(?:the )?{table_round}",
        known="laget runt|visa laget runt|round table",
    ),
    _row(
        "nothing new",
        _always(AnswerTableRound("")),
        r"(?:(?:vi|jag|we|i) (?:har |have )?)?(?:inget nytt|ingenting nytt|inga nyheter|nothing new|no news)(?: (?:att (?:rapportera|berätta)|to (?:report|tell)))?"
        r"(?: (?:från (?:oss|mig|vår sida)|from (?:us|me)))?(?: (?:på|i|till|under) (?:the )?{table_round})?",
        known="inget nytt|nothing new",
    ),
    _row(
        "table round",
        _table_round,
        r"{table_round} ?(?::| - |\n)(?P<rest>(?s:.*\w.*+))",
    ),
    # To and from other groups.
    _row(
        "forward item",
        _forward,
        r"(?:skicka|vidarebefordra|föreslå|remittera|lyft|send|forward|pass|refer) (?:vidare )?{item} (?:vidare |on )?(?:till|to|för|hos|i) (?:the )?(?P<groups>[^\n]{1,600})",
        r"(?:skicka|vidarebefordra|send|forward) (?:vidare )?(?:punkt|punkten|item) (?P<number>\d{1,6})(?: vidare| on)?",
        known="skicka punkt 12 till …|send item 12 to …",
    ),
    _row(
        "forward what",
        lambda said: Incomplete(Missing.FORWARDED_ITEM, _forwarding(said)),
        r"(?:skicka|vidarebefordra|send|forward) (?:vidare )?(?:punkten|ärendet|the item|item) (?:vidare |on )?(?:till|to) [^\n]{1,600}",
        r"(?:vidarebefordra|skicka vidare|forward)",
    ),
    _row(
        "take back item",
        lambda said: TakeBackItem(said.number(), said.words("groups").rstrip(" .!?")),
        r"(?:dra|drar|ta|tar|kalla) tillbaka {item}(?: (?:från|ifrån|hos) (?P<groups>[^\n]{1,600}))?",
        r"(?:återkalla|withdraw|recall|take back) {item}(?: (?:från|ifrån|from) (?:the )?(?P<groups>[^\n]{1,600}))?",
        known="dra tillbaka punkt 12 från …|take back item 12 from …",
    ),
    _row(
        "what became",
        lambda said: WhatBecame(said.number()),
        r"(?:vad|hur) (?:hände|har hänt|händer|blev det|gick det|går det)(?: det)? (?:med|av|för) {item} ?\??",
        r"what (?:happened|became|has become|has happened) (?:to|with|of) {item} ?\??",
        known="vad hände med punkt 12|what happened to item 12",
    ),
    _row(
        "what became of all",
        _always(WhatBecame()),
        r"(?:(?:visa|lista|show|list) )?(?:skickade punkter|punkter vi (?:har )?skickat|(?:the )?(?:sent|forwarded) items)",
        r"vad har vi skickat till (?:andra grupper|andra)|what have we sent to other groups",
        known="skickade punkter|forwarded items",
    ),
    _row(
        "show received",
        _always(ShowReceived()),
        r"(?:(?:visa|lista|show|list) )?(?:punkter från andra(?: grupper)?|(?:the )?items from other groups)",
        known="punkter från andra grupper|items from other groups",
    ),
    _row(
        "take up received",
        lambda said: AnswerReceived(said.words("group").rstrip(" .!?")),
        r"(?:ta upp|ta emot|godta|godkänn|take up|accept) (?:punkten|punkterna|ärendet|the items?) (?:från|from) (?:the )?(?P<group>[^\n]{1,200})",
        known="ta upp punkten från …|take up the item from …",
    ),
    _row(
        "decline received",
        lambda said: AnswerReceived(said.words("group").rstrip(" .!?"), accept=False),
        r"(?:tacka nej till|avböj|neka|avvisa|decline|turn down) (?:punkten|punkterna|ärendet|the items?) (?:från|from) (?:the )?(?P<group>[^\n]{1,200})",
        known="tacka nej till punkten från …|decline the item from …",
    ),
    # The agenda.
    _row(
        "show agenda",
        _always(ShowAgenda()),
        rf"(?:(?:visa|se|show|hämta) (?:mig |oss |me |us )?(?:the |dagens )?)?{_AGENDA}(?: (?:för|for) {{meeting}})?",
        rf"(?:vad står på|vad är på|what is on|what'?s on) (?:the )?{_AGENDA}",
        known="dagordning|dagordningen|agenda|visa dagordning|show agenda",
    ),
    _row(
        "post agenda",
        _always(PostAgenda()),
        rf"(?:posta|publicera|skicka ut|skicka|dela ut|post|publish|send out|send|share) (?:the |dagens )?{_AGENDA}",
        known="posta dagordning|post agenda",
    ),
    _row(
        "post agenda anyway",
        _always(PostAgenda(anyway=True)),
        rf"{_POST} {_OUR_AGENDA} (?:ändå|i alla fall|anyway)",
    ),
    _row(
        "agenda posted by itself",
        _posting,
        rf"{_POST} {_OUR_AGENDA}(?: (?:automatiskt|själv|av dig själv|automatically|by yourself|yourself))?"
        rf" (?:(?P<days>\d{{1,3}}|{any_of(NUMBERS)}) (?:arbets|var)dag(?:ar)?|arbetsdagen) (?:före|innan)(?: {{meeting}}| varje möte| mötena)?",
        rf"{_POST} {_OUR_AGENDA}(?: (?:automatically|by yourself|yourself))?"
        rf" (?:(?P<days>\d{{1,3}}|{any_of(NUMBERS)}) (?:working|business) days?|(?:the|one) working day) (?:before|ahead)(?: {{meeting}}| (?:each|every) meeting)?",
    ),
    _row(
        "agenda not posted by itself",
        _always(ChoosePosting(None)),
        rf"{_POST} (?:inte|aldrig|not) {_OUR_AGENDA} (?:automatiskt|själv|av dig själv|by yourself|yourself|automatically)",
        rf"(?:do not|don'?t|never) {_POST} {_OUR_AGENDA} (?:by yourself|yourself|automatically)",
        known="posta inte dagordningen själv",
    ),
    _row(
        "agenda choices",
        _always(ShowAgendaChoices()),
        rf"(?:inställningar|settings) (?:för |for )?(?:the )?(?:{_AGENDA}|dagordningar|dagordningarna|agendas)",
        r"(?:dagordningens|agenda) ?(?:inställningar|settings)|dagordningsinställningar",
        known="inställningar för dagordningen|agenda settings",
    ),
    _row(
        "add break",
        lambda said: AddBreak(said.number()),
        r"(?:(?:lägga? (?:till|in)|sätta? in|ta|ha|add|put|take) )?(?:en |a )?(?:paus|rast|bensträckare|fikapaus|kaffepaus|break)(?: på \d{1,2} min\w*)? (?:efter|after) {item}",
        known="paus efter …|break after …",
    ),
    _row(
        "material read",
        lambda said: MaterialRead(said.number()),
        r"(?:jag har |i have |i'?ve )?(?:läst|read)(?: (?:underlaget|materialet|handlingarna|underlag|the material|material))?(?: (?:till|för|for|of|to))? {item}",
        known="läst …|read …",
    ),
    _row(
        "preview agenda",
        _always(PreviewAgenda()),
        rf"(?:förhandsgranska?|förhandsvisa?|preview)(?: (?:the )?{_AGENDA})?|(?:visa|show) (?:the )?{_AGENDA} (?:bara |only )?(?:för mig|privat|to me|privately)",
        known="förhandsgranska dagordningen|preview agenda",
    ),
    _row(
        "history",
        _always(ShowHistory()),
        rf"(?:(?:visa|show) )?(?:the )?(?:historik|historiken|ändringar|ändringarna|history|changes)(?: (?:för|på|i|of|in) (?:the )?{_AGENDA})?|vem har ändrat(?: (?:på |i )?(?:dagordningen|agendan|vad))?|who (?:has )?changed (?:what|the agenda)",
        known="historik|history",
    ),
    _row(
        "where from",
        lambda said: WhereFrom(said.number()),
        r"(?:varifrån|var|när) (?:kommer|kom) {point}(?: (?:ifrån|från|in))?|(?:spåra|följ|trace|follow) {point}|where (?:does|did) {point} come from|{point} (?:historik|history)",
        known="varifrån kommer punkt 3|where does item 3 come from",
    ),
    _row(
        "material",
        _material,
        r"{point},? (?:har |has )?(?:underlag|underlaget|material|bilaga|bilagor|handling|handlingar|länk|documents?|link|attachment)(?: (?:är|is))? ?:?(?P<rest>[^\n]*+)",
        r"(?:lägga? till |add )?(?:underlag|material|bilaga|länk|link)(?: (?:till|för|på|for|to|on)) {point} ?:?(?P<rest>[^\n]*+)",
        known="punkt 4 underlag …|item 4 material …",
    ),
    _row(
        "remove material",
        lambda said: RemoveMaterial(said.number()),
        r"{remove} (?:the )?(?:underlag|underlaget|underlagen|material|materialet|länken|links?)(?: (?:till|för|från|på|of|from|for)) {point}",
        r"{remove} {point}s (?:underlag|material)",
    ),
    _row(
        "items done",
        _mark(Mark.DONE),
        rf"(?:markera |mark )?{{points}} (?:är |is |are |som |as )?(?:nu |now )?{_KLAR}a?(?: ?[:,–-] ?(?P<outcome>[^\n]{{1,400}}))?",
        rf"{_KLAR}a? (?:med |with )?{{points}}",
        r"{points},? ?(?:beslut|beslutet|decision|decided) ?: ?(?P<outcome>[^\n]{1,400})",
        r"(?:beslut|decision)(?: (?:i|på|för|om|on|for))? {points} ?: ?(?P<outcome>[^\n]{1,400})",
        known="punkt 4 klar|item 4 done",
    ),
    _row(
        "items not done",
        _mark(Mark.OPEN),
        rf"{{points}} (?:är |is |are )?(?:inte|ej|ännu inte|not|not yet) {_KLAR}a?|(?:öppna|återöppna|reopen) {{points}}",
    ),
    _row(
        "items dropped",
        _mark(Mark.DROPPED),
        r"{points} (?:stryks|utgår|utgick|ströks|is dropped|are dropped|dropped)",
    ),
    _row(
        "items to the next meeting",
        _mark(Mark.CARRIED),
        r"{points} (?:är |is |are )?(?:flyttas|flyttad|flyttade|skjuts upp|skjuts|bordläggs|bordlagd|tas|tar vi|går|moves?|moved|postponed|goes)(?: (?:till|upp till|på|to|at))?(?: (?:the )?(?:nästa|kommande|next)(?: (?:möte|mötet|gång|träff|meeting|time))?)",
        r"{points} (?:skjuts upp|bordläggs|bordlagd|is postponed|postponed)",
        r"(?:flytta|skjuta? upp|bordlägga?|ta|move|postpone) {points}(?: (?:till|upp till|på|to|until))?(?: (?:the )?(?:nästa|kommande|next)(?: (?:möte|mötet|gång|träff|meeting|time))?)",
        r"(?:skjuta? upp|bordlägga?|postpone) {points}",
        known="punkt 9 flyttas till nästa möte|move item 9 to the next meeting",
    ),
    _row(
        "settle agenda",
        _always(SettleAgenda()),
        rf"(?:bocka|pricka|tick|check) (?:av|off)(?: (?:the )?(?:{_AGENDA}|punkter|punkterna|items))?|vad hann vi med|what did we (?:do|get done)",
        known="bocka av|tick off",
    ),
    _row(
        "accept proposal",
        lambda said: DecideProposal(said.number(), accept=True),
        r"(?:godkänna?|acceptera|ta med|accept|approve) (?:förslag |proposal )?f ?(?P<number>\d{1,3})",
        known="godkänn F1|accept F1",
    ),
    _row(
        "decline proposal",
        lambda said: DecideProposal(said.number(), accept=False),
        r"(?:avböja?|neka|avslå|avvisa|decline|reject) (?:förslag |proposal )?f ?(?P<number>\d{1,3})",
        known="avböj F1|decline F1",
    ),
    _row(
        "add member",
        lambda said: SetMember(said.person()),
        r"(?:lägga? till|add) {person} (?:som|as) (?:a |an )?(?:medlem|member)",
    ),
    _row(
        "remove member",
        lambda said: SetMember(said.person(), is_member=False),
        r"{remove} {person} (?:som|as) (?:a |an )?(?:medlem|member)",
    ),
    _row(
        "add deadline",
        _deadline,
        r"(?:lägga? (?:till|in)|add) (?:en |a )?(?:ny |new )?deadline ?:(?P<rest>[^\n]*+)",
    ),
    _row(
        "third question",
        _third,
        r"(?:(?:den )?tredje frågan?|(?:lägga? till|ställ|add) (?:en |a )?(?:tredje fråga|third question)|fråga också|(?P<english>(?:the )?third question|also ask))(?!\w) ?(?:är|is|:|=)? ?:? ?(?P<rest>[^\n]{1,900}+)(?:\n(?P<more>[^\n]{1,900}+))?",
        known="tredje frågan: …|third question: …",
    ),
    _row(
        "add items",
        _add_items,
        r"(?:lägga? (?:till|in)|sätta? upp|add)(?!\w)(?P<rest>(?s:.*+))",
        known="lägg till …|add …",
    ),
    # What stands in driv och hinder, before what stands in the agenda.
    _row(
        "erase",
        lambda said: Incomplete(Missing.ERASURE, said.example("ta bort mitt svar", "withdraw my answer")),
        r"(?:ta bort|radera|glöm|stryk) (?:(?:allt|det|all information|alla uppgifter|all data)(?: som)? (?:(?:du|ni|boten) (?:har )?(?:sparat|sparar|vet|har)(?: om mig)?|om mig|jag (?:har )?(?:skrivit|skrev|sagt|sa))|mig|mina (?:uppgifter|personuppgifter|data))(?: (?:tack|nu))?",
        r"(?:delete|erase|remove|forget) (?:(?:everything|all|whatever|what|the data)(?: that)? (?:(?:you|the bot) (?:have|has|know|keep|saved|stored)(?: saved| stored| kept)?(?: about me)?|about me|i (?:have )?(?:written|wrote|said|typed))|me|my (?:data|details|personal data))",
    ),
    _row(
        "withdraw feedback",
        _always(WithdrawFeedback()),
        r"(?:ta bort|dra tillbaka|ta tillbaka|återkalla|radera|stryk|ångra|remove|withdraw|take back|delete|undo) (?:mitt|mina|my) (?:svar|answers?)"
        r"(?: (?:på|i|från|to|in|from) (?:driv och hinder|rundan|drivers and obstacles|the round))?",
        known="ta bort mitt svar|withdraw my answer",
    ),
    _row(
        "no third question",
        _always(SetThird(None)),
        r"(?:ingen|inget|utan|ta bort|no|without|remove) (?:the |den )?(?:tredje fråga|tredje frågan|third question)",
        known="ingen tredje fråga|no third question",
    ),
    _row(
        "edit the section",
        _always(ShowSection()),
        r"(?:redigera|ändra|edit) (?:the )?(?:sammanställning|sammanställningen|driv och hinder|summary|drivers and obstacles)",
        known="redigera sammanställningen|edit the summary",
    ),
    _row("hide statements", _edit_section(Edit.HIDE), r"(?:dölj|göm|hide) {listed}", known="dölj …"),
    _row(
        "join statements",
        _edit_section(Edit.JOIN),
        r"(?:slå (?:ihop|samman)|join|merge|combine) {listed}",
        r"slå {listed} (?:ihop|samman)",
        known="slå ihop …",
    ),
    _row(
        "restore statements",
        _edit_section(Edit.RESTORE),
        r"(?:ta fram|visa|återställ|show|restore|unhide) {listed} (?:igen|again)",
        r"(?:ta fram|återställ|restore|unhide) {listed}",
        known="ta fram …",
    ),
    _row(
        "remove deadline for this year or for good",
        lambda said: RemoveDeadline(said.number(), _private(said), "this" if said.has("this") else "all"),
        r"{remove} {D},? (?:(?P<this>(?:bara|endast|only|just) (?:(?:för|i|for) )?(?:i ?år|året|årets|detta år|det här året|this year|this year's)|(?:för )?i ?år)|(?:för gott|för alltid|alla år|alla som kommer|helt|for good|for ever|every year|all years))",
        known="ta bort D3 bara i år|ta bort D3 för gott",
    ),
    _row(
        "remove deadline",
        lambda said: RemoveDeadline(said.number(), _private(said)),
        r"{remove} {D}",
        r"{remove} deadline(?:n)? (?P<number>\d{1,6})",
        known="ta bort D3",
    ),
    _row("remove item", lambda said: RemoveItem(said.number()), r"{remove} {item}", known="ta bort …|remove …|stryk …"),
    _row(
        "remove what",
        lambda said: Incomplete(Missing.ITEM_NUMBER, said.example("ta bort 4", "remove 4")),
        r"{remove}(?!\w)[^\n]{0,200}+",
    ),
    _row(
        "move deadline by so much",
        _move_by,
        r"(?P<verb>flytta|ändra|skjuta?|senarelägga?|tidigarelägga?|förlänga?|försena|ge|dra ut|move|change|postpone|delay|extend|prolong|defer|push|shift|bring|pull|give|put off)(?: (?P<particle>fram|framåt|upp|på|bak|bakåt|tillbaka|forward|back|up|off))? {D}(?!\w)(?P<rest>[^\n]{1,80}+)",
        r"(?P<verb>flytta|skjuta?|senarelägga?|tidigarelägga?|move|postpone) {D} (?:för |for )?{part} (?P<rest>(?:med |by |with )?(?:\d|en |ett |two|tva|två|tre|three|fyra|four|a |an |one )[^\n]{1,60}+)",
        r"{D} (?:(?:behöver|får|flyttas|skjuts upp|senareläggs|ska flyttas|needs|gets|is moved) )?(?P<rest>[^\n]{1,80}+)",
        known="flytta D3 en vecka|move D3 a week",
    ),
    _row(
        "move part",
        _move_part,
        r"(?:flytta|ändra|skjuta? upp|skjuta? fram|senarelägga?|tidigarelägga?|move|change|postpone) {D} (?:för |for )?{part} (?:till|to) (?P<rest>[^\n]{1,80}+)",
    ),
    _row(
        "move deadline, without a verb",
        _move_to,
        r"{D} (?:(?:flyttas|skjuts upp|senareläggs|tidigareläggs|ska flyttas|is moved|moves) )?(?:fram )?(?:till|to|until) (?P<rest>[^\n]{1,60}+)",
    ),
    _row(
        "move deadline",
        _day_for(MoveDeadline, "flytta D{number} till {soon}", "move D{number} to {soon}"),
        r"(?:flytta|ändra|skjuta?|senarelägga?|tidigarelägga?|förlänga?|försena|dra ut|move|change|postpone|delay|extend|prolong|defer|push|shift)(?: (?:fram|framåt|upp|på|bak|bakåt|tillbaka|forward|back))? {D}(?!\w)(?P<rest>[^\n]*+)",
        known="flytta D3 till …|move D3 to …",
    ),
    _row(
        "move item",
        lambda said: MoveItem(said.number(), said.number("to")),
        r"(?:flytta|move) {item} ?(?:upp |ned |ner |up |down )?(?:till|to|->|=>) ?(?:punkt |plats |nummer |nr |position |place |item )?(?P<to>\d{1,6})(?::?[ae])?",
        known="flytta …|move …",
    ),
    _row(
        "move item first",
        lambda said: MoveItem(said.number(), 1),
        r"(?:flytta|move) {item} (?:först|överst|längst upp|till toppen|till början|first|to the top)",
    ),
    _row(
        "change a meeting's time or place",
        change,
        r"(?:byta?|ändra|flytta|change|move|switch) (?:om )?(?:den |the |vår |mötets )?(?P<place>plats|platsen|lokal|lokalen|mötesplats|mötesplatsen|möteslokal|rum|rummet|place|venue|location|room|rooms)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})?(?= (?:till|to)(?!\w)) ?(?P<rest>[^\n]{1,300}+)",
        r"(?:vi|we) (?:byter|har bytt|bytte|flyttar|change|are changing|have changed|changed|switch|move|are moving) (?:the )?(?P<place>plats|lokal|rum|place|venue|rooms?)(?= (?:till|to)(?!\w)) ?(?P<rest>[^\n]{1,300}+)",
        r"(?:ny |nya |new |annan )(?P<place>plats|lokal|mötesplats|möteslokal|sal|place|venue|location|room)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})?(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,300}+)",
        r"(?P<place>platsen|lokalen|mötesplatsen|möteslokalen|the (?:place|venue|location|room))(?: (?:för|of|for) (?:the )?{meeting}(?!\w){of})? (?:är|blir|is|will be)(?: nu| now)? ?:?(?P<rest>[^\n]{1,300}+)",
        r"{meeting}s (?P<place>plats|lokal)(?: (?:är|blir))? ?:?(?P<rest>[^\n]{1,300}+)",
        r"(?:byta?|ändra|change) (?:den |the |mötets )?(?P<clock>tid|tiden|starttid|starttiden|mötestid|mötestiden|time|start|start time)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})? (?:till|to) (?P<rest>[^\n]{1,100}+)",
        r"(?:ändra|change) (?:the )?(?P<clock>(?P<what>slut|end))(?:tid|tiden|ing time| time)?(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})? (?:till|to) (?P<rest>[^\n]{1,100}+)",
        r"(?:ny |new )(?P<clock>tid|mötestid|starttid|time|start time)(?: (?:för|på|of|for) (?:the )?{meeting}(?!\w){of})?(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,100}+)",
        r"(?:{meeting}{of}|vi|we) (?:(?:ska|will|should|shall) )?(?P<clock>börjar|börja|startar|starta|drar igång|starts?|begins?)(?: (?:nu|redan|istället|i stället|först|inte förrän|now|instead))* ?(?P<rest>[^\n]{1,100}+)",
        r"(?:{meeting}{of}|vi|we) (?:(?:ska|will|should|shall) )?(?P<clock>(?P<what>slutar|sluta|ends?|finish(?:es)?))(?: (?:nu|redan|istället|i stället|först|inte förrän|now|instead))* ?(?P<rest>[^\n]{1,100}+)",
        r"(?P<clock>starttid|starttiden|start time|mötestid|mötestiden)(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,60}+)",
        r"(?P<clock>(?P<what>slut|end))(?:tid|tiden| time)(?: (?:är|blir|is))? ?:?(?P<rest>[^\n]{1,60}+)",
        r"(?:ändra|change) {meeting}{of}(?= (?:till|to)(?!\w)) ?(?P<rest>[^\n]{1,300}+)",
        r"{meeting}{of} (?:är|blir|hålls|äger rum|is|will be|takes place)(?: (?:nu|istället|i stället|now|instead))?(?P<rest> (?:i|på|hos|via|in|at|kl|klockan|digitalt|online|helt|fysiskt|bara|\d|halv|en|två|tre|fyra|one|two|three|samma|mellan|från)(?!\w)[^\n]{0,300}+|(?= \d)[^\n]{1,300}+)",
        r"(?:vi (?:ses|kör|träffas|möts|håller till|är)|we (?:meet|are)) (?:nu |istället |i stället |now |instead )?(?P<rest>(?:digitalt|online|på distans|via|på teams|on teams|i (?!morgon|kväll|dag|övermorgon))[^\n]{0,200}+)",
        known="byt lokal till …|mötet börjar …|mötet slutar …|the meeting starts at …",
    ),
    _row(
        "move meeting",
        move,
        r"{meeting}{of} (?:är |blir |har |is |has been |will be |har blivit )?(?:flyttas|flyttat|flyttad|flyttades|skjuts upp|senareläggs|tidigareläggs|moved|moves|postponed|rescheduled)(?!\w)(?P<rest>[^\n]*+)",
        r"{asking}(?:flytta|senarelägga?|tidigarelägga?|skjuta? upp|move|postpone|reschedule) {meeting}(?!\w)(?P<rest>[^\n]*+)",
        known="mötet flyttas till …|flytta mötet till …|move the meeting to …",
    ),
    _row(
        "move what",
        lambda said: Incomplete(Missing.MOVE_NUMBERS, said.example("flytta 4 till 2", "move 4 to 2")),
        r"(?:flytta|move)(?!\w)[^\n]{0,200}+",
    ),
    _row(
        "edit item",
        _edit_item,
        r"(?:ändra|redigera|byta?|uppdatera|edit|change|update) {item}(?!\w)(?: ?[:.,])?(?: ?(?:till|to)(?= |:) ?:?)?(?P<rest>(?s:.*+))",
        known="ändra …|edit …|change …",
    ),
    _row(
        "edit what",
        lambda said: Incomplete(Missing.ITEM_NUMBER, said.example("ändra 4 Ny rubrik", "edit 4 New title")),
        r"(?:ändra|redigera|edit)(?!\w)[^\n]{0,200}+",
    ),
    _row(
        "undo of another",
        lambda said: Undo(said.words("whose").strip()),
        r"{slip}(?:ångra|ta tillbaka|undo|take back|revert) {other} (?:senaste |latest |last )?(?:ändring(?:en|ar|arna)?|changes?|edits?)",
        r"{slip}(?:ångra|ta tillbaka) (?:det )?(?:som )?{other} (?:gjorde|ändrade|skrev|la(?:de)? till|tog bort)(?: nyss| senast| sist)?",
        r"{slip}(?:undo|take back|revert) what {other} (?:did|changed|wrote|added|removed)(?: just now| last)?",
    ),
    _row(
        "undo",
        _always(Undo()),
        r"{slip}(?:jag )?(?:ångrar?(?: mig)?|undo)(?: {that})?(?: igen| nu| again| now)?{oops}",
        r"{slip}(?:ta tillbaka|backa|återställ|revert|take back|roll back) {that}{oops}",
        r"{slip}(?:take (?:that|it|this) back|gör det ogjort|gör ogjort|ändra tillbaka(?: det)?|gå tillbaka ett steg|ett steg tillbaka){oops}",
        known="ångra|undo",
    ),
    _row(
        "undo of what",
        lambda said: Undo(about=said.words("rest").strip()),
        r"{slip}(?:ångra|undo) (?P<rest>(?!(?:{messages}|ångra\w*|undo)(?!\w))[^\n]{1,80}+)",
    ),
    _row("slip", lambda said: DidYouMean(said.example("ångra", "undo")), r"{slip}{wrong}"),
    # Meetings that come again.
    _row(
        "set template",
        lambda said: SetTemplate(said.words("rest")),
        r"(?:våra |our )?(?:stående punkter|stående punkterna|standing items|mall|mallen|dagordningsmall|template)(?: (?:är|are))? ?:(?P<rest>(?s:.*\w.*+))",
        known="stående punkter: …|standing items: …",
    ),
    _row(
        "show template",
        _always(ShowTemplate()),
        r"(?:(?:visa|ändra|show|change|edit) )?(?:våra |the |our )?(?:stående punkter|stående punkterna|standing items|mall|mallen|dagordningsmall|dagordningsmallen|template)",
        known="stående punkter|standing items",
    ),
    _row(
        "show series",
        _always(ShowSeries()),
        r"(?:(?:visa|show) )?(?:alla |våra |the |our )?(?:serie|serien|mötesserie|mötesserien|mötesplan|mötesplanen|series|meeting series)|(?:(?:visa|show) )?(?:alla |våra |kommande |all |our |upcoming ){1,2}(?:möten|mötestider|meetings)",
        known="mötesserien|kommande möten|meeting series|upcoming meetings",
    ),
    _row(
        "end series",
        _always(EndSeries()),
        r"(?:avsluta|stoppa|ta bort|end|stop|remove) (?:the |vår |our )?(?:serien|mötesserien|series|meeting series)",
        known="avsluta serien|end the series",
    ),
    _row(
        "items are accepted",
        _always(ChooseAgendas(Agendas.ACCEPTED)),
        r"(?:nya |new )?(?:punkter|punkterna|items) (?:ska|skall|måste|must|should|have to) (?:godkännas|be accepted|be approved)(?: (?:av|by) (?:the )?(?:ordförande|ordföranden|chair))?|(?:ordföranden|ordförande|the chair) (?:ska )?(?:godkänner|godkänna|accepts|approves) (?:nya )?(?:punkter|items)",
    ),
    _row(
        "items are not accepted",
        _always(ChooseAgendas(Agendas.ACCEPTED, on=False)),
        r"(?:nya |new )?(?:punkter|punkterna|items) (?:behöver|ska|need|do) (?:inte|ej|not)(?: to)? (?:godkännas|be accepted|be approved)",
    ),
    _row(
        "no stop for items",
        _always(ChooseAgendas(Agendas.STOP, on=False)),
        r"(?:inget|ingen|utan|no) (?:stopp|stoppdatum|stoppdag|stop|stop date)(?: (?:för|for) (?:punkter|items))?",
    ),
    _row(
        "stop for items",
        lambda said: ChooseAgendas(Agendas.STOP, days=said.number("days")),
        r"(?:stopp|stoppdatum|stoppdag|stop|stop date)(?: (?:för|for) (?:nya |new )?(?:punkter|items))?(?: ?:)? (?P<days>\d{1,2}) (?:dagar|dag|days?) (?:före|innan|before)(?: {meeting})?",
    ),
    _row(
        "plan series",
        plan_series,
        r"(?:(?:vi|nätverket|gruppen|chefsgruppen|styrgruppen) (?:brukar )?(?:ses|möts|träffas|har möte)|möte|mötet|möten är|mötena är|(?:planera|boka|plan|book|schedule) (?:möte|möten|meetings?)|we (?:will )?meet|the group meets|meet)(?!\w) ?:?(?P<rest>(?s:.*+))",
        r"(?P<listed>(?:(?:våra|kommande|höstens|vårens|årets|nästa års|our|upcoming) ){0,2}(?:möten|mötena|mötestider|mötesdatum|mötesdagar|mötesserie|datum för möten|meetings|meeting dates|dates))(?: (?:är|are|blir))? ?:(?P<rest>(?s:.*+))",
        known="vi ses var …|vi ses andra torsdagen varje månad …|we meet every …",
    ),
    # The meeting.
    _row(
        "when is next",
        _always(WhenIsNext()),
        r"(?:när|vilken dag|vilket datum) (?:är|blir|har vi|hålls|infaller|ses vi|möts vi|träffas vi)(?: på)?(?: {meeting})?(?: igen| nästa gång)?",
        r"när (?:det )?(?:ses|möts|träffas) vi(?: igen| nästa gång)?|nästa möte ?\?|next meeting ?\?",
        r"when(?: is|'s) {meeting}|when do we meet(?: again| next)?|when are we meeting(?: next| again)?",
        known="när är nästa möte|when is the next meeting",
    ),
    _row(
        "cancel meeting",
        _cancel_meeting,
        r"{meeting} (?:är |blir |har |är tyvärr |blir tyvärr |har tyvärr |har blivit )?(?:inställt|inställd|ställts in|avlyst|avbokat|avbokad){of}",
        r"{meeting}{of} (?:är |blir |har |är tyvärr |blir tyvärr |har tyvärr |har blivit )?(?:inställt|inställd|ställts in|avlyst|avbokat|avbokad)",
        r"{meeting} ställs (?:tyvärr )?in{of}|{meeting}{of} ställs (?:tyvärr )?in",
        r"{asking}(?:ställa? in|avboka|avlysa?|cancel|call off) {meeting}{of}|(?:inget|det blir inget|no) (?:möte|meeting){of}",
        r"{meeting} (?:is |has been |was )?(?:cancell?ed|called off){of}|{meeting}{of} (?:is |has been |was )?(?:cancell?ed|called off)",
        known="mötet är inställt|ställ in mötet|the meeting is cancelled|cancel the meeting",
    ),
    _row(
        "not that day",
        _not_that_day,
        r"(?:vi (?:ses|möts|träffas) (?:tyvärr )?(?:inte|ej)|{meeting} (?:blir|är) (?:inte|ej)){of}",
        r"(?:we (?:don't|do not|won't|will not|are not going to) meet|we are not meeting|{meeting} is not){of}",
    ),
    _row(
        "meeting is over",
        _always(MeetingIsOver()),
        r"{meeting} (?:är |är nu |is |has )?(?:slut|avslutat|klart|över|over|ended|finished|done){thanks}",
        r"(?:avsluta|end|close) {meeting}|nu är mötet slut{thanks}",
        known="mötet är slut|the meeting is over",
    ),
    _row(
        "plan meeting",
        plan,
        r"(?:(?:planera|boka|lägga? in|kalla till|plan|book|schedule)(?: in)? )?(?:ett |a |the |det |vårt |our )?(?:nästa|nytt|next|new) (?:möte|mötet|träff|tillfälle|gång|meeting)(?!\w)(?: (?:är|blir|hålls|äger rum|infaller|planeras|is|will be|takes place))?(?P<rest>[^\n]*+)",
        r"(?:planera|boka|kalla till|plan|book|schedule)(?: in)? (?:ett |a |the )?(?:möte|mötet|träff|meeting)(?!\w)(?P<rest>[^\n]*+)",
        known="nästa möte …|next meeting …",
    ),
    _row(
        "plan meeting by a day",
        plan_if_dated,
        r"(?:möte|mötet|the meeting|meeting|vi ses|vi träffas|vi möts|vi kör|vi har (?:ett )?(?:\p{L}{0,30})möte|vi ska ha (?:ett )?(?:\p{L}{0,30})möte|det blir (?:ett )?(?:\p{L}{0,30})möte|(?:\p{L}{3,30})möte|we meet|we will meet|we'll meet|let's meet|we have a meeting)(?!\w)(?: (?:igen|är|blir|hålls|is|will be))?(?P<rest>[^\n]*+)",
    ),
    _row(
        "plan meeting as printed",
        plan_as_printed,
        r"(?s:.{6,800})",
    ),
    # Who is away, and who comes.
    _row(
        "is back",
        _always(IsBack()),
        r"(?:jag är|nu är jag|i am|i'm) (?:tillbaka|åter|här igen|inte (?:ledig|borta|sjuk) längre|back|back again)(?: (?:nu|now|på jobbet|at work))?|inte ledig",
        known="jag är tillbaka|i am back",
    ),
    _row(
        "is away",
        _away,
        r"(?:jag är|i am|i'm|jag har) (?:föräldra|tjänst)?(?:ledig|ledigt|borta|bortrest|på semester|semester|sjukskriven|frånvarande|away|on leave|on vacation|on holiday|off|out of office)(?!\w)(?P<rest>[^\n]{0,100}+)",
        known="jag är ledig till …|i am away until …",
    ),
    _row(
        "cannot come",
        _cannot_come,
        r"(?:nej,? )?(?:(?:jag|i) (?:tyvärr )?)?(?:kan (?:tyvärr )?inte(?: (?:komma|vara med|delta|medverka|närvara))?(?! ?(?:se|hitta|ihåg|minnas|öppna|skriva|lägga|förstå)\b)(?! (?:komma|vara med) (?:ihåg|på att|åt))"
        r"|kommer (?:tyvärr )?inte(?: att)?(?: kunna)?(?: (?:komma|delta|vara med))?|har (?:tyvärr )?förhinder|uteblir|förhinder"
        r"|(?:can'?t|cannot|can not|won'?t|will not)(?: be able to)?(?: (?:come|make it|attend|be there))|(?:am|'m) not coming|am unable to come)"
        r"(?!\w)(?:{to_it}(?!\w))(?P<rest>[^\n]*+)",
        r"i'm not coming{to_it}(?P<rest>[^\n]*+)",
        r"(?P<rest>(?:jag skickar|i'?m sending|min ersättare|my substitute|ersättare:)[^\n]{1,200}+)",
        r"(?P<rest>[^\n]{1,100}?(?:ställe|stället|istället|ersättare|för mig|ersätter mig|instead|instead of me|place|replaces me|replace me))",
        known="jag kan inte komma|i can't come",
    ),
    _row(
        "can come",
        _always(CanCome()),
        r"(?:ja,? |yes,? )?(?:jag )?(?:kommer|kan komma|är med|deltar|kan vara med|kan delta)(?: (?:ändå|gärna|visst|såklart))?{to_it}|jag kan",
        r"(?:yes,? )?(?:i'?m|i am|i'll|i will|i can) (?:coming|come|be there|attend|in|make it){to_it}|count me in",
        known="jag kommer|jag kan komma",
    ),
    _row(
        "who is coming",
        _always(WhoIsComing()),
        r"(?:vilka|vem|hur många) (?:kommer|deltar|ska komma|är anmälda|kan komma){to_it} ?\??|anmälda|närvaro|närvarolista",
        r"who(?: is|'s|s) (?:coming|attending){to_it}|who comes|attendance",
        known="vilka kommer|who is coming",
    ),
    # Driv och hinder.
    # What comes of driv och hinder.
    _row(
        "show trend",
        _always(ShowTrend()),
        r"(?:(?:visa|se|show) (?:mig |oss |me |us )?)?(?:the |vår |vårt |våra |our )?(?:trend|trenden|trends|teman|temana|themes)(?: (?:för|i|på|over|for|in|of) (?:driv och hinder|mötena|våra möten|drivers and obstacles|our meetings|the meetings))?",
        r"(?:driv och hinder|drivers and obstacles) (?:över tid|över mötena|over time)",
        known="trend|visa trenden|teman|themes|show the trend",
    ),
    _row(
        "count as",
        _count_as,
        r"(?P<not>räkna (?:inte|ej)|(?:do not|don't) count) (?:nr |nummer |number )?(?P<number>\d{1,4}) (?:som|as) (?P<theme>[^\n]{1,60})",
        r"(?:räkna|count) (?:nr |nummer |number )?(?P<number>\d{1,4}) (?:som|as) (?P<theme>[^\n]{1,60})",
        r"(?P<not>räkna (?:inte|ej)|(?:do not|don't) count) (?P<words>[^\n]{1,1000}) (?:som|as) (?P<theme>[^\n]{1,60}?)",
        r"(?:räkna|count) (?P<words>[^\n]{1,1000}) (?:som|as) (?P<theme>[^\n]{1,60}?)",
        known="räkna …|count …",
    ),
    _row(
        "show feedback year",
        lambda said: ShowFeedbackYear(said.number("year") if said.has("year") else None),
        r"(?:(?:visa|se|show) )?(?:årssida|årssidan|årets (?:driv och hinder|hinder)|(?:the )?year (?:page|in feedback|of feedback))(?: (?P<year>\d{4}))?",
        r"(?:(?:visa|se|show) )?(?:driv (?:och|&) hinder|drivers and obstacles|feedback)(?: (?:för|under|for|in))?(?: året)? (?P<year>20\d\d)",
        r"(?:(?:visa|se|show) )?(?:driv (?:och|&) hinder|drivers and obstacles|feedback)(?: (?:för|under|for|in))? (?:i ?år|året|årets|det här året|hela året|this year|the year)",
        known="årssida|årets driv och hinder|year in feedback",
    ),
    _row(
        "show feedback",
        _always(ShowFeedback()),
        r"(?:(?:visa|se|show|the) )*(?:driv (?:och|&|/|\+) ?hinder|drivers? (?:and|&) obstacles?|sammanställning|sammanställningen|summary|feedback|utvärdering|utvärderingen)",
        r"hur många har (?:svarat|lämnat svar)(?: (?:på|om) (?:driv och hinder|frågan|frågorna|rundan|utvärderingen))?(?: hittills)?",
        r"how many (?:people )?(?:have )?(?:answered|replied|responded)(?: (?:to )?(?:drivers and obstacles|the questions?|the round))?(?: so far)?",
        known="driv och hinder|sammanställning",
    ),
    _row(
        "close round",
        _always(CloseRound()),
        r"(?:stänga?|avsluta|close|end) (?:the |den här )?(?:rundan|omgången|frågan|utvärderingen|driv och hinder|drivers and obstacles|round|feedback)(?: (?:nu|direkt|now|idag|i dag|today|i förtid|early))?",
        known="stäng rundan|close the round",
    ),
    _row(
        "show round choices",
        _always(ShowRoundChoices()),
        r"(?:inställningar|inställningarna|val|settings|choices) (?:för|of|for) (?:the )?(?:driv och hinder|rundan|rundor|rundorna|drivers and obstacles|rounds?)",
        known="inställningar för driv och hinder",
    ),
    _row(
        "ask in both places",
        _always(SetAsks(Asks.BOTH)),
        r"(?:fråga|ask)(?: oss| us)? (?:både |both )?(?:i (?:gruppen|kanalen|chatten) och privat|privat och i (?:gruppen|kanalen|chatten)|in the (?:group|channel|chat) and (?:privately|in private)|in private and in the (?:group|channel|chat))",
        known="fråga i gruppen och privat",
    ),
    _row(
        "ask in the group",
        _always(SetAsks(Asks.GROUP)),
        r"(?:fråga|ask)(?: oss| us)?(?: bara| only)? (?:i (?:gruppen|kanalen|chatten)|in the (?:group|channel|chat))",
        known="fråga i gruppen",
    ),
    _row(
        "ask privately",
        _always(SetAsks(Asks.PRIVATE)),
        r"(?:fråga|ask)(?: oss| us| var och en| everybody| each)?(?: bara| only)? (?:privat|privately|in private)",
        known="fråga privat",
    ),
    _row(
        "ask somebody or not",
        _asked,
        r"{people} (?:var|was) (?P<not>inte|ej|not )? ?(?:med|där|där med|there|present|at the meeting)(?: (?:på|vid|at) (?:mötet|the meeting))?",
        r"(?:fråga|ask) (?P<not>(?:inte|ej|not) )?{people}(?: (?:om|about) (?:driv och hinder|mötet|drivers and obstacles|the meeting))?",
        r"(?P<not>do not|don't) ask {people}(?: about (?:drivers and obstacles|the meeting))?",
    ),
    _row(
        "feedback without a colon",
        lambda said: DidYouMean(f"{said.words('heading')}: {said.words('rest')}"),
        r"(?P<heading>driv|hinder|driver|obstacle) (?!och\b|and\b)(?P<rest>[^\n]+)",
    ),
    # Deadlines.
    _row(
        "who is not done",
        _who_is_not_done,
        r"(?:vem|vilka) (?:är|har) (?:inte|ej|ännu inte) (?:klara?|klart|färdiga?|gjort)(?: (?:än|ännu))?(?: (?:med )?(?:{D}|det|allt))?",
        r"vem (?:väntar vi på|saknas)(?: (?:i|för|till|med) {D})?",
        r"who (?:is|are|has) not (?:yet )?(?:done|finished|ready)(?: yet)?(?: (?:with )?{D})?|who isn't done(?: with {D})?",
        known="vem är inte klar|who is not done",
    ),
    _row(
        "my deadlines",
        _always(ShowMyDeadlines()),
        r"(?:(?:visa|lista|se|show|list) )?(?:alla |all )?(?:mina|my) (?:egna |own )?(?:punkter|uppgifter|deadlines?|att-? ?göra|påminnelser|tasks|items|reminders|to-?dos?)",
        r"vad (?:ska|har) jag (?:att )?göra|what do i have to do",
        known="mina punkter|my tasks",
    ),
    _row(
        "list deadlines",
        _always(ListDeadlines()),
        r"(?:(?:visa|lista|se|show|list) )?(?:alla |våra |all |our |the )?(?:att-? ?göra|att-? ?göra-? ?listan?|deadlines?|deadlinerna|to-? ?do|to-? ?do list|påminnelser|reminders|uppgifter|tasks)",
        r"vad (?:ska|har) vi (?:att )?göra|what is due|what'?s due",
        known="att göra|deadlines|todo",
    ),
    _row(
        "late deadlines",
        _always(ListDeadlines(late=True)),
        r"(?:(?:visa|lista|se|show|list) )?(?:alla |allt |all |the )?(?:försenade?|försenat|förseningar|förseningarna|sena)(?: (?:deadlines?|punkter|uppgifter|saker))?",
        r"(?:vad|vilka|vilka deadlines|vilka punkter|något|är något) (?:som )?(?:är )?(?:försenade?|försenat|sent|sena)(?: nu)?",
        r"(?:(?:show|list) )?(?:all |the )?(?:late|overdue)(?: (?:deadlines?|tasks|items|ones|things))?|what(?: is|'s) (?:late|overdue)|is anything (?:late|overdue)",
        known="försenade|vad är försenat|what is late",
    ),
    _row(
        "deadlines of somebody",
        _deadlines_of,
        r"(?:(?:visa|lista|se|show|list) )?(?:alla |all )?(?:att-? ?göra|att-? ?göra-? ?listan?|deadlines|deadlinerna|to-? ?do|påminnelser|reminders|uppgifter|tasks) (?:för|for|av|hos|of) {person}",
        r"vad (?:ska|har) {person} (?:kvar )?(?:att )?göra|what does {person} have to do",
        r"(?:(?:visa|show) )?{person}s (?:punkter|uppgifter|deadlines|påminnelser|att-?göra)|(?:(?:visa|show) )?{person}'s (?:tasks|deadlines|reminders|to-?dos?)",
        known="att göra för …|to do for …",
    ),
    _row(
        "show deadline",
        lambda said: ShowDeadline(said.number(), _private(said)),
        r"(?:(?:visa|se|öppna|show|open|vad är|vad gäller|hur går det med|när är|what is|when is|how is) )?{D}",
        known="visa D3|show D3",
    ),
    _row(
        "part done",
        _part_done,
        rf"(?:markera )?(?P<letter>d) ?(?P<number>\d{{1,6}}) (?:är |is |som |as )?(?:nu |now )?{_KLAR} (?:för|for) {{part}}",
        rf"(?:markera )?{_KLAR} (?:med |with )?(?P<letter>d) ?(?P<number>\d{{1,6}}) (?:för|for) {{part}}",
        rf"(?:markera )?{_KLAR} (?:för|for) {{part}}(?: (?:med |with |i |in )?(?P<letter>d) ?(?P<number>\d{{1,6}}))?",
        known="klart för …|done for …",
    ),
    _row(
        "deadline done for all",
        lambda said: DeadlineDone(said.number(), _private(said), for_all=True),
        rf"(?:markera )?{_KLAR} ?:? ?{{D}} (?:för|for) (?:alla|allihop|hela gruppen|gruppen|all|everybody|everyone|the group)",
        rf"(?:markera )?{{D}} (?:är |is |som |as )?(?:nu |now )?{_KLAR} (?:för|for) (?:alla|allihop|hela gruppen|gruppen|all|everybody|everyone|the group)",
        known="klar D3 för alla|done D3 for all",
    ),
    _row(
        "deadline done",
        lambda said: DeadlineDone(said.number(), _private(said)),
        rf"(?:markera )?(?:(?:jag|vi|i|we) )?(?:i'm |we're |är |am |are )?(?:nu |now )?{_KLAR}(?: nu| now)?(?: med| with)? ?:? ?{{D}}(?: nu| now)?",
        rf"(?:markera )?{{D}} (?:är |is |som |as )?(?:nu |now )?{_KLAR}(?: nu| now)?",
        known="klar D3|done D3",
    ),
    _row("done what", _done_without_d, rf"{_KLAR}(?: (?P<number>\d{{1,6}}))?"),
    _row(
        "so much more time",
        _more_time_by,
        r"(?:(?:jag|vi) (?:behöver|vill ha|skulle behöva) |be om |ge mig |i need )?(?:mer|mera|längre|more) (?:tid|time)(?: (?:för|med|på|till|for|with|on))? {D}(?!\w)(?P<rest>[^\n]{1,80}+)",
        r"(?:(?:jag|vi|i|we) (?:behöver|vill ha|skulle behöva|need|would like)|(?:kan|får) (?:jag|vi) få|can (?:i|we) (?:get|have)|be om|ge mig|give me|ask for) (?P<rest>[^\n]{2,40}?) (?:för|med|på|till|for|with|on) {D}",
        r"(?P<rest>[^\n]{2,40}?) (?:till|extra|mer|more) (?:för|med|på|for|with|on) {D}",
    ),
    _row(
        "more time",
        _day_for(
            lambda number, day, _: AskForMoreTime(number, day),
            "mer tid D{number} till {soon}",
            "more time D{number} until {soon}",
        ),
        r"(?:jag (?:behöver|vill ha|skulle behöva) |be om |ge mig |i need )?(?:mer|mera|längre|more) (?:tid|time)(?: (?:för|med|på|till|for|with|on))? {D}(?!\w)(?P<rest>[^\n]*+)",
        known="mer tid D3 till …|more time D3 until …",
    ),
    _row(
        "more time for one by its title",
        _more_time_by_title,
        r"(?:jag (?:behöver|vill ha|skulle behöva) |be om |ge mig |i need )?(?:mer|mera|längre|more) (?:tid|time) (?:för|med|på|till|for|with|on) (?P<title>[^\n]{1,200}?)(?: (?:till och med|fram till|till|until|to|by) (?P<rest>[^\n]{1,80}+))?",
        known="mer tid för …|more time for …",
    ),
    _row(
        "take over",
        lambda said: TakeOver(said.number(), said.person()),
        r"{people} (?:tar|ta|takes?)(?: (?:nu|hand om|over))? {D}(?: (?:över|over))?",
        r"{people} (?:tar|ta|takes?) (?:över|over) {D}",
        r"(?:ge|lämna|give) {D} (?:till|to) {people}",
        r"(?:ansvariga?|ansvar|responsible) (?:för|for) {D} (?:är|blir|is|are) {people}",
        r"{D} (?:gäller|görs av|är för|is for) {people}",
    ),
    _row(
        "take over one by its title",
        lambda said: TakeOver(None, said.person(), said.words("title")),
        r"(?:ge|lämna över|give|hand over) (?P<title>(?!(?:mig|oss|me|us)(?!\w))[^\n]{1,200}?) (?:till|to) {people}",
        known="ge … till …|give … to …",
    ),
    _row(
        "reminder choices",
        _always(ShowReminderChoices()),
        r"(?:inställningar|settings)(?: (?:för |for )?(?:the )?(?:påminnelser|påminnelserna|deadlines?|reminders))?",
        r"(?:påminnelser|påminnelserna|påminnelse|deadlines?|reminders?)(?: ?[,:] ?| )(?:inställningar|settings)|påminnelseinställningar",
        known="inställningar|settings",
    ),
    _row(
        "my reminders on Mondays",
        _always(RemindMeWeekly()),
        r"(?:samla|skicka|collect|send) (?:alla )?(?:mina|my) (?:påminnelser|reminders) (?:på|varje|on|every) (?:måndagar|måndag|mondays?)|påminn mig (?:bara )?(?:på|varje) måndag(?:ar)?|remind me (?:only )?(?:on|every) mondays?",
    ),
    _row(
        "my reminders one by one",
        _always(RemindMeWeekly(on=False)),
        r"(?:påminn|remind) (?:mig|me) (?:en (?:och|åt) en|en i taget|var för sig|one by one)",
    ),
    _row(
        "reminders on Mondays",
        _always(ChooseReminders(Remind.WEEKLY)),
        r"(?:samla|skicka|collect|send) (?:alla |gruppens |våra |all |our )?(?:påminnelser|påminnelserna|reminders) (?:på|varje|on|every) (?:måndagar|måndag|mondays?)|(?:veckobrev|veckosammanfattning|weekly digest)(?: (?:på|on))?",
    ),
    _row(
        "reminders one by one",
        _always(ChooseReminders(Remind.WEEKLY, on=False)),
        r"(?:påminn|remind) (?:oss |us )?(?:en (?:och|åt) en|en i taget|var för sig|one by one)|(?:inget veckobrev|no weekly digest)",
    ),
    _row(
        "bridge days free",
        _always(ChooseReminders(Remind.BRIDGE_DAYS)),
        r"(?:klämdagar|klämdagarna|bridge days) (?:är|are|räknas som) (?:lediga|lediga dagar|free|off|days off)|lediga klämdagar",
    ),
    _row(
        "bridge days worked",
        _always(ChooseReminders(Remind.BRIDGE_DAYS, on=False)),
        r"(?:klämdagar|klämdagarna|bridge days) (?:är|are|räknas som) (?:arbetsdagar|vanliga dagar|inte lediga|working days|not free)",
    ),
    _row(
        "no summer break",
        _always(ChooseReminders(Remind.SUMMER, on=False)),
        r"(?:inget|utan|no|without) (?:sommaruppehåll|sommarlov|summer (?:break|pause))",
    ),
    _row(
        "summer break",
        _summer,
        r"(?:sommaruppehåll|sommaruppehållet|sommarlov|summer (?:break|pause))(?: (?:är|mellan|från|is|from|between))? ?:?(?P<rest>[^\n]*+)",
    ),
    _row(
        "grace",
        _grace,
        rf"(?:säg till|påminn|tell us|remind)(?: om)? (?:förseningar|förseningen|försenade|när något är försenat|of delays|when late|late ones)? ?(?:efter|after) (?P<days>\d{{1,2}}|{any_of(NUMBERS)}) (?:arbetsdag(?:ar)?|vardag(?:ar)?|working days?)",
    ),
    _row(
        "late aloud",
        _always(ChooseReminders(Remind.ALOUD)),
        r"(?:förseningar|förseningarna|late (?:ones|deadlines)) (?:får sägas|sägs|visas|may be said|are said) (?:här|i gruppen|i kanalen|in the (?:group|channel))",
    ),
    _row(
        "late in private",
        _always(ChooseReminders(Remind.ALOUD, on=False)),
        r"(?:förseningar|förseningarna|late (?:ones|deadlines)) (?:sägs |får sägas |får bara sägas |visas |är |are said )?(?:bara |only )?(?:privat|privately|in private)",
    ),
    _row(
        "deadline in parts",
        _parts,
        r"(?:påminna?|påmin|remind)(?!\w)(?P<rest>(?s:.{1,2000}+))",
        r"(?:(?:ny|new|sätta?|set|lägga? in) )?(?:a |en )?deadline(?:n)?(?!\w)(?: (?:för|for|to))? ?[:-]?(?P<rest>(?s:.{1,2000}+))",
    ),
    _row(
        "remind of",
        _remind_of,
        r"(?:påminna?|remind)(?: (?:(?P<mine>mig|me)|oss|us))? (?:om |about |of )?{D}(?!\w)(?P<rest>[^\n]*+)",
        known="påminn om D3 …",
    ),
    _row(
        "remind me of it then",
        _snooze,
        r"(?:påminna?|remind) (?:mig |me )(?:igen |again )?(?:om |about |of )?{D}(?!\w)(?P<rest>[^\n]*+)",
        r"(?:skjuta? upp|vänta med|snooza|snooze|put off|postpone|delay) (?:min |mina |the |my )?(?:påminnelsen|påminnelserna|påminnelse|reminders?) (?:om |för |till |about |of |for )?{D}(?!\w)(?P<rest>[^\n]*+)",
        r"(?:snooza|snooze) {D}(?!\w)(?P<rest>[^\n]*+)",
    ),
    _row(
        "remind",
        _remind,
        r"(?:påminna?|påmin|remind)(?!\w) ?:?(?P<rest>[^\n]*+)",
        known="påminn om …|påminn …|remind …",
    ),
    _row(
        "deadline",
        _deadline,
        r"(?:(?:ny|new|sätta?|set|lägga? in) )?(?:a |en )?deadline(?:n)?(?!\w)(?: (?:för|for|to))? ?[:-]? ?(?P<rest>[^\n]*+)",
        known="deadline: …",
    ),
    _row(
        "do not forget",
        _deadline,
        r"(?:glöm inte(?: bort)?|kom ihåg|(?:do not|don't) forget|remember)(?!\w)(?: (?:att|to))? ?:? ?(?P<rest>[^\n]*+)",
    ),
    # People and the place.
    _row(
        "show members",
        _always(ShowMembers()),
        r"(?:(?:visa|lista|show|list) )?(?:the |alla )?(?:medlemmar|medlemmarna|members|deltagarlista|deltagare)",
        r"(?:vilka|vem) (?:är|ingår)(?: med)?(?: (?:i (?:gruppen|nätverket)|här|medlemmar))?|who are (?:the )?members|who is in the group",
        r"(?:vem är|who is|who's) (?:the )?(?:vår )?(?:ordförande|sekreterare|chair|secretary)",
        known="medlemmar|members|vilka är med",
    ),
    _row(
        "role: person",
        _role,
        r"(?:(?P<today>i ?dag|today),? )?(?:vår |ny |the |our )?{role}{today} ?(?:är|blir|is|:|will be|=) ?{people}{today}",
        r"(?P<today>i ?dag|today),? (?:är|is) {people} {role}",
        known="ordförande är …|sekreterare är …",
    ),
    _row(
        "make somebody",
        _role,
        r"(?:göra?|utse|välja?|make|appoint) {people} (?:till |as |to )?(?:vår |ny |the |our )?{role}{today}",
        known="gör …",
    ),
    _row(
        "somebody is",
        _role,
        r"{people}(?:'m| (?:är|blir|is|am|will be)) (?:vår |ny |vår nya |the |our |our new |a )?{role}{today}",
    ),
    _row(
        "somebody is from",
        lambda said: SetOrganisation(said.person(), said.words("organisation").rstrip(" .!")),
        r"{person} (?:är|kommer|is|comes|am) (?:här )?(?:från|from) (?P<organisation>[^\n]{1,100})",
        r"{person}(?:'m) from (?P<organisation>[^\n]{1,100})",
        r"{person} (?:representerar|företräder|represents?) (?P<organisation>[^\n]{1,100})",
    ),
    _row(
        "somebody is not a member",
        lambda said: SetMember(said.person(), is_member=False),
        r"{person} (?:är|is|am) (?:inte|ej|not|no) (?:längre |longer )?(?:a )?(?:medlem|member)",
    ),
    _row(
        "somebody is a member",
        lambda said: SetMember(said.person()),
        r"{person} (?:är|is|am) (?:också |also )?(?:a )?(?:medlem|member)",
    ),
    _row(
        "tie chat",
        lambda said: TieChat(said.words("name").rstrip(" .!")),
        r"(?:(?:den här|denna|this|the) )?(?:chatten|chatt|chat|konversationen|conversation|kanalen|channel) (?:hör|tillhör|hör ihop|belongs) ?(?:till |to |med )?(?P<name>[^\n]{1,100})",
        known="den här chatten hör till …|this chat belongs to …",
    ),
    _row(
        "name group",
        lambda said: NameGroup(said.words("name").strip(" .!»«”“\"'")),
        r"(?:(?:den här|vår|this|our|the) )?(?:gruppen|grupp|group) (?:ska heta|skall heta|heter|heter nu|heter numera|"
        r"bör heta|(?:is|should be|shall be) (?:now )?called|is now named) ?:? ?(?P<name>[^\n?]{1,100})",
        r"(?:döp|döpa|byt namn på|byta namn på|ändra namnet på|ändra namn på|kalla) (?:om )?(?:gruppen|vår grupp|den här gruppen)"
        r" ?(?:till|för|som)? ?:? ?(?P<name>[^\n?]{1,100})",
        r"(?:gruppens namn|namnet på gruppen|the group'?s name|the name of the group) (?:är|ska vara|blir|is|should be)"
        r" ?:? ?(?P<name>[^\n?]{1,100})",
        r"(?:call|name) (?:the|this|our) group ?:? ?(?P<name>[^\n?]{1,100})",
        r"rename (?:the|this|our) group (?:to|as|into) ?:? ?(?P<name>[^\n?]{1,100})",
        known="gruppen heter …|call the group …",
    ),
    _row(
        "anonymous",
        _always(SetAnonymous(on=True)),
        r"(?:anonyma|anonymous) (?:svar|answers)|svara? anonymt|anonymt|anonymous",
        known="anonyma svar|anonymous answers",
    ),
    _row(
        "named",
        _always(SetAnonymous(on=False)),
        r"(?:namngivna|named|öppna|open) (?:svar|answers)|svar med namn|answers with names|inte anonymt|not anonymous",
        known="namngivna svar|named answers",
    ),
    _row("Swedish for the group", _always(SetLanguage("sv", of_group=True)), *language.the_groups("sv")),
    _row("English for the group", _always(SetLanguage("en", of_group=True)), *language.the_groups("en")),
    _row("Swedish", _always(SetLanguage("sv")), *language.own("sv"), known="svenska"),
    _row("English", _always(SetLanguage("en")), *language.own("en"), known="english"),
    # What was sent.
    _row(
        "show deliveries",
        _always(ShowDeliveries()),
        r"(?:(?:visa|lista|se|show|list) )?(?:the |alla |mina |våra |all |my |our )?(?:leverans(?:er|erna|rapport|rapporten)?|utskick(?:en)?|deliver(?:y|ies)(?: report)?)",
        r"vad har (?:du|boten) (?:skickat|skickat ut|postat)(?: (?:nyligen|på sistone|i veckan|den här veckan|senaste veckan|i ?dag))?",
        r"(?:har|blev|är|gick|kom) {messages} (?:nu )?(?:gått|gått ut|gått iväg|skickats|skickats ut|skickade|skickad|skickat|utskickade|utskickad|utskickat|kommit|kommit fram|kommit ut|ut|iväg|fram)(?: (?:ännu|än))?",
        r"what (?:did you send|have you sent)(?: out)?(?: (?:lately|recently|this week|today))?",
        r"(?:did|have|were|has|was) {messages} (?:go out|gone out|been sent|been sent out|sent|sent out|arrive|arrived|been delivered|delivered)(?: yet)?",
        known="leveranser|deliveries|vad har du skickat",
    ),
    _row(
        "recall",
        _always(Recall()),
        r"(?:återkalla?|ta tillbaka|dra tillbaka|recall|take back|unsend)(?: (?:det|det senaste|det du skickade|that|it|{messages}))?",
        r"(?:ångra|undo) (?:det |the )?(?:senaste |last )?(?:meddelandet?|utskicket|inlägget|påminnelsen|påminnelserna|messages?|reminders?)",
        known="återkalla|ta tillbaka meddelandet|recall",
    ),
    _row(
        "send again",
        _always(SendAgain()),
        r"(?:skicka|posta|sända?|send|post)(?: (?:det|den|dem|it|them|that|{messages}))? (?:igen|på nytt|en gång till|again|once more)",
        r"(?:skicka om|resend)(?: (?:det|den|dem|it|them|that|{messages}))?",
        known="skicka igen|send again",
    ),
    # What was found in notes.
    _row(
        "show found",
        _always(ShowFound()),
        r"(?:(?:visa|se|show) )?(?:(?:de |mina |dina |the |my |your )?(?:förslag|förslagen|proposals|suggestions))",
        r"(?:visa|show) (?:det som är kvar|resten|what is left|the rest)",
        known="visa förslagen|show proposals",
    ),
    _row(
        "save found",
        lambda said: SaveFound(_numbers(said)),
        r"(?:spara|lägg in|skriv upp|save|keep) (?:alla|allt|allihop|alltihop|dem|dem alla|alla förslag|alla förslagen|resten|all|everything|all of them|them|the rest)",
        r"(?:spara|lägg in|skriv upp|save|keep) {numbers}",
        known="spara alla|save all",
    ),
    _row(
        "skip found",
        lambda said: SkipFound(_numbers(said)),
        r"(?:hoppa över|strunta i|spara inte|skip|leave out|drop) (?:alla|allt|resten|dem|förslagen|all|the rest|everything|them)",
        r"(?:hoppa över|strunta i|spara inte|skip|leave out|drop) {numbers}",
        known="hoppa över resten|skip the rest",
    ),
    _row(
        "change found",
        _change_found,
        r"(?:nummer |nr |number )?(?P<number>\d{1,3})(?::?an)? ?(?:är på|är|ska vara|skall vara|gäller|blir|is on|is|should be|:|=) ?(?P<rest>[^\n]{1,80})",
    ),
    # Last, since it takes any sentence that says when at the latest.
    _row("announced deadline", _announced_deadline, r"[^\n]{1,600}"),
)
