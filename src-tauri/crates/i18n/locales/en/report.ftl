# The data subject's access pack (art. 15 GDPR).
count-communications = { $count ->
    [one] 1 communication
   *[other] { $count } communications
}
