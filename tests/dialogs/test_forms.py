"""What a form promises: pasted questions are read as they were meant, and answers come out whole and harmless."""

import csv
import io
import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import docx
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs import cards as pieces
from dialogs.catalogue import AnswerForm, CloseForm, Command, ExportForm, SetUpForm, ShowForm, WhoHasAnswered, parse
from dialogs.forms import appendix, cards
from dialogs.forms.heading import read_head
from dialogs.forms.reading import read_questions
from dialogs.forms.rules import (
    LARGEST_WORDS,
    Answer,
    Draft,
    Form,
    Per,
    Question,
    Respondent,
    checked,
    checked_answer,
    joined,
    organisations,
    pages,
    read_answer,
    respondent_of,
)
from dialogs.message import Mention
from dialogs.model import Group, Member, Person, Refusal
from tests.cards import assert_valid_card
from tests.dialogs.test_seeds import SEEDS
from tests.tables import each_row

TODAY = date(2026, 8, 1)
GROUP = Group("t", "g", "Nätverket", "19:g", ZoneInfo("Europe/Stockholm"), "sv")


def seed(number: str) -> str:
    found = sorted(SEEDS.glob(f"{number}_*.txt"))
    if not found:
        pytest.skip(f"document {number} is not in {SEEDS}")
    return found[0].read_text(encoding="utf-8")


def follow_up_of_003() -> str:
    """Its questions as they stand there: a table to tick, one from 4 to 1, yes or no, and what is answered in words."""
    text = seed("003")
    tables = text[text.index("1. Samverkansavtal folkhälsa") : text.index("2. Nämndens mål")]
    yes_or_no = text[text.index("\tJa\tNej") :]
    yes_or_no = yes_or_no[: re.search(r"(?m)^Vilka är de viktigaste.*$", yes_or_no).end()]  # type: ignore[union-attr]
    return f"{tables}\n{yes_or_no}\nMedverkande aktörer:\n"


def discussions_of_002() -> str:
    """The headings and the questions of its appendix, as a chair has them before there are answers."""
    text = seed("002")
    lines = text[text.index("Bilaga: Gruppdiskussioner") :].split("\n")
    return "\n".join(each for each in lines if re.match(r"Gruppdiskussion|\d\) |Vilka är de vikt|- Vad får ni", each))


# -- read


def test_the_follow_up_of_document_003_is_read_as_it_is() -> None:
    questions = read_questions(follow_up_of_003())
    ticked, graded = questions[:6], questions[6:12]
    assert {each.options for each in ticked} == {("Helt uppfyllt", "Delvis uppfyllt", "Inlett processen")}
    assert all(each.comment for each in ticked)
    assert {each.section for each in ticked} == {"Samverkansavtal folkhälsa"}
    assert [each.options[0][0] + each.options[-1][0] for each in graded] == ["41"] * 6
    assert graded[4].text == "Ungdomsmottagning"
    assert questions[12].options == ()
    assert [each.options for each in questions[13:17]] == [("Ja", "Nej")] * 4
    assert [each.text for each in questions[17:]][-1] == "Medverkande aktörer"
    assert len(questions) == 19


def test_the_group_discussions_of_document_002_are_five_questions_under_their_headings() -> None:
    questions = read_questions(discussions_of_002())
    assert [each.section for each in questions] == [
        "Gruppdiskussion 1",
        *["Gruppdiskussion 2"] * 3,
        "Gruppdiskussion",
    ]
    assert all("?" in each.text and not each.options for each in questions)


@each_row(
    ("line", "question"),
    [
        ("1. Har ni en plan? (ja/nej)", Question("Har ni en plan?", ("ja", "nej"))),
        ("Är målet nått (ja/nej)?", Question("Är målet nått", ("ja", "nej"))),
        (
            "b) Hur långt har ni kommit? (helt/delvis/påbörjat)",
            Question("Hur långt har ni kommit?", ("helt", "delvis", "påbörjat")),
        ),
        ("Biblioteken (4-1)", Question("Biblioteken", ("4", "3", "2", "1"))),
        ("How did it go? [1-5]", Question("How did it go?", ("1", "2", "3", "4", "5"))),
        ("- Vad tar ni med er?", Question("Vad tar ni med er?")),
        ("Beskriv kort vad ni gjorde", Question("Beskriv kort vad ni gjorde")),
        ("Vilka var effekterna (resultat/lärdomar)?", Question("Vilka var effekterna (resultat/lärdomar)?")),
        ("Övrigt:", Question("Övrigt")),
    ],
)
def test_a_line_is_read_with_what_it_is_answered_by(line: str, question: Question) -> None:
    assert read_questions(line) == [question]


def test_a_list_without_questions_is_questions_all_the_same() -> None:
    assert [each.text for each in read_questions("1. Mål\n2. Insatser\n3. Aktörer")] == ["Mål", "Insatser", "Aktörer"]


