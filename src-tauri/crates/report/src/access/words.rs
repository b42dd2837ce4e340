//! Phrases of the letter: cleaned values put into messages of one language.

use std::cell::Cell as Flag;

use chrono::{DateTime, NaiveDate, Utc};
use custode_i18n::{Arg, Catalogue, Lang, date_long, date_short, date_time, italian_clock};

use super::view::{Cell, Column, Tone};
use crate::{
    clean::{self, Script},
    draft::voice,
    pack::{KeptUntil, Provenance, Shown},
};

pub(crate) struct Words {
    catalogue: &'static Catalogue,
    script: Script,
    spelled: Flag<bool>,
    /// Whose data the words are about, where somebody else reads them.
    person: Option<String>,
}

impl Words {
    pub(crate) fn new(lang: Lang, script: Script) -> Self {
        Self { catalogue: Catalogue::get(lang), script, spelled: Flag::new(false), person: None }
    }

    /// The same words for somebody who asked in the place of a person: messages with a form in the third person take it.
    pub(crate) fn about(mut self, person: &str) -> Self {
        self.person = Some(self.line(person));
        self
    }

    pub(crate) fn lang(&self) -> Lang {
        self.catalogue.lang()
    }

    /// Whether some character had to be spelled as a code point so far.
    pub(crate) fn has_spelled(&self) -> bool {
        self.spelled.get()
    }

    pub(crate) fn word(&self, key: &str) -> String {
        self.told(key, Vec::new())
    }

    fn told<'a>(&'a self, key: &str, mut args: Vec<(&'a str, Arg<'a>)>) -> String {
        let Some(person) = self.person.as_deref() else { return self.catalogue.text(key, &args) };
        args.push(("person", Arg::from(person)));
        self.catalogue.text(&voice(self.catalogue, key, Some(person)), &args)
    }

    /// A message with values that are already clean.
    pub(crate) fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.told(key, args.iter().map(|(name, value)| (*name, Arg::from(*value))).collect())
    }

    pub(crate) fn counted(&self, key: &str, count: usize) -> String {
        self.told(key, vec![("count", Arg::from(count))])
    }

    /// As [`Words::counted`], with a second number.
    pub(crate) fn counted_with(&self, key: &str, count: usize, (name, number): (&'static str, usize)) -> String {
        self.told(key, vec![("count", Arg::from(count)), (name, Arg::from(number))])
    }

    /// The word for a code, under the key that ends with it; a code that the catalogue does not know is printed as it is.
    pub(crate) fn code(&self, key: &str, code: &str) -> String {
        let key = key.replace('_', "-");
        if is_key(&key) && self.catalogue.has(&key) { self.word(&key) } else { self.line(code) }
    }

    pub(crate) fn channel(&self, code: &str) -> String {
        self.code(&format!("report-channel-{code}"), code)
    }

    pub(crate) fn reason(&self, code: &str) -> String {
        self.code(&format!("report-reason-{code}"), code)
    }

    /// The name of a field: the user's own title, else the catalogue's.
    pub(crate) fn field(&self, key: &str, label: Option<&str>) -> String {
        match label {
            Some(label) => self.line(label),
            None => self.code(&format!("field-{key}"), key),
        }
    }

    /// The value of a field as the person reads it: the word for a code of a closed list, the name of a country at the end of
    /// an address. The copies for machines keep the code.
    pub(crate) fn value(&self, field: &str, text: &str) -> String {
        if is_listed(field) {
            return self.code(&format!("field-value-{field}-{text}"), text);
        }
        if field == "iban" {
            // In groups of four, as on a bank's papers: that is where it may break.
            let plain: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
            return plain.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ");
        }
        if field == "address"
            && let Some((before, code)) = text.rsplit_once(", ")
            && code.len() == 2
        {
            return format!("{before}, {}", self.code(&format!("country-{}", code.to_lowercase()), code));
        }
        text.to_owned()
    }

    pub(crate) fn line(&self, text: &str) -> String {
        let clean = clean::line(text, self.script);
        self.note_spelling(&clean, text);
        clean
    }

    pub(crate) fn lines(&self, text: &str) -> Vec<String> {
        let clean = clean::lines(text, self.script);
        if let Some(line) = clean.iter().find(|line| line.contains("[U+")) {
            self.note_spelling(line, text);
        }
        clean
    }

    fn note_spelling(&self, clean: &str, original: &str) {
        if clean.contains("[U+") && !original.contains("[U+") {
            self.spelled.set(true);
        }
    }

    pub(crate) fn long(&self, day: NaiveDate) -> String {
        date_long(self.lang(), day)
    }

    /// A date for tables, kept on one line.
    pub(crate) fn short(&self, day: NaiveDate) -> String {
        date_short(self.lang(), day).replace(' ', "\u{a0}")
    }

    pub(crate) fn short_at(&self, at: DateTime<Utc>) -> String {
        self.short(italian_clock(at).date())
    }

    pub(crate) fn moment(&self, at: DateTime<Utc>) -> String {
        date_time(self.lang(), italian_clock(at))
    }

    pub(crate) fn column(&self, key: &str, mm: u32, share: u32) -> Column {
        Column { label: self.word(key), mm, share }
    }

    pub(crate) fn not_stated(&self) -> Cell {
        Cell::toned(self.word("report-not-stated"), Tone::Muted)
    }

    pub(crate) fn dash(&self) -> Cell {
        Cell::toned(self.word("report-dash"), Tone::Muted)
    }

    /// A value in the controller's words, or "not stated".
    pub(crate) fn stated(&self, text: Option<&str>) -> Cell {
        match text.map(|text| self.lines(text)) {
            Some(lines) if !lines.is_empty() => Cell { lines, ..Cell::default() },
            _ => self.not_stated(),
        }
    }

    pub(crate) fn kept(&self, kept: &KeptUntil) -> Cell {
        match kept {
            KeptUntil::Day(day) => Cell::plain(self.short(*day)),
            KeptUntil::Words(text) => self.stated(Some(text)),
            KeptUntil::NotStated => self.not_stated(),
        }
    }

    pub(crate) fn shown(&self, name: &Shown) -> Cell {
        match name {
            Shown::Plain(name) => Cell::plain(self.line(name)),
            Shown::Masked(_) => Cell::toned(self.shown_text(name), Tone::Muted),
        }
    }

    pub(crate) fn shown_text(&self, name: &Shown) -> String {
        match name {
            Shown::Plain(name) => self.line(name),
            Shown::Masked(reason) => self.say("report-masked", &[("reason", &self.reason(reason))]),
        }
    }

    /// Source and day first, the file and row below; without either, who noted it and when.
    pub(crate) fn provenance(&self, from: &Provenance) -> Cell {
        let source = from.source.as_deref().map(|source| self.source_on(source, from.acquired_on));
        let file = from.file.as_deref().map(|file| self.file_row(file, from.row));
        let noted = from.recorded_at.map(|at| self.noted(at, from.recorded_by.as_deref()));
        match (source, file, noted) {
            (Some(source), file, _) => Cell::plain(source).with_small(file),
            (None, Some(file), _) => Cell::plain(file),
            (None, None, Some(noted)) => Cell::plain(noted),
            (None, None, None) => self.not_stated(),
        }
    }

    pub(crate) fn source_on(&self, source: &str, on: Option<NaiveDate>) -> String {
        let source = self.line(source);
        match on {
            Some(day) => self.say("report-source-on", &[("source", &source), ("date", &self.short(day))]),
            None => source,
        }
    }

    fn file_row(&self, file: &str, row: Option<u64>) -> String {
        let file = self.line(file);
        match row {
            Some(row) => self.say("report-from-row", &[("file", &file), ("row", &row.to_string())]),
            None => file,
        }
    }

    pub(crate) fn noted(&self, at: DateTime<Utc>, by: Option<&str>) -> String {
        let date = self.short_at(at);
        match by {
            Some(name) => self.say("report-recorded-by", &[("date", &date), ("name", &self.line(name))]),
            None => self.say("report-recorded", &[("date", &date)]),
        }
    }
}

