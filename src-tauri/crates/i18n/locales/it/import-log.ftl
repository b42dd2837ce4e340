# Chiamate e messaggi di altri programmi
log-open = Carica chiamate e chat
log-choose-heading = Quali chiamate o messaggi vuoi registrare?
log-choose-lead = L’elenco chiamate del centralino o del telefono, oppure una conversazione esportata.
log-choose-formats = Chiamate e messaggi in .csv, .txt o Excel; le conversazioni che WhatsApp esporta «senza file» (.txt). Conta che cosa c’è dentro, non il nome.
import-mode-log = Chiamate e messaggi
import-mode-log-detail = Telefonate del centralino, chat, SMS: vanno nel registro delle comunicazioni. Non nasce nessuna scheda.
log-looks = Sembra un elenco di chiamate o una conversazione
log-looks-text = Così non nascono schede: ogni riga va nel registro delle comunicazioni, sulla scheda di chi ha quel numero.
log-looks-yes = Sì, chiamate e messaggi
log-heading = Di chi sono queste chiamate?
log-lead = È il conto esatto, riga per riga, di «{ $file }». Nulla è ancora stato scritto.
log-lacks-columns = Scegli le colonne con il giorno e con il numero o il nome
log-lacks-columns-text = Senza sapere quando e con chi, una riga non si può registrare. Le colonne si scelgono in «Che cosa ho capito».
log-ready = { $count ->
    [0] Non c’è ancora nulla da registrare: di’ di chi sono i numeri e i nomi, e guarda le righe scartate
    [one] 1 comunicazione pronta
   *[other] { $count } comunicazioni pronte
}
log-parties = { $count ->
    [one] Chi compare: 1 numero o nome
   *[other] Chi compare: { $count } numeri e nomi
}
log-parties-lead = Un numero che sta su una sola scheda è riconosciuto. Un nome è solo una proposta: lo confermi tu. Chi non scegli resta fuori.
log-parties-more = { $count ->
    [one] Ce n’è un altro, che non è mostrato.
   *[other] Altri { $count } non sono mostrati.
}
log-party-rows = { $count ->
    [one] 1 riga
   *[other] { $count } righe
}
log-party-ours = Siamo noi
log-party-several = Più schede hanno questo numero: scegli di chi è.
log-party-proposed = Il nome somiglia a una scheda: conferma se è la stessa persona.
log-party-nobody = Nessuna scheda. Scegli di chi è, oppure lascia fuori.
log-party-find = Cerca una scheda
log-party-other = Un’altra scheda per { $party }
log-party-change = Cambia
log-party-change-of = Cambia la scheda di { $party }
log-party-us = Siamo noi
log-party-us-of = { $party } siamo noi
log-party-not-us = Non siamo noi
log-party-not-us-of = { $party } non siamo noi
log-states = Che cosa succede a ogni riga
log-state-ambiguous = Da confermare
log-state-unreadable = Scartate
log-help-ready = Entrano nel registro, sulla scheda indicata. Per quelle in uscita resta scritto anche che cosa dice oggi il controllo dei consensi.
log-help-ambiguous = Aspettano che tu dica di chi è il numero o il nome. Finché non scegli, restano fuori.
log-help-unknown = Nessuna scheda ha questo numero o questo nome. Restano fuori: chi non è nel registro non ci entra da qui.
log-help-present = La stessa riga è già nel registro.
log-help-unreadable = Restano fuori, ciascuna con il suo motivo. Dopo la registrazione si possono salvare in un file.
log-row = riga { $row }
log-lasting-hours = { $hours } h { $minutes } min
log-lasting-minutes = { $minutes } min { $seconds } s
log-lasting-seconds = { $seconds } s
log-for-all = Per tutte le righe
log-channel = Come è avvenuta
log-channel-phone = Telefono
log-channel-chat = Chat
log-channel-sms = SMS
log-undirected = { $count ->
    [one] 1 riga non dice se è in arrivo o in uscita
   *[other] { $count } righe non dicono se sono in arrivo o in uscita
}
log-all-inbound = Sono tutte in arrivo
log-all-outbound = Sono tutte in uscita
log-no-column = Nessuna colonna
log-field-at = Giorno, o giorno e ora
log-field-time = Ora
log-field-who = Numero o nome
log-field-to = Chi è stato chiamato
log-field-name = Nome accanto al numero
log-field-direction = In arrivo o in uscita
log-field-duration = Durata
log-field-outcome = Esito
log-field-text = Testo
log-result-heading = { $count ->
    [one] È stata registrata 1 comunicazione
   *[other] Sono state registrate { $count } comunicazioni
}
log-history = Chiamate e messaggi
log-undo-others = { $count ->
    [one] 1 comunicazione va nel Cestino.
   *[other] { $count } comunicazioni vanno nel Cestino.
}
log-undone-text = Le comunicazioni registrate sono nel Cestino.
import-bucket-create-log = comunicazioni registrate
import-bucket-unchanged-log = righe che il registro aveva già
import-bucket-suppressed-log = righe di numeri e nomi senza una scheda: restano fuori
import-bucket-rejected-log = righe che non dicono quando, con chi, o da che parte
import-format-chat = Conversazione di una chat
log-see = Vedi il registro
