# Il cestino: che cosa c'è, ripristinare, svuotare.
bin-lead = Quello che è qui non compare negli elenchi e non si usa. Dopo 30 giorni viene cancellato per sempre.
bin-col-name = Nome
bin-col-why = Perché è qui
bin-col-since = Dal
bin-col-by = Messo da
bin-col-going = Cancellazione
bin-col-outcome = Che cosa succede
bin-kind-person = Persona
bin-kind-organisation = Organizzazione
bin-kind-communication = Comunicazione
bin-why-by-hand = Spostato nel cestino
bin-why-import = Importazione annullata: { $name }
bin-why-undone = Creazione annullata
bin-why-held = Persona cancellata
bin-why-term = Conservazione finita il { $on }
bin-after = Dopo il { $date }
bin-after-by = Dopo il { $date } ({ $norm })
bin-kept-until = Conservata fino al { $date }
bin-kept-until-by = Conservata fino al { $date } ({ $norm })
bin-none-title = Il cestino è vuoto.
bin-none-text = Le schede e le comunicazioni che sposti qui si ripristinano per 30 giorni.
bin-none-selected = Scegli che cosa ripristinare.
bin-selected = { $count ->
    [one] 1 elemento scelto
   *[other] { $count } elementi scelti
}
bin-clear-selection = Togli la selezione
bin-restore = Ripristina
bin-restored = { $count ->
    [one] Ripristinato.
   *[other] { $count } elementi ripristinati.
}
bin-empty = Svuota il cestino…
bin-empty-title = Svuotare il cestino?
bin-empty-lead = Quello che va via è cancellato per sempre: non si può annullare né recuperare. Nessun indirizzo finisce nell’elenco di chi non va contattato.
bin-empty-not = Lascia com’è
bin-empty-act = { $count ->
    [0] Non c’è nulla da cancellare
    [one] Cancella per sempre 1 elemento
   *[other] Cancella per sempre { $count } elementi
}
bin-empty-type = Per conferma scrivi il numero { $count }
bin-fact-contacts = { $count ->
    [0] Nessuna scheda da cancellare.
    [one] 1 scheda viene cancellata, con consensi, opposizioni e storia.
   *[other] { $count } schede vengono cancellate, con consensi, opposizioni e storia.
}
bin-fact-communications = { $count ->
    [0] Nessuna comunicazione da cancellare.
    [one] 1 comunicazione viene cancellata.
   *[other] { $count } comunicazioni vengono cancellate.
}
bin-fact-kept = { $count ->
    [one] 1 comunicazione resta nel cestino perché la legge vuole che si conservi: va via da sola alla sua data.
   *[other] { $count } comunicazioni restano nel cestino perché la legge vuole che si conservino: vanno via da sole alla loro data.
}
bin-fact-shared = { $count ->
    [one] 1 comunicazione resta perché riguarda anche altre persone.
   *[other] { $count } comunicazioni restano perché riguardano anche altre persone.
}
bin-records = Che cosa succede a ogni elemento
bin-outcome-destroyed = Cancellata per sempre
bin-outcome-shared = Resta alle altre persone
bin-emptied = Cancellato per sempre.
bin-stopped = Fermato: quello che restava è ancora nel cestino.
bin-stop = Ferma
bin-clock-jump-title = { $days ->
    [one] La data del computer è andata avanti di 1 giorno in una volta sola.
   *[other] La data del computer è andata avanti di { $days } giorni in una volta sola.
}
bin-clock-jump-text = Forse l’attività è rimasta chiusa, oppure l’orologio è sbagliato. Questi giorni non contano per la cancellazione finché non confermi la data.
bin-clock-behind-title = La data del computer è più indietro di una già vista.
bin-clock-behind-text = Finché l’orologio non è a posto nulla viene cancellato da solo.
bin-clock-confirm = La data è giusta…
bin-outcome-held = Resta: c’è un vincolo, una limitazione, una richiesta o una pratica aperta
bin-fact-held = { $count ->
    [one] 1 comunicazione resta per un vincolo, una limitazione o una richiesta aperta.
   *[other] { $count } comunicazioni restano per un vincolo, una limitazione o una richiesta aperta.
}
