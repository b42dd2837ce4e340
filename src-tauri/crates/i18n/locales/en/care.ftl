# Cards to be checked and notices to be given.
care-lists = Lists
care-lists-stops = Objections, withdrawals, restrictions, cards put aside
verify-title = To be checked
verify-lead = Cards that nobody has confirmed for a while. Check the data with the person, then confirm: who did and when is kept.
verify-menu = Cards that nobody has confirmed for a while
verify-age = Not confirmed for
verify-months = { $count ->
    [one] one month
   *[other] { $count } months
}
verify-any = All
care-search = Search by name
verify-col-name = Name
verify-col-verified = Last confirmed
verify-col-created = In the archive since
verify-col-age = How long ago
verify-never = Never
verify-confirm = Confirm the data
verify-confirm-some = { $count ->
    [one] Confirm one card
   *[other] Confirm { $count } cards
}
verify-confirmed = { $count ->
    [one] Data confirmed today
   *[other] { $count } cards confirmed today
}
verify-none = Nothing to check
verify-none-text = No card is old enough: whoever was entered or confirmed longer ago than this appears here.
verify-card = Data confirmed on { $on }
verify-card-never = Data never confirmed
notices-title = Notices to give
notices-lead = People whose data did not come from them: the privacy notice is due within a month, or at the first contact if that is earlier (Art. 14).
notices-menu = People whose data did not come from them
notices-which = Which
notices-all = All
notices-late = Only those that are late ({ $count })
notices-col-source = Where they come from
notices-col-obtained = Received on
notices-col-due = Due by
notices-col-left = Term
notices-col-first = First contact
notices-give = Mark as given
notices-give-some = { $count ->
    [one] Mark as given to one person
   *[other] Mark as given to { $count } people
}
notices-give-lead = It stays on the card: the version of the notice in force on that day, when and how. A mistake is put right from the card.
notices-given = { $count ->
    [one] Notice marked as given
   *[other] Notice marked as given to { $count } people
}
notices-sure = { $count ->
    [one] This person received the notice
   *[other] These { $count } people received the notice
}
notices-on = When
notices-how = How
notices-issue-first = Issue the notice first: without a version nobody can say what was given.
notices-to-documents = Go to the documents
notices-none = No notices to give
notices-none-text = Whoever comes from a source other than the person stands here until they were given the notice.
notices-waived = Not due
notices-waive = Mark as not due
notices-waive-some = { $count ->
    [one] Not due…
   *[other] Not due to { $count } people…
}
notices-waive-lead = A notice may be left out only in the cases of Art. 14(5). Who decided it and why is written down; it can be taken back.
notices-waived-done = { $count ->
    [one] Notice marked as not due
   *[other] Notice marked as not due to { $count } people
}
notices-ground = Why it is not due
notices-ground-known = The person has the information already
notices-ground-help-known = For instance from whoever gave you the data.
notices-ground-disproportionate = Impossible, or a disproportionate effort
notices-ground-help-disproportionate = Write why, and how you make the notice public.
notices-ground-law = A law says so
notices-ground-help-law = Write which law makes you collect the data.
notices-ground-secrecy = Professional secrecy
notices-ground-help-secrecy = Write which duty of secrecy holds.
notices-note = Explanation
notices-note-help = A line that explains the decision to whoever checks.
notices-owe-some = { $count ->
    [one] Due again
   *[other] Due again to { $count } people
}
notices-owed = { $count ->
    [one] The notice is due again
   *[other] { $count } notices are due again
}
notices-waived-none = No notice is marked as not due
notices-waived-none-text = Here are the people whom you decided not to give it, with the reason.
notices-col-ground = Why
notices-col-note = Explanation
notices-col-decided = Decided on
notices-col-by = By whom
