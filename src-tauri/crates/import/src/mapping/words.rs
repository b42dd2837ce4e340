//! Header words and the fields that they mean, folded; Italian and English first, the neighbours' where common.

use custode_domain::identifiers::text::fold;

use super::field::Field;

mod abroad;
mod asks;
mod likeness;
mod phrase;
#[cfg(test)]
mod tests;
pub(super) use asks::ASKS;
use asks::{asks_consent, asks_something};
pub(crate) use phrase::words as parted;

/// A field that a header names; consent ones wait for the code of their type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// A field without a code.
    Plain(&'static str),
    /// State of a consent.
    Consent,
    /// Day of a consent.
    ConsentOn,
    /// Day of a withdrawal.
    ConsentWithdrawnOn,
}

impl Word {
    /// The field, with `code` for consent fields.
    #[must_use]
    pub fn field(self, code: &str) -> Option<Field> {
        match self {
            Self::Plain(name) => name.parse().ok(),
            Self::Consent => Some(Field::Consent(code.to_owned())),
            Self::ConsentOn => Some(Field::ConsentOn(code.to_owned())),
            Self::ConsentWithdrawnOn => Some(Field::ConsentWithdrawnOn(code.to_owned())),
        }
    }
}

/// Folded headers, separated by `|`, for each field.
const PLAIN: &[(&str, &str)] = &[
    (
        "organisation",
        "ragione sociale|rag sociale|rag soc|ragsoc|ragionesociale|azienda|ditta|societa|denominazione|denominazione sociale|nome azienda|nome ditta|cliente|company|company name|organization|organisation|organization name|organization 1 name|empresa|firma|unternehmen|societe|impresa|ente|account name|business name|nome societa|intestatario|intestazione|ragione sociale 1|rag soc 1|ragsoc 1|rags|ragsoc1|ragione sociale/nome|denominazione cliente|nominativo azienda|billing company|ragione sociale cliente|descrizione cliente|descrizione conto|andescri|raison sociale|entreprise|nom entreprise|nom de l entreprise|firmenname|unternehmensname|razon social|nombre empresa|nombre de la empresa|denominacion|cardname|card name|bp name|businesspartner name|parent company|associated company|nom societe|kundenname|firmenbezeichnung|nome ditta/cliente|ragione sociale fornitore|employer|employer name|org name|insegna|name1|name2|name3|name4|name 1",
    ),
    (
        "last_name",
        "cognome|cognomi|last name|lastname|surname|family name|cognome referente|cognome contatto|nachname|familienname|nom|apellidos|apellido|lname|cogn|cognome cliente|zuname|nom de famille|primer apellido|segundo apellido|ancognom|surnames",
    ),
    (
        "first_name",
        "nome|first name|firstname|given name|nome di battesimo|nome referente|nome contatto|vorname|prenom|nombre|fname|nomi|nome cliente|forename|nombre de pila|rufname|annome|forenames|pila",
    ),
    (
        "full_name",
        "nominativo|nome e cognome|cognome e nome|nome cognome|cognome nome|nome completo|full name|fullname|name|display name|contatto|referente|contact|contact name|nom complet|persona|persona di riferimento|nominativi|cognome/nome|cliente/contatto|nome/cognome|contact person|proprietario|paziente|socio|soci|inquilino|condomino|alunno|allievo|genitore|cliente/paziente|associato|tesserato|iscritta|utente|intestatario contratto|acquirente|ospite|nome e cognome cliente|cognome e nome cliente|denominazione/nome cognome|ragione sociale/nominativo|nominativo cliente|studente|assistito|beneficiario|assicurato|contraente|conduttore|locatario|capofamiglia|persone|destinatario|nome destinatario|nome e cognome destinatario|cognome nome cliente|nome visualizzato|anzeigename|nom affiche|nombre completo|vollstandiger name|vollstaendiger name|customer name|client name|signor/signora|sig/sigra|ansprechpartner|interlocuteur|persona de contacto|personne de contact|nombre y apellidos|apellidos y nombre|nom et prenom|nom prenom|vor und nachname|intestatario utenza|cognome nome paziente",
    ),
    (
        "email",
        "email/pec|e mail/pec|mail/pec|pec/email|pec/e mail|pec/mail|email o pec|mail o pec|email e pec|mail e pec|email|e mail|mail|posta elettronica|indirizzo email|indirizzo e mail|indirizzo di posta elettronica|email address|e mail address|primary email|e mail adresse|courriel|correo|correo electronico|e mail 1 value|e mail 2 value|e mail 3 value|email 1|email 2|email privata|email personale|email azienda|e mail 2 address|e mail 3 address|recapito email|emailaddress|secondary email|mail address|email principale|e mail 1|e mail 2|mail 1|mail 2|indirizzo mail|e mail cliente|email cliente|user email|billing email|customer email|indirizzo posta elettronica|recapito mail|mail privata|mail personale|mail aziendale|adresse email|adresse e mail|adresse de messagerie|adresse electronique|courrier electronique|contatto email|contatto e mail|direccion de correo electronico|direccion de correo|e mail adresse geschaftlich|anemail|an email|emailadresse|mailadresse|correos|e mails|emails|e mail address 1|posta elettronica ordinaria|email ordinaria|elektronische post|mel|smtp addr|smtp address",
    ),
    (
        "pec",
        "pec|e mail pec|email pec|indirizzo pec|mail pec|posta certificata|posta elettronica certificata|domicilio digitale|pec azienda|casella pec|anempec|an empec|anindpec|emailpec|pec mail|pecmail|mailpec",
    ),
    (
        "phone",
        "landline|landline number|landline phone|telefono|tel|telefono 1|telefono 2|tel 1|tel 2|telefono fisso|tel fisso|fisso|numero di telefono|num telefono|n telefono|recapito telefonico|recapito|tel ufficio|telefono ufficio|tel casa|telefono casa|tel abitazione|phone|phone number|telephone|home phone|business phone|work phone|telefon|telephone fixe|telefono azienda|phone 1 value|phone 2 value|phone 3 value|primary phone|other phone|company main phone|home phone 2|business phone 2|telefonnummer|centralino|tel lavoro|telefono lavoro|tel/cell|telefono/cellulare|contatto telefonico|recapiti telefonici|telefoni|telef|tel fax|tel/fax|telefono/fax|tel e fax|tel n|nr tel|nr telefono|num tel|numtel|recapiti|tel principale|telefono principale|billing phone|ufficio|abitazione|tel 3|telefono 3|contatti|altro telefono|altro tel|tel 2 numero|n di telefono|telefono cliente|tel consegna|telefono consegna|recapito tel|recapito telefono|numero fisso|numero telefono|festnetz|festnetznummer|antelefo|telefono 1 numero|telefonnr|tfno|telefono fijo|fijo|fixe|telefone|rufnummer|telefonnummer privat|telefon privat|telefon geschaftlich|contatto telefono|linea fissa|telefono del trabajo|telephone domicile|telephone bureau|telf1|telf2",
    ),
    (
        "mobile",
        "cellulare|cell|cel|mobile|mobile phone|n cellulare|numero cellulare|num cellulare|tel cellulare|telefono cellulare|telefonino|tel cell|mobiltelefon|handy|portable|movil|cell 1|cell 2|cellulari|mobile number|whatsapp|cell personale|tel mobile|telefono mobile|cellulare 1|cellulare 2|mobile phone number|cell phone|cellul|nr cell|n cell|num cell|numcell|nr cellulare|cell cliente|cellulare cliente|n di cellulare|numero di cellulare|numero cell|recapito cellulare|handynummer|handynr|mobilnummer|mobil|mobilfunk|smartphone|annumcel|telephone mobile|telephone portable|tel portable|telefono movil|tel movil|tel mobil|celular|cellular|cellular phone|numero whatsapp|numero mobile|mobilephone|natel",
    ),
    (
        "fax",
        "fax|telefax|n fax|numero fax|num fax|numero di fax|fax number|business fax|home fax|other fax|telecopie|telecopieur|faxnummer|antelfax|faxnr|telfx",
    ),
    (
        "address",
        "indirizzo|via|via e n civico|via e numero|via e numero civico|via/piazza|address|street|street address|business street|home street|address 1 street|domicilio|residenza|sede|sede legale|indirizzo sede|indirizzo sede legale|indirizzo completo|strasse|straße|adresse|direccion|address line 1|indirizzo di residenza|indirizzo residenza|indirizzo 1|home address|work address|recapito postale|rue|indir|ind|indirizzo cliente|via e nr|via n civico|billing address|billing address 1|shipping address|indirizzo abitazione|residente in via|domicilio fiscale|via uff|via ab|indirizzo uff|indirizzo ab|indirizzo di casa|indirizzo postale|via residenza|address 1|address1|via e civico|via civico|ind e civico|ind consegna|indirizzo consegna|indirizzo di consegna|anschrift|calle|anindiri|ubicazione|billing street|mailing street|shipping street|other street|mailing address|domicilio via|wohnadresse|postanschrift|rue et numero|strasse und hausnummer|strasse nr|strassenname|sede operativa|domicilie|ubicacion|direccion postal|calle y numero|street and number|voie|stras|street1|strasse 1",
    ),
    (
        "postcode",
        "cap|codice postale|codice avviamento postale|zip|zip code|postal code|post code|postcode|plz|postleitzahl|code postal|codigo postal|business postal code|home postal code|address 1 postal code|cap residenza|cap sede|c a p|billing postcode|billing zip|cap uff|cap ab|c a p residenza|cap cliente|cp|codigo p|npa|an cap|mailing postal code|shipping postal code|postnr|pstlz",
    ),
    (
        "city",
        "citta|comune|localita|paese residenza|city|town|ort|stadt|ville|ciudad|business city|home city|address 1 city|comune di residenza|citta di residenza|comune residenza|loc|localita residenza|comune sede|local|residente a|citta residenza|billing city|citta uff|citta ab|citta cliente|comune cliente|localita cliente|paese/citta|citta/paese|residenza comune|wohnort|poblacion|anlocali|municipio|commune|localite|gemeinde|mailing city|citta/comune|comune/localita|ortschaft|localidad|stadtname|suburb|ort01",
    ),
    (
        "province",
        "provincia|prov|pr|prov residenza|provincia sigla|sigla provincia|sigla|state|state/province|state province|region|province|business state|home state|address 1 region|provincia di residenza|county|sigla prov|billing state|prov uff|provincia uff|provincia ab|pv|prov cliente|bundesland|anprovin|kanton|canton|departement|provincia/stato|province/state|mailing state|shipping state|provinz|regio",
    ),
    (
        "country",
        "nazione|paese|stato|country|land|pays|pais|country/region|business country/region|home country/region|address 1 country|nazionalita residenza|cod nazione|cc|codice paese|billing country|naz|nazionalita|country code|paese uff|paese ab|staat|stato estero|nazione estera|annazion|mailing country|stato residenza|nazione residenza|nazionalita/paese|herkunftsland|codice nazione|land1",
    ),
    (
        "vat_number",
        "piva|p iva|partita iva|part iva|partitaiva|vat|vat number|vat no|vat id|ust idnr|ust id|numero iva|n partita iva|pi|p i|tva|tva intracommunautaire|nif|partita iva azienda|codice iva|partiva|p iva cliente|partita iva cliente|piva cliente|num partita iva|p iva/vat|vat code|partita i v a|anpariva|pariva|lictradnum|lic trad num|numero de tva|n tva|cif/nif|cif|nif/cif|umsatzsteuer id|ustid|eu vat number|vat registration number|vat reg no|uid|codice partita iva|vat registration no|vat registration|stceg|stcd2",
    ),
    (
        "tax_code",
        "codice fiscale|cod fiscale|cf|c f|cod fisc|codfisc|codicefiscale|tax code|fiscal code|steuernummer|cf referente|codice fiscale cliente|taxcode|cod fiscale referente|codfis|cod fis|c fiscale|cod fiscale cliente|codice fiscale paziente|cf cliente|cod fisc cliente|fiscal|codice fiscale/tax code|ancodfis|codfiscale|italian tax code|cfisc|codice fiscale persona|stcd1",
    ),
    (
        "tax_or_vat",
        "piva/cf|cf/piva|p iva/cf|partita iva/cf|partita iva/codice fiscale|codice fiscale/partita iva|cf/p iva|piva cf|cf piva|p iva cf|cf p iva|partita iva cf|piva o cf|cf o piva|cod fiscale/partita iva|codice fiscale/p iva|p iva/c f|cf/partita iva|cod fisc/p iva|p iva/codice fiscale|codice fiscale o partita iva|partita iva o codice fiscale|partita iva codice fiscale|codice fiscale partita iva|tax number|tax no|tax id|taxid|tax identification number",
    ),
    (
        "sdi_code",
        "sdi|codice sdi|codice univoco|cod univoco|codice destinatario|cod destinatario|codice univoco sdi|sdi code|cod sdi|codice ipa|univoco",
    ),
    (
        "iban",
        "iban|coordinate iban|coordinate bancarie|coord bancarie|conto corrente|c/c|codice iban|bank account|conto|conto bancario",
    ),
    (
        "birth_on",
        "data di nascita|data nascita|nato il|nata il|nato/a il|birthday|birth date|date of birth|dob|birthdate|geburtsdatum|geburtstag|compleanno|nascita|dt nascita|data nasc|date de naissance|fecha de nacimiento|nato a il|datanascita|dtnas|dt nasc|data di nasc|nato/a|nascita data|nata/o il|data nascita cliente|anniversaire|cumpleanos|fecha nacimiento|date naissance|andatnas|geb datum|gebdat|geboren am|geb|data nas|born on|born",
    ),
    (
        "birth_place",
        "luogo di nascita|luogo nascita|comune di nascita|comune nascita|nato a|nata a|nato/a a|birth place|place of birth|birthplace|geburtsort|citta di nascita|comune nasc|luogo nasc|nato in|lieu de naissance|lieu naissance|lugar de nacimiento|anlocnas|geboren in",
    ),
    ("sex", "sesso|m/f|genere|sex|gender|geschlecht|sexe|sesso m/f|f/m|sexo|ansesso|genero"),
    (
        "language",
        "lingua|language|sprache|langue|idioma|lingua preferita|preferred language|korrespondenzsprache|language preference|lingua di comunicazione",
    ),
    (
        "role",
        "titolo organizzazione|titolo professionale|titolo lavorativo|ruolo|qualifica|mansione|posizione|incarico|job title|title|role|position|organization title|funzione|carica|professione|occupation|posizione lavorativa|professione/ruolo|qualifica professionale|mansioni|fonction|berufsbezeichnung|beruf|puesto|cargo|profesion|profession|poste|jobtitle|stellung|ruolo in azienda|funktion|job position|ruolo ricoperto",
    ),
    (
        "website",
        "sito|sito web|sito internet|web|www|website|web page|pagina web|url|homepage|website 1 value|personal web page|indirizzo web|web site|company domain name|domain name|domain|webseite|site web|sitio web|pagina internet|page web|anindweb|internetseite|internet",
    ),
    (
        "source",
        "fonte|provenienza|origine|source|lead source|canale|come ci ha conosciuto|come ci hai conosciuto|quelle|fonte contatto|fonte di acquisizione|origine contatto|conosciuto tramite|fonte dati|origine dati|acquisito da|segnalato da|original source|fonte lead|fonte del lead|canale acquisizione|canale di acquisizione|provenienza contatto|herkunft|quelle kontakt|procedencia|come ci ha trovato|come ci hai trovato|come hai conosciuto|come ci conosci",
    ),
    (
        "acquired_on",
        "data acquisizione|acquisito il|data inserimento|inserito il|data creazione|creato il|data registrazione|cliente dal|data inizio|created|created at|created on|date added|data contatto|data primo contatto|data raccolta|raccolto il|registrato il|dtins|dt ins|datains|informazioni cronologiche|timestamp|date registered|registered|registration date|submission date|submitted at|data ora|data invio|data iscrizione socio|data ins|inserito|data di registrazione|data di inserimento|data acquisizione contatto|primo contatto|data primo acquisto|data creazione contatto|created date|signup date|data e ora|data/ora|data e ora invio|ora di completamento|data compilazione|data e ora di invio|customer since|client since|member since|data prima visita|prima visita|create date|date de creation|erstellt am|kunde seit|client depuis|cliente desde|added time|aggiunto il|data caricamento|fecha de alta|data ingresso|socio dal|creation date|date created|inserito in data",
    ),
    (
        "notes",
        "note|annotazioni|osservazioni|commenti|comments|comment|notes|varie|bemerkungen|notizen|remarques|memo|note cliente|appunti|note interne|note extra|note varie|altro|informazioni|descrizione|description|remarks|notas|informazioni aggiuntive|ulteriori informazioni|note aggiuntive|nota|note indirizzo|note libere|annotazione|free text|freetext|customer note|customer notes|client notes|observaciones|commentaires|commentaire|anmerkung|anmerkungen|kommentar|notiz|testo libero|remark|comentarios|ulteriori note|internal notes|altre note",
    ),
    (
        "tags",
        "tag|tags|etichette|etichetta|labels|categoria|categorie|categories|category|gruppo|gruppi|groups|group membership|tipologia|lista|segmento|tipo cliente|settore|kategorien|kategorie|categorias|etiquetas|etiqueta|lists|listen|gruppen|segmenti|etiquettes|schlagworte|group|customer group",
    ),
    (
        "external_id",
        "id custode|id|codice|codice cliente|cod cliente|codice contatto|num tessera|n tessera|tessera|numero tessera|customer id|customer code|contact id|n|nr|numero|num|codcli|cod|id cliente|id contatto|matricola|codice interno|customer number|external id|leid|n cliente|numero cliente|record id|codcliente|cod clie|codice clie|codforn|cod anagrafica|codice anagrafica|codice socio|tessera n|n socio|numero socio|id anagrafica|member id|customer no|user id|n pratica cliente|n scheda|numero scheda|cod cli|kundennummer|kundennr|kunden nr|cardcode|card code|numero client|n client|code client|codigo cliente|codigo de cliente|numero de cliente|ancodice|codice conto|mitgliedsnummer|codice paziente|id customer|account number|client id|client code|kunden id|num cliente|id socio|kunnr|lifnr|partner guid|customer user id",
    ),
    (
        "opt_out",
        "non contattare|opt out|optout|unsubscribed|no mailing|do not contact|do not call|no email|no pubblicita|blacklist|cancellato|disiscritto|opposizione|non disturbare|no marketing|no newsletter|opted out|do not mail|email opt out|no mail|no telefonate|non inviare|non inviare pubblicita|no promozioni|do not email|do not contact flag|non chiamare|no chiamate|escludi|escluso|no sms|no comunicazioni|rpo|iscritto rpo|registro opposizioni|non desidera comunicazioni|non vuole pubblicita|non vuole comunicazioni|no pubbl|no pubblic|no mkt|no volantini|no materiale pubblicitario|disdetta|disdette|revocato|gdpr erased|erased|ne pas appeler|ne pas contacter|no llamar|no contactar|nicht anrufen|keine werbung|do not allow emails|do not allow bulk emails|do not allow phone calls|do not allow mails|non consentire posta elettronica|non consentire telefonate",
    ),
    (
        "ignore",
        "saldo|totale|fatturato|importo|listino|sconto|pagamento|termini di pagamento|balance|total|amount|fatturato anno|photo|phonetic first name|phonetic last name|phonetic middle name|given yomi|surname yomi|company yomi|euid|member rating|latitude|longitude|gmtoff|dstoff|timezone|last changed|e mail 1 label|e mail 2 label|phone 1 label|phone 2 label|address 1 label|website 1 label|pager|telex|callback|radio phone|car phone|tty/tdd phone|hobby|spouse|anniversary|priority|sensitivity|private|mileage|billing information|optin ip|confirm ip|debito|credito|ultimo ordine|provvigione|agente|banca|abi|cab|file as|quota|millesimi|fido|sconti|importo totale|total spent|total orders|orders|budget|prezzo|regione|animale|specie|razza|millesimo|totale ordini|totale speso|totale acquisti|ip iscrizione|ip address|ip|username|password|tax exempt|tipo pagamento|modalita di pagamento|modalita pagamento|codice pagamento|valuta|ultima visita|ultimo acquisto|data ultimo ordine|data ultimo acquisto|last order|saldo contabile|millesimi proprieta|unsub campaign title|unsub campaign id|unsub reason|unsub reason other|campaign title|clean campaign title|clean campaign id|nome visualizzato posta elettronica|tipo posta elettronica|e mail display name|e mail 2 display name|e mail 3 display name|e mail type|owner|owner name|contact owner|record owner|company owner|lead owner|account owner|account manager|sales rep|titolare pratica|titolare della pratica|proprietario contatto|proprietario del contatto|proprietario record|proprietario del record|inserito da|creato da|created by|modified by|modificato da|venditore|commerciale di riferimento|referente interno|consulente|consulente assegnato|operatore|assegnato a|assigned to|agente di zona|mittente|titolo di studio|stato civile|categoria iva|aliquota iva|esenzione iva|gruppo sanguigno|lead status|lifecycle stage|initials|currency|mastro|contropartita|nome banca|nome della banca|vettore|user agent|familienstand|etat civil|estado civil|marital status|targa|targa auto|targa veicolo|numero targa|telaio|wedding anniversary|anniversario|codice agente|codice catastale|numero ordine|ordine|numero documento|stato ordine|stato pagamento|cognome nubile|cognome da nubile|order number|order id|order no|order date|order status|order total|paid at|financial status|fulfillment status|loevm|sperr|anred|ktokd|ktokk|spras|ort02|paying customer|date paid|payment method|shipping method",
    ),
];

