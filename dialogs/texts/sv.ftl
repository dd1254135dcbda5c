### Allt som Mötesbot säger på svenska. Kort, varmt, enkelt.

## Gemensamt

yes = Ja
no = Nej
yes-plan = Ja, det stämmer
change = Ändra
undo = Ångra
save = Spara
nobody-yet = ingen än
look-in-private = Jag har skrivit till dig i vår privata chatt.
sorry = Det blev fel hos mig. Inget ändrades. Försök igen om en stund.
not-allowed = Det kan bara ordförande och sekreterare göra. Fråga en av dem.
not-in-group = Den gruppen hör du inte till, så jag kan inte göra det åt dig.
no-group = Jag vet inte vilken grupp det gäller. Skriv till mig i gruppens chatt eller kanal.
not-your-card = Den frågan gällde någon annan.
card-outdated = Det kortet är för gammalt. Skriv »hjälp« så visar jag vad du kan göra.
card-not-understood = Jag förstod inte svaret. Inget ändrades. Försök igen, eller skriv till mig i stället.
text-too-long = Texten är för lång för mig. Dela upp den och skicka en del i taget. Inget ändrades.
files-not-yet = Filer kan jag inte läsa här. Klistra in texten i ett meddelande i stället.
did-you-mean = Menade du »{ $suggestion }«?
which-group = Vilken grupp gäller det?
not-understood = Det förstod jag inte. Skriv »hjälp« så visar jag vad du kan göra.
not-understood-private = Det förstod jag inte. Skriv »hjälp« så visar jag vad du kan göra här.

## När ett kommando saknar något

incomplete-item-text = Vad ska läggas till? Skriv till exempel »{ $example }«.
incomplete-item-number = Vilken punkt gäller det? Skriv till exempel »{ $example }«.
incomplete-move-numbers = Vilken punkt ska flyttas, och vart? Skriv till exempel »{ $example }«.
incomplete-edit-text = Vad ska det stå i stället? Skriv till exempel »{ $example }«.
incomplete-meeting-day = Vilken dag gäller det? Skriv till exempel »{ $example }«.
incomplete-deadline-title = Vad ska jag påminna om? Skriv till exempel »{ $example }«.
incomplete-deadline-day = Senast vilken dag? Skriv till exempel »{ $example }«.
incomplete-deadline-number = Vilken påminnelse gäller det? Skriv till exempel »{ $example }«.
incomplete-feedback-text = Vad vill du svara? Skriv till exempel »{ $example }«.

## Datum

date-no-such-day = Den dagen finns inte i kalendern. Skriv ett annat datum. Inget ändrades.
date-doubt-weekday-does-not-fit = Obs: veckodagen du skrev stämmer inte med datumet. Kontrollera dagen.
date-doubt-far-ahead = Obs: det är mer än ett halvår dit. Kontrollera året.
date-doubt-passed = Obs: den dagen har redan varit. Kontrollera året.
date-doubt-passed-this-year = Obs: dagen har redan varit i år, så jag föreslår nästa år.
date-doubt-next-weekday = Obs: med »nästa« menar jag veckodagen i nästa vecka. Kontrollera dagen.
date-doubt-today-or-next-week = Obs: det är den veckodagen i dag, så jag föreslår om en vecka.

## Välkommen

welcome-1 = Hej! Jag är Mötesbot och håller ordning på det som händer mellan era möten. Nämn mig med @ så svarar jag.
welcome-2 = Skriv »lägg till Budgeten (Karin, 20 min)« så hamnar punkten på dagordningen.
welcome-3 = När mötet är slut frågar jag vad som drev framåt och vad som hindrade.
welcome-4 = Skriv »påminn om inspel senast 30 juni« så påminner jag tills det är klart.
welcome-private-1 = Hej! Här kan du skriva till mig utan att någon annan ser det.
welcome-private-2 = Skriv »dagordning«, »att göra« eller »driv: …« och »hinder: …«.
welcome-private-3 = Jag svarar för de grupper som vi båda är med i.
i-am-chair = Jag är ordförande
i-am-secretary = Jag är sekreterare
members-who = Vilka är med?
help-button = Hjälp
group-without-name = Vår grupp

## Roller och medlemmar

role-chair-is = { $name } är ordförande. Fel? Skriv »ordförande är …« och namnet.
role-secretary-is = { $name } är sekreterare. Fel? Skriv »gör … till sekreterare«.
role-chair-today = { $name } är ordförande på nästa möte.
role-chair-you = Tack! Du är ordförande.
role-secretary-you = Tack! Du är sekreterare.
role-chair-already-you = Du är redan ordförande.
role-secretary-already-you = Du är redan sekreterare.
role-chair-taken = { $name } är redan ordförande. Be { $name } skriva »ordförande är …« och ditt namn.
role-secretary-taken = { $name } är redan sekreterare. Be { $name } skriva »gör … till sekreterare« med ditt namn.
person-not-known = Jag hittar ingen »{ $name }« i gruppen. Nämn personen med @ eller skriv hela namnet.
members-chair = **Ordförande:** { $name }
members-secretary = **Sekreterare:** { $name }
members-list =
    { $count ->
        [one] **En medlem:** { $people }
       *[other] **{ $count } medlemmar:** { $people }
    }
