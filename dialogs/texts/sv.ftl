### Allt som Mötesbot säger på svenska. Kort, varmt, enkelt.

## Gemensamt

yes = Ja
no = Nej
yes-plan = Ja, det stämmer
change = Ändra
choices-by-text = Ändra i text
undo = Ångra
save = Spara
nobody-yet = ingen än
look-in-private = Jag har skrivit till dig i vår privata chatt.
sorry = Det blev fel hos mig. Inget ändrades. Försök igen om en stund.
not-allowed = Det kan bara ordförande och sekreterare göra. Fråga en av dem.
not-in-group = Den gruppen hör du inte till, så jag kan inte göra det åt dig.
no-group = Jag vet inte vilken grupp det gäller. Skriv till mig i gruppens chatt eller kanal.
not-your-card = Den frågan gällde någon annan.
card-outdated = Det kortet är för gammalt. Skriv ”hjälp” så visar jag vad du kan göra.
card-not-understood = Jag förstod inte svaret. Inget ändrades. Försök igen, eller skriv till mig i stället.
text-too-long = Texten är för lång för mig. Dela upp den och skicka en del i taget. Inget ändrades.
meant-this = Ska jag göra så här?
meant-left = Det här kan jag inte än: { $words }.
meant-which = Vad vill du att jag gör?
meant-other = Något annat
meant-pick = Vilken av dem? Svara med numret, till exempel 1.
did-you-mean = Menade du ”{ $suggestion }”?
did-you-mean-dropped = Okej, då gör jag inget. Skriv gärna på ett annat sätt, eller ”hjälp”.
question-changed = Frågan ersattes av en ny, med dina ändringar.
deadline-and-further = { $title } och { $further }
question-waits = Då väntar jag. Svara ja eller nej när du vill, eller skriv vad som ska ändras.
which-group-for = Vilken grupp gäller ”{ $words }”: { $groups }?
which-group = Vilken grupp gäller det?
which-group-label = Grupp
choose = Välj
you-are-welcome = Varsågod!
not-understood-near = Det förstod jag inte riktigt, och inget ändrades. Menade du något av det här?
    { $examples }
not-understood = Det förstod jag inte. Skriv ”hjälp” så visar jag vad du kan göra.
not-understood-private = Det förstod jag inte. Skriv ”hjälp” så visar jag vad du kan göra här.

## När ett kommando saknar något

incomplete-item-text = Vad ska läggas till? Skriv till exempel ”{ $example }”.
incomplete-item-number = Vilken punkt gäller det? Skriv till exempel ”{ $example }”.
incomplete-move-numbers = Vilken punkt ska flyttas, och vart? Skriv till exempel ”{ $example }”.
incomplete-edit-text = Vad ska det stå i stället? Skriv till exempel ”{ $example }”.
incomplete-meeting-day = Vilken dag gäller det? Skriv till exempel ”{ $example }”.
incomplete-meeting-place = Vilken plats gäller det? Skriv till exempel ”{ $example }”.
incomplete-deadline-title = Vad ska jag påminna om? Skriv till exempel ”{ $example }”.
incomplete-deadline-day = Senast vilken dag? Skriv till exempel ”{ $example }”.
incomplete-steps = Vilken är slutdagen, och vilka är stegen? Skriv till exempel ”{ $example }”.
incomplete-deadline-number = Vilken påminnelse gäller det? Skriv till exempel ”{ $example }”.
incomplete-new-day = Till vilken dag? Skriv till exempel ”{ $example }”.
incomplete-summer-days = Från vilken dag till vilken? Skriv till exempel ”{ $example }”.
incomplete-away-day = Till vilken dag? Skriv till exempel ”{ $example }”.
incomplete-away-once = Jag håller reda på en ledighet i taget. Skriv den första så här: ”{ $example }”. Skriv nästa när du är tillbaka.
incomplete-feedback-text = Vad vill du svara? Skriv till exempel ”{ $example }”.

## Datum

date-no-such-day = Den dagen finns inte i kalendern. Skriv ett annat datum. Inget ändrades.
date-doubt-weekday-does-not-fit = Obs: veckodagen du skrev stämmer inte med datumet. Kontrollera dagen.
date-doubt-far-ahead = Obs: det är mer än ett halvår dit. Kontrollera året.
date-doubt-passed = Obs: den dagen har redan varit. Kontrollera året.
date-doubt-passed-this-year = Obs: dagen har redan varit i år, så jag föreslår nästa år.
date-doubt-next-weekday = Obs: med ”nästa” menar jag veckodagen i nästa vecka. Kontrollera dagen.
date-doubt-several-days = Obs: du skrev flera dagar, så jag föreslår den första. Kontrollera dagen.
date-doubt-week = Obs: du skrev en vecka, så jag föreslår fredagen. Kontrollera dagen.
date-doubt-part-of-month = Obs: du skrev ingen bestämd dag, så jag föreslår en. Kontrollera dagen.
date-doubt-either-day = Obs: du skrev att det kan vara två dagar. Kontrollera dagen.
date-doubt-around = Obs: det framgår inte riktigt vilken dag, så jag föreslår en. Kontrollera dagen.
date-doubt-today-or-next-week = Obs: det är den veckodagen i dag, så jag föreslår om en vecka.

## Välkommen

welcome-1 = Hej! Jag är Mötesbot. Jag håller ordning på det som händer mellan era möten.
welcome-2 = Nämn mig med @ och skriv till exempel:
welcome-3 = { "- " }”lägg till Budgeten (Karin, 20 min)”
    { "- " }”påminn om inspel senast 30 juni”
welcome-4 = Efter mötet frågar jag vad som drev framåt och vad som hindrade.
welcome-private-1 = Hej! Här ser ingen annan vad du skriver till mig.
welcome-private-2 = Skriv till exempel ”dagordning”, ”att göra” eller ”driv: bra tempo”.
welcome-private-3 = Jag svarar för de grupper som vi båda är med i.
i-am-chair = Jag är ordförande
i-am-secretary = Jag är sekreterare
members-who = Vilka är med?
help-button = Hjälp
group-without-name = Vår grupp
demo-limits = Det här är en övning i Microsofts emulator. Till skillnad från Teams öppnar den inga dialoger, så formulär kommer i din privata chatt, och den slår ihop inklistrade rader, så lägg till punkter en i taget.

## Roller och medlemmar

role-chair-is = { $name } är ordförande. Fel? Skriv ”ordförande är …” och namnet.
role-secretary-is = { $name } är sekreterare. Fel? Skriv ”gör … till sekreterare”.
role-chair-today = { $name } är ordförande på nästa möte.
role-chair-you = Tack! Du är ordförande.
role-secretary-you = Tack! Du är sekreterare.
role-chair-already-you = Du är redan ordförande.
role-secretary-already-you = Du är redan sekreterare.
role-chair-taken = { $name } är redan ordförande. Be { $name } skriva ”ordförande är …” och ditt namn.
role-secretary-taken = { $name } är redan sekreterare. Be { $name } skriva ”gör … till sekreterare” med ditt namn.
role-chair-are = { $names } är ordförande.
role-vice-is = { $name } är vice ordförande. Fel? Skriv ”… är inte vice ordförande” med namnet.
role-vice-are = { $names } är vice ordförande.
role-secretary-are = { $names } är sekreterare.
role-vice-you = Tack! Du är vice ordförande.
role-vice-already-you = Du är redan vice ordförande.
role-vice-taken = { $name } är redan vice ordförande. Be den som leder gruppen skriva ”gör … till vice ordförande” med ditt namn.
role-vice-ask = Den som leder gruppen säger vem som är vice ordförande. Be { $leader } skriva ”{ $name } är vice ordförande”.
role-one-acting-chair = Bara en kan leda mötet: { $names }? Skriv ”… är ordförande i dag” med ett namn.
role-chair-not = { $name } är inte ordförande. Skriv ”vem leder gruppen?” så får du se vem som är det.
role-vice-not = { $name } är inte vice ordförande. Skriv ”vem leder gruppen?” så får du se vem som är det.
role-secretary-not = { $name } är inte sekreterare. Skriv ”vem leder gruppen?” så får du se vem som är det.
role-chair-ended = { $name } är inte längre ordförande.
role-vice-ended = { $name } är inte längre vice ordförande.
role-secretary-ended = { $name } är inte längre sekreterare.
leaders-chair = **Ordförande:** { $names }
leaders-vice = **Vice ordförande:** { $names }
leaders-secretary = **Sekreterare:** { $names }
leaders-no-chair = Gruppen har ingen ordförande.
leaders-no-vice = Gruppen har ingen vice ordförande.
leaders-no-secretary = Gruppen har ingen sekreterare.
leaders-acting = { $name } leder nästa möte.
leaders-nobody = Ingen leder gruppen än. Skriv ”jag är ordförande”, eller ”ordförande är …” med ett namn. Till dess får alla göra det som en ordförande annars gör.
successor-vice = { $group } har ingen ordförande längre, och du är vice ordförande. Vill du ta över? Annars behöver du inte göra något.
successor-member = Ingen leder { $group } längre, och du hör till dem som har varit med längst. Vill du bli ordförande? Annars behöver du inte göra något.
successor-yes = Ja, jag blir ordförande
person-not-known = Jag hittar ingen ”{ $name }” i gruppen. Nämn personen med @ eller skriv hela namnet.
subgroup-noted = { $name } hör till { $subgroup }.
subgroup-noted-beside = { $name } hör till { $subgroup } och är som förut från { $organisation }.
person-which = Flera i gruppen kan heta ”{ $name }”: { $names }. Nämn den du menar med @, eller skriv till exempel ”{ $first }”.
members-chair = **Ordförande:** { $name }
members-vice = **Vice ordförande:** { $name }
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
members-form-hint = Skriv ”Karin är från Kumla kommun” om någon har fel organisation.
members-form-cut = Listan visar de { $count } första. Övriga blir kvar som de är.
members-form-fallback = Vilka är med i gruppen? Öppna kortet i Teams för att svara.
members-none-ticked = Bocka i minst en person. Inget ändrades.
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
tie-already = Den här chatten hör redan till { $name }.
tie-not-here = Skriv det i mötets chatt i stället, så vet jag vilken chatt du menar.
tie-home-in-use = Den här chatten hör till { $name }, som redan har möten eller deadlines. Därför kan jag inte ge chatten till en annan grupp. Inget ändrades.
tie-no-such-group = Jag hittar ingen grupp ”{ $name }” som vi båda är med i.
language-set-group = Nu skriver jag svenska i { $group }. Var och en kan välja eget språk för det jag skriver privat: skriv till exempel ”engelska” till mig privat.
language-set-own = Nu skriver jag svenska till dig privat. Språket i { $group } är som förut; det byter ordförande eller sekreterare med ”gruppen ska ha svenska”.
language-set-alone = Nu skriver jag svenska till dig.

## Hjälp

help-title = Så här kan du skriva till mig:
help-group = Nämn mig först med @.
help-line = ”{ $example }”: { $about }
help-topics = Fler exempel finns under varje ämne. Skriv till exempel ”hjälp dagordning”.
help-all-topics = Alla ämnen
help-leaders = **För ordförande och sekreterare:**
help-leaders-only = De här kommandona är för ordförande och sekreterare.
help-private = Här ser bara du och jag vad vi skriver.

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
agenda-cancelled = Mötet är inställt.
agenda-card-cut =
    { $count ->
        [one] … och en punkt till som inte får plats i kortet.
       *[other] … och { $count } punkter till som inte får plats i kortet.
    }
agenda-sum = Summa { $minutes } min av { $length }.
agenda-sum-over = Summa { $minutes } min, men mötet är { $length } min.
agenda-most-added-by = Övriga är tillagda av { $name }.
agenda-all-added-by = Alla är tillagda av { $name }.
agenda-add-button = Lägg till punkt
agenda-add-private = Lägg till via privat chatt
agenda-add-another = Lägg till en till
agenda-moved-down = Dagordningen för { $when } finns längre ned.
agenda-unplanned = Mötet { $when } är inte längre planerat.
agenda-form-for = Till mötet { $when }
agenda-form-title = Punkt
agenda-form-title-missing = Skriv vad punkten heter.
agenda-form-owner = Vem håller i den? (frivilligt)
agenda-form-type = Vad är det?
agenda-form-minutes = Minuter
agenda-form-send = Lägg till
agenda-form-fallback = Skriv ”lägg till” och punkten, så lägger jag den på dagordningen.
agenda-added-one = Punkt { $number }: { $title }{ $about } ligger på dagordningen för { $when }.
agenda-added-many = { $count } punkter ligger på dagordningen för { $when }, som nummer { $first }–{ $last }.
agenda-duplicate = ”{ $title }” fanns redan; båda är kvar.
agenda-posted-in-group = Dagordningen är postad i gruppen.
agenda-removed = ”{ $title }” är borttagen. Skriv ”ångra” om det blev fel.
agenda-moved = ”{ $title }” är nu punkt { $number }.
agenda-edited = Punkt { $number } är nu: { $title }{ $about }.
agenda-nothing-to-add = Jag hittade ingen punkt att lägga till. Skriv till exempel ”lägg till Budgeten (Karin, 20 min)”.
task-without-item = Dagordningen är tom, så uppdraget har ingen punkt att stå under. Vill du ha en påminnelse om det, skriv det igen med en sista dag, till exempel ”uppdrag: { $text } senast { $day }”.
agenda-empty = Dagordningen är tom än så länge. Skriv ”lägg till” och en punkt.
agenda-no-such-item = Det finns ingen punkt { $number }. Den sista är { $last }. Inget ändrades.
agenda-full = En dagordning rymmer högst { $most } punkter. Inget lades till.
agenda-too-many = Det var { $count } punkter på en gång. Klistra in högst { $limit } åt gången. Inget lades till.
agenda-too-many-parts = Punkten ”{ $title }” har för många underpunkter. Högst { $limit } får plats. Inget lades till.
agenda-edit-one-line = Skriv punkten på en rad, till exempel ”ändra 4 Budgeten (Karin, 20 min)”.
agenda-minutes-out-of-range = Minuterna ska vara mellan 1 och 480. Inget lades till.

## Ändra en punkt, beslut och önskemål

edit-was-called = Den hette ”{ $title }” tidigare.
edit-title-missing = Vad ska punkten heta? Skriv till exempel ”ändra titeln på 4 till Budget”.
edit-title-too-long = Rubriken är { $length } tecken lång. Högst { $limit } får plats. Inget ändrades.
edit-minutes-unclear = ”{ $words }” är ingen tid som jag förstår. Skriv till exempel ”ändra tiden på 4 till 20 min”. Inget ändrades.
edit-type-unclear = ”{ $words }” är ingen sorts punkt som jag känner till. Välj beslut, diskussion, information, laget runt eller paus. Inget ändrades.
edit-nothing-changed = Punkt { $number }, ”{ $title }”, ser redan ut så. Inget ändrades.
edit-unclear = Vad menar du med ”{ $words }” för punkt { $number }, ”{ $title }”? Inget är ändrat än.
edit-as-title = Ny rubrik: { $words }
edit-as-owner = Ansvarig: { $words }
edit-as-type = Sorts punkt: { $words }
outcome-added = { $type ->
    [decision] Beslut
    [task] Uppdrag
   *[note] Anteckning
} { $number } på ”{ $title }”: { $text }
outcome-earlier =
    { $count ->
        [one] Det tidigare beslutet står kvar:
       *[other] De { $count } tidigare besluten står kvar:
    }
outcome-stands =
    { $type ->
        [decision] Det beslutet står redan på punkt { $number }, ”{ $title }”. Inget ändrades.
        [task] Det uppdraget står redan på punkt { $number }, ”{ $title }”. Inget ändrades.
       *[note] Den anteckningen står redan på punkt { $number }, ”{ $title }”. Inget ändrades.
    }
outcome-of-which =
    { $type ->
        [decision] Vilken punkt gäller beslutet ”{ $text }”? Välj här, eller skriv till exempel ”beslut 4: …”.
        [task] Vilken punkt gäller uppdraget ”{ $text }”? Välj här, eller skriv till exempel ”uppdrag 4: …”.
       *[note] Vilken punkt gäller anteckningen ”{ $text }”? Välj här, eller skriv till exempel ”anteckning 4: …”.
    }
outcome-changed =
    { $type ->
        [decision] Beslut
        [task] Uppdrag
       *[note] Anteckning
    } { $number } på ”{ $title }” är nu: { $now }

    Tidigare: { $was }
outcome-removed =
    { $type ->
        [decision] Beslut { $number } på ”{ $title }” är borttaget.
        [task] Uppdrag { $number } på ”{ $title }” är borttaget.
       *[note] Anteckning { $number } på ”{ $title }” är borttagen.
    } Så här stod det: { $was }
outcome-removed-deadline = { $type ->
    [task] Uppdrag
   *[other] Punkt
} { $number } på ”{ $title }” är borttaget. Så här stod det: { $was }

    Dess deadline finns kvar bland gruppens deadlines. Ta bort den för sig om den inte behövs.
outcome-moved =
    { $type ->
        [decision] Beslutet
        [task] Uppdraget
       *[note] Anteckningen
    } ”{ $text }” står nu på punkt { $number }, ”{ $title }”.
outcome-is-there =
    { $type ->
        [decision] Beslutet
        [task] Uppdraget
       *[note] Anteckningen
    } står redan på ”{ $title }”. Inget ändrades.
outcome-of-meeting = Det gäller mötet { $when }.
outcome-note-where = Den kommer med i minnesanteckningarna, men visas inte på dagordningen i gruppen.
outcome-empty =
    { $type ->
        [decision] Vad beslutade ni? Skriv till exempel ”beslut 4: vi köper in två skärmar”.
        [task] Vad är uppdraget? Skriv till exempel ”uppdrag 4: Karin hör sig för om priset till 30 juni”.
       *[note] Vad ska antecknas? Skriv till exempel ”anteckning 4: flera vill vänta till hösten”.
    }
outcome-too-long =
    { $type ->
        [decision] Beslutet
        [task] Uppdraget
       *[note] Anteckningen
    } är { $length } tecken. Högst { $limit } får plats. Inget sparades; korta ned texten eller dela upp den.
writing-title = Anteckna { $when }
writing-page = Sida { $page } av { $pages }.
writing-how = Skriv bara det nya. Ett beslut eller uppdrag per rad. Det som andra skriver samtidigt står också kvar.
writing-field =
    { $type ->
        [decision] Beslut { $number }
        [task] Uppdrag { $number }
       *[note] Anteckning { $number }
    }
writing-stands =
    { $type ->
        [decision] Beslut: { $text }
        [task] Uppdrag: { $text }
       *[note] Anteckning: { $text }
    }
writing-more = … och { $count } tidigare
writing-next = Spara och nästa
writing-back = Spara och tillbaka
writing-stay = Spara
writing-saved =
    { $count ->
        [one] Sparat: en ny rad.
       *[other] Sparat: { $count } nya rader.
    }
writing-meanwhile = Någon annan har skrivit på de här punkterna under tiden. Båda står kvar.
writing-gone = Den punkten är flyttad eller borttagen, så det här sparades inte: ”{ $text }”
writing-refused = Punkt { $number }: { $why } Inget på sidan är sparat än.
writing-fallback = Skriv till exempel ”beslut 4: vi antar planen”.
undo-did-wrote =
    { $count ->
        [one] en rad i anteckningarna { $when } är sparad
       *[other] { $count } rader i anteckningarna { $when } är sparade
    }
outcome-carried = ”{ $title }” är flyttad till nästa möte och kan inte få ett beslut nu. Togs punkten upp ändå, skriv att den är klar och sedan beslutet. Inget sparades.
outcome-too-many =
    Punkten har redan { $limit } { $type ->
        [decision] beslut
        [task] uppdrag
       *[note] anteckningar
    }. Inget sparades.
outcome-none =
    { $type ->
        [decision] Punkt { $number } har inget beslut än. Skriv ”beslut { $number }: …”.
        [task] Punkt { $number } har inget uppdrag än. Skriv ”uppdrag { $number }: …”.
       *[note] Punkt { $number } har ingen anteckning än. Skriv ”anteckning { $number }: …”.
    }
outcome-which =
    { $type ->
        [decision] Punkt { $number } har { $last } beslut. Vilket menar du? Skriv till exempel ”ändra beslut { $number }.1: …”.
        [task] Punkt { $number } har { $last } uppdrag. Vilket menar du? Skriv till exempel ”ändra uppdrag { $number }.1: …”.
       *[note] Punkt { $number } har { $last } anteckningar. Vilken menar du? Skriv till exempel ”ändra anteckning { $number }.1: …”.
    }
outcome-no-such =
    { $type ->
        [decision] Punkt { $number } har inget sådant beslut. Det sista är { $number }.{ $last }.
        [task] Punkt { $number } har inget sådant uppdrag. Det sista är { $number }.{ $last }.
       *[note] Punkt { $number } har ingen sådan anteckning. Den sista är { $number }.{ $last }.
    } Inget ändrades.
task-owner = Ansvarig: { $names }.
task-no-owner = Vem som gör det framgår inte än.
task-day = Klart senast { $day }.
task-days-title = När ska uppdragen från { $when } vara klara?
task-days-how = Skriv en dag, ”nästa möte” eller ”ingen dag”. Sätter du en dag påminner jag den som har uppdraget.
task-days-value-next = nästa möte
task-days-save = Spara dagarna
task-days-saved = { $count ->
        [one] Klart. Ett uppdrag har fått besked.
       *[other] Klart. { $count } uppdrag har fått besked.
    } Öppna uppdrag står på nästa dagordning under ”Uppföljning av uppdrag”.
task-days-unclear = Jag förstår inte dagen ”{ $words }”. Skriv till exempel ”30 juni”, ”nästa möte” eller ”ingen dag”. Inget sparades.
task-days-none = Alla uppdrag från mötet har redan fått besked om när de ska vara klara.
task-follow-up-title = Uppföljning av uppdrag
task-open = – { $text } (från { $from }{ $day ->
        [none] {""}
       *[other] , klart senast { $day }
    })
