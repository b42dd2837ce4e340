//! Headers of what the firm did or has to do: "Newsletter inviata", "Consenso richiesto". A mark below them says nothing of
//! what the person answered.

use super::stems;

/// True for the words of such a header.
pub(super) fn are(words: &[&str]) -> bool {
    if stems::any(stems::SAID, words) {
        return false;
    }
    let paper = stems::any("consens consent autoriz privacy informativ gdpr liberatori", words);
    let asked = paper && stems::any(stems::ASKED_FOR, words);
    let to_ask = words.windows(2).any(|two| two[0] == "da" && stems::begins("chied richied sollecit", two[1]));
    let about = paper || stems::any(stems::CONSENT, words) || stems::any(stems::CONTACT, words);
    about && (asked || to_ask || stems::any(stems::DEEDS, words))
}

/// True for a folded header of this kind.
pub(super) fn is_one(folded: &str) -> bool {
    let words: Vec<&str> = folded.split([' ', '/']).filter(|word| !word.is_empty()).collect();
    are(&words)
}
