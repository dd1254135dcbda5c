### The app's own words: what stands in Teams' app store, in the command menu and on the message action.
### Teams has limits: name 30 characters, short description 80, the action's title 32, its description 128.

developer = Mötesbot
name = Mötesbot
name-full = Mötesbot – follows up recurring meetings
description = Agendas, driv och hinder, and reminders for groups that meet again and again.
description-full = Mötesbot helps a network or a working group to keep its meetings together.
    { "" }
    Agenda: write “add Study day in the autumn (Karin, decision, 20 min)”, or paste several items at once. Everybody sees the same card, with who added what and how long it takes.
    { "" }
    Driv och hinder: after the meeting, those who were there say what drives the work and what holds it back. The answers become one summary without names.
    { "" }
    Deadlines: write “remind about written comments by 30 June”. The group is reminded in good time, until somebody presses Done.
    { "" }
    Mötesbot reads only what is said to it.

command-help = help
command-help-hint = Shows what you can do here
command-next-meeting = next meeting
command-next-meeting-hint = Plan the next meeting: next meeting 28 August at 9-12 in Örebro
command-agenda = agenda
command-agenda-hint = Shows the agenda of the next meeting
command-add = add
command-add-hint = A new item: add Study day (Karin, decision, 20 min)
command-remind = remind about
command-remind-hint = A new deadline: remind about written comments by 30 June
command-to-do = to do
command-to-do-hint = Shows what is to be done, and by when
command-who-comes = who is coming?
command-who-comes-hint = Shows who is coming to the next meeting
command-meeting-over = the meeting is over
command-meeting-over-hint = Ends the meeting and asks for driv och hinder
command-driv = driv:
command-driv-hint = Answer the round: driv: we got quick answers
command-hinder = hinder:
command-hinder-hint = Answer the round: hinder: too little time
command-when = when is the next meeting?
command-when-hint = Shows when and where

action-deadline = Create deadline
action-deadline-hint = Makes a deadline of the message, so that you are reminded in good time
