//! The values of a row by the names of their fields, as they are shown and compared.

use std::collections::BTreeMap;

use custode_domain::channel::Channel;

use super::draft::{ContactDraft, NormalisedRow};

impl NormalisedRow {
    /// Normalised values by field name, as `import --json` shows them; several of a kind are joined by `; `.
    #[must_use]
    pub fn values(&self) -> BTreeMap<&'static str, String> {
        let mut values: BTreeMap<&'static str, String> = BTreeMap::new();
        self.each_value(|field, value| {
            let entry = values.entry(field).or_default();
            if !entry.is_empty() {
                entry.push_str("; ");
            }
            entry.push_str(value);
        });
        values
    }

    /// Every value that is not empty with its field; a field may come more than once.
    pub fn each_value(&self, mut see: impl FnMut(&'static str, &str)) {
        self.contacts.iter().for_each(|contact| contact.each_value(&mut see));
        self.each_own_value(see);
    }

    /// Those that belong to no contact of the row alone.
    pub fn each_own_value(&self, mut see: impl FnMut(&'static str, &str)) {
        let mut put = |field: &'static str, value: Option<&str>| said(&mut see, field, value);
        put("role", self.role.as_deref());
        put("source", self.source.as_deref());
        put("external_id", self.external_id.as_deref());
        put("acquired_on", self.acquired_on.map(|d| d.to_string()).as_deref());
        put("tags", Some(&self.tags.join("; ")));
        put("notes", Some(&self.notes.join("\n")));
        if self.opt_out {
            put("opt_out", Some("true"));
        } else if !self.closed.is_empty() {
            let ways: Vec<String> = self.closed.iter().map(Channel::code).collect();
            put("opt_out", Some(&ways.join(" ")));
        }
        put("opt_out_on", self.opt_out_on.map(|day| day.to_string()).as_deref());
    }

    /// Those of the firm's own fields, as `custom:CODE`, and texts that fit their field in no way: an address or number is
    /// kept as a point that failed its check, everything else in the notes.
    pub fn each_extra_value(&self, mut see: impl FnMut(&str, &str)) {
        for custom in &self.custom {
            see(&format!("custom:{}", custom.code), &custom.value);
        }
        for text in &self.unusable {
            see(if text.is_point() { &text.field } else { "notes" }, text.text.trim());
        }
    }
}

fn said(see: &mut impl FnMut(&'static str, &str), field: &'static str, value: Option<&str>) {
    if let Some(value) = value.filter(|value| !value.is_empty()) {
        see(field, value);
    }
}

impl ContactDraft {
    /// Every value of the contact that is not empty with its field; a field may come more than once.
    pub fn each_value(&self, mut see: impl FnMut(&'static str, &str)) {
        let mut put = |field: &'static str, value: Option<&str>| said(&mut see, field, value);
        put("organisation", self.organisation.as_deref());
        put("last_name", self.last_name.as_deref());
        put("first_name", self.first_name.as_deref());
        put("tax_code", self.tax_code.as_ref().map(|c| c.value.as_str()));
        put("vat_number", self.vat_number.as_ref().map(|c| c.value.as_str()));
        put("sdi_code", self.sdi_code.as_deref());
        put("iban", self.iban.as_ref().map(|c| c.value.as_str()));
        put("birth_on", self.birth_on.map(|d| d.to_string()).as_deref());
        put("birth_place", self.birth_place.as_deref());
        put("sex", self.sex.as_deref());
        put("language", self.language.as_deref());
        for point in &self.points {
            put(point.kind.code(), Some(&point.value));
        }
        for site in &self.websites {
            put("website", Some(site));
        }
        put("address", self.address.street.as_deref());
        put("postcode", self.address.postcode.as_deref());
        put("city", self.address.city.as_deref());
        put("province", self.address.province.as_deref());
        put("country", self.address.country.as_deref());
    }
}
