"""Every sentence is there in both languages, with the same variables, and is used."""

import re
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from dialogs.texts import FILES, LOCALES, language, quoted, say, sources
from tests.tables import each_row

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "dialogs" / "texts"


class _Variables(Visitor):  # type: ignore[misc]
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def sentences(locale: str) -> dict[str, set[str]]:
    """Every key of a language with the variables of its sentence. Junk, which Fluent would skip, fails here."""
    found: dict[str, set[str]] = {}
    source = "\n".join((TEXTS / name.format(locale=locale)).read_text(encoding="utf-8") for name in FILES)
    for entry in FluentParser().parse(source).body:
        assert not isinstance(entry, ast.Junk), entry.content
        if isinstance(entry, ast.Message):
            assert entry.id.name not in found, f"{entry.id.name} stands twice"
            variables = _Variables()
            variables.visit(entry)
            found[entry.id.name] = variables.names
    return found


def test_both_languages_say_the_same_things_with_the_same_variables() -> None:
    assert sentences("sv") == sentences("en")


def test_every_sentence_is_used() -> None:
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("bot", "dialogs", "storage")
        for path in (ROOT / folder).rglob("*.py")
    )
    families = {re.sub(r"\{[^}]*\}", "*", key) for key in re.findall(r'f"([a-z][a-z-]*\{[^"]*)"', code)}
    patterns = [re.compile(re.escape(family).replace(r"\*", ".+")) for family in families]
    unused = [
        key
        for key in sentences("sv")
        if f'"{key}"' not in code and f"'{key}'" not in code and not any(pattern.fullmatch(key) for pattern in patterns)
    ]
    assert unused == []


def test_a_missing_variable_is_an_error_and_not_a_hole_in_a_sentence() -> None:
    with pytest.raises(LookupError):
        say("sv", "role-chair-is")
    with pytest.raises(LookupError):
        say("sv", "no-such-sentence")


@each_row(("client", "spoken"), [("sv-SE", "sv"), ("en-GB", "en"), (None, "sv"), ("fi-FI", "sv")])
def test_the_bot_speaks_swedish_unless_the_client_is_english(client: str | None, spoken: str) -> None:
    assert language(client) == spoken
    assert spoken in LOCALES


def test_swedish_keeps_its_letters() -> None:
    text = (TEXTS / "sv.ftl").read_text(encoding="utf-8")
    assert all(letter in text for letter in "åäö")


def test_english_says_drivers_and_obstacles() -> None:
    text = (TEXTS / "en.ftl").read_text(encoding="utf-8")
    assert "driv och hinder" not in text.casefold()


QUOTED = {"sv": r"”[^”]+”", "en": r"“[^“”]+”"}
"""What is typed, and titles, stand in the quotation marks of the language: ”…” in Swedish, “…” in English."""


@each_row("locale", LOCALES)
def test_each_language_has_one_kind_of_quotation_marks_and_closes_them(locale: str) -> None:
    odd = [
        f"{key}: {line.strip()}"
        for key, source in sources(locale).items()
        for line in re.sub(r'\{ *"[^"]*" *\}', "", source).splitlines()
        if set(re.sub(QUOTED[locale], "", line)) & set('"”“„»«‘’')
    ]
    assert odd == []
    assert re.fullmatch(QUOTED[locale], quoted(locale, "Budgeten"))


def test_quotation_marks_in_code_come_from_the_language() -> None:
    """A file that writes ”{title}” itself shows Swedish marks in English too."""
    code = [path for folder in ("bot", "dialogs") for path in (ROOT / folder).rglob("*.py")]
    own = {ROOT / "bot" / "demo" / "example_group.py"}  # It writes to a terminal.
    marked = [path for path in code if re.search(r'f"[^"\n]*[”“»]\{', path.read_text(encoding="utf-8"))]
    assert set(marked) <= own


class _References(_Variables):
    def visit_MessageReference(self, node: ast.MessageReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:  # noqa: N802
        self.names.add(node.id.name)

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        pass


@each_row("locale", LOCALES)
def test_each_sentence_can_be_read_alone_when_it_is_first_said(locale: str) -> None:
    """It is the same as in its whole file, and needs no other."""
    whole = {
        entry.id.name: entry.value
        for name in FILES
        for entry in FluentParser(with_spans=False).parse((TEXTS / name.format(locale=locale)).read_text("utf-8")).body
        if isinstance(entry, ast.Message)
    }
    alone = sources(locale)
    assert list(alone) == list(whole)
    references = _References()
    for key, source in alone.items():
        (entry,) = FluentParser(with_spans=False).parse(source).body
        assert entry.value.equals(whole[key]), key
        references.visit(entry)
    assert references.names == set()
