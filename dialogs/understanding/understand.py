"""From free words to the commands that they mean: one reading that is sure, or up to three to ask about."""

from collections.abc import Sequence
from dataclasses import replace

from dialogs.agenda.presented import presented
from dialogs.catalogue.parsing import parse, without_please
from dialogs.commands.spec import Command, Effect
from dialogs.commands.talk import DidYouMean, Greeting, NotUnderstood, Thanks
from dialogs.dates import find_days
from dialogs.deadlines.clauses import tasks_in
from dialogs.deadlines.days_meant import day_alone, time_alone
from dialogs.feedback.own_commands import IsRoundOpen, ShowOwnAnswer, WhoSeesAnswers
from dialogs.language import written_in
from dialogs.meetings.commands import ChangeMeeting, PlanMeeting
from dialogs.minutes.several_tasks import tasks_of_people
from dialogs.minutes.typed import labelled_outcomes
from dialogs.patterns import lazily
from dialogs.people.role_commands import SetRole
from dialogs.sentences.model import Context, Reading, Sentence
from dialogs.sentences.spoken import with_digits
from dialogs.text import fold
from dialogs.understanding.answers_meant import answer_in
from dialogs.understanding.before_guesses import BEFORE_GUESSES, BEFORE_PARTS
from dialogs.understanding.beside import news_beside, request_beside, statements_beside
from dialogs.understanding.borders import NEXT_REQUEST, SAME_DAY, SHOWN, without_taking_down
from dialogs.understanding.chained import (
    effect_of,
    has_second_request,
    is_request,
    leads_instead,
    pointing_back,
    renumbered,
    requests_in,
    role_beside,
)
from dialogs.understanding.classifier import OFFERED, SURE, Guess, guesses, merged, only_of
from dialogs.understanding.conditions import with_condition
from dialogs.understanding.described import described
from dialogs.understanding.how import asked_how
from dialogs.understanding.in_english import in_english
from dialogs.understanding.intents import MISSING
from dialogs.understanding.of_items import intent_of
from dialogs.understanding.of_meetings import meeting_intent
from dialogs.understanding.ranking import MOST_OFFERED, Understood, examples_of, of_each_intent
from dialogs.understanding.reasons import with_reason
from dialogs.understanding.registry import MEANINGS
from dialogs.understanding.signs import (
    ASKS_BOT,
    ASKS_HOW,
    GIVES_ANSWER,
    IS_TO_GO,
    PROMISED,
    PROPOSES,
    REQUEST,
    TAKES_BACK,
    UNDERTAKEN,
    proposed,
    without_tag,
)
from dialogs.understanding.topics import is_only_of_feedback
from dialogs.understanding.weak import is_weak as is_weak

LONGEST = 1_000
"""Characters. A longer text is notes or a list, which other readers know better."""
_ASKS_ITSELF = 0.5
"""From this probability on, the only reading is obeyed if its command waits for a yes."""
_TAKES_BACK = 0.5
"""From this probability on, words in an open round are about an answer that is to go: the bot asks for a yes."""
_FEW_WORDS = 2
"""Such a short text offers no reading that is not likely: "blåbärspaj" may be anything."""
_OVERSHADOWED = 3
"""An intent that is so many times likelier than the first with a reading leaves no reading worth showing."""
_TALK = {"yes": 0.6, "no": 0.6, "thanks": 0.4, "greeting": 0.4, "help": 0.25}
"""Intents that are no choice among others: they are meant from these probabilities on, or they are not."""
_LIKELY = 0.3
"""From this probability on, readings are worth more than a command that lacks a part, or that a slip is near to."""
_HARMLESS = 0.75
"""From this probability on a question is answered at once: the answer changes nothing."""
_ONLY_ANSWER = 0.5
"""The same if there is no other reading: a yes to be asked for would only delay the answer."""
_PROMISED = 0.5
"""From this probability on, the promise of somebody during a meeting is a task at once: one undo takes it back."""
_ASKS_BACK = 0.5
"""From this probability on, a request that lacks a part is answered by a question for that part."""
_SURELY_TALK = 0.9
"""From this probability on, words that begin with a greeting are nothing but one."""
_NOT_FOR_US = 0.65
"""From this probability on, words are not meant for the bot, or nothing that it can do."""
_BESIDE_NONE = 6
"""Where nothing that the bot can do is likeliest, an intent that is so many times less likely is not offered."""
_IN_ROUND = 0.85
"""The same in private while a round of driv och hinder is open: such words are an answer, or are asked about."""
_BORDERS = lazily(r"(?<=[\w)\"”])[.!?;]+\s+|\n+|\s+(?:och|samt|and)\s+(?:(?:sen|sedan|dessutom|också|så|then|also) )?")
_OWN_WISH = lazily(r"\b(?:jag|i|i'd)\b")
_ENDS = lazily(r"(?<=[\w)\"”])[.!?]+\s+|\n+")


