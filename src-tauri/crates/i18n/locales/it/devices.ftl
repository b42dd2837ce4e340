# Dispositivi, e dove sono i dati.
devices-title = Dispositivi
devices-lead = Con che cosa si lavora: computer, telefoni, chiavette. Chi li tiene, da quando, se il disco è cifrato, e che cosa ne è stato.
devices-add = Aggiungi un dispositivo
devices-list = Dispositivi
devices-own = questo
devices-own-missing = Questo dispositivo non è nel registro
devices-own-missing-text = Controlla il nome, di’ chi lo tiene e se il disco è cifrato.
devices-own-confirm = Conferma
devices-none = Nessun dispositivo nel registro.
devices-kind-desktop = Computer fisso
devices-kind-laptop = Portatile
devices-kind-tablet = Tablet
devices-kind-phone = Telefono
devices-kind-disk = Chiavetta o disco
devices-disk-unknown = disco: nessuna risposta
devices-disk-encrypted = disco cifrato
devices-disk-open = disco non cifrato
devices-state-in-use = in uso
devices-state-lost = perso
devices-state-retired = dismesso
devices-since = di { $holder } dal { $since }
devices-ended-lost = perso il { $on }
devices-ended-retired = dismesso il { $on }
devices-seen = archivio aperto il { $at }
devices-never = Custode non ci ha aperto l’archivio
devices-edit-of = Modifica «{ $name }»
devices-new = Nuovo dispositivo
devices-new-own = Questo dispositivo
devices-edit = Modifica il dispositivo
devices-dialog-lead = Se il disco non è cifrato e il dispositivo si perde, chi lo trova legge i file salvati fuori dall’archivio.
devices-name = Nome
devices-name-hint = Portatile del banco
devices-kind = Che cos’è
devices-holder = Chi lo tiene
devices-from = Da quando
devices-disk = Il disco è cifrato?
devices-disk-help = Su Windows si chiama BitLocker, su Mac FileVault; sui telefoni di oggi è di norma acceso con il codice di sblocco.
devices-answer-unknown = Non lo so
devices-answer-encrypted = Sì
devices-answer-open = No
devices-state = Che cosa ne è
devices-ended = Dal giorno
devices-save = Salva
devices-saved = «{ $name }» è nel registro
devices-lost-text = Un dispositivo perso con dati di persone può essere una violazione da notificare entro 72 ore (art. 33 GDPR). Parlane subito con il titolare.
where-page-title = Dove sono i dati
where-devices = Dispositivi
where-devices-lead = Dove l’archivio è stato aperto, e ciò che la ditta ha messo nel registro.
where-devices-go = Apri i dispositivi
where-out = Ciò che è uscito
where-out-lead = Gli ultimi elenchi e dati esportati in un file. I documenti preparati (lettere, fascicoli, moduli, informative) non si contano qui: quelli di una persona stanno nella sua storia. Custode non segue i file: eliminali quando non servono più.
where-out-none = Nessun elenco o file di dati è stato esportato.
where-out-hidden = Chi ha salvato che cosa lo vede chi legge il registro attività.
where-out-all = Registro attività
where-out-line = { $what }, { $count ->
    [one] 1 riga
   *[other] { $count } righe
}
where-out-place = in «{ $place }»
where-recipients = A chi vanno i dati
where-recipients-lead = Chi riceve i dati, per fare che cosa e per quali finalità: sta anche nell’informativa.
where-recipients-none = Nessun destinatario.
where-recipients-typed = Scritti soltanto nelle finalità:
where-recipients-go = Apri le finalità
where-drafts = Bozze da spedire
where-drafts-text = I messaggi aperti nel programma di posta. Spariscono quando Custode si blocca.
where-devices-count = { $count ->
    [0] Nessun dispositivo è nel registro.
    [one] 1 dispositivo in uso.
   *[other] { $count } dispositivi in uso.
}
where-devices-flagged = { $count ->
    [one] Di 1 non si sa se il disco è cifrato, o non lo è.
   *[other] Di { $count } non si sa se il disco è cifrato, o non lo è.
}
where-devices-lost = { $count ->
    [one] 1 dispositivo perso.
   *[other] { $count } dispositivi persi.
}
safety-go-devices = Apri i dispositivi
safety-devices = Dispositivi
safety-devices-fine = Questo è nel registro, e il disco di ognuno è cifrato.
safety-devices-missing = Questo dispositivo non è nel registro: conferma il suo nome.
safety-devices-flagged = { $count ->
    [one] Di uno non si sa se il disco è cifrato, o non lo è.
   *[other] Di { $count } non si sa se il disco è cifrato, o non lo è.
}
devices-none-text = Qui stanno i computer e i supporti su cui vivono i dati, con chi li tiene e se il disco è cifrato.
