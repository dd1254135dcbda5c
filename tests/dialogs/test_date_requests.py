"""Requests, wishes and tasks of minutes that are due on the day at their end, and days that only look so."""

from datetime import date

from dialogs.dates import Kind, read_minutes
from tests.tables import each_row

ON = date(2026, 10, 15)  # a Thursday
FRIDAY, MONDAY, NOVEMBER = date(2026, 10, 16), date(2026, 10, 19), date(2026, 11, 27)


def _deadlines(text: str) -> list[date | None]:
    return [find.day for find in read_minutes(text, on=ON).finds if find.kind is Kind.DEADLINE]


@each_row(
    ("text", "day"),
    [
        ("Gör det gärna redan i morgon!", FRIDAY),
        ("Och ni som inte svarat – gör det gärna redan i morgon!", FRIDAY),
        ("Skicka bilderna till mig på fredag.", FRIDAY),
        ("Skicka gärna in era förslag på fredag så hinner jag.", FRIDAY),
        ("Skicka underlag om budgeten på fredag.", FRIDAY),
        ("Lämna in blanketten i receptionen på måndag.", MONDAY),
        ("Glöm inte att återkomma med synpunkter på måndag.", MONDAY),
        ("Återkoppla till Lisa den 27/11.", NOVEMBER),
        ("Svara till kansliet den 27 november.", NOVEMBER),
        ("Please send your figures to me on Monday.", MONDAY),
        ("Siffrorna vill jag ha på måndag.", MONDAY),
        ("Underlag behöver jag ha den 27 november.", NOVEMBER),
        ("Tack för svar på måndag!", MONDAY),
        ("Svar önskas 27/11.", NOVEMBER),
        ("Var och en ansvarar för att den egna kommunen har svarat den 27 november kl. 17.00.", NOVEMBER),
        ("Se till att alla har lämnat in den 27 november.", NOVEMBER),
        ("Per ser till att enkäten är ifylld den 27 november.", NOVEMBER),
        ("Texten levereras av Lisa den 27 november.", NOVEMBER),
        ("Ansökan skickas in av Lisa 27/11.", NOVEMBER),
        ("Ansvarig: Lisa, 27/11", NOVEMBER),
        ("Lisa ansvarar, 27/11.", NOVEMBER),
        ("Vi har fram till 27/11 på oss.", NOVEMBER),
        ("Öppet för synpunkter t.o.m. 27/11.", NOVEMBER),
        ("The report is to be ready on 27 November.", NOVEMBER),
        ("Sofia sends the template on Monday.", MONDAY),
        ("Per will send the list on Friday.", FRIDAY),
        ("Erik books the room tomorrow.", FRIDAY),
        ("Att göra\nOlle\tlista över lokaler\t5/11\nMia\tmejl till rektor\t27/11", NOVEMBER),
        ("Punkter till nästa möte anmäls den 27 november.", NOVEMBER),
        ("Sista dag är inte den 12 november utan den 27 november.", NOVEMBER),
        ("Säg till Eva före jul.", date(2026, 12, 23)),
        ("Önskemål om teman till Gunilla innan jul.", date(2026, 12, 23)),
        ("Stämma 6/5, EF fixar lokal innan helgen.", FRIDAY),
        ("Friskvårdsbidraget måste tas ut i år, kvitton in till lönekontoret 27 nov. Julbord 11 dec.", NOVEMBER),
        ("Listorna tillbaka till Inger den 27 november.", NOVEMBER),
        ("Nycklarna åter till vaktmästaren 27/11.", NOVEMBER),
        ("Anmälan till Eva (27/11).", NOVEMBER),
        ("Motioner: 27/11", NOVEMBER),
        ("Ansökan om medel: 27/11.", NOVEMBER),
        ("Programmet ska vara spikat 27/11 och tryckt 27 november.", NOVEMBER),
        ("Texterna ska vara lästa 27/11.", NOVEMBER),
        ("Eva ska ha kollat hyran 27/11.", NOVEMBER),
        ("Eva ska kolla hyran, 27/11", NOVEMBER),
        ("Eva kollar hyran (27/11)", NOVEMBER),
        ("Kanslichefen återkommer med utkast den 27 november.", NOVEMBER),
        ("Göran har lovat skissen till 27/11.", NOVEMBER),
        ("Göran lovade att skicka skissen 27/11.", NOVEMBER),
        ("Ceylan pratar med rektorn i morgon.", FRIDAY),
        ("Vi andra fyller på till söndag kväll.", date(2026, 10, 18)),
        ("Till 27/11: Eva kollar hyran", NOVEMBER),
        ("Checklista\n[ ] Inbjudan ut – 6/11 – Klara\n[ ] Beställa tårta – 27/11 – Samir", NOVEMBER),
        ("[ ] Skicka inbjudan, Klara, 27/11", NOVEMBER),
        ("Att göra\n- Inbjudan ut 6/11 (Klara)\n- Tårta 27/11 (Samir)", NOVEMBER),
        ("Deadline for comments: Nov 27.", NOVEMBER),
        ("The draft is due Friday.", FRIDAY),
        ("Texts to Karen no later than Friday.", FRIDAY),
        ("Nominations close on November 27.", NOVEMBER),
        ("Ansökningsomgången stänger 27 nov.", NOVEMBER),
        ("Rapporten skulle varit inne 15 augusti men vi har anstånd till 27 november.", NOVEMBER),
        ("Utkast cirkuleras av Anette 27/11.", NOVEMBER),
        ("Per arbetar in synpunkterna till 27 november.", NOVEMBER),
        ("Texten läses av Per, som behöver den fredag.", FRIDAY),
        ("Kallelse minst tre veckor innan, alltså senast 27 november.", NOVEMBER),
        ("Förslag mejlas till Annika så fort som möjligt men inte senare än 27 november.", NOVEMBER),
        ("Affischen måste till tryck fredag.", FRIDAY),
        ("Anmälan av lag sker på webben till och med 27 november.", NOVEMBER),
        ("Vad\tVem\tKlart\tStatus\nMöbler\tSofie\t2026-09-20\tklar\nPlan\tMia\t2026-11-27\tej klar", NOVEMBER),
    ],
)
def test_what_somebody_asks_for_is_due(text: str, day: date) -> None:
    assert _deadlines(text)[-1:] == [day]


