# Registro attività.
activity-lead = Chi ha fatto che cosa, quando e su chi. Si legge e basta: nessuno lo può correggere.
activity-totals = Che cosa è uscito
activity-totals-lead = Esportazioni, documenti, valori coperti mostrati e tentativi non permessi, persona per persona.
activity-who = Chi
activity-exports = File esportati
activity-rows = Righe
activity-prints = Documenti
activity-reveals = Valori mostrati
activity-refusals = Non permessi
activity-chain = { $count ->
    [one] Una riga nel registro, incatenata.
   *[other] { $count } righe nel registro, ciascuna legata alla precedente.
}
activity-never = Mai verificato.
activity-verified = Verificato { $at }.
activity-verify = Verifica ora
activity-head = Ultimo anello della catena:
activity-what = Che cosa
activity-anybody = Chiunque
activity-anything = Tutto
activity-about = Su quale persona
activity-about-hint = Scrivi un nome
activity-since = Dal
activity-until = Al
activity-clear = Togli i filtri
activity-more = Mostra le precedenti
activity-empty = Nessuna attività con questi filtri
activity-empty-text = Allarga il periodo, oppure togli un filtro.
activity-count = { $count ->
    [one] una
   *[other] × { $count }
}
activity-save = Esporta il registro
activity-save-lead = Il file contiene le righe che vedi adesso, con i filtri scelti. Anche questa esportazione resta nel registro.
activity-save-go = Scegli dove
activity-saved = { $rows ->
    [one] Una riga in { $file }
   *[other] { $rows } righe in { $file }
}
activity-why = Perché lo esporti
activity-why-hint = Per esempio: verifica annuale
activity-sheet = Registro attività
activity-column-at = Quando
activity-column-by = Chi
activity-column-deed = Che cosa
activity-column-people = Su chi
activity-column-count = Quanti
activity-column-detail = Dettaglio
activity-group-people = Schede
activity-group-decisions = Consensi e opposizioni
activity-group-contacts = Comunicazioni
activity-group-imports = Importazioni
activity-group-out = Dati usciti o mostrati
activity-group-access = Ingressi, utenti e chiavi
activity-group-rules = Impostazioni
activity-group-erasure = Cancellazioni
deed-card-added = Scheda aggiunta
deed-card-changed = Scheda modificata
deed-card-binned = Messo nel cestino
deed-card-restored = Ripreso dal cestino
deed-merged = Schede unite
deed-split = Schede divise
deed-consent = Consenso registrato
deed-consent-corrected = Consenso corretto
deed-objection = Opposizione registrata
deed-objection-lifted = Opposizione tolta
deed-communication = Comunicazione annotata
deed-communication-changed = Comunicazione modificata
deed-communication-binned = Comunicazione nel cestino o ripresa
deed-gate = Controllato se si può contattare
deed-import = Importazione
deed-import-undone = Importazione annullata
deed-duplicates = Doppioni proposti o esclusi
deed-suppression = Lista di chi non va contattato
deed-old-copy = Vecchia copia registrata
deed-discarded = Schede scartate per qualità
deed-opened = Archivio aperto
deed-unlock-failed = Ingresso non riuscito
deed-revealed = Valore coperto mostrato
deed-exported = File esportato
deed-printed = Documento preparato
deed-verified = Archivio verificato
deed-keys = Utenti e chiavi
deed-refused = Non permesso dal ruolo
deed-role = Ruolo cambiato
deed-erase-asked = Cancellazione richiesta
deed-erased = Cancellato per sempre
deed-settings = Impostazioni
deed-other = Altro
noted-tax-code = codice fiscale
noted-iban = IBAN
noted-sealed-notes = note delicate
noted-passphrase = frase segreta cambiata
noted-recovery = foglio di recupero nuovo
noted-user-added = persona aggiunta
noted-user-reset = nuovo codice
noted-user-role = ruolo cambiato
noted-user-removed = persona tolta
noted-access-pack = dati di una persona
noted-activity-log = registro attività
noted-quality-report = qualità dei dati
noted-legacy-inventory = vecchie copie
noted-xlsx = foglio di calcolo
noted-csv = CSV
noted-json = JSON
noted-vcf = rubrica
noted-ok = tutto a posto
