# Un atto lungo: che cosa fa adesso e quanto manca.
job-phase-starting = Comincio
job-phase-reading = Leggo il file
job-phase-checking = Controllo le righe
job-phase-matching = Cerco le stesse persone nell’archivio
job-phase-writing = Scrivo nell’archivio
job-phase-indexing = Preparo la ricerca
job-phase-undoing = Riporto tutto com’era
job-phase-rendering = Compongo il documento
job-phase-verifying = Verifico l’archivio
job-phase-erasing = Cancello per sempre
job-of = { $done } di { $total }
job-rows-read = { $count ->
    [one] 1 riga
   *[other] { $count } righe
}
job-seconds = { $seconds ->
    [one] ancora 1 secondo
   *[other] ancora { $seconds } secondi
}
job-minutes = { $minutes ->
    [one] ancora 1 minuto
   *[other] ancora { $minutes } minuti
}
job-phase-listing = Cerco che cosa è oltre la data
job-phase-moving = Sposto nel cestino
job-phase-copying = Scrivo la copia di sicurezza
job-phase-rekeying = Cifro di nuovo l’archivio
job-phase-sending = Consegno le email al server
job-phase-gathering = Leggo le schede
job-phase-saving = Scrivo il file
