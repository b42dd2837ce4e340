# Impostazioni.
settings-sections = Sezioni delle impostazioni
settings-not-yours = Il tuo ruolo non apre la parte delle impostazioni che cercavi: queste sono quelle che puoi vedere.
settings-group-firm = Azienda
settings-group-data = Dati e termini
settings-group-contacts = Contatti e invii
settings-group-safety = Persone e sicurezza
settings-group-program = Programma
settings-controller = Titolare
settings-purposes = Finalità
settings-sources = Fonti
settings-retention = Conservazione
settings-security = Frase segreta e blocco
settings-look = Aspetto e lingua
settings-archive = Archivio e versioni
settings-save = Salva
settings-restore = Ripristina
settings-unsaved = Modifiche non salvate
settings-all-saved = Tutto salvato
settings-saved = «{ $title }» salvata
settings-title = Titolo
settings-code = Codice
settings-archived = Archiviate
settings-archived-one = «{ $title }» archiviata
settings-restored = «{ $title }» di nuovo in uso
settings-edit-of = Modifica «{ $title }»
settings-archive-of = Archivia «{ $title }»
settings-restore-of = Rimetti in uso «{ $title }»

settings-controller-lead = È chi risponde dei dati davanti alle persone. I documenti stampano questi valori e nient’altro.
settings-controller-missing = { $count ->
    [one] Al documento per le persone manca una voce
   *[other] Al documento per le persone mancano { $count } voci
}
settings-controller-who = Chi sei
settings-controller-reach = Come ti si raggiunge
settings-controller-reach-lead = Le persone scrivono qui per esercitare i loro diritti.
settings-controller-name = Nome o ragione sociale
settings-controller-street = Via e numero
settings-controller-email = Email per la privacy
settings-controller-dpo = Responsabile della protezione dei dati (DPO)
settings-controller-dpo-help = Nome e recapito. Se non lo hai nominato, lascia vuoto.
settings-controller-postcode-odd = Un CAP ha cinque cifre.
settings-controller-automated = Programmi che decidono
settings-controller-automated-lead = Chi chiede i propri dati ha diritto di sapere se un programma lo profila o decide da solo su di lui (art. 15).
settings-controller-nothing-automated = Non facciamo profilazione e nessun programma decide da solo
settings-controller-nothing-automated-help = I documenti stampano questa dichiarazione. Finché è spenta dicono che non è ancora indicato.
settings-controller-automated-by-purpose = Lo dicono le finalità: { $titles }. I documenti stampano la logica, l’importanza e le conseguenze scritte lì.
settings-controller-automated-part = Profilazione e decisioni automatizzate
settings-controller-saved = Titolare salvato
settings-letterhead = Così in testa ai documenti
settings-letterhead-lead = Come lo vede chi riceve una lettera.
settings-letterhead-empty = Il nome della tua attività
settings-letterhead-vat = P. IVA { $vat }
settings-logo = Logo
settings-logo-alt = Il logo caricato
settings-logo-add = Scegli un logo
settings-logo-change = Cambia logo
settings-logo-remove = Togli
settings-logo-help = Un’immagine PNG. Resta cifrata nell’archivio.

