# Le carte che l’azienda stampa: ricevuta di un consenso, modulo, foglio delle preferenze, documenti. Danno del Lei.
paper-file-receipt = ricevuta
paper-file-form = modulo
paper-file-preferences = preferenze
paper-file-notice = informativa
paper-file-retention = conservazione
paper-file-rights = diritti
paper-version = Versione { $version }
paper-draft = Bozza, non ancora emessa

paper-receipt-title-consent = Ricevuta di un consenso
paper-receipt-title-refusal = Ricevuta di un rifiuto
paper-receipt-title-withdrawal = Ricevuta di una revoca
paper-receipt-title-revoked = Un consenso che non usiamo più
paper-receipt-title-invalidated = Un consenso che non vale
paper-receipt-subject = { $title }, documento { $code }
paper-receipt-lead-consent = Questa è la ricevuta di ciò che ha deciso per «{ $title }». La conservi: dice che cosa ha risposto, con quali parole Le è stato chiesto e come cambiare idea.
paper-receipt-lead-consent-unshown = Questa è la ricevuta di ciò che ha deciso per «{ $title }». La conservi: dice che cosa ha risposto e come cambiare idea.
paper-receipt-lead-refusal = Questa è la ricevuta del Suo no a «{ $title }». La conservi: dice che cosa ha risposto e con quali parole Le è stato chiesto.
paper-receipt-lead-refusal-unshown = Questa è la ricevuta del Suo no a «{ $title }». La conservi: dice che cosa ha risposto.
paper-receipt-lead-withdrawal = Questa è la ricevuta della revoca di «{ $title }». La conservi: dice da quando il consenso non vale più.
paper-receipt-lead-revoked = Abbiamo deciso noi di non usare più il consenso «{ $title }»: Lei non deve fare nulla. Conservi questa carta: dice da quando non lo usiamo.
paper-receipt-lead-invalidated = Abbiamo verificato che il consenso «{ $title }» non è valido, e non lo usiamo più: Lei non deve fare nulla. Conservi questa carta: dice da quando.
paper-receipt-decision = Che cosa ha deciso
paper-receipt-happened = Che cosa è successo
paper-receipt-consent = Consenso
paper-receipt-day = Ha deciso il
paper-receipt-how = Come ce l’ha detto
paper-receipt-evidence = Prova
paper-receipt-proof = { $level } ({ $where })
paper-receipt-recorded = Registrazione
paper-receipt-kept-unknown = Non determinato: il titolare non lo ha indicato. Può chiederlo (art. 15, par. 1, lett. d GDPR)
paper-receipt-until-withdrawn = Fino alla revoca
paper-receipt-ended-withdrawn = Revocato il
paper-receipt-ended-revoked = Ritirato da noi il
paper-receipt-ended-invalidated = Invalidato il
paper-receipt-ended-refused = Rifiutato in seguito il
paper-receipt-ended-objected = Fermo per un’opposizione o un blocco dal
paper-receipt-ended-expired = Scaduto il
paper-receipt-ended-replaced = Sostituita dalla Sua decisione del
paper-receipt-channels = Canali
paper-receipt-wording-consent = Il testo che Le è stato mostrato
paper-receipt-wording-refusal = Il testo che Le è stato mostrato
paper-receipt-wording-withdrawal = Il testo del consenso che non vale più
paper-receipt-wording-invalidated = Il testo del consenso che non vale
paper-receipt-unused-refusal = Non usiamo i Suoi dati per «{ $purpose }» in base a questo consenso.
paper-receipt-unused-withdrawal = Non usiamo più i Suoi dati per «{ $purpose }» in base a questo consenso. Resta valido ciò che abbiamo fatto prima.
paper-receipt-unused-invalidated = Non usiamo più i Suoi dati per «{ $purpose }» in base a questo consenso.
paper-receipt-replaced = Il { $date } ha deciso di nuovo: vale quella decisione, che ha una ricevuta sua.
paper-receipt-effect = Che effetto ha
paper-receipt-again = Se cambia idea può dare il consenso in ogni momento: basta dircelo.
paper-receipt-new = Se vuole, può darci un nuovo consenso in ogni momento: basta dircelo.
paper-receipt-can = Che cosa può fare
paper-receipt-no-wording = Non risulta quale testo Le sia stato mostrato.
paper-receipt-use = Per che cosa usiamo i Suoi dati
paper-receipt-data = Dati usati
paper-receipt-place = Dove stanno
paper-receipt-place-here = Archivio cifrato presso il titolare
paper-receipt-withdraw = Come cambiare idea
paper-receipt-record = Si applicano il Regolamento UE 2016/679 e il Codice privacy italiano. Di questa ricevuta esiste una copia leggibile da un computer (ISO/IEC TS 27560), che può chiederci.
paper-withdraw-how = Può revocare un consenso in ogni momento, senza costi e con la stessa facilità con cui l’ha dato: basta scrivere a { $contact }. Resta valido ciò che abbiamo fatto prima.
paper-withdraw-how-unknown = Può revocare un consenso in ogni momento, senza costi e con la stessa facilità con cui l’ha dato: basta dircelo. Resta valido ciò che abbiamo fatto prima.
paper-complaint = Se qualcosa non Le torna, può presentare reclamo al Garante per la protezione dei dati personali (garanteprivacy.it).

