"""What minutes promise: each date with what it is, the year it means, and nothing that is no date."""

from datetime import date, time

from dialogs.dates import Ask, Kind, read_minutes, read_phrase
from tests.tables import each_row

ON = date(2025, 9, 11)  # a Thursday


DEADLINES = [
    ("Synpunkter lämnas senast den 26 september till kansliet.", "2025-09-26"),
    ("Svar önskas senast fredag 3/10 kl. 12.", "2025-10-03"),
    ("Sista anmälningsdag är 15 oktober.", "2025-10-15"),
    ("Sista dag för motioner: 31/1", "2026-01-31"),
    ("Motionsstopp 1 december.", "2025-12-01"),
    ("15/10 – sista dag för ansökan om bidrag", "2025-10-15"),
    ("Den 1 november är sista dagen att lämna in förslag.", "2025-11-01"),
    ("O.S.A. 20/9 till Karin.", "2025-09-20"),
    ("Enkäten ska vara besvarad innan den 5 oktober.", "2025-10-05"),
    ("Anna ordnar lokal till den 1 oktober.", "2025-10-01"),
    ("Handlingarna måste skickas ut den 19 september.", "2025-09-19"),
    ("Den 30 september ska rapporten vara inne hos länsstyrelsen.", "2025-09-30"),
    ("Budgeten klar 14/11.", "2025-11-14"),
    ("Ansökan ska vara oss tillhanda 10 oktober.", "2025-10-10"),
    ("Deadline för texter till hemsidan: 2025-10-01.", "2025-10-01"),
    ("Fakturan förfaller 30 september.", "2025-09-30"),
    ("Remissen är ute fram till den 31 oktober, lämna gärna synpunkter.", "2025-10-31"),
    ("Anmälan är öppen t.o.m. 3 oktober, anmäl er på webben.", "2025-10-03"),
    ("Kommunerna lämnar underlag före 1/12.", "2025-12-01"),
    ("Alla återkommer med inspel till Lisa senast\nmåndag den 22 september.", "2025-09-22"),
    ("Lånet återbetalas den 31 december 2026.", "2026-12-31"),
    ("Stoppdatum:\n15/10", "2025-10-15"),
    ("Revidering klar senast v. 40.", "2025-W40"),
    ("Svar lämnas senast i slutet av oktober.", "2025-10-END"),
    ("Ansökan inkommer senast sista vardagen i november.", "2025-11-28"),
    ("Alla skickar in sina uppgifter inom två veckor, senast på fredag.", "2025-09-12"),
    ("Sv4ra senast f6re den 3 oktober", "2025-10-03"),
    ("Comments by 3 October, please.", "2025-10-03"),
    ("The report is due on October 15.", "2025-10-15"),
    ("Submit your input no later than 30 September.", "2025-09-30"),
    ("Vad\tVem\tNär\nBoka lokal\tAnna\t3/10", "2025-10-03"),
    ("| Åtgärd | Ansvarig | Klart |\n| Ta fram utkast | Per | 2025-10-20 |", "2025-10-20"),
    ("Förslag till nya stadgar ska lämnas till styrelsen den 1 november.", "2025-11-01"),
    ("Nomineringsstopp är den 15 januari 2026", "2026-01-15"),
    ("Sista datum för inlämning av handlingar är 6 november.", "2025-11-06"),
    ("Vi behöver ha era svar till den 1 oktober.", "2025-10-01"),
]


@each_row(("text", "value"), DEADLINES)
def test_a_deadline_is_told_by_its_cue(text: str, value: str) -> None:
    finds = [find for find in read_minutes(text, on=ON).finds if find.kind is Kind.DEADLINE]
    assert [find.value for find in finds][-1:] == [value]


