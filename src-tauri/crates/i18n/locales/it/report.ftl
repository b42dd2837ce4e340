# Il fascicolo di accesso dell'interessato (art. 15 GDPR). È una lettera: dà del Lei, senza gergo.
report-title = I dati che custodiamo su di Lei
report-title-other = I dati che custodiamo su { $person }
report-title-org = I dati che custodiamo
report-subject = Risposta di accesso ai dati personali, documento { $code }
report-file-stem = accesso
report-place-date = { $place }, { $date }
report-request-on = Sua richiesta del { $date }
report-answer-by = Risposta entro il { $date }
report-greeting = Gentile { $name },
report-greeting-org = Spettabile { $name },
report-intro = Le confermiamo che trattiamo dati personali che La riguardano. In queste pagine trova ciò che conserviamo su di Lei, da dove viene, perché lo usiamo e fino a quando.
report-intro-other = Le confermiamo che trattiamo dati personali che riguardano { $person }. In queste pagine trova ciò che conserviamo, da dove viene, perché lo usiamo e fino a quando.
report-intro-left-out = Le confermiamo che trattiamo dati personali che La riguardano. In queste pagine trova ciò che conserviamo su di Lei, da dove viene, perché lo usiamo e fino a quando, salvo quanto indicato nell’allegato { $annex }.
report-intro-left-out-other = Le confermiamo che trattiamo dati personali che riguardano { $person }. In queste pagine trova ciò che conserviamo, da dove viene, perché lo usiamo e fino a quando, salvo quanto indicato nell’allegato { $annex }.
report-intro-restricted = L’uso dei Suoi dati è limitato (art. 18): li conserviamo senza usarli, finché la limitazione dura.
report-intro-restricted-other = L’uso di questi dati è limitato (art. 18): li conserviamo senza usarli, finché la limitazione dura.
report-intro-requested = È la risposta alla Sua richiesta di accesso del { $date } (art. 15 del Regolamento UE 2016/679).
report-intro-unrequested = Le consegniamo questo documento in base all’art. 15 del Regolamento UE 2016/679.
report-intro-organisation = In queste pagine trova ciò che conserviamo su { $name }, da dove viene, perché lo usiamo e fino a quando. Il Regolamento UE 2016/679 tutela le persone fisiche: il diritto di accesso (art. 15) riguarda i dati delle persone nominate qui.
report-intro-annexes = Le prime pagine sono il riassunto; gli allegati in fondo riportano per intero comunicazioni, consensi e modifiche.
report-foot-document = Documento { $code }
report-foot-request = Richiesta { $request }
report-foot-page = pagina
report-foot-of = di
report-logo-alt = Logo di { $name }
report-controller-missing = Titolare non indicato
report-vat = P. IVA { $vat }
report-pec = PEC { $pec }
report-dpo = Responsabile della protezione dei dati: { $dpo }

report-tile-data = { $count ->
    [one] dato personale
   *[other] dati personali
}
report-tile-consents = { $count ->
    [one] consenso
   *[other] consensi
}
report-tile-communications = { $count ->
    [one] comunicazione
   *[other] comunicazioni
}
report-tile-changes = { $count ->
    [one] modifica
   *[other] modifiche
}

report-section-identity = Chi è Lei per noi
report-section-identity-other = I dati anagrafici
report-section-identity-org = I dati dell’organizzazione
report-section-points = Dove La raggiungiamo
report-section-points-other = I recapiti
report-section-other = Che altro abbiamo annotato
report-section-links = Con chi è in relazione
report-section-consents = I Suoi consensi
report-section-consents-other = I consensi
report-section-stops = Le Sue opposizioni
report-section-stops-other = Le opposizioni
report-section-purposes = Perché usiamo i Suoi dati
report-section-purposes-other = Perché usiamo i dati
report-section-recipients = A chi li comunichiamo
report-section-disclosures = A chi sono andati i Suoi dati
report-section-disclosures-other = A chi sono andati i dati
report-section-origin = Da dove vengono
report-section-automated = Profilazione e decisioni automatizzate
report-section-rights = Che cosa può chiederci
report-section-communications = Le comunicazioni
report-section-history = La storia dei consensi
report-section-wordings = I testi dei consensi
report-section-changes = Le modifiche alla scheda
report-section-missing = Che cosa manca in questo documento
report-annex = Allegato { $letter } · { $title }
report-goes-on = L’elenco continua nei documenti che accompagnano questo, con lo stesso codice.
report-further-title = { $title } · documento { $number } di { $of }
report-further-intro = Qui continua un elenco troppo lungo per il primo documento.
report-file-part = parte

