### Everything Mötesbot says in English. Short, warm, plain.

## Shared

yes = Yes
no = No
yes-plan = Yes, that is right
change = Change
choices-by-text = Change by text
undo = Undo
save = Save
nobody-yet = nobody yet
look-in-private = I have written to you in our private chat.
sorry = Something went wrong on my side. Nothing was changed. Please try again in a moment.
not-allowed = Only the chair or the secretary can do that. Please ask one of them.
not-in-group = You are not in that group, so I cannot do that for you.
no-group = I do not know which group you mean. Write to me in the group's chat or channel.
not-your-card = That question was for somebody else.
card-outdated = That card is too old. Write “help” and I will show what you can do.
card-not-understood = I did not understand the answer. Nothing was changed. Try again, or write to me instead.
text-too-long = That text is too long for me. Please send it in parts. Nothing was changed.
meant-this = Should I do this?
meant-left = I cannot do this yet: { $words }.
meant-which = What would you like me to do?
meant-other = Something else
meant-pick = Which one? Answer with its number, for example 1.
did-you-mean = Did you mean “{ $suggestion }”?
did-you-mean-dropped = All right, I will leave it. Try other words, or “help”.
question-changed = The question was replaced by a new one with your changes.
deadline-and-further = { $title } and { $further }
question-waits = I will wait. Answer yes or no when you like, or write what should change.
which-group-for = Which group is “{ $words }” for: { $groups }?
which-group = Which group is it about?
which-group-label = Group
choose = Choose
you-are-welcome = You are welcome!
not-understood-near = I did not quite understand that, and nothing was changed. Did you mean any of these?
    { $examples }
not-understood = I did not understand that. Write “help” and I will show what you can do.
not-understood-private = I did not understand that. Write “help” and I will show what you can do here.

## When a command lacks something

incomplete-item-text = What should be added? For example: “{ $example }”.
incomplete-item-number = Which item do you mean? For example: “{ $example }”.
incomplete-move-numbers = Which item should move, and where to? For example: “{ $example }”.
incomplete-edit-text = What should it say instead? For example: “{ $example }”.
incomplete-meeting-day = Which day do you mean? For example: “{ $example }”.
incomplete-meeting-place = Which place do you mean? For example: “{ $example }”.
incomplete-deadline-title = What should I remind about? For example: “{ $example }”.
incomplete-deadline-day = By which day? For example: “{ $example }”.
incomplete-steps = What is the last day, and what are the steps? Write for example “{ $example }”.
incomplete-deadline-number = Which reminder do you mean? For example: “{ $example }”.
incomplete-new-day = To which day? Write for example “{ $example }”.
incomplete-summer-days = From which day to which? Write for example “{ $example }”.
incomplete-away-day = Until which day? Write for example “{ $example }”.
incomplete-away-once = I keep track of one absence at a time. Write the first like this: “{ $example }”. Write the next when you are back.
incomplete-feedback-text = What would you like to answer? For example: “{ $example }”.

## Dates

date-no-such-day = That day is not in the calendar. Please write another date. Nothing was changed.
date-doubt-weekday-does-not-fit = Note: the weekday you wrote does not fit the date. Please check the day.
date-doubt-far-ahead = Note: that is more than half a year ahead. Please check the year.
date-doubt-passed = Note: that day has already passed. Please check the year.
date-doubt-passed-this-year = Note: that day has already passed this year, so I suggest next year.
date-doubt-next-weekday = Note: by “next” I mean that weekday in the following week. Please check the day.
date-doubt-several-days = Note: you wrote several days, so I suggest the first. Please check the day.
date-doubt-week = Note: you wrote a week, so I suggest its Friday. Please check the day.
date-doubt-part-of-month = Note: you did not give an exact day, so I suggest one. Please check the day.
date-doubt-either-day = Note: you wrote that it may be one of two days. Please check the day.
date-doubt-around = Note: it is not quite clear which day you mean, so I suggest one. Please check the day.
date-doubt-today-or-next-week = Note: today is that weekday, so I suggest a week from now.

## Welcome

welcome-1 = Hello! I am Mötesbot. I look after what happens between your meetings.
welcome-2 = Mention me with @ and write for example:
welcome-3 = { "- " }“add The budget (Karin, 20 min)”
    { "- " }“remind us about the report by 30 June”
welcome-4 = After the meeting I ask what drove it forward and what hindered it.
welcome-private-1 = Hello! Nobody else can see what you write to me here.
welcome-private-2 = Write for example “agenda”, “todo” or “drivers: good pace”.
welcome-private-3 = I answer for the groups that we are both in.
i-am-chair = I am the chair
i-am-secretary = I am the secretary
members-who = Who is in the group?
help-button = Help
group-without-name = Our group
demo-limits = This is a demo in Microsoft's emulator. Unlike Teams it opens no dialogs, so forms come in your private chat, and it joins pasted lines, so add the items of a list one at a time.

## Roles and members

role-chair-is = { $name } is the chair. Wrong? Write “the chair is …” and the name.
role-secretary-is = { $name } is the secretary. Wrong? Write “make … secretary”.
role-chair-today = { $name } chairs the next meeting.
role-chair-you = Thank you! You are the chair.
role-secretary-you = Thank you! You are the secretary.
role-chair-already-you = You are the chair already.
role-secretary-already-you = You are the secretary already.
role-chair-taken = { $name } is the chair already. Ask { $name } to write “the chair is …” and your name.
role-secretary-taken = { $name } is the secretary already. Ask { $name } to write “make … secretary” with your name.
person-not-known = I cannot find “{ $name }” in the group. Mention the person with @ or write the whole name.
role-chair-are = { $names } are chairs.
role-vice-is = { $name } is vice chair. Wrong? Write “… is not vice chair” with the name.
role-vice-are = { $names } are vice chairs.
role-secretary-are = { $names } are secretaries.
role-vice-you = Thank you! You are vice chair.
role-vice-already-you = You are vice chair already.
role-vice-taken = { $name } is vice chair already. Ask a leader of the group to write “make … vice chair” with your name.
role-vice-ask = A leader of the group says who is vice chair. Ask { $leader } to write “{ $name } is vice chair”.
role-one-acting-chair = Only one person can chair the meeting: { $names }? Write “… is chair today” with one name.
role-chair-not = { $name } is not the chair. Write “who leads the group?” to see who is.
role-vice-not = { $name } is not vice chair. Write “who leads the group?” to see who is.
role-secretary-not = { $name } is not the secretary. Write “who leads the group?” to see who is.
role-chair-ended = { $name } is no longer chair.
role-vice-ended = { $name } is no longer vice chair.
role-secretary-ended = { $name } is no longer secretary.
leaders-chair = **Chair:** { $names }
leaders-vice = **Vice chair:** { $names }
leaders-secretary = **Secretary:** { $names }
leaders-no-chair = The group has no chair.
leaders-no-vice = The group has no vice chair.
leaders-no-secretary = The group has no secretary.
leaders-acting = { $name } chairs the next meeting.
leaders-nobody = Nobody leads the group yet. Write “I am chair”, or “the chair is …” with a name. Until then everybody may do what a chair otherwise does.
successor-vice = { $group } has no chair any more, and you are vice chair. Do you want to take over? Otherwise you need not do anything.
successor-member = Nobody leads { $group } any more, and you are among those who have been here longest. Do you want to be the chair? Otherwise you need not do anything.
successor-yes = Yes, I will be the chair
subgroup-noted = { $name } belongs to { $subgroup }.
subgroup-noted-beside = { $name } belongs to { $subgroup }, and is from { $organisation } as before.
person-which = More than one in the group can be “{ $name }”: { $names }. Mention the person with @, or write for example “{ $first }”.
members-chair = **Chair:** { $name }
members-vice = **Vice chair:** { $name }
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
members-change = Change the members
members-change-private = Change in private chat
members-form-title = Who is in the group?
members-form-label = Members (those who get questions and reminders)
members-form-hint = Write “Karin is from Kumla kommun” if somebody's organisation is wrong.
members-form-cut = The list shows the first { $count }. The others stay as they are.
members-form-fallback = Who is in the group? Open the card in Teams to answer.
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
tie-already = This chat belongs to { $name } already.
tie-not-here = Please write that in the meeting's chat, so that I know which chat you mean.
tie-home-in-use = This is the home of { $name }, which has meetings or deadlines already. So I cannot give this chat to another group. Nothing was changed.
tie-no-such-group = I cannot find a group called “{ $name }” that we are both in.
language-set-group = I write English in { $group } now. Each of you can choose another language for what I write in private: write for example “svenska” to me in private.
language-set-own = I write English to you in private now. The language of { $group } is as before; the chair or the secretary changes it with “the group should have English”.
language-set-alone = I write English to you now.

## Help

help-title = This is how you can write to me:
help-group = Mention me with @ first.
help-line = “{ $example }”: { $about }
help-topics = There are more examples under each topic. Write for example “help agenda”.
help-all-topics = All topics
help-leaders = **For chair and secretary:**
help-leaders-only = These commands are for chair and secretary.
help-private = Only you and I see what we write here.

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
agenda-type-round = round table
agenda-type-break = break
agenda-card-empty = No items yet. Add the first one!
agenda-cancelled = The meeting is cancelled.
agenda-card-cut =
    { $count ->
        [one] … and one more item that does not fit in the card.
       *[other] … and { $count } more items that do not fit in the card.
    }
agenda-sum = Total: { $minutes } of { $length } min.
agenda-sum-over = The items take { $minutes } min, but the meeting is { $length } min.
agenda-most-added-by = The others were added by { $name }.
agenda-all-added-by = All were added by { $name }.
agenda-add-button = Add an item
agenda-add-private = Add by private chat
agenda-add-another = Add another
agenda-moved-down = The agenda for { $when } is further down.
agenda-unplanned = The meeting on { $when } is no longer planned.
agenda-form-for = For the meeting { $when }
agenda-form-title = Item
agenda-form-title-missing = Write what the item is called.
agenda-form-owner = Who is responsible? (optional)
agenda-form-type = What is it?
agenda-form-minutes = Minutes
agenda-form-send = Add
agenda-form-fallback = Write “add” and the item, and I will put it on the agenda.
agenda-added-one = Item { $number }: { $title }{ $about } is on the agenda for { $when }.
agenda-added-many = { $count } items are on the agenda for { $when }, as numbers { $first }–{ $last }.
agenda-duplicate = “{ $title }” was there already; both are kept.
agenda-posted-in-group = The agenda is posted in the group.
agenda-removed = “{ $title }” is removed. Write “undo” if that was wrong.
agenda-moved = “{ $title }” is item { $number } now.
agenda-edited = Item { $number } is now: { $title }{ $about }.
agenda-nothing-to-add = I found no item to add. Write for example “add The budget (Karin, 20 min)”.
task-without-item = The agenda is empty, so there is no item to keep the task under. To be reminded of it, write it again with a last day, for example “task: { $text } by { $day }”.
agenda-empty = The agenda is empty so far. Write “add” and an item.
agenda-no-such-item = There is no item { $number }. The last one is { $last }. Nothing was changed.
agenda-full = An agenda can have at most { $most } items. Nothing was added.
agenda-too-many = That was { $count } items at once. Please paste at most { $limit } at a time. Nothing was added.
agenda-too-many-parts = The item “{ $title }” has too many sub-points. At most { $limit } fit. Nothing was added.
agenda-edit-one-line = Write the item on one line, for example “change 4 The budget (Karin, 20 min)”.
agenda-minutes-out-of-range = The minutes must be between 1 and 480. Nothing was added.

## Changes of an item, decisions and wishes

edit-was-called = It was called “{ $title }” before.
edit-title-missing = What should the item be called? Write for example “change the title of 4 to Budget”.
edit-title-too-long = The title is { $length } characters long. At most { $limit } fit. Nothing was changed.
edit-minutes-unclear = I do not understand “{ $words }” as a length of time. Write for example “change the time of 4 to 20 min”. Nothing was changed.
edit-type-unclear = I do not know the kind of item “{ $words }”. Choose decision, discussion, information, round table or break. Nothing was changed.
edit-nothing-changed = Item { $number }, “{ $title }”, is already like that. Nothing was changed.
edit-unclear = What do you mean by “{ $words }” for item { $number }, “{ $title }”? Nothing has been changed yet.
edit-as-title = New title: { $words }
edit-as-owner = Owner: { $words }
edit-as-type = Kind of item: { $words }
outcome-added = { $type ->
    [decision] Decision
    [task] Task
   *[note] Note
} { $number } on “{ $title }”: { $text }
outcome-earlier =
    { $count ->
        [one] The earlier decision still stands:
       *[other] The { $count } earlier decisions still stand:
    }
outcome-stands = Item { $number }, “{ $title }”, has that { $type ->
    [decision] decision
    [task] task
   *[note] note
} already. Nothing was changed.
outcome-of-which =
    { $type ->
        [decision] Which item is the decision “{ $text }” about? Choose here, or write for example “decision 4: …”.
        [task] Which item is the task “{ $text }” about? Choose here, or write for example “task 4: …”.
       *[note] Which item is the note “{ $text }” about? Choose here, or write for example “note 4: …”.
    }
outcome-changed =
    { $type ->
        [decision] Decision
        [task] Task
       *[note] Note
    } { $number } on “{ $title }” is now: { $now }

    Before: { $was }
outcome-removed =
    { $type ->
        [decision] Decision
        [task] Task
       *[note] Note
    } { $number } on “{ $title }” has been removed. It read: { $was }
outcome-removed-deadline = { $type ->
    [task] Task
   *[other] Item
} { $number } on “{ $title }” has been removed. It read: { $was }

    Its deadline is still among the group's deadlines. Remove it separately if you do not need it.
outcome-moved =
    The { $type ->
        [decision] decision
        [task] task
       *[note] note
    } “{ $text }” is now on item { $number }, “{ $title }”.
outcome-is-there =
    The { $type ->
        [decision] decision
        [task] task
       *[note] note
    } is on “{ $title }” already. Nothing was changed.
outcome-of-meeting = It is about the meeting { $when }.
outcome-note-where = It will be in the minutes, but is not shown on the agenda in the group.
outcome-empty =
    { $type ->
        [decision] What did you decide? Write for example “decision 4: we buy two screens”.
        [task] What is the task? Write for example “task 4: Karin asks about the price by 30 June”.
       *[note] What should be noted? Write for example “note 4: several want to wait until autumn”.
    }
outcome-too-long =
    The { $type ->
        [decision] decision
        [task] task
       *[note] note
    } is { $length } characters long. At most { $limit } fit. Nothing was saved; shorten the text or split it.
writing-title = Notes { $when }
writing-page = Page { $page } of { $pages }.
writing-how = Write only what is new. One decision or task on each line. What others write meanwhile stays too.
writing-field =
    { $type ->
        [decision] Decision { $number }
        [task] Task { $number }
       *[note] Note { $number }
    }
writing-stands =
    { $type ->
        [decision] Decision: { $text }
        [task] Task: { $text }
       *[note] Note: { $text }
    }
writing-more = … and { $count } earlier ones
writing-next = Save, and next
writing-back = Save, and back
writing-stay = Save
writing-saved =
    { $count ->
        [one] Saved: one new line.
       *[other] Saved: { $count } new lines.
    }
writing-meanwhile = Somebody else has written on these items meanwhile. Both are kept.
writing-gone = That item was moved or removed, so this was not saved: “{ $text }”
writing-refused = Item { $number }: { $why } Nothing on the page has been saved yet.
writing-fallback = Write for example “decision 4: we adopt the plan”.
undo-did-wrote =
    { $count ->
        [one] one line in the notes { $when } has been saved
       *[other] { $count } lines in the notes { $when } have been saved
    }
outcome-carried = “{ $title }” has moved to the next meeting, so it cannot have a decision now. If it was dealt with after all, write that it is done and then the decision. Nothing was saved.
outcome-too-many =
    The item has { $limit } { $type ->
        [decision] decisions
        [task] tasks
       *[note] notes
    } already. Nothing was saved.
outcome-none =
    { $type ->
        [decision] Item { $number } has no decision yet. Write “decision { $number }: …”.
        [task] Item { $number } has no task yet. Write “task { $number }: …”.
       *[note] Item { $number } has no note yet. Write “note { $number }: …”.
    }
outcome-which =
    { $type ->
        [decision] Item { $number } has { $last } decisions. Which do you mean? Write for example “change decision { $number }.1: …”.
        [task] Item { $number } has { $last } tasks. Which do you mean? Write for example “change task { $number }.1: …”.
       *[note] Item { $number } has { $last } notes. Which do you mean? Write for example “change note { $number }.1: …”.
    }
outcome-no-such =
    Item { $number } has no such { $type ->
        [decision] decision
        [task] task
       *[note] note
    }. The last is { $number }.{ $last }. Nothing was changed.
task-owner = Owner: { $names }.
task-no-owner = Nobody is named for it yet.
task-day = To be done by { $day }.
task-days-title = When should the tasks from { $when } be done?
task-days-how = Write a day, “next meeting” or “no day”. If you set a day, I remind whoever has the task.
task-days-value-next = next meeting
task-days-save = Save the days
task-days-saved = { $count ->
        [one] Done. One task is settled.
       *[other] Done. { $count } tasks are settled.
    } Open tasks are on the next agenda under “Follow-up of tasks”.
task-days-unclear = I do not understand the day “{ $words }”. Write for example “30 June”, “next meeting” or “no day”. Nothing was saved.
task-days-none = All tasks of the meeting are settled already.
task-follow-up-title = Follow-up of tasks
task-open = – { $text } (from { $from }{ $day ->
        [none] {""}
       *[other] , to be done by { $day }
    })
task-open-more = + { $count } more. Write “tasks”, and I will show them all.
undo-did-task-days = the days of the tasks are saved
decisions-title = The group's decisions
decisions-about = Decisions about “{ $about }”
decisions-none = I have no decisions of the group yet. Write for example “decision 4: we buy two screens”.
decisions-none-last = No decisions are recorded from the latest meeting. Write “decisions”, and I will show earlier meetings.
decisions-none-about = I cannot find any decision about “{ $about }”. Write “decisions”, and I will show them all.
minutes-list-line =
    { $title } – { $type ->
        [decision] **Decision:**
        [task] **Task:**
       *[note] Note:
    } { $text }
