# La scheda di una persona: registro, dati, recapiti, origine, storia.
card-tabs = Parti della scheda
card-tab-overview = Panoramica
card-tab-consents = Consensi
card-tab-communications = Comunicazioni
card-tab-history = Storia

card-since = nel registro dal { $on }
card-from = da
card-source = fonte: { $source }
card-by = da { $by }
card-also-changed = modificato anche da { $by } il { $on }
card-print = Stampa i suoi dati
card-print-hint = Tutto quello che sai di lei, con l’origine (art. 15 GDPR)
card-record-consent = Registra un consenso
card-record-consent-short = Consenso
card-withdraw = Revoca
card-log-communication = Registra una comunicazione
card-log-communication-short = Comunicazione
card-more-acts = Altre azioni
card-set-not-usable = Segna come non utilizzabile
card-set-not-usable-detail = La scheda resta, ma nessuno le scrive
card-set-active = Rendi di nuovo attiva
card-export = Esporta…
card-bin = Sposta nel cestino
card-restore = Ripristina
card-more = { $count ->
    [one] Mostra un’altra riga
   *[other] Mostra altre righe ({ $count })
}
card-gone-title = Questa scheda non c’è più.
card-unread-title = La scheda non si apre.
card-gone-text = Forse è stata cancellata, o l’indirizzo appartiene a un altro archivio.
card-binned-title = Questa scheda è nel cestino.
card-binned-text = Non compare negli elenchi e nessuno le scrive. Puoi ripristinarla com’era, finché è nel Cestino.
card-not-usable-title = Questa scheda non è utilizzabile.
card-not-usable-text = I dati restano, ma nessuno le scrive per nessun motivo.
card-restricted-title = I suoi dati sono limitati.
card-restricted-text = Si possono solo conservare (art. 18 GDPR): niente contatti finché il limite dura.

card-gate-title = Posso scriverle?
card-gate-lead = Per marketing, oggi { $today }
card-gate-yes = SÌ
card-gate-no = NO
card-gate-ok = nessun ostacolo
card-gate-ok-on = consenso del { $on }
card-gate-by = per «{ $consent }»
card-gate-by-mass = per «{ $consent }», anche invii massivi
card-gate-mass-only = solo newsletter, non messaggi personali
card-gate-erased = dati cancellati
card-gate-restricted = dati limitati (art. 18)
card-gate-objection = opposizione
card-gate-objection-on = opposizione del { $on }
card-gate-withdrawn = consenso revocato
card-gate-withdrawn-on = revocato il { $on }
card-gate-not-usable = scheda non utilizzabile
card-gate-invalid-point = nessun recapito valido
card-gate-rpo = Registro delle opposizioni da verificare
card-gate-rpo-listed = numero nel Registro delle opposizioni
card-gate-absent = consenso mai chiesto
card-gate-refused = consenso rifiutato
card-gate-refused-on = rifiutato il { $on }
card-gate-expired = consenso scaduto
card-gate-expired-on = scaduto il { $on }
card-gate-weak = prova insufficiente
card-gate-weak-on = prova insufficiente ({ $on })
card-gate-not-covered = nessun consenso per questo canale
card-gate-why = Perché?
card-why-title = Perché si può, perché no: { $name }
card-why-lead = La risposta vale per il marketing. Per un contratto, un obbligo di legge o una sua richiesta si può scrivere anche senza consenso.
card-why-ok = C’è un consenso valido, con prova sufficiente, e nessuna opposizione.
card-why-mass-only = C’è un consenso valido per gli invii a molti, come la newsletter; per un messaggio scritto solo a questa persona serve un altro consenso.
card-why-erased = I dati sono stati cancellati: non si contatta più nessuno con questo nome.
card-why-restricted = I dati sono limitati (art. 18 GDPR): si possono solo conservare.
card-why-objection = La persona si è opposta. Nessun motivo commerciale supera un’opposizione; solo un suo nuovo consenso con prova.
card-why-withdrawn = Il consenso è stato revocato. Vale finché la persona non ne dà uno nuovo.
card-why-not-usable = La scheda è segnata come non utilizzabile.
card-why-invalid-point = Non c’è un recapito valido per questo canale: aggiungilo o correggilo nei recapiti.
card-why-rpo = Il numero va verificato nel Registro pubblico delle opposizioni prima di chiamare per marketing.
card-why-rpo-listed = Il numero è nel Registro pubblico delle opposizioni: niente chiamate o lettere di marketing, se la persona non ha dato un consenso dopo la verifica, con una prova.
card-why-absent = Nessuno ha mai chiesto un consenso che permetta questo contatto.
card-why-refused = La persona ha rifiutato il consenso.
card-why-expired = Il consenso era valido per un numero di giorni che è passato: va chiesto di nuovo.
card-why-weak = Il sì c’è, ma senza una data o una prova sufficiente non conta.
card-why-not-covered = I consensi dati non riguardano questo canale.

