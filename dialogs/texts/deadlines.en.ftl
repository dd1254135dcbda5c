# Deadlines: the question, the answer, the reminder, the list.

# -- the question
deadline-ask = Shall I remind you of this?
deadline-ask-which-day = Which day do you mean?
deadline-ask-who = I don't know who { $name } is. Whom shall I remind?
deadline-due = By { $day }
deadline-due-at = By { $day } at { $at }
deadline-for-group = For everybody in { $group }. The reminders are posted in the group.
deadline-for-person = For { $name }. The reminders are private.
deadline-listed = It goes on the group's list, which everybody there can read.
deadline-remind = I will remind you on { $days } at 09.00.
deadline-remind-none = There is so little time left that no reminder can come, but I will note it down.
deadline-twin = { $label } has the same name, and is due on { $day }.
deadline-yes = Yes, remind
deadline-yes-day = Yes, { $day }
deadline-rather-day = No, { $day }
deadline-change = Change
deadline-no = No
deadline-dropped = I leave it at that. Nothing was saved: { $title }

deadline-doubt-no-such-day = There is no such day.
deadline-doubt-weekday-does-not-fit = The weekday and the date do not fit together.
deadline-doubt-far-ahead = It is more than six months ahead, and you wrote no year.
deadline-doubt-passed = The day you wrote has passed.
deadline-doubt-passed-this-year = That day has passed this year, so I propose next year.
deadline-doubt-next-weekday = You wrote “next”. I think that you mean the week after this one.
deadline-doubt-today-or-next-week = Today is that weekday. I think that you mean a week from now.
deadline-doubt-several-days = You wrote several days. I think that you mean the first.

# -- the form
deadline-form = Change it before I save it
deadline-form-title = What is to be done?
deadline-form-title-missing = Write what is to be done.
deadline-form-day = By which day?
deadline-form-day-missing = Choose a day.
deadline-form-who = For whom is it?
deadline-form-who-missing = Choose for whom it is.
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
deadline-snoozed = I will remind you privately of { $label } { $title } on { $day } at 09.00.
deadline-snoozed-past = Mind that it is due by { $day }.
deadline-remove-ask = Shall I remove { $label } { $title } for everybody?
deadline-remove-consequence = It is due by { $day }. Once removed there are no more reminders, and it cannot be undone.
deadline-remove-yes = Yes, remove
deadline-remove-no = No, keep it
deadline-kept = { $label } { $title } stays, due by { $day }.
deadline-removed = { $label } { $title } is removed. There will be no more reminders.
deadline-removed-told = { $name } has removed { $label } { $title }. There will be no more reminders.

# -- the reminder
deadline-reminder = { $label } { $title }
deadline-reminder-due = By { $day } ({ $left })
deadline-reminder-due-at = By { $day } at { $at } ({ $left })
deadline-reminder-overdue = Was to be done by { $day } ({ $left })
deadline-reminder-late = This reminder was to come on { $day } at { $at }, but is late.
deadline-reminder-summary = Reminder: { $label } { $title }, by { $day } ({ $left })
deadline-reminder-summary-overdue = Overdue: { $label } { $title }, was to be done by { $day } ({ $left })
deadline-reminder-awaited = Waiting for { $names }
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
deadline-button-remove = Remove for all
deadline-snooze-ask = When shall I remind you? Privately, only you.
deadline-snooze-tomorrow = Tomorrow
deadline-snooze-monday = On Monday
deadline-snooze-week = In a week

# -- the list
deadline-list = Deadlines
deadline-list-empty = There are no deadlines just now. Write for instance “remind about the report by 30 June”.
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
deadline-passed = That day has passed. Choose one that is to come.
deadline-too-far = That is more than { $years } years ahead. Is the year right?
deadline-day-not-understood = I did not understand which day that was. Choose a day in the calendar.
deadline-no-title = Write what is to be done as well, for instance “remind about the report by 30 June”.
deadline-title-long = That is a long title. Shorten it to { $most } characters at most.
deadline-who-missing = Choose for whom it is, and I will save it.
deadline-who-gone = That person is no longer in the group. Choose somebody else.
deadline-only-your-own = You can ask me to remind you: write “remind me about …”. For others the chair or the secretary adds deadlines.
deadline-only-asker = { $name } asked, so { $name } answers. The chair and the secretary can, too.
deadline-none-such = There is no { $label }. There are: { $known }.
deadline-none-such-none = There is no { $label }. There are no deadlines just now.
deadline-gone = That deadline is no more.
deadline-not-yours = { $label } { $title } is for { $name }, so { $name } can say that it is done. The chair and the secretary can, too.
deadline-done-already = { $label } { $title } is done already.
deadline-removed-already = { $label } { $title } is removed already.
deadline-nothing-to-undo = You have not marked { $label } { $title } as done, so there is nothing to undo.
