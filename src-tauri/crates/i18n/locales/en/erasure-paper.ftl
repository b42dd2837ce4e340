# Certificate of erasure and letter of answer, on paper.
erasure-ground-no_longer_needed = The data are no longer needed
erasure-ground-withdrawn = The person withdrew the consent
erasure-ground-objected = The person objected
erasure-ground-unlawful = The data had no valid basis
erasure-ground-obligation = A law or an authority demands it
erasure-ground-minor = Data of a child collected by an online service
erasure-ground-mistake = Card made by mistake
erasure-paper-subject = Certificate of erasure { $number }
erasure-paper-lead = We certify that the data of a person were erased from the archive as described below. This certificate contains neither names nor addresses.
erasure-paper-fact = Item
erasure-paper-value = Value
erasure-paper-request = Request no.
erasure-paper-no-request = without a number
erasure-paper-at = Erased on
erasure-paper-ground = Reason
erasure-paper-answered = Answer to the person
erasure-paper-letter = letter { $code }, prepared before the erasure
erasure-no-letter-answered = Answered already by other means
erasure-no-letter-no_address = No address to answer to
erasure-no-letter-nobody_asked = Nobody asked: the firm decides
erasure-paper-counts = What became of the data
erasure-paper-col-what = Sort of data
erasure-paper-col-destroyed = Erased
erasure-paper-col-anonymised = Unlinked
erasure-paper-col-kept = Kept
erasure-paper-col-count = How many
erasure-paper-col-norm = Why
erasure-paper-col-until = Until
erasure-paper-class-card = Cards, with addresses, notes, provenance and history
erasure-paper-class-consent = Consents, by type
erasure-paper-class-stop = Objections and blocks
erasure-paper-class-communication = Communications
erasure-paper-class-hold = Holds that are over
erasure-paper-class-request = Files of requests
erasure-paper-class-case = Cases
erasure-paper-held = What stays, and until when
erasure-paper-held-text = What stays no longer appears on cards, in lists or searches, is not used, and is destroyed by itself after its date.
erasure-paper-between = from { $first } to { $last }
erasure-paper-until-lifted = while the hold stands
erasure-paper-hold = hold or open dispute
erasure-paper-proof = Verification
erasure-paper-scan = { $count ->
    [one] The register held these data in 1 unit (a card, a case, a communication): looked for in the archive right afterwards, no trace is left.
   *[other] The register held these data in { $count } units (a card, a case, a communication each): looked for in the archive right afterwards, no trace is left.
}
erasure-paper-suppressed = { $count ->
    [0] No fingerprint on the suppression list.
    [one] 1 fingerprint added to the suppression list: it holds neither the address nor a name.
   *[other] { $count } fingerprints added to the suppression list: they hold neither addresses nor names.
}
erasure-paper-copies = Backups made earlier still hold the data until they expire; whoever restores one repeats the erasure before it opens.
erasure-paper-copies-never = No backup had been made before the erasure.
erasure-paper-copies-found = { $count ->
    [one] 1 backup that was found still holds the data, until newer ones replace it.
   *[other] { $count } backups, in { $places ->
        [one] one folder
       *[other] { $places } folders
    }, still hold the data, until newer ones replace them.
}
erasure-paper-copies-away = { $places ->
    [one] One folder of backups could not be read: the backups in it still hold the data too.
   *[other] { $places } folders of backups could not be read: the backups in them still hold the data too.
}
erasure-paper-copies-newest = The last backup with the data may be no. { $number }: whoever restores that or an earlier one repeats the erasure before it opens.
erasure-paper-chain = Register of the archive: entry { $seq }, fingerprint { $head }
erasure-answer-subject = Erasure of your personal data (Art. 17 GDPR)
erasure-answer-subject-other = Erasure of the personal data of { $person } (Art. 17 GDPR)
erasure-answer-lead = We answer your request for erasure.
erasure-answer-lead-request = We answer your request for erasure no. { $request }.
erasure-answer-done = On { $day } we erased from our archive:
erasure-answer-gone-card = { $count ->
    [one] the card in your name, with addresses, notes and history
   *[other] the { $count } cards in your name, with addresses, notes and history
}
erasure-answer-gone-card-other = { $count ->
    [one] the card in the name of { $person }, with addresses, notes and history
   *[other] the { $count } cards in the name of { $person }, with addresses, notes and history
}
erasure-answer-gone-consent = { $count ->
    [one] the decisions about 1 type of consent
   *[other] the decisions about { $count } types of consent
}
erasure-answer-gone-stop = { $count ->
    [one] 1 recorded objection
   *[other] { $count } recorded objections
}
erasure-answer-gone-communication = { $count ->
    [one] 1 communication
   *[other] { $count } communications
}
erasure-answer-gone-request = { $count ->
    [one] the file of 1 request about your data
   *[other] the files of { $count } requests about your data
}
erasure-answer-gone-request-other = { $count ->
    [one] the file of 1 request about the data of { $person }
   *[other] the files of { $count } requests about the data of { $person }
}
erasure-answer-gone-case = { $count ->
    [one] 1 case
   *[other] { $count } cases
}
erasure-answer-shared = Some communications are about other people too: they stay with those people and are no longer linked to you. Their text may still name you.
erasure-answer-copies = In backups made earlier the data stay until newer backups replace them. Should we have to restore one, we repeat the erasure before we use it.
erasure-answer-shared-other = Some communications are about other people too: they stay with those people and are no longer linked to { $person }. Their text may still name them.
erasure-answer-held = What we still keep
erasure-answer-held-text = The data below stay for the reason and until the day shown beside each. They stay locked away, we use them for nothing else, and destroy them after that day.
erasure-answer-why-hold = a dispute or an inquiry is still open
erasure-answer-why-answered = we must be able to show that we answered the request
erasure-answer-why-claims = they serve to establish or defend a right, for instance to prove a consent
erasure-answer-why-books = the law obliges us to keep the books and letters of the business
erasure-answer-why-rule = a rule obliges us to keep them for a time
erasure-answer-suppressed = In order not to contact you again we keep a code made from your addresses: it serves only to recognise and block them.
erasure-answer-suppressed-other = So as not to contact { $person } again, we keep a code derived from their addresses: it only serves to recognise and block them.
erasure-answer-closing = Yours sincerely
run-paper-subject = Certificate of disposal { $number }
run-paper-lead = What was beyond its date (communications, cards left without a basis, closed and empty cases) was listed on { $simulated } and, once approved, put into the bin or made unusable, as the rule says; this was over on { $at }. From the bin it is erased for ever after { $days } days; files of requests, if there were any, were erased at once. This certificate contains neither names nor addresses.
run-paper-lead-nothing = At the check of { $simulated }, which ended on { $at }, nothing was past its date: there was nothing to put away. This certificate holds neither names nor contact details.
run-paper-col-class = Rule
run-paper-col-items = Beyond their date
run-paper-col-held = Kept back by a hold
run-paper-moved = Put away: { $count }
run-paper-skipped = Left alone because something changed after the list: { $count }
run-paper-uncovered = Records without a retention term, to be looked at: { $count }
