"""Families of wordings of minutes: plans of meetings, promises, what is handed in, days beside another day."""

from datetime import date

from dialogs.dates import Kind, read_minutes, read_phrase
from tests.tables import each_row

ON = date(2025, 9, 17)  # a Wednesday
NEXT, DUE, EVENT, PAST = Kind.NEXT_MEETING, Kind.DEADLINE, Kind.EVENT, Kind.PAST


def _read(text: str) -> list[tuple[str | None, Kind]]:
    return [(find.value, find.kind) for find in read_minutes(text, on=ON).finds]


@each_row(
    "text",
    [
        "Mötesplan\nMöte\tUnderlag in\n8 okt\t29 sep\n12 nov\t3 nov",
        "Sammanträdesplan 2025\n\n| Nämnd | Ärenden anmäls |\n| on 8 okt | må 29 sep |\n| on 12 nov | må 3 nov |",
        "Styrelsemöte     Manusstopp\n8 oktober     29 september\n12 november     3 november",
        "Möten 2025\nDag | Lokal | Handlingar in\n8/10 | Stora salen | 29/9\n12/11 | Teams | 3/11",
    ],
)
def test_a_table_of_meetings_tells_meetings_from_the_days_that_items_are_due(text: str) -> None:
    days = ("10-08", NEXT), ("09-29", DUE), ("11-12", NEXT), ("11-03", DUE)
    assert _read(text) == [(f"2025-{day}", kind) for day, kind in days]


def test_a_table_of_meetings_also_has_those_that_have_been() -> None:
    text = "Mötesplan\nMöte\tUnderlag in\n3 sep\t25 aug\n17 sep\t8 sep\n8 okt\t29 sep"
    assert _read(text) == [
        ("2025-09-03", PAST),
        ("2025-08-25", PAST),
        ("2025-09-17", Kind.OTHER),
        ("2025-09-08", PAST),
        ("2025-10-08", NEXT),
        ("2025-09-29", DUE),
    ]


@each_row(
    "text",
    [
        "Höstens träffar: 8/10, 12/11, 10/12",
        "Träffar under hösten:\n• 8/10 Teams\n• 12/11 Laxå\n• 10/12 digitalt",
        "Styrelsens mötestider ht 2025 är 8 oktober, 12 november och 10 december.",
        "Mötesdagar: onsdag 8 oktober; onsdag 12 november; onsdag 10 december.",
        "Datum för nätverksträffar\n8 oktober kl 9\n12 november kl 9\n10 december kl 9",
        "Kommande möten: 8 okt | 12 nov | 10 dec",
        "§ 4 Sammanträdestider hösten 2025\n8 oktober; 12 november; 10 december.",
        "Nya avstämningar: on 8/10, on 12/11, on 10/12, alla kl 10",
        "Nästa möte: 8 oktober förm. i Kumla alt. 12 november. Därefter 10/12.",
    ],
)
def test_every_day_of_a_list_of_meetings_is_a_next_meeting(text: str) -> None:
    assert _read(text) == [(f"2025-{day}", NEXT) for day in ("10-08", "11-12", "12-10")]


@each_row(
    "text",
    [
        "Välkomna till vår träff 8 oktober kl 9 i Kumla.",
        "Skolrådet träffas 8 oktober kl 18.",
        "Viktiga datum:\n– 8 oktober: nästa möte",
        "Det blir Teams den 8 oktober i stället.",
        "Fysisk träff blir 8 oktober i Kumla.",
        "Lokalen är bokad, utom den 8 oktober då mötet börjar kl. 8.30.",
    ],
)
def test_an_invitation_is_a_next_meeting(text: str) -> None:
    assert _read(text) == [("2025-10-08", NEXT)]


@each_row(
    ("text", "value", "owner"),
    [
        ("Anna ringer hissfirman imorgon.", "2025-09-18", "Anna"),
        ("§ 6 Anna ringer hissfirman imorgon.", "2025-09-18", "Anna"),
        ("- Olle kollar priset till fredag", "2025-09-19", "Olle"),
        ("3. Karin och Olle bokar lokal v 41.", "2025-W41", "Karin och Olle"),
        ("Kansliet skickar ut protokollet 3/10.", "2025-10-03", "Kansliet"),
        ("Vi hör av oss på måndag.", "2025-09-22", ""),
        ("Per: ring Lisa 3/10", "2025-10-03", "Per"),
        ("Lisa kollar med IT under veckan.", "2025-W38", "Lisa"),
        ("Olle fixar grillen till helgen", "2025-09-20/2025-09-21", "Olle"),
        ("Anna hör sig för torsdag.", "2025-09-18", "Anna"),
        ("Karin tar fram en mall i slutet av nästa vecka.", "2025-W39", "Karin"),
    ],
)
def test_a_promise_is_a_deadline_of_the_one_who_promises(text: str, value: str, owner: str) -> None:
    assert [(find.value, find.kind, find.owner) for find in read_minutes(text, on=ON).finds] == [(value, DUE, owner)]


