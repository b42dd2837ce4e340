# La schermata del documento per la persona. Le parole del documento stesso stanno in report.ftl.
report-view-title = I dati di { $name }
report-view-lead = Tutto ciò che l’archivio conserva su questa persona, da consegnarle (art. 15 GDPR).
report-view-code = { $count ->
    [one] Documento { $code }, 1 pagina. È la risposta a chi chiede i propri dati (art. 15 GDPR).
   *[other] Documento { $code }, { $count } pagine. È la risposta a chi chiede i propri dati (art. 15 GDPR).
}
report-view-composing = Compongo il documento
report-view-failed = Il documento non è stato composto
report-view-again = Riprova
report-view-preview = Anteprima del documento
report-view-page-of = Pagina { $page } di { $pages }
report-view-page-before = Pagina precedente
report-view-page-after = Pagina successiva
report-view-page-failed = Questa pagina non si può mostrare. Il documento salvato è completo.
report-view-side = Lingua, consegna e contenuto
report-view-language = Lingua del documento
report-view-language-help = Quella della persona, non la tua.
report-view-save = Salva il fascicolo…
report-view-save-help = Una cartella con il documento, i dati in forma leggibile da un computer e l’elenco di ciò che contiene.
report-view-saved = { $count ->
    [one] 1 file salvato in «{ $place }»
   *[other] { $count } file salvati in «{ $place }»
}
report-view-print = Stampa…
report-view-print-help = Lo salvi dove vuoi, poi si apre nel programma per i PDF: da lì lo stampi.
report-view-print-help-first = Lo salvi dove vuoi, poi si apre nel programma per i PDF. Gli elenchi sono lunghi: il seguito sta in altri PDF, che trovi salvando il fascicolo.
report-view-printed = «{ $place }» si apre nel programma per i PDF
report-view-missing = { $count ->
    [one] Una voce resta vuota
   *[other] { $count } voci restano vuote
}
report-view-missing-lead = Si può stampare anche così, ma la persona ha diritto di trovarle: completale prima di consegnare il documento.
report-view-missing-no-notice = Senza un’informativa il consenso raccolto con questo documento non vale: prima emetti l’informativa, poi stampa.
report-view-missing-dpo = Responsabile della protezione dei dati
report-view-missing-categories = quali dati
report-view-missing-recipients = chi altro li riceve
report-view-missing-retention = fino a quando
report-view-missing-basis = base giuridica
report-view-missing-logic = logica del programma
report-view-missing-significance = perché conta per la persona
report-view-missing-consequences = che cosa può seguirne
report-view-missing-automated = Se un programma fa profilazione o decide da solo
report-view-missing-transfer = Chi altro riceve i dati, e se escono dallo Spazio economico europeo: il registro dei destinatari è vuoto
report-view-missing-notice = l’informativa: non ne è stata ancora emessa nessuna
report-view-missing-of-purpose = { $purpose }: { $part }
report-view-missing-to-controller = Completa il titolare
report-view-missing-to-purposes = Completa le finalità
report-view-missing-to-recipients = Completa i destinatari
report-view-files = File del fascicolo
report-view-files-lead = Ogni file ha la sua impronta: se cambia una virgola, cambia l’impronta.
report-view-file-pdf = la lettera da leggere e stampare
report-view-file-pdf-more = il seguito degli elenchi
report-view-file-json = tutti i dati, per un altro programma
report-view-file-csv = tutti i dati, per un foglio di calcolo
report-view-file-manifest = che cosa c’è, che cosa no e perché
report-view-hash = SHA-256 { $hash }…
reason-no-viewer = Il file è salvato, ma su questo computer non c’è un programma che apra i PDF.
report-view-file-proof = una prova allegata a una decisione

