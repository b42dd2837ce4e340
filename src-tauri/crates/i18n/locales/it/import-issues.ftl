# Un file che non si può leggere: che cosa è, e come uscirne. Una coppia per ogni RefusalCode del lettore.
refusal-empty-file = «{ $file }» è vuoto
refusal-empty-file-way-out = Non contiene nessun dato. Apri il file con il programma che lo ha scritto, controlla che l’elenco ci sia e salvalo di nuovo.
refusal-too-large = «{ $file }» è troppo grande
refusal-too-large-way-out = Il limite è 1 GB per i file di testo e 200 MB per i fogli. Dividi l’elenco in più file e importali uno dopo l’altro.
refusal-picture = «{ $file }» è un’immagine
refusal-picture-way-out = Il nome dice altro, ma dentro c’è una fotografia o un disegno. Serve il foglio con le righe, non la sua immagine.
refusal-pdf = «{ $file }» è un PDF
refusal-pdf-way-out = Da un PDF non si ricavano righe affidabili. Chiedi l’elenco in Excel o CSV a chi te lo ha mandato.
refusal-unsupported-vcard = In «{ $file }» non c’è nessun contatto
refusal-unsupported-vcard-way-out = È un file di rubrica (vCard), ma senza nomi né recapiti. Esporta di nuovo i contatti dalla rubrica, oppure esportali in CSV.
refusal-unsupported-html = «{ $file }» è una pagina web senza tabelle
refusal-unsupported-html-way-out = Custode legge le tabelle delle pagine, anche quando si chiamano .xls, ma qui non ce ne sono. Apri il file con Excel o LibreOffice e salvalo come .xlsx.
refusal-unsupported-xml = «{ $file }» è un file XML che non è un foglio
refusal-unsupported-xml-way-out = Forse è una fattura elettronica o i dati di un programma. Esporta l’elenco dei contatti in Excel o CSV e importa quello.
refusal-unsupported-json = «{ $file }» è un file JSON, ma non un elenco
refusal-unsupported-json-way-out = Custode legge le proprie esportazioni e gli elenchi semplici. Chiedi lo stesso elenco in CSV o in Excel.
refusal-unsupported-archive = «{ $file }» è un archivio compresso
refusal-unsupported-archive-way-out = Dentro non c’è un foglio di calcolo. Estrai i file e scegli quello con l’elenco.
refusal-unsupported-document = «{ $file }» non è un foglio
refusal-unsupported-document-way-out = È un documento di testo, una presentazione o una base di dati. Copia la tabella in un foglio di calcolo e salvalo come .xlsx.
refusal-unknown-binary = «{ $file }» non è un elenco che Custode conosca
refusal-unknown-binary-way-out = Non è testo e non è un foglio. Aprilo con il programma che lo ha scritto ed esportalo in CSV o in Excel.
refusal-password-protected = «{ $file }» è protetto da una password
refusal-password-protected-way-out = Aprilo con Excel o LibreOffice, togli la password, salvane una copia e importa quella. Poi elimina la copia.
refusal-damaged = «{ $file }» è rovinato
refusal-damaged-way-out = Una parte del foglio non si legge. Aprilo con Excel o LibreOffice: se si apre, salvalo con un altro nome e importa quello; se non si apre, recupera una copia.
refusal-too-many-parts = «{ $file }» contiene troppe parti
refusal-too-many-parts-way-out = Un foglio normale non ne ha tante, e per prudenza non lo apro. Copia l’elenco in un foglio nuovo e importa quello.
refusal-inflates-too-much = «{ $file }» diventa enorme quando si apre
refusal-inflates-too-much-way-out = Aperto, occuperebbe molta più memoria di quanta ne serve a un elenco, e per prudenza non lo apro. Copia le righe in un foglio nuovo e importa quello.
refusal-too-many-cells = «{ $file }» ha troppe celle
refusal-too-many-cells-way-out = Il limite è 20 milioni di celle piene. Dividi l’elenco in più file.
refusal-cell-outside-grid = «{ $file }» ha una cella fuori dal foglio
refusal-cell-outside-grid-way-out = C’è un valore oltre l’ultima riga possibile. Copia l’elenco in un foglio nuovo e importa quello.
refusal-too-many-columns = «{ $file }» ha troppe colonne
refusal-too-many-columns-way-out = C’è un valore oltre la colonna 1.024. Di solito è una cella scritta per sbaglio molto a destra: svuotala e riprova.
refusal-no-such-table = In «{ $file }» non c’è più quel foglio
refusal-no-such-table-way-out = Leggi di nuovo il file e scegli un altro foglio.
refusal-unknown-encoding = La codifica scelta per «{ $file }» non esiste
refusal-unknown-encoding-way-out = Leggi di nuovo il file: Custode propone la codifica da solo.
refusal-unreadable = Il computer non lascia leggere «{ $file }»
refusal-unreadable-way-out = Forse è aperto in un altro programma, o non hai il permesso. Chiudilo, oppure copialo nei tuoi documenti e scegli la copia.
refusal-not-a-file = «{ $file }» non è un file
refusal-not-a-file-way-out = È una cartella o un dispositivo. Aprila e scegli il file con l’elenco.
refusal-file-changed = «{ $file }» è cambiato mentre lo leggevo
refusal-file-changed-way-out = Qualcuno lo sta modificando. Salvalo, chiudilo e leggilo di nuovo.
refusal-reading-out-of-memory = «{ $file }» chiede troppa memoria
refusal-reading-out-of-memory-way-out = Ho fermato la lettura per non bloccare il computer. Salva l’elenco come CSV, o dividilo in più file.
refusal-reading-stuck = La lettura di «{ $file }» si è bloccata
refusal-reading-stuck-way-out = Per mezzo minuto non è arrivata nessuna riga. Apri il file con Excel o LibreOffice, salvalo come CSV e importa quello.
refusal-reading-too-slow = La lettura di «{ $file }» dura troppo
refusal-reading-too-slow-way-out = Dopo dieci minuti l’ho fermata. Salva l’elenco come CSV, o dividilo in più file.
refusal-reading-failed = La lettura di «{ $file }» si è interrotta
refusal-reading-failed-way-out = Riprova; se succede ancora, apri il file con Excel o LibreOffice, salvalo come CSV e importa quello.
refusal-cancelled = Hai interrotto la lettura di «{ $file }»
refusal-cancelled-way-out = Puoi leggerlo di nuovo o scegliere un altro file.
refusal-reading-bad-answer = La lettura di «{ $file }» non dava risultati affidabili
refusal-reading-bad-answer-way-out = L’ho fermata per prudenza. Copia l’elenco in un foglio nuovo e importa quello.
refusal-place = Foglio «{ $table }», riga { $row }.

