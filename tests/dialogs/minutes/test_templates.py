"""A group's own template: filled in with any text, and refused with the place named if anything in it is wrong."""

import io
import zipfile
from collections.abc import Callable
from datetime import date
from typing import Any

import docx
import pytest
from docx.shared import Pt
from hypothesis import given, settings
from hypothesis import strategies as st

from dialogs import catalogue as commands
from dialogs.minutes import templates
from dialogs.minutes.document import Block, Heading, Item, Minutes
from dialogs.minutes.template_rules import TemplateProblem
from dialogs.minutes.template_words import PLACEHOLDERS, Shape, values
from dialogs.text import clean
from tests.examples import few
from tests.tables import each_row

LOOP = (
    "{%p for punkt in punkter %}",
    "{{ punkt.nummer }}. {{ punkt.rubrik }}",
    "{%p for rad in punkt.beslut %}",
    "Beslut: {{ rad }}",
    "{%p endfor %}",
    "{%p endfor %}",
)


def template(*lines: str, change: Callable[[Any], None] = lambda _: None) -> bytes:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    change(document)
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def lines_of(data: bytes) -> list[str]:
    return [each.text for each in docx.Document(io.BytesIO(data)).paragraphs]


def minutes(text: str) -> Minutes:
    return Minutes(
        group=text,
        title="Minnesanteckningar",
        facts=("Torsdag 28 augusti", "Kl. 9–12", "Plats: Kumla"),
        people=(Heading("Närvarande", (("Åsa Berg, Kumla kommun", False), (text, False))),),
        items=(Item(1, text, blocks=(Block(text, "Beslut"), Block(text, "Laxå kommun"))), Item(2, "Övrigt")),
        after=(Heading("Nästa möte", (("9 november", False),)),),
        signed="Åsa Berg",
    )


HOSTILE = (
    "AT&T & Söner <b>fet</b>",
    "familjen 👩‍👩‍👧 och 🎉",
    "שלום עולם",
    "مرحبا",
    "{{ grupp.__class__ }} {% for x in punkter %}",
    "{_{ 7*7 }_} {_% raw %_}",
    "]]> <!-- &amp; &#x41; ''\"\"",
    "rad ett\nrad två",
)


@each_row("text", HOSTILE)
def test_any_text_is_written_as_it_is(text: str) -> None:
    made = templates.checked(template("{{ grupp }}", *LOOP, "{{ närvarande|join('; ') }}"), "sv")
    found = lines_of(templates.filled(made, minutes(text), "sv"))
    shown = text.replace("{_{", "{{").replace("}_}", "}}").replace("{_%", "{%").replace("%_}", "%}")
    assert found == [shown, f"1. {shown}", f"Beslut: {shown}", "2. Övrigt", f"Åsa Berg, Kumla kommun; {shown}"]


