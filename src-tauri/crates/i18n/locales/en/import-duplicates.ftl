# Import, step Duplicates: who is there already, who may be, who is new.
import-step-duplicates = Duplicates
import-alike-heading = Who is there already?
import-alike-lead = Custode joins by itself only who is certainly the same person. Of the others you decide, one pair at a time.
import-alike-piles = The three piles
import-alike-same = Same person
import-alike-same-note = joined by themselves
import-alike-undecided = To decide
import-alike-undecided-note = they look alike: look and choose
import-alike-fresh = New
import-alike-fresh-note = cards that are added
import-alike-joined = { $count } joined
import-alike-apart = { $count } kept apart
import-alike-later = { $count } put off
import-alike-open = { $count ->
    [one] 1 pair to decide: if you go on it waits among the duplicates.
   *[other] { $count } pairs to decide: if you go on they wait among the duplicates.
}
import-alike-all-decided = Nothing to decide.
import-alike-none = Nothing in doubt: you can go on.
import-alike-at = Pair { $at } of { $total }
import-alike-before = Previous
import-alike-after = Next
import-alike-card = card in the archive
import-alike-row = row { $row } of the file
import-alike-row-firm = firm of row { $row } of the file
import-alike-why = Why, and why not
import-alike-differs = differs
import-alike-decide = Decide about { $name }
import-alike-join = Join
import-alike-keep-apart = Keep apart
import-alike-put-off = Decide later
import-alike-join-note = Joining fills empty fields only; consents and objections are added with their date.
import-alike-equal = { $count ->
    [one] The same for another equal row
   *[other] The same for the other { $count } equal rows
}
import-alike-said-join = decided: join
import-alike-said-apart = decided: apart
import-alike-said-later = put off
import-alike-stopped = Comparison stopped
import-alike-failed = The comparison failed
import-alike-again = Compare again
import-alike-long = Very long list
import-alike-long-text = Beyond 1,048,576 rows Custode joins only who is certainly the same: same tax code, same VAT number, or same name with the same email or telephone. Rows that are only alike (a name spelt wrong, one address) are not compared here, neither with each other nor with the archive: after the import open Duplicates and choose Look for duplicates.
effect-pairs-apart = { $count ->
    [one] 1 pair that you kept apart: it will not be proposed again.
   *[other] { $count } pairs that you kept apart: they will not be proposed again.
}
import-stands-duplicates = at the duplicates
import-pile-open-same = See who is joined
import-pile-open-fresh = See who is new
import-pile-title-same = Same person
import-pile-title-fresh = New
import-pile-lead-same = These rows are certainly of somebody who is there: they are joined by themselves.
import-pile-lead-fresh = These rows become new cards.
import-pile-list = Rows of the group
import-pile-joins-card = in the archive already: { $name }
import-pile-joins-row = as row { $row }
import-pile-unchanged = nothing new
import-pile-no-name = without a name
