# Il registro delle persone: elenco, viste, filtri, nuova scheda, esportazione.
people-date-future = La data non può essere nel futuro.
people-write-reason = Scrivi il motivo.

people-status-active = Attiva
people-status-not-usable = Non utilizzabile
people-status-restricted = Limitata
people-status-binned = Nel cestino

people-kind-person = Persona
people-kind-organisation = Organizzazione
people-kind-persons = persone
people-kind-organisations = organizzazioni

people-col-name = Cognome e nome
people-col-status = Stato
people-col-last-contact = Ultimo contatto
people-col-created = Nel registro dal

people-search = Cerca nell’elenco
people-search-hint = Nome, email, telefono…
people-showing = Mostro le persone
people-showing-found = Mostro le persone trovate
people-showing-all = Mostro tutte le persone
people-found = { $count ->
    [one] { $count } trovata
   *[other] { $count } trovate
}
people-found-more = { $count }+ trovate
people-found-ordered = { $hits } · { $order }
people-order-name = ordinate per cognome
people-order-email = ordinate per email
people-order-city = ordinate per comune
people-order-last-contact = ordinate per ultimo contatto
people-order-created = ordinate per data di registrazione

people-filter-add = filtro
people-filter-question = Che cosa
people-filter-type = Quale consenso
people-filter-answer = Quale valore
people-filter-apply = Aggiungi il filtro
people-filter-remove = Togli il filtro { $filter }
people-filter-only = solo
people-filter-card = scheda
people-filter-with-tag = con etichetta
people-filter-in-city = nel comune di
people-filter-in-province = in provincia di
people-filter-from-source = arrivate da
people-filter-from-import = dall’importazione
people-filter-with = con
people-filter-without = senza
people-filter-email = email
people-filter-phone = telefono
people-filter-consent = consenso { $title }:
people-ask-consent = Consenso
people-ask-reach = Si può contattare
people-filter-way = In che modo
people-filter-way-hint = Per marketing: la stessa risposta che sta sulla scheda.
people-answer-may = Si può
people-answer-may-not = Non si può
people-reach-call = Telefonata
people-reach-email = Email a una persona
people-reach-newsletter = Newsletter per email
people-reach-sms = SMS
people-reach-messaging = Messaggistica
people-reach-post = Lettera
people-filter-may = che si possono
people-filter-may-not = che non si possono
people-filter-call = chiamare
people-filter-mail = contattare per email
people-filter-newsletter = raggiungere con la newsletter
people-filter-sms = contattare per SMS
people-filter-messaging = contattare per messaggio
people-filter-post = contattare per lettera
people-ask-province = Provincia
people-ask-city = Comune
people-ask-tag = Etichetta
people-ask-source = Fonte
people-ask-batch = Importazione
people-ask-kind = Persone o organizzazioni
people-ask-status = Stato della scheda
people-ask-email = Email
people-ask-phone = Telefono
people-answer-has = C’è
people-answer-has-not = Manca

people-view = Vista: { $name }
people-view-changed = Vista: { $name } (modificata)
people-views = Viste
people-view-all = Tutte le persone
people-view-bin = Cestino
people-view-save-as = Salva come nuova vista…
people-view-update = Aggiorna «{ $name }»
people-view-rename = Rinomina «{ $name }»…
people-view-delete = Elimina «{ $name }»
people-view-save-title = Salva la vista
people-view-rename-title = Rinomina la vista
people-view-lead = Ricerca, filtri, ordine, colonne e altezza delle righe tornano come sono adesso.
people-view-name = Nome della vista
people-view-taken = C’è già una vista con questo nome.
people-view-save = Salva
people-view-saved = Vista «{ $name }» salvata.
people-view-updated = Vista «{ $name }» aggiornata.
people-view-renamed = Adesso la vista si chiama «{ $name }».
people-view-deleted = Vista «{ $name }» eliminata.

people-density = Altezza delle righe
people-density-compact = Compatta
people-density-comfortable = Comoda
people-density-relaxed = Ampia

people-none-selected = Nessuna persona selezionata
people-selected = { $count ->
    [one] { $count } selezionata
   *[other] { $count } selezionate
}
people-clear-selection = Togli la selezione
people-record-consent = Registra consenso
people-export = Esporta
people-export-all = Esporta l’elenco
people-bin = Sposta nel cestino
people-restore = Ripristina
people-binned = { $count ->
    [one] Spostata nel cestino.
   *[other] { $count } persone spostate nel cestino.
}
people-restored = { $count ->
    [one] Ripristinata.
   *[other] { $count } persone ripristinate.
}
people-key-peek = scheda rapida
people-key-open = apri

