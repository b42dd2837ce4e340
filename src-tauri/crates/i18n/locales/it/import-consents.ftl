# Un elenco di consensi di persone già in archivio
consent-list-looks = Sembra un elenco di consensi
consent-list-looks-text = Così non nascono schede: ogni riga va fra i consensi della persona che ha quell’indirizzo.
consent-list-looks-yes = Sì, consensi
consent-list-heading = I consensi di chi è già in archivio
consent-list-lead = È il conto esatto, riga per riga, di «{ $file }». Nessuna scheda nuova, e nulla è ancora stato scritto.
consent-list-commit = Registra i consensi
consent-list-no-people = Nessuna colonna dice di chi è il consenso: serve un’email, un telefono o un codice fiscale
consent-list-no-kind = Scegli di quale consenso parlano le righe
consent-list-no-answer = Scegli che cosa rispondono le righe
consent-list-open = { $count ->
    [one] Un consenso dell’elenco non ha ancora un nome in Custode: le sue righe restano scartate
   *[other] { $count } consensi dell’elenco non hanno ancora un nome in Custode: le loro righe restano scartate
}
consent-list-nothing = Nessuna riga porta un consenso nuovo
consent-list-ready = { $count ->
    [one] 1 consenso sarà registrato
   *[other] { $count } consensi saranno registrati
}
consent-list-given = { $count ->
    [one] 1 sì entra come «dichiarato, prova mancante»: non abilita gli invii finché non c’è la prova.
   *[other] { $count } sì entrano come «dichiarato, prova mancante»: non abilitano gli invii finché non c’è la prova.
}
consent-list-refused = { $count ->
    [one] 1 no: vale subito.
   *[other] { $count } no: valgono subito.
}
consent-list-withdrawn = { $count ->
    [one] 1 revoca: vale subito.
   *[other] { $count } revoche: valgono subito.
}
consent-list-cards = { $count ->
    [0] Nessuna scheda cambia.
    [one] Cambia 1 scheda.
   *[other] Cambiano { $count } schede.
}
consent-list-held-back = { $count ->
    [one] 1 sì non entra: la persona ha già revocato, e un elenco non toglie una revoca.
   *[other] { $count } sì non entrano: le persone hanno già revocato, e un elenco non toglie una revoca.
}
consent-list-unknown = { $count ->
    [one] 1 riga è di qualcuno che non è in archivio.
   *[other] { $count } righe sono di persone che non sono in archivio.
}
consent-list-ambiguous = { $count ->
    [one] 1 riga può essere di più persone che hanno lo stesso indirizzo.
   *[other] { $count } righe possono essere di più persone che hanno lo stesso indirizzo.
}
consent-list-other-name = { $count ->
    [one] 1 riga ha l’indirizzo di una scheda con un altro nome.
   *[other] { $count } righe hanno l’indirizzo di schede con un altro nome.
}
consent-list-kind = Quale consenso
consent-list-kind-none = Nessuna colonna: tutte parlano dello stesso
consent-list-all-about = Tutte le righe parlano di
consent-list-answer = La risposta
consent-list-answer-none = Nessuna colonna: tutte rispondono uguale
consent-list-all-say = Tutte le righe dicono
consent-list-decided = Il giorno della decisione
consent-list-withdrawn-on = Il giorno della revoca
consent-list-column-none = Nessuna colonna
consent-list-kinds = I consensi dell’elenco
consent-list-kinds-lead = A quale consenso di Custode corrisponde ogni nome?
consent-list-kind-of = Consenso per «{ $value }»
consent-list-kind-leave = Lascia fuori
consent-list-answers = Le risposte dell’elenco
