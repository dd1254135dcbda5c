"""A group's own template of its minutes: a Word file with placeholders that docxtpl fills in.

A sent file may be hostile, so the process that calls this has limits of memory and time.
"""

import io
import posixpath
import zipfile
from typing import TYPE_CHECKING, Any

from dialogs.minutes.document import Minutes
from dialogs.minutes.template_rules import LARGEST, TemplateProblem, environment, problem_in, too_large
from dialogs.minutes.template_words import example, values
from dialogs.minutes.word import title_of
from dialogs.minutes.word_mark import put_mark
from dialogs.patterns import lazily
from dialogs.word import set_properties

if TYPE_CHECKING:
    from docxtpl import DocxTemplate

MOST_FILES = 500
LARGEST_UNPACKED = 40_000_000
MOST_TIMES = 200
"""How many times larger than its packed form a file in the template may be, from `RATIO_FROM` bytes on."""
RATIO_FROM = 1_000_000
LARGEST_FILLED = 60_000_000

_MAIN = b"wordprocessingml.document.main+xml"
_MACRO = lazily(r"(?i)(?:^|/)(?:vba\w*\.(?:bin|xml)|activex/.*|embeddings/.*|macrosheets/.*|.*\.(?:exe|js|vbs|dll))$")


def checked(data: bytes, locale: str) -> bytes:
    """Return the template without the names of its authors, tried on invented minutes. Raises TemplateProblem."""
    if len(data) > LARGEST:
        raise too_large()
    _check_package(data)
    template = _opened(data)
    env = environment()
    found = False
    for name, source in _sources(template):
        found = found or "{{" in source or "{%" in source
        if (problem := problem_in(source, env)) is not None:
            problem.where = problem.where or name
            raise problem
    if not found:
        raise TemplateProblem("no-placeholder")
    cleaned = _without_authors(data)
    filled(cleaned, example(locale), locale)
    # Each list may be empty, as before a meeting.
    filled(cleaned, Minutes(group="", title=""), locale)
    return cleaned


def filled(template: bytes, minutes: Minutes, locale: str, *, mark: str = "") -> bytes:
    """Return the Word file of the minutes after this template, with our mark. Raises TemplateProblem."""
    from jinja2.exceptions import TemplateError
    from lxml.etree import LxmlError

    opened = _opened(template)
    try:
        opened.render(values(minutes), environment())
    except (TemplateError, LxmlError, ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise TemplateProblem("not-filled", type(error).__name__) from None
    set_properties(opened.docx, title_of(minutes), locale, author=minutes.signed)
    if mark:
        put_mark(opened.docx, mark)
    written = io.BytesIO()
    opened.docx.save(written)
    if written.tell() > LARGEST_FILLED:
        raise TemplateProblem("too-slow")
    return written.getvalue()


def _check_package(data: bytes) -> None:
    """Look at the files in the template before anything is read as XML."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise TemplateProblem("old-or-locked")
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError):
        raise TemplateProblem("no-docx") from None
    with package:
        files = package.infolist()
        _check_sizes(files)
        names = {each.filename for each in files}
        for name in names:
            if _MACRO.search(name):
                raise TemplateProblem("macro", posixpath.basename(name))
        try:
            types = package.read("[Content_Types].xml")
            if b"macroEnabled" in types:
                raise TemplateProblem("macro", "[Content_Types].xml")
            if _MAIN not in types or "word/document.xml" not in names:
                raise TemplateProblem("template-kind" if b"template.main+xml" in types else "no-docx")
            for name in sorted(names):
                _check_file(name, package.read(name) if name.endswith((".rels", ".xml")) else b"")
        except (KeyError, zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError):
            raise TemplateProblem("no-docx") from None


def _check_sizes(files: list[zipfile.ZipInfo]) -> None:
    if len(files) > MOST_FILES or len({each.filename for each in files}) != len(files):
        raise TemplateProblem("bomb", str(len(files)))
    for each in files:
        if each.file_size > RATIO_FROM and each.file_size > MOST_TIMES * max(1, each.compress_size):
            raise TemplateProblem("bomb", posixpath.basename(each.filename))
    if sum(each.file_size for each in files) > LARGEST_UNPACKED:
        raise TemplateProblem("bomb", f"{LARGEST_UNPACKED // 1_000_000} MB")


def _check_file(name: str, data: bytes) -> None:
    plain = data.replace(b"\0", b"")
    if b"<!DOCTYPE" in plain or b"<!ENTITY" in plain:
        raise TemplateProblem("entity", posixpath.basename(name))
    if not name.endswith(".rels"):
        return
    from lxml import etree

    try:
        links = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        raise TemplateProblem("no-docx") from None
    for link in links:
        if str(link.get("TargetMode", "")).lower() != "external":
            continue
        target, kind = str(link.get("Target", "")), str(link.get("Type", "")).rpartition("/")[2]
        # A link that a reader presses fetches nothing by itself.
        if kind == "hyperlink" and target.lower().startswith(("http://", "https://", "mailto:")):
            continue
        raise TemplateProblem("external", target, kind)


def _opened(data: bytes) -> "DocxTemplate":
    from docxtpl import DocxTemplate

    class Template(DocxTemplate):  # type: ignore[misc]
        def render_properties(self, *_: Any, **__: Any) -> None:
            """Leave the properties alone: they are set for each file."""

    template = Template(io.BytesIO(data))
    try:
        template.render_init()
    except (KeyError, ValueError, OSError, SyntaxError, AttributeError):
        raise TemplateProblem("no-docx") from None
    return template


def _sources(template: "DocxTemplate") -> list[tuple[str, str]]:
    """Return the name and the prepared XML of each part that is filled in, with a line for each paragraph."""
    xml = [("document", template.get_xml())]
    for uri in (template.HEADER_URI, template.FOOTER_URI):
        xml += [(str(part.partname), template.get_part_xml(part)) for _, part in template.get_headers_footers(uri)]
    xml += [
        (str(part.partname), part.blob.decode("utf-8"))
        for part in template.docx.part.package.iter_parts()
        if part.content_type.endswith("wordprocessingml.footnotes+xml")
    ]
    paragraph = lazily(r"<w:p([ >])")
    return [(name, paragraph.sub(r"\n<w:p\1", template.patch_xml(source))) for name, source in xml]


def _without_authors(data: bytes) -> bytes:
    import docx

    try:
        document = docx.Document(io.BytesIO(data))
    except (KeyError, ValueError, OSError, SyntaxError, AttributeError):
        raise TemplateProblem("no-docx") from None
    document.core_properties.author = document.core_properties.last_modified_by = ""
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()
