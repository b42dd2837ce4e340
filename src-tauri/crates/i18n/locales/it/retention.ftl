# Regole di conservazione e pacchetto normativo.
settings-change = Cambia…
settings-retention-change = Cambia la regola { $title }
settings-retention-floor = Non si distrugge prima di { $term } ({ $norm })
rule-title = Quanto si conserva: { $title }
rule-lead = La legge permette al massimo { $term } ({ $norm }).
rule-lead-log = Vale per le voci di un registro. Nessuna legge ne fissa la durata: qui si accettano al massimo { $term }.
rule-months = Mesi
rule-reason = Perché, o quale norma
rule-floor = Mesi che la legge impone
rule-floor-help = Prima di questi mesi non si distrugge nulla, nemmeno su richiesta.
rule-floor-norm = Quale norma li impone
rule-difference = Che cosa cambia
rule-items = { $count ->
    [0] Nessuna comunicazione segue questa regola.
    [one] 1 comunicazione segue questa regola.
   *[other] { $count } comunicazioni seguono questa regola.
}
rule-log = Riguarda le voci di questo registro: quelle oltre la data le conta la prossima verifica di conservazione, che ne cancella il contenuto solo se la approvi.
rule-cards = { $count ->
    [one] Con questa regola si conserva 1 scheda che non ha più una base.
   *[other] Con questa regola si conservano { $count } schede che non hanno più una base.
}
rule-cases = { $count ->
    [one] Con questa regola si conserva 1 pratica chiusa e vuota.
   *[other] Con questa regola si conservano { $count } pratiche chiuse e vuote.
}
rule-requests = { $count ->
    [one] Con questa regola si conserva il fascicolo di 1 richiesta chiusa. Finito il termine si cancella subito, senza cestino.
   *[other] Con questa regola si conservano i fascicoli di { $count } richieste chiuse. Finito il termine si cancellano subito, senza cestino.
}
rule-requests-run = Un termine più corto non cancella niente da solo: i fascicoli che lascia andare compaiono nella prossima verifica di conservazione, e vanno via solo se la approvi.
rule-earlier = { $count ->
    [one] 1 si conserva meno a lungo.
   *[other] { $count } si conservano meno a lungo.
}
rule-later = { $count ->
    [one] 1 si conserva più a lungo.
   *[other] { $count } si conservano più a lungo.
}
rule-same = Nessuna data cambia.
rule-over = Già oltre la data: adesso { $before }, con la nuova regola { $after }. Nulla viene cancellato da questa modifica.
rule-floor-longer = Il minimo di legge è più lungo del termine: vale il minimo.
settings-legal = Pacchetto normativo
legal-lead = Termini e regole su cui Custode fa i conti, ciascuno con la sua fonte. Quelli segnati sono una nostra lettura: falli confermare da un legale.
legal-version = Versione { $version }
legal-verify = Da confermare
legal-reminder = Solo promemoria: Custode non fa conti su questo valore.
legal-from = In vigore dal { $on }
legal-hours = { $count ->
    [one] 1 ora
   *[other] { $count } ore
}
legal-holds = Sì
legal-holds-not = No
legal-rule = Regola
legal-changed = { $count ->
    [one] una voce cambiata da voi
   *[other] { $count } voci cambiate da voi
}
legal-edit-of = Cambia «{ $title }»
legal-reset-of = Torna al pacchetto per «{ $title }»
legal-reset-done = «{ $title }» è di nuovo come nel pacchetto
legal-changed-stamp = Cambiata da voi
legal-change-said = { $reason } ({ $by }, { $on })
legal-change-later = Dal { $on } varrà { $value }
legal-package-says = Il pacchetto dice: { $value } ({ $source })
legal-edit-lead = Cambiala solo se la legge è cambiata o un legale ti dice altro. I termini già partiti restano come erano stati contati.
legal-value-months = Mesi
legal-value-hours = Ore
legal-value-years = Anni
legal-value-holds = Vale
legal-value-holds-not = Non vale
legal-value = Che cosa vale
legal-source = Norma o provvedimento
legal-source-help = Dove sta scritto: chi controlla deve trovarlo.
legal-valid-from = Vale dal
legal-reason = Perché la cambi
legal-reason-help = Per esempio: parere del legale del 3 marzo.
legal-days = Giorni
legal-days-package = Festivi del pacchetto
legal-days-added = Aggiunti da voi: { $days }.
legal-days-removed = Tolti da voi: { $days }.
legal-days-patron = La festa del patrono non è compresa: il regolamento 1182/71 guarda ai festivi nazionali. Aggiungila solo se un legale lo conferma.
legal-day-add = Aggiungi un giorno
legal-day-title = Che cosa si festeggia
legal-day-day = Giorno
legal-day-month = Mese
legal-day-remove = Togli { $title }
legal-change-from = La modifica conta dal { $on }.
legal-words = Che cosa dice, per voi
legal-words-help = La regola come la legge il vostro legale: si vede qui, con la fonte.
holiday-since = { $name } (dal { $year })
holiday-own = { $title } ({ $day }/{ $month })
holiday-new-year = Capodanno
holiday-epiphany = Epifania
holiday-easter = Pasqua
holiday-easter-monday = Lunedì dell’Angelo
holiday-liberation = Liberazione
holiday-labour = Festa del lavoro
holiday-republic = Festa della Repubblica
holiday-assumption = Ferragosto
holiday-saint-francis = San Francesco
holiday-all-saints = Ognissanti
holiday-immaculate = Immacolata
holiday-christmas = Natale
holiday-saint-stephen = Santo Stefano
legal-fact-dsr-termine = Risposta a una richiesta
legal-fact-dsr-proroga = Proroga della risposta
legal-fact-dsr-diniego = Comunicare un rifiuto
legal-fact-dsr-computo = Come si contano i termini
legal-fact-festivi-it = Giorni festivi
legal-fact-dsr-identita = Il termine si ferma mentre si verifica l’identità
legal-fact-dsr-costo = La risposta si paga
legal-fact-destinatari-avviso = Avvisare chi ha ricevuto i dati
legal-fact-art14-termine = Informare chi non ha dato i dati direttamente
legal-fact-breach-notifica = Notificare una violazione
legal-fact-registro-soglia = Tenere il registro dei trattamenti, qualunque sia la dimensione
legal-fact-marketing-conservazione = Dati per il marketing, al massimo
legal-fact-profilazione-conservazione = Dati per la profilazione, al massimo
legal-fact-scritture-conservazione = Scritture e corrispondenza commerciale
legal-fact-prescrizione-ordinaria = Prescrizione ordinaria
legal-fact-marketing-consenso = Consenso prima del marketing automatizzato
legal-fact-soft-spam = Email ai propri clienti su prodotti simili
legal-fact-rpo-verifica = Verifica del Registro delle opposizioni
legal-fact-doi = Doppia conferma per i consensi raccolti online
legal-fact-minori = Età per il consenso ai servizi online
legal-fact-defunti = Diritti delle persone decedute
legal-fact-limitazioni = Limiti ai diritti
settings-runs = Verifiche di conservazione
runs-lead = Custode elenca ciò che è oltre la sua data: comunicazioni, schede rimaste senza una base, pratiche chiuse e vuote, fascicoli di richieste già evase. Guardi l’elenco, lo approvi, e solo allora vanno nel cestino: per trenta giorni si ripristinano, poi vengono cancellati. I fascicoli delle richieste si cancellano subito. Del registro degli accessi e delle attività si cancella il contenuto: le voci restano al loro posto nella catena, vuote.
runs-on = Verifiche attive
runs-on-help = Finché sono spente non viene elencato né spostato nulla.
runs-simulate = Verifica adesso
runs-none = Non c’è ancora nessuna verifica.
runs-earlier = Verifiche precedenti
run-simulated = Da approvare
run-empty = Niente da fare
run-approved = Approvata
run-executing = In corso
run-verified = Eseguita e verificata
run-discarded = Annullata
run-simulated-at = verifica del { $at }
run-step-by = { $at } · { $by }
run-result = Messe via: { $moved } · lasciate perché qualcosa è cambiato: { $skipped }
run-nothing = Niente è oltre la sua data.
run-count = Oltre la data: { $items } · Trattenute: { $held }
run-uncovered = { $count ->
    [one] 1 voce non ha una regola che si possa seguire: nessuna in uso, o una che parte da un fatto di cui non c’è traccia.
   *[other] { $count } voci non hanno una regola che si possa seguire: nessuna in uso, o una che parte da un fatto di cui non c’è traccia.
}
run-stale = La verifica ha più di un giorno: rifalla prima di andare avanti.
run-approve = Approva la verifica
run-execute = { $count ->
    [one] Metti via 1 voce
   *[other] Metti via { $count } voci
}
run-execute-both = { $count ->
    [one] Metti via 1 voce e svuota { $entries } nel registro
   *[other] Metti via { $count } voci e svuota { $entries } nel registro
}
run-execute-both-help = Ciò che va nel cestino si ripristina per 30 giorni. Il contenuto delle voci del registro viene cancellato subito e per sempre.
run-type = Per conferma scrivi il numero { $count }
run-type-help = Sono i fascicoli di richieste che vengono cancellati subito: per loro non c’è il cestino.
run-discard = Annulla la verifica
run-stop = Ferma
run-stopped = Fermato.
run-list = Elenco { $number }
run-col-what = Che cosa
run-col-at = Del
run-col-class = Regola
run-col-due = Conservare fino al
settings-retention-backups = Copie di sicurezza: { $count } giorni. Escono dalla rotazione da sole; le ultime dieci restano sempre.
run-log = { $count ->
    [one] di 1 voce si cancella il contenuto
   *[other] di { $count } voci si cancella il contenuto
}
run-log-gone = { $count ->
    [one] di 1 voce è stato cancellato il contenuto
   *[other] di { $count } voci è stato cancellato il contenuto
}
run-execute-log = Cancella il contenuto
run-col-why = Perché
run-why-ceiling = è il termine della regola
run-why-ceiling-norm = è il termine della regola ({ $norm })
run-why-floor = lo chiede la legge
run-why-floor-norm = lo chiede la legge ({ $norm })
run-why-floor-card = la legge chiede di tenere le comunicazioni fino a quel giorno
run-why-need = nessuna finalità ne ha più bisogno
run-uncovered-list = Senza un termine: elenco { $number }
run-uncovered-rule = la sua regola non c’è o non si usa più
run-uncovered-case = la regola conta dalla chiusura di una pratica, e non è in nessuna
run-uncovered-relation = la regola conta dalla fine del rapporto, e chi vi prende parte non ha una scheda
run-uncovered-consent = la regola conta da un consenso, e nessuno ne ha deciso uno
run-col-fate = Esito
run-fate-hold = Resta: c’è un vincolo
run-fate-request = Resta: richiesta aperta
run-fate-restriction = Resta: è limitata
run-count-before = erano { $before } in { $run }
runs-second = Serve l’approvazione di un’altra persona
runs-second-help = Chi ha fatto la verifica non può approvarla: serve un altro utente, per esempio il titolare o il referente privacy.
run-needs-second = La verifica l’hai fatta tu: deve approvarla un’altra persona.
run-fate-bin = Va nel cestino
run-col-sort = Tipo
run-sort-communication = Comunicazione
run-sort-card = Scheda
run-sort-case = Pratica
run-sort-request = Richiesta
run-fate-erased = Si cancella
rule-anchor = Il termine parte
rule-anchor-help = Solo fatti con una data: una modifica della scheda non sposta nulla.
rule-anchor-fixed = Per questa regola è sempre lo stesso.
rule-grace = Giorni di attesa
rule-grace-help = Dopo il termine la verifica avvisa e aspetta questi giorni prima di toccare qualcosa.
rule-communications-erased = A termine passato vanno nel cestino e dopo trenta giorni si cancellano. Custode non le anonimizza: senza le persone e senza il testo non ne resta nulla di utile.
rule-action = A termine passato la scheda
rule-action-erase = va nel cestino e si cancella
rule-action-not-usable = resta, ma nessuno può più usarla
settings-retention-grace = { $count ->
    [one] Un giorno di attesa dopo il termine
   *[other] { $count } giorni di attesa dopo il termine
}
settings-retention-not-usable = A termine passato la scheda resta, ma nessuno può più usarla.
usual = Quale regola si propone
usual-lead = Ogni comunicazione nuova prende questa regola, se chi la scrive non ne sceglie un’altra. Ciò che è già scritto tiene la sua.
usual-channels = Per canale
usual-reasons = Per motivazione, quando si chiama o si scrive
usual-categories = Per categoria, qualunque sia il canale
usual-none = Quella del canale
run-fate-grace = Resta: attesa
run-fate-case = Resta: pratica aperta
settings-retention-from = Si conta { $from }
settings-retention-entry = dal giorno di ogni voce
runs-none-text = Una verifica elenca che cosa è oltre la sua data e perché. Non cancella nulla finché non la guardi e la approvi.
