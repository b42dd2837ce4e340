# Certificato di cancellazione e lettera di risposta, sulla carta.
erasure-ground-no_longer_needed = I dati non servono più
erasure-ground-withdrawn = La persona ha revocato il consenso
erasure-ground-objected = La persona si è opposta
erasure-ground-unlawful = I dati erano trattati senza una base valida
erasure-ground-obligation = Lo chiede una legge o un’autorità
erasure-ground-minor = Dati di un minore raccolti da un servizio online
erasure-ground-mistake = Scheda creata per errore
erasure-paper-subject = Certificato di cancellazione { $number }
erasure-paper-lead = Si attesta che i dati di una persona sono stati cancellati dall’archivio come descritto qui sotto. Questo certificato non contiene nomi né recapiti.
erasure-paper-fact = Voce
erasure-paper-value = Valore
erasure-paper-request = Richiesta n.
erasure-paper-no-request = senza numero
erasure-paper-at = Cancellazione eseguita il
erasure-paper-ground = Motivo
erasure-paper-answered = Risposta alla persona
erasure-paper-letter = lettera { $code }, preparata prima di cancellare
erasure-no-letter-answered = Già risposto in altro modo
erasure-no-letter-no_address = Nessun recapito a cui rispondere
erasure-no-letter-nobody_asked = Nessuno l’ha chiesto: decide l’azienda
erasure-paper-counts = Che cosa è successo ai dati
erasure-paper-col-what = Tipo di dato
erasure-paper-col-destroyed = Cancellati
erasure-paper-col-anonymised = Scollegati
erasure-paper-col-kept = Conservati
erasure-paper-col-count = Quanti
erasure-paper-col-norm = Perché
erasure-paper-col-until = Fino al
erasure-paper-class-card = Schede, con recapiti, note, provenienza e storia
erasure-paper-class-consent = Consensi, per tipo
erasure-paper-class-stop = Opposizioni e blocchi
erasure-paper-class-communication = Comunicazioni
erasure-paper-class-hold = Vincoli conclusi
erasure-paper-class-request = Fascicoli delle richieste
erasure-paper-class-case = Pratiche
erasure-paper-held = Che cosa resta, e fino a quando
erasure-paper-held-text = Quello che resta non compare più nelle schede, negli elenchi e nelle ricerche, non si usa, e viene distrutto da solo dopo la sua data.
erasure-paper-between = dal { $first } al { $last }
erasure-paper-until-lifted = finché dura il vincolo
erasure-paper-hold = vincolo o contestazione aperta
erasure-paper-proof = Verifica
erasure-paper-scan = { $count ->
    [one] Il registro teneva questi dati in 1 sola unità (una scheda, una pratica, una comunicazione): cercata subito dopo nell’archivio, non ne resta traccia.
   *[other] Il registro teneva questi dati in { $count } unità (una scheda, una pratica, una comunicazione ciascuna): cercate subito dopo nell’archivio, non ne resta traccia.
}
erasure-paper-suppressed = { $count ->
    [0] Nessuna impronta nell’elenco di chi non va contattato.
    [one] 1 impronta aggiunta all’elenco di chi non va contattato: non contiene l’indirizzo né un nome.
   *[other] { $count } impronte aggiunte all’elenco di chi non va contattato: non contengono indirizzi né nomi.
}
erasure-paper-copies = Le copie di sicurezza fatte prima contengono ancora i dati finché non scadono; chi ne ripristina una ripete la cancellazione prima di aprirla.
erasure-paper-copies-never = Prima della cancellazione non era stata fatta nessuna copia di sicurezza.
erasure-paper-copies-found = { $count ->
    [one] 1 copia di sicurezza trovata contiene ancora i dati, finché le copie nuove non la sostituiscono.
   *[other] { $count } copie di sicurezza, in { $places ->
        [one] una cartella
       *[other] { $places } cartelle
    }, contengono ancora i dati, finché le copie nuove non le sostituiscono.
}
erasure-paper-copies-away = { $places ->
    [one] Una cartella delle copie non si poteva leggere: anche le copie che contiene hanno ancora i dati.
   *[other] { $places } cartelle delle copie non si potevano leggere: anche le copie che contengono hanno ancora i dati.
}
erasure-paper-copies-newest = L’ultima copia con i dati può essere la n. { $number }: chi ripristina quella o una precedente ripete la cancellazione prima di aprirla.
erasure-paper-chain = Registro dell’archivio: voce { $seq }, impronta { $head }
erasure-answer-subject = Cancellazione dei Suoi dati personali (art. 17 GDPR)
erasure-answer-subject-other = Cancellazione dei dati personali di { $person } (art. 17 GDPR)
erasure-answer-lead = rispondiamo alla Sua richiesta di cancellazione.
erasure-answer-lead-request = rispondiamo alla Sua richiesta di cancellazione n. { $request }.
erasure-answer-done = In data { $day } abbiamo cancellato dal nostro archivio:
erasure-answer-gone-card = { $count ->
    [one] la scheda a Suo nome, con recapiti, note e storia
   *[other] le { $count } schede a Suo nome, con recapiti, note e storia
}
erasure-answer-gone-card-other = { $count ->
    [one] la scheda a nome di { $person }, con recapiti, note e storia
   *[other] le { $count } schede a nome di { $person }, con recapiti, note e storia
}
erasure-answer-gone-consent = { $count ->
    [one] le decisioni su un consenso
   *[other] le decisioni su { $count } consensi
}
erasure-answer-gone-stop = { $count ->
    [one] 1 opposizione registrata
   *[other] { $count } opposizioni registrate
}
erasure-answer-gone-communication = { $count ->
    [one] 1 comunicazione
   *[other] { $count } comunicazioni
}
erasure-answer-gone-request = { $count ->
    [one] il fascicolo di 1 richiesta sui Suoi dati
   *[other] i fascicoli di { $count } richieste sui Suoi dati
}
erasure-answer-gone-request-other = { $count ->
    [one] il fascicolo di 1 richiesta sui dati di { $person }
   *[other] i fascicoli di { $count } richieste sui dati di { $person }
}
erasure-answer-gone-case = { $count ->
    [one] 1 pratica
   *[other] { $count } pratiche
}
erasure-answer-shared = Alcune comunicazioni riguardano anche altre persone: restano a loro e non sono più collegate a Lei. Il loro testo può ancora nominarLa.
erasure-answer-copies = Nelle copie di sicurezza fatte prima i dati restano finché le copie nuove non le sostituiscono. Se dovessimo ripristinarne una, ripetiamo la cancellazione prima di usarla.
erasure-answer-shared-other = Alcune comunicazioni riguardano anche altre persone: restano a loro e non sono più collegate a { $person }. Il loro testo può ancora farne il nome.
erasure-answer-held = Che cosa conserviamo ancora
erasure-answer-held-text = I dati qui sotto restano ancora, per il motivo e fino alla data indicati accanto a ciascuno. Restano chiusi, non li usiamo per altro, e li distruggiamo dopo quella data.
erasure-answer-why-hold = c’è una contestazione o una verifica ancora aperta
erasure-answer-why-answered = dobbiamo poter dimostrare che abbiamo risposto alla richiesta
erasure-answer-why-claims = servono ad accertare o difendere un diritto, per esempio a provare un consenso
erasure-answer-why-books = la legge ci obbliga a conservare le scritture e la corrispondenza dell’impresa
erasure-answer-why-rule = una regola ci obbliga a conservarli per un certo tempo
erasure-answer-suppressed = Per non ricontattarLa in futuro teniamo un codice ricavato dai Suoi recapiti: ci serve soltanto a riconoscerli e a bloccarli.
erasure-answer-suppressed-other = Per non ricontattare { $person } in futuro teniamo un codice ricavato dai suoi recapiti: ci serve soltanto a riconoscerli e a bloccarli.
erasure-answer-closing = Distinti saluti
run-paper-subject = Certificato di scarto { $number }
run-paper-lead = Ciò che era oltre la sua data (comunicazioni, schede senza più una base, pratiche chiuse e vuote) è stato elencato il { $simulated } e, dopo l’approvazione, messo nel cestino o reso non utilizzabile, come dice la regola; il passo si è concluso il { $at }. Dal cestino si cancella per sempre dopo { $days } giorni; i fascicoli delle richieste, se ce n’erano, sono stati cancellati subito. Questo certificato non contiene nomi né recapiti.
run-paper-lead-nothing = Alla verifica del { $simulated }, conclusa il { $at }, nulla era oltre la sua data: non c’era niente da mettere via. Questo certificato non contiene nomi né recapiti.
run-paper-col-class = Regola
run-paper-col-items = Oltre la data
run-paper-col-held = Trattenute da un vincolo
run-paper-moved = Messe via: { $count }
run-paper-skipped = Lasciate perché qualcosa è cambiato dopo l’elenco: { $count }
run-paper-uncovered = Voci senza un termine di conservazione, da controllare: { $count }
