# Importa ed esporta: la pagina d’ingresso, la procedura guidata, la cronologia.
import-home-lead = Porta dentro un elenco, riprendi un’importazione lasciata a metà, porta fuori le persone.
import-start = Importa un file
import-empty-title = Porta qui il tuo elenco di contatti
import-empty-text = Un foglio Excel o LibreOffice, oppure un file di testo. Custode lo legge, ti mostra che cosa ha capito e scrive solo quando lo dici tu.
import-title = Importa
import-note = Nulla entra nell’archivio prima dell’ultimo passo. Puoi chiudere: riprendi da qui.
import-note-done = I dati sono nell’archivio, con il file e la riga da cui vengono.
import-step-choose = Scegli
import-step-read = Leggi
import-step-match = Abbina
import-step-check = Controlla
import-step-review = Riepilogo
import-step-result = Esito
import-continue = Continua
import-close = Chiudi
import-stop = Interrompi
import-row = Riga
import-at-row = Riga { $row }
import-empty-cell = (vuoto)
import-before = Prima:
import-after = Dopo:
import-cells = { $count ->
    [one] 1 cella
   *[other] { $count } celle
}
import-rows-read = { $count ->
    [one] 1 riga letta
   *[other] { $count } righe lette
}

import-suspended-title = Importazione in sospeso
import-suspended-lead = Nulla è ancora entrato nell’archivio. Le copie di lavoro sono cifrate e dopo 30 giorni si eliminano.
import-stands-read = alla lettura
import-stands-match = all’abbinamento
import-stands-check = al controllo
import-stands-review = al riepilogo
import-begun = iniziata il { $at }
import-resume = Riprendi
import-resume-of = Riprendi l’importazione di { $file }
import-discard = Elimina
import-discard-of = Elimina l’importazione di { $file }
import-discard-title = Eliminare l’importazione di «{ $file }»?
import-discard-text = Si perdono le scelte fatte fin qui. Il file sul tuo computer e l’archivio non cambiano.
import-discarded = Importazione di «{ $file }» eliminata

import-history-title = Importazioni fatte
import-batch = Importazione
import-when = Fatta
import-when-by = { $at }, { $by }
import-file = File
import-name = Nome dell’importazione
import-name-help = Lo ritrovi nella cronologia e nella Storia di ogni persona.
import-undo = Annulla importazione
import-undo-not = Lascia com’è
import-undo-title = Annullare l’importazione «{ $name }»?
import-undo-lead = Va via ciò che l’importazione ha aggiunto; chi è stato modificato dopo resta com’è. L’annullamento resta scritto nel registro.
import-undo-removed = { $count ->
    [0] Nessuna persona da togliere.
    [one] 1 persona aggiunta va nel Cestino: dopo 30 giorni viene cancellata per sempre.
   *[other] { $count } persone aggiunte vanno nel Cestino: dopo 30 giorni vengono cancellate per sempre.
}
import-undo-reverted = { $count ->
    [0] Nessuna persona da riportare ai valori di prima.
    [one] 1 persona torna ai valori di prima.
   *[other] { $count } persone tornano ai valori di prima.
}
import-undo-kept = { $count ->
    [one] Questa persona è stata modificata dopo l’importazione e resta com’è adesso:
   *[other] Queste { $count } persone sono state modificate dopo l’importazione e restano come sono adesso:
}
import-undo-kept-list = Persone modificate dopo l’importazione
import-undo-also = Metti nel Cestino anche { $name }
import-undo-also-none = Se ne segni qualcuna, va nel Cestino anche lei.
import-undo-also-some = { $count ->
    [one] 1 persona segnata va nel Cestino anche lei.
   *[other] { $count } persone segnate vanno nel Cestino anche loro.
}
import-undo-also-all = Segnale tutte
import-undo-also-nobody = Togli i segni
import-undone = Importazione «{ $name }» annullata
import-undone-stamp = Annullata il { $date }
import-undone-on = Annullata il { $at }
import-undone-text = Le persone aggiunte sono nel Cestino, le altre sono tornate ai valori di prima.
import-undone-see = Apri il Cestino
import-undo-over = Sono passati 30 giorni: non si può più annullare tutta insieme.
import-undoable-until = Puoi annullarla fino al { $date }.
import-rejects = File delle righe scartate
import-rejects-saved = { $count ->
    [one] 1 riga scartata salvata in «{ $file }»
   *[other] { $count } righe scartate salvate in «{ $file }»
}
import-see-contacts = Vedi le persone