const CONSENT: &str = "rgpd|consentement rgpd|consentement|consentimiento|consentimiento marketing|pubbl|pubb|pubblic|news|mkt|promo|invio materiale pubblicitario|consenso promemoria|consenso pubbl|cons pubbl|cons privacy|cons marketing|cons mkt|cons news|privacy ok|ok privacy|consenso|consensi|consenso marketing|consenso newsletter|consenso privacy|consenso al trattamento|consenso trattamento|consenso trattamento dati|consenso gdpr|consenso commerciale|consenso pubblicita|consenso profilazione|consenso terzi|consenso cessione a terzi|consenso a terzi|privacy|gdpr|newsletter|opt in|optin|marketing|marketing s/n|marketing si/no|marketing opt in|subscribed|liberatoria|ha firmato la privacy|ha dato il consenso|ha dato il consenso newsletter|autorizzazione|autorizza|autorizzazione marketing|consent|marketing consent|email consent|werbeeinwilligung|einwilligung|iscritto|iscritto newsletter|iscrizione newsletter|informativa|informativa firmata|informativa letta|informativa privacy|ho letto l informativa privacy|ho letto linformativa privacy|privacy firmata|sms|whatsapp marketing|pubblicita|pubblicita si/no|stato iscrizione|status|subscription status|newsletter subscription|accetta privacy|consenso foto|consenso immagini|consenso dati|consenso al trattamento dei dati|trattamento dati personali|consenso dati personali|trattamento dati|profilazione|cessione a terzi|cessione terzi|terzi|invio promozioni|promozioni|accetta newsletter|accetta marketing|consenso email|consenso sms|consenso telefono|consenso whatsapp|email status|email marketing|accepts marketing|accepts email marketing|firma privacy|modulo privacy|werbung|werbung erlaubt|boletin|posso essere contattato su whatsapp";

