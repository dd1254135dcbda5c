### About personal data: what is kept, a copy, erasure and the log.

former-member = former member
about-what-is-kept = show what I keep about you, how long, and who is responsible
about-send-my-data = get everything I have about you as a file
about-forget-me = erase everything about you, after a question
privacy-kept-intro = This is what I keep about you:
privacy-kept-identity = **Name and address:** your name, your e-mail address and your ids in Teams. Kept while you are in a group, or until you ask me to forget you.
privacy-kept-groups = **Groups:** { $count }, with your role and your organisation. Kept as long.
privacy-kept-meetings = **Meetings:** { $count } notes of when you come, are away, or have answered the table round.
privacy-kept-agenda = **Agendas and minutes:** { $count } items, decisions and tasks with your name. They are the group's records and are kept until further notice.
privacy-kept-deadlines = **Deadlines:** { $count } that you have or have added.
privacy-kept-feedback = **Drivers and obstacles:** { $count } rows. An anonymous answer is linked to you only while the round is open. After that nobody can connect it with you.
privacy-kept-forms = **Forms:** { $count } rows with your answers.
privacy-kept-waiting = **Questions that wait:** { $count }. Kept for at most 30 days.
privacy-kept-messages = **Messages to you:** { $count }, without their content once they are sent.
privacy-kept-log = **Log:** { $count } rows of what you have changed and when, without your words.
privacy-kept-sees = Members of the group see agendas, deadlines and summaries. Nobody else sees what you write to me in private without your yes. I read only what is written to me. The person who runs the bot can read the database.
privacy-kept-page = [More about how I handle data]({ $address })
privacy-responsible = Data controller: { $controller }.
privacy-responsible-contact = Data controller: { $controller }. Questions: { $contact }.
privacy-responsible-unknown = Your organisation is the data controller. Ask the person who runs the bot where you work.
privacy-what-button = What do you keep about me?
privacy-send-button = Send me everything
privacy-forget-button = Forget me
privacy-send-link = Here is everything I have about you, as a zip file with a page to read and the same as JSON: [download]({ $address }). The link works for 24 hours and is only for you.
privacy-send-no-address = I cannot make a link, because the bot has no web address of its own. Ask the person who runs the bot where you work for a copy.
privacy-other-send = Only { $person } can get what I have about { $person }. Ask { $person } to write “send me everything you have about me” to me. For somebody who has left, the person who runs the bot can make a copy.
privacy-other-forget = Only { $person } can ask me to erase everything about { $person }, so nothing is changed. Ask { $person } to write “forget me” to me. For somebody who has left, the person who runs the bot can erase everything.
page-responsible = The data controller is { $controller }.
page-responsible-contact = The data controller is { $controller }. Contact: { $contact }.
privacy-ask-in-private = Let us do this between the two of us. Write “forget me” to me in our private chat, and I will ask you there. Nothing is changed.
privacy-forget-asks = Shall I erase everything about you?
privacy-forget-goes = **This goes:** your name, your e-mail address and your ids, roles and memberships, your answers in open rounds, rounds with names and forms, attendance, private deadlines, wishes that nobody has accepted, and everything I have sent to you.
privacy-forget-stays = **This stays:** items, decisions and deadlines that are the group's records, but “former member” stands where your name was. Nobody can find statements of closed anonymous rounds as yours. Where somebody else's text has only your first name, I cannot know that it is you.
privacy-forget-leads = You lead a group. You may want to give the role to somebody else first, so that the group is not without.
privacy-forget-after = This cannot be undone. If you are still in the group in Teams, I do not count you again until you write to me yourself.
privacy-forget-less = Do you only want to take back your answer in an open round? Write “withdraw my answer”.
privacy-forget-yes = Yes, erase everything about me
privacy-forget-no = No, keep it
privacy-forgotten = Everything about you is erased now. Thank you for your time here.
privacy-not-forgotten = Okay, I keep everything as it is.
export-title = Everything that Mötesbot keeps about { $name }
export-made = Made { $when } (UTC).
export-others = Names of others are replaced by “…”. Statements of closed anonymous rounds are not here, because nobody can find them as yours.
export-nothing = Nothing is kept.
export-kind-identity = Name and address
export-kind-groups = Groups
export-kind-meetings = Meetings
export-kind-agenda = Agendas and minutes
export-kind-deadlines = Deadlines
export-kind-feedback = Drivers and obstacles
export-kind-forms = Forms
export-kind-waiting = Questions that wait
export-kind-messages = Messages to you
export-kind-log = Log

