# Channels and communications logged by hand.
channel-email = Email
channel-phone = Phone
channel-sms = SMS
channel-chat = Chat
channel-post = Post
channel-pec = Certified email (PEC)
channel-social = Social networks
channel-in-person = In person
channel-other = Other

communication-call = Phone call
communication-meeting-theirs = Meeting, asked for by them
communication-meeting-ours = Meeting, asked for by us
communication-inbound = { $channel }, inbound
communication-outbound = { $channel }, outbound
communication-minutes = { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}
communication-purpose-is = purpose: { $purpose }
communication-kept-until = to be kept until { $until }
communication-kept = to be kept until { $until } ({ $retention })

communication-log-title = Log a communication
communication-edit-title = Change the communication
communication-lead = With { $name }. What you write here goes into their register page and into the print of their data.
communication-lead-case = With { $name }, for the case “{ $title }”. What you write here goes into their register page and into the print of their data.
communication-direction = Who began
communication-in = Inbound
communication-in-detail = The person wrote, called or came
communication-out = Outbound
communication-out-detail = You wrote, called or visited
communication-channel = Channel
communication-channel-name = Which channel
communication-point = Address or number used
communication-point-unknown = Not stated
communication-through = through { $point }
communication-mentioned = Other people it is about
communication-mentioned-help = Those who are mentioned and took no part: the communication shows on their cards too.
communication-mentioned-remove = Remove { $name }
communication-about = about { $who }
communication-files = Attached files
communication-files-help = They stay encrypted in the archive, 10 MB each at most.
communication-file-add = Attach a file…
communication-file-too-large = The file is larger than 10 MB: make it smaller, or attach only the pages that are needed.
communication-channel-new = Other…
communication-day = Day
communication-time = Time
communication-time-hint = 18:02
communication-length = Length in minutes
communication-subject = Subject
communication-subject-hint = For example: boiler quotation
communication-body = Text
communication-outcome = Outcome
communication-outcome-hint = For example: call back on Monday
communication-purpose = Purpose
communication-retention = How long it is kept
communication-commercial-reason = Why it is no longer commercial correspondence
communication-commercial-help = The law has it kept for ten years: the reason stays written down with your name.
communication-retention-help = Proposed from the channel; you can change it.
communication-retention-months = { $months ->
    [one] Kept for { $months } month.
   *[other] Kept for { $months } months.
}
communication-log-go = Log it
communication-edit-go = Save
communication-logged = Communication logged.
communication-changed = Communication changed.
communication-missing-direction = Say whether it came in or went out.
communication-missing-channel = Choose the channel.
communication-missing-channel-name = Write which channel.
communication-missing-day = Give the day.
communication-missing-time = Write the time as 18:02.
communication-missing-minutes = Write the minutes in digits.
communication-missing-subject = Write the subject or the text.
communication-missing-purpose = Choose the purpose.
communication-missing-retention = Choose how long it is kept.
communication-edit = Change: { $title }
communication-bin = Move to the bin: { $title }
communication-binned = Communication moved to the bin.
communication-empty-title = No communication logged.
communication-empty-text = Calls, emails, letters and meetings: note them here and the register will tell the whole story.
communication-category = What it is about
communication-category-none = Not said
communication-follow-up = To follow up on
communication-follow-up-on = to follow up on { $on }
category-commercial = Commercial
category-support = Support
category-complaint = Complaint
category-maintenance = Maintenance
category-administrative = Administrative
category-privacy = Privacy
register-lead = Everything that came in and went out, with anybody. The filters hold together.
register-search = Search communications
register-search-hint = Subject, text or outcome
register-any-f = All
register-direction = Direction
register-inbound = Inbound
register-outbound = Outbound
register-state = To do
register-state-open = Outcome to be written
register-state-not-done = Not sent or not made
register-state-follow-up = To follow up
register-since = From
register-until = To
register-found = { $count ->
    [0] No communications
    [one] One communication
   *[other] { $count } communications
}
register-empty = No communications with these filters
register-empty-text = Take a filter away, or log a communication.
register-more = Show more communications
register-more-than = more than { $count }
register-whole = Whole text
register-empty-words = Check the words or take a filter away. What concerns people whose data are restricted is not searched from here: it stands on their card.
register-gone = person no longer in the register
communication-kept-floor = to be kept until { $until } because the law demands it ({ $norm })
communication-kept-need = to be kept until { $until }: no purpose needs it any more
mail-title = Load emails
mail-open = Load emails
mail-lead = Messages kept as files (.eml, .msg, .mbox) come into the register with their attachments, encrypted in the archive.
mail-choose = Choose the messages, or drag them here
mail-drop-here = Drop them here
mail-choose-text = A mail program saves them with “Save as”, or by dragging them into a folder. One or many at once; an .mbox file holds lots. Outlook’s .msg files are read as they are.
mail-choose-files = Choose the files
mail-promise-look = First you see everything, then you decide what is logged
mail-promise-undo = All of it can be undone at once
mail-refused = Nothing was logged.
mail-for-all = For all messages
mail-ours = Our email addresses
mail-ours-help = What comes from one of these is outbound, the rest is inbound. Several addresses are parted by a comma.
mail-commit = { $count ->
    [0] Nothing to log
    [one] Log one message
   *[other] Log { $count } messages
}
mail-leave = Leave it
mail-states = What becomes of each message
mail-state-ready = To be logged
mail-state-ambiguous = Several cards
mail-state-unknown = No card
mail-state-present = Here already
mail-state-unreadable = Not readable
mail-help-ready = They come into the register, on the card of who has the address. For outbound ones it also stays written what the check of consents says today.
mail-help-ambiguous = Several cards have the same address: choose whose it is. Until then they stay outside.
mail-help-unknown = No card has this address. Choose whose it is, or leave them outside: nobody new comes in from here.
mail-help-present = The same message is in the register already, or stands twice in these files.
mail-help-unreadable = They stay outside. The others come in all the same.
mail-unreadable-no-message = It is no mail message, or it is broken.
mail-unreadable-receipt = It is a receipt of certified mail: the provider sends it, not a person.
mail-unreadable-too-large = It is over 160 MB: too large to be read.
mail-unreadable-too-heavy = It is too heavy or broken: the memory or time that is given is not enough to read it.
mail-unreadable-empty = Nothing is in it.
mail-unreadable-no-date = It does not say on which day it was sent.
mail-unreadable-future-date = It has a date that is still to come.
mail-from = From { $address }
mail-to = To { $address }
mail-nobody = no address
mail-whose = Whose is { $address }?
mail-whose-choose = Choose the card
mail-kept-each = It can be changed message by message, below.
mail-files = { $count ->
    [one] One attachment
   *[other] { $count } attachments
}
mail-too-large = { $count ->
    [one] One attachment over 25 MB: only its name stays
   *[other] { $count } attachments over 25 MB: only their names stay
}
mail-read = { $count ->
    [one] One message read
   *[other] { $count } messages read
}
mail-logged = Messages logged.
mail-batches = Loaded so far
mail-batch-logged = { $count ->
    [one] One message logged
   *[other] { $count } messages logged
}
mail-batch-present = { $count ->
    [one] one was here already
   *[other] { $count } were here already
}
mail-batch-from = { $files ->
    [one] From one file
   *[other] From { $files } files
}, { $messages ->
    [one] one message
   *[other] { $messages } messages
}
mail-batch-left = { $count ->
    [0] undone: nothing is left in the register
    [one] one is left in the register
   *[other] { $count } are left in the register
}
mail-undo = Undo all
mail-undone = Messages taken out of the register: they are in the bin.
mail-attachments = Attachments
mail-unnamed = Attachment without a name
mail-not-kept = { $size }, too large: not kept
mail-open-of = Save and open { $name }
mail-open-file = Open
mail-saved-only = Attachment saved. Custode does not open this kind of file by itself: it could be a program.
communication-kept-from-relation = to be kept while the relation lasts, then by the rule ({ $retention })
communication-kept-from-consent = the term runs from the consent, which is not there ({ $retention })
communication-kept-from-case = the term runs from the closing of the case ({ $retention })
communication-kept-from-withdrawal = the term runs from the withdrawal of the consent ({ $retention })
reply-banner = { $count ->
    [one] A message received waits for a decision
   *[other] { $count } messages received wait for a decision
}
reply-banner-go = See and decide
reply-title = To be decided
reply-lead = Messages that seem to ask for something. Custode only proposes: the decision is yours.
reply-takes-back = They seem to want no more messages. Recording it takes back: { $consents }. Where another way to marketing by email stays open, an objection is recorded too.
reply-takes-back-one = It answers a mailing of “{ $consent }” and they seem to want no more of these. Recording it takes that one back; the other consents stand ({ $others }), unless the message says more.
reply-stop-one = Take back only “{ $consent }”
reply-stop-all = Take all back
reply-objects = They seem to want no more messages. They have no consent for email: an objection to marketing by email is recorded.
reply-bounced = The message came back: { $addresses } does not work.
reply-stop = Record the withdrawal
reply-object = Record the objection
reply-no-stop = It is no request
reply-mark = Mark it as not working
reply-no-bounce = The address is fine
reply-stopped = Withdrawal recorded with the date of the message.
reply-objected = Objection recorded with the date of the message.
reply-marked = Address marked: it is not used until you correct it.
reply-left = Message left as it is.
reply-seems-stop = It seems to ask for no more messages: you will be asked about it after logging.
reply-seems-bounce = A message did not arrive: you will be asked about it after logging.
register-counts = { $inbound } in · { $outbound } out
checklist-with = With the communication “{ $subject }”.
checklist-with-untitled = With a communication without a subject.
