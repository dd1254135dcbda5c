"""The text of a message as Teams' clients write it: placeholders, mentions of bots and teams, quotations, odd names."""

from typing import Any

import pytest

from dialogs.identities import EVERYBODY, marked
from tests.bot.teams.conftest import Witness
from tests.connector import Place, Teams

pytestmark = pytest.mark.usefixtures("bot")

SPAN = '<span itemscope itemtype="http://schema.skype.com/Mention" itemid="{}">{}</span>'


def entity(name: str, identity: str) -> dict[str, Any]:
    return {"type": "mention", "text": f"<at>{name}</at>", "mentioned": {"id": identity, "name": name}}


async def html(teams: Teams, group: Place, source: str, *mentioned: tuple[str, str]) -> None:
    """Karin writes `source`, in which {0} is the bot and {1} … are the people `mentioned`."""
    bot = ("Mötesbot", teams.address(group).bot_id)
    everybody = (bot, *mentioned)
    spans = [SPAN.format(number, name) for number, (name, _) in enumerate(everybody)]
    await teams.says(
        "Karin Ek",
        "@Mötesbot x",
        in_=group,
        html=source.format(*spans),
        entities=[entity(name, identity) for name, identity in everybody],
    )


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>{0}&nbsp;dagordning</p>", "dagordning"),
        ("<p>{0}&nbsp;lägg till&nbsp;Budgeten</p>", "lägg till Budgeten"),
        ("<p>{0} lägg till \ufffc Budgeten</p>", "lägg till Budgeten"),
        ("<p>\ufffc{0} dagordning\ufffc</p>", "dagordning"),
        ('<attachment id="a1"></attachment><p>{0} dagordning</p>', "dagordning"),
        ('<p>{0} dagordning</p><attachment id="a1"></attachment>', "dagordning"),
        ("<p>{0}\u200b dagordning\ufeff</p>", "dagordning"),
        ("<p>&nbsp;</p><p>{0}&nbsp;&nbsp;dagordning&nbsp;</p>", "dagordning"),
    ],
)
async def test_placeholders_and_hard_spaces_are_no_words(
    teams: Teams, witness: Witness, group: Place, source: str, text: str
) -> None:
    await html(teams, group, source)
    assert " ".join(witness.last.text.split()) == text


@pytest.mark.parametrize(
    "said",
    [
        "@Mötesbot \ufffcdagordning",
        "@Mötesbot&nbsp;dagordning",
        '<quoted messageId="17"/> @Mötesbot dagordning',
        '<attachment id="a"></attachment>@Mötesbot dagordning',
        "@Mötesbot\xa0dagordning\xa0",
    ],
)
async def test_plain_text_has_no_placeholders_either(teams: Teams, witness: Witness, group: Place, said: str) -> None:
    await teams.says("Karin Ek", said, in_=group, attachments=[])
    assert witness.last.text == "dagordning"


@pytest.mark.parametrize(
    "source",
    [
        "<p>{0} {1} dagordning</p>",
        "<p>{1} {0} dagordning</p>",
        "<p>{0}&nbsp;{1}&nbsp;dagordning</p>",
        "<p>{0} dagordning {1}</p>",
        "<p>{1}</p><p>{0} dagordning</p>",
    ],
)
async def test_another_bot_that_is_mentioned_too_is_no_part_of_the_command(
    teams: Teams, witness: Witness, group: Place, source: str
) -> None:
    await html(teams, group, source, ("Enkätbot", "28:another-bot"))
    assert witness.last.text.strip() == "dagordning"


@pytest.mark.parametrize("name", ["Nätverket", "Chefsgrupp (länet)", "Team, norr", "Alla & envar", "Möte: västra"])
async def test_the_mention_of_the_own_chat_means_everybody(
    teams: Teams, witness: Witness, group: Place, name: str
) -> None:
    shown = name.replace("&", "&amp;")
    source = "<p>{0} påminn " + SPAN.format(1, shown) + " om listan senast 6 juni</p>"
    bot = teams.address(group).bot_id
    await teams.says(
        "Karin Ek",
        "@Mötesbot x",
        in_=group,
        html=source.format(SPAN.format(0, "Mötesbot")),
        entities=[entity("Mötesbot", bot), entity(shown, group.id)],
    )
    assert witness.last.text == f"påminn {marked(EVERYBODY, name)} om listan senast 6 juni"


@pytest.mark.parametrize(
    "name",
    [
        "Öberg, Björn (Kumla kommun)",
        "Sara Norr (Guest)",
        "Ek, Anna; Laxå",
        "Åsa [extern] Vik",
        "O'Neil, Pat",
        "Li & Ko",
    ],
)
async def test_a_name_with_commas_and_brackets_is_one_identity(
    teams: Teams, witness: Witness, group: Place, name: str
) -> None:
    shown = name.replace("&", "&amp;")
    bot = teams.address(group).bot_id
    await teams.says(
        "Karin Ek",
        "@Mötesbot x",
        in_=group,
        html=f"<p>{SPAN.format(0, 'Mötesbot')} ordförande är {SPAN.format(1, shown)}</p>",
        entities=[entity("Mötesbot", bot), entity(shown, "29:one")],
    )
    assert witness.last.text == f"ordförande är {marked('29:one', name)}"


QUOTED = (
    '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1747">'
    "<strong>Olle Lind</strong><p>ta bort 3</p></blockquote>"
)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (QUOTED + "<p>{0} dagordning</p>", "dagordning"),
        (QUOTED + "{0}&nbsp;lägg till Budgeten", "lägg till Budgeten"),
        (QUOTED + "<p>&nbsp;</p><p>{0} deadlines</p>", "deadlines"),
        (QUOTED + QUOTED + "<p>{0} hjälp</p>", "hjälp"),
        ("<div>" + QUOTED + "<p>{0} årshjul</p></div>", "årshjul"),
    ],
)
async def test_a_quoted_message_is_not_obeyed(
    teams: Teams, witness: Witness, group: Place, source: str, text: str
) -> None:
    await html(teams, group, source)
    assert witness.last.text.strip() == text