task-open-more = + { $count } till. Skriv ”uppdrag”, så visar jag alla.
undo-did-task-days = uppdragens dagar är sparade
decisions-title = Gruppens beslut
decisions-about = Beslut om ”{ $about }”
decisions-none = Jag har inga beslut antecknade i gruppen än. Skriv till exempel ”beslut 4: vi köper in två skärmar”.
decisions-none-last = Inga beslut är antecknade från det senaste mötet. Skriv ”beslut”, så visar jag tidigare möten.
decisions-none-about = Jag hittar inget beslut om ”{ $about }”. Skriv ”beslut”, så visar jag alla.
minutes-list-line =
    { $title } – { $type ->
        [decision] **Beslut:**
        [task] **Uppdrag:**
       *[note] Anteckning:
    } { $text }
minutes-list-more = + { $count } till. Skriv gärna vad det gäller, så blir listan kortare.
tasks-title = Öppna uppdrag
tasks-of = Öppna uppdrag för { $name }
tasks-of-nobody = Ingen angiven
tasks-none = Det finns inga öppna uppdrag i gruppen.
tasks-none-of = { $name } har inga öppna uppdrag.
tasks-none-but = { $name } har inga öppna uppdrag i anteckningarna, men det här ska vara klart:
task-as-deadline = – { $label } { $title }, senast { $day }
task-done-button = Klart: { $text }
task-done = Klart: ”{ $text }”. Uppdraget följs inte upp mer.
task-done-already = ”{ $text }” är redan markerat som klart.
task-gone = Uppdraget finns inte kvar. Inget ändrades.
search-title = Träffar på ”{ $words }”
search-words = Vad ska jag leta efter? Skriv till exempel ”sök skolvägar”.
search-nothing = Jag hittar inget om ”{ $words }” bland gruppens punkter, beslut, uppdrag och anteckningar.
undo-did-task-done = uppdraget ”{ $text }” är klart
attendance-title = **Närvaro** { $when }
attendance-present = Närvarande ({ $count }): { $names }
attendance-guests = Gäster ({ $count }): { $names }
attendance-absent = Frånvarande ({ $count }): { $names }
attendance-missing = Frånvarande, ingen kom från: { $names }
attendance-unsure = De som inte har svarat räknas som närvarande tills någon säger annat.
attendance-instead = { $name } (ersätter { $instead })
attendance-from-call =
    { $count ->
        [one] En räknas som närvarande efter Teams-samtalet (minst tio minuter).
       *[other] { $count } räknas som närvarande efter Teams-samtalet (minst tio minuter).
    }
attendance-notice = { $name } (anmält förhinder)
missing-title = **Saknades** { $when }
missing-none = Alla organisationer i gruppen var med.
attendance-button = Bocka av närvaron
attendance-form-present = De som var med
attendance-form-guests = Gäster, en per rad, till exempel ”Anna Ek, Länsstyrelsen”
attendance-save = Spara närvaron
attendance-fallback = Skriv till exempel ”Närvarande: Karin, Olle. Frånvarande: Sara”.
attendance-substitute = Noterat: { $name } var med i stället för { $instead } { $when }.
attendance-was-there = Noterat i närvaron: { $names } var med { $when }.
attendance-was-not = Noterat i närvaron: { $names } var inte med { $when }.
attendance-not-begun = Mötet { $when } har inte börjat än. Skriv ”vilka kommer” om du vill se vilka som är anmälda.
attendance-which = Flera i gruppen kan vara { $name }: { $names }. Skriv hela namnet. Ingen närvaro ändrades.
attendance-unknown = Jag hittar ingen i gruppen som heter { $name }. Är det en gäst, skriv organisationen också: ”{ $name } (Länsstyrelsen)”. Ingen närvaro ändrades.
attendance-no-organisation = Ingen i gruppen kommer från { $name }, så jag vet inte vem det gäller. Ingen närvaro ändrades.
undo-did-attendance = närvaron { $when } är ändrad
minutes-title = Minnesanteckningar
minutes-time = Kl. { $starts }–{ $ends }
minutes-place = Plats: { $place }
minutes-present = Närvarande
minutes-guests = Övriga deltagare
minutes-absent = Frånvarande
minutes-missing = Saknade organisationer
minutes-decision = Beslut
minutes-task = Uppdrag
minutes-by = klart senast { $day }
minutes-no-news = Inget nytt.
minutes-forwarded = Skickas vidare. { $state }
minutes-carried = Punkten flyttas till nästa möte.
minutes-dropped = Punkten utgick.
minutes-feedback = Driv och hinder
minutes-next = Nästa möte
minutes-next-when = { $day } kl. { $starts }–{ $ends }
minutes-next-at = { $day } kl. { $starts }–{ $ends }, { $place }
minutes-appendices = Bilagor
minutes-material = Punkt { $number }: { $title } { $address }
minutes-signed = Vid anteckningarna: { $names }
minutes-column-item = Dagordning
minutes-column-notes = Anteckningar
minutes-state-draft = Utkast
minutes-state-out = Utskickade till gruppen
minutes-state-comments = För synpunkter till { $day }
minutes-state-adopted = Fastställda { $day }
minutes-state-version = Fastställda { $day }, version { $number }
minutes-here = Minnesanteckningarna { $when }: { $state }.
minutes-no-file = En Word-fil kan jag bara lämna när boten har en adress på webben. Här är texten, att klistra in i Word.
minutes-link-word = Word-fil
minutes-link-markdown = Markdown
minutes-link-page = Läs på webben
minutes-not-sure = { $count } deltagare har inte svarat och räknas som närvarande. Skriv ”närvaro”, så kan du bocka av.
minutes-button-columns = Två kolumner
minutes-button-numbered = Numrerade punkter
minutes-button-template = Vår mall
minutes-form-chosen =
    { $form ->
        [columns] Minnesanteckningarna har två kolumner från och med nu: punkten till vänster och anteckningarna till höger.
        [template] Minnesanteckningarna följer gruppens egen mall från och med nu.
       *[numbered] Minnesanteckningarna har numrerade punkter under varandra från och med nu.
    }
minutes-nothing = Det finns inget möte att göra minnesanteckningar från än.
minutes-no-meeting = Jag hittar inget möte i gruppen den { $day }.
minutes-cancelled = Mötet den { $day } ställdes in, så det finns inga minnesanteckningar.
minutes-not-out = Minnesanteckningarna är inte utskickade än. Fråga ordförande eller sekreterare.
minutes-empty = Dagordningen { $when } är tom, så det finns inget att skriva minnesanteckningar om.
minutes-sent = Minnesanteckningarna { $when } är utskickade i gruppen.
minutes-sent-until = Minnesanteckningarna { $when } är utskickade i gruppen. Synpunkter kan lämnas till { $day } ({ $label }).
minutes-posted = Här är minnesanteckningarna från mötet { $when }.
minutes-posted-until = Lämna synpunkter senast { $day }. Skriv till exempel ”synpunkt på anteckningarna: Olle var med till lunch” till mig, så får sekreteraren det.
minutes-deadline = Lämna synpunkter på minnesanteckningarna från { $day }
minutes-passed-day = Den { $day } har passerat. Skriv en dag som kommer. Inget skickades.
minutes-comment-from = Synpunkt på minnesanteckningarna { $when } från { $name }: { $text }
minutes-comment-sent = Tack. Jag har skickat synpunkten till { $names }.
minutes-comment-final = Minnesanteckningarna är redan fastställda. Jag har skickat synpunkten till { $names }, som kan fastställa en ny version.
minutes-comment-nobody = Gruppen har ingen ordförande eller sekreterare som kan ta emot synpunkten. Skriv ”jag är sekreterare” om det är du.
minutes-adopted = Minnesanteckningarna { $when } är fastställda och ändras inte mer.
minutes-adopted-version = En ny version av minnesanteckningarna { $when } är fastställd: version { $number }. De tidigare finns kvar.
minutes-adopted-already = Minnesanteckningarna { $when } är redan fastställda, och inget har ändrats sedan dess.
minutes-not-over = Mötet { $when } är inte slut än, så minnesanteckningarna kan inte fastställas.
minutes-filed = Minnesanteckningarna från { $day } lades till handlingarna.
minutes-previous-adopted = Minnesanteckningarna från { $day } är fastställda.
minutes-changed-after = Minnesanteckningarna { $when } är redan fastställda och står kvar som de var. Skriv ”fastställ anteckningarna” om ändringen ska med i en ny version.
minutes-linked = Länken ligger också under ”{ $title }” på nästa dagordning.
minutes-material-title = Minnesanteckningar { $day }
undo-did-sent-out = minnesanteckningarna { $when } är utskickade
undo-instead-sent-out = Gruppen har redan fått dem. Rätta det som är fel; länken visar alltid det senaste.
undo-did-adopted = minnesanteckningarna { $when } är fastställda
undo-instead-adopted = Rätta det som är fel och skriv ”fastställ anteckningarna” igen, så blir det en ny version.
undo-did-minutes-form = minnesanteckningarnas form är ändrad
template-saved = Mallen är sparad. Minnesanteckningarna i { $group } följer den från och med nu.
template-replaced = Den nya mallen är sparad i stället för den förra. Minnesanteckningarna i { $group } följer den från och med nu.
template-preview = [Se mallen ifylld med ett exempel]({ $address }). Blev det fel, skicka en rättad fil med orden ”använd den här mallen”, eller skriv ”ta bort mallen”.
template-no-preview = Jag kan inte visa den ifylld här, eftersom boten saknar en adress på webben. Utan en sådan kommer minnesanteckningarna som text, inte som Word-fil.
template-removed = Mallen är borttagen. Minnesanteckningarna har numrerade punkter från och med nu.
template-none = Gruppen har ingen mall för sina minnesanteckningar. Skicka en Word-fil till mig privat med orden ”använd den här mallen”, så sparar jag den.
template-send-file = Skicka mallen som en Word-fil (.docx) till mig privat, med orden ”använd den här mallen” i samma meddelande.
template-here = { $group } har en egen mall för sina minnesanteckningar.
template-how = Gruppen har ingen egen mall än. Skriv platshållare i en Word-fil, där mötets uppgifter ska stå, till exempel `{"{{"} grupp {"}}"}`. Skicka filen till mig privat med orden ”använd den här mallen”.
template-placeholders = Platshållare: { $names }. För varje punkt skriver du `{"{%"}p for punkt in punkter {"%}"}` på en egen rad, sedan till exempel `{"{{"} punkt.rubrik {"}}"}`, och sist `{"{%"}p endfor {"%}"}` på en egen rad.
template-unknown = Platshållaren ”{ $what }” finns inte. Den står i ”{ $where }”. Skriv ”platshållare”, så ser du vilka som finns. Mallen sparades inte.
template-no-list = ”{ $what }” är ingen lista, så den kan inte gås igenom med ”for”. Det står i ”{ $where }”. Mallen sparades inte.
template-is-list = ”{ $what }” är en lista. Gå igenom den med ”for”, så kommer raderna en och en. Den står i ”{ $where }”. Mallen sparades inte.
template-not-allowed = ”{ $what }” får inte finnas i en mall: bara platshållare, ”for” och ”if”. Det står i ”{ $where }”. Mallen sparades inte.
template-loop-inside = Inuti en ”for” kan du bara gå igenom det som hör till den, till exempel ”punkt.beslut”. ”{ $what }” står i ”{ $where }”. Mallen sparades inte.
template-syntax = En platshållare är felskriven i ”{ $where }”. Kontrollera klamrarna och det som står mellan dem. Mallen sparades inte.
template-not-closed = En ”for” eller ”if” har inget slut. Skriv ”endfor” eller ”endif” efter ”{ $where }”. Mallen sparades inte.
template-macro = Mallen innehåller ett makro eller ett inbäddat program ({ $what }). Spara den som en vanlig .docx utan makron. Mallen sparades inte.
template-external = Mallen hämtar något utifrån: { $what }. Lägg in det i filen i stället. Mallen sparades inte.
template-entity = Filen ”{ $what }” i mallen har delar som inte får finnas i ett Word-dokument. Spara mallen på nytt i Word. Mallen sparades inte.
template-too-large = Mallen är för stor: högst { $what } MB. Gör bilderna mindre. Mallen sparades inte.
template-bomb = Mallen blir orimligt stor när den packas upp, så jag öppnar den inte. Spara den på nytt i Word. Mallen sparades inte.
template-no-docx = Det här är ingen Word-fil som jag kan läsa. Spara mallen som .docx i Word. Mallen sparades inte.
template-template-kind = Filen är sparad som Word-mall (.dotx). Spara den som vanligt dokument (.docx). Mallen sparades inte.
template-old-or-locked = Filen har lösenord eller är sparad i det gamla formatet .doc. Spara den som .docx utan lösenord. Mallen sparades inte.
template-no-placeholder = Jag hittar ingen platshållare i mallen, så alla anteckningar skulle bli likadana. Skriv till exempel `{"{{"} grupp {"}}"}` där gruppens namn ska stå. Mallen sparades inte.
template-not-filled = Mallen går inte att fylla i. En ”for” eller ”if” börjar i ett stycke eller en tabell och slutar i ett annat. Mallen sparades inte.
template-too-slow = Mallen tar för lång tid att fylla i, eller blir för stor. Gör den enklare. Mallen sparades inte.
undo-did-minutes-template = mallen för minnesanteckningarna är sparad
undo-instead-minutes-template = Skriv ”ta bort mallen”, eller skicka den förra mallen igen.
undo-did-minutes-template-removed = mallen för minnesanteckningarna är borttagen
undo-instead-minutes-template-removed = Skicka mallen igen med orden ”använd den här mallen”.
readback-title = { $group }: din fil ändrar minnesanteckningarna { $when }
readback-other-meeting = Obs: filen gäller mötet { $when }, inte det senaste mötet { $latest }.
readback-added =
    { $type ->
        [decision] { $number }. { $title } – nytt beslut: { $now }
        [task] { $number }. { $title } – nytt uppdrag: { $now }
       *[note] { $number }. { $title } – ny anteckning: { $now }
    }
readback-removed =
    { $type ->
        [decision] { $number }. { $title } – beslutet tas bort: { $was }
        [task] { $number }. { $title } – uppdraget tas bort: { $was }
       *[note] { $number }. { $title } – anteckningen tas bort: { $was }
    }
readback-changed =
    { $type ->
        [decision] { $number }. { $title } – beslutet { $was } → { $now }
        [task] { $number }. { $title } – uppdraget { $was } → { $now }
       *[note] { $number }. { $title } – anteckningen { $was } → { $now }
    }
readback-person =
    { $how ->
        [present] { $name } var med
        [gone] { $name } tas bort ur närvaron
       *[absent] { $name } var inte med
    }
readback-more = + { $count } till
readback-unclear = Här vet jag inte vem eller vad som menas, så det ändras inte: { $names }. Skriv det till mig i stället, till exempel ”Olle var inte med”.
readback-unread = Det här ändras inte, eftersom jag bara läser in beslut, uppdrag, anteckningar och närvaro: { $words }
readback-yes = Spara ändringarna
readback-no = Ändra inget
readback-nothing = Filen ändrar inget i beslut, uppdrag, anteckningar eller närvaro { $when }.
readback-send-file = Skicka de ändrade minnesanteckningarna som Word-fil till mig privat. Då visar jag vad som skiljer, och sparar när du har sagt ja.
readback-no-mark = Jag känner inte igen filen som minnesanteckningar från mig, så jag vet inte vilket möte den gäller. Skriv ”anteckningar”, ändra i den fil som kommer och skicka tillbaka den. Inget ändrades.
readback-gone = Mötet som filen gäller finns inte kvar. Inget ändrades.
readback-other-group = Filen är minnesanteckningar från en grupp som du inte är med i. Inget ändrades.
readback-template = Filen följer gruppens egen mall, och då kan jag inte läsa den tillbaka. Skriv ”numrerade anteckningar”, hämta en ny fil och ändra i den. Inget ändrades.
readback-older = Minnesanteckningarna { $when } har ändrats sedan filen hämtades, så jag läser inte in den. Skriv ”anteckningar”, så får du en ny fil. Inget ändrades.
readback-adopted-older = Minnesanteckningarna { $when } har ändrats efter att de fastställdes, och filen är äldre än så. Skriv ”fastställ anteckningarna” och sedan ”anteckningar”, så får du en ny fil. Inget ändrades.
readback-only-in-file = Detta står bara i din fil, så att du kan flytta över det:
readback-changed-since = Minnesanteckningarna { $when } har ändrats sedan jag frågade. Skicka filen igen, så visar jag vad som skiljer nu. Inget ändrades.
readback-too-much = Filen skiljer sig på mer än { $limit } ställen, så jag läser inte in den. Inget ändrades.
readback-done = Minnesanteckningarna { $when } är uppdaterade med { $count ->
        [one] en ändring
       *[other] { $count } ändringar
    } från din fil.
readback-done-adopted = Minnesanteckningarna { $when } är uppdaterade med { $count ->
        [one] en ändring
       *[other] { $count } ändringar
    } från din fil. Skriv ”fastställ anteckningarna”, så blir det en ny version.
readback-dropped = Inget ändrades. Filen ligger kvar i chatten.
undo-did-readback = ändringarna ur filen till minnesanteckningarna { $when } är sparade
attendance-year-title = **Närvaro { $year }** ({ $count } möten)
attendance-year-row = { $name }: { $came } av { $of }
attendance-year-row-missed = { $name }: { $came } av { $of } (saknades { $missed })
attendance-year-twice = Saknades vid de två senaste mötena: { $names }
attendance-year-link-attendance-picture = Bild
attendance-year-link-attendance-dark = Mörk bild
attendance-year-link-attendance-word = Word-fil
attendance-year-link-attendance-sheet = Excel-fil
attendance-year-alt = Närvaro { $year }: { $organisations } organisationer och { $count } möten. Allt i bilden står också som text under den.
attendance-year-more = + { $count } till, som finns i Word- och Excel-filen
attendance-year-key-came = var med
attendance-year-key-missed = saknades
attendance-year-sheet = Närvaro
attendance-year-sum = Antal
attendance-row-title = **Missat minst två möten i rad { $year }** ({ $count } möten)
attendance-row-none = Ingen har missat två möten i rad { $year } ({ $count } möten).
attendance-row-still = { $name }: de { $count } senaste mötena ({ $days })
attendance-row-earlier = { $name }: { $count } möten tidigare i år ({ $days })
attendance-year-none = Jag har inga avslutade möten från { $year } i den här gruppen.
attendance-year-column = Organisation
attendance-year-came = Ja
attendance-year-missed = Nej
attendance-year-file = Mötesdeltagande { $year } – { $group }
minutes-no-next = Inget nästa möte är planerat än. Skriv till exempel ”nästa möte 9 november kl 9-12 i Örebro”, så kommer det med.
agenda-task = **Uppdrag:** { $text }
item-under-way = Nu är ni på punkt { $number }, ”{ $title }”. Beslut, uppdrag och anteckningar utan nummer hamnar där.
incomplete-decision-change = Vill du ändra något som redan står där? Skriv i så fall ”{ $example }”. Något nytt skriver du med bara punktens nummer.
wish-asked = Det kan bara ordförande och sekreterare göra, så jag har frågat { $names } åt dig.
wish-asks = { $name } i { $group } vill att jag gör det här med dagordningen:
wish-about = Det gäller { $items }.
wish-yes = Gör det
wish-no = Nej
wish-done = Gjort, som { $name } ville.
wish-not-done = Inget ändrades. Jag har meddelat { $name }.
wish-granted = Nu är det gjort: ”{ $text }”.
wish-refused = Det blev nej den här gången till ”{ $text }”. Prata gärna med ordföranden.
wish-outdated = Dagordningen har ändrats sedan frågan ställdes, och numren gäller andra punkter nu. Inget ändrades.
agenda-shortened =
    { $count ->
        [one] Rubriken på punkt { $numbers } var för lång, så jag kortade den. Hela texten står under punkten.
       *[other] Rubrikerna på punkterna { $numbers } var för långa, så jag kortade dem. Hela texten står under varje punkt.
    }
agenda-no-meeting-in-month = Det finns inget planerat möte i { $month }. Nästa möte är { $when }. Inget ändrades.
agenda-left-over = Det här förstod jag inte, och jag har inte gjort något med det: ”{ $text }”. Skriv det för sig.
agenda-owner-unknown =
    { $count ->
        [one] Jag hittar ingen i gruppen som heter { $names }. Namnet står kvar på punkten, men jag kan inte påminna den personen.
       *[other] Jag hittar ingen i gruppen som heter { $names }. Namnen står kvar på punkterna, men jag kan inte påminna de personerna.
    }
agenda-owner-which = Flera i gruppen kan vara { $name }: { $names }. Skriv till exempel ”punkt { $number } ansvarig { $first }”.
agenda-owner-which-later = Flera i gruppen kan vara { $name }: { $names }. Skriv hela namnet, så vet jag vem du menar.
replace-asks =
    { $count ->
        [one] Det finns redan en dagordning för { $when }. Ska den här punkten ersätta den, eller läggas till?
       *[other] Det finns redan en dagordning för { $when }. Ska de här { $count } punkterna ersätta den, eller läggas till?
    }
replace-adds = Nytt: { $titles }
replace-removes = Tas bort om du ersätter: { $titles }
replace-changes = Ändras: { $titles }
replace-keeps = Står kvar ändå, eftersom de är behandlade eller kommer från en annan grupp: { $titles }
replace-yes = Ersätt
replace-add = Lägg till
replace-cancel = Avbryt
replace-cancelled = Inget ändrades.
replace-done = Dagordningen för { $when } har nu { $count } punkter.
replace-added = Punkterna är tillagda. Dagordningen för { $when } har nu { $count } punkter.
proposal-reason = Så här svarade { $name }: ”{ $reason }”

## Möten

