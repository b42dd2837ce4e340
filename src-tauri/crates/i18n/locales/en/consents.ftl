# Consents: states, proof, decisions, objections, types.
consent-state-never-asked = Never asked
consent-state-requested = Waiting
consent-state-deferred = Put off
consent-state-refused = Refused
consent-state-given = Given
consent-state-renewed = Renewed
consent-state-expired = Expired
consent-state-withdrawn = Withdrawn
consent-state-revoked = Dropped by us
consent-state-invalidated = Invalidated
consent-state-weak = Weak proof
consent-state-declared = Proof missing
consent-state-objection = Objection
consent-meaning-never-asked = Nobody has asked yet.
consent-meaning-requested = The question went out, the answer has not come.
consent-meaning-deferred = They want to think about it.
consent-meaning-refused = They said no.
consent-meaning-given = They said yes, with date and proof.
consent-meaning-renewed = They said yes again.
consent-meaning-expired = The yes has run out.
consent-meaning-withdrawn = They had said yes and changed their mind.
consent-meaning-revoked = The purpose is no more.
consent-meaning-invalidated = The yes does not hold: poor wording or the decision of an authority.
consent-meaning-weak = They said yes, but the proof is weaker than required: it does not allow writing.
consent-meaning-declared = There is a yes without date or proof: it does not allow writing.
consent-meaning-objection = There is an objection: it outranks every earlier consent.

evidence-0 = Declared only
evidence-0-detail = It is on record, but there is nothing to show
evidence-1 = Witness
evidence-1-detail = They said so to whoever writes this down
evidence-2 = Signature or recording
evidence-2-detail = Signed form, email, recording
evidence-3 = Strong proof
evidence-3-detail = Double confirmation, certified email or e-signature

consent-method-paper-form = paper form
consent-method-voice = by voice
consent-method-email = email
consent-method-message = message
consent-method-double-opt-in = double online confirmation
consent-method-pec = PEC
consent-method-e-signature = electronic signature
consent-method-import = import

consent-done-given = Consent { $title } given
consent-done-declared = Consent { $title } declared, without day or proof
consent-done-declared-dated = Consent { $title } declared, without proof
consent-done-renewed = Consent { $title } renewed
consent-done-refused = Consent { $title } refused
consent-done-requested = Consent { $title } asked for
consent-done-deferred = Consent { $title } put off
consent-done-withdrawn = Consent { $title } withdrawn
consent-done-revoked = Consent { $title } dropped by us
consent-done-invalidated = Consent { $title } invalidated
consent-proof-wording = wording v{ $version }
consent-proof-level = { $level ->
    [0] no proof
    [1] proof: witness
    [2] proof: signature or recording
   *[3] strong proof
}
consent-proof-no-date = without a date
consent-proof-recorded = recorded on { $on } by { $by }
consent-proof-note = “{ $note }”
consent-corrected = recorded in error: { $reason }

