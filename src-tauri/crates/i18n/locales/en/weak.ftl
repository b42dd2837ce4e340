# Weak consents: a yes that could not be proven.
weak-title = Weak consents
weak-lead = Every yes that you could not prove to whoever asks: without a day, without proof, expired or without its text. With the person, and the file and row that it came from.
weak-lead-batch = The weak consents that came with this import.
weak-open = Weak consents
weak-open-detail = Every yes without a day, without proof or expired, with the file that it came from.
weak-checked = { $count ->
    [0] No yes to look at.
    [one] 1 yes looked at
   *[other] { $count } looked at
}
weak-found = { $count ->
    [0] none weak
    [one] 1 weak
   *[other] { $count } weak
}
weak-none-title = No weak consent
weak-none-text = Every yes has its day, its proof and its text.
weak-stopped = The search was not finished
weak-failed = The search did not succeed
weak-again = Search again
weak-save = Save the list…
weak-saved = { $count ->
    [one] 1 consent saved to “{ $file }”
   *[other] { $count } consents saved to “{ $file }”
}
weak-what = What is missing
weak-types = Type
weak-files = Where they come from
weak-all = All
weak-types-all = All
weak-by-hand = written by hand
weak-lacks-no-date = no day
weak-lacks-no-evidence = no proof
weak-lacks-low-evidence = proof too weak
weak-lacks-expired = expired
weak-lacks-no-wording = text not recorded
weak-lacks-bundled = one yes for everything
weak-count = { $what } ({ $count })
weak-disables = Without a day, without enough proof or expired they do not permit writing. The others are to be looked at.
weak-list = List
weak-none-so = No such consent.
weak-line-file = “{ $file }”, row { $row }
weak-line-sheet = “{ $file }”, sheet { $table }, row { $row }
weak-line-note = In the file: “{ $note }”
weak-sheet = Weak consents
weak-column-note = Note
weak-column-name = Name
weak-column-card = Card
weak-column-type = Type
weak-column-lacks = What is missing
weak-column-day = Day
weak-column-evidence = Proof
weak-column-file = File
weak-column-sheet = Sheet
weak-column-row = Row
