# Quality report of the data: what is wrong, old, empty or without a purpose, and what is discarded.
quality-title = Quality of the data
quality-lead-register = All cards of the archive, outside of the bin.
quality-lead-batch = The cards that the import of “{ $file }” made.
quality-lead-import = The rows of “{ $file }” that are about to come in.
quality-open = Quality report
quality-panel-lead = What is wrong, old, empty or without a purpose, with the rows and cards one by one.
quality-open-register = Quality of the data
quality-months = Old after
quality-months-of = { $count ->
    [one] 1 month
   *[other] { $count } months
}
quality-again = Make the report again
quality-save = Save the list…
quality-saved = { $count ->
    [one] 1 line saved to “{ $file }”
   *[other] { $count } lines saved to “{ $file }”
}
quality-stopped = The report was not finished
quality-failed = The report did not succeed
quality-made-cards = { $count ->
    [one] 1 card looked at
   *[other] { $count } cards looked at
}, { $flawed ->
    [0] none with something to mend.
    [one] 1 with something to mend.
   *[other] { $flawed } with something to mend.
}
quality-made-rows = { $count ->
    [one] 1 row looked at
   *[other] { $count } rows looked at
}, { $flawed ->
    [0] none with something to mend.
    [one] 1 with something to mend.
   *[other] { $flawed } with something to mend.
}
quality-rejected = { $count ->
    [one] 1 row of the file could not be imported: you save it from the page of the import.
   *[other] { $count } rows of the file could not be imported: you save them from the page of the import.
}
quality-good = { $share } in order.
quality-groups = The four questions
quality-group-invalid = Wrong values
quality-group-invalid-note = that cannot be right
quality-group-stale = Old cards
quality-group-stale-note = { $count ->
    [one] no confirmation for more than 1 month
   *[other] no confirmation for more than { $count } months
}
quality-group-empty = Unreachable
quality-group-empty-note = no way to reach the person
quality-group-out-of-purpose = Without a purpose
quality-group-out-of-purpose-note = nothing says why to keep them
quality-flaw-email = Email not valid
quality-flaw-phone = Telephone not valid
quality-flaw-tax-code = Tax code fails its check
quality-flaw-vat-number = VAT number fails its check
quality-flaw-bounced = Messages came back
quality-flaw-value = Another value fails its check
quality-flaw-stale = No recent confirmation
quality-flaw-empty = No way to reach them
quality-flaw-no-source = Source unknown
quality-flaw-no-purpose = No purpose
quality-kinds = Show only
quality-list = To look at
quality-list-all = All there is to look at
quality-none = There is nothing to mend here.
quality-pick-all = Choose what is on this page
quality-pick = Choose { $name }
quality-row-at = row { $row }
quality-known-on = last known day: { $on }
quality-known-never = no day known
quality-discard-picked = { $count ->
    [0] Discard what is chosen…
    [one] Discard the one chosen…
   *[other] Discard the { $count } chosen…
}
quality-discard-all = { $count ->
    [one] Discard the only one…
   *[other] Discard all { $count }…
}
quality-discard-title-rows = { $count ->
    [one] Leave 1 row out?
   *[other] Leave { $count } rows out?
}
quality-discard-title-cards = { $count ->
    [one] Put 1 card into the bin?
   *[other] Put { $count } cards into the bin?
}
quality-discard-lead-rows = The reason is written with the import. Until the import you can take them back.
quality-discard-lead-cards = The reason is written in the journal. The cards stay in the bin for 30 days, then they are erased for ever.
quality-discard-go-rows = Leave out
quality-discard-go-cards = Put into the bin
quality-discarded-rows = { $count ->
    [one] 1 row left out
   *[other] { $count } rows left out
}
quality-discarded-cards = { $count ->
    [one] 1 card in the bin
   *[other] { $count } cards in the bin
}
quality-discarded-title = Discarded, with the reason
quality-discarded-line = { $count ->
    [one] 1: { $why }
   *[other] { $count }: { $why }
}
quality-discarded-back = { $count ->
    [one] 1 taken out of the bin
   *[other] { $count } taken out of the bin
}
quality-discarded-when = { $at }, { $by }
quality-discarded-waiting = not written yet
discard-reason = Why?
discard-invalid = Wrong data
discard-stale = Data too old
discard-empty = No way to reach them
discard-out-of-purpose = Needed for no purpose
discard-duplicate = There already
discard-asked = The person asked for it
discard-other = Other
discard-note = In a few words
discard-note-help = Without names: this note stays when the data are erased.
discard-note-other = Write the reason.
import-leave-out-title = Leave row { $row } out?
import-left-out-for = Left out: { $why }
import-rejects-sheet = Rejected
quality-sheet = Quality
quality-column-name = Name
quality-column-row = Row
quality-column-card = Card
quality-column-flaws = What is wrong
quality-column-known = Last known day
reason-already-done = That was done already.
