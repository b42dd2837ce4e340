# Pratiche: reclami, guasti, domande, seguiti finché si chiudono.
register-nav = Parti delle comunicazioni
register-nav-register = Registro
register-nav-cases = Pratiche
register-nav-agenda = Agenda
case-list-title = Pratiche
case-list-lead = Reclami, guasti e domande da seguire finché non sono risolti, con quello che ci si è detti.
case-look = Che cosa mostrare
case-look-list = Elenco
case-look-report = Tempi di risposta
case-open = Apri una pratica
case-open-title = Apri una pratica
case-edit-title = Modifica la pratica
case-open-lead = Una pratica tiene insieme le comunicazioni su una stessa questione, fino alla soluzione.
case-open-go = Apri la pratica
case-edit-go = Salva
case-opened = Pratica aperta.
case-changed = Pratica modificata.
case-person = Di chi è
case-title = Di che cosa si tratta
case-title-hint = Per esempio: lavatrice che perde acqua
case-category = Tipo
case-assignee = Chi se ne occupa
case-nobody = Nessuno
case-since = La persona aspetta dal
case-missing-person = Scegli la persona.
case-missing-title = Scrivi di che cosa si tratta.
case-missing-category = Scegli il tipo.
case-missing-outcome = Scrivi come è finita.
case-search = Cerca nelle pratiche
case-search-hint = Parole del titolo
case-filter-state = Stato
case-filter-open = Aperte
case-filter-closed = Chiuse
case-filter-mine = Solo le mie
case-more = { $count ->
    [one] Mostra un’altra pratica
   *[other] Mostra altre { $count } pratiche
}
case-none-title = Nessuna pratica aperta
case-none-text = Quando qualcuno si lamenta o chiede aiuto, apri una pratica da qui, dalla sua scheda o dalla comunicazione: si vede chi aspetta e da quanto.
case-none-found = Nessuna pratica con questi filtri
case-none-found-text = Cambia stato o togli un filtro.
case-none-of-person = Nessuna pratica. Aprine una quando c’è un reclamo, un guasto o una domanda da seguire.
case-opened-on = aperta il { $on }
case-closed-after = chiusa dopo { $span }
case-answered-after = prima risposta dopo { $span }
case-never-answered = chiusa senza una risposta registrata
case-waits-since = aspetta una risposta da { $span }
case-items = { $count ->
    [0] nessuna comunicazione
    [one] una comunicazione
   *[other] { $count } comunicazioni
}
case-assigned = se ne occupa { $name }
case-unassigned = nessuno se ne occupa
case-restricted = Pratica di una scheda con trattamento limitato
case-held = Vincolata
case-state-closed = Chiusa
case-state-open = Aperta
case-state-waiting = In attesa di risposta
case-span-minutes = { $count ->
    [one] un minuto
   *[other] { $count } minuti
}
case-span-hours = { $count ->
    [one] un’ora
   *[other] { $count } ore
}
case-span-days = { $count ->
    [one] un giorno
   *[other] { $count } giorni
}
case-gone-title = Questa pratica non c’è
case-gone-text = È stata eliminata, o è andata via con la scheda della persona.
case-hold = Vincola
case-edit = Modifica
case-close = Chiudi la pratica
case-close-title = Come è finita?
case-close-lead = L’esito resta scritto nella pratica. Se la questione torna, la puoi riaprire.
case-closed = Pratica chiusa.
case-reopen = Riapri
case-reopened = Pratica riaperta.
case-said = Comunicazioni della pratica
case-said-none = Non c’è ancora nessuna comunicazione. Collega quelle già registrate, o registrane una.
case-take-in = Collega comunicazioni
case-take-in-title = Collega comunicazioni alla pratica
case-take-in-lead = Le più recenti con { $name }. Scrivi delle parole per cercare fra tutte, anche di altre persone.
case-take-in-none = Nessuna comunicazione da collegare.
case-take-in-from = ora nella pratica «{ $title }»
case-take-in-go = { $count ->
    [0] Collega
    [one] Collega una comunicazione
   *[other] Collega { $count } comunicazioni
}
case-taken-in = { $count ->
    [one] Comunicazione collegata alla pratica.
   *[other] { $count } comunicazioni collegate alla pratica.
}
case-take-out = Togli dalla pratica: { $subject }
case-taken-out = Comunicazione tolta dalla pratica.
case-remove = Elimina la pratica
case-remove-note = Per una pratica aperta per sbaglio: le comunicazioni restano nel registro.
case-removed = Pratica eliminata.
case-answer = Risposta
case-end = Chiusa
case-end-after = { $on }, dopo { $span }
case-in = Pratica:
case-into = Metti in una pratica: { $title }
case-into-title = Metti in una pratica
case-into-lead = Le pratiche aperte di { $name }.
case-into-which = Quale pratica
case-into-new = Una pratica nuova
case-into-new-detail = Si apre con questa comunicazione
case-into-go = Metti nella pratica
case-into-new-go = Continua
case-report-title = Quanto si aspetta
case-report-lead = Dal momento in cui la persona ha chiesto fino alla prima risposta in uscita collegata alla pratica, e fino alla chiusura. La mediana è il caso di mezzo: metà ha aspettato meno, metà di più.
case-report-since = Aperte dal
case-report-until = Fino al
case-report-none = Nessuna pratica aperta in questo periodo.
case-report-month = Mese
case-report-opened = Aperte
case-report-closed = Chiuse
case-report-waiting = Senza risposta
case-report-answer = Prima risposta
case-report-close = Chiusura
case-report-median = Mediana
case-report-slowest = La più lenta
case-report-all = Tutte