import-choose-heading = Quale file vuoi importare?
import-choose-lead = Un elenco di clienti, soci o contatti, così com’è.
import-choose-card = Scegli il file dal computer
import-choose-formats = Excel (.xlsx, .xls), LibreOffice (.ods), testo (.csv, .tsv, .txt), rubriche (.vcf) e le esportazioni di Custode (.json). Conta che cosa c’è dentro, non il nome.
import-choose-file = Scegli un file…
import-choose-other = Scegli un altro file
import-choose-ways = Puoi anche trascinare qui il file, oppure copiare le righe dal foglio di calcolo e premere Ctrl+V.
import-drop-here = Lascialo qui
import-drop-one = Un file alla volta: trascinane qui uno solo.
import-paste = Incolla le righe…
import-paste-title = Incolla le righe
import-paste-lead = Copia le righe in Excel o LibreOffice, con le intestazioni, e incollale qui.
import-paste-rows = Righe copiate
import-paste-help = Le colonne restano separate. Il testo non viene scritto sul disco fuori dall’archivio.
import-paste-go = Leggi le righe
import-paste-name = testo incollato
import-choose-summary = Nessun file scelto
import-promise-file = Il file resta dov’è e Custode non lo modifica.
import-promise-apart = Il file viene letto a parte, senza accesso alle chiavi, all’archivio e alla rete.
import-promise-undo = Per 30 giorni puoi annullare l’intera importazione.
import-promise-password = Se il file chiede una password, salvane prima una copia senza.

import-read-heading = È questo il tuo elenco?
import-read-working = Leggo il file
import-read-refused = Questo file non si può importare
import-read-stopped = La lettura si è fermata
import-read-stopped-title = «{ $file }» non è stato letto fino in fondo
import-read-stopped-text = Nulla è entrato nell’archivio. Puoi leggerlo di nuovo o scegliere un altro file.
import-read-again = Leggi di nuovo
import-read-summary = { $format }, { $size }. Se qualcosa non torna, premi la parola sottolineata.
import-read-no-rows = In questo foglio non ci sono righe di dati: scegline un altro o cambia la riga delle intestazioni.
import-nothing-written = Nulla è entrato nell’archivio
import-refused-title = «{ $file }» non si può leggere
import-refused-safe = L’archivio non è stato toccato e il file è rimasto com’era.
import-own-export = Questo file è l’esportazione del { $at } fatta da { $by }
import-own-export-text = { $count ->
    [one] Custode la conosce: c’era 1 persona, le colonne si abbinano da sole e ciò che non è cambiato resta com’è.
   *[other] Custode la conosce: c’erano { $count } persone, le colonne si abbinano da sole e ciò che non è cambiato resta com’è.
}
import-own-list = Questo file è un elenco che { $by } ha salvato da Custode il { $at }
import-own-list-text = È un rapporto, non un elenco di persone da importare: prima di andare avanti guarda che sia il file giusto.
import-seen-before = Hai già importato questo stesso file il { $date }
import-seen-before-text = Le righe che l’archivio conosce già resteranno invariate.
import-warnings-title = Da sapere su questo file
import-warning-at = { $what } ({ $place })
import-tables-title = Fogli del file
import-hidden-take = { $count ->
    [one] Prendi anche la riga nascosta del foglio
   *[other] Prendi anche le { $count } righe nascoste del foglio
}
import-hidden-take-help = Qualcuno le ha nascoste nel foglio di calcolo: senza questa scelta restano fuori, e le trovi tra le righe da correggere.
import-table-hidden = nascosto
import-preview-title = Le righe come stanno nel file
import-guess-rows = { $count ->
    [one] 1 riga
   *[other] { $count } righe
}
import-guess-columns = { $count ->
    [one] 1 colonna
   *[other] { $count } colonne
}
import-guess-sheet = foglio { $sheet }
import-guess-sheet-label = Foglio
import-guess-header = intestazioni alla { $row }
import-guess-header-label = Riga delle intestazioni
import-guess-row = riga { $row }
import-guess-no-header = senza intestazioni
import-guess-no-header-choice = Senza intestazioni: la prima riga è già una persona
import-guess-delimiter = separatore { $delimiter }
import-guess-delimiter-label = Separatore
import-guess-encoding = codifica { $encoding }
import-guess-encoding-label = Codifica dei caratteri
import-guess-proof = (si legge { $words })
import-guess-skipped = { $count ->
    [one] 1 riga lasciata fuori: è un titolo, un totale o è vuota.
   *[other] { $count } righe lasciate fuori: sono titoli, totali o vuote.
}
import-delimiter-semicolon = punto e virgola
import-delimiter-comma = virgola
import-delimiter-tab = tabulazione
import-delimiter-bar = barra verticale
import-delimiter-colon = due punti
import-delimiter-space = spazio
import-format-text = File di testo
import-format-fixed = File di testo a colonne fisse
import-format-xlsx = Cartella di lavoro Excel
import-format-xlsb = Cartella di lavoro Excel binaria
import-format-xls = Cartella di lavoro Excel 97-2003
import-format-ods = Foglio di LibreOffice
import-format-spreadsheetml = Cartella di lavoro Excel 2003 (XML)
import-format-html = Tabella di una pagina web
import-format-vcf = Biglietti di una rubrica (vCard)
import-format-json = Elenco JSON

