# Invio delle email: impostazioni, coda, esiti.
settings-outbox = Invio delle email
outbox-settings-lead = Custode può consegnare le email al server di posta dell’azienda. Finché è spento non usa mai la rete.
outbox-on = Invia le email da Custode
outbox-on-help = Acceso, ogni email passa di nuovo il controllo prima di partire. Parte solo mentre l’archivio è aperto.
outbox-server = Server di posta in uscita
outbox-server-lead = Li trovi nelle istruzioni del tuo gestore di posta, alla voce SMTP.
outbox-host = Nome del server
outbox-host-hint = smtp.tuodominio.it
outbox-port = Porta
outbox-security = Cifratura
outbox-security-start-tls = STARTTLS (di solito porta 587)
outbox-security-tls = TLS da subito (di solito porta 465)
outbox-security-none = Nessuna, solo su questo computer
outbox-user = Nome utente
outbox-user-help = Spesso è l’indirizzo email intero. Vuoto se il server non lo chiede.
outbox-password = Password
outbox-password-kept = Conservata cifrata nell’archivio. Scrivila solo per cambiarla.
outbox-password-help = Si conserva cifrata nell’archivio e non si mostra più.
outbox-sender-title = Mittente
outbox-sender-lead = Come ti vede chi riceve.
outbox-name = Nome
outbox-sender = Indirizzo email
outbox-pace = Email al minuto, al massimo
outbox-pace-help = Molti gestori ne permettono 20 o 30. Se ne mandi troppe ti bloccano la casella.
outbox-check = Prova la connessione
outbox-check-ok = Il server risponde e l’accesso riesce. Non è stato inviato nulla.
outbox-check-failed = Così non funziona
outbox-saved-on = Invio delle email acceso
outbox-saved-off = Invio delle email spento

sending-lead = Le email che Custode consegna al server di posta: che cosa aspetta, che cosa è partito, che cosa va chiarito.
sending-off-title = L’invio da Custode è spento
sending-off-text = Le email si aprono nel tuo programma di posta. Se vuoi, Custode può consegnarle da sé al server dell’azienda.
sending-off-go = Imposta l’invio
sending-off-ask = Chiedi a chi gestisce l’archivio di accenderlo.
sending-state-idle = Nessuna email in attesa
sending-state-waiting = { $count ->
    [one] 1 email in attesa
   *[other] { $count } email in attesa
}
sending-state-now = { $count ->
    [0] Consegna in corso
    [one] Consegna in corso: ne resta 1
   *[other] Consegna in corso: ne restano { $count }
}
sending-from = Mittente: { $sender }. Partono solo mentre l’archivio è aperto.
sending-paused = Invio in pausa
sending-paused-text = Nulla parte finché non riprendi.
sending-pause = Metti in pausa
sending-resume = Riprendi
sending-rests = Il server non prende le email
sending-next-try = Custode riprova alle { $at }.
sending-needs-you = Custode non riprova da sé: correggi le impostazioni, poi riprova.
sending-again = Riprova adesso
sending-settings = Apri le impostazioni
sending-uncertain = Da chiarire
sending-uncertain-lead = Di queste non si sa se sono arrivate. Custode non le manda una seconda volta: guarda nella posta inviata o chiedi alla persona.
sending-uncertain-arrived = È arrivata
sending-uncertain-lost = Non è arrivata
sending-failed = Non inviate
sending-failed-lead = Le email degli ultimi sette giorni che il server ha rifiutato o che il controllo ha fermato. Restano tutte nel registro delle comunicazioni.
sending-on-the-way = In consegna
sending-settled = Esito registrato.
sending-queue = In coda
sending-queue-empty = Qui compaiono le email scritte da una scheda con «Invia».
sending-take-back = Ritira
sending-taken-back = Email ritirata: non parte.
sending-gone = scheda cancellata
sending-tried-later = { $why } Si riprova alle { $at }.
today-sending = Invii da chiarire
today-sending-all = Apri gli invii
today-sending-none = Nessuna email da chiarire.
today-sending-failed = { $count ->
    [one] Negli ultimi sette giorni 1 email non è partita.
   *[other] Negli ultimi sette giorni { $count } email non sono partite.
}
today-sending-uncertain = { $count ->
    [one] Di 1 email non si sa se è arrivata.
   *[other] Di { $count } email non si sa se sono arrivate.
}


