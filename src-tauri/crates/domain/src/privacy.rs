//! The module *Privacy GDPR* (S77 to S82): whether it is active, its three switches, and how calls are dialled.

use minicbor::{Decode, Encode};

use crate::{
    gate::Mode,
    ids::{GoodsId, ScopeId, UnitId},
    soft_spam::Goods,
};

/// The settings of the module. The gate runs whatever they say; a switch that is off takes away its question and the look
/// for a consent, nothing else (DOMAIN 4.4).
#[derive(Debug, Clone, PartialEq, Eq, Encode, Decode)]
#[cbor(map)]
pub struct PrivacySettings {
    /// The module is active: its settings are shown and count.
    #[n(0)]
    pub active: bool,
    /// A single mail asks its reason first (S80).
    #[n(1)]
    pub ask_single: bool,
    /// A mailing list takes only those with a valid consent (S81).
    #[n(2)]
    pub check_mass: bool,
    /// A call needs a consent to be called, or a reason (S82).
    #[n(3)]
    pub check_contact: bool,
    /// Address that dials, with `{numero}` where the number goes; `None` = a `tel:` link.
    #[n(4)]
    pub dialer: Option<String>,
    /// Every marketing call asks the register of oppositions first, not only the lists of numbers to call.
    #[cbor(n(5), default)]
    pub rpo_each: bool,
    /// The firm writes to its own customers about similar goods without a consent (Art. 130(4) Codice privacy).
    #[cbor(n(6), default)]
    pub soft_spam: bool,
    /// The groups of similar goods that it sells.
    #[cbor(n(7), default)]
    pub goods: Vec<Goods>,
}

impl Default for PrivacySettings {
    fn default() -> Self {
        Self {
            active: false,
            ask_single: true,
            check_mass: true,
            check_contact: true,
            dialer: None,
            rpo_each: false,
            soft_spam: false,
            goods: Vec::new(),
        }
    }
}

impl PrivacySettings {
    /// Where the settings of an archive are kept: one unit for each scope, the same on every machine.
    #[must_use]
    pub fn unit(scope: ScopeId) -> UnitId {
        let mut bytes = *scope.as_bytes();
        // In the random part, and far from the ids that are made after it.
        bytes[9] ^= 0x5a;
        UnitId::from_bytes(bytes)
    }

    /// Whether the gate asks for a consent in this mode. Before activation every switch counts as on.
    #[must_use]
    pub const fn checks(&self, mode: Mode) -> bool {
        !self.active
            || match mode {
                Mode::Single => self.ask_single,
                Mode::Mass => self.check_mass,
                Mode::Call => self.check_contact,
            }
    }

    /// A group of goods, archived ones too.
    #[must_use]
    pub fn goods(&self, id: GoodsId) -> Option<&Goods> {
        self.goods.iter().find(|goods| goods.id == id)
    }

    /// What opens when this number is dialled.
    #[must_use]
    pub fn dial(&self, number: &str) -> String {
        match &self.dialer {
            None => format!("tel:{number}"),
            Some(address) => {
                let scheme = address.split_once(':').map_or("", |(scheme, _)| scheme);
                let number = if is_web(scheme) { number.replace('+', "%2B") } else { number.to_owned() };
                address.replace(PLACE, &number)
            }
        }
    }
}

/// Where the number goes.
const PLACE: &str = "{numero}";

/// What a telephone program or a switchboard listens to. Nothing else is opened with somebody's number in it.
const SCHEMES: &[&str] = &["tel", "callto", "sip", "sips", "skype", "zoiper", "http", "https"];

fn is_web(scheme: &str) -> bool {
    matches!(scheme, "http" | "https")
}

/// Why an address to dial with is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DialerInvalid {
    /// Over 300 characters.
    #[error("too long")]
    TooLong,
    /// `{numero}` is missing.
    #[error("no place for the number")]
    NoPlace,
    /// It does not begin as a telephone program or a web page does.
    #[error("not an address that dials")]
    Scheme,
}

/// Checks an address to dial with; nothing typed is the `tel:` link.
///
/// # Errors
/// [`DialerInvalid`].
pub fn read_dialer(typed: &str) -> Result<Option<String>, DialerInvalid> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    if typed.chars().count() > 300 {
        return Err(DialerInvalid::TooLong);
    }
    let (scheme, rest) = typed.split_once(':').ok_or(DialerInvalid::Scheme)?;
    let scheme = scheme.to_ascii_lowercase();
    let known = SCHEMES.contains(&scheme.as_str()) && (!is_web(&scheme) || rest.starts_with("//"));
    if !known || typed.chars().any(|c| c.is_control() || c.is_whitespace()) {
        return Err(DialerInvalid::Scheme);
    }
    if !rest.contains(PLACE) {
        return Err(DialerInvalid::NoPlace);
    }
    // The host is never the number: a page of the firm's switchboard, not of whoever owns that name.
    if is_web(&scheme)
        && rest.trim_start_matches('/').split(['/', '?', '#']).next().is_some_and(|host| host.contains(PLACE))
    {
        return Err(DialerInvalid::NoPlace);
    }
    Ok(Some(format!("{scheme}:{rest}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// S79: fresh, all three are on.
    #[test]
    fn fresh_settings_have_three_switches_on() {
        let fresh = PrivacySettings::default();
        assert!(!fresh.active && fresh.ask_single && fresh.check_mass && fresh.check_contact);
    }

    #[test]
    fn a_switch_counts_only_while_the_module_is_active() {
        let off = PrivacySettings {
            ask_single: false,
            check_mass: false,
            check_contact: false,
            ..PrivacySettings::default()
        };
        assert!(Mode::ALL.iter().all(|mode| off.checks(*mode)), "before activation the gate runs with all of them on");
        let active = PrivacySettings { active: true, check_contact: true, ..off };
        assert_eq!(Mode::ALL.iter().map(|mode| active.checks(*mode)).collect::<Vec<_>>(), [false, false, true]);
    }

    #[test]
    fn what_dials() {
        let with =
            |dialer: &str| PrivacySettings { dialer: read_dialer(dialer).unwrap(), ..PrivacySettings::default() };
        assert_eq!(with(" ").dial("+39055123456"), "tel:+39055123456");
        assert_eq!(with("SIP:{numero}@centralino.example").dial("+39055123456"), "sip:+39055123456@centralino.example");
        assert_eq!(
            with("http://192.168.1.20/call?n={numero}").dial("+39055123456"),
            "http://192.168.1.20/call?n=%2B39055123456"
        );
    }

    #[test]
    fn what_does_not_dial_is_refused() {
        for typed in [
            "file:///tmp/{numero}",
            "javascript:alert({numero})",
            "{numero}",
            "data:text/html,{numero}",
            "https:{numero}",
            "tel: {numero}",
            "smb://x/{numero}",
        ] {
            assert_eq!(read_dialer(typed), Err(DialerInvalid::Scheme), "{typed}");
        }
        assert_eq!(read_dialer("callto:"), Err(DialerInvalid::NoPlace));
        assert_eq!(read_dialer("https://{numero}.example/"), Err(DialerInvalid::NoPlace));
        assert_eq!(read_dialer(&format!("tel:{{numero}}{}", "0".repeat(300))), Err(DialerInvalid::TooLong));
    }

    #[test]
    fn every_machine_finds_the_same_unit_and_it_is_not_the_scopes_own() {
        let scope = ScopeId::from_bytes([7; 16]);
        assert_eq!(PrivacySettings::unit(scope), PrivacySettings::unit(scope));
        assert_ne!(PrivacySettings::unit(scope), UnitId::from(scope));
    }
}