# Altre persone nominate nei dati (art. 15, par. 4)
others-title = Altre persone nei dati di { $name }
others-lead = Chi chiede i propri dati ha diritto ai suoi, non a quelli degli altri (art. 15, par. 4). Decidi che cosa omettere: nel fascicolo al suo posto compare il motivo, nell’archivio non cambia nulla.
others-compose = Vai al fascicolo
others-compose-anyway = Prepara comunque
others-look = Controlla le altre persone
others-panel = Altre persone
others-first = { $count ->
    [one] In un punto può essere nominata un’altra persona
   *[other] In { $count } punti può essere nominata un’altra persona
}
others-first-text = Prima di preparare il fascicolo guarda dove, e decidi che cosa omettere. La decisione resta per le prossime volte.
others-which = Quali testi
others-which-found = Dove può esserci qualcuno
others-which-every = Tutti i testi
others-counts = Da decidere: { $open } · omessi: { $hidden } · visibili: { $shown }
others-all = { $count ->
    [one] Decidi il punto rimasto
   *[other] Decidi tutti e { $count } i punti
}
others-words = Ometti altre parole
others-words-label = Parole da omettere
others-words-help = Un nome, un indirizzo, una frase: si omette dovunque compare nei testi di questa persona, maiuscole o minuscole.
others-none = Nessun’altra persona nei testi
others-none-text = Non è stato trovato nessun nome, indirizzo o numero di altri. Se ne conosci uno, usa «Ometti altre parole».
others-none-every = Nessun testo
others-none-every-text = Per questa persona non ci sono note né comunicazioni.
others-failed = I testi non si leggono. Torna indietro e riprova.
others-before = Precedenti
others-after = Successivi
others-page = { $from }–{ $to } di { $total }
others-line-inbound = Comunicazione ricevuta
others-line-outbound = Comunicazione inviata
others-line-case = Pratica
others-line-proof = File di prova: se ometti qualcosa del suo nome, il file non si allega
others-line-consent = Consenso { $title }
others-line-objection = Opposizione
others-line-request = Richiesta { $title }
others-line-notes = Note
others-line-sensitive-notes = Note riservate
others-part-subject = Oggetto
others-part-body = Testo
others-part-outcome = Esito
others-part-reason = Motivo
others-part-value = Oggi
others-part-value-before = Prima
others-part-entry = Voce
others-part-note = Nota
others-part-evidence = Prova
others-part-ground = Motivo
others-part-requester = Chi chiede
others-part-people = Persone
others-people = Con { $names }: i nomi non compaiono mai nel fascicolo ({ $reason }).
others-people-change = Cambia motivo
others-people-change-of = Cambia motivo: { $title }
others-sort-card = Nome di un’altra scheda. Da decidere.
others-sort-participant = Qualcuno che partecipa alla comunicazione. Da decidere.
others-sort-name = Sembra un nome. Da decidere.
others-sort-email = Indirizzo email di un altro. Da decidere.
others-sort-phone = Numero di telefono di un altro. Da decidere.
others-sort-tax-code = Codice fiscale di un altro. Da decidere.
others-sort-iban = Conto bancario di un altro. Da decidere.
others-piece-hidden = Omesso: { $reason }. Deciso da { $by } il { $on }.
others-piece-shown = Resta visibile. Deciso da { $by } il { $on }.
others-decide-piece = «{ $words }»
others-decide-people = Perché i nomi non compaiono
others-decide-lead = Nel fascicolo al loro posto compare il motivo.
others-reason = Che cosa fare
others-reason-third-party = Ometti: riguarda un’altra persona
others-reason-confidence = Ometti: detto in via riservata
others-reason-trade-secret = Ometti: segreto aziendale
others-reason-safety = Ometti: qualcuno può essere in pericolo
others-reason-shown = Lascia visibile: chi chiede lo conosce già
others-everywhere = Anche negli altri punti in cui compare
others-hide = Ometti
others-show = Lascia visibile
others-take-back = Togli la decisione
others-done-hidden = Omesso nel fascicolo
others-done-shown = Resta visibile nel fascicolo
