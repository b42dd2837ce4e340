# Rapporto di qualità dei dati: che cosa è sbagliato, vecchio, vuoto o senza scopo, e che cosa si scarta.
quality-title = Qualità dei dati
quality-lead-register = Tutte le schede dell’archivio, fuori dal cestino.
quality-lead-batch = Le schede create dall’importazione di «{ $file }».
quality-lead-import = Le righe di «{ $file }» che stanno per entrare.
quality-open = Rapporto di qualità
quality-panel-lead = Che cosa è sbagliato, vecchio, vuoto o senza uno scopo, con le righe e le schede una per una.
quality-open-register = Qualità dei dati
quality-months = Vecchia dopo
quality-months-of = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}
quality-again = Rifai il rapporto
quality-save = Salva l’elenco…
quality-saved = { $count ->
    [one] 1 voce salvata in «{ $file }»
   *[other] { $count } voci salvate in «{ $file }»
}
quality-stopped = Il rapporto non è finito
quality-failed = Il rapporto non è riuscito
quality-made-cards = { $count ->
    [one] 1 scheda guardata
   *[other] { $count } schede guardate
}, { $flawed ->
    [0] nessuna con qualcosa da sistemare.
    [one] 1 con qualcosa da sistemare.
   *[other] { $flawed } con qualcosa da sistemare.
}
quality-made-rows = { $count ->
    [one] 1 riga guardata
   *[other] { $count } righe guardate
}, { $flawed ->
    [0] nessuna con qualcosa da sistemare.
    [one] 1 con qualcosa da sistemare.
   *[other] { $flawed } con qualcosa da sistemare.
}
quality-rejected = { $count ->
    [one] 1 riga del file non si è potuta importare: la salvi dalla pagina dell’importazione.
   *[other] { $count } righe del file non si sono potute importare: le salvi dalla pagina dell’importazione.
}
quality-good = { $share } a posto.
quality-groups = Le quattro domande
quality-group-invalid = Valori sbagliati
quality-group-invalid-note = che non tornano
quality-group-stale = Schede vecchie
quality-group-stale-note = { $count ->
    [one] nessuna conferma da oltre 1 mese
   *[other] nessuna conferma da oltre { $count } mesi
}
quality-group-empty = Senza recapiti
quality-group-empty-note = nessun modo per raggiungere la persona
quality-group-out-of-purpose = Senza finalità
quality-group-out-of-purpose-note = niente dice perché tenerli
quality-flaw-email = Email non valida
quality-flaw-phone = Telefono non valido
quality-flaw-tax-code = Codice fiscale che non torna
quality-flaw-vat-number = Partita IVA che non torna
quality-flaw-bounced = Messaggi tornati indietro
quality-flaw-value = Altro valore che non torna
quality-flaw-stale = Nessuna conferma recente
quality-flaw-empty = Nessun recapito
quality-flaw-no-source = Fonte sconosciuta
quality-flaw-no-purpose = Nessuno scopo
quality-kinds = Mostra solo
quality-list = Voci da guardare
quality-list-all = Tutte le voci da guardare
quality-none = Qui non c’è nulla da sistemare.
quality-pick-all = Scegli le voci di questa pagina
quality-pick = Scegli { $name }
quality-row-at = riga { $row }
quality-known-on = ultima data nota: { $on }
quality-known-never = nessuna data nota
quality-discard-picked = { $count ->
    [0] Scarta le voci scelte…
    [one] Scarta la voce scelta…
   *[other] Scarta le { $count } voci scelte…
}
quality-discard-all = { $count ->
    [one] Scarta l’unica voce…
   *[other] Scarta tutte e { $count }…
}
quality-discard-title-rows = { $count ->
    [one] Lasciare fuori 1 riga?
   *[other] Lasciare fuori { $count } righe?
}
quality-discard-title-cards = { $count ->
    [one] Mettere 1 scheda nel cestino?
   *[other] Mettere { $count } schede nel cestino?
}
quality-discard-lead-rows = Il motivo resta scritto con l’importazione. Fino all’importazione le puoi riprendere.
quality-discard-lead-cards = Il motivo resta scritto nel registro. Le schede restano nel Cestino per 30 giorni, poi vengono cancellate per sempre.
quality-discard-go-rows = Lascia fuori
quality-discard-go-cards = Metti nel cestino
quality-discarded-rows = { $count ->
    [one] 1 riga lasciata fuori
   *[other] { $count } righe lasciate fuori
}
quality-discarded-cards = { $count ->
    [one] 1 scheda nel cestino
   *[other] { $count } schede nel cestino
}
quality-discarded-title = Scartate, con il motivo
quality-discarded-line = { $count ->
    [one] 1: { $why }
   *[other] { $count }: { $why }
}
quality-discarded-back = { $count ->
    [one] 1 ripresa dal cestino
   *[other] { $count } riprese dal cestino
}
quality-discarded-when = { $at }, { $by }
quality-discarded-waiting = non ancora scritto
discard-reason = Perché?
discard-invalid = Dati sbagliati
discard-stale = Dati troppo vecchi
discard-empty = Nessun recapito
discard-out-of-purpose = Non servono a nessuno scopo
discard-duplicate = C’è già
discard-asked = L’ha chiesto la persona
discard-other = Altro
discard-note = In due parole
discard-note-help = Senza nomi: questa nota resta anche quando i dati si cancellano.
discard-note-other = Scrivi il motivo.
import-leave-out-title = Lasciare fuori la riga { $row }?
import-left-out-for = Lasciata fuori: { $why }
import-rejects-sheet = Scartate
quality-sheet = Qualità
quality-column-name = Nome
quality-column-row = Riga
quality-column-card = Scheda
quality-column-flaws = Che cosa non va
quality-column-known = Ultima data nota
reason-already-done = È già stato fatto.
