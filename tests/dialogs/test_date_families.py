"""Families of wordings that were once misread: several of each, so that a rule and not a sentence is what holds."""

from datetime import date

from dialogs.dates import Ask, Kind, read_minutes, read_phrase
from tests.tables import each_row

ON = date(2026, 5, 27)  # a Wednesday


@each_row(
    ("on", "phrase", "value"),
    [
        # Across the year's turn a day that is near can be no other.
        (date(2025, 12, 29), "lägg deadline 2/1", "2026-01-02"),
        (date(2025, 12, 20), "vi ses 9 januari", "2026-01-09"),
        (date(2026, 12, 27), "deadline 15/1 kl 12", "2027-01-15"),
        (date(2025, 11, 10), "nästa möte 20 februari", "2026-02-20"),
        # A weekday in short.
        (ON, "fre nästa vecka", "2026-06-05"),
        (ON, "tors nasta vecka", "2026-06-04"),
        (ON, "nästa vecka ons", "2026-06-03"),
        (ON, "thu next week", "2026-06-04"),
        (ON, "på tis", "2026-06-02"),
        (ON, "senast fre kl 12", "2026-05-29"),
        (ON, "by fri", "2026-05-29"),
        (ON, "fredag om två veckor", "2026-06-12"),
        # A month in short.
        (date(2027, 1, 11), "sista jan", "2027-01-31"),
        (date(2027, 1, 11), "den sista i feb", "2027-02-28"),
        (date(2027, 1, 11), "last of feb", "2027-02-28"),
        (date(2027, 1, 11), "första måndagen i feb", "2027-02-01"),
        (date(2027, 1, 11), "sista vardagen i jan", "2027-01-29"),
        # What fingers do to words.
        (ON, "imorgn", "2026-05-28"),
        (ON, "tmrw", "2026-05-28"),
        (ON, "tomorow at 10", "2026-05-28"),
        (ON, "på tordag", "2026-05-28"),
        (ON, "på freda", "2026-05-29"),
        (ON, "fredga", "2026-05-29"),
        (ON, "till trosdag", "2026-05-28"),
        (ON, "to v24", "2026-06-11"),
        (ON, "må v. 24", "2026-06-08"),
        (ON, "imorrn bitti", "2026-05-28"),
        (ON, "den 13’e juni", "2026-06-13"),
        (ON, "21:sta juni", "2026-06-21"),
        (ON, "24 setpember", "2026-09-24"),
        (ON, "12 agusti", "2026-08-12"),
        (ON, "om 10 dar", "2026-06-06"),
    ],
)
def test_what_is_definite_is_not_asked(on: date, phrase: str, value: str) -> None:
    (find,) = read_phrase(phrase, today=on)
    assert (find.value, find.ask) == (value, ())


@each_row(
    ("phrase", "offset"),
    [
        ("1 v innan", "-1w"),
        ("3d innan", "-3d"),
        ("dan innan", "-1d"),
        ("arbetsdagen före", "-1wd"),
        ("14 dar innan", "-14d"),
        ("10 dgr före", "-10d"),
        ("tre dagar före mötet", "-3d"),
    ],
)
def test_a_lead_time_may_be_typed_in_short(phrase: str, offset: str) -> None:
    (find,) = read_phrase(phrase, today=ON)
    assert (find.offset, find.ask) == (offset, ())


@each_row("phrase", ["3 juni eller 4 juni", "3/6 eller 4/6", "3 june or 4 june", "den 3/6 eller den 4/6"])
def test_one_day_or_another_is_asked_about_with_both(phrase: str) -> None:
    first, second = read_phrase(phrase, today=ON)
    assert (first.day, first.ask, first.others) == (date(2026, 6, 3), (Ask.EITHER_DAY,), (second.day,))


@each_row(
    ("on", "phrase"),
    [
        (date(2025, 1, 20), "12/1"),
        (date(2025, 9, 11), "28/8"),
        (date(2026, 3, 3), "senast 15 december"),
        (date(2026, 1, 11), "slutet av jan"),
        (ON, "senast midsommar"),
    ],
)
def test_what_may_be_another_day_is_asked(on: date, phrase: str) -> None:
    (find,) = read_phrase(phrase, today=on)
    assert find.ask


SEPTEMBER = date(2025, 9, 11)  # a Thursday


def _read(text: str) -> list[tuple[str | None, str]]:
    return [(find.value, find.kind) for find in read_minutes(text, on=SEPTEMBER).finds]


