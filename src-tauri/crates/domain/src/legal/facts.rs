use chrono::NaiveDate;

/// What a fact says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactValue {
    /// A term in calendar months.
    Months(u32),
    /// A term in hours, counted without rolling over holidays.
    Hours(u32),
    /// An age in years.
    Years(u32),
    /// A rule that holds or not.
    Holds(bool),
    /// A rule in words of the norm: the catalogue of messages has the sentence.
    Rule,
}

/// Whether a lawyer should confirm it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// It stands in the norm.
    None,
    /// It is our reading: shown with the note that a lawyer should confirm it.
    Verify,
}

/// One fact of the package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LegalFact {
    /// Stable key.
    pub key: &'static str,
    /// What it says.
    pub value: FactValue,
    /// Norm or decision.
    pub source: &'static str,
    /// Holds from this day: year, month, day.
    valid_from: (i32, u32, u32),
    /// Whether a lawyer should confirm it.
    pub doubt: Doubt,
}

impl LegalFact {
    /// Whether Custode counts by its value. The others say what the law is, as a reminder: what follows from them is built
    /// in, or is for people to do.
    #[must_use]
    pub fn is_used(&self) -> bool {
        matches!(
            self.key,
            "dsr.termine"
                | "dsr.proroga"
                | "art14.termine"
                | "rpo.verifica"
                | "marketing.conservazione"
                | "profilazione.conservazione"
                | "prescrizione.ordinaria"
                | "scritture.conservazione"
                | HOLIDAYS
        )
    }

    /// The day from which it holds.
    #[must_use]
    pub fn valid_from(&self) -> NaiveDate {
        let (year, month, day) = self.valid_from;
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or(NaiveDate::MIN)
    }
}

/// The key of the holidays.
pub const HOLIDAYS: &str = "festivi.IT";

/// Version of the package: the year and month of the law that it says, and how often it was changed since.
pub const PACKAGE_IT_VERSION: &str = "IT 2026-11.1";

const GDPR: (i32, u32, u32) = (2018, 5, 25);
const CODICE: (i32, u32, u32) = (2018, 9, 19);
const CIVILE: (i32, u32, u32) = (1942, 4, 21);

const fn says(
    key: &'static str,
    value: FactValue,
    source: &'static str,
    valid_from: (i32, u32, u32),
    doubt: Doubt,
) -> LegalFact {
    LegalFact { key, value, source, valid_from, doubt }
}

/// The facts for Italy (DOMAIN 4.0).
pub const PACKAGE_IT: &[LegalFact] = &[
    says("dsr.termine", FactValue::Months(1), "GDPR art. 12(3)", GDPR, Doubt::None),
    says("dsr.proroga", FactValue::Months(2), "GDPR art. 12(3); Garante 250/2025", GDPR, Doubt::None),
    says("dsr.diniego", FactValue::Months(1), "GDPR art. 12(4)", GDPR, Doubt::None),
    says("dsr.computo", FactValue::Rule, "Reg. (CEE, Euratom) 1182/71 art. 3", (1971, 7, 1), Doubt::Verify),
    says("festivi.IT", FactValue::Rule, "L. 260/1949; L. 151/2025", (2026, 1, 1), Doubt::Verify),
    says("dsr.identita", FactValue::Holds(true), "GDPR art. 12(6); EDPB 01/2022", GDPR, Doubt::None),
    says("dsr.costo", FactValue::Holds(false), "GDPR art. 12(5)", GDPR, Doubt::None),
    says("destinatari.avviso", FactValue::Holds(true), "GDPR art. 19", GDPR, Doubt::None),
    says("art14.termine", FactValue::Months(1), "GDPR art. 14(3)", GDPR, Doubt::None),
    says("breach.notifica", FactValue::Hours(72), "GDPR art. 33(1), (5)", GDPR, Doubt::Verify),
    says("registro.soglia", FactValue::Holds(true), "GDPR art. 30(5); Garante, FAQ", GDPR, Doubt::Verify),
    says(
        "marketing.conservazione",
        FactValue::Months(24),
        "Garante 24.02.2005, doc. web 1109624; Garante 181/2020 e 321/2023",
        (2005, 2, 24),
        Doubt::Verify,
    ),
    says(
        "profilazione.conservazione",
        FactValue::Months(12),
        "Garante 24.02.2005, doc. web 1109624",
        (2005, 2, 24),
        Doubt::Verify,
    ),
    says("scritture.conservazione", FactValue::Months(120), "art. 2220 c.c.", CIVILE, Doubt::Verify),
    says("prescrizione.ordinaria", FactValue::Months(120), "art. 2946 c.c.", CIVILE, Doubt::None),
    says("marketing.consenso", FactValue::Holds(true), "Codice privacy art. 130 c. 1-2", CODICE, Doubt::None),
    says("soft-spam", FactValue::Rule, "Codice privacy art. 130 c. 4", CODICE, Doubt::None),
    says("rpo.verifica", FactValue::Months(1), "L. 5/2018; D.P.R. 26/2022", (2022, 7, 27), Doubt::Verify),
    says("doi", FactValue::Holds(true), "Garante 330/2025", (2025, 6, 4), Doubt::Verify),
    says("minori", FactValue::Years(14), "Codice privacy art. 2-quinquies", CODICE, Doubt::None),
    says("defunti", FactValue::Rule, "Codice privacy art. 2-terdecies", CODICE, Doubt::None),
    says("limitazioni", FactValue::Rule, "Codice privacy art. 2-undecies", CODICE, Doubt::None),
];

/// A fact by its key.
#[must_use]
pub fn fact(key: &str) -> Option<&'static LegalFact> {
    PACKAGE_IT.iter().find(|fact| fact.key == key)
}
