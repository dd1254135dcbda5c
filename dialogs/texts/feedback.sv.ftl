### Driv och hinder

feedback-title = Driv och hinder
feedback-heading-driv = Driv:
feedback-heading-hinder = Hinder:
feedback-moment = { $day } kl. { $time }
feedback-meeting = Mötet { $day }

## Kortet i gruppen

feedback-question = Vad drev mötet framåt, och vad hindrade?
feedback-count = { $answered } av { $asked } har svarat
feedback-open-until = Öppet till { $when }.
feedback-anonymous = Dina kollegor ser inte vem som skrev vad, och ingen ser svaren förrän rundan är stängd. Sammanställningen hamnar i anteckningarna och kan bli allmän handling.
feedback-named = I gruppens sammanställning står ditt namn vid det du skriver. Texten till anteckningarna är utan namn och kan bli allmän handling.
feedback-named-since-few = Ni är färre än tre, så det skulle gå att gissa vem som skrev vad. Därför står ditt namn vid det du skriver i sammanställningen. Texten till anteckningarna är utan namn och kan bli allmän handling.
feedback-how-by-text = Du kan också skriva till mig privat, till exempel ”driv: bra tempo”.
feedback-answer-button = Svara
feedback-private-button = Svara privat
feedback-look-in-private = Jag har skickat ett formulär till dig privat. Titta i vår chatt.
feedback-round-summary = Driv och hinder: vad drev mötet framåt, och vad hindrade? Öppet till { $when }.
feedback-card-closed = Driv och hinder efter mötet { $day }: rundan är stängd. { $answered } av { $asked } svarade.

## Formuläret

feedback-form-driv = Driv: vad drev mötet framåt?
feedback-form-hinder = Hinder: vad hindrade?
feedback-form-placeholder = En sak per rad
feedback-form-send = Skicka
feedback-form-fallback = Driv och hinder: skriv ”driv: bra tempo” eller ”hinder: för få pauser” till mig här.
feedback-form-summary = Driv och hinder: här kan du svara
feedback-thanks = Tack! Ditt svar är sparat.
feedback-withdrawn = Ditt svar är borttaget.
feedback-nothing-written = Du skrev inget, så inget är sparat.
feedback-change-until = Du kan ändra det till { $when }.
feedback-change-button = Ändra mitt svar

## Svar i text

feedback-noted = Tack! I rundan för { $group } har du nu { $driv } driv och { $hinder } hinder. Skriv fler om du vill. Vill du ändra något, skriv ”driv och hinder”. Rundan är öppen till { $when }.
feedback-noted-in-public = Tack, det är med i rundan.
feedback-nothing-to-note = Skriv vad som drev eller hindrade efter kolonet, till exempel ”driv: bra tempo”.
feedback-public-anonymous = Det du skrev syns för alla i kanalen. Ta bort det och skriv till mig här i stället.
feedback-no-open-round = Ingen runda av driv och hinder är öppen just nu.
feedback-round-gone = Den rundan finns inte längre.
feedback-late = Rundan är stängd, så det här kom inte med. Inget är borta: kopiera din text och skicka den till sekreteraren.
feedback-late-by-text = Rundan är stängd, så det här kom inte med. Din text står kvar här ovanför: skicka den gärna till sekreteraren.
feedback-too-many = Högst { $most } saker under varje rubrik. Slå ihop några, så går det bra.
feedback-too-long = En rad får ha högst { $longest } tecken. Dela upp den på flera rader, så går det bra.
feedback-too-much = Det blev mer än { $longest } tecken under en rubrik. Korta lite, så går det bra.

## Stängning

feedback-closed-here = Rundan är stängd. Sammanställningen kommer här.
feedback-closed-elsewhere = Rundan är stängd. Sammanställningen kommer i { $group }.
feedback-closed-empty = Rundan är stängd. Ingen hann svara den här gången.
feedback-closed-few = Rundan är stängd. Det var för få svar för att visa, så inget visas och svaren är borttagna.
feedback-few-title = Få svar på driv och hinder
feedback-few-question = { $answered } av { $asked } har svarat i { $group }. Svaren visas först när minst tre har svarat, så att ingen kan gissa vem som skrev vad. Vill du vänta på fler? Kommer det inga fler till { $when } visas inget.
feedback-few-told = Jag har skrivit till dig privat om det: för få har svarat för att svaren ska kunna visas.
feedback-wait-tomorrow-button = Vänta till i morgon
feedback-wait-button = Vänta till { $day }
feedback-drop-button = Visa inget
feedback-waits = Då väntar vi. Rundan är öppen till { $when }.
feedback-enough-now = Nu har { $answered } svarat, så svaren kan visas när rundan stänger { $when }. Skriv ”stäng rundan” om du vill stänga den tidigare.
feedback-already-closed = Rundan är redan stängd.

## Sammanställning

feedback-summary-count = { $answered } av { $asked } svarade.
feedback-summary-few = För få svar för att visa. Färre än tre svarade, och då skulle det gå att gissa vem som skrev vad.
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

## Val

feedback-now-anonymous = Driv och hinder är anonymt från och med nästa runda: ingen ser vem som skrev vad.
feedback-now-named = Driv och hinder är med namn från och med nästa runda: i gruppens sammanställning står vem som skrev vad.
feedback-open-one-stays = Den runda som är öppen nu ändras inte.
