# A list of consents of people who are in the archive already
consent-list-looks = This looks like a list of consents
consent-list-looks-text = No card is made this way: each row goes among the consents of the person who has that address.
consent-list-looks-yes = Yes, consents
consent-list-heading = Consents of people already in the archive
consent-list-lead = It is the exact count, row by row, of “{ $file }”. No new card, and nothing is written yet.
consent-list-commit = Record the consents
consent-list-no-people = No column says whose consent it is: an email, a phone number or a tax code is needed
consent-list-no-kind = Choose which consent the rows are about
consent-list-no-answer = Choose what the rows answer
consent-list-open = { $count ->
    [one] One consent of the list has no name in Custode yet: its rows stay rejected
   *[other] { $count } consents of the list have no name in Custode yet: their rows stay rejected
}
consent-list-nothing = No row brings a new consent
consent-list-ready = { $count ->
    [one] 1 consent will be recorded
   *[other] { $count } consents will be recorded
}
consent-list-given = { $count ->
    [one] 1 yes comes in as “declared, proof missing”: it opens no mailing until there is the proof.
   *[other] { $count } yeses come in as “declared, proof missing”: they open no mailing until there is the proof.
}
consent-list-refused = { $count ->
    [one] 1 no: it holds at once.
   *[other] { $count } noes: they hold at once.
}
consent-list-withdrawn = { $count ->
    [one] 1 withdrawal: it holds at once.
   *[other] { $count } withdrawals: they hold at once.
}
consent-list-cards = { $count ->
    [0] No card changes.
    [one] 1 card changes.
   *[other] { $count } cards change.
}
consent-list-held-back = { $count ->
    [one] 1 yes does not come in: the person has withdrawn it already, and a list takes no withdrawal away.
   *[other] { $count } yeses do not come in: the people have withdrawn it already, and a list takes no withdrawal away.
}
consent-list-unknown = { $count ->
    [one] 1 row is of somebody who is not in the archive.
   *[other] { $count } rows are of people who are not in the archive.
}
consent-list-ambiguous = { $count ->
    [one] 1 row may be of several people who have the same address.
   *[other] { $count } rows may be of several people who have the same address.
}
consent-list-other-name = { $count ->
    [one] 1 row has the address of a card with another name.
   *[other] { $count } rows have the address of cards with another name.
}
consent-list-kind = Which consent
consent-list-kind-none = No column: all are about the same
consent-list-all-about = All rows are about
consent-list-answer = The answer
consent-list-answer-none = No column: all answer the same
consent-list-all-say = All rows say
consent-list-decided = The day of the decision
consent-list-withdrawn-on = The day of the withdrawal
consent-list-column-none = No column
consent-list-kinds = Consents of the list
consent-list-kinds-lead = Which consent of Custode is each name?
consent-list-kind-of = Consent for “{ $value }”
consent-list-kind-leave = Leave out
consent-list-answers = Answers of the list