people-peek = Scheda rapida
people-peek-open = Apri la scheda

people-new = Nuova persona
people-new-organisation = Nuova organizzazione
people-new-lead = Bastano un nome e la provenienza: il resto si aggiunge quando serve.
people-new-go = Crea la scheda
people-new-source = Da dove arriva
people-new-source-hint = Scegli la fonte
people-new-date = Dato raccolto il
people-new-name-missing = Scrivi almeno il nome o il cognome.
people-new-organisation-missing = Scrivi la ragione sociale.
people-new-source-missing = Scegli da dove arriva: chi chiede dei suoi dati ha diritto di saperlo.
people-new-date-missing = Indica il giorno in cui hai raccolto i dati.
people-new-alike = { $count ->
    [one] Forse c’è già:
   *[other] Forse c’è già una di queste:
}
people-created = Scheda creata.
people-created-alike = { $count ->
    [one] Scheda creata. Somiglia a un’altra: la trovi segnata.
   *[other] Scheda creata. Somiglia ad altre { $count }: le trovi segnate.
}

people-export-title = { $count ->
    [one] Esporta una persona
   *[other] Esporta { $count } persone
}
people-export-all-title = Esporta l’elenco
people-export-lead = Il file contiene dati personali: conservalo con cura ed eliminalo quando non serve più.
people-export-format = Formato
people-format-xlsx = Foglio di calcolo
people-format-xlsx-detail = Excel e LibreOffice (.xlsx)
people-format-csv = Testo separato
people-format-csv-detail = Per altri programmi (.csv)
people-format-vcf = Biglietti da visita
people-format-vcf-detail = Per rubriche e telefoni (.vcf)
people-format-json = Dati strutturati
people-format-json-detail = Per chi programma (.json)
people-export-reason = A che cosa serve
people-export-reason-help = Il motivo, il tuo nome e l’ora restano nel registro.
people-export-reason-missing = Scrivi a che cosa serve questa esportazione.
people-export-rpo = Verifica i numeri nel Registro delle opposizioni
people-export-go = Scegli dove salvare
people-exported = { $count ->
    [one] Una persona esportata in { $file }.
   *[other] { $count } persone esportate in { $file }.
}

people-none-left-title = Nessuna persona nell’elenco
people-none-left-text = Chi è stato tolto da poco sta nel cestino, e da lì può tornare.
people-none-left-bin = Apri il cestino
people-empty-title = Qui staranno le persone che conosci.
people-empty-own-title = Nessuna scheda ti è ancora affidata.
people-empty-own-text = Vedi solo le schede che chi gestisce l’archivio affida a te: quando ce ne sarà una, starà qui.
people-empty-text = Di ognuna saprai che cosa hai, da dove viene e se puoi scriverle. Comincia dal foglio che usi già.
people-empty-import = Importa un elenco
people-empty-sample = Guarda i dati di esempio
people-nothing-title = Nessuna persona corrisponde.
people-nothing-text = Prova con metà del cognome, le ultime cifre del telefono o il codice fiscale; oppure togli qualche filtro.
people-nothing-clear = Mostra tutte le persone
people-bin-empty-title = Il cestino è vuoto.
people-bin-empty-text = Le schede che sposti qui si possono ripristinare per 30 giorni, poi vengono cancellate per sempre.
people-compare = Confronta e unisci
people-duplicates = Doppioni: { $count }
people-export-what = Che cosa esporti
people-export-copy = Una copia dei dati
people-export-copy-detail = Per il commercialista, per un altro programma, per te
people-export-list = Un elenco per contattare
people-export-list-detail = Solo chi si può contattare: il controllo toglie gli altri
people-export-consent = Con quale consenso
people-export-channel = Con quale canale
people-export-included = { $count ->
    [0] Nessuno si può contattare
    [one] Una persona nell’elenco
   *[other] { $count } persone nell’elenco
}
people-export-excluded = { $count ->
    [0] nessuna esclusa
    [one] una esclusa
   *[other] { $count } escluse
}
people-export-excluded-for = { $why }: { $count }
people-export-unchecked = Il controllo del consenso per le mailing list è spento: restano fuori solo opposizioni, revoche e recapiti sbagliati.
people-export-choose-consent = Scegli con quale consenso.
