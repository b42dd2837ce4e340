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
verify-none-text = Tutte le schede sono state confermate da meno di questo tempo.
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
notices-col-left = Quanto manca
notices-col-first = Primo contatto
notices-give = Segna come data
notices-give-some = { $count ->
    [one] Segna come data a una persona
   *[other] Segna come data a { $count } persone
}
notices-give-lead = Resta scritto sulla scheda: la versione dell’informativa in vigore quel giorno, quando e come. Non si può annullare.
notices-given = { $count ->
    [one] Informativa segnata come data
   *[other] Informativa segnata come data a { $count } persone
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
