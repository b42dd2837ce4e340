# Copie di sicurezza e stato della sicurezza.
settings-backups = Copie di sicurezza
settings-safety = Stato sicurezza
backup-lead = Una copia è un solo file cifrato con tutto l’archivio. Si apre con la tua frase segreta o con il foglio di recupero. Appena scritta viene riaperta e controllata.
backup-now = Copia ora
backup-done = Copia fatta e controllata
backup-last = Ultima copia: { $at }.
backup-none-yet = Ancora nessuna copia.
backup-unchanged = Da allora non è cambiato nulla.
backup-changed = Da allora hai scritto altro.
backup-not-done = La copia non è riuscita

backup-where = Dove
backup-where-lead = Scegli due posti diversi: per esempio una chiavetta e un disco di rete. Se si rompe il computer, resta l’altra.
backup-slot = Posto { $number }
backup-choose = Scegli la cartella
backup-change = Cambia
backup-change-of = Cambia il posto { $number }
backup-give-up = Non usare più
backup-give-up-of = Non usare più il posto { $number }
backup-place-saved = Le copie vanno in «{ $name }»
backup-place-left = Posto tolto: le copie che ci sono restano lì
backup-slot-empty = Nessuna cartella scelta
backup-count = { $count ->
    [0] nessuna copia
    [one] una copia
   *[other] { $count } copie
}
backup-oldest = la più vecchia del { $at }
backup-away = adesso non si raggiunge
backup-same-disk = Sta sullo stesso disco dell’archivio: se il disco si rompe, si perdono insieme.
backup-kind-local = su questo computer
backup-kind-synced = in una cartella che si sincronizza
backup-kind-network = su un disco di rete

backup-when = Quando
backup-when-lead = Solo se è cambiato qualcosa. Restano le dieci più recenti, poi una per ora, giorno, settimana e mese; dopo { $days } giorni le altre si eliminano.
backup-automatic = Copie automatiche
backup-automatic-help = Quando blocchi o chiudi, e mentre lavori.
backup-every = Mentre lavori
backup-hours = { $count ->
    [one] ogni ora
   *[other] ogni { $count } ore
}

backup-restore = Ripristina da una copia
backup-restore-lead = Nasce un archivio nuovo, accanto a quello di adesso, che resta com’è. Quello che hai cancellato dopo la copia viene cancellato di nuovo. Prima Custode si blocca: nella schermata di sblocco scegli «Ripristina da una copia».
backup-restore-go = Blocca e ripristina

drill-title = Prova di ripristino
drill-lead = Custode riapre la copia più recente in disparte, la controlla per intero e la toglie. Lo fa da solo una volta al mese, quando nessuno tocca il computer: una copia mai provata è solo una speranza.
drill-run = Prova adesso
drill-never = Mai provata.
drill-last = Ultima prova: { $at }.
drill-due = È ora di rifarla.
drill-ok = La copia si ripristina
drill-ok-text = Copia del { $at }: { $contacts ->
    [one] una scheda
   *[other] { $contacts } schede
}, { $entries ->
    [one] una scrittura
   *[other] { $entries } scritture
}, ogni controllo passato.
drill-bad = Questa copia non si ripristina
drill-bad-text = Copia del { $at }. Fanne subito un’altra, in un altro posto, e rifai la prova.

safety-lead = Che cosa è protetto, che cosa è stato provato e che cosa conviene fare.
safety-all-good = Va tutto bene
safety-all-good-text = Non c’è nulla da fare.
safety-to-do = { $count ->
    [one] C’è una cosa da fare
   *[other] Ci sono { $count } cose da fare
}
safety-state-good = a posto
safety-state-warn = da migliorare
safety-state-bad = da sistemare
safety-state-plain = a tua scelta
safety-go-backups = Apri le copie
safety-go-security = Apri la sicurezza
safety-go-anomalies = Guardale

safety-paper = Salva in PDF
safety-paper-subject = Stato sicurezza dell’archivio «{ $archive }»
safety-paper-lead = Come risulta il { $at }. Richiesto da { $by }.
safety-paper-col-what = Che cosa
safety-paper-col-state = Stato
safety-paper-col-found = Che cosa risulta
safety-paper-col-place = Cartella
safety-paper-col-cipher = Cifratura
safety-paper-chain = Registro dell’archivio a questo momento: { $seq } scritture, impronta { $head }.

