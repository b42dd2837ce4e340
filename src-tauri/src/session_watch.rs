//! The archive locks with the desk: when the person locks the screen or the machine goes to sleep.
//!
//! On Linux logind says so on the system bus, and waits with the sleep until the keys are gone. Elsewhere, and where there is
//! no logind, the idle clock remains, which counts the time asleep.

use std::sync::Arc;

use custode_api::Desk;

/// Watches until the program ends.
#[cfg(target_os = "linux")]
pub fn start(desk: Arc<Desk>) {
    use linux::{Sign, Watch};

    let runtime = tokio::runtime::Handle::current();
    std::thread::spawn(move || {
        let Some(watch) = Watch::new() else { return };
        let mut delay = watch.delay();
        for sign in watch.signs().into_iter().flatten() {
            let desk = Arc::clone(&desk);
            match sign {
                Sign::Locked => drop(runtime.spawn(async move { desk.lock().await })),
                Sign::Sleeps => {
                    runtime.block_on(desk.lock_for_sleep());
                    // Now it may sleep.
                    delay = None;
                }
                Sign::Woke => delay = watch.delay(),
            }
        }
        drop(delay);
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
    use zbus::zvariant::{OwnedFd, OwnedObjectPath, Value};
    use zbus::{MatchRule, Message};

    const LOGIND: &str = "org.freedesktop.login1";
    const MANAGER: &str = "org.freedesktop.login1.Manager";
    const PLACE: &str = "/org/freedesktop/login1";

    /// What the person or the machine does.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub enum Sign {
        /// The screen is locked.
        Locked,
        /// The machine is about to sleep.
        Sleeps,
        /// It woke.
        Woke,
    }

    /// The bus, and which session is ours on a machine where several people are logged in.
    pub struct Watch {
        bus: Connection,
        session: Option<OwnedObjectPath>,
    }

    impl Watch {
        /// `None` where nobody can tell.
        pub fn new() -> Option<Self> {
            let bus = Connection::system().ok()?;
            let place = |answer: zbus::Result<Message>| answer.ok()?.body().deserialize::<OwnedObjectPath>().ok();
            let of_process =
                bus.call_method(Some(LOGIND), PLACE, Some(MANAGER), "GetSessionByPID", &std::process::id());
            // A program that a desktop starts beside the session belongs to its user's session all the same.
            let of_user = || bus.call_method(Some(LOGIND), PLACE, Some(MANAGER), "GetSession", &"auto");
            let session = place(of_process).or_else(|| place(of_user()));
            Some(Self { bus, session })
        }

        /// Keeps the machine awake until it is dropped, for as long as the system grants.
        pub fn delay(&self) -> Option<OwnedFd> {
            let why = ("sleep", "Custode", "Custode", "delay");
            let answer = self.bus.call_method(Some(LOGIND), PLACE, Some(MANAGER), "Inhibit", &why).ok()?;
            answer.body().deserialize().ok()
        }

        /// One item each time.
        pub fn signs(&self) -> Option<impl Iterator<Item = Sign>> {
            let rule = MatchRule::builder().msg_type(Type::Signal).sender(LOGIND).ok()?.build();
            let signals = MessageIterator::for_match_rule(rule, &self.bus, None).ok()?;
            Some(signals.filter_map(|signal| sign(&signal.ok()?, self.session.as_ref().map(|ours| ours.as_str()))))
        }
    }

    /// `session`: ours; where it is not known, that of anybody counts.
    fn sign(signal: &Message, session: Option<&str>) -> Option<Sign> {
        let header = signal.header();
        let body = signal.body();
        let ours = || session.is_none_or(|ours| header.path().is_some_and(|path| path.as_str() == ours));
        match header.member().map(zbus::names::MemberName::as_str) {
            Some("PrepareForSleep") => {
                Some(if body.deserialize::<bool>().unwrap_or(false) { Sign::Sleeps } else { Sign::Woke })
            }
            Some("Lock") if ours() => Some(Sign::Locked),
            // Desktops that lock the screen by themselves only leave this hint.
            Some("PropertiesChanged") if ours() => body
                .deserialize::<(&str, HashMap<&str, Value<'_>>, Vec<&str>)>()
                .is_ok_and(|(_, changed, _)| matches!(changed.get("LockedHint"), Some(Value::Bool(true))))
                .then_some(Sign::Locked),
            _ => None,
        }
    }

    #[cfg(test)]
    mod tests {
        use super::{MANAGER, PLACE, Sign, sign};
        use std::collections::HashMap;
        use zbus::Message;
        use zbus::zvariant::Value;

        const OURS: &str = "/org/freedesktop/login1/session/_32";
        const THEIRS: &str = "/org/freedesktop/login1/session/_35";

        fn signal(path: &str, interface: &str, member: &str) -> zbus::message::Builder<'static> {
            Message::signal(path.to_owned(), interface.to_owned(), member.to_owned()).unwrap()
        }

        fn hint(path: &str, locked: bool) -> Message {
            let changed = HashMap::from([("LockedHint", Value::Bool(locked))]);
            let body = ("org.freedesktop.login1.Session", changed, Vec::<&str>::new());
            signal(path, "org.freedesktop.DBus.Properties", "PropertiesChanged").build(&body).unwrap()
        }

        fn lock(path: &str) -> Message {
            signal(path, "org.freedesktop.login1.Session", "Lock").build(&()).unwrap()
        }

        #[test]
        fn sleep_and_lock_mean_away_and_waking_does_not() {
            let sleep = |falls: bool| signal(PLACE, MANAGER, "PrepareForSleep").build(&falls).unwrap();
            assert_eq!(sign(&sleep(true), Some(OURS)), Some(Sign::Sleeps));
            assert_eq!(sign(&sleep(false), Some(OURS)), Some(Sign::Woke));
            assert_eq!(sign(&lock(OURS), Some(OURS)), Some(Sign::Locked));
            assert_eq!(sign(&hint(OURS, true), Some(OURS)), Some(Sign::Locked));
            assert_eq!(sign(&hint(OURS, false), Some(OURS)), None);
        }

        /// Two people are logged in at one machine: the screen of one says nothing about the desk of the other.
        #[test]
        fn the_screen_of_somebody_else_locks_nothing_here() {
            assert_eq!(sign(&lock(THEIRS), Some(OURS)), None);
            assert_eq!(sign(&hint(THEIRS, true), Some(OURS)), None);
            assert_eq!(sign(&lock(THEIRS), None), Some(Sign::Locked), "who does not know its session locks with any");
        }
    }
}
