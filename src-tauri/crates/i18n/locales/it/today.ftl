# Oggi: che cosa c’è da fare.
today-requests = Richieste in scadenza
today-requests-all = Tutte le richieste
today-requests-none = Nessuna richiesta aperta.
today-request-by = Entro il { $date } · { $number }
today-paused = In pausa
today-follow-ups = Da riprendere
today-follow-ups-all = Agenda
today-follow-ups-late = { $count ->
    [one] una è già scaduta
   *[other] { $count } sono già scadute
}
today-follow-ups-none = Nessuna comunicazione da riprendere.
today-nobody = Persona non più in archivio
today-imports = Importazioni
today-imports-all = Importa ed esporta
today-imports-none = Nessuna importazione in sospeso.
today-anomalies-all = Guarda le anomalie
today-anomalies-none = Nessuna anomalia.
today-anomalies-later = Il controllo parte da solo un minuto dopo l’apertura.
today-anomaly-line = { $what } ({ $count })
today-bin-all = Apri il cestino
today-bin-none = Nel cestino non c’è nulla in scadenza.
today-bin-next = { $count ->
    [one] 1 elemento sarà cancellato per sempre il { $date }
   *[other] { $count } elementi saranno cancellati per sempre il { $date }
}
today-more = { $count ->
    [one] e un’altra
   *[other] e altre { $count }
}
today-asks-confirmation = conferma
today-asks-access = accesso
today-asks-rectification = rettifica
today-asks-erasure = cancellazione
today-asks-restriction = limitazione
today-asks-portability = portabilità
today-asks-objection-marketing = opposizione al marketing
today-asks-objection = opposizione
today-asks-withdrawal = revoca
today-asks-automated = decisioni automatizzate
today-asks-information = informazioni
today-asks-complaint = reclamo
today-keeping-all = Apri le verifiche
today-keeping-never = Le verifiche di conservazione sono attive, ma non ne è stata fatta nessuna.
today-keeping-open = { $count ->
    [one] La verifica { $number } elenca un elemento oltre la sua data: guardalo e decidi.
   *[other] La verifica { $number } elenca { $count } elementi oltre la loro data: guardali e decidi.
}
today-keeping-stale = { $count ->
    [one] La verifica { $number } elencava un elemento, ma ha più di un giorno: simula di nuovo.
   *[other] La verifica { $number } elencava { $count } elementi, ma ha più di un giorno: simula di nuovo.
}
today-keeping-old = L’ultima verifica di conservazione è del { $on }: falla di nuovo.
today-sheet = Foglio di recupero
today-sheet-all = Frase segreta e blocco
today-copy-all = Fai una copia
today-copy-nowhere = Non c’è ancora nessuna copia di sicurezza: scegli dove tenerla.
today-copy-never = Non c’è ancora nessuna copia di sicurezza: fanne una adesso.
today-copy-last = Ultima copia: { $age } ({ $at }).
today-copy-old = L’ultima copia è vecchia: quello che hai scritto dopo sta solo qui.
today-copy-no-place = Nessun posto per le copie nuove: scegline uno.
today-copy-second = Le copie stanno in un posto solo: scegline un secondo.
today-copy-same-disk = Le copie stanno sullo stesso disco dell’archivio: se si rompe, si perdono insieme.
today-notices-all = Guardale
today-renewals-all = Guardali
today-notices-line = { $count ->
    [one] Una persona aspetta l’informativa (art. 14).
   *[other] { $count } persone aspettano l’informativa (art. 14).
}
today-notices-late = { $count ->
    [one] Per una il mese è passato.
   *[other] Per { $count } il mese è passato.
}
today-renewals-line = { $count ->
    [one] Un consenso finisce entro { $days } giorni.
   *[other] { $count } consensi finiscono entro { $days } giorni.
}
today-duplicates = Doppioni
today-duplicates-all = Guardali
today-duplicates-line = { $count ->
    [one] Una coppia di schede forse è la stessa persona: decidi tu.
   *[other] { $count } coppie di schede forse sono la stessa persona: decidi tu.
}
today-drafts = Da finire
today-drafts-all = Riprendi
today-draft-request = Una richiesta non ancora registrata
today-draft-letter = Una lettera di risposta
today-draft-call = Un contatto preso al telefono
today-draft-campaign = Una campagna non ancora salvata
today-draft-controller = I dati del titolare
today-draft-person = Una persona da aggiungere
today-draft-consent = Una decisione sul consenso
today-draft-communication = Una comunicazione da registrare
today-draft-message = Un messaggio da mandare
today-draft-text = Le parole con cui si chiede un consenso
today-draft-type = Una tipologia di consenso
today-draft-purpose = Una finalità
today-draft-instructions = Le istruzioni per chi lavora
