//! Parties as they are compared: folded, each text kept once and counted.

use std::{collections::HashMap, sync::Arc};

use super::{certain::Traits, common, party::Party};
use crate::identifiers::{tax_code::TaxCode, text::fold};
use chrono::NaiveDate;

/// A text that is kept once; 0 is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Word(u32);

impl Word {
    pub(super) const fn some(self) -> bool {
        self.0 != 0
    }
}

/// Texts of one sort with the number of parties that bear each.
#[derive(Default)]
pub(super) struct Pool {
    ids: HashMap<Arc<str>, u32>,
    texts: Vec<Arc<str>>,
    counts: Vec<u32>,
}

impl Pool {
    fn keep(&mut self, text: &str) -> Word {
        if text.is_empty() {
            return Word(0);
        }
        if let Some(id) = self.ids.get(text) {
            self.counts[*id as usize - 1] += 1;
            return Word(*id);
        }
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        self.counts.push(1);
        let id = u32::try_from(self.texts.len()).unwrap_or(u32::MAX);
        self.ids.insert(text, id);
        Word(id)
    }

    /// The text; empty for none.
    pub(super) fn text(&self, word: Word) -> &str {
        word.0.checked_sub(1).and_then(|at| self.texts.get(at as usize)).map_or("", |text| text)
    }

    /// By word: its place in the order of the texts.
    fn rank(&self) -> Vec<u32> {
        let mut order: Vec<u32> = (0..).take(self.texts.len()).collect();
        order.sort_unstable_by(|a, b| self.texts[*a as usize].cmp(&self.texts[*b as usize]));
        let mut rank = vec![0; self.texts.len() + 1];
        for (place, id) in (1..).zip(order) {
            rank[id as usize + 1] = place;
        }
        rank
    }

    /// How many bear it.
    pub(super) fn count(&self, word: Word) -> u32 {
        word.0.checked_sub(1).and_then(|at| self.counts.get(at as usize)).copied().unwrap_or(0)
    }
}

/// One party, ready to be compared.
#[derive(Default)]
pub(super) struct Record {
    /// Its place in the list.
    pub at: u32,
    pub organisation: bool,
    pub settled: bool,
    pub first: Word,
    pub last: Word,
    /// Core of an organisation's name, without legal form.
    pub name: Word,
    pub emails: Box<[Word]>,
    pub mobiles: Box<[Word]>,
    pub landlines: Box<[Word]>,
    pub tax: Word,
    pub tax_checked: bool,
    pub hash: Option<[u8; 32]>,
    pub vat: Word,
    pub birth: Option<NaiveDate>,
    pub street: Word,
    pub number: Word,
    pub postcode: Word,
    pub city: Word,
    pub firm: Word,
    pub traits: Traits,
}

/// All parties of a run, in an order that brings likely names together.
pub(super) struct Known {
    pub records: Vec<Record>,
    pub names: Pool,
    pub points: Pool,
    pub places: Pool,
    pub codes: Pool,
    /// By name, and by town: the share of people that bear it when nothing else is known.
    usual_names: Vec<f64>,
    usual_cities: Vec<f64>,
}

impl Known {
    pub(super) fn read(parties: &[Party], settled: usize) -> Self {
        let mut known = Self {
            records: Vec::new(),
            names: Pool::default(),
            points: Pool::default(),
            places: Pool::default(),
            codes: Pool::default(),
            usual_names: Vec::new(),
            usual_cities: Vec::new(),
        };
        let records = parties.iter().enumerate().map(|(at, party)| known.record(at, at < settled, party));
        known.records = records.collect();
        known.usual_names = known.names.texts.iter().map(|name| common::share_of_name(name)).collect();
        known.usual_cities = known.places.texts.iter().map(|city| common::share_of_city(city)).collect();
        // In this order the neighbours in a long block are the likeliest ones of it.
        let rank = known.names.rank();
        let of = |word: Word| rank.get(word.0 as usize).copied().unwrap_or(0);
        known.records.sort_unstable_by_key(|r| (of(r.name), of(r.last), of(r.first), r.postcode, r.street, r.at));
        known
    }

