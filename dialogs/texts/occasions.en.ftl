# Invitations to sign up for

occasion-when = { $day } { $time }
occasion-when-days = { $first } { $starts } – { $last } { $ends }
occasion-answer-by = Sign up by { $day }.
occasion-ask = Shall I invite the group to “{ $title }”?
occasion-ask-change = Shall I change the invitation to “{ $title }” like this?
occasion-no-last-day = There is no last day to sign up.
occasion-yes = Yes, that is right
occasion-edit = Change
occasion-show = Show the result
occasion-form-title = Invitation
occasion-form-what = What are you inviting to?
occasion-form-day = Day
occasion-form-starts = Starts
occasion-form-ends = Ends
occasion-form-last_day = Last day, if there are several
occasion-form-answer_by = Sign up by (optional)
occasion-form-fallback = Write for example “invite to Follow-up day 16 December 9-15, sign up by 1 December”.
occasion-ask-cancel = Shall I cancel “{ $title }”?
occasion-ask-cancel-told =
    { $count ->
        [0] Nobody has signed up yet. I will tell the group that it is cancelled.
        [one] I will tell the group, and the person who has signed up.
       *[other] I will tell the group, and the { $count } people who have signed up.
    }
occasion-cancel-yes = Yes, cancel it
occasion-dropped = Then I do nothing.
occasion-opened = The invitation to “{ $title }” is now in the group.
occasion-changed = “{ $title }” is changed. Everybody who has signed up is told.
occasion-now-cancelled = “{ $title }” is cancelled. Everybody who has signed up is told.
occasion-title = Invitation: { $title }
occasion-cancelled = Cancelled
occasion-is-closed = Sign-up has closed.
occasion-count =
    { $coming ->
        [one] { $coming } is coming
       *[other] { $coming } are coming
    }, { $declined } cannot, { $silent } have not answered
occasion-no-organisation = Without an organisation
occasion-how = Press a button, or write “sign me up for { $title }”.
occasion-fallback = Answer “sign me up” or “sign me off”.
occasion-i-come = I am coming
occasion-i-cannot = I cannot
occasion-withdrawn = The invitation was withdrawn.
occasion-list-title = Signed up for “{ $title }”
occasion-list-declined = Cannot come ({ $count }): { $names }
occasion-list-silent = Have not answered ({ $count }): { $names }
occasion-file-xlsx = Excel file
occasion-file-csv = CSV file
occasion-sheet = Signed up
occasion-calendar = Add to the calendar
occasion-nudge = Are you coming to “{ $title }”?
occasion-news-cancelled = “{ $title }” { $when } is cancelled.
occasion-news-changed = This is now valid for “{ $title }”: { $when }.
occasion-news-place = Place: { $place }.
occasion-news-still = You are signed up. Write “sign me off” if you cannot come.
occasion-yes-own = You are signed up for “{ $title }” { $when }.
occasion-no-own = Noted that you are not coming to “{ $title }” { $when }.
occasion-yes-other = { $name } is signed up for “{ $title }” { $when }.
occasion-no-other = Noted that { $name } is not coming to “{ $title }” { $when }.
occasion-which = Which invitation is it about?
occasion-command-change = change the invitation to
occasion-command-cancel = cancel the invitation to
occasion-command-remind = remind those who have not answered about
occasion-reminded = { $count ->
    [0] Everybody has answered the invitation to “{ $title }” already.
    [one] I am reminding the only person who has not answered the invitation to “{ $title }”, in private.
   *[other] I am reminding the { $count } who have not answered the invitation to “{ $title }”, in private.
}
occasion-command-list = sign-ups for
occasion-command-yes =
    { $who ->
        [me] sign me up for
       *[other] sign up { $who } for
    }
occasion-command-no =
    { $who ->
        [me] sign me off from
       *[other] sign off { $who } from
    }
occasion-of-meeting = The next meeting
occasion-meeting-yes = I am coming
occasion-meeting-no = I can't come
occasion-several = Only you are signed up. Write “sign up Per Dahl for { $title }” for each of the others.
occasion-column-organisation = Organisation
occasion-column-name = Name
occasion-column-answer = Answer
occasion-answer-yes = Coming
occasion-answer-no = Cannot
occasion-answer-none = No answer
occasion-no-title = Write what you are inviting to. Nobody has been invited yet.
occasion-title-long = The name can have at most { $limit } characters. Nobody has been invited yet.
occasion-no-day = Choose which day it is. Nobody has been invited yet.
occasion-no-time = Fill in when it starts and ends. Nobody has been invited yet.
occasion-ends-before = It ends before it starts. Check the times.
occasion-too-long = An invitation can be for at most 31 days.
occasion-passed = That time has already passed. Choose one to come.
occasion-answer-passed = The last day to sign up has already passed. Choose a later day, or none.
occasion-answer-after = The last day to sign up is after the occasion. Choose an earlier day.
occasion-answer-unread = I could not read the last day to sign up. Choose a day, or leave the field empty.
occasion-none = There is no invitation to answer right now. If you mean the meeting, write “I am coming” or “I cannot come”.
occasion-none-leader = There is no open invitation. Write for example “invite to Follow-up day 16 December 9-15, sign up by 1 December”.
occasion-gone = That invitation is no longer there.
occasion-is-cancelled = “{ $title }” is cancelled, so it cannot be answered.
occasion-has-been = “{ $title }” has already begun, so it cannot be answered.
occasion-closed = Sign-up for “{ $title }” has closed. Ask the chair or the secretary whether there is room.
occasion-full = No more than { $limit } can sign up here.
occasion-nothing-changed = Write what is to change, or change the fields.
undo-did-invited = the group has been invited to “{ $title }”
undo-did-invitation-changed = the invitation to “{ $title }” has been changed
undo-did-invitation-cancelled = “{ $title }” has been cancelled
undo-did-signed-up = { $name } has been signed up for “{ $title }”
undo-did-signed-off = { $name } is not coming to “{ $title }”
delivery-what-invitation = the invitation
delivery-what-invitation-reminder = the reminder of an invitation
delivery-what-invitation-news = the news about an invitation
export-column-comes = Coming
about-invite = Invite the group to a day or gathering that people sign up for, with reminders and a list.
about-sign-up = Sign up, yourself or somebody from your organisation, for an invitation. Or sign off.
about-show-sign-ups = Show how many have signed up, by organisation. The chair and the secretary get the list in private.
about-change-invitation = Change the day, time, place or last day to sign up. Everybody who has signed up is told.
about-cancel-invitation = Cancel it. The group and everybody who has signed up are told.
about-remind-of-invitation = Remind those who have not answered the invitation, at most once a day.