NEXT_MEETINGS = [
    ("Nästa möte: torsdag 16 oktober kl. 9–12 i Kumla.", "2025-10-16"),
    ("§ 14 Nästa möte\n\n16 oktober kl. 09.00 i Kumla", "2025-10-16"),
    ("Nästa möte\nStyrelsen ses den 16 oktober klockan 18.", "2025-10-16"),
    ("Vi ses nästa gång den 6 november.", "2025-11-06"),
    ("Nästa styrelsemöte hålls hos Britta 14/10 kl 18.30", "2025-10-14"),
    ("Nasta mote 16/10", "2025-10-16"),
    ("Next meeting: 16 October at 9.00", "2025-10-16"),
    ("Tid för nästa sammanträde bestämdes till den 20 november.", "2025-11-20"),
    ("Nytt möte bokas den 2 oktober.", "2025-10-02"),
    ("Nästa träff blir den 13 januari.", "2026-01-13"),
]


@each_row(("text", "value"), NEXT_MEETINGS)
def test_a_next_meeting_is_told_by_its_sentence_or_its_heading(text: str, value: str) -> None:
    (find,) = read_minutes(text, on=ON).finds
    assert (find.value, find.kind) == (value, Kind.NEXT_MEETING)


OTHERS = [
    ("Mötet den 14 augusti ställdes in.", ["2025-08-14"]),
    ("Föreläsningen hölls den 25-26 oktober.", ["2024-10-25/2024-10-26"]),
    ("Höstmarknad lördag 20/9.", ["2025-09-20"]),
    ("Studieresa 17+18 mars.", ["2026-03-17/2026-03-18"]),
    ("Utbildning 4 och 13 november.", ["2025-11-04", "2025-11-13"]),
    ("Mötena är 3, 10 och 17 mars 2026.", ["2026-03-03", "2026-03-10", "2026-03-17"]),
    ("Läger 28 juni – 4 juli 2026.", ["2026-06-28/2026-07-04"]),
    ("Perioden 1 november 2025 – juni 2026.", ["2025-11-01/2026-06-30"]),
    ("Kampanjen pågår 15/9-15/10.", ["2025-09-15/2025-10-15"]),
    ("Mötesdatum 2026\n14 januari\n11 februari\n18 mars", ["2026-01-14", "2026-02-11", "2026-03-18"]),
    ("Mötestider hösten 2025: 3/9, 1/10, 5/11", ["2025-09-03", "2025-10-01", "2025-11-05"]),
    ("Träff fredag vecka 41.", ["2025-10-10"]),
    ("Veckorna 44, 46 är det lov.", ["2025-W44", "2025-W46"]),
    ("Arbetet startar i början av oktober.", ["2025-10-START"]),
    ("Första måndagen i oktober är det planeringsdag.", ["2025-10-06"]),
    ("Uppdateras 2025-12-01.", ["2025-12-01"]),
    ("Föreningen grundades den 3 maj 1984.", ["1984-05-03"]),
    ("Protokoll 250814 godkändes.", ["2025-08-14"]),
    ("Kl 14.00 den 26 november träffas arbetsgruppen.", ["2025-11-26"]),
    ("Avtalet löper från den 1 januari till den 31 december 2026.", ["2026-01-01", "2026-12-31"]),
    ("Torsdag eftermiddag 25/9 är det workshop.", ["2025-09-25"]),
    ("Må 22/9, ti 23/9", ["2025-09-22", "2025-09-23"]),
]


@each_row(("text", "values"), OTHERS)
def test_other_days_are_found_in_the_year_that_is_meant(text: str, values: list[str]) -> None:
    finds = read_minutes(text, on=ON).finds
    assert [find.value for find in finds] == values
    assert not {Kind.DEADLINE} & {find.kind for find in finds}


