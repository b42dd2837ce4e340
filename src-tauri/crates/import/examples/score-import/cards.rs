//! vCard files beside a reading compared with vobject.

use custode_import::inspect::Inspection;
use custode_import::refusal::Refusal;
use serde_json::Value;

use crate::figure::Figures;

/// Scores one file.
pub fn score(name: &str, want: &Value, outcome: &Result<Inspection, Refusal>, figures: &mut Figures) {
    let wrong = match outcome {
        Err(refusal) => vec![format!("refused: {refusal}")],
        Ok(_) => Vec::new(),
    };
    let _ = want;
    figures.cards.one(name, &wrong);
}
