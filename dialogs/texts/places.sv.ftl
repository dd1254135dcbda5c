### Meddelanden som ändras, och platser i Teams som ändras, stängs eller inte svarar.

message-edited-noticed = Jag såg att du ändrade ditt meddelande. Jag har inte ändrat något av det jag redan har gjort. Skriv det igen om det nya ska gälla, eller ”ångra” om det gamla inte ska gälla.
message-restored-noticed = Jag såg att ditt borttagna meddelande är tillbaka. Jag har inte gjort något nytt. Skriv det igen om det ska gälla.
message-deleted-noticed = Jag såg att du tog bort ett meddelande till mig. Det jag redan har gjort står kvar. Skriv ”ångra” om det inte ska gälla.
question-replaced = Meddelandet har ändrats, så den här frågan gäller inte längre. Svara på den nya i stället.
question-withdrawn = Meddelandet togs bort, så den här frågan gäller inte längre. Inget ändrades.
wordless-picture = Jag kan bara läsa text, inte bilder. Skriv vad du vill ha hjälp med, eller skriv ”hjälp”.
wordless-forwarded = Jag kan inte läsa ett vidarebefordrat meddelande. Kopiera texten och klistra in den här, så läser jag den.

## Platser som byter namn, stängs och öppnas igen

place-archived = Teamet där ”{ $name }” finns har arkiverats, så jag kan inte skriva i gruppen. Det som inte går fram står i ”leveranser”. Jag fortsätter när teamet öppnas igen.
place-deleted = Platsen där ”{ $name }” finns har tagits bort i Teams, så jag kan inte längre skriva i gruppen. Vill ni fortsätta någon annanstans: lägg till mig i en ny kanal eller chatt och skriv ”@Mötesbot hjälp” där. Återställs platsen fortsätter jag där jag var.
place-open-again = ”{ $name }” är öppen igen, så nu skriver jag där som vanligt. Inget gick förlorat under tiden.
place-open-again-lost = ”{ $name }” är öppen igen, så nu skriver jag där som vanligt. Det här gick inte fram under tiden; skriv ”skicka igen” om något fortfarande behövs:
roster-refused = Teams visar mig inte längre vilka som är med i ”{ $name }”. Jag skriver och påminner som vanligt, men nya medlemmar känner jag inte till förrän de har skrivit till mig där.
roster-refused-own = Teams visar mig inte vilka som är med i ”{ $name }”, som är en kanal med egna medlemmar. Jag frågar och påminner bara dem som har skrivit till mig i kanalen, och aldrig resten av teamet. Be alla skriva ”@Mötesbot hej” där, så känner jag igen dem.
group-named = Nu heter gruppen ”{ $name }”. Namnet ändras inte om ni byter namn i Teams.
group-name-missing = Vad ska gruppen heta? Skriv till exempel ”gruppen heter Nätverket norr”.
group-named-already = Gruppen heter redan ”{ $name }”.
delivery-what-place-notice = ett meddelande om gruppens plats

## Det som inte kom fram, i ett enda meddelande

troubles =
    { $count ->
        [one] Ett meddelande i ”{ $group }” kom inte säkert fram:
       *[other] { $count } meddelanden i ”{ $group }” kom inte säkert fram:
    }
troubles-by-text = Skriv ”skicka igen” om något fortfarande behövs, eller ”leveranser” för att se allt.
delivery-closed = Teams tar inte emot något i gruppens chatt eller kanal sedan { $since }. Jag försöker igen varje dag och så fort någon skriver till mig där.
delivery-why-refused-before = Teams tar inte emot något där just nu. Jag försöker igen varje dag.

## När ingen leder gruppen

nobody-leads = Den som ledde { $group } är inte kvar här. Vem tar över? Skriv ”jag är ordförande” eller ”jag är sekreterare”. Till dess får alla i gruppen göra det som ordföranden annars gör.
