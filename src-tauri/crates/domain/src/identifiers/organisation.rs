//! How an organisation's name is told from a person's.

use super::text::fold;

/// Words that only organisations carry, folded.
pub(super) const LEGAL_FORMS: [&str; 33] = [
    "srl",
    "srls",
    "spa",
    "snc",
    "sas",
    "sapa",
    "scarl",
    "scrl",
    "scpa",
    "coop",
    "cooperativa",
    "soc",
    "societa",
    "onlus",
    "aps",
    "asd",
    "ssd",
    "odv",
    "ets",
    "gmbh",
    "ltd",
    "llc",
    "inc",
    "ag",
    "kg",
    "sa",
    "sarl",
    "bv",
    "plc",
    "spettle",
    "ditta",
    "fondazione",
    "consorzio",
];

/// Letters by which a shortened activity is known; fewer may be those of a first name.
const SHORTEST: usize = 4;

/// Words that make an organisation likely when they open the text.
const ACTIVITIES: [&str; 66] = [
    "associazione",
    "comune",
    "comitato",
    "studio",
    "impresa",
    "azienda",
    "agenzia",
    "officina",
    "autofficina",
    "carrozzeria",
    "falegnameria",
    "farmacia",
    "panificio",
    "pasticceria",
    "trattoria",
    "ristorante",
    "pizzeria",
    "bar",
    "hotel",
    "albergo",
    "agriturismo",
    "immobiliare",
    "edil",
    "edilizia",
    "termoidraulica",
    "ferramenta",
    "macelleria",
    "tipografia",
    "cartolibreria",
    "autotrasporti",
    "vetreria",
    "lavanderia",
    "parrucchiere",
    "palestra",
    "pneumatici",
    "ottica",
    "gioielleria",
    "fratelli",
    "flli",
    "parrocchia",
    "scuola",
    "istituto",
    "liceo",
    "universita",
    "banca",
    "ospedale",
    "provincia",
    "regione",
    "ministero",
    "ente",
    "condominio",
    "cantina",
    "oleificio",
    "caseificio",
    "idraulica",
    "fiorista",
    "libreria",
    "tabaccheria",
    "supermercato",
    "centro",
    "gruppo",
    "group",
    "holding",
    "edizioni",
    "editrice",
    "circolo",
];

/// True for the beginning of an activity that a full stop cuts off: "Tratt. Da Gino", "Impr. edile".
fn opens_short(text: &str) -> bool {
    let short = text.split_whitespace().next().and_then(|word| word.strip_suffix('.')).map(fold).unwrap_or_default();
    short.len() >= SHORTEST && ACTIVITIES.iter().any(|activity| activity.starts_with(&short))
}

/// True when the text is surely the name of an organisation: a legal form, "& C.", "F.lli", "Spett.le".
#[must_use]
pub fn is_organisation(text: &str) -> bool {
    if !text.contains([' ', '.']) {
        return LEGAL_FORMS.contains(&fold(text).as_str());
    }
    let folded = fold(text);
    let mut words = folded.split(' ');
    let opens = words.next().is_some_and(|w| ACTIVITIES.contains(&w));
    // "S. p. A." folds to single letters.
    let spaced: String = folded.split(' ').filter(|w| w.len() == 1).collect();
    // "Iannone di Iannone Maurizio": a firm that bears its owner's name.
    let owner: Vec<&str> = folded.split(' ').collect();
    let bears_name = owner
        .iter()
        .enumerate()
        .any(|(i, w)| i > 0 && i + 1 < owner.len() && *w == "di" && owner[..i].contains(&owner[i + 1]));
    opens
        || opens_short(text)
        || bears_name
        || folded.contains("& c")
        || folded.contains("e figli")
        || folded.split(' ').any(|w| LEGAL_FORMS.contains(&w) || w == "flli" || w == "group")
        || spaced.ends_with("srl")
        || spaced.ends_with("spa")
        || spaced.ends_with("snc")
        || spaced.ends_with("sas")
}
