# La cornice: barra in alto, sezioni, barra di stato, scorciatoie, errori.
shell-skip = Vai al contenuto
shell-sections = Sezioni
shell-top-bar = Barra in alto
shell-content = Contenuto
shell-status-bar = Barra di stato
shell-people = Persone
shell-consents = Consensi
shell-exchange = Importa ed esporta
shell-settings = Impostazioni
shell-help = Aiuto
shell-saved = Salvato
shell-saving = Salvo…
shell-lock = Blocca
shell-collapse = Riduci il menu
shell-expand = Allarga il menu
shell-new-person = Nuova persona
shell-archive = Archivio
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
shell-changed-outside-title = L’archivio è stato modificato fuori da Custode.
shell-changed-outside-text = Il contenuto si apre e si legge. Controlla l’archivio nelle Impostazioni prima di fidartene.
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
shell-key-find = Cerca nell’elenco
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