consent-record-title = Record a consent
consent-record-lead = What { $name } decided, when, and how you know.
consent-record-many-lead = { $count ->
    [one] The same decision for one person.
   *[other] The same decision for { $count } people.
}
consent-withdraw-title = Record a withdrawal
consent-withdraw-lead = { $name } has changed their mind: from now on nobody writes to them about this.
consent-type = Type
consent-decision = Decision
consent-decision-given = Yes, given
consent-decision-given-detail = They consented
consent-decision-refused = No, refused
consent-decision-refused-detail = They said no
consent-decision-withdrawn = Withdrawn
consent-decision-withdrawn-detail = They had consented and changed their mind
consent-decision-requested = Asked for
consent-decision-requested-detail = You asked and wait for the answer
consent-decision-deferred = Put off
consent-decision-deferred-detail = “I’ll think about it”
consent-decision-revoked = Dropped by us
consent-decision-revoked-detail = The purpose is no more
consent-decision-invalidated = Invalidated
consent-decision-invalidated-detail = Poor wording or the decision of an authority
consent-decided = Date of the decision
consent-recorded-apart = The recording bears today’s date, { $today }: the two are kept apart.
consent-method = How you know
consent-no-wording = This type has no wording yet: write it under Consents, so that the proof is complete.
consent-wording-version = Wording version { $version }, in force since { $since }
consent-wording-shown = Is this the wording they read or heard?
consent-wording-yes = Yes, this wording
consent-wording-no = No, another wording or none
consent-evidence = What proof you have
consent-evidence-note = Where the proof is
consent-evidence-hint = For example: form M-0341, green binder
consent-weak-note = “{ $title }” asks at least for: { $least }. The yes stays in the register as “Weak proof” and does not allow writing.
consent-record-go = Record
consent-withdraw-go = Record the withdrawal
consent-recorded = “{ $title }”: { $decision ->
    [given] consent recorded
    [refused] refusal recorded
    [withdrawn] withdrawal recorded
    [requested] recorded that you asked
    [deferred] recorded that they will answer later
    [revoked_by_controller] recorded that you closed it
    [invalidated] recorded that the consent is not valid
   *[other] decision recorded
}.
consent-recorded-many = “{ $title }”: { $decision ->
    [given] consent recorded
    [refused] refusal recorded
    [withdrawn] withdrawal recorded
    [requested] recorded that you asked
    [deferred] recorded that they will answer later
    [revoked_by_controller] recorded that you closed it
    [invalidated] recorded that the consent is not valid
   *[other] decision recorded
}, { $count ->
    [one] 1 person
   *[other] { $count } people
}.
consent-missing-type = Choose the type.
consent-missing-decision = Say what they decided.
consent-missing-date = Give the day of the decision.
consent-missing-method = Say how you know.
consent-missing-wording = Say whether this is the wording.
consent-missing-level = Say what proof you have.

consent-record = Record a decision
consent-record-for = Record a decision on { $title }
consent-withdraw = Withdraw
consent-withdraw-for = Withdraw { $title }
consent-decided-on = Decided on { $on }.
consent-held-back = This yes will not count: for { $titles } there is a no that weighs more
consent-yes-needs = After this no, a yes counts only if given on { $from } or later. The proof must be at least: { $least }.
consent-valid-until = Holds until { $on }.
consent-was-valid-until = Held until { $on }.
consent-no-date = no date
consent-events = { $count ->
    [one] One decision in the register
   *[other] { $count } decisions in the register
}
consent-correct = This is an error
consent-correct-title = Correct a wrong entry
consent-correct-lead = The entry counts no more, but it stays in the history with your name and the reason.
consent-correct-reason = Why it is wrong
consent-correct-hint = For example: somebody else’s form
consent-correct-go = Correct
consent-corrected-said = Entry corrected.

stops = Objections and blocks
stops-lead = They outrank every earlier consent.
stops-empty = No objection.
stop-record = Record
stop-since = since { $on }
stop-undated = without a day, list of { $on }
stop-covers = Covers: { $channels }.
stop-every-channel = all commercial contact
stop-line-subject = Objection: { $channels }
stop-line-controller = Block of our own: { $channels }
stop-line-law = Block by law: { $channels }
stop-no-reason-beats = no commercial reason can override it
stop-lifted-on = lifted on { $on }
stop-author = Who asks for it
stop-author-subject = The person
stop-author-subject-detail = They want no more commercial messages: it holds at once
stop-author-controller = We do
stop-author-controller-detail = A choice of the office, which you can lift
stop-author-law = The law or an authority
stop-author-law-detail = For example the national opt-out register
stop-record-title = Record an objection
stop-record-lead = It takes effect at once on all lists and commercial messages.
stop-scope = What they do not want
stop-scope-all = No commercial contact at all
stop-scope-some = Some channels only
stop-channels = Channels
stop-since-label = Since when
stop-ground = How it reached you
stop-reason = Reason
stop-ground-hint = For example: by voice, on the phone
stop-missing-scope = Say what it covers.
stop-missing-date = Give the day.
stop-record-go = Record the objection
stop-recorded = Objection recorded.
stop-lift = Lift the block
stop-lift-title = Lift the block
stop-lift-lead = It is a block of your own: the reason why it falls stays in the register.
stop-lift-reason = Why you lift it
stop-lifted-said = Block lifted.
stop-lift-subject = Only a new, proven consent of the person overrides it.
stop-lift-law = Lifted by the privacy lead, when its legal cause is gone.
stop-purposes = { $purposes } ({ $channels })
stop-by-every-channel = by every channel
stop-which-purposes = For which purposes
stop-which-purposes-help = Nothing ticked: all marketing. What is not marketing stops only if it is ticked.
stop-arrived = Arrived by { $channel }
stop-arrived-by = How it arrived
stop-arrived-unsaid = Not stated
stop-lift-lead-law = It is a block by law: lift it only if its cause is gone. The reason stays in the register with your name.
stop-wrong = It is a mistake
stop-wrong-title = Recorded in error
stop-wrong-lead = It no longer counts, but stays in the history with the reason and your name.
stop-wrong-said = Mistake corrected.
stop-wrong-on = corrected as a mistake on { $on }

