# Il modulo Privacy GDPR: attivazione, interruttori, motivazioni.
settings-modules = Configurazioni
settings-privacy = Impostazioni della privacy
settings-motives = Motivazioni
settings-types = Tipologie consensi

module-lead = I moduli aggiungono impostazioni. Quello che protegge le persone vale sempre, anche a modulo spento.
module-privacy = Privacy GDPR
module-privacy-text = Prima di un’email, di una telefonata o di un invio a molti, Custode guarda consensi, opposizioni e revoche. Con il modulo attivo decidi che cosa chiedere a chi scrive e a chi chiama, e con quali motivazioni.
module-privacy-always = Il controllo non si spegne: prima dell’attivazione lavora con tutti gli interruttori accesi.
module-active = Attivo
module-inactive = Non attivo
module-activate = Attiva
module-deactivate = Disattiva
module-activated = Privacy GDPR attivata: trovi tre nuove voci qui accanto
module-deactivated = Privacy GDPR disattivata: il controllo continua, con tutto acceso

privacy-lead = Tre interruttori, accesi dall’inizio. Spegnerne uno toglie la sua domanda o la ricerca del consenso. Opposizioni, revoche, limitazioni e recapiti sbagliati fermano comunque, e ogni risposta resta nel registro della persona.
privacy-single = Per la singola email
privacy-single-help = Prima di ogni email chiede per quale motivo scrivi.
privacy-mass = Per le mailing list
privacy-mass-help = Un invio a molti raggiunge solo chi ha un consenso valido per quel canale.
privacy-contact = Per il contatto
privacy-contact-help = Prima di una telefonata cerca il consenso a essere chiamati, oppure chiede il motivo.
privacy-rpo = Registro pubblico delle opposizioni
privacy-rpo-each = Chiedi la verifica anche per le chiamate una a una
privacy-rpo-each-help = Gli elenchi di numeri da chiamare la chiedono sempre. Acceso, anche la singola chiamata di marketing aspetta un esito dell’ultimo mese. Un numero iscritto è fermato comunque.
privacy-off = { $count ->
    [one] Un controllo è spento
   *[other] { $count } controlli sono spenti
}
privacy-off-text = Non si cerca il consenso dove l’interruttore è spento. Chi si è opposto o ha revocato resta escluso.
privacy-switches-saved = Impostazioni della privacy salvate
privacy-calls = Telefonate
privacy-calls-lead = Che cosa si apre quando premi «Chiama».
privacy-dialer = Indirizzo che compone il numero
privacy-dialer-hint = tel:{"{numero}"}
privacy-dialer-help = Lascia vuoto per usare il programma telefonico del computer. Per un centralino scrivi il suo indirizzo, con {"{numero}"} dove va il numero. Un indirizzo http riceve il numero di chi chiami.
privacy-dialer-saved = Indirizzo delle telefonate salvato

motive-lead = Quando un contatto non è commerciale, chi scrive o chiama sceglie uno di questi motivi. Una motivazione commerciale non esiste: per quella ci vuole un consenso.
motive-add = Aggiungi motivazione
motive-new = Nuova motivazione
motive-edit = Modifica motivazione
motive-dialog-lead = È la frase che si sceglie prima di scrivere o chiamare, e che resta nel registro.
motive-title = Motivazione
motive-title-hint = Per esempio: consegna a domicilio
motive-basis = Su che cosa si basa
motive-basis-contract = Ordine o contratto
motive-basis-contract-detail = Serve a fare ciò che si è concordato
motive-basis-request = Richiesta della persona
motive-basis-request-detail = Lo ha chiesto lei, anche prima di un contratto
motive-basis-legal = Obbligo di legge
motive-basis-legal-detail = Una norma lo impone
motive-basis-defence = Difesa di un diritto
motive-basis-defence-detail = Crediti, contestazioni, controversie
motive-basis-vital = Interesse vitale
motive-basis-vital-detail = È in gioco la salute o la vita di qualcuno
motive-channels = Con quali canali
motive-channels-help = Se non ne scegli, vale per tutti.
motive-every-channel = ogni canale
motive-only = solo { $channels }
motive-always = Sempre aperta
motive-always-help = Le risposte sui diritti sono dovute anche a chi si è opposto o ha i dati limitati: questa motivazione non si disattiva e vale per ogni canale.
motive-disabled = Disattivate
motive-disabled-text = Non si propongono più; nei registri già scritti restano leggibili.
motive-disable-of = Disattiva «{ $title }»
motive-enable-of = Riattiva «{ $title }»
motive-disabled-one = «{ $title }» disattivata
motive-enabled-one = «{ $title }» riattivata
motive-up-of = Sposta su «{ $title }»
motive-down-of = Sposta giù «{ $title }»
motive-moved = «{ $title }» spostata
motive-saved = «{ $title }» salvata
motive-none = Nessuna motivazione in uso
motive-none-text = Senza motivazioni si può scrivere e chiamare solo con un consenso.

types-lead = Che cosa si chiede alle persone, e che cosa permette ogni sì. Si definiscono nella sezione Consensi.
types-open = Apri Consensi
types-none = Nessuna tipologia
