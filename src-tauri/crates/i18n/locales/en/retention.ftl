# Retention rules and the package of the law.
settings-change = Change…
settings-retention-change = Change the rule { $title }
settings-retention-floor = Not destroyed before { $term } ({ $norm })
rule-title = How long it is kept: { $title }
rule-lead = The law allows { $term } at most ({ $norm }).
rule-lead-log = It is for the entries of a log. No law says how long: at most { $term } are taken here.
rule-months = Months
rule-reason = Why, or by which norm
rule-floor = Months that the law imposes
rule-floor-help = Before these months nothing is destroyed, not even on request.
rule-floor-norm = Which norm imposes them
rule-difference = What changes
rule-items = { $count ->
    [0] No communication follows this rule.
    [one] 1 communication follows this rule.
   *[other] { $count } communications follow this rule.
}
rule-log = It is about the entries of this log: the next retention run counts those past their date, and erases their content only if you approve it.
rule-cards = { $count ->
    [one] This rule keeps 1 card that has no basis any more.
   *[other] This rule keeps { $count } cards that have no basis any more.
}
rule-cases = { $count ->
    [one] This rule keeps 1 case that is closed and empty.
   *[other] This rule keeps { $count } cases that are closed and empty.
}
rule-requests = { $count ->
    [one] This rule keeps the file of 1 closed request. Once its term is over it is erased at once, without the bin.
   *[other] This rule keeps the files of { $count } closed requests. Once their term is over they are erased at once, without the bin.
}
rule-requests-run = A shorter term erases nothing by itself: the files that it lets go are listed by the next retention run, and go only if you approve it.
rule-earlier = { $count ->
    [one] 1 is kept less long.
   *[other] { $count } are kept less long.
}
rule-later = { $count ->
    [one] 1 is kept longer.
   *[other] { $count } are kept longer.
}
rule-same = No date changes.
rule-over = Beyond their date already: now { $before }, with the new rule { $after }. Nothing is erased by this change.
rule-floor-longer = The legal minimum is longer than the term: the minimum counts.
settings-legal = Legal rules
legal-lead = Terms and rules by which Custode counts, each with its source. The marked ones are our reading: have a lawyer confirm them.
legal-version = Version { $version }
legal-verify = To be confirmed
legal-reminder = Reminder only: Custode does not count by this value.
legal-from = In force since { $on }
legal-hours = { $count ->
    [one] 1 hour
   *[other] { $count } hours
}
legal-holds = Yes
legal-holds-not = No
legal-rule = Rule
legal-changed = { $count ->
    [one] one entry changed by you
   *[other] { $count } entries changed by you
}
legal-edit-of = Change “{ $title }”
legal-reset-of = Back to the package for “{ $title }”
legal-reset-done = “{ $title }” is again as in the package
legal-changed-stamp = Changed by you
legal-change-said = { $reason } ({ $by }, { $on })
legal-change-later = From { $on } it will be { $value }
legal-package-says = The package says: { $value } ({ $source })
legal-edit-lead = Change it only if the law has changed or a lawyer tells you otherwise. Terms that already run stay as they were counted.
legal-value-months = Months
legal-value-hours = Hours
legal-value-years = Years
legal-value-holds = It holds
legal-value-holds-not = It does not hold
legal-value = What holds
legal-source = Norm or decision
legal-source-help = Where it is written: whoever checks must find it.
legal-valid-from = Holds from
legal-reason = Why you change it
legal-reason-help = For example: opinion of the lawyer of 3 March.
legal-days = Days
legal-days-package = Holidays of the package
legal-days-added = Added by you: { $days }.
legal-days-removed = Taken out by you: { $days }.
legal-days-patron = The feast of the patron saint is not included: Regulation 1182/71 looks at national holidays. Add it only if a lawyer confirms it.
legal-day-add = Add a day
legal-day-title = What is celebrated
legal-day-day = Day
legal-day-month = Month
legal-day-remove = Remove { $title }
legal-change-from = The change counts from { $on }.
legal-words = What it says, for you
legal-words-help = The rule as your lawyer reads it: it is shown here, with its source.
holiday-since = { $name } (since { $year })
holiday-own = { $title } ({ $day }/{ $month })
holiday-new-year = New Year’s Day
holiday-epiphany = Epiphany
holiday-easter = Easter
holiday-easter-monday = Easter Monday
holiday-liberation = Liberation Day
holiday-labour = Labour Day
holiday-republic = Republic Day
holiday-assumption = Assumption Day
holiday-saint-francis = Saint Francis
holiday-all-saints = All Saints
holiday-immaculate = Immaculate Conception
holiday-christmas = Christmas
holiday-saint-stephen = Saint Stephen
legal-fact-dsr-termine = Answer to a request
legal-fact-dsr-proroga = Extension of the answer
legal-fact-dsr-diniego = Tell a refusal
legal-fact-dsr-computo = How terms are counted
legal-fact-festivi-it = Public holidays
legal-fact-dsr-identita = The term stands still while the identity is verified
legal-fact-dsr-costo = The answer is paid for
legal-fact-destinatari-avviso = Tell those who received the data
legal-fact-art14-termine = Inform those who did not give the data themselves
legal-fact-breach-notifica = Notify a breach
legal-fact-registro-soglia = Keep the register of processing, whatever the size
legal-fact-marketing-conservazione = Data for marketing, at most
legal-fact-profilazione-conservazione = Data for profiling, at most
legal-fact-scritture-conservazione = Books and commercial correspondence
legal-fact-prescrizione-ordinaria = Ordinary limitation
legal-fact-marketing-consenso = Consent before automated marketing
legal-fact-soft-spam = Email to own customers about similar products
legal-fact-rpo-verifica = Check of the opt-out register
legal-fact-doi = Double confirmation for consents collected online
legal-fact-minori = Age for consent to online services
legal-fact-defunti = Rights of the deceased
legal-fact-limitazioni = Limits of the rights
settings-runs = Retention runs
runs-lead = Custode lists what is beyond its date: communications, cards left without a basis, closed and empty cases, files of answered requests. You look at the list, approve it, and only then they go to the bin: for thirty days they can be restored, then they are erased. Files of requests are erased at once. Of the access and activity log the content is erased: its entries keep their place in the chain, empty.
runs-on = Runs are on
runs-on-help = While they are off nothing is listed or moved.
runs-simulate = Check now
runs-none = There is no run yet.
runs-earlier = Earlier runs
run-simulated = To be approved
run-empty = Nothing to do
run-approved = Approved
run-executing = Under way
run-verified = Carried out and verified
run-discarded = Given up
run-simulated-at = check of { $at }
run-step-by = { $at } · { $by }
run-result = Put away: { $moved } · left because something changed: { $skipped }
run-nothing = Nothing is beyond its date.
run-count = Beyond their date: { $items } · Kept back: { $held }
run-uncovered = { $count ->
    [one] 1 item has no rule that a run can follow: none in use, or one that runs from something that nothing tells of.
   *[other] { $count } items have no rule that a run can follow: none in use, or one that runs from something that nothing tells of.
}
run-stale = The check is older than a day: do it again before you go on.
run-approve = Approve the check
run-execute = { $count ->
    [one] Put 1 item away
   *[other] Put { $count } items away
}
run-execute-both = { $count ->
    [one] Put 1 record away and empty { $entries } in the log
   *[other] Put { $count } records away and empty { $entries } in the log
}
run-execute-both-help = What goes to the bin can be restored for 30 days. The content of the log entries is erased at once and for ever.
run-type = To confirm, type the number { $count }
run-type-help = So many files of requests are erased at once: there is no bin for them.
run-discard = Give the run up
run-stop = Stop
run-stopped = Stopped.
run-list = List { $number }
run-col-what = What
run-col-at = Of
run-col-class = Rule
run-col-due = Keep until
settings-retention-backups = Backups: { $count } days. They leave the rotation by themselves; the last ten always stay.
run-log = { $count ->
    [one] the content of 1 entry is erased
   *[other] the content of { $count } entries is erased
}
run-log-gone = { $count ->
    [one] the content of 1 entry was erased
   *[other] the content of { $count } entries was erased
}
run-execute-log = Erase the content
run-col-why = Because
run-why-ceiling = it is the term of the rule
run-why-ceiling-norm = it is the term of the rule ({ $norm })
run-why-floor = the law asks for it
run-why-floor-norm = the law asks for it ({ $norm })
run-why-floor-card = the law asks to keep the communications until that day
run-why-need = no purpose needs it any more
run-uncovered-list = Without a term: list { $number }
run-uncovered-rule = its rule is missing or not in use any more
run-uncovered-case = the rule counts from the closing of a case, and it is in none
run-uncovered-relation = the rule counts from the end of the relation, and whoever takes part has no card
run-uncovered-consent = the rule counts from a consent, and nobody decided about one
run-col-fate = Outcome
run-fate-hold = Stays: there is a hold
run-fate-request = Stays: open request
run-fate-restriction = Stays: restricted
run-count-before = { $before } in { $run }
runs-second = Somebody else must approve
runs-second-help = Whoever did the check cannot approve it: another user must, for instance the controller or the privacy lead.
run-needs-second = You did the check: another person must approve it.
run-fate-bin = Goes to the bin
run-col-sort = Sort
run-sort-communication = Communication
run-sort-card = Card
run-sort-case = Case
run-sort-request = Request
run-fate-erased = Is erased
rule-anchor = The term runs
rule-anchor-help = Dated events only: an edit of a card moves nothing.
rule-anchor-fixed = It is always the same for this rule.
rule-grace = Days of grace
rule-grace-help = After the term a run warns and waits for these days before it touches anything.
rule-communications-erased = When their term is over they go to the bin and are erased thirty days later. Custode does not anonymise them: without the people and the words nothing useful is left.
rule-action = When its term is over, the card
rule-action-erase = goes to the bin and is erased
rule-action-not-usable = stays, but nobody may use it
settings-retention-grace = { $count ->
    [one] One day of grace after the term
   *[other] { $count } days of grace after the term
}
settings-retention-not-usable = When its term is over the card stays, but nobody may use it.
usual = Which rule is proposed
usual-lead = Every new communication gets this rule, unless whoever writes it chooses another one. What is written already keeps its own.
usual-channels = By channel
usual-reasons = By reason, when one calls or writes
usual-categories = By category, whatever the channel
usual-none = That of the channel
run-fate-grace = Stays: days of grace
run-fate-case = Stays: open case
settings-retention-from = Counted { $from }
settings-retention-entry = from the day of each entry
runs-none-text = A run lists what is beyond its date, and why. It erases nothing until you have looked at it and approved it.
