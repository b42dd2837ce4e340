//! To which other program the numbers in a file belong.

use super::ImportState;

impl ImportState {
    /// The name of the file without its extension.
    pub(crate) fn file_stem(&self) -> &str {
        self.file.rsplit_once('.').map_or(self.file.as_str(), |(stem, _)| stem)
    }

    /// The other program that numbers in the file belong to: that of the profile, else what the name of the file says
    /// whatever the month.
    #[must_use]
    pub fn system(&self) -> String {
        let of_profile = self.profile.as_ref().filter(|profile| profile.applied && !profile.system.is_empty());
        of_profile.map_or_else(|| undated(self.file_stem()), |profile| profile.system.clone())
    }
}

/// Months as file names write them.
const MONTHS: &[&str] = &["gen", "feb", "mar", "apr", "mag", "giu", "lug", "ago", "set", "ott", "nov", "dic"];
/// The same where they are written out or in English.
const MONTH_NAMES: &[&str] = &[
    "gennaio",
    "febbraio",
    "marzo",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "agosto",
    "settembre",
    "ottobre",
    "novembre",
    "dicembre",
    "jan",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "sept",
    "oct",
    "dec",
    "january",
    "february",
    "march",
    "april",
    "june",
    "july",
    "august",
    "november",
    "september",
    "october",
    "december",
];

/// The name of a file without the day, the month or the number of a copy: "clienti_gen 2026" and "clienti_feb (2)" are of
/// one program.
fn undated(stem: &str) -> String {
    let dated = |word: &str| {
        let word = word.to_lowercase();
        word.bytes().all(|byte| byte.is_ascii_digit()) || MONTHS.iter().chain(MONTH_NAMES).any(|known| *known == word)
    };
    let words: Vec<&str> = stem.split([' ', '_', '-', '.', '(', ')']).filter(|word| !word.is_empty()).collect();
    let kept: Vec<&str> = words.iter().copied().filter(|word| !dated(word)).collect();
    if kept.is_empty() || kept.len() == words.len() { stem.to_owned() } else { kept.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::undated;

    #[test]
    fn a_file_of_another_month_is_of_the_same_program() {
        for stem in ["clienti_gen", "clienti-2026-02-28", "clienti (2)", "clienti marzo 2026", "clienti"] {
            assert_eq!(undated(stem), "clienti", "{stem}");
        }
        assert_eq!(undated("2026-02"), "2026-02", "a name of nothing else stays");
        assert_eq!(undated("elenco_soci"), "elenco_soci", "a name without a date stays as it is");
    }
}