settings-purposes-lead = Perché usi i dati, su quale base, chi altro li riceve, fino a quando. Il documento per le persone stampa queste parole.
settings-purposes-empty = Nessuna finalità
settings-purposes-empty-text = Senza una finalità non puoi registrare comunicazioni: aggiungine almeno una.
settings-purpose-add = Aggiungi finalità
settings-purpose-new = Nuova finalità
settings-purpose-edit = Modifica finalità
settings-purpose-printed = Scrivi come parleresti alla persona: queste parole arrivano a lei.
settings-purpose-basis = Base giuridica
settings-purpose-categories = Quali dati
settings-purpose-categories-help = Per esempio: nome, recapiti, ordini.
settings-purpose-recipients = Chi altro li riceve
settings-purpose-recipients-help = Per esempio: lo studio del commercialista. Se nessuno, scrivi «Nessuno».
settings-purpose-retention = Fino a quando
settings-purpose-retention-help = Per esempio: 10 anni dall’ultima fattura.
settings-purpose-necessary = Necessaria al servizio
settings-purpose-marketing = Promozione
settings-purpose-is-marketing = Serve a fare promozione
settings-purpose-marketing-help = Chi si oppone alla promozione resta escluso da questa finalità.
settings-purpose-marketing-interest = Il legittimo interesse apre solo telefonate e lettere: per email, PEC, SMS, messaggi e fax serve comunque il consenso (art. 130 Codice privacy).
settings-purpose-marketing-not = La promozione può basarsi solo sul consenso, sulle email ai propri clienti (soft spam) o sul legittimo interesse.
settings-purpose-parent = Fa parte di
settings-purpose-parent-help = Chi revoca la finalità più ampia, o vi si oppone, lo fa anche per questa. Un sì non si estende mai.
settings-purpose-parent-none = Nessuna: sta da sola
settings-purpose-automated = Profilazione e decisioni automatizzate
settings-purpose-profiling = Profila le persone
settings-purpose-profiling-help = Un programma valuta gusti, abitudini o comportamento di ciascuno, per esempio per scegliere che cosa proporgli.
settings-purpose-decides = Un programma decide da solo
settings-purpose-decides-help = Senza che una persona riveda la decisione, con effetti seri: per esempio rifiuta una rateazione (art. 22).
settings-purpose-logic = Con quale logica
settings-purpose-logic-help = In parole semplici: quali dati guarda e come arriva al risultato.
settings-purpose-significance = Perché conta per la persona
settings-purpose-consequences = Che cosa può seguirne
settings-purpose-stamp-profiling = Profilazione
settings-purpose-stamp-decides = Decide un programma
settings-purpose-missing = Manca: { $parts }
basis-consent = Consenso, art. 6, par. 1, lett. a
basis-consent-meaning = la persona ha detto sì, e può cambiare idea
basis-contract = Contratto, art. 6, par. 1, lett. b
basis-contract-meaning = serve a fare ciò che la persona ha chiesto
basis-legal-obligation = Obbligo di legge, art. 6, par. 1, lett. c
basis-legal-obligation-meaning = una norma impone di conservarli
basis-vital-interest = Interesse vitale, art. 6, par. 1, lett. d
basis-vital-interest-meaning = è in gioco la vita di qualcuno
basis-public-task = Interesse pubblico, art. 6, par. 1, lett. e
basis-public-task-meaning = un compito affidato da una norma
basis-legitimate-interest = Legittimo interesse, art. 6, par. 1, lett. f
basis-legitimate-interest-meaning = un interesse tuo, pesato con quello della persona
basis-soft-spam = Email ai propri clienti (soft spam), art. 130, comma 4, Codice privacy
basis-soft-spam-meaning = email a chi ha già comprato, per prodotti simili

settings-sources-lead = Da dove arrivano le persone. Ogni scheda e ogni importazione ne nomina una.
settings-source-add = Aggiungi fonte
settings-source-new = Nuova fonte
settings-source-edit = Modifica fonte
settings-source-lead = La fonte resta scritta accanto ai valori e nel documento per la persona.
settings-source-from = Da chi hai avuto i dati?
settings-source-subject = Dalla persona
settings-source-subject-detail = Li ha dati lei: a voce, per iscritto, su un modulo.
settings-source-other = Da altri
settings-source-other-detail = Elenchi, registri, terzi: entro un mese la persona va informata (art. 14 GDPR).
settings-source-bought = Acquistata o ceduta da altri
settings-source-bought-detail = A ogni importazione va scritta la prova della provenienza lecita; l’informativa va data entro un mese (art. 14).

settings-retention-lead = Per quanto tempo restano comunicazioni e schede, e da quale fatto si conta.
settings-retention-default = Proposta per: { $channels }
settings-years = { $count ->
    [one] 1 anno
   *[other] { $count } anni
}
settings-months = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}

