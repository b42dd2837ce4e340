# Sending email: settings, queue, outcomes.
settings-outbox = Sending email
outbox-settings-lead = Custode can hand email to the firm’s mail server. While this is off it never uses the network.
outbox-on = Send email from Custode
outbox-on-help = When on, each email passes the check again before it goes. It goes only while the archive is open.
outbox-server = Outgoing mail server
outbox-server-lead = You find these in your mail provider’s instructions, under SMTP.
outbox-host = Server name
outbox-host-hint = smtp.yourdomain.com
outbox-port = Port
outbox-security = Encryption
outbox-security-start-tls = STARTTLS (usually port 587)
outbox-security-tls = TLS at once (usually port 465)
outbox-security-none = None, on this computer only
outbox-user = User name
outbox-user-help = Often the whole email address. Empty if the server does not ask.
outbox-password = Password
outbox-password-kept = Kept encrypted in the archive. Write it only to change it.
outbox-password-help = It is kept encrypted in the archive and never shown again.
outbox-sender-title = Sender
outbox-sender-lead = How recipients see you.
outbox-name = Name
outbox-sender = Email address
outbox-pace = Emails a minute, at most
outbox-pace-help = Many providers allow 20 or 30. With too many they block the mailbox.
outbox-check = Try the connection
outbox-check-ok = The server answers and lets Custode in. Nothing was sent.
outbox-check-failed = This does not work
outbox-saved-on = Sending email is on
outbox-saved-off = Sending email is off

sending-lead = The emails that Custode hands to the mail server: what waits, what went, what has to be cleared up.
sending-off-title = Sending from Custode is off
sending-off-text = Emails open in your mail program. If you like, Custode can hand them to the firm’s server itself.
sending-off-go = Set up sending
sending-off-ask = Ask whoever looks after the archive to turn it on.
sending-state-idle = No email is waiting
sending-state-waiting = { $count ->
    [one] 1 email is waiting
   *[other] { $count } emails are waiting
}
sending-state-now = { $count ->
    [0] Handing over now
    [one] Handing over now: 1 left
   *[other] Handing over now: { $count } left
}
sending-from = Sender: { $sender }. They go only while the archive is open.
sending-paused = Sending is paused
sending-paused-text = Nothing goes until you resume.
sending-pause = Pause
sending-resume = Resume
sending-rests = The server does not take emails
sending-next-try = Custode tries again at { $at }.
sending-needs-you = Custode does not try again by itself: mend the settings, then try again.
sending-again = Try again now
sending-settings = Open the settings
sending-uncertain = To be cleared up
sending-uncertain-lead = Nobody knows whether these arrived. Custode does not send them a second time: look in your sent mail or ask the person.
sending-uncertain-arrived = It arrived
sending-uncertain-lost = It did not arrive
sending-failed = Not sent
sending-failed-lead = The emails of the last seven days that the server refused or the check stopped. All of them stay in the record of communications.
sending-on-the-way = On the way
sending-settled = Outcome recorded.
sending-queue = Waiting
sending-queue-empty = Emails written on a card with “Send” show up here.
sending-take-back = Take back
sending-taken-back = Email taken back: it does not go.
sending-gone = card erased
sending-tried-later = { $why } It is tried again at { $at }.
today-sending = Emails to clear up
today-sending-all = Open sending
today-sending-none = No email to clear up.
today-sending-failed = { $count ->
    [one] In the last seven days 1 email did not go.
   *[other] In the last seven days { $count } emails did not go.
}
today-sending-uncertain = { $count ->
    [one] Nobody knows whether 1 email arrived.
   *[other] Nobody knows whether { $count } emails arrived.
}


