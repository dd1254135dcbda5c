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
        ("Kerstin kallar till ett kort Teamsmöte torsdag 12/11 kl 8.15.", ["11-12"]),
        ("Tider under hösten: 12/11, 10/12", ["11-12", "12-10"]),
        ("Datum i höst: 12/11 och 10/12", ["11-12", "12-10"]),
        ("Mötesdagar ht26: 12/11, 10/12", ["11-12", "12-10"]),
        ("Möten framöver: 12/11, 10/12", ["11-12", "12-10"]),
        ("Presidiet föreslår följande dagar för direktionen: 12 november och 10 december.", ["11-12", "12-10"]),
        ("Sammanträdesdagar 2026. Presidiet föreslår 12 november och 10 december.", ["11-12", "12-10"]),
        ("Our next meeting is on 12 November at 14.00, and the one after that on 10 December.", ["11-12", "12-10"]),
        ("Next meeting 12 November, then 10 December.", ["11-12", "12-10"]),
        ("Nästa stab nu på tisdag, sedan hoppar vi över en vecka.", ["10-20"]),
        ("Nästa stym 12/11.", ["11-12"]),
        ("Nästa råd hålls preliminärt v. 46, Ove återkommer med dag.", ["W46"]),
        ("Nästa lunchsnack: 12/11 kl 12", ["11-12"]),
        ("Redaktionsmöte igen 12/11.", ["11-12"]),
        ("Gruppen stämmer av onsdag 28 oktober kl 8.30 på Zoom.", ["10-28"]),
        ("Mötet 3/11 är inställt. Istället ses vi tis 10/11. 8/12 kvarstår.", ["11-10", "12-08"]),
        ("Nästa möte 12/11. 10/12 ligger kvar som planerat.", ["11-12", "12-10"]),
        ("Sedan kör vi 12/11 och 26/11.", ["11-12", "11-26"]),
        ("Vi satte 12/11 som nästa möte.", ["11-12"]),
        ("Den 12 november är det dags igen.", ["11-12"]),
        ("Dags igen den 12 november.", ["11-12"]),
        ("§ 12 Nästa möte\nKassören kan inte 12/11, vi tar 19/11.", ["11-19"]),
        ("Kalendarium\n12/11 Föräldramöte åk 4\n13/11 Arbetslagsmöte kl 14.30", ["11-13"]),
        ("Vi ses igen den 5 november, samma tid. Den 3 december blir det digitalt.", ["11-05", "12-03"]),
        ("Nästa möte 5 november. 3 december kör vi fysiskt i Hörby.", ["11-05", "12-03"]),
        ("Nästa större genomgång 2026-12-14.", ["12-14"]),
        ("Sammanträdestider för 2026 fastställs enligt följande: 12 november, 10 december.", ["11-12", "12-10"]),
        ("Mötestiderna för hösten 2026 blir: 12/11, 10/12", ["11-12", "12-10"]),
        ("Rådets höst: 21/10 – 18/11 – 16/12", ["10-21", "11-18", "12-16"]),
        ("Höstens möten: 21/10 - 18/11 - 16/12", ["10-21", "11-18", "12-16"]),
        ("→ Avstämning tisdag 27/10 lunch", ["10-27"]),
        ("Första arbetslagsmötet 14 november.", ["11-14"]),
        ("Valberedningen har telefonmöte 17 november.", ["11-17"]),
        ("Lunchmöte 17 november kl 12 på Teams.", ["11-17"]),
        ("Möte 17/11 kl 9.", ["11-17"]),
        ("Heldagsmöte den 17 november i Lund.", ["11-17"]),
        ("Mötet i november flyttas till 17/11.", ["11-17"]),
        ("Decembermötet: 8/12", ["12-08"]),
        ("Möte 3 blir 24 november.", ["11-24"]),
        ("Kommande mötesdatum: 3/11, 14/12 (flyttat från 7/12), 21/12", ["11-03", "12-14", "12-21"]),
        ("Vi ses torsdag.", ["10-22"]),
        ("Nästa möte hålls den 12 november, följt av 10 december.", ["11-12", "12-10"]),
        ("Nästa möte 8/12, reservdag 15/12.", ["12-08"]),
        ("Styrelsemöten: 12 nov, 10 dec. Årsmöte: 9 mars.", ["11-12", "12-10"]),
        ("Tisdag 8/12 är nästa gång.", ["12-08"]),
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
        *(
            f"Nästa {what} 12/11."
            for what in (
                *("nummer kommer ut", "steg:", "läger är", "utbildning", "leverans:", "inventering sker", "sändning"),
                *("ledighet blir", "val är", "person börjar", "demo", "gudstjänst", "ansökningstillfälle:"),
            )
        ),
        "Nästa år, den 12 november, är det dags.",
        "Handledarträff 17 november.",
        "Föräldramöte 17 november.",
        "Möte med kommunen 17 november.",
        "Vi har möte med banken 17 november.",
        "Möte 3/9: alla var där.",
        "Möte 15/10 2026",
        "Styrelsemöte 2026-10-15\n§ 1 Öppnande",
        "Septembermötet hölls 3/9.",
        "Branschdagen i november flyttas till 17/11.",
        "Nästa möte: se kallelse. Kallelsen kommer 1/12.",
        "Kommunens tider i höst: 12/11, 10/12",
        "Öppettider i höst: 12/11 10-14",
        "Kursdagar i höst: 12/11, 10/12",
        "Kursen ges på följande datum: 12/11, 10/12.",
        "Vi tar bussen den 12 november.",
        "Vi tar upp frågan den 12 november.",
        "Då kör vi julbasaren den 12 november.",
        "Lena kallades till möte den 5 oktober.",
        "Lisa kan inte 12/11.",
        "Mötet med de andra kommunerna 12 november ställs in.",
        "Kommunen bjuder in till dialogmöte för medborgare den 12 november.",
    ],
)
def test_other_days_and_meetings_of_others(text: str) -> None:
    assert _meetings(text) == []
