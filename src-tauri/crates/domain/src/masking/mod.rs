//! What a copy for the person leaves out because it is about somebody else (Art. 15(4) GDPR, F30). A mark names a place and
//! keeps a keyed hash of the words there, never the words; the record itself stays as it is.

mod suspects;

pub use suspects::{Known, Suspect, SuspectSort, suspects};

use minicbor::{Decode, Encode};

use crate::{
    cbor::code_enum,
    ids::{CaseId, CommunicationId, ConsentEventId, EvidenceId, MaskId, RequestId, StopId},
};

/// Longest piece that one mark hides, in characters.
pub const MAX_PIECE: usize = 2_000;

code_enum! {
    /// Why something is left out.
    pub enum MaskReason {
        /// It is about another person.
        ThirdParty = 0 "third_party",
        /// Somebody told it in confidence.
        Confidence = 1 "confidence",
        /// A trade secret (recital 63).
        TradeSecret = 2 "trade_secret",
        /// Somebody could be harmed.
        Safety = 3 "safety",
    }
}

code_enum! {
    /// Which text of an item.
    pub enum MaskPart {
        /// Subject of a communication, title of a case, name of a file.
        Subject = 0 "subject",
        /// Its text.
        Body = 1 "body",
        /// What came of it.
        Outcome = 2 "outcome",
        /// The reason that was stated for it.
        Reason = 3 "reason",
        /// The value of a field, as it is and as it was.
        Value = 4 "value",
        /// The note to a decision.
        Note = 5 "note",
        /// What describes the proof of a decision.
        Evidence = 6 "evidence",
        /// The ground of an objection.
        Ground = 7 "ground",
        /// Who made a request.
        Requester = 8 "requester",
        /// The other people of a communication: their names are left out anyway, the mark says why.
        People = 9 "people",
    }
}