const CONSENT_ON: &str = "firma/unterschrift|unterschrift am|ricevuta mod|ricevuto modulo|data ricezione modulo|confirmed at|confirmation time|confirmation timestamp|doi time|data risposta|data modulo|date dinscription|date d inscription|anmeldedatum|fecha de inscripcion|inschrijfdatum|consent given date|data priv|dt priv|date de consentement|date consentement|einwilligung am|einwilligungsdatum|fecha de consentimiento|fecha consentimiento|newsletter date add|marketing consent date|consent given on|data consenso|data del consenso|data privacy|data iscrizione|data iscrizione newsletter|consenso del|consenso il|consenso in data|in data|firmato il|data firma|data firma privacy|opt in date|optin date|optin time|opt in time|confirm time|consent date|consent timestamp|subscribed at|subscribe date|date subscribed|iscritto il|iscritto dal|iscritta dal|data consenso marketing|data consenso newsletter|data consenso privacy|datum der einwilligung|data autorizzazione|data opt in|privacy del|data gdpr|data newsletter|subscription date|opt in timestamp|data consensi|privacy il|privacy firmata il|firma privacy il|data conferma|confermato il|data doi|data trattamento dati|data informativa|consenso privacy del|consenso dato il|privacy data";

const CONSENT_WITHDRAWN_ON: &str = "revocato in data|widerrufen am|widerrufsdatum|widerruf am|date de retrait|date de revocation|fecha de revocacion|revocato il|data revoca|data revoca consenso|revoca|revoca del|unsub time|unsubscribe date|unsubscribed at|date unsubscribed|data cancellazione|data disiscrizione|disiscritto il|withdrawn on|withdrawal date|opt out date|optout date|opt out time|cancellato il|data opt out|newsletter abgemeldet am|abgemeldet am|abgemeldet|abmeldedatum|desinscrit le|desinscrit|desabonne le|date de desinscription|fecha de baja|baja";