# Da sapere sul file. Una frase per ogni WarningCode del lettore.
warning-mixed-encoding = { $count ->
    [one] 1 riga è scritta in un’altra codifica: l’ho letta nella sua
   *[other] { $count } righe sono scritte in un’altra codifica: le ho lette nella loro
}
warning-undecodable-bytes = { $count ->
    [one] 1 carattere non si legge in questa codifica: se vedi segni strani, provane un’altra
   *[other] { $count } caratteri non si leggono in questa codifica: se vedi segni strani, provane un’altra
}
warning-quote-unclosed = Una virgoletta si apre e non si chiude mai: da lì ho letto senza virgolette
warning-nul-removed = Ho tolto caratteri vuoti che non si vedono
warning-hidden-sheet = C’è un foglio nascosto: non lo leggo, a meno che tu lo scelga
warning-hidden-rows = { $count ->
    [one] 1 riga è nascosta nel foglio: non entra, a meno che tu la prenda qui sotto
   *[other] { $count } righe sono nascoste nel foglio: non entrano, a meno che tu le prenda qui sotto
}
warning-hidden-columns = { $count ->
    [one] 1 colonna è nascosta nel foglio: non entra, a meno che tu la scelga al passo Abbina
   *[other] { $count } colonne sono nascoste nel foglio: non entrano, a meno che tu le scelga al passo Abbina
}
warning-duplicate-header = Due colonne hanno la stessa intestazione: ho aggiunto un numero
warning-formula-without-value = { $count ->
    [one] 1 formula non ha un risultato salvato: la leggo come vuota
   *[other] { $count } formule non hanno un risultato salvato: le leggo come vuote
}
warning-macros-ignored = Il file contiene macro: non le leggo e non possono partire
warning-row-too-long = Una riga ha più celle delle colonne
warning-row-too-short = { $count ->
    [one] 1 riga ha meno celle delle colonne: il resto è vuoto
   *[other] { $count } righe hanno meno celle delle colonne: il resto è vuoto
}
warning-cell-too-large = Una cella è troppo grande per essere un dato di contatto: la sua riga viene scartata
warning-sheet-not-a-table = C’è un foglio che non è una tabella (un grafico): non lo leggo
warning-error-values = { $count ->
    [one] 1 cella contiene un errore del foglio, come #N/D: la leggo come vuota
   *[other] { $count } celle contengono un errore del foglio, come #N/D: le leggo come vuote
}
warning-row-cut-otherwise = { $count ->
    [one] 1 riga ha un altro separatore: l’ho divisa con il suo
   *[other] { $count } righe hanno un altro separatore: le ho divise con il loro
}
warning-answers-left-out = { $count ->
    [one] 1 «no» sta in una colonna di risposte che lascio fuori: guarda se chiede di non essere contattati
   *[other] { $count } «no» stanno in colonne di risposte che lascio fuori: guarda se chiedono di non essere contattati
}
warning-rows-coloured = { $count ->
    [one] 1 riga è colorata e il foglio non dice che cosa vuol dire il colore: non lo uso. Se è un «no», scrivilo in una colonna
   *[other] { $count } righe sono colorate e il foglio non dice che cosa vogliono dire i colori: non li uso. Se sono dei «no», scrivilo in una colonna
}
warning-colour-legend = L’elenco spiega dei colori che non uso: un colore non fa mai un consenso, e in questo file posso non vederlo. Guarda tu quelle righe
warning-sheet-unreadable = C’è un foglio che non si legge: gli altri sì

