### Questions about the bot itself, requests that it cannot fulfil, and small talk.

about-ask-about-bot = Ask who I am and how I work.
about-small-talk = Say goodbye, or that I should leave something.

ask-about-bot-itself = I am Mötesbot, a computer program and not a person. I look after the group's meetings, agendas, decisions and deadlines, and ask about drivers and obstacles after the meeting. Write “help” and I will show what I can do.
ask-about-bot-ai = I am an ordinary computer program. I read what you write by myself, and nothing of it is sent to any AI service. When I am not sure what you mean, I ask.
ask-about-bot-recording = No, I do not record the meeting or listen to it. I only read what is written to me.
ask-about-bot-public-record = What the group keeps with me, such as agendas, minutes and summaries, may be an official document. Ask your registrar how it should be registered.
ask-about-bot-mail = I cannot send e-mails or texts, and I cannot call anybody. I write in the group's chat and to each of you in private, here in Teams.
ask-about-bot-room = I cannot book or order that. Tell me where the meeting is, for example “the meeting is in Kumla”, and the agenda will say so. I can also remind somebody: “remind Karin to book a room by 30 June”.
ask-about-bot-support = Talk to the person who runs the bot at your workplace, often the IT department. If something went wrong here, write “undo”.
ask-about-bot-same-agenda = I cannot copy the agenda of an earlier meeting. Paste the items as a list after “new agenda:” and I will add them. If you have a series of meetings, items that are always included can belong to it: “standing items: Opening, Round table”.
ask-about-bot-suggested-agenda = I cannot come up with an agenda. Write the items one per line after “new agenda:” and I will do the rest. If you have a series of meetings, items that are always included can belong to it: “standing items: Opening, Round table”.
ask-about-bot-past-meeting = I cannot add a meeting that has already been held, and nothing was changed. Plan new meetings like this: “next meeting 28 August at 9-12 in Örebro”.
ask-about-bot-items = Write items straight to me, for example “add The roads (Karin, 15 min)”. You can do so until the meeting, unless the group has set a last day for them. The chair and the secretary can always add and change items.
ask-about-bot-quiet = I only answer when somebody writes to me, and remind you of what the group has decided. Change reminders with “settings for reminders”, and remove a single deadline with for example “remove D3”. If you are away for a while, write “I am away until 12 August”.
ask-about-bot-deleting = I cannot delete what you have written in the chat. You can: hold your finger or pointer on the message and choose Delete, sometimes behind three dots. Write an answer about drivers and obstacles to me in private.
ask-about-bot-joining = Add the person to the team or chat in Teams, and I will add them to the group by myself. Write “members” and I will show who is in it.
ask-about-bot-sent-form = I cannot change the questions of a form that has been sent, and nothing was changed now. Write “close the form” and paste all the questions once more under “form:”.
ask-about-bot-timer = I have no timer and cannot keep the time. Write “which item are we on” when you want to know how you are doing against the plan.
ask-about-bot-leaving = When somebody leaves the team or chat in Teams, I take them out of the group by myself. To stop counting a member already, write for example “Karin is not a member” or “I am not a member”. Add whoever takes over in Teams in the same way. If somebody only changes organisation, write for example “I am from Kumla”.
ask-about-bot-translation = I cannot translate what you have written. What I write myself is in Swedish or English: write “English” or “English for the group”.
ask-about-bot-approvers = I do not keep track of who approves the minutes, but you can write it as a note: “note 1: Karin approves the minutes”. When the minutes are ready, the chair or the secretary writes “adopt the minutes”. Write “minutes” to see whether they are a draft.
ask-about-bot-today = It is { $day } (week { $week }), and the time is { $at }.
ask-about-bot-elsewhere = I do not know that. I look after the group's meetings, agendas, decisions and deadlines. Write “help” and I will show what I can do.
ask-about-bot-names = I take the names from Teams. When a name changes there, for example by your IT department, I use the new one. For the name of the group, write “the group is called …”.

small-talk-farewell = Take care!
small-talk-okay = Good!
small-talk-testing = I am here! Write “help” and I will show what I can do.
small-talk-never-mind = All right, I will leave it. Nothing was changed.
small-talk-as-it-is = Okay, everything stays as it was.
small-talk-not-for-you = No problem. I have not changed anything.
small-talk-not-for-you-private = No problem. I have not changed anything now. To take back an answer about drivers and obstacles, write “withdraw my answer”.
small-talk-cross = I am sorry that it did not turn out as you wanted. Write “undo” if I changed something that you did not want. To see how to write to me, write “help”.

how-to-write = You can write it like this:
    { $examples }

## When a round closes, and questions about rounds

about-set-closing = Change when the question about drivers and obstacles closes.
about-ask-about-rounds = Ask what drivers and obstacles are, and whether you have to answer.
round-closing-moved = The question about drivers and obstacles is now open until { $when }.
round-closing-no-day = On which day should the question close? Write for example “extend the round to Friday”.
round-closing-past = That time has passed. To close the question now, write “close the round”.
round-closing-earlier = The question is already open for longer than that. To close it earlier, write for example “close the round on Friday”.
round-closing-far = The question can be open for { $days } more days at most, because the answers become anonymous only when it closes. Choose an earlier day.
undo-did-round-closing = drivers and obstacles closes at another time
undo-instead-round-closing = Write for example “extend the round to Friday” and I will change the time again.
ask-about-rounds-what = A driver is what moved the meeting forward, for example “good pace”. An obstacle is what got in its way, for example “too few breaks”. I ask when the meeting is over, and you get one summary together. Write “drivers: …” and “obstacles: …” to me in private while the question is open.
ask-about-rounds-why = The answers help the group to make the next meeting better. I collect them in a summary when the question closes, and tell you when the same obstacle comes again. Write “show the trend” to see it over time.
ask-about-rounds-voluntary = Answering is voluntary, and you do not have to say why you leave it. The question closes by itself.
ask-about-rounds-off = I ask about drivers and obstacles after every meeting, and I cannot turn that off or skip it yet. When the question has come, the chair or the secretary can write “close the round”. Answering is voluntary.
ask-about-rounds-reopen = I cannot open a closed question again, because the answers can no longer be traced to anybody. Those who missed it can send their views to the secretary.
ask-about-rounds-other-time = I ask when the meeting is over, and the question is open until 16:00 on the second working day after it, or until everybody has answered. That cannot be set yet, but while the question is open you can write for example “extend the round to Friday”.
ask-about-rounds-wording = The words of the question about drivers and obstacles are fixed. You can add a question of your own, write for example “third question: What do you take with you from the meeting?”.
ask-about-rounds-who = Everybody who was at the meeting may answer, also those who were there for a part of it. Each person answers for themselves, so nobody can answer for somebody else. If you were not there, you need do nothing.
ask-about-rounds-in-minutes = The summary of drivers and obstacles is part of the minutes by itself, when the question has closed and the summary is posted. It does not say who wrote what if the answers are anonymous. Write “minutes” to see it.

table-round-replaced = It replaces what you wrote before: “{ $before }”