card-register = Il suo registro
card-register-lead = tutto ciò che è successo, dal più recente
card-line-created = Scheda creata a mano
card-line-created-from = Scheda creata dall’importazione { $file }
card-line-imported = Scheda completata dall’importazione { $file }
card-line-fields = { $count ->
    [one] { $count } campo
   *[other] { $count } campi
}
card-line-repaired = { $count ->
    [one] uno corretto da Custode
   *[other] { $count } corretti da Custode
}
card-line-row = riga { $row }
card-line-edited = Dati modificati: { $fields }
card-line-edited-other = Recapiti, etichette o legami modificati
card-line-reported = Preparata la stampa dei suoi dati

card-points = Recapiti
card-points-empty = Nessun recapito: aggiungi un’email o un telefono.
card-point-add = Aggiungi
card-point-kind = Che recapito è
card-point-messaging = Messaggistica
card-point-label = Nota sul recapito
card-point-label-hint = casa, lavoro…
card-point-primary = da usare per primo
card-point-use-first = Usa questo per primo
card-point-save = Salva
card-point-missing = Scrivi il recapito.
card-point-edit = Modifica { $name }
card-point-remove = Togli { $name }
card-point-added = Recapito aggiunto.
card-point-saved = Recapito modificato.
card-point-removed = { $value } tolto.
card-address-street = Via e numero
card-reveal = mostra
card-hide = nascondi

card-data = I suoi dati
card-data-lead = Si modificano dove stanno e si salvano da soli.
card-group-who = Chi è
card-group-codes = Codici
card-group-work = Rapporto e provenienza
card-group-notes = Annotazioni
card-field-sensitive-notes = Note riservate
card-field-saved = { $field }: salvato.
card-nobody = Nessuno
card-not-said = Non indicato
card-sex-f = Femmina
card-sex-m = Maschio
card-sex-x = Altro
card-language-it = Italiano
card-language-en = Inglese
card-issue-tax-code = Il codice fiscale non torna: controlla lettere e cifre. Resta com’è scritto.
card-issue-vat-number = La partita IVA non torna: servono undici cifre con il controllo giusto. Resta com’è scritta.
card-issue-iban = L’IBAN non torna: controlla le cifre. Resta com’è scritto.
card-issue-sdi-code = Il codice SDI ha di solito sette caratteri. Resta com’è scritto.
card-issue-website = L’indirizzo del sito sembra incompleto. Resta com’è scritto.
card-issue-date = La data non è chiara. Resta com’è scritta.
card-issue-email = L’email sembra sbagliata: controlla la @ e il dominio.
card-issue-phone = Il numero sembra sbagliato: controlla le cifre.
card-issue-address = L’indirizzo sembra incompleto: controlla CAP e provincia.
card-issue-other = Qualcosa non torna. Resta com’è scritto.

card-tag-new = Nuova etichetta
card-tag-hint = Aggiungi un’etichetta
card-tag-add = Aggiungi l’etichetta
card-tag-added = Etichetta «{ $tag }» aggiunta.
card-tag-remove = Togli l’etichetta { $tag }
card-tag-removed = Etichetta «{ $tag }» tolta.

