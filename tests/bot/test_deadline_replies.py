"""Words that are typed while the question about a deadline waits, or after a request that lacked a part."""

from tests.world import World, private_chat


async def test_a_typed_day_and_owner_change_the_question(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Karin om bussen senast 12 juni")
    await world.says("Karin", "nej den 13 juni istället")
    assert "13 juni" in world.heard()
    await world.says("Karin", "ja fast Olle också")
    asked = world.heard()
    assert "Karin Ek och Olle Berg" in asked
    assert "13 juni" in asked
    await world.says("Karin", "ja")
    await world.says("Karin", "visa D1")
    listed = world.heard()
    assert "13 juni" in listed
    assert "Olle Berg" in listed


async def test_a_reply_to_wait_keeps_the_question(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Olle om bussen senast 12 juni")
    await world.says("Karin", "vänta lite")
    assert "Då väntar jag" in world.heard()
    await world.says("Karin", "ja")
    await world.says("Karin", "visa D1")
    assert "Bussen" in world.heard()


async def test_only_the_asked_person_replies(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Olle om bussen senast 12 juni")
    await world.says("Olle", "nej den 13 juni istället")
    await world.says("Karin", "ja")
    await world.says("Karin", "visa D1")
    assert "12 juni" in world.heard()


async def test_a_yes_may_come_with_a_further_request(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Olle om bussen senast 12 juni")
    await world.says("Karin", "japp och påminn Olle om lunchen samma dag")
    assert "Lunchen" in world.heard()
    await world.says("Karin", "visa D1")
    assert "Bussen" in world.heard()


async def test_the_missing_day_and_title_may_come_in_messages_of_their_own(world: World) -> None:
    await world.arrive("Karin", "Olle")
    chat = private_chat("Olle")
    await world.says("Olle", "påminn mig", in_=chat)
    await world.says("Olle", "om blommorna", in_=chat)
    await world.says("Olle", "på fredag", in_=chat)
    assert "Blommorna" in world.heard("Olle", in_=chat)


async def test_more_to_do_is_added_to_the_question(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.says("Karin", "påminn Olle om lokalen senast 12 juni")
    await world.says("Karin", "lägg till att han ska boka projektor också")
    assert "Lokalen och boka projektor" in world.heard()
    await world.says("Karin", "avbryt")
    assert "Då låter jag bli" in world.heard()


async def test_a_member_writes_down_their_own_matter_in_private(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    chat = private_chat("Olle")
    await world.says("Olle", "kom ihåg åt mig: nycklarna på måndag kl 7", in_=chat)
    asked = world.heard("Olle")
    assert "Nycklarna" in asked
    assert "Bara för dig" in asked
    assert "07.00" in asked


async def test_illness_on_a_day_without_a_meeting_holds_the_reminders(world: World) -> None:
    await world.arrive("Karin", "Olle")
    await world.says("Karin", "jag är ordförande")
    await world.plan("28 augusti kl 9-12")
    await world.says("Olle", "vabbar idag")
    assert "Då stör jag dig inte" in world.heard("Olle")
    await world.says("Karin", "Olle är sjukskriven tre veckor framåt")
    assert "Bara Olle" in world.heard()
