"""The model of themes: made from the corpus that lies beside it, small, and bounded for any text."""

from collections import Counter

from dialogs.feedback import theme_model
from dialogs.feedback.model import Heading
from dialogs.feedback.rules import Signed
from dialogs.feedback.theme_classes import CLASSES
from dialogs.feedback.theme_corpus import digest, filled, read
from dialogs.feedback.theme_features import LOOKED_AT, features
from dialogs.feedback.theme_model import MOST_SENTENCES, model, sure_themes
from dialogs.feedback.theme_words import WORDS
from dialogs.feedback.themes import themes_of
from dialogs.understanding import classifier
from tests.dialogs.test_themes import labelled
from tests.tables import each_row

CORPUS = list(read())
OTHER_SUBJECTS = {"venue", "result", "roles"}


def test_the_model_was_trained_on_the_corpus_as_it_is() -> None:
    assert model().corpus == digest()


def test_the_two_models_take_at_most_two_megabytes_of_the_package() -> None:
    assert theme_model.FILE.stat().st_size + classifier.FILE.stat().st_size <= 2_000_000


def test_the_corpus_has_every_theme_under_both_headings_and_no_statement_twice() -> None:
    counted = Counter((theme, each.heading) for each in CORPUS for theme in each.themes)
    assert all(counted[theme, heading] >= 50 for theme in WORDS for heading in (Heading.DRIV, Heading.HINDER))
    assert {theme for theme, _ in counted} == {*WORDS, *OTHER_SUBJECTS}
    assert max(Counter((each.heading, each.text.lower()) for each in CORPUS).values()) == 1


def test_a_frame_gives_every_alternative_and_not_every_combination() -> None:
    statements = filled("{The sound|The picture|My microphone} {failed|froze}{ today|}")
    assert {words for each in statements for words in each.split(" ")} >= {"sound", "picture", "microphone", "today"}
    assert {"failed", "froze"} <= {word for each in statements for word in each.split(" ")}
    assert 3 <= len(statements) == len(set(statements)) < 12
    assert filled("No complaints") == ["No complaints"]


def test_no_statement_that_is_kept_aside_is_trained_on() -> None:
    trained_on = {each.text.lower() for each in CORPUS}
    aside = [row for row in labelled() if row.kept_aside] + labelled("statements_later.txt")
    assert [row.statement.text for row in aside if row.statement.text.lower() in trained_on] == []


@each_row(
    ("text", "themes"),
    [
        ("Vi enades om att pausa bygget av badhuset", set()),
        ("Skönt med en paus efter första timmen", {"breaks"}),
        ("Fibern har kommit till byn", set()),
        ("Uppkopplingen bröts hela tiden", {"form"}),
        ("Handlingarna kom dagen före", {"material"}),
        ("Handlingskraften saknas hos staten", set()),
        ("The lunch clubs for pensioners are popular", set()),
        ("We finished on time", {"pace"}),
        ("Polisen kom aldrig fast de tackat ja", {"attendance"}),
        ("Mycket om skolan och inget om fastigheterna", {"agenda"}),
        ("Bilden frös när regionen skulle prata", {"form"}),
        ("Nobody from the schools was there", {"attendance"}),
        ("Polisen är underbemannad", set()),
        ("Budgeten oroar mig", set()),
    ],
)
def test_a_word_of_a_theme_counts_only_where_it_is_about_the_meeting(text: str, themes: set[str]) -> None:
    assert themes_of(Signed(Heading.DRIV, text)) == themes


@each_row(
    ("text", "theme"),
    [
        ("Kommunförbundet saknades", "attendance"),
        ("Två av oss var dubbelbokade", "attendance"),
        ("Några gick tidigt", "attendance"),
        ("Kallelsen kom aldrig fram till mig", "material"),
        ("Filerna gick inte att öppna", "material"),
        ("Inget kaffe på hela förmiddagen", "breaks"),
        ("Vi kom aldrig till den femte punkten", "agenda"),
        ("Vi hann inte med alla punkter", "pace"),
        ("Nätet låg nere", "form"),
        ("Ljudet försvann", "form"),
    ],
)
def test_the_kinds_of_hinder_that_were_missed_are_found(text: str, theme: str) -> None:
    assert theme in themes_of(Signed(Heading.HINDER, text))


def test_a_long_statement_has_the_themes_of_its_sentences() -> None:
    text = (
        "Jag tyckte om att vi hade gott om tid för allt som stod på listan den här gången. "
        "Sedan vill jag säga att ljudet bröts hela tiden för oss som satt hemma. "
        "Och nästa gång vill vi ha en paus efter en timme."
    )
    assert themes_of(Signed(Heading.DRIV, text)) >= {"form", "breaks"}


@each_row("text", ["", " ", "?", "👍", "a" * 100_000, "paus " * 20_000, "a. b c! " * 10_000])
def test_any_text_has_themes_of_a_bounded_number_of_features(text: str) -> None:
    buckets, strong = features(text)
    assert len(buckets) <= 4 * LOOKED_AT
    assert len(strong) <= len(CLASSES) + len(WORDS)
    assert sure_themes(text) <= set(WORDS)
    assert MOST_SENTENCES <= 20
