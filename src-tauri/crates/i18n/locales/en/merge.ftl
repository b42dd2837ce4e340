# Duplicates: the pairs to decide, two cards compared, merge and split.
merge-title = Duplicates
merge-lead = Cards that may be the same person. Custode merges none by itself: you decide, one pair at a time.
merge-begin = Decide the first pair
merge-search = Look for duplicates
merge-search-stop = Stop looking
merge-search-failed = Looking for duplicates failed
merge-search-nothing = No new pairs
merge-search-found = { $count ->
    [one] { $count } new pair to decide
   *[other] { $count } new pairs to decide
}
merge-pairs = Pairs to decide
merge-unread = The duplicates cannot be read
merge-none-title = No duplicates are waiting
merge-none-text = When two cards look alike, the pair appears here. You can also have the whole register searched: no card is merged by itself.
merge-first-200 = These are the first 200 of { $count } pairs: the others appear as you decide.
merge-like-sure = nearly certain
merge-like-likely = likely
merge-like-possible = possible
merge-deferred = put off
merge-compare = Compare
merge-compare-them = Compare { $first } and { $second }
merge-compare-with = Compare with { $name }
merge-made-on = card of { $on }
merge-same-person = Are they the same person?
merge-same-organisation = Are they the same organisation?
merge-waiting = { $count ->
    [one] { $count } pair to decide
   *[other] { $count } pairs to decide
}
merge-by-hand = Two cards that you chose from the list.
merge-swap = Swap which card stays
merge-gone-title = This pair is gone
merge-gone-text = One of the two cards was merged, removed or erased.
merge-to-list = Back to the duplicates
merge-refused-title = These two cards cannot be merged
merge-decide = Decide
merge-merge = Merge
merge-later = Decide later
merge-undoable = You can split them again until one of them changes.
merge-done = { $name } merged into { $into }
merge-compared = Cards compared
merge-stays = this card stays
merge-goes = goes into the other
merge-group-data = Data
merge-group-points = Contact points and tags
merge-group-decisions = Consents, objections, communications
merge-tags = Tags
merge-stops = Objections and blocks
merge-no-stops = none
merge-stop-since = { $channels }, since { $on }
merge-every-channel = every channel
merge-stops-kept = { $count ->
    [one] stays in force
   *[other] all { $count } stay in force
}
merge-communications = Communications
merge-links = Links
merge-nothing = nothing
merge-taken = goes into the merged card
merge-value-of = { $name }: { $value }
merge-result-lead = The card as it will be after the merge.
merge-result-tags = Tags: { $tags }
merge-result-all = Consents, objections, communications and history of both cards all stay. The state of each consent is worked out again from the dates.
merge-events = { $count ->
    [one] { $count } decision in the history
   *[other] { $count } decisions in the history
}