@settings(max_examples=few(10), deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_no_text_of_a_member_breaks_the_file(text: str) -> None:
    made = templates.filled(template("{{ grupp }}", *LOOP), minutes(text), "sv")
    assert len(lines_of(made)) >= 4
    assert docx.Document(io.BytesIO(made)).core_properties.author == "Åsa Berg"


def test_every_placeholder_has_a_value_under_each_of_its_names() -> None:
    known = values(minutes(clean("x")))
    for shape in PLACEHOLDERS.fields:
        assert all(known[word] == known[shape.words[0]] for word in shape.words)
        for record in known[shape.words[0]] if shape.each and shape.each.fields else []:
            assert set(record) == {word for each in shape.each.fields for word in each.words}
    assert known["plats"] == "Kumla"
    assert known["next_meeting"] == "9 november"
    assert [each["text"] for each in known["beslut"]] == ["x"]


def _uses(shape: Shape) -> list[str]:
    word = shape.words[-1]
    if shape.each is None:
        return [f"{{{{ {word} }}}}"]
    if not shape.each.fields:
        return [f"{{%p for x in {word} %}}", "{{ x }}", "{%p endfor %}"]
    inner = [f"{{{{ x.{field.words[-1]} }}}}" for field in shape.each.fields if field.each is None]
    return [f"{{%p for x in {word} %}}", *inner, "{%p endfor %}"]


@pytest.mark.parametrize("shape", PLACEHOLDERS.fields, ids=lambda shape: shape.words[0])
def test_every_placeholder_may_be_used(shape: Shape) -> None:
    assert templates.checked(template(*_uses(shape)), "en")


@each_row(
    "lines",
    [
        ("{% if nästa_möte %}Nästa: {{ nästa_möte }}{% else %}Ingen{% endif %}",),
        ("{{ grupp|upper }} {{ plats|default('–') }}",),
        ("{%p for p in punkter if p.beslut %}", "{{ loop.index }} {{ p.rubrik }}", "{%p endfor %}"),
        ("{% for p in present %}{{ p }}{% if not loop.last %}, {% endif %}{% endfor %}",),
        (
            "{%p for p in items %}",
            "{%p for b in p.all %}",
            "{{ b.label }} {{ b.text }}",
            "{%p endfor %}",
            "{%p endfor %}",
        ),
        ("{{ punkter|length }} punkter, först {{ saknas|first }}",),
        ("{# en kommentar #}{{ grupp ~ ' – ' ~ datum }}",),
    ],
)
def test_loops_conditions_and_plain_filters_are_allowed(lines: tuple[str, ...]) -> None:
    assert templates.checked(template(*lines), "sv")


WRONG = [
    ("{{ gruppp }}", "unknown", "gruppp"),
    ("{% for p in punkter %}{{ p.titel }}{% endfor %}", "unknown", "p.titel"),
    ("{{ punkt.rubrik }}", "unknown", "punkt"),
    ("{{ loop.index }}", "unknown", "loop"),
    ("{{ self }}", "unknown", "self"),
    ("{{ config }}", "unknown", "config"),
    ("{{ grupp.__class__.__mro__ }}", "unknown", "grupp.__class__"),
    ("{{ ''.__class__ }}", "unknown", "__class__"),
    ("{% for p in punkter %}{{ p.items }}{% endfor %}", "unknown", "p.items"),
    ("{{ punkter }}", "is-list", "punkter"),
    ("{{ punkter|join }}", "is-list", "punkter"),
    ("{% for p in grupp %}x{% endfor %}", "no-list", "grupp"),
    ("{% for p in punkter %}{% for q in punkter %}x{% endfor %}{% endfor %}", "loop-inside", "punkter"),
    ("{% for i in range(10**9) %}x{% endfor %}", "not-allowed", "call"),
    ("{{ lipsum(99) }}", "not-allowed", "call"),
    ("{{ grupp.upper() }}", "not-allowed", "call"),
    ("{{ 'a' * 999999999 }}", "not-allowed", "mul"),
    ("{{ 9 ** 999999999 }}", "not-allowed", "pow"),
    ("{{ '%9999999999s' % grupp }}", "not-allowed", "mod"),
    ("{{ grupp|attr('x') }}", "not-allowed", "attr"),
    ("{{ '{0.__class__}'|format(grupp) }}", "not-allowed", "format"),
    ("{{ grupp[0] }}", "not-allowed", "getitem"),
    ("{% set x = grupp %}", "not-allowed", "assign"),
    ("{% include 'x' %}", "not-allowed", "include"),
    ("{% extends 'x' %}", "not-allowed", "extends"),
    ("{% import 'x' as y %}", "not-allowed", "import"),
    ("{% macro m() %}x{% endmacro %}", "not-allowed", "macro"),
    ("{% filter upper %}{{ grupp }}{% endfilter %}", "not-allowed", "filterblock"),
    ("{% for p in punkter recursive %}x{% endfor %}", "not-allowed", "for"),
    ("{{ " + "(" * 600 + "1" + ")" * 600 + " }}", "not-allowed", "(((("),
    ("{{ grupp", "syntax", ""),
    ("{{ }}", "syntax", ""),
    ("{% for %}", "syntax", ""),
    ("{% far p in punkter %}", "syntax", ""),
    ("{% for p in punkter %}x", "not-closed", ""),
    ("{% if grupp %}x", "not-closed", ""),
    ("Inga fält", "no-placeholder", ""),
]


@each_row(("line", "reason", "what"), WRONG)
def test_anything_else_is_refused_with_the_paragraph_named(line: str, reason: str, what: str) -> None:
    with pytest.raises(TemplateProblem) as told:
        templates.checked(template("Rubrik", line), "sv")
    assert told.value.reason == reason
    if what:
        assert told.value.what == what
        assert told.value.where.startswith(line[:10]) or what == "(((("


def test_the_header_the_footer_and_the_cells_of_a_table_are_read_too() -> None:
    def in_header(document: Any) -> None:
        document.sections[0].header.paragraphs[0].text = "Sida för {{ gruppen }}"

    def in_footer(document: Any) -> None:
        document.sections[0].footer.paragraphs[0].text = "{{ sidfot }}"

    def in_cell(document: Any) -> None:
        document.add_table(1, 1).cell(0, 0).text = "Ansvarig {{ ansvarig }}"

    for change, what in ((in_header, "gruppen"), (in_footer, "sidfot"), (in_cell, "ansvarig")):
        with pytest.raises(TemplateProblem) as told:
            templates.checked(template("{{ grupp }}", change=change), "sv")
        assert (told.value.reason, told.value.what) == ("unknown", what)
        assert what in told.value.where


def test_a_placeholder_that_word_has_cut_into_parts_is_found() -> None:
    def cut(document: Any) -> None:
        paragraph = document.add_paragraph()
        for part in ("{", "{ gr", "upp ", "}}"):
            paragraph.add_run(part).font.size = Pt(11)

    assert lines_of(templates.filled(templates.checked(template(change=cut), "sv"), minutes("Nätet"), "sv")) == [
        "Nätet"
    ]


def rewritten(data: bytes, **files: bytes) -> bytes:
    """Return the package with these files added or replaced; "word__x.xml" means word/x.xml."""
    written = io.BytesIO()
    named = {name.replace("__", "/", 1): content for name, content in files.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.namelist():
            if each not in named:
                new.writestr(each, old.read(each))
        for name, content in named.items():
            new.writestr(name, content)
    return written.getvalue()


def part(data: bytes, name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


GOOD = template("{{ grupp }}")
TYPES = part(GOOD, "[Content_Types].xml")
MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def linked(kind: str, target: str) -> bytes:
    return template(
        "{{ grupp }}",
        change=lambda document: document.part.relate_to(target, f"{RELATIONS}/{kind}", is_external=True),
    )


def many_files(count: int) -> bytes:
    return rewritten(GOOD, **{f"word__media{number}.txt": b"x" for number in range(count)})


PACKAGES = {
    "a macro": (rewritten(GOOD, **{"word__vbaProject.bin": b"x"}), "macro"),
    "a macro in another folder": (rewritten(GOOD, **{"custom__VBAPROJECT.BIN": b"x"}), "macro"),
    "a docm": (
        rewritten(
            GOOD,
            **{"[Content_Types].xml": TYPES.replace(MAIN, b"application/vnd.ms-word.document.macroEnabled.main+xml")},
        ),
        "macro",
    ),
    "an embedded program": (rewritten(GOOD, **{"word__embeddings/oleObject1.bin": b"x"}), "macro"),
    "ActiveX": (rewritten(GOOD, **{"word__activeX/activeX1.xml": b"<x/>"}), "macro"),
    "a dotx": (
        rewritten(GOOD, **{"[Content_Types].xml": TYPES.replace(b"document.main+xml", b"template.main+xml")}),
        "template-kind",
    ),
    "a remote template": (linked("attachedTemplate", "https://evil.example/x.dotm"), "external"),
    "a remote picture": (linked("image", "https://evil.example/x.png"), "external"),
    "a remote frame": (linked("frame", "file:///etc/passwd"), "external"),
    "a link to a file": (linked("hyperlink", "file://server/share"), "external"),
    "a link that runs": (linked("hyperlink", "ms-msdt:/id PCWDiagnostic"), "external"),
    "entities": (
        rewritten(GOOD, **{"word__settings.xml": b'<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'}),
        "entity",
    ),
    "entities in UTF-16": (
        rewritten(GOOD, **{"word__settings.xml": '<!DOCTYPE x [<!ENTITY a "aaaa">]><x/>'.encode("utf-16")}),
        "entity",
    ),
    "20 MB": (GOOD + b"x" * 20_000_000, "too-large"),
    "a zip bomb": (rewritten(GOOD, **{"word__x.xml": b" " * 30_000_000}), "bomb"),
    "many bombs": (rewritten(GOOD, **{f"word__x{n}.xml": b" " * 990_000 for n in range(60)}), "bomb"),
    "many files": (many_files(600), "bomb"),
    "no zip": (b"hej", "no-docx"),
    "nothing": (b"", "no-docx"),
    "a PDF": (b"%PDF-1.7", "no-docx"),
    "an old .doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 900, "old-or-locked"),
    "half a file": (GOOD[: len(GOOD) // 2], "no-docx"),
    "another zip": (rewritten(GOOD, **{"[Content_Types].xml": b"<Types/>"}), "no-docx"),
    "broken XML": (rewritten(GOOD, **{"word__document.xml": b"<w:document"}), "no-docx"),
}


@each_row("name", PACKAGES)
def test_a_file_that_is_no_plain_word_document_is_refused(name: str) -> None:
    data, reason = PACKAGES[name]
    with pytest.raises(TemplateProblem) as told:
        templates.checked(data, "sv")
    assert told.value.reason == reason


@pytest.mark.parametrize("target", ["https://kumla.example", "http://kumla.example", "mailto:info@kumla.example"])
def test_an_ordinary_link_is_no_danger(target: str) -> None:
    assert templates.checked(linked("hyperlink", target), "sv")


def test_the_names_of_the_authors_are_not_kept() -> None:
    def by(document: Any) -> None:
        document.core_properties.author = document.core_properties.last_modified_by = "Sven Dahl"

    assert b"Sven Dahl" not in part(templates.checked(template("{{ grupp }}", change=by), "sv"), "docProps/core.xml")


@each_row(
    "words",
    [
        "använd den här mallen",
        "Här är vår mall",
        "ny mall",
        "använd den här filen som mall",
        "vi vill använda vår egen mall för protokollet",
        "här kommer anteckningsmallen",
        "use this template",
        "here is our template for the minutes",
        "new Word template",
    ],
)
def test_a_template_is_sent_with_words_as_people_write_them(words: str) -> None:
    assert isinstance(commands.parse(words, today=date(2026, 3, 2)), commands.UseMinutesTemplate)


@each_row(
    ("words", "meant"),
    [
        ("ta bort mallen", commands.RemoveMinutesTemplate),
        ("använd inte vår mall längre", commands.RemoveMinutesTemplate),
        ("anteckningar utan mall", commands.RemoveMinutesTemplate),
        ("stop using the template", commands.RemoveMinutesTemplate),
        ("visa mallen för anteckningarna", commands.ShowMinutesTemplate),
        ("hur gör man en egen mall?", commands.ShowMinutesTemplate),
        ("which placeholders are there?", commands.ShowMinutesTemplate),
        ("our template", commands.ShowTemplate),
        ("visa mallen", commands.ShowTemplate),
        ("stående punkter: Öppning", commands.SetTemplate),
    ],
)
def test_the_template_of_the_minutes_and_the_standing_items_are_told_apart(words: str, meant: type) -> None:
    assert isinstance(commands.parse(words, today=date(2026, 3, 2)), meant)
