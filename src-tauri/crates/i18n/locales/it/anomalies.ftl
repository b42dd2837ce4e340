# Anomalie: che cosa non torna.
anomaly-title = Anomalie
anomaly-lead = Ciò che non torna fra le schede, dentro una scheda, o in quanto qualcuno ha guardato o portato fuori. È una domanda, mai un verdetto: decidi tu.
anomaly-open-detail = Lo stesso IBAN, telefono, partita IVA o codice fiscale su schede senza legami, e codici di un’altra persona.
anomaly-again = Cerca di nuovo
anomaly-stopped = La ricerca non è finita
anomaly-failed = La ricerca non è riuscita
anomaly-looked = { $count ->
    [0] Nessuna scheda da guardare.
    [one] Una scheda guardata il { $at }.
   *[other] { $count } schede guardate il { $at }.
}
anomaly-none-title = Nessuna anomalia
anomaly-none-text = Telefoni, IBAN, partite IVA e codici fiscali non si ripetono su schede senza legami, e ogni codice fiscale valido va d’accordo con la sua scheda. Email uguali e codici scritti male non si guardano qui.
anomaly-none-open = Nessuna anomalia aperta.
anomaly-none-dismissed = Nessuna anomalia archiviata.
anomaly-show = Mostra
anomaly-open = Da guardare ({ $count })
anomaly-dismissed = Archiviate ({ $count })
anomaly-what = Che cosa non torna
anomaly-all = Tutto
anomaly-count = { $what } ({ $count })
anomaly-heading = Da guardare
anomaly-heading-dismissed = Archiviate
anomaly-sort-iban = Stesso IBAN
anomaly-sort-phone = Stesso telefono
anomaly-sort-vat-number = Stessa partita IVA
anomaly-sort-tax-code = Stesso codice fiscale
anomaly-sort-code-name = Codice fiscale di un altro nome
anomaly-sort-code-birth = Codice fiscale con un’altra data di nascita
anomaly-sort-many-reveals = Molti dati riservati guardati
anomaly-sort-many-exports = Molti dati portati fuori
anomaly-sort-many-reads = Molte schede aperte
anomaly-why-many-reads = { $name } ha aperto { $count } schede il { $day }. Può essere un lavoro lungo, o qualcuno che si copia l’elenco leggendolo.
anomaly-why-iban = L’IBAN { $value } sta su { $count } schede che nessun legame unisce. Può essere un conto di famiglia, un errore di battitura o qualcuno che si fa pagare con un altro nome.
anomaly-why-phone = Il numero { $value } sta su { $count } schede senza legami e con cognomi diversi. Può essere una famiglia, un ufficio o lo stesso cliente con due nomi.
anomaly-why-vat-number = La partita IVA { $value } sta su { $count } schede che nessun legame unisce. Può essere la stessa impresa scritta due volte, o un titolare senza legame con la sua ditta.
anomaly-why-tax-code = Il codice fiscale { $value } sta su { $count } schede. Un codice è di una persona sola: sono la stessa persona, o uno dei due è sbagliato.
anomaly-why-code-name = Il codice fiscale { $value } non va d’accordo con nome e cognome della scheda. Può essere quello di un familiare, un cognome cambiato o un errore.
anomaly-why-code-birth = Il codice fiscale { $value } dice nata o nato il { $told }; la scheda dice { $written }.
anomaly-why-many-reveals = { $name } ha fatto mostrare { $count } valori riservati il { $day }.
anomaly-why-many-exports = { $name } ha portato fuori { $count ->
    [one] una riga
   *[other] { $count } righe
} il { $day }.
anomaly-gone = Non c’è più: i dati sono cambiati, o il giorno è lontano.
anomaly-unnamed = Scheda senza nome
anomaly-more = { $count ->
    [one] e un’altra
   *[other] e altre { $count }
}
anomaly-compare = Confronta
anomaly-activity = Registro attività
anomaly-dismiss = È in ordine…
anomaly-dismiss-title = È in ordine
anomaly-dismiss-lead = L’anomalia va fra quelle archiviate. Se cambia qualcosa, per esempio si aggiunge una scheda, torna da guardare.
anomaly-dismiss-go = Archivia
anomaly-reason = Perché è in ordine
anomaly-reason-hint = Conto cointestato di marito e moglie
anomaly-dismissed-done = Archiviata: { $what }
anomaly-dismissed-by = { $by }, { $at }
anomaly-reopen = Riapri
anomaly-reopened = Di nuovo da guardare