import-match-heading = Che cosa c’è in ogni colonna?
import-match-known = { $known ->
    [0] Non ne ho riconosciuta nessuna
    [one] Ne ho riconosciuta una
   *[other] Ne ho riconosciute { $known }
}: guarda { $open ->
    [one] quella da scegliere.
   *[other] le { $open } da scegliere.
}
import-match-all-known = Ogni colonna ha una destinazione: guarda se è quella giusta.
import-match-decided = { $count ->
    [one] 1 colonna su { $total } ha una destinazione
   *[other] { $count } colonne su { $total } hanno una destinazione
}
import-match-open = { $count ->
    [one] 1 da scegliere
   *[other] { $count } da scegliere
}
import-match-ready = { $count ->
    [one] L’unica colonna ha una destinazione
   *[other] Tutte le { $count } colonne hanno una destinazione
}
import-match-leave-out = { $count ->
    [one] Non importarla
   *[other] Non importare le { $count } da scegliere
}
import-match-columns = Colonne del file
import-target-of = Destinazione della colonna { $header }
import-target-choose = Scegli…
import-target-search = Cerca un campo
import-field-ignore = Non importare
import-field-full-name = Cognome + Nome
import-field-tax-or-vat = P. IVA o codice fiscale
import-field-sensitive-notes = Note riservate
import-field-consent = Consenso: { $title }
import-field-consent-on = Data consenso: { $title }
import-field-consent-evidence = Prova o testo del consenso: { $title }
import-field-consent-withdrawn-on = Data revoca: { $title }
import-field-custom = Campo «{ $title }»
import-group-name = Nome
import-group-point = Contatti
import-group-address = Indirizzo
import-group-consent = Consensi
import-group-code = Codici
import-group-other = Altro
import-verdict-sure = Sicuro
import-verdict-probable = Probabile
import-verdict-choose = Da scegliere
import-verdict-split = Diviso
import-verdict-ignored = Non importata
import-verdict-needed = Serve davvero?
import-column-samples = Esempi:
import-column-empty = colonna vuota
import-column-filled = { $count ->
    [one] 1 cella con un valore
   *[other] { $count } celle con un valore
}
import-column-share = valori: { $share }
import-column-needed = Sembra un dato delicato. Se non ti serve per uno scopo preciso, lascialo fuori: ciò che non conservi non può fare danni.
import-column-leave-out-of = Non importare la colonna { $header }
import-meanings-lead = Che cosa vuol dire ogni valore? Un sì senza data e senza prova entra come «dichiarato» e non abilita gli invii.
import-meaning-of = Significato di «{ $value }»
import-meaning-given = Sì, dato
import-meaning-refused = No, rifiutato
import-meaning-withdrawn = Revocato
import-meaning-unknown = Non si sa
import-sample-objection = registrata
import-date-clear = Le date di questa colonna si leggono in un modo solo.
import-date-reads = «{ $raw }» è il { $date }
import-date-reads-not = «{ $raw }» è il { $date }, non il { $other }
import-date-order-of = Ordine delle date nella colonna { $header }
import-order-dmy = giorno, mese, anno
import-order-mdy = mese, giorno, anno