def test_what_stands_above_and_is_no_question_is_its_heading() -> None:
    questions = read_questions("Del ett\nVad?\nHur?\n\nDel två\nVarför?")
    assert [each.section for each in questions] == ["Del ett", "Del ett", "Del två"]


def test_a_table_ticked_already_is_read_as_its_questions() -> None:
    pasted = "\tJa\tNej\tKommentar\nFinns en plan\t☒\t☐\tden är klar\nÄr den antagen\t[x]\t[ ]\t\n"
    assert read_questions(pasted) == [
        Question("Finns en plan", ("Ja", "Nej"), comment=True),
        Question("Är den antagen", ("Ja", "Nej"), comment=True),
    ]


@settings(deadline=None)
@given(st.text(max_size=3000))
def test_no_paste_is_too_odd_to_be_read(text: str) -> None:
    for question in read_questions(text):
        assert question.text


@each_row(
    "said",
    ["(" * 20_000, "a\t" * 9_000, "☐\t" * 9_000, "1. " * 9_000, "?(" * 9_000, "<input" * 4_000, "a " * 14_000 + "?"],
)
def test_hostile_pastes_are_read_in_linear_time(said: str) -> None:
    read_questions(said)


def test_too_much_is_refused() -> None:
    for questions in ([], [Question("x")] * 61, [Question("x" * 501)], [Question("x", tuple("abcdefghijk"))]):
        with pytest.raises(Refusal):
            checked(questions)


# -- the line above


@each_row(
    ("text", "title", "per", "groups", "due_on"),
    [
        (
            "Uppföljning 2026 till kommunerna senast 25 januari",
            "Uppföljning 2026",
            Per.ORGANISATION,
            0,
            date(2027, 1, 25),
        ),
        ("i 6 grupper", "", Per.GROUP, 6, None),
        ("till alla medlemmar", "", Per.PERSON, 0, None),
        ("Follow-up to organisations by 25 January", "Follow-up", Per.ORGANISATION, 0, date(2027, 1, 25)),
        ("", "", None, 0, None),
        ("Höstens möte", "Höstens möte", None, 0, None),
    ],
)
def test_the_line_above_says_what_it_is_for_whom_and_by_when(
    text: str, title: str, per: Per | None, groups: int, due_on: date | None
) -> None:
    head = read_head(text, today=TODAY)
    assert (head.title, head.per, head.groups, head.due_on) == (title, per, groups, due_on)


@settings(deadline=None)
@given(st.text(max_size=300))
def test_no_line_above_is_too_odd(text: str) -> None:
    assert len(read_head(text, today=TODAY).title) <= 120


@each_row(
    "head", ["formulär", "Formulär Uppföljning:", "frågor:", "gruppdiskussion i 3 grupper:", "form:", "questions:"]
)
def test_a_paste_is_known_by_its_first_line(head: str) -> None:
    command = parse(f"{head}\n\tJa\tNej\nFinns en plan\t☐\t☐", today=TODAY)
    assert isinstance(command, SetUpForm)
    assert read_questions(command.text)[0].options == ("Ja", "Nej")


def test_answers_in_text_are_told_apart_by_their_numbers() -> None:
    said = "grupp 2 fråga 1: vi tycker\nolika\nfråga 12: nej"
    assert parse(said, today=TODAY) == AnswerForm(((1, "vi tycker\nolika"), (12, "nej")), 2)
    assert parse("question 3: yes", today=TODAY) == AnswerForm(((3, "yes"),))


@each_row(
    ("typed", "command"),
    [
        ("formulär", ShowForm()),
        ("svara på frågorna", ShowForm()),
        ("answer the form", ShowForm()),
        ("vem har svarat", WhoHasAnswered()),
        ("vilka har inte svarat på formuläret?", WhoHasAnswered()),
        ("who has answered", WhoHasAnswered()),
        ("exportera svaren", ExportForm()),
        ("export the answers", ExportForm()),
        ("stäng formuläret", CloseForm()),
        ("close the form", CloseForm()),
    ],
)
def test_what_a_group_types_about_its_form(typed: str, command: Command) -> None:
    assert parse(typed, today=TODAY) == command


# -- answered

SCALE = Question("Plan", ("Helt uppfyllt", "Delvis uppfyllt", "Inlett processen"), comment=True)


@each_row(
    ("typed", "answer"),
    [
        ("helt", Answer("Helt uppfyllt")),
        ("Helt uppfyllt.", Answer("Helt uppfyllt")),
        ("delvis, vi väntar på beslut", Answer("Delvis uppfyllt", "vi väntar på beslut")),
        ("Inlett processen - i höst", Answer("Inlett processen", "i höst")),
    ],
)
def test_an_option_is_known_by_its_first_word(typed: str, answer: Answer) -> None:
    assert read_answer(SCALE, 1, typed) == answer