## Labels in the copy

export-column-about = About
export-column-absent = Said that they were not there
export-column-added-by-name = Added by
export-column-at = Time
export-column-author = Written by
export-column-choice = Choice
export-column-coming = Coming
export-column-conversation = Conversation
export-column-created-at = Created
export-column-done-at = Done
export-column-driv = Drivers
export-column-due-on = Due
export-column-due-at = Due
export-column-email = E-mail
export-column-final-on = Last day
export-column-first-on = From
export-column-heading = Heading
export-column-hidden = Hidden
export-column-hinder = Obstacles
export-column-is-chair = Chair
export-column-is-vice = Vice chair
export-column-joined-at = Member since
export-column-is-member = Member
export-column-is-secretary = Secretary
export-column-key = Key
export-column-kind = Kind
export-column-instead-of = Instead of
export-column-kept-at = Kept
export-column-content = Content
export-column-last-on = Until
export-column-leads = Led the group
export-column-left-at = Left
export-column-locale = Language
export-column-name = Name
export-column-named = To
export-column-object-id = Entra id
export-column-opened-at = Opened
export-column-organisation = Organisation
export-column-place = Place
export-column-platform-id = Teams id
export-column-private-conversation = Private chat
export-column-purpose = Purpose
export-column-question = Question
export-column-respondent = Answers for
export-column-sent-at = Sent
export-column-sent-from-group = From group
export-column-source = Source
export-column-starts-at = Starts
export-column-status = Status
export-column-subgroup = Sub-group
export-column-substitute = Substitute
export-column-text = Text
export-column-third = Third question
export-column-title = Title
export-column-until = Until
export-column-weekly = List on Mondays
export-column-words = Words
export-column-written-at = Written
export-column-written-by-name = Written by
export-column-yearly = Yearly
export-column-what = Event

## Retention

about-set-retention = choose how long the group's answers, forms or attendance are kept
about-show-retention = show how long the group's answers and attendance are kept
retention-intro = This is how long the group keeps data:
retention-rounds = Statements about drivers and obstacles: { $time }
retention-forms = Answers to forms: { $time }
retention-attendance = Who was coming, and answers to the table round: { $time }
retention-what-rounds = statements about drivers and obstacles
retention-what-forms = answers to forms
retention-what-attendance = notes of who was coming and answers to the table round
retention-for-good = until further notice
retention-years = { $count ->
    [one] 1 year
   *[other] { $count } years
 }
retention-months = { $count ->
    [one] 1 month
   *[other] { $count } months
 }
retention-days = { $count } days
retention-chosen = Then this holds: { $chosen }. The chair and secretary are told two weeks before anything is deleted.
retention-out-of-range = Choose a time from 30 days to 10 years, for example “delete answers after 1 year”. Nothing was changed.
retention-told = In { $group } there are { $what } that are older than { $time }, or soon will be. They are deleted in { $days } days. To keep them longer, write for example “delete answers after 5 years”. Agendas, minutes and decisions are not deleted.

## Records for a registry

about-export-records = Get a package for the registry or the archive: minutes, agenda, decisions and attendance.
records-link = [Records of { $group }, { $covers }]({ $address }): a package with minutes, agenda, decisions, attendance and a list of contents. The link is only for you and works for a day.
records-no-address = I have no address where I can put the package. Ask the person who runs the bot to run “motesbot group records”.
records-none = There is no meeting to export yet. Write for example “export for the registry from 12 March” or “export for the registry 2026”.
records-title = Records for the registry
records-group = Group
records-covers = Covers
records-made-at = Made
records-by = Requested by
records-controller = Controller
records-version = Minutes
records-adopted = { $day }: version { $number }, adopted
records-draft = { $day }: draft, not adopted
records-cancelled = Cancelled meetings
records-contents = Contents
records-file = File
records-size = Bytes
records-sum = SHA-256
records-note-anonymous = An anonymous round of drivers and obstacles holds only the statements. Nothing shows who wrote or answered.
records-note-gone = What was destroyed or erased is not here. People who asked to be erased are called former member.
records-decisions = Decisions
records-tasks = Tasks
records-attendance = Attendance
records-none-noted = Nothing noted.
records-hidden = hidden in the minutes
records-round-anonymous = The round was anonymous.
records-round-named = The round was with names.
records-driv = Drivers
records-hinder = Obstacles
records-third = The third question