consent-withdraw-parts = With this withdrawal the yes to these falls too: { $titles }.
consents-lead = What you ask of people, in which words, what a yes allows and for how long.
consents-empty-title = No consent types.
consents-empty-text = Define what you want to ask: each type becomes a field on every card.
consent-type-optional = Optional
consents-necessary = Necessary for the service
consents-necessary-lead = For these purposes no consent is asked, and nobody has to give one: the data serve what the person asked for, or a law requires them.
consents-archived = Archived
consent-type-new = New type
consent-type-edit = Change { $title }
consent-type-lead = It appears as a field on every card, even where it was never asked.
consent-type-save = Save
consent-type-saved = Type “{ $title }” saved.
consent-type-change = Change
consent-type-acts = More actions for { $title }
consent-type-usage = { $count ->
    [0] never used
    [one] one recorded decision
   *[other] { $count } recorded decisions
}
consent-type-archive = Archive
consent-type-archive-detail = Asked no more; decisions taken stay
consent-type-restore = Put back in use
consent-type-delete = Delete
consent-type-delete-used = Already used: it can only be archived
consent-type-archived = “{ $title }” archived.
consent-type-restored = “{ $title }” back in use.
consent-type-deleted = “{ $title }” deleted.
consent-type-is-archived = Archived
consent-type-title = Title
consent-type-title-missing = Write the title.
consent-type-code = Code
consent-type-code-fixed = It has been used, so it no longer changes.
consent-type-code-help = Unique; also a column name in imports.
consent-type-code-missing = Write the code.
consent-type-code-taken = This code is already there, in capitals or not.
consent-type-description = Description
consent-type-description-help = Helps whoever records: it shows on the card and in the form.
consent-type-allows = What a yes allows
consent-type-mass-detail = One text to many people, such as a newsletter
consent-type-single-detail = One message written to one person
consent-type-contact-detail = A phone call
consent-type-permission-missing = Choose at least one permission: without one the consent allows nothing.
consent-type-three-title = Three separate types are better.
consent-type-three-text = With a single yes for mailings, messages and calls the person cannot choose. You can save all the same.
consent-type-channels = Channels
consent-type-channels-help = If you choose none, the usual ones of the permissions hold.
consent-type-channels-usual = If you choose none: { $channels }.
consent-type-evidence = Least proof
consent-type-evidence-help = A yes with less proof stays on record but does not allow writing.
consent-type-validity = Validity in days
consent-type-valid = Validity
consent-type-validity-hint = Always valid
consent-type-validity-help = After that it must be asked again. Empty: it always holds.
consent-type-validity-wrong = Write a number of days, or leave it empty.
consent-type-always = always holds
consent-type-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
consent-type-purpose = Purpose
consent-type-purpose-none = No purpose linked
consent-type-wording = Wording that the person reads or hears
consent-type-wording-hint = For example: “I agree to receive the newsletter by email. I can withdraw at any time.”
consent-type-wording-help = It will be version 1.
consent-type-wording-now = This is version { $version }, in force since { $since }. If you change it, a new version is born.
consent-type-wording-next = Saving makes version { $version }: whoever decided before stays bound to the wording they read.
consent-type-no-wording = The wording is missing: without it a yes is hard to prove.
consent-put-today = Put today’s date
consent-long-ago = Yes, the date is right
consent-long-ago-help = It is before the privacy law of 1996, when consents were not collected yet.
consent-long-ago-missing = The date is very long ago: correct it, or confirm below that it is right.
consent-wording-later = The wording you use today is in force since { $since }: on that day the person saw another one. If you have a copy, attach it as proof.
