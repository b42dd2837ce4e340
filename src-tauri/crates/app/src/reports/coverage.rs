//! Which personal columns of the schema are in the access pack, and which are left out for a reason (D7). A test walks
//! the schema: a personal column that is neither fails.

use custode_store::Category;

/// The part of the pack that holds a category; `None` when the pack leaves it out.
#[must_use]
pub const fn covered_by(category: Category) -> Option<&'static str> {
    Some(match category {
        Category::Identity | Category::Fiscal | Category::Handling | Category::Provenance => "fields",
        Category::ContactPoint => "fields",
        Category::Notes => "fields",
        Category::Relation => "links",
        Category::Consent => "consents",
        Category::Stop => "stops",
        Category::Communication => "communications",
        Category::Request => "requests",
        Category::Case => "cases",
        Category::History => "changes",
        Category::Duplicate | Category::SearchCopy | Category::Staging | Category::Operator => return None,
    })
}

/// Why a category is left out, as a stable code that the report has words for.
#[must_use]
pub const fn excluded(category: Category) -> Option<&'static str> {
    match category {
        Category::SearchCopy => Some("duplicate"),
        Category::Staging => Some("not_yet_imported"),
        Category::Duplicate => Some("third_party"),
        Category::Operator => Some("third_party"),
        _ => None,
    }
}
