### The pages about personal data and terms, which the app links to in Teams.

page-this-language = English

page-privacy-title = How Mötesbot handles data
page-privacy-intro = Mötesbot helps a group keep its meetings together in Teams. Your organisation runs the bot on its own server and is responsible for the data. Ask the secretary of your group, or your IT department, if you have a question.
page-privacy-kept-title = Data that is kept
page-privacy-kept = Names and e-mail addresses from Teams for the people in the group's chat or channel, their organisation and role in the group, meetings, agendas, decisions, deadlines, attendance, answers about drivers and obstacles, and answers to forms.
page-privacy-read-title = Messages that the bot reads
page-privacy-read = The bot reads only messages that are written to it: a mention in the group, a private message to the bot, or a press of a button in its cards. No other message reaches it.
page-privacy-shared-title = Who can see the data
page-privacy-shared = Members of the group see its agendas, deadlines and summaries. Nothing that you write to the bot in private is shown to others unless you have said yes. No data goes to anybody outside your organisation, apart from the messages that pass through Microsoft Teams.
page-privacy-anonymous-title = Anonymous answers
page-privacy-anonymous = While an anonymous question about drivers and obstacles is open, you can change your answer, so it is linked to you. When it closes, the statements are kept without names or times, and the answers are deleted.
page-privacy-time-title = How long
page-privacy-time = Questions that wait for an answer are kept for at most 30 days. Agendas, deadlines and summaries are kept while the group uses the bot, unless your organisation has decided otherwise.
page-privacy-rights-title = Your rights
page-privacy-rights = You have the right to know what is kept about you, to have mistakes corrected and to ask for erasure. Contact your organisation, which is the data controller. You may also complain to the Swedish Authority for Privacy Protection, imy.se.

page-terms-title = Terms for Mötesbot
page-terms-intro = Mötesbot is free software under the MIT licence. Your organisation runs it on its own server and decides who may use it.
page-terms-use-title = Use
page-terms-use = The bot is for the meetings of a group. Do not write sensitive or classified information to it unless your organisation allows that.
page-terms-answers-title = Responsibility
page-terms-answers = The bot reminds people as well as it can, but a message may be missing when Teams or the network is down. The person who has a deadline is responsible for it. The software comes without warranty.
page-terms-changes-title = Changes
page-terms-changes = The terms come with each version of the bot. The version that is running is the version that applies.

word-page = Page { $page } ({ $pages })