minutes-list-more = + { $count } more. Write what it is about for a shorter list.
tasks-title = Open tasks
tasks-of = Open tasks of { $name }
tasks-of-nobody = Nobody named
tasks-none = There are no open tasks in the group.
tasks-none-of = { $name } has no open tasks.
tasks-none-but = { $name } has no open tasks in the minutes, but this is due:
task-as-deadline = – { $label } { $title }, by { $day }
task-done-button = Done: { $text }
task-done = Done: “{ $text }”. The task is no longer followed up.
task-done-already = “{ $text }” is marked as done already.
task-gone = That task no longer exists. Nothing was changed.
search-title = Results for “{ $words }”
search-words = What should I look for? Write for example “search school roads”.
search-nothing = I cannot find anything about “{ $words }” among the group's items, decisions, tasks and notes.
undo-did-task-done = the task “{ $text }” is done
attendance-title = **Attendance** { $when }
attendance-present = Present ({ $count }): { $names }
attendance-guests = Guests ({ $count }): { $names }
attendance-absent = Absent ({ $count }): { $names }
attendance-missing = Absent, nobody came from: { $names }
attendance-unsure = Those who have not answered count as present until somebody says otherwise.
attendance-instead = { $name } (instead of { $instead })
attendance-from-call =
    { $count ->
        [one] One counts as present because of the Teams call (ten minutes or more).
       *[other] { $count } count as present because of the Teams call (ten minutes or more).
    }
attendance-notice = { $name } (sent apologies)
missing-title = **Missing** { $when }
missing-none = All organisations of the group were there.
attendance-button = Tick attendance
attendance-form-present = Who was there
attendance-form-guests = Guests, each on a line, for example “Anna Ek, County Board”
attendance-save = Save attendance
attendance-fallback = Write for example “Present: Karin, Olle. Absent: Sara”.
attendance-substitute = Noted: { $name } was there instead of { $instead } { $when }.
attendance-was-there = Noted in the attendance: { $names } was there { $when }.
attendance-was-not = Noted in the attendance: { $names } was not there { $when }.
attendance-not-begun = The meeting { $when } has not begun yet. Write “who is coming” to see who has said yes.
attendance-which = Several in the group can be { $name }: { $names }. Write the full name. No attendance was changed.
attendance-unknown = I cannot find anybody in the group called { $name }. For a guest, write the organisation too: “{ $name } (County Board)”. No attendance was changed.
attendance-no-organisation = Nobody in the group comes from { $name }, so I do not know who is meant. No attendance was changed.
undo-did-attendance = the attendance { $when } has been changed
minutes-title = Minutes
minutes-time = { $starts }–{ $ends }
minutes-place = Place: { $place }
minutes-present = Present
minutes-guests = Others present
minutes-absent = Absent
minutes-missing = Missing organisations
minutes-decision = Decision
minutes-task = Task
minutes-by = by { $day }
minutes-no-news = No news.
minutes-forwarded = Passed on. { $state }
minutes-carried = The item moves to the next meeting.
minutes-dropped = The item was dropped.
minutes-feedback = Drivers and obstacles
minutes-next = Next meeting
minutes-next-when = { $day }, { $starts }–{ $ends }
minutes-next-at = { $day }, { $starts }–{ $ends }, { $place }
minutes-appendices = Appendices
minutes-material = Item { $number }: { $title } { $address }
minutes-signed = Minutes taken by: { $names }
minutes-column-item = Agenda
minutes-column-notes = Notes
minutes-state-draft = Draft
minutes-state-out = Sent to the group
minutes-state-comments = For comments until { $day }
minutes-state-adopted = Adopted { $day }
minutes-state-version = Adopted { $day }, version { $number }
minutes-here = The minutes { $when }: { $state }.
minutes-no-file = I can give a Word file only when the bot has an address on the web. Here is the text, to paste into Word.
minutes-link-word = Word file
minutes-link-markdown = Markdown
minutes-link-page = Read on the web
minutes-not-sure = { $count } participants have not answered, and count as present. Write “attendance” to tick them.
minutes-button-columns = Two columns
minutes-button-numbered = Numbered items
minutes-button-template = Our template
minutes-form-chosen =
    { $form ->
        [columns] The minutes have two columns from now on: the item to the left, and the notes to the right.
        [template] The minutes follow the group's own template from now on.
       *[numbered] The minutes have numbered items below each other from now on.
    }
minutes-nothing = There is no meeting to write minutes of yet.
minutes-no-meeting = The group has no meeting on { $day }.
minutes-cancelled = The meeting on { $day } was cancelled, so there are no minutes.
minutes-not-out = The minutes have not been sent out yet. Ask the chair or the secretary.
minutes-empty = The agenda { $when } is empty, so there is nothing to write minutes about.
minutes-sent = The minutes { $when } have been sent to the group.
minutes-sent-until = The minutes { $when } have been sent to the group. Comments are welcome until { $day } ({ $label }).
minutes-posted = Here are the minutes of the meeting { $when }.
minutes-posted-until = Comment by { $day }. Write for example “comment on the minutes: Olle was there until lunch” to me, and the secretary gets it.
minutes-deadline = Comment on the minutes of { $day }
minutes-passed-day = { $day } has passed. Write a day to come. Nothing was sent.
minutes-comment-from = Comment on the minutes { $when } from { $name }: { $text }
minutes-comment-sent = Thanks. I have sent the comment to { $names }.
minutes-comment-final = The minutes are adopted already. I have sent the comment to { $names }, who can adopt a new version.
minutes-comment-nobody = The group has no chair or secretary who can receive the comment. Write “I am the secretary” if it is you.
minutes-adopted = The minutes { $when } are adopted, and do not change any more.
minutes-adopted-version = A new version of the minutes { $when } is adopted: version { $number }. The earlier ones remain.
minutes-adopted-already = The minutes { $when } are adopted already, and nothing has changed since.
minutes-not-over = The meeting { $when } is not over yet, so its minutes cannot be adopted.
minutes-filed = The minutes of { $day } were filed.
minutes-previous-adopted = The minutes of { $day } are adopted.
minutes-changed-after = The minutes { $when } are adopted already, and stay as they were. Write “adopt the minutes” if the change belongs in a new version.
minutes-linked = The link is also under “{ $title }” on the next agenda.
minutes-material-title = Minutes { $day }
undo-did-sent-out = the minutes { $when } have been sent out
undo-instead-sent-out = The group has them already. Correct what is wrong; the link always shows the latest.
undo-did-adopted = the minutes { $when } are adopted
undo-instead-adopted = Correct what is wrong and write “adopt the minutes” again for a new version.
undo-did-minutes-form = the form of the minutes has been changed
template-saved = The template is saved. The minutes of { $group } follow it from now on.
template-replaced = The new template is saved in place of the last one. The minutes of { $group } follow it from now on.
template-preview = [See the template filled in with an example]({ $address }). If something is wrong, send a corrected file with the words “use this template”, or write “remove the template”.
template-no-preview = I cannot show it filled in, because the bot has no address on the web. Without one, the minutes come as text and not as a Word file.
template-removed = The template is removed. The minutes have numbered items from now on.
template-none = The group has no template for its minutes. Send me a Word file in private with the words “use this template”, and I save it.
template-send-file = Send the template as a Word file (.docx) to me in private, with the words “use this template” in the same message.
template-here = { $group } has its own template for its minutes.
template-how = The group has no template of its own yet. Write placeholders in a Word file where the details of the meeting belong, for example `{"{{"} group {"}}"}`. Send me the file in private with the words “use this template”.
template-placeholders = Placeholders: { $names }. For each item, write `{"{%"}p for item in items {"%}"}` on a line of its own, then for example `{"{{"} item.title {"}}"}`, and last `{"{%"}p endfor {"%}"}` on a line of its own.
template-unknown = There is no placeholder “{ $what }”. It is in “{ $where }”. Write “placeholders” to see which there are. The template was not saved.
template-no-list = “{ $what }” is not a list, so “for” cannot go through it. It is in “{ $where }”. The template was not saved.
template-is-list = “{ $what }” is a list. Go through it with “for”, so that its lines come one by one. It is in “{ $where }”. The template was not saved.
template-not-allowed = “{ $what }” may not be in a template: only placeholders, “for” and “if”. It is in “{ $where }”. The template was not saved.
template-loop-inside = Inside a “for” you can only go through what belongs to it, for example “item.decisions”. “{ $what }” is in “{ $where }”. The template was not saved.
template-syntax = A placeholder is misspelt in “{ $where }”. Check the braces and the words between them. The template was not saved.
template-not-closed = A “for” or “if” has no end. Write “endfor” or “endif” after “{ $where }”. The template was not saved.
template-macro = The template contains a macro or an embedded program ({ $what }). Save it as an ordinary .docx without macros. The template was not saved.
template-external = The template fetches something from outside: { $what }. Put it in the file instead. The template was not saved.
template-entity = The file “{ $what }” in the template has parts that no Word document may have. Save the template again in Word. The template was not saved.
template-too-large = The template is too large: at most { $what } MB. Make its pictures smaller. The template was not saved.
template-bomb = The template grows beyond reason when it is unpacked, so I do not open it. Save it again in Word. The template was not saved.
template-no-docx = This is not a Word file that I can read. Save the template as .docx in Word. The template was not saved.
template-template-kind = The file is saved as a Word template (.dotx). Save it as an ordinary document (.docx). The template was not saved.
template-old-or-locked = The file has a password, or is saved in the old format .doc. Save it as .docx without a password. The template was not saved.
template-no-placeholder = I find no placeholder in the template, so all minutes would look the same. Write for example `{"{{"} group {"}}"}` where the name of the group belongs. The template was not saved.
template-not-filled = The template cannot be filled in. A “for” or “if” begins in one paragraph or table and ends in another. The template was not saved.
template-too-slow = The template takes too long to fill in, or grows too large. Make it simpler. The template was not saved.
undo-did-minutes-template = the template of the minutes is saved
undo-instead-minutes-template = Write “remove the template”, or send the last template again.
undo-did-minutes-template-removed = the template of the minutes is removed
undo-instead-minutes-template-removed = Send the template again with the words “use this template”.
readback-title = { $group }: your file changes the minutes { $when }
readback-other-meeting = Note: the file is about the meeting { $when }, not about the latest meeting { $latest }.
readback-added =
    { $type ->
        [decision] { $number }. { $title } – new decision: { $now }
        [task] { $number }. { $title } – new task: { $now }
       *[note] { $number }. { $title } – new note: { $now }
    }
readback-removed =
    { $type ->
        [decision] { $number }. { $title } – the decision is removed: { $was }
        [task] { $number }. { $title } – the task is removed: { $was }
       *[note] { $number }. { $title } – the note is removed: { $was }
    }
readback-changed =
    { $type ->
        [decision] { $number }. { $title } – the decision { $was } → { $now }
        [task] { $number }. { $title } – the task { $was } → { $now }
       *[note] { $number }. { $title } – the note { $was } → { $now }
    }
readback-person =
    { $how ->
        [present] { $name } was there
        [gone] { $name } is removed from the attendance
       *[absent] { $name } was not there
    }
readback-more = + { $count } more
readback-unclear = Here I do not know who or what is meant, so it is not changed: { $names }. Write it to me instead, for example “Olle was not there”.
readback-unread = This is not changed, because I only read back decisions, tasks, notes and attendance: { $words }
readback-yes = Save the changes
readback-no = Change nothing
readback-nothing = The file changes no decisions, tasks, notes or attendance { $when }.
readback-send-file = Send me the edited minutes as a Word file in private. I then show the differences, and save them once you have said yes.
readback-no-mark = I do not recognise the file as minutes from me, so I do not know which meeting it is about. Write “minutes”, edit the file that comes and send it back. Nothing was changed.
readback-gone = The meeting that the file is about no longer exists. Nothing was changed.
readback-other-group = The file holds the minutes of a group that you are not a member of. Nothing was changed.
readback-template = The file follows the group's own template, and I cannot read those back. Write “numbered minutes”, fetch a new file and edit that one. Nothing was changed.
readback-older = The minutes { $when } have changed since the file was fetched, so I do not read it. Write “minutes” to get a new file. Nothing was changed.
readback-adopted-older = The minutes { $when } have changed after they were adopted, and the file is older than that. Write “adopt the minutes” and then “minutes” to get a new file. Nothing was changed.
readback-only-in-file = This is only in your file, so that you can move it over:
readback-changed-since = The minutes { $when } have changed since I asked. Send the file again, and I show the differences as they are now. Nothing was changed.
readback-too-much = The file differs in more than { $limit } places, so I do not read it. Nothing was changed.
readback-done = The minutes { $when } are updated with { $count ->
        [one] one change
       *[other] { $count } changes
    } from your file.
readback-done-adopted = The minutes { $when } are updated with { $count ->
        [one] one change
       *[other] { $count } changes
    } from your file. Write “adopt the minutes” to make a new version.
readback-dropped = Nothing was changed. The file remains in the chat.
undo-did-readback = the changes from the file of the minutes { $when } are saved
attendance-year-title = **Attendance { $year }** ({ $count } meetings)
attendance-year-row = { $name }: { $came } of { $of }
attendance-year-row-missed = { $name }: { $came } of { $of } (missing { $missed })
attendance-year-twice = Missing from the last two meetings: { $names }
attendance-year-link-attendance-picture = Picture
attendance-year-link-attendance-dark = Dark picture
attendance-year-link-attendance-word = Word file
attendance-year-link-attendance-sheet = Excel file
attendance-year-alt = Attendance { $year }: { $organisations } organisations and { $count } meetings. All of the picture is also in the text below it.
attendance-year-more = + { $count } more, which are in the Word and Excel files
attendance-year-key-came = was there
attendance-year-key-missed = was missing
attendance-year-sheet = Attendance
attendance-year-sum = Number
attendance-row-title = **Missed at least two meetings in a row { $year }** ({ $count } meetings)
attendance-row-none = Nobody has missed two meetings in a row { $year } ({ $count } meetings).
attendance-row-still = { $name }: the last { $count } meetings ({ $days })
attendance-row-earlier = { $name }: { $count } meetings earlier in the year ({ $days })
attendance-year-none = I have no meetings from { $year } that are over in this group.
attendance-year-column = Organisation
attendance-year-came = Yes
attendance-year-missed = No
attendance-year-file = Attendance { $year } – { $group }
minutes-no-next = No next meeting is planned yet. Write for example “next meeting 9 November at 9-12 in Örebro”, and it is included.
agenda-task = **Task:** { $text }
item-under-way = You are at item { $number }, “{ $title }”, now. Decisions, tasks and notes without a number go there.
incomplete-decision-change = Do you want to change something that is there already? Then write “{ $example }”. Write anything new with the number of the item alone.
wish-asked = Only the chair and the secretary can do that, so I have asked { $names } for you.
wish-asks = { $name } in { $group } would like me to do this with the agenda:
wish-about = It is about { $items }.
wish-yes = Do it
wish-no = No
wish-done = Done, as { $name } asked.
wish-not-done = Nothing was changed. I have told { $name }.
wish-granted = Done: “{ $text }”.
wish-refused = The answer to “{ $text }” was no this time. You are welcome to talk to the chair.
wish-outdated = The agenda has changed since the question was asked, and the numbers mean other items now. Nothing was changed.
agenda-shortened =
    { $count ->
        [one] The title of item { $numbers } was too long, so I shortened it. The whole text is below the item.
       *[other] The titles of items { $numbers } were too long, so I shortened them. The whole text is below each item.
    }
agenda-no-meeting-in-month = No meeting is planned in { $month }. The next meeting is { $when }. Nothing changed.
agenda-left-over = I did not understand this, and have done nothing with it: “{ $text }”. Please write it on its own.
agenda-owner-unknown =
    { $count ->
        [one] I cannot find anybody in the group called { $names }. The name stays on the item, but I cannot remind that person.
       *[other] I cannot find anybody in the group called { $names }. The names stay on the items, but I cannot remind those people.
    }
agenda-owner-which = More than one person in the group could be { $name }: { $names }. Write for example “item { $number } owner { $first }”.
agenda-owner-which-later = More than one person in the group could be { $name }: { $names }. Write the full name, and I will know who you mean.
replace-asks =
    { $count ->
        [one] There is an agenda for { $when } already. Should this item replace it, or be added?
       *[other] There is an agenda for { $when } already. Should these { $count } items replace it, or be added?
    }
replace-adds = New: { $titles }
replace-removes = Removed if you replace: { $titles }
replace-changes = Changed: { $titles }
replace-keeps = Stay anyway, since they have been dealt with or come from another group: { $titles }
replace-yes = Replace
replace-add = Add
replace-cancel = Cancel
replace-cancelled = Nothing was changed.
replace-done = The agenda for { $when } has { $count } items now.
replace-added = The items have been added. The agenda for { $when } has { $count } items now.
proposal-reason = { $name } answered: “{ $reason }”

## Meetings

meeting-none-planned = No meeting is planned yet. The chair or the secretary plans it like this: “next meeting 28 August 9-12 in Örebro”.
meeting-gone = That meeting is no longer planned.
meeting-unknown-day = I know of no meeting on { $day }. The next meeting is { $when }.
meeting-named = at the meeting on { $day }
meeting-other-day = I know of no meeting on { $day }. The next meeting is { $when }. Nothing was changed.
away-only-themselves = Only { $name } can ask me to hold their reminders, with “I am away until 12 August”. If it is about a meeting, write “{ $name } can't come” with the day of the meeting. Nothing was changed.
meeting-place-too-long = The place can be at most { $limit } characters long. Nothing was changed.
meeting-no-place-known = I do not know where you last met, so the place is empty. Press Change and fill it in.
meeting-ask-plan = Should I plan this meeting?
meeting-ask-move = Should I move the meeting here?
meeting-was = Now: { $when }
meeting-place = Place: { $place }
meeting-time-assumed = No time is given, so I suggest { $time }. Press Change if the meeting is at another time.
meeting-end-assumed = No end time is given, so I have assumed { $time }.
meeting-time-of-part = You wrote “{ $words }”, so I suggest { $time }. Press Change if the meeting is at another time.
meeting-time-unclear = I did not understand the time “{ $words }”, so I suggest { $time }. Press Change and fill in the right time.
meeting-already-then = There is already a meeting at that time: { $when }{ $place }.
meeting-plan-second = Plan another one
meeting-change-that = Change that meeting
meeting-ask-change = Should I change the meeting like this?
meeting-changed = The meeting is changed
meeting-settled-changed = The meeting is changed: { $when }{ $place }.
meeting-so-already = The meeting is like that already: { $when }. Nothing was changed.
meeting-no-place-before = I do not know where you last met, because no place is saved. Write the place: “the meeting is in Kumla”. Nothing was changed.
meeting-change-which = This is about the next meeting. Write the day if you mean another one: “the meeting on 28 August is in Kumla”.
meeting-on-holiday = Note: { $day } is a public holiday ({ $name }).
meeting-on-weekend = Note: { $day } is at the weekend.
meeting-on-bridge-day = Note: { $day } is a day between two days off.
meeting-in-summer-break = Note: { $day } is in your summer break.
meeting-change-title = Change the meeting
meeting-day = Day
meeting-starts = Starts
meeting-ends = Ends
meeting-where = Place
meeting-planned = The meeting is planned
meeting-moved = The meeting is moved
meeting-planned-next = Please add items, and say if you cannot come.
meeting-planned-standing =
    { $count ->
        [one] One standing item is on its agenda already.
       *[other] { $count } standing items are on its agenda already.
    }
