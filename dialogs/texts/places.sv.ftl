### Meddelanden som ändras, och platser i Teams som ändras, stängs eller inte svarar.

message-edited-noticed = Jag såg att du ändrade ditt meddelande. Jag har inte ändrat något av det jag redan har gjort. Skriv det igen om det nya ska gälla, eller ”ångra” om det gamla inte ska gälla.
message-restored-noticed = Jag såg att ditt borttagna meddelande är tillbaka. Jag har inte gjort något nytt. Skriv det igen om det ska gälla.
message-deleted-noticed = Jag såg att du tog bort ett meddelande till mig. Det jag redan har gjort står kvar. Skriv ”ångra” om det inte ska gälla.
question-replaced = Meddelandet har ändrats, så den här frågan gäller inte längre. Svara på den nya i stället.
question-withdrawn = Meddelandet togs bort, så den här frågan gäller inte längre. Inget ändrades.
wordless-picture = Jag kan bara läsa text, inte bilder. Skriv vad du vill ha hjälp med, eller skriv ”hjälp”.
wordless-forwarded = Jag kan inte läsa ett vidarebefordrat meddelande. Kopiera texten och klistra in den här, så läser jag den.