    fn record(&mut self, at: usize, settled: bool, party: &Party) -> Record {
        let street = folded_street(&party.street);
        let code = plain_code(&party.tax_code);
        let birth = party.birth_on.or_else(|| {
            // A century is all that the day of the reading could change.
            let latest = NaiveDate::from_ymd_opt(2026, 12, 31)?;
            TaxCode::parse(&code).ok().filter(|_| party.tax_code_checked)?.birth_on(latest)
        });
        let person = |text: &str| if party.organisation { String::new() } else { fold(text) };
        Record {
            at: u32::try_from(at).unwrap_or(u32::MAX),
            organisation: party.organisation,
            settled,
            first: self.names.keep(&person(&party.first)),
            last: self.names.keep(&person(&party.last)),
            name: self.names.keep(&if party.organisation { core_name(&party.name) } else { String::new() }),
            emails: party.emails.iter().map(|text| self.points.keep(text)).collect(),
            mobiles: party.mobiles.iter().map(|text| self.points.keep(text)).collect(),
            landlines: party.landlines.iter().map(|text| self.points.keep(text)).collect(),
            tax: self.codes.keep(&code),
            tax_checked: party.tax_code_checked,
            hash: party.tax_code_hash,
            vat: self.codes.keep(&party.vat_number),
            birth,
            street: self.places.keep(&street.0),
            number: self.places.keep(&street.1),
            postcode: self.places.keep(party.postcode.trim()),
            city: self.places.keep(&fold(&party.city)),
            firm: self.codes.keep(&fold(&party.firm)),
            traits: Traits::of(party),
        }
    }

    /// Places in [`Self::records`] of the people, or of the organisations.
    pub(super) fn of_kind(&self, organisation: bool) -> Vec<u32> {
        let places = self.records.iter().enumerate().filter(|(_, record)| record.organisation == organisation);
        places.filter_map(|(at, _)| u32::try_from(at).ok()).collect()
    }

    /// Share of people that bear a name, when nothing else is known.
    pub(super) fn usual_name(&self, name: Word) -> f64 {
        name.0.checked_sub(1).and_then(|at| self.usual_names.get(at as usize)).copied().unwrap_or_default()
    }

    /// Share of people of a town, when nothing else is known.
    pub(super) fn usual_city(&self, city: Word) -> f64 {
        city.0.checked_sub(1).and_then(|at| self.usual_cities.get(at as usize)).copied().unwrap_or_default()
    }

    pub(super) fn at(&self, place: u32) -> &Record {
        &self.records[place as usize]
    }
}

/// Capitals and digits.
pub(super) fn plain_code(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// Words that tell the sort of a street, not which.
const STREET_WORDS: &[&str] = &[
    "via", "viale", "vle", "corso", "cso", "piazza", "pzza", "piazzale", "vicolo", "largo", "strada", "contrada",
    "loc", "localita", "fraz", "frazione", "salita", "n", "nr", "num", "numero", "snc", "street", "st", "road",
    "place", "court", "crescent", "avenue", "close", "drive", "circuit",
];

/// The words of a street that tell which, and its number.
pub(super) fn folded_street(text: &str) -> (String, String) {
    let folded = fold(text);
    let (mut words, mut number) = (Vec::new(), String::new());
    for word in folded.split([' ', '/', ',']).filter(|word| !word.is_empty()) {
        if word.starts_with(|c: char| c.is_ascii_digit()) {
            if number.is_empty() {
                number = word.chars().take_while(char::is_ascii_digit).collect();
            }
        } else if !STREET_WORDS.contains(&word) && (word.len() > 1 || words.is_empty()) {
            words.push(word);
        }
    }
    if words.is_empty() {
        words = folded.split(' ').filter(|word| word.chars().all(char::is_alphabetic)).collect();
    }
    (words.join(" "), number)
}

/// Words of a firm's name that many firms bear.
const FORMS: &[&str] = &[
    "srl",
    "srls",
    "spa",
    "snc",
    "sas",
    "sapa",
    "scarl",
    "soc",
    "coop",
    "cooperativa",
    "societa",
    "a",
    "r",
    "l",
    "s",
    "p",
    "c",
    "n",
    "di",
    "e",
    "and",
    "co",
    "ditta",
    "individuale",
    "unipersonale",
    "fratelli",
    "flli",
    "onlus",
    "ets",
    "aps",
    "asd",
    "ltd",
    "gmbh",
    "inc",
    "&",
];

/// The words of a firm's name that tell which; all of them where nothing else would be left.
fn core_name(name: &str) -> String {
    let folded = fold(name);
    let core: Vec<&str> = folded.split(' ').filter(|word| !FORMS.contains(word)).collect();
    if core.is_empty() { folded } else { core.join(" ") }
}
