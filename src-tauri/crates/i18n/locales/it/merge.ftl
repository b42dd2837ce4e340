# Doppioni: le coppie da decidere, il confronto di due schede, l'unione e la divisione.
merge-title = Doppioni
merge-lead = Schede che forse sono la stessa persona. Custode non ne unisce nessuna da solo: decidi tu, una coppia alla volta.
merge-begin = Decidi la prima coppia
merge-search = Cerca doppioni
merge-search-stop = Ferma la ricerca
merge-search-failed = La ricerca dei doppioni non è riuscita
merge-search-nothing = Nessuna coppia nuova
merge-search-found = { $count ->
    [one] { $count } coppia nuova da decidere
   *[other] { $count } coppie nuove da decidere
}
merge-pairs = Coppie da decidere
merge-unread = I doppioni non si leggono
merge-none-title = Nessun doppione in attesa
merge-none-text = Quando due schede si somigliano, la coppia compare qui. Puoi anche far cercare in tutto il registro: nessuna scheda viene unita da sola.
merge-first-200 = Qui ci sono le prime 200 coppie su { $count }: le altre compaiono man mano che decidi.
merge-like-sure = quasi certo
merge-like-likely = probabile
merge-like-possible = possibile
merge-deferred = rimandata
merge-compare = Confronta
merge-compare-them = Confronta { $first } e { $second }
merge-compare-with = Confronta con { $name }
merge-made-on = scheda del { $on }
merge-same-person = Sono la stessa persona?
merge-same-organisation = Sono la stessa organizzazione?
merge-waiting = { $count ->
    [one] { $count } coppia da decidere
   *[other] { $count } coppie da decidere
}
merge-by-hand = Due schede scelte da te dall’elenco.
merge-swap = Scambia la scheda che resta
merge-gone-title = Questa coppia non c’è più
merge-gone-text = Una delle due schede è stata unita, eliminata o cancellata.
merge-to-list = Torna ai doppioni
merge-refused-title = Queste due schede non si possono unire
merge-decide = Decidi
merge-merge = Unisci
merge-later = Decidi dopo
merge-undoable = Puoi dividerle di nuovo finché nessuna delle due cambia.
merge-done = { $name } unita a { $into }
merge-compared = Schede a confronto
merge-stays = resta questa scheda
merge-goes = confluisce nell’altra
merge-group-data = Dati
merge-group-points = Recapiti ed etichette
merge-group-decisions = Consensi, opposizioni, comunicazioni
merge-tags = Etichette
merge-stops = Opposizioni e blocchi
merge-no-stops = nessuna
merge-stop-since = { $channels }, dal { $on }
merge-every-channel = tutti i canali
merge-stops-kept = { $count ->
    [one] resta in vigore
   *[other] restano in vigore tutte e { $count }
}
merge-communications = Comunicazioni
merge-links = Legami
merge-nothing = nulla
merge-taken = va nella scheda unita
merge-value-of = { $name }: { $value }
merge-result-lead = La scheda come sarà dopo l’unione.
merge-result-tags = Etichette: { $tags }
merge-result-all = Consensi, opposizioni, comunicazioni e storia di entrambe le schede restano tutti. Lo stato di ogni consenso si ricalcola dalle date.
merge-events = { $count ->
    [one] { $count } decisione nella storia
   *[other] { $count } decisioni nella storia
}