import-checking = Controllo ogni riga
import-checking-lead = Correggo ciò che è sicuro, segno ciò che è dubbio, metto da parte ciò che non può entrare.
import-check-heading = Guarda, correggi, rifiuta
import-check-lead = { $rows ->
    [one] 1 riga letta
   *[other] { $rows } righe lette
}, { $clean ->
    [one] 1 senza osservazioni.
   *[other] { $clean } senza osservazioni.
} Gli avvisi non fermano l’importazione.
import-check-tabs = Righe controllate
import-check-rejected = { $count ->
    [one] 1 riga verrà scartata: la ritrovi in un file, con il motivo
   *[other] { $count } righe verranno scartate: le ritrovi in un file, con il motivo
}
import-check-none-rejected = Nessuna riga verrà scartata
import-check-empty = In questo foglio non ci sono righe.
import-check-empty-tab = Nessuna riga di questo tipo.
import-check-empty-rejected = Nulla da correggere: ogni riga può entrare.
import-check-keys = Per correggere una cella: F2 o doppio clic.
import-tab-all = Tutte
import-tab-repaired = Sistemate da Custode
import-tab-flagged = Avvisi
import-tab-rejected = Da correggere
import-action-repaired = Sistemata
import-action-flagged = Avviso
import-action-rejected = Da correggere
import-action-corrected = Corretta a mano
import-action-refused = Rifiutata da te
import-cell-of = { $header }, riga { $row }
import-row-clean = In questa riga non c’è nulla da dire.
import-refuse = Rifiuta
import-refuse-not = Riprendi la correzione
import-refuse-all = { $count ->
    [one] Rifiuta questa correzione
   *[other] Rifiuta tutte e { $count }
}
import-refuse-none = { $count ->
    [one] Riprendi quella rifiutata
   *[other] Riprendi le { $count } rifiutate
}
import-corrected-said = { $header }: nel file c’è «{ $said }».
import-corrected-back = Rimetti com’era
import-correction-undo = Annulla l’ultima modifica
import-correction-undo-count = Annulla l’ultima modifica ({ $count })
import-equal = { $count ->
    [one] Un’altra cella di { $header } dice «{ $find }».
   *[other] Altre { $count } celle di { $header } dicono «{ $find }».
}
import-equal-apply = { $count ->
    [one] Applica anche a quella
   *[other] Applica alle altre { $count } celle uguali
}
import-equal-leave = Lascia stare le altre
import-replace = Trova e sostituisci
import-replace-title = Trova e sostituisci in una colonna
import-replace-lead = Vale per tutte le righe del foglio. Quello che dice il file resta conservato.
import-replace-column = Colonna
import-replace-find = Trova
import-replace-by = Sostituisci con
import-replace-by-help = Vuoto: il testo trovato viene tolto.
import-replace-whole = Solo se la cella dice esattamente questo
import-replace-found = { $count ->
    [0] Nessuna cella
    [one] 1 cella trovata
   *[other] { $count } celle trovate
}
import-replace-go = { $count ->
    [0] Sostituisci
    [one] Sostituisci in 1 cella
   *[other] Sostituisci in { $count } celle
}
import-kinds-title = Che cosa ho trovato
import-kinds-none = Nulla da segnalare.
import-kinds-all = Mostra tutto
import-no-name = Senza nome
import-left-out = Lasciata fuori
import-leave-out = Lascia fuori
import-leave-out-of = Lascia fuori la riga { $row }
import-take-in = Riprendi
import-take-in-of = Riprendi la riga { $row }
import-issue-unknown = avviso «{ $code }»
import-issue-row = { $what }.
import-issue-cell = { $header }: { $what }.
import-issue-cell-said = { $header }: { $what }. C’è scritto «{ $said }».

