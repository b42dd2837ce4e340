# Registro pubblico delle opposizioni

rpo-title = Registro delle opposizioni
rpo-lead = Chi chiama per marketing deve prima chiedere al Registro pubblico delle opposizioni quali numeri non vogliono chiamate (L. 5/2018, D.P.R. 26/2022): prima di ogni campagna, e ogni mese.
rpo-open-detail = I numeri da verificare prima di chiamare, e l’esito da caricare
rpo-numbers = Stato dei numeri
rpo-count-clear = Verificati, si possono chiamare
rpo-count-listed = Iscritti al Registro
rpo-count-expired = Verifica scaduta
rpo-count-never = Mai verificati
rpo-last = Ultima verifica
rpo-last-never = mai
rpo-ask = 1. Esporta i numeri da verificare
rpo-ask-lead = Un file di testo con i numeri italiani di chi si può contattare, uno per riga, senza nomi. Si carica sul portale del Registro, con le tue credenziali di operatore.
rpo-ask-mark = Il portale del Registro accetta solo numeri: nel file non c’è altro. Chi l’ha preso e perché resta nel registro attività, con l’impronta del file.
rpo-ask-all = Anche quelli già verificati
rpo-ask-run = { $count ->
    [0] Nessun numero da verificare
    [one] Esporta un numero
   *[other] Esporta { $count } numeri
}
rpo-asked = { $count ->
    [one] Un numero in { $file }.
   *[other] { $count } numeri in { $file }.
}
rpo-load = 2. Carica l’esito
rpo-load-lead = Scegli il file che il Registro ti ha dato. Nel passo Leggi indica «Esito del Registro delle opposizioni». Il giorno della raccolta è quello della verifica: l’esito vale un mese.
rpo-load-run = Carica l’esito
rpo-single = Gli elenchi di numeri da chiamare passano sempre da qui. Per le chiamate una a una, a chi ha dato il consenso, decidi tu nelle
rpo-single-open = Impostazioni della privacy
rpo-heading = Esito del Registro delle opposizioni
rpo-no-number = Scegli la colonna con il numero
rpo-no-answer = Di’ che cosa significa questo elenco: numeri iscritti, o numeri che si possono chiamare
rpo-listed = { $count ->
    [0] Nessun numero iscritto.
    [one] Un numero iscritto: niente chiamate o lettere di marketing.
   *[other] { $count } numeri iscritti: niente chiamate o lettere di marketing.
}
rpo-clear = { $count ->
    [0] Nessun numero libero.
    [one] Un numero non iscritto: si può chiamare chi ha dato il consenso.
   *[other] { $count } numeri non iscritti: si può chiamare chi ha dato il consenso.
}
rpo-until = L’esito vale fino al { $on }.
rpo-invalidated = { $count ->
    [one] Un consenso alle sole chiamate o lettere, dato prima della verifica, diventa «Non più valido».
   *[other] { $count } consensi alle sole chiamate o lettere, dati prima della verifica, diventano «Non più valido».
}
rpo-number = Colonna del numero
rpo-answer = Colonna dell’esito
rpo-answer-help = «Iscritto», «Non iscritto», sì o no, S o N.
rpo-answer-none = Nessuna: tutti i numeri hanno lo stesso esito
rpo-all = I numeri di questo elenco
rpo-all-listed = sono iscritti al Registro
rpo-all-listed-detail = Non si possono chiamare.
rpo-all-clear = si possono chiamare
rpo-all-clear-detail = Il Registro li ha lasciati nell’elenco. Quelli che ha tolto restano da verificare, e quindi esclusi.