settings-passphrase = Frase segreta
settings-passphrase-lead = Apre l’archivio ed è solo tua. Cambiandola, il foglio di recupero resta valido.
settings-passphrase-change = Cambia frase segreta
settings-passphrase-current = La frase segreta di adesso
settings-passphrase-new = La frase nuova
settings-passphrase-again = La frase nuova, ancora una volta
settings-passphrase-advice = Cinque parole che non stanno insieme valgono più di simboli difficili.
settings-passphrase-differs = Le due frasi sono diverse.
settings-passphrase-wrong = Non è la frase di adesso. Controlla le maiuscole e riprova.
settings-passphrase-changed = Frase segreta cambiata
settings-sheet = Foglio di recupero
settings-sheet-lead = Apre l’archivio quando la frase segreta è perduta. Se non lo trovi più, creane uno nuovo: quello vecchio smette subito di valere.
settings-sheet-new = Crea un foglio nuovo
settings-sheet-try = Prova il foglio
settings-sheet-try-title = Il foglio si legge ancora?
settings-sheet-try-lead = Prendi il foglio dal suo cassetto e copia qui il codice intero, un gruppo alla volta. Custode prova se apre davvero questo archivio. Non cambia nulla, e il foglio resta buono.
settings-sheet-try-code = Il codice sul foglio
settings-sheet-try-help = Otto gruppi e due caratteri di controllo. Maiuscole, spazi e trattini non contano.
settings-sheet-try-go = Prova
settings-sheet-try-done = Il foglio si legge e apre l’archivio. Riponilo lontano dal computer.
settings-sheet-try-bad = Non trovi il foglio, o non si legge? Creane uno nuovo: quello vecchio smette subito di valere.
settings-sheet-due = È passato un anno da quando qualcuno ha avuto in mano il foglio, o non risulta. Prova che si legge ancora.
settings-sheet-title = Un nuovo foglio di recupero
settings-sheet-text = L’archivio si chiude dietro il foglio nuovo: lo salvi, lo stampi e ne ricopi due gruppi, poi riprendi da qui.
settings-sheet-go = Crea il foglio
settings-lock = Blocco
settings-lock-lead = Quando ti allontani, Custode chiude l’archivio e non mostra più nulla.
settings-idle = Blocca dopo
settings-minutes = { $count ->
    [one] 1 minuto senza toccare nulla
   *[other] { $count } minuti senza toccare nulla
}
settings-idle-saved = { $count ->
    [one] Si blocca dopo 1 minuto
   *[other] Si blocca dopo { $count } minuti
}
settings-lock-now = Blocca adesso
settings-device = Questo computer
settings-device-switch = Sblocca con il portachiavi di questo computer
settings-device-help = È una comodità: chi entra nel tuo computer entra anche qui. La frase segreta continua a valere.
settings-device-not = Su questo computer non c’è un portachiavi che funzioni. La frase segreta basta.
settings-device-title = Sbloccare con questo computer?
settings-device-lead = Una chiave va nel portachiavi del sistema. Puoi toglierla quando vuoi.
settings-device-on = Attiva
settings-device-done = Da adesso sblocchi con questo computer
settings-device-off = Chiave tolta da questo computer
settings-verify = Verifica dell’archivio
settings-verify-lead = Rilegge tutto: cifratura, catena del registro, schede. Non cambia nulla.
settings-verify-run = Verifica adesso
settings-verify-never = Mai verificato per intero.
settings-verify-last = Ultima verifica: { $at }.
settings-verify-ok = L’archivio è integro
settings-verify-ok-text = Ogni controllo è passato.
settings-verify-bad = L’archivio non è integro
settings-verify-bad-text = Non scrivere altro. Riparti da una copia di sicurezza e tieni da parte questa cartella per chi ti assiste.
settings-check-ok = passato
settings-check-bad = non passato
settings-check-detail = Per chi ti assiste: { $detail }