paper-form-title = Modulo di consenso
paper-form-subject = Documento { $code }
paper-form-lead = Ogni domanda qui sotto è separata dalle altre: può dire sì a una e no a un’altra. Una risposta mancante non è un sì e non cambia ciò che ha già deciso.
paper-form-notice = Prima di rispondere legga la nostra informativa, versione { $version } del { $date }, che Le consegniamo con questo modulo.
paper-form-code = Codice del modulo
paper-form-code-alt = Codice a quadretti del modulo { $code }
paper-form-who = Chi risponde
paper-form-name = Nome e cognome
paper-form-email = Email
paper-form-phone = Telefono
paper-form-points = Recapiti
paper-form-asks = Le domande
paper-form-yes = Acconsento
paper-form-no = Non acconsento
paper-form-channels = Per: { $channels }
paper-wording-in-it = testo in italiano
paper-text-in-it = testo in italiano
paper-text-in-en = testo in inglese
paper-wording-in-en = testo in inglese: chieda la versione italiana prima di rispondere
paper-form-days = { $count ->
    [one] vale un giorno
   *[other] vale { $count } giorni
}
paper-form-years = { $count ->
    [one] vale un anno
   *[other] vale { $count } anni
}
paper-form-free = Rispondere è facoltativo: un no non cambia il prezzo, il servizio o il contratto.
paper-form-place = Luogo e data
paper-form-signature = Firma
paper-form-signer = Nome e cognome di chi firma
paper-form-signer-role-firm = In qualità di (legale rappresentante, incaricato)
paper-form-signer-role-minor = Come (genitore, tutore)

paper-preferences-title = Le Sue preferenze
paper-preferences-lead = Qui trova che cosa ci permette oggi e può dirci che cosa vuole da adesso in poi. Segni una casella solo dove vuole cambiare qualcosa. I testi dei consensi stanno prima della firma: li legga.
paper-preferences-consents = I consensi
paper-preferences-yes = Sì
paper-preferences-no = No
paper-preferences-now = oggi: { $state }
paper-preferences-objected = ma fermo per un’opposizione o un blocco
paper-preferences-closed = già chiusi: { $channels }
paper-preferences-closed-all = già chiuso con ogni mezzo
paper-preferences-since = { $state } ({ $date })
paper-preferences-blank = Dove non segna niente, tutto resta com’è.
paper-preferences-stops = Non contattatemi
paper-preferences-stops-lead = Segni le caselle dove non vuole che La contattiamo: vale subito e senza dover dare motivi.

paper-notice-title = Informativa sui dati personali
paper-notice-lead = Questo documento Le dice chi usa i Suoi dati, perché, per quanto tempo e che cosa può chiederci (artt. 13 e 14 del Regolamento UE 2016/679).
paper-notice-who = Chi tratta i Suoi dati
paper-notice-firm = Il titolare del trattamento è { $firm }.
paper-notice-dpo = Il responsabile della protezione dei dati è { $dpo }.
paper-notice-why = Perché li usiamo
paper-notice-interest = { $basis }: { $interest }
paper-notice-recipients = A chi li comunichiamo
paper-notice-recipients-lead = Oltre a noi, ricevono i dati che servono al loro compito:
paper-notice-recipient = - { $name }: { $service }. { $role }, { $place }.
paper-notice-outside = { $country }, fuori dallo Spazio economico europeo: { $safeguard }
paper-notice-consents = Che cosa Le chiediamo
paper-notice-consents-lead = Questi consensi sono facoltativi e separati. Può dire no, o revocarli quando vuole, senza conseguenze sul contratto.
paper-notice-origin = Da dove vengono i dati
paper-notice-origin-you = Per lo più ce li dà Lei. Quelli che servono per il contratto o per un obbligo di legge sono necessari: senza, non possiamo fare ciò che ci chiede.
paper-notice-origin-others = Possono arrivare anche da: { $sources }. In questo caso Glielo diciamo entro un mese, o al primo contatto.
paper-notice-where = Dove stanno e chi decide
paper-notice-where-text = Conserviamo i dati in un archivio cifrato presso il titolare.
paper-notice-stays = I dati non escono dallo Spazio economico europeo.
paper-notice-leaves = Alcuni dati escono dallo Spazio economico europeo, con le garanzie indicate sopra: può chiedercene copia.
paper-notice-automated = Non prendiamo decisioni basate soltanto su un trattamento automatizzato e non facciamo profilazione (art. 22).
paper-notice-automated-lead = Per questi scopi un programma decide da solo (art. 22); può chiedere che una persona riveda la decisione, dire la Sua e contestarla:
paper-notice-profiling-lead = Per questi scopi un programma fa profilazione:
paper-notice-automated-purpose = - { $title }: { $does }. Logica: { $logic }. Perché conta per Lei: { $significance }. Che cosa può seguirne: { $consequences }.

