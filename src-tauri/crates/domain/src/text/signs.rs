//! Signs that a person does not see.

/// Whether a sign has no shape and only steers how others stand: it can turn a name around, hide its ending or make two
/// names look alike. Controls are not among them.
#[must_use]
pub const fn steers(sign: char) -> bool {
    matches!(
        sign,
        '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}'
    )
}
