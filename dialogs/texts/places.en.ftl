### Messages that are changed, and places in Teams that are changed, closed or do not answer.

message-edited-noticed = I saw that you edited your message. I have not changed anything that I have already done. Write it again if the new one is to count, or ”undo” if the old one is not.
message-restored-noticed = I saw that your deleted message is back. I have done nothing new. Write it again if it is to count.
message-deleted-noticed = I saw that you deleted a message to me. What I have already done stays. Write ”undo” if it is not to count.
question-replaced = The message has been edited, so this question no longer counts. Please answer the new one instead.
question-withdrawn = The message was deleted, so this question no longer counts. Nothing was changed.
wordless-picture = I can only read text, not pictures. Write what you need help with, or write ”help”.
wordless-forwarded = I cannot read a forwarded message. Copy the text and paste it here, and I will read it.
