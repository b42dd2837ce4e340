# Le parole dei componenti dell'interfaccia.
ui-range = { $first }–{ $last } di { $total }
ui-page-before = Pagina precedente
ui-page-after = Pagina successiva
ui-cancel = Annulla
ui-close = Chiudi
ui-pages-preparing = Preparo le pagine…
ui-clear = Svuota
ui-undo = Annulla
ui-undone = Annullato.
ui-redone = Ripetuto.
ui-back = Indietro
ui-choose = Scegli
ui-quoted = «{ $text }»
ui-optional = facoltativo
ui-loading = Caricamento in corso
ui-notices = Avvisi
ui-no-match = Nessun risultato
ui-show-options = Mostra le scelte
ui-open-calendar = Apri il calendario
ui-previous-month = Mese precedente
ui-next-month = Mese successivo
ui-show-passphrase = Mostra la frase segreta
ui-hide-passphrase = Nascondi la frase segreta
ui-strength-0 = Troppo debole
ui-strength-1 = Debole
ui-strength-2 = Discreta
ui-strength-3 = Buona
ui-strength-4 = Ottima
ui-confirm-type = Per confermare scrivi «{ $word }»
ui-step-done = fatto
ui-palette = Cerca persone, azioni e aiuto
ui-palette-placeholder = Cerca persone, azioni, aiuto…
ui-palette-move = scegli
ui-palette-open = apri
ui-palette-leave = chiudi
ui-key-enter = Invio
ui-columns = Colonne
ui-column-earlier = Sposta prima la colonna { $name }
ui-column-later = Sposta dopo la colonna { $name }
ui-grid-select-all = Seleziona tutte le righe
ui-grid-select-row = Seleziona { $name }
ui-grid-selected = { $count ->
    [one] 1 riga selezionata
   *[other] { $count } righe selezionate
}
ui-grid-rows = Righe: { $count }

# Un campo della ditta.
custom-field-title = Titolo
custom-field-lead = Il titolo compare nella scheda, nelle importazioni e nel documento per la persona.
custom-field-purpose = A che cosa serve
custom-field-purpose-choose = Scegli la finalità
custom-field-sensitivity = Quanto è delicato
custom-field-ordinary = Normale
custom-field-ordinary-detail = Si vede come gli altri valori.
custom-field-delicate = Delicato
custom-field-delicate-detail = Nella scheda ci sono i puntini: chi lo guarda lascia traccia nella Storia.
custom-field-save = Salva
consent-type-mass = Invii massivi
consent-type-single = Invio singolo
consent-type-contact = Contatto

# Un file chiuso con una parola segreta
seal-save = Salva chiuso con una parola segreta…
seal-save-help = Un solo file da mandare per email: si apre soltanto con la parola segreta, che comunichi a parte.
seal-title = Annota la parola segreta
seal-lead = «{ $place }» si apre soltanto con queste lettere e cifre, trattini compresi.
seal-once = Si vede solo adesso: Custode non la conserva. Se si perde, salva di nuovo il file.
seal-how = Comunicala alla persona con un altro mezzo, per esempio al telefono: mai nello stesso messaggio del file. Accanto al file trovi le istruzioni per aprirlo.
seal-noted = L’ho annotata
ui-more = { $count ->
    [one] Mostra un’altra riga
   *[other] Mostra altre righe ({ $count })
}
export-reason = Perché esporti?
export-reason-help = Resta scritto nel registro con il tuo nome e l’ora.
export-reason-missing = Scrivi a che cosa serve il file.
export-choose = Scegli dove
export-lists-lead = Il file porta il tuo nome, la data e il motivo, e l’uscita resta nel registro attività.
export-lists-hint = Per esempio: verifica annuale
ui-kept-title = Qui c’è quello che avevi scritto
ui-kept-text = Non l’avevi ancora salvato: puoi continuare da dove eri rimasto.
ui-kept-restart = Ricomincia da capo
ui-strength-refused = Non va ancora bene
ui-date-too-late = Non può essere dopo il { $date }.
ui-date-too-early = Non può essere prima del { $date }.
