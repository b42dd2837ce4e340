# Canali e comunicazioni registrate a mano.
channel-email = Email
channel-phone = Telefono
channel-sms = SMS
channel-chat = Chat
channel-post = Posta
channel-pec = PEC
channel-social = Social
channel-in-person = Di persona
channel-other = Altro

communication-call = Telefonata
communication-meeting-theirs = Incontro chiesto dalla persona
communication-meeting-ours = Incontro chiesto da noi
communication-inbound = { $channel } in arrivo
communication-outbound = { $channel } in uscita
communication-minutes = { $count ->
    [one] { $count } minuto
   *[other] { $count } minuti
}
communication-purpose-is = finalità: { $purpose }
communication-kept-until = da conservare fino al { $until }
communication-kept = da conservare fino al { $until } ({ $retention })

communication-log-title = Registra una comunicazione
communication-edit-title = Modifica la comunicazione
communication-lead = Con { $name }. Quello che scrivi qui entra nel suo registro e nella stampa dei suoi dati.
communication-lead-case = Con { $name }, per la pratica «{ $title }». Quello che scrivi qui entra nel suo registro e nella stampa dei suoi dati.
communication-direction = Chi ha cominciato
communication-in = In arrivo
communication-in-detail = È stata la persona a scrivere, a chiamare o a venire
communication-out = In uscita
communication-out-detail = Hai scritto, chiamato o visitato tu
communication-channel = Canale
communication-channel-name = Quale canale
communication-point = Recapito usato
communication-point-unknown = Non indicato
communication-through = recapito: { $point }
communication-mentioned = Altre persone di cui si parla
communication-mentioned-help = Chi è citato senza aver partecipato: la comunicazione si vede anche sulla sua scheda.
communication-mentioned-remove = Togli { $name }
communication-about = si parla di { $who }
communication-files = File allegati
communication-files-help = Restano cifrati nell’archivio, 10 MB al massimo ciascuno.
communication-file-add = Allega un file…
communication-file-too-large = Il file supera 10 MB: riducilo, o allega solo le pagine che servono.
communication-channel-new = Altro…
communication-day = Giorno
communication-time = Ora
communication-time-hint = 18:02
communication-length = Durata in minuti
communication-subject = Oggetto
communication-subject-hint = Per esempio: preventivo caldaia
communication-body = Testo
communication-outcome = Esito
communication-outcome-hint = Per esempio: richiamare lunedì
communication-purpose = Finalità
communication-retention = Per quanto si conserva
communication-commercial-reason = Perché non è più corrispondenza commerciale
communication-commercial-help = La legge la fa conservare dieci anni: il motivo resta scritto con il tuo nome.
communication-retention-help = Si propone da sola secondo il canale; puoi cambiarla.
communication-retention-months = { $months ->
    [one] Si conserva per { $months } mese.
   *[other] Si conserva per { $months } mesi.
}
communication-log-go = Registra
communication-edit-go = Salva
communication-logged = Comunicazione registrata.
communication-changed = Comunicazione modificata.
communication-missing-direction = Indica se è arrivata o partita.
communication-missing-channel = Scegli il canale.
communication-missing-channel-name = Scrivi quale canale.
communication-missing-day = Indica il giorno.
communication-missing-time = Scrivi l’ora come 18:02.
communication-missing-minutes = Scrivi i minuti in cifre.
communication-missing-subject = Scrivi l’oggetto o il testo.
communication-missing-purpose = Scegli per quale finalità.
communication-missing-retention = Scegli per quanto si conserva.
communication-edit = Modifica: { $title }
communication-bin = Sposta nel cestino: { $title }
communication-binned = Comunicazione spostata nel cestino.
communication-empty-title = Nessuna comunicazione registrata.
communication-empty-text = Telefonate, email, lettere e incontri: annotali qui e il registro racconterà tutta la storia.
communication-category = Di che cosa si tratta
communication-category-none = Non indicato
communication-follow-up = Da riprendere il
communication-follow-up-on = da riprendere il { $on }
category-commercial = Commerciale
category-support = Assistenza
category-complaint = Reclamo
category-maintenance = Manutenzione
category-administrative = Amministrativa
category-privacy = Privacy
register-lead = Tutto ciò che è arrivato e partito, con chiunque. I filtri valgono insieme.
register-search = Cerca nelle comunicazioni
register-search-hint = Oggetto, testo o esito
register-any-f = Tutte
register-direction = Verso
register-inbound = In arrivo
register-outbound = In uscita
register-state = Da fare
register-state-open = Esito da scrivere
register-state-not-done = Non inviata o non fatta
register-state-follow-up = Da riprendere
register-since = Dal
register-until = Al
register-found = { $count ->
    [0] Nessuna comunicazione
    [one] Una comunicazione
   *[other] { $count } comunicazioni
}
register-empty = Nessuna comunicazione con questi filtri
register-empty-text = Togli un filtro, oppure registra una comunicazione.
register-more = Mostra altre comunicazioni
register-more-than = più di { $count }
register-whole = Testo intero
register-empty-words = Controlla le parole o togli un filtro. Ciò che riguarda chi ha chiesto la limitazione non si cerca da qui: sta sulla sua scheda.
register-gone = persona non più nel registro
communication-kept-floor = da conservare fino al { $until } perché lo chiede la legge ({ $norm })
communication-kept-need = da conservare fino al { $until }: nessuna finalità ne ha più bisogno
mail-title = Carica email
mail-open = Carica email
mail-lead = I messaggi salvati come file (.eml, .msg, .mbox) entrano nel registro con i loro allegati, cifrati nell’archivio.
mail-choose = Scegli i messaggi, o trascinali qui
mail-drop-here = Lasciali qui
mail-choose-text = Dal programma di posta si salvano con «Salva con nome» o trascinandoli in una cartella. Uno o molti insieme; un file .mbox ne contiene tanti. Anche i file .msg di Outlook si leggono così come sono.
mail-choose-files = Scegli i file
mail-promise-look = Prima vedi tutto, poi decidi che cosa registrare
mail-promise-undo = Si annulla tutto insieme
mail-refused = Non è stato registrato nulla.
mail-for-all = Per tutti i messaggi
mail-ours = I nostri indirizzi email
mail-ours-help = Ciò che parte da uno di questi è in uscita, il resto è in arrivo. Più indirizzi si separano con una virgola.
mail-commit = { $count ->
    [0] Niente da registrare
    [one] Registra un messaggio
   *[other] Registra { $count } messaggi
}
mail-leave = Lascia stare
mail-states = Che cosa succede a ogni messaggio
mail-state-ready = Da registrare
mail-state-ambiguous = Più schede
mail-state-unknown = Nessuna scheda
mail-state-present = Già presenti
mail-state-unreadable = Non leggibili
mail-help-ready = Entrano nel registro, sulla scheda di chi ha l’indirizzo. Per quelli in uscita resta scritto anche che cosa dice oggi il controllo dei consensi.
mail-help-ambiguous = Più schede hanno lo stesso indirizzo: scegli di chi è. Finché non scegli, restano fuori.
mail-help-unknown = Nessuna scheda ha questo indirizzo. Scegli di chi è, oppure lasciali fuori: chi non è nel registro non ci entra da qui.
mail-help-present = Lo stesso messaggio è già nel registro, oppure compare due volte in questi file.
mail-help-unreadable = Restano fuori. Gli altri entrano lo stesso.
mail-unreadable-no-message = Non è un messaggio di posta, oppure è rovinato.
mail-unreadable-receipt = È una ricevuta di posta certificata: la spedisce il gestore, non una persona.
mail-unreadable-too-large = Supera i 160 MB: è troppo grande per essere letto.
mail-unreadable-too-heavy = È troppo pesante o rovinato: per leggerlo non bastano la memoria o il tempo concessi.
mail-unreadable-empty = Non contiene nulla.
mail-unreadable-no-date = Non dice in che giorno è stato inviato.
mail-unreadable-future-date = Ha una data che deve ancora venire.
mail-from = Da { $address }
mail-to = A { $address }
mail-nobody = nessun indirizzo
mail-whose = Di chi è { $address }?
mail-whose-choose = Scegli la scheda
mail-kept-each = Si può cambiare messaggio per messaggio, qui sotto.
mail-files = { $count ->
    [one] Un allegato
   *[other] { $count } allegati
}
mail-too-large = { $count ->
    [one] Un allegato sopra i 25 MB: resta solo il nome
   *[other] { $count } allegati sopra i 25 MB: restano solo i nomi
}
mail-read = { $count ->
    [one] Un messaggio letto
   *[other] { $count } messaggi letti
}
mail-logged = Messaggi registrati.
mail-batches = Caricati finora
mail-batch-logged = { $count ->
    [one] Un messaggio registrato
   *[other] { $count } messaggi registrati
}
mail-batch-present = { $count ->
    [one] uno c’era già
   *[other] { $count } c’erano già
}
mail-batch-from = { $files ->
    [one] Da un file
   *[other] Da { $files } file
}, { $messages ->
    [one] un messaggio
   *[other] { $messages } messaggi
}
mail-batch-left = { $count ->
    [0] annullato: non resta nulla nel registro
    [one] ne resta uno nel registro
   *[other] ne restano { $count } nel registro
}
mail-undo = Annulla tutto
mail-undone = Messaggi tolti dal registro: stanno nel cestino.
mail-attachments = Allegati
mail-unnamed = Allegato senza nome
mail-not-kept = { $size }, troppo grande: non conservato
mail-open-of = Salva e apri { $name }
mail-open-file = Apri
mail-saved-only = Allegato salvato. Questo tipo di file Custode non lo apre da sé: potrebbe essere un programma.
communication-kept-from-relation = da conservare finché dura il rapporto, poi secondo la regola ({ $retention })
communication-kept-from-consent = il termine parte dal consenso, che non c’è ({ $retention })
communication-kept-from-case = il termine parte dalla chiusura della pratica ({ $retention })
communication-kept-from-withdrawal = il termine parte dalla revoca del consenso ({ $retention })
reply-banner = { $count ->
    [one] Un messaggio ricevuto aspetta una decisione
   *[other] { $count } messaggi ricevuti aspettano una decisione
}
reply-banner-go = Vedi e decidi
reply-title = Da decidere
reply-lead = Messaggi che sembrano chiedere qualcosa. Custode li propone soltanto: decidi tu.
reply-takes-back = Sembra che non voglia più ricevere messaggi. Si registra la revoca di: { $consents }. Se resta aperta un’altra strada per il marketing via email, si registra anche l’opposizione.
reply-takes-back-one = Risponde a un invio di «{ $consent }» e sembra che non voglia più riceverne. Si registra la revoca di quello; gli altri consensi restano ({ $others }), a meno che il messaggio non dica di più.
reply-stop-one = Revoca solo «{ $consent }»
reply-stop-all = Revoca tutti
reply-objects = Sembra che non voglia più ricevere messaggi. Non ha consensi per l’email: si registra l’opposizione al marketing per email.
reply-bounced = Il messaggio è tornato indietro: { $addresses } non funziona.
reply-stop = Registra la revoca
reply-object = Registra l’opposizione
reply-no-stop = Non è una richiesta
reply-mark = Segna che non funziona
reply-no-bounce = L’indirizzo è buono
reply-stopped = Revoca registrata con la data del messaggio.
reply-objected = Opposizione registrata con la data del messaggio.
reply-marked = Indirizzo segnato: non si usa più finché non lo correggi.
reply-left = Messaggio lasciato com’è.
reply-seems-stop = Sembra che chieda di non ricevere più messaggi: te lo proporremo dopo la registrazione.
reply-seems-bounce = Un messaggio non è arrivato: te lo proporremo dopo la registrazione.
register-counts = { $inbound } in arrivo · { $outbound } in uscita
checklist-with = Con la comunicazione «{ $subject }».
checklist-with-untitled = Con una comunicazione senza oggetto.
