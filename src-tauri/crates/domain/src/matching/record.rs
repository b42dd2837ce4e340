//! Parties as they are compared: folded, each text kept once and counted.

use super::{
    certain::Traits,
    common,
    party::Party,
    pool::{Pool, Word},
};
use crate::identifiers::{tax_code::TaxCode, text::fold};
use chrono::NaiveDate;

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
    points: Points,
    pub tax: Word,
    pub tax_checked: bool,
    /// Half of the lookup hash, which tells as well who is who.
    pub hash: Option<[u8; 16]>,
    pub vat: Word,
    pub birth: Option<NaiveDate>,
    pub street: Word,
    pub number: Word,
    pub postcode: Word,
    pub city: Word,
    pub firm: Word,
    pub traits: Traits,
}

/// Where the points of a party lie among those of all: its e-mails, its mobile numbers, its landlines.
#[derive(Debug, Clone, Copy, Default)]
struct Points {
    begin: u32,
    emails: u8,
    mobiles: u8,
    landlines: u8,
}

/// All parties of a run; once settled, in an order that brings likely names together.
#[derive(Default)]
pub(super) struct Known {
    pub records: Vec<Record>,
    of_parties: Vec<Word>,
    pub names: Pool,
    pub points: Pool,
    pub places: Pool,
    pub codes: Pool,
    /// By name, and by town: the share of people that bear it when nothing else is known.
    usual_names: Vec<f64>,
    usual_cities: Vec<f64>,
}

impl Known {
    /// Takes one more party; `settled` says that it is known to the other settled ones already.
    pub(super) fn add(&mut self, party: &Party, settled: bool) {
        let record = self.record(self.records.len(), settled, party);
        self.records.push(record);
    }

    /// The last party was taken.
    pub(super) fn settle(&mut self) {
        for pool in [&mut self.names, &mut self.points, &mut self.places, &mut self.codes] {
            pool.close();
        }
        self.usual_names = self.names.texts().map(common::share_of_name).collect();
        self.usual_cities = self.places.texts().map(common::share_of_city).collect();
        // In this order the neighbours in a long block are the likeliest ones of it.
        let rank = self.names.rank();
        let of = |word: Word| Pool::ranked(&rank, word);
        self.records.sort_unstable_by_key(|r| (of(r.name), of(r.last), of(r.first), r.postcode, r.street, r.at));
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
            points: self.keep_points(party),
            tax: self.codes.keep(&code),
            tax_checked: party.tax_code_checked,
            hash: party.tax_code_hash.and_then(|hash| hash.first_chunk().copied()),
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

    fn keep_points(&mut self, party: &Party) -> Points {
        let begin = u32::try_from(self.of_parties.len()).unwrap_or(u32::MAX);
        let mut keep = |texts: &[String]| {
            let kept = texts.iter().take(usize::from(u8::MAX)).map(|text| self.points.keep(text));
            let before = self.of_parties.len();
            self.of_parties.extend(kept);
            u8::try_from(self.of_parties.len() - before).unwrap_or(u8::MAX)
        };
        Points { begin, emails: keep(&party.emails), mobiles: keep(&party.mobiles), landlines: keep(&party.landlines) }
    }

    fn points_from(&self, begin: usize, count: u8) -> &[Word] {
        self.of_parties.get(begin..begin + usize::from(count)).unwrap_or_default()
    }

    /// E-mail addresses of a party.
    pub(super) fn emails(&self, record: &Record) -> &[Word] {
        self.points_from(record.points.begin as usize, record.points.emails)
    }

    /// Mobile numbers of a party.
    pub(super) fn mobiles(&self, record: &Record) -> &[Word] {
        self.points_from(record.points.begin as usize + usize::from(record.points.emails), record.points.mobiles)
    }

    /// Other numbers of a party.
    pub(super) fn landlines(&self, record: &Record) -> &[Word] {
        let Points { begin, emails, mobiles, landlines } = record.points;
        self.points_from(begin as usize + usize::from(emails) + usize::from(mobiles), landlines)
    }

    /// Places in [`Self::records`] of the people, or of the organisations.
    pub(super) fn of_kind(&self, organisation: bool) -> Vec<u32> {
        let places = self.records.iter().enumerate().filter(|(_, record)| record.organisation == organisation);
        places.filter_map(|(at, _)| u32::try_from(at).ok()).collect()
    }

    /// Share of people that bear a name, when nothing else is known.
    pub(super) fn usual_name(&self, name: Word) -> f64 {
        name.at().and_then(|at| self.usual_names.get(at)).copied().unwrap_or_default()
    }

    /// Share of people of a town, when nothing else is known.
    pub(super) fn usual_city(&self, city: Word) -> f64 {
        city.at().and_then(|at| self.usual_cities.get(at)).copied().unwrap_or_default()
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
