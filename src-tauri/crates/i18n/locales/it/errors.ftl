# Che cosa è successo, che cosa è al sicuro, che cosa fare. Una frase per ogni codice.
error-wrong-key = La frase segreta non è quella giusta. Controlla le maiuscole e riprova.
error-newer-file = Questo archivio è stato scritto da una versione più nuova di Custode. Aggiorna il programma: l’archivio non è stato toccato.
error-not-found = Non c’è più: forse è stato spostato nel cestino o cancellato.
error-conflict = Nel frattempo qualcosa è cambiato. Guarda il valore di adesso e riprova.
error-validation = C’è qualcosa da correggere: i campi sono segnati.
error-precondition = Prima serve un altro passo.
error-forbidden = Questa operazione non è permessa.
error-busy = L’archivio è aperto altrove o sta lavorando. Attendi un momento e riprova.
error-internal-title = Custode ha incontrato un errore.
error-internal = L’operazione non è stata fatta e i dati salvati sono al sicuro. Se succede ancora, copia i dettagli e mandali a chi ti assiste: non contengono dati personali.
error-locked = L’archivio si è bloccato. Sbloccalo per continuare.
error-trace = Codice dell’errore: { $trace }
error-cancelled = Interrotto: nulla è stato cambiato.
error-field = Questo valore non va bene.