fn table() -> &'static [(&'static str, Word)] {
    static TABLE: std::sync::LazyLock<Vec<(&'static str, Word)>> = std::sync::LazyLock::new(|| {
        let mut all: Vec<(&'static str, Word)> = Vec::with_capacity(900);
        for (field, words) in PLAIN.iter().chain(abroad::PLAIN) {
            all.extend(words.split('|').map(|w| (w, Word::Plain(field))));
        }
        all.extend([CONSENT, abroad::CONSENT].iter().flat_map(|list| list.split('|')).map(|w| (w, Word::Consent)));
        all.extend(
            [CONSENT_ON, abroad::CONSENT_ON].iter().flat_map(|list| list.split('|')).map(|w| (w, Word::ConsentOn)),
        );
        all.extend(
            [CONSENT_WITHDRAWN_ON, abroad::CONSENT_WITHDRAWN_ON]
                .iter()
                .flat_map(|list| list.split('|'))
                .map(|w| (w, Word::ConsentWithdrawnOn)),
        );
        all.sort_by_key(|(w, _)| *w);
        all
    });
    &TABLE
}

/// Folds a header for the dictionary: as [`fold`], but a slash stays because `P.IVA/C.F.` is not `P.IVA C.F.`.
#[must_use]
pub fn fold_header(header: &str) -> String {
    // The mark of a field of one's own in a common program.
    let header = header.strip_suffix("__c").unwrap_or(header);
    let parts: Vec<String> = header.split('/').map(fold).filter(|p| !p.is_empty()).collect();
    parts.join("/").replace('_', " ")
}

