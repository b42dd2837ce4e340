use custode_domain::{
    contact::{ContactField, ContactUnit},
    text,
};

/// The folded first and last name that the certain tier of matching compares (DOMAIN 4.9).
#[must_use]
pub fn match_name(first_name: &str, last_name: &str) -> String {
    format!("{}|{}", text::fold(first_name), text::fold(last_name))
}

/// The same for a card: of a person, else the folded name of the organisation.
#[must_use]
pub fn match_name_of(card: &ContactUnit) -> String {
    match (card.text(ContactField::FirstName), card.text(ContactField::LastName)) {
        (None, None) => text::fold(card.text(ContactField::OrganisationName).unwrap_or_default()),
        (first, last) => match_name(first.unwrap_or_default(), last.unwrap_or_default()),
    }
}
