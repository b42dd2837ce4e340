# Cancellare una persona su richiesta, e i vincoli che lo impediscono.
card-erase = Cancella su richiesta…
card-erase-detail = Per sempre, con certificato (art. 17)
card-holds = Vincoli e contestazioni…
card-holds-detail = Quello che è vincolato non si cancella
card-holds-show = Mostra
card-held-title = { $count ->
    [one] Un vincolo impedisce la cancellazione
   *[other] { $count } vincoli impediscono la cancellazione
}
erase-title = Cancellare { $name }?
erase-lead = Quello che va via è cancellato per sempre: non si può annullare né recuperare. Controlla prima che cosa resta, e perché.
erase-blocked = Adesso non si può cancellare
erase-twins = { $count ->
    [one] C’è un’altra scheda che sembra della stessa persona
   *[other] Ci sono altre { $count } schede che sembrano della stessa persona
}
erase-twins-text = { $count ->
    [one] Questa cancellazione non la tocca: chi l’ha chiesta resterebbe nell’archivio. Unisci l’altra scheda a questa, oppure cancella anche quella.
   *[other] Questa cancellazione non le tocca: chi l’ha chiesta resterebbe nell’archivio. Unisci le altre schede a questa, oppure cancella anche quelle.
}
erase-twin-binned = { $name } (nel cestino)
erase-twins-stay = { $count ->
    [one] È di un’altra persona, e resta
   *[other] Sono di altre persone, e restano
}
erase-to-request = Vai alla richiesta { $number }
erase-request-first = Questa richiesta non può ancora ricevere la cancellazione come esito: aprila e completa i passi che mancano.
erase-block-hold = C’è un vincolo su questa scheda. Finché resta, nessuno la può cancellare: toglilo dalla scheda, se non serve più.
erase-block-dispute = C’è una contestazione aperta. I dati servono per difendersi (art. 17, par. 3, lett. e): quando è chiusa, chiudila anche sulla scheda.
erase-block-restricted = Il trattamento è limitato (art. 18): i dati si conservano soltanto. Togli prima la limitazione.
erase-block-case = C’è una pratica aperta: la persona aspetta ancora una risposta. Chiudila prima di cancellare; se i dati servono per difendersi (art. 17, par. 3, lett. e), metti invece un vincolo e rispondi alla richiesta con questo motivo.
erase-to-case = Apri «{ $title }»
erase-block-import = Un’importazione sospesa contiene i dati di questa persona, che tornerebbe con quella: concludila o scartala in Importa ed esporta, poi cancella.
erase-block-request = C’è una richiesta aperta su altri diritti: rispondi prima a quella. Dopo la cancellazione non resterebbe nulla con cui rispondere.
erase-records = Che cosa succede a ogni dato
erase-records-lead = Ogni elemento ha un solo esito. Quello che resta non compare più, non si usa e va via da solo alla sua data.
erase-col-class = Tipo
erase-col-destroyed = Cancellati
erase-col-anonymised = Scollegati
erase-col-kept = Conservati
erase-col-what = Che cosa
erase-col-on = Data
erase-col-fate = Esito
erase-class-card = Scheda, recapiti, note e storia
erase-class-consent = Consensi
erase-class-stop = Opposizioni e blocchi
erase-class-communication = Comunicazioni
erase-class-hold = Vincoli
erase-class-request = Fascicoli delle richieste
erase-class-case = Pratiche
erase-fate-destroyed = Cancellato
erase-fate-kept = Conservato fino al { $date }
erase-fate-kept-by = Conservato fino al { $date } ({ $norm })
erase-fate-proof = Resta la prova fino al { $date } ({ $norm })
erase-fate-shared = Scollegato dalla persona: resta alle altre
erase-fate-held = Conservato finché dura il vincolo
erase-order = Motivo e conferma
erase-ground = Perché si cancella
erase-request = Numero della richiesta
erase-request-help = Compare sul certificato: scrivi solo il numero, mai un nome.
erase-letter = Lettera di risposta
erase-letter-help = Si prepara adesso: dopo la cancellazione nessuno sa più a chi va.
erase-letter-ground = Scegli prima perché si cancella: la lettera lo dice.
erase-letter-blocked = La lettera si prepara quando la cancellazione è possibile.
erase-letter-twins = { $count ->
    [one] Prima decidi dell’altra scheda, qui sopra: uniscila, cancellala, o segna che è di un’altra persona.
   *[other] Prima decidi delle altre schede, qui sopra: uniscile, cancellale, o segna che sono di altre persone.
}
erase-letter-ready = La lettera { $code } è pronta: puoi salvarla di nuovo anche dopo.
erase-letter-stale = È cambiato qualcosa: prepara di nuovo la lettera, così dice il vero.
erase-no-letter = Oppure senza lettera, perché
erase-no-letter-none = Serve la lettera
erase-asked = Risponde alla richiesta { $number }: l’esito e la lettera si registrano da soli.
erased-asked = La richiesta { $number } ha il suo esito
erased-asked-letter = Anche la lettera è nel fascicolo: mandala, poi registra lì la prova di invio per chiudere.
erased-asked-no-letter = Nel fascicolo manca ancora la risposta: preparala e registra la prova di invio per chiudere.
erased-asked-open = Apri la richiesta
erase-letter-write = Prepara e salva…
erase-letter-again = Prepara di nuovo…
erase-letter-saved = Lettera salvata in { $place }.
erase-suppression = { $count ->
    [0] Nessun recapito da segnare nell’elenco di chi non va contattato.
    [one] Un’impronta del recapito resta nell’elenco di chi non va contattato: nessuna importazione riporta questa persona.
   *[other] Le impronte di { $count } recapiti restano nell’elenco di chi non va contattato: nessuna importazione riporta questa persona.
}
erase-no-suppression = Scheda sbagliata: non resta nessuna impronta.
erase-type-name = Per conferma scrivi «{ $name }»
erase-act = { $count ->
    [one] Cancella per sempre 1 elemento
   *[other] Cancella per sempre { $count } elementi
}
erase-final = Non si può annullare.
erase-saved = Salvato in { $place }.
erased-title = Cancellazione eseguita
erased-lead = { $at }. Questa pagina non dice più di chi si trattava.
erased-done = { $count ->
    [one] 1 elemento distrutto, verificato subito dopo.
   *[other] { $count } elementi distrutti, verificati subito dopo.
}
erased-kept = { $count ->
    [one] 1 elemento resta chiuso fino alla sua data, poi va via da solo.
   *[other] { $count } elementi restano chiusi fino alla loro data, poi vanno via da soli.
}
erased-anonymised = { $count ->
    [one] 1 comunicazione resta alle altre persone, senza questa.
   *[other] { $count } comunicazioni restano alle altre persone, senza questa.
}
erased-certificate = Certificato { $number }
erased-certificate-lead = Non contiene dati personali: si può conservare e mostrare.
erased-certificate-save = Salva il certificato…
erased-letter-save = Salva la lettera { $code }…
erased-counts = Cancellati { $destroyed } · scollegati { $anonymised } · conservati { $kept }
erased-head = Registro dell’archivio
erased-head-at = voce { $seq } · { $head }…
settings-erasures = Cancellazioni
settings-erasures-lead = Le cancellazioni chieste dalle persone. Di chi si trattava non lo sa più nessuno; il certificato dimostra che è stato fatto.
settings-erasures-none = Nessuno è stato ancora cancellato su richiesta.
settings-erasures-by = { $at } · eseguita da { $by }
settings-erasures-proofs = { $count ->
    [one] È trattenuta 1 prova di consenso senza nome né recapito.
   *[other] Sono trattenute { $count } prove di consenso senza nome né recapito.
}
settings-erasures-proofs-on = Distruzione automatica il { $date }.
settings-erasures-proofs-until = Si distruggono da sole, dal { $first } al { $last }.
hold-title = Vincoli e contestazioni
hold-title-communication = Vincolo su questa comunicazione
hold-title-case = Vincoli della pratica
hold-lead = Finché un vincolo resta, questa scheda e le sue comunicazioni non si cancellano, né a mano né da sole.
hold-lead-communication = Finché un vincolo resta, questa comunicazione non si cancella, né a mano né da sola.
hold-lead-case = Finché un vincolo resta, né la pratica, né le sue comunicazioni, né la scheda della persona si cancellano.
hold-kind = Che cosa c’è
hold-kind-hold = Vincolo
hold-kind-hold-detail = Serve ancora: un controllo, un ordine del giudice, un obbligo
hold-kind-dispute = Contestazione aperta
hold-kind-dispute-detail = Reclamo o causa in corso: i dati servono per difendersi
hold-reason = Perché
hold-until = Fino al
hold-set = Metti il vincolo
hold-set-done = Vincolo messo.
hold-lift = Togli
hold-close = Chiudi la contestazione
hold-lifted = Vincolo tolto: tornano a valere i termini.
hold-since = Dal { $on }, messo da { $by }
hold-until-is = fino al { $on }
hold-lifted-on = tolto il { $on }
communication-hold = Metti un vincolo: { $title }
communication-held = Vincolata, non si cancella: { $title }
communication-held-note = vincolata: non si cancella
