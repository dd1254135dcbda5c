"""Values that programs stumble over, as pieces for the generators of cases."""

import gzip
import io
import zipfile
import zlib
from functools import cache
from random import Random
from typing import Any

NUMBERS: tuple[Any, ...] = (
    *(0, -1, 1, 2**31, 2**63 - 1, 2**63, -(2**63) - 1, 2**70, 10**400, 1e308, -0.0, 5e-324, 1.5),
    *(True, False, None),
)

TEXTS: tuple[str, ...] = (
    "",
    " ",
    "\t\n\r",
    "a" * 5_000,
    "å" * 300,
    "😀" * 200,
    "\u202e\u2066åter\u2069",
    "a\u0300" * 200,
    "\ufeff\ufffe\uffff",
    "\u0000",
    "\ud800",
    "\udfff x",
    "\x1b[31m",
    "%s %n %(x)s {0} {x.__class__} ${7*7} {{7*7}}",
    "' OR 1=1; DROP TABLE person; --",
    "../../../../etc/passwd",
    "<at>Mötesbot</at>",
    "<script>alert(1)</script>",
    "](javascript:alert(1))",
    "=cmd|' /C calc'!A0",
    "D" + "9" * 4_300,
    "9" * 5_000,
    "-1",
    "1e999",
    "NaN",
    "0001-01-01",
    "9999-12-31",
    "31 februari kl 25-99",
    "9999-12-31T23:59:59.999999+14:00",
    "0001-01-01T00:00:00-14:00",
    "2025-08-28T09:00",
    "23:60",
    "null",
    "true",
    "x," * 2_000,
    "ja\n" * 400,
    "(" * 300 + ")" * 300,
    "driv: \nhinder: ",
    "påminn " * 200,
)


def text(random: Random) -> str:
    return random.choice(TEXTS)


def value(random: Random, depth: int = 2) -> Any:
    """Return a JSON value of any type."""
    kind = random.randrange(8 if depth else 6)
    if kind < 2:
        return random.choice(NUMBERS)
    if kind < 6:
        return text(random)
    if kind == 6:
        return [value(random, depth - 1) for _ in range(random.randrange(4))]
    return {text(random)[:40]: value(random, depth - 1) for _ in range(random.randrange(4))}


# -- bodies

_DEEP = 100_000
_LARGE = 10 * 1024 * 1024

BODIES: tuple[bytes, ...] = (
    b"",
    b"\x00",
    b"\xff\xfe{\x00}\x00",
    b"\xef\xbb\xbf{}",
    b"{}",
    b"[]",
    b"[" * 50,
    b"[" * _DEEP,
    b'{"a":' * _DEEP,
    b"[" * 30_000 + b"]" * 30_000,
    b'{"value":' * 20_000 + b"1" + b"}" * 20_000,
    b'{"type":"message","type":"invoke","type":1}',
    b'{"type": NaN}',
    b'{"type": Infinity}',
    b'{"type": 1e999999}',
    b'{"type": ' + b"9" * 200_000 + b"}",
    b'{"type": 0.' + b"1" * 200_000 + b"}",
    b'{"type": "\\ud800"}',
    b'{"type": "\\udc00\\ud800"}',
    b'{"type": "\xed\xa0\x80"}',
    b'{"type": "\\u0000"}',
    b'{"\\u0000": 1}',
    b'{"type": "' + b"a" * 400_000 + b'"}',
    b'{"text": "' + b"\\u00e5" * 60_000 + b'"}',
    b"{" + b",".join(b'"k%d":%d' % (n, n) for n in range(20_000)) + b"}",
    b"[" + b"{}," * 100_000 + b"{}]",
    b'{"a":1}{"a":2}',
    b"--boundary\r\nContent-Disposition: form-data; name=x\r\n\r\n1\r\n--boundary--",
    b"type=message&text=hej",
    b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'a'>]><x>&a;</x>",
    b'{"__proto__": {"type": "message"}, "constructor": {"prototype": 1}}',
)
LARGE_BODIES: tuple[bytes, ...] = (
    b'{"text": "' + b"a" * _LARGE + b'"}',
    b" " * _LARGE,
    b"[" * _LARGE,
)
"""Of 10 MB. They are refused by their length before they are read."""


