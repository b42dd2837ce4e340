# The register of people: list, views, filters, new card, export.
people-date-future = The date cannot be in the future.
people-write-reason = Write the reason.

people-status-active = Active
people-status-not-usable = Not usable
people-status-restricted = Restricted
people-status-binned = In the bin

people-kind-person = Person
people-kind-organisation = Organisation
people-kind-persons = people
people-kind-organisations = organisations

people-col-name = Last and first name
people-col-status = State
people-col-last-contact = Last contact
people-col-created = In the register since

people-search = Search the list
people-search-hint = Name, email, phone…
people-showing = Showing people
people-showing-found = Showing the people found
people-showing-all = Showing everybody
people-found = { $count ->
    [one] { $count } found
   *[other] { $count } found
}
people-found-more = { $count }+ found
people-found-ordered = { $hits } · { $order }
people-order-name = by last name
people-order-email = by email
people-order-city = by town
people-order-last-contact = by last contact
people-order-created = by date of recording

people-filter-add = filter
people-filter-question = What
people-filter-type = Which consent
people-filter-answer = Which value
people-filter-apply = Add the filter
people-filter-remove = Remove the filter { $filter }
people-filter-only = only
people-filter-card = card
people-filter-with-tag = tagged
people-filter-in-city = in the town of
people-filter-in-province = in the province of
people-filter-from-source = who came from
people-filter-from-import = from the import
people-filter-with = with
people-filter-without = without
people-filter-email = email
people-filter-phone = phone
people-filter-consent = consent { $title }:
people-ask-consent = Consent
people-ask-reach = May be contacted
people-filter-way = In which way
people-filter-way-hint = For marketing: the same answer that stands on the card.
people-answer-may = Allowed
people-answer-may-not = Not allowed
people-reach-call = Phone call
people-reach-email = Email to one person
people-reach-newsletter = Newsletter by email
people-reach-sms = SMS
people-reach-messaging = Messaging
people-reach-post = Letter
people-filter-may = who may be
people-filter-may-not = who may not be
people-filter-call = called
people-filter-mail = contacted by email
people-filter-newsletter = sent the newsletter
people-filter-sms = contacted by SMS
people-filter-messaging = contacted by message
people-filter-post = contacted by letter
people-ask-province = Province
people-ask-city = Town
people-ask-tag = Tag
people-ask-source = Source
people-ask-batch = Import
people-ask-kind = People or organisations
people-ask-status = State of the card
people-ask-email = Email
people-ask-phone = Phone
people-answer-has = Present
people-answer-has-not = Missing

people-view = View: { $name }
people-view-changed = View: { $name } (changed)
people-views = Views
people-view-all = Everybody
people-view-bin = Bin
people-view-save-as = Save as a new view…
people-view-update = Update “{ $name }”
people-view-rename = Rename “{ $name }”…
people-view-delete = Delete “{ $name }”
people-view-save-title = Save the view
people-view-rename-title = Rename the view
people-view-lead = Search, filters, order, columns and row height come back as they are now.
people-view-name = Name of the view
people-view-taken = There is already a view with this name.
people-view-save = Save
people-view-saved = View “{ $name }” saved.
people-view-updated = View “{ $name }” updated.
people-view-renamed = The view is now called “{ $name }”.
people-view-deleted = View “{ $name }” deleted.

people-density = Row height
people-density-compact = Compact
people-density-comfortable = Comfortable
people-density-relaxed = Relaxed

people-none-selected = Nobody selected
people-selected = { $count ->
    [one] { $count } selected
   *[other] { $count } selected
}
people-clear-selection = Clear the selection
people-record-consent = Record consent
people-export = Export
people-export-all = Export the list
people-bin = Move to the bin
people-restore = Restore
people-binned = { $count ->
    [one] Moved to the bin.
   *[other] { $count } people moved to the bin.
}
people-restored = { $count ->
    [one] Restored.
   *[other] { $count } people restored.
}
people-key-peek = quick look
people-key-open = open

people-peek = Quick look
people-peek-open = Open the card

people-new = New person
people-new-organisation = New organisation
people-new-lead = A name and where it comes from are enough: add the rest when you need it.
people-new-go = Create the card
people-new-source = Where they come from
people-new-source-hint = Choose the source
people-new-date = Collected on
people-new-name-missing = Write at least a first or a last name.
people-new-organisation-missing = Write the company name.
people-new-source-missing = Choose where they come from: whoever asks about their data has a right to know.
people-new-date-missing = Give the day on which you collected the data.
people-new-alike = { $count ->
    [one] Perhaps already here:
   *[other] Perhaps one of these is already here:
}
people-created = Card created.
people-created-alike = { $count ->
    [one] Card created. It looks like another one: you will find it marked.
   *[other] Card created. It looks like { $count } others: you will find them marked.
}

people-export-title = { $count ->
    [one] Export one person
   *[other] Export { $count } people
}
people-export-all-title = Export the list
people-export-lead = The file holds personal data: keep it safe and delete it when it is no longer needed.
people-export-format = Format
people-format-xlsx = Spreadsheet
people-format-xlsx-detail = Excel and LibreOffice (.xlsx)
people-format-csv = Separated text
people-format-csv-detail = For other programs (.csv)
people-format-vcf = Address cards
people-format-vcf-detail = For address books and phones (.vcf)
people-format-json = Structured data
people-format-json-detail = For programmers (.json)
people-export-reason = What it is for
people-export-reason-help = The reason, your name and the time stay in the register.
people-export-reason-missing = Write what this export is for.
people-export-rpo = Check the numbers in the opt-out register
people-export-go = Choose where to save
people-exported = { $count ->
    [one] One person exported to { $file }.
   *[other] { $count } people exported to { $file }.
}

people-none-left-title = Nobody is on the list
people-none-left-text = Whoever was removed lately is in the bin, and can come back from there.
people-none-left-bin = Open the bin
people-empty-title = The people you know will stand here.
people-empty-own-title = No card is entrusted to you yet.
people-empty-own-text = You see only the cards that whoever runs the archive entrusts to you: when there is one, it stands here.
people-empty-text = Of each you will know what you hold, where it comes from and whether you may write to them. Start from the spreadsheet that you use now.
people-empty-import = Import a list
people-empty-sample = Look at the sample data
people-nothing-title = Nobody matches.
people-nothing-text = Try half of the last name, the last digits of the phone or the tax code; or remove a filter.
people-nothing-clear = Show everybody
people-bin-empty-title = The bin is empty.
people-bin-empty-text = Cards that you move here can be restored for 30 days, then they are erased for ever.
people-compare = Compare and merge
people-duplicates = Duplicates: { $count }
people-export-what = What you export
people-export-copy = A copy of the data
people-export-copy-detail = For the accountant, another program, yourself
people-export-list = A list to contact people
people-export-list-detail = Only those who may be contacted: the check takes out the others
people-export-consent = By which consent
people-export-channel = By which channel
people-export-included = { $count ->
    [0] Nobody may be contacted
    [one] One person on the list
   *[other] { $count } people on the list
}
people-export-excluded = { $count ->
    [0] nobody left out
    [one] one left out
   *[other] { $count } left out
}
people-export-excluded-for = { $why }: { $count }
people-export-unchecked = The check of the consent for mailing lists is off: only objections, withdrawals and wrong addresses are left out.
people-export-choose-consent = Choose by which consent.
