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
communication-direction = Chi ha cominciato
communication-in = In arrivo
communication-in-detail = Ha scritto, chiamato o chiesto la persona
communication-out = In uscita
communication-out-detail = Hai scritto, chiamato o visitato tu
communication-channel = Canale
communication-channel-name = Quale canale
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
register-state-follow-up = Da riprendere
register-since = Dal
register-until = Al
register-found = { $count ->
    [0] Nessuna comunicazione
    [one] Una comunicazione
   *[other] { $count } comunicazioni
}
register-empty = Nessuna comunicazione con questi filtri
register-empty-text = Togli un filtro, oppure registra una comunicazione dalla scheda di una persona.
register-more = Mostra altre comunicazioni
register-more-than = più di { $count }
register-whole = Testo intero
register-empty-words = Controlla le parole o togli un filtro. Ciò che riguarda chi ha chiesto la limitazione non si cerca da qui: sta sulla sua scheda.
register-gone = persona non più nel registro
communication-kept-floor = da conservare fino al { $until } perché lo chiede la legge ({ $norm })
communication-kept-need = da conservare fino al { $until }: nessuna finalità ne ha più bisogno