members-others =
    { $count ->
        [one] En till finns i konversationen men räknas inte som medlem.
       *[other] { $count } till finns i konversationen men räknas inte som medlemmar.
    }
members-change = Ändra vilka som är med
members-change-private = Ändra i privat chatt
members-form-title = Vilka är med i gruppen?
members-form-label = Medlemmar (de som får frågor och påminnelser)
members-form-hint = Skriv »Karin är från Kumla kommun« om någon har fel organisation.
members-form-cut = Listan visar de { $count } första. Övriga blir kvar som de är.
members-form-fallback = Vilka är med i gruppen? Öppna kortet i Teams för att svara.
members-none-ticked = Kryssa för minst en person. Inget ändrades.
members-saved =
    { $count ->
        [one] Sparat: en medlem.
       *[other] Sparat: { $count } medlemmar.
    }
member-is = { $name } räknas som medlem: får frågor och påminnelser.
member-is-not = { $name } räknas inte längre som medlem.
organisation-noted = Noterat: { $name } är från { $organisation }.

## Chattar

tie-ask = Vilken grupp hör den här chatten till?
tie-own-button = En egen grupp
tie-own = Den här chatten blir en egen grupp.
tie-done = Den här chatten hör nu till { $name }.
tie-not-here = Skriv det i mötets chatt i stället, så vet jag vilken chatt du menar.
tie-no-such-group = Jag hittar ingen grupp »{ $name }« som vi båda är med i.
language-set = Nu talar jag svenska.

## Hjälp

help-title = Så här kan du skriva till mig:
help-group = Nämn mig först med @, så vet jag att du menar mig.
help-private = Här ser bara du och jag vad vi skriver.
help-agenda = **Dagordning:** »lägg till Budgeten (Karin, beslut, 20 min)«, »dagordning«, »flytta 4 till 2«, »ändra 4 …«, »ta bort 4«, »ångra«. Du kan klistra in flera rader på en gång.
help-meeting = **Möte:** »när är nästa möte?«, »jag kan inte komma«, »Lisa kommer i mitt ställe«, »vilka kommer?«
help-feedback = **Driv och hinder:** »driv: bra tempo«, »hinder: för få pauser«, gärna i vår privata chatt. »driv och hinder« visar läget.
help-deadline = **Påminnelser:** »påminn om inspel senast 30 juni«, »att göra«, »klar D3«.
help-leads = **Du som leder:** »nästa möte 28 augusti kl 9-12 i Örebro«, »mötet är inställt«, »posta dagordning«, »mötet är slut«, »stäng rundan«, »medlemmar«.

## Dagordning

agenda-title = Dagordning
agenda-summary =
    { $count ->
        [0] Dagordning { $when }: inga punkter än
        [one] Dagordning { $when }: en punkt
       *[other] Dagordning { $when }: { $count } punkter
    }
agenda-minutes = { $minutes } min
agenda-added-by = tillagd av { $name }
agenda-type-information = information
agenda-type-discussion = diskussion
agenda-type-decision = beslut
agenda-type-round = laget runt
agenda-type-break = paus
agenda-card-empty = Inga punkter än. Lägg till den första!
agenda-card-cut =
    { $count ->
        [one] … och en punkt till som inte får plats i kortet.
       *[other] … och { $count } punkter till som inte får plats i kortet.
    }
agenda-sum = Summa { $minutes } min av { $length }.
agenda-sum-over = Obs! Summa { $minutes } min, men mötet är { $length } min.
agenda-add-button = Lägg till punkt
agenda-add-private = Lägg till i privat chatt
agenda-add-another = Lägg till en till
agenda-moved-down = Dagordningen för { $when } finns längre ned.
agenda-form-for = Till mötet { $when }
agenda-form-title = Punkt
agenda-form-title-missing = Skriv vad punkten heter.
agenda-form-owner = Vem håller i den? (får vara tomt)
agenda-form-type = Vad är det?
agenda-form-minutes = Minuter
agenda-form-send = Lägg till
agenda-form-fallback = Skriv »lägg till« och punkten, så lägger jag den på dagordningen.
agenda-added-one = Punkt { $number }: { $title }{ $about } ligger på dagordningen för { $when }.
agenda-added-many = { $count } punkter ligger på dagordningen för { $when }, som nummer { $first }–{ $last }.
agenda-duplicate = »{ $title }« fanns redan; båda är kvar.
agenda-posted-in-group = Dagordningen är postad i gruppen.
agenda-removed = »{ $title }« är borttagen. Skriv »ångra« om det blev fel.
agenda-moved = »{ $title }« är nu punkt { $number }.
agenda-edited = Punkt { $number } är nu: { $title }{ $about }.
agenda-undone =
    { $count ->
        [0] Ångrat. Dagordningen är tom igen.
        [one] Ångrat. Dagordningen har en punkt.
       *[other] Ångrat. Dagordningen har { $count } punkter.
    }
