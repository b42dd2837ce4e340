//! What makes a recorded yes hard to prove (S60).

use super::ConsentView;
use crate::{cbor::code_enum, consent_type::ConsentType};

code_enum! {
    /// One thing that a yes lacks.
    pub enum Weakness {
        /// Nobody knows when it was given.
        NoDate = 0 "no_date",
        /// It is only declared: nothing can be shown.
        NoEvidence = 1 "no_evidence",
        /// Its proof is weaker than its type asks for.
        LowEvidence = 2 "low_evidence",
        /// Its time is over.
        Expired = 3 "expired",
        /// Nobody knows which text the person saw.
        NoWording = 4 "no_wording",
        /// One yes for everything: mass mailings, single messages and calls (S93).
        Bundled = 5 "bundled",
    }
}

impl Weakness {
    /// Whether the yes allows nothing because of it; the others are to be looked at.
    #[must_use]
    pub const fn disables(self) -> bool {
        matches!(self, Self::NoDate | Self::NoEvidence | Self::LowEvidence | Self::Expired)
    }
}

/// What a yes lacks, in the order of the report; nothing for one that is sound, and for whatever is no yes.
#[must_use]
pub fn weaknesses(view: &ConsentView, has_wording: bool, definition: &ConsentType) -> Vec<Weakness> {
    let expired = view.state == super::ConsentState::Expired;
    if !view.state.is_granting() && !expired {
        return Vec::new();
    }
    let level = view.evidence_level;
    [
        (view.decided_on.is_none(), Weakness::NoDate),
        (level == 0, Weakness::NoEvidence),
        (level > 0 && level < definition.min_evidence, Weakness::LowEvidence),
        (expired, Weakness::Expired),
        (!has_wording, Weakness::NoWording),
        (definition.should_be_split(), Weakness::Bundled),
    ]
    .into_iter()
    .filter_map(|(lacks, weakness)| lacks.then_some(weakness))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::consent::ConsentState;
    use chrono::NaiveDate;

    #[test]
    fn a_yes_is_asked_six_questions_and_a_no_none() {
        let day = NaiveDate::from_ymd_opt(2026, 1, 31);
        let yes = ConsentView {
            state: ConsentState::Given,
            decided_on: day,
            evidence_level: 2,
            ..ConsentView::never_asked()
        };
        let kind = ConsentType {
            title: "Newsletter".to_owned(),
            code: "NEWSLETTER".to_owned(),
            description: None,
            purpose: None,
            validity_days: None,
            allow_mass: true,
            allow_single: false,
            allow_contact: false,
            channels: Vec::new(),
            min_evidence: 2,
        };
        let all = ConsentType { allow_single: true, allow_contact: true, ..kind.clone() };
        assert_eq!(weaknesses(&yes, true, &kind), []);
        for (view, wording, definition, lacks) in [
            (ConsentView { decided_on: None, ..yes.clone() }, true, &kind, Weakness::NoDate),
            (ConsentView { evidence_level: 0, ..yes.clone() }, true, &kind, Weakness::NoEvidence),
            (ConsentView { evidence_level: 1, ..yes.clone() }, true, &kind, Weakness::LowEvidence),
            (ConsentView { state: ConsentState::Expired, ..yes.clone() }, true, &kind, Weakness::Expired),
            (yes.clone(), false, &kind, Weakness::NoWording),
            (yes.clone(), true, &all, Weakness::Bundled),
        ] {
            assert_eq!(weaknesses(&view, wording, definition), [lacks]);
        }
        let no = ConsentView { state: ConsentState::Withdrawn, decided_on: None, evidence_level: 0, ..yes };
        assert_eq!(weaknesses(&no, false, &all), [], "what is no yes proves nothing and needs no proof");
        assert!(Weakness::NoDate.disables() && !Weakness::NoWording.disables());
    }
}