def test_a_grade_is_known_by_its_number_alone() -> None:
    question = Question("Skolan", ("4 (Stor)", "3", "2", "1 (Liten)"))
    assert read_answer(question, 1, "4") == Answer("4 (Stor)")
    assert read_answer(question, 1, "3: ganska") == Answer("3", "ganska")
    with pytest.raises(Refusal):
        read_answer(question, 1, "43")


def test_what_is_no_option_is_refused_with_the_options() -> None:
    with pytest.raises(Refusal) as refused:
        read_answer(SCALE, 2, "kanske")
    assert "Delvis uppfyllt" in str(refused.value.values["options"])
    with pytest.raises(Refusal):
        checked_answer(SCALE, 1, "4", "")
    with pytest.raises(Refusal):
        checked_answer(Question("x"), 1, "", "x" * (LARGEST_WORDS + 1))


def member(name: str, organisation: str = "", *, is_member: bool = True) -> Member:
    return Member(Person("t", name, name, f"29:{name}"), organisation=organisation, is_member=is_member)


ROSTER = [
    member("a", "Kumla kommun"),
    member("b", "kumla"),
    member("c", "Hallsberg"),
    member("d", "Lekeberg", is_member=False),
]


def a_form(questions: tuple[Question, ...], per: Per = Per.PERSON, groups: int = 0) -> Form:
    return Form("f", "g", "Uppföljning", questions, per, groups, TODAY, "a", datetime(2026, 8, 1, tzinfo=UTC))


def test_those_of_one_organisation_answer_as_one() -> None:
    assert organisations(ROSTER) == ["Hallsberg", "Kumla kommun"]
    form = a_form((SCALE,), Per.ORGANISATION)
    assert respondent_of(form, ROSTER[1], None, ROSTER) == "Kumla kommun"
    assert respondent_of(form, ROSTER[0], None, ROSTER, ["Kumla"]) == "Kumla", "as it began"
    kumla = Respondent("Kumla", "Kumla", done=True)
    assert [(each.key, each.done) for each in joined(form, ROSTER, [kumla])] == [("Hallsberg", False), ("Kumla", True)]
    with pytest.raises(Refusal):
        respondent_of(form, member("e"), None, ROSTER)


def test_a_discussion_group_is_one_of_those_that_there_are() -> None:
    form = a_form((SCALE,), Per.GROUP, 3)
    assert respondent_of(form, ROSTER[0], 3, ROSTER) == "3"
    for number in (None, 0, 4):
        with pytest.raises(Refusal):
            respondent_of(form, ROSTER[0], number, ROSTER)


# -- shown

questions_strategy = st.lists(
    st.builds(
        Question,
        text=st.text(min_size=1, max_size=500),
        options=st.lists(st.text(min_size=1, max_size=80), max_size=10).map(tuple),
        comment=st.booleans(),
        section=st.text(max_size=80),
    ),
    min_size=1,
    max_size=60,
).map(tuple)


@settings(deadline=None)
@given(questions_strategy)
def test_every_question_stands_on_one_page_and_in_order(questions: tuple[Question, ...]) -> None:
    assert [number for page in pages(questions) for number in page] == list(range(1, len(questions) + 1))