meeting-none-planned = Inget möte är planerat än. Ordförande eller sekreterare planerar det så här: ”nästa möte 28 augusti kl 9-12 i Örebro”.
meeting-gone = Det mötet är inte längre planerat.
meeting-unknown-day = Jag vet inte av något möte { $day }. Nästa möte är { $when }.
meeting-named = på mötet den { $day }
meeting-other-day = Jag vet inte av något möte { $day }. Nästa möte är { $when }. Inget ändrades.
away-only-themselves = Bara { $name } kan be mig vänta med sina påminnelser, med ”jag är ledig till 12 augusti”. Gäller det ett möte, så skriv ”{ $name } kan inte komma” med mötets dag. Inget ändrades.
meeting-place-too-long = Platsen får vara högst { $limit } tecken lång. Inget ändrades.
meeting-no-place-known = Jag vet inte var ni var sist, så platsen är tom. Tryck på Ändra och fyll i den.
meeting-ask-plan = Ska jag planera det här mötet?
meeting-ask-move = Ska jag flytta mötet hit?
meeting-was = Nu: { $when }
meeting-place = Plats: { $place }
meeting-time-assumed = Ingen tid står med, så jag föreslår { $time }. Tryck på Ändra om mötet är en annan tid.
meeting-end-assumed = Sluttiden står inte med, så jag räknar med { $time }.
meeting-time-of-part = Du skrev ”{ $words }”, så jag föreslår { $time }. Tryck på Ändra om mötet är en annan tid.
meeting-time-unclear = Jag förstod inte tiden ”{ $words }”, så jag föreslår { $time }. Tryck på Ändra och fyll i rätt tid.
meeting-already-then = Det finns redan ett möte den tiden: { $when }{ $place }.
meeting-plan-second = Planera ett till
meeting-change-that = Ändra det mötet
meeting-ask-change = Ska jag ändra mötet så här?
meeting-changed = Mötet är ändrat
meeting-settled-changed = Mötet är ändrat: { $when }{ $place }.
meeting-so-already = Så är mötet redan: { $when }. Inget ändrades.
meeting-no-place-before = Jag vet inte var ni var sist, för ingen plats är sparad. Skriv platsen: ”mötet är i Kumla”. Inget ändrades.
meeting-change-which = Det gäller nästa möte. Skriv dagen om du menar ett annat: ”mötet den 28 augusti är i Kumla”.
meeting-on-holiday = Obs: { $day } är en helgdag ({ $name }).
meeting-on-weekend = Obs: { $day } infaller på en helg.
meeting-on-bridge-day = Obs: { $day } är en klämdag.
meeting-in-summer-break = Obs: { $day } infaller under ert sommaruppehåll.
meeting-change-title = Ändra mötet
meeting-day = Dag
meeting-starts = Börjar
meeting-ends = Slutar
meeting-where = Plats
meeting-planned = Mötet är planerat
meeting-moved = Mötet är flyttat
meeting-planned-next = Lägg gärna till punkter. Säg till om du inte kan komma.
meeting-planned-standing =
    { $count ->
        [one] En stående punkt ligger redan på dagordningen.
       *[other] { $count } stående punkter ligger redan på dagordningen.
    }
meeting-settled-planned = Mötet { $when } är planerat.
meeting-settled-moved = Mötet är flyttat till { $when }.
meeting-dropped = Då gör jag inget.
meeting-cancelled = Mötet { $when } är inställt.
meeting-next = Nästa möte är { $when }{ $place }.
meeting-i-come = Jag kommer
meeting-i-cannot = Jag kan inte
names-and = { $first } och { $last }
meeting-noted-yes = Noterat: { $name } kommer { $when }.
meeting-noted-partly = Noterat: { $name } kommer { $when }. I min lista står bara vilka som kommer, inga klockslag, så säg gärna resten till { $leaders }.
meeting-noted-partly-here = Noterat: { $name } kommer { $when }. I min lista står bara vilka som kommer, inga klockslag.
meeting-noted-no = Noterat: { $name } kan inte komma { $when }.
meeting-noted-substitute = Noterat: { $substitute } kommer i stället för { $name } { $when }.
meeting-absent-unknown = Jag hittar ingen ”{ $name }” i gruppen, så jag har inte noterat något. Skriv namnet som i medlemslistan.
meeting-noted-yes-short = Noterat, du kommer. Vad roligt!
meeting-noted-no-short = Noterat, du kan inte komma. Skriv ”… kommer i mitt ställe” om någon ersätter dig.
meeting-substitute-for = { $name }, ersätts av { $substitute }
meeting-who-title = **{ $when }**
meeting-who-yes = **Kommer ({ $count }):** { $people }
meeting-who-no = **Kan inte ({ $count }):** { $people }
meeting-who-silent = **Har inte svarat ({ $count }), räknas som att de kommer:** { $people }
meeting-is-it-over = Samtalet i { $group } är avslutat. Är mötet slut?
meeting-yes-over = Ja, mötet är slut
meeting-not-over = Nej
meeting-over-noted = Tack! Jag frågar gruppen om driv och hinder.
meeting-not-over-noted = Då väntar jag.
meeting-already-over = Det mötet är redan avslutat.
meeting-over-nobody-asked = Mötet är avslutat. Ingen är vald till medlem, eller så har alla sagt att de inte kunde komma, så jag frågar ingen. Skriv ”medlemmar” för att se vilka som är med.
meeting-over-too-few = Mötet är avslutat. Ni är för få för att svaren ska kunna vara anonyma, så jag frågar gruppen om ni vill svara med namn i stället.
meeting-ends-before-start = Mötet slutar före det börjar. Skriv tiden så här: ”kl 9-12”. Inget ändrades.
meeting-in-the-past = Den tiden har redan varit. Skriv en dag som kommer. Inget ändrades.
meeting-form-not-understood = Fyll i dag, start och slut. Inget ändrades.

## Driv och hinder

feedback-title = Driv och hinder
feedback-heading-driv = Driv:
feedback-heading-hinder = Hinder:
feedback-moment = { $day } kl. { $time }
feedback-meeting = Mötet { $day }

## Driv och hinder: kortet i gruppen

feedback-question = Vad drev mötet framåt, och vad hindrade?
feedback-count = { $answered } av { $asked } har svarat
feedback-open-until = Öppet till { $when }.
feedback-state = { $count } · öppet till { $when }
feedback-anonymous = Dina kollegor ser inte vem som skrev vad. Sammanställningen hamnar i anteckningarna och kan bli allmän handling. Ingen ser heller vem som har svarat. Svaren visas när frågan är stängd, om minst tre har svarat utöver dem som leder mötet.
feedback-anonymous-short = Dina kollegor ser inte vem som skrev vad. Sammanställningen kan bli allmän handling.
feedback-named = I gruppens sammanställning står ditt namn vid det du skriver. Texten till anteckningarna är utan namn och kan bli allmän handling.
feedback-who-sees = Vem ser svaren?
feedback-how-by-text = Eller skriv privat: ”driv: bra tempo”.
feedback-answer-button = Svara
feedback-private-button = Svara privat
feedback-look-in-private = Jag har skickat ett formulär till dig privat. Titta i vår chatt.
feedback-round-summary = Driv och hinder: vad drev mötet framåt, och vad hindrade? Öppet till { $when }.
feedback-card-closed = Driv och hinder efter mötet { $day }: rundan är stängd. { $answered } av { $asked } svarade.

## Driv och hinder: en tredje fråga

feedback-how-by-text-word = Eller skriv privat: ”driv: bra tempo” och ”ord: lugnt”.
feedback-how-by-text-scale = Eller skriv privat: ”driv: bra tempo” och ”betyg: 4”.
feedback-how-by-text-own = Eller skriv privat: ”driv: bra tempo”, och svaret på den sista frågan efter ”svar:”.
feedback-heading-word = Mötet i ett ord:
feedback-heading-scale = Betyg på mötet:
feedback-third-word = Mötet i ett ord
feedback-third-scale = Hur bra var mötet, från 1 till 5?
feedback-scale-none = Inget betyg
feedback-scale-lowest = { $grade } – inte alls bra
feedback-scale-highest = { $grade } – mycket bra
feedback-scale-mean = I snitt { $mean } av { $highest } (antal svar på { $counts })
feedback-third-not-asked = Rundan har ingen tredje fråga. Skriv under ”driv:” eller ”hinder:”.
feedback-third-one-word = Ett enda ord räcker, på högst { $longest } tecken.
feedback-third-number = Svara med en siffra från { $lowest } till { $highest }, till exempel ”betyg: 4”.
feedback-third-no-wording = Skriv frågan efter kolonet, till exempel ”tredje frågan: Vad tar du med dig?”.
feedback-third-long = Frågan får ha högst { $longest } tecken. Korta den lite, så går det bra.

## Driv och hinder: vilka som frågas

feedback-who-button = Vilka var med?
feedback-who-title = Vilka var med på mötet?
feedback-who-label = Ta bort bocken för dem som inte var med
feedback-who-hint = Den som inte är ibockad får ingen fråga och inga påminnelser, men får gärna svara ändå.
feedback-who-cut = Här står de { $count } första. Om andra kan du skriva till exempel ”Olle var inte med”.
feedback-who-fallback = Skriv till exempel ”Olle var inte med” eller ”Olle var med”.
feedback-who-fixed = Den här rundan är anonym, och därför bestämdes det när den öppnade vilka som frågas. Annars skulle det gå att räkna ut vem som har svarat. Den som inte var med skriver själv ”jag var inte med”. Den som inte fick frågan får gärna svara ändå.
feedback-who-asked = Tillfrågade: { $names }
feedback-who-saved =
    { $count ->
        [one] Sparat. En person är tillfrågad.
       *[other] Sparat. { $count } personer är tillfrågade.
    }
feedback-who-nobody = Någon måste vara tillfrågad. Vill du inte fråga alls, skriv ”stäng rundan”. Inget är ändrat.
feedback-asked-now = { $name } är tillfrågad om driv och hinder.
feedback-asked-not = { $name } får inga frågor om det mötet.
feedback-not-asked-but-welcome = Den här rundan är anonym, och vilka som frågas bestämdes när den öppnade. Du får gärna svara ändå, { $name }: skriv till mig privat, till exempel ”driv: bra tempo”.

## Driv och hinder: svar som dras tillbaka i text

feedback-withdrawn-by-text = Ditt svar i rundan för { $group } är borttaget. Vill du svara på nytt går det till { $when }.
feedback-nothing-to-withdraw = Du har inget svar i någon öppen runda.

## Driv och hinder: gruppens val

round-choices-title = Driv och hinder från nästa runda
round-choices-asks = Jag frågar
round-choices-answers = Svaren
round-choices-third = Tredje frågan
round-asks-group = i gruppen
round-asks-private = var och en privat; i gruppen kommer bara sammanställningen
round-asks-both = i gruppen och privat
round-anonymous = anonyma
round-named = med namn i gruppens sammanställning
round-third = { $question }
round-third-none = ingen
round-choices-by-text = Du kan också skriva: ”fråga i gruppen”, ”fråga privat”, ”fråga i gruppen och privat”, ”anonyma svar”, ”namngivna svar”, ”tredje frågan: ett ord”, ”tredje frågan: skala 1-5”, ”tredje frågan: Vad tar du med dig?” eller ”ingen tredje fråga”.
round-choices-change = Ändra
round-form-asks = Var ska jag fråga?
round-form-asks-group = I gruppen
round-form-asks-private = Var och en privat
round-form-asks-both = Både i gruppen och privat
round-form-anonymous = Ska svaren vara anonyma?
round-form-anonymous-yes = Ja, anonyma
round-form-anonymous-no = Nej, med namn
round-form-third = Ska jag fråga något mer?
round-form-third-none = Nej
round-form-third-word = Mötet i ett ord
round-form-third-scale = Betyg från 1 till 5
round-form-third-own = En egen fråga
round-form-sv = Den egna frågan på svenska
round-form-en = Den egna frågan på engelska

## Driv och hinder: redigering före anteckningarna

feedback-summary-hidden =
    { $count ->
        [one] En sak är dold av sekreteraren.
       *[other] { $count } saker är dolda av sekreteraren.
    }
feedback-edit-section-button = Redigera
feedback-edit-title = Redigera driv och hinder
feedback-edit-intro = Bocka i påståenden och välj vad som ska hända i anteckningarna. Här finns allt kvar.
feedback-edit-hide = Dölj
feedback-edit-join = Slå ihop
feedback-edit-restore = Ta fram igen
feedback-edit-more = Visa fler
feedback-edit-done = Klar
feedback-edit-hidden = { $text } (dold)
feedback-edit-joined = { $text } (ihopslagen med { $number })
feedback-edit-fallback = Skriv ”dölj 3”, ”slå ihop 2 och 5” eller ”ta fram 3”.
feedback-edit-by-text = Skriv ”dölj 3”, ”slå ihop 2 och 5” eller ”ta fram 3”, så ändrar jag det som går till anteckningarna. Det som skrevs finns kvar här.
feedback-edit-none-ticked = Bocka först i dem det gäller.
feedback-edit-no-such = Det finns { $most } saker, från 1 till { $most }. Skriv ”redigera sammanställningen” så ser du deras nummer.
feedback-edit-join-one = Säg vilka två eller fler som ska slås ihop, till exempel ”slå ihop 2 och 5”.
feedback-edit-join-headings = De står under olika rubriker och kan inte slås ihop.
feedback-edit-nothing = Det finns inget att redigera: gruppen har ingen stängd runda med svar som visas.
feedback-edit-hide-done =
    { $count ->
        [one] Dold: { $numbers }.
       *[other] Dolda: { $numbers }.
    }
feedback-edit-join-done = Ihopslagna: { $numbers }. Den första står kvar.
feedback-edit-restore-done =
    { $count ->
        [one] Framtagen igen: { $numbers }.
       *[other] Framtagna igen: { $numbers }.
    }
feedback-edit-settled = { $kept } saker går till anteckningarna. Dolda: { $hidden }. Ihopslagna med en annan: { $joined }.
feedback-minutes-files = Samma text som fil, i 7 dagar: [Word]({ $word }) · [Markdown]({ $markdown })
feedback-file-title = Driv och hinder för mötet { $day }

## Den som är borta

away-noted = Då stör jag dig inte med påminnelser till och med { $last }. Är du tillbaka tidigare, skriv ”jag är tillbaka”.
away-noted-from = Då stör jag dig inte med påminnelser från { $first } till och med { $last }. Är du tillbaka tidigare, skriv ”jag är tillbaka”.
away-due-meanwhile = Det här ska vara klart medan du är borta: { $deadlines }. Vill du ha mer tid eller lämna över, säg det till ordföranden.
away-past = Den dagen har redan varit. Skriv till exempel ”jag är ledig till { $example }”.
away-too-long = Så långt fram kan jag inte räkna. Skriv en dag inom ett år.
away-over = Välkommen tillbaka! Nu påminner jag dig som vanligt.
away-was-not = Jag hade inte noterat att du var borta. Jag påminner dig som vanligt.

## Driv och hinder: formuläret

feedback-form-driv = Vad drev mötet framåt?
feedback-form-hinder = Vad hindrade?
feedback-form-placeholder = En sak per rad
feedback-form-send = Skicka
feedback-form-fallback = Driv och hinder: skriv ”driv: bra tempo” eller ”hinder: för få pauser” till mig här.
feedback-form-summary = Driv och hinder: här kan du svara
feedback-remind-summary = Driv och hinder: { $count }. Här kan du svara
feedback-thanks = Tack! Ditt svar är sparat.
feedback-withdrawn = Ditt svar är borttaget.
feedback-nothing-written = Du skrev inget, så inget är sparat.
feedback-says-nothing = Det räknas inte som ett svar, så inget är sparat. Skriv gärna minst en sak som drev eller hindrade, till exempel ”driv: bra tempo”.
feedback-change-until = Du kan ändra det till { $when }.
feedback-change-button = Ändra mitt svar

## Driv och hinder: svar i text

feedback-noted = Tack! I rundan för { $group } har du nu { $driv } driv och { $hinder } hinder. Skriv fler om du vill. Vill du ändra något, skriv ”driv och hinder”. Rundan är öppen till { $when }.
feedback-noted-named = Ditt namn står vid det du skriver i gruppens sammanställning.
feedback-noted-in-public = Tack, det är med i rundan.
feedback-nothing-to-note = Skriv vad som drev eller hindrade efter kolonet, till exempel ”driv: bra tempo”.
feedback-public-anonymous = Det du skrev syns för alla i kanalen. Ta bort det och skriv till mig här i stället.
feedback-public-anonymous-chat = Det du skrev syns för alla i gruppens chatt. Ta bort det och skriv till mig här i stället.
feedback-no-open-round = Ingen runda av driv och hinder är öppen just nu.
feedback-not-kept = Ingen runda av driv och hinder är öppen just nu, så jag har inte sparat det du skrev. Rundan öppnar när nästa möte är slut: skicka det igen då.
feedback-round-gone = Den rundan finns inte längre.
feedback-late = Rundan är stängd, så det här kom inte med. Inget är borta: kopiera din text och skicka den till sekreteraren.
feedback-late-by-text = Rundan är stängd, så det här kom inte med. Din text står kvar här ovanför: skicka den gärna till sekreteraren.
feedback-too-many = Högst { $most } saker under varje rubrik. Slå ihop några, så går det bra.
feedback-too-long = En rad får ha högst { $longest } tecken. Dela upp den på flera rader, så går det bra.
feedback-too-much = Det blev mer än { $longest } tecken under en rubrik. Korta lite, så går det bra.

## Driv och hinder: stängning

feedback-closed-here = Rundan är stängd. Sammanställningen kommer här.
feedback-closed-elsewhere = Rundan är stängd. Sammanställningen kommer i { $group }.
feedback-closed-empty = Rundan är stängd. Ingen hann svara den här gången.
feedback-closed-few = Rundan är stängd. Det var för få svar för att visa, så inget visas och svaren är borttagna.
feedback-few-title = Få svar på driv och hinder
feedback-few-question = { $answered } av { $asked } har svarat i { $group }. Svaren visas bara om minst tre har svarat utöver dem som leder mötet. Vill du vänta på fler?
feedback-few-asked = Färre än fem är tillfrågade. Vill ni hellre ha svar med namn nästa gång, skriv ”namngivna svar”.
feedback-few-told = Jag har skrivit till dig privat om det: för få har svarat för att svaren ska kunna visas.
feedback-wait-tomorrow-button = Vänta till i morgon
feedback-wait-button = Vänta till { $day }
feedback-drop-button = Visa inget
feedback-waits = Då väntar vi. Rundan är öppen till { $when }.
feedback-enough-now = Nu har { $answered } svarat, så svaren kan visas när rundan stänger { $when }. Skriv ”stäng rundan” om du vill stänga den tidigare.
feedback-already-closed = Rundan är redan stängd.

## Driv och hinder: sammanställning

feedback-summary-count = { $answered } av { $asked } svarade.
feedback-summary-few = För få svar för att visa. Färre än tre svarade utöver dem som leder mötet, och då skulle det gå att gissa vem som skrev vad.
feedback-summary-none = Ingen svarade den här gången.
feedback-summary-nothing-here = Inget den här gången.
feedback-summary-cut = … och { $count } till. Tryck på knappen, eller skriv ”driv och hinder” till mig, så visar jag allt.
feedback-cut = … och { $count } till.
feedback-summary-line = Driv och hinder är sammanställt: { $answered } av { $asked } svarade.
feedback-summary-fallback = Driv och hinder är sammanställt: { $answered } av { $asked } svarade. Skriv ”driv och hinder” så visar jag texten.
feedback-minutes-button = Visa text till anteckningarna
feedback-minutes-sent = Jag har skickat texten till dig privat.
feedback-minutes-summary = Driv och hinder: text till anteckningarna
feedback-none-yet = Gruppen har inte haft någon runda av driv och hinder än. Jag frågar när ett möte är slut.

## Driv och hinder: val

feedback-now-anonymous = Driv och hinder är anonymt från och med nästa runda: dina kollegor ser inte vem som skrev vad.
feedback-now-named = Driv och hinder är med namn från och med nästa runda: i gruppens sammanställning står vem som skrev vad.
feedback-open-one-stays = Den runda som är öppen nu ändras inte.
feedback-group-told = Det har jag berättat i gruppen.
feedback-told-anonymous = { $name } har ändrat hur jag frågar om driv och hinder. Från och med nästa runda är svaren anonyma: ingen i gruppen ser vem som skrev vad.
feedback-told-named = { $name } har ändrat hur jag frågar om driv och hinder. Från och med nästa runda är svaren med namn: i gruppens sammanställning står vem som skrev vad.

## Driv och hinder: för få för att vara anonyma

feedback-offer-summary = Driv och hinder: ni är för få för anonyma svar den här gången
feedback-offer-why = Färre än { $fewest } skulle få frågan efter det här mötet. Så få kan inte vara anonyma för varandra. Vill ni svara med namn i stället?
feedback-offer-always = Ordföranden eller sekreteraren väljer. Vill ni alltid ha svar med namn, skriv ”namngivna svar”.
feedback-offer-named-button = Fråga med namn
feedback-offer-none-button = Fråga inte den här gången
feedback-offer-named-done = Då frågar jag med namn efter det här mötet: i gruppens sammanställning står vem som skrev vad.
feedback-offer-none-done = Då frågar jag inte om driv och hinder efter det här mötet.
feedback-offer-had-one = Det mötet har redan haft sin runda, eller så finns det ingen att fråga.

## Deadlines

# -- frågan
deadline-ask = Ska jag påminna om det här?
deadline-ask-silent = Ska jag skriva upp det här?
deadline-ask-which-day = Vilken dag menar du?
deadline-ask-who = Jag vet inte vem { $name } är. Vem ska jag påminna?
deadline-ask-which-person = Flera kan heta { $name }. Vem menar du?
deadline-ask-who-next = Sedan frågar jag vem { $names } är.
deadline-due = Senast { $day }
deadline-due-at = Senast { $day } kl. { $at }
deadline-for-group = Gäller alla i { $group }. Påminnelserna kommer i gruppen.
deadline-for-person = Gäller { $name }. Påminnelserna kommer privat.
deadline-listed = Den hamnar i gruppens lista, som alla där kan läsa.
deadline-listed-rather = Vill du ha den bara för dig själv? Skriv ”påminn mig om …” i stället.
deadline-only-yours = Bara för dig. Ingen annan ser den.
deadline-remind = Jag påminner { $days } kl. { $at }.
deadline-remind-none = Jag påminner på vardagar kl. 09.00, och det finns ingen sådan tid kvar före sista dagen. Ingen påminnelse hinner alltså komma, men jag skriver upp den.
deadline-remind-not = Jag påminner inte, som du ville. Den syns i listan över deadlines.
deadline-ladder-passed = De påminnelser du bad om skulle redan ha kommit, så jag påminner som vanligt.
deadline-twin = { $label } heter likadant och ska vara klar senast { $day }.
deadline-yes = Ja, påminn
deadline-yes-silent = Ja, skriv upp
deadline-yes-day = Ja, { $day }
deadline-rather-day = Nej, { $day }
deadline-change = Ändra
deadline-no = Nej
deadline-dropped = Då låter jag bli. Inget är sparat: { $title }

