//! Notices of the system that requests are due. They say numbers and nothing about anybody: a screen shows them to everybody
//! who looks at it.

use custode_api::ports::DueNotice;
use custode_i18n::{Arg, Catalogue};

/// What a notice says.
pub fn text(words: &Catalogue, notice: DueNotice) -> String {
    let count = |key: &str, count: u32| words.text(key, &[("count", Arg::from(count))]);
    let late = (notice.late > 0).then(|| count("reminder-late", notice.late));
    let soon = (notice.soon > 0).then(|| count("reminder-soon", notice.soon));
    late.into_iter().chain(soon).collect::<Vec<_>>().join(" ")
}

/// Shows a notice; false where the system has none.
#[cfg(target_os = "linux")]
pub fn show(title: &str, text: &str) -> bool {
    use std::collections::HashMap;
    use zbus::{blocking::Connection, zvariant::Value};

    const NAME: &str = "org.freedesktop.Notifications";
    let hints: HashMap<&str, Value<'_>> = HashMap::from([("desktop-entry", Value::from("custode"))]);
    let message = ("Custode", 0_u32, "", title, text, Vec::<&str>::new(), hints, -1_i32);
    let shown = Connection::session()
        .and_then(|bus| bus.call_method(Some(NAME), "/org/freedesktop/Notifications", Some(NAME), "Notify", &message));
    shown.is_ok()
}

/// Shows a notice; false where the system has none.
#[cfg(not(target_os = "linux"))]
pub fn show(title: &str, text: &str) -> bool {
    notify_rust::Notification::new().appname("Custode").summary(title).body(text).show().is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use custode_i18n::Lang;

    #[test]
    fn a_notice_says_numbers_and_no_names() {
        let it = Catalogue::get(Lang::It);
        assert_eq!(
            text(it, DueNotice { late: 1, soon: 2 }),
            "1 richiesta oltre il termine. 2 richieste in scadenza entro una settimana."
        );
        assert_eq!(text(it, DueNotice { late: 0, soon: 1 }), "1 richiesta in scadenza entro una settimana.");
    }
}
