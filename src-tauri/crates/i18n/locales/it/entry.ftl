# L'ingresso: primo avvio, sblocco, codice di recupero.
entry-motto = Le persone si fidano di te. Tieni i loro dati come un buon registro.
entry-promise-encrypted = Tutto è cifrato su questo computer.
entry-promise-offline = Funziona senza rete e da solo non manda nulla a nessuno.
entry-promise-keys = Le chiavi le hai solo tu.
entry-steps = Passi del primo avvio
entry-step-language = Lingua
entry-step-security = Frase segreta
entry-step-data = Dati
entry-welcome-title = Benvenuto in Custode
entry-welcome-lead = Il registro di contatti, consensi e comunicazioni della tua attività: chi conosci, da dove viene ogni dato, e che cosa puoi scrivergli.
entry-language = In quale lingua lavori?
entry-language-it = Italiano
entry-language-it-detail = Finestre e documenti in italiano
entry-language-en = English
entry-language-en-detail = Windows and documents in English
entry-continue = Continua
entry-open-existing = Apri un archivio che hai già
entry-try-sample = Prova con dati di esempio
entry-create-title = Crea il tuo archivio
entry-create-lead = Un archivio è una cartella cifrata. La apre solo chi conosce la frase segreta.
entry-archive-name = Nome dell’archivio
entry-archive-name-note = Di solito il nome della tua attività.
entry-place-default = Nella cartella dei documenti
entry-place-chosen = Nella cartella «{ $name }»
entry-place-change = Cambia cartella
entry-login = Il tuo nome
entry-login-note = Compare nel registro accanto a ogni cosa che fai.
entry-passphrase = Frase segreta
entry-passphrase-advice = Almeno cinque parole a caso, oppure quindici caratteri. Puoi incollarla.
entry-passphrase-again = La frase segreta, ancora una volta
entry-passphrase-differs = Le due frasi non sono uguali.
entry-passphrase-too-short = È corta: servono cinque parole o quindici caratteri.
entry-passphrase-common = È fra le frasi più usate: chiunque la proverebbe.
entry-passphrase-guessable = Si indovina facilmente: aggiungi parole che non stanno insieme.
entry-passphrase-new = Nuova frase segreta
entry-lacking = Manca ancora: { $parts }.
entry-lacking-name = il nome dell’archivio
entry-lacking-login = il tuo nome
entry-lacking-code = il codice
entry-lacking-passphrase = una frase segreta abbastanza forte
entry-lacking-again = la stessa frase una seconda volta
entry-create = Crea l’archivio
entry-sheet-title = Il foglio di recupero
entry-sheet-lead = Se dimentichi la frase segreta, questo codice è l’unico altro modo di aprire l’archivio. Stampalo e mettilo al sicuro, lontano dal computer.
entry-sheet-only = Vale solo questo foglio, il numero { $number }
entry-sheet-only-text = Quello prima non apre più l’archivio: se l’hai stampato, buttalo.
entry-sheet-code = Codice di recupero del foglio numero { $number }
entry-sheet-check = controllo
entry-sheet-save = Salva il foglio in PDF
entry-sheet-saved = Salvato come «{ $name }». Stampalo, poi elimina il file.
entry-sheet-safe = L’ho messo al sicuro
entry-sheet-safe-note = Senza frase segreta e senza foglio nessuno può aprire l’archivio, nemmeno noi.
entry-ask-title = Controlliamo il foglio
entry-ask-lead = Prendi il foglio che hai messo al sicuro e ricopia due gruppi del codice.
entry-ask-group = Gruppo { $number }
entry-ask-wrong = Non corrisponde a quanto scritto sul foglio. Rileggi i due gruppi: maiuscole e minuscole sono uguali.
entry-ask-back = Rivedi il codice
entry-ask-done = Entra nell’archivio
entry-unlock-title = Sblocca l’archivio
entry-unlock = Sblocca
entry-who = Chi sei?
entry-change-archive = Cambia
entry-device-unlock = Sblocca con questo computer
entry-use-recovery = Usa il codice di recupero
entry-use-code = Ho un codice d’ingresso
entry-join-title = Entra per la prima volta
entry-join-lead = Scrivi il codice che ti ha dato chi gestisce gli utenti. Vale una volta sola: poi entri con una frase segreta tua, che nessun altro conosce.
entry-join-code = Codice d’ingresso
entry-join-code-note = Quattro gruppi di quattro caratteri. Spazi, trattini e maiuscole non contano.
entry-join-wrong = Il codice non va bene per questo nome. Ricontrollalo, oppure fattene dare uno nuovo.
entry-join-passphrase = La tua frase segreta
entry-join = Entra
entry-create-new = Crea un nuovo archivio
entry-recover-title = Usa il codice di recupero
entry-recover-lead = Prendi il foglio di recupero. Dopo l’apertura la vecchia frase segreta non vale più e ricevi un foglio nuovo.
entry-recover-code = Codice di recupero
entry-recover-code-note = Otto gruppi e il controllo. Spazi, trattini e maiuscole non contano.
entry-recover-wrong = Il codice non apre questo archivio. Ricontrollalo sul foglio, un gruppo alla volta.
entry-recover = Apri e cambia la frase
start-title = Da dove cominci?
start-lead = L’archivio è pronto. Puoi cambiare idea in ogni momento.
start-import = Importa un elenco
start-import-text = Un foglio Excel, LibreOffice o CSV. Vedi ogni riga prima che entri, e puoi annullare tutto.
start-sample = Guarda con dati di esempio
start-sample-text = Un archivio separato con persone inventate. Lo elimini con un clic.
start-sample-preparing = Preparo le persone di esempio…
start-empty = Comincia da zero
start-empty-text = Aggiungi le persone una alla volta.
start-note = Il file che importi resta dov’è: contiene ancora dati personali, decidi tu che cosa farne.
entry-restore = Ripristina da una copia
entry-restore-title = Ripristina da una copia
entry-restore-lead = Nasce un archivio nuovo, con tutto ciò che c’era nella copia. Nulla di quello che esiste viene toccato.
entry-restore-pick = Scegli il file della copia
entry-restore-other = Un altro file
entry-restore-found = Copia numero { $number } di «{ $archive }»
entry-restore-made = Fatta il { $at }. { $contacts ->
    [one] Una scheda.
   *[other] { $contacts } schede.
}
entry-restore-newer = Nella stessa cartella ce n’è una più recente.
entry-restore-way = Con che cosa la apri?
entry-restore-by-passphrase = La frase segreta
entry-restore-by-passphrase-detail = Quella che valeva quando è stata fatta la copia
entry-restore-by-sheet = Il foglio di recupero
entry-restore-by-sheet-detail = Scegli una frase nuova e ricevi un foglio nuovo
entry-restore-name = Nome del nuovo archivio
entry-restore-go = Ripristina
entry-restore-ledger-title = Manca il registro delle cancellazioni
entry-restore-ledger-text = La copia è del { $at }. Senza un registro almeno altrettanto recente, chi è stato cancellato dopo quel giorno tornerebbe nell’archivio. Se hai il file .ledger, sceglilo; altrimenti puoi continuare e resta scritto nel registro.
entry-restore-ledger-pick = Scegli il registro
entry-restore-ledger-chosen = Registro: «{ $name }»
entry-restore-ledger-without = Continua senza
entry-lacking-own-passphrase = la frase segreta