deadline-doubt-no-such-day = Den dagen finns inte.
deadline-doubt-weekday-does-not-fit = Veckodagen och datumet stämmer inte överens. Här är båda dagarna.
deadline-doubt-far-ahead = Det är mer än ett halvår dit, och du skrev inget år.
deadline-doubt-passed = Den dag du skrev har redan varit.
deadline-doubt-passed-this-year = Den dagen har redan varit i år, så jag föreslår nästa år.
deadline-doubt-next-weekday = Du skrev ”nästa”. Jag tror att du menar veckan därpå.
deadline-doubt-today-or-next-week = Det är den veckodagen i dag. Jag tror att du menar om en vecka.
deadline-doubt-several-days = Du skrev flera dagar. Jag tror att du menar den första.
deadline-doubt-week = Du skrev en vecka. Jag föreslår fredagen.
deadline-doubt-part-of-month = Du skrev en del av en månad. Jag föreslår en dag i den.
deadline-doubt-either-way = Jag är inte säker på åt vilket håll du menar.
deadline-doubt-either-day = Du skrev att det kan vara två dagar.
deadline-doubt-around = Det framgår inte riktigt vilken dag, så jag föreslår en.
deadline-doubt-vague = Det framgår inte vilken dag.
deadline-doubt-unknown-meeting = Det beror på när nästa möte är.
deadline-doubt-unknown-year = Det framgår inte vilket år.

# -- formuläret
deadline-form = Ändra innan jag sparar
deadline-form-title = Vad ska vara klart?
deadline-form-title-missing = Skriv vad som ska vara klart.
deadline-form-day = Senast vilken dag?
deadline-form-day-missing = Välj en dag.
deadline-form-who = Vem gäller det?
deadline-form-who-missing = Välj vem det gäller.
deadline-form-show = Visa hur det blir
deadline-who-group = Alla i gruppen

# -- svaret
deadline-saved = { $label } { $title }
deadline-told-group = { $name } har lagt till en deadline. { $label } { $title }: senast { $day }. { $remind }
deadline-told-person = { $name } har lagt till en deadline för dig. { $label } { $title }: senast { $day }. { $remind }
deadline-done-person = { $label } { $title }: klart för { $name }.
deadline-done-count =
    { $of ->
        [1] { $done } av { $of } är klar.
       *[other] { $done } av { $of } är klara.
    }
deadline-done-whole = { $label } { $title } är klar. Det kommer inga fler påminnelser.
deadline-done-everybody = Alla är klara med { $label } { $title }. Det kommer inga fler påminnelser.
deadline-done-told = { $name } har markerat { $label } { $title } som klar för alla. Det kommer inga fler påminnelser.
deadline-undo = Ångra
deadline-undone = Ångrat. { $label } { $title } är inte klar, senast { $day }.
deadline-undone-told = { $label } { $title } är inte klar ändå, så jag påminner igen.
deadline-snoozed = Jag påminner dig privat om { $label } { $title } { $day } kl. { $at }.
deadline-quiet = Jag påminner dig inte mer om { $label } { $title } förrän sista dagen, { $day } kl. { $at }. Skriv ”klar { $label }” när det är gjort.
deadline-snooze-past = Påminnelser kommer kl. 09.00, och den stunden har redan varit. Välj en senare dag, till exempel ”i morgon”.
deadline-snoozed-kept = Sista dagen är { $day }, så då påminner jag också.
deadline-snoozed-late = Den skulle ha varit klar { $day }.
deadline-snoozed-past = Tänk på att sista dag är { $day }.
deadline-remove-ask = Ska jag ta bort { $label } { $title } för alla?
deadline-remove-consequence = Den ska vara klar senast { $day }. Tas den bort kommer inga fler påminnelser.
deadline-remove-yes = Ja, ta bort
deadline-remove-no = Nej, behåll
deadline-kept = { $label } { $title } finns kvar, senast { $day }.
deadline-removed = { $label } { $title } är borttagen. Det kommer inga fler påminnelser.
deadline-removed-told = { $name } har tagit bort { $label } { $title }. Det kommer inga fler påminnelser.

# -- påminnelsen
deadline-reminder = { $label } { $title }
deadline-reminder-due = Senast { $day } ({ $left })
deadline-reminder-due-at = Senast { $day } kl. { $at } ({ $left })
deadline-reminder-overdue = Skulle ha varit klart { $day } ({ $left })
deadline-reminder-late = Den här påminnelsen skulle ha kommit { $day } kl. { $at }, men är försenad.
deadline-reminder-summary = Påminnelse: { $label } { $title }, senast { $day } ({ $left })
deadline-reminder-summary-overdue = Försenat: { $label } { $title }, skulle ha varit klart { $day } ({ $left })
deadline-reminder-awaited = Gäller { $names }
deadline-reminder-count =
    { $of ->
        [1] { $done } av { $of } är klar.
       *[other] { $done } av { $of } är klara.
    }
deadline-left =
    { $days ->
        [0] i dag
        [1] i morgon
       *[other] om { $days } dagar
    }
deadline-since =
    { $days ->
        [1] i går
       *[other] för { $days } dagar sedan
    }
deadline-button-done = Klar
deadline-button-done-me = Klart för mig
deadline-button-done-all = Klart för alla
deadline-button-snooze = Påminn mig senare
deadline-button-remove-own = Ta bort
deadline-button-remove = Ta bort för alla
deadline-snooze-ask = När ska jag påminna dig? Det kommer privat, bara till dig.
deadline-snooze-tomorrow = I morgon
deadline-snooze-monday = På måndag
deadline-snooze-week = Om en vecka
deadline-snooze-before = Två dagar före

# -- listan
deadline-list = Deadlines
deadline-list-late = Försenat
deadline-list-late-none = Inget är försenat.
deadline-list-for = Att göra: { $name }
deadline-list-for-none = { $name } har inget kvar att göra.
deadline-list-empty = Det finns inga deadlines just nu. Skriv till exempel ”påminn om rapporten senast 30 juni”.
deadline-list-group = alla
deadline-list-count =
    { $of ->
        [1] { $done } av { $of } klar
       *[other] { $done } av { $of } klara
    }
deadline-list-you = du är klar
deadline-list-done = ✓ klar
deadline-list-line = { $day } ({ $left })
deadline-list-hint = Skriv ”klar { $label }” när något är klart.
deadline-list-cut =
    { $count ->
        [one] En till får inte plats här.
       *[other] { $count } till får inte plats här.
    }
deadline-list-summary =
    { $count ->
        [0] Inga deadlines är kvar
        [one] En deadline är kvar
       *[other] { $count } deadlines är kvar
    }

# -- det som inte går
proposal-settled = Den frågan är redan besvarad.
deadline-no-such-day = Den dagen finns inte. Skriv gärna igen, med en dag som finns i kalendern.
deadline-passed = Den dagen har redan varit. Välj en som kommer.
deadline-too-far = Det är mer än { $years } år dit. Stämmer årtalet?
deadline-day-not-understood = Jag förstod inte vilken dag det var. Välj en dag i kalendern.
deadline-no-title = Skriv också vad som ska vara klart, till exempel ”påminn om rapporten senast 30 juni”.
deadline-title-long = Det var en lång rubrik. Korta den till högst { $most } tecken.
deadline-who-missing = Välj vem det gäller, så sparar jag.
deadline-too-many-people = Jag kan ta emot högst { $most } personer på en gång. Skriv ”alla” om det gäller hela gruppen.
deadline-who-gone = Den personen är inte med i gruppen längre. Välj någon annan.
deadline-only-your-own = Du kan be mig påminna dig själv: skriv ”påminn mig om … senast …”. För andra är det ordförande eller sekreterare som lägger till deadlines.
deadline-only-asker = Det var { $name } som frågade, så det är { $name } som svarar. Ordförande och sekreterare kan också göra det.
deadline-none-such = { $label } finns inte. Det här finns: { $known }.
deadline-none-such-none = { $label } finns inte. Det finns inga deadlines just nu.
deadline-gone = Den deadlinen finns inte längre.
deadline-reminds-others = { $label } { $title } gäller { $name }, så det är { $name } som jag påminner. Vill du också bli påmind? Skriv då vad och när, till exempel ”påminn mig på fredag att fråga om { $label }”.
deadline-not-yours = { $label } { $title } gäller { $name }, så det är { $name } som kan säga att den är klar. Ordförande och sekreterare kan också göra det.
deadline-done-already = { $label } { $title } är redan klar.
deadline-removed-already = { $label } { $title } är redan borttagen.
deadline-nothing-to-undo = Du har inte markerat { $label } { $title } som klar, så det finns inget att ångra.

## Deadlines: att hålla dem

deadline-free-day = { $day } är en ledig dag, så den sista påminnelsen kommer { $last }.
deadline-button-more-time = Be om mer tid
deadline-too-late-to-remind = De dagarna har redan varit för { $label } { $title }. Inget ändrades.
deadline-said-privately = { $name }, jag svarar dig privat.

# -- flytta
deadline-move-ask-whether = Ska jag flytta { $label } { $title } från { $since } till { $day }?
deadline-move-yes = Ja, flytta
deadline-moved = { $label } { $title } är flyttad från { $since } till { $day }. Påminnelserna följer med.
deadline-moved-told = { $name } har flyttat { $label } { $title } från { $since } till { $day }.
deadline-move-ask = Ordförande eller sekreterare flyttar { $label } { $title }. Du kan be om mer tid: skriv ”mer tid { $label } till …” med den dag du behöver.
deadline-moved-meanwhile = { $label } { $title } har flyttats sedan jag frågade. Skriv gärna igen.
deadline-moved-to-past = Räknat från { $since } blir det { $day }, och den dagen har redan varit. { $label } { $title } är inte flyttad. Skriv till exempel ”flytta { $label } till …” med den dag du vill ha.
deadline-same-day = { $label } { $title } är redan satt till den dagen.

# -- mer tid
deadline-more-time-form = Mer tid för { $label } { $title }
deadline-more-time-day = Till vilken dag?
deadline-more-time-reason = Varför? (frivilligt)
deadline-more-time-send = Fråga
deadline-more-time-asked = Jag har frågat { $name } om mer tid för { $label } { $title }: till { $day } i stället för { $since }. Jag säger till när jag fått svar. Till dess gäller { $since }.
deadline-more-time-question = { $name } ber om mer tid för { $label } { $title }: till { $day } i stället för { $since }. Går det bra?
deadline-more-time-because = ”{ $reason }”
deadline-more-time-yes = Ja, till { $day }
deadline-more-time-no = Nej
deadline-more-time-granted-told = { $name } ger dig mer tid för { $label } { $title }: till { $day } i stället för { $since }.
deadline-more-time-refused-told = { $name } kan inte ge mer tid för { $label } { $title }. Den ska vara klar senast { $day }.
deadline-more-time-typed = mer tid { $label } till
deadline-more-time-yours = Du kan själv flytta { $label } { $title }: skriv ”flytta { $label } till …” med den nya dagen.
deadline-more-time-later = Du har redan tid till den dagen för { $label } { $title }. Välj en senare dag.
deadline-more-time-nobody = Det finns ingen ordförande eller sekreterare att fråga om { $label } { $title }. Skriv ”ordförande är …” först.

# -- försenat
deadline-late = { $label } { $title } är försenad
deadline-late-who = Inte klara: { $names }
deadline-late-hint = Mer tid? Skriv ”flytta { $label } till …”.
deadline-has-left = { $name } (har lämnat gruppen)
deadline-list-more = och { $count } till

# -- när någon lämnar gruppen
deadline-owner-left =
    { $count ->
        [one] { $name } har lämnat gruppen och hade något kvar att göra. Vem tar över?
       *[other] { $name } har lämnat gruppen och hade { $count } saker kvar att göra. Vem tar över?
    }
deadline-owner-left-choose = Välj vem som tar över
deadline-owner-left-hint = Ska olika personer ta över, skriv till exempel ”ge { $label } till …” med namnet.
deadline-take-over-ask =
    { $count ->
        [one] Vem tar över den här?
       *[other] Vem tar över de här?
    }
deadline-take-over-who = Tar över
deadline-take-over-save = Spara
deadline-taken-over =
    { $count ->
        [one] { $name } tar över den här, och får påminnelserna:
       *[other] { $name } tar över de här, och får påminnelserna:
    }
deadline-handed-over = { $name } tar över { $label } { $title }, och får påminnelserna.
deadline-handed-over-many = { $label } { $title } gäller nu { $name }, och de får påminnelserna.
deadline-renamed = { $label } heter nu ”{ $title }”. Förut hette den ”{ $before }”.
deadline-is-open = { $label } { $title } är inte markerad som klar. Den står kvar, och påminnelserna fortsätter.
undo-did-deadline-renamed = { $label } fick ett nytt namn
undo-did-deadline-reopened = { $label } öppnades igen
about-rename-deadline = Byt namn på en deadline.
about-reopen-deadline = Öppna en deadline igen som har bockats av.
deadline-list-between = Deadlines från { $first } till { $last }
deadline-list-until = Deadlines till och med { $last }
deadline-list-between-none = Ingen deadline ligger mellan { $first } och { $last }.
deadline-list-until-none = Ingen deadline ligger före eller på { $last }.
deadline-given-away = { $label } { $title } gäller inte dig längre. Nu är det { $name } som tar den.
deadline-yours-now = Du har tagit över { $label } { $title }. Den ska vara klar senast { $day } ({ $left }).
deadline-yours-now-late = Du har tagit över { $label } { $title }. Den är försenad: den skulle ha varit klar { $day } ({ $left }).
deadline-nobody-left = De som ska göra { $label } { $title } är kvar i gruppen, så det finns inget att ta över.
deadline-none-to-take-over = Det finns inget kvar att ta över.

# -- listor för en
deadline-mine = Dina punkter
deadline-mine-none = Du har inget kvar att göra just nu.
deadline-mine-private = Bara för dig
deadline-not-done = Inte klara än
deadline-not-done-none = Det finns inga deadlines som väntar på någon.
deadline-not-done-nobody = Ingen är vald till medlem än
deadline-not-done-hint = Bara du ser det här. Skriv ”klar { $label } för alla” för att markera något som klart för alla.

# -- hur gruppen blir påmind
reminders-title = Så påminner jag i { $group }
reminders-weekly = Allt samlat på måndagar
reminders-singly = En påminnelse i taget
reminders-bridge-free = Klämdagar är lediga
reminders-bridge-worked = Klämdagar är arbetsdagar
reminders-summer = Sommaruppehåll { $first } till { $last } varje år
reminders-summer-none = Inget sommaruppehåll
reminders-grace =
    { $days ->
        [0] Förseningar: jag säger till nästa arbetsdag, privat
        [one] Förseningar: jag väntar en arbetsdag, säger till den det gäller, väntar lika länge och säger sedan till ordföranden
       *[other] Förseningar: jag väntar { $days } arbetsdagar, säger till den det gäller, väntar lika länge och säger sedan till ordföranden
    }
reminders-aloud = Förseningar får meddelas i gruppen
reminders-private = Förseningar meddelas bara privat
reminders-by-text = Du kan också skriva ”klämdagar är lediga”, ”sommaruppehåll 1 juli till 15 augusti”, ”inget sommaruppehåll”, ”samla påminnelserna på måndagar”, ”påminn oss en och en”, ”säg till efter 3 arbetsdagar”, ”förseningar får sägas i gruppen” eller ”förseningar bara privat”.
reminders-form = Ändra hur jag påminner
reminders-form-weekly = Samla allt på måndagar
reminders-form-weekly-label = Veckobrev
reminders-form-bridge = Klämdagar är lediga
reminders-form-bridge-label = Klämdagar
reminders-form-first = Sommaruppehåll från
reminders-form-last = Sommaruppehåll till
reminders-form-grace = Arbetsdagar innan jag säger till om en försening
reminders-form-aloud = Förseningar får meddelas i gruppen
reminders-form-aloud-label = Var
reminders-form-save = Spara
reminders-summer-example = sommaruppehåll 1 juli till 15 augusti
reminders-grace-long = Jag kan vänta högst { $most } arbetsdagar. Inget ändrades.
reminders-summer-long = Ett uppehåll kan vara högst { $most } dagar. Inget ändrades.
remind-me-weekly = Då samlar jag dina påminnelser på måndagar, i alla dina grupper. Skriv ”påminn mig en och en” om du ångrar dig.
remind-me-singly = Då påminner jag dig en och en igen.

## Deadlines: i två steg

deadline-final = Det går att göra den till och med { $day }.
deadline-final-now = Den skulle helst ha varit klar { $day }, men det går fortfarande att göra den.
deadline-list-final = dock senast { $day }
deadline-final-before = Dagen efter ”dock senast” måste komma efter den första dagen. Jag har inte sparat något.

## Deadlines: varje år

deadline-yearly = Återkommer varje år.
deadline-recurs = Återkommer { $how }.
recurs-until = { $how } till och med { $day }
recurs-working-days = varje vardag
recurs-days = varje dag
recurs-of-month = { $which } { $each }
recurs-each =
    { $every ->
        [1] varje månad
        [2] varannan månad
        [3] varje kvartal
        [6] varje halvår
       *[other] var { $nth } månad
    }
recurs-last-day = sista dagen
recurs-last-working = sista vardagen
recurs-first-working = första vardagen
recurs-nth-weekday = { $which } { $weekday }en
recurs-day = den { $day }
deadline-all-days = Det blir { $count } deadlines, en för varje dag.
deadline-yes-all = Ja, lägg in alla { $count }
deadline-saved-also = Även { $label }: { $day }
deadline-remove-recurring = Den återkommer { $how }. Ska bara den här gången tas bort, eller alla framöver?
deadline-remove-recurring-this = Bara { $day }
deadline-remove-recurring-hint = Det går också att skriva ”ta bort { $label } bara den här gången” eller ”ta bort { $label } för gott”.
deadline-list-yearly = varje år
deadline-next-time = Nästa gång { $day } ({ $label }).
deadline-remove-yearly = Den återkommer varje år. Ska bara årets tas bort, eller alla framöver?
deadline-remove-yearly-this = Bara den för { $year }
deadline-remove-yearly-all = Ta bort alla som kommer

## Deadlines: en dag för var och en

deadline-parts-ask = Ska jag påminna om det här, med en dag för var och en?
deadline-part = { $name }: senast { $day }
deadline-part-short = { $name } { $day }
deadline-part-done-short = { $name } ✓
deadline-parts-free = Det är en ledig dag, så den sista påminnelsen kommer arbetsdagen före.
deadline-parts-each = Var och en påminns inför sin egen dag.
deadline-parts-aloud = Ingen i gruppen hör till { $name } än, så de påminnelserna kommer i gruppen. Skriv ”jag är från …” så kommer de privat.
deadline-part-day = Senast vilken dag för { $name }?
deadline-parts-done-hint = Skriv ”{ $label } klar för { $name }” när någon är klar.
deadline-part-button-done = Klart för { $name }
deadline-part-undone = Ångrat. { $label } { $title } är inte klar för { $name }.
deadline-part-done-told = { $by } har markerat { $label } { $title } som klar för { $name }.
deadline-part-reminder = { $name }: senast { $day } ({ $left })
deadline-part-reminder-summary = Påminnelse: { $label } { $title } ({ $name }), senast { $day } ({ $left })
deadline-part-twice = { $name } står där två gånger. Skriv gärna igen, med en dag för var och en. Inget är sparat.
deadline-no-such-part = { $label } { $title } har ingen del som heter så. De här finns: { $known }.
deadline-no-parts = { $label } { $title } gäller alla i gruppen, och är inte uppdelad.
deadline-no-part-left = Det finns inget kvar att göra för { $name }. Skriv ”att göra” så visar jag vad som finns.
deadline-which-part = { $name } har mer än en sak kvar: { $known }. Skriv till exempel ”{ $label } klar för { $name }”.
deadline-part-not-yours = Den som hör till { $name }, ordförande eller sekreterare kan säga att { $label } { $title } är klar. Hör du dit? Skriv först ”jag är från { $name }”.
deadline-part-done-already = { $label } { $title } är redan klar för { $name }.
question-by-text = Du kan också svara ”ja” eller ”nej”.
nothing-asked = Jag väntar inte på något svar från dig här. Skriv ”hjälp” så visar jag vad jag kan.
question-of-another = Den frågan är till { $name }. Skriv vad du vill ha gjort, så frågar jag dig.

## Deadlines: steg efter steg

chain-ask =
    { $count ->
        [one] Ska jag lägga in det här steget?
       *[other] Ska jag lägga in de här { $count } stegen, räknade bakåt?
    }
chain-yes = Ja, lägg in
chain-dropped = Då låter jag bli. Inget är sparat.
chain-hurried = Den dagen skulle redan ha varit, så jag föreslår den första arbetsdag som finns.
chain-free-day = { $day } är en ledig dag, så jag räknar från arbetsdagen före, { $last }.
chain-saved = { $count } steg är sparade
chain-hint = Skriv till exempel ”flytta { $label } till …”, så föreslår jag nya dagar också för dem som kommer före.
chain-told = { $name } har lagt in steg efter steg:

    { $list }
chain-move-too = De som kommer före flyttas med:
chain-move-line = { $name }: från { $since } till { $day }
chain-moved =
    { $count ->
        [one] Nu är den flyttad. Påminnelserna följer med.
       *[other] Nu är de flyttade. Påminnelserna följer med.
    }
chain-moved-told = { $name } har flyttat:

    { $list }
chain-stays = Då får de stå kvar som de är.
chain-order = Stegen ska stå i den ordning de görs, vart och ett närmare slutdagen än det före. Räkna alla från slutdagen, till exempel ”bereds 10 arbetsdagar före, godkänns 5 arbetsdagar före, skickas”. Inget är sparat.
chain-long = Det var många steg. Jag kan lägga in högst { $most } åt gången. Inget är sparat.
chain-after = { $label } { $title } kan inte komma efter { $next } { $next_title }. Flytta { $next } först, så följer { $label } med.
deadline-list-follows = efter { $label }

## Flera saker på en gång

digest-title = { $count } saker att tänka på
digest-more =
    { $count ->
        [one] … och en sak till.
       *[other] … och { $count } saker till.
    }
digest-open-form = Svara
digest-below = Det kommer här nedanför.
digest-hint = Skriv ”att göra” till mig så visar jag deadlines, ”klar D3” när något är klart och ”driv och hinder” när du vill svara.