report-col-field = Dato
report-col-value = Valore
report-col-provenance = Da dove viene
report-col-kept = Conservato fino al
report-col-role = Relazione
report-col-who = Chi
report-col-since = Dal
report-col-consent = Per che cosa
report-col-state = Stato
report-col-how = Come e quando
report-col-valid = Valido fino al
report-col-stop = Che cosa non faremo
report-col-author = Chi lo ha chiesto
report-col-lifted = Fino al
report-col-purpose = Finalità
report-col-basis = Base giuridica
report-col-recipients = Chi altro li riceve
report-col-recipient = Chi
report-col-capacity = Ruolo
report-col-country = Paese
report-col-retention = Per quanto tempo
report-col-file = Elenco
report-col-source = Fonte
report-col-imported = Importato
report-col-when = Quando
report-col-channel = Canale
report-col-content = Contenuto
report-col-what = Che cosa
report-col-before = Prima
report-col-after = Dopo
report-col-by = Chi
report-col-item = Voce
report-col-reason = Motivo

report-none-identity = Non conserviamo dati anagrafici.
report-none-points = Non conserviamo recapiti.
report-none-consents = Non Le abbiamo mai chiesto un consenso e non ne risulta nessuno.
report-none-consents-other = Non abbiamo mai chiesto un consenso e non ne risulta nessuno.
report-none-stops = Non risultano opposizioni né blocchi. Può opporsi in ogni momento: basta dircelo.
report-stop-undated = Senza data (elenco del { $date })
report-none-purposes = Le finalità non sono indicate.
report-purposes-unused = Non usiamo i Suoi dati per: { $titles }. Per questi scopi manca un Suo consenso valido, o c’è una Sua opposizione, o non ne ricorrono le condizioni.
report-purposes-unused-other = Non usiamo i dati per: { $titles }. Per questi scopi manca un consenso valido, o c’è un’opposizione, o non ne ricorrono le condizioni.
report-none-origin = Nessun dato arriva da un elenco importato: la provenienza di ciascuno è scritta accanto al dato.
report-none-disclosures = Non risulta annotata nessuna comunicazione dei Suoi dati a terzi.
report-none-disclosures-other = Non risulta annotata nessuna comunicazione dei dati a terzi.
report-disclosed-export = un file con i dati della scheda ({ $what })
report-disclosed-list = un elenco di persone da contattare ({ $what })
report-disclosed-notice = l’avviso per la richiesta { $what }
report-none-communications = Non risultano comunicazioni.
report-none-history = Non risultano eventi di consenso.
report-none-changes = Non risultano modifiche.

report-not-stated = non indicato
report-no-end = senza termine
report-kept-for = Per quanto tempo: { $term }.
report-kept-requests = Il fascicolo di ogni richiesta si conserva per { $term }.
report-kept-consents = I consensi restano con la scheda; ciò che li prova si conserva per { $term }.
report-kept-cases = Una pratica chiusa si conserva quanto l’ultima delle sue comunicazioni.
report-kept-changes = Le modifiche si conservano quanto la scheda.
report-dash = —
report-from-row = { $file }, riga { $row }
report-source-on = { $source }, { $date }
report-recorded-by = Annotato il { $date } da { $name }
report-recorded = Annotato il { $date }
report-categories = Quali dati: { $categories }
report-wording-ref = Testo: «{ $title }», nell’allegato { $annex }
report-evidence = Prova: { $evidence }
report-note = Nota: { $note }
report-cell = Nel file: «{ $note }»
report-corrected = Corretto in seguito: { $reason }
report-valid-until = Valido fino al { $date }
report-advertising = comunicazioni commerciali
report-every-channel = tutti i canali
report-stop-scope = { $purposes } ({ $channels })
report-row = riga { $row }
report-sheet = foglio { $table }
report-outcome = Esito: { $outcome }
report-purpose = Finalità: { $purpose }
report-operator = a cura di { $name }
report-on-basis = base: { $basis }
report-origin-proof = provenienza: { $proof }
report-attachments = Allegati: { $names }
report-attachment-left = { $name } (conservato, non unito)
report-attachment-not-kept = { $name } (non conservato)
report-with = Con: { $names }
report-masked = [omesso: { $reason }]
report-valid-from = In uso dal { $date }