def body(random: Random) -> bytes:
    made = bytearray(random.choice(BODIES))
    if made and len(made) < 5_000 and random.random() < 0.5:
        damage(random, made)
    return bytes(made)


def damage(random: Random, data: bytearray) -> None:
    """Flip, cut, repeat or insert a few bytes."""
    for _ in range(random.randrange(1, 5)):
        at = random.randrange(len(data) + 1)
        match random.randrange(4):
            case 0 if at < len(data):
                data[at] ^= 1 << random.randrange(8)
            case 1:
                del data[at : at + random.randrange(1, 40)]
            case 2:
                data[at:at] = data[max(0, at - 20) : at]
            case _:
                data[at:at] = random.choice((b"\x00", b"\xff", b"{", b"]", b'"', b"\\u", b"\r\n", b"%", b"."))
        if not data:
            return


# -- compressed bodies


def _zipped_many_times(layers: int) -> bytes:
    data = b" " * 1_000_000
    for _ in range(layers):
        data = gzip.compress(data, 9)
    return data


@cache
def compressed() -> tuple[tuple[str, bytes], ...]:
    return (
        ("gzip", gzip.compress(b" " * 50_000_000, 9)),
        ("deflate", zlib.compress(b" " * 50_000_000, 9)),
        ("gzip", gzip.compress(b"{}")),
        ("gzip", gzip.compress(b"{}")[:-6]),
        ("gzip", gzip.compress(b"{}") * 500),
        ("gzip", b"not gzip"),
        ("gzip", b""),
        ("gzip, gzip", _zipped_many_times(2)),
        ("deflate", zlib.compress(b"{}")[2:-4]),
        ("deflate", b"\xff" * 1_000),
        ("br", b"\xff\xff\xff\xff"),
        ("zstd", b"\x28\xb5\x2f\xfd\x00"),
        ("identity", b"{}"),
        ("x-unknown", b"{}"),
        ("", b"{}"),
    )


# -- HTML

HTML: tuple[str, ...] = (
    "<div>" * 3_000,
    "<ol><li>" * 2_000 + "x",
    "<table>" * 500 + "<tr><td>" * 500,
    "<p>" + "&" * 20_000,
    "&#x110000;&#0;&#xd800;&#99999999999999;&amp" * 200,
    "<a href='javascript:alert(1)'>x</a><a href=//evil>y</a><a href='http://[::'>z</a>",
    "<!--" * 5_000,
    "<![CDATA[" * 2_000,
    "<!DOCTYPE" * 2_000,
    "<" * 50_000,
    "<a " + "x=" * 20_000 + ">",
    "<at>" * 2_000,
    '<span itemtype="http://schema.skype.com/Mention" itemid="999999999999999999999">x</span>',
    '<span itemtype="http://schema.skype.com/Mention" itemid="-1">x</span>' * 300,
    "<blockquote>" * 1_000 + "x",
    "<img src=x onerror=alert(1)>" * 500,
    "</p>" * 5_000,
    "<ol start=99999999999999999999999999><li>x</ol><ol start=-5><li>y</ol><ol start=x><li>z</ol>",
    "<style>" + "x" * 10_000,
    "<script>" * 1_000,
    "<p>\x00\ufffe</p>",
    "<pre>" + " " * 50_000 + "</pre>",
    "<?" * 5_000,
    "<a\x0bb>" * 1_000,
)


# -- files


def _docx(parts: dict[str, bytes]) -> bytes:
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return written.getvalue()