@each_row(
    "text",
    [
        "Eva ser fram emot mässan 8 oktober.",
        "Kumla kommun bjuder in till studiebesök 8 oktober.",
        "Anna tar semester 8 oktober.",
        "Bussen hämtar barnen 8 oktober.",
        "Svar från Boverket 8 oktober.",
        "Rapport från konferensen 8 oktober.",
        "Handlingar till mötet 8 oktober.",
        "Redovisning 8 oktober kl 13.",
        "Vernissagen är 8 oktober.",
        "Lokala träffar: 8 oktober Kumla.",
    ],
)
def test_an_event_is_no_promise_and_nothing_that_is_handed_in(text: str) -> None:
    assert _read(text) == [("2025-10-08", EVENT)]


@each_row(
    "text",
    [
        "Svar till kansliet 3/10, motioner senast 8/10.",
        "Vad; Vem; När\nInventera förråd; Siv; 3/10\nSök bidrag; Olle; 8/10",
        "– 3 oktober: utvärderingen ska vara inlämnad\n– 8 oktober: elevenkäten stänger",
        "Ansökan ska in 3/10, redovisningen 8/10.",
        "Texter till Anna 3/10; bilder till Per 8/10",
        "Yttrande enligt planen: kommunerna 3 oktober, regionen 8 oktober.",
        "Lokalbidrag 3/10, nya regler. Jag behöver era siffror 8/10.",
    ],
)
def test_what_is_handed_in_by_a_day_is_a_deadline(text: str) -> None:
    assert _read(text) == [("2025-10-03", DUE), ("2025-10-08", DUE)]


@each_row(
    ("text", "value", "kind"),
    [
        ("Anmäl kosten senast måndagen samma vecka.", "2025-10-06", DUE),
        ("Anmälan fredagen innan.", "2025-10-03", DUE),
        ("Städning dagen efter.", "2025-10-09", EVENT),
        ("Utvärdering veckan därpå.", "2025-W42", EVENT),
        ("Regionen svarar den sista i samma månad.", "2025-10-31", DUE),
    ],
)
def test_a_day_beside_another_is_counted_from_it(text: str, value: str, kind: Kind) -> None:
    assert _read(f"Resan går 8 okt 2025. {text}")[1:] == [(value, kind)]
    assert _read(text) == []
    assert read_phrase("8 okt 2025. Utvärdering veckan därpå", today=ON)[1:] == ()


def test_what_is_due_at_the_next_meeting_has_its_day() -> None:
    assert _read("Eva tar med listan till nästa möte.\nNästa möte: 8/10") == [("2025-10-08", DUE), ("2025-10-08", NEXT)]
    assert _read("Eva tar med listan till nästa möte.") == [(None, DUE)]
    assert _read("Frågan tas upp vid nästa möte.") == []


@each_row(
    ("text", "value"),
    [
        ("Skördefest första helgen i oktober.", "2025-10-04/2025-10-05"),
        ("Skördefest andra veckan i oktober.", "2025-W41"),
        ("Lotten dras den 25:e denna månad.", "2025-09-25"),
        ("Ny taxa i början av nästa år.", "2026-01-START"),
        ("Systemet byts i slutet av 2026.", "2026-12-END"),
        ("Nomineringar lämnas före oktober månads utgång.", "2025-10-31"),
        ("Glögg veckan före jul.", "2025-W51"),
        ("Avtalet gäller från årsskiftet 26/27.", "2026-12-31"),
        ("Kurs 20251008 0830-1200.", "2025-10-08"),
        ("Uppgradering natten mellan 3 och 4 oktober.", "2025-10-03/2025-10-04"),
        ("Stängt mellan 3 och 14 oktober.", "2025-10-03/2025-10-14"),
    ],
)
def test_weeks_weekends_parts_of_years_and_compact_days_are_read(text: str, value: str) -> None:
    assert [found for found, _ in _read(text)] == [value]


@each_row(
    "text",
    ["Kansliet har telefon 0702 20250930.", "Vi ses två gånger i veckan.", "Eva städar varje torsdag.", "Kvot 26/27."],
)
def test_a_number_and_a_rhythm_are_no_date(text: str) -> None:
    assert _read(text) == []
