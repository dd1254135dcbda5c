"""The third question of a round: how it is put, what is an answer to it, and what becomes of the answers."""

from collections.abc import Sequence

from dialogs.model import Refusal, ThirdKind, ThirdQuestion
from dialogs.patterns import lazily
from dialogs.text import clean
from dialogs.texts import say

LONGEST_QUESTION = 200
LONGEST_WORD = 40
LOWEST, HIGHEST = 1, 5


def question(third: ThirdQuestion, locale: str) -> str:
    """As it stands in the form. One's own that is worded in one language only is put in that."""
    if third.kind is ThirdKind.OWN:
        return (third.en or third.sv) if locale == "en" else (third.sv or third.en)
    return say(locale, f"feedback-third-{third.kind}")


def heading(third: ThirdQuestion, locale: str) -> str:
    """What its answers stand under in the summary and the minutes."""
    return question(third, locale) if third.kind is ThirdKind.OWN else say(locale, f"feedback-heading-{third.kind}")


def own_question(sv: str, en: str = "") -> ThirdQuestion:
    """A group's own question; Refusal if there is none, or it is too long to stand above a field."""
    sv, en = (" ".join(clean(each).split()) for each in (sv, en))
    if not (sv or en):
        raise Refusal("feedback-third-no-wording")
    if max(len(sv), len(en)) > LONGEST_QUESTION:
        raise Refusal("feedback-third-long", longest=LONGEST_QUESTION)
    return ThirdQuestion(ThirdKind.OWN, sv, en)


def check(answers: Sequence[str], asks: ThirdQuestion | None) -> None:
    """Refusal if these are not what an answer to the third question may be; none is always one."""
    if not answers:
        return
    if asks is None:
        raise Refusal("feedback-third-not-asked")
    if asks.kind is ThirdKind.WORD and (len(answers) > 1 or not _WORD.fullmatch(answers[0])):
        raise Refusal("feedback-third-one-word", longest=LONGEST_WORD)
    if asks.kind is ThirdKind.SCALE and (len(answers) > 1 or not _NUMBER.fullmatch(answers[0])):
        raise Refusal("feedback-third-number", lowest=LOWEST, highest=HIGHEST)


_WORD = lazily(rf"\S{{1,{LONGEST_WORD}}}")
_NUMBER = lazily(rf"[{LOWEST}-{HIGHEST}]")


def in_short(answers: Sequence[str], third: ThirdQuestion, locale: str) -> list[str]:
    """The paragraphs that the answers become: a word beside the other; of numbers their mean and how many gave each;
    of answers to one's own question one each."""
    if not answers or third.kind is ThirdKind.OWN:
        return list(answers)
    if third.kind is ThirdKind.WORD:
        return [", ".join(answers)]
    given = [int(each) for each in answers]
    mean = f"{sum(given) / len(given):.1f}"
    counts = ", ".join(f"{grade}: {given.count(grade)}" for grade in range(LOWEST, HIGHEST + 1))
    return [
        say(
            locale,
            "feedback-scale-mean",
            mean=mean if locale == "en" else mean.replace(".", ","),
            highest=HIGHEST,
            counts=counts,
        )
    ]