import-review-heading = Ecco che cosa succederà
import-review-lead = È il conto esatto, riga per riga, di «{ $file }». Nulla è ancora stato scritto.
import-review-buckets = Dove va ogni riga
import-review-effects = Che cosa comporta
import-review-values = Dati delle schede che entrano
import-review-samples = Alcune righe, prima e dopo
import-review-samples-lead = Prima come sta nel file, sotto che cosa entra nell’archivio.
import-sample-card = Ora nella scheda:
import-plan-changed = Il conto è cambiato: guardalo di nuovo
import-review-samples-of = { $rows ->
    [one] Il file ha 1 riga di dati.
   *[other] Il file ha { $rows } righe di dati.
}
import-review-ready = { $count ->
    [one] 1 riga pronta a entrare
   *[other] { $count } righe pronte a entrare
}
import-review-time-short = meno di un minuto
import-review-time = { $count ->
    [one] circa un minuto
   *[other] circa { $count } minuti
}
import-review-nothing = Nessuna riga porta qualcosa di nuovo: non c’è nulla da importare
import-particulars = Da dove vengono questi dati?
import-source = Fonte
import-source-help = La fonte resta scritta accanto a ogni valore.
import-source-subject = Dati raccolti presso la persona.
import-source-other = Dati non raccolti presso la persona: entro un mese va informata (art. 14 GDPR).
import-source-bought = La lista è acquistata o ceduta da altri: l’informativa va data entro un mese (art. 14), e serve la prova della provenienza lecita.
import-proof = Prova della provenienza lecita
import-proof-help = Chi ha ceduto la lista, con quale contratto, e come le persone hanno acconsentito. Resta nella scheda dell’importazione e nel fascicolo che dai a chi chiede i suoi dati.
import-missing-proof = Scrivi la prova della provenienza della lista
import-source-catalogue = Catalogo delle fonti
import-basis = Base giuridica
import-basis-help = Perché puoi usare questi dati. Resta scritta con l’importazione, e si legge nella copia dei dati della persona.
import-basis-consent-none = Il consenso va provato persona per persona: questa scelta non dà nessun consenso a chi non lo ha.
import-missing-basis = Manca la base giuridica: la lista porta dei consensi
import-collected-on = Giorno della raccolta
import-collected-on-help = Se i giorni sono tanti, il più vecchio che conosci.
import-missing-name = Manca il nome dell’importazione
import-missing-source = Manca la fonte: scegli da dove vengono i dati
import-missing-day = Manca il giorno della raccolta
import-missing-future = Il giorno della raccolta è nel futuro
import-commit = Importa
import-writing = Scrivo nell’archivio
import-writing-lead = O entra tutto, o non entra nulla.
import-writing-summary = Se annulli adesso, l’archivio resta com’era
import-cancel-write = Annulla
import-stopped = Ti sei fermato qui
import-stopped-text = L’archivio è rimasto com’era. Puoi riprendere quando vuoi.
import-failed = Non è andata a buon fine
import-gone = Questa importazione non c’è più
import-gone-text = È già stata conclusa, oppure è stata eliminata. Il file sul tuo computer è rimasto com’era.

import-result-loading = Esito dell’importazione
import-result-heading = { $count ->
    [0] Non è entrata nessuna riga
    [one] È entrata 1 riga
   *[other] Sono entrate { $count } righe
}
import-result-lead = Da «{ $file }», ciascuna con la sua provenienza.
import-result-summary = Fatto
import-result-buckets = Dove è andata ogni riga
import-result-facts = L’importazione
import-still-there = Il file «{ $file }» è ancora sul tuo computer e contiene gli stessi dati personali. Quando non ti serve più, eliminalo o mettilo al sicuro.
import-still-there-show = Mostra nella cartella

import-bucket-create = { $count ->
    [one] 1 nuova
   *[other] { $count } nuove
}
import-bucket-update = { $count ->
    [one] 1 aggiornata
   *[other] { $count } aggiornate
}
import-bucket-duplicate = { $count ->
    [one] 1 unita
   *[other] { $count } unite
}
import-bucket-unchanged = { $count ->
    [one] 1 invariata
   *[other] { $count } invariate
}
import-bucket-suppressed = { $count ->
    [one] 1 saltata
   *[other] { $count } saltate
}
import-bucket-rejected = { $count ->
    [one] 1 scartata
   *[other] { $count } scartate
}
import-bucket-create-name = Nuove
import-bucket-update-name = Aggiornate
import-bucket-duplicate-name = Unite
import-bucket-unchanged-name = Invariate
import-bucket-suppressed-name = Saltate
import-bucket-rejected-name = Scartate
import-bucket-create-meaning = persone che l’archivio non conosceva
import-bucket-update-meaning = persone note, con qualcosa in più
import-bucket-duplicate-meaning = stessa persona di un’altra riga o scheda
import-bucket-unchanged-meaning = nulla di nuovo
import-bucket-suppressed-meaning = lasciate fuori da te o da una regola
import-bucket-rejected-meaning = non possono entrare così
import-bucket-update-objections = persone note: si registra il loro no, o che l’indirizzo non va più
import-bucket-suppressed-objections = indirizzi senza scheda: restano in un elenco cifrato e chi arriva con questi nasce già escluso
import-bucket-rejected-objections = senza un indirizzo che si legga
import-bucket-update-rpo = numeri di persone in archivio: si tiene l’esito, con il giorno della verifica
import-bucket-suppressed-rpo = numeri che nessuno in archivio ha: non si tiene nulla
import-bucket-duplicate-rpo = già detti da una riga precedente
import-bucket-unchanged-rpo = l’esito è già registrato, o ce n’è uno più recente
import-bucket-rejected-rpo = senza un numero o un esito che si legga
import-bucket-update-consents = consensi nuovi, scritti sulla scheda della persona
import-bucket-unchanged-consents = la scheda lo sa già, la riga non dice né sì né no, oppure la persona ha già revocato
import-bucket-duplicate-consents = già detti da una riga precedente
import-bucket-suppressed-consents = consensi che lasci fuori
import-bucket-rejected-consents = non si sa di chi, di che cosa o che cosa dice: li trovi nel file delle scartate
import-sum-differs = La somma non torna di { $count }

