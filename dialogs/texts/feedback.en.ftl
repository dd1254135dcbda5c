### Driv och hinder

feedback-title = Drivers and obstacles
feedback-heading-driv = Drivers:
feedback-heading-hinder = Obstacles:
feedback-moment = { $day } at { $time }
feedback-meeting = The meeting on { $day }

## The card in the group

feedback-question = What drove the meeting forward, and what hindered it?
feedback-count = { $answered } of { $asked } have answered
feedback-open-until = Open until { $when }.
feedback-anonymous = Your colleagues do not see who wrote what, and nobody sees the answers until the round is closed. The summary goes into the minutes and may become a public document.
feedback-named = In the group’s summary your name stands beside what you write. The text for the minutes has no names and may become a public document.
feedback-named-since-few = You are fewer than three, so it could be guessed who wrote what. Therefore your name stands beside what you write in the summary. The text for the minutes has no names and may become a public document.
feedback-how-by-text = You can also write to me in private, for example “drivers: good pace” or “obstacles: few breaks”.
feedback-answer-button = Answer
feedback-private-button = Answer in private
feedback-look-in-private = I have sent you a form in private. Look in our chat.
feedback-round-summary = Drivers and obstacles: what drove the meeting forward, and what hindered it? Open until { $when }.
feedback-card-closed = Drivers and obstacles of the meeting on { $day }: the round is closed. { $answered } of { $asked } answered.

## The form

feedback-form-driv = Drivers: what drove the meeting forward?
feedback-form-hinder = Obstacles: what hindered it?
feedback-form-placeholder = One thing a line
feedback-form-send = Send
feedback-form-fallback = Drivers and obstacles: write “drivers: good pace” or “obstacles: few breaks” to me here.
feedback-form-summary = Drivers and obstacles: you can answer here
feedback-thanks = Thank you! Your answer is saved.
feedback-withdrawn = Your answer is removed.
feedback-nothing-written = You wrote nothing, so nothing is saved.
feedback-change-until = You can change it until { $when }.
feedback-change-button = Change my answer

## Answers by text

feedback-noted = Thank you! In the round of { $group } you now have { $driv } drivers and { $hinder } obstacles. Write more if you like. To change something, write “drivers and obstacles”. The round is open until { $when }.
feedback-noted-in-public = Thank you, it is in the round.
feedback-nothing-to-note = Write what drove or hindered after the colon, for example “drivers: good pace”.
feedback-public-anonymous = What you wrote can be seen by everybody in the channel. Delete it and write to me here instead.
feedback-no-open-round = No round is open just now.
feedback-round-gone = That round is no longer there.
feedback-late = The round is closed, so this was not included. Nothing is lost: copy your text and send it to the secretary.
feedback-late-by-text = The round is closed, so this was not included. Your text is still here above: do send it to the secretary.
feedback-too-many = At most { $most } things under each heading. Join some of them and it will do.
feedback-too-long = A line may have { $longest } characters at most. Split it into several lines and it will do.
feedback-too-much = That is more than { $longest } characters under one heading. Shorten it a little and it will do.

## Closing

feedback-closed-here = The round is closed. The summary comes here.
feedback-closed-elsewhere = The round is closed. The summary comes in { $group }.
feedback-closed-empty = The round is closed. Nobody had answered this time.
feedback-closed-few = The round is closed. There were too few answers to show, so nothing is shown and the answers are removed.
feedback-few-title = Few answers
feedback-few-question = { $answered } of { $asked } have answered in { $group }. The answers are shown only when at least three have answered, so that nobody can guess who wrote what. Do you want to wait for more? If none come by { $when }, nothing is shown.
feedback-few-told = I have written to you in private about it: too few have answered for the answers to be shown.
feedback-wait-tomorrow-button = Wait until tomorrow
feedback-wait-button = Wait until { $day }
feedback-drop-button = Show nothing
feedback-waits = Then we wait. The round is open until { $when }.
feedback-enough-now = { $answered } have answered now, so the answers can be shown when the round closes { $when }. Write “close the round” to close it earlier.
feedback-already-closed = The round is closed already.

## Summary

feedback-summary-count = { $answered } of { $asked } answered.
feedback-summary-few = Too few answers to show. Fewer than three answered, and then it could be guessed who wrote what.
feedback-summary-none = Nobody answered this time.
feedback-summary-nothing-here = Nothing this time.
feedback-summary-cut = … and { $count } more. Press the button, or write “drivers and obstacles” to me, and I show everything.
feedback-cut = … and { $count } more.
feedback-summary-line = Drivers and obstacles are summarised: { $answered } of { $asked } answered.
feedback-summary-fallback = Drivers and obstacles are summarised: { $answered } of { $asked } answered. Write “drivers and obstacles” and I show the text.
feedback-minutes-button = Show the text for the minutes
feedback-minutes-sent = I have sent the text to you in private.
feedback-minutes-summary = Drivers and obstacles: text for the minutes
feedback-none-yet = The group has not had a round yet. I ask when a meeting has ended.

## Choices

feedback-now-anonymous = From the next round on, answers are anonymous: nobody sees who wrote what.
feedback-now-named = From the next round on, answers are named: the group’s summary says who wrote what.
feedback-open-one-stays = The round that is open now does not change.
