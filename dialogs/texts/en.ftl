### Everything Mötesbot says in English. Short, warm, plain.

## Shared

yes = Yes
no = No
yes-plan = Yes, that is right
change = Change
undo = Undo
save = Save
nobody-yet = nobody yet
look-in-private = I have written to you in our private chat.
sorry = Something went wrong on my side. Nothing was changed. Please try again in a while.
not-allowed = Only the chair and the secretary can do that. Please ask one of them.
not-in-group = You are not in that group, so I cannot do that for you.
no-group = I do not know which group you mean. Write to me in the group's chat or channel.
not-your-card = That question was for somebody else.
card-outdated = That card is too old. Write "help" and I will show what you can do.
card-not-understood = I did not understand the answer. Nothing was changed. Try again, or write to me instead.
text-too-long = That text is too long for me. Please send it in parts. Nothing was changed.
files-not-yet = I cannot read files here. Please paste the text in a message instead.
did-you-mean = Did you mean "{ $suggestion }"?
which-group = Which group is it about?
not-understood = I did not understand that. Write "help" and I will show what you can do.
not-understood-private = I did not understand that. Write "help" and I will show what you can do here.

## When a command lacks something

incomplete-item-text = What should be added? For example: "{ $example }".
incomplete-item-number = Which item do you mean? For example: "{ $example }".
incomplete-move-numbers = Which item should move, and where to? For example: "{ $example }".
incomplete-edit-text = What should it say instead? For example: "{ $example }".
incomplete-meeting-day = Which day do you mean? For example: "{ $example }".
incomplete-deadline-title = What should I remind about? For example: "{ $example }".
incomplete-deadline-day = By which day? For example: "{ $example }".
incomplete-deadline-number = Which reminder do you mean? For example: "{ $example }".
incomplete-feedback-text = What would you like to answer? For example: "{ $example }".

## Dates

date-no-such-day = That day is not in the calendar. Please write another date. Nothing was changed.
date-doubt-weekday-does-not-fit = Note: the weekday you wrote does not fit the date. Please check the day.
date-doubt-far-ahead = Note: that is more than half a year ahead. Please check the year.
date-doubt-passed = Note: that day has already been. Please check the year.
date-doubt-passed-this-year = Note: that day has already been this year, so I propose next year.
date-doubt-next-weekday = Note: by "next" I mean that weekday in the week to come. Please check the day.
date-doubt-today-or-next-week = Note: today is that weekday, so I propose a week from now.

## Welcome

welcome-1 = Hello! I am Mötesbot, and I look after what happens between your meetings. Mention me with @ and I will answer.
welcome-2 = Write "add The budget (Karin, 20 min)" and it is on the agenda.
welcome-3 = When the meeting is over I ask what drove it forward and what hindered it.
welcome-4 = Write "remind us about the report by 30 June" and I remind you until it is done.
welcome-private-1 = Hello! Here you can write to me without anybody else seeing it.
welcome-private-2 = Write "agenda", "todo", or "drivers: …" and "obstacles: …".
welcome-private-3 = I answer for the groups that we are both in.
i-am-chair = I am the chair
i-am-secretary = I am the secretary
members-who = Who belongs?
help-button = Help
group-without-name = Our group

## Roles and members

role-chair-is = { $name } is the chair. Wrong? Write "the chair is …" and the name.
role-secretary-is = { $name } is the secretary. Wrong? Write "make … secretary".
role-chair-today = { $name } chairs the next meeting.
role-chair-you = Thank you! You are the chair.
role-secretary-you = Thank you! You are the secretary.
role-chair-already-you = You are the chair already.
role-secretary-already-you = You are the secretary already.
role-chair-taken = { $name } is the chair already. Ask { $name } to write "the chair is …" and your name.
role-secretary-taken = { $name } is the secretary already. Ask { $name } to write "make … secretary" with your name.
person-not-known = I find no "{ $name }" in the group. Mention the person with @ or write the whole name.
members-chair = **Chair:** { $name }
members-secretary = **Secretary:** { $name }
members-list =
    { $count ->
        [one] **One member:** { $people }
       *[other] **{ $count } members:** { $people }
    }
