# Inventario dei vecchi elenchi: dove stanno ancora i dati da cui è nato l’archivio.
legacy-title = Inventario dei vecchi elenchi
legacy-lead = Dove sono le copie dei dati, chi le tiene, che fine hanno fatto.
legacy-open-detail = Dove sono i fogli, le rubriche e la carta da cui è nato l’archivio.
legacy-add = Aggiungi un elenco
legacy-save-file = Salva l’inventario…
legacy-saved-file = { $count ->
    [one] 1 elenco salvato in «{ $file }»
   *[other] { $count } elenchi salvati in «{ $file }»
}
legacy-empty-title = Nessun vecchio elenco, per ora
legacy-empty-text = Scrivi qui ogni copia dei dati che gira ancora: il file sul vecchio PC, la rubrica in negozio, il telefono. Così sai che cosa resta da importare e che cosa da distruggere.
legacy-list = Vecchi elenchi
legacy-filter = Mostra
legacy-filter-all = Tutti
legacy-none-so = Nessun elenco in questo stato.
legacy-kind-spreadsheet = Foglio di calcolo
legacy-kind-address-book = Rubrica
legacy-kind-paper = Carta
legacy-kind-software = Gestionale
legacy-kind-phone = Telefono
legacy-kind-mailing = Programma per newsletter
legacy-kind-other = Altro
legacy-state-to-import = Da importare
legacy-state-imported = Importato
legacy-state-to-destroy = Da distruggere
legacy-state-destroyed = Distrutto
legacy-since = dal { $on }
legacy-destroyed-on = il { $on }, da { $by }
legacy-done-by = { $on }, { $by }
legacy-people = { $count ->
    [one] circa 1 persona
   *[other] circa { $count } persone
}
legacy-place-of = Dov’è: { $place }
legacy-holder-of = Chi lo tiene: { $holder }
legacy-nobody-said = Non si sa dove sia questo file né chi lo tenga: scrivilo qui.
legacy-import-line = Importato il { $at } da { $by }, { $rows ->
    [one] 1 riga
   *[other] { $rows } righe
}
legacy-import-undone = annullata
legacy-score = Righe senza avvisi: { $score } %
legacy-score-help = Righe entrate senza nessun avviso, su cento.
legacy-edit-of = Modifica { $title }
legacy-say-of = Scrivi dov’è: { $title }
legacy-say = Scrivi dov’è
legacy-remove-of = Togli { $title } dall’inventario
legacy-removed = «{ $title }» tolto dall’inventario
legacy-new = Nuovo elenco
legacy-change = Modifica l’elenco
legacy-form-lead = Dell’elenco si scrive che cos’è e dove sta, non chi c’è dentro.
legacy-field-title = Nome del file, o che cos’è
legacy-field-title-example = Per esempio: clienti_2019.xls, rubrica blu in negozio
legacy-field-kind = Tipo
legacy-field-content = Che cosa contiene
legacy-field-content-help = Di chi sono i dati e quali: «clienti fino al 2019, con telefono e note».
legacy-field-place = Dove si trova
legacy-field-holder = Chi lo tiene
legacy-field-people = Quante persone, circa
legacy-field-state = A che punto è
legacy-field-state-on = Da quando
legacy-field-state-by = Chi l’ha fatto
legacy-field-state-by-destroyed = Chi l’ha distrutto
legacy-field-file = Il file
legacy-file-pick = Scegli il file…
legacy-file-help = Custode ne tiene solo l’impronta: quando lo importi, lo riconosce da solo.
legacy-file-known = Impronta del file già presente
legacy-field-batch = Importazione già fatta
legacy-field-batch-none = Nessuna
legacy-saved = «{ $title }» salvato
reason-file-known = Questo file è già nell’inventario, sotto un altro elenco.
legacy-sheet = Inventario
legacy-column-title = Elenco
legacy-column-kind = Tipo
legacy-column-content = Contenuto
legacy-column-place = Dove si trova
legacy-column-holder = Chi lo tiene
legacy-column-people = Persone, circa
legacy-column-state = Stato
legacy-column-since = Dal
legacy-column-by = Chi
legacy-column-imports = Importazioni
legacy-column-score = Qualità
