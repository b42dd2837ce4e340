//! The archive locks with the desk: when the person locks the screen or the machine goes to sleep.
//!
//! On Linux logind says so on the system bus. Elsewhere, and where there is no logind, the idle clock remains,
//! which counts the time asleep.

use std::sync::Arc;

use custode_api::Desk;

/// Watches until the program ends.
#[cfg(target_os = "linux")]
pub fn start(desk: Arc<Desk>) {
    let runtime = tokio::runtime::Handle::current();
    std::thread::spawn(move || {
        for _ in linux::away().into_iter().flatten() {
            let desk = Arc::clone(&desk);
            runtime.spawn(async move { desk.lock().await });
        }
    });
}

/// Nothing to watch here.
#[cfg(not(target_os = "linux"))]
pub fn start(_: Arc<Desk>) {}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::HashMap;

    use zbus::blocking::{Connection, MessageIterator};
    use zbus::message::Type;
    use zbus::zvariant::Value;
    use zbus::{MatchRule, Message};

    /// One item each time the person goes away; `None` where nobody can tell.
    pub fn away() -> Option<impl Iterator<Item = ()>> {
        let bus = Connection::system().ok()?;
        let rule = MatchRule::builder().msg_type(Type::Signal).sender("org.freedesktop.login1").ok()?.build();
        let signals = MessageIterator::for_match_rule(rule, &bus, None).ok()?;
        Some(signals.filter_map(|signal| means_away(&signal.ok()?).then_some(())))
    }

    fn means_away(signal: &Message) -> bool {
        let header = signal.header();
        let body = signal.body();
        match header.member().map(zbus::names::MemberName::as_str) {
            Some("PrepareForSleep") => body.deserialize::<bool>().unwrap_or(false),
            Some("Lock") => true,
            // Desktops that lock the screen by themselves only leave this hint.
            Some("PropertiesChanged") => body
                .deserialize::<(&str, HashMap<&str, Value<'_>>, Vec<&str>)>()
                .is_ok_and(|(_, changed, _)| matches!(changed.get("LockedHint"), Some(Value::Bool(true)))),
            _ => false,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::means_away;
        use std::collections::HashMap;
        use zbus::Message;
        use zbus::zvariant::Value;

        fn signal(interface: &str, member: &str) -> zbus::message::Builder<'static> {
            Message::signal("/org/freedesktop/login1", interface.to_owned(), member.to_owned()).unwrap()
        }

        #[test]
        fn sleep_and_lock_mean_away_and_waking_does_not() {
            let manager = "org.freedesktop.login1.Manager";
            let properties = "org.freedesktop.DBus.Properties";
            assert!(means_away(&signal(manager, "PrepareForSleep").build(&true).unwrap()));
            assert!(!means_away(&signal(manager, "PrepareForSleep").build(&false).unwrap()));
            assert!(means_away(&signal("org.freedesktop.login1.Session", "Lock").build(&()).unwrap()));
            let hint = |locked: bool| {
                let changed = HashMap::from([("LockedHint", Value::Bool(locked))]);
                let body = ("org.freedesktop.login1.Session", changed, Vec::<&str>::new());
                signal(properties, "PropertiesChanged").build(&body).unwrap()
            };
            assert!(means_away(&hint(true)));
            assert!(!means_away(&hint(false)));
        }
    }
}
