# Importazione, passo Doppioni: chi c’è già, chi forse, chi è nuovo.
import-step-duplicates = Doppioni
import-alike-heading = Chi c’è già?
import-alike-lead = Custode unisce da solo soltanto chi è di sicuro la stessa persona. Degli altri decidi tu, una coppia alla volta.
import-alike-piles = I tre gruppi
import-alike-same = Stessa persona
import-alike-same-note = si uniscono da sole
import-alike-undecided = Da decidere
import-alike-undecided-note = si somigliano: guarda e scegli
import-alike-fresh = Nuove
import-alike-fresh-note = schede che si aggiungono
import-alike-joined = { $count ->
    [one] 1 unita
   *[other] { $count } unite
}
import-alike-apart = { $count ->
    [one] 1 separata
   *[other] { $count } separate
}
import-alike-later = { $count ->
    [one] 1 rimandata
   *[other] { $count } rimandate
}
import-alike-open = { $count ->
    [one] 1 coppia da decidere: se vai avanti resta fra i doppioni.
   *[other] { $count } coppie da decidere: se vai avanti restano fra i doppioni.
}
import-alike-all-decided = Niente da decidere.
import-alike-none = Nessun dubbio da risolvere: puoi andare avanti.
import-alike-at = Coppia { $at } di { $total }
import-alike-before = Precedente
import-alike-after = Successiva
import-alike-card = scheda già nell’archivio
import-alike-row = riga { $row } del file
import-alike-row-firm = azienda della riga { $row } del file
import-alike-why = Perché sì, perché no
import-alike-differs = diverso
import-alike-decide = Decidi per { $name }
import-alike-join = Unisci
import-alike-keep-apart = Tieni separati
import-alike-put-off = Decidi dopo
import-alike-join-note = Unire riempie solo i campi vuoti; consensi e opposizioni si aggiungono con la loro data.
import-alike-equal = { $count ->
    [one] Vale anche per un’altra riga uguale
   *[other] Vale anche per le altre { $count } righe uguali
}
import-alike-said-join = deciso: unire
import-alike-said-apart = deciso: separati
import-alike-said-later = rimandato
import-alike-stopped = Confronto fermato
import-alike-failed = Il confronto non è riuscito
import-alike-again = Confronta di nuovo
import-alike-long = Elenco molto lungo
import-alike-long-text = Oltre 1.048.576 righe Custode unisce solo chi è di sicuro la stessa persona: stesso codice fiscale, stessa partita IVA, oppure stesso nome con la stessa email o lo stesso telefono. Le righe che si somigliano soltanto (un nome scritto male, un indirizzo uguale) qui non si confrontano, né fra loro né con l’archivio: dopo l’importazione apri Doppioni e scegli Cerca doppioni.
effect-pairs-apart = { $count ->
    [one] 1 coppia che hai tenuto separata: non te la proporrò più.
   *[other] { $count } coppie che hai tenuto separate: non te le proporrò più.
}
import-stands-duplicates = ai doppioni
import-pile-open-same = Guarda chi si unisce
import-pile-open-fresh = Guarda chi è nuovo
import-pile-title-same = Stessa persona
import-pile-title-fresh = Nuove
import-pile-lead-same = Queste righe sono di sicuro di qualcuno che c’è già: si uniscono da sole.
import-pile-lead-fresh = Queste righe diventano schede nuove.
import-pile-list = Righe del gruppo
import-pile-joins-card = già nell’archivio: { $name }
import-pile-joins-row = come la riga { $row }
import-pile-unchanged = nulla di nuovo
import-pile-no-name = senza nome
