use custode_domain::text;

/// The folded first and last name that the certain tier of matching compares (DOMAIN 4.9).
#[must_use]
pub fn match_name(first_name: &str, last_name: &str) -> String {
    format!("{}|{}", text::fold(first_name), text::fold(last_name))
}