def understand(text: str, context: Context) -> Understood | None:
    """The readings of `text`, which the exact stage did not understand; None if there are none worth showing."""
    if context.is_private and context.round_is_open and answer_in(text):
        return None  # with its headings it is an answer, whatever else its clauses would be alone
    if conditional := with_condition(text, context, _understood):
        sentence = Sentence(text, is_english=written_in(text) == "en")
        return replace(conditional, readings=_all_shown(conditional.readings, sentence, context))
    found = _understood(text, context)
    asks = context.is_private and context.round_is_open and ASKS_BOT.search(fold(text))
    if asks and (found is None or not (found.readings or found.examples)):
        return Understood(examples=(WhoSeesAnswers, ShowOwnAnswer, IsRoundOpen), asks_how=True)
    return found


def _known_parts(text: str, context: Context) -> tuple[str, Understood | None]:
    """The text with digits, and its reading if the exact stage knows all its requests, or free words beside them."""
    if labelled := labelled_outcomes(text):
        return text, Understood((Reading(labelled),), is_sure=True)
    if beside := role_beside(text, context):
        return text, Understood((beside,), is_likely=True)
    if (digits := with_digits(text)) != text:
        if not is_weak(parse(digits, today=context.today), digits):
            return digits, Understood((Reading((digits,)),), is_sure=True)
        text = digits
    if several := (
        (None if tasks_in(text, context) else _several_exact(text, context))
        or request_beside(text, context, understand)
        or news_beside(text, context, understand)
        or statements_beside(text, context, understand)
        or _several_meant(text, context)
        or with_reason(text, context)
    ):
        shown = _all_shown((several,), Sentence(text, is_english=written_in(text) == "en"), context)
        return text, Understood(shown, is_sure=several.is_certain, is_likely=not several.is_certain)
    return text, _chained(text, context)


def _understood(text: str, context: Context) -> Understood | None:
    if len(text) > LONGEST:
        return None
    if not context.reminded_of and (day_alone(text, context.today) or time_alone(text, context.today)):
        return None
    for read in BEFORE_PARTS:
        sentence = Sentence(text, is_english=written_in(text) == "en")
        if found := read(sentence, context):
            is_sure = len(found) == 1 and found[0].is_certain
            return Understood(_all_shown(found, sentence, context), is_sure=is_sure, is_likely=not is_sure)
    text, known = _known_parts(without_taking_down(text), context)
    if known:
        return known
    if has_second_request(parse(text, today=context.today)):
        return None  # the item is added, and the rest named as not understood
    asked = without_please(text).strip()
    is_own_wish = _OWN_WISH.search(fold(text[: max(0, text.find(asked))])) is not None
    wish = proposed(asked)
    asked = asked if context.round_is_open else wish or asked
    asked, asks_others = (asked, False) if context.round_is_open else without_tag(asked)
    sentence = Sentence(asked, written_in(text) == "en", is_own_wish, is_proposal=bool(wish) or asks_others)
    if not sentence.text:
        return None
    for read in BEFORE_GUESSES:
        if meant := read(sentence, context):
            is_single = len(meant) == 1 and meant[0].is_certain and not meant[0].left
            asks_itself = is_single and effect_of(meant[0].says, today=context.today) is not Effect.CHANGES
            return Understood(_all_shown(meant, sentence, context), is_sure=asks_itself, is_likely=not asks_itself)
    if named := presented(sentence, context) or tasks_of_people(sentence, context) or leads_instead(sentence, context):
        return Understood(_all_shown(named, sentence, context), is_likely=True)
    if how := ASKS_HOW.search(sentence.folded):
        return asked_how(sentence, how, context)
    likely = merged(
        Guess(intent_of(meeting_intent(guess.intent, sentence, context), sentence, context), guess.probability)
        for guess in _with_courtesy(text, sentence, context)
    )
    if is_only_of_feedback(sentence):
        likely = only_of(("feedback.", "help"), likely)
    if likely[0].intent == "none" and likely[0].probability >= _NOT_FOR_US:
        return None
    if talk := _talk(text, likely[0], sentence, context):
        return Understood((talk,), is_sure=True)
    least = likely[0].probability / _BESIDE_NONE if likely[0].intent == "none" else 0.0
    close = [guess for guess in likely if guess.intent != "none" and guess.probability >= least]
    return _by_intent(close, sentence, context) if close else None


def _with_courtesy(text: str, sentence: Sentence, context: Context) -> Sequence[Guess]:
    """The likeliest intents. A greeting or thanks before the words may tell more: "Tack för i dag, då var vi klara"."""
    found = guesses(sentence, context)
    if sentence.text == text.strip():
        return found
    whole = [each for each in guesses(replace(sentence, text=text), context) if each.intent not in _COURTESIES]
    return merged(Guess(guess.intent, guess.probability / 2) for guess in (*found, *whole))