@each_row(
    "text",
    [
        "Skicka protokollet från den 6 oktober.",
        "Läs igenom protokollet från mötet den 12 november.",
        "Anmäl er till kursen den 12 november.",
        "Anmäl dig till utbildningen om våld den 12 november.",
        "Svara på frågor om lägret den 12 november.",
        "Ring mig på måndag om ni har frågor.",
        "Skicka vidare inbjudan till föreläsningen den 12 november.",
        "Lägg upp bilder från festen den 3 oktober.",
        "Uppdatera kalendern med utflykten den 12 november.",
        "Bekräfta att du kommer den 12 november.",
        "Bekräfta att du kommer på fredag.",
        "Meddela Lisa om du inte kan komma den 12 november.",
        "Kom på fredag!",
        "Vi behöver lokalen den 12 november.",
        "Lokalen vill vi ha den 12 november.",
        "Tack för ert svar den 3 oktober.",
        "Tack för hjälpen den 3 oktober.",
        "Lisa ansvarar för fikat den 12 november.",
        "Fika: Lisa 12/11, Per 10/12",
        "Föreläsningen hålls av Lisa den 12 november.",
        "Texten levererades av Lisa den 3 oktober.",
        "Konstaterades att alla har svarat den 6 oktober.",
        "Det är viktigt att lokalen är bokad den 12 november.",
        "Lisa skickar kallelse till träffen den 12 november.",
        "Anna will send flowers to the opening on Friday.",
        "Sofia visits the school on Monday.",
        "Öppet för allmänheten t.o.m. 27/11.",
        "Naturvårdsverket lämnar normalt besked inom tre månader.",
        "Myndigheten svarar vanligtvis inom två veckor.",
        "Kommunen brukar svara inom två veckor.",
        "Länsstyrelsen ger i regel besked inom en månad.",
        "Entreprenören räknar med att vara klar 27 november.",
        "Bygget hoppas vara klart 27 november.",
        "Julfesten hålls före jul.",
        "Vi hade möte före jul.",
        "Välkomna tillbaka till jobbet den 12 november.",
        "Inbrottet ska ha skett den 3 oktober.",
        "Caféet ska vara öppet den 12 november.",
        "Lokalen ska vara bokad den 12 november.",
        "Checklista\n[x] Boka talare – Klara – klart 9/10",
        "Att göra\n- Studiebesök 12/11",
        "Svar: 3/10",
        "Ansökan skulle varit inne 15 augusti.",
        "Rapporten borde varit klar 3 september.",
        "Digital inlämning öppnar 26 januari.",
        "Butiken stänger 27 november.",
        "The shop closes on January 31.",
        "Utkast cirkulerades av Anette 3/10.",
        "Per arbetar till 17 november.",
        "Ny skrivare levereras torsdag.",
        "Vad\tVem\tKlart\tStatus\nMöbler\tSofie\t2026-09-20\tklar",
        "Det kommer inte att bli senare än 17 november.",
        "Det ska vara kallt fredag.",
        "Enkäten låg ute till och med 3 oktober.",
        "Anna tittar på frågan, se protokoll 3/9.",
        "Nycklarna lämnades åter till vaktmästaren den 3 oktober.",
        "Vi har pratat med de andra den 3 oktober.",
    ],
)
def test_what_is_told_or_happens_is_not_due(text: str) -> None:
    assert _deadlines(text) == []


