"""The words with which a group says when it meets again, and the meetings of others."""

from datetime import date

from dialogs.dates import Kind, read_minutes
from tests.tables import each_row

ON = date(2026, 10, 15)  # a Thursday


def _meetings(text: str) -> list[str]:
    return [find.value or "" for find in read_minutes(text, on=ON).finds if find.kind is Kind.NEXT_MEETING]


@each_row(
    ("text", "days"),
    [
        ("Nästa ggr: 12/11, 10/12 o 16/12, alltid 9-11 i lilla rummet", ["11-12", "12-10", "12-16"]),
        ("Nästa gånger: 12/11 och 10/12", ["11-12", "12-10"]),
        ("Kommande gånger: 12/11, 10/12", ["11-12", "12-10"]),
        ("Våra nästa tider: 12/11 och 10/12", ["11-12", "12-10"]),
        ("Möten kvar i höst: 12/11 och 10/12", ["11-12", "12-10"]),
        ("Vi har möten kvar 12/11 och 10/12.", ["11-12", "12-10"]),
        ("Följande datum bestämdes: 12/11, 10/12 och 16/12.", ["11-12", "12-10", "12-16"]),
        ("Tider hösten -26: 12/11, 10/12", ["11-12", "12-10"]),
        ("Uppstarten efter lovet blir onsdag 11 november kl. 9.", ["11-11"]),
        ("Vi startar upp igen efter lovet onsdag 11 november kl 9.", ["11-11"]),
        ("Vi drar igång igen den 12 november.", ["11-12"]),
        ("Första gången efter lovet är 12 november.", ["11-12"]),
        ("Sen ses vi också 30 november, samma tid.", ["11-30"]),
        ("Sedan träffas vi 30 november i Hörby.", ["11-30"]),
        ("Då ses vi inte igen förrän den 12 november.", ["11-12"]),
        ("Väl mötta 12/11!", ["11-12"]),
        ("Välkomna åter den 12 november.", ["11-12"]),
        ("See you on 12 November!", ["11-12"]),
        ("Next one is Nov 12.", ["11-12"]),
        ("Nästa möte blir i vecka 46, prel. torsdag 12/11.", ["11-12"]),
        ("Mötet är inte 12/11 utan 19/11.", ["11-19"]),
        ("Mötet hålls inte den 12 november utan flyttas till den 19 november.", ["11-19"]),
        ("Nästa möte bestäms till den 12 november.", ["11-12"]),
    ],
)
def test_the_group_meets_again(text: str, days: list[str]) -> None:
    assert _meetings(text) == [f"2026-{day}" for day in days]


@each_row(
    "text",
    [
        "Jag tar frågan till styrgruppen som sammanträder den 23 oktober.",
        "Nämnden, som sammanträder den 23 oktober, får förslaget.",
        "Vi väntar på nätverket i Blekinge som ses 23/10.",
        "Gruppen som ses den 12 november tar upp det.",
        "Vi ses inte den 12 november.",
        "Kampanjen startar igen den 13 november.",
        "Vi startar kampanjen igen den 13 november.",
        "Vi börjar om med simskolan den 13 november.",
        "Uppstart av projektet sker 13 november.",
        "Uppstart för projektet är 13 november.",
        "Skolstart är den 13 januari.",
        "Kommande gånger kursen ges: 12/11, 10/12",
        "Utbildningen ges följande datum: 12/11, 10/12",
        "Följande datum gäller för simskolan: 12/11, 10/12",
        "Nästa gång det är öppet hus är 12 november.",
        "Sista kursträffen är 12 november.",
        "Nästa möte bestäms den 30 oktober.",
        "Doodle för nästa möte skickas ut 30 oktober.",
        "Kallelse till nästa möte mejlas den 5 november.",
        "Tiden för nästa möte meddelas den 5 november.",
        "Välkomna tillbaka till jobbet den 12 november.",
        "See you at the opening on 12 November.",
        "Vi tar nya tag med insamlingen den 12 november.",
        "Vi har biljetter kvar till den 12 november.",
    ],
)
def test_other_days_and_meetings_of_others(text: str) -> None:
    assert _meetings(text) == []
