# Erasing a person on request, and the holds that forbid it.
card-erase = Erase on request…
card-erase-detail = For ever, with a certificate (Art. 17)
card-holds = Holds and disputes…
card-holds-detail = What is held is not erased
card-holds-show = Show
card-held-title = { $count ->
    [one] A hold forbids the erasure
   *[other] { $count } holds forbid the erasure
}
erase-title = Erase { $name }?
erase-lead = What goes is erased for ever: it cannot be undone or brought back. First look at what stays, and why.
erase-blocked = It cannot be erased now
erase-twins = { $count ->
    [one] There is another card that looks like the same person’s
   *[other] There are { $count } other cards that look like the same person’s
}
erase-twins-text = { $count ->
    [one] This erasure does not touch it: who asked for it would stay in the archive. Merge the other card with this one, or erase it too.
   *[other] This erasure does not touch them: who asked for it would stay in the archive. Merge the other cards with this one, or erase them too.
}
erase-twin-binned = { $name } (in the bin)
erase-twins-stay = { $count ->
    [one] It is somebody else’s, and stays
   *[other] They are other people’s, and stay
}
erase-to-request = Go to request { $number }
erase-request-first = This request cannot get the erasure as its result yet: open it and complete the steps that are missing.
erase-block-hold = There is a hold on this card. While it stands nobody can erase it: lift it on the card if it is no longer needed.
erase-block-dispute = A dispute is open. The data are needed for the defence of claims (Art. 17(3)(e)): once it is closed, close it on the card too.
erase-block-restricted = The processing is restricted (Art. 18): the data are only stored. Lift the restriction first.
erase-block-case = A case is open: the person still waits for an answer. Close it before erasing; if the data are needed for the defence of claims (Art. 17(3)(e)), put a hold instead and answer the request on that ground.
erase-to-case = Open “{ $title }”
erase-block-import = An import that waits holds data of this person, who would come back with it: finish or discard it under Import and export, then erase.
erase-block-request = A request about other rights is open: answer that one first. After the erasure nothing would be left to answer with.
erase-records = What happens to each record
erase-records-lead = Every item has one outcome. What stays is shown nowhere, is not used, and goes by itself on its date.
erase-col-class = Sort
erase-col-destroyed = Erased
erase-col-anonymised = Unlinked
erase-col-kept = Kept
erase-col-what = What
erase-col-on = Date
erase-col-fate = Outcome
erase-class-card = Card, addresses, notes and history
erase-class-consent = Consents
erase-class-stop = Objections and blocks
erase-class-communication = Communications
erase-class-hold = Holds
erase-class-request = Files of requests
erase-class-case = Cases
erase-fate-destroyed = Erased
erase-fate-kept = Kept until { $date }
erase-fate-kept-by = Kept until { $date } ({ $norm })
erase-fate-proof = The proof stays until { $date } ({ $norm })
erase-fate-shared = Unlinked from the person: it stays with the others
erase-fate-held = Kept while the hold stands
erase-order = Reason and confirmation
erase-ground = Why it is erased
erase-request = Number of the request
erase-request-help = It stands on the certificate: write the number only, never a name.
erase-letter = Letter of answer
erase-letter-help = It is made now: after the erasure nobody knows to whom it goes.
erase-letter-ground = First choose why it is erased: the letter says so.
erase-letter-blocked = The letter is prepared when the erasure is possible.
erase-letter-twins = { $count ->
    [one] First decide about the other card, above: merge it, erase it, or mark it as somebody else’s.
   *[other] First decide about the other cards, above: merge them, erase them, or mark them as other people’s.
}
erase-letter-ready = Letter { $code } is ready: you can save it again afterwards too.
erase-letter-stale = Something changed: prepare the letter again, so that it tells the truth.
erase-no-letter = Or without a letter, because
erase-no-letter-none = A letter is needed
erase-asked = It answers request { $number }: the result and the letter are recorded by themselves.
erased-asked = Request { $number } has its result
erased-asked-letter = The letter is in its file too: send it, then record the proof there to close.
erased-asked-no-letter = The answer is still missing in its file: prepare it and record the proof that it was sent, to close.
erased-asked-open = Open the request
erase-letter-write = Make and save…
erase-letter-again = Make it again…
erase-letter-saved = Letter saved in { $place }.
erase-suppression = { $count ->
    [0] No address to mark on the suppression list.
    [one] A fingerprint of the address stays on the suppression list: no import brings this person back.
   *[other] The fingerprints of { $count } addresses stay on the suppression list: no import brings this person back.
}
erase-no-suppression = A wrong card: no fingerprint stays.
erase-type-name = To confirm, type “{ $name }”
erase-act = { $count ->
    [one] Erase 1 item for ever
   *[other] Erase { $count } items for ever
}
erase-final = It cannot be undone.
erase-saved = Saved in { $place }.
erased-title = Erased
erased-lead = { $at }. This page no longer says who it was.
erased-done = { $count ->
    [one] 1 item destroyed, verified right afterwards.
   *[other] { $count } items destroyed, verified right afterwards.
}
erased-kept = { $count ->
    [one] 1 item stays locked away until its date, then goes by itself.
   *[other] { $count } items stay locked away until their date, then go by themselves.
}
erased-anonymised = { $count ->
    [one] 1 communication stays with the other people, without this one.
   *[other] { $count } communications stay with the other people, without this one.
}
erased-certificate = Certificate { $number }
erased-certificate-lead = It contains no personal data: it can be kept and shown.
erased-certificate-save = Save the certificate…
erased-letter-save = Save letter { $code }…
erased-counts = Erased { $destroyed } · unlinked { $anonymised } · kept { $kept }
erased-head = Register of the archive
erased-head-at = entry { $seq } · { $head }…
settings-erasures = Erasures
settings-erasures-lead = Erasures that people asked for. Who it was nobody knows any more; the certificate shows that it was done.
settings-erasures-none = Nobody was erased on request yet.
settings-erasures-by = { $at } · carried out by { $by }
settings-erasures-proofs = { $count ->
    [one] 1 proof of consent is held, without name or address.
   *[other] { $count } proofs of consent are held, without name or address.
}
settings-erasures-proofs-on = Destroyed automatically on { $date }.
settings-erasures-proofs-until = They are destroyed by themselves, from { $first } to { $last }.
hold-title = Holds and disputes
hold-title-communication = Hold on this communication
hold-title-case = Holds on the case
hold-lead = While a hold stands, this card and its communications are not erased, neither by hand nor by themselves.
hold-lead-communication = While a hold stands, this communication is not erased, neither by hand nor by itself.
hold-lead-case = While a hold stands, neither the case, nor its communications, nor the card of its person is erased.
hold-kind = What there is
hold-kind-hold = Hold
hold-kind-hold-detail = Still needed: an inspection, a court order, a duty
hold-kind-dispute = Open dispute
hold-kind-dispute-detail = Complaint or lawsuit under way: the data are needed for defence
hold-reason = Why
hold-until = Until
hold-set = Set the hold
hold-set-done = Hold set.
hold-lift = Lift
hold-close = Close the dispute
hold-lifted = Hold lifted: the terms count again.
hold-since = Since { $on }, set by { $by }
hold-until-is = until { $on }
hold-lifted-on = lifted on { $on }
communication-hold = Set a hold: { $title }
communication-held = Held, not erased: { $title }
communication-held-note = held: not erased