meeting-settled-planned = The meeting { $when } is planned.
meeting-settled-moved = The meeting is moved to { $when }.
meeting-dropped = OK, I will leave it.
meeting-cancelled = The meeting { $when } is cancelled.
meeting-next = The next meeting is { $when }{ $place }.
meeting-i-come = I am coming
meeting-i-cannot = I cannot come
names-and = { $first } and { $last }
meeting-noted-yes = Noted: { $name } is coming { $when }.
meeting-noted-partly = Noted: { $name } comes { $when }. My list only has who comes, no times, so please tell { $leaders } the rest.
meeting-noted-partly-here = Noted: { $name } comes { $when }. My list only has who comes, no times.
meeting-noted-no = Noted: { $name } cannot come { $when }.
meeting-noted-substitute = Noted: { $substitute } comes instead of { $name } { $when }.
meeting-absent-unknown = I cannot find “{ $name }” in the group, so I have noted nothing. Write the name as it is in the list of members.
meeting-noted-yes-short = Noted, you are coming. Good!
meeting-noted-no-short = Noted, you cannot come. Write “… comes instead of me” if somebody is standing in for you.
meeting-substitute-for = { $name }, { $substitute } comes instead
meeting-who-title = **{ $when }**
meeting-who-yes = **Coming ({ $count }):** { $people }
meeting-who-no = **Cannot come ({ $count }):** { $people }
meeting-who-silent = **No answer ({ $count }), counted as coming:** { $people }
meeting-is-it-over = The call in { $group } has ended. Was that the end of the meeting?
meeting-yes-over = Yes, the meeting is over
meeting-not-over = No
meeting-over-noted = Thank you! I will ask the group about drivers and obstacles.
meeting-not-over-noted = All right, I will wait.
meeting-already-over = That meeting is over already.
meeting-over-nobody-asked = The meeting is over. Either no member is ticked or nobody could come, so I am not asking anybody. Write “members” to see who is in the group.
meeting-over-too-few = The meeting is over. There are too few of you for anonymous answers, so I am asking the group whether you would rather answer with names.
meeting-ends-before-start = The meeting ends before it starts. Write the time like “9-12”. Nothing was changed.
meeting-in-the-past = That time has passed. Write a day in the future. Nothing was changed.
meeting-form-not-understood = Fill in day, start and end. Nothing was changed.

## Drivers and obstacles

feedback-title = Drivers and obstacles
feedback-heading-driv = Drivers:
feedback-heading-hinder = Obstacles:
feedback-moment = { $day } at { $time }
feedback-meeting = The meeting on { $day }

## The card in the group

feedback-question = What drove the meeting forward, and what hindered it?
feedback-count = { $answered } of { $asked } have answered
feedback-open-until = Open until { $when }.
feedback-state = { $count } · open until { $when }
feedback-anonymous = Your colleagues do not see who wrote what. The summary goes into the minutes and may become a public document. Nobody sees who has answered either. The answers are shown when the question is closed, if at least three people have answered besides those leading the meeting.
feedback-anonymous-short = Your colleagues do not see who wrote what. The summary may become a public document.
feedback-named = In the group's summary your name stands beside what you write. The text for the minutes has no names and may become a public document.
feedback-who-sees = Who sees the answers?
feedback-how-by-text = Or write to me in private: “drivers: good pace”.
feedback-answer-button = Answer
feedback-private-button = Answer in private
feedback-look-in-private = I have sent you a form in private. Look in our chat.
feedback-round-summary = Drivers and obstacles: what drove the meeting forward, and what hindered it? Open until { $when }.
feedback-card-closed = Drivers and obstacles of the meeting on { $day }: the round is closed. { $answered } of { $asked } answered.

## A third question

feedback-how-by-text-word = Or write to me in private: “drivers: good pace” and “word: calm”.
feedback-how-by-text-scale = Or write to me in private: “drivers: good pace” and “score: 4”.
feedback-how-by-text-own = Or write to me in private: “drivers: good pace”, and your answer to the last question after “answer:”.
feedback-heading-word = The meeting in one word:
feedback-heading-scale = Score of the meeting:
feedback-third-word = The meeting in one word
feedback-third-scale = How good was the meeting, from 1 to 5?
feedback-scale-none = No score
feedback-scale-lowest = { $grade } – not good at all
feedback-scale-highest = { $grade } – very good
feedback-scale-mean = On average { $mean } of { $highest } (number of answers, { $counts })
feedback-third-not-asked = This round has no third question. Write under “drivers:” or “obstacles:”.
feedback-third-one-word = A single word is enough, of at most { $longest } characters.
feedback-third-number = Answer with a number from { $lowest } to { $highest }, for example “score: 4”.
feedback-third-no-wording = Write the question after the colon, for example “third question: What do you take with you?”.
feedback-third-long = The question can have at most { $longest } characters. Please shorten it a little.

## Who is asked

feedback-who-button = Who was there?
feedback-who-title = Who was at the meeting?
feedback-who-label = Untick those who were not there
feedback-who-hint = Anybody who is not ticked gets no question and no reminders, but is welcome to answer anyway.
feedback-who-cut = These are the first { $count }. About others you can write for example “Olle was not there”.
feedback-who-fallback = Write for example “Olle was not there” or “Olle was there”.
feedback-who-fixed = This round is anonymous, so who is asked was settled when it opened. Otherwise it could be worked out who has answered. Anybody who was not there can write “I was not there”. Anybody who was not asked is welcome to answer anyway.
feedback-who-asked = Asked: { $names }
feedback-who-saved =
    { $count ->
        [one] Saved. One person is asked.
       *[other] Saved. { $count } people are asked.
    }
feedback-who-nobody = Somebody has to be asked. If you would rather not ask at all, write “close the round”. Nothing was changed.
feedback-asked-now = { $name } is asked about drivers and obstacles.
feedback-asked-not = { $name } is not asked about that meeting.
feedback-not-asked-but-welcome = This round is anonymous, and who is asked was settled when it opened. You are welcome to answer anyway, { $name }: write to me in private, for example “drivers: good pace”.

## Answers taken back by text

feedback-withdrawn-by-text = Your answer in the round of { $group } is removed. You can answer anew until { $when }.
feedback-nothing-to-withdraw = You have no answer in any open round.

## What a group chooses

round-choices-title = Drivers and obstacles from the next round on
round-choices-asks = I ask
round-choices-answers = The answers
round-choices-third = Third question
round-asks-group = in the group
round-asks-private = each of you in private; only the summary is posted in the group
round-asks-both = in the group and in private
round-anonymous = anonymous
round-named = with names in the group's summary
round-third = { $question }
round-third-none = none
round-choices-by-text = You can also write: “ask in the group”, “ask in private”, “ask in the group and in private”, “anonymous answers”, “named answers”, “third question: one word”, “third question: scale 1-5”, “third question: What do you take with you?” or “no third question”.
round-choices-change = Change
round-form-asks = Where should I ask?
round-form-asks-group = In the group
round-form-asks-private = Each of you in private
round-form-asks-both = Both in the group and in private
round-form-anonymous = Should the answers be anonymous?
round-form-anonymous-yes = Yes, anonymous
round-form-anonymous-no = No, with names
round-form-third = Should I ask anything more?
round-form-third-none = No
round-form-third-word = The meeting in one word
round-form-third-scale = A score from 1 to 5
round-form-third-own = A question of our own
round-form-sv = Your own question in Swedish
round-form-en = Your own question in English

## Edited before the minutes

feedback-summary-hidden =
    { $count ->
        [one] One thing is hidden by the secretary.
       *[other] { $count } things are hidden by the secretary.
    }
feedback-edit-section-button = Edit
feedback-edit-title = Edit drivers and obstacles
feedback-edit-intro = Tick statements and choose what happens to them in the minutes. Everything stays here.
feedback-edit-hide = Hide
feedback-edit-join = Join
feedback-edit-restore = Restore
feedback-edit-more = Show more
feedback-edit-done = Done
feedback-edit-hidden = { $text } (hidden)
feedback-edit-joined = { $text } (joined with { $number })
feedback-edit-fallback = Write “hide 3”, “join 2 and 5” or “restore 3”.
feedback-edit-by-text = Write “hide 3”, “join 2 and 5” or “restore 3”, and I change what goes into the minutes. What was written stays here.
feedback-edit-none-ticked = First tick the statements you mean.
feedback-edit-no-such = There are { $most } things, from 1 to { $most }. Write “edit the summary” to see their numbers.
feedback-edit-join-one = Say which two or more to join, for example “join 2 and 5”.
feedback-edit-join-headings = They are under different headings and cannot be joined.
feedback-edit-nothing = There is nothing to edit: the group has no closed round with answers that are shown.
feedback-edit-hide-done =
    { $count ->
        [one] Hidden: { $numbers }.
       *[other] Hidden: { $numbers }.
    }
feedback-edit-join-done = Joined: { $numbers }. The first one stays.
feedback-edit-restore-done =
    { $count ->
        [one] Restored: { $numbers }.
       *[other] Restored: { $numbers }.
    }
feedback-edit-settled = { $kept } things go into the minutes. Hidden: { $hidden }. Joined with another: { $joined }.
feedback-minutes-files = The same text as a file, for 7 days: [Word]({ $word }) · [Markdown]({ $markdown })
feedback-file-title = Drivers and obstacles of the meeting on { $day }

## Who is away

away-noted = I will not send you reminders until { $last } is over. If you are back before then, write “I am back”.
away-noted-from = I will not send you reminders from { $first } until { $last } is over. If you are back before then, write “I am back”.
away-due-meanwhile = This is to be done while you are away: { $deadlines }. If you need more time or want to hand it over, tell the chair.
away-past = That day has already passed. Write for example “I am away until { $example }”.
away-too-long = I cannot count that far. Write a day within a year.
away-over = Welcome back! Now I remind you as usual.
away-was-not = I did not know that you were away. I remind you as usual.

## The form

feedback-form-driv = What drove the meeting forward?
feedback-form-hinder = What hindered it?
feedback-form-placeholder = One thing per line
feedback-form-send = Send
feedback-form-fallback = Drivers and obstacles: write “drivers: good pace” or “obstacles: few breaks” to me here.
feedback-form-summary = Drivers and obstacles: you can answer here
feedback-remind-summary = Drivers and obstacles: { $count }. You can answer here
feedback-thanks = Thank you! Your answer is saved.
feedback-withdrawn = Your answer is removed.
feedback-nothing-written = You wrote nothing, so nothing is saved.
feedback-says-nothing = That does not count as an answer, so nothing is saved. Please write at least one thing that drove or hindered, for example “drivers: good pace”.
feedback-change-until = You can change it until { $when }.
feedback-change-button = Change my answer

## Answers by text

feedback-noted = Thank you! In the round of { $group } you now have { $driv ->
        [one] 1 driver
       *[other] { $driv } drivers
    } and { $hinder ->
        [one] 1 obstacle
       *[other] { $hinder } obstacles
    }. Write more if you like. To change something, write “drivers and obstacles”. The round is open until { $when }.
feedback-noted-named = Your name stands beside what you write in the group's summary.
feedback-noted-in-public = Thank you, it is in the round.
feedback-nothing-to-note = Write what drove or hindered after the colon, for example “drivers: good pace”.
feedback-public-anonymous = What you wrote can be seen by everybody in the channel. Delete it and write to me here instead.
feedback-public-anonymous-chat = What you wrote can be seen by everybody in the group's chat. Delete it and write to me here instead.
feedback-no-open-round = No round is open at the moment.
feedback-not-kept = No round is open at the moment, so I have not saved what you wrote. The round opens when the next meeting is over: send it again then.
feedback-round-gone = That round no longer exists.
feedback-late = The round is closed, so this was not included. Nothing is lost: copy your text and send it to the secretary.
feedback-late-by-text = The round is closed, so this was not included. Your text is still here above: do send it to the secretary.
feedback-too-many = At most { $most } things under each heading. Please join some of them.
feedback-too-long = A line can have at most { $longest } characters. Please split it into several lines.
feedback-too-much = That is more than { $longest } characters under one heading. Please shorten it a little.

## Closing

feedback-closed-here = The round is closed. The summary will follow here.
feedback-closed-elsewhere = The round is closed. The summary will follow in { $group }.
feedback-closed-empty = The round is closed. Nobody answered this time.
feedback-closed-few = The round is closed. There were too few answers to show, so nothing is shown and the answers are removed.
feedback-few-title = Few answers about drivers and obstacles
feedback-few-question = { $answered } of { $asked } have answered in { $group }. The answers are shown only if at least three have answered besides those leading the meeting. Do you want to wait for more?
feedback-few-asked = Fewer than five are asked. If you would rather have answers with names next time, write “named answers”.
feedback-few-told = I have written to you in private about it: too few have answered for the answers to be shown.
feedback-wait-tomorrow-button = Wait until tomorrow
feedback-wait-button = Wait until { $day }
feedback-drop-button = Show nothing
feedback-waits = We will wait. The round is open until { $when }.
feedback-enough-now = { $answered } have answered now, so the answers can be shown when the round closes { $when }. Write “close the round” to close it earlier.
feedback-already-closed = The round is closed already.

## Summary

feedback-summary-count = { $answered } of { $asked } answered.
feedback-summary-few = Too few answers to show. Fewer than three answered besides those leading the meeting, and then it could be guessed who wrote what.
feedback-summary-none = Nobody answered this time.
feedback-summary-nothing-here = Nothing this time.
feedback-summary-cut = … and { $count } more. Press the button, or write “drivers and obstacles” to me, and I will show everything.
feedback-cut = … and { $count } more.
feedback-summary-line = Drivers and obstacles are summarised: { $answered } of { $asked } answered.
feedback-summary-fallback = Drivers and obstacles are summarised: { $answered } of { $asked } answered. Write “drivers and obstacles” and I will show the text.
feedback-minutes-button = Show the text for the minutes
feedback-minutes-sent = I have sent the text to you in private.
feedback-minutes-summary = Drivers and obstacles: text for the minutes
feedback-none-yet = The group has not had a round yet. I ask when a meeting has ended.

## Choices

feedback-now-anonymous = Drivers and obstacles are anonymous from the next round on: your colleagues do not see who wrote what.
feedback-now-named = From the next round on, answers are named: the group's summary says who wrote what.
feedback-open-one-stays = The round that is open now does not change.
feedback-group-told = I have told the group.
feedback-told-anonymous = { $name } has changed how I ask about drivers and obstacles. From the next round on the answers are anonymous: nobody in the group sees who wrote what.
feedback-told-named = { $name } has changed how I ask about drivers and obstacles. From the next round on the answers are named: the group's summary says who wrote what.

## Drivers and obstacles: too few to be anonymous

feedback-offer-summary = Drivers and obstacles: you are too few for anonymous answers this time
feedback-offer-why = Fewer than { $fewest } people would be asked after this meeting, too few to be anonymous to each other. Would you rather answer with names?
feedback-offer-always = The chair or the secretary chooses. If you always want answers with names, write “named answers”.
feedback-offer-named-button = Ask with names
feedback-offer-none-button = Do not ask this time
feedback-offer-named-done = I will ask with names after this meeting: the group's summary says who wrote what.
feedback-offer-none-done = I will not ask about drivers and obstacles after this meeting.
feedback-offer-had-one = That meeting has had its round already, or there is nobody to ask.

## Deadlines

# Deadlines: the question, the answer, the reminder, the list.

# -- the question
deadline-ask = Should I remind you of this?
deadline-ask-silent = Should I write this down?
deadline-ask-which-day = Which day do you mean?
deadline-ask-who = I don't know who { $name } is. Who should I remind?
deadline-ask-which-person = { $name } can be more than one person. Who do you mean?
deadline-ask-who-next = After that I will ask who { $names } is.
deadline-due = By { $day }
deadline-due-at = By { $day } at { $at }
deadline-for-group = For everybody in { $group }. The reminders are posted in the group.
deadline-for-person = For { $name }. The reminders are private.
deadline-listed = It goes on the group's list, which everybody there can read.
deadline-listed-rather = Do you want it for yourself only? Write “remind me about …” instead.
deadline-only-yours = Only for you. Nobody else sees it.
deadline-remind = I will remind you on { $days } at { $at }.
deadline-remind-none = I remind on working days at 09:00, and no such time is left before the last day. So no reminder will come, but it is in the list.
deadline-remind-not = There will be no reminders, as you wished. It stays in the list of deadlines.
deadline-ladder-passed = The reminders that you asked for would have come already, so I remind as usual.
deadline-twin = { $label } has the same name, and is due on { $day }.
deadline-yes = Yes, remind
deadline-yes-silent = Yes, write it down
deadline-yes-day = Yes, { $day }
deadline-rather-day = No, { $day }
deadline-change = Change
deadline-no = No
deadline-dropped = All right, I will leave it. Nothing was saved: { $title }

deadline-doubt-no-such-day = There is no such day.
deadline-doubt-weekday-does-not-fit = The weekday and the date do not fit together. Here are both days.
deadline-doubt-far-ahead = It is more than six months ahead, and you wrote no year.
deadline-doubt-passed = The day you wrote has passed.
deadline-doubt-passed-this-year = That day has passed this year, so I suggest next year.
deadline-doubt-next-weekday = You wrote “next”. I think that you mean the week after this one.
deadline-doubt-today-or-next-week = Today is that weekday. I think that you mean a week from now.
deadline-doubt-several-days = You wrote several days. I think that you mean the first.
deadline-doubt-week = You wrote a week. I propose its Friday.
deadline-doubt-part-of-month = You wrote a part of a month. I propose a day in it.
deadline-doubt-either-way = I am not sure in which direction you mean.
deadline-doubt-either-day = You wrote that it may be one of two days.
deadline-doubt-around = It does not quite say which day, so I suggest one.
deadline-doubt-vague = It does not say which day.
deadline-doubt-unknown-meeting = It depends on when the next meeting is.
deadline-doubt-unknown-year = It does not say which year.

