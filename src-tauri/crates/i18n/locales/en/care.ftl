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
verify-none-text = All cards were confirmed more recently than this.
verify-card = Data confirmed on { $on }
verify-card-never = Data never confirmed
notices-title = Notices to give
notices-lead = People whose data did not come from them: the privacy notice is due within a month, or at the first contact if that is earlier (art. 14).
notices-menu = People whose data did not come from them
notices-which = Which
notices-all = All
notices-late = Only those that are late ({ $count })
notices-col-source = Where they come from
notices-col-obtained = Received on
notices-col-due = Due by
notices-col-left = Time left
notices-col-first = First contact
notices-give = Mark as given
notices-give-some = { $count ->
    [one] Mark as given to one person
   *[other] Mark as given to { $count } people
}
notices-give-lead = It stays on the card: the version of the notice in force on that day, when and how. It cannot be undone.
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
