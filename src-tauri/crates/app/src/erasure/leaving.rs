//! What outlives a card that goes for ever: proofs of consent, and hashes of the addresses that said no. Neither says who.

use crate::{
    AppError, Work,
    contacts::Names,
    suppressions::{SuppressionList, hash_of_point, left_behind, of_erased},
};
use custode_domain::{
    contact::{ContactUnit, MergedState},
    ids::{ConsentTypeId, ContactId, ProofId, SuppressionId},
    journal::Body,
    proof::{HeldProof, PROOF_NORM, PROOFS, held_proof},
    retention::RetentionClass,
    suppression::Suppression,
};
use custode_store::Tx;

/// Months for which a proof is kept when the firm has no class for them (DOMAIN 4.7).
const PROOF_MONTHS: u32 = 60;

/// What a card leaves.
pub(crate) struct Left {
    pub(super) suppressions: Vec<Suppression>,
    pub(super) proofs: Vec<HeldProof>,
}

impl Left {
    /// What a card leaves that goes with the bin. Nothing when an undone import had made it: it is as if it had never been
    /// there.
    pub(crate) async fn by(work: &Work, names: &Names, id: ContactId, card: &ContactUnit) -> Result<Self, AppError> {
        let mut suppressions = left_behind(work, card, names)?;
        // Who is not interested is not to be found again in the next list that somebody brings in (DOMAIN 4.7).
        if card.is_not_interested() {
            suppressions.extend(of_erased(work, card)?);
        }
        let never_there = matches!(card.presence(), None | Some(MergedState::Unrecorded));
        let proofs = if never_there { Vec::new() } else { proofs_of(work, names, id, card).await? };
        Ok(Self { suppressions, proofs: proofs.into_iter().filter_map(|(_, proof)| proof).collect() })
    }

    /// What a card leaves of which nothing tells why it was erased: as if the person had asked for it.
    pub(crate) async fn for_whatever_reason(
        work: &Work,
        names: &Names,
        id: ContactId,
        card: &ContactUnit,
    ) -> Result<Self, AppError> {
        let mut left = Self::by(work, names, id, card).await?;
        if !matches!(card.presence(), None | Some(MergedState::Unrecorded)) {
            left.suppressions.extend(of_erased(work, card)?);
        }
        Ok(left)
    }

    /// Writes it down, but for what the list of suppressed addresses says already. Returns how many entries of the list are
    /// new.
    pub(crate) fn write(self, work: &Work, tx: &mut Tx, said: &mut SuppressionList) -> u64 {
        let mut suppressed = 0;
        for entry in self.suppressions {
            if !said.covers(&entry) {
                tx.write_new(SuppressionId::from_uuid(work.new_id()), Body::SuppressionSet(entry.clone()));
                said.add(entry);
                suppressed += 1;
            }
        }
        for proof in self.proofs {
            tx.write_new(ProofId::from_uuid(work.new_id()), Body::ProofHeld(proof));
        }
        suppressed
    }
}

/// Each consent type that a card knows, with the proof that stays of it; none where the person never said yes (I1).
pub(super) async fn proofs_of(
    work: &Work,
    names: &Names,
    id: ContactId,
    card: &ContactUnit,
) -> Result<Vec<(ConsentTypeId, Option<HeldProof>)>, AppError> {
    let class = names.classes().iter().find(|row| row.class.code == PROOFS && !row.archived).map(|row| &row.class);
    let months = class.map_or(PROOF_MONTHS, RetentionClass::longest);
    let norm = class.and_then(RetentionClass::floor_words).unwrap_or(PROOF_NORM);
    let mut points = Vec::new();
    for point in card.points() {
        points.extend(hash_of_point(work, point)?.map(minicbor::bytes::ByteVec::from));
    }
    let cards: Vec<ContactId> = std::iter::once(id).chain(card.absorbed()).collect();
    let files = work.archive().reader().evidence_hashes(&cards).await?;
    let proof = |consent_type| held_proof(card, consent_type, points.clone(), &files, (months, norm), work.today());
    Ok(card.consent_types().into_iter().map(|consent_type| (consent_type, proof(consent_type))).collect())
}