## När något inte kom fram

trouble = Ett meddelande från mig kom inte fram som det skulle i { $group }: { $what }.
trouble-by-text = Du kan också skriva ”skicka igen” till mig.
resend-button = Skicka igen
resend-which = Vad ska jag skicka igen?
resend-none = Det finns inget att skicka igen. Skriv ”leveranser” så visar jag vad som har gått ut.
resend-done = Jag skickar igen: { $what }. Skriv ”leveranser” om en stund så ser du hur det gick.
resend-already = Det är redan skickat igen.
resend-gone = Jag har inte kvar det meddelandet, så det går inte att skicka igen.
resend-not-needed = Det stämmer inte längre, så jag skickar det inte igen.
resend-suspended = Jag är borttagen från den chatten eller kanalen. Lägg till mig där igen, så går det att skicka.

## Leveranser

delivery-title = Leveranser i { $group }
delivery-summary =
    { $failed ->
        [0] Leveranser: { $sent } skickade den senaste veckan, alla kom fram
       *[other] Leveranser: { $sent } skickade den senaste veckan, { $failed } kom inte säkert fram
    }
delivery-sent = Skickat de senaste 7 dagarna
delivery-sent-none = Inget.
delivery-waiting = Väntar de närmaste 7 dagarna
delivery-waiting-none = Inget.
delivery-failed = Kom inte fram
delivery-unknown = Osäkert om det kom fram
delivery-all-well = Allt har kommit fram.
delivery-unreachable = Kan inte nås i privat chatt: { $people }. Be er IT-avdelning att installera appen för dem.
delivery-hint = Svar på frågor räknas inte. Skriv ”återkalla” om något som nyss gick ut ska tas tillbaka.
delivery-hint-again = Svar på frågor räknas bara om de inte kom fram. Skriv ”skicka igen” för att försöka på nytt.
delivery-more = … och { $count } till.
delivery-moment = { $day } kl. { $time }
delivery-to-group =
    { $count ->
        [1] i gruppen
       *[other] { $count } i gruppen
    }
delivery-to-people =
    { $count ->
        [1] till en person
       *[other] till { $count } personer
    }
delivery-to-one = { $what } till { $name }
delivery-what-agenda = dagordningen
delivery-what-settle = frågan om vad mötet hann med
delivery-what-task-days = frågan om uppdragens dagar
delivery-what-third = frågan om punkter som kommer tillbaka
delivery-what-deadline = påminnelse om en deadline
delivery-what-deadline-late = besked om en försenad deadline
delivery-what-deadline-left = fråga om vem som tar över
delivery-what-deadline-named = påminnelse om { $about }
delivery-what-round = frågan om driv och hinder
delivery-what-round-reminder = påminnelse om driv och hinder
delivery-what-round-form = formulär för driv och hinder
delivery-what-round-ask = frågan om driv och hinder, privat
delivery-what-round-section = redigering av driv och hinder
delivery-what-round-few = frågan om för få svar på driv och hinder
delivery-what-round-summary = sammanställningen av driv och hinder
delivery-what-theme-proposal = förslag mot ett återkommande hinder
delivery-what-form = ett formulär i gruppen
delivery-what-form-page = ett formulär att fylla i
delivery-what-forwarding-ask = fråga om en punkt från en annan grupp
delivery-what-forwarding-news = besked om en punkt som skickats till en annan grupp
delivery-what-forwarding-back = besked om en punkt som dragits tillbaka
delivery-what-table-round = frågan om laget runt
delivery-what-trouble = besked om något som inte kom fram
delivery-what-recall = återkallande av ett meddelande
delivery-what-reply = ett svar eller besked
delivery-what-card = uppdatering av ett kort
delivery-what-other = ett meddelande
delivery-why-unknown = Teams svarade inte. Det kan ha kommit fram, så titta först efter i gruppen.
delivery-why-unknown-private = Teams svarade inte. Det kan ha kommit fram.
delivery-why-not-told = Vem det gällde visar jag inte, så att ingen kan se vem som har svarat.
delivery-why-unreachable = Personen går inte att nå privat.
delivery-why-suspended = Jag är borttagen från den chatten eller kanalen.
delivery-why-no-address = Jag vet inte var det skulle skickas.
delivery-why-mistake = Det blev fel hos mig.
delivery-why-not-allowed = Teams lät mig inte skriva där.
delivery-why-gone = Chatten eller kanalen finns inte längre.
delivery-why-too-big = Meddelandet var för stort för Teams.
delivery-why-no-answer = Teams gick inte att nå, trots flera försök.
delivery-why-refused = Teams tog inte emot det.

## Återkalla

recall-which = Vad ska återkallas?
recall-button = Återkalla
recall-hint = Det som är äldre än en timme går inte att återkalla. Den som hann läsa har redan läst.
recall-none = Jag har inte skickat något den senaste timmen som går att återkalla. Efter en timme är det för sent.
recall-too-late = Det är mer än en timme sedan, så det är för sent att återkalla.
recall-gone = Det meddelandet går inte att återkalla.
recall-already = Det är redan återkallat.
recall-with-it = Återkallas samtidigt: { $what }.
recall-done =
    { $count ->
        [one] Begärt: ett meddelande återkallas, { $what }. Skriv ”leveranser” om en stund så ser du hur det gick.
       *[other] Begärt: { $count } meddelanden återkallas, { $what }. Skriv ”leveranser” om en stund så ser du hur det gick.
    }
recalled = Det här meddelandet är återkallat.

## Anteckningar

incomplete-notes-text = Klistra in anteckningarna efter ordet, till exempel ”{ $example }”. I vår privata chatt kan du också skicka dem som fil.
notes-found =
    { $count ->
        [one] Jag hittade en sak att komma ihåg. Inget är sparat än.
       *[other] Jag hittade { $count } saker att komma ihåg. Inget är sparat än.
    }
notes-left =
    { $count ->
        [one] En sak väntar på svar och är inte sparad än.
       *[other] { $count } saker väntar på svar och är inte sparade än.
    }
notes-more =
    { $count ->
        [one] En till visas när du går igenom.
       *[other] { $count } till visas när du går igenom.
    }
notes-passed =
    { $count ->
        [one] En deadline hade redan passerat. Den är inte med.
       *[other] { $count } deadlines hade redan passerat. De är inte med.
    }
notes-cut =
    { $count ->
        [one] En sak till fick inte plats. Skicka anteckningarna i delar, så kommer den med.
       *[other] { $count } saker till fick inte plats. Skicka anteckningarna i delar, så kommer de med.
    }
notes-hint = Du kan också skriva ”spara alla”, ”spara { $number }”, ”{ $number } är 5 juli” eller ”hoppa över { $number }”.
notes-review = Gå igenom
notes-save-all = Spara alla
notes-drop = Nej tack
notes-form = { $shown } av { $count } att gå igenom
notes-save = Spara ibockade
notes-show-more = Visa fler
notes-change = Ändra { $number }
notes-back = Tillbaka
notes-use = Använd
notes-kind-deadline = Deadline
notes-kind-meeting = Nästa möte
notes-kind-carried = Tas upp igen
notes-kind-decision = Beslut
notes-day-at = { $day } kl. { $at }
notes-day-span = { $day } kl. { $at }–{ $until }
notes-is-deadline = Senast { $when }
notes-is-parted = En dag för var och en: { $days }
notes-is-undated = Ingen dag än
notes-is-meeting = Nästa möte { $when }
notes-is-carried = Till nästa dagordning
notes-is-decision = Beslut. Kan följas upp på nästa möte.
notes-who-group = alla i gruppen
notes-who-unknown = { $name }?
notes-unsure = Osäkert: { $why }
notes-ask-day = Vilken dag?
notes-ask-which-day = Vilken dag menas?
notes-ask-who = Vem är { $name }?
notes-follow-up = Uppföljning: { $title }
notes-saved-deadline = { $label } { $title }: senast { $day }
notes-saved-meeting = Nästa möte: { $when }
notes-saved-item = Dagordningens punkt { $number }: { $title }
notes-saved-now = Sparat:

    { $list }
notes-told = { $name } har sparat ur anteckningarna:

    { $list }
notes-outcome =
    { $count ->
        [0] Inget är sparat ur anteckningarna.
        [one] En sak är sparad ur anteckningarna.
       *[other] { $count } saker är sparade ur anteckningarna.
    }
notes-outcome-more =
    { $count ->
        [one] och en till
       *[other] och { $count } till
    }
notes-outcome-skipped =
    { $count ->
        [one] En hoppades över.
       *[other] { $count } hoppades över.
    }
notes-changed = Ändrat: { $number } { $title }.
notes-nothing-found = Jag hittade inget att komma ihåg i texten: ingen deadline, inget nästa möte. Inget är sparat. Skriv ”påminn om … senast …” så lägger jag in det för hand.
notes-all-passed =
    { $count ->
        [one] Den enda deadline jag hittade har redan passerat, så jag föreslår inget.
       *[other] Alla { $count } deadlines jag hittade har redan passerat, så jag föreslår inget.
    }
notes-only-sender = Det var { $name } som skickade anteckningarna, så det är { $name } som svarar. Ordförande och sekreterare kan också göra det.
notes-none-waiting = Det finns inga förslag som väntar här. Klistra in anteckningar först: ”anteckningar: …”.
notes-no-such = Det finns inget nummer { $number } bland förslagen. De går från 1 till { $count }.
notes-settled-already = Nummer { $number } är redan klar.
notes-day-missing = Vilken dag? Välj en dag, så sparar jag.
notes-meeting-asked = Ingen tid för mötet står i anteckningarna, så jag frågar om det i ett eget kort.
notes-has-no-day = Nummer { $number } har ingen dag att ändra.
notes-has-parts = { $number } har en dag för var och en. Tryck ”Gå igenom” och sedan ”Ändra { $number }” för att ändra dem.
notes-has-no-owner = Nummer { $number } har ingen ansvarig att ändra.

## Filer

files-elsewhere = Filer når mig bara i vår privata chatt. [Öppna den]({ $url }) och skicka filen där, eller klistra in texten här.
files-one-at-a-time = En fil i taget, tack. Skicka dem var för sig.
files-not-from-there = Den filen ligger där jag inte får hämta. Ladda upp den i vår chatt, eller klistra in texten.
files-gone = Jag kunde inte hämta filen. Skicka den igen, eller klistra in texten.
files-too-large = Filen är för stor för mig. Klistra in texten i stället, gärna i delar.
files-of-no-kind = Den sortens fil kan jag inte läsa. Skicka .docx, .pdf eller .txt, eller klistra in texten.
files-damaged = Filen går inte att läsa: den verkar trasig eller låst. Spara den på nytt och skicka den igen, eller klistra in texten.
files-without-text = Jag hittar ingen text i filen. Är den inskannad? Klistra in texten i stället.
files-too-slow = Filen tog för lång tid att läsa. Klistra in texten i stället.

## Deadline av ett meddelande

marked-form = Skapa deadline
marked-absent = Jag är inte med i den här konversationen. Lägg till mig här, eller låt mig påminna bara dig.
marked-only-me = Påminn bara mig
marked-install = Lägg till Mötesbot här
marked-whom-me = Bara jag (privat)
marked-whom-group = Alla i { $group }
marked-other-days = Kan också vara { $days }.
marked-saved = Sparat: { $label } { $title }, senast { $day }.
marked-saved-privately = Sparat bara för dig: { $label } { $title }, senast { $day }.
marked-say-hello = Jag vet inte hur jag når dig än. Skriv ”hej” till mig i vår privata chatt, och försök sedan igen. Inget är sparat.

## Årshjulet

wheel-title = Årshjul { $year }
wheel-title-of = Årshjul { $year } · { $group }
wheel-meeting = Möte
wheel-meeting-in = Möte, { $place }
wheel-kind-meeting = Möte
wheel-kind-due = Deadline
wheel-kind-done = Klart
wheel-kind-late = Försenat
wheel-line = { $day } { $title } – { $kind }
wheel-more =
    { $count ->
        [one] + 1 till, se listan
       *[other] + { $count } till, se listan
    }
wheel-empty = Inget är inplanerat än.
wheel-alt =
    { $count ->
        [0] Årshjul { $year }. Inget är inplanerat än.
        [one] Årshjul { $year } med en händelse. Samma sak står i listan under bilden.
       *[other] Årshjul { $year } med { $count } händelser. Samma sak står i listan under bilden.
    }
wheel-cut =
    { $count ->
        [one] … och en till som inte får plats här.
       *[other] … och { $count } till som inte får plats här.
    }
wheel-year-far = Så långt från i dag har jag inget årshjul: högst { $years } år framåt eller bakåt.

## Kalendern

calendar-own-name = Mina möten och deadlines
calendar-meeting = Möte: { $group }
calendar-deadline = Deadline: { $title }
calendar-own = **Din kalender:** möten och det du ska ha klart, i alla dina grupper. Den uppdateras av sig själv.
calendar-group = **Gruppens kalender ({ $group }):** alla möten och deadlines. Du som leder kan dela den med gruppen.
calendar-address = Adress: { $address }
calendar-open = Öppna direkt: { $webcal }
calendar-how = I Outlook: Lägg till kalender, Prenumerera från webben, klistra in adressen. Adressen är hemlig: den som har den kan läsa kalendern. Skriv ”ny kalenderadress” om den har kommit bort, så slutar den gamla att gälla.
calendar-renewed = Klart. De gamla adresserna gäller inte längre.
calendar-no-address = Här har jag ingen adress på webben, så kalendern går inte att prenumerera på. Be den som sköter mig att sätta MOTESBOT_PUBLIC_URL. Skriv ”årshjul” så visar jag året här i stället.

## Teman: vad driv och hinder handlar om

theme-breaks = pauser
theme-breaks-also = paus, rast, raster
theme-form = digitalt eller fysiskt
theme-form-also = digitalt, fysiskt, digitalt/fysiskt, mötesform, form, hybrid
theme-material = underlag i förhand
theme-material-also = underlag, handlingar, material
theme-pace = tid och tempo
theme-pace-also = tid, tempo
theme-agenda = dagordning
theme-agenda-also = dagordningen, innehåll, upplägg
theme-discussion = diskussion
theme-discussion-also = diskussionen, diskussioner, samtal
theme-attendance = närvaro
theme-attendance-also = närvaron, deltagande
theme-name-long = Ett tema får ha högst { $longest } tecken i sitt namn. Inget ändrades.
theme-words-none = Vilka ord ska räknas? Skriv till exempel ”räkna kallt i salen som lokal”.
theme-words-full = Gruppen har redan { $most } egna ord, och fler håller jag inte reda på. Inget ändrades.
theme-trend-title = Driv och hinder över tid
theme-trend-meetings = Mötena { $days }
theme-trend-alt = Hur många driv och hinder varje tema fick vid de { $count } senaste mötena. Samma sak står i text under bilden.
theme-trend-none = Här kommer trenden när minst en runda med tre svar är stängd.
theme-trend-nothing = Inget av det som sades hör till något tema.
theme-trend-line = { $theme }: driv { $driv }, hinder { $hinder }
theme-trend-driv = driv, ovanför linjen
theme-trend-hinder = hinder, under linjen
theme-own-title = Det här har ni lärt mig
theme-own-counts = ”{ $words }” räknas som { $theme }
theme-own-not = ”{ $words }” räknas inte som { $theme }
theme-how-button = Visa hur jag räknar
theme-how-title = Så räknade jag det som sades vid mötet { $day }:
theme-how-none = inget tema
theme-how-correct = Blev något fel? Ordförande och sekreterare kan skriva ”räkna 3 som pauser”, ”räkna inte 3 som diskussion” eller ”räkna kallt i salen som lokal”. Jag håller mig till det, också för möten som varit.
theme-counted = Då räknar jag ”{ $words }” som { $theme } från och med nu, också för möten som varit.
theme-not-counted = Då räknar jag inte ”{ $words }” som { $theme } från och med nu, inte heller för möten som varit.

## Teman: det som görs åt dem

theme-propose-title = Ett återkommande hinder
theme-came-again = { $theme } har varit ett hinder efter { $rounds } möten i { $group }.
theme-propose-break = Ska jag lägga in en paus på dagordningen till mötet { $day }?
theme-propose-break-later = Ska jag lägga in en paus på dagordningen? Planera först nästa möte, så gör jag det.
theme-propose-material = Ska jag sätta en deadline för underlag en vecka före mötet { $day }?
theme-propose-material-later = Ska jag sätta en deadline för underlag? Planera först nästa möte, så gör jag det.
theme-propose-in-person = Ska gruppen ta ställning till att ses på plats? Då lägger jag frågan på dagordningen till mötet { $day }.
theme-propose-in-person-later = Ska gruppen ta ställning till att ses på plats? Planera först nästa möte, så lägger jag frågan på dagordningen.
theme-propose-item = Ska ni prata om det? Då lägger jag en punkt på dagordningen till mötet { $day }.
theme-propose-item-later = Ska ni prata om det? Planera först nästa möte, så lägger jag en punkt på dagordningen.
theme-propose-yes = Ja, gör det
theme-propose-no = Nej, inte nu
theme-item-break = Paus
theme-item-in-person = Ska nästa möte hållas på plats?
theme-item-item = Återkommande hinder: { $theme }
theme-material-title = Underlag till mötet { $day }
theme-made-item = Klart. ”{ $title }” står som punkt { $number } på dagordningen till mötet { $day }.
theme-made-material = Klart. { $label } påminner om underlag till mötet { $day }.
theme-declined = Då gör jag inget. Återkommer hindret frågar jag igen.
theme-done-title = Det här har gjorts åt hinder sedan sist
theme-done-line = { $theme }: { $what }
theme-done-break = en paus lades in till mötet { $day }
theme-done-material = en deadline för underlag sattes till mötet { $day } ({ $label })
theme-done-in-person = frågan om att ses på plats togs upp till mötet { $day }
theme-done-item = en punkt lades på dagordningen till mötet { $day }

## Teman: årets sida

theme-year-title = Driv och hinder { $year }: { $group }
theme-year-none = Ingen runda med minst tre svar har stängts det året.
theme-year-in-all = { $rounds ->
    [one] Ett möte
   *[other] { $rounds } möten
  }, { $answered } svar av { $asked } tillfrågade: { $driv } driv och { $hinder } hinder.
theme-year-line = { $theme }: { $driv } driv, { $hinder } hinder
theme-year-done = Det här gjordes
theme-year-themes = Teman
theme-year-theme = Tema
theme-year-driv = Driv
theme-year-hinder = Hinder
theme-year-meetings = Möten
theme-year-day = Dag
theme-year-answered = Svarade
theme-year-of = { $answered } av { $asked }
theme-year-address = [Öppna årets sida]({ $address }). Länken gäller i sju dagar.

## Formulär

form-title = Frågor
form-title-discussion = Gruppdiskussion
form-group = Grupp { $number }
form-preview-due-final = Svar senast { $day }, allra senast { $final }.
form-which = Det finns flera öppna formulär. Vilket gäller det?
form-answer-exists = { $name } har redan svarat. Vad ska jag göra med det nya svaret?
form-answer-exists-here = Det finns redan ett svar. Jag har frågat dig privat vad jag ska göra, inget är ändrat än.
form-answer-before = Svaret som finns: { $text }
form-answer-new = Ditt svar: { $text }
form-answer-add = Lägg till
form-answer-replace = Ersätt
form-answer-keep = Låt det gamla stå
form-answer-kept = Det gamla svaret står kvar.
form-answer-added = Nu står båda svaren på fråga { $numbers }.
form-answer-replaced = Svaret på fråga { $numbers } är utbytt.
form-answer-changed = Jag bytte ut ditt tidigare svar på fråga { $numbers }.
form-answered-meanwhile = Någon hann svara på fråga { $numbers } medan du skrev. Båda svaren står i rutan: ändra om du vill och skicka igen.
form-no-questions = Jag hittade inga frågor. Klistra in dem en per rad under ”formulär:”, så visar jag hur jag läste dem.
form-too-many = Högst { $most } frågor i ett formulär. Dela upp det, så går det bra. Inget ändrades.
form-question-long = Fråga { $number } är längre än { $longest } tecken. Korta den, så går det bra. Inget ändrades.
form-options-many = Fråga { $number } har för många eller för långa svarsalternativ. Högst { $most }, och korta. Inget ändrades.
form-groups-many = Högst { $most } grupper i en gruppdiskussion. Inget ändrades.
form-no-organisation = Jag vet inte vilken organisation du svarar för. Skriv ”jag är från Kumla kommun”, så går det bra.
form-no-organisations = Jag vet inte vilka organisationer medlemmarna kommer från. Skriv ”Karin är från Kumla kommun”, så går det bra.
form-which-group = Vilken grupp svarar ni för? Skriv till exempel ”grupp 2 fråga 1: …”. Det finns { $groups }.
form-no-such-group = Det finns { $groups } grupper. Inget ändrades.
form-no-such-question = Det finns { $questions } frågor i formuläret. Inget ändrades.
form-answer-long = Svaret på fråga { $number } är för långt. Korta det lite, så går det bra.
form-not-an-option = Fråga { $number } besvaras med något av: { $options }. Inget ändrades.
form-gone = Det formuläret finns inte längre.
form-closed = Formuläret är stängt, så det här kom inte med. Skicka det gärna till sekreteraren.
form-none = Gruppen har inget formulär än. Klistra in frågorna under ”formulär:”, så visar jag hur jag läste dem.
form-none-open = Inget formulär är öppet just nu.
form-preview-title = Ska jag ställa de här frågorna? { $title }
form-preview-due = Senast { $day }
form-preview-how = Blev något fel? Klistra in igen. På första raden kan du skriva en rubrik, vilka som ska svara och när: ”formulär Uppföljning till kommunerna senast 25 januari:”.
form-preview-fallback = { $title }: ska jag ställa frågorna?
form-preview-summary = Så här läste jag frågorna
form-with-comment = – med plats för motivering
form-open-members = Ja, till { $count } medlemmar
form-open-organisations =
    { $count ->
        [one] Ja, till en organisation
       *[other] Ja, till { $count } organisationer
    }
form-open-groups = Ja, i { $count } grupper
form-deadline-title = Svara på formuläret ”{ $title }”
form-opened = { $title } är öppet. { $label } påminner dem som inte har svarat.
form-dropped = Då ställer jag inga frågor.
form-count-person = { $answered } av { $asked } har svarat
form-count-organisation = { $answered } av { $asked ->
        [one] { $asked } organisation
       *[other] { $asked } organisationer
    } har svarat