# Che cosa non va in una cella o in una riga. Una frase per ogni IssueCode, senza maiuscola e senza punto.
issue-postcode-zero-restored = ho rimesso gli zeri iniziali del CAP
issue-postcode-invalid = non è un CAP, che ha cinque cifre
issue-postcode-province-mismatch = il CAP non è di quella provincia
issue-province-unknown = non è una provincia italiana
issue-city-province-split = ho separato il comune dalla provincia
issue-address-split = ho separato CAP, comune e provincia che stavano in una cella sola
issue-phone-zero-restored = ho rimesso lo zero iniziale del telefono fisso
issue-phone-damaged = il foglio di calcolo ha rovinato questo numero: le ultime cifre sono perse
issue-phone-invalid = non è un numero di telefono: resta scritto sulla scheda, ma non si usa
issue-phone-split = ho separato più numeri scritti insieme
issue-email-in-phone-column = è un indirizzo email: l’ho messo al suo posto
issue-email-bounced = gli ultimi messaggi sono tornati indietro
issue-email-invalid = non è un indirizzo email
issue-email-invalid-no-at = manca la @
issue-rpo-unclear = la cella non dice se il numero è nel Registro delle opposizioni
issue-two-people = il nome è di due persone: restano su una scheda, dividile tu se vuoi
issue-phone-in-email-column = un numero di telefono nella colonna delle email: l’ho messo al suo posto
issue-email-suspect = sembra un errore di battitura; lo tengo com’è scritto
issue-email-split = ho separato più indirizzi scritti insieme
issue-email-cleaned = ho tenuto solo l’indirizzo, senza nome e parentesi
issue-tax-code-invalid = il codice fiscale non torna: controlla lettere e cifre
issue-tax-code-name-mismatch = il codice fiscale è di un altro nome
issue-tax-code-birth-mismatch = il codice fiscale dice un’altra data di nascita
issue-tax-code-zero-restored = ho rimesso gli zeri iniziali del codice fiscale
issue-vat-number-invalid = la partita IVA non torna: controlla le cifre
issue-vat-number-zero-restored = ho rimesso gli zeri iniziali della partita IVA
issue-vat-number-is-tax-code = è un codice fiscale, non una partita IVA: quello di una persona va fra i codici fiscali, un numero resta qui
issue-organisation-joined = ho unito la ragione sociale che stava in più colonne
issue-name-split = ho diviso cognome e nome
issue-name-order-uncertain = ho diviso cognome e nome, ma l’ordine è incerto
issue-names-swapped = cognome e nome erano scambiati: lo prova il codice fiscale
issue-names-maybe-swapped = cognome e nome sembrano scambiati
issue-case-restored = era tutto maiuscolo
issue-courtesy-dropped = ho tolto «Spett.le», «Sig.» o un segno che non è del nome
issue-organisation-is-person = è il nome di una persona: l’ho messo al suo posto
issue-person-is-organisation = è il nome di un’azienda: l’ho messo al suo posto
issue-date-unreadable = non è una data; tengo il testo com’è scritto
issue-date-incomplete = manca il giorno o il mese; tengo il testo
issue-date-in-future = è una data nel futuro
issue-iban-invalid = l’IBAN non torna: controlla lettere e cifre
issue-consent-unclear = non dice chiaramente sì o no: resta «non si sa»
issue-consent-without-date = un sì senza data: entra come «dichiarato» e non abilita gli invii
issue-consent-date-without-answer = c’è una data ma non una risposta: resta «non si sa»
issue-consent-conflict = le celle si contraddicono: prendo la più prudente
issue-opt-out-unclear = segno poco chiaro: per prudenza, non contattare
issue-note-asks-no-contact = la nota chiede di non essere contattati: valuta se registrare un’opposizione
issue-note-stops-advertising = c’è scritto di non volere pubblicità: ho registrato un’opposizione
issue-note-closes-way = chiede di non essere contattati con questo mezzo: ho registrato un’opposizione solo per quello
issue-refusal-kept-as-text = qui c’è un no a qualcosa che non è tra i tuoi consensi: resta scritto sulla scheda
issue-error-value = è un errore del foglio di calcolo: la cella resta vuota
issue-sex-unknown = il sesso indicato non si capisce
issue-row-ragged = ha più celle delle colonne, o è spezzata in due
issue-row-too-large = una cella è troppo grande
issue-other-encoding = la riga è scritta in un’altra codifica: l’ho letta nella sua, controlla gli accenti
issue-number-damaged = il numero è stato arrotondato da Excel: lo conservo nelle note, ma non dice chi è
issue-quote-unclosed = una virgoletta si apre e non si chiude
issue-nothing-usable = non c’è né un nome né un recapito né un codice
issue-person-in-organisation = nel nome della ditta c’è la persona di quel codice fiscale: ho fatto due schede collegate
issue-hidden-row = nel foglio questa riga è nascosta: entra solo se prendi le righe nascoste, al passo Leggi
issue-invisible-removed = ho tolto caratteri invisibili
issue-possible-duplicate = somiglia a una persona già nota: non la unisco, te la segnalo