_TYPES = (
    b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    b'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType='
    b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_OFFICE = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS = (
    b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
)
_MAIN = (
    _RELATIONS
    + b'<Relationship Id="r1" Type="'
    + _OFFICE
    + b'/officeDocument" Target="word/document.xml"/></Relationships>'
)
_WORD = b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'


def word(inside: bytes, *, before: bytes = b"", more: dict[str, bytes] | None = None) -> bytes:
    """Return a Word file with this XML in its body."""
    document = b'<?xml version="1.0"?>' + before + _WORD + inside + b"</w:body></w:document>"
    return _docx({"[Content_Types].xml": _TYPES, "_rels/.rels": _MAIN, "word/document.xml": document, **(more or {})})


_PARAGRAPH = b"<w:p><w:r><w:t>Protokoll 28 augusti. Karin skickar rapporten senast 5 september.</w:t></w:r></w:p>"
_LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10 if n else b"ha" * 10) for n in range(12))
_OUTSIDE = (
    _RELATIONS
    + b'<Relationship Id="r9" Type="'
    + _OFFICE
    + b'/attachedTemplate" Target="http://192.0.2.1/x.dotm" TargetMode="External"/><Relationship Id="r8" Type="'
    + _OFFICE
    + b'/image" Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
)


@cache
def files() -> tuple[tuple[str, bytes], ...]:
    return (
        ("tom.docx", b""),
        ("bra.docx", word(_PARAGRAPH)),
        ("bomb.docx", word(b"<w:p><w:r><w:t>" + b" " * 60_000_000 + b"</w:t></w:r></w:p>")),
        ("skratt.docx", word(b"<w:p><w:r><w:t>&l11;</w:t></w:r></w:p>", before=b"<!DOCTYPE x [" + _LAUGHS + b"]>")),
        (
            "yttre.docx",
            word(
                b"<w:p><w:r><w:t>&x;</w:t></w:r></w:p>",
                before=b'<!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
            ),
        ),
        ("utanför.docx", word(_PARAGRAPH, more={"word/_rels/document.xml.rels": _OUTSIDE})),
        ("djup.docx", word(b"<w:p>" * 20_000 + b"</w:p>" * 20_000)),
        ("tabell.docx", word(b"<w:tbl><w:tr><w:tc>" * 400 + _PARAGRAPH + b"</w:tc></w:tr></w:tbl>" * 400)),
        ("namn.docx", _docx({"../../../../tmp/x": b"x", "[Content_Types].xml": _TYPES})),
        ("delar.docx", _docx({f"word/del{n}.xml": b"<x/>" for n in range(20_000)})),
        ("typer.docx", _docx({"[Content_Types].xml": b"<x", "_rels/.rels": _MAIN})),
        ("halv.docx", word(_PARAGRAPH)[:300]),
        ("text.docx", b"bara text"),
        ("tom.pdf", b""),
        ("skräp.pdf", b"%PDF-1.7\n" + b"\x00\xff" * 5_000),
        ("slut.pdf", b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nstartxref\n99999999\n%%EOF"),
        (
            "ring.pdf",
            b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R]"
            b" /Count 999999999 >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 /Prev 0 >>\nstartxref\n0\n%%EOF",
        ),
        ("djup.pdf", b"%PDF-1.7\n1 0 obj\n" + b"[" * 50_000 + b"\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF"),
        (
            "ström.pdf",
            b"%PDF-1.7\n1 0 obj\n<< /Length 9999999999 /Filter [/FlateDecode /FlateDecode /ASCIIHexDecode] >>\nstream\n"
            b"x\nendstream\nendobj\ntrailer << /Root 1 0 R /Encrypt 1 0 R >>\nstartxref\n9\n%%EOF",
        ),
        ("text.txt", b"\xff\xfe\x00\xd8"),
        ("nollor.txt", b"\x00" * 200_000),
        ("rad.txt", b"a" * 2_000_000),
        ("datum.txt", b"1/1 " * 20_000),
        ("okänd.exe", b"MZ"),
        ("a" * 5_000 + ".docx", word(_PARAGRAPH)),
        ("../../x.docx", word(_PARAGRAPH)),
        ("", b"x"),
    )