_COURTESIES = ("greeting", "thanks")


def _talk(text: str, first: Guess, sentence: Sentence, context: Context) -> Reading | None:
    """The reading of words that begin with a greeting or thanks, if nothing surely follows: "hej, hur mår du?"."""
    if context.round_asks_me or first.probability >= SURE or sentence.text == text.strip():
        return None
    whole = guesses(replace(sentence, text=text), context, most=1)[0]
    if whole.intent not in _COURTESIES or whole.probability < _SURELY_TALK:
        return None
    return next(iter(_readings(whole, sentence, context)), None)


def _by_intent(likely: Sequence[Guess], sentence: Sentence, context: Context) -> Understood | None:
    """The readings of the likeliest intents, or the examples of their commands."""
    offered = _offered(likely, sentence, context)
    if not offered or likely[0].probability > _OVERSHADOWED * offered[0][0].probability:
        return examples_of(likely)
    first, reading = offered[0]
    alike = [guess for guess, other in offered if other.says == reading.says]  # intents that mean the same here
    first = replace(first, probability=sum(guess.probability for guess in alike))
    rivals = [other for guess, other in offered if guess.intent == first.intent]
    in_round = context.is_private and context.round_is_open and not ASKS_BOT.search(sentence.folded)
    is_withdrawn = first.intent == "feedback.withdraw" and first.probability >= _TAKES_BACK
    takes_back = TAKES_BACK.search(sentence.folded) or (is_withdrawn and IS_TO_GO.search(sentence.folded))
    if in_round and takes_back and not GIVES_ANSWER.search(sentence.folded):
        withdrawn = "withdraw my answer" if sentence.is_english else "ta bort mitt svar"
        return Understood((Reading((withdrawn,), is_certain=False),), is_likely=True)
    if in_round and not REQUEST.search(sentence.folded):
        return None
    proposes = sentence.is_proposal or PROPOSES.search(sentence.folded) is not None
    is_task = any(guess.intent == "outcome.task" for guess in alike)
    proposes |= not is_task and UNDERTAKEN.search(sentence.folded) is not None
    harmless = effect_of(reading.says, today=context.today) is Effect.READS
    is_promise = is_task and PROMISED.search(sentence.folded) is not None
    least = _HARMLESS if harmless and not proposes else _PROMISED if is_promise else SURE
    least = _IN_ROUND if in_round else least
    if (
        len(rivals) == 1
        and reading.is_certain
        and (harmless or not proposes)
        and not (in_round and reading.asks_back)
        and first.probability >= least
    ):
        return Understood((reading,), is_sure=True)
    if in_round:
        return None
    if first.probability < _LIKELY and len(sentence.text.split()) <= _FEW_WORDS:
        return examples_of(likely)
    if all(other.asks_back for _, other in offered):
        return Understood((reading,), is_sure=True) if first.probability >= _ASKS_BACK else examples_of(likely)
    readings = rivals if first.probability >= SURE else of_each_intent(offered)
    # A command that lacks a part is no choice beside whole ones.
    choices = [each for each in readings if each is reading or not each.asks_back]
    distinct = tuple(dict.fromkeys(choices))[:MOST_OFFERED]
    if len(distinct) == 1 and reading.is_certain:
        if harmless and first.probability >= (_LIKELY if is_only_of_feedback(sentence) else _ONLY_ANSWER):
            return Understood(distinct, is_sure=True)
        # The command shows itself what it understood, and waits for a yes.
        asks_itself = effect_of(reading.says, today=context.today) is Effect.ASKS
        if asks_itself and not proposes and first.probability >= _ASKS_ITSELF:
            return Understood(distinct, is_sure=True)
    return Understood(distinct, is_likely=first.probability >= _LIKELY)


def _offered(likely: Sequence[Guess], sentence: Sentence, context: Context) -> list[tuple[Guess, Reading]]:
    """The readings of the likeliest intents. To read one takes longer than to guess it, so no more are read than are
    shown."""
    offered: list[tuple[Guess, Reading]] = []
    intents = 0
    for guess in likely:
        if guess.probability < _TALK.get(guess.intent, OFFERED):
            continue
        if guess.intent in ("yes", "no") and not context.question_waits:
            continue
        readings = _readings(guess, sentence, context)
        offered += [(guess, reading) for reading in readings]
        intents += bool(readings)
        if intents == MOST_OFFERED or (readings and guess.probability >= SURE):
            break
    return offered