@each_row(
    ("text", "value"),
    [
        ("Utvärdering pågår v. 41–43.", "2026-10-05/2026-10-25"),
        ("Kampanjen genomförs vecka 12–14.", "2027-03-22/2027-04-11"),
        ("Stängt v 51-2.", "2026-12-14/2027-01-17"),
        ("Ledigt vecka 52 till vecka 1", "2026-12-21/2027-01-10"),
        ("Praktik veckorna 45–47", "2026-11-02/2026-11-22"),
        ("Kursen gick v 37-38.", "2026-09-07/2026-09-20"),
        ("Ny omgång v 46 för dem som missade.", "2026-W46"),
        ("Kursen går om 12/11 för dem som var sjuka.", "2026-11-12"),
        ("Datum för utbildningen bestämdes: 12/11", "2026-11-12"),
        ("Alla var nöjda efter kursen 12/10.", "2026-10-12"),
        ("Kansliet har aviserat besök v 47.", "2026-W47"),
        ("Han har bokat tid den 12 november.", "2026-11-12"),
        ("Vi fick svar den 20 november förra året.", "2025-11-20"),
        ("Förra årets läger hölls 15 november.", "2025-11-15"),
        ("I julas, den 20 december, var det fullt.", "2025-12-20"),
        ("Läkaren slutade den 30 september.", "2026-09-30"),
        ("Föreläsningen hölls den 20 november.", "2025-11-20"),
        ("Lägret varar 21/10 – 18/11.", "2026-10-21/2026-11-18"),
        ("Ny skrivare levereras torsdag.", "2026-10-22"),
        ("Vi såg planen för 2027. Mötestider: 14/12", "2026-12-14"),
    ],
)
def test_weeks_and_the_years_of_days(text: str, value: str) -> None:
    assert [find.value for find in read_minutes(text, on=ON).finds] == [value]


@each_row(
    ("text", "values"),
    [
        ("Praktik vecka 45 och 46.", ["2026-W45", "2026-W46"]),
        ("Nästa möte v. 46 eller 47", ["2026-W46", "2026-W47"]),
        ("Praktik vecka 45 och 46 elever", ["2026-W45"]),
        ("Kostnaden var 61 mnkr, varav larmhantering 3/5.", []),
    ],
)
def test_numbers_beside_weeks_and_parts_of_a_whole(text: str, values: list[str]) -> None:
    assert [find.value for find in read_minutes(text, on=ON).finds] == values
