//! What a yes or a no on paper means, given what stands (S58).

use super::{ConsentState, ConsentView};

impl ConsentView {
    /// The state that an answer makes: a yes gives, a no withdraws what was given and stays a withdrawal where there is one,
    /// and else refuses. So a tick on paper never weakens an earlier withdrawal.
    #[must_use]
    pub const fn answered(&self, yes: bool) -> ConsentState {
        if yes {
            return ConsentState::Given;
        }
        match self.state {
            ConsentState::Given | ConsentState::Renewed | ConsentState::Expired | ConsentState::Withdrawn => {
                ConsentState::Withdrawn
            }
            ConsentState::Unknown
            | ConsentState::Requested
            | ConsentState::Deferred
            | ConsentState::Refused
            | ConsentState::Revoked
            | ConsentState::Invalidated => ConsentState::Refused,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_withdraws_what_was_given_and_never_weakens_a_withdrawal() {
        use ConsentState as S;
        for (state, no) in [
            (S::Unknown, S::Refused),
            (S::Requested, S::Refused),
            (S::Deferred, S::Refused),
            (S::Refused, S::Refused),
            (S::Given, S::Withdrawn),
            (S::Renewed, S::Withdrawn),
            (S::Expired, S::Withdrawn),
            (S::Withdrawn, S::Withdrawn),
            (S::Revoked, S::Refused),
            (S::Invalidated, S::Refused),
        ] {
            let view = ConsentView { state, ..ConsentView::never_asked() };
            assert_eq!(view.answered(false), no, "{state:?}");
            assert_eq!(view.answered(true), S::Given, "{state:?}");
        }
    }
}