members-others =
    { $count ->
        [one] One more is in the conversation and does not count as a member.
       *[other] { $count } more are in the conversation and do not count as members.
    }
members-change = Change who belongs
members-change-private = Change in private chat
members-form-title = Who belongs to the group?
members-form-label = Members (those who get questions and reminders)
members-form-hint = Write "Karin is from Kumla kommun" if somebody's organisation is wrong.
members-form-cut = The list shows the first { $count }. The others stay as they are.
members-form-fallback = Who belongs to the group? Open the card in Teams to answer.
members-none-ticked = Tick at least one person. Nothing was changed.
members-saved =
    { $count ->
        [one] Saved: one member.
       *[other] Saved: { $count } members.
    }
member-is = { $name } counts as a member: gets questions and reminders.
member-is-not = { $name } no longer counts as a member.
organisation-noted = Noted: { $name } is from { $organisation }.

## Chats

tie-ask = Which group does this chat belong to?
tie-own-button = A group of its own
tie-own = This chat is a group of its own.
tie-done = This chat now belongs to { $name }.
tie-not-here = Please write that in the meeting's chat, so that I know which chat you mean.
tie-no-such-group = I find no group "{ $name }" that we are both in.
language-set = I speak English now.

## Help

help-title = This is how you can write to me:
help-group = Mention me with @ first, so that I know you mean me.
help-private = Only you and I see what we write here.
help-agenda = **Agenda:** "add The budget (Karin, decision, 20 min)", "agenda", "move 4 to 2", "change 4 …", "remove 4", "undo". You can paste several lines at once.
help-meeting = **Meeting:** "when is the next meeting?", "I can't come", "Lisa comes instead of me", "who is coming?"
help-feedback = **Driv och hinder:** "drivers: good pace", "obstacles: too few breaks", best in our private chat. "feedback" shows where it stands.
help-deadline = **Reminders:** "remind us about the report by 30 June", "todo", "done D3".
help-leads = **You who lead:** "next meeting 28 August 9-12 in Örebro", "the meeting is cancelled", "post agenda", "the meeting is over", "close the round", "members".

## Agenda

agenda-title = Agenda
agenda-summary =
    { $count ->
        [0] Agenda { $when }: no items yet
        [one] Agenda { $when }: one item
       *[other] Agenda { $when }: { $count } items
    }
agenda-minutes = { $minutes } min
agenda-added-by = added by { $name }
agenda-type-information = information
agenda-type-discussion = discussion
agenda-type-decision = decision
agenda-type-round = round the table
agenda-type-break = break
agenda-card-empty = No items yet. Add the first one!
agenda-card-cut =
    { $count ->
        [one] … and one more item that does not fit in the card.
       *[other] … and { $count } more items that do not fit in the card.
    }
agenda-sum = { $minutes } min of { $length } in all.
agenda-sum-over = Note! { $minutes } min in all, but the meeting is { $length } min.
agenda-add-button = Add an item
agenda-add-private = Add in private chat
agenda-add-another = Add another
agenda-moved-down = The agenda for { $when } is further down.
agenda-form-for = For the meeting { $when }
agenda-form-title = Item
agenda-form-title-missing = Write what the item is called.
agenda-form-owner = Who brings it? (may be empty)
agenda-form-type = What is it?
agenda-form-minutes = Minutes
agenda-form-send = Add
agenda-form-fallback = Write "add" and the item, and I put it on the agenda.
agenda-added-one = Item { $number }: { $title }{ $about } is on the agenda for { $when }.
agenda-added-many = { $count } items are on the agenda for { $when }, as numbers { $first }–{ $last }.
agenda-duplicate = "{ $title }" was there already; both are kept.
agenda-posted-in-group = The agenda is posted in the group.
agenda-removed = "{ $title }" is removed. Write "undo" if that was wrong.
agenda-moved = "{ $title }" is item { $number } now.
agenda-edited = Item { $number } is now: { $title }{ $about }.
agenda-undone =
    { $count ->
        [0] Undone. The agenda is empty again.
        [one] Undone. The agenda has one item.
       *[other] Undone. The agenda has { $count } items.
    }