@each_row(
    "text",
    [
        *(
            "Dnr KS 2025/123",
            "Diarienummer: 2025-04-118/12",
            "Ring 019-12 34 56.",
            "Box 12, 701 16 Örebro",
            "SFS 2018:1428",
        ),
        *(
            "Beslutet togs med 2/3 majoritet.",
            "Minst 3/4 av medlemmarna",
            "Öppet 24/7",
            "10.15 Fika",
            "Kl. 09.00-12.00",
        ),
        *("9.30-10.15 Inledning", "Punkt 3.2 och 4.1", "§ 10", "Åk 6-9", "12 000 kr", "40.000 kronor", "1/2 tjänst"),
        *(
            "Vi träffas på onsdagar.",
            "Idag är vi 12.",
            "Agenda 2030",
            "Plan 2024-2027",
            "Läsåret 2025/26",
            "10+2 stolar",
        ),
        *(
            "Bankgiro 123-4567",
            "19640823-3234",
            "https://exempel.se/2025/06/30/nyhet",
            "den 18 varje månad",
            "Version 2.1",
        ),
        *(
            "En kväll i veckan",
            "13–26 år",
            "4-5 personer",
            "Mål 3.4",
            "Det tar två veckor.",
            "Senast 20.00 stänger vi.",
        ),
        *("ca 8-9 procent", "senast två veckor före årsmötet", "1 av 10", "Nr 5/2025"),
    ],
)
def test_what_is_no_date_is_not_found(text: str) -> None:
    assert [find.value for find in read_minutes(text, on=ON).finds if find.value] == []


@each_row(
    "text",
    [
        "Senast uppdaterad 2025-08-30.",
        "Senaste mötet var den 14 augusti.",
        "Vi sågs senast den 14 augusti.",
        "Svar lämnades senast 26/6. Den 27/9 åker vi till Kumla.",
        "Utställningen pågår till den 30 november.",
        "Mötet flyttas till den 2 oktober.",
        "Sista ansökningsdag var den 31 mars.",
        "Kallelsen skickas senast två veckor före årsmötet den 24 april.",
    ],
)
def test_what_only_sounds_like_a_deadline_is_none(text: str) -> None:
    last = read_minutes(text, on=ON).finds[-1]
    assert last.kind is not Kind.DEADLINE


def test_a_cue_does_not_leak_over_the_end_of_a_sentence() -> None:
    first, second = read_minutes("Anmälan senast 26/9. Den 27/9 åker vi.", on=ON).finds
    assert (first.kind, second.kind) == (Kind.DEADLINE, Kind.EVENT)


def test_one_matter_may_have_a_date_for_each_group() -> None:
    finds = read_minutes("Datum för lokala träffar: 28/9 väster, 29/9 norr, 27/9 söder, 16/10 Örebro.", on=ON).finds
    assert [(find.value, find.group) for find in finds] == [
        ("2025-09-28", "väster"),
        ("2025-09-29", "norr"),
        ("2025-09-27", "söder"),
        ("2025-10-16", "Örebro"),
    ]
    assert {find.what for find in finds} == {"Datum för lokala träffar"}


def test_a_deadline_may_come_in_two_steps() -> None:
    text = "Redovisningen skickas in senast den 25 januari, bilagan dock senast den 15 februari."
    finds = read_minutes(text, on=ON).finds
    assert [(find.value, find.kind) for find in finds] == [
        ("2026-01-25", Kind.DEADLINE),
        ("2026-02-15", Kind.DEADLINE),
    ]


def test_time_place_owner_and_matter_stand_with_the_date() -> None:
    (meeting,) = read_minutes("Nästa möte: torsdag 16 oktober kl. 9.00–12.00 i Kumla folkets hus.", on=ON).finds
    assert (meeting.at, meeting.until_at, meeting.place) == (time(9), time(12), "Kumla folkets hus")
    (task,) = read_minutes("Karin skickar ut enkäten senast 26/9.", on=ON).finds
    assert (task.owner, task.what) == ("Karin", "Karin skickar ut enkäten")
    (task,) = read_minutes("Inspel till planen senast 26/9 (AB)", on=ON).finds
    assert (task.owner, task.what) == ("AB", "Inspel till planen")
    row = read_minutes("Vad\tVem\tNär\nBoka lokal\tAnna Ek\t3/10", on=ON).finds[0]
    assert (row.owner, row.what, row.kind) == ("Anna Ek", "Boka lokal", Kind.DEADLINE)