report-state-unknown = Mai chiesto
report-state-requested = Richiesto, in attesa
report-state-deferred = Rimandato
report-state-refused = Rifiutato
report-state-given = Dato
report-state-renewed = Rinnovato
report-state-expired = Scaduto
report-state-withdrawn = Revocato da Lei
report-state-withdrawn-other = Revocato dalla persona
report-state-revoked = Ritirato da noi
report-state-invalidated = Invalidato
report-state-proof-missing = Dichiarato, prova mancante
report-state-proof-weak = Dato, prova insufficiente
report-state-objected = Opposizione
report-state-blocked = Bloccato
report-state-closed = non per: { $channels }

report-method-paper-form = modulo cartaceo
report-method-voice = a voce
report-method-email = per email
report-method-double-opt-in = con doppia conferma
report-method-import = da un elenco importato
report-method-field-copy = su una copia da campo
report-method-web-form = con un messaggio o un modulo in rete
report-method-pec = per PEC
report-method-e-signature = con firma elettronica
report-method-controller = deciso da noi

report-evidence-0 = solo dichiarata
report-evidence-1 = la testimonianza di un nostro operatore
report-evidence-2 = una prova scritta o registrata
report-evidence-3 = una prova forte (doppia conferma, PEC o firma elettronica)

report-author-person = Lei
report-author-person-other = La persona
report-author-controller = Noi
report-author-law = La legge

report-channel-email = email
report-channel-pec = PEC
report-channel-phone = telefono
report-channel-post = posta
report-channel-sms = SMS
report-channel-messaging = messaggistica
report-channel-fax = fax
report-channel-in-person = di persona
report-channel-social = social
report-inbound = Da Lei a noi
report-inbound-other = In arrivo
report-outbound = Da noi a Lei
report-outbound-other = In partenza

report-change-created = Scheda creata
report-change-written = Scritto
report-change-changed = Modificato
report-change-removed = Tolto
report-change-imported = Importato
report-change-merged = Unito a un’altra scheda
report-change-undone = Annullato
report-change-restored = Ripristinato
report-change-returned = Tornata con un atto suo

report-reason-third-party = riguarda un’altra persona
report-reason-confidence = ci è stato detto in via riservata
report-reason-trade-secret = segreto aziendale
report-reason-safety = metterebbe in pericolo qualcuno
report-reason-technical = dato tecnico senza contenuto personale
report-reason-security = la copia metterebbe a rischio la sicurezza dell’archivio
report-reason-derived = si ricava da altri dati già riportati
report-reason-duplicate = già riportato altrove in questo documento
report-reason-not-yet-imported = sta in un’importazione o in un modulo lasciati a metà, che si cancellano da soli dopo 30 giorni

