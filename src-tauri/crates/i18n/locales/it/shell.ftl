# La cornice: barra in alto, sezioni, barra di stato, scorciatoie, errori.
shell-skip = Vai al contenuto
shell-sections = Sezioni
shell-top-bar = Barra in alto
shell-content = Contenuto
shell-status-bar = Barra di stato
shell-today = Oggi
shell-requests = Richieste
shell-people = Persone
shell-consents = Consensi
shell-communications = Comunicazioni
shell-exchange = Importa ed esporta
shell-bin = Cestino
shell-settings = Impostazioni
shell-help = Aiuto
shell-saved = Salvato
shell-not-saved = Da salvare
shell-saving = Salvo…
shell-lock = Blocca
shell-collapse = Riduci il menu
shell-expand = Allarga il menu
shell-new-person = Nuova persona
shell-archive = Archivio
shell-waiting-today = { $count ->
    [one] 1 comunicazione da riprendere
   *[other] { $count } comunicazioni da riprendere
}
shell-waiting-requests = { $count ->
    [one] 1 richiesta aperta
   *[other] { $count } richieste aperte
}
shell-contacts = { $count ->
    [one] 1 persona
   *[other] { $count } persone
}
shell-suspended = { $count ->
    [one] 1 importazione in sospeso
   *[other] { $count } importazioni in sospeso
}
shell-sample-title = Stai guardando dati di esempio.
shell-sample-text = Le persone di questo archivio sono inventate. I tuoi dati stanno altrove.
shell-sample-delete = Elimina l’esempio
shell-clock-back-title = L’orologio del computer è tornato indietro.
shell-clock-back-text = Custode aveva già visto il { $at }. Controlla data e ora: le scadenze dipendono da loro. Finché l’orologio è indietro nulla viene cancellato da solo.
shell-clock-back-confirm = La data è giusta…
clock-confirm-title = La data di oggi è { $today }?
clock-confirm-lead = Se la data è sbagliata annulla, correggi l’orologio del computer e riapri Custode.
clock-confirm-due = Con questa data i 30 giorni nel cestino sono passati. Appena confermi vengono cancellate:
clock-confirm-cards = { $count ->
    [one] 1 scheda, con consensi, opposizioni e storia
   *[other] { $count } schede, con consensi, opposizioni e storia
}
clock-confirm-communications = { $count ->
    [one] 1 comunicazione
   *[other] { $count } comunicazioni
}
clock-confirm-forever = Non si può annullare né recuperare.
clock-confirm-none = Nel cestino non c’è nulla che abbia passato i 30 giorni: per ora non viene cancellato nulla.
clock-confirm-kept = Le comunicazioni che la legge fa conservare dopo una cancellazione finiscono alla loro data, contata sull’orologio che confermi.
clock-confirm-go = La data è giusta
clock-confirm-erase = { $count ->
    [one] La data è giusta: cancella 1 elemento
   *[other] La data è giusta: cancella { $count } elementi
}
shell-changed-outside-title = L’archivio è stato modificato fuori da Custode.
shell-outside-confirm = Ho controllato…
shell-outside-only = Lo conferma chi può modificare i dati dell’azienda.
outside-title = L’archivio è a posto?
outside-lead = Il { $at } il file non era più quello che Custode aveva chiuso: qualcuno l’ha modificato, o ha rimesso una copia più vecchia. Prima di confermare guarda se c’è ciò che ti aspetti.
outside-firm = Titolare
outside-people = Persone
outside-unset = non indicato
outside-look = Verifica l’archivio
outside-log = Guarda il registro attività
outside-found = Che cosa hai scoperto
outside-found-hint = Per esempio: il tecnico ha rimesso la copia di lunedì
outside-found-help = Resta scritto nel registro con il tuo nome e l’ora.
outside-found-missing = Scrivi che cosa hai scoperto.
outside-go = Conferma
outside-done = Confermato: l’avviso non torna più.
shell-changed-outside-text = Il contenuto si apre e si legge. Controlla l’archivio nelle Impostazioni prima di fidartene.
shell-ledger-foreign-title = Il registro delle cancellazioni accanto all’archivio non è il suo, o è danneggiato.
shell-ledger-foreign-text = Non è stato usato e non viene toccato. Se hai rimesso al suo posto una copia più vecchia, possono esserci di nuovo persone già cancellate: rimetti accanto all’archivio il file .ledger giusto, oppure togli quello che c’è, poi blocca e sblocca.
shell-ledger-unreachable-title = Il registro delle cancellazioni non si legge o non si scrive.
shell-ledger-unreachable-text = Sta nella stessa cartella dell’archivio: controlla che vi si possa scrivere. Finché manca, una copia più vecchia non saprebbe chi è stato cancellato.
shell-shortcuts = Scorciatoie da tastiera
shell-shortcuts-everywhere = Ovunque
shell-shortcuts-lists = Negli elenchi
shell-key-palette = Cerca persone, azioni, aiuto
shell-key-new = Nuova persona
shell-key-lock = Blocca l’archivio
shell-key-undo = Annulla l’ultima modifica
shell-key-redo = Ripeti la modifica annullata
shell-key-back = Torna indietro
shell-key-forward = Vai avanti
shell-key-section = Vai alla sezione
shell-key-panes = Passa da un riquadro all’altro
shell-key-sheet = Mostra questo foglio
shell-key-zoom-in = Ingrandisci
shell-key-zoom-out = Rimpicciolisci
shell-key-zoom-reset = Grandezza normale
shell-key-select = Scheda rapida; sulla casella, seleziona
shell-key-extend = Estendi la selezione
shell-key-select-all = Seleziona tutto
shell-key-open = Apri
shell-key-find = Cerca nella schermata
shell-key-edit = Modifica la scheda
shell-key-print = Stampa i dati della persona
shell-key-copy = Copia le righe scelte
shell-key-clear = Togli la selezione
key-enter = Invio
key-space = Spazio
key-shift = Maiusc
shell-palette-screens = Schermate
shell-palette-actions = Azioni
shell-palette-people = Persone
shell-palette-help = Aiuto
shell-palette-recent = Recenti
shell-theme-light = Tema chiaro
shell-theme-dark = Tema scuro
shell-theme-system = Tema del sistema
shell-switch-language = Switch to English
shell-not-found-title = Questa pagina non c’è.
shell-not-found-text = L’indirizzo non porta a nessuna schermata. I tuoi dati sono al sicuro.
shell-go-people = Vai alle persone
shell-crash-title = Qualcosa si è rotto in questa schermata.
shell-crash-text = I dati già salvati sono al sicuro nell’archivio. Riprova; se succede ancora, copia i dettagli e mandali a chi ti assiste.
shell-retry = Riprova
shell-copy-details = Copia i dettagli
shell-copied = Copiato
shell-duplicates = Doppioni da decidere: { $count }
shell-duplicates-look = Cerca doppioni
shell-backup-none = Nessuna copia di sicurezza
shell-backup-failed = Copia di sicurezza non riuscita
shell-backup-at = Copia di sicurezza: { $at }
shell-disk-tight = Disco quasi pieno
shell-drill-due = Prova di ripristino da fare
shell-backup-failed-title = La copia di sicurezza non riesce.
shell-backup-failed-text = L’archivio è al sicuro, ma quello che scrivi adesso sta solo qui.
shell-backup-old-title = L’ultima copia di sicurezza è vecchia.
shell-backup-old-text = Quello che hai scritto dopo il { $at } sta solo qui.
shell-backup-open = Apri le copie
shell-activity = Registro attività
confirm-title = Sei sempre tu?
confirm-lead = Prima di far uscire elenchi, cambiare ruoli o cancellare per sempre, Custode chiede di nuovo la frase segreta. Vale per cinque minuti.
confirm-passphrase = La tua frase segreta
confirm-go = Continua
shell-damaged-title = L’archivio è danneggiato.
shell-damaged-text = La verifica del { $at } ha trovato pagine che non tornano. Blocca: nella schermata d’ingresso scegli «Non si apre o è danneggiato?» per ripartire da una copia o recuperare ciò che si legge.
shell-damaged-lock = Blocca
shell-drill-failed-title = L’ultima copia di sicurezza non si ripristina.
shell-drill-failed-text = La prova di ripristino non è riuscita. Fai subito un’altra copia, in un altro posto: verrà provata da sola.
shell-sending = Invii
shell-undo-title = Modifiche da annullare
shell-undo-lead = Quelle fatte da quando hai aperto l’archivio, dalla più recente. Le altre stanno nella Storia di ogni scheda e nel Registro attività.
shell-undo-empty = Non hai ancora cambiato nulla.
shell-undo-of = Annulla: { $what }
shell-backup-now = Fai una copia di sicurezza
shell-verify = Verifica l’archivio
shell-print-card = Stampa i dati della persona aperta
shell-unsaved-title = Hai scritto qualcosa che non è salvato
shell-unsaved-leave = Se esci adesso, quello che hai scritto qui va perso.
shell-unsaved-lock = Se blocchi adesso, quello che hai scritto qui va perso.
shell-unsaved-stay = Resta qui
shell-unsaved-leave-go = Esci senza salvare
shell-unsaved-lock-go = Blocca senza salvare