def _readings(guess: Guess, sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    """The readings with this intent whose commands all parse."""
    meaning = MEANINGS.get(guess.intent)
    if meaning is None:
        return ()
    readings = _all_shown(
        [reading for reading in meaning(sentence, context) if _parses(reading, context)], sentence, context
    )
    if not readings and guess.intent in MISSING:
        swedish, english = MISSING[guess.intent]
        return (Reading((english if sentence.is_english else swedish,), asks_back=True),)
    return readings


def _all_shown(readings: Sequence[Reading], sentence: Sentence, context: Context) -> tuple[Reading, ...]:
    return tuple(replace(reading, shown=reading.shown or _shown(reading, sentence, context)) for reading in readings)


def _shown(reading: Reading, sentence: Sentence, context: Context) -> tuple[str, ...]:
    """The commands as the writer reads them: in the language of the sentence, with titles."""
    says = [in_english(each) if sentence.is_english else each for each in reading.says]
    return tuple(described(each, context) for each in says)


def _parses(reading: Reading, context: Context) -> bool:
    return bool(reading.says) and not any(
        isinstance(parse(each, today=context.today), NotUnderstood | DidYouMean) for each in reading.says
    )


def _chained(text: str, context: Context) -> Understood | None:
    """Several requests in one message, some of them in free words. A request that is not sure makes the whole a
    proposal, and one that has no reading is named as left over: none of them is dropped."""
    for parts in requests_in(without_please(text).strip()):
        says: list[str] = []
        left: list[str] = []
        is_sure = True
        for typed in parts:
            part = pointing_back(typed, says, today=context.today)
            if not is_weak(parse(part, today=context.today), part):
                says.append(part)
                continue
            found = understand(part, context) if is_request(part) else None
            if found is None or not found.is_sure or found.readings[0].left:
                is_sure = False
                if not all(is_request(each) for each in parts):
                    break
                is_one = found is not None and found.is_likely and len(found.readings) == 1
                first = found.readings[0] if found and (is_one or found.is_sure) else None
                if first is None or first.asks_back:
                    left.append(typed)
                    continue
            says += found.readings[0].says if found else ()
            left += found.readings[0].left if found else ()
        else:
            if says and effect_of(says, today=context.today) is not Effect.READS:
                numbered = renumbered(says, len(context.items), today=context.today)
                sentence = Sentence(text, is_english=written_in(text) == "en")
                shown = _all_shown((Reading(numbered, tuple(left)),), sentence, context)
                return Understood(shown, is_sure=is_sure, is_likely=not is_sure)
    return None


def _several_exact(text: str, context: Context) -> Reading | None:
    """Several requests in one message, each of which the exact stage knows."""
    for border in (_ENDS, _BORDERS):
        parts = [part.strip() for part in border.split(text) if part and part.strip()]
        if not 2 <= len(parts) <= 6:
            continue
        commands: list[Command] = []
        for nth, typed in enumerate(parts):
            parts[nth] = part = pointing_back(typed, parts[:nth], today=context.today)
            command = parse(part, today=context.today)
            if is_weak(command, part):
                break
            commands.append(command)
        if len(commands) < len(parts) or all(isinstance(each, SetRole) for each in commands):
            continue  # the meaning of roles names the persons
        if isinstance(commands[0], PlanMeeting) and any(isinstance(each, ChangeMeeting) for each in commands):
            continue  # "Vi håller på till tre" belongs to the meeting before it
        said = [
            part
            for nth, (part, command) in enumerate(zip(parts, commands, strict=True))
            if not isinstance(command, Greeting | Thanks) and command not in commands[:nth]
        ]
        if said:
            return Reading(renumbered(said, len(context.items), today=context.today))
    return None


def _several_meant(text: str, context: Context) -> Reading | None:
    """Several requests, each of which begins with its verb and has one sure reading. "Samma dag" is the day of the one
    before."""
    parts = [part.strip() for part in NEXT_REQUEST.split(text) if part and part.strip()]
    if not 2 <= len(parts) <= 4:
        return None
    says: list[str] = []
    left: list[str] = []
    day = None
    for each in parts:
        same = SAME_DAY.search(fold(each))
        part = f"{each[: same.start()]}senast {day.isoformat()}{each[same.end() :]}" if same and day else each
        named = find_days(part, today=context.today)
        day = named[0].day if named else day
        if not is_weak(command := parse(part, today=context.today), part):
            if not isinstance(command, Greeting | Thanks):
                says.append(part)
            continue
        found = understand(part, context)
        if found is None or len(found.readings) != 1 or not found.is_sure:
            return None
        if effect_of(found.readings[0].says, today=context.today) is Effect.READS and not SHOWN.match(fold(part)):
            return None  # "påminn alla en vecka innan" belongs to the part before it
        says += found.readings[0].says
        left += found.readings[0].left
    return Reading(renumbered(says, len(context.items), today=context.today), tuple(left)) if len(says) > 1 else None