exchange-reports = Controllo dei dati arrivati
export-title = Esporta
export-lead = Tutte le persone dell’archivio, con consensi e opposizioni, in un file che puoi importare di nuovo.
export-format = Formato
export-xlsx = Foglio Excel
export-xlsx-detail = solo testo: nessuna formula può partire
export-csv = File di testo CSV
export-csv-detail = per altri programmi
export-vcf = Biglietti vCard
export-vcf-detail = per rubriche e telefoni, senza consensi
export-json = JSON
export-json-detail = per chi programma
export-reason-example = Per esempio: elenco per il commercialista
export-run = { $count ->
    [0] Nessuna persona da esportare
    [one] Esporta 1 persona…
   *[other] Esporta { $count } persone…
}
export-copy-of = Dati personali. Copia di
export-some = Per esportarne solo alcune, filtrale o selezionale in Persone.
export-stop = Ferma l’esportazione
export-stopped = Esportazione fermata: nessun file è uscito.
export-done = { $count ->
    [one] 1 persona esportata in «{ $file }»
   *[other] { $count } persone esportate in «{ $file }»
}

# Che cosa comporta l’importazione: una frase per ogni codice del riepilogo.
effect-nameless = { $count ->
    [one] 1 scheda nuova resta senza nome: si chiamerà come la sua email o il suo numero.
   *[other] { $count } schede nuove restano senza nome: si chiameranno come la loro email o il loro numero. Se una colonna contiene i nomi, torna ad Abbina.
}
effect-consents-unproven = { $count ->
    [one] 1 sì entra come «dichiarato»: senza data o senza prova non abilita gli invii.
   *[other] { $count } sì entrano come «dichiarati»: senza data o senza prova non abilitano gli invii.
}
effect-consents-expired = { $count ->
    [one] 1 sì entra già scaduto: il suo tempo è passato e non abilita gli invii.
   *[other] { $count } sì entrano già scaduti: il loro tempo è passato e non abilitano gli invii.
}
effect-consents-given = { $count ->
    [one] 1 consenso entra con la sua data e la sua prova.
   *[other] { $count } consensi entrano con la loro data e la loro prova.
}
effect-consents-refused = { $count ->
    [one] 1 rifiuto viene registrato: a questa persona non si scrive per quello scopo.
   *[other] { $count } rifiuti vengono registrati: a queste persone non si scrive per quello scopo.
}
effect-consents-withdrawn = { $count ->
    [one] 1 revoca viene registrata e vale da subito.
   *[other] { $count } revoche vengono registrate e valgono da subito.
}
effect-stops-kept = { $count ->
    [one] 1 persona con opposizione resta esclusa dagli invii.
   *[other] { $count } persone con opposizione restano escluse dagli invii.
}
effect-stops-listed = { $count ->
    [one] 1 persona è nell’elenco di chi non vuole messaggi: la scheda prende anche il suo no.
   *[other] { $count } persone sono nell’elenco di chi non vuole messaggi: le schede prendono anche il loro no.
}
effect-bounced-listed = { $count ->
    [one] 1 indirizzo è già tornato indietro una volta: entra segnato e non si usa.
   *[other] { $count } indirizzi sono già tornati indietro una volta: entrano segnati e non si usano.
}
effect-consents-held-back = { $count ->
    [one] 1 sì resta fuori: questa persona ha detto di no, e un file non riapre un no.
   *[other] { $count } sì restano fuori: queste persone hanno detto di no, e un file non riapre un no.
}
effect-objections = { $count ->
    [one] 1 opposizione viene registrata: a questa persona non si scrive più per promozione.
   *[other] { $count } opposizioni vengono registrate: a queste persone non si scrive più per promozione.
}
effect-in-bin = { $count ->
    [one] 1 riga è di una persona che sta nel cestino: nasce una scheda nuova. Se è la stessa, ripristina prima quella.
   *[other] { $count } righe sono di persone che stanno nel cestino: nascono schede nuove. Se sono le stesse, ripristina prima quelle.
}
effect-pairs-proposed = { $count ->
    [one] 1 scheda nuova somiglia a un’altra: non la unisco, te la segnalo sulla scheda.
   *[other] { $count } schede nuove somigliano ad altre: non le unisco, te le segnalo sulle schede.
}
effect-second-contacts = { $count ->
    [one] 1 riga nomina un’azienda e una persona: nascono due schede collegate.
   *[other] { $count } righe nominano un’azienda e una persona: nascono due schede collegate ciascuna.
}
import-effect-unknown = { $code }: { $count }
import-issue-maybe = Forse volevi dire «{ $after }».
import-verdict-yours = Scelta da te
import-column-letter = Colonna { $letters }
import-column-confirm = Va bene
import-column-confirm-of = Va bene così: { $header }
import-column-leave-out = Lascia fuori
import-match-together = Puoi decidere per più colonne insieme.
import-match-confirm = { $count ->
    [one] Va bene quella probabile
   *[other] Vanno bene le { $count } probabili
}
import-bucket-create-one = Nuova
import-bucket-update-one = Aggiornata
import-bucket-duplicate-one = Unita
import-bucket-unchanged-one = Invariata
import-bucket-suppressed-one = Saltata
import-bucket-rejected-one = Scartata
import-meanings-many = Le risposte sono scritte in tanti modi: leggo sì, no e revocato dove è chiaro, il resto entra come «non si sa». Le vedi al passo Controlla.
import-target-new = Nuovo campo…
import-target-new-consent = Nuova tipologia di consenso…
import-field-new = Un campo nuovo per questa colonna
import-field-made = Campo «{ $title }» aggiunto

