# Consensi: stati, prove, decisioni, opposizioni, tipologie.
consent-state-never-asked = Mai chiesto
consent-state-requested = In attesa
consent-state-deferred = Rimandato
consent-state-refused = Rifiutato
consent-state-given = Dato
consent-state-renewed = Rinnovato
consent-state-expired = Scaduto
consent-state-withdrawn = Revocato
consent-state-revoked = Chiuso da noi
consent-state-invalidated = Non più valido
consent-state-weak = Prova debole
consent-state-declared = Prova mancante
consent-state-objection = Opposizione
consent-meaning-never-asked = Nessuno ha ancora chiesto.
consent-meaning-requested = La richiesta è partita, la risposta non è arrivata.
consent-meaning-deferred = Ci vuole pensare.
consent-meaning-refused = Ha detto di no.
consent-meaning-given = Ha detto di sì, con data e prova.
consent-meaning-renewed = Ha detto di nuovo di sì.
consent-meaning-expired = Il sì è scaduto.
consent-meaning-withdrawn = Aveva detto di sì e poi ha cambiato idea.
consent-meaning-revoked = La finalità non c’è più.
consent-meaning-invalidated = Il sì non vale: testo inadeguato o decisione di un’autorità.
consent-meaning-weak = Ha detto di sì, ma la prova è più debole di quella richiesta: non permette di scrivere.
consent-meaning-declared = Risulta un sì senza data o senza prova: non permette di scrivere.
consent-meaning-objection = C’è un’opposizione: vale più di ogni consenso precedente.

evidence-0 = Solo dichiarato
evidence-0-detail = Risulta, ma non c’è nulla da mostrare
evidence-1 = Testimonianza
evidence-1-detail = Lo ha detto a chi scrive
evidence-2 = Firma o registrazione
evidence-2-detail = Modulo firmato, email, registrazione
evidence-3 = Prova forte
evidence-3-detail = Doppia conferma, PEC o firma elettronica

consent-method-paper-form = modulo cartaceo
consent-method-voice = a voce
consent-method-email = email
consent-method-message = messaggio
consent-method-double-opt-in = doppia conferma online
consent-method-pec = PEC
consent-method-e-signature = firma elettronica
consent-method-import = importazione

consent-done-given = Consenso { $title } dato
consent-done-declared = Consenso { $title } dichiarato, senza data o prova
consent-done-declared-dated = Consenso { $title } dichiarato, senza prova
consent-done-renewed = Consenso { $title } rinnovato
consent-done-refused = Consenso { $title } rifiutato
consent-done-requested = Consenso { $title } richiesto
consent-done-deferred = Consenso { $title } rimandato
consent-done-withdrawn = Consenso { $title } revocato
consent-done-revoked = Consenso { $title } chiuso da noi
consent-done-invalidated = Consenso { $title } non più valido
consent-proof-wording = testo v{ $version }
consent-proof-level = { $level ->
    [0] nessuna prova
    [1] prova: testimonianza
    [2] prova: firma o registrazione
   *[3] prova forte
}
consent-proof-no-date = senza data
consent-proof-recorded = registrato il { $on } da { $by }
consent-proof-note = «{ $note }»
consent-corrected = registrato per errore: { $reason }

consent-record-title = Registra un consenso
consent-record-lead = Che cosa ha deciso { $name }, quando e come lo sai.
consent-record-many-lead = { $count ->
    [one] La stessa decisione per una persona.
   *[other] La stessa decisione per { $count } persone.
}
consent-withdraw-title = Registra una revoca
consent-withdraw-lead = { $name } ha cambiato idea: da adesso non si scrive più per questo.
consent-type = Consenso per
consent-decision = Decisione
consent-decision-given = Sì, dato
consent-decision-given-detail = Ha acconsentito
consent-decision-refused = No, rifiutato
consent-decision-refused-detail = Ha detto di no
consent-decision-withdrawn = Revocato
consent-decision-withdrawn-detail = Aveva acconsentito e ha cambiato idea
consent-decision-requested = Richiesto
consent-decision-requested-detail = Hai chiesto, aspetti la risposta
consent-decision-deferred = Rimandato
consent-decision-deferred-detail = «Ci penso»
consent-decision-revoked = Chiuso da noi
consent-decision-revoked-detail = Non ci serve più
consent-decision-invalidated = Non più valido
consent-decision-invalidated-detail = Testo inadeguato o decisione di un’autorità
consent-decided = Data della decisione
consent-recorded-apart = Il giorno in cui ha deciso. Che lo registri oggi, { $today }, resta scritto a parte.
consent-method = Come lo sai
consent-no-wording = Questa tipologia non ha ancora un testo: scrivilo in Consensi, così la prova sarà completa.
consent-wording-version = Testo versione { $version }, in vigore dal { $since }
consent-wording-shown = È il testo che ha letto o sentito?
consent-wording-yes = Sì, questo testo
consent-wording-no = No, un altro testo o nessuno
consent-evidence = Che prova hai
consent-evidence-note = Dove sta la prova
consent-evidence-hint = Per esempio: modulo M-0341, raccoglitore verde
consent-weak-note = «{ $title }» chiede almeno: { $least }. Il sì resta nel registro come «Prova debole» e non permette di scrivere.
consent-record-go = Registra
consent-withdraw-go = Registra la revoca
consent-recorded = «{ $title }»: { $decision ->
    [given] consenso registrato
    [refused] rifiuto registrato
    [withdrawn] revoca registrata
    [requested] registrato che l’hai chiesto
    [deferred] registrato che risponderà più avanti
    [revoked_by_controller] registrato che lo chiudi tu
    [invalidated] registrato che il consenso non è valido
   *[other] decisione registrata
}.
consent-recorded-many = «{ $title }»: { $decision ->
    [given] consenso registrato
    [refused] rifiuto registrato
    [withdrawn] revoca registrata
    [requested] registrato che l’hai chiesto
    [deferred] registrato che risponderà più avanti
    [revoked_by_controller] registrato che lo chiudi tu
    [invalidated] registrato che il consenso non è valido
   *[other] decisione registrata
}, { $count ->
    [one] 1 persona
   *[other] { $count } persone
}.
consent-missing-type = Scegli la tipologia.
consent-missing-decision = Indica che cosa ha deciso.
consent-missing-date = Indica il giorno della decisione.
consent-missing-method = Indica come lo sai.
consent-missing-wording = Indica se è questo il testo.
consent-missing-level = Indica quale prova hai.