/// Something in the pack that holds text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Encode, Decode)]
pub enum MaskItem {
    /// A communication.
    #[n(0)]
    Communication(#[n(0)] CommunicationId),
    /// A field of the card, by its code.
    #[n(1)]
    Field(#[n(0)] String),
    /// A decision about a consent.
    #[n(2)]
    Consent(#[n(0)] ConsentEventId),
    /// An objection.
    #[n(3)]
    Objection(#[n(0)] StopId),
    /// A request under the GDPR.
    #[n(4)]
    Request(#[n(0)] RequestId),
    /// A case: its title as the subject, and how it ended.
    #[n(5)]
    Case(#[n(0)] CaseId),
    /// A file that proves a decision, by its name: where something of that is left out, the file does not go with the copy.
    #[n(6)]
    Proof(#[n(0)] EvidenceId),
}

impl MaskItem {
    /// The sort, as a stable word.
    #[must_use]
    pub const fn sort(&self) -> &'static str {
        match self {
            Self::Communication(_) => "communication",
            Self::Field(_) => "field",
            Self::Consent(_) => "consent",
            Self::Objection(_) => "objection",
            Self::Request(_) => "request",
            Self::Case(_) => "case",
            Self::Proof(_) => "proof",
        }
    }

    /// How the window names it.
    #[must_use]
    pub fn key(&self) -> String {
        let sort = self.sort();
        match self {
            Self::Communication(id) => format!("{sort}:{id}"),
            Self::Field(code) => format!("{sort}:{code}"),
            Self::Consent(id) => format!("{sort}:{id}"),
            Self::Objection(id) => format!("{sort}:{id}"),
            Self::Request(id) => format!("{sort}:{id}"),
            Self::Case(id) => format!("{sort}:{id}"),
            Self::Proof(id) => format!("{sort}:{id}"),
        }
    }
}

/// Where a piece begins, in characters.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct MaskPlace {
    /// In what.
    #[n(0)]
    pub item: MaskItem,
    /// In which text.
    #[n(1)]
    pub part: MaskPart,
    /// The first character; where the text was changed since, the piece is looked for.
    #[n(2)]
    pub start: u32,
}

/// What somebody decided about a piece of text that may name others.
#[derive(Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct Mask {
    /// Identity.
    #[n(0)]
    pub id: MaskId,
    /// Why it is left out; none: it stays visible, because whoever asks knows it already.
    #[n(1)]
    pub reason: Option<MaskReason>,
    /// Where it stands.
    #[n(2)]
    pub places: Vec<MaskPlace>,
    /// Characters; 0 for the people of a communication.
    #[n(3)]
    pub length: u32,
    /// Keyed hash of the piece in lower case.
    #[cbor(n(4), with = "minicbor::bytes")]
    pub hash: Vec<u8>,
}

/// A decision is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct MaskRemoval {
    /// Which.
    #[n(0)]
    pub id: MaskId,
}

redacted!(Mask);

/// A piece of a text, in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    /// The first.
    pub start: usize,
    /// How many.
    pub length: usize,
}

impl Span {
    /// The first character after it.
    #[must_use]
    pub const fn end(&self) -> usize {
        self.start + self.length
    }

    /// Whether both have a character in common.
    #[must_use]
    pub const fn meets(&self, other: &Self) -> bool {
        self.start < other.end() && other.start < self.end()
    }
}

/// The piece itself; `None` when the text ends before it does.
#[must_use]
pub fn piece(text: &str, span: Span) -> Option<String> {
    let found: String = text.chars().skip(span.start).take(span.length).collect();
    (found.chars().count() == span.length).then_some(found)
}

/// Every place of a piece in a text, whatever its case; a piece of letters is found as whole words only.
#[must_use]
pub fn occurrences(text: &str, sought: &str) -> Vec<Span> {
    let lower = |text: &str| -> Vec<char> {
        // One character each, so that places are those of the text.
        text.chars().map(|c| c.to_lowercase().next().unwrap_or(c)).collect()
    };
    let (text, sought) = (lower(text), lower(sought));
    let (Some(first), Some(last)) = (sought.first(), sought.last()) else { return Vec::new() };
    let is_cut = |at: Option<&char>, edge: &char| edge.is_alphanumeric() && at.is_some_and(|c| c.is_alphanumeric());
    let mut found: Vec<Span> = Vec::new();
    for start in 0..(text.len() + 1).saturating_sub(sought.len()) {
        let span = Span { start, length: sought.len() };
        let inside = text[start..span.end()] == sought[..];
        let before = start.checked_sub(1).and_then(|at| text.get(at));
        let whole = inside && !is_cut(before, first) && !is_cut(text.get(span.end()), last);
        if whole && found.last().is_none_or(|last| !last.meets(&span)) {
            found.push(span);
        }
    }
    found
}

/// Where a mark's piece stands now: at its place; in a text that changed, wherever the hash fits, for nobody knows which of
/// the same words it was. `everywhere` gives all places at once.
pub fn placed(text: &str, place: &MaskPlace, mask: &Mask, everywhere: bool, fits: impl Fn(&str) -> bool) -> Vec<Span> {
    let (start, length) = (place.start as usize, mask.length as usize);
    if length == 0 {
        return Vec::new();
    }
    let fits = |span: Span| piece(text, span).is_some_and(|piece| fits(&piece));
    let own = Span { start, length };
    if !everywhere && fits(own) {
        return vec![own];
    }
    let count = text.chars().count();
    let mut found: Vec<Span> = Vec::new();
    for start in 0..(count + 1).saturating_sub(length) {
        let span = Span { start, length };
        if found.last().is_none_or(|last| !last.meets(&span)) && fits(span) {
            found.push(span);
        }
    }
    found
}

/// The text without the pieces: words of the reason stand for each. Pieces that meet are one, with the reason of the first.
#[must_use]
pub fn without(text: &str, pieces: &[(Span, MaskReason)], words: impl Fn(MaskReason) -> String) -> String {
    let mut pieces = pieces.to_vec();
    pieces.sort_unstable();
    let mut out = String::with_capacity(text.len());
    let (mut chars, mut at) = (text.chars(), 0);
    let mut pieces = pieces.into_iter().peekable();
    while let Some((span, reason)) = pieces.next() {
        let mut end = span.end();
        while let Some((next, _)) = pieces.next_if(|(next, _)| next.start < end) {
            end = end.max(next.end());
        }
        out.extend(chars.by_ref().take(span.start - at));
        out.push_str(&words(reason));
        chars.by_ref().take(end - span.start).for_each(drop);
        at = end;
    }
    out.extend(chars);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn span(start: usize, length: usize) -> Span {
        Span { start, length }
    }

    fn mask(start: u32, length: u32) -> (MaskPlace, Mask) {
        let item = MaskItem::Field("notes".to_owned());
        let place = MaskPlace { item, part: MaskPart::Value, start };
        let id = MaskId::from_uuid(Uuid::nil());
        let mask = Mask { id, reason: None, places: vec![place.clone()], length, hash: Vec::new() };
        (place, mask)
    }

    #[test]
    fn f30_words_stand_for_the_pieces_and_pieces_that_meet_are_one() {
        let hide =
            |pieces: &[(Span, MaskReason)]| without("Caffè con Ada Neri", pieces, |one| format!("[{}]", one.code()));
        assert_eq!(hide(&[(span(10, 8), MaskReason::ThirdParty)]), "Caffè con [third_party]");
        let meeting = [(span(14, 4), MaskReason::Safety), (span(10, 6), MaskReason::ThirdParty)];
        assert_eq!(hide(&meeting), "Caffè con [third_party]");
        assert_eq!(hide(&[]), "Caffè con Ada Neri");
        assert_eq!(
            hide(&[(span(0, 5), MaskReason::Safety), (span(5, 5), MaskReason::Safety)]),
            "[safety][safety]Ada Neri"
        );
    }

    #[test]
    fn f30_a_name_is_found_wherever_it_stands_as_whole_words() {
        assert_eq!(occurrences("Ada Neri, ADA NERI e Adalberto", "Ada Neri"), [span(0, 8), span(10, 8)]);
        assert_eq!(occurrences("Adalberto", "Ada"), []);
        assert_eq!(occurrences("", "Ada"), []);
        assert_eq!(occurrences("Ada", ""), []);
    }

    #[test]
    fn f30_a_mark_follows_its_words_when_the_text_was_changed() {
        let (place, one) = mask(4, 3);
        let at = |text: &str, everywhere| placed(text, &place, &one, everywhere, |piece| piece == "Ada");
        assert_eq!(at("Con Ada", false), [span(4, 3)]);
        assert_eq!(at("Ieri con Ada", false), [span(9, 3)]);
        assert_eq!(at("Nessuno", false), []);
        assert_eq!(at("Ada Ada", true), [span(0, 3), span(4, 3)]);
    }

    proptest! {
        /// Nothing but the piece is taken away, whatever the text is.
        #[test]
        fn what_is_not_marked_stays(text in "\\PC{0,40}", start in 0_usize..50, length in 1_usize..50) {
            let hidden = without(&text, &[(span(start.min(text.chars().count()), length), MaskReason::Safety)], |_| String::new());
            let start = start.min(text.chars().count());
            let expected: String = text.chars().take(start).chain(text.chars().skip(start + length)).collect();
            prop_assert_eq!(hidden, expected);
        }
    }
}
