# Inbjudningar att anmäla sig till

occasion-when = { $day } kl. { $time }
occasion-when-days = { $first } kl. { $starts } – { $last } kl. { $ends }
occasion-answer-by = Anmäl dig senast { $day }.
occasion-ask = Ska jag bjuda in gruppen till ”{ $title }”?
occasion-ask-change = Ska jag ändra inbjudan till ”{ $title }” så här?
occasion-no-last-day = Ingen sista dag för anmälan.
occasion-yes = Ja, det stämmer
occasion-edit = Ändra
occasion-show = Visa hur det blir
occasion-form-title = Inbjudan
occasion-form-what = Vad bjuder ni in till?
occasion-form-day = Dag
occasion-form-starts = Börjar
occasion-form-ends = Slutar
occasion-form-last_day = Sista dagen, om det är flera dagar
occasion-form-answer_by = Anmälan senast (frivilligt)
occasion-form-fallback = Skriv till exempel ”bjud in till Uppföljningsdag 16 december kl 9-15, anmälan senast 1 december”.
occasion-ask-cancel = Ska jag ställa in ”{ $title }”?
occasion-ask-cancel-told =
    { $count ->
        [0] Ingen har anmält sig än. Jag skriver i gruppen att det är inställt.
        [one] Jag skriver det i gruppen och till den som har anmält sig.
       *[other] Jag skriver det i gruppen och till de { $count } som har anmält sig.
    }
occasion-cancel-yes = Ja, ställ in
occasion-dropped = Då gör jag inget.
occasion-opened = Inbjudan till ”{ $title }” ligger nu i gruppen.
occasion-changed = ”{ $title }” är ändrad. De som har anmält sig får veta det.
occasion-now-cancelled = ”{ $title }” är inställd. De som har anmält sig får veta det.
occasion-title = Inbjudan: { $title }
occasion-cancelled = Inställt
occasion-is-closed = Anmälan har stängt.
occasion-count =
    { $coming ->
        [one] { $coming } kommer
       *[other] { $coming } kommer
    }, { $declined } kan inte, { $silent } har inte svarat
occasion-no-organisation = Utan organisation
occasion-how = Tryck på en knapp eller skriv ”anmäl mig till { $title }”.
occasion-fallback = Svara ”anmäl mig” eller ”avanmäl mig”.
occasion-i-come = Jag kommer
occasion-i-cannot = Jag kan inte
occasion-withdrawn = Inbjudan togs tillbaka.
occasion-list-title = Anmälda till ”{ $title }”
occasion-list-declined = Kan inte ({ $count }): { $names }
occasion-list-silent = Har inte svarat ({ $count }): { $names }
occasion-file-xlsx = Excel-fil
occasion-file-csv = CSV-fil
occasion-sheet = Anmälda
occasion-calendar = Lägg in i kalendern
occasion-nudge = Kommer du till ”{ $title }”?
occasion-news-cancelled = ”{ $title }” { $when } är inställt.
occasion-news-changed = Nu gäller detta för ”{ $title }”: { $when }.
occasion-news-place = Plats: { $place }.
occasion-news-still = Du är anmäld. Skriv ”avanmäl mig” om du inte kan komma.
occasion-yes-own = Du är anmäld till ”{ $title }” { $when }.
occasion-no-own = Noterat att du inte kommer till ”{ $title }” { $when }.
occasion-yes-other = { $name } är anmäld till ”{ $title }” { $when }.
occasion-no-other = Noterat att { $name } inte kommer till ”{ $title }” { $when }.
occasion-which = Vilken inbjudan gäller det?
occasion-command-change = ändra inbjudan till
occasion-command-cancel = ställ in inbjudan till
occasion-command-remind = påminn dem som inte har svarat om
occasion-reminded = { $count ->
    [0] Alla har redan svarat på inbjudan till ”{ $title }”.
    [one] Jag påminner den enda som inte har svarat på inbjudan till ”{ $title }”, privat.
   *[other] Jag påminner de { $count } som inte har svarat på inbjudan till ”{ $title }”, privat.
}
occasion-command-list = anmälda till
occasion-command-yes =
    { $who ->
        [me] anmäl mig till
       *[other] anmäl { $who } till
    }
