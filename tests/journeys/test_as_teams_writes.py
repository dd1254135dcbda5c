"""Messages as Teams' clients write them, over HTTP and through the whole bot: tables, links, edits and deletions."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime

import pytest

from tests.connector import Place
from tests.fakes import FakeClock
from tests.live import STOCKHOLM, Live, living

SPAN = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="0">Mötesbot</span>'


@pytest.fixture
async def live(sqlite_url: str, clock: FakeClock) -> AsyncIterator[Live]:
    """A bot on 22 May 2025."""
    clock.now = datetime(2025, 5, 22, 9, tzinfo=STOCKHOLM).astimezone(UTC)
    async with living(sqlite_url, clock) as live:
        yield live


@pytest.fixture
async def group(live: Live) -> Place:
    group = await live.a_group("Karin Ek", "Olle Lind", "Sara Vik")
    await live.says("Karin", "jag är ordförande", group)
    await live.plans("18 juni kl 9-12", group, by="Karin")
    return group


def table(*rows: tuple[str, ...], head: bool = False) -> str:
    tags = ["th" if head and nth == 0 else "td" for nth in range(len(rows))]
    lines = (
        "<tr>" + "".join(f"<{tag}><p>{cell}</p></{tag}>" for cell in row) + "</tr>"
        for tag, row in zip(tags, rows, strict=True)
    )
    return f"<table><tbody>{''.join(lines)}</tbody></table>"


TIMED = (("Tid", "Punkt", "Ansvarig"), ("09.00", "Inledning", "Karin"), ("09.15", "Budget", "Olle"))
MINUTES = (("Punkt", "Vem", "Min"), ("Inledning", "Karin", "15"), ("Budget", "Olle", "20"))
NUMBERED = (("Nr", "Ärende", "Föredragande"), ("1", "Inledning", "Karin"), ("2", "Budget", "Olle"))


@pytest.mark.parametrize("command", ["lägg till:", "dagordning:"])
@pytest.mark.parametrize(
    "pasted",
    [
        table(*TIMED),
        table(*TIMED, head=True),
        table(*MINUTES),
        table(*NUMBERED),
        table(*(row[1:] for row in TIMED)),
        table(*TIMED[1:]),
    ],
    ids=["timed", "with a head", "minutes", "numbered", "two columns", "without a head"],
)
async def test_a_pasted_table_is_read_by_its_columns(live: Live, group: Place, command: str, pasted: str) -> None:
    await live.says("Karin", command, group, html=f"<p>{SPAN}&nbsp;{command}</p>{pasted}")
    await live.says("Karin", "dagordning", group)
    shown = live.heard(group)
    assert "**1** Inledning" in shown
    assert "**2** Budget" in shown
    assert "Olle" in shown
    assert "Ansvarig" not in shown.replace("Ansvarig:", "")
    assert "**3**" not in shown


@pytest.mark.parametrize(
    "link",
    [
        '<a href="https://region.example/plan.docx">Utkast plan.docx</a>',
        '<a href="https://region.example/a%20b.pdf" title="x">a b.pdf</a>',
        'Utkastet <a href="https://region.example/plan.docx">Utkast plan.docx</a>',
        '<a href="https://region.example/x?d=1&amp;e=2">länken</a>',
        "https://region.example/plan.pdf",
    ],
)
async def test_a_link_becomes_material_with_its_address(live: Live, group: Place, link: str) -> None:
    await live.says("Karin", "lägg till Budget", group)
    await live.says("Karin", "x", group, html=f"<p>{SPAN}&nbsp;punkt 1 underlag {link}</p>")
    await live.says("Karin", "dagordning", group)
    assert "(https://region.example/" in live.heard(group)


@pytest.mark.parametrize(
    ("first", "edited", "seen_now"),
    [
        ("påminn om listan senast 3 juni", "påminn om listan senast 13 juni", "13 juni"),
        ("påminn om listan senast 3 juni", "påminn om budgeten senast 3 juni", "Budgeten"),
        ("nästa möte 25 juni kl 9-12", "nästa möte 26 juni kl 9-12", "26 juni"),
        ("flytta mötet till 19 juni", "flytta mötet till 20 juni", "20 juni"),
        ("påminn Olle om listan senast 3 juni", "påminn Sara om listan senast 3 juni", "Sara Vik"),
    ],
)
async def test_an_edit_before_the_yes_is_asked_about_anew(
    live: Live, group: Place, first: str, edited: str, seen_now: str
) -> None:
    outcome = await live.says("Karin", first, group)
    assert outcome is not None
    live.clock.advance(seconds=5)
    await live.teams.edits("Karin Ek", f"@Mötesbot {edited}", of=outcome.activity_id, in_=group)
    await live.settles()
    assert seen_now in live.heard(group)


@pytest.mark.parametrize(
    "said",
    [
        "påminn om listan senast 3 juni",
        "nästa möte 25 juni kl 9-12",
        "flytta mötet till 19 juni",
        "vi ses varje torsdag kl 9-12",
        "påminn Olle om listan senast 3 juni",
    ],
)
async def test_a_question_whose_message_is_deleted_waits_no_longer(live: Live, group: Place, said: str) -> None:
    outcome = await live.says("Karin", said, group)
    assert outcome is not None
    assert live.card_with("Nej", group)
    live.clock.advance(seconds=5)
    await live.teams.deletes("Karin Ek", of=outcome.activity_id, in_=group)
    await live.settles()
    with pytest.raises(AssertionError):
        live.card_with("Nej", group)
