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
communication-direction = Who began
communication-in = Inbound
communication-in-detail = The person wrote, called or came
communication-out = Outbound
communication-out-detail = You wrote, called or visited
communication-channel = Channel
communication-channel-name = Which channel
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
register-state-follow-up = To follow up
register-since = From
register-until = To
register-found = { $count ->
    [0] No communications
    [one] One communication
   *[other] { $count } communications
}
register-empty = No communications with these filters
register-empty-text = Take a filter away, or log a communication from a person’s card.
register-more = Show more communications
register-more-than = more than { $count }
register-whole = Whole text
register-empty-words = Check the words or take a filter away. What concerns people whose data are restricted is not searched from here: it stands on their card.
register-gone = person no longer in the register
communication-kept-floor = to be kept until { $until } because the law demands it ({ $norm })
communication-kept-need = to be kept until { $until }: no purpose needs it any more
