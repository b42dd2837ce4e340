//! The words by which values are known, each list once.

/// How a customer stands to the firm, folded.
pub(super) const STANDING: [&str; 14] = [
    "attivo",
    "attiva",
    "inattivo",
    "inattiva",
    "bloccato",
    "bloccata",
    "cessato",
    "cessata",
    "deceduto",
    "deceduta",
    "ex cliente",
    "potenziale",
    "moroso",
    "sospeso",
];

/// Beginnings of words for how far an order or an offer is, folded; none that could be said of a person.
pub(super) const ORDERS: [&str; 22] = [
    "annullat",
    "preventiv",
    "evas",
    "spedit",
    "pagat",
    "fatturat",
    "consegnat",
    "vinto",
    "vinta",
    "perso",
    "persa",
    "trattativ",
    "in lavorazione",
    "in corso",
    "da fare",
    "completat",
    "eseguit",
    "prenotat",
    "rinviat",
    "spostat",
    "no show",
    "terminat",
];

/// What becomes of a booking and of nothing else, folded.
pub(super) const BOOKED: [&str; 6] = ["no show", "noshow", "check in", "check out", "in house", "non arrivato"];

/// Answers that say that there is none yet, folded.
pub(super) const UNDECIDED: [&str; 16] = [
    "non reso",
    "non resa",
    "non espresso",
    "non espressa",
    "non acquisito",
    "non pervenuto",
    "non raccolto",
    "non richiesto",
    "mai chiesto",
    "in attesa",
    "da raccogliere",
    "da acquisire",
    "pas de reponse",
    "sans reponse",
    "keine antwort",
    "no answer",
];

/// Words by which somebody is addressed, folded.
pub(super) const ADDRESS_FORMS: [&str; 18] = [
    "mr", "mrs", "ms", "miss", "mx", "sir", "dr", "prof", "herr", "frau", "m", "mme", "mlle", "sig", "sig ra",
    "signor", "signora", "dott",
];

/// Beginnings of words that tell something about a person's health, folded.
pub(super) const HEALTH: [&str; 16] = [
    "allergi",
    "asma",
    "celiac",
    "diabet",
    "disabil",
    "epiless",
    "farmaco",
    "gravidanza",
    "incinta",
    "intolleran",
    "ipertes",
    "malatti",
    "patolog",
    "terapia",
    "tumor",
    "invalidit",
];

/// Ways to be reached, as an answer names them, folded.
pub(super) const WAYS: [&str; 12] =
    ["sms", "mail", "email", "e mail", "whatsapp", "wa", "telefono", "tel", "posta", "cartaceo", "entrambi", "tutti"];

/// How streets begin, folded.
pub(super) const STREETS: [&str; 24] = [
    "via ",
    "viale ",
    "vle ",
    "v le ",
    "piazza ",
    "pza ",
    "pzza ",
    "p za ",
    "p zza ",
    "corso ",
    "cso ",
    "c so ",
    "largo ",
    "vicolo ",
    "strada ",
    "str ",
    "loc ",
    "localita ",
    "contrada ",
    "frazione ",
    "fraz ",
    "salita ",
    "lungarno ",
    "borgo ",
];

/// Countries that Italian lists name, folded, with their codes, a bar between them.
pub(super) const COUNTRIES: &str = "italia|italy|it|ita|i|italien|italie|germania|germany|deutschland|de|deu|d|francia|france|fr|fra|f|\
     svizzera|switzerland|schweiz|suisse|ch|che|austria|osterreich|at|aut|spagna|spain|espana|es|esp|\
     regno unito|united kingdom|uk|gb|gbr|gran bretagna|inghilterra|stati uniti|united states|usa|us|\
     romania|ro|rou|albania|al|san marino|sm|smr|slovenia|svn|croazia|croatia|hr|belgio|belgium|be|olanda|\
     paesi bassi|netherlands|nl|polonia|poland|pl|portogallo|portugal|pt|malta|mt|grecia|greece|gr|cina|\
     china|cn|marocco|tunisia|ucraina|india|irlanda|ireland";
