# Parole del terminale.
cli-passphrase = Frase segreta:
cli-passphrase-again = Ancora una volta:
cli-created = Archivio creato: { $path }
cli-recovery-code = Codice di recupero, mostrato solo ora: { $code }
cli-file = { $name }: { $format }, { $bytes } byte
cli-table = Tabella { $name }: { $rows ->
    [one] 1 riga
   *[other] { $rows } righe
}, intestazioni alla riga { $header }
cli-dry-run = Prova: non è stato scritto nulla.
cli-letter-trial = Prova: la lettera non ha preso un numero e la richiesta non la ricorda. Da guardare:
cli-rows-create = Nuove: { $count }
cli-rows-update = Aggiornate: { $count }
cli-rows-duplicate = Unite: { $count }
cli-rows-unchanged = Invariate: { $count }
cli-rows-suppressed = Saltate: { $count }
cli-rows-rejected = Scartate: { $count }
cli-contacts = { $count ->
    [one] Una persona
   *[other] { $count } persone
}
cli-consents = Consensi
cli-timeline = Storia
cli-merged = Questa scheda è stata unita a un’altra, che ha tutto: { $card }
cli-exported = { $count ->
    [one] 1 persona scritta in { $path }
   *[other] { $count } persone scritte in { $path }
}
cli-duplicates = { $count ->
    [one] { $count } coppia che può essere la stessa persona
   *[other] { $count } coppie che possono essere la stessa persona
}
cli-check-ok = a posto  { $name } { $detail }
cli-check-failed = GUASTO   { $name } { $detail }
cli-passphrase-file = Il file della frase segreta non si legge, è vuoto o è troppo lungo.
cli-passphrase-nobody = Serve la frase segreta: indica un file con --passphrase-file.
cli-passphrase-differ = Le due frasi segrete sono diverse.
cli-passphrase-untypable = La frase segreta contiene un segno invisibile (un tabulatore, un a capo…) che nella finestra non si può scrivere: toglilo.
cli-unknown-source = In questo archivio non c’è una fonte con quel codice: «custode sources ARCHIVIO» le elenca.
cli-error-validation = Qualche valore non va bene:
cli-error-precondition = Così come stanno le cose, non si può fare.
cli-field-unknown = Custode non lo conosce.
cli-field-json = qui il JSON non è scritto bene (riga:colonna).
cli-field-shape = qui manca qualcosa, o c’è un valore che Custode non conosce.
cli-field-twice = È detto due volte: vale una sola volta.
cli-no-scratch-folder = La cartella temporanea del sistema non si può scrivere.
cli-user-needed = Questo archivio ha più utenti: indica chi sei con --user NOME.
cli-ledger-missing = Manca un registro delle cancellazioni almeno recente come la copia, che è del { $at }: indicane uno con --ledger FILE. Se non c’è, aggiungi --no-ledger: chi è stato cancellato dopo la copia può tornare.
cli-runs-off = Le verifiche di conservazione sono spente: si accendono nella finestra, in Impostazioni, Verifiche di conservazione.
cli-run = Non c’è una verifica con questo numero: guarda quello che «custode retention … --simulate» ha detto.
cli-unknown-consent-kept = { $file }: la colonna «{ $column }» parla di un consenso ({ $type }) che questo archivio non ha. Le sue risposte sono sotto { $under } come semplici dichiarazioni: non permettono di scrivere a nessuno. Con --mapping si indica a quale consenso corrisponde.
cli-unknown-consent-text = { $file }: la colonna «{ $column }» parla di un consenso ({ $type }) che questo archivio non ha. Le sue risposte restano sulle schede come testo. Con --mapping si indica a quale consenso corrisponde.
cli-columns-left-out = { $file }: colonne non importate, perché nessuno ha detto che cosa contengono: { $columns }.
cli-columns-guessed = { $file }: colonne il cui significato è solo un’ipotesi: { $columns }. Con --mapping si indica che cosa contengono.
cli-bin = { $count ->
    [0] Il cestino è vuoto.
    [one] C’è un elemento nel cestino; il giorno è quello in cui viene cancellato:
   *[other] Ci sono { $count } elementi nel cestino; il giorno è quello in cui vengono cancellati:
}
cli-bin-clock = L’orologio del computer non è affidabile: finché non confermi la data nella finestra, non si cancella nulla da solo.
cli-bin-contacts = Schede cancellate: { $count }
cli-bin-communications = Comunicazioni cancellate: { $count }
cli-bin-kept = Comunicazioni conservate per legge: { $count }
cli-bin-shared = Comunicazioni che restano ad altre persone: { $count }
cli-verdict-ok = Si può.
cli-verdict-refused = Non si può:
cli-verdict-reason-needed = Solo con un motivo che non è commerciale:
cli-audience = Persone incluse: { $included }, escluse: { $excluded }
cli-backup = Copia fatta e controllata: { $path } ({ $count } scritture)
cli-restored = Ripristinato in { $path }, dalla copia del { $at }
cli-restored-ledger = Voci cancellate di nuovo (schede, comunicazioni e altro): { $count }
cli-restored-without = Senza un registro delle cancellazioni almeno altrettanto recente: chi è stato cancellato dopo la copia può essere tornato.
cli-rekeyed = Chiavi cambiate: sono le numero { $count }. Le copie di sicurezza fatte prima si aprono con le frasi e il foglio di allora.
cli-salvaged = Recuperato in { $path }: { $count } scritture
cli-salvaged-lost = Scritture che non si leggono più: { $count }
cli-filter = Un filtro si scrive CHIAVE=VALORE, con una delle chiavi di «custode export --help».
cli-inventory = { $count ->
    [0] Nessun vecchio elenco annotato.
    [one] Un vecchio elenco dei dati:
   *[other] { $count } vecchi elenchi dei dati:
}
cli-written = Scritto in { $path }
cli-requests = { $count ->
    [0] Nessuna richiesta.
    [one] Una richiesta; il giorno è l’ultimo per rispondere:
   *[other] { $count } richieste; il giorno è l’ultimo per rispondere:
}
cli-act-file = Il file che dice che cosa è successo non è leggibile: un solo documento JSON, come in `custode request act --help`.
cli-request-days = Ricevuta il { $received }, risposta entro il { $due }
cli-request-to-name = C’è una richiesta di cancellazione aperta di questa persona, { $number }: indicala con --request, così riceve il suo esito.
cli-retention-listed = Verifica { $number }: elenco fatto, non è stato tolto nulla.
cli-retention-done = Verifica { $number }: eseguita e controllata.
cli-retention-class = { $class }: { $items } oltre il termine, di cui { $held } restano
cli-retention-moved = Nel cestino: { $moved }; restano: { $skipped }
cli-retention-uncovered = Senza una regola di conservazione: { $count }
cli-retention-count = { $count ->
    [one] Di questi, 1 fascicolo di una richiesta va via per sempre: aggiungi --count { $count }.
   *[other] Di questi, { $count } fascicoli di richieste vanno via per sempre: aggiungi --count { $count }.
}
cli-retention-next = Se l’elenco è giusto, entro un giorno: custode retention … --run { $number }
cli-erased = Cancellazione eseguita, certificato { $number }
cli-erase-class = { $class }: distrutti { $destroyed }, resi anonimi { $anonymised }, conservati { $kept }
cli-erase-next = Per cancellare: --plan { $plan } con --ground, --name e --letter o --no-letter
cli-report-undecided = { $count ->
    [one] Un passaggio può nominare un’altra persona e nessuno l’ha ancora deciso: guardalo nella finestra, alla scheda, prima di consegnare la copia.
   *[other] { $count } passaggi possono nominare altre persone e nessuno li ha ancora decisi: guardali nella finestra, alla scheda, prima di consegnare la copia.
}
cli-outside = Attenzione: questo archivio è stato cambiato fuori da Custode, oppure rimesso da una copia più vecchia. Guarda Impostazioni, Stato sicurezza nella finestra, e lancia «custode verify».
cli-contact = In questo archivio non c’è nessuno con quell’indirizzo o quel codice.
cli-several-contacts = Più persone hanno quell’indirizzo: indica quale con --contact. Sono { $ids }.
cli-profile-differs = { $file }: le intestazioni non sono quelle del profilo «{ $profile }». Mancano: { $missing }. In più: { $added }.
cli-no-display = Qui non c’è uno schermo su cui aprire la finestra. I comandi del terminale funzionano lo stesso: «custode --help».
cli-usage-unknown-argument = «{ $argument }» non è un’opzione di questo comando.
cli-usage-unknown-word = «{ $word }» non è un comando.
cli-usage-missing = Manca: { $arguments }
cli-usage-value-missing = «{ $argument }» vuole un valore.
cli-usage-value-wrong = «{ $argument }» non accetta «{ $value }».
cli-usage-value-unwanted = «{ $argument }» non vuole valori: «{ $value }» è di troppo.
cli-usage-piped = «{ $argument }» vuole il nome di un file: qui «-» non si può usare.
cli-usage-conflict = «{ $argument }» e «{ $other }» non vanno insieme.
cli-usage-twice = «{ $argument }» si indica una volta sola.
cli-usage-unclear = La riga di comando non si capisce.
cli-usage-values = Valori possibili: { $known }
cli-usage-meant = Forse intendevi: { $meant }
cli-usage-line = Uso: { $usage }
cli-usage-help = Per tutte le opzioni: custode --help, oppure --help dopo un comando.
