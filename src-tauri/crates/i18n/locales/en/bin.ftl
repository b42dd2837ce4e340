# The bin: what is in it, restoring, emptying.
bin-lead = What is here is in no list and is not used. After 30 days it is erased for ever.
bin-col-name = Name
bin-col-why = Why it is here
bin-col-since = Since
bin-col-by = Put here by
bin-col-going = Erasure
bin-col-outcome = What happens
bin-kind-person = Person
bin-kind-organisation = Organisation
bin-kind-communication = Communication
bin-why-by-hand = Moved to the bin
bin-why-import = Import undone: { $name }
bin-why-undone = Creation undone
bin-why-held = Person erased
bin-why-term = Retention ended on { $on }
bin-after = After { $date }
bin-after-by = After { $date } ({ $norm })
bin-kept-until = Kept until { $date }
bin-kept-until-by = Kept until { $date } ({ $norm })
bin-none-title = The bin is empty.
bin-none-text = Cards and communications that you move here can be restored for 30 days.
bin-none-selected = Choose what to restore.
bin-selected = { $count ->
    [one] 1 thing chosen
   *[other] { $count } things chosen
}
bin-clear-selection = Clear the selection
bin-restore = Restore
bin-restored = { $count ->
    [one] Restored.
   *[other] { $count } things restored.
}
bin-empty = Empty the bin…
bin-empty-title = Empty the bin?
bin-empty-lead = What goes is erased for ever: it cannot be undone or recovered. No address is put on the list of those not to contact again.
bin-empty-not = Leave it as it is
bin-empty-act = { $count ->
    [0] There is nothing to erase
    [one] Erase 1 thing for ever
   *[other] Erase { $count } things for ever
}
bin-empty-type = To confirm, type the number { $count }
bin-fact-contacts = { $count ->
    [0] No card to erase.
    [one] 1 card is erased, with consents, objections and history.
   *[other] { $count } cards are erased, with consents, objections and history.
}
bin-fact-communications = { $count ->
    [0] No communication to erase.
    [one] 1 communication is erased.
   *[other] { $count } communications are erased.
}
bin-fact-kept = { $count ->
    [one] 1 communication stays in the bin because the law wants it kept: it goes by itself on its day.
   *[other] { $count } communications stay in the bin because the law wants them kept: they go by themselves on their day.
}
bin-fact-shared = { $count ->
    [one] 1 communication stays because it is about other people too.
   *[other] { $count } communications stay because they are about other people too.
}
bin-records = What happens to each of them
bin-outcome-destroyed = Erased for ever
bin-outcome-shared = Stays with the other people
bin-emptied = Erased for ever.
bin-stopped = Stopped: what was left is still in the bin.
bin-stop = Stop
bin-clock-jump-title = { $days ->
    [one] The date of the computer went forward by 1 day at once.
   *[other] The date of the computer went forward by { $days } days at once.
}
bin-clock-jump-text = Perhaps the business was closed, or the clock is wrong. These days do not count towards erasure until you confirm the date.
bin-clock-behind-title = The date of the computer is before one that was seen already.
bin-clock-behind-text = Until the clock is right, nothing is erased by itself.
bin-clock-confirm = The date is right…
bin-outcome-held = Stays: there is a hold, a restriction, an open request or an open case
bin-fact-held = { $count ->
    [one] 1 communication stays because of a hold, a restriction or an open request.
   *[other] { $count } communications stay because of a hold, a restriction or an open request.
}