# -- the form
deadline-form = Change it before I save it
deadline-form-title = What needs to be done?
deadline-form-title-missing = Write what needs to be done.
deadline-form-day = By which day?
deadline-form-day-missing = Choose a day.
deadline-form-who = Who is it for?
deadline-form-who-missing = Choose who it is for.
deadline-form-show = Show how it turns out
deadline-who-group = Everybody in the group

# -- the answer
deadline-saved = { $label } { $title }
deadline-told-group = { $name } has added a deadline. { $label } { $title }: by { $day }. { $remind }
deadline-told-person = { $name } has added a deadline for you. { $label } { $title }: by { $day }. { $remind }
deadline-done-person = { $label } { $title }: done by { $name }.
deadline-done-count = { $done } of { $of } are done.
deadline-done-whole = { $label } { $title } is done. There will be no more reminders.
deadline-done-everybody = Everybody is done with { $label } { $title }. There will be no more reminders.
deadline-done-told = { $name } has marked { $label } { $title } as done for everybody. There will be no more reminders.
deadline-undo = Undo
deadline-undone = Undone. { $label } { $title } is not done; it is due by { $day }.
deadline-undone-told = { $label } { $title } is not done after all, so I will remind you again.
deadline-snoozed = I will remind you privately of { $label } { $title } on { $day } at { $at }.
deadline-quiet = I will not remind you of { $label } { $title } again until the last day, { $day } at { $at }. Write “done { $label }” when it is done.
deadline-snooze-past = Reminders come at 09:00, and that moment has passed. Choose a later day, for example “tomorrow”.
deadline-snoozed-kept = The last day is { $day }, so I remind you then too.
deadline-snoozed-late = It was due by { $day }.
deadline-snoozed-past = Remember that it is due by { $day }.
deadline-remove-ask = Should I remove { $label } { $title } for everybody?
deadline-remove-consequence = It is due by { $day }. If you remove it there will be no more reminders.
deadline-remove-yes = Yes, remove
deadline-remove-no = No, keep it
deadline-kept = { $label } { $title } stays, due by { $day }.
deadline-removed = { $label } { $title } is removed. There will be no more reminders.
deadline-removed-told = { $name } has removed { $label } { $title }. There will be no more reminders.

# -- the reminder
deadline-reminder = { $label } { $title }
deadline-reminder-due = By { $day } ({ $left })
deadline-reminder-due-at = By { $day } at { $at } ({ $left })
deadline-reminder-overdue = Was due by { $day } ({ $left })
deadline-reminder-late = This reminder should have come on { $day } at { $at }, but is late.
deadline-reminder-summary = Reminder: { $label } { $title }, by { $day } ({ $left })
deadline-reminder-summary-overdue = Overdue: { $label } { $title }, was due by { $day } ({ $left })
deadline-reminder-awaited = For { $names }
deadline-reminder-count = { $done } of { $of } are done.
deadline-left =
    { $days ->
        [0] today
        [1] tomorrow
       *[other] in { $days } days
    }
deadline-since =
    { $days ->
        [1] yesterday
       *[other] { $days } days ago
    }
deadline-button-done = Done
deadline-button-done-me = Done for me
deadline-button-done-all = Done for all
deadline-button-snooze = Remind me later
deadline-button-remove-own = Remove
deadline-button-remove = Remove for all
deadline-snooze-ask = When should I remind you? Only you will see it.
deadline-snooze-tomorrow = Tomorrow
deadline-snooze-monday = On Monday
deadline-snooze-week = In a week
deadline-snooze-before = Two days before

# -- the list
deadline-list = Deadlines
deadline-list-late = Late
deadline-list-late-none = Nothing is late.
deadline-list-for = To do: { $name }
deadline-list-for-none = { $name } has nothing left to do.
deadline-list-empty = There are no deadlines at the moment. Write for example “remind about the report by 30 June”.
deadline-list-group = everybody
deadline-list-count = { $done } of { $of } done
deadline-list-you = you are done
deadline-list-done = ✓ done
deadline-list-line = { $day } ({ $left })
deadline-list-hint = Write “done { $label }” when something is done.
deadline-list-cut =
    { $count ->
        [one] One more does not fit here.
       *[other] { $count } more do not fit here.
    }
deadline-list-summary =
    { $count ->
        [0] No deadlines are left
        [one] One deadline is left
       *[other] { $count } deadlines are left
    }

# -- what cannot be done
proposal-settled = That question has been answered already.
deadline-no-such-day = There is no such day. Please write again, with a day that is in the calendar.
deadline-passed = That day has passed. Choose a day in the future.
deadline-too-far = That is more than { $years } years ahead. Is the year right?
deadline-day-not-understood = I did not understand which day that was. Choose a day in the calendar.
deadline-no-title = Write what is to be done as well, for example “remind about the report by 30 June”.
deadline-title-long = That is a long title. Shorten it to { $most } characters at most.
deadline-who-missing = Choose who it is for, and I will save it.
deadline-too-many-people = I can take at most { $most } people at a time. Write “everybody” if it is for the whole group.
deadline-who-gone = That person is no longer in the group. Choose somebody else.
deadline-only-your-own = You can ask me to remind you: write “remind me about … by …”. For others the chair or the secretary adds deadlines.
deadline-only-asker = { $name } asked, so { $name } answers. The chair and the secretary can, too.
deadline-none-such = There is no { $label }. These exist: { $known }.
deadline-none-such-none = There is no { $label }. There are no deadlines at the moment.
deadline-gone = That deadline no longer exists.
deadline-reminds-others = { $label } { $title } is for { $name }, so I remind { $name }. Do you want a reminder too? Write what and when, for example “remind me on Friday to ask about { $label }”.
deadline-not-yours = { $label } { $title } is for { $name }, so { $name } can say that it is done. The chair and the secretary can, too.
deadline-done-already = { $label } { $title } is done already.
deadline-removed-already = { $label } { $title } is removed already.
deadline-nothing-to-undo = You have not marked { $label } { $title } as done, so there is nothing to undo.

## Deadlines: keeping them

deadline-free-day = { $day } is a day off, so the last reminder comes on { $last }.
deadline-button-more-time = Ask for more time
deadline-too-late-to-remind = Those days have passed for { $label } { $title }. Nothing was changed.
deadline-said-privately = { $name }, I answer you privately.

# -- moving
deadline-move-ask-whether = Should I move { $label } { $title } from { $since } to { $day }?
deadline-move-yes = Yes, move it
deadline-moved = { $label } { $title } is moved from { $since } to { $day }. The reminders follow.
deadline-moved-told = { $name } has moved { $label } { $title } from { $since } to { $day }.
deadline-move-ask = The chair or the secretary moves { $label } { $title }. You can ask for more time: write “more time { $label } until …” with the day you need.
deadline-moved-meanwhile = { $label } { $title } has been moved since I asked. Please write again.
deadline-moved-to-past = Counted from { $since } that is { $day }, which has passed. { $label } { $title } is not moved. Write for example “move { $label } to …” with the day that you want.
deadline-same-day = { $label } { $title } is set to that day already.

# -- more time
deadline-more-time-form = More time for { $label } { $title }
deadline-more-time-day = Until which day?
deadline-more-time-reason = Why? (optional)
deadline-more-time-send = Ask
deadline-more-time-asked = I have asked { $name } for more time for { $label } { $title }: until { $day } instead of { $since }. I will tell you the answer. Until then { $since } applies.
deadline-more-time-question = { $name } asks for more time for { $label } { $title }: until { $day } instead of { $since }. Is that all right?
deadline-more-time-because = “{ $reason }”
deadline-more-time-yes = Yes, until { $day }
deadline-more-time-no = No
deadline-more-time-granted-told = { $name } gives you more time for { $label } { $title }: until { $day } instead of { $since }.
deadline-more-time-refused-told = { $name } cannot give more time for { $label } { $title }. It is to be done by { $day }.
deadline-more-time-typed = more time { $label } until
deadline-more-time-yours = You can move { $label } { $title } yourself: write “move { $label } to …” with the new day.
deadline-more-time-later = You have time until that day for { $label } { $title } already. Choose a later one.
deadline-more-time-nobody = There is no chair or secretary to ask about { $label } { $title }. Write “the chair is …” first.

# -- late
deadline-late = { $label } { $title } is late
deadline-late-who = Not done: { $names }
deadline-late-hint = More time? Write “move { $label } to …”.
deadline-has-left = { $name } (has left the group)
deadline-list-more = and { $count } more

# -- when somebody leaves the group
deadline-owner-left =
    { $count ->
        [one] { $name } has left the group and had something left to do. Who takes over?
       *[other] { $name } has left the group and had { $count } things left to do. Who takes over?
    }
deadline-owner-left-choose = Choose who takes over
deadline-owner-left-hint = If different people are to take over, write for example “give { $label } to …” with the name.
deadline-take-over-ask =
    { $count ->
        [one] Who takes over this?
       *[other] Who takes over these?
    }
deadline-take-over-who = Takes over
deadline-take-over-save = Save
deadline-taken-over =
    { $count ->
        [one] { $name } takes over this, and gets the reminders:
       *[other] { $name } takes over these, and gets the reminders:
    }
deadline-handed-over = { $name } takes over { $label } { $title }, and gets the reminders.
deadline-handed-over-many = { $label } { $title } is now for { $name }, and they get the reminders.
deadline-renamed = { $label } is now called “{ $title }”. It was called “{ $before }”.
deadline-is-open = { $label } { $title } is not marked as done. It is still open, and its reminders go on.
undo-did-deadline-renamed = { $label } got a new name
undo-did-deadline-reopened = { $label } was opened again
about-rename-deadline = Rename a deadline.
about-reopen-deadline = Open a deadline again that was marked as done.
deadline-list-between = Deadlines from { $first } to { $last }
deadline-list-until = Deadlines until { $last }
deadline-list-between-none = No deadline is between { $first } and { $last }.
deadline-list-until-none = No deadline is on or before { $last }.
deadline-given-away = { $label } { $title } is no longer yours. It is now for { $name }.
deadline-yours-now = You have taken over { $label } { $title }. It is to be done by { $day } ({ $left }).
deadline-yours-now-late = You have taken over { $label } { $title }. It is late: it was to be done by { $day } ({ $left }).
deadline-nobody-left = Those who are to do { $label } { $title } are still in the group, so there is nothing to take over.
deadline-none-to-take-over = There is nothing left to take over.

# -- lists for one
deadline-mine = Your tasks
deadline-mine-none = You have nothing left to do at the moment.
deadline-mine-private = Only for you
deadline-not-done = Not done yet
deadline-not-done-none = Nobody has a deadline left to meet.
deadline-not-done-nobody = No members have been chosen yet
deadline-not-done-hint = Only you see this. Write “done { $label } for all” to mark something as done for everybody.

# -- how the group is reminded
reminders-title = This is how I remind in { $group }
reminders-weekly = Everything together on Mondays
reminders-singly = One reminder at a time
reminders-bridge-free = Days between two days off are days off
reminders-bridge-worked = Days between two days off are working days
reminders-summer = Summer break { $first } to { $last } each year
reminders-summer-none = No summer break
reminders-grace =
    { $days ->
        [0] When something is late, I say so in private on the next working day
        [one] When something is late, I wait one working day, tell those concerned, wait just as long and then tell the chair
       *[other] When something is late, I wait { $days } working days, tell those concerned, wait just as long and then tell the chair
    }
reminders-aloud = Delays may be mentioned in the group
reminders-private = Delays are mentioned in private only
reminders-by-text = You can also write “bridge days are free”, “summer break 1 July to 15 August”, “no summer break”, “collect reminders on Mondays”, “remind us one by one”, “tell us after 3 working days”, “late ones may be said in the group” or “late ones in private”.
reminders-form = Change how I remind
reminders-form-weekly = Everything together on Mondays
reminders-form-weekly-label = Weekly digest
reminders-form-bridge = Bridge days are free
reminders-form-bridge-label = Bridge days
reminders-form-first = Summer break from
reminders-form-last = Summer break until
reminders-form-grace = Working days before I say that something is late
reminders-form-aloud = Delays may be mentioned in the group
reminders-form-aloud-label = Where
reminders-form-save = Save
reminders-summer-example = summer break 1 July to 15 August
reminders-grace-long = I can wait { $most } working days at most. Nothing was changed.
reminders-summer-long = A break can be { $most } days at most. Nothing was changed.
remind-me-weekly = I will collect your reminders on Mondays, in all your groups. Write “remind me one by one” if you change your mind.
remind-me-singly = I will remind you one by one again.

## Deadlines: in two steps

deadline-final = It can be done until { $day }.
deadline-final-now = It was preferably due by { $day }, but can still be done.
deadline-list-final = at the latest { $day }
deadline-final-before = The day after “but no later than” must come after the first day. I have saved nothing.

## Deadlines: every year

deadline-yearly = Repeats every year.
deadline-recurs = Repeats { $how }.
recurs-until = { $how } until { $day }
recurs-working-days = every weekday
recurs-days = every day
recurs-of-month = { $which } { $each }
recurs-each =
    { $every ->
        [1] of every month
        [2] of every other month
        [3] of every quarter
        [6] of every half-year
       *[other] of every { $nth } month
    }
recurs-last-day = the last day
recurs-last-working = the last weekday
recurs-first-working = the first weekday
recurs-nth-weekday = the { $which } { $weekday }
recurs-day = day { $day }
deadline-all-days = This makes { $count } deadlines, one for each day.
deadline-yes-all = Yes, add all { $count }
deadline-saved-also = Also { $label }: { $day }
deadline-remove-recurring = It repeats { $how }. Should only this one be removed, or all future ones too?
deadline-remove-recurring-this = Only { $day }
deadline-remove-recurring-hint = You can also write “remove { $label } only this time” or “remove { $label } for good”.
deadline-list-yearly = every year
deadline-next-time = Next time { $day } ({ $label }).
deadline-remove-yearly = It repeats every year. Should only this year's be removed, or all future ones too?
deadline-remove-yearly-this = Only the one for { $year }
deadline-remove-yearly-all = Remove all future ones

## Deadlines: a day for each

deadline-parts-ask = Should I remind you of this, with a separate day for each?
deadline-part = { $name }: by { $day }
deadline-part-short = { $name } { $day }
deadline-part-done-short = { $name } ✓
deadline-parts-free = That is a day off, so the last reminder comes on the working day before.
deadline-parts-each = Each is reminded of their own day.
deadline-parts-aloud = Nobody in the group belongs to { $name } yet, so those reminders come in the group. Write “I am from …” and they come privately.
deadline-part-day = By which day for { $name }?
deadline-parts-done-hint = Write “{ $label } is done for { $name }” when somebody is done.
deadline-part-button-done = Done for { $name }
deadline-part-undone = Undone. { $label } { $title } is not done for { $name }.
deadline-part-done-told = { $by } has marked { $label } { $title } as done for { $name }.
deadline-part-reminder = { $name }: by { $day } ({ $left })
deadline-part-reminder-summary = Reminder: { $label } { $title } ({ $name }), by { $day } ({ $left })
deadline-part-twice = { $name } is listed twice. Please write it again, with one day for each. Nothing is saved.
deadline-no-such-part = { $label } { $title } has no part of that name. There are these: { $known }.
deadline-no-parts = { $label } { $title } is for everybody in the group, and has no parts.
deadline-no-part-left = Nothing is left to do for { $name }. Write “todo” and I will show what there is.
deadline-which-part = { $name } has more than one thing left: { $known }. Write for example “{ $label } is done for { $name }”.
deadline-part-not-yours = Somebody from { $name }, the chair or the secretary can say that { $label } { $title } is done. Are you from { $name }? Write “I am from { $name }” first.
deadline-part-done-already = { $label } { $title } is done already for { $name }.
question-by-text = You can also answer “yes” or “no”.
nothing-asked = I am not waiting for an answer from you here. Write “help” and I will show what I can do.
question-of-another = That question is for { $name }. Write what you would like done, and I will ask you.

## Deadlines: step by step

chain-ask =
    { $count ->
        [one] Should I add this step?
       *[other] Should I add these { $count } steps, counted backwards?
    }
chain-yes = Yes, add them
chain-dropped = All right, I will leave it. Nothing is saved.
chain-hurried = That day would have passed already, so I suggest the first working day that there is.
chain-free-day = { $day } is a day off, so I count from the working day before, { $last }.
chain-saved = { $count } steps are saved
chain-hint = Write for example “move { $label } to …”, and I suggest new days for those before it too.
chain-told = { $name } has added step by step:

    { $list }
chain-move-too = Those before it move along:
chain-move-line = { $name }: from { $since } to { $day }
chain-moved =
    { $count ->
        [one] It is moved. The reminders follow.
       *[other] They are moved. The reminders follow.
    }
chain-moved-told = { $name } has moved:

    { $list }
chain-stays = Then they stay as they are.
chain-order = Put the steps in the order in which they are done, each nearer to the last day than the one before. Count all of them from the last day, for example “drafted 10 working days before, approved 5 working days before, sent”. Nothing is saved.
chain-long = That is a lot of steps. I can add at most { $most } at a time. Nothing is saved.
chain-after = { $label } { $title } cannot come after { $next } { $next_title }. Move { $next } first, and { $label } follows.
deadline-list-follows = after { $label }

## Several things at once

digest-title = { $count } things to keep in mind
digest-more =
    { $count ->
        [one] … and one more.
       *[other] … and { $count } more.
    }
digest-open-form = Answer
digest-below = It follows below.
digest-hint = Write “todo” to me to see the deadlines, “done D3” when something is done, and “drivers and obstacles” when you want to answer.

## When something did not arrive

trouble = One of my messages did not arrive properly in { $group }: { $what }.
trouble-by-text = You can also write “send again” to me.
resend-button = Send again
resend-which = What should I send again?
resend-none = There is nothing to send again. Write “deliveries” to see what has gone out.
resend-done = I am sending it again: { $what }. Write “deliveries” in a moment to see how it went.
resend-already = It has been sent again already.
resend-gone = I no longer have that message, so it cannot be sent again.
resend-not-needed = It no longer applies, so I will not send it again.
resend-suspended = I was removed from that chat or channel. Add me there again, and it can be sent.

## Deliveries

