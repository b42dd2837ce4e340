//! Header words of languages that border on Italy or live in it, folded: Slovene, Croatian, Dutch, Portuguese, Romanian,
//! Polish, Czech. German, French and Spanish stand with the Italian ones.

/// Words for each field, separated by `|`.
pub(super) const PLAIN: &[(&str, &str)] = &[
    (
        "organisation",
        "podjetje|naziv|naziv podjetja|tvrtka|naziv tvrtke|bedrijf|bedrijfsnaam|nome da empresa|companie|nume firma|\
         denumire|denumire firma|nazwa firmy|nazev firmy|spolecnost",
    ),
    ("last_name", "priimek|prezime|achternaam|familienaam|apelido|sobrenome|nume de familie|nazwisko|prijmeni"),
    ("first_name", "ime|voornaam|roepnaam|primeiro nome|nome proprio|prenume|imie|krestni jmeno|jmeno"),
    (
        "full_name",
        "ime in priimek|priimek in ime|ime i prezime|prezime i ime|volledige naam|naam|\
         nume si prenume|nume complet|imie i nazwisko|nazwisko i imie|jmeno a prijmeni|stranka|klant|klient|gost|kontaktna oseba",
    ),
    (
        "email",
        "e posta|eposta|elektronska posta|elektronski naslov|e posta naslov|mejl|e mailadres|emailadres|mailadres|\
         adres email|adresa de email|adresa email|correio eletronico|endereco de email|emailova adresa",
    ),
    ("phone", "telefonska stevilka|tel st|telefoonnummer|telefoon|broj telefona|numer telefonu"),
    (
        "mobile",
        "gsm|mobilni telefon|mobitel|mobilna stevilka|prenosni telefon|mobiel|mobiele telefoon|gsm nummer|telemovel|\
         telefon mobil|komorka|telefon komorkowy",
    ),
    ("fax", "faks|telefaks"),
    (
        "address",
        "naslov|ulica|naslov stalnega bivalisca|adresa|straat|straatnaam|adres|morada|endereco|rua|strada si numarul",
    ),
    ("postcode", "postna stevilka|postna st|posta st|postanski broj|kod pocztowy|cod postal|psc"),
    (
        "city",
        "kraj|mesto|naselje|grad|mjesto|woonplaats|plaats|stad|cidade|localidade|oras|localitate|miasto|miejscowosc",
    ),
    ("country", "drzava|zemlja|kraj pochodzenia|panstwo|zeme"),
    ("vat_number", "davcna stevilka|id za ddv|ddv|btw nummer|btw|nip|identifikacijska stevilka za ddv"),
    ("tax_code", "oib|emso|contribuinte|pesel|cnp"),
    (
        "birth_on",
        "datum rojstva|rojen|rojstni datum|rojstni dan|datum rodenja|datum rođenja|geboortedatum|data de nascimento|data nasterii|data urodzenia|datum narozeni",
    ),
    (
        "birth_place",
        "kraj rojstva|mjesto rodenja|mjesto rođenja|geboorteplaats|local de nascimento|locul nasterii|miejsce urodzenia",
    ),
    ("sex", "spol|geslacht|plec|pohlavi"),
    ("language", "jezik|taal|limba|jezyk|jazyk"),
    ("website", "spletna stran|web stranica|strona www"),
    (
        "notes",
        "opombe|opomba|napomena|napomene|biljeske|opmerkingen|opmerking|notities|observacoes|observatii|uwagi|poznamky|poznamka",
    ),
    ("external_id", "sifra|sifra stranke|klantnummer|cod client|numer klienta"),
];

/// Consents.
pub(super) const CONSENT: &str = "soglasje|soglasje za obvescanje|soglasje za trzenje|privola|suglasnost|obvescanje|novice|prijava na novice|\
     prijava na e novice|e novice|toestemming|nieuwsbrief|consentimento|aceita receber|aceita receber promocoes|\
     aceita promocoes|aceita receber ofertas|aceita receber newsletter|zgoda|zgoda marketingowa|zgoda na marketing|zgoda na newsletter|\
     acord|acord marketing|souhlas";

/// Days of consents.
pub(super) const CONSENT_ON: &str =
    "datum soglasja|datum privole|datum toestemming|data do consentimento|data zgody|data acordului";

/// Days of withdrawals.
pub(super) const CONSENT_WITHDRAWN_ON: &str = "data wycofania zgody|data wycofania|wycofanie zgody|cofniecie zgody|cancelou subscricao em|cancelou subscricao|\
     data de cancelamento|data retragerii|datum preklica|preklic|preklicano|odjava|datum odjave|povlacenje privole|afgemeld op|afgemeld";