entry-damaged = Non si apre o è danneggiato?
entry-damaged-what = Che cosa posso fare
entry-damaged-title = Un archivio danneggiato
entry-damaged-lead = Custode lo legge soltanto: qualunque cosa scegli, resta com’è.
entry-damaged-backup = Riparti dall’ultima copia di sicurezza
entry-damaged-backup-text = È la via migliore: la copia è stata controllata quando è nata. Manca solo ciò che hai scritto dopo.
entry-damaged-backup-go = Ripristina la copia più recente
entry-damaged-salvage = Recupera quello che si legge ancora
entry-damaged-salvage-text = Senza una copia, o se è troppo vecchia: nasce un archivio nuovo con tutto ciò che si riesce a leggere, e ti diciamo quanto manca.
entry-damaged-salvage-go = Recupera
entry-damaged-running = Recupero in corso
entry-damaged-running-lead = Quello che si legge va in «{ $name }». L’archivio danneggiato resta com’è.
entry-damaged-stop = Ferma il recupero
entry-damaged-stopped = Recupero fermato: non è rimasto niente, e l’archivio danneggiato è com’era.
entry-damaged-name = { $name } recuperato
entry-damaged-done = Recupero finito
entry-damaged-done-lead = L’archivio nuovo si chiama «{ $name }» e si apre con la stessa frase segreta.
entry-damaged-read = { $count ->
    [one] Una scrittura recuperata
   *[other] { $count } scritture recuperate
}
entry-damaged-lost-none = Non ne manca nessuna.
entry-damaged-lost = { $count ->
    [one] Una scrittura non si legge più.
   *[other] { $count } scritture non si leggono più.
}
entry-damaged-empty = { $count ->
    [one] Di una resta solo la traccia: il contenuto era già cancellato, o è perduto.
   *[other] Di { $count } resta solo la traccia: il contenuto era già cancellato, o è perduto.
}
entry-damaged-files = { $count ->
    [one] Un file di prova è perduto.
   *[other] { $count } file di prova sono perduti.
}
entry-damaged-later = Più tardi
entry-damaged-open = Apri l’archivio nuovo
entry-restore-none = Nessuna copia di questo archivio nelle cartelle che Custode conosce. Collega la chiavetta o il disco, oppure scegli il file.
