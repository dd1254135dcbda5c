"""Lines that a PDF, a Word table or a scan has wrapped are one item, and lines that begin anew are their own."""

from dialogs.agenda.paste import read_items
from tests.tables import each_row

WRAPPED = [
    (
        "1. Mötet öppnas\n2. Förra mötets anteckningar från träffen\nden 12 maj gås igenom\n3. Övriga frågor",
        ["Mötet öppnas", "Förra mötets anteckningar från träffen den 12 maj gås igenom", "Övriga frågor"],
    ),
    (
        "Information från regionen om det nya\nuppdraget kring hälsa\nBudget\nHur vi samverkar i\nvården",
        [
            "Information från regionen om det nya uppdraget kring hälsa",
            "Budget",
            "Hur vi samverkar i vården",
        ],
    ),
    (
        "10.\n\nMaria informerar om\n\nLänsgemensam samverkan i\n\nnära relationer\n\n11.\n\nBudget",
        ["Maria informerar om Länsgemensam samverkan i nära relationer", "Budget"],
    ),
    ("1. Uppföljning av handlings-\nplanen\n2. Val", ["Uppföljning av handlingsplanen", "Val"]),
    ("1. Samverkan skola/social-\ntjänst\n2. Barn- \noch ungdom", ["Samverkan skola/socialtjänst", "Barn- och ungdom"]),
    (
        "• Genomgång av enkäten och\n  dess resultat\n• Nästa steg",
        ["Genomgång av enkäten och dess resultat", "Nästa steg"],
    ),
    ("a) Ekonomi\nb) Personal,\nrekrytering\nc) Övrigt", ["Ekonomi", "Personal, rekrytering", "Övrigt"]),
    (
        "Tid\tPunkt\tAnsvarig\n09.00\tInledning\tKarin\n09.15\tStudiedag och\nplanering\tSara",
        ["Inledning", "Studiedag och planering"],
    ),
    ("Report from the region about the\nnew plan\nBudget", ["Report from the region about the new plan", "Budget"]),
]


@each_row(("text", "titles"), WRAPPED)
def test_a_wrapped_line_goes_on_its_item(text: str, titles: list[str]) -> None:
    assert [item.title for item in read_items(text)] == titles
    assert all(not item.parts for item in read_items(text))


@each_row(
    ("text", "titles"),
    [
        ("budget\nlokaler\nstudiedag", ["budget", "lokaler", "studiedag"]),
        ("Budget\nLokaler\nNästa möte", ["Budget", "Lokaler", "Nästa möte"]),
        ("Rapport från Kumla.\nbudget", ["Rapport från Kumla.", "budget"]),
        ("Laget runt\nÖvriga frågor", ["Laget runt", "Övriga frågor"]),
        ("1. Budget\n2. lokaler", ["Budget", "lokaler"]),
        ("Olle: Rapport om arbetet\nSara: plan för hösten", ["Rapport om arbetet", "plan för hösten"]),
    ],
)
def test_a_line_that_begins_anew_is_an_item(text: str, titles: list[str]) -> None:
    assert [item.title for item in read_items(text)] == titles


@each_row(
    ("text", "title", "owner", "minutes"),
    [
        ("Rekrytering, Eva, 20 min", "Rekrytering", ["Eva"], 20),
        ("Budget, Petra Sund, 15 min", "Budget", ["Petra Sund"], 15),
        ("Remissen / Olle, 15 min", "Remissen", ["Olle"], 15),
        ("Kurs, Lars, 1,5 h", "Kurs", ["Lars"], 90),
        ("Besök, Kumla, 20 min", "Besök, Kumla", [], 20),
        ("Lokaler, beslut, Nora, 10 min", "Lokaler", ["Nora"], 10),
    ],
)
def test_a_first_name_before_a_length_is_the_owner(text: str, title: str, owner: list[str], minutes: int) -> None:
    (item,) = read_items(text)
    assert (item.title, [each.text for each in item.owners], item.minutes) == (title, owner, minutes)
