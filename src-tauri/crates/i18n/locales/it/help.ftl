# Il manuale: il testo delle pagine sta in ui/src/features/help/pages.
help-title = Aiuto
help-lead = Il manuale è qui dentro e funziona senza rete.
help-index = Pagine del manuale
help-search = Cerca nel manuale
help-found = { $count ->
    [0] Nessuna pagina contiene queste parole
    [one] 1 pagina trovata
   *[other] { $count } pagine trovate
}
