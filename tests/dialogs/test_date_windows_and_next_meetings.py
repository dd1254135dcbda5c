"""Kinds of dates: the last day to apply or answer, what must be done by then, and the ways to name the next meeting."""

from dataclasses import replace
from datetime import date

import pytest

from dialogs.dates import read_minutes, scan
from dialogs.dates.around import Kind
from dialogs.dates.cues import BEFORE_LEAD, MAY_LEAD
from dialogs.dates.meeting_cues import MAY_BE_NEXT
from dialogs.dates.meeting_cues import NEXT as NEXT_CUE
from dialogs.text import fold
from tests.tables import each_row

ON = date(2025, 9, 8)  # a Monday
DAY = "2025-10-07"  # a Tuesday
DEADLINE, NEXT = Kind.DEADLINE, Kind.NEXT_MEETING


def kinds(text: str) -> list[tuple[str | None, Kind]]:
    return [(find.value, find.kind) for find in read_minutes(text, on=ON).finds]


@each_row(
    "text",
    [
        "Ansökan är öppen till 7 oktober.",
        "Det går att söka fram till 7/10.",
        "Enkäten är öppen till och med 7/10.",
        "Remisstiden pågår till och med den 7 oktober.",
        "Bidrag tas emot fram till och med den 7 oktober i år.",
        "Anmälan öppnar 1/10 och stänger 7/10.",
        "Ansökningstiden börjar den 1 oktober och går ut den 7 oktober kl. 15.45.",
        "Du kan söka mellan 1 oktober och 7 oktober.",
        "Undantag är stiftelser, för vilka ansökningstiden utgår den 7 oktober kl. 15.45.",
        "Omröstningen stänger 7/10.",
        "Samrådet pågår till 7/10, lämna gärna synpunkter.",
    ],
)
def test_the_last_day_to_apply_or_answer_is_a_deadline(text: str) -> None:
    assert kinds(text)[-1] == (DAY, DEADLINE)


@each_row(
    "text",
    [
        "Du har till 7/10 på dig att svara.",
        "Hon ger oss till och med tisdag 7 oktober.",
        "Till 7/10 ska alla ha läst boken.",
        "Till den 7 oktober behöver vi ha en lista.",
        "Den 7 oktober måste vi ha svaren.",
        "Vi behöver ditt svar 7/10.",
        "Vi behöver få in dem 7 oktober.",
        "Förslaget måste vara där den 7 oktober.",
        "Förrådet ska vara tömt 7/10.",
        "Offerten ska finnas framme 7/10.",
        "Remissen besvaras 7/10.",
        "Uppgiften lämnas in på lärplattformen 7/10 kl 17.00.",
        "Uppdraget ska slutredovisas den 7 oktober.",
        "Bindande anmälan 7/10.",
        "Anna: offert till 7/10",
        "Anstånd till den 7 oktober har beviljats.",
        "Sista dagen för motioner till årsmötet är 7/10.",
        "7 oktober\n\n• Årsrapporten ska vara inrapporterad",
        "7/10 Inlämning av rapport",
        "Tidsgräns 7/10.",
        "Fristen löper ut 7/10.",
        "Nycklarna ska ha lämnats tillbaka 7 oktober.",
        "Skolan ska skicka in statistiken 7/10.",
        "Berättelsen ska vara skriven 7/10.",
        "Intresserade anmäler sig till Eva före 7/10.",
        "Vänligen återkom senast 7/10.",
        "Nästa ansökningstillfälle: 7/10",
        "Sökperioden är öppen till och med 7/10.",
    ],
)
def test_what_must_be_done_by_a_day_is_a_deadline(text: str) -> None:
    assert (DAY, DEADLINE) in kinds(text)


@each_row(
    "text",
    [
        "Nästa AU-möte är 7/10.",
        "Nästa KPR är 7/10 kl 13.",
        "Nästa handledning 7/10 10:15",
        "Nästa brottsförebyggande råd hålls 7/10.",
        "Vi har ett nytt avstämningsmöte tisdag 7 oktober kl 10.",
        "Styrelsen samlas igen 7/10.",
        "Återträff 7/10.",
        "7/10 är nästa möte.",
        "Den 7 oktober är det dags för nästa möte.",
        "Boka 7/10 för nästa möte.",
        "7/10 ses vi igen.",
        "Styrelsemötet skjuts fram till 7/10.",
        "Mötet i oktober blir 7/10.",
        "Ny mötestid 7/10 kl 18.",
        "Vi bestämde ny tid, 7 oktober kl 16.30.",
        "Sista mötet för terminen är 7/10.",
        "Konstituerande möte 7/10 direkt efter stämman.",
        "§ 15 Nästa möte. Bestämdes till 7/10 kl 18.",
        "Nästa möte blir efter semestern, 7 oktober.",
        "Till nästa möte, 7/10, ska alla läsa igenom förslaget.",
        "Efterföljande möten: 7/10",
        "Första mötet efter sommaren 7/10.",
        "Gruppen ska träffas 7/10.",
        "Ny avstämning om fyra veckor, 7/10 kl 14.",
        "Styrelsen har möte 7/10 kl 18.",
        "Mötet framflyttat till 7/10.",
        "Nästa telefonkonferens 7/10 kl 9.",
    ],
)
def test_the_next_meeting_is_named_in_many_ways(text: str) -> None:
    assert kinds(text) == [(DAY, NEXT)]