form-count-group = { $answered } av { $asked } grupper har svarat
form-ask = { $count ->
    [one] En fråga
   *[other] { $count } frågor
  }. Svara senast { $day }.
form-told-person = Ditt namn står vid ditt svar. Svaren går till ordförande och sekreterare och kan bli allmän handling.
form-told-organisation = Ni svarar tillsammans för er organisation. Svaren går till ordförande och sekreterare och kan bli allmän handling.
form-told-group = Gruppens nummer står vid svaret. Svaren går till ordförande och sekreterare och kan bli allmän handling.
form-answer-button = Svara
form-private-button = Svara privat
form-summary = { $title }: här kan du svara
form-fallback = { $title }: skriv ”formulär” till mig så får du frågorna, eller svara med ”fråga 1: …”.
form-closed-card = { $title } är stängt. { $count }.
form-which-group-label = Vilken grupp svarar ni för?
form-go-on = Fortsätt
form-for-whom = Svar för { $name }.
form-page = Sida { $page } av { $pages }.
form-comment = Motivering till fråga { $number }
form-next = Spara och fortsätt
form-send = Skicka
form-back = Tillbaka
form-change = Ändra svaren
form-saved = Tack! Svaren för { $name } är sparade: { $answered } av { $questions } frågor. De går att ändra tills formuläret stängs.
form-noted = Tack, det är sparat i ”{ $title }”. Kvar att svara på: { $left }.
form-state-done = Klara: { $names }
form-state-begun = Har börjat: { $names }
form-state-not = Har inte svarat: { $names }
form-files = Svaren på ”{ $title }”: [som bilaga i Word]({ $word }) eller [som tabell för Excel]({ $csv }). Länkarna gäller i sju dagar.
form-now-closed = { $title } är stängt. Svaren har jag skickat privat till dig som stängde.
form-appendix-title = Bilaga: { $title }
form-no-answer = Inget svar.
form-column-who = Vem
form-column-section = Rubrik
form-column-number = Nummer
form-column-question = Fråga
form-column-choice = Val
form-column-words = Svar

## Deadlines: ur anteckningar, med text och i kalendern

# The day until which one that was due before can be done after all.
# $title: its title.
deadline-last-day = { $title }, sista dagen

deadline-remove-yearly-hint = Det går också att skriva ”ta bort { $label } bara i år” eller ”ta bort { $label } för gott”.
deadline-remove-which = Menar du bara i år eller alla år? Skriv ”ta bort { $label } bara i år” eller ”ta bort { $label } för gott”. Inget är borttaget än.
deadline-restored = Ångrat. { $label } { $title } är inte borttagen längre.
deadline-restored-told = { $name } har tagit tillbaka { $label } { $title }, som alltså inte är borttagen.
deadline-not-removed = { $label } { $title } är inte borttagen, så det finns inget att ångra.
deadline-which-called = Flera heter något med ”{ $title }”: { $known }. Skriv numret i stället, till exempel { $label }.
deadline-none-called = Jag hittar ingen deadline som heter ”{ $title }”. Det här finns: { $known }.
deadline-none-called-none = Jag hittar ingen deadline som heter ”{ $title }”. Det finns inga deadlines just nu.

# One step of a ladder.
# $days: how many days before, 0 for the day itself.
deadline-step =
    { $days ->
        [0] samma dag
        [one] { $days } dag före
       *[other] { $days } dagar före
    }
# $days: the number of working days.
deadline-step-working =
    { $days ->
        [one] { $days } arbetsdag före
       *[other] { $days } arbetsdagar före
    }
# $steps: the steps of the ladder, as a list.
notes-remind = påminnelse { $steps }
notes-ask-final = Går att göra till och med (om det är en senare dag)
notes-ask-again = Återkommer
notes-ask-yearly = Varje år
## Till och från andra grupper

incomplete-forwarded-item = Vilken punkt ska skickas? Skriv till exempel ”{ $example }”.
incomplete-forwarded-to = Till vilken grupp? Skriv till exempel ”{ $example }”.
forwarding-sent = Punkt { $number }, ”{ $title }”, är skickad.
forwarding-sent-placed = { $groups }: den står på deras nästa dagordning.
forwarding-sent-accepted = { $groups }: den tas upp när de har planerat ett möte.
forwarding-sent-perhaps = Jag vet inte om punkt { $number }, ”{ $title }”, kan skickas dit.
forwarding-sent-waiting = { $groups }: jag frågar dem som leder gruppen. Du får veta vad de svarar.
forwarding-sent-unknown =
    { $count ->
        [one] { $groups }: finns jag där frågar jag dem som leder gruppen. Du får veta vad de svarar. Du är inte med i någon grupp som heter så, så kontrollera gärna namnet. Får du inget svar har punkten inte kommit fram.
       *[other] { $groups }: finns jag där frågar jag dem som leder grupperna. Du får veta vad de svarar. Du är inte med i några grupper som heter så, så kontrollera gärna namnen. Får du inget svar har punkten inte kommit fram.
    }
forwarding-no-meeting = Inget möte är planerat, så det finns ingen dagordning att skicka punkten från. Inget skickades. Skriv ”skicka punkt { $again }” när mötet är planerat.
forwarding-to-word = till
forwarding-sent-already = { $groups }: dit var den redan skickad.
forwarding-not-sent = Punkt { $number }, ”{ $title }”, var redan skickad dit.
forwarding-undo-hint = Skriv ”dra tillbaka punkt { $number }” om det blev fel.
forwarding-no-names = Till vilken grupp? Skriv till exempel ”skicka punkt { $number } till Styrgruppen”.
forwarding-too-many = Det var för många grupper på en gång. Skriv högst { $most } åt gången. Inget skickades.
forwarding-same-group = ”{ $group }” är den här gruppen. Inget skickades.
forwarding-person = ”{ $name }” är en person. Punkter skickar jag till grupper. Inget skickades.
forwarding-most-waiting = Det är redan { $most } punkter som väntar på svar från andra grupper. Dra tillbaka någon först.
forwarding-which =
    { $count ->
        [1] Flera av dina grupper kan heta så. Vilken menar du?
       *[other] Flera av dina grupper kan heta så. Vilka menar du?
    }
forwarding-which-summary = Vilken grupp menar du?
forwarding-which-asked = Flera av dina grupper kan heta så. Jag har frågat dig i vår privata chatt vilken du menar.
forwarding-which-missing = Välj en grupp för varje namn. Inget skickades än.
forwarding-to = Vart ska punkt { $number }, ”{ $title }”, skickas?
forwarding-to-own = Dina grupper
forwarding-to-others = Andra grupper, med hela namnet
forwarding-to-unclear = Flera av dina grupper kan heta ”{ $group }”. Bocka i den du menar. Inget skickades än.
forwarding-to-asked = Jag frågar dig i vår privata chatt vart den ska.
forwarding-send = Skicka
forwarding-item = Punkt { $number }: { $title }
forwarding-is-waiting = { $group }: inget svar än.
forwarding-is-accepted = { $group }: tas upp när de har planerat ett möte.
forwarding-is-placed = { $group }: står på deras dagordning { $day }.
forwarding-is-declined = { $group }: de tackade nej.
forwarding-is-taken-up = { $group }: togs upp { $day }.
forwarding-is-dropped = { $group }: ströks från deras dagordning.
forwarding-is-withdrawn = { $group }: tillbakadragen.
forwarding-none = Inga punkter är skickade till andra grupper.
forwarding-none-of-item = Punkt { $number } är inte skickad till någon annan grupp.
forwarding-news = ”{ $title }”, som du skickade. { $state }
forwarding-from = Från { $group } { $day }, punkt { $number }
forwarding-asked-of = Till { $state }
forwarding-sent-to = Skickad till { $state }
forwarding-sent-more = … och { $count } till. Skriv ”skickade punkter” så visar jag fler.
forwarding-ask-title = { $group } skickar en punkt till er
forwarding-ask-more = … och { $count } underpunkter till.
forwarding-ask-sender = Skickad av { $name }.
forwarding-ask-hint = De får veta vad du svarar. Du kan också skriva ”ta upp punkten från { $group }” eller ”tacka nej till punkten från { $group }”.
forwarding-ask-summary = { $group } skickar en punkt till er: { $title }
forwarding-accept = Ta upp den
forwarding-decline = Nej tack
forwarding-accepted = Punkten ”{ $title }” tas upp { $day }.
forwarding-accepted-later = Punkten ”{ $title }” tas upp när nästa möte är planerat.
forwarding-declined = Ni tackade nej till punkten ”{ $title }”.
forwarding-answered = Den punkten är redan besvarad.
forwarding-was-withdrawn = Den punkten har dragits tillbaka.
forwarding-gone = Den punkten finns inte längre.
forwarding-nothing-received = Ingen punkt från andra grupper väntar på svar.
forwarding-none-from = Ingen punkt från ”{ $group }” väntar på svar. Skriv ”punkter från andra grupper” så visar jag dem som gör det.
forwarding-received = Jag visar dem i vår privata chatt.
forwarding-back = { $group } har dragit tillbaka punkten ”{ $title }”, så den är borta från er dagordning.
forwarding-withdrawn = ”{ $title }” är tillbakadragen från { $groups }.
forwarding-nothing-to-withdraw = Punkt { $number } är inte skickad dit, så det finns inget att dra tillbaka.
forwarding-too-late = { $groups }: för sent att dra tillbaka. Mötet har börjat, eller punkten är redan behandlad.

## Laget runt

table-round-title = Laget runt
table-round-question = Vad vill ni från { $organisation } berätta på mötet { $when }?
table-round-question-own = Vad vill du berätta på mötet { $when }?
table-round-field = Några rader
table-round-send = Skicka
table-round-nothing = Inget nytt
table-round-answer = Svara
table-round-hint = Det visas för gruppen på dagordningen. Du kan ändra tills mötet börjar, och svara i text: ”laget runt: …” eller ”inget nytt”.
table-round-summary = Laget runt inför { $when }: vad vill ni berätta?
table-round-aloud = Laget runt inför { $when }: tryck på en knapp, eller skriv ”laget runt: …” eller ”inget nytt” till mig.
table-round-told = Tack! Det står under laget runt för { $organisation }. Du kan ändra tills mötet börjar.
table-round-told-nothing = Tack! Inget nytt från { $organisation }. Du kan ändra tills mötet börjar.
table-round-change = Ändra
table-round-missing = Skriv några rader, eller tryck på ”Inget nytt”.
table-round-heard-nothing = Inget nytt: { $organisations }.
table-round-nobody = Ingen har svarat än.
table-round-more = … och { $count } till. Skriv ”laget runt” så visar jag alla.
table-round-no-item = Det finns ingen punkt ”Laget runt” på dagordningen. Skriv ”lägg till Laget runt” först.
table-round-not-kept-no-item = Det finns ingen punkt ”Laget runt” på dagordningen, så jag har inte sparat det du skrev. Det står kvar här ovanför. Skriv ”lägg till Laget runt” och skicka det igen, eller ”lägg till …” om det ska bli en egen punkt.
table-round-closed = Mötet har börjat, så laget runt tas där. Inget ändrades.
table-round-not-kept-closed = Mötet har börjat, så laget runt tas där. Jag har inte sparat det du skrev, men det står kvar här.
table-round-none = Inget kommande möte har laget runt på dagordningen.
table-round-not-kept-none = Inget möte är planerat, så jag kan inte spara ditt laget runt än. Det du skrev står kvar här ovanför. Skriv ”lägg till …” om det ska bli en punkt på nästa möte.
table-round-too-long = Det var { $length } tecken. Högst { $limit } får plats under laget runt. Inget sparades.
table-round-silent = Har inte svarat på laget runt inför { $when }:
table-round-silent-none = Alla organisationer har svarat på laget runt inför { $when }.
table-round-silent-private = Jag har skrivit det till dig i vår privata chatt.
table-round-days = Jag frågar laget runt { $days ->
        [1] en arbetsdag
       *[other] { $days } arbetsdagar
    } före mötet.
table-round-off = Jag frågar inte laget runt i förväg. Skriv ”fråga laget runt 2 arbetsdagar före” om du ångrar dig.
table-round-days-out-of-range = Laget runt kan frågas 1 till { $most } arbetsdagar före mötet. Inget ändrades.

## Tidsplan, utskick och påminnelser inför möten

agenda-about-at = ca { $at }
agenda-to-calendar = Lägg i kalendern
agenda-on-the-web = Läs på webben
agenda-read-button =
    { $count ->
        [0] Läst
       *[other] Läst ({ $count })
    }
agenda-read-noted = Noterat: du har läst underlaget till punkt { $number }.
agenda-read-already = Det är redan noterat att du har läst underlaget till punkt { $number }.
agenda-and-others =
    { $count ->
        [one] och en till
       *[other] och { $count } till
    }
agenda-no-material = Punkt { $number } har inget underlag.
agenda-break-title = Paus
agenda-break-added = En paus på { $minutes } min ligger nu efter ”{ $title }”, som punkt { $number }.
agenda-item-gone = Den punkten finns inte kvar på dagordningen. Inget ändrades.
agenda-break-there = Där ligger redan en paus.

nudge-missing = Dagordningen för { $when } är tom än så länge.
nudge-missing-hint = Skriv ”lägg till” och en punkt, eller klistra in hela listan, så lägger jag upp den.
nudge-posted-on = Dagordningen postas i gruppen { $day }.
nudge-unready = Det här saknas på dagordningen för { $when }:
nudge-unready-hint = Skriv till exempel ”ändra { $number } { $title } (Karin, 20 min)”.
nudge-material = Beslut som saknar underlag inför { $when }:
nudge-material-hint = Skriv ”punkt { $number } underlag https://…”, så ligger det i dagordningen. Finns det inget underlag behöver du inte göra något.
nudge-lacks-owner = vem som håller i den
nudge-lacks-minutes = hur många minuter
nudge-lacks-material = underlag
nudge-and = { " " }och{ " " }
nudge-more =
    { $count ->
        [one] … och en punkt till.
       *[other] … och { $count } punkter till.
    }
preview-title = Innan dagordningen för { $when } går ut:
preview-empty = Dagordningen för { $when } är tom än så länge, så den postas inte förrän den har en punkt.
preview-over =
    { $over ->
        [one] Punkterna tar { $planned } min, men mötet är { $length } min: en minut för mycket.
       *[other] Punkterna tar { $planned } min, men mötet är { $length } min: { $over } min för mycket.
    }
preview-shorten = Går att korta: { $ways }.
preview-shorten-one = punkt { $number } ”{ $title }” till { $minutes } min
preview-move = Eller flytta punkt { $number } ”{ $title }” till nästa möte.
preview-no-break = Ni skulle sitta i mer än en timme utan paus.
preview-break = En paus passar bäst efter punkt { $number } ”{ $title }”, kl. { $at }.
preview-break-inside = Punkt { $number } ”{ $title }” är lång: ta en paus efter { $inside } min av den, kl. { $at }.
preview-asked-for-breaks =
    { $count ->
        [one] En bad om fler pauser sist.
        [2] Två bad om fler pauser sist.
        [3] Tre bad om fler pauser sist.
        [4] Fyra bad om fler pauser sist.
        [5] Fem bad om fler pauser sist.
       *[other] { $count } bad om fler pauser sist.
    }
preview-add-break = Paus { $minutes } min efter punkt { $number }
preview-post-anyway = Posta ändå
preview-asked = Dagordningen är inte postad än. Ändra först, eller posta den som den är.
preview-posted = Dagordningen är på väg ut i gruppen.
morning-title = I dag: { $group }
morning-count =
    { $count ->
        [0] Dagordningen är tom än så länge.
        [one] En punkt på dagordningen.
       *[other] { $count } punkter på dagordningen.
    }
morning-yours = Du håller i:
agenda-post-days-range = En dagordning kan postas 1–{ $most } arbetsdagar före mötet. Inget ändrades.
agenda-posts-itself =
    { $days ->
        [one] Dagordningen postas av sig själv arbetsdagen före mötet.
       *[other] Dagordningen postas av sig själv { $days } arbetsdagar före mötet.
    }
agenda-posts-not = Dagordningen postas bara när någon skriver ”posta dagordning”.
agenda-choices-title = Dagordningar i { $group }
agenda-choices-by-text = Ändra så här: ”posta dagordningen 3 arbetsdagar före” eller ”posta inte dagordningen själv”.
agenda-choices-days = Arbetsdagar före mötet (tomt: bara när någon postar den)
calendar-agenda-at = Aktuell dagordning: { $address }
delivery-what-agenda-nudge = påminnelse om dagordningen
delivery-what-agenda-morning = påminnelse om dagens möte
## Mötesserien

series-nth =
    { $number ->
        [1] första
        [2] andra
        [3] tredje
        [4] fjärde
        [5] femte
        [6] sjätte
        [7] sjunde
        [8] åttonde
        [9] nionde
        [10] tionde
        [11] elfte
        [12] tolfte
       *[other] { $number }:e
    }
series-last = sista
series-weekly =
    { $every ->
        [1] varje { $weekday }
        [2] varannan { $weekday }
       *[other] var { $nth } { $weekday }
    }
series-monthly =
    { $every ->
        [1] { $which } { $weekday }en varje månad
        [2] { $which } { $weekday }en varannan månad
       *[other] { $which } { $weekday }en var { $nth } månad
    }
series-day-of-month =
    { $every ->
        [1] den { $day } varje månad
        [2] den { $day } varannan månad
       *[other] den { $day } var { $nth } månad
    }
series-except = { " " }utom { $months }
incomplete-series-days = När ses ni? Skriv till exempel ”{ $example }”, eller klistra in en lista med dagar.
incomplete-material = Vilket underlag? Skriv till exempel ”{ $example }”.
incomplete-group-name = Vad ska gruppen heta? Skriv till exempel ”{ $example }”.
incomplete-form-questions = Vilka frågor ska formuläret ha? Skriv ”{ $example }” och sedan en fråga på varje rad.
incomplete-occasion = Vad vill du bjuda in till, och vilken dag? Skriv till exempel ”{ $example } 16 december kl 9-15”.

## Vad som blev av punkterna

agenda-carried-from =
    { $times ->
        [1] Flyttad från { $day }
        [2] Flyttad från { $day } (2:a gången)
       *[other] Flyttad från { $day } ({ $times }:e gången)
    }
agenda-material = Underlag
agenda-status-done = Klar
agenda-status-dropped = Struken
agenda-status-carried = Flyttas till nästa möte
agenda-unticked = ☐ inte avbockad
agenda-proposed = Förslag som ordföranden avgör
agenda-proposed-one = Tack! ”{ $title }” är föreslagen. Ordföranden avgör om den kommer med.
agenda-page = Visa från punkt { $first }
agenda-first-page = Visa från början
agenda-edit-button = Ändra punkt
agenda-edited-just-before = { $name } ändrade punkten alldeles nyss; då hette den ”{ $title }”.
agenda-gone-on = Punkt { $number }, ”{ $title }”, har redan flyttats till nästa möte. Skriv ”punkt { $number } är inte klar” om den ska tillbaka hit. Inget ändrades.
agenda-proposal-settled = Det förslaget väntar inte längre.
agenda-no-such-proposal = Det finns inget förslag F{ $number }. Inget ändrades.
agenda-proposed-many =
    { $count ->
        [one] Tack! Ordföranden avgör om punkten kommer med { $when }.
       *[other] Tack! Ordföranden avgör om de { $count } punkterna kommer med { $when }.
    }
agenda-proposed-late =
    { $count ->
        [one] Stoppdatum var { $day }. Ordföranden avgör om punkten kommer med { $when }.
       *[other] Stoppdatum var { $day }. Ordföranden avgör om de { $count } punkterna kommer med { $when }.
    }
carry-gone-on = ”{ $title }” har redan tagits upp på ett senare möte, så den kan inte flyttas tillbaka. Inget ändrades.
carry-stands-anyway = ”{ $title }” finns på nästa mötes dagordning ändå. Inget ändrades.
material-no-address = Underlaget ska vara en länk som börjar med https://. Inget ändrades.
material-too-much = En punkt kan ha högst { $most } underlag. Inget ändrades.
material-added = Underlaget finns nu vid punkt { $number }, ”{ $title }”.
material-removed = Punkt { $number }, ”{ $title }”, har inget underlag längre. Skriv ”ångra” om det blev fel.
edit-which = Vilken punkt?
edit-this = Ändra den
edit-purpose = Syfte
edit-material = Underlag: en https-länk på varje rad, gärna med ett namn före
edit-save = Spara
edit-fallback = Skriv ”ändra 4 Budgeten (Karin, 20 min)” för att ändra punkt 4.
edit-gone = Den punkten finns inte längre. Inget ändrades.
edit-meanwhile = Någon ändrade punkten medan du skrev. Nu är den: { $now }. Spara igen om det du skrev ska gälla.
marked-done = Klart: { $titles }.
marked-open = Inte klart: { $titles }.
marked-dropped = Struket: { $titles }. Skriv ”ångra” om det blev fel.
marked-carried = Flyttas till { $when }: { $titles }.
marked-carried-waits = Flyttas till nästa möte, när det är planerat: { $titles }.
carried-equal = På nästa möte finns redan ”{ $title }”; båda är kvar.
settle-button = Bocka av
settle-private = Bocka av i privat chatt
settle-title = Vad hann ni med på mötet { $when }?
settle-how = Det ni inte hann med tas upp på nästa möte.
settle-choice-done = Klart
settle-choice-carried = Till nästa
settle-choice-dropped = Stryks
settle-send = Skicka
settle-fallback = Skriv ”punkt 9 flyttas till nästa möte” eller ”punkt 4 klar”.
settle-all-done = Tack! Allt är klart, inget flyttas till nästa möte.
settle-carried =
    { $count ->
        [one] Tack! En punkt flyttas till { $when }: { $titles }.
       *[other] Tack! { $count } punkter flyttas till { $when }: { $titles }.
    }
settle-waits =
    { $count ->
        [one] Tack! En punkt väntar på nästa möte: { $titles }. Den kommer med så snart det är planerat.
       *[other] Tack! { $count } punkter väntar på nästa möte: { $titles }. De kommer med så snart det är planerat.
    }