campaign-list = Campagne
campaign-list-lead = Un’email a molti: la riceve solo chi ha dato il consenso, gli altri restano fuori e vedi perché.
campaign-new = Nuova campagna
campaign-none = Nessuna campagna. La prima si scrive in pochi minuti: scegli il consenso, l’elenco e il testo.
campaign-line-draft = { $consent } · bozza del { $on }
campaign-line = { $consent } · partita il { $on } · inviate { $sent } di { $included }
campaign-state-draft = Bozza
campaign-state-running = In invio
campaign-state-paused = In pausa
campaign-state-stopped = Fermata
campaign-state-over = Conclusa
campaign-state-unclear = Da chiarire: { $count }
campaign-draft-lead = Finché non parte, l’elenco di chi la riceve si aggiorna da solo a ogni consenso che cambia.
campaign-who = A chi
campaign-title = Nome della campagna
campaign-title-help = Serve a te per ritrovarla; chi riceve non lo vede.
campaign-consent = Per quale consenso
campaign-basis = Su quale base
campaign-basis-consent = Con il consenso
campaign-basis-consent-help = A chi ha detto sì a questo tipo di messaggi.
campaign-basis-soft = Ai clienti, su prodotti simili
campaign-basis-soft-help = Senza consenso, a chi ha comprato, è stato avvisato e non si è opposto.
campaign-goods = Di quali prodotti parla
campaign-goods-none = Aggiungi che cosa vendete, nelle impostazioni della privacy.
campaign-people = Quali persone
campaign-people-help = Tutte, oppure una vista salvata nell’elenco delle persone.
campaign-everybody = Tutte le persone
campaign-what = Che cosa
campaign-subject = Oggetto
campaign-text = Testo
campaign-farewell = Come si disiscrive chi riceve
campaign-farewell-help = Va in fondo a ogni email. È obbligatorio dire come revocare il consenso.
campaign-farewell-soft-bare-text = Riceve questa email da { $firm } perché è nostro cliente. Può opporsi in ogni momento, senza costi: basta rispondere CANCELLAMI.
campaign-farewell-bare-text = Riceve questa email da { $firm } perché ha dato il consenso. Per non riceverne più basta rispondere CANCELLAMI.
campaign-farewell-soft-text = Riceve questa email da { $firm } perché è nostro cliente. Può opporsi in ogni momento, senza costi: risponda CANCELLAMI o scriva a { $address }.
campaign-farewell-soft-help = Va in fondo a ogni email. È obbligatorio dire come opporsi, facilmente e senza costi.
campaign-farewell-text = Riceve questa email da { $firm } perché ha dato il consenso. Per non riceverne più risponda CANCELLAMI o scriva a { $address }.
campaign-audience = Chi la riceve
campaign-audience-none = Scegli il consenso: qui vedrai chi la riceve e chi resta fuori.
campaign-included = { $count ->
    [one] persona la riceve
   *[other] persone la ricevono
}
campaign-left-out = { $count ->
    [0] Nessuno resta fuori.
    [one] 1 persona resta fuori:
   *[other] { $count } persone restano fuori:
}
campaign-left-same-address = stesso indirizzo di un’altra persona
campaign-included-names = Vedi chi la riceve
campaign-included-title = Chi la riceve
campaign-included-lead = L’elenco di adesso: prima di ogni invio si controlla di nuovo.
campaign-left-names = Vedi i nomi
campaign-left-title = Chi resta fuori
campaign-left-lead = Per ciascuno, il motivo per cui non si può scrivere.
campaign-names-after-save = Salva la bozza per vedere i nomi.
campaign-unchecked = Il controllo del consenso per gli invii a molti è spento: riceve anche chi non l’ha dato, compreso chi ha risposto di no. Chi si è opposto o ha revocato resta fuori comunque.
campaign-go-title = Invio
campaign-go-lead = All’avvio l’elenco viene fissato; prima di ogni singola email il controllo si ripete.
campaign-go-off-soft = L’invio da Custode è spento: si accende nelle impostazioni. Questo elenco non si esporta: ogni messaggio deve dire come opporsi.
campaign-go-off = L’invio da Custode è spento: puoi esportare l’elenco per il tuo programma di newsletter.
campaign-go = Controlla e avvia
campaign-save = Salva bozza
campaign-saved = Bozza salvata.
campaign-export = Esporta elenco CSV
campaign-export-reason = Campagna «{ $title }»
campaign-exported = { $count ->
    [one] 1 persona in { $file }
   *[other] { $count } persone in { $file }
}
campaign-remove = Elimina bozza
campaign-removed = Bozza eliminata.
campaign-confirm = { $count ->
    [one] Inviare a 1 persona?
   *[other] Inviare a { $count } persone?
}
campaign-confirm-lead = Un’email partita non si richiama. Puoi mettere in pausa o fermare quelle che ancora aspettano.
campaign-confirm-go = Avvia l’invio
campaign-started = Campagna avviata.
campaign-started-soft-lead = Partita il { $at } ai clienti, su prodotti simili: «{ $consent }».
campaign-started-lead = Partita il { $at } per il consenso «{ $consent }».
campaign-course = A che punto è
campaign-progress = { $count ->
    [one] { $sent } di 1 inviata
   *[other] { $sent } di { $count } inviate
}
campaign-waiting = { $count ->
    [one] ne aspetta 1
   *[other] ne aspettano { $count }
}
campaign-outbox-paused = L’invio delle email è in pausa: riprendilo dalla pagina Invii.
campaign-stop = Ferma la campagna
campaign-stop-title = Fermare la campagna?
campaign-stop-lead = { $count ->
    [one] 1 email non partirà. Non si può riprendere.
   *[other] { $count } email non partiranno. Non si può riprendere.
}
campaign-frozen = L’elenco di quando è partita.
campaign-sent = Inviate
campaign-sent-none = Ancora nessuna.
campaign-not-sent = Non inviate
campaign-not-sent-lead = Per ciascuna il motivo. Non partono più.
campaign-answers = Risposte, ritorni, disiscrizioni
campaign-answers-lead = Chi risponde CANCELLAMI e gli indirizzi che tornano indietro si caricano come elenco di opposizioni: nel passo «Leggi» scegli «Solo opposizioni e disiscritti».
campaign-answers-go = Apri Importa
