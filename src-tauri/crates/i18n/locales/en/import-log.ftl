# Calls and messages of other programs
log-open = Load calls and chats
log-choose-heading = Which calls or messages do you want to log?
log-choose-lead = The call log of the switchboard or the telephone, or an exported conversation.
log-choose-formats = Calls and messages in .csv, .txt or Excel; conversations that WhatsApp exports “without media” (.txt). What is inside counts, not the name.
import-mode-log = Calls and messages
import-mode-log-detail = Calls of the switchboard, chats, SMS: they go into the register of communications. No card is made.
log-looks = This looks like a call log or a conversation
log-looks-text = This way no cards are made: every row goes into the register of communications, on the card of whoever has that number.
log-looks-yes = Yes, calls and messages
log-heading = Whose calls are these?
log-lead = This is the exact count, row by row, of “{ $file }”. Nothing has been written yet.
log-lacks-columns = Choose the columns with the day and with the number or name
log-lacks-columns-text = Without knowing when and with whom, a row cannot be logged. The columns are chosen under “What I understood”.
log-ready = { $count ->
    [0] There is nothing to log yet: say whose the numbers and names are, and look at the discarded rows
    [one] 1 communication ready
   *[other] { $count } communications ready
}
log-parties = { $count ->
    [one] Who takes part: 1 number or name
   *[other] Who takes part: { $count } numbers and names
}
log-parties-lead = A number that stands on one card only is recognised. A name is only a proposal: you confirm it. Who you do not choose stays outside.
log-parties-more = { $count ->
    [one] One more is not shown.
   *[other] { $count } more are not shown.
}
log-party-rows = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
log-party-ours = That is us
log-party-several = Several cards have this number: choose whose it is.
log-party-proposed = The name is like that of a card: confirm if it is the same person.
log-party-nobody = No card. Choose whose it is, or leave it outside.
log-party-find = Find a card
log-party-other = Another card for { $party }
log-party-change = Change
log-party-change-of = Change the card of { $party }
log-party-us = That is us
log-party-us-of = { $party } is us
log-party-not-us = Not us
log-party-not-us-of = { $party } is not us
log-states = What happens to each row
log-state-ambiguous = To confirm
log-state-unreadable = Rejected
log-help-ready = They go into the register, on the card shown. For those that went out, what the consent check says today is noted too.
log-help-ambiguous = They wait for you to say whose the number or name is. Until you choose, they stay outside.
log-help-unknown = No card has this number or name. They stay outside: nobody enters the register from here.
log-help-present = The same row is in the register already.
log-help-unreadable = They stay outside, each with its reason. After logging they can be saved to a file.
log-row = row { $row }
log-lasting-hours = { $hours } h { $minutes } min
log-lasting-minutes = { $minutes } min { $seconds } s
log-lasting-seconds = { $seconds } s
log-for-all = For all rows
log-channel = How it took place
log-channel-phone = Telephone
log-channel-chat = Chat
log-channel-sms = SMS
log-undirected = { $count ->
    [one] 1 row does not say whether it is inbound or outbound
   *[other] { $count } rows do not say whether they are inbound or outbound
}
log-all-inbound = All are inbound
log-all-outbound = All are outbound
log-no-column = No column
log-field-at = Day, or day and time
log-field-time = Time
log-field-who = Number or name
log-field-to = Who was called
log-field-name = Name beside the number
log-field-direction = Inbound or outbound
log-field-duration = Duration
log-field-outcome = Outcome
log-field-text = Text
log-result-heading = { $count ->
    [one] 1 communication was logged
   *[other] { $count } communications were logged
}
log-history = Calls and messages
log-undo-others = { $count ->
    [one] 1 communication goes into the bin.
   *[other] { $count } communications go into the bin.
}
log-undone-text = The communications that were logged are in the bin.
import-bucket-create-log = communications logged
import-bucket-unchanged-log = rows that the register had already
import-bucket-suppressed-log = rows of numbers and names without a card: they stay outside
import-bucket-rejected-log = rows that do not say when, with whom, or which way
import-format-chat = Conversation of a chat
log-see = See the register