@each_row(
    "text",
    [
        # "Senast" as the last time.
        "Vi hade senast ett möte den 14 maj i Kumla.",
        "Taket lades om senast 2014-05-02.",
        "Policyn antogs senast den 12 mars 2024.",
        "Hissen besiktigades senast 12/6.",
        "Åtgärdslista (uppdaterad senast 2025-08-30)",
        "Gäller från 2025-01-01, senast reviderad 2025-03-04",
        "Rapport från senast, den 14 augusti.",
        # Before a meeting or an event, which is no deadline itself.
        "Underlaget ska vara klart före mötet den 16 oktober.",
        "Vi ska vara klara med möbleringen till invigningen den 1 november.",
        "Kallelsen ska vara medlemmarna tillhanda senast 14 dagar före stämman den 20 november.",
        "Stämman hålls före utgången av juni.",
        # What was done, or is only expected.
        "Bordlades vid mötet före den 14 augusti.",
        "Ärenden som kommit in före den 1 september behandlades.",
        "Hus byggda före 1 januari 1975 omfattas.",
        "Lokalen blev klar den 3 juni.",
        "Bygget beräknas vara klart den 15 december.",
        "Anmälningstiden gick ut den 1 september.",
        # A time of the day that is the latest, not a day.
        "Bussen går senast 17.30 den 13 oktober.",
        "Vi ses senast kl 17 den 13 oktober.",
        "Kom senast 15 minuter före mötet den 13 oktober.",
        # Words that only look like a cue.
        "Remissen går ut den 1 oktober.",
        "Busstopp flyttas den 1 oktober.",
        "Stopp för vattnet den 23 september kl 9-12.",
        "Sista skoldagen är 19 december.",
        "Sista dagen på terminen är den 19 december.",
        "Konferens om demens (Örebro, 3/10).",
        # Tables that say when something is, or that it is done.
        "| Aktivitet | När | Var |\n| Höststädning | 4/10 | Gården |",
        "| Åtgärd | Ansvarig | Klart senast |\n| Nycklar | Ordf. | utfört 3/9 |",
        "| Åtgärd | Ansvarig | Klart |\n| Skylt | Bo | gjort den 5/9 |",
        "| Uppgift | Vem | Status |\n| Tak | Bo | Klart 5/9 |",
        "| Vad | Vem | När |\n| Boka lokal | Bo | Klart 5/9 |",
        "| Vad | Vem | När |\n| Vernissage | Alla | 4/10 |",
        # What is open until a day is a period, and so is the time for something.
        "Ansökningstiden är 1–30 oktober.",
        "Parken är öppen t.o.m. 30/9.",
        "Förslaget var ute på remiss till och med den 31 augusti.",
        # It has been, as the sentence tells it.
        "Åtgärder\nBoka föreläsare – klart 20/8 (Anna)",
        "Rapporten skulle ha varit klar den 1 september.",
        "Inbjudan gick ut i somras med sista svarsdag 5 september, elva har svarat.",
        "Sedan den 25 augusti (deadline för ansökningar) har kontoret arbetat med dem.",
        "Ansökan om medel inlämnad 29/8.",
        # The next date's cue.
        "Nominering öppnar den 22 september, tack.",
        "Stämman kan hållas sex månader från räkenskapsårets slut, den 2 oktober.",
        # An event in a list of tasks.
        "Att göra till nästa gång:\n* Vårfesten 17+18 oktober",
    ],
)
def test_a_last_time_an_event_and_a_done_task_are_no_deadlines(text: str) -> None:
    assert [kind for _, kind in _read(text)].count(Kind.DEADLINE) == 0
    assert _read(text)


