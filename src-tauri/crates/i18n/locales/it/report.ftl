# Il fascicolo di accesso dell'interessato (art. 15 GDPR).
count-communications = { $count ->
    [one] 1 comunicazione
   *[other] { $count } comunicazioni
}
