"""What is pasted into Teams keeps the layout that a chair gave it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.teams.html_text import text_of
from tests.tables import each_row

MENTION = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">{}</span>'


@each_row(
    ("source", "text"),
    [
        ("<p>en</p><p>två</p>", "en\ntvå"),
        ("<div><div>en<br>två</div></div>", "en\ntvå"),
        ("<p>en</p><p>&nbsp;</p><p>två</p>", "en\n\ntvå"),
        ("<p>en</p><p><br></p><p><br></p><p>två</p>", "en\n\ntvå"),
        ("<p>en&nbsp;&amp;&nbsp;två &lt; tre</p>", "en & två < tre"),
        ("<p>många \n  blanka\t tecken</p>", "många blanka tecken"),
        ("<p>a<b> fet </b>text</p>", "a fet text"),
        ("<p>Se <a href='https://x.example/?a=1&b=\">\"'>sidan</a></p>", "Se sidan"),
        ("<ol><li>en</li><li>två</li></ol>", "1. en\n2. två"),
        ("<ol start='3'><li>tre</li><li value=7>sju</li><li>åtta</li></ol>", "3. tre\n7. sju\n8. åtta"),
        ("<ul><li>en</li><li>två</li></ul>", "- en\n- två"),
        ("<ol><li>en<ul><li>a</li><li>b</li></ul></li><li>två</li></ol>", "1. en\n   - a\n   - b\n2. två"),
        ("<ol><li>en</li><ul><li>a</li></ul><li>två</li></ol>", "1. en\n   - a\n2. två"),
        ("<ol><li><p>Deepa: x</p><p>Camilla: y</p></li></ol>", "1. Deepa: x\n   Camilla: y"),
        ("<ol start=11><li>Cecilia<br>Jonas</li></ol>", "11. Cecilia\n    Jonas"),
        ("<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>", "- a\n   - b\n      - c"),
        ("<p>före</p><ol><li>en</li></ol><p>efter</p>", "före\n1. en\nefter"),
        (
            "<table><tr><td>09:00</td><td><p>Start</p><p>Karin</p></td></tr><tr><th>10</th><td></td></tr></table>",
            "09:00\tStart Karin\n10\t",
        ),
        ("<table><tr><td>a<table><tr><td>b</td></tr></table></td><td>c</td></tr></table>", "a b\tc"),
        ("<table><tr><td>a<td>b<tr><td>c</table>d", "a\tb\nc\nd"),
        ("<tr>x<td><tr>", "x\t"),
        ("<blockquote>citat</blockquote>svar", "citat\nsvar"),
        (
            '<blockquote itemtype="http://schema.skype.com/Reply"><p>någon annans ord</p></blockquote><p>mina</p>',
            "mina",
        ),
        ("<pre>a\n  b\n\nc</pre>", "a\n  b\n\nc"),
        ('<p>bra <emoji id="x" alt="👍"></emoji></p>', "bra 👍"),
        ('<p>bra <img itemtype="http://schema.skype.com/Emoji" alt="👍"><img alt="en bild"></p>', "bra 👍"),
        ("<p>a < b <3 och <!-- dolt --> c</p><!DOCTYPE html>", "a < b <3 och c"),
        ("<style>p {}</style><script>x()</script><p>text</p>", "text"),
        ("", ""),
        ("<p> </p>", ""),
        ("&nbsp;&nbsp;&nbsp;- under", "- under"),
        ("<p>1. en</p><p>&nbsp;&nbsp;&nbsp;- under</p>", "1. en\n   - under"),
        ("<ul><li></li><li>två", "- två"),
        ("</ul></ol></li></table></tr>text", "text"),
    ],
)
def test_the_layout_is_what_the_eye_saw(source: str, text: str) -> None:
    assert text_of(source) == text


def test_the_bots_mention_goes_and_others_stay() -> None:
    source = f"<p>{MENTION.format('Bot')}&nbsp;påminn {MENTION.format('Karin Ek')} om <at id='2'>Bot</at> Botkyrka</p>"
    asked: list[str] = []

    def mention(name: str) -> str:
        asked.append(name)
        return "" if name == "Bot" else name

    assert text_of(source, mention=mention) == "påminn Karin Ek om Botkyrka"
    assert asked == ["Bot", "Karin Ek", "Bot"]


# Each of these made a parser somewhere quadratic, or ran out of stack.
HOSTILE = {
    "deep divs": "<div>" * 50_000 + "x",
    "deep lists": "<ul><li>x" * 25_000,
    "deep lines": "<ul><li>" * 12_000 + "<p>x</p>" * 12_000,
    "deep tables": "<table><tr><td>" * 15_000 + "x",
    "deep mentions": MENTION.format("")[:-7] * 3_000,
    "open comments": "<!--" * 60_000,
    "open tags": "<a " * 80_000,
    "open quotes": '<a "' * 60_000,
    "many quotes": "<a " + "\"'" * 100_000,
    "only brackets": "<" * 250_000,
    "unopened": "</p></ul></li>" * 18_000,
    "one long tag": "<p " + "a=1 " * 60_000 + ">x",
    "entities": "&" * 200_000,
    "long entities": "&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa" * 8_000,
    "blanks": " " * 250_000 + "x",
    "hard spaces": "&nbsp;" * 40_000 + "x",
    "breaks": "<br>" * 60_000,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_html_is_read_in_the_time_its_length_deserves(source: str) -> None:
    # No bar on a time: CPU for the whole against CPU for a quarter tells a square (16) from a line (4).
    def spent(text: str) -> float:
        begun = time.process_time()
        text_of(text)
        return time.process_time() - begun

    spent(source[: len(source) // 4])
    quarter = min(spent(source[: len(source) // 4]) for _ in range(2))
    assert min(spent(source) for _ in range(2)) < 11 * quarter + 0.05


def test_a_line_is_never_much_longer_than_what_was_sent() -> None:
    for source in (HOSTILE["deep lists"], HOSTILE["deep lines"]):
        assert len(text_of(source)) < 4 * len(source)


TAGS = "<ol> <li> </li> </ol> <ul> </ul> <p> </p> <br> <table> <tr> <td> </td> </tr> </table> <pre> </pre> <at> </at>"


@settings(max_examples=500)
@given(st.lists(st.sampled_from([*TAGS.split(), MENTION, "x", " ", "&nbsp;", "\n"]), max_size=40))
def test_no_words_are_lost_however_the_tags_lie(parts: list[str]) -> None:
    assert text_of("".join(parts)).count("x") == parts.count("x")


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            '<p>underlag <a href="https://region.example/x?a=1&amp;b=2" title="t">Utkast plan.docx</a></p>',
            "underlag Utkast plan.docx <https://region.example/x?a=1&b=2>",
        ),
        ("<p><a href='https://x.example/a'>Protokollet</a> och mer</p>", "Protokollet <https://x.example/a> och mer"),
        ('<ul><li><a href="https://x.example/a">Ett</a></li></ul>', "- Ett <https://x.example/a>"),
        ('<p><a href="https://x.example/"><b>Fet</b> länk</a></p>', "Fet länk <https://x.example/>"),
        ('<p><a href="https://www.x.example/">www.x.example</a></p>', "www.x.example"),
        ('<p><a href="https://x.example/a">https://x.example/a</a></p>', "https://x.example/a"),
        ('<p><a href="http://x.example/a">osäker</a></p>', "osäker"),
        ('<p><a href="javascript:alert(1)">kod</a></p>', "kod"),
        ('<p><a href="mailto:a@x.example">Anna</a></p>', "Anna"),
        ('<p><a href="https://x.example/a">utan slut</p><p>mer</p>', "utan slut\nmer"),
        ('<p><a name="x">ankare</a> <a>tom</a></p>', "ankare tom"),
    ],
)
def test_the_address_of_a_link_is_kept_after_its_title(source: str, text: str) -> None:
    assert text_of(source) == text
