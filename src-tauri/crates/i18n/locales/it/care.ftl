# Schede da verificare e informative da dare.
care-lists = Elenchi
care-lists-stops = Opposizioni, revoche, limitazioni, schede messe da parte
verify-title = Da verificare
verify-lead = Le schede che nessuno conferma da tempo. Controlla i dati con la persona, poi conferma: resta scritto chi e quando.
verify-menu = Schede che nessuno conferma da tempo
verify-age = Non confermate da
verify-months = { $count ->
    [one] un mese
   *[other] { $count } mesi
}
verify-any = Tutte
care-search = Cerca per nome
verify-col-name = Nome
verify-col-verified = Ultima conferma
verify-col-created = In archivio dal
verify-col-age = Da quanto
verify-never = Mai
verify-confirm = Conferma i dati
verify-confirm-some = { $count ->
    [one] Conferma una scheda
   *[other] Conferma { $count } schede
}
verify-confirmed = { $count ->
    [one] Dati confermati oggi
   *[other] { $count } schede confermate oggi
}
verify-none = Niente da verificare
verify-none-text = Nessuna scheda è abbastanza vecchia: compare qui chi è stato inserito o confermato da più di questo tempo.
verify-card = Dati confermati il { $on }
verify-card-never = Dati mai confermati
notices-title = Informative da dare
notices-lead = Persone i cui dati non vengono da loro: l’informativa va data entro un mese, o al primo contatto se viene prima (art. 14).
notices-menu = Persone i cui dati non vengono da loro
notices-which = Quali
notices-all = Tutte
notices-late = Solo quelle in ritardo ({ $count })
notices-col-source = Da dove vengono
notices-col-obtained = Ricevuti il
notices-col-due = Entro il
notices-col-left = Scadenza
notices-col-first = Primo contatto
notices-give = Segna come consegnata
notices-give-some = { $count ->
    [one] Segna come consegnata a una persona
   *[other] Segna come consegnata a { $count } persone
}
notices-give-lead = Resta scritto sulla scheda: la versione dell’informativa in vigore quel giorno, quando e come. Se è un errore, lo correggi dalla scheda.
notices-given = { $count ->
    [one] Informativa segnata come consegnata
   *[other] Informativa segnata come consegnata a { $count } persone
}
notices-sure = { $count ->
    [one] Questa persona ha ricevuto l’informativa
   *[other] Queste { $count } persone hanno ricevuto l’informativa
}
notices-on = Quando
notices-how = Come
notices-issue-first = Prima emetti l’informativa: senza una versione non si può dire che cosa hai dato.
notices-to-documents = Vai ai documenti
notices-none = Nessuna informativa da dare
notices-none-text = Chi arriva da una fonte diversa dalla persona compare qui finché non ha ricevuto l’informativa.
notices-waived = Non dovute
notices-waive = Segna come non dovuta
notices-waive-some = { $count ->
    [one] Non dovuta…
   *[other] Non dovuta a { $count } persone…
}
notices-waive-lead = L’informativa si può non dare soltanto nei casi dell’art. 14, par. 5. Resta scritto chi l’ha deciso e perché; si può tornare indietro.
notices-waived-done = { $count ->
    [one] Informativa segnata come non dovuta
   *[other] Informativa segnata come non dovuta a { $count } persone
}
notices-ground = Perché non è dovuta
notices-ground-known = La persona ha già le informazioni
notices-ground-help-known = Per esempio le ha ricevute da chi ti ha dato i dati.
notices-ground-disproportionate = Impossibile o sforzo sproporzionato
notices-ground-help-disproportionate = Scrivi perché, e come rendi pubblica l’informativa.
notices-ground-law = Lo prevede una legge
notices-ground-help-law = Scrivi quale legge impone di raccogliere i dati.
notices-ground-secrecy = Segreto professionale
notices-ground-help-secrecy = Scrivi quale obbligo di segreto vale.
notices-note = Spiegazione
notices-note-help = Una riga che spieghi la decisione a chi controlla.
notices-owe-some = { $count ->
    [one] Torna dovuta
   *[other] Torna dovuta a { $count } persone
}
notices-owed = { $count ->
    [one] L’informativa torna da dare
   *[other] { $count } informative tornano da dare
}
notices-waived-none = Nessuna informativa segnata come non dovuta
notices-waived-none-text = Qui trovi le persone a cui hai deciso di non darla, con il motivo.
notices-col-ground = Perché
notices-col-note = Spiegazione
notices-col-decided = Deciso il
notices-col-by = Da chi