@each_row(
    ("text", "on"),
    [
        ("Minnesanteckningar\n\nTorsdagen den 11 september 2025\nKl. 9", ON),
        ("Dagordning 250911\n\nNästa möte 16/10", ON),
        ("Datum\n2025-09-11\n\nSvar senast 26/9", ON),
        ("Nätverkets höstmöte 2025\n\nTorsdag 11 september\n\nVälkomna", ON),
        ("Uppföljning\n\nSvar senast 26/9\n\nSigned by: N N\n\nDate: 2025-09-11 08:24:29", ON),
        ("Föregående protokoll 2025-06-12 godkändes", None),
        ("Svar senast 26/9", None),
    ],
)
def test_the_day_of_a_document_is_what_it_says_itself(text: str, on: date | None) -> None:
    assert read_minutes(text).on == on


def test_without_a_day_of_the_document_a_day_without_a_year_is_asked_about() -> None:
    (find,) = read_minutes("Svar senast 26/9").finds
    assert (find.day, find.ask, find.kind) == (None, (Ask.UNKNOWN_YEAR,), Kind.DEADLINE)


def test_a_deadline_that_had_passed_is_asked_about() -> None:
    (find,) = read_minutes("Svar ska lämnas senast 2025-06-01.", on=ON).finds
    assert Ask.PASSED in find.ask


def test_what_is_carried_over_comes_with_its_title_and_decisions_with_their_sentence() -> None:
    text = "7. Studiedagen i vår\n\nFlyttas till kommande möte.\n\n8. Budget\n\nMötet beslutade att godkänna budgeten."
    reading = read_minutes(text, on=ON)
    assert [(item.title, item.text) for item in reading.carried] == [
        ("Studiedagen i vår", "Flyttas till kommande möte.")
    ]
    assert [(item.title, item.text) for item in reading.decisions] == [
        ("Budget", "Mötet beslutade att godkänna budgeten.")
    ]


def test_places_are_those_of_the_text_as_given_also_when_its_accents_stand_apart() -> None:
    text = "Na\u0308sta mo\u0308te: lo\u0308rdag 20 september i O\u0308rebro."
    (find,) = read_minutes(text, on=ON).finds
    assert text[find.start : find.end] == "lo\u0308rdag 20 september"
    assert text[slice(*find.sentence)] == text


PHRASES = [
    ("påminn 2 dagar före", None, "-2d", False),
    ("påminn en vecka innan", None, "-1w", False),
    ("3 arbetsdagar före", None, "-3wd", False),
    ("samma dag", None, "0d", False),
    ("two weeks before the next meeting", None, "-2w", True),
    ("20 eller 21 juni", "2025-06-20", None, True),
    ("i slutet av nästa vecka", "2025-W22", None, True),
    ("före midsommar", "2025-06-19", None, True),
    ("efter semestern", None, None, True),
    ("snarast", None, None, True),
    ("inom 10 arbetsdagar", "2025-06-09", None, False),
    ("tisdag v 36", "2025-09-02", None, False),
    ("sista fredagen i juni", "2025-06-27", None, False),
    ("end of June", "2025-06-END", None, True),
    ("last working day of May", "2025-05-30", None, False),
    ("utgången av juni", "2025-06-30", None, False),
    ("julafton", "2025-12-24", None, False),
]


@each_row(("phrase", "value", "offset", "asked"), PHRASES)
def test_a_typed_phrase_is_understood_or_asked_about(
    phrase: str, value: str | None, offset: str | None, asked: bool
) -> None:
    find = read_phrase(phrase, today=date(2025, 5, 22))[0]
    assert (find.value, find.offset, bool(find.ask)) == (value, offset, asked)


def test_the_day_to_take_otherwise_yields_to_the_one_that_the_text_has() -> None:
    today = date(2025, 11, 3)
    with_day = read_minutes("Minnesanteckningar 22 maj 2025\nInspel senast 30 juni.", otherwise=today)
    without = read_minutes("Inspel senast 30 juni.", otherwise=today)
    assert (with_day.on, with_day.finds[-1].day) == (date(2025, 5, 22), date(2025, 6, 30))
    assert (without.on, without.finds[-1].day) == (today, date(2026, 6, 30))