agenda-nothing-to-add = Jag hittade ingen punkt att lägga till. Skriv till exempel »lägg till Budgeten (Karin, 20 min)«.
agenda-nothing-to-undo = Det finns inget att ångra på dagordningen.
agenda-empty = Dagordningen är tom än. Skriv »lägg till« och en punkt.
agenda-no-such-item = Det finns ingen punkt { $number }. Den sista är { $last }. Inget ändrades.
agenda-full = En dagordning rymmer högst { $most } punkter. Inget lades till.
agenda-too-many = Det var { $count } punkter på en gång. Klistra in högst { $limit } åt gången. Inget lades till.
agenda-too-many-parts = Punkten »{ $title }« har för många underpunkter. Högst { $limit } får plats. Inget lades till.
agenda-title-too-long = Punkten »{ $title }« är för lång. Högst { $limit } tecken får plats. Inget lades till.
agenda-part-too-long = Underpunkten »{ $title }« är för lång. Högst { $limit } tecken får plats. Inget lades till.
agenda-edit-one-line = Skriv punkten på en rad, till exempel »ändra { $number } Budgeten (Karin, 20 min)«.
agenda-minutes-out-of-range = Minuterna ska vara mellan 1 och 480. Inget lades till.

## Möten

meeting-none-planned = Inget möte är planerat. Skriv till exempel »nästa möte 28 augusti kl 9-12 i Örebro«.
meeting-gone = Det mötet är inte längre planerat.
meeting-ask-plan = Ska jag planera det här mötet?
meeting-ask-move = Ska jag flytta mötet hit?
meeting-was = Nu: { $when }
meeting-place = Plats: { $place }
meeting-time-assumed = Du skrev ingen tid, så jag föreslår den vanliga.
meeting-change-title = Ändra mötet
meeting-day = Dag
meeting-starts = Börjar
meeting-ends = Slutar
meeting-where = Plats
meeting-planned = Mötet är planerat
meeting-moved = Mötet är flyttat
meeting-planned-next = Lägg gärna till punkter. Säg till om du inte kan komma.
meeting-settled-planned = Mötet { $when } är planerat.
meeting-settled-moved = Mötet är flyttat till { $when }.
meeting-dropped = Då gör jag inget.
meeting-cancelled = Mötet { $when } är inställt.
meeting-next = Nästa möte är { $when }{ $place }.
meeting-i-come = Jag kommer
meeting-i-cannot = Jag kan inte
meeting-noted-yes = Noterat: { $name } kommer { $when }.
meeting-noted-no = Noterat: { $name } kan inte komma { $when }.
meeting-noted-substitute = Noterat: { $substitute } kommer i stället för { $name } { $when }.
meeting-noted-yes-short = Noterat, du kommer. Vad roligt!
meeting-noted-no-short = Noterat, du kan inte komma. Skriv »… kommer i mitt ställe« om någon ersätter dig.
meeting-substitute-for = { $name }, ersätts av { $substitute }
meeting-who-title = **{ $when }**
meeting-who-yes = **Kommer ({ $count }):** { $people }
meeting-who-no = **Kan inte ({ $count }):** { $people }
meeting-who-silent = **Har inte sagt något ({ $count }), räknas som att de kommer:** { $people }
meeting-is-it-over = Samtalet i { $group } är avslutat. Var det mötet som är slut?
meeting-yes-over = Ja, mötet är slut
meeting-not-over = Nej
meeting-over-noted = Tack! Jag frågar gruppen om driv och hinder.
meeting-not-over-noted = Då väntar jag.
meeting-already-over = Det mötet är redan avslutat, och frågan om driv och hinder är ställd.
meeting-ends-before-start = Mötet slutar före det börjar. Skriv tiden så här: »kl 9-12«. Inget ändrades.
meeting-in-the-past = Den tiden har redan varit. Skriv en dag som kommer. Inget ändrades.
meeting-form-not-understood = Fyll i dag, start och slut. Inget ändrades.

## När något inte kom fram

trouble = Ett meddelande från mig kom inte fram som det skulle i { $group }: { $what }. ({ $how })
trouble-what-agenda = dagordningen
trouble-what-round = frågan om driv och hinder
trouble-what-deadline = en påminnelse
trouble-what-reply = ett svar
trouble-how-unknown = det kan ha kommit fram; titta efter i gruppen
trouble-how-dead = Teams tog inte emot det
trouble-how-blocked = det finns ingen väg dit