campaign-list = Campaigns
campaign-list-lead = One email to many: only those who gave their consent get it; the others are left out, and you see why.
campaign-new = New campaign
campaign-none = No campaign. The first one is written in minutes: choose consent, list and text.
campaign-line-draft = { $consent } · draft of { $on }
campaign-line = { $consent } · started { $on } · { $sent } of { $included } sent
campaign-state-draft = Draft
campaign-state-running = Going out
campaign-state-paused = Paused
campaign-state-stopped = Stopped
campaign-state-over = Finished
campaign-state-unclear = To clear up: { $count }
campaign-draft-lead = Until it starts, who gets it is worked out again with every consent that changes.
campaign-who = To whom
campaign-title = Name of the campaign
campaign-title-help = For you to find it again; recipients do not see it.
campaign-consent = For which consent
campaign-basis = On which basis
campaign-basis-consent = With a consent
campaign-basis-consent-help = To those who said yes to such messages.
campaign-basis-soft = To customers, about similar products
campaign-basis-soft-help = Without a consent, to those who bought, were told and did not object.
campaign-goods = Which products it is about
campaign-goods-none = Add what you sell, in the privacy settings.
campaign-people = Which people
campaign-people-help = All, or a view saved in the list of people.
campaign-everybody = Everybody
campaign-what = What
campaign-subject = Subject
campaign-text = Text
campaign-farewell = How a recipient unsubscribes
campaign-farewell-help = It stands under every email. Saying how to withdraw consent is mandatory.
campaign-farewell-soft-bare-text = You get this email from { $firm } because you are our customer. You can object at any time, free of charge: just answer UNSUBSCRIBE.
campaign-farewell-bare-text = You get this email from { $firm } because you gave your consent. To get no more of them just answer UNSUBSCRIBE.
campaign-farewell-soft-text = You get this email from { $firm } because you are our customer. You can object at any time, free of charge: answer UNSUBSCRIBE or write to { $address }.
campaign-farewell-soft-help = It stands under every email. Saying how to object, easily and free of charge, is mandatory.
campaign-farewell-text = You get this email from { $firm } because you gave your consent. To get no more of them answer UNSUBSCRIBE or write to { $address }.
campaign-audience = Who gets it
campaign-audience-none = Choose the consent: here you will see who gets it and who is left out.
campaign-included = { $count ->
    [one] person gets it
   *[other] people get it
}
campaign-left-out = { $count ->
    [0] Nobody is left out.
    [one] 1 person is left out:
   *[other] { $count } people are left out:
}
campaign-left-same-address = same address as another person
campaign-included-names = See who gets it
campaign-included-title = Who gets it
campaign-included-lead = The list as it stands now: each is checked again before sending.
campaign-left-names = See the names
campaign-left-title = Who is left out
campaign-left-lead = For each, why they may not be written to.
campaign-names-after-save = Save the draft to see the names.
campaign-unchecked = The check of the consent for mailings is off: those who did not give it receive it too, also those who answered no. Who objected or took it back stays out all the same.
campaign-go-title = Sending
campaign-go-lead = At the start the list is frozen; before each single email the check is made again.
campaign-go-off-soft = Sending from Custode is off: turn it on in the settings. This list cannot be exported: every message must say how to object.
campaign-go-off = Sending from Custode is off: you can export the list for your newsletter program.
campaign-go = Check and start
campaign-save = Save draft
campaign-saved = Draft saved.
campaign-export = Export CSV list
campaign-export-reason = Campaign “{ $title }”
campaign-exported = { $count ->
    [one] 1 person in { $file }
   *[other] { $count } people in { $file }
}
campaign-remove = Delete draft
campaign-removed = Draft deleted.
campaign-confirm = { $count ->
    [one] Send to 1 person?
   *[other] Send to { $count } people?
}
campaign-confirm-lead = An email that has gone cannot be called back. You can pause or stop those that still wait.
campaign-confirm-go = Start sending
campaign-started = Campaign started.
campaign-started-soft-lead = Started { $at } to customers, about similar products: “{ $consent }”.
campaign-started-lead = Started { $at } for the consent “{ $consent }”.
campaign-course = Where it stands
campaign-progress = { $count ->
    [one] { $sent } of 1 sent
   *[other] { $sent } of { $count } sent
}
campaign-waiting = { $count ->
    [one] 1 is waiting
   *[other] { $count } are waiting
}
campaign-outbox-paused = Sending email is paused: resume it on the page Sending.
campaign-stop = Stop the campaign
campaign-stop-title = Stop the campaign?
campaign-stop-lead = { $count ->
    [one] 1 email will not go. This cannot be resumed.
   *[other] { $count } emails will not go. This cannot be resumed.
}
campaign-frozen = The list as it was at the start.
campaign-sent = Sent
campaign-sent-none = None yet.
campaign-not-sent = Not sent
campaign-not-sent-lead = With the reason for each. They go no more.
campaign-answers = Answers, bounces, unsubscriptions
campaign-answers-lead = Whoever answers UNSUBSCRIBE, and addresses that bounce, are loaded as a list of objections: in the step “Read” choose “Only objections and unsubscribes”.
campaign-answers-go = Open Import
