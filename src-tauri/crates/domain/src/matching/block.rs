//! Which parties are compared at all: those that share a key. Keys overlap, so that a pair with one wrong field meets by
//! another one.

use chrono::Datelike;

use super::{
    pool::Word,
    record::{Known, Record},
};

/// A key that more parties share than this is walked in a window.
const SHORT: usize = 48;
/// Neighbours that a party meets in a long block.
const WINDOW: usize = 24;

/// Keys with the parties that have them.
pub(super) struct Blocks {
    /// Sorted by key, then by place; a rare clash of two keys only means one look more.
    entries: Vec<(u32, u32)>,
    members: Vec<u32>,
}

impl Blocks {
    pub(super) fn of(known: &Known, members: &[u32]) -> Self {
        let mut entries = Vec::with_capacity(members.len() * 12);
        let mut own = Vec::new();
        for place in members {
            keys_of(known, known.at(*place), &mut own);
            entries.extend(own.iter().map(|key| (*key, *place)));
        }
        entries.sort_unstable();
        Self { entries, members: members.to_vec() }
    }

    /// Every pair of parties that share a key, once. The first argument counts the parties; `false` stops.
    pub(super) fn each(&self, known: &Known, mut see: impl FnMut(usize, u32, u32) -> bool) {
        let (mut others, mut keys) = (Vec::new(), Vec::new());
        for (at, place) in self.members.iter().enumerate() {
            keys_of(known, known.at(*place), &mut keys);
            for key in keys.iter().copied() {
                let here = self.entries.partition_point(|entry| *entry <= (key, *place));
                let rest = self.entries.get(here..).unwrap_or_default();
                let near = rest.iter().take(SHORT).take_while(|entry| entry.0 == key);
                let before = self.entries.partition_point(|entry| *entry < (key, 0));
                // A short block is met in full, a long one by its next neighbours.
                let long = self.entries.get(before + SHORT).is_some_and(|entry| entry.0 == key);
                others.extend(near.take(if long { WINDOW } else { SHORT }).map(|entry| entry.1));
            }
            others.sort_unstable();
            others.dedup();
            for other in others.drain(..) {
                if known.at(*place).settled && known.at(other).settled {
                    continue;
                }
                if !see(at, *place, other) {
                    return;
                }
            }
        }
    }
}

/// FNV-1a, 32 bits.
struct Key(u32);

impl Key {
    const fn new(sort: u8) -> Self {
        Self(0x811c_9dc5).byte(sort)
    }

    const fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u32).wrapping_mul(0x0100_0193))
    }

    fn text(self, text: &str) -> Self {
        text.bytes().fold(self, Self::byte).byte(0)
    }
}

/// The letters that spelling mistakes leave alone: the first, and the consonants after it, each once and in order of the
/// alphabet.
fn skeleton(text: &str) -> String {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric());
    let first = letters.next();
    let mut rest: Vec<char> = letters.filter(|c| !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'h')).collect();
    rest.sort_unstable();
    rest.dedup();
    first.into_iter().chain(rest).collect()
}

fn start(text: &str, letters: usize) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).take(letters).collect()
}

fn end(text: &str, letters: usize) -> String {
    let all: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    all.iter().skip(all.len().saturating_sub(letters)).collect()
}

fn keys_of(known: &Known, record: &Record, keys: &mut Vec<u32>) {
    keys.clear();
    let mut add = |key: Key| keys.push(key.0);
    let code = known.codes.text(record.tax);
    if record.tax.some() {
        add(Key::new(1).text(code));
        add(Key::new(2).text(&start(code, 10)));
        add(Key::new(3).text(&end(code, 10)));
    }
    if let Some(hash) = record.hash {
        add(hash.iter().copied().fold(Key::new(4), Key::byte));
    }
    if record.vat.some() {
        add(Key::new(5).text(known.codes.text(record.vat)));
    }
    for point in known.emails(record).iter().chain(known.mobiles(record)).chain(known.landlines(record)) {
        add(Key::new(6).text(known.points.text(*point)));
    }
    if record.organisation {
        firm_keys(known, record, &mut add);
    } else {
        person_keys(known, record, &mut add);
    }
    keys.sort_unstable();
    keys.dedup();
}

fn person_keys(known: &Known, record: &Record, add: &mut impl FnMut(Key)) {
    let both = [record.first, record.last];
    let names: Vec<&str> = both.into_iter().filter(|word| word.some()).map(|word| known.names.text(word)).collect();
    for name in &names {
        beside_name(known, record, name, add);
    }
    if let [one, other] = names.as_slice() {
        // In either order: first name and surname change places.
        for (a, b) in [(one, other), (other, one)] {
            add(Key::new(10).text(a).text(&start(b, 3)));
            add(Key::new(11).text(a).text(&end(b, 3)));
        }
        let mut bones = [skeleton(one), skeleton(other)];
        bones.sort_unstable();
        add(Key::new(12).text(&bones[0]).text(&bones[1]));
    }
    if let Some(day) = record.birth {
        add(Key::new(13).text(&day.to_string()));
    }
    home_key(known, record, add);
}

/// A name with one thing more.
fn beside_name(known: &Known, record: &Record, name: &str, add: &mut impl FnMut(Key)) {
    if record.postcode.some() {
        add(Key::new(20).text(&skeleton(name)).text(known.places.text(record.postcode)));
    }
    if record.street.some() {
        add(Key::new(21).text(name).text(known.places.text(record.street)));
    }
    if record.city.some() {
        add(Key::new(22).text(name).text(known.places.text(record.city)));
    }
    if record.firm.some() {
        add(Key::new(23).text(&start(name, 2)).text(known.codes.text(record.firm)));
    }
    if let Some(day) = record.birth {
        add(Key::new(24).text(&start(name, 3)).text(&day.year().to_string()).text(&day.month().to_string()));
    }
}

fn firm_keys(known: &Known, record: &Record, add: &mut impl FnMut(Key)) {
    let name = known.names.text(record.name);
    let mut words: Vec<&str> = name.split(' ').filter(|word| word.len() > 2).collect();
    for word in &words {
        if record.postcode.some() {
            add(Key::new(30).text(&skeleton(word)).text(known.places.text(record.postcode)));
        }
    }
    words.sort_unstable();
    if !name.is_empty() {
        add(Key::new(31).text(&words.concat()));
        add(Key::new(32).text(&start(name, 8)));
    }
    home_key(known, record, add);
}

fn home_key(known: &Known, record: &Record, add: &mut impl FnMut(Key)) {
    let place = if record.postcode.some() { record.postcode } else { record.city };
    if record.street.some() && record.number != Word::default() {
        let key = Key::new(40).text(known.places.text(record.street)).text(known.places.text(record.number));
        add(key.text(known.places.text(place)));
    }
}