agenda-nothing-to-add = I found no item to add. Write for example "add The budget (Karin, 20 min)".
agenda-nothing-to-undo = There is nothing to undo on the agenda.
agenda-empty = The agenda is empty so far. Write "add" and an item.
agenda-no-such-item = There is no item { $number }. The last one is { $last }. Nothing was changed.
agenda-full = An agenda holds { $most } items at most. Nothing was added.
agenda-too-many = That was { $count } items at once. Please paste at most { $limit } at a time. Nothing was added.
agenda-too-many-parts = The item "{ $title }" has too many sub-points. At most { $limit } fit. Nothing was added.
agenda-title-too-long = The item "{ $title }" is too long. At most { $limit } characters fit. Nothing was added.
agenda-part-too-long = The sub-point "{ $title }" is too long. At most { $limit } characters fit. Nothing was added.
agenda-edit-one-line = Write the item on one line, for example "change { $number } The budget (Karin, 20 min)".
agenda-minutes-out-of-range = The minutes must be between 1 and 480. Nothing was added.

## Meetings

meeting-none-planned = No meeting is planned. Write for example "next meeting 28 August 9-12 in Örebro".
meeting-gone = That meeting is no longer planned.
meeting-ask-plan = Shall I plan this meeting?
meeting-ask-move = Shall I move the meeting here?
meeting-was = Now: { $when }
meeting-place = Place: { $place }
meeting-time-assumed = You wrote no time, so I propose the usual one.
meeting-change-title = Change the meeting
meeting-day = Day
meeting-starts = Starts
meeting-ends = Ends
meeting-where = Place
meeting-planned = The meeting is planned
meeting-moved = The meeting is moved
meeting-planned-next = Please add items. Say so if you cannot come.
meeting-settled-planned = The meeting { $when } is planned.
meeting-settled-moved = The meeting is moved to { $when }.
meeting-dropped = Then I do nothing.
meeting-cancelled = The meeting { $when } is cancelled.
meeting-next = The next meeting is { $when }{ $place }.
meeting-i-come = I am coming
meeting-i-cannot = I cannot come
meeting-noted-yes = Noted: { $name } comes { $when }.
meeting-noted-no = Noted: { $name } cannot come { $when }.
meeting-noted-substitute = Noted: { $substitute } comes instead of { $name } { $when }.
meeting-noted-yes-short = Noted, you are coming. Good!
meeting-noted-no-short = Noted, you cannot come. Write "… comes instead of me" if somebody does.
meeting-substitute-for = { $name }, { $substitute } comes instead
meeting-who-title = **{ $when }**
meeting-who-yes = **Coming ({ $count }):** { $people }
meeting-who-no = **Cannot come ({ $count }):** { $people }
meeting-who-silent = **Have not said ({ $count }), counted as coming:** { $people }
meeting-is-it-over = The call in { $group } has ended. Was that the end of the meeting?
meeting-yes-over = Yes, the meeting is over
meeting-not-over = No
meeting-over-noted = Thank you! I ask the group about driv och hinder.
meeting-not-over-noted = Then I wait.
meeting-already-over = That meeting is over already, and the question about driv och hinder has been asked.
meeting-ends-before-start = The meeting ends before it starts. Write the time like "9-12". Nothing was changed.
meeting-in-the-past = That time has passed. Write a day to come. Nothing was changed.
meeting-form-not-understood = Fill in day, start and end. Nothing was changed.

## When something did not arrive

trouble = A message of mine did not arrive as it should in { $group }: { $what }. ({ $how })
trouble-what-agenda = the agenda
trouble-what-round = the question about driv och hinder
trouble-what-deadline = a reminder
trouble-what-reply = an answer
trouble-how-unknown = it may have arrived; please look in the group
trouble-how-dead = Teams did not take it
trouble-how-blocked = there is no way there