# --- profili
profile-title = Profili
profile-lead = Come si leggono i file di ogni fonte. Si salvano da soli a ogni importazione e valgono per il file successivo.
profile-recent = Profili recenti
profile-recent-lead = Il prossimo file di una di queste fonti si legge allo stesso modo.
profile-recent-use = Scegli il file…
profile-recent-use-of = Scegli il file… da leggere con il profilo { $name }
profile-none = Il primo profilo nasce con la prima importazione.
profile-columns = { $count ->
    [one] 1 colonna
   *[other] { $count } colonne
}
profile-corrections = { $count ->
    [one] 1 correzione ricordata
   *[other] { $count } correzioni ricordate
}
profile-used = usato il { $date }
profile-rename = Nome del profilo
profile-rename-of = Cambia nome al profilo { $name }
profile-rename-lead = Un nome che riconosci: il programma da cui viene il file, o chi te lo manda.
profile-rename-go = Salva
profile-name = Nome
profile-save-of = Salva in un file il profilo { $name }
profile-saved = Profilo salvato in { $file }
profile-delete = Elimina
profile-delete-of = Elimina il profilo { $name }
profile-delete-title = Eliminare il profilo «{ $name }»?
profile-delete-text = I contatti già importati restano. Il prossimo file di questa fonte si abbina da capo.
profile-take = Prendi un profilo da un file
profile-taken = Profilo aggiunto
profile-not = Questo file non è un profilo di Custode, oppure viene da una versione più nuova.
profile-applied = Uso il profilo «{ $name }»
profile-applied-text = Le colonne sono abbinate come l’ultima volta. Puoi cambiare tutto.
profile-proposed = Somiglia al profilo «{ $name }»
profile-use = Usa questo profilo
profile-missing = { $count ->
    [one] Manca la colonna { $headers }.
   *[other] Mancano le colonne { $headers }.
}
profile-added = { $count ->
    [one] C’è in più la colonna { $headers }.
   *[other] Ci sono in più le colonne { $headers }.
}
profile-other-sheet = Il foglio ha un altro nome.
profile-kept = Profilo
profile-kept-as = Salvato come «{ $name }»
profile-kept-save = Salva con un altro nome
import-differences = Il file dice altro
import-differences-lead = Questi valori sono diversi da quelli già in archivio. Restano quelli dell’archivio, salvo dove spunti il valore del file. Un indirizzo che non prendi si aggiunge accanto a quello che c’è.
import-differences-all = { $count ->
    [one] Prendi quello del file
   *[other] Prendi tutti e { $count } dal file
}
import-differences-none = Lascia quelli dell’archivio
import-difference-take = Prendi dal file: { $field }, riga { $row }
effect-differences = { $count ->
    [one] 1 valore del file è diverso da quello in archivio: decidi qui sotto.
   *[other] { $count } valori del file sono diversi da quelli in archivio: decidi qui sotto.
}

