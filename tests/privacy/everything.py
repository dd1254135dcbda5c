"""A group that has used every feature, for the tests of export and erasure."""

from datetime import timedelta

from storage.database.engine import Database
from tests.fakes import FakeClock, FakeMessenger
from tests.privacy.rounds import ENDS, STARTS
from tests.world import PEOPLE, World, private_chat

LEAVER = "Karin"
NAME = PEOPLE[LEAVER]
"""The person whose data is asked for: the group's secretary, with a name of two words."""
FORM = "formulär Läget i höst till medlemmarna senast 30 september:\n1. Hur går det?\n2. Finns en plan? (ja/nej)"


async def used(db: Database) -> World:
    """A group whose every member, Karin among them, has used what there is."""
    world = World(db, FakeClock(), FakeMessenger())
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
    await world.says(LEAVER, "fråga 1: Karinformulär\nfråga 2: ja", in_=chat)
    await world.says("Nils", "fråga 1: Nilsformulär", in_=private_chat("Nils"))
    await world.says("Olle", f"bjud in till {NAME}s avskedsfika 10 december kl 14-15, anmälan senast 1 december")
    await world.says("Olle", "ja")
    await world.says(LEAVER, "anmäl mig till avskedsfikat", in_=chat)
    await world.says("Olle", f"punkt 2 till Region Örebro: fråga {NAME}")
    await world.time_is(ENDS + timedelta(minutes=30))
    await world.says("Olle", f"alla var med utom {NAME}")
    await world.says(LEAVER, "närvarande: Olle, Sara, Karin")
    await world.says("Olle", "gör minnesanteckningarna")
    await world.says("Olle", "justera minnesanteckningarna")
    await world.says("Olle", "ja")
    await world.says(LEAVER, "driv: Karinsvaret var bra", in_=chat)
    await world.says("Nils", "driv: Nilssvaret var bra", in_=private_chat("Nils"))
    return world
