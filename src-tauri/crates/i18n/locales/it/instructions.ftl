# Istruzioni per chi usa il programma (artt. 29 e 32 GDPR).
instructions-title = Istruzioni
instructions-lead = Che cosa deve sapere chi usa i dati della ditta. Quando metti in vigore una versione, ognuno la legge e la accetta alla sua prossima apertura; tu la accetti subito.
instructions-none = Nessuna versione è in vigore. Questa è la proposta di Custode: adattala alla tua ditta e mettila in vigore.
instructions-current = In vigore la versione { $version } dal { $at }, di { $by }.
instructions-it = Testo in italiano
instructions-en = Testo in inglese
instructions-en-help = Lo legge chi usa Custode in inglese. Se è vuoto, legge quello italiano.
instructions-format = Una riga che comincia con # è un titolo, con - un punto di un elenco. Una riga vuota separa i paragrafi.
instructions-issue = Metti in vigore
instructions-issue-title = Mettere in vigore la versione { $version }?
instructions-issue-lead = Da ora ognuno la legge e la accetta prima di lavorare, anche tu. La versione di prima resta nel registro.
instructions-issued = Versione { $version } in vigore
instructions-register = Chi le ha lette
instructions-register-lead = Il registro da mostrare a chi lo chiede: chi ha accettato quale versione, e quando.
instructions-register-empty = Nessuno le ha ancora lette: prima metti in vigore una versione.
instructions-accepted = Versione { $version }, { $at }
instructions-waiting = da leggere
instructions-removed = non usa più il programma
instructions-pdf = Salva il PDF…
instructions-pdf-saved = PDF salvato in «{ $place }»
instructions-versions = Versioni precedenti
instructions-version = Versione { $version }, { $at }, { $by }
instructions-show = Mostra
instructions-hide = Nascondi
instructions-column-who = Chi
instructions-column-version = Versione
instructions-column-when = Quando
instructions-paper-subject = Registro delle istruzioni
instructions-paper-lead = Chi usa il programma e quale versione delle istruzioni ha letto e accettato (artt. 29 e 32, par. 4, GDPR). Data e nome stanno nel registro attività, che rileva le manomissioni.
instructions-paper-text = Testo della versione
instructions-read-title = Prima di cominciare
instructions-read-lead = C’è una versione nuova delle istruzioni della ditta. Leggila fino in fondo e accettala: nome, giorno e ora restano nel registro.
instructions-read-version = Versione { $version } del { $at }
instructions-read-check = Ho letto le istruzioni e le seguirò
instructions-read-go = Accetta e continua
instructions-read-lock = Blocca ed esci
instructions-proposal =
    # Perché queste istruzioni

    Lavori con dati di persone per conto della ditta. La legge chiede che chi li usa sia istruito e tenga il riserbo (artt. 29 e 32 GDPR). Qui c’è che cosa fare ogni giorno.

    # Che cosa raccogliere

    - Scrivi solo ciò che serve al motivo per cui parli con la persona.
    - Indica sempre da dove viene il dato e in che giorno lo hai avuto.
    - Nelle note non mettere salute, opinioni, giudizi o pettegolezzi.
    - Consegna l’informativa quando raccogli i dati, o entro un mese se vengono da altri.

    # Consensi e no

    - Un sì vale solo se la persona lo ha detto da sé, e con la prova che la tipologia chiede.
    - Un no si registra subito, in qualunque modo arrivi, e non si discute.
    - Prima di chiamare o scrivere usa i pulsanti di Custode: dicono se si può.

    # Portare fuori i dati

    - Esporta o stampa solo se serve, e scrivi il vero motivo.
    - Non mandare elenchi per email o chat, non tenerli su chiavette tue o telefoni tuoi.
    - Elimina i file quando non servono più. Niente elenchi paralleli su fogli di calcolo.

    # Il computer

    - La frase segreta è tua: non la scrivi, non la presti, non la dici.
    - Blocca quando ti alzi. Lo schermo non si mostra a chi non c’entra.
    - Se un dispositivo si perde, dillo subito al titolare, anche di notte.

    # Quando qualcuno chiede o qualcosa va storto

    - Chi chiede dei suoi dati ha diritto a una risposta entro un mese: registra la richiesta lo stesso giorno.
    - Un invio alla persona sbagliata, un foglio perso, un accesso strano: avvisa subito. Ci sono 72 ore.

    # Riserbo

    Ciò che leggi resta qui, anche dopo che avrai smesso di lavorare per la ditta.
