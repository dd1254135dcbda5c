### Appens egna ord: det som står i Teams appbutik, i kommandomenyn och på meddelandeåtgärden.
### Teams har gränser: namn 30 tecken, kort beskrivning 80, åtgärdens titel 32, dess beskrivning 128.

developer = Mötesbot
name = Mötesbot
name-full = Mötesbot – följer upp återkommande möten
description = Dagordning, driv och hinder och påminnelser för grupper som möts igen och igen.
description-full = Mötesbot hjälper ett nätverk eller en arbetsgrupp att hålla ihop sina möten.
    { "" }
    Dagordning: skriv ”lägg till Höstens studiedag (Karin, beslut, 20 min)”, eller klistra in flera punkter på en gång. Alla ser samma kort, och det visar vem som lagt till vad och hur lång tid det tar.
    { "" }
    Driv och hinder: efter mötet får de som var med svara på vad som driver arbetet framåt och vad som hindrar. Svaren samlas utan namn till en sammanfattning.
    { "" }
    Deadlines: skriv ”påminn om skriftliga inspel senast 30 juni”. Gruppen påminns i god tid, tills någon trycker på Klar.
    { "" }
    Mötesbot läser bara det som sägs till den.

command-help = hjälp
command-help-hint = Visar vad du kan göra här
command-next-meeting = nästa möte
command-next-meeting-hint = Planera nästa möte: nästa möte 28 augusti kl 9-12 i Örebro
command-agenda = dagordning
command-agenda-hint = Visar dagordningen för nästa möte
command-add = lägg till
command-add-hint = Ny punkt: lägg till Höstens studiedag (Karin, beslut, 20 min)
command-remind = påminn om
command-remind-hint = Ny deadline: påminn om skriftliga inspel senast 30 juni
command-to-do = att göra
command-to-do-hint = Visar det som ska bli klart, och när
command-who-comes = vilka kommer?
command-who-comes-hint = Visar vilka som kommer till nästa möte
command-meeting-over = mötet är slut
command-meeting-over-hint = Avslutar mötet och frågar om driv och hinder
command-driv = driv:
command-driv-hint = Svara på rundan: driv: vi fick snabba svar
command-hinder = hinder:
command-hinder-hint = Svara på rundan: hinder: för lite tid
command-when = när är nästa möte?
command-when-hint = Visar tid och plats

action-deadline = Skapa deadline
action-deadline-hint = Gör en deadline av meddelandet, så påminns ni i god tid
