# Cases: complaints, repairs, questions, followed until they are closed.
register-nav = Parts of the communications
register-nav-register = Register
register-nav-cases = Cases
register-nav-agenda = Agenda
case-list-title = Cases
case-list-lead = Complaints, repairs and questions to follow until they are solved, with what was said about them.
case-look = What to show
case-look-list = List
case-look-report = Times to answer
case-open = Open a case
case-open-title = Open a case
case-edit-title = Change the case
case-open-lead = A case keeps together the communications about one matter, until it is solved.
case-open-go = Open the case
case-edit-go = Save
case-opened = Case opened.
case-changed = Case changed.
case-person = Whose it is
case-title = What it is about
case-title-hint = For example: washing machine that leaks
case-category = Kind
case-assignee = Who works on it
case-nobody = Nobody
case-since = The person has been waiting since
case-missing-person = Choose the person.
case-missing-title = Write what it is about.
case-missing-category = Choose the kind.
case-missing-outcome = Write how it ended.
case-search = Search the cases
case-search-hint = Words of the title
case-filter-state = State
case-filter-open = Open
case-filter-closed = Closed
case-filter-mine = Only mine
case-more = { $count ->
    [one] Show one more case
   *[other] Show { $count } more cases
}
case-none-title = No open case
case-none-text = When somebody complains or asks for help, open a case from here, from their card or from the communication: you see who is waiting and for how long.
case-none-found = No case with these filters
case-none-found-text = Choose another state or take a filter away.
case-none-of-person = No case. Open one when there is a complaint, a repair or a question to follow.
case-opened-on = opened on { $on }
case-closed-after = closed after { $span }
case-answered-after = first answer after { $span }
case-never-answered = closed without an answer on record
case-waits-since = waiting for an answer for { $span }
case-items = { $count ->
    [0] no communication
    [one] one communication
   *[other] { $count } communications
}
case-assigned = { $name } works on it
case-unassigned = nobody works on it
case-restricted = Case of a card with restricted processing
case-held = Held
case-state-closed = Closed
case-state-open = Open
case-state-waiting = Waiting for an answer
case-span-minutes = { $count ->
    [one] one minute
   *[other] { $count } minutes
}
case-span-hours = { $count ->
    [one] one hour
   *[other] { $count } hours
}
case-span-days = { $count ->
    [one] one day
   *[other] { $count } days
}
case-gone-title = This case is not there
case-gone-text = It was removed, or it went with the card of the person.
case-hold = Hold
case-edit = Change
case-close = Close the case
case-close-title = How did it end?
case-close-lead = The outcome stays written in the case. If the matter comes back, you can open it again.
case-closed = Case closed.
case-reopen = Open again
case-reopened = Case opened again.
case-said = Communications of the case
case-said-none = There is no communication yet. Link those that are logged already, or log one.
case-take-in = Link communications
case-take-in-title = Link communications to the case
case-take-in-lead = The latest ones with { $name }. Write some words to search all of them, also those with other people.
case-take-in-none = No communication to link.
case-take-in-from = now in the case “{ $title }”
case-take-in-go = { $count ->
    [0] Link
    [one] Link one communication
   *[other] Link { $count } communications
}
case-taken-in = { $count ->
    [one] Communication linked to the case.
   *[other] { $count } communications linked to the case.
}
case-take-out = Take out of the case: { $subject }
case-taken-out = Communication taken out of the case.
case-remove = Remove the case
case-remove-note = For a case that was opened by mistake: the communications stay in the register.
case-removed = Case removed.
case-answer = Answer
case-end = Closed
case-end-after = { $on }, after { $span }
case-in = Case:
case-into = Put into a case: { $title }
case-into-title = Put into a case
case-into-lead = The open cases of { $name }.
case-into-which = Which case
case-into-new = A new case
case-into-new-detail = It begins with this communication
case-into-go = Put into the case
case-into-new-go = Continue
case-report-title = How long people wait
case-report-lead = From the moment at which the person asked to the first outgoing answer in the case, and to its end. The median is the case in the middle: half waited less, half more.
case-report-since = Opened from
case-report-until = To
case-report-none = No case was opened in this period.
case-report-month = Month
case-report-opened = Opened
case-report-closed = Closed
case-report-waiting = No answer yet
case-report-answer = First answer
case-report-close = End
case-report-median = Median
case-report-slowest = Slowest
case-report-all = All

# Agenda: to be followed up.
agenda-lead = Whom to get back to, on the days that you decided. The day is written when a communication is logged.
agenda-overdue = Overdue ({ $count })
agenda-today = Today ({ $count })
agenda-week = In the next six days ({ $count })
agenda-later = Later ({ $count })
agenda-rest = { $count ->
    [one] and one more
   *[other] and { $count } more
}
agenda-none-title = Nobody to get back to
agenda-none-text = When you log a call or a message, write in “To follow up on” the day on which you want to get back to the person: you find them here.
agenda-done = Done
agenda-done-of = Done: { $name }
agenda-done-title = How did it go?
agenda-done-lead = { $name } leaves the agenda. The outcome stays written in the communication.
agenda-done-hint = For example: accepted the offer
agenda-done-said = Done: no longer in the agenda.
agenda-move = Move
agenda-move-of = Move: { $name }
agenda-tomorrow = To tomorrow
agenda-in-a-week = In a week
agenda-in-a-month = In a month
agenda-other-day = Another day…
agenda-moved = Moved to { $on }.
agenda-move-title = To when?
agenda-move-lead = The day on which to get back to { $name }.

# The register as a sentence: filters and views.
register-showing = Showing the communications
register-showing-all = Showing all communications
register-showing-found = Showing the communications found
register-chip-with = with
register-chip-by = channel
register-chip-about = about
register-chip-for = purpose
register-chip-outcome = outcome with
register-chip-no-outcome = without an outcome
register-chip-case = of the case
register-chip-operator = written by
register-chip-on = of
register-chip-from = from
register-chip-to = up to
register-chip-from-to = from { $since } to { $until }
register-state-queued = Going out
register-state-uncertain = Uncertain
register-ask-contact = Person
register-ask-days = Days
register-ask-case = Case
register-ask-operator = Who wrote it
register-outcome-with = With these words
register-outcome-words = Words of the outcome
register-clear = Clear the filters
register-view-all = All communications
register-view-lead = A view remembers the filters that were chosen. You find it here under its name.