@each_row(
    ("text", "deadlines"),
    [
        ("Motioner till årsmötet den 14 mars ska lämnas in senast 31 januari.", ["2026-01-31"]),
        ("Projektet startar den 1 oktober och ska vara klart 15 december.", ["2025-12-15"]),
        ("Sidan lanseras den 1 oktober, alla ska ha skickat bilder senast 22/9.", ["2025-09-22"]),
        ("Ansökan öppnar den 1 oktober. Sista ansökningsdag 31 oktober, besked 1 december.", ["2025-10-31"]),
        ("Sista anmälningsdag för lägret 3–5 oktober är den 20 september.", ["2025-09-20"]),
        ("Kalendarium: 3/10 föräldramöte, 10/10 studiedag, 17/10 sista dag för val", ["2025-10-17"]),
        ("Till nästa möte den 13 oktober ska alla ha lämnat sina synpunkter.", []),
        ("| Möte | Stoppdatum | Datum |\n| KS | 1/10 | 14/10 |", ["2025-10-01"]),
        ("| Datum | Händelse |\n| 1/10 | Sista dag för ansökan |\n| 18/10 | Cup |", ["2025-10-01"]),
        ("Deadlines\n- Artiklar 1/10\n- Annonser 8/10\n\nEvenemang\n- Marknad 6/12", ["2025-10-01", "2025-10-08"]),
        ("Utlysningen öppnar 15 september och stänger 28 oktober kl. 14.", ["2025-10-28"]),
        ("Enkäten skickades ut den 1 september och svar ska in den 30 september.", ["2025-09-30"]),
        ("Bo fick i uppdrag att ta in offerter till den 1 oktober.", ["2025-10-01"]),
        ("Det är bra om alla har svarat innan den 14 oktober.", ["2025-10-14"]),
        ("Lånet ska återbetalas den 1      oktober.", ["2025-10-01"]),
        ("Nominering öppnar 22 september, nomineringsstopp 20 oktober.", ["2025-10-20"]),
        ("Enkäten gick ut 25/8, påminnelse 8/9, stänger 22/9.", ["2025-09-22"]),
        ("Sista ansökningsdag flyttades från 1/10 till 15/10.", ["2025-10-15"]),
        ("Före jul, den 12 december, ska alla ha svarat.", ["2025-12-12"]),
        ("Underlaget behövs till den 25 september inför utskicket den 2 oktober.", ["2025-09-25"]),
        ("Remissen är ute till den 14 november.", ["2025-11-14"]),
        ("Överklagandetiden går ut den 16 oktober.", ["2025-10-16"]),
        ("Viktiga datum\n15 september – ansökan öppnar\n31 oktober – ansökan stänger", ["2025-10-31"]),
        ("Vad Vem När\nBjuda in skolorna Anna 1/10\nSammanställa svar Bo 15 oktober", ["2025-10-01", "2025-10-15"]),
        ("Vad\nVem\nNär\nBjuda in skolorna\nAnna\n1/10", ["2025-10-01"]),
        ("Möten 2025             Sista ansökningsdag\n\n17 oktober             23 september", ["2025-09-23"]),
        ("| Vad | Vem | När |\n| Vernissage | Alla | 4/10 |\n| Boka lokal | Bo | 1/10 |", ["2025-10-01"]),
        ("AP: Bo - sammanställa svaren (2025-10-01)", ["2025-10-01"]),
        ("Att göra\n- Lisa stämmer av med skolorna (26/9)", ["2025-09-26"]),
        ("Åtgärder\nSkriva brev, Bo Ek, 19/9\nAnna: bjuda in skolorna, 1/10", ["2025-09-19", "2025-10-01"]),
        ("Avtalet sägs upp senast 2025-12-31.", ["2025-12-31"]),
    ],
)
def test_a_deadline_stays_with_its_own_date(text: str, deadlines: list[str]) -> None:
    assert [value for value, kind in _read(text) if kind is Kind.DEADLINE] == deadlines


@each_row(
    ("text", "values"),
    [
        # Lists and what stands close around a day.
        ("Bokade dagar: 7,13,14 och 20 oktober", ["2025-10-07", "2025-10-13", "2025-10-14", "2025-10-20"]),
        ("Träningstider 6,13,20 november", ["2025-11-06", "2025-11-13", "2025-11-20"]),
        ("7/10,14/10,21/10", ["2025-10-07", "2025-10-14", "2025-10-21"]),
        ("Planeringsdagar:\n- 13/10\n- 10/11\n- 8/12", ["2025-10-13", "2025-11-10", "2025-12-08"]),
        ("Utflykten v 40: ta med matsäck.", ["2025-W40"]),
        ("Den 7., 14. och 21. oktober", ["2025-10-07", "2025-10-14", "2025-10-21"]),
        ("Kurs 250930-251002", ["2025-09-30/2025-10-02"]),
        ("Kurs 2025 10 03", ["2025-10-03"]),
        ("Möte den l oktober", ["2025-10-01"]),
        ("Ansvariga den i oktober valda", []),
        ("Förslag: vecka 42, lördagen den 18 oktober", ["2025-10-18"]),
        ("Dagar:\n– 30 januari\n\n-16 maj", ["2026-01-30", "2026-05-16"]),
        ("v. 37\nMåndag 15/9: studiedag", ["2025-W37", "2025-09-15"]),
        ("Mötet ajournerades till den 18 september.", ["2025-09-18"]),
        ("Ärendet bordläggs till nämndens sammanträde den 22 oktober.", ["2025-10-22"]),
        ("Ersättning med 1/2 prisbasbelopp, rum 3/4, index 1.5-2.3, kl 10/12", []),
        ("Kursen äger rum 10-11 oktober", ["2025-10-10/2025-10-11"]),
        ("v.40: Lov. v.41: Provvecka", ["2025-W40", "2025-W41"]),
        ("28/9: Höstmarknad", ["2025-09-28"]),
        ("Loppis 2025-10-4", ["2025-10-04"]),
        ("Kurs den    6    oktober", ["2025-10-06"]),
        ("Utställning 29.9-3.10 i biblioteket.", ["2025-09-29/2025-10-03"]),
        ("Utställning 29.9.–3.10.2025 i biblioteket.", ["2025-09-29/2025-10-03"]),
        ("9.30-10.15 Inledning, 13.30-14.45 grupparbete", []),
        # A year that is the heading of what follows.
        ("2025\n13 oktober\n24 november\n\n2026\n19 januari", ["2025-10-13", "2025-11-24", "2026-01-19"]),
        ("2025\n13 oktober\n24 november\n2026\n19 januari", ["2025-10-13", "2025-11-24", "2026-01-19"]),
        # What was decided is to come, what was told of may be.
        ("Beslutades att avgiften höjs med 2 % från 1 januari.", ["2026-01-01"]),
        ("Justering beslutades ske den 2 oktober.", ["2025-10-02"]),
        ("Sammanträdet beslutades äga rum den 10 februari.", ["2026-02-10"]),
        ("Lena presenterade arbetet med temadagen den 16 december.", ["2025-12-16"]),
        ("Föregående möte hölls den 14 augusti, nästa är den 16 oktober.", ["2025-08-14", "2025-10-16"]),
        # A weekday of another week than this.
        ("Handlingar ska vara inne senast onsdag samma vecka.", []),
        ("Handlingarna skickas senast fredagen veckan före mötet.", []),
        ("Ärenden anmäls senast tisdagen innan sammanträdet.", []),
    ],
)
def test_each_day_is_found_as_it_was_meant(text: str, values: list[str]) -> None:
    assert [value for value, _ in _read(text)] == values


