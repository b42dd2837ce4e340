# Un file che non si può leggere: che cosa è, e come uscirne. Una coppia per ogni RefusalCode del lettore.
refusal-empty-file = «{ $file }» è vuoto
refusal-empty-file-way-out = Non contiene nessun dato. Apri il file con il programma che lo ha scritto, controlla che l’elenco ci sia e salvalo di nuovo.
refusal-too-large = «{ $file }» è troppo grande
refusal-too-large-way-out = Il limite è 1 GB per i file di testo e 200 MB per i fogli. Dividi l’elenco in più file e importali uno dopo l’altro.
refusal-picture = «{ $file }» è un’immagine
refusal-picture-way-out = Il nome dice altro, ma dentro c’è una fotografia o un disegno. Serve il foglio con le righe, non la sua immagine.
refusal-pdf = «{ $file }» è un PDF
refusal-pdf-way-out = Da un PDF non si ricavano righe affidabili. Chiedi l’elenco in Excel o CSV a chi te lo ha mandato.
refusal-unsupported-vcard = «{ $file }» contiene biglietti vCard
refusal-unsupported-vcard-way-out = Questa versione non li legge. Dalla rubrica esporta gli stessi contatti in CSV e importa quel file.
refusal-unsupported-html = «{ $file }» è una pagina web
refusal-unsupported-html-way-out = Alcuni vecchi programmi la chiamano .xls. Aprila con Excel o LibreOffice e salvala come .xlsx.
refusal-unsupported-xml = «{ $file }» è un file XML
refusal-unsupported-xml-way-out = Forse è un foglio di Excel 2003. Aprilo con Excel o LibreOffice e salvalo come .xlsx.
refusal-unsupported-json = «{ $file }» è un file JSON
refusal-unsupported-json-way-out = Chiedi lo stesso elenco in CSV o in Excel.
refusal-unsupported-archive = «{ $file }» è un archivio compresso
refusal-unsupported-archive-way-out = Dentro non c’è un foglio di calcolo. Estrai i file e scegli quello con l’elenco.
refusal-unsupported-document = «{ $file }» non è un foglio
refusal-unsupported-document-way-out = È un documento di testo, una presentazione o una base di dati. Copia la tabella in un foglio di calcolo e salvalo come .xlsx.
refusal-unknown-binary = «{ $file }» non è un elenco che Custode conosca
refusal-unknown-binary-way-out = Non è testo e non è un foglio. Aprilo con il programma che lo ha scritto ed esportalo in CSV o in Excel.
refusal-password-protected = «{ $file }» è protetto da una password
refusal-password-protected-way-out = Aprilo con Excel o LibreOffice, togli la password, salvane una copia e importa quella. Poi cancella la copia.
refusal-damaged = «{ $file }» è rovinato
refusal-damaged-way-out = Una parte del foglio non si legge. Aprilo con Excel o LibreOffice: se si apre, salvalo con un altro nome e importa quello; se non si apre, recupera una copia.
refusal-too-many-parts = «{ $file }» contiene troppe parti
refusal-too-many-parts-way-out = Un foglio normale non ne ha tante, e per prudenza non lo apro. Copia l’elenco in un foglio nuovo e importa quello.
refusal-inflates-too-much = «{ $file }» si gonfia oltre misura
refusal-inflates-too-much-way-out = Aperto, occuperebbe molta più memoria di quanta ne serve a un elenco, e per prudenza non lo apro. Copia le righe in un foglio nuovo e importa quello.
refusal-too-many-cells = «{ $file }» ha troppe celle
refusal-too-many-cells-way-out = Il limite è 20 milioni di celle piene. Dividi l’elenco in più file.
refusal-cell-outside-grid = «{ $file }» ha una cella fuori dal foglio
refusal-cell-outside-grid-way-out = C’è un valore oltre l’ultima riga possibile{ $table ->
    [""] .
   *[other] , nel foglio «{ $table }».
} Copia l’elenco in un foglio nuovo e importa quello.
refusal-too-many-columns = «{ $file }» ha troppe colonne
refusal-too-many-columns-way-out = C’è un valore oltre la colonna 1.024{ $table ->
    [""] .
   *[other] , nel foglio «{ $table }».
} Di solito è una cella scritta per sbaglio molto a destra: cancellala e riprova.
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