def test_the_largest_pages_fit_in_a_card() -> None:
    longest = "å" * (LARGEST_WORDS // 2 - 2)
    questions = tuple(
        Question("ö" * 500, ("ä" * 80,) * 10 if nth % 2 else (), comment=True, section="ö" * 80) for nth in range(60)
    )
    form = a_form(questions)
    answers = {number: Answer(words=longest) for number in range(1, 61)}
    for page in range(1, len(pages(questions)) + 1):
        card = cards.page_card(form, page, Respondent("a", "Karin"), answers, "sv")
        assert len(msgspec.json.encode(card)) < pieces.MAX_BYTES
    assert_valid_card(card)


def test_every_card_of_a_form_is_valid() -> None:
    questions = (Question("Vad *händer*?", section="Del <1>"), SCALE)
    for per in Per:
        form = a_form(questions, per, 3)
        asked = [Respondent("1", "Karin", {1: Answer(words="=1+1")}, done=True), Respondent("2", "Olle")]
        draft = Draft("Uppföljning", questions * 30, TODAY, per, groups=3)
        found = [
            cards.preview_message(draft, GROUP, "p", organisations=2, members=4).card,
            cards.form_message(form, GROUP, asked, [Mention("29:a", "Karin")]).card,
            cards.which_group_card(form, "sv"),
            cards.page_card(form, 1, asked[0], asked[0].answers, "sv", trouble="Fel"),
            cards.saved_card(form, asked[0], asked[0].answers, GROUP),
        ]
        for card in found:
            assert card is not None
            assert_valid_card(card)
        assert "Klara: Karin" in cards.state_text(form, asked, GROUP)


# -- exported


def answers_of(*said: Answer) -> list[Respondent]:
    return [Respondent(str(nth), "", {1: each}, done=True) for nth, each in enumerate(said, 1)]


def test_the_appendix_has_the_answers_by_question_and_group() -> None:
    form = a_form((Question("Hur kan vi?", section="Del ett"), Question("Gick det?", ("Ja", "Nej"))), Per.GROUP, 2)
    one = Respondent("1", "", {1: Answer(words="Tillsammans\noch lugnt"), 2: Answer("Ja", "i tid")})
    two = Respondent("2", "", {2: Answer("Nej")})
    paragraphs = [each.text for each in docx.Document(io.BytesIO(appendix.word(form, [one, two], "sv"))).paragraphs]
    assert paragraphs == [
        "Bilaga: Uppföljning",
        "Del ett",
        "1. Hur kan vi?",
        "Grupp 1\nTillsammans\noch lugnt",
        "2. Gick det?",
        "Ja: 1, Nej: 1",
        "Grupp 1\nJa: i tid",
        "Grupp 2\nNej",
    ]
    assert "*Grupp 2*: Nej" in appendix.messages(form, [one, two], "sv")[0]


def test_the_table_opens_in_a_swedish_excel() -> None:
    form = a_form((Question("Vad; då?"),))
    data = appendix.table(form, [Respondent("a", "Åsa", {1: Answer(words='två\nrader; och "citat"')})], "sv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert rows == [
        ["Vem", "Rubrik", "Nummer", "Fråga", "Val", "Svar"],
        ["Åsa", "", "1", "Vad; då?", "", 'två\nrader; och "citat"'],
    ]


@settings(deadline=None)
@given(st.text(max_size=40), st.sampled_from(["=", "+", "-", "@", "\t=", "\r", " =", "\u2003=", "＝", ""]))
def test_no_cell_begins_as_a_formula_does(text: str, start: str) -> None:
    cell = appendix.safe(start + text)
    assert cell.endswith(start + text)
    assert cell[:1] not in {"\t", "\r", "\n"}
    assert cell.lstrip()[:1] not in {"=", "+", "-", "@", "＝", "＋", "－", "＠"}


def test_a_word_file_takes_what_a_member_can_write() -> None:
    form = a_form((Question("Vad?"),))
    said = checked_answer(form.questions[0], 1, "", "\x00\x0b<w:p>\ud800 🙂")
    assert "🙂" in docx.Document(io.BytesIO(appendix.word(form, answers_of(said), "sv"))).paragraphs[-1].text


# -- lettered parts, and two days in a heading


@each_row(
    "line",
    [
        "- a) Beskriv kort hur ni arbetar",
        "- b) Om ni har mer att berätta kan det skrivas här.",
        "a) Det som ni vill lyfta till nämnden",
        "B. Insatser som riktats till äldre under året",
        "1. c) Sådant som har blivit dyrare än planerat",
        "(d) Hinder som ni har mött på vägen",
        "• e) Nästa steg för arbetsgruppen under våren",
    ],
)
def test_a_lettered_part_of_a_numbered_heading_is_a_question(line: str) -> None:
    (question,) = read_questions(f"3. Årets arbete\n{line}")
    assert question.section == "Årets arbete"
    assert question.text.endswith(line.split()[-1].rstrip(":"))
    assert not question.text.startswith(("a)", "b)", "B.", "c)", "(d)", "e)"))


@each_row(
    ("head", "due", "final"),
    [
        ("Läget senast 25 januari, dock senast 15 februari", date(2026, 1, 25), date(2026, 2, 15)),
        ("Läget 25 januari, absolut senast den 15 februari", date(2026, 1, 25), date(2026, 2, 15)),
        ("Läget 25/1 (men senast 15/2) till kommunerna", date(2026, 1, 25), date(2026, 2, 15)),
        ("Läget senast 1 mars eller senast 15 mars", date(2026, 3, 1), date(2026, 3, 15)),
        ("The state by 25 January, but no later than 15 February", date(2026, 1, 25), date(2026, 2, 15)),
        ("Läget efter mötet 12 januari senast 25 januari", date(2026, 1, 25), None),
        ("Läget senast 25 januari", date(2026, 1, 25), None),
        ("Läget", None, None),
    ],
)
def test_two_days_of_a_heading_are_the_due_day_and_the_final_day(
    head: str, due: date | None, final: date | None
) -> None:
    read = read_head(head, today=date(2026, 1, 5))
    assert (read.due_on, read.final_on) == (due, final)
    assert read.title.startswith(("Läget", "The state"))
    assert "februari" not in read.title