# Perché una colonna è proposta per un campo.
column-reason-hidden = nel foglio è nascosta: resta fuori, se non la scegli
column-reason-values = { $of ->
    [one] il suo unico valore è di questo tipo
   *[other] { $matching } valori su { $of } sono così
}
column-reason-header = lo dice l’intestazione
column-reason-for-all = è l’unica data: vale per tutti i consensi della riga che non ne hanno una loro
column-reason-header-and-values = { $of ->
    [one] il suo unico valore concorda
   *[other] { $matching } valori su { $of } concordano
}
column-reason-profile = come nell’importazione precedente
column-reason-own-export = così l’ha scritta Custode
column-reason-nothing = non capisco che cosa contiene
column-reason-chosen = scelta da te
column-reason-health = sembra un dato sulla salute
column-reason-beliefs = sembra un dato su convinzioni o origini
column-reason-bank-account = sembra un conto bancario
column-reason-identity-document = sembra un documento d’identità
column-reason-long-notes = note molto lunghe

# Perché un passo dell’importazione non si può fare.
reason-file-gone = Custode non ricorda più dove sta il file. Scegli di nuovo lo stesso file: le righe già lette restano qui finché non elimini questa importazione.
reason-columns-unresolved = Per qualche colonna non hai ancora scelto che cosa farne.
reason-nothing-mapped = Tutte le colonne sono lasciate fuori: abbinane almeno una.
reason-nobody-mapped = Nessuna colonna dice di chi è la riga: abbina almeno un nome, un recapito o un codice.
reason-not-checked = Prima controlla le righe.
reason-not-planned = Prima rivedi il riepilogo.
reason-committed = Questa importazione è già stata scritta: la trovi fra le importazioni fatte.
reason-undone = Questa importazione è già stata annullata.
reason-too-late = Sono passati più di 30 giorni: l’importazione non si può più annullare tutta insieme.
reason-too-large-for-workbook = Sono più righe di quante ne stanno in un foglio. Scegli il formato CSV.
column-reason-no-consent-type = parla di un consenso: scegli quale
issue-log-no-date = non si legge in che giorno è avvenuta
issue-log-future-date = ha una data che deve ancora venire
issue-log-nobody = non dice con chi: il numero è nascosto, oppure siamo noi da tutte e due le parti
issue-log-no-direction = non dice se è in arrivo o in uscita
issue-log-empty = è un messaggio senza testo
issue-person-unknown = nessuno in archivio ha questo indirizzo, numero o codice
issue-person-ambiguous = più schede hanno questo indirizzo: non si sa di chi è il consenso
issue-person-other-name = l’indirizzo è di una scheda con un altro nome: un sì non passa da una persona all’altra
issue-consent-kind-unknown = non si sa di quale consenso parla
issue-birth-in-future = la data di nascita è nel futuro
issue-birth-too-early = la data di nascita è di oltre 120 anni fa: controlla l’anno
