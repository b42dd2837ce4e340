//! Versions of a text side by side (S66): what each changed against the one before.

use crate::{AppError, Work};
use chrono::NaiveDate;
use custode_domain::ids::{ConsentTypeId, WordingId};
use similar::{ChangeTag, TextDiff};

/// What became of a run of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// It stayed.
    Same,
    /// It is new.
    Added,
    /// It went.
    Removed,
}

/// A version, and what it changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// The wording of a consent type that it is; none for a document of the firm.
    pub id: Option<WordingId>,
    /// Its number.
    pub version: u32,
    /// Since when.
    pub since: Option<NaiveDate>,
    /// The text.
    pub text: String,
    /// The same against the version before, in runs of words; empty for the first.
    pub pieces: Vec<(Piece, String)>,
}

/// The versions of the text of a consent type, oldest first.
///
/// # Errors
/// [`AppError::NotFound`].
pub async fn wording_versions(work: &Work, id: ConsentTypeId) -> Result<Vec<Compared>, AppError> {
    if !work.reader().consent_types().await?.iter().any(|row| row.id == id) {
        return Err(AppError::NotFound("consent-type"));
    }
    let wordings = work.reader().wordings(id).await?;
    let ids: Vec<WordingId> = wordings.iter().map(|wording| wording.id).collect();
    let numbered = wordings
        .into_iter()
        .zip(1..)
        .map(|(wording, number)| (wording.version.parse().unwrap_or(number), wording.valid_from, wording.text));
    let named = compare(numbered).into_iter().zip(ids);
    Ok(named.map(|(version, id)| Compared { id: Some(id), ..version }).collect())
}

/// Compares each version with the one before it.
#[must_use]
pub fn compare(versions: impl IntoIterator<Item = (u32, Option<NaiveDate>, String)>) -> Vec<Compared> {
    let mut compared: Vec<Compared> = Vec::new();
    for (version, since, text) in versions {
        let pieces = compared.last().map(|before| pieces(&before.text, &text)).unwrap_or_default();
        compared.push(Compared { id: None, version, since, text, pieces });
    }
    compared
}

fn pieces(before: &str, after: &str) -> Vec<(Piece, String)> {
    let mut runs: Vec<(Piece, String)> = Vec::new();
    for change in TextDiff::from_words(before, after).iter_all_changes() {
        let piece = match change.tag() {
            ChangeTag::Equal => Piece::Same,
            ChangeTag::Insert => Piece::Added,
            ChangeTag::Delete => Piece::Removed,
        };
        match runs.last_mut() {
            Some((last, run)) if *last == piece => run.push_str(change.value()),
            _ => runs.push((piece, change.value().to_owned())),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_version_says_what_it_changed() {
        let versions = [
            (1, None, "Ricevo la newsletter per posta.".to_owned()),
            (2, None, "Ricevo la newsletter per e-mail.".to_owned()),
        ];
        let compared = compare(versions);
        assert!(compared[0].pieces.is_empty());
        let said: Vec<(Piece, &str)> = compared[1].pieces.iter().map(|(piece, text)| (*piece, text.as_str())).collect();
        assert_eq!(
            said,
            [(Piece::Same, "Ricevo la newsletter per "), (Piece::Removed, "posta."), (Piece::Added, "e-mail.")]
        );
    }

    proptest! {
        /// What stayed and went is the text before; what stayed and came is the text after.
        #[test]
        fn nothing_is_lost_in_a_comparison(before in "[a-c \n]{0,40}", after in "[a-c \n]{0,40}") {
            let runs = pieces(&before, &after);
            let of = |left: Piece| runs.iter().filter(|(piece, _)| *piece != left).map(|(_, text)| text.as_str()).collect::<String>();
            prop_assert_eq!(of(Piece::Added), before);
            prop_assert_eq!(of(Piece::Removed), after);
        }
    }
}
