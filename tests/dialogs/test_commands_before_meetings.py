"""What is typed about what happens before a meeting is understood, in both languages."""

from datetime import date

from dialogs.catalogue import (
    AddBreak,
    AddItems,
    ChoosePosting,
    Command,
    MaterialRead,
    PostAgenda,
    ShowAgendaChoices,
    ShowReminderChoices,
    parse,
)
from tests.tables import each_row

PHRASES: list[tuple[str, Command]] = [
    ("posta dagordning", PostAgenda()),
    ("posta dagordningen ändå", PostAgenda(anyway=True)),
    ("post the agenda anyway", PostAgenda(anyway=True)),
    ("posta dagordningen 3 arbetsdagar före mötet", ChoosePosting(3)),
    ("skicka ut dagordningen automatiskt tre arbetsdagar innan", ChoosePosting(3)),
    ("posta dagordningen arbetsdagen före", ChoosePosting(1)),
    ("post the agenda 3 working days before", ChoosePosting(3)),
    ("posta inte dagordningen själv", ChoosePosting(None)),
    ("do not post the agenda yourself", ChoosePosting(None)),
    ("inställningar för dagordningen", ShowAgendaChoices()),
    ("settings for the agenda", ShowAgendaChoices()),
    ("inställningar", ShowReminderChoices()),
    ("paus efter 4", AddBreak(4)),
    ("lägg in en paus efter punkt 4", AddBreak(4)),
    ("break after 4", AddBreak(4)),
    ("lägg till Paus (10 min)", AddItems("Paus (10 min)")),
    ("läst 4", MaterialRead(4)),
    ("jag har läst underlaget till punkt 4", MaterialRead(4)),
    ("read 4", MaterialRead(4)),
]


@each_row(("said", "command"), PHRASES)
def test_each_is_understood_however_its_spaces_and_letters_are_written(said: str, command: Command) -> None:
    today = date(2025, 8, 25)
    assert parse(said, today=today) == command
    assert parse(said.replace(" ", "   "), today=today) == command or isinstance(command, AddItems)
    assert parse(said.upper(), today=today) == command or isinstance(command, AddItems)