occasion-command-no =
    { $who ->
        [me] avanmäl mig från
       *[other] avanmäl { $who } från
    }
occasion-of-meeting = Nästa möte
occasion-meeting-yes = jag kommer
occasion-meeting-no = jag kan inte komma
occasion-several = Bara du är anmäld. Skriv ”anmäl Per Dahl till { $title }” för var och en av de andra.
occasion-column-organisation = Organisation
occasion-column-name = Namn
occasion-column-answer = Svar
occasion-answer-yes = Kommer
occasion-answer-no = Kan inte
occasion-answer-none = Inget svar
occasion-no-title = Skriv vad ni bjuder in till. Ingen är inbjuden än.
occasion-title-long = Namnet får ha högst { $limit } tecken. Ingen är inbjuden än.
occasion-no-day = Välj vilken dag det är. Ingen är inbjuden än.
occasion-no-time = Fyll i när det börjar och slutar. Ingen är inbjuden än.
occasion-ends-before = Det slutar innan det börjar. Kontrollera tiderna.
occasion-too-long = En inbjudan kan gälla högst 31 dagar.
occasion-passed = Den tiden har redan passerat. Välj en som kommer.
occasion-answer-passed = Sista dagen för anmälan har redan passerat. Välj en senare dag, eller ingen.
occasion-answer-after = Sista dagen för anmälan ligger efter tillfället. Välj en dag före.
occasion-answer-unread = Jag kunde inte läsa sista dagen för anmälan. Välj en dag, eller lämna fältet tomt.
occasion-none = Det finns ingen inbjudan att svara på just nu. Gäller det mötet, skriv ”jag kommer” eller ”jag kan inte komma”.
occasion-none-leader = Det finns ingen öppen inbjudan. Skriv till exempel ”bjud in till Uppföljningsdag 16 december kl 9-15, anmälan senast 1 december”.
occasion-gone = Den inbjudan finns inte längre.
occasion-is-cancelled = ”{ $title }” är inställt, så det går inte att svara.
occasion-has-been = ”{ $title }” har redan börjat, så det går inte att svara.
occasion-closed = Anmälan till ”{ $title }” har stängt. Fråga ordföranden eller sekreteraren om det finns plats.
occasion-full = Fler än { $limit } kan inte anmäla sig här.
occasion-nothing-changed = Skriv vad som ska ändras, eller ändra i fälten.
undo-did-invited = gruppen är inbjuden till ”{ $title }”
undo-did-invitation-changed = inbjudan till ”{ $title }” är ändrad
undo-did-invitation-cancelled = ”{ $title }” är inställt
undo-did-signed-up = { $name } är anmäld till ”{ $title }”
undo-did-signed-off = { $name } kommer inte till ”{ $title }”
delivery-what-invitation = inbjudan
delivery-what-invitation-reminder = påminnelsen om en inbjudan
delivery-what-invitation-news = nyheten om en inbjudan
export-column-comes = Kommer
about-invite = Bjud in gruppen till en dag eller träff som man anmäler sig till, med påminnelser och lista.
about-sign-up = Anmäl dig, eller någon från din organisation, till en inbjudan. Eller avanmäl.
about-show-sign-ups = Visa hur många som är anmälda per organisation. Ordföranden och sekreteraren får listan privat.
about-change-invitation = Ändra dag, tid, plats eller sista anmälningsdag. De som har anmält sig får veta det.
about-cancel-invitation = Ställ in. Gruppen och de som har anmält sig får veta det.
about-remind-of-invitation = Påminn dem som inte har svarat på inbjudan, högst en gång om dagen.