delivery-title = Deliveries in { $group }
delivery-summary =
    { $failed ->
        [0] Deliveries: { $sent } sent in the last week, all arrived
       *[other] Deliveries: { $sent } sent in the last week, { $failed } did not surely arrive
    }
delivery-sent = Sent in the last 7 days
delivery-sent-none = Nothing.
delivery-waiting = Waiting in the next 7 days
delivery-waiting-none = Nothing.
delivery-failed = Did not arrive
delivery-unknown = May or may not have arrived
delivery-all-well = Everything has arrived.
delivery-unreachable = Cannot be reached in a private chat: { $people }. Ask your IT department to install the app for them.
delivery-hint = Answers to questions are not counted. Write “recall” if something that has just gone out is to be taken back.
delivery-hint-again = Answers to questions are counted only if they did not arrive. Write “send again” to try once more.
delivery-more = … and { $count } more.
delivery-moment = { $day } at { $time }
delivery-to-group =
    { $count ->
        [1] in the group
       *[other] { $count } in the group
    }
delivery-to-people =
    { $count ->
        [1] to one person
       *[other] to { $count } people
    }
delivery-to-one = { $what } to { $name }
delivery-what-agenda = the agenda
delivery-what-settle = the question about what was done
delivery-what-task-days = the question about the days of tasks
delivery-what-third = the question about items that come back
delivery-what-deadline = reminder of a deadline
delivery-what-deadline-late = news of a late deadline
delivery-what-deadline-left = question about who takes over
delivery-what-deadline-named = reminder of { $about }
delivery-what-round = the question about drivers and obstacles
delivery-what-round-reminder = reminder of drivers and obstacles
delivery-what-round-form = form for drivers and obstacles
delivery-what-round-ask = the question about drivers and obstacles, in private
delivery-what-round-section = the editing of drivers and obstacles
delivery-what-round-few = the question about too few answers to drivers and obstacles
delivery-what-round-summary = the summary of drivers and obstacles
delivery-what-theme-proposal = a suggestion about a recurring obstacle
delivery-what-form = a form in the group
delivery-what-form-page = a form to fill in
delivery-what-forwarding-ask = a question about an item from another group
delivery-what-forwarding-news = news of an item that was sent to another group
delivery-what-forwarding-back = news of an item that was taken back
delivery-what-table-round = the question for the round table
delivery-what-trouble = news of something that did not arrive
delivery-what-recall = recall of a message
delivery-what-reply = an answer or a notice
delivery-what-card = update of a card
delivery-what-other = a message
delivery-why-unknown = Teams did not answer. It may have arrived, so look in the group first.
delivery-why-unknown-private = Teams did not answer. It may have arrived.
delivery-why-not-told = I do not show for whom it was, so that nobody can see who has answered.
delivery-why-unreachable = This person cannot be reached in private.
delivery-why-suspended = I was removed from that chat or channel.
delivery-why-no-address = I do not know where it was to be sent.
delivery-why-mistake = Something went wrong on my side.
delivery-why-not-allowed = Teams did not let me write there.
delivery-why-gone = The chat or channel no longer exists.
delivery-why-too-big = The message was too big for Teams.
delivery-why-no-answer = Teams could not be reached, though I tried several times.
delivery-why-refused = Teams did not accept it.

## Recall

recall-which = What should be recalled?
recall-button = Recall
recall-hint = Anything older than an hour cannot be recalled. People may already have read it.
recall-none = I have sent nothing in the last hour that can be recalled. After an hour it is too late.
recall-too-late = It is more than an hour ago, so it is too late to recall it.
recall-gone = That message cannot be recalled.
recall-already = It has been recalled already.
recall-with-it = Recalled with it: { $what }.
recall-done =
    { $count ->
        [one] Asked for: one message is recalled, { $what }. Write “deliveries” in a moment to see how it went.
       *[other] Asked for: { $count } messages are recalled, { $what }. Write “deliveries” in a moment to see how it went.
    }
recalled = This message was recalled.

## Notes

incomplete-notes-text = Paste the notes after the word, for example “{ $example }”. In our private chat you can also send them as a file.
notes-found =
    { $count ->
        [one] I found one thing to remember. Nothing is saved yet.
       *[other] I found { $count } things to remember. Nothing is saved yet.
    }
notes-left =
    { $count ->
        [one] One thing waits for an answer and is not saved yet.
       *[other] { $count } things wait for an answer and are not saved yet.
    }
notes-more =
    { $count ->
        [one] One more is shown when you go through them.
       *[other] { $count } more are shown when you go through them.
    }
notes-passed =
    { $count ->
        [one] One deadline had passed already. It is left out.
       *[other] { $count } deadlines had passed already. They are left out.
    }
notes-cut =
    { $count ->
        [one] One more thing did not fit. Send the notes in parts to have it too.
       *[other] { $count } more things did not fit. Send the notes in parts to have them too.
    }
notes-hint = You can also write “save all”, “save { $number }”, “{ $number } is 5 July” or “skip { $number }”.
notes-review = Go through
notes-save-all = Save all
notes-drop = No thanks
notes-form = { $shown } of { $count } to go through
notes-save = Save selected
notes-show-more = Show more
notes-change = Change { $number }
notes-back = Back
notes-use = Use
notes-kind-deadline = Deadline
notes-kind-meeting = Next meeting
notes-kind-carried = To take up again
notes-kind-decision = Decision
notes-day-at = { $day } at { $at }
notes-day-span = { $day } at { $at }–{ $until }
notes-is-deadline = By { $when }
notes-is-parted = A day for each: { $days }
notes-is-undated = No day yet
notes-is-meeting = Next meeting { $when }
notes-is-carried = To the next agenda
notes-is-decision = A decision. Can be followed up at the next meeting.
notes-who-group = everybody in the group
notes-who-unknown = { $name }?
notes-unsure = Not sure: { $why }
notes-ask-day = Which day?
notes-ask-which-day = Which day is meant?
notes-ask-who = Who is { $name }?
notes-follow-up = Follow-up: { $title }
notes-saved-deadline = { $label } { $title }: by { $day }
notes-saved-meeting = Next meeting: { $when }
notes-saved-item = Item { $number } of the agenda: { $title }
notes-saved-now = Saved:

    { $list }
notes-told = { $name } has saved from the notes:

    { $list }
notes-outcome =
    { $count ->
        [0] Nothing is saved from the notes.
        [one] One thing is saved from the notes.
       *[other] { $count } things are saved from the notes.
    }
notes-outcome-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
notes-outcome-skipped =
    { $count ->
        [one] One was skipped.
       *[other] { $count } were skipped.
    }
notes-changed = Changed: { $number } { $title }.
notes-nothing-found = I found nothing to remember in the text: no deadline, no next meeting. Nothing is saved. Write “remind us about … by …” and I will add it by hand.
notes-all-passed =
    { $count ->
        [one] The only deadline that I found has passed already, so I suggest nothing.
       *[other] All { $count } deadlines that I found have passed already, so I suggest nothing.
    }
notes-only-sender = { $name } sent the notes, so { $name } answers. The chair and the secretary can do it too.
notes-none-waiting = No proposals are waiting here. Paste notes first: “notes: …”.
notes-no-such = There is no number { $number } among the proposals. They go from 1 to { $count }.
notes-settled-already = Number { $number } has already been dealt with.
notes-day-missing = Which day? Choose a day and I will save it.
notes-meeting-asked = The notes give no time for the meeting, so I ask about it in a card of its own.
notes-has-no-day = Number { $number } has no day to change.
notes-has-parts = { $number } has a day for each. Press “Go through” and then “Change { $number }” to change them.
notes-has-no-owner = Number { $number } has no owner to change.

## Files

files-elsewhere = Files reach me in our private chat only. [Open it]({ $url }) and send the file there, or paste the text here.
files-one-at-a-time = One file at a time, please. Send them one by one.
files-not-from-there = I cannot fetch files from there. Upload it in our chat, or paste the text.
files-gone = I could not fetch the file. Send it again, or paste the text.
files-too-large = The file is too large for me. Paste the text instead, in parts if necessary.
files-of-no-kind = I cannot read that kind of file. Send .docx, .pdf or .txt, or paste the text.
files-damaged = I cannot read the file: it seems to be damaged or locked. Save it again and resend it, or paste the text.
files-without-text = I cannot find any text in the file. Is it a scan? Paste the text instead.
files-too-slow = The file took too long to read. Paste the text instead.

## A deadline of a message

marked-form = Create deadline
marked-absent = I am not in this conversation. Add me here, or let me remind only you.
marked-only-me = Remind only me
marked-install = Add Mötesbot here
marked-whom-me = Only me (privately)
marked-whom-group = Everybody in { $group }
marked-other-days = It could also be { $days }.
marked-saved = Saved: { $label } { $title }, by { $day }.
marked-saved-privately = Saved only for you: { $label } { $title }, by { $day }.
marked-say-hello = I do not know how to reach you yet. Write “hello” to me in our private chat, and try again. Nothing is saved.

## The year as a wheel

wheel-title = The year { $year }
wheel-title-of = The year { $year } · { $group }
wheel-meeting = Meeting
wheel-meeting-in = Meeting, { $place }
wheel-kind-meeting = Meeting
wheel-kind-due = Deadline
wheel-kind-done = Done
wheel-kind-late = Overdue
wheel-line = { $day } { $title } – { $kind }
wheel-more =
    { $count ->
        [one] + 1 more, see the list
       *[other] + { $count } more, see the list
    }
wheel-empty = Nothing is planned yet.
wheel-alt =
    { $count ->
        [0] The year { $year } as a wheel. Nothing is planned yet.
        [one] The year { $year } as a wheel, with one event. The list below the picture says the same.
       *[other] The year { $year } as a wheel, with { $count } events. The list below the picture says the same.
    }
wheel-cut =
    { $count ->
        [one] … and one more that there is no room for here.
       *[other] … and { $count } more that there is no room for here.
    }
wheel-year-far = I have no wheel for a year that far away: at most { $years } years ahead or back.

## The calendar

calendar-own-name = My meetings and deadlines
calendar-meeting = Meeting: { $group }
calendar-deadline = Deadline: { $title }
calendar-own = **Your calendar:** meetings and what you have to finish, in all your groups. It updates itself.
calendar-group = **The group's calendar ({ $group }):** all meetings and deadlines. As you lead the group, you may share it there.
calendar-address = Address: { $address }
calendar-open = Open it now: { $webcal }
calendar-how = In Outlook: Add calendar, Subscribe from web, paste the address. The address is secret: whoever has it can read the calendar. Write “new calendar address” if it has gone astray, and the old one will no longer work.
calendar-renewed = Done. The old addresses no longer work.
calendar-no-address = I have no address on the web here, so you cannot subscribe to the calendar. Ask whoever runs me to set MOTESBOT_PUBLIC_URL. Write “annual wheel” and I will show the year here instead.

## Themes: what the answers are about

theme-breaks = breaks
theme-breaks-also = break, pauses
theme-form = online or in person
theme-form-also = online, in person, digital, hybrid, form
theme-material = material in advance
theme-material-also = material, papers, documents
theme-pace = time and pace
theme-pace-also = time, pace
theme-agenda = agenda
theme-agenda-also = the agenda, content, structure
theme-discussion = discussion
theme-discussion-also = discussions, talk
theme-attendance = attendance
theme-attendance-also = turnout
theme-name-long = The name of a theme has at most { $longest } characters. Nothing was changed.
theme-words-none = Which words should count? Write for example “count cold room as venue”.
theme-words-full = The group has { $most } words of its own already, and I keep no more. Nothing was changed.
theme-trend-title = Drivers and obstacles over time
theme-trend-meetings = The meetings { $days }
theme-trend-alt = How many drivers and obstacles each theme had at the latest { $count } meetings. The text below the picture says the same.
theme-trend-none = The trend is shown once at least one round with three answers is closed.
theme-trend-nothing = Nothing that was said belongs to a theme.
theme-trend-line = { $theme }: drivers { $driv }, obstacles { $hinder }
theme-trend-driv = drivers, above the line
theme-trend-hinder = obstacles, below the line
theme-own-title = What you have taught me
theme-own-counts = “{ $words }” counts as { $theme }
theme-own-not = “{ $words }” does not count as { $theme }
theme-how-button = Show how I count
theme-how-title = This is how I counted what was said at the meeting { $day }:
theme-how-none = no theme
theme-how-correct = Is something wrong? The chair and the secretary can write “count 3 as breaks”, “do not count 3 as discussion” or “count cold room as venue”. I will remember it, for past meetings too.
theme-counted = From now on I count “{ $words }” as { $theme }, for past meetings too.
theme-not-counted = From now on I do not count “{ $words }” as { $theme }, nor for past meetings.

## Themes: what is done about them

theme-propose-title = A recurring obstacle
theme-came-again = { $theme }: an obstacle after { $rounds } meetings of { $group }.
theme-propose-break = Should I put a break on the agenda of the meeting { $day }?
theme-propose-break-later = Should I put a break on the agenda? Plan the next meeting first, and I will.
theme-propose-material = Should I set a deadline for material a week before the meeting { $day }?
theme-propose-material-later = Should I set a deadline for material? Plan the next meeting first, and I will.
theme-propose-in-person = Should the group decide whether to meet in person? I will put it on the agenda of the meeting { $day }.
theme-propose-in-person-later = Should the group decide whether to meet in person? Plan the next meeting first, and I will put it on the agenda.
theme-propose-item = Would you like to talk about it? I will put an item on the agenda of the meeting { $day }.
theme-propose-item-later = Would you like to talk about it? Plan the next meeting first, and I will put an item on the agenda.
theme-propose-yes = Yes, do it
theme-propose-no = No, not now
theme-item-break = Break
theme-item-in-person = Should the next meeting be in person?
theme-item-item = Recurring obstacle: { $theme }
theme-material-title = Material for the meeting { $day }
theme-made-item = Done. “{ $title }” is item { $number } on the agenda of the meeting { $day }.
theme-made-material = Done. { $label } reminds you of material for the meeting { $day }.
theme-declined = OK, I will leave it. If it comes up again I will ask again.
theme-done-title = What was done about obstacles since last time
theme-done-line = { $theme }: { $what }
theme-done-break = a break was put in for the meeting { $day }
theme-done-material = a deadline for material was set for the meeting { $day } ({ $label })
theme-done-in-person = whether to meet in person was put on the agenda of the meeting { $day }
theme-done-item = an item was put on the agenda of the meeting { $day }

## Themes: the page of the year

theme-year-title = Drivers and obstacles { $year }: { $group }
theme-year-none = No round with at least three answers was closed that year.
theme-year-in-all = { $rounds ->
    [one] One meeting
   *[other] { $rounds } meetings
  }, { $answered } answers of { $asked } who were asked: { $driv ->
        [one] 1 driver
       *[other] { $driv } drivers
    } and { $hinder ->
        [one] 1 obstacle
       *[other] { $hinder } obstacles
    }.
theme-year-line = { $theme }: { $driv } drivers, { $hinder } obstacles
theme-year-done = What was done
theme-year-themes = Themes
theme-year-theme = Theme
theme-year-driv = Drivers
theme-year-hinder = Obstacles
theme-year-meetings = Meetings
theme-year-day = Day
theme-year-answered = Answered
theme-year-of = { $answered } of { $asked }
theme-year-address = [Open the page of the year]({ $address }). The link works for seven days.

## Forms

form-title = Questions
form-title-discussion = Group discussion
form-group = Group { $number }
form-preview-due-final = Answers by { $day }, { $final } at the very latest.
form-which = Several forms are open. Which one do you mean?
form-answer-exists = { $name } has already answered. What should I do with the new answer?
form-answer-exists-here = There is an answer already. I have asked you in private what to do; nothing is changed yet.
form-answer-before = The answer so far: { $text }
form-answer-new = Your answer: { $text }
form-answer-add = Add
form-answer-replace = Replace
form-answer-keep = Keep the first
form-answer-kept = The first answer stays.
form-answer-added = Question { $numbers } now has both answers.
form-answer-replaced = The answer to question { $numbers } is replaced.
form-answer-changed = I replaced your earlier answer to question { $numbers }.
form-answered-meanwhile = Somebody answered question { $numbers } while you were writing. Both answers are in the box: change them if you like and send again.
form-no-questions = I found no questions. Paste them one a line under “form:”, and I will show how I read them.
form-too-many = A form can have at most { $most } questions. Please split it. Nothing was changed.
form-question-long = Question { $number } is longer than { $longest } characters. Please shorten it. Nothing was changed.
form-options-many = Question { $number } has too many options, or too long ones. At most { $most }, and short. Nothing was changed.
form-groups-many = At most { $most } groups in a group discussion. Nothing was changed.
form-no-organisation = I do not know which organisation you are answering for. Write “I am from Kumla kommun” first.
form-no-organisations = I do not know which organisations the members are from. Write for example “Karin is from Kumla kommun” first.
form-which-group = Which group do you answer for? Write for example “group 2 question 1: …”. There are { $groups }.
form-no-such-group = There are { $groups } groups. Nothing was changed.
form-no-such-question = There are { $questions } questions in the form. Nothing was changed.
form-answer-long = The answer to question { $number } is too long. Please shorten it a little.
form-not-an-option = Question { $number } is answered by one of: { $options }. Nothing was changed.
form-gone = That form no longer exists.
form-closed = The form is closed, so this was not included. Do send it to the secretary.
form-none = The group has no form yet. Paste the questions under “form:”, and I will show how I read them.
form-none-open = No form is open right now.
form-preview-title = Should I ask these questions? { $title }
form-preview-due = By { $day }
form-preview-how = Is something wrong? Paste again. The first line may hold a title, who is to answer and by when: “form Follow-up to organisations by 25 January:”.
form-preview-fallback = { $title }: should I ask the questions?
form-preview-summary = This is how I read the questions
form-with-comment = – with room for a reason
form-open-members = Yes, to { $count } members
form-open-organisations =
    { $count ->
        [one] Yes, to one organisation
       *[other] Yes, to { $count } organisations
    }
form-open-groups = Yes, in { $count } groups
form-deadline-title = Answer the form “{ $title }”
form-opened = { $title } is open. { $label } reminds those who have not answered.
form-dropped = OK, I will not ask anything.
form-count-person = { $answered } of { $asked } have answered
form-count-organisation = { $answered } of { $asked ->
        [one] { $asked } organisation has
       *[other] { $asked } organisations have
    } answered
form-count-group = { $answered } of { $asked } groups have answered
form-ask = { $count ->
    [one] One question
   *[other] { $count } questions
  }. Answer by { $day }.