paper-rights-object-heading = Il diritto di opporsi
paper-rights-object = In ogni momento può opporsi alle comunicazioni commerciali, senza spese e senza dover dare motivi: da quel momento non Gliene inviamo più. Per motivi legati alla Sua situazione può opporsi anche a ogni uso dei dati che si fonda sul nostro legittimo interesse (art. 21).
paper-rights-title = I Suoi diritti sui dati personali
paper-rights-lead = Consegniamo questo foglio con ogni contratto e a ogni appuntamento: dice che cosa può chiederci sui Suoi dati.
paper-rights-heading = Che cosa può chiederci
paper-right-access = Accesso: sapere quali dati abbiamo su di Lei e averne copia (art. 15)
paper-right-modify = Modifica: aggiornare o completare i dati che sono cambiati (art. 16)
paper-right-rectify = Rettifica: correggere i dati sbagliati (art. 16)
paper-right-erase = Cancellazione: eliminarli quando non servono più o revoca il consenso, salvo ciò che la legge ci obbliga a tenere (art. 17)
paper-right-port = Portabilità: riceverli in un formato leggibile da un computer, o farli trasmettere ad altri (art. 20)
paper-right-restrict = Limitazione: fermarne l’uso mentre verifichiamo una Sua contestazione (art. 18)
paper-right-object = Opposizione: dire no al loro uso; alle comunicazioni commerciali, senza dover dare motivi (art. 21)
paper-right-withdraw = Revoca: ritirare un consenso con la stessa facilità con cui l’ha dato (art. 7)

paper-retention-title = Politica di conservazione
paper-retention-lead = Conserviamo i dati solo per il tempo che serve. Qui sono scritti i termini, da che cosa si contano e che cosa succede alla fine.
paper-retention-purposes = Per finalità
paper-retention-classes = Per tipo di documento
paper-retention-classes-lead = Comunicazioni, schede, consensi, prove e fascicoli delle richieste hanno ciascuno uno di questi termini.
paper-retention-months = { $count ->
    [one] un mese
   *[other] { $count } mesi
}
paper-retention-years = { $count ->
    [one] un anno
   *[other] { $count } anni
}
paper-anchor-last-interaction = dall’ultimo contatto
paper-anchor-relation-end = dalla fine del rapporto
paper-anchor-consent = dal giorno del consenso
paper-anchor-document = dalla data del documento
paper-anchor-case-closed = dalla chiusura della pratica
paper-anchor-import = dall’importazione
paper-anchor-withdrawal = dalla revoca
paper-retention-end = Alla fine del termine
paper-retention-bin = { $count ->
    [one] Ciò che non serve più va nel cestino, dove resta un giorno per rimediare a un errore; poi è cancellato per sempre.
   *[other] Ciò che non serve più va nel cestino, dove resta { $count } giorni per rimediare a un errore; poi è cancellato per sempre.
}
paper-retention-proof = Di ogni cancellazione resta una ricevuta senza dati personali: che cosa, quando, per quale regola. Di un no al marketing resta un’impronta che impedisce di ricontattare la persona.
paper-retention-who = La cancellazione la decide una persona incaricata, che vede prima l’elenco; nessun dato sotto un obbligo di legge o una causa è cancellato prima del tempo.
ask-evidence = Testo per telefono, versione
ask-subject = [azienda]: possiamo scriverLe?
ask-phone =
    Grazie per la chiamata. Sono di [azienda].
    Per risponderLe devo scrivere il Suo nome e un recapito. Li usiamo solo per quello che ci chiede, e può chiederci in ogni momento di vederli, correggerli o cancellarli.
    L’informativa completa posso leggerGliela adesso, oppure mandarGliela: come preferisce?
    Posso farLe anche qualche domanda sui contatti futuri? Sono domande separate: può dire sì ad alcune e no ad altre, e cambiare idea quando vuole. Se dice no, rispondiamo lo stesso alla Sua richiesta.
ask-email =
    Buongiorno [nome],

    Le chiediamo se possiamo contattarLa per: [consenso].

    Il testo a cui dice sì è questo:
    «[testo]»

    Per dire sì, risponda a questa email con le parole «Acconsento». Per dire no non deve fare nulla, o può rispondere «No»: non Le scriveremo più per questo motivo. Può cambiare idea in ogni momento, rispondendo a questo indirizzo.

    {"["}azienda]
ask-message = [nome], qui [azienda]. Possiamo contattarLa per: [consenso]? Testo: «[testo]» Risponda SÌ per acconsentire, NO per rifiutare. Può cambiare idea quando vuole.
