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
report-view-missing-lead = Il documento è valido anche così, ma la persona ne ha diritto.
report-view-missing-name = Nome del titolare
report-view-missing-dpo = Responsabile della protezione dei dati
report-view-missing-logo = Logo
report-view-missing-categories = quali dati
report-view-missing-recipients = chi altro li riceve
report-view-missing-retention = fino a quando
report-view-missing-basis = base giuridica
report-view-missing-transfer = Chi altro riceve i dati, e se escono dallo Spazio economico europeo: il registro dei destinatari è vuoto
report-view-missing-of-purpose = { $purpose }: { $part }
report-view-missing-to-controller = Completa il titolare
report-view-missing-to-purposes = Completa le finalità
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
