# Minimizzazione: a che cosa serve ogni dato.
data-field-name = Nome e cognome, ragione sociale
data-field-email = Email e PEC
data-field-phone = Telefoni
data-field-address = Indirizzi
data-field-messaging = Messaggistica
data-field-language = Lingua delle lettere
data-field-role = Ruolo
data-field-website = Sito web
data-field-tax-code = Codice fiscale
data-field-vat-number = Partita IVA
data-field-sdi-code = Codice SDI
data-field-iban = IBAN
data-field-sex = Sesso
data-field-birth-on = Data di nascita
data-field-birth-place = Luogo di nascita
data-field-notes = Note
data-field-sealed-notes = Note riservate
field-purposes-title = Dati e finalità
field-purposes-lead = A che cosa serve ogni dato. Dove per una persona non è in vigore nessuna delle finalità segnate, Custode lo fa notare accanto al campo e lo mette nell’elenco dei dati senza finalità.
field-purposes-own = I campi che hai aggiunto tu hanno la loro finalità in Campi.
field-purposes-force = Una finalità che si fonda sul consenso è in vigore con un sì che conta. Le altre valgono finché la persona non si oppone; contratto e legittimo interesse solo se la scheda si può usare. Se il rapporto c’è davvero, Custode non può saperlo.
field-purposes-proposal = Questa è la proposta di Custode, dalle basi giuridiche delle tue finalità. Nessuno l’ha ancora confermata.
field-purposes-version = Versione { $number } del { $at }, { $by }
field-purposes-history = Versioni precedenti
field-purposes-changed = { $count ->
    [one] 1 riga cambiata
   *[other] { $count } righe cambiate
}
field-purposes-field = Dato
field-purposes-cell = { $field }: { $purpose }
field-purposes-none = nessuna: non va raccolto
field-purposes-confirm = Conferma la proposta
field-purposes-save = Salva come nuova versione
field-purposes-saved = Versione { $version } in vigore
field-purposes-report = Dati senza finalità
field-purposes-no-purposes = Prima servono le finalità: aggiungile in Finalità.
lacking-none = Nessuna finalità chiede questo dato. Scrivilo solo se serve davvero.
lacking-some = Per questa persona non è in vigore nessuna finalità che lo chiede ({ $purposes }). Scrivilo solo se serve davvero.
unjustified-title = Dati senza finalità
unjustified-open-detail = I dati che nessuna finalità in vigore chiede, con le schede che li hanno.
unjustified-lead = Ciò che le schede tengono e che nessuna finalità in vigore per quella persona chiede. Toglilo, o indica a che cosa serve.
unjustified-table = Dati e finalità
unjustified-again = Cerca di nuovo
unjustified-stopped = La ricerca non è finita
unjustified-failed = La ricerca non è riuscita
unjustified-none-title = Ogni dato ha la sua finalità
unjustified-none-text = Nessuna scheda tiene dati che nessuno chiede.
unjustified-checked = { $count ->
    [0] Nessuna scheda da guardare.
    [one] 1 scheda guardata.
   *[other] { $count } schede guardate.
}
unjustified-what = Quale dato
unjustified-all = Tutti
unjustified-count = { $what } ({ $count })
unjustified-list = Schede
unjustified-save = Salva l’elenco…
unjustified-saved = { $count ->
    [one] 1 scheda salvata in «{ $file }»
   *[other] { $count } schede salvate in «{ $file }»
}
unjustified-pdf = Salva il PDF…
unjustified-pdf-saved = PDF salvato in «{ $place }»
unjustified-sheet = Dati senza finalità
unjustified-column-name = Nome
unjustified-column-card = Scheda
unjustified-column-fields = Dati
unjustified-column-field = Dato
unjustified-column-cards = Schede
unjustified-paper-lead = Dati che le schede tengono e che nessuna finalità in vigore per la persona chiede (art. 5, par. 1, lett. c, GDPR).
unjustified-paper-counts = Quali dati, e su quante schede
unjustified-paper-cards = Su quali schede
unjustified-paper-none = Nessuna scheda tiene dati senza finalità.
unjustified-paper-more = Le altre schede stanno nell’elenco che si salva come foglio.
