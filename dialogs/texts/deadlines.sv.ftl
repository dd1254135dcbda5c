# Deadlines: frågan, svaret, påminnelsen, listan.

# -- frågan
deadline-ask = Ska jag påminna om det här?
deadline-ask-which-day = Vilken dag menar du?
deadline-ask-who = Jag vet inte vem { $name } är. Vem ska jag påminna?
deadline-due = Senast { $day }
deadline-due-at = Senast { $day } kl. { $at }
deadline-for-group = Gäller alla i { $group }. Påminnelserna kommer i gruppen.
deadline-for-person = Gäller { $name }. Påminnelserna kommer privat.
deadline-listed = Den hamnar i gruppens lista, som alla där kan läsa.
deadline-remind = Jag påminner { $days } kl. 09.00.
deadline-remind-none = Det är så kort tid kvar att ingen påminnelse hinner komma, men jag skriver upp den.
deadline-twin = { $label } heter likadant och ska vara klar senast { $day }.
deadline-yes = Ja, påminn
deadline-yes-day = Ja, { $day }
deadline-rather-day = Nej, { $day }
deadline-change = Ändra
deadline-no = Nej
deadline-dropped = Då låter jag bli. Inget är sparat: { $title }

deadline-doubt-no-such-day = Den dagen finns inte.
deadline-doubt-weekday-does-not-fit = Veckodagen och datumet stämmer inte överens.
deadline-doubt-far-ahead = Det är mer än ett halvår dit, och du skrev inget år.
deadline-doubt-passed = Den dag du skrev har redan varit.
deadline-doubt-passed-this-year = Den dagen har redan varit i år, så jag föreslår nästa år.
deadline-doubt-next-weekday = Du skrev »nästa«. Jag tror att du menar veckan därpå.
deadline-doubt-today-or-next-week = Det är den veckodagen i dag. Jag tror att du menar om en vecka.
deadline-doubt-several-days = Du skrev flera dagar. Jag tror att du menar den första.

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
deadline-snoozed = Jag påminner dig privat om { $label } { $title } { $day } kl. 09.00.
deadline-snoozed-past = Tänk på att sista dag är { $day }.
deadline-remove-ask = Ska jag ta bort { $label } { $title } för alla?
deadline-remove-consequence = Den ska vara klar senast { $day }. Tas den bort kommer inga fler påminnelser, och det går inte att ångra.
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
deadline-reminder-awaited = Väntar på { $names }
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
deadline-button-remove = Ta bort för alla
deadline-snooze-ask = När ska jag påminna dig? Det kommer privat, bara till dig.
deadline-snooze-tomorrow = I morgon
deadline-snooze-monday = På måndag
deadline-snooze-week = Om en vecka

# -- listan
deadline-list = Deadlines
deadline-list-empty = Det finns inga deadlines just nu. Skriv till exempel »påminn om rapporten senast 30 juni«.
deadline-list-group = alla
deadline-list-count =
    { $of ->
        [1] { $done } av { $of } klar
       *[other] { $done } av { $of } klara
    }
deadline-list-you = du är klar
deadline-list-done = ✓ klar
deadline-list-line = { $day } ({ $left })
deadline-list-hint = Skriv »klar { $label }« när något är klart.
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
deadline-no-such-day = Den dagen finns inte. Skriv gärna igen, med en dag som finns i almanackan.
deadline-passed = Den dagen har redan varit. Välj en som kommer.
deadline-too-far = Det är mer än { $years } år dit. Stämmer årtalet?
deadline-day-not-understood = Jag förstod inte vilken dag det var. Välj en dag i almanackan.
deadline-no-title = Skriv också vad som ska vara klart, till exempel »påminn om rapporten senast 30 juni«.
deadline-title-long = Det var en lång rubrik. Korta den till högst { $most } tecken.
deadline-who-missing = Välj vem det gäller, så sparar jag.
deadline-who-gone = Den personen är inte med i gruppen längre. Välj någon annan.
deadline-only-your-own = Du kan be mig påminna dig själv: skriv »påminn mig om …«. För andra är det ordförande eller sekreterare som lägger till deadlines.
deadline-only-asker = Det var { $name } som frågade, så det är { $name } som svarar. Ordförande och sekreterare kan också göra det.
deadline-none-such = { $label } finns inte. Det här finns: { $known }.
deadline-none-such-none = { $label } finns inte. Det finns inga deadlines just nu.
deadline-gone = Den deadlinen finns inte längre.
deadline-not-yours = { $label } { $title } gäller { $name }, så det är { $name } som kan säga att den är klar. Ordförande och sekreterare kan också göra det.
deadline-done-already = { $label } { $title } är redan klar.
deadline-removed-already = { $label } { $title } är redan borttagen.
deadline-nothing-to-undo = Du har inte markerat { $label } { $title } som klar, så det finns inget att ångra.
