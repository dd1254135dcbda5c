"""Answers as members type or dictate them on a phone: each is counted or asked about, none is lost, none is public."""

import pytest

from tests.searching import dump
from tests.world import World, private_chat, words

TYPED = [
    "mötet var bra men lite långt 🙂",
    "Hej! tyckte det var bra fika och bra diskussioner. mindre bra att vi drog över tiden. //Per",
    "de va gött tempo idag, men dä va för kallt i salen",
    "driv bra tempo hinder för långa dragningar",
    "Driv bra tempo punkt hinder för lite tid punkt",
    "+ bra stämning - dålig luft",
    "+bra stämning\n-dålig luft",
    "1. bra upplägg 2. för lite paus",
    "1) bra upplägg\n2) för lite paus",
    "👍 tydlig agenda\n👎 dåligt ljud",
    "Good discussions but too little time, och fikat var kallt",
    "Bra: tydlig ordförande\nSämre: kallt i lokalen",
    "Hej,\n\nDriv: att alla var förberedda\nHinder: tekniken strular\n\nMvh\nPer Åkesson\nSkickat från mobilen",
    "Drivkraft = engagemang\nHinder = tidsbrist",
    "driv; bra fokus\nhinder; för många punkter",
    "Driv BRA FOKUS",
    "driv bra fokus",
    "hinder för många punkter",
    "inget hinder",
    "Inga hinder, allt flöt på. Driv var att alla hade läst på",
    "kan inte komma på nåt hinder men bra driv från Sara",
    "Det bästa var gruppdiskussionen. Det sämsta var ljudet.",
    "Jag tycker att mötet gick bra",
    "ordföranden pratar för mycket",
    "för lite tid till frågor, nästa möte behöver vara längre",
    "påminnelser om underlag saknades",
    "vi behöver fler pauser",
    "tack för bra möte! jättebra diskussion om budgeten",
    "ja det var bra",
    "bra",
    "😊",
    "toppen att vi höll tiden!!!",
    "dagordningen var för lång",
    "lägg mer tid på diskussion",
    "boka större lokal nästa gång",
    "Sara var bra som ordförande idag",
    "paus efter varje punkt hade varit bra",
    "nästa möte borde börja senare",
    "mitt svar är att det var för varmt",
    "feedback: bra driv men lite stressigt",
    "* bra samtal\n* lite rörigt\n* bra fika",
    "Bra samtal / rörigt",
    "drivers: clear agenda. obstacles: bad audio",
    "deadline för underlag var för sen",
    "ta bort punkten om ekonomi, den var onödig",
    "jag var inte med hela tiden men det var bra",
    "hjälp så långt det blev",
    "Hindrade: ljudet\nDrev: fikat",
    "Driv 💪 engagemang\nHinder 😬 tid",
]
ASKED_OR_COUNTED = (
    "Ska jag spara det så här som ditt svar",
    "In the round of",  # English is answered in English
    "Är det här ett svar på driv och hinder",
    "I rundan för",
    "Menade du ”driv: ",
    "Menade du ”Driv: ",
    "Menade du ”hinder: ",
)
MEMBERS = ("Asta", "Berit", "Cia", "Dan", "Elsa", "Folke", "Gun", "Hugo", "Ines")


@pytest.mark.parametrize("first", range(0, len(TYPED), len(MEMBERS)))
async def test_each_is_counted_or_asked_about_and_none_is_public(world: World, first: int) -> None:
    for member in MEMBERS:
        await world.joins(member)
    await world.led_by("Karin")
    await world.plan("1 september kl 9-12")
    await world.says("Karin", "mötet är slut")
    await world.says("Karin", "nästa möte 25 september kl 9-12")
    await world.presses("Karin", "Ja, det stämmer")
    before = await dump(world.db)
    for member, text in zip(MEMBERS, TYPED[first:], strict=False):
        sent = len(world.teams.sent)
        await world.says(member, text, in_=private_chat(member))
        heard = world.heard(member)
        assert any(each in heard for each in ASKED_OR_COUNTED), (text, heard)
        public = [words(each.message) for each in world.teams.sent[sent:] if each.conversation == "19:group"]
        assert all("har svarat" in each and text not in each for each in public), text
    after = await dump(world.db)
    for table in ("agenda_item", "attendance", "deadline", "meeting", "membership"):
        assert after[table] == before[table], table