/// The field that a header surely names.
#[must_use]
pub fn exact(folded: &str) -> Option<Word> {
    let table = table();
    table.binary_search_by(|(w, _)| (*w).cmp(folded)).ok().map(|i| table[i].1)
}

/// A column with nothing but the number of the house, beside one with the street.
#[must_use]
pub fn is_house_number(folded: &str) -> bool {
    matches!(
        folded,
        "numero civico"
            | "n civico"
            | "nr civico"
            | "num civico"
            | "civico"
            | "n civ"
            | "nciv"
            | "ncivico"
            | "nr civ"
            | "civ"
            | "street number"
    )
}

/// Score of a consent whose header leaves something open: below what is taken without asking, whatever the values.
const OPEN: f64 = 0.6;

/// A header without the remark in brackets, the question mark or the star of a required field.
fn without_remark(header: &str) -> &str {
    let cut = header.find(['(', '[', '*', ':', '?']).unwrap_or(header.len());
    if header[..cut].trim().is_empty() { header } else { &header[..cut] }
}

/// The words of a header in one piece: "OwnerName", "HasOptedOutOfEmail".
pub(super) fn uncamelled(header: &str) -> Option<String> {
    let header = header.trim();
    if !header.chars().all(char::is_alphanumeric) {
        return None;
    }
    let mut spaced = String::with_capacity(header.len() + 4);
    let (mut before, mut small) = (' ', false);
    let mut letters = header.chars().peekable();
    while let Some(c) = letters.next() {
        // "ISOCountryCode": the last capital of several begins a word.
        let begins = before.is_uppercase() && letters.peek().is_some_and(|next| next.is_lowercase());
        if c.is_uppercase() && (small || begins && spaced.len() > 1) {
            spaced.push(' ');
        }
        (before, small) = (c, c.is_lowercase());
        spaced.push(c);
    }
    (spaced.len() > header.len()).then_some(spaced)
}

