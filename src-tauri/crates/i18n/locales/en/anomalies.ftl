# Anomalies: what does not add up.
anomaly-title = Anomalies
anomaly-lead = What does not add up between cards, inside a card, or in how much somebody looked at or took out. It is a question, never a verdict: you decide.
anomaly-open-detail = The same IBAN, phone, VAT number or tax code on unrelated cards, and codes of somebody else.
anomaly-again = Look again
anomaly-stopped = The search did not finish
anomaly-failed = The search failed
anomaly-looked = { $count ->
    [0] No card to look at.
    [one] One card looked at on { $at }.
   *[other] { $count } cards looked at on { $at }.
}
anomaly-none-title = No anomalies
anomaly-none-text = Phones, IBANs, VAT numbers and tax codes do not stand on unrelated cards, and every valid tax code agrees with its card. Equal emails and malformed codes are not looked at here.
anomaly-none-open = No open anomalies.
anomaly-none-dismissed = No dismissed anomalies.
anomaly-show = Show
anomaly-open = To look at ({ $count })
anomaly-dismissed = Dismissed ({ $count })
anomaly-what = What does not add up
anomaly-all = Everything
anomaly-count = { $what } ({ $count })
anomaly-heading = To look at
anomaly-heading-dismissed = Dismissed
anomaly-sort-iban = Same IBAN
anomaly-sort-phone = Same phone
anomaly-sort-vat-number = Same VAT number
anomaly-sort-tax-code = Same tax code
anomaly-sort-code-name = Tax code of another name
anomaly-sort-code-birth = Tax code with another birth date
anomaly-sort-many-reveals = Many hidden values shown
anomaly-sort-many-exports = Much data taken out
anomaly-sort-many-reads = Many cards opened
anomaly-why-many-reads = { $name } opened { $count } cards on { $day }. It may be a long piece of work, or somebody who copies the register by reading it.
anomaly-why-iban = The IBAN { $value } stands on { $count } cards that no link connects. It may be a family account, a typing mistake, or somebody who is paid under another name.
anomaly-why-phone = The number { $value } stands on { $count } unrelated cards with different surnames. It may be a family, an office, or one customer with two names.
anomaly-why-vat-number = The VAT number { $value } stands on { $count } cards that no link connects. It may be one firm written twice, or an owner without a link to the firm.
anomaly-why-tax-code = The tax code { $value } stands on { $count } cards. A code belongs to one person: they are the same person, or one of them is wrong.
anomaly-why-code-name = The tax code { $value } does not agree with the name on the card. It may be that of a relative, a changed surname, or a mistake.
anomaly-why-code-birth = The tax code { $value } says born on { $told }; the card says { $written }.
anomaly-why-many-reveals = { $name } had { $count } hidden values shown on { $day }.
anomaly-why-many-exports = { $name } took out { $count ->
    [one] one row
   *[other] { $count } rows
} on { $day }.
anomaly-gone = It is not there any more: the data changed, or the day is long past.
anomaly-unnamed = Card without a name
anomaly-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
anomaly-compare = Compare
anomaly-activity = Activity log
anomaly-dismiss = It is in order…
anomaly-dismiss-title = It is in order
anomaly-dismiss-lead = The anomaly goes among those that were dismissed. If something changes, such as one more card, it comes back to be looked at.
anomaly-dismiss-go = Dismiss
anomaly-reason = Why it is in order
anomaly-reason-hint = Joint account of husband and wife
anomaly-dismissed-done = Dismissed: { $what }
anomaly-dismissed-by = { $by }, { $at }
anomaly-reopen = Open again
anomaly-reopened = To look at again
