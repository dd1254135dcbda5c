"""A group that has used every feature, for the tests of export and erasure."""

import io
from datetime import timedelta

import docx
from sqlalchemy import select

from bot.schedule import Schedule
from bot.web.links import Links
from storage import batches, minutes_templates
from storage import people as groups
from storage.database.tables.people import person
from tests.privacy.rounds import CLOSES, ENDS, STARTS
from tests.world import PEOPLE, TENANT, World, group_chat, private_chat

LEAVER = "Karin"
NAME = PEOPLE[LEAVER]
"""The person whose data is asked for: the group's secretary, with a name of two words."""
FORM = "formulär Läget i höst till medlemmarna senast 30 september:\n1. Hur går det?\n2. Finns en plan? (ja/nej)"


async def use(world: World) -> None:
    """A group whose every member, Karin among them, has used what there is."""
    await world.time_is(STARTS - timedelta(days=20))
    await world.arrive("Olle", "Karin", "Sara", "Nils", "Agnes", "Bertil", installer="Olle")
    chat = private_chat(LEAVER)
    await world.says("Olle", "jag är ordförande")
    await world.says(LEAVER, "jag är sekreterare")
    await world.says(LEAVER, "hej", in_=chat)
    await world.says(LEAVER, "lägg till Karins väntande punkt om parkering")
    await world.plan("29 augusti kl 9-12", by="Olle")
    await world.says(LEAVER, "lägg till Karinpunkten (20 min)")
    await world.says("Olle", f"lägg till Budgeten ({NAME})")
    await world.says("Olle", f"lägg till {NAME}s förslag om rutiner")
    await world.says(LEAVER, f"deadline: lämna in {NAME}s lista senast 27 augusti")
    await world.says(LEAVER, "ja")
    await world.says("Olle", f"påminn {NAME} om statistiken senast 28 augusti")
    await world.says("Olle", "ja")
    await world.says(LEAVER, "påminn mig om läkarbesöket 26 augusti", in_=chat)
    await world.says(LEAVER, "ja", in_=chat)
    await world.says(LEAVER, "jag kan inte komma", in_=chat)
    await world.says(LEAVER, "jag kommer", in_=chat)
    await world.says(LEAVER, "jag är ledig 1 september till 3 september", in_=chat)
    await world.says(LEAVER, "kan du prata svenska?", in_=chat)
    await world.says(LEAVER, "qwerty asdfg Karinmummel", in_=chat)
    await world.says("Olle", f"beslut 1: {NAME} tar fram underlag")
    await world.says(LEAVER, "beslut 2: Karinbeslutet gäller")
    await world.says("Sara", f"{NAME} kommer i mitt ställe", in_=private_chat("Sara"))
    await world.says("Olle", "namngivna svar")
    await world.says("Olle", FORM)
    await world.says("Olle", "ja")
    await world.says(LEAVER, "fråga 1: Karinformulär\nfråga 2: ja", in_=chat)
    await world.says("Nils", "fråga 1: Nilsformulär", in_=private_chat("Nils"))
    await world.says("Olle", f"bjud in till {NAME}s avskedsfika 10 december kl 14-15, anmälan senast 1 december")
    await world.says("Olle", "ja")
    await world.says(LEAVER, "anmäl mig till avskedsfikat", in_=chat)
    await world.time_is(STARTS + timedelta(minutes=5))
    await world.joins_call(LEAVER)
    await world.says("Olle", f"punkt 2 till Region Örebro: fråga {NAME}")
    await world.time_is(ENDS + timedelta(minutes=30))
    await world.says("Olle", f"alla var med utom {NAME}")
    await world.says(LEAVER, "närvarande: Olle, Sara, Karin")
    await world.says("Olle", "gör minnesanteckningarna")
    await world.says("Olle", "justera minnesanteckningarna")
    await world.says("Olle", "ja")
    await world.says(LEAVER, "driv: Karinsvaret var bra", in_=chat)
    await world.says("Nils", "driv: Nilssvaret var bra", in_=private_chat("Nils"))


OTHER_GROUP = group_chat("19:styrgruppen", "Styrgruppen")


async def use_all(world: World) -> None:
    """The same group after its first meeting, with all that it has used: every table that holds something personal has
    a row, and a second round is open."""
    await use(world)
    chat = private_chat(LEAVER)
    chores = Schedule(world.db, clock=world.clock)
    await world.says("Agnes", "glöm mig", in_=private_chat("Agnes"))
    await world.says("Agnes", "ja", in_=private_chat("Agnes"))
    for who in ("Olle", "Sara"):
        await world.says(who, f"hinder: {who} saknade pauser", in_=private_chat(who))
    await world.time_is(CLOSES + timedelta(hours=1))
    world.dispatch.opening.links = Links("https://bot.example", ["k" * 32], clock=world.clock)
    await world.says("Olle", "räkna 1 som pauser", in_=private_chat("Olle"))
    await world.says("Olle", f"påminn {NAME} om budgetlistan senast 20 september")
    await world.says("Olle", "ja")
    await world.says("Olle", "vi ses andra torsdagen varje månad kl 9-12")
    await world.says("Olle", "ja")
    await world.says("Olle", f"stående punkter: Öppnande\nLaget runt\nRapport ({NAME})")
    await world.says(LEAVER, f"lägg till Karinlägget ({NAME})")
    await world.says(LEAVER, f"delar under punkt 4: {NAME} om vägarna, Karindelen")
    await world.says(LEAVER, "punkt 4 underlag https://example.org/Karinunderlag")
    await world.says(LEAVER, "läst 4", in_=chat)
    await world.says(LEAVER, "laget runt: Karinnyheter från oss", in_=chat)
    await world.says(LEAVER, "ny kalenderadress", in_=chat)
    await world.arrive("Olle", LEAVER, place=OTHER_GROUP, installer="Olle")
    await world.says(LEAVER, "lägg till Karinsaken i kö", in_=OTHER_GROUP)
    await world.says(LEAVER, "punkt 4 till Styrgruppen")
    await world.says(LEAVER, "ja")
    await world.says("Olle", f"uppdrag 4: {NAME} ringer kommunen")
    await world.says("Olle", "nu punkt 1")
    await world.says("Olle", "skicka ut anteckningarna")
    await world.says("Olle", "numrerade anteckningar")
    await world.says("Olle", "gallra svar efter 3 år")
    await _with_files(world)
    await world.time_is(CLOSES + timedelta(days=10))
    await world.says(LEAVER, "driv: Karinsvaret till den andra rundan", in_=chat)
    await world.says(LEAVER, "påminn mig om D4 på måndag", in_=chat)
    await chores.tick("archive")


async def _with_files(world: World) -> None:
    """The group's own template, and a long task that a restart has interrupted."""
    document = docx.Document()
    document.core_properties.author = NAME
    document.add_paragraph("Sekreterare: " + NAME)
    written = io.BytesIO()
    document.save(written)
    async with world.db.write() as tx:
        who = str(await tx.scalar(select(person.c.id).where(person.c.name == NAME)))
        (group, *_) = await groups.groups_of(tx, TENANT, who)
        await minutes_templates.save_template(tx, group, written.getvalue(), by=who, now=world.clock())
        await batches.begin(tx, group, "example", "meeting", after=who, now=world.clock())