form-told-person = Your answer is shown with your name. The answers go to the chair and the secretary and may become a public record.
form-told-organisation = You answer together for your organisation. The answers go to the chair and the secretary and may become a public record.
form-told-group = Your answer is shown with your group's number. The answers go to the chair and the secretary and may become a public record.
form-answer-button = Answer
form-private-button = Answer privately
form-summary = { $title }: here you can answer
form-fallback = { $title }: write “form” to me and I will send you the questions, or answer with “question 1: …”.
form-closed-card = { $title } is closed. { $count }.
form-which-group-label = Which group do you answer for?
form-go-on = Continue
form-for-whom = Answers for { $name }.
form-page = Page { $page } of { $pages }.
form-comment = Reason for question { $number }
form-next = Save and continue
form-send = Send
form-back = Back
form-change = Change the answers
form-saved = Thanks! The answers for { $name } are saved: { $answered } of { $questions } questions. They can be changed until the form is closed.
form-noted = Thanks, that is saved in “{ $title }”. Left to answer: { $left }.
form-state-done = Done: { $names }
form-state-begun = Have begun: { $names }
form-state-not = Have not answered: { $names }
form-files = The answers to “{ $title }”: [as an appendix in Word]({ $word }) or [as a table for Excel]({ $csv }). The links hold for seven days.
form-now-closed = { $title } is closed. I have sent you the answers privately.
form-appendix-title = Appendix: { $title }
form-no-answer = No answer.
form-column-who = Who
form-column-section = Heading
form-column-number = Number
form-column-question = Question
form-column-choice = Choice
form-column-words = Answer

## Deadlines: out of notes, by text and in the calendar

# The day until which one that was due before can be done after all.
# $title: its title.
deadline-last-day = { $title }, last day

deadline-remove-yearly-hint = You can also write “remove { $label } only this year” or “remove { $label } for good”.
deadline-remove-which = Do you mean only this year or all years? Write “remove { $label } only this year” or “remove { $label } for good”. Nothing is removed yet.
deadline-restored = Undone. { $label } { $title } is no longer removed.
deadline-restored-told = { $name } has brought back { $label } { $title }, so it is not removed.
deadline-not-removed = { $label } { $title } is not removed, so there is nothing to undo.
deadline-which-called = Several are called something with “{ $title }”: { $known }. Write the number instead, for example { $label }.
deadline-none-called = I cannot find a deadline called “{ $title }”. There are: { $known }.
deadline-none-called-none = I cannot find a deadline called “{ $title }”. There are no deadlines at the moment.

# One step of a ladder.
# $days: how many days before, 0 for the day itself.
deadline-step =
    { $days ->
        [0] the same day
        [one] { $days } day before
       *[other] { $days } days before
    }
# $days: the number of working days.
deadline-step-working =
    { $days ->
        [one] { $days } working day before
       *[other] { $days } working days before
    }
# $steps: the steps of the ladder, as a list.
notes-remind = reminder { $steps }
notes-ask-final = Can be done until (if that is a later day)
notes-ask-again = Comes again
notes-ask-yearly = Every year
## To and from other groups

incomplete-forwarded-item = Which item should be sent? Write for example “{ $example }”.
incomplete-forwarded-to = To which group? Write for example “{ $example }”.
forwarding-sent = Item { $number }, “{ $title }”, has been sent.
forwarding-sent-placed = { $groups }: it is on their next agenda.
forwarding-sent-accepted = { $groups }: it will be taken up when they have planned a meeting.
forwarding-sent-perhaps = I do not know whether item { $number }, “{ $title }”, can be sent there.
forwarding-sent-waiting = { $groups }: I ask the chair and secretary of that group. You will hear what they answer.
forwarding-sent-unknown =
    { $count ->
        [one] { $groups }: if I am there, I ask the chair and secretary of that group. You will hear what they answer. You are not in a group of that name, so please check it. If you hear nothing, the item has not arrived.
       *[other] { $groups }: if I am there, I ask the chairs and secretaries of those groups. You will hear what they answer. You are not in groups of those names, so please check them. If you hear nothing, the item has not arrived.
    }
forwarding-no-meeting = No meeting is planned, so there is no agenda to send the item from. Nothing was sent. Write “send item { $again }” when the meeting is planned.
forwarding-to-word = to
forwarding-sent-already = { $groups }: it had been sent there already.
forwarding-not-sent = Item { $number }, “{ $title }”, had been sent there already.
forwarding-undo-hint = Write “take back item { $number }” if that was wrong.
forwarding-no-names = To which group? Write for example “send item { $number } to the Steering group”.
forwarding-too-many = That is too many groups at once. Name at most { $most } at a time. Nothing was sent.
forwarding-same-group = “{ $group }” is this group. Nothing was sent.
forwarding-person = “{ $name }” is a person. I send items to groups. Nothing was sent.
forwarding-most-waiting = There are { $most } items already that wait for other groups to answer. Take one of them back first.
forwarding-which =
    { $count ->
        [1] Several of your groups may be called that. Which one do you mean?
       *[other] Several of your groups may be called that. Which ones do you mean?
    }
forwarding-which-summary = Which group do you mean?
forwarding-which-asked = Several of your groups may be called that. I have asked you in our private chat which one you mean.
forwarding-which-missing = Choose a group for each name. Nothing has been sent yet.
forwarding-to = Where should item { $number }, “{ $title }”, be sent?
forwarding-to-own = Your groups
forwarding-to-others = Other groups, by their whole names
forwarding-to-unclear = Several of your groups may be called “{ $group }”. Tick the one you mean. Nothing has been sent yet.
forwarding-to-asked = I will ask you in our private chat where to send it.
forwarding-send = Send
forwarding-item = Item { $number }: { $title }
forwarding-is-waiting = { $group }: no answer yet.
forwarding-is-accepted = { $group }: will be taken up when they have planned a meeting.
forwarding-is-placed = { $group }: on their agenda for { $day }.
forwarding-is-declined = { $group }: they declined.
forwarding-is-taken-up = { $group }: taken up { $day }.
forwarding-is-dropped = { $group }: taken off their agenda.
forwarding-is-withdrawn = { $group }: taken back.
forwarding-none = No items have been sent to other groups.
forwarding-none-of-item = Item { $number } has not been sent to any other group.
forwarding-news = “{ $title }”, which you sent. { $state }
forwarding-from = From { $group } { $day }, item { $number }
forwarding-asked-of = To { $state }
forwarding-sent-to = Sent to { $state }
forwarding-sent-more = … and { $count } more. Write “forwarded items” to see more of them.
forwarding-ask-title = { $group } sends you an item
forwarding-ask-more = … and { $count } more parts.
forwarding-ask-sender = Sent by { $name }.
forwarding-ask-hint = I will tell them what you answer. You can also write “take up the item from { $group }” or “decline the item from { $group }”.
forwarding-ask-summary = { $group } sends you an item: { $title }
forwarding-accept = Take it up
forwarding-decline = No, thanks
forwarding-accepted = The item “{ $title }” will be taken up { $day }.
forwarding-accepted-later = The item “{ $title }” will be taken up when the next meeting has been planned.
forwarding-declined = You have declined the item “{ $title }”.
forwarding-answered = That item has been answered already.
forwarding-was-withdrawn = That item has been taken back.
forwarding-gone = That item no longer exists.
forwarding-nothing-received = No item from another group waits for an answer.
forwarding-none-from = No item from “{ $group }” waits for an answer. Write “items from other groups” to see those that do.
forwarding-received = I show them in our private chat.
forwarding-back = { $group } has taken back the item “{ $title }”, so it is gone from your agenda.
forwarding-withdrawn = “{ $title }” has been taken back from { $groups }.
forwarding-nothing-to-withdraw = Item { $number } has not been sent there, so there is nothing to take back.
forwarding-too-late = { $groups }: too late to take it back. The meeting has begun, or the item has been dealt with.

## Laget runt

table-round-title = Round table
table-round-question = What do you from { $organisation } want to share at the meeting { $when }?
table-round-question-own = What do you want to share at the meeting { $when }?
table-round-field = A few lines
table-round-send = Send
table-round-nothing = Nothing new
table-round-answer = Answer
table-round-hint = The group will see it on the agenda. You can change it until the meeting starts, and answer by text: “round table: …” or “nothing new”.
table-round-summary = Round table for { $when }: what do you want to share?
table-round-aloud = Round table for { $when }: press a button, or write “round table: …” or “nothing new” to me.
table-round-told = Thank you! It is shown under the round table for { $organisation }. You can change it until the meeting starts.
table-round-told-nothing = Thank you! Nothing new from { $organisation }. You can change it until the meeting starts.
table-round-change = Change
table-round-missing = Write a few lines, or press “Nothing new”.
table-round-heard-nothing = Nothing new: { $organisations }.
table-round-nobody = Nobody has answered yet.
table-round-more = … and { $count } more. Write “round table” to see all of them.
table-round-no-item = There is no item “Round table” on the agenda. Write “add Round table” first.
table-round-not-kept-no-item = There is no item “Round table” on the agenda, so I have not saved what you wrote. It is still above. Write “add Round table” and send it again, or “add …” if it is to be an item of its own.
table-round-closed = The meeting has begun, so the round table is held there. Nothing was changed.
table-round-not-kept-closed = The meeting has begun, so the round table is held there. I have not saved what you wrote, but it is still here.
table-round-none = No coming meeting has a round table on its agenda.
table-round-not-kept-none = No meeting is planned, so I cannot save your round table yet. What you wrote is still above. Write “add …” if it is to be an item of the next meeting.
table-round-too-long = That was { $length } characters. At most { $limit } fit in the round table. Nothing was saved.
table-round-silent = Have not answered for the round table { $when }:
table-round-silent-none = All organisations have answered for the round table { $when }.
table-round-silent-private = I have told you in our private chat.
table-round-days = I ask for the round table { $days ->
        [1] one working day
       *[other] { $days } working days
    } before the meeting.
table-round-off = I do not ask for the round table beforehand. Write “ask the round table 2 working days before” if you change your mind.
table-round-days-out-of-range = The round table can be asked 1 to { $most } working days before the meeting. Nothing was changed.

## The time plan, and what comes before meetings

agenda-about-at = about { $at }
agenda-to-calendar = Add to calendar
agenda-on-the-web = Read on the web
agenda-read-button =
    { $count ->
        [0] Read
       *[other] Read ({ $count })
    }
agenda-read-noted = Noted: you have read the material of item { $number }.
agenda-read-already = It is noted already that you have read the material of item { $number }.
agenda-and-others =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
agenda-no-material = Item { $number } has no material.
agenda-break-title = Break
agenda-break-added = A break of { $minutes } min is now after “{ $title }”, as item { $number }.
agenda-item-gone = That item is no longer on the agenda. Nothing was changed.
agenda-break-there = There is a break there already.

nudge-missing = The agenda for { $when } is still empty.
nudge-missing-hint = Write “add” and an item, or paste the whole list, and I will add it.
nudge-posted-on = The agenda is posted in the group on { $day }.
nudge-unready = Missing on the agenda for { $when }:
nudge-unready-hint = Write for example “edit { $number } { $title } (Karin, 20 min)”.
nudge-material = Decisions without material for { $when }:
nudge-material-hint = Write “item { $number } material https://…”, and it is on the agenda. If there is none, just leave it.
nudge-lacks-owner = who is responsible
nudge-lacks-minutes = how many minutes
nudge-lacks-material = material
nudge-and = { " " }and{ " " }
nudge-more =
    { $count ->
        [one] … and one more item.
       *[other] … and { $count } more items.
    }
preview-title = Before the agenda for { $when } goes out:
preview-empty = The agenda for { $when } is still empty, so it is not posted until it has an item.
preview-over =
    { $over ->
        [one] The items take { $planned } min, but the meeting has { $length } min: one minute too many.
       *[other] The items take { $planned } min, but the meeting has { $length } min: { $over } min too many.
    }
preview-shorten = Could be shorter: { $ways }.
preview-shorten-one = item { $number } “{ $title }” to { $minutes } min
preview-move = Or move item { $number } “{ $title }” to the next meeting.
preview-no-break = You would sit for more than an hour without a break.
preview-break = A break fits best after item { $number } “{ $title }”, at { $at }.
preview-break-inside = Item { $number } “{ $title }” is long: take a break after { $inside } min of it, at { $at }.
preview-asked-for-breaks =
    { $count ->
        [one] One person asked for more breaks last time.
        [2] Two asked for more breaks last time.
        [3] Three asked for more breaks last time.
        [4] Four asked for more breaks last time.
        [5] Five asked for more breaks last time.
       *[other] { $count } asked for more breaks last time.
    }
preview-add-break = Break of { $minutes } min after item { $number }
preview-post-anyway = Post anyway
preview-asked = The agenda has not been posted yet. Change it first, or post it as it is.
preview-posted = The agenda is on its way to the group.
morning-title = Today: { $group }
morning-count =
    { $count ->
        [0] The agenda is still empty.
        [one] One item on the agenda.
       *[other] { $count } items on the agenda.
    }
morning-yours = You are responsible for:
agenda-post-days-range = An agenda can be posted 1–{ $most } working days before the meeting. Nothing was changed.
agenda-posts-itself =
    { $days ->
        [one] The agenda is posted by itself on the working day before the meeting.
       *[other] The agenda is posted by itself { $days } working days before the meeting.
    }
agenda-posts-not = The agenda is posted only when somebody writes “post agenda”.
agenda-choices-title = Agendas in { $group }
agenda-choices-by-text = Change it like this: “post the agenda 3 working days before” or “do not post the agenda yourself”.
agenda-choices-days = Working days before the meeting (empty: only when somebody posts it)
calendar-agenda-at = The agenda as it is now: { $address }
delivery-what-agenda-nudge = reminder about the agenda
delivery-what-agenda-morning = reminder of today's meeting
## Mötesserien

series-nth =
    { $number ->
        [1] first
        [2] second
        [3] third
        [4] fourth
        [5] fifth
        [6] sixth
        [7] seventh
        [8] eighth
        [9] ninth
        [10] tenth
        [11] eleventh
        [12] twelfth
       *[other] { $number }th
    }
series-last = last
series-weekly =
    { $every ->
        [1] every { $weekday }
        [2] every other { $weekday }
       *[other] every { $nth } { $weekday }
    }
series-monthly =
    { $every ->
        [1] the { $which } { $weekday } of every month
        [2] the { $which } { $weekday } of every other month
       *[other] the { $which } { $weekday } of every { $nth } month
    }
series-day-of-month =
    { $every ->
        [1] day { $day } of every month
        [2] day { $day } of every other month
       *[other] day { $day } of every { $nth } month
    }
series-except = { " " }except { $months }
incomplete-series-days = When do you meet? Write for example “{ $example }”, or paste a list of days.
incomplete-material = Which material? Write for example “{ $example }”.
incomplete-group-name = What should the group be called? Write for example “{ $example }”.
incomplete-form-questions = Which questions should the form have? Write “{ $example }”, and then one question on each line.
incomplete-occasion = What would you like to invite to, and on which day? Write for example “{ $example } 16 December 9-15”.

## What became of the items

agenda-carried-from =
    { $times ->
        [1] Carried over from { $day }
        [2] Carried over from { $day } (2nd time)
        [3] Carried over from { $day } (3rd time)
       *[other] Carried over from { $day } ({ $times }th time)
    }
agenda-material = Material
agenda-status-done = Done
agenda-status-dropped = Dropped
agenda-status-carried = Goes to the next meeting
agenda-unticked = ☐ not ticked off
agenda-proposed = Proposals for the chair to decide
agenda-proposed-one = Thank you! “{ $title }” is proposed. The chair decides whether it is included.
agenda-page = Show from item { $first }
agenda-first-page = Show from the beginning
agenda-edit-button = Change an item
agenda-gone-on = Item { $number }, “{ $title }”, has already gone on to the next meeting. Write “item { $number } is not done” to bring it back. Nothing was changed.
agenda-proposal-settled = That proposal no longer waits.
agenda-no-such-proposal = There is no proposal F{ $number }. Nothing was changed.
carry-gone-on = “{ $title }” has been dealt with at a later meeting already, so it cannot be moved back. Nothing was changed.
carry-stands-anyway = “{ $title }” is on the next agenda anyway. Nothing was changed.
material-no-address = The material should be a link that begins with https://. Nothing was changed.
material-too-much = An item can have at most { $most } links. Nothing was changed.
material-added = The material is now with item { $number }, “{ $title }”.
material-removed = Item { $number }, “{ $title }”, has no material any more. Write “undo” if that was wrong.
edit-which = Which item?
edit-this = Change it
edit-purpose = Purpose
edit-material = Material: an https link on each line, perhaps with a name before it
edit-save = Save
edit-fallback = Write “edit 4 Budget (Karin, 20 min)” to change item 4.
edit-gone = That item no longer exists. Nothing was changed.
edit-meanwhile = Somebody changed the item while you were writing. Now it is: { $now }. Save again to keep your version.
marked-done = Done: { $titles }.
marked-open = Not done: { $titles }.
marked-dropped = Dropped: { $titles }. Write “undo” if that was wrong.
marked-carried = Goes to { $when }: { $titles }.
marked-carried-waits = Goes to the next meeting, when it is planned: { $titles }.
carried-equal = The next meeting already has “{ $title }”; both are kept.
settle-button = Tick off
settle-private = Tick off in private chat
settle-title = What did you get through at the meeting { $when }?
settle-how = Anything you did not get to goes to the next meeting.
settle-choice-done = Done
settle-choice-carried = Next meeting
settle-choice-dropped = Drop
settle-send = Send
settle-fallback = Write “item 9 is moved to the next meeting” or “item 4 is done”.
settle-all-done = Thank you! Everything is done, nothing goes to the next meeting.
settle-carried =
    { $count ->
        [one] Thank you! One item goes to { $when }: { $titles }.
       *[other] Thank you! { $count } items go to { $when }: { $titles }.
    }
settle-waits =
    { $count ->
        [one] Thank you! One item waits for the next meeting: { $titles }. It is there as soon as the meeting is planned.
       *[other] Thank you! { $count } items wait for the next meeting: { $titles }. They are there as soon as the meeting is planned.
    }
