//! What the gate said to an act that somebody wanted to do, as it stays in the journal of the person (DOMAIN 4.1).

use minicbor::{Decode, Encode};

use super::{GateCode, GateVerdict, Mode, Verdict};
use crate::{
    cbor::code_enum,
    channel::Channel,
    ids::{CommunicationId, ConsentTypeId, DecisionId, GoodsId, PointId, PurposeId, ReasonId},
};

/// Version of the rules of this gate: grows when the same facts would get another answer.
pub const GATE_RULES: u32 = 4;

code_enum! {
    /// What was going to be done.
    pub enum GateAct {
        /// A message to one person.
        Message = 0 "message",
        /// A call.
        Call = 1 "call",
        /// It had happened already and was written down by hand.
        Logged = 2 "logged",
        /// The person was put on a list that leaves the archive.
        Export = 3 "export",
        /// The message was about to leave the outbox.
        Dispatch = 4 "dispatch",
        /// The person was asked about for a campaign.
        Campaign = 5 "campaign",
    }
}

/// The gate's answer to an act. When and by whom: the entry's stamp and actor.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct ContactDecision {
    /// Identity: communications name it.
    #[n(0)]
    pub id: DecisionId,
    /// What was going to be done.
    #[n(1)]
    pub act: GateAct,
    /// By which channel.
    #[n(2)]
    pub channel: Channel,
    /// How.
    #[n(3)]
    pub mode: Mode,
    /// Through which point.
    #[n(4)]
    pub point: Option<PointId>,
    /// For which purpose; none for a reason.
    #[n(5)]
    pub purpose: Option<PurposeId>,
    /// The consent that opened the way, or the nearest one.
    #[n(6)]
    pub consent: Option<ConsentTypeId>,
    /// The reason that the operator stated (S98).
    #[n(7)]
    pub reason: Option<ReasonId>,
    /// The answer.
    #[n(8)]
    pub verdict: Verdict,
    /// Every failure in order.
    #[cbor(n(9), default, skip_if = "Vec::is_empty")]
    pub codes: Vec<GateCode>,
    /// Version of the rules.
    #[n(10)]
    pub rules: u32,
    /// No consent was looked for, because its switch is off (S79).
    #[cbor(n(11), default)]
    pub unchecked: bool,
    /// The communication that it led to.
    #[n(12)]
    pub communication: Option<CommunicationId>,
    /// The goods that were offered, for soft spam.
    #[n(13)]
    pub goods: Option<GoodsId>,
}

impl ContactDecision {
    /// The decision that a verdict makes; what it was about is added by the caller.
    #[must_use]
    pub fn new(id: DecisionId, act: GateAct, channel: Channel, mode: Mode, verdict: &GateVerdict) -> Self {
        Self {
            id,
            act,
            channel,
            mode,
            point: None,
            purpose: None,
            consent: verdict.consent,
            reason: None,
            verdict: verdict.verdict,
            codes: verdict.codes.clone(),
            rules: GATE_RULES,
            unchecked: verdict.unchecked,
            communication: None,
            goods: None,
        }
    }
}