safety-backup = Copia di sicurezza
safety-backup-fine = L’ultima è del { $at } ed è stata controllata.
safety-backup-old = L’ultima è del { $at } e da allora hai scritto altro. Fanne una nuova.
safety-backup-never = Hai scelto dove, ma non ce n’è ancora nessuna. Falla adesso.
safety-backup-failed = L’ultimo tentativo non è riuscito. Guarda perché.
safety-backup-forgotten = Le impostazioni di questo computer non si leggevano più e sono ripartite da zero: scegli di nuovo dove tenere le copie.
safety-backup-no-place = Non hai ancora scelto dove tenerla. Se si rompe il disco, si perde tutto.
safety-second = Secondo posto
safety-second-two = Le copie stanno anche fuori dal disco dell’archivio.
safety-second-one = Una copia sola può rompersi o sparire. Scegli un secondo posto, lontano da questo computer.
safety-second-same-disk = I due posti stanno sul disco dell’archivio. Scegline uno altrove.
safety-trial = Prova di ripristino
safety-trial-passed = Riuscita il { $at }.
safety-trial-due = L’ultima è del { $at }. Rifalla.
safety-trial-never = Nessuna copia è mai stata provata. Provane una.
safety-trial-failed = Il { $at } la copia non si ripristinava. Fanne un’altra e riprova.
safety-verified = Verifica dell’archivio
safety-verified-passed = Integro il { $at }.
safety-verified-old = L’ultima è del { $at }. Rifalla.
safety-verified-never = Non ancora verificato per intero. Custode lo fa da solo, quando nessuno tocca il computer, poi una volta al mese.
safety-verified-owed = Una volta Custode non si è chiuso bene, e l’archivio va verificato. Lo fa da solo, quando nessuno tocca il computer; intanto puoi lavorare.
safety-verified-damage = Il { $at } l’archivio non era integro. Riparti da una copia di sicurezza.
safety-anomalies = Anomalie
safety-anomalies-none = Nessuna, il { $at }.
safety-anomalies-open = { $count ->
    [one] Una da guardare.
   *[other] { $count } da guardare.
}
safety-room = Spazio sul disco
safety-room-enough = Sul disco dell’archivio restano { $count } MB.
safety-room-enough-gb = Sul disco dell’archivio restano { $count } GB.
safety-room-tight = Sul disco dell’archivio restano solo { $count } MB. Libera spazio: una copia, un aggiornamento o un cambio di chiavi potrebbe non starci.
safety-room-tight-gb = Sul disco dell’archivio restano solo { $count } GB. Libera spazio: una copia, un aggiornamento o un cambio di chiavi potrebbe non starci.
safety-room-unknown = Il sistema non dice quanto spazio resta.
safety-keys = Chiavi dell’archivio
safety-keys-first = Sono quelle con cui è nato.
safety-keys-changed = Cambiate il { $at }.
safety-keys-due = Una persona è stata tolta, o un cambio si è fermato a metà: le chiavi sono ancora quelle di prima. Cambiale.
safety-go-users = Apri utenti e ruoli
safety-sheet = Foglio di recupero
safety-sheet-made = Il foglio numero { $count } è stato confermato. Tienilo lontano dal computer.
safety-sheet-missing = Nessuno ha confermato di avere il foglio numero { $count }. Creane uno nuovo.
safety-cipher = Cifratura
safety-cipher-on = Tutto l’archivio e ogni copia sono cifrati (SQLCipher { $name }).
safety-sheet-due = Il foglio numero { $count } è stato in mano a qualcuno l’ultima volta il { $at }. Prendilo e prova che si legge ancora.
safety-sheet-unknown = Non risulta quando il foglio numero { $count } è stato in mano a qualcuno. Prendilo e prova che si legge ancora.
safety-seal = Sigillo di chiusura
safety-seal-whole = Il file è quello che hai chiuso l’ultima volta.
safety-seal-changed = L’archivio è stato modificato fuori da Custode. Verificalo.
safety-ledger = Registro delle cancellazioni
safety-ledger-fine = Una copia più vecchia saprà che cosa cancellare di nuovo.
safety-ledger-foreign = Quello accanto all’archivio non è il suo, o è danneggiato.
safety-ledger-unreachable = Non si legge o non si scrive accanto all’archivio.
safety-idle = Blocco automatico
safety-idle-on = { $count ->
    [one] Dopo un minuto senza toccare nulla.
   *[other] Dopo { $count } minuti senza toccare nulla.
}
safety-device = Portachiavi di questo computer
safety-device-on = Attivo: chi entra nel tuo computer apre anche l’archivio.
safety-device-off = Spento: ci vuole sempre la frase segreta.

where-title = Dove sono i dati
where-lead = Tutto sta in questi posti e in nessun altro. Da qui esce solo ciò che fai uscire tu, e le email se ne accendi l’invio.
where-archive = Archivio
where-archive-text = Persone, consensi, comunicazioni e registro, in una cartella cifrata.
where-ledger = Registro delle cancellazioni
where-ledger-text = Un file accanto all’archivio con soli numeri a caso: non dice nulla di nessuno.
where-backup = Copie di sicurezza
where-backup-text = File cifrati, con il registro delle cancellazioni accanto.
where-program = Cartella del programma
where-program-text = Aspetto, dove stanno gli archivi e un diario tecnico. Nessun dato delle persone.
where-exports = Documenti ed elenchi salvati
where-exports-text = Stanno dove li hai salvati e non sono cifrati: Custode non li segue. Eliminali quando non servono più.
where-encrypted = cifrato
where-plain = non cifrato
where-open = Mostra la cartella
where-open-of = Mostra la cartella «{ $name }»
backup-no-place-yet = Prima scegli dove tenere le copie: lo fai qui sotto.