@each_row(
    "text",
    [
        "Härnäst träffas vi den 16 oktober.",
        "Vi hörs igen den 16 oktober.",
        "Nästa ledningsgrupp: 16/10",
        "Nästa samråd är den 16 oktober",
        "Nästa APT 16/10 kl 14",
        "Nytt datum för mötet är 16 oktober",
        "Ny tid för mötet: 16/10 kl 9",
        "Nytt mötesdatum: 16 oktober",
        "Nästa styrelsesamling är torsdagen den 16 oktober",
    ],
)
def test_a_next_meeting_has_many_names(text: str) -> None:
    assert _read(text) == [("2025-10-16", Kind.NEXT_MEETING)]


@each_row(
    "text",
    [
        "Att göra till nästa möte\n- Lisa stämmer av med skolorna (26/9)",
        "Årsmötet hålls nästa år i vecka 9.",
        "Nästa nummer av tidningen kommer den 1 december.",
        "Nästa utbildning är den 5 november.",
    ],
)
def test_what_comes_next_is_not_always_a_meeting(text: str) -> None:
    assert Kind.NEXT_MEETING not in [kind for _, kind in _read(text)]


@each_row(
    ("text", "what", "owner"),
    [
        ("Göra: Uppdatera hemsidan (Per, 1 oktober)", "Uppdatera hemsidan", "Per"),
        ("Göra: Tala med regionen (Anna och Bo, senast 3/10)", "Tala med regionen", "Anna och Bo"),
        ("Åtgärd: Ta fram en plan\nAnsvarig: Lisa Ek\nKlart: 2025-10-15", "Ta fram en plan", "Lisa Ek"),
        ("Gruppen står bakom förslaget. Ansvarig: Lisa. Klart: 2025-10-15", "Gruppen står bakom förslaget", "Lisa"),
        (
            "Att göra:\n1. Bjuda in föreläsare. Ansvarig: Anna. Klart senast 26 september.",
            "Bjuda in föreläsare",
            "Anna",
        ),
        ("Åtgärder\nBoka lokal – Anna – 15/10", "Boka lokal", "Anna"),
        ("Åtgärder\nAnna: bjuda in skolorna, 1/10", "Bjuda in skolorna", "Anna"),
        ("AP: Bo - sammanställa svaren (2025-10-01)", "Sammanställa svaren", "Bo"),
        ("Ärenden till nämnden 22/10 lämnas senast 8/10.", "Ärenden till nämnden", ""),
    ],
)
def test_a_task_has_its_matter_and_its_owner(text: str, what: str, owner: str) -> None:
    find = [find for find in read_minutes(text, on=SEPTEMBER).finds if find.kind is Kind.DEADLINE][-1]
    assert (find.what, find.owner) == (what, owner)


@each_row(
    ("text", "found"),
    [
        ("Anna kollar statistiken snarast.", 1),
        ("Bo återkommer efter semestern med ett förslag.", 1),
        ("Arbetet startar efter sommaren.", 0),
        ("Bo återkom efter semestern med ett förslag.", 0),
    ],
)
def test_what_somebody_is_to_do_soon_is_asked_about(text: str, found: int) -> None:
    finds = read_minutes(text, on=SEPTEMBER).finds
    assert [(find.kind, find.ask) for find in finds] == [(Kind.DEADLINE, (Ask.VAGUE,))] * found