/// What stands behind the record that a header names first.
fn behind_record(header: &str) -> Option<&str> {
    let (record, behind) = header.rsplit_once([':', '.'])?;
    let record = fold(record);
    let known =
        ["account", "anagrafica", "cliente", "contact", "contacts", "contatto", "customer", "customers", "lead"];
    (known.contains(&record.as_str()) || matches!(record.as_str(), "person" | "user" | "utente" | "properties"))
        .then_some(behind.trim())
}

/// True for a folded word or header that ends in the number of the regulation on data, (EU) 2016/679.
fn is_of_regulation(folded: &str) -> bool {
    folded.ends_with("679")
}

/// The field of a header that is a word of the dictionary: as it stands, counted on, or with a remark behind it.
fn listed(header: &str) -> Option<(Word, f64)> {
    let mut likeness = 1.0;
    let whole = fold_header(header);
    // "Socio (cognome e nome)": the remark says what the column is.
    let told = ["cognome e nome", "nome e cognome"].iter().any(|both| whole.contains(both));
    // "Telefono (mamma)" is no telephone of the customer.
    let another = super::whose::of_another(header).is_some();
    let bare = if told || another { whole.clone() } else { fold_header(without_remark(header)) };
    for folded in [whole, bare] {
        // "Fatturato 2019" is "fatturato", "Telefono 3" is "telefono", "N. cellulare" is "cellulare".
        let bare = folded.trim_end_matches(|c: char| c.is_ascii_digit() || c == ' ');
        // But "Firma679" is signed under the regulation of that number.
        let bare = if is_of_regulation(&folded) { folded.as_str() } else { bare };
        let counted = bare.strip_prefix("n ").or_else(|| bare.strip_prefix("numero di ")).unwrap_or(bare);
        if let Some(word) = exact(&folded) {
            return Some((word, likeness));
        }
        if let Some(word) = exact(bare).or_else(|| exact(counted)) {
            return Some((word, likeness - 0.05));
        }
        likeness -= 0.03;
    }
    None
}

