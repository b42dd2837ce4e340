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
cli-help = Custode: contatti, consensi e comunicazioni in un solo archivio cifrato. Senza un comando si apre la finestra
cli-help-usage = Uso:
cli-help-commands = Comandi
cli-help-command = COMANDO
cli-help-options = Opzioni
cli-help-arguments = Argomenti
cli-help-help = Mostra questa pagina
cli-help-version = Mostra la versione
cli-help-values = [valori: { $known }]
cli-help-usual = [se non si dice altro: { $usual }]
cli-help-json = Scrive su standard output esattamente un documento JSON
cli-help-passphrase-file = Legge la frase segreta da questo file; `-` è lo standard input. Senza, la chiede il terminale
cli-help-user = Nome di chi lavora; senza, l’unico che c’è
cli-help-inspect = Mostra che cosa l’importazione vede in un file; non serve un archivio
cli-help-inspect-table = Solo questo foglio
cli-help-inspect-rows = Quali righe mostrare
cli-help-create = Crea un archivio e mostra il suo codice di recupero, una volta sola
cli-help-create-sample = Lo riempie di persone inventate
cli-help-create-language = Lingua dei testi e degli elenchi con cui comincia
cli-help-sources = Elenca le fonti che `import --source` accetta
cli-help-import = Importa elenchi: prima il piano, poi una sola scrittura
cli-help-import-source = Da dove vengono le persone: un codice di `sources`
cli-help-import-basis = Su quale base giuridica l’azienda usa i dati; senza, l’importazione non lo dice
cli-help-import-origin-proof = Perché si può usare un elenco comprato o avuto da altri
cli-help-import-profile = Come le colonne diventano campi: un profilo tenuto da un’importazione di prima
cli-help-import-mode = Che cosa descrivono le righe: contatti, o solo chi ha lasciato una lista e gli indirizzi tornati indietro
cli-help-import-mapping = Come le colonne diventano campi, in JSON
cli-help-import-dry-run = Fa solo il piano; non scrive nulla
cli-help-import-rejects = Scrive qui le righe scartate
cli-help-contacts = Elenca o cerca contatti
cli-help-contacts-limit = Al massimo tanti; senza, tutti, o i 200 migliori di una ricerca (`capped` dice che ce ne sono altri)
cli-help-duplicates = Coppie di schede che possono essere la stessa persona
cli-help-inventory = Elenca le vecchie copie dei dati: file, rubriche, carta, e che fine hanno fatto
cli-help-inventory-out = Scrive l’elenco; .csv o .xlsx
cli-help-quality = Conta le schede i cui dati sono sbagliati, vecchi, vuoti o tenuti per niente
cli-help-quality-months = Mesi dopo i quali i dati sono vecchi
cli-help-quality-out = Scrive le schede con che cosa non va; .csv o .xlsx
cli-help-weak-consents = Conta i consensi che non si potrebbero dimostrare
cli-help-weak-consents-out = Li scrive con il file e la riga da cui vengono; .csv o .xlsx
cli-help-bin = Che cosa c’è nel cestino, e la cancellazione per sempre
cli-help-bin-list = Elenca che cosa c’è nel cestino, chi ce l’ha messo e quando si cancella
cli-help-bin-empty = Cancella ciò che è nel cestino; nulla lo riporta indietro
cli-help-bin-empty-due = Solo ciò che ci sta da trenta giorni
cli-help-bin-empty-dry-run = Dice che cosa andrebbe via; non cancella nulla
cli-help-bin-empty-count = Quante voci andranno distrutte, come dice `--dry-run`; serve quando sono più di 50
cli-help-check = Chiede se a un contatto si può scrivere o telefonare, con tutti i motivi
cli-help-check-channel = Un canale: email, pec, phone, sms, messaging, social, post …
cli-help-check-mode = single (un messaggio), mass (uno a molti) o call (telefonata)
cli-help-check-purpose = Codice di una finalità; senza, il marketing
cli-help-audience = Conta chi raggiunge una newsletter, e chi resta fuori e perché
cli-help-audience-consent-type = Codice del tipo di consenso
cli-help-audience-channel = email, pec, phone, sms, post …: un elenco per quel canale; per le telefonate, con il registro delle opposizioni
cli-help-audience-out = Scrive chi è incluso; .csv, .xlsx, .vcf o .json
cli-help-show = Mostra tutto di un contatto
cli-help-request = Il registro delle richieste degli interessati: che cosa scade, una nuova, le sue lettere
cli-help-request-list = Elenca le richieste con i loro ultimi giorni, le più urgenti per prime
cli-help-request-list-open = Solo quelle non chiuse
cli-help-request-show = Mostra una richiesta: lo stato, i giorni, le lettere
cli-help-request-new = Registra una richiesta arrivata; un’opposizione alla pubblicità vale subito
cli-help-request-new-kinds = Quale diritto; più volte per più diritti
cli-help-request-new-received-on = Giorno di arrivo
cli-help-request-new-channel = Un canale: email, pec, phone, post …
cli-help-request-new-name = Chi chiede
cli-help-request-new-reach = Dove va la risposta: un indirizzo e-mail o un numero
cli-help-request-new-text = Che cosa ha scritto la persona
cli-help-request-new-contested = La persona dice che i dati sono sbagliati: con la rettifica restano solo conservati finché non è chiarito
cli-help-request-new-relation = Chi chiede, quando non è la persona
cli-help-request-new-person = Per chi, quando chiede un altro
cli-help-request-new-follows = Numero della richiesta chiusa su cui ritorna
cli-help-request-new-contact = La scheda, con il suo codice
cli-help-request-new-email = La scheda, con un indirizzo e-mail
cli-help-request-act = Scrive che cosa è successo a una richiesta, come la finestra: presa in carico, identità, che cosa si è trovato, esito di un diritto, una lettera partita, più tempo, una nota, chiusa
cli-help-request-act-act = Un file che dice che cosa è successo, come qui sotto
cli-help-request-act-after = Un documento in ACT.json:
cli-help-request-letter = Prepara una lettera con le parole proposte e la salva; la richiesta la ricorda
cli-help-request-letter-ground = Perché ci vuole più tempo, per una proroga
cli-help-request-letter-reason = Lo stesso a parole, come lo leggerà la persona
cli-help-request-letter-recipient = A chi va una comunicazione, come lo chiama il registro dei destinatari
cli-help-request-letter-out = Cartella per i file
cli-help-request-letter-language = Lingua della lettera
cli-help-request-letter-dry-run = Solo una prova da guardare: un file senza numero, e la richiesta non ricorda nulla
cli-help-retention = Elenca ciò che è oltre il termine, o mette nel cestino quello che un elenco nomina
cli-help-retention-simulate = Elenca ciò che è oltre il termine e fissa l’elenco; non toglie nulla
cli-help-retention-run = Approva questa verifica, non più vecchia di un giorno, e la esegue
cli-help-retention-count = Quanti fascicoli di richieste si cancelleranno, come dice `--simulate` (`to_type`); serve quando sono molti
cli-help-retention-limit = Al massimo tante righe dell’elenco
cli-help-erase = Cancella una persona per sempre: senza `--plan` mostra che cosa andrebbe via e che cosa resta
cli-help-erase-plan = Il piano che è stato mostrato; se da allora è cambiato qualcosa, si rifiuta
cli-help-erase-ground = Perché
cli-help-erase-name = Il nome sulla scheda, come lo dice il piano
cli-help-erase-request = Numero della richiesta a cui si risponde così
cli-help-erase-letter = Prepara prima la risposta alla persona e la salva in questa cartella
cli-help-erase-no-letter = Perché non serve una risposta
cli-help-erase-others-stay = Le altre schede che il piano nomina sono di qualcun altro, e restano
cli-help-erase-language = Lingua della risposta
cli-help-subject-report = Scrive il fascicolo di accesso di una persona: PDF, JSON, CSV e un elenco con gli hash
cli-help-subject-report-out = Cartella per i file
cli-help-subject-report-language = Lingua dei documenti
cli-help-export = Scrive i contatti con le colonne dei consensi; il file si reimporta uguale
cli-help-export-filters = Solo chi corrisponde, come nell’elenco Persone; se sono più d’uno valgono tutti. Chiavi: view, search, tag, city, province, kind, state, source (codice), consent (CODICE:stato), email, phone, stopped (yes o no)
cli-help-backup = Scrive un solo file cifrato con tutto, controllato prima di prendere il suo nome
cli-help-restore = Fa un archivio nuovo da una copia; ciò che è stato cancellato dopo si cancella di nuovo
cli-help-restore-to = L’archivio nuovo
cli-help-restore-ledger = Un registro delle cancellazioni, oltre a quelli che si trovano
cli-help-restore-no-ledger = Va avanti anche se nessun registro è recente almeno come la copia
cli-help-salvage = Fa un archivio nuovo da ciò che si legge ancora di uno danneggiato, che resta com’è
cli-help-salvage-to = L’archivio nuovo
cli-help-rekey = Dà chiavi nuove a tutto l’archivio: dopo una fuga sospetta, o quando qualcuno può avere ancora le vecchie
cli-help-verify = Controlla il database, la catena del giornale e ciò che ne deriva
cli-help-stats = Conteggi, dimensioni e versioni
