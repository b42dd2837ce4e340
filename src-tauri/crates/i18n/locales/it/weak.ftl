# Consensi deboli: i sì che non si potrebbero dimostrare.
weak-title = Consensi deboli
weak-lead = I sì che non sapresti dimostrare a chi te lo chiede: senza data, senza prova, scaduti o senza il testo. Con la persona, il file e la riga da cui vengono.
weak-lead-batch = I sì deboli arrivati con questa importazione.
weak-open = Consensi deboli
weak-open-detail = I sì senza data, senza prova o scaduti, con il file da cui vengono.
weak-checked = { $count ->
    [0] Nessun sì da guardare.
    [one] 1 sì guardato
   *[other] { $count } sì guardati
}
weak-found = { $count ->
    [0] nessuno debole
    [one] 1 debole
   *[other] { $count } deboli
}
weak-none-title = Nessun consenso debole
weak-none-text = Ogni sì ha la sua data, la sua prova e il suo testo.
weak-stopped = La ricerca non è finita
weak-failed = La ricerca non è riuscita
weak-again = Cerca di nuovo
weak-save = Salva l’elenco…
weak-saved = { $count ->
    [one] 1 consenso salvato in «{ $file }»
   *[other] { $count } consensi salvati in «{ $file }»
}
weak-what = Che cosa manca
weak-types = Tipologia
weak-files = Da dove vengono
weak-all = Tutti
weak-types-all = Tutte
weak-by-hand = scritto a mano
weak-lacks-no-date = senza data
weak-lacks-no-evidence = senza prova
weak-lacks-low-evidence = prova insufficiente
weak-lacks-expired = scaduto
weak-lacks-no-wording = testo non indicato
weak-lacks-bundled = un solo sì per tutto
weak-count = { $what } ({ $count })
weak-disables = Senza data, senza prova sufficiente o scaduti non permettono di scrivere. Gli altri vanno rivisti.
weak-list = Elenco
weak-none-so = Nessun consenso così.
weak-line-file = «{ $file }», riga { $row }
weak-line-sheet = «{ $file }», foglio { $table }, riga { $row }
weak-line-note = Nel file: «{ $note }»
weak-sheet = Consensi deboli
weak-column-note = Annotazione
weak-column-name = Nome
weak-column-card = Scheda
weak-column-type = Tipologia
weak-column-lacks = Che cosa manca
weak-column-day = Data
weak-column-evidence = Prova
weak-column-file = File
weak-column-sheet = Foglio
weak-column-row = Riga
