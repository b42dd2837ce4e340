use chrono::NaiveDate;

/// What is known of one card or of one contact of a row, as far as it tells people apart. Empty texts are unknown.
#[derive(Clone, Default)]
pub struct Party {
    /// An organisation; people and organisations are never one.
    pub organisation: bool,
    /// First name.
    pub first: String,
    /// Surname.
    pub last: String,
    /// Name of the organisation.
    pub name: String,
    /// E-mail addresses and PEC, normalised.
    pub emails: Vec<String>,
    /// Mobile numbers, E.164.
    pub mobiles: Vec<String>,
    /// Landlines and faxes, E.164.
    pub landlines: Vec<String>,
    /// Tax code as written.
    pub tax_code: String,
    /// The check of the tax code holds.
    pub tax_code_checked: bool,
    /// Lookup hash of a checked tax code, where the code itself is sealed.
    pub tax_code_hash: Option<[u8; 32]>,
    /// VAT number whose check holds.
    pub vat_number: String,
    /// Birth date.
    pub birth_on: Option<NaiveDate>,
    /// Street and number.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// VAT number, else name, of the organisation that the person belongs to.
    pub firm: String,
}

impl std::fmt::Debug for Party {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Party").field("organisation", &self.organisation).finish_non_exhaustive()
    }
}