card-links = Legami
card-links-empty-person = Lavora per un’organizzazione del registro? Collegale.
card-links-empty-organisation = Collega le persone che ci lavorano.
card-link-add = Collega
card-link-who = Persona o organizzazione
card-link-other = Scegli qualcun altro
card-link-who-hint = Cerca per nome
card-link-role-hint = titolare, acquisti…
card-link-go = Collega
card-link-missing = Scegli dall’elenco con chi collegarla.
card-link-added = Collegate.
card-link-remove = Togli il legame con { $name }
card-link-removed = Legame con { $name } tolto.

card-alike = { $count ->
    [one] Forse è la stessa persona di un’altra scheda.
   *[other] Forse è la stessa persona di altre schede.
}
card-not-same = Non è la stessa persona
card-not-same-said = { $name } è un’altra persona: non lo chiederemo più.

card-origin = Origine dei dati
card-origin-summary = fonte: { $source }
card-origin-summary-on = fonte: { $source }, raccolti il { $on }
card-origin-lead = Per ogni valore: chi lo ha scritto, quando, da quale file e riga. È quello che puoi rispondere a chi chiede «dove avete preso i miei dati?».
card-origin-hand = scritto da { $by } il { $on }
card-origin-file = da { $file }, importato da { $by } il { $on }
card-origin-row = da { $file }, riga { $row }, importato da { $by } il { $on }
card-origin-sheet = da { $file }, foglio { $table }, riga { $row }, importato da { $by } il { $on }
card-origin-place = { $file }, riga { $row }
card-origin-source = fonte: { $source }
card-origin-collected = raccolto il { $on }
card-origin-by-hand = corretto a mano durante l’importazione
card-origin-raw = nella cella c’era «{ $raw }»

card-history-lead = Ogni cambiamento resta qui: che cosa c’era prima, chi lo ha cambiato e quando. Quello che si può annullare ha il suo bottone.
card-history-before = prima:
card-history-after = dopo:
card-history-of = { $what }: { $of }
card-history-undo = Annulla: { $what }
card-history-created = Scheda creata
card-history-field = Campo modificato
card-history-verified = Dati confermati
card-history-point-added = Recapito aggiunto
card-history-point-changed = Recapito modificato
card-history-point-removed = Recapito tolto
card-group-custom = Campi tuoi
card-history-custom = Campo cambiato
card-history-tag-added = Etichetta aggiunta
card-history-tag-removed = Etichetta tolta
card-history-link-added = Legame aggiunto
card-history-link-removed = Legame tolto
card-history-consent = Consenso
card-history-consent-corrected = Decisione registrata per errore
card-history-consent-reinstated = Correzione annullata: il consenso vale di nuovo com’era registrato
card-history-stop-set = Opposizione registrata
card-history-stop-lifted = Opposizione tolta
card-history-binned = Spostata nel cestino
card-history-restored = Ripristinata
card-history-revealed = Valore riservato mostrato
card-history-revealed-field = { $field }: mostrato per intero
card-history-reported = Stampa dei suoi dati
card-history-exported = Esportata
card-history-duplicate = Doppione escluso
card-history-merged-with = Unita con { $name }
card-history-split-from = Divisa da { $name }
card-history-split-act = Dividi
card-history-split-them = Dividi da { $name }
card-history-split-done = { $name } ha di nuovo la sua scheda
card-history-split-over = Già divisa di nuovo, oppure qualcosa è cambiato dopo l’unione.
card-line-merged = Unita con un’altra scheda della stessa persona
card-line-split = Unione annullata: le due schede sono di nuovo separate
card-gate-suppressed = recapito nella lista di chi non va contattato
card-gate-soft-spam = non ha comprato prodotti simili, o non è stata avvisata
card-gate-lia = manca la valutazione scritta che serve per scrivere senza consenso
card-gate-basis-ended = il motivo per scriverle è finito
card-why-suppressed = Questo recapito è nella lista di chi non va contattato: ci resta anche dopo la cancellazione dei dati.
card-why-soft-spam = Senza consenso si può scrivere solo per email, a chi ha già comprato prodotti simili, è stato avvisato e non si è opposto.
card-why-lia = Per l’interesse legittimo serve prima una valutazione scritta.
card-why-basis-ended = Il rapporto su cui si basava il contatto è finito.
card-new-request = Nuova richiesta sui dati