agenda-also-unticked = The meeting { $last } has not been ticked off yet. Below is the agenda of the next meeting, { $next }. “add” changes that agenda.
agenda-also-unticked-alone = The meeting { $last } has not been ticked off yet.
agenda-also-show = Show { $last }
agenda-shown-below = The agenda is at the bottom of the chat.
settle-not-over = The meeting is not over yet. Write “item 4 is done” during the meeting.
settle-nothing = There is nothing to tick off.
quoted = “{ $words }”
settle-unasked =
    { $count ->
        [one] Nobody has ticked off the meeting { $when }, so I do not know what was done. One item has gone to the next meeting: { $titles }. Openings, closings and breaks stay. Tick off, and I take the item away from there if it is done.
       *[other] Nobody has ticked off the meeting { $when }, so I do not know what was done. { $count } items have gone to the next meeting: { $titles }. Openings, closings and breaks stay. Tick off, and I take away from there what is done.
    }
third-title = Items that keep being moved, now to { $when }
third-item = “{ $title }” is being moved for the { $times ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $times }th
    } time. What should happen to it?
third-first = Take it first
third-shorter = Shorten to { $minutes } min
third-drop = Drop it
third-keep = Leave it
third-done = Thank you, that is settled.
proposal-new = { $name } proposes an item for { $group }, { $when }:
proposal-late = { $name } would like to add an item after the stop date for { $group }, { $when }:
proposal-accept = Include it
proposal-decline = No
proposal-accepted = “{ $title }” is now item { $number }.
proposal-declined = “{ $title }” is not included.
proposal-told-accepted = Your item “{ $title }” is on the agenda for { $when }.
proposal-told-declined = Your item “{ $title }” is not on the agenda for { $when }. Do talk to the chair.
agenda-proposed-many =
    { $count ->
        [one] Thank you! The chair decides whether the item is included { $when }.
       *[other] Thank you! The chair decides whether the { $count } items are included { $when }.
    }
agenda-proposed-late =
    { $count ->
        [one] The stop date was { $day }. The chair decides whether the item is included { $when }.
       *[other] The stop date was { $day }. The chair decides whether the { $count } items are included { $when }.
    }
history-title = **Changes of the agenda for { $when }** (newest first)
history-more = Do you want to see all changes in the group? Write “group history”.
history-nobody = the bot
history-line = { $when } { $name }: { $what }
history-empty = The agenda has not been changed yet.
history-added = added { $titles }
history-removed = removed { $titles }
history-edited = changed { $titles }
history-moved = changed the order
history-proposed = made { $titles } a proposal
history-open = reopened { $titles }
history-done = { $titles } done
history-dropped = dropped { $titles }
history-carried = moved { $titles } to the next meeting
where-from-new = Item { $number }, “{ $title }”, first came up for this meeting{ $name }.
where-from = Item { $number }, “{ $title }”, has been carried over from { $days }{ $name }.
where-from-by = , added by { $name }
agenda-edited-just-before = { $name } changed the item just before; it was called “{ $title }” then.

## The series and its standing items

series-free-day = { $day } (instead of { $was }, { $holiday })
series-free-day-unnamed = { $day } (instead of { $was }, a day off)
series-ask = Is this when you meet?
series-ask-replace = Should I plan your meetings like this from now on?
series-was = Now: { $was }
series-first-days = The first dates:
series-is-made = Now I know when you meet
series-title = This is when you meet
series-standing =
    { $count ->
        [one] One standing item on every agenda.
       *[other] { $count } standing items on every agenda.
    }
series-next = Write “standing items” to see them, and “the meeting on … is cancelled” or “the meeting on … is moved to …” if one of them is different.
series-template-button = Standing items
series-choices-button = How the agenda is made
series-private-button = Change in private chat
series-template-title = **Standing items**
series-template-how = Change them like this: write “standing items:” and then an item on each line. The line with … is where the meeting's own items come.
series-template-hint = An item on each line, perhaps with minutes: “Round table (20 min)”. The line with … is where the meeting's own items come.
series-template-label = Standing items
series-template-empty = Write at least one item.
series-template-too-long = At most { $most } standing items fit. Nothing was changed.
series-template-twice = “{ $title }” is there twice. Nothing was changed.
series-template-saved = Saved. The meetings that are planned have been changed too.
series-settled = That is settled. I have told the group.
series-time-assumed = No time is given, so I suggest { $time }. If that is wrong, answer No and write the time too: “… at 13-15”.
series-none = You have no series of meetings yet. Write for example “we meet the second Thursday of every month at 9-12”.
series-none-for-template = Standing items belong to a series of meetings, and you have none yet, so the list is not saved. It is still above. Plan the series first: “we meet the second Thursday of every month at 9-12”, and send the list again. If it is for the next meeting alone, write “add:” before it.
series-no-day = That gives no dates. Write for example “we meet the second Thursday of every month at 9-12”. Nothing was changed.
series-ended = The series has ended. Meetings already planned are kept.
series-planned-otherwise = { $was } is { $holiday }, so I have planned the meeting { $when } instead. Write “the meeting on { $day } is moved to …” if another day is better.
series-a-free-day = a day off
choice-accepted = The chair accepts items that members add.
choice-not-accepted = Everybody adds items directly.
choice-stop =
    { $days ->
        [0] Items can be added until the day of the meeting; after that the chair decides.
        [one] The stop date for items is one day before the meeting; after that the chair decides.
       *[other] The stop date for items is { $days } days before the meeting; after that the chair decides.
    }
choice-no-stop = No stop date for items.
choice-accepted-label = Items from members
choice-accepted-title = The chair accepts them
choice-not-accepted-title = They are included directly
choice-stop-label = Stop date: days before the meeting (optional)
choice-stop-too-far = The stop date can be at most { $most } days before the meeting. Nothing was changed.
choice-fallback = Write “items must be accepted” or “stop date: 5 days before”.
choices-saved = Saved.
standing-opens = Opening
standing-agenda = Agenda and previous notes
standing-round = Round table
standing-other = Any other business
standing-feedback = Drivers and obstacles
standing-next = Next meeting
standing-closes = Closing

# -- undo: `$what` is one of the sentences undo-did-…, without a full stop

undo-done = Undone. This no longer holds: { $what }.
undo-done-of = Undone. This change by { $name } no longer holds: { $what }.
undo-agenda-now =
    { $count ->
        [0] The agenda is empty again.
        [one] The agenda has one item.
       *[other] The agenda has { $count } items.
    }
undo-told = { $name } has taken this back: { $what }.
undo-told-where = I have told { $group }.
undo-nothing = You have nothing to undo here.
undo-nothing-leader = You have nothing to undo here. To take back somebody else's change, write whose, for example “undo Karin's change”.
undo-nothing-of = { $name } has nothing to undo here.
undo-elsewhere = You have nothing to undo here. Your last change in { $group }: { $what }. Write “undo” there to take it back.
undo-cannot = I cannot take this back: { $what }. { $instead }
undo-gone = This has been taken back already: { $what }. Nothing was changed.
undo-built-on = I did not take this back: { $what }. It has been changed again since, so I left it.
undo-built-on-by = I did not take this back: { $what }. { $name } has changed the same thing since ({ $titles }), so I left it.
undo-answer = “Undo” does not take back your answer about drivers and obstacles. Write “delete my answer”, or change it with “drivers and obstacles”.
undo-earlier = Before that: { $what }. Should I take that back instead?
undo-earlier-yes = Take it back
undo-ask-other = The last thing that { $name } did here: { $what }. Should I take it back?
undo-ask-yes = Yes, take it back
undo-ask-no = No, leave it
undo-which = Your last change here: { $what }. Is that what you want to take back?
undo-kept = Then it stays.
undo-only-leaders = Only { $name }, the chair or the secretary can take back what { $name } did. Nothing was changed.
undo-left = { $titles } has been changed since, and stays.
undo-left-by = { $name } has changed { $titles } since, so it stays.
undo-redo = I cannot redo what was undone. Write the same thing once more and I will do it again.
undo-did-planned = the meeting { $when } is planned
undo-did-moved = the meeting is moved to { $when }
undo-did-cancelled = the meeting { $when } is cancelled
undo-did-meeting = the meeting is changed
undo-did-over = the meeting is over and drivers and obstacles is open
undo-did-series-planned = the series of meetings is planned
undo-did-series-ended = the series of meetings is ended
undo-did-series = the series of meetings is changed
undo-did-template = the standing items are changed
undo-did-added =
    { $count ->
        [one] “{ $title }” is added
       *[other] { $count } items are added, the first is “{ $title }”
    }
undo-did-outcome =
    { $type ->
        [decision] the decision on “{ $title }” has been recorded
        [task] the task on “{ $title }” has been recorded
       *[note] the note on “{ $title }” has been saved
    }
undo-did-outcome-changed =
    { $type ->
        [decision] a decision on “{ $title }” has been changed
        [task] a task on “{ $title }” has been changed
       *[note] a note on “{ $title }” has been changed
    }
undo-did-removed = “{ $title }” is removed
undo-did-item-moved = “{ $title }” is moved to item { $number }
undo-did-edited = “{ $title }” is changed
undo-did-break = a break is added after “{ $title }”
undo-did-material-added = the material for “{ $title }” is added
undo-did-material-removed = the material for “{ $title }” is removed
undo-did-accepted = the proposal “{ $title }” is accepted
undo-did-declined = the proposal “{ $title }” is declined
undo-did-marked-done = { $title } is marked as done
undo-did-marked-dropped = { $title } is dropped
undo-did-marked-carried = { $title } is moved to the next meeting
undo-did-marked-open = { $title } is open again
undo-did-settled = the ticking off after the meeting is saved
undo-did-kept = what waits for the next meeting is changed
undo-did-agenda = the agenda is changed
undo-did-posted = the agenda is posted in the group
undo-did-sent-again = a message is sent again
undo-did-chair = { $name } is chair
undo-did-vice = { $name } is vice chair
undo-did-not-chair = { $name } is no longer chair
undo-did-not-vice = { $name } is no longer vice chair
undo-did-not-secretary = { $name } is no longer secretary
undo-did-secretary = { $name } is secretary
undo-did-chair-today = { $name } chairs the meeting
undo-did-members = the list of members is changed
undo-did-member-is = { $name } is a member
undo-did-member-is-not = { $name } is not a member
undo-did-organisation = the organisation of { $name } is changed
undo-did-people = a detail about a member is changed
undo-did-tied = the chat belongs to { $name }
undo-did-language = the language is changed
undo-did-choice = a setting is changed
undo-did-posting = how the agenda is posted is changed
undo-did-round-choices = how drivers and obstacles is asked is changed
undo-did-anonymous = drivers and obstacles is anonymous
undo-did-named = drivers and obstacles is with names
undo-did-round-closed = drivers and obstacles is closed
undo-did-asked = who is asked about drivers and obstacles is changed
undo-did-reminders = how reminders come is changed
undo-did-away = your absence until { $last } is noted
undo-did-back = your absence is removed
undo-did-absence = your absence is changed
undo-did-coming = you come to the meeting { $when }
undo-did-not-coming = you do not come to the meeting { $when }
undo-did-others-not-coming = { $names } cannot come to the meeting { $when }
undo-did-answered-coming = your answer about the meeting is noted
undo-did-table-round = your answer for the round table is saved
undo-did-table-round-days = when the round table is asked is changed
undo-did-section-hide =
    { $count ->
        [one] statement { $numbers } is hidden
       *[other] statements { $numbers } are hidden
    }
undo-did-section-join = statements { $numbers } are joined
undo-did-section-restore =
    { $count ->
        [one] statement { $numbers } is back
       *[other] statements { $numbers } are back
    }
undo-did-section = the section about drivers and obstacles is changed
undo-did-theme = a word of a theme is changed
undo-did-read = the material is marked as read
undo-did-form = the form “{ $title }” is sent out
undo-did-form-closed = the form “{ $title }” is closed
undo-did-form-answer = your answer to the form “{ $title }” is saved
undo-did-deadline = a deadline is changed
undo-did-reminded = the reminder of { $label } { $title } is changed
undo-did-handed-over = { $label } is handed over to { $name }
undo-did-forwarded = “{ $title }” is sent to another group
undo-did-withdrawn = “{ $title }” is called back from another group
undo-did-received = “{ $title }” from another group is accepted
undo-did-not-received = “{ $title }” from another group is declined
undo-did-calendar = the address of the calendar is changed
undo-instead-message = It has gone out to others already. Write “recall” to see what can be removed.
undo-instead-over = The question has gone out already. Write “close the round” if nobody is to answer.
undo-instead-tie = Write “this chat belongs to …” with the right group.
undo-instead-round = The answers are put together, and a closed round is not opened again.
undo-instead-asked = Write for example “Olle was there” or “Olle was not there”.
undo-instead-form = Set it up again if more people are to answer.
undo-instead-form-answer = Answer again with “form”, and the new answer counts.
undo-instead-forward = Send the item again if it belongs there.
undo-instead-received = Remove the item from the agenda if it does not belong there.
undo-instead-not-received = Ask the other group to send the item again.
undo-instead-calendar = The old addresses no longer work. Use the new ones.
undo-did-joined = items are joined into “{ $title }”

## Several groups in private

group-assumed = I answer for { $group }, as at the moment. Do you mean another group? Write its name last: “… in { $other }”.

## Kept for the next meeting

undo-did-kept-items = { $count ->
    [one] “{ $title }” is saved for the next meeting
   *[other] { $count } items are saved for the next meeting
}
kept-one = { $title } is saved for the next meeting. No meeting is planned yet, so the item goes on the agenda as soon as one is.
kept-many = { $count } items are saved for the next meeting. No meeting is planned yet, so they go on the agenda as soon as one is.
kept-cancelled = The meeting is no longer planned.
kept-on-next = “{ $title }” is on the agenda for { $when } instead.
kept-public = Everybody in { $group } then sees the item, with your name. Changed your mind? Write “remove” and the item's number before that.
kept-plan = The chair or the secretary plans a meeting like this: “next meeting 28 August 9-12 in Örebro”.
kept-material = The link is saved with “{ $title }”, which waits for the next meeting.
kept-material-title = Material for item { $number }
kept-list = No meeting is planned yet. { $count ->
    [one] One item waits
   *[other] { $count } items wait
} for the next meeting:
kept-more = … and { $count } more
kept-no-such = There is no item { $number }. { $count } wait for the next meeting; write “agenda” to see them. Nothing was changed.
kept-removed = “{ $title }” is removed and will not be on the next meeting's agenda.
kept-placed = { $count ->
    [one] One item has waited for a meeting and is now on the agenda
   *[other] { $count } items have waited for a meeting and are now on the agenda
} for { $when }:
kept-proposed = { $count ->
    [one] One item has waited for a meeting. It is proposed for the agenda
   *[other] { $count } items have waited for a meeting. They are proposed for the agenda
} for { $when }, and whoever leads the group answers about those that members added:
kept-absent = Already said that they cannot come: { $names }.
kept-absence = Noted: { $name } cannot come to the next meeting. No meeting is planned yet, so I keep this until one is. If you can come after all, write “I am coming”.
kept-absence-substitute = Noted: { $substitute } comes instead of { $name } to the next meeting. No meeting is planned yet, so I keep this until one is.
kept-absence-others = Noted: { $name } cannot come to the next meeting. No meeting is planned yet, so I keep this until one is.
kept-absence-forgotten = Noted: { $name } can come to the next meeting.

## Words in private while a round asks their writer

words-sorted = Should I save it like this as your answer about drivers and obstacles in the meeting on { $day }?
words-save = Yes, save
words-question = Is this an answer to drivers and obstacles from the meeting on { $day }?
words-question-group = Is this an answer to drivers and obstacles from the meeting on { $day } in { $group }?
words-which-round = Is this an answer to drivers and obstacles? Several rounds are open. Choose the one you mean.
words-round = Answer: { $group }, { $day }
words-which-heading = Did it drive the meeting on { $day } forward, or was it an obstacle?
words-early = No round about drivers and obstacles is open in { $group } right now, so an answer cannot be counted yet. Should it go on the agenda instead? Then everybody sees it with your name.
words-late = The round for { $group } is closed, so an answer cannot be counted. Should it go on the agenda instead? Then everybody sees it with your name.
words-driv = Yes, a driver
words-hinder = Yes, an obstacle
words-both = Yes, both
words-answer = Answer to drivers and obstacles
words-agenda = Put it on the agenda – everybody sees it with your name
words-neither = Neither
words-by-text = Write “driver” or “obstacle” and I save it under that heading. Write “neither” if it was something else.
words-both-by-text = Write them under their headings and I save both: “driver: … obstacle: …”. Or press “Yes, both” to get a form.
words-press-agenda = On the agenda everybody sees it with your name. Press the button if that is what you want.
publish-planned = Should I put your text on the agenda for { $when } in { $group }? Then everybody in the group sees it, with your name.
publish = Should I put your text on the agenda for the next meeting in { $group }? Then everybody in the group sees it, with your name.
publish-by-text = Answer “yes” or “no”.
refused-typed = Your text is not saved. Here it is, so that you can copy it:
words-left = Then I will leave it.
feedback-signature-cut =
    { $count ->
        [one] I left out a line that looked like a greeting or signature.
       *[other] I left out { $count } lines that looked like a greeting or signature.
    }
feedback-noted-last = Thank you! In the round for { $group } you now have { $driv ->
        [one] 1 driver
       *[other] { $driv } drivers
    } and { $hinder ->
        [one] 1 obstacle
       *[other] { $hinder } obstacles
    }. I am not waiting for anybody else, so the round is closed.
feedback-public-maybe = I did not understand what you wrote in the channel. Was it an answer to drivers and obstacles? If so, delete it and write to me here instead. Otherwise write “help” and I will show what I can do.
feedback-public-maybe-chat = I did not understand what you wrote in the group's chat. Was it an answer to drivers and obstacles? If so, delete it and write to me here instead. Otherwise write “help” and I will show what I can do.
feedback-public-list = I did nothing with the list you wrote in the channel. Was it an answer to drivers and obstacles? If so, delete it and write to me here instead. Were they items for the agenda? Write them again after “add:”.
feedback-public-list-chat = I did nothing with the list you wrote in the group's chat. Was it an answer to drivers and obstacles? If so, delete it and write to me here instead. Were they items for the agenda? Write them again after “add:”.

# -- several items of the agenda made one

join-items-ask = Should I join these items of the agenda?
join-items-became = They become: “{ $title }”
join-items-and = and
join-items-yes = Yes, join them
join-items-done = Item { $number } is now: { $title }. Write “undo” if that was wrong.
join-items-not = Then the items stay as they are.
join-items-one = Say which two or more items I should join, for example “join items 2 and 5”.
join-items-dealt-with = One of the items is dealt with already or comes from another group, so they cannot be joined. Nothing was changed.
section-not-item = You remove an item of the agenda with for example “remove item 3”. If you mean drivers and obstacles, write “hide statement 3” or “restore statement 3”. Nothing was changed.
section-which-join = Do you mean items of the agenda? Write “join items { $numbers }”. Do you mean drivers and obstacles? Write “join statements { $numbers }”. Nothing was changed.