report-automated-none = Dichiariamo di non prendere decisioni che La riguardano basate soltanto su un trattamento automatizzato, e di non fare profilazione (art. 22 del Regolamento).
report-automated-none-other = Dichiariamo di non prendere decisioni che riguardano { $person } basate soltanto su un trattamento automatizzato, e di non fare profilazione (art. 22 del Regolamento).
report-automated-elsewhere = Per nessuno degli scopi per cui usiamo i Suoi dati un programma fa profilazione o decide da solo.
report-automated-elsewhere-other = Per nessuno degli scopi per cui usiamo questi dati un programma fa profilazione o decide da solo.
report-automated-open = Il titolare non ha ancora indicato se un programma La profila o decide da solo su di Lei.
report-automated-open-other = Il titolare non ha ancora indicato se un programma fa profilazione di { $person } o decide da solo.
report-automated-profiles = profilazione
report-automated-decides = decisione automatizzata (art. 22)
report-automated-both = profilazione e decisione automatizzata (art. 22)
report-rights-intro = In ogni momento e senza costi può esercitare questi diritti:
report-right-rectify = far correggere
report-right-rectify-text = i dati sbagliati o incompleti (art. 16);
report-right-erase = farli cancellare
report-right-erase-text = quando non servono più o revoca il consenso, salvo ciò che la legge ci obbliga a tenere (art. 17);
report-right-erase-text-other = quando non servono più o il consenso è revocato, salvo ciò che la legge ci obbliga a tenere (art. 17);
report-right-restrict = farne limitare l’uso
report-right-restrict-text = mentre verifichiamo una Sua contestazione (art. 18);
report-right-restrict-text-other = mentre verifichiamo una contestazione (art. 18);
report-right-port = riceverli in un formato leggibile da un computer
report-right-port-text = oppure farli trasmettere ad altri: può chiedercene una copia in JSON e CSV (art. 20);
report-right-object = opporsi
report-right-object-text = all’uso dei Suoi dati; alle comunicazioni commerciali, senza dover dare motivi (art. 21);
report-right-object-text-other = all’uso dei dati; alle comunicazioni commerciali, senza dover dare motivi (art. 21);
report-right-withdraw = revocare un consenso
report-right-withdraw-text = con la stessa facilità con cui l’ha dato; resta valido ciò che abbiamo fatto prima (art. 7).
report-right-withdraw-text-other = con la stessa facilità con cui è stato dato; resta valido ciò che abbiamo fatto prima (art. 7).
report-rights-how = Basta scrivere a { $contact }. Rispondiamo entro un mese.
report-rights-how-unknown = Il recapito per queste richieste non è ancora indicato; può usare quello da cui ha ricevuto questo documento. Rispondiamo entro un mese.
report-rights-complaint = Se la nostra risposta non La soddisfa, può presentare reclamo al Garante per la protezione dei dati personali (art. 77): Piazza Venezia 11, 00187 Roma, protocollo@gpdp.it, garanteprivacy.it. Può anche rivolgersi al giudice (art. 79).
report-closing = Cordiali saluti

report-missing-intro = Per correttezza Le diciamo che cosa non trova in queste pagine, e perché.
report-missing-nothing = In queste pagine c’è tutto ciò che conserviamo su di Lei.
report-missing-nothing-other = In queste pagine c’è tutto ciò che conserviamo su { $person }.
report-missing-controller = Dati del titolare non ancora indicati: { $fields }.
report-missing-purpose = Per la finalità «{ $title }» manca ancora: { $fields }.
report-missing-purposes = Le finalità del trattamento non sono ancora indicate.
report-missing-name = nome
report-missing-address = indirizzo
report-missing-vat = partita IVA
report-missing-contact = contatto
report-missing-basis = base giuridica
report-missing-categories = categorie di dati
report-missing-recipients = destinatari
report-missing-retention = durata della conservazione
report-missing-logic = logica usata dal programma
report-missing-significance = importanza per la persona
report-missing-consequences = conseguenze previste
report-missing-automated = Non è ancora indicato se un programma fa profilazione o decide da solo.
report-not-copied = I caratteri scritti come [U+4E2D] non hanno un segno nel nostro carattere di stampa; la copia in JSON, che può chiederci, li riporta come sono.
report-left-out-manifest = L’archivio tiene anche dati di servizio (indici, impronte, chi ha scritto che cosa) che non dicono altro di Lei: il file «manifest.json» della copia per computer, che può chiederci, li elenca uno per uno, con il motivo.
report-left-out-manifest-other = L’archivio tiene anche dati di servizio (indici, impronte, chi ha scritto che cosa) che non dicono altro di { $person }: il file «manifest.json» della copia per computer, che può chiederci, li elenca uno per uno, con il motivo.
report-left-out-pieces = { $count ->
    [one] un passaggio o nome, segnalato dove si trovava
   *[other] { $count } passaggi o nomi, ciascuno segnalato dove si trovava
  }