settings-language = Lingua
settings-language-help = Vale per la finestra; ogni documento ha la sua.
settings-language-it = Italiano
settings-language-en = English
settings-theme = Colori
settings-theme-light = Chiaro
settings-theme-light-detail = carta e inchiostro
settings-theme-dark = Scuro
settings-theme-dark-detail = per la sera
settings-theme-system = Come il sistema
settings-theme-system-detail = segue il computer
settings-density = Altezza delle righe
settings-density-help = Negli elenchi.
settings-density-compact = Compatta
settings-density-comfortable = Comoda
settings-density-relaxed = Ampia
settings-zoom = Grandezza
settings-zoom-help = Anche con Ctrl + e Ctrl −.

settings-stats-contacts = { $count ->
    [one] persona
   *[other] persone
}
settings-stats-communications = { $count ->
    [one] comunicazione
   *[other] comunicazioni
}
settings-stats-entries = { $count ->
    [one] scrittura nel registro
   *[other] scritture nel registro
}
settings-stats-bytes = sul disco, cifrati
settings-versions = Versioni
settings-versions-lead = Servono a chi ti assiste.
settings-version-app = Custode
settings-version-schema = Formato dell’archivio
settings-version-sqlite = SQLite
settings-version-cipher = SQLCipher

# I controlli della verifica, uno per nome.
verify-cipher = Cifratura di ogni pagina
verify-integrity = Struttura del file
verify-foreign-keys = Legami fra le schede
verify-signatures = Firme degli operatori
verify-chain = Catena del registro
verify-erasures = Cancellazioni rispettate
verify-evidence = Prove dei consensi integre
verify-search = Indice di ricerca
verify-projections = Schede uguali al registro
verify-figure-entries = { $count ->
    [one] una voce del registro
   *[other] { $count } voci del registro
}
verify-figure-bodies = { $count ->
    [one] una leggibile
   *[other] { $count } leggibili
}
verify-figure-lost = { $count ->
    [one] una persa per un guasto
   *[other] { $count } perse per un guasto
}
verify-figure-chains = { $count ->
    [one] una catena
   *[other] { $count } catene
}
verify-figure-left = { $count ->
    [one] un resto di chi è cancellato
   *[other] { $count } resti di chi è cancellato
}
verify-figure-files = { $count ->
    [one] un file
   *[other] { $count } file
}
verify-figure-wrong = { $count ->
    [one] uno manca o è cambiato
   *[other] { $count } mancano o sono cambiati
}
verify-figure-stray = { $count ->
    [one] uno senza voce nel registro
   *[other] { $count } senza voce nel registro
}
verify-figure-units = { $count ->
    [one] una scheda o impostazione
   *[other] { $count } schede e impostazioni
}
reason-logo-unreadable = L’immagine non si legge. Salvala di nuovo come PNG e riprova.

# Campi della ditta.
settings-fields = Campi
settings-fields-lead = I campi che hai aggiunto alle schede: ognuno dice a che cosa serve. Un campo archiviato non si propone più, i suoi valori restano.
settings-fields-empty = Nessun campo tuo, per ora.
settings-fields-empty-text = La taglia, il modello della caldaia, la data del tagliando: aggiungi ciò che ti serve davvero e scrivi a che cosa serve.
settings-field-add = Aggiungi campo
settings-field-new = Nuovo campo
settings-field-edit = Modifica campo
settings-field-saved = Campo «{ $title }» salvato
settings-field-archived = Campo «{ $title }» archiviato
settings-field-restored = Campo «{ $title }» di nuovo in uso
settings-field-usage = { $count ->
    [0] in nessuna scheda
    [one] in una scheda
   *[other] in { $count } schede
}
settings-reminders = Promemoria delle richieste
settings-reminders-help = Una volta al giorno, ad archivio aperto, un avviso del sistema dice quante richieste delle persone sono in scadenza. Nessun nome: chi passa davanti allo schermo non viene a sapere nulla di nessuno.
settings-erasures-none-text = Quando una persona chiede di essere cancellata si comincia dalla sua scheda, con il menu «⋯». Qui resta il certificato, senza i suoi dati.
settings-erasures-none-go = Cerca la persona
types-none-text = Una tipologia di consenso dice che cosa si chiede, per quanto vale e che cosa permette: email a molti, email singole, telefonate.