consent-record = Registra una decisione
consent-record-for = Registra una decisione per { $title }
consent-withdraw = Revoca
consent-withdraw-for = Revoca { $title }
consent-decided-on = Deciso il { $on }.
consent-held-back = Questo sì non conterà: per { $titles } c’è un no che pesa di più
consent-yes-needs = Dopo questo no un sì conta solo se dato dal { $from } in poi. Come prova serve almeno: { $least }.
consent-valid-until = Vale fino al { $on }.
consent-was-valid-until = Valeva fino al { $on }.
consent-no-date = senza data
consent-events = { $count ->
    [one] Una decisione nel registro
   *[other] { $count } decisioni nel registro
}
consent-correct = È un errore
consent-correct-title = Correggi una registrazione sbagliata
consent-correct-lead = La registrazione non conta più, ma resta nella storia con il tuo nome e il motivo.
consent-correct-reason = Perché è sbagliata
consent-correct-hint = Per esempio: modulo di un’altra persona
consent-correct-go = Correggi
consent-corrected-said = Registrazione corretta.

stops = Opposizioni e blocchi
stops-lead = Valgono più di ogni consenso precedente.
stops-empty = Nessuna opposizione.
stop-record = Registra
stop-since = dal { $on }
stop-undated = senza data, elenco del { $on }
stop-covers = Riguarda: { $channels }.
stop-every-channel = ogni contatto commerciale
stop-line-subject = Opposizione: { $channels }
stop-line-controller = Blocco deciso da noi: { $channels }
stop-line-law = Blocco di legge: { $channels }
stop-no-reason-beats = nessun motivo commerciale può superarla
stop-lifted-on = tolta il { $on }
stop-author = Chi lo chiede
stop-author-subject = La persona
stop-author-subject-detail = Non vuole più comunicazioni commerciali: vale subito
stop-author-controller = Noi
stop-author-controller-detail = Una scelta dell’ufficio, che potrai togliere
stop-author-law = La legge o un’autorità
stop-author-law-detail = Per esempio il Registro delle opposizioni
stop-record-title = Registra un’opposizione
stop-record-lead = Ha effetto da subito su tutti gli elenchi e gli invii commerciali.
stop-scope = Che cosa non vuole
stop-scope-all = Nessun contatto commerciale
stop-scope-some = Solo alcuni canali
stop-channels = Canali
stop-since-label = Da quando
stop-ground = Come è arrivata
stop-reason = Motivo
stop-ground-hint = Per esempio: a voce, al telefono
stop-missing-scope = Indica che cosa riguarda.
stop-missing-date = Indica il giorno.
stop-record-go = Registra l’opposizione
stop-recorded = Opposizione registrata.
stop-lift = Togli il blocco
stop-lift-title = Togli il blocco
stop-lift-lead = È un blocco deciso da voi: il motivo per cui cade resta nel registro.
stop-lift-reason = Perché lo togli
stop-lifted-said = Blocco tolto.
stop-lift-subject = Solo un nuovo consenso della persona, con prova, la supera.
stop-lift-law = Lo toglie il referente privacy, quando cade la causa di legge.
stop-purposes = { $purposes } ({ $channels })
stop-by-every-channel = con ogni canale
stop-which-purposes = Per quali finalità
stop-which-purposes-help = Senza spunte vale per tutto il marketing. Ciò che non è marketing si ferma solo se spuntato.
stop-arrived = Arrivata via { $channel }
stop-arrived-by = Con quale mezzo è arrivata
stop-arrived-unsaid = Non indicato
stop-lift-lead-law = È un blocco di legge: toglilo solo se la sua causa è caduta. Il motivo resta nel registro con il tuo nome.
stop-wrong = È un errore
stop-wrong-title = Registrata per errore
stop-wrong-lead = Non vale più, ma resta nella storia con il motivo e il tuo nome.
stop-wrong-said = Errore corretto.
stop-wrong-on = corretta come errore il { $on }