# Lettere: il testo arriva già scritto, qui stanno le parole intorno.
report-letter-subject = Oggetto: { $subject }
report-letter-about = Lettera, protocollo { $code }
report-letter-protocol = Protocollo { $code }
report-paper-code = Documento { $code }
report-letter-enclosures = Allegati
report-certificate-file-stem = certificato
report-data-file-stem = dati-senza-finalita
report-instructions-file-stem = registro-istruzioni
report-letter-file-stem = lettera
report-letter-trial = PROVA
report-safety-file-stem = stato-sicurezza
report-balance-file-stem = bilanciamento

report-section-requests = Le Sue richieste
report-section-requests-other = Le richieste
report-col-number = Numero
report-col-asked = Che cosa
report-col-received = Ricevuta
report-asked-confirmation = conferma
report-asked-access = accesso
report-asked-rectification = rettifica
report-asked-erasure = cancellazione
report-asked-restriction = limitazione
report-asked-portability = portabilità
report-asked-objection-marketing = opposizione al marketing
report-asked-objection = opposizione
report-asked-automated = decisioni automatizzate
report-asked-withdrawal = revoca del consenso
report-asked-information = informazioni
report-asked-complaint = reclamo
report-request-received = ricevuta
report-request-identity = identità in verifica
report-request-acknowledged = presa in carico
report-request-working = in lavorazione
report-request-extended = prorogata
report-request-fulfilled = evasa
report-request-partly = evasa in parte
report-request-rejected = respinta
report-request-withdrawn = ritirata
report-section-cases = Le Sue pratiche
report-section-cases-other = Le pratiche
report-col-case = Di che cosa si tratta
report-col-case-sort = Tipo
report-col-opened = Aperta
report-col-closed = Chiusa
report-col-which = Quali dati
report-col-for = Perché
report-col-logic = Con quale logica
report-col-significance = Perché conta per Lei
report-col-significance-other = Perché conta per la persona
report-col-consequences = Che cosa può seguirne
report-case-open = ancora aperta
report-case-commercial = commerciale
report-case-support = assistenza
report-case-complaint = reclamo
report-case-maintenance = manutenzione
report-case-administrative = amministrativa
report-case-privacy = privacy
report-role-recipient = Destinatario autonomo
report-role-processor = Responsabile del trattamento
report-role-joint = Contitolare
report-contract-on = Contratto del { $date }
report-safeguard-adequacy = Decisione di adeguatezza della Commissione (art. 45)
report-safeguard-standard-clauses = Clausole contrattuali tipo (art. 46)
report-safeguard-binding-rules = Norme vincolanti d’impresa (art. 47)
report-safeguard-exception = Deroga per casi singoli (art. 49)
report-proofs = Prove allegate: { $files }
report-proofs-left-out = Prove non allegate, perché riguardano anche altri (art. 15, par. 4 GDPR): { $files }

# File di consegna chiuso con una parola segreta
report-opening-file = istruzioni
report-opening =
    COME APRIRE QUESTO FILE

    Il file «{ $sealed }» è chiuso con una parola segreta, perché contiene dati personali. La parola segreta non è qui: Le viene comunicata a parte, per esempio al telefono.

    1. Scarichi il programma gratuito «age» dal sito age-encryption.org (Windows, macOS e Linux).
    2. Apra il terminale nella cartella in cui ha salvato il file.
    3. Scriva:  age -d -o { $zip } { $sealed }
    4. Quando il programma la chiede, scriva la parola segreta con i trattini, in minuscolo.
    5. Apra «{ $zip }»: dentro trova la lettera in PDF e gli altri file.

    Se la parola segreta non funziona, chieda a chi Le ha mandato il file.