@each_row(
    "text",
    [
        "Parken är öppen till 7/10.",
        "Arbetet pågår till 7/10.",
        "Till 7/10 har vi hyrt hela huset.",
        "Kursen börjar 1/10 och slutar 7/10.",
        "Besked om bidragen lämnas 7/10.",
        "Protokollet ska justeras i församlingshemmet 7/10.",
        "Tävlingen flyttas från 1/10 till 7/10.",
        "Vårmöte 7/10.",
        "Nästa tävling är 7/10.",
        "Kansliet är stängt till 7/10.",
        "Anmälan öppnar 7/10.",
        "Anbuden öppnas 7/10, beslut väntas i november.",
        "Anmälan senast 1/10. Den 7 oktober åker vi.",
    ],
)
def test_what_only_sounds_like_it_is_neither(text: str) -> None:
    (value, kind) = kinds(text)[-1]
    assert value == DAY
    assert kind not in {DEADLINE, NEXT}


@each_row(
    ("text", "values"),
    [
        ("Planerade möten:\n4 okt - 2 nov - 6 dec", ["2025-10-04", "2025-11-02", "2025-12-06"]),
        ("Fisket är fredat 20.10 – 5.11 2025.", ["2025-10-20/2025-11-05"]),
        ("Utställning 2 t.o.m. 10 oktober.", ["2025-10-02/2025-10-10"]),
        ("Utställning 2.–10. oktober.", ["2025-10-02/2025-10-10"]),
        ("Kursen startar den 5:te oktober.", ["2025-10-05"]),
        ("Stämma 22.oktober i skolan.", ["2025-10-22"]),
        ("Föreningsmöte (tis den7/10).", ["2025-10-07"]),
        ("Årsmötet hålls i första delen av mars.", ["2026-03-START"]),
        ("Bidraget betalas ut i andra halvan av oktober.", ["2025-10-END"]),
        ("Spåret är tänt 1/10-30/4.", ["2025-10-01/2026-04-30"]),
        ("Hon fick inget svar, men ringer igen 20/9.", ["2025-09-20"]),
    ],
)
def test_more_forms_of_days_and_spans_are_read(text: str, values: list[str]) -> None:
    assert [value for value, _ in kinds(text)] == values


def test_a_day_that_was_only_planned_is_no_next_meeting() -> None:
    found = kinds("Vi hade tänkt ses 30/9 men det krockar, nytt möte blir 7/10 17.30 i stället.")
    assert found == [("2025-09-30", Kind.OTHER), (DAY, NEXT)]


def test_the_heading_of_meetings_holds_for_each_line_that_names_its_meeting() -> None:
    found = kinds("KOMMANDE MÖTEN\nStyrelsemöte tis 7 okt kl 18.30\nMedlemsmöte tors 13 nov kl 19.00")
    assert found == [(DAY, NEXT), ("2025-11-13", NEXT)]


@each_row(
    ("text", "found"),
    [
        ("Svara inom en vecka.", [("2025-09-15", DEADLINE)]),
        ("Protokollet skall vara justerat inom tio dagar.", [("2025-09-18", DEADLINE)]),
        ("Yttrande lämnas inom tre veckor, det vill säga senast 29 september.", [("2025-09-29", DEADLINE)]),
        ("Utredning påbörjas inom 14 dagar.", []),
        ("Beslut fattas inom en månad.", []),
    ],
)
def test_a_time_limit_is_a_date_only_for_a_duty(text: str, found: list[tuple[str, Kind]]) -> None:
    assert kinds(text) == found


@each_row("text", ["Lgh 12/3 är såld.", "Spår 3/4 är isigt.", "Betyget är 3/5.", "Anna, född 450512."])
def test_a_number_of_a_flat_a_track_or_a_birth_is_no_date(text: str) -> None:
    assert kinds(text) == []


LEFT = [
    "nasta mote blir den ",
    "vi ses igen ",
    "styrelsen samlas igen ",
    "aterseende ",
    "hostens datum: ",
    "hostmoten: ",
    "det blir teams den ",
    "ny motestid: ",
    "vi hors igen ",
    "next meeting ",
    "darefter mote ",
    "svar senast den ",
    "rapporten ska vara klar till ",
    "alla ska in till kansliet den ",
    "skickas ut nu, ater ",
    "stanger ",
    "anstand till ",
    "boka lokal (till ",
    "due on ",
    "no later than ",
]


@each_row("left", LEFT)
def test_a_hint_that_saves_time_hides_no_cue(left: str) -> None:
    cues_and_hints = [(NEXT_CUE, MAY_BE_NEXT), (BEFORE_LEAD, MAY_LEAD)]
    assert any(cue.search(left) for cue, _ in cues_and_hints)
    assert all(hint.search(left) for cue, hint in cues_and_hints if cue.search(left))


@pytest.mark.parametrize(
    "text",
    [
        "Läger 3-4 juni, 5/6-7/6 och den 8 till 9 juni.",
        "Träffar 4 och 13 november, 7/10, 14/10 samt 21 oktober.",
        "Mellan den 3 och 14 oktober, den sista juni 2025 och vid årsskiftet.",
        "Kurs 20251008, 2025/10/09, 2025 10 10, 2025-w42 och vid utgången av maj.",
        "Veckoslutet v. 40, första helgen i oktober, första vardagen i maj och imorgon.",
        "Natten till lördagen den 3 till 4 oktober, före jul och den 1 november 2025 – juni 2026.",
    ],
)
def test_the_words_that_a_form_needs_hide_no_date(text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scan, "_joined", lambda _, each: iter(each))

    def spans() -> list[tuple[int, int]]:
        return [(found.start, found.end) for found in scan.scan(fold(text), today=ON, typed=False)]

    found = spans()
    monkeypatch.setattr(scan, "FORMS", tuple(replace(form, needs=frozenset()) for form in scan.FORMS))
    assert found
    assert found == spans()