/// Fields whose value is a code of a closed list.
fn is_listed(field: &str) -> bool {
    matches!(field, "kind" | "status" | "sex" | "language" | "relation_end")
}

fn is_key(code: &str) -> bool {
    !code.is_empty() && code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}

#[cfg(test)]
mod tests {
    use super::*;
    use custode_domain::{
        contact::{ContactField, ContactKind, ContactStatus, Sex},
        footing::RelationEnd,
    };

    /// D7: no code of a field or of a closed list stands in the copy that the person gets.
    #[test]
    fn every_field_and_every_listed_value_has_words() {
        for lang in [Lang::It, Lang::En] {
            let words = Words::new(lang, Script::Covered);
            for field in ContactField::ALL {
                let key = format!("field-{}", field.code().replace('_', "-"));
                assert!(words.catalogue.has(&key), "{lang:?} {key}");
            }
            let lists: [(ContactField, Vec<&str>); 5] = [
                (ContactField::Kind, ContactKind::ALL.iter().map(|one| one.code()).collect()),
                (ContactField::Status, ContactStatus::ALL.iter().map(|one| one.code()).collect()),
                (ContactField::Sex, Sex::ALL.iter().map(|one| one.code()).collect()),
                (ContactField::Language, vec!["it", "en"]),
                (ContactField::RelationEnd, RelationEnd::ALL.iter().map(|one| one.code()).collect()),
            ];
            for (field, codes) in lists {
                for code in codes {
                    let key = format!("field-value-{}-{code}", field.code()).replace('_', "-");
                    assert!(words.catalogue.has(&key), "{lang:?} {}", field.code());
                }
            }
        }
        let words = Words::new(Lang::It, Script::Covered);
        assert_eq!(
            words.value("address", "1 rue de la Paix, 75002 Paris, FR"),
            "1 rue de la Paix, 75002 Paris, Francia"
        );
        assert_eq!(words.value("address", "Via Roma 2, 50100 Firenze FI"), "Via Roma 2, 50100 Firenze FI");
        assert_eq!(words.value("notes", "restricted"), "restricted");
        assert_eq!(words.value("iban", "IT60X0542811101000000123456"), "IT60 X054 2811 1010 0000 0123 456");
    }
}