# The commands, as the help and the guide describe them.
topic-agenda = The agenda
topic-meetings = Meetings
topic-minutes = Decisions and minutes
topic-feedback = Drivers and obstacles
topic-deadlines = Deadlines and reminders
topic-notes = Notes
topic-forms = Forms
topic-groups = Other groups and the round table
topic-year = The year
topic-people = The group and its people
topic-deliveries = What I have sent
topic-talk = Help and undo
commands-title = Commands
commands-intro = Mention the bot first when you write in the group. In its private chat, just write. You need not write exactly this: small slips are fine.
commands-head-write = You write
commands-head-about = What happens
commands-head-who = Who
right-everybody = everybody
right-own = the person concerned, chair and secretary
right-leaders = chair and secretary
about-add-items = Add an item. Several lines at once become several items.
about-edit-item = Change the title, owner, time or type of an item.
about-remove-item = Remove an item.
about-move-item = Move an item to another place.
about-join-items = Make one item of several.
about-show-agenda = Show the agenda.
about-post-agenda = Post the agenda in the group.
about-choose-posting = Choose when I post the agenda by myself, or that I do not.
about-show-agenda-choices = Show the settings of the agenda.
about-add-break = Put a break after an item.
about-add-material = Add material to an item.
about-remove-material = Remove the material from an item.
about-material-read = Say that you have read the material of an item.
about-preview-agenda = Show the agenda to you alone, before it is posted.
about-mark-items = Mark items as done, dropped or moved to the next meeting.
about-settle-agenda = Tick off what the meeting got done.
about-add-decision = Write down a decision on an item.
about-show-decisions = Show the group's decisions, newest first, or those about something.
about-show-tasks = Show open tasks by person, or the tasks of one person.
about-search = Search the group's items, decisions, tasks and notes.
about-record-attendance = Write who was there, who was missing, and guests.
about-record-substitute = Write who came instead of somebody.
about-show-attendance = Show the attendance by organisation, and tick it in a card. Before the meeting: who comes.
about-make-minutes = Make the minutes as a Word file, Markdown and a page, at any time.
about-choose-minutes-form = Choose the form of the minutes: numbered items or two columns.
about-use-minutes-template = Use your own Word template for the minutes: send the file to the bot in private with these words.
about-remove-minutes-template = Remove the template of the group, so that the minutes have numbered items again.
about-show-minutes-template = See the template of the group filled in, and which placeholders there are.
about-take-edited-minutes = Send back the minutes that you have edited in Word: the bot shows the differences, and saves them after a yes.
about-send-out-minutes = Send the minutes to the group, with a last day for comments.
about-comment-on-minutes = Comment on the minutes, to the secretary.
about-adopt-minutes = Adopt the minutes. After that they do not change.
about-writing-card = Get the agenda as a private card with fields for decisions, tasks and notes.
about-show-missing = Show the organisations from which nobody came to the latest meeting, and who was absent.
about-attendance-year = Show the attendance of the year by organisation, and who has missed two meetings in a row.
about-add-task = Write down a task. If it says who and when, I ask whether it is to become a deadline.
about-add-note = Write a note or comments on an item, for the minutes.
about-change-outcome = Change or remove a task or a note.
about-move-outcome = Move a decision, a task or a note to another item.
about-item-under-way = Say which item you are at, so that what you write needs no number.
about-change-decision = Change or remove a decision.
about-decide-proposal = Accept or decline a suggested item.
about-replace-agenda = Replace the whole agenda with a new one.
about-choose-agendas = Choose whether new items must be accepted, and when new items stop.
about-show-template = Show the standing items.
about-set-template = Set the standing items, one on each line.
about-show-history = Show who has changed what on the agenda.
about-where-from = Show through which meetings an item has come.
about-plan-meeting = Plan a meeting.
about-move-meeting = Move the meeting to another day.
about-change-meeting = Change the time or place of the meeting.
about-cancel-meeting = Cancel the meeting.
about-meeting-is-over = End the meeting and ask for drivers and obstacles.
about-when-is-next = Ask when the next meeting is.
about-can-come = Say that you are coming to the meeting.
about-cannot-come = Say that you cannot come, and who comes instead.
about-who-is-coming = Ask who is coming.
about-plan-series = Plan meetings that come again.
about-show-series = Show all upcoming meetings.
about-end-series = Plan no more meetings of the series.
about-give-feedback = Answer drivers and obstacles, best in our private chat.
about-show-feedback = Show how the answers come in, or the summary.
about-withdraw-feedback = Take your answer back while the round is open.
about-close-round = Close the round of drivers and obstacles.
about-set-asked = Say who was at the meeting, and is to be asked.
about-show-section = Edit the summary for the minutes.
about-edit-section = Hide, join or restore statements.
about-show-trend = Show which themes come again.
about-count-as = Count a statement as a theme.
about-show-feedback-year = Show the drivers and obstacles of the whole year.
about-show-round-choices = Show the settings for drivers and obstacles.
about-set-asks = Choose where I ask for drivers and obstacles.
about-set-anonymous = Choose whether answers are shown with names.
about-set-third = Choose a third question beside drivers and obstacles.
about-new-deadline = Set a deadline for the group, somebody else or yourself. It can recur, or have several days.
about-new-parts = Set a deadline with a day for each part.
about-plan-backwards = Plan steps backwards from a last day.
about-list-deadlines = Show the group's deadlines, or what is late.
about-show-my-deadlines = Show what you have to do, in all your groups.
about-show-deadline = Show a deadline.
about-deadline-done = Mark a deadline as done.
about-part-done = Mark a part of a deadline as done.
about-move-deadline = Move a deadline.
about-move-part = Move a part of a deadline.
about-remove-deadline = Remove a deadline.
about-ask-for-more-time = Ask for more time.
about-remind-of-deadline = Choose when you or the group are reminded of a deadline.
about-take-over = Give a deadline to somebody else.
about-who-is-not-done = Ask who has not finished.
about-show-reminder-choices = Show the settings of reminders.
about-choose-reminders = Choose when and how I remind the group.
about-remind-me-weekly = Get your reminders together on Mondays, or one by one.
about-read-notes = Paste notes, and I look for deadlines and items.
about-show-found = Show what I found in the notes.
about-save-found = Save what I found, all or some.
about-skip-found = Skip what I found.
about-change-found = Change the day or the owner before you save.
about-set-up-form = Paste questions, and I make a form.
about-show-form = Open the form.
about-answer-form = Answer the form in text.
about-who-has-answered = Ask who has answered the form.
about-export-form = Get the answers to the form.
about-close-form = Close the form.
about-forward-item = Send an item to other groups.
about-take-back-item = Take back an item that you have sent.
about-what-became = Ask what became of items that you have sent.
about-show-received = Show items from other groups.
about-answer-received = Take up an item from another group, or decline it.
about-show-table-round = Show the round table.
about-answer-table-round = Answer the round table before the meeting.
about-who-is-silent = Ask who has not answered the round table.
about-choose-table-round = Choose when I ask the round table.
about-show-wheel = Show the annual wheel.
about-show-calendar = Get an address for Outlook.
about-renew-calendar = Change the calendar address, so that the old one stops working.
about-show-members = Show who belongs, and who leads.
about-set-role = Say who is chair, vice chair or secretary.
about-show-leaders = Show who leads the group.
about-end-role = End a role of somebody, or your own.
about-set-member = Say who is a member.
about-set-organisation = Say which organisation somebody comes from.
about-comes-partly = Say that you come late, leave early or join by link.
about-is-away = Say that you are away, and I wait with questions.
about-is-back = Say that you are back.
about-name-group = Give the group a name.
about-tie-chat = Tie a chat to the group.
about-set-language = Choose the language, for you or for the group.
about-show-deliveries = Show what I have sent and what arrived.
about-send-again = Send again what did not arrive.
about-recall = Take back the last thing that I sent.
about-redo = Ask to redo what was undone.
about-undo = Undo the last change.
about-answer-question = Answer a question from me.
about-help = Show this help.

# An answer whose message is edited or deleted
feedback-edit-taken = I saw that you edited your message, so I have changed your answer in the same way. In the round for { $group } you now have { $driv ->
        [one] 1 driver
       *[other] { $driv } drivers
    } and { $hinder ->
        [one] 1 obstacle
       *[other] { $hinder } obstacles
    }. The round is open until { $when }.
feedback-edit-unclear = I saw that you edited your message. It is part of an answer about drivers and obstacles for { $group }, but I do not know how to count the new text, so the answer is as it was. Write “drivers and obstacles” to change it, or “delete my answer”.
feedback-edit-not-taken = I saw that you edited your message, but the answer is as it was. { $reason }
feedback-delete-taken = I saw that you deleted a message, so that part of your answer is gone. In the round for { $group } you still have { $driv ->
        [one] 1 driver
       *[other] { $driv } drivers
    } and { $hinder ->
        [one] 1 obstacle
       *[other] { $hinder } obstacles
    }. The round is open until { $when }.
feedback-delete-withdrawn = I saw that you deleted your message, so your answer in the round for { $group } is gone. You can answer anew until { $when }.
feedback-delete-unclear = I saw that you deleted a message. You have changed your answer in the round for { $group } since then, so it is as it was. To take it back, write “delete my answer”.
feedback-changed-late = I saw that you edited or deleted a message. I have changed nothing. If it was an answer about drivers and obstacles, it can be changed no longer: the round for { $group } is closed.

## Questions about the agenda

ask-item = Item { $number }: { $title } – { $facts }
ask-item-at = at { $at }
ask-item-about = at about { $at }
ask-item-minutes = { $minutes } min
ask-item-nobody = nobody responsible yet
ask-item-no-material = no material yet
ask-item-none = You are not responsible for any item on the agenda. Write “agenda” and I will show it.
ask-break-none = There is no break on the agenda for { $when }. Write “break after 4” if you want one.
ask-time-free = The items take { $planned } of the meeting's { $length } minutes, so { $free } minutes are free. Do add an item: “add …”.
ask-time-full = The items take { $planned } minutes, exactly as long as the meeting.
ask-time-over = The items take { $planned } minutes and the meeting has { $length }. That is { $free } minutes too many: shorten an item, or carry it to the next meeting.
ask-time-unsaid = { $unsaid ->
    [one] One item has no length yet.
   *[other] { $unsaid } items have no length yet.
}
ask-time-left = There are { $minutes } minutes left until { $at }.
ask-now = By the plan you are on item { $number }: { $title }, until { $until }.
ask-now-untimed = You are on item { $number }: { $title }.
ask-now-behind = By the plan you would have reached item { $number }: { $title }.
ask-now-next = Then comes item { $number }: { $title }.
ask-now-before = The meeting begins at { $at } with item { $number }: { $title }.
ask-now-empty = The agenda is empty so far. Write “add” and an item.
ask-which = { $wanted ->
    [remove] Which item should I remove? I cannot find one that fits.
    [move] Which item should I move, and where to? I cannot find one that fits.
    [change] Which item should I change, and how? I cannot find one that fits.
    [carry] Which item should move to the next meeting? I cannot find one that fits.
    [done] Which item is done? I cannot find one that fits.
    [forward] Which item is to be sent on, and to which group?
    [cut] These items are left. Which can you drop or take next time?
    [material] Which item does the material belong to?
    [handover] Who takes your item instead?
   *[decide] Which suggestion do you mean?
}
ask-how = { $wanted ->
    [move] Where should I move item { $number }, “{ $title }”? For example: “move { $number } to 2”.
    [forward] To which group should I send item { $number }, “{ $title }”? For example: “send item { $number } to the steering group”.
    [material] Write the link to the material, and I will put it at item { $number }, “{ $title }”: “item { $number } material https://…”.
   *[change] What should I change about item { $number }, “{ $title }”? For example: “change the time of { $number } to 20 min”.
}
ask-which-example = { $wanted ->
    [remove] Write for example “remove 4”.
    [move] Write for example “move 4 to 2”.
    [change] Write for example “change the time of 4 to 20 min”.
    [carry] Write for example “item 4 moves to the next meeting”.
    [done] Write for example “item 4 done”.
    [forward] Write for example “send item 4 to the Steering Group”.
    [material] Write for example “item 4 material https://…”.
    [cut] Write for example “item 4 moves to the next meeting” or “remove 4”.
    [handover] Write for example “change the owner of 4 to Olle”.
   *[decide] Write for example “accept F1” or “decline F1”.
}
ask-which-none-own = You have no item on the agenda, so there is nothing to hand over. Write “agenda” and I will show it.
ask-which-none-suggested = There is no suggestion that waits for an answer.
about-ask-which-item = See which items can be removed, moved or changed.
about-ask-item = Ask when an item comes, who takes it and which material it has.
about-ask-time = Ask whether there is time enough.
about-ask-now = Ask which item the meeting is on.

## One's own answer, and the question to come

own-answer = This is your answer. Write to me here to change it, or “withdraw my answer”.
own-answer-driv = Drivers
own-answer-hinder = Obstacles
own-answer-third = Third question
own-answer-none = You have not answered yet. Write “drivers: …” and “obstacles: …” to me here, in our private chat.
own-answer-closed = The question is closed. The answers are in the summary: write “drivers and obstacles”.
own-answer-closed-anonymous = The question is closed, and the answers are anonymous. I no longer know which words were yours.
who-sees-anonymous = The answers are anonymous. Nobody in the group sees who wrote what, or who has answered, and when the question closes I delete the link to the names. Everybody in the group sees the summary, and it may become a public record. While the question is open, only you see your answer.
who-sees-named = Everybody in the group sees the answers with names when the question closes, and the summary may become a public record. While the question is open, only you see your answer.
when-asked = When the meeting on { $day } is over, I ask everybody who was there about drivers and obstacles, { $where }. Should I ask now? Write “the meeting is over”.
when-asked-no-meeting = When the next meeting is over, I ask everybody who was there about drivers and obstacles, { $where }. No meeting is planned yet.
when-asked-private = in private
when-asked-group = in the group
when-asked-both = in the group and in private
remind-silent-done = I am now reminding those who have not answered, in private. I do not show who they are.
remind-silent-itself = I remind those who have not answered by myself, in private: at 10 on the two working days after the meeting, so after one and two days.
remind-silent-now = To remind them now, write “remind those who have not answered”.
remind-silent-none-open = No question about drivers and obstacles is open at the moment.
round-is-open = The question about drivers and obstacles is open until { $day } at { $at }, so there is time to answer. Write your answer to me in our private chat.
round-is-closed = Sorry, it is too late: the question about drivers and obstacles closed on { $day }. If you would like to add something, send it to the secretary.
feedback-no-file = I can only make a Word file where I have an address on the web. Here is the text, to paste into Word.
bare-day = What is due on { $day }? Write for example “remind us about the report by { $iso }”.
about-is-round-open = Ask whether there is still time to answer about drivers and obstacles.
about-show-own-answer = Show your own answer, in private.
about-who-sees-answers = Ask who sees the answers.
about-when-asked = Ask when I ask about drivers and obstacles.
about-remind-silent = Remind those who have not answered about drivers and obstacles.

# -- questions about meetings

ask-meeting-online = The meeting { $when } is online: { $place }.
ask-meeting-there = The meeting { $when } is in person: { $place }.
ask-meeting-no-place = The meeting { $when } has no place yet. Write for example “the meeting is in …” or “the meeting is on Teams”.
ask-meeting-time = The meeting is { $when }{ $place }.
ask-meeting-length = The meeting { $when } is { $hours ->
        [0] { $minutes } minutes
        [one] { $minutes ->
            [0] an hour
           *[other] an hour and { $minutes } minutes
        }
       *[other] { $minutes ->
            [0] { $hours } hours
           *[other] { $hours } hours and { $minutes } minutes
        }
    } long.
list-meetings = This is planned:
list-meetings-then = Planned between { $first } and { $last }:
list-meetings-none = No meeting is planned yet. Write for example “next meeting 28 August at 9-12”.
list-meetings-none-then = No meeting is planned between { $first } and { $last }. Write “which meetings do we have” and I will show them all.
list-meetings-more = … and { $count } more.
list-meetings-series = The group has a meeting series, so more meetings are planned as time goes. Write “meeting series” and I will show it.
meeting-has-started = The meeting began at { $at }.
meeting-starts-later = The next meeting is { $when }, so I have not noted that it has begun.
undo-did-started = the meeting { $when } has begun
about-ask-meeting = Ask where a meeting is, how long it is and when it begins.
about-list-meetings = Show the meetings that are planned. In a private chat those of all your groups.
about-meeting-has-started = Say that the meeting has begun.

# -- the whole agenda

empty-asks = Should I remove { $count ->
        [one] the item
       *[other] all { $count } items
    } from the agenda of { $when }? You can undo it afterwards.
empty-yes = Yes, empty the agenda
empty-no = No, leave it
empty-done = { $count ->
        [one] The item is removed
       *[other] { $count } items are removed
    }. Write “undo” if you want them back.
empty-kept = The agenda is as before.
empty-already = The agenda of { $when } is empty already.
agenda-as-text = I make no file of the agenda, but here it is as text to paste into Word. Below the posted agenda there is also a page to print.
agenda-by-mail = I cannot send mail. Here is the agenda as text to paste into your mail. Below the posted agenda there is also a link to a page.
items-wanted = We need items for the meeting { $when }. Write “add …” here or to me in private, and it is on the agenda.
items-wanted-sent = I have asked { $group } for items.
undo-did-items-wanted = the group has been asked for items
undo-instead-items-wanted = The question has gone out already. Write “recall” if it should go.
about-empty-agenda = Remove all items, after a question.
about-agenda-as-text = Get the agenda as text to paste.
about-ask-for-items = Ask the group for items for the next meeting.
parts-added = { $count ->
        [one] { $parts } is now a part of item { $number }, “{ $title }”.
       *[other] Item { $number }, “{ $title }”, now has the parts { $parts }.
    }
parts-no-such-item = I find no item “{ $words }” on the agenda, so I have added nothing. Write for example “parts of item 4: …”.
part-too-long = A part has at most { $limit } characters. Nothing is changed.
undo-did-parts = parts are added below “{ $title }”
about-add-parts = Add parts below an item.
