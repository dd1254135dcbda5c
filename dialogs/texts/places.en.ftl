### Messages that are changed, and places in Teams that are changed, closed or do not answer.

message-edited-noticed = I saw that you edited your message. I have not changed anything that I have already done. Write it again if the new one is to count, or “undo” if the old one is not.
message-restored-noticed = I saw that your deleted message is back. I have done nothing new. Write it again if it is to count.
message-deleted-noticed = I saw that you deleted a message to me. What I have already done stays. Write “undo” if it is not to count.
question-replaced = The message has been edited, so this question no longer counts. Please answer the new one instead.
question-withdrawn = The message was deleted, so this question no longer counts. Nothing was changed.
wordless-picture = I can only read text, not pictures. Write what you need help with, or write “help”.
wordless-forwarded = I cannot read a forwarded message. Copy the text and paste it here, and I will read it.

## Places that are renamed, closed and opened again

place-archived = The team where “{ $name }” lives has been archived, so I cannot write in the group. What does not arrive is listed under “deliveries”. I will go on when the team is opened again.
place-deleted = The place where “{ $name }” lives has been deleted in Teams, so I can no longer write in the group. If you want to go on elsewhere: add me to a new channel or chat and write “@Mötesbot help” there. If the place is restored, I go on where I was.
place-open-again = “{ $name }” is open again, so I write there as usual. Nothing was lost meanwhile.
place-open-again-lost = “{ $name }” is open again, so I write there as usual. The following did not arrive meanwhile; write “send again” if any of it is still needed:
roster-refused = Teams no longer shows me who is in “{ $name }”. I write and remind as usual, but I do not know new members until they have written to me there.
roster-refused-own = Teams does not show me who is in “{ $name }”, which is a channel with its own members. I ask and remind only those who have written to me in the channel, and never the rest of the team. Ask everybody to write “@Mötesbot hi” there, and I will know them.
group-named = The group is now called “{ $name }”. The name does not change if you rename it in Teams.
group-name-missing = What is the group to be called? Write for example “call the group Network North”.
group-named-already = The group is already called “{ $name }”.
delivery-what-place-notice = a message about the group's place

## What did not arrive, in one message

troubles =
    { $count ->
        [one] A message in “{ $group }” did not surely arrive:
       *[other] { $count } messages in “{ $group }” did not surely arrive:
    }
troubles-by-text = Write “send again” if any of it is still needed, or “deliveries” to see it all.
delivery-closed = Teams has taken nothing in the group's chat or channel since { $since }. I try again every day, and as soon as somebody writes to me there.
delivery-why-refused-before = Teams takes nothing there just now. I try again every day.

## When nobody leads the group

nobody-leads = The person who led { $group } is no longer here. Who takes over? Write “I am chair” or “I am secretary”. Until then everybody in the group may do what the chair otherwise does.
