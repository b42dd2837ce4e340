//! `--filter KEY=VALUE`: who goes into a file, in the words of the People list.

use super::Failure;
use crate::{
    ApiError,
    handlers::grid::{filters_of, view_list},
    wire::Nothing,
};
use custode_app::{
    AppError, Work,
    domain::{
        consent::ShownState,
        contact::{ContactKind, ContactStatus},
        gate::Way,
    },
    export::Choice,
    store::read::ContactFilter,
};

/// What a filter may ask for.
const KEYS: [&str; 13] = [
    "reach", "search", "view", "tag", "city", "province", "kind", "state", "email", "phone", "stopped", "source",
    "consent",
];

/// Whether each has a key and a value that can be read, before anything is opened.
///
/// # Errors
/// Usage: no `=`, an unknown key, an empty value, two searches.
pub(super) fn understood(filters: &[String]) -> Result<(), Failure> {
    let mut searches = 0;
    for filter in filters {
        let (key, value) = parts(filter)?;
        searches += usize::from(matches!(key, "search" | "view"));
        if !KEYS.contains(&key) || value.is_empty() || searches > 1 {
            return Err(Failure::usage("filter"));
        }
    }
    Ok(())
}

fn parts(filter: &str) -> Result<(&str, &str), Failure> {
    let (key, value) = filter.split_once('=').ok_or_else(|| Failure::usage("filter"))?;
    Ok((key.trim(), value.trim()))
}

/// All of them together; none chooses everybody. `view=NAME` takes a saved view of the People list with its words.
///
/// A view has words of its own, so that it stands beside no search.
///
/// # Errors
/// A key or value that means nothing here, by the name of the key.
pub(super) async fn chosen(work: &Work, filters: &[String]) -> Result<Choice, Failure> {
    let mut choice = Choice::default();
    for filter in filters {
        let (key, value) = parts(filter)?;
        let unknown = || Failure::from(ApiError::field(key, "unknown"));
        match key {
            "search" => value.clone_into(&mut choice.search),
            "view" => {
                let views = view_list(work, Nothing {}).await?.views;
                let view = views.into_iter().find(|view| view.name == value).ok_or_else(unknown)?;
                choice.search = view.search;
                choice.filters.extend(filters_of(&view.filters));
            }
            "tag" => choice.filters.push(ContactFilter::Tag(value.to_owned())),
            "city" => choice.filters.push(ContactFilter::City(value.to_owned())),
            "province" => choice.filters.push(ContactFilter::Province(value.to_owned())),
            "kind" => choice.filters.push(ContactFilter::Kind(ContactKind::from_code(value).ok_or_else(unknown)?)),
            "state" => choice.filters.push(ContactFilter::Status(ContactStatus::from_code(value).ok_or_else(unknown)?)),
            "email" => choice.filters.push(ContactFilter::HasEmail(yes(value).ok_or_else(unknown)?)),
            "phone" => choice.filters.push(ContactFilter::HasPhone(yes(value).ok_or_else(unknown)?)),
            "stopped" => choice.filters.push(ContactFilter::Stopped(yes(value).ok_or_else(unknown)?)),
            "reach" => {
                let (way, may) = value.split_once(':').unwrap_or((value, "yes"));
                let way = Way::from_code(way).ok_or_else(unknown)?;
                choice.filters.push(ContactFilter::Reach(way, yes(may).ok_or_else(unknown)?, None));
            }
            "source" => {
                let sources = work.reader().sources().await.map_err(AppError::from)?;
                let known = sources.iter().find(|row| row.source.code.eq_ignore_ascii_case(value));
                choice.filters.push(ContactFilter::Source(known.ok_or_else(unknown)?.id));
            }
            "consent" => {
                let (code, state) = value.split_once(':').ok_or_else(unknown)?;
                let types = work.reader().consent_types().await.map_err(AppError::from)?;
                let known = types.iter().find(|row| row.definition.code.eq_ignore_ascii_case(code));
                let state = ShownState::from_code(state).ok_or_else(unknown)?;
                choice.filters.push(ContactFilter::Consent(known.ok_or_else(unknown)?.id, state));
            }
            _ => return Err(Failure::usage("filter")),
        }
    }
    Ok(choice)
}

fn yes(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}
