# The manual: the text of the pages is in ui/src/features/help/pages.
help-title = Help
help-lead = The manual is in here and works without a network.
help-index = Pages of the manual
help-search = Search the manual
help-found = { $count ->
    [0] No page holds these words
    [one] 1 page found
   *[other] { $count } pages found
}