agenda-also-unticked = Mötet { $last } är inte avbockat än. Här nedanför är dagordningen för nästa möte, { $next }. Det är den som ”lägg till” ändrar.
agenda-also-unticked-alone = Mötet { $last } är inte avbockat än.
agenda-also-show = Visa { $last }
agenda-shown-below = Dagordningen ligger längst ned i chatten.
settle-not-over = Mötet är inte slut än. Skriv ”punkt 4 klar” under mötets gång.
settle-nothing = Det finns inget att bocka av.
quoted = ”{ $words }”
settle-unasked =
    { $count ->
        [one] Ingen har bockat av mötet { $when }, så jag vet inte vad ni hann med. En punkt är flyttad till nästa möte: { $titles }. Öppning, avslut och pauser följer inte med. Bocka av, så tar jag bort punkten därifrån om den är klar.
       *[other] Ingen har bockat av mötet { $when }, så jag vet inte vad ni hann med. { $count } punkter är flyttade till nästa möte: { $titles }. Öppning, avslut och pauser följer inte med. Bocka av, så tar jag bort dem som är klara därifrån.
    }
third-title = Punkter som ofta flyttas, nu till { $when }
third-item = ”{ $title }” flyttas för { $times ->
        [1] 1:a
        [2] 2:a
       *[other] { $times }:e
    } gången. Vad ska hända med den?
third-first = Ta först
third-shorter = Korta till { $minutes } min
third-drop = Stryk
third-keep = Låt stå
third-done = Tack, då är det bestämt.
proposal-new = { $name } föreslår en punkt till { $group }, { $when }:
proposal-late = { $name } vill lägga till en punkt efter stoppdatum till { $group }, { $when }:
proposal-accept = Ta med
proposal-decline = Nej
proposal-accepted = ”{ $title }” är nu punkt { $number }.
proposal-declined = ”{ $title }” kommer inte med.
proposal-told-accepted = Din punkt ”{ $title }” kommer med på dagordningen för { $when }.
proposal-told-declined = Din punkt ”{ $title }” kommer inte med på dagordningen för { $when }. Prata gärna med ordföranden.
history-title = **Ändringar av dagordningen för { $when }** (senaste först)
history-more = Vill du se allt som har ändrats i gruppen? Skriv ”gruppens historik”.
history-nobody = boten
history-line = { $when } { $name }: { $what }
history-empty = Dagordningen har inte ändrats än.
history-added = lade till { $titles }
history-removed = tog bort { $titles }
history-edited = ändrade { $titles }
history-moved = ändrade ordningen
history-proposed = gjorde { $titles } till förslag
history-open = öppnade { $titles }
history-done = { $titles } klart
history-dropped = strök { $titles }
history-carried = flyttade { $titles } till nästa möte
where-from-new = Punkt { $number }, ”{ $title }”, kom först upp till det här mötet{ $name }.
where-from = Punkt { $number }, ”{ $title }”, har följt med från { $days }{ $name }.
where-from-by = , tillagd av { $name }

## Serien och dess stående punkter

series-free-day = { $day } (i stället för { $was }, { $holiday })
series-free-day-unnamed = { $day } (i stället för { $was }, som är ledig)
series-ask = Är det så här ni ses?
series-ask-replace = Ska ni ses så här från och med nu?
series-was = Nu: { $was }
series-first-days = De första gångerna:
series-is-made = Nu vet jag när ni ses
series-title = Så här ses ni
series-standing =
    { $count ->
        [one] En stående punkt på varje dagordning.
       *[other] { $count } stående punkter på varje dagordning.
    }
series-next = Skriv ”stående punkter” för att se dem, och ”mötet den … är inställt” eller ”mötet den … flyttas till …” om en gång blir annorlunda.
series-template-button = Stående punkter
series-choices-button = Hur dagordningen görs
series-private-button = Ändra i privat chatt
series-template-title = **Stående punkter**
series-template-how = Ändra så här: skriv ”stående punkter:” och sedan en punkt på varje rad. Raden med … är där mötets egna punkter kommer.
series-template-hint = En punkt på varje rad, gärna med minuter: ”Laget runt (20 min)”. Raden med … är där mötets egna punkter kommer.
series-template-label = Stående punkter
series-template-empty = Skriv minst en punkt.
series-template-too-long = Högst { $most } stående punkter får plats. Inget ändrades.
series-template-twice = ”{ $title }” står två gånger. Inget ändrades.
series-template-saved = Sparat. De möten som är planerade har fått ändringen.
series-settled = Då är det bestämt. Jag har berättat det för gruppen.
series-time-assumed = Ingen tid står med, så jag föreslår { $time }. Är det fel, svara Nej och skriv tiden också: ”… kl 13-15”.
series-none = Ni har ingen mötesserie än. Skriv till exempel ”vi ses andra torsdagen varje månad kl 9-12”.
series-none-for-template = Stående punkter hör till en mötesserie, och ni har ingen än, så listan är inte sparad. Den står kvar här ovanför. Planera serien först: ”vi ses andra torsdagen varje månad kl 9-12”, och skicka listan igen. Gäller den bara nästa möte, skriv ”lägg till:” före den.
series-no-day = Det ger inget datum. Skriv till exempel ”vi ses andra torsdagen varje månad kl 9-12”. Inget ändrades.
series-ended = Serien är avslutad. Möten som redan är planerade står kvar.
series-planned-otherwise = { $was } är { $holiday }, så jag har planerat mötet { $when } i stället. Skriv ”mötet den { $day } flyttas till …” om en annan dag passar bättre.
series-a-free-day = en ledig dag
choice-accepted = Ordföranden godkänner punkter som medlemmar lägger till.
choice-not-accepted = Alla lägger till punkter direkt.
choice-stop =
    { $days ->
        [0] Punkter kan läggas till fram till mötesdagen; därefter avgör ordföranden.
        [one] Stoppdatum för punkter är en dag före mötet; därefter avgör ordföranden.
       *[other] Stoppdatum för punkter är { $days } dagar före mötet; därefter avgör ordföranden.
    }
choice-no-stop = Inget stoppdatum för punkter.
choice-accepted-label = Punkter från medlemmar
choice-accepted-title = Ordföranden godkänner dem
choice-not-accepted-title = De kommer med direkt
choice-stop-label = Stoppdatum: antal dagar före mötet (frivilligt)
choice-stop-too-far = Stoppdatum kan vara högst { $most } dagar före mötet. Inget ändrades.
choice-fallback = Skriv ”punkter ska godkännas” eller ”stopp för punkter 5 dagar innan”.
choices-saved = Sparat.
standing-opens = Mötet öppnas
standing-agenda = Dagordning och föregående minnesanteckning
standing-round = Laget runt
standing-other = Övriga frågor
standing-feedback = Driv och hinder
standing-next = Nästa möte
standing-closes = Mötet avslutas

# -- ångra: `$what` is one of the sentences undo-did-…, without a full stop

undo-done = Ångrat. Det här gäller inte längre: { $what }.
undo-done-of = Ångrat. Det här som { $name } gjorde gäller inte längre: { $what }.
undo-agenda-now =
    { $count ->
        [0] Dagordningen är tom igen.
        [one] Dagordningen har en punkt.
       *[other] Dagordningen har { $count } punkter.
    }
undo-told = { $name } har tagit tillbaka: { $what }.
undo-told-where = Jag har berättat det i { $group }.
undo-nothing = Här har du inget att ångra.
undo-nothing-leader = Här har du inget att ångra. Vill du ta tillbaka någon annans ändring, skriv vems, till exempel ”ångra Karins ändring”.
undo-nothing-of = { $name } har inget att ångra här.
undo-elsewhere = Här har du inget att ångra. Det senaste du gjorde i { $group }: { $what }. Skriv ”ångra” där om det ska tas tillbaka.
undo-cannot = Det här kan jag inte ta tillbaka: { $what }. { $instead }
undo-gone = Det här är redan tillbakataget: { $what }. Inget ändrades.
undo-built-on = Jag tog inte tillbaka det här: { $what }. Det har ändrats igen sedan dess, så jag lät det vara.
undo-built-on-by = Jag tog inte tillbaka det här: { $what }. { $name } har ändrat samma sak sedan dess ({ $titles }), så jag lät det vara.
undo-answer = Ditt svar på driv och hinder tar jag inte tillbaka med ”ångra”. Skriv ”ta bort mitt svar”, eller ändra det med ”driv och hinder”.
undo-earlier = Före det: { $what }. Ska jag ta tillbaka det i stället?
undo-earlier-yes = Ta tillbaka det
undo-ask-other = Det senaste som { $name } gjorde här: { $what }. Ska jag ta tillbaka det?
undo-ask-yes = Ja, ta tillbaka
undo-ask-no = Nej, låt det vara
undo-which = Det senaste du gjorde här: { $what }. Är det vad du vill ta tillbaka?
undo-kept = Då får det stå kvar.
undo-only-leaders = Det som { $name } har gjort kan bara { $name } själv, ordföranden eller sekreteraren ta tillbaka. Inget ändrades.
undo-left = { $titles } har ändrats sedan dess och är kvar.
undo-left-by = { $name } har ändrat { $titles } sedan dess, så det är kvar.
undo-redo = Det som är ångrat kan jag inte göra om. Skriv samma sak en gång till, så gör jag det på nytt.
undo-did-planned = mötet { $when } är planerat
undo-did-moved = mötet är flyttat till { $when }
undo-did-cancelled = mötet { $when } är inställt
undo-did-meeting = mötet är ändrat
undo-did-over = mötet är avslutat och driv och hinder är öppnat
undo-did-series-planned = mötesserien är planerad
undo-did-series-ended = mötesserien är avslutad
undo-did-series = mötesserien är ändrad
undo-did-template = de stående punkterna är ändrade
undo-did-added =
    { $count ->
        [one] ”{ $title }” är tillagd
       *[other] { $count } punkter är tillagda, den första är ”{ $title }”
    }
undo-did-outcome =
    { $type ->
        [decision] beslutet på ”{ $title }” är antecknat
        [task] uppdraget på ”{ $title }” är antecknat
       *[note] anteckningen på ”{ $title }” är sparad
    }
undo-did-outcome-changed =
    { $type ->
        [decision] ett beslut på ”{ $title }” är ändrat
        [task] ett uppdrag på ”{ $title }” är ändrat
       *[note] en anteckning på ”{ $title }” är ändrad
    }
undo-did-removed = ”{ $title }” är borttagen
undo-did-item-moved = ”{ $title }” är flyttad till punkt { $number }
undo-did-edited = ”{ $title }” är ändrad
undo-did-break = en paus är inlagd efter ”{ $title }”
undo-did-material-added = underlaget till ”{ $title }” är tillagt
undo-did-material-removed = underlaget till ”{ $title }” är borttaget
undo-did-accepted = förslaget ”{ $title }” är godkänt
undo-did-declined = förslaget ”{ $title }” är avböjt
undo-did-marked-done = { $title } är markerat som klart
undo-did-marked-dropped = { $title } är struket
undo-did-marked-carried = { $title } är flyttat till nästa möte
undo-did-marked-open = { $title } är öppet igen
undo-did-settled = avbockningen efter mötet är sparad
undo-did-kept = det som sparades till nästa möte är ändrat
undo-did-agenda = dagordningen är ändrad
undo-did-posted = dagordningen är postad i gruppen
undo-did-sent-again = ett meddelande är skickat igen
undo-did-chair = { $name } är ordförande
undo-did-vice = { $name } är vice ordförande
undo-did-not-chair = { $name } är inte längre ordförande
undo-did-not-vice = { $name } är inte längre vice ordförande
undo-did-not-secretary = { $name } är inte längre sekreterare
undo-did-secretary = { $name } är sekreterare
undo-did-chair-today = { $name } är ordförande för mötet
undo-did-members = medlemslistan är ändrad
undo-did-member-is = { $name } är medlem
undo-did-member-is-not = { $name } är inte medlem
undo-did-organisation = organisationen för { $name } är ändrad
undo-did-people = en uppgift om en medlem är ändrad
undo-did-tied = chatten hör till { $name }
undo-did-language = språket är bytt
undo-did-choice = en inställning är ändrad
undo-did-posting = hur dagordningen postas är ändrat
undo-did-round-choices = hur driv och hinder frågas är ändrat
undo-did-anonymous = driv och hinder är anonymt
undo-did-named = driv och hinder är med namn
undo-did-round-closed = driv och hinder är stängt
undo-did-asked = vilka som får frågan om driv och hinder är ändrat
undo-did-reminders = hur påminnelserna kommer är ändrat
undo-did-away = din frånvaro till och med { $last } är noterad
undo-did-back = din frånvaro är borttagen
undo-did-absence = din frånvaro är ändrad
undo-did-coming = du kommer till mötet { $when }
undo-did-not-coming = du kommer inte till mötet { $when }
undo-did-others-not-coming = { $names } kommer inte till mötet { $when }
undo-did-answered-coming = ditt besked om mötet är noterat
undo-did-table-round = ditt svar till laget runt är sparat
undo-did-table-round-days = när laget runt frågas är ändrat
undo-did-section-hide =
    { $count ->
        [one] påstående { $numbers } är dolt
       *[other] påståendena { $numbers } är dolda
    }
undo-did-section-join = påståendena { $numbers } är sammanslagna
undo-did-section-restore =
    { $count ->
        [one] påstående { $numbers } är framtaget igen
       *[other] påståendena { $numbers } är framtagna igen
    }
undo-did-section = avsnittet om driv och hinder är ändrat
undo-did-theme = ett ord för ett tema är ändrat
undo-did-read = underlaget är markerat som läst
undo-did-form = formuläret ”{ $title }” är utskickat
undo-did-form-closed = formuläret ”{ $title }” är stängt
undo-did-form-answer = ditt svar på formuläret ”{ $title }” är sparat
undo-did-deadline = en deadline är ändrad
undo-did-reminded = påminnelsen om { $label } { $title } är ändrad
undo-did-handed-over = { $label } är överlämnad till { $name }
undo-did-forwarded = ”{ $title }” är skickad till en annan grupp
undo-did-withdrawn = ”{ $title }” är tillbakadragen från en annan grupp
undo-did-received = ”{ $title }” från en annan grupp är mottagen
undo-did-not-received = ”{ $title }” från en annan grupp är avböjd
undo-did-calendar = kalenderns adress är bytt
undo-instead-message = Det har redan gått ut till andra. Skriv ”återkalla” för att se vad som går att ta bort.
undo-instead-over = Frågan har redan gått ut. Skriv ”avsluta rundan” om ingen ska svara.
undo-instead-tie = Skriv ”den här chatten hör till …” med rätt grupp.
undo-instead-round = Svaren är sammanställda, och en stängd runda öppnas inte igen.
undo-instead-asked = Skriv till exempel ”Olle var med” eller ”Olle var inte med”.
undo-instead-form = Lägg upp det på nytt om fler ska svara.
undo-instead-form-answer = Svara igen med ”formulär”, så gäller det nya svaret.
undo-instead-forward = Skicka punkten igen om den ska dit.
undo-instead-received = Ta bort punkten från dagordningen om den inte ska vara där.
undo-instead-not-received = Be den andra gruppen att skicka punkten igen.
undo-instead-calendar = De gamla adresserna leder ingenstans längre. Använd de nya.
undo-did-joined = punkter är sammanslagna till ”{ $title }”

## Several groups in private

group-assumed = Jag svarar för { $group }, som nyss. Menar du en annan grupp? Skriv dess namn sist: ”… i { $other }”.

## Kept for the next meeting

undo-did-kept-items = { $count ->
    [one] ”{ $title }” är sparad till nästa möte
   *[other] { $count } punkter är sparade till nästa möte
}
kept-one = { $title } är sparad till nästa möte. Inget möte är planerat än, så punkten hamnar på dagordningen så snart ett möte planeras.
kept-many = { $count } punkter är sparade till nästa möte. Inget möte är planerat än, så de hamnar på dagordningen så snart ett möte planeras.
kept-cancelled = Mötet är inte längre planerat.
kept-on-next = ”{ $title }” ligger i stället på dagordningen för { $when }.
kept-public = Då ser alla i { $group } punkten, med ditt namn. Ångrar du dig? Skriv ”ta bort” och punktens nummer innan dess.
kept-plan = Ordförande eller sekreterare planerar ett möte så här: ”nästa möte 28 augusti kl 9-12 i Örebro”.
kept-material = Länken är sparad till ”{ $title }”, som väntar på nästa möte.
kept-material-title = Underlag till punkt { $number }
kept-list = Inget möte är planerat än. { $count ->
    [one] En punkt väntar
   *[other] { $count } punkter väntar
} på nästa möte:
kept-more = … och { $count } till
kept-no-such = Det finns ingen punkt { $number }. { $count } väntar på nästa möte; skriv ”dagordning” för att se dem. Inget ändrades.
kept-removed = ”{ $title }” är borttagen och kommer inte med på nästa möte.
kept-placed = { $count ->
    [one] En punkt har väntat på ett möte och ligger nu på dagordningen
   *[other] { $count } punkter har väntat på ett möte och ligger nu på dagordningen
} för { $when }:
kept-proposed = { $count ->
    [one] En punkt har väntat på ett möte. Den är föreslagen till dagordningen
   *[other] { $count } punkter har väntat på ett möte. De är föreslagna till dagordningen
} för { $when } och den som leder gruppen svarar på det medlemmar har lagt till:
kept-absent = Har redan sagt att de inte kan komma: { $names }.
kept-absence = Noterat: { $name } kan inte komma på nästa möte. Inget möte är planerat än, så jag sparar det tills ett planeras. Kan du komma ändå, skriv ”jag kommer”.
kept-absence-substitute = Noterat: { $substitute } kommer i stället för { $name } på nästa möte. Inget möte är planerat än, så jag sparar det tills ett planeras.
kept-absence-others = Noterat: { $name } kan inte komma på nästa möte. Inget möte är planerat än, så jag sparar det tills ett planeras.
kept-absence-forgotten = Noterat: { $name } kan komma på nästa möte.

## Words in private while a round asks their writer

words-sorted = Ska jag spara det så här som ditt svar på driv och hinder från mötet { $day }?
words-save = Ja, spara
words-question = Är det här ett svar på driv och hinder från mötet { $day }?
words-question-group = Är det här ett svar på driv och hinder från mötet { $day } i { $group }?
words-which-round = Är det här ett svar på driv och hinder? Flera rundor är öppna. Välj vilken du menar.
words-round = Svar: { $group }, { $day }
words-which-heading = Drev det mötet { $day } framåt, eller hindrade det?
words-early = Ingen runda av driv och hinder är öppen i { $group } just nu, så ett svar kommer inte med än. Ska det i stället upp på dagordningen? Då syns det för alla med ditt namn.
words-late = Rundan för { $group } är stängd, så ett svar kommer inte med. Ska det i stället upp på dagordningen? Då syns det för alla med ditt namn.
words-driv = Ja, driv
words-hinder = Ja, hinder
words-both = Ja, båda
words-answer = Svar på driv och hinder
words-agenda = Lägg på dagordningen – syns för alla med ditt namn
words-neither = Inget av dem
words-by-text = Skriv ”driv” eller ”hinder”, så sparar jag det under den rubriken. Skriv ”inget av dem” om det var något annat.
words-both-by-text = Skriv dem under var sin rubrik, så sparar jag båda: ”driv: … hinder: …”. Eller tryck på ”Ja, båda”, så får du ett formulär.
words-press-agenda = På dagordningen syns det för alla med ditt namn. Tryck på knappen om du vill det.
publish-planned = Ska det du skrev upp på dagordningen för { $when } i { $group }? Då syns det för alla i gruppen, med ditt namn.
publish = Ska det du skrev upp på dagordningen för nästa möte i { $group }? Då syns det för alla i gruppen, med ditt namn.
publish-by-text = Svara ”ja” eller ”nej”.
refused-typed = Det du skrev är inte sparat. Här är det, så att du kan kopiera det:
words-left = Då låter jag det du skrev vara.
feedback-signature-cut =
    { $count ->
        [one] En rad som såg ut som en hälsning eller underskrift tog jag inte med.
       *[other] { $count } rader som såg ut som en hälsning eller underskrift tog jag inte med.
    }
feedback-noted-last = Tack! I rundan för { $group } har du nu { $driv } driv och { $hinder } hinder. Nu väntar jag inte på fler, så rundan är stängd.
feedback-public-maybe = Det du skrev i kanalen förstod jag inte. Var det ett svar på driv och hinder? Ta i så fall bort det och skriv till mig här i stället. Annars kan du skriva ”hjälp”, så visar jag vad jag kan.
feedback-public-maybe-chat = Det du skrev i gruppens chatt förstod jag inte. Var det ett svar på driv och hinder? Ta i så fall bort det och skriv till mig här i stället. Annars kan du skriva ”hjälp”, så visar jag vad jag kan.
feedback-public-list = Listan du skrev i kanalen lät jag vara. Var det ett svar på driv och hinder? Ta i så fall bort den och skriv till mig här i stället. Var det punkter till dagordningen? Skriv dem igen med ”lägg till:” före.
feedback-public-list-chat = Listan du skrev i gruppens chatt lät jag vara. Var det ett svar på driv och hinder? Ta i så fall bort den och skriv till mig här i stället. Var det punkter till dagordningen? Skriv dem igen med ”lägg till:” före.

# -- several items of the agenda made one

join-items-ask = Ska jag slå ihop de här punkterna på dagordningen?
join-items-became = De blir: ”{ $title }”
join-items-and = och
join-items-yes = Ja, slå ihop
join-items-done = Punkt { $number } är nu: { $title }. Skriv ”ångra” om det blev fel.
join-items-not = Då får punkterna stå var för sig.
join-items-one = Säg vilka två eller fler punkter som ska slås ihop, till exempel ”slå ihop punkt 2 och 5”.
join-items-dealt-with = En av punkterna är redan behandlad eller kommer från en annan grupp, så de kan inte slås ihop. Inget ändrades.
section-not-item = En punkt på dagordningen tar du bort med till exempel ”ta bort punkt 3”. Gäller det driv och hinder, skriv ”dölj påstående 3” eller ”ta fram påstående 3”. Inget ändrades.
section-which-join = Menar du punkter på dagordningen? Skriv ”slå ihop punkt { $numbers }”. Menar du driv och hinder? Skriv ”slå ihop påstående { $numbers }”. Inget ändrades.