# --- solo opposizioni
import-mode = Che cosa descrivono queste righe?
import-mode-contacts = Contatti
import-mode-contacts-detail = Persone e aziende da portare in archivio.
import-mode-suppression = Solo opposizioni e disiscritti
import-mode-suppression-detail = Chi ha lasciato la newsletter e gli indirizzi tornati indietro. Non nasce nessuna scheda.
import-mode-rpo = Esito del Registro delle opposizioni
import-mode-rpo-detail = Numeri di telefono con la risposta del Registro pubblico. Non nasce nessuna scheda.
import-mode-consents = Consensi di persone già in archivio
import-mode-consents-detail = Una riga per consenso: chi, quale, sì o no, da quando. Non nasce nessuna scheda.
objection-looks = Sembra un elenco di disiscritti
objection-looks-text = Le colonne sono quelle di un programma per newsletter. Così non nascono schede: si registra solo chi non vuole più messaggi.
objection-looks-yes = Sì, solo opposizioni
objection-heading = Chi non vuole più messaggi
objection-lead = È il conto esatto, riga per riga, di «{ $file }». Nessuna scheda nuova, e nulla è ancora stato scritto.
objection-commit = Registra
objection-no-address = Scegli la colonna con l’indirizzo email
objection-nothing = È già tutto registrato: non c’è nulla da fare
objection-ready = { $count ->
    [one] 1 riga pronta a essere registrata
   *[other] { $count } righe pronte a essere registrate
}
objection-left = { $count ->
    [one] 1 indirizzo ha lasciato la newsletter: per chi è in archivio il consenso risulta revocato da quel giorno.
   *[other] { $count } indirizzi hanno lasciato la newsletter: per chi è in archivio il consenso risulta revocato da quel giorno.
}
objection-bounced = { $count ->
    [one] 1 indirizzo è tornato indietro: non si usa più.
   *[other] { $count } indirizzi sono tornati indietro: non si usano più.
}
objection-cards = { $count ->
    [0] Nessuna scheda cambia.
    [one] Cambia 1 scheda.
   *[other] Cambiano { $count } schede.
}
objection-list = { $count ->
    [0] Ogni indirizzo resta anche nell’elenco di chi non va contattato, senza nome.
    [one] 1 indirizzo non è in archivio: resta nell’elenco di chi non va contattato, senza nome, e vale se la persona arriva dopo.
   *[other] { $count } indirizzi non sono in archivio: restano nell’elenco di chi non va contattato, senza nome, e valgono se le persone arrivano dopo.
}
import-look-stopped = Il conto è stato fermato
import-look-failed = Non si è potuto contare che cosa farà questo elenco
import-look-again = Conta di nuovo
objection-choices = Che cosa ho capito
objection-address = Colonna dell’indirizzo
objection-day = Colonna del giorno
objection-day-help = Senza giorno vale quello della raccolta.
objection-types = Consensi revocati
objection-types-none = Nessun consenso permette invii a molti per email.
objection-types-help = Tutti quelli che permettono invii a molti per email, se non ne togli qualcuno.
effect-erased-before = { $count ->
    [one] 1 riga è di una persona cancellata su sua richiesta: resta fuori. Se è tornata di sua volontà, crea la scheda a mano e registra lì il suo atto
   *[other] { $count } righe sono di persone cancellate su loro richiesta: restano fuori. Per chi è tornato di sua volontà, crea la scheda a mano e registra lì il suo atto
}
import-empty-sample = Guarda prima i dati di esempio