# Agenda: da riprendere.
agenda-lead = Le persone da risentire, nei giorni decisi. Il giorno si scrive quando si registra una comunicazione.
agenda-overdue = Scadute ({ $count })
agenda-today = Oggi ({ $count })
agenda-week = Nei prossimi sei giorni ({ $count })
agenda-later = Più avanti ({ $count })
agenda-rest = { $count ->
    [one] e un’altra
   *[other] e altre { $count }
}
agenda-none-title = Nessuno da risentire
agenda-none-text = Quando registri una telefonata o un messaggio, scrivi in «Da riprendere il» il giorno in cui vuoi risentire la persona: la troverai qui.
agenda-done = Fatto
agenda-done-of = Fatto: { $name }
agenda-done-title = Come è andata?
agenda-done-lead = { $name } esce dall’agenda. L’esito resta scritto nella comunicazione.
agenda-done-hint = Per esempio: ha accettato il preventivo
agenda-done-said = Fatto: non è più in agenda.
agenda-move = Sposta
agenda-move-of = Sposta: { $name }
agenda-tomorrow = A domani
agenda-in-a-week = Fra una settimana
agenda-in-a-month = Fra un mese
agenda-other-day = Un altro giorno…
agenda-moved = Spostata al { $on }.
agenda-move-title = A quando?
agenda-move-lead = Il giorno in cui risentire { $name }.

# Il registro come frase: filtri e viste.
register-showing = Mostro le comunicazioni
register-showing-all = Mostro tutte le comunicazioni
register-showing-found = Mostro le comunicazioni trovate
register-chip-with = con
register-chip-by = canale
register-chip-about = di tipo
register-chip-for = finalità
register-chip-outcome = esito con
register-chip-no-outcome = senza esito
register-chip-case = della pratica
register-chip-operator = scritte da
register-chip-on = del
register-chip-from = dal
register-chip-to = fino al
register-chip-from-to = dal { $since } al { $until }
register-state-queued = In uscita
register-state-uncertain = Esito incerto
register-ask-contact = Persona
register-ask-days = Giorni
register-ask-case = Pratica
register-ask-operator = Chi l’ha scritta
register-outcome-with = Con queste parole
register-outcome-words = Parole dell’esito
register-clear = Togli i filtri
register-view-all = Tutte le comunicazioni
register-view-lead = Una vista ricorda i filtri scelti. La ritrovi qui con il suo nome.