# The commands, as the help and the guide describe them.
topic-agenda = Dagordningen
topic-meetings = Möten
topic-minutes = Beslut och minnesanteckningar
topic-feedback = Driv och hinder
topic-deadlines = Deadlines och påminnelser
topic-notes = Anteckningar
topic-forms = Formulär
topic-groups = Andra grupper och laget runt
topic-year = Året
topic-people = Gruppen och personerna
topic-deliveries = Det jag har skickat
topic-talk = Hjälp och ångra
commands-title = Kommandon
commands-intro = Nämn boten först när du skriver i gruppen. I den privata chatten skriver du bara. Du behöver inte skriva exakt så här: små slarvfel gör ingenting.
commands-head-write = Du skriver
commands-head-about = Det händer
commands-head-who = Vem
right-everybody = alla
right-own = den det gäller, ordförande och sekreterare
right-leaders = ordförande och sekreterare
about-add-items = Lägg till en punkt. Flera rader på en gång blir flera punkter.
about-edit-item = Ändra en punkts rubrik, ansvarig, tid eller typ.
about-remove-item = Ta bort en punkt.
about-move-item = Flytta en punkt till en annan plats.
about-join-items = Slå ihop punkter till en.
about-show-agenda = Visa dagordningen.
about-post-agenda = Posta dagordningen i gruppen.
about-choose-posting = Välj när jag postar dagordningen själv, eller att jag inte gör det.
about-show-agenda-choices = Visa dagordningens inställningar.
about-add-break = Lägg in en paus efter en punkt.
about-add-material = Lägg ett underlag till en punkt.
about-remove-material = Ta bort underlaget från en punkt.
about-material-read = Säg att du har läst underlaget till en punkt.
about-preview-agenda = Visa dagordningen bara för dig, innan den postas.
about-mark-items = Markera punkter som klara, strukna eller flyttade till nästa möte.
about-settle-agenda = Bocka av det som mötet hann med.
about-add-decision = Skriv ner ett beslut på en punkt.
about-show-decisions = Visa gruppens beslut, de senaste först, eller besluten om något.
about-show-tasks = Visa öppna uppdrag per person, eller en persons uppdrag.
about-search = Sök bland gruppens punkter, beslut, uppdrag och anteckningar.
about-record-attendance = Skriv vilka som var med, vilka som saknades och gäster.
about-record-substitute = Skriv vem som kom i stället för någon.
about-show-attendance = Visa närvaron per organisation, och bocka av den i ett kort. Före mötet: vilka som kommer.
about-make-minutes = Gör minnesanteckningar som Word-fil, Markdown och sida, när som helst.
about-choose-minutes-form = Välj hur minnesanteckningarna ser ut: numrerade punkter eller två kolumner.
about-use-minutes-template = Använd en egen Word-mall för minnesanteckningarna: skicka filen till boten privat med de orden.
about-remove-minutes-template = Ta bort gruppens mall, så att minnesanteckningarna får numrerade punkter igen.
about-show-minutes-template = Se gruppens mall ifylld, och vilka platshållare som finns.
about-take-edited-minutes = Skicka tillbaka minnesanteckningarna som du har ändrat i Word: boten visar skillnaderna och sparar efter ett ja.
about-send-out-minutes = Skicka ut minnesanteckningarna i gruppen, med sista dag för synpunkter.
about-comment-on-minutes = Lämna en synpunkt på minnesanteckningarna till sekreteraren.
about-adopt-minutes = Fastställ minnesanteckningarna. Sedan ändras de inte mer.
about-writing-card = Få dagordningen som ett privat kort med fält för beslut, uppdrag och anteckningar.
about-show-missing = Visa vilka organisationer som ingen kom från på det senaste mötet, och vilka som var frånvarande.
about-attendance-year = Visa årets närvaro per organisation, och vilka som har saknats två möten i rad.
about-add-task = Skriv ner ett uppdrag. Står det vem och när, så frågar jag om det ska bli en deadline.
about-add-note = Skriv en anteckning eller synpunkter till en punkt, för minnesanteckningarna.
about-change-outcome = Ändra eller ta bort ett uppdrag eller en anteckning.
about-move-outcome = Flytta ett beslut, ett uppdrag eller en anteckning till en annan punkt.
about-item-under-way = Säg vilken punkt ni är på, så behövs inget nummer i det ni skriver.
about-change-decision = Ändra eller ta bort ett beslut.
about-decide-proposal = Godkänn eller avböj en föreslagen punkt.
about-replace-agenda = Byt ut hela dagordningen mot en ny.
about-choose-agendas = Välj om nya punkter ska godkännas, och när det är stopp för nya.
about-show-template = Visa de stående punkterna.
about-set-template = Bestäm de stående punkterna, en på varje rad.
about-show-history = Visa vem som har ändrat vad på dagordningen.
about-where-from = Visa vilka möten en punkt har följt med från.
about-plan-meeting = Planera ett möte.
about-move-meeting = Flytta mötet till en annan dag.
about-change-meeting = Ändra mötets tid eller plats.
about-cancel-meeting = Ställ in mötet.
about-meeting-is-over = Avsluta mötet och fråga efter driv och hinder.
about-when-is-next = Fråga när nästa möte är.
about-can-come = Säg att du kommer till mötet.
about-cannot-come = Säg att du inte kan komma, och vem som kommer i stället.
about-who-is-coming = Fråga vilka som kommer.
about-plan-series = Planera möten som återkommer.
about-show-series = Visa alla kommande möten.
about-end-series = Sluta planera nya möten i serien.
about-give-feedback = Svara på driv och hinder, helst i vår privata chatt.
about-show-feedback = Visa hur det går med svaren, eller sammanställningen.
about-withdraw-feedback = Ta tillbaka ditt svar så länge frågan är öppen.
about-close-round = Stäng frågan om driv och hinder.
about-set-asked = Säg vem som var med på mötet, och ska tillfrågas.
about-show-section = Redigera sammanställningen inför protokollet.
about-edit-section = Dölj, slå ihop eller ta fram påståenden.
about-show-trend = Visa vilka teman som återkommer.
about-count-as = Räkna ett påstående till ett tema.
about-show-feedback-year = Visa hela årets driv och hinder.
about-show-round-choices = Visa inställningarna för driv och hinder.
about-set-asks = Välj var jag frågar efter driv och hinder.
about-set-anonymous = Välj om svaren visas med namn.
about-set-third = Välj en tredje fråga bredvid driv och hinder.
about-new-deadline = Lägg in en deadline för gruppen, någon annan eller dig själv. Den kan återkomma, eller gälla flera dagar.
about-new-parts = Lägg in en deadline med olika dagar för olika delar.
about-plan-backwards = Planera steg bakåt från en sista dag.
about-list-deadlines = Visa gruppens deadlines, eller det som är försenat.
about-show-my-deadlines = Visa det som du har att göra, i alla dina grupper.
about-show-deadline = Visa en deadline.
about-deadline-done = Markera en deadline som klar.
about-part-done = Markera en del av en deadline som klar.
about-move-deadline = Flytta en deadline.
about-move-part = Flytta en del av en deadline.
about-remove-deadline = Ta bort en deadline.
about-ask-for-more-time = Be om mer tid.
about-remind-of-deadline = Välj när du eller gruppen påminns om en deadline.
about-take-over = Ge en deadline till någon annan.
about-who-is-not-done = Fråga vem som inte är klar.
about-show-reminder-choices = Visa inställningarna för påminnelser.
about-choose-reminders = Välj när och hur jag påminner gruppen.
about-remind-me-weekly = Få dina påminnelser samlade på måndagar, eller en och en.
about-read-notes = Klistra in anteckningar, så letar jag efter deadlines och punkter.
about-show-found = Visa det jag hittade i anteckningarna.
about-save-found = Spara det jag hittade, allt eller några.
about-skip-found = Hoppa över det jag hittade.
about-change-found = Ändra dag eller ansvarig innan du sparar.
about-set-up-form = Klistra in frågor, så gör jag ett formulär.
about-show-form = Öppna formuläret.
about-answer-form = Svara på formuläret i text.
about-who-has-answered = Fråga vilka som har svarat på formuläret.
about-export-form = Hämta svaren på formuläret.
about-close-form = Stäng formuläret.
about-forward-item = Skicka en punkt till andra grupper.
about-take-back-item = Dra tillbaka en punkt som du har skickat.
about-what-became = Fråga vad som hände med punkter som ni har skickat.
about-show-received = Visa punkter från andra grupper.
about-answer-received = Ta upp en punkt från en annan grupp, eller tacka nej.
about-show-table-round = Visa laget runt.
about-answer-table-round = Svara på laget runt före mötet.
about-who-is-silent = Fråga vilka som inte har svarat på laget runt.
about-choose-table-round = Välj när jag frågar laget runt.
about-show-wheel = Visa årshjulet.
about-show-calendar = Få en adress till Outlook.
about-renew-calendar = Byt kalenderadress, så att den gamla slutar gälla.
about-show-members = Visa vilka som är med, och vem som leder.
about-set-role = Säg vem som är ordförande, vice ordförande eller sekreterare.
about-show-leaders = Visa vem som leder gruppen.
about-end-role = Avsluta någons uppdrag, eller ditt eget.
about-set-member = Säg vem som är medlem.
about-set-organisation = Säg vilken organisation någon kommer från.
about-comes-partly = Säg att du kommer senare, går tidigare eller är med på länk.
about-is-away = Säg att du är borta, så väntar jag med frågor.
about-is-back = Säg att du är tillbaka.
about-name-group = Ge gruppen ett namn.
about-tie-chat = Knyt en chatt till gruppen.
about-set-language = Välj språk, för dig eller för gruppen.
about-show-deliveries = Visa vad jag har skickat och vad som kom fram.
about-send-again = Skicka igen det som inte kom fram.
about-recall = Ta tillbaka det senaste jag skickade.
about-redo = Be om att få något ångrat gjort på nytt.
about-undo = Ångra det senaste.
about-answer-question = Svara på en fråga från mig.
about-help = Visa den här hjälpen.

# An answer whose message is edited or deleted
feedback-edit-taken = Jag såg att du ändrade ditt meddelande, så jag har ändrat ditt svar på samma sätt. I rundan för { $group } har du nu { $driv } driv och { $hinder } hinder. Rundan är öppen till { $when }.
feedback-edit-unclear = Jag såg att du ändrade ditt meddelande. Det hör till ett svar på driv och hinder för { $group }, men jag vet inte hur det nya ska räknas, så svaret är som det var. Skriv ”driv och hinder” om du vill ändra det, eller ”ta bort mitt svar”.
feedback-edit-not-taken = Jag såg att du ändrade ditt meddelande, men svaret är som det var. { $reason }
feedback-delete-taken = Jag såg att du tog bort ett meddelande, så den delen av ditt svar är borttagen. I rundan för { $group } har du kvar { $driv } driv och { $hinder } hinder. Rundan är öppen till { $when }.
feedback-delete-withdrawn = Jag såg att du tog bort ditt meddelande, så ditt svar i rundan för { $group } är borttaget. Vill du svara på nytt går det till { $when }.
feedback-delete-unclear = Jag såg att du tog bort ett meddelande. Ditt svar i rundan för { $group } har du ändrat sedan dess, så det är som det var. Vill du ta bort det, skriv ”ta bort mitt svar”.
feedback-changed-late = Jag såg att du ändrade eller tog bort ett meddelande. Jag har inte ändrat något. Var det ett svar på driv och hinder går det inte att ändra längre, för rundan för { $group } är stängd.

## Frågor om dagordningen

ask-item = Punkt { $number }: { $title } – { $facts }
ask-item-at = kl. { $at }
ask-item-about = ungefär kl. { $at }
ask-item-minutes = { $minutes } min
ask-item-nobody = ingen ansvarig än
ask-item-no-material = inget underlag än
ask-item-none = Du står inte som ansvarig för någon punkt på dagordningen. Skriv ”dagordning” så visar jag den.
ask-break-none = Ingen paus står på dagordningen för { $when }. Skriv ”paus efter 4” om ni vill ha en.
ask-time-free = Punkterna tar { $planned } av mötets { $length } minuter, så det finns { $free } minuter kvar. Lägg gärna till en punkt: ”lägg till …”.
ask-time-full = Punkterna tar { $planned } minuter, precis så lång tid som mötet har.
ask-time-over = Punkterna tar { $planned } minuter och mötet har { $length }. Det är { $free } minuter för mycket: korta en punkt, eller flytta den till nästa möte.
ask-time-unsaid = { $unsaid ->
    [one] En punkt har ingen tid än.
   *[other] { $unsaid } punkter har ingen tid än.
}
ask-time-left = Nu är det { $minutes } minuter kvar till kl. { $at }.
ask-now = Enligt tidplanen är ni på punkt { $number }: { $title }, till kl. { $until }.
ask-now-untimed = Ni är på punkt { $number }: { $title }.
ask-now-behind = Enligt tidplanen skulle ni ha kommit till punkt { $number }: { $title }.
ask-now-next = Sedan kommer punkt { $number }: { $title }.
ask-now-before = Mötet börjar kl. { $at } med punkt { $number }: { $title }.
ask-now-empty = Dagordningen är tom än så länge. Skriv ”lägg till” och en punkt.
ask-which = { $wanted ->
    [remove] Vilken punkt ska tas bort? Jag hittar ingen som stämmer.
    [move] Vilken punkt ska flyttas, och vart? Jag hittar ingen som stämmer.
    [change] Vilken punkt ska ändras, och hur? Jag hittar ingen som stämmer.
    [carry] Vilken punkt ska flyttas till nästa möte? Jag hittar ingen som stämmer.
    [done] Vilken punkt är klar? Jag hittar ingen som stämmer.
    [forward] Vilken punkt ska skickas vidare, och till vilken grupp?
    [cut] De här punkterna är kvar. Vilken kan ni stryka eller ta nästa gång?
    [material] Vilken punkt hör underlaget till?
    [handover] Vem ska ta din punkt i stället?
   *[decide] Vilket förslag gäller det?
}
ask-how = { $wanted ->
    [move] Vart ska punkt { $number }, ”{ $title }”, flyttas? Skriv till exempel ”flytta { $number } till 2”.
    [forward] Till vilken grupp ska punkt { $number }, ”{ $title }”, skickas? Skriv till exempel ”skicka punkt { $number } till Styrgruppen”.
    [material] Skriv länken till underlaget, så lägger jag den vid punkt { $number }, ”{ $title }”: ”punkt { $number } underlag https://…”.
   *[change] Vad ska ändras på punkt { $number }, ”{ $title }”? Skriv till exempel ”ändra tiden på { $number } till 20 min”.
}
ask-which-example = { $wanted ->
    [remove] Skriv till exempel ”ta bort 4”.
    [move] Skriv till exempel ”flytta 4 till 2”.
    [change] Skriv till exempel ”ändra tiden på 4 till 20 min”.
    [carry] Skriv till exempel ”punkt 4 flyttas till nästa möte”.
    [done] Skriv till exempel ”punkt 4 klar”.
    [forward] Skriv till exempel ”skicka punkt 4 till Styrgruppen”.
    [material] Skriv till exempel ”punkt 4 underlag https://…”.
    [cut] Skriv till exempel ”punkt 4 flyttas till nästa möte” eller ”ta bort 4”.
    [handover] Skriv till exempel ”byt ansvarig på 4 till Olle”.
   *[decide] Skriv till exempel ”godkänn F1” eller ”avböj F1”.
}
ask-which-none-own = Du har ingen punkt på dagordningen, så det finns inget att lämna över. Skriv ”dagordning” så visar jag den.
ask-which-none-suggested = Det finns inget förslag som väntar på svar.
about-ask-which-item = Se vilka punkter som kan tas bort, flyttas eller ändras.
about-ask-item = Fråga när en punkt kommer, vem som tar den och vilket underlag den har.
about-ask-time = Fråga om tiden räcker.
about-ask-now = Fråga vilken punkt mötet är på.

## Det egna svaret, och frågan som kommer

own-answer = Så här har du svarat. Skriv till mig här om du vill ändra det, eller ”ta bort mitt svar”.
own-answer-driv = Driv
own-answer-hinder = Hinder
own-answer-third = Tredje frågan
own-answer-none = Du har inte svarat än. Skriv ”driv: …” och ”hinder: …” till mig här, i vår privata chatt.
own-answer-closed = Frågan är stängd. Svaren står i sammanställningen: skriv ”driv och hinder”.
own-answer-closed-anonymous = Frågan är stängd, och svaren är anonyma. Jag vet inte längre vilka ord som var dina.
who-sees-anonymous = Svaren är anonyma. Ingen i gruppen ser vem som skrev vad, inte heller vem som har svarat, och när frågan stängs raderar jag kopplingen till namnen. Sammanställningen ser alla i gruppen, och den kan bli allmän handling. Så länge frågan är öppen är det bara du som ser ditt svar.
who-sees-named = Svaren visas med namn för alla i gruppen när frågan stängs, och sammanställningen kan bli allmän handling. Så länge frågan är öppen är det bara du som ser ditt svar.
when-asked = När mötet { $day } är slut frågar jag alla som var med om driv och hinder, { $where }. Vill du att jag frågar nu? Skriv ”mötet är slut”.
when-asked-no-meeting = När nästa möte är slut frågar jag alla som var med om driv och hinder, { $where }. Inget möte är planerat än.
when-asked-private = privat
when-asked-group = i gruppen
when-asked-both = i gruppen och privat
remind-silent-done = Nu påminner jag dem som inte har svarat, privat. Vilka det är visar jag inte.
remind-silent-itself = Jag påminner själv, privat, dem som inte har svarat: klockan 10 de två arbetsdagarna efter mötet, alltså efter en och två dagar.
remind-silent-now = Vill du påminna redan nu, skriv ”påminn dem som inte har svarat”.
remind-silent-none-open = Ingen fråga om driv och hinder är öppen just nu.
round-is-open = Frågan om driv och hinder är öppen till { $day } kl. { $at }, så det går bra att svara. Skriv ditt svar till mig i vår privata chatt.
round-is-closed = Tyvärr är det för sent: frågan om driv och hinder stängdes { $day }. Vill du lägga till något, skicka det till sekreteraren.
feedback-no-file = En Word-fil kan jag bara lämna när boten har en adress på webben. Här är texten, att klistra in i Word.
bare-day = Vad ska vara klart { $day }? Skriv till exempel ”påminn oss om rapporten senast { $iso }”.
about-is-round-open = Fråga om du hinner svara på driv och hinder.
about-show-own-answer = Visa ditt eget svar, privat.
about-who-sees-answers = Fråga vem som ser svaren.
about-when-asked = Fråga när jag frågar om driv och hinder.
about-remind-silent = Påminn dem som inte har svarat på driv och hinder.

# -- questions about meetings

ask-meeting-online = Mötet { $when } är digitalt: { $place }.
ask-meeting-there = Mötet { $when } är på plats: { $place }.
ask-meeting-no-place = Mötet { $when } har ingen plats än. Skriv till exempel ”mötet är i …” eller ”mötet är på Teams”.
ask-meeting-time = Mötet är { $when }{ $place }.
ask-meeting-length = Mötet { $when } är { $hours ->
        [0] { $minutes } minuter
        [one] { $minutes ->
            [0] en timme
           *[other] en timme och { $minutes } minuter
        }
       *[other] { $minutes ->
            [0] { $hours } timmar
           *[other] { $hours } timmar och { $minutes } minuter
        }
    } långt.
list-meetings = Det här är planerat:
list-meetings-then = Planerat mellan { $first } och { $last }:
list-meetings-none = Inget möte är planerat än. Skriv till exempel ”nästa möte 28 augusti kl 9-12”.
list-meetings-none-then = Inget möte är planerat mellan { $first } och { $last }. Skriv ”vilka möten har vi”, så visar jag alla.
list-meetings-more = … och { $count } till.
list-meetings-series = Gruppen har en mötesserie, så fler möten planeras efter hand. Skriv ”mötesserien”, så visar jag den.
meeting-has-started = Mötet började { $at }.
meeting-starts-later = Nästa möte är { $when }, så jag har inte noterat att det har börjat.
undo-did-started = mötet { $when } har börjat
about-ask-meeting = Fråga var ett möte är, hur långt det är och när det börjar.
about-list-meetings = Visa de möten som är planerade. I privat chatt alla dina gruppers.
about-meeting-has-started = Säg att mötet har börjat.

# -- the whole agenda

empty-asks = Ska jag ta bort { $count ->
        [one] punkten
       *[other] alla { $count } punkter
    } från dagordningen { $when }? Du kan ångra det efteråt.
empty-yes = Ja, töm dagordningen
empty-no = Nej, låt den vara
empty-done = { $count ->
        [one] Punkten är borttagen
       *[other] { $count } punkter är borttagna
    }. Skriv ”ångra” om du vill ha tillbaka dem.
empty-kept = Dagordningen är som förut.
empty-already = Dagordningen { $when } är redan tom.
agenda-as-text = Jag gör ingen fil av dagordningen, men här är den som text att klistra in i Word. Under den postade dagordningen finns också en sida att skriva ut.
agenda-by-mail = Jag kan inte mejla. Här är dagordningen som text att klistra in i ditt mejl. Under den postade dagordningen finns också en länk till en sida.
items-wanted = Vi behöver punkter till mötet { $when }. Skriv ”lägg till …” här eller till mig privat, så kommer den med.
items-wanted-sent = Jag har bett { $group } om punkter.
undo-did-items-wanted = gruppen är tillfrågad om punkter
undo-instead-items-wanted = Frågan har redan gått ut. Skriv ”återkalla” om den ska bort.
about-empty-agenda = Ta bort alla punkter, efter en fråga.
about-agenda-as-text = Få dagordningen som text att klistra in.
about-ask-for-items = Be gruppen om punkter till nästa möte.
parts-added = { $count ->
        [one] { $parts } är nu en del av punkt { $number }, ”{ $title }”.
       *[other] Punkt { $number }, ”{ $title }”, har nu delarna { $parts }.
    }
parts-no-such-item = Jag hittar ingen punkt ”{ $words }” på dagordningen, så jag har inte lagt till något. Skriv till exempel ”delar under punkt 4: …”.
part-too-long = En del får vara högst { $limit } tecken. Inget är ändrat.
undo-did-parts = delar är tillagda under ”{ $title }”
about-add-parts = Lägg till delar under en punkt.
