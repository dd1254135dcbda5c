"""The third question of a round: its wording, valid answers, and their summary."""

from collections.abc import Sequence

from dialogs.model import Refusal, ThirdKind, ThirdQuestion
from dialogs.patterns import lazily
from dialogs.text import clean
from dialogs.texts import say

LONGEST_QUESTION = 200
LONGEST_WORD = 40
LOWEST, HIGHEST = 1, 5


def question(third: ThirdQuestion, locale: str) -> str:
    """Return the wording in the form. A group's own question in one language is used for both."""
    if third.kind is ThirdKind.OWN:
        return (third.en or third.sv) if locale == "en" else (third.sv or third.en)
    return say(locale, f"feedback-third-{third.kind}")


def heading(third: ThirdQuestion, locale: str) -> str:
    """Return the heading of its answers in the summary and the minutes."""
    return question(third, locale) if third.kind is ThirdKind.OWN else say(locale, f"feedback-heading-{third.kind}")


def own_question(sv: str, en: str = "") -> ThirdQuestion:
    """Return a group's own question. Raises Refusal if it is empty, or too long to be above a field."""
    sv, en = (" ".join(clean(each).split()) for each in (sv, en))
    if not (sv or en):
        raise Refusal("feedback-third-no-wording")
    if max(len(sv), len(en)) > LONGEST_QUESTION:
        raise Refusal("feedback-third-long", longest=LONGEST_QUESTION)
    return ThirdQuestion(ThirdKind.OWN, sv, en)


def check(answers: Sequence[str], asks: ThirdQuestion | None) -> None:
    """Raise Refusal if these are no valid answers. No answer is always valid."""
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
    """Return the paragraphs of the answers: words beside each other; the mean and counts of numbers; one for each
    answer to an own question."""
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
