"""Replaces the name and address of an erased person in the words of others, and in encoded copies."""

import io
import zipfile
from base64 import b64decode, b64encode
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import regex
from sqlalchemy import LargeBinary, Table, and_, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from dialogs.text import escape_markdown
from storage.database.personal_data import HOLDINGS, Data
from storage.database.schema import metadata
from storage.privacy.encoded import read

_DROPPED = ("agenda_before", "proposal")
"""Copies that are kept for days, and that a question or an undo can do without."""
_WORD_FILE = "UEsDB"
"""How the base64 of a zip file begins: a template, which is encoded in JSON."""


@dataclass(frozen=True)
class Names:
    """The name and the e-mail address of a person, and the words that replace them. With a namesake in the tenant
    (`is_shared`) the name stays, because it is the other's too."""

    name: str
    email: str
    former: str
    is_shared: bool = False

    @cached_property
    def pattern(self) -> "regex.Pattern[str] | None":
        words = self.name.split()
        forms = [] if self.is_shared or len(self.name) < 3 else [self.name]
        if forms and len(words) > 1:
            last, first = words[-1], " ".join(words[:-1])
            forms += [f"{last}, {first}", f"{last} {first}"]
        forms += [escape_markdown(each) for each in forms]
        written = [rf"{regex.escape(each)}(?=s?(?!\w))" for each in dict.fromkeys(forms)]
        if self.email:
            written += [rf"{regex.escape(each)}(?!\w)" for each in {self.email, escape_markdown(self.email)}]
        if not written:
            return None
        # A name of one word is also a word: only its own spelling is meant.
        flags = regex.IGNORECASE if len(words) > 1 or not forms else 0
        return regex.compile(rf"(?<!\w)(?:{'|'.join(written)})", flags)

    def gone_from(self, text: str) -> str:
        return self.pattern.sub(lambda _: self.former, text) if self.pattern else text


async def forget_names(tx: AsyncConnection, tenant_id: str, names: Names, *, ids: Collection[str]) -> None:
    """Replace the name in all words of the tenant. Delete copies for `ångra` and waiting questions that name the person
    or hold one of `ids`."""
    for name, held in HOLDINGS.items():
        table = metadata.tables[name]
        columns = held.of(Data.WORDS, Data.NAME, Data.OWN)
        texts = [each for each in columns if _is_text(table, each)]
        coded = [each for each in (*columns, *held.of(Data.COPY)) if isinstance(table.c[each].type, LargeBinary)]
        if name != "person" and texts:
            await _rewrite(tx, table, tenant_id, texts, names, ids)
        if coded:
            await _rewrite(tx, table, tenant_id, coded, names, ids)


def _is_text(table: Table, column: str) -> bool:
    return not isinstance(table.c[column].type, LargeBinary) and table.c[column].type.python_type is str


async def _rewrite(
    tx: AsyncConnection, table: Table, tenant_id: str, columns: list[str], names: Names, ids: Collection[str]
) -> None:
    keys = list(table.primary_key)
    of_tenant = [table.c.tenant_id == tenant_id]
    if table.name == "outbox":
        of_tenant.append(table.c.status != "sending")
    rows = (await tx.execute(select(*keys, *(table.c[each] for each in columns)).where(*of_tenant))).mappings().all()
    for row in rows:
        changed = {each: value for each in columns if (value := _without(row[each], names, ids)) != row[each]}
        if not changed:
            continue
        this = and_(*(key == row[key.name] for key in keys))
        if table.name in _DROPPED:
            await tx.execute(delete(table).where(this))
        else:
            await tx.execute(update(table).where(this).values(changed))


def _without(value: Any, names: Names, ids: Collection[str]) -> Any:
    if isinstance(value, str):
        return names.gone_from(value)
    if isinstance(value, bytes | memoryview):
        decoded, encode = read(bytes(value))
        if isinstance(decoded, str):
            # Also an id within the text of a row that cannot be decoded any more.
            changed: Any = names.gone_from(_replaced(decoded, ids))
        else:
            changed = _walked(decoded, names, ids)
        return value if changed == decoded else encode(changed)
    return value


def _replaced(text: str, ids: Collection[str]) -> str:
    for each in ids:
        text = text.replace(each, "")
    return text


def _walked(value: Any, names: Names, ids: Collection[str]) -> Any:
    if isinstance(value, str) and value.startswith(_WORD_FILE):
        return _gone_from_template(value, names)
    if isinstance(value, str):
        return "" if value in ids else names.gone_from(value)
    if isinstance(value, list):
        return [_walked(each, names, ids) for each in value]
    if isinstance(value, Mapping):
        return {_walked(key, names, ids): _walked(each, names, ids) for key, each in value.items()}
    return value


def _gone_from_template(value: str, names: Names) -> str:
    """Return the encoded Word file without the name, and nothing of a file that cannot be read."""
    from lxml.etree import LxmlError

    try:
        return b64encode(_gone_from_word(b64decode(value), names)).decode("ascii")
    except (ValueError, zipfile.BadZipFile, LxmlError, OSError):
        return ""


def _gone_from_word(data: bytes, names: Names) -> bytes:
    """Return the Word file without the name in its paragraphs, also where the name is cut into differently marked
    parts."""
    from lxml import etree

    paragraph, words = "{*}p", "{*}t"
    changed: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for name in package.namelist():
            if not name.endswith(".xml"):
                continue
            if not name.startswith("word/"):
                # Who wrote the file and changed it last, as Word notes it by itself.
                properties = package.read(name).decode("utf-8", "surrogateescape")
                if (without := names.gone_from(properties)) != properties:
                    changed[name] = without.encode("utf-8", "surrogateescape")
                continue
            root = etree.fromstring(package.read(name), etree.XMLParser(resolve_entities=False, no_network=True))
            found = False
            for block in root.iter(paragraph):
                pieces = [each for each in block.iter(words) if each.text]
                whole = "".join(each.text for each in pieces)
                if (without := names.gone_from(whole)) != whole:
                    found = True
                    for number, each in enumerate(pieces):
                        each.text = without if number == 0 else ""
            if found:
                changed[name] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
        if not changed:
            return data
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as new:
            for each in package.infolist():
                new.writestr(each, changed.get(each.filename, package.read(each.filename)))
    return written.getvalue()
