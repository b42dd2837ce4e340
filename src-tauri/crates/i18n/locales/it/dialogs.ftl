# Titoli delle finestre di sistema per scegliere file e cartelle.
dialog-import = Scegli l’elenco da importare
dialog-profile = Scegli il profilo da prendere
dialog-mail = Scegli i messaggi di posta
dialog-logo = Scegli il logo per la carta intestata
dialog-archive = Scegli la cartella dell’archivio
dialog-place = Scegli dove creare l’archivio
dialog-save = Scegli dove salvare
dialog-folder = Scegli la cartella per i documenti
dialog-kind-lists = Fogli ed elenchi
dialog-kind-profile = Profilo di Custode
dialog-kind-mail = Messaggi (.eml, .msg, .mbox)
dialog-kind-logo = Immagine PNG
dialog-backup = Scegli la copia di sicurezza
dialog-ledger = Scegli il registro delle cancellazioni
dialog-kind-backup = Copia di sicurezza di Custode
dialog-kind-ledger = Registro delle cancellazioni
dialog-evidence = Scegli il file che prova la decisione
dialog-attachment = Scegli il file da conservare con la comunicazione
dialog-kind-attachment = Documenti, foto, email o registrazioni
dialog-kind-evidence = PDF, foto, email o registrazione
reminder-title = Custode: richieste in scadenza
reminder-late = { $count ->
    [one] 1 richiesta oltre il termine.
   *[other] { $count } richieste oltre il termine.
}
reminder-soon = { $count ->
    [one] 1 richiesta in scadenza entro una settimana.
   *[other] { $count } richieste in scadenza entro una settimana.
}