consent-withdraw-parts = Con questa revoca cade anche il sì a: { $titles }.
consents-lead = Che cosa chiedi alle persone, con quali parole, che cosa permette un sì e per quanto tempo.
consents-empty-title = Nessuna tipologia di consenso.
consents-empty-text = Definisci che cosa vuoi chiedere: ogni tipologia diventa un campo su tutte le schede.
consent-type-optional = Facoltativo
consents-necessary = Necessari al servizio
consents-necessary-lead = Per queste finalità non si chiede un consenso, e nessuno deve darlo: i dati servono a fare ciò che la persona ha chiesto, o li vuole una legge.
consents-archived = Archiviate
consent-type-new = Nuova tipologia
consent-type-edit = Modifica { $title }
consent-type-lead = Compare come campo su ogni scheda, anche se non è mai stata chiesta.
consent-type-save = Salva
consent-type-saved = Tipologia «{ $title }» salvata.
consent-type-change = Modifica
consent-type-acts = Altre azioni per { $title }
consent-type-usage = { $count ->
    [0] mai usata
    [one] una decisione registrata
   *[other] { $count } decisioni registrate
}
consent-type-archive = Archivia
consent-type-archive-detail = Non si chiede più; le decisioni prese restano
consent-type-restore = Rimetti in uso
consent-type-delete = Elimina
consent-type-delete-used = È già stata usata: si può solo archiviare
consent-type-archived = «{ $title }» archiviata.
consent-type-restored = «{ $title }» di nuovo in uso.
consent-type-deleted = «{ $title }» eliminata.
consent-type-is-archived = Archiviata
consent-type-title = Titolo
consent-type-title-missing = Scrivi il titolo.
consent-type-code = Codice
consent-type-code-fixed = È già stato usato, quindi non cambia più.
consent-type-code-help = Unico; serve anche come nome di colonna nelle importazioni.
consent-type-code-missing = Scrivi il codice.
consent-type-code-taken = Questo codice c’è già, maiuscole o minuscole che siano.
consent-type-description = Descrizione
consent-type-description-help = Aiuta chi registra: compare sulla scheda e nel modulo.
consent-type-allows = Che cosa permette un sì
consent-type-mass-detail = Lo stesso testo a molte persone, come una newsletter
consent-type-single-detail = Un messaggio scritto a una persona
consent-type-contact-detail = Una telefonata
consent-type-permission-missing = Scegli almeno un permesso: senza, il consenso non permette nulla.
consent-type-three-title = Meglio tre tipologie distinte.
consent-type-three-text = Con un solo sì per invii, messaggi e telefonate la persona non può scegliere. Puoi salvare lo stesso.
consent-type-channels = Canali
consent-type-channels-help = Se non ne scegli nessuno valgono quelli abituali dei permessi.
consent-type-channels-usual = Se non ne scegli nessuno: { $channels }.
consent-type-evidence = Prova minima
consent-type-evidence-help = Un sì con meno prova resta annotato ma non permette di scrivere.
consent-type-validity = Validità in giorni
consent-type-valid = Validità
consent-type-validity-hint = Sempre valido
consent-type-validity-help = Dopo va chiesto di nuovo. Vuoto: vale sempre.
consent-type-validity-wrong = Scrivi un numero di giorni, o lascia vuoto.
consent-type-always = vale sempre
consent-type-days = { $count ->
    [one] { $count } giorno
   *[other] { $count } giorni
}
consent-type-purpose = Finalità
consent-type-purpose-none = Nessuna finalità collegata
consent-type-wording = Testo che la persona legge o ascolta
consent-type-wording-hint = Per esempio: «Acconsento a ricevere la newsletter via email. Posso revocare quando voglio.»
consent-type-wording-help = Sarà la versione 1.
consent-type-wording-now = È la versione { $version }, in vigore dal { $since }. Se lo cambi nasce una nuova versione.
consent-type-wording-next = Salvando nasce la versione { $version }: chi ha già deciso resta legato al testo che ha letto.
consent-type-no-wording = Manca il testo: senza, un sì si prova male.
consent-put-today = Metti la data di oggi
consent-long-ago = Sì, la data è giusta
consent-long-ago-help = È prima della legge sulla privacy del 1996, quando i consensi non si raccoglievano ancora.
consent-long-ago-missing = La data è molto lontana: correggila, o conferma qui sotto che è giusta.
consent-wording-later = Il testo che usi oggi vale dal { $since }: quel giorno la persona ne ha visto un altro. Se ne hai una copia, allegala come prova.