/// The field that a header probably names, with a score of 0 to 1; 1 for a word of the dictionary. A consent whose header
/// leaves something open is never sure.
#[must_use]
pub fn guess(header: &str) -> Vec<(Word, f64)> {
    let mut found = named(header);
    if found.first().is_some_and(|(word, _)| *word == Word::Consent) && super::doubt::is_open(header) {
        found.iter_mut().filter(|(word, _)| *word == Word::Consent).for_each(|(_, score)| *score = score.min(OPEN));
        found.sort_by(|a, b| (b.0 == Word::Consent).cmp(&(a.0 == Word::Consent)).then(b.1.total_cmp(&a.1)));
    }
    found
}

/// What the words of a header name by themselves.
pub(super) fn named(header: &str) -> Vec<(Word, f64)> {
    let folded = fold_header(header);
    if folded.is_empty() {
        return Vec::new();
    }
    // "Marketing: contrario" is not "marketing" with a remark behind it.
    if exact(&folded).is_none()
        && let Some(found) = super::refusal::refuses(&folded)
    {
        return vec![found];
    }
    if exact(&folded).is_none()
        && let Some(found) = super::refusal::in_one_piece(header)
    {
        return vec![found];
    }
    // "CONTACT.LASTNAME", "Contact: First Name": of which record, then what.
    let behind = if exact(&folded).is_none() { behind_record(header).and_then(listed) } else { None };
    if let Some(found) = behind.or_else(|| listed(header)) {
        return vec![found];
    }
    // "Newsletter inviata" tells what the firm did.
    if super::deeds::is_one(&folded) {
        return Vec::new();
    }
    // "Socio (cognome e nome)" says itself what it is.
    if ["cognome e nome", "nome e cognome"].iter().any(|both| folded.contains(both)) {
        return vec![(Word::Plain("full_name"), 1.0)];
    }
    // "HasOptedOutOfEmail", as programs name their columns.
    if let Some(spaced) = uncamelled(header) {
        return named(&spaced);
    }
    // "Come ci ha trovati?", "How did you hear about us?": where somebody came from.
    let came = ["conosc", "saput", "trovat", "arrivat", "hear", "find us", "found us"];
    if ["come ", "how "].iter().any(|begin| folded.starts_with(begin)) && came.iter().any(|verb| folded.contains(verb))
    {
        return vec![(Word::Plain("source"), 0.8)];
    }
    // "Sms sì/no": the answers behind the question.
    let question = super::answers::without(&folded);
    if let Some(word) = question.and_then(|question| exact(&question)).filter(|word| !matches!(word, Word::Plain(_))) {
        return vec![(word, 0.9)];
    }
    let spelt = parted(header).join(" ");
    let asks = asks_consent(&folded).or_else(|| {
        // "CONS_NO" written out refuses too.
        asks_consent(&spelt).map(|asked| super::refusal::refuses(&spelt).unwrap_or(asked))
    });
    let said = phrase::alternatives(header).filter(|_| asks.is_none()).or_else(|| phrase::read(header));
    let own = !super::whose::is_of_another(&parted(header).iter().map(String::as_str).collect::<Vec<_>>());
    let slip = || likeness::read(&folded).filter(|_| own && asks.is_none());
    let mut best: Vec<(Word, f64)> = asks.into_iter().collect();
    // Where a sentence asks for a consent, a piece of it does not say whether its answer or its day is meant.
    let asked = |word: Word| asks.is_some() && !matches!(word, Word::Plain(_));
    if let Some((word, score)) = said.or_else(|| likeness::joined(&folded)).or_else(slip)
        && !asked(word)
    {
        best.push((word, score));
    }
    // "ProvNascita" is no place where somebody lives.
    if of_birth(&folded) {
        best.retain(|(word, _)| {
            !matches!(word, Word::Plain("address" | "postcode" | "city" | "province" | "country" | "first_name"))
        });
    }
    // "Auguri via SMS", "Può essere ricontattato": above answers it asks something, whatever it is.
    if best.is_empty() && own && asks_something(&spelt) {
        best.push((Word::Consent, ASKS));
    }
    best.sort_by(|a, b| b.1.total_cmp(&a.1));
    best.truncate(4);
    best
}

/// True for a folded header about somebody's birth.
pub(super) fn of_birth(folded: &str) -> bool {
    ["nascit", "birth"].iter().any(|stem| folded.contains(stem)) || folded.split(' ').any(|word| word == "nasc")
}

/// True for a header of addresses or numbers: above answers it asks whether they may be used.
pub(crate) fn names_a_way(header: &str) -> bool {
    let way = |word: Word| matches!(word, Word::Plain("email" | "pec" | "phone" | "mobile" | "fax"));
    let spelt = parted(header);
    let business = spelt.iter().any(|word| super::stems::begins(super::stems::BUSINESS, word));
    // "Listino via mail" asks how, whatever a price list is.
    let by =
        || spelt.iter().any(|word| super::stems::begins("mail email sms whatsapp telegram telefonat chiamat", word));
    let beside = |word: Word| word == Word::Plain("ignore") && spelt.len() > 1 && by();
    !business && named(header).first().is_some_and(|(word, _)| way(*word) || beside(*word))
}

/// True when the header is a word of the dictionary.
#[must_use]
pub fn is_known(header: &str) -> bool {
    listed(header).is_some()
}
