//! Objections that stand where nobody looks for them: in labels, in fields without a type, beside an address.
//! Not one of them may be lost: a clear one stops, a doubtful one is shown.

use chrono::NaiveDate;
use custode_domain::channel::Channel;
use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::text::fold;

use super::draft::{ConsentState, NormalisedRow, PointDraft, PointKind};
use super::issue::{Action, Issue, IssueCode};
use super::notes::{self, Asks};
use super::{Column, Text, closed, push, wish};
use crate::mapping::doubt::{Doubt, doubt};
use crate::mapping::field::Field;
use crate::mapping::purpose::purpose;
use crate::mapping::words::{self, Word};
use crate::table::RawRow;

/// How a column that became plain text is listened to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Listening {
    /// A no in it is about being contacted: by these ways, or by every one where it names none.
    Answers(Vec<Channel>),
    /// A no in it is about something else: pictures, other firms, profiles, an outing. It is shown.
    OtherAnswers,
    /// A no in it is about one of these ways, or says that there is no such address: it is shown, and holds where the row
    /// has one ([`own_way`]).
    Way(Vec<Channel>),
    /// Any text.
    Words,
}

/// Stems of what a no below a header is about, whatever else stands in it: offers, and being reached.
const OFFERED: &str =
    "offert promo pubblicit sconti scriver scriverv scriverl contatt ricontatt richiam chiamarv disturb";

/// True for a folded header of a consent that is about no message to the person.
fn is_other(folded: &str) -> bool {
    const OTHER: [&str; 14] = [
        "sponsor",
        "foto",
        "immagin",
        "video",
        "ripres",
        "terzi",
        "terze",
        "partner",
        "profil",
        "liberator",
        "sanitar",
        "salute",
        "contratt",
        "terapi",
    ];
    const HANDED: [&str; 4] = ["lett", "consegn", "ricevut", "visione"];
    let any = |stems: &[&str]| folded.split([' ', '/']).any(|word| notes::stem(word, stems));
    // Who was not handed a notice has refused nothing; nor has who says no to a treatment of the body.
    let handed = any(&["informativ"]) && any(&HANDED) && !any(&["consens", "acconsent", "marketing", "newsletter"]);
    let cured = any(&["consens"]) && folded.split(' ').any(|word| matches!(word, "informato" | "cure" | "cura"));
    handed || cured || OTHER.iter().any(|word| folded.contains(word))
}

/// How the cells of a column under this header are heard once no consent type takes them.
pub(super) fn listening(field: &Field, header: &str) -> Listening {
    let answers = |word: &Word| !matches!(word, Word::Plain(_)) || *word == Word::Plain("opt_out");
    let guesses = words::guess(header);
    let folded = words::fold_header(header);
    let ways = closed::of_header(&folded);
    // "Mail (S/N)" asks, whatever "Mail" is elsewhere.
    let marked = !ways.is_empty() && crate::mapping::offers_answers(&folded);
    // "WhatsApp: no" may mean that there is none: it is shown.
    if matches!(field, Field::Custom(_)) && !marked && words::names_a_way(header) {
        return if ways.is_empty() { Listening::OtherAnswers } else { Listening::Way(ways) };
    }
    if !matches!(field, Field::Custom(_)) || !marked && !guesses.iter().any(|(word, _)| answers(word)) {
        return Listening::Words;
    }
    // What a header asks in words that nobody knows is hardly about being contacted.
    let asks = guesses.first().is_some_and(|(word, _)| *word == Word::Consent);
    // Who says no to offers, or to being written to, wants none, whoever makes them.
    let offered = folded.split([' ', '/']).any(|word| crate::mapping::begins(OFFERED, word));
    let unknown = asks && ways.is_empty() && doubt(header, "") == Doubt::Unsure && !offered;
    if is_other(&folded) || unknown { Listening::OtherAnswers } else { Listening::Answers(ways) }
}

/// Hears what a text says; `true` when the row stops by it.
pub(super) fn hear(cell: Text<'_>, listening: &Listening, out: &mut NormalisedRow) {
    let folded = fold(cell.text);
    let meaning = cell.column.tongue.answer(cell.text).unwrap_or_else(|| consent_cell::read(cell.text));
    let wish = wish::read(cell.text);
    let asked = wish.as_ref().map(|wish| wish.asks);
    let refuses = matches!(meaning, ConsentMeaning::No | ConsentMeaning::Withdrawn);
    let clear = asked == Some(Asks::NoAdvertising);
    let stops = match listening {
        Listening::Answers(_) => refuses || clear,
        Listening::OtherAnswers | Listening::Way(_) => clear && meaning == ConsentMeaning::Unknown,
        Listening::Words => clear || notes::label_stops(&folded),
    };
    let denies = |word: &str| matches!(word, "no" | "non" | "solo" | "mai");
    let doubtful = match listening {
        Listening::Answers(_) | Listening::OtherAnswers | Listening::Way(_) => {
            asked.is_some() || folded.split(' ').any(denies)
        }
        Listening::Words => asked.is_some(),
    };
    let code = match listening {
        Listening::Answers(ways) if stops && !ways.is_empty() => closed::close_ways(out, ways.clone()),
        // "SMS subscriber status: Unsubscribed": the header says from what.
        Listening::Words if stops && refuses && folded.split(' ').count() <= 2 && names_ways(cell.column) => {
            closed::close_ways(out, closed::of_header(&cell.column.folded))
        }
        _ if stops => match wish.filter(|_| clear) {
            Some(wish) => closed::close_ways(out, wish.ways),
            None => closed::close(out, &folded),
        },
        Listening::OtherAnswers | Listening::Way(_) if refuses => IssueCode::RefusalKeptAsText,
        _ if doubtful && meaning != ConsentMeaning::Yes => IssueCode::NoteAsksNoContact,
        _ => return,
    };
    push(out, code, Some(cell.column), Action::Flagged, Some(cell.raw), None);
}

/// True for a header of a state that names what it is about: "SMS subscriber status", but no column of addresses.
fn names_ways(column: &Column) -> bool {
    let state = column.folded.split([' ', '/']).any(|word| matches!(word, "status" | "stato" | "state" | "iscrizione"));
    state && !closed::of_header(&column.folded).is_empty()
}

/// "Mail: no" beside an address: it is there, and is not to be used.
pub(super) fn own_way(columns: &[Column], raw: &RawRow, points: &[PointDraft], out: &mut NormalisedRow) {
    for column in columns {
        let Listening::Way(ways) = &column.listening else { continue };
        let text = raw.text(column.index);
        if !matches!(consent_cell::read(text), ConsentMeaning::No | ConsentMeaning::Withdrawn) {
            continue;
        }
        let reaches = |way: &Channel, kind: PointKind| match way {
            Channel::Email => matches!(kind, PointKind::Email | PointKind::Pec),
            Channel::Phone => matches!(kind, PointKind::Mobile | PointKind::Landline),
            Channel::Sms | Channel::Messaging => kind == PointKind::Mobile,
            Channel::Fax => kind == PointKind::Fax,
            _ => false,
        };
        let there: Vec<Channel> =
            ways.iter().filter(|way| points.iter().any(|point| reaches(way, point.kind))).cloned().collect();
        if there.is_empty() {
            continue;
        }
        let code = closed::close_ways(out, there);
        let kept =
            |issue: &Issue| issue.code == IssueCode::RefusalKeptAsText && issue.column == Some(column.index as u32);
        out.issues.retain(|issue| !kept(issue));
        push(out, code, Some(column), Action::Flagged, Some(text), None);
    }
}

/// The day that a note tells of its no, where it is the only one and stands at its end or its beginning: "non vuole più mail,
/// 3/4/22", but not "non chiamare, cliente dal 12/03/2019".
pub(super) fn day_of_note(text: &str, read: impl Fn(&str) -> Option<NaiveDate>) -> Option<NaiveDate> {
    const SMALL: [&str; 8] = ["dal", "il", "del", "in", "data", "da", "am", "le"];
    const OTHER: [&str; 14] = [
        "nat",
        "nascit",
        "client",
        "socio",
        "scad",
        "ordin",
        "fattur",
        "fatt",
        "consegn",
        "visit",
        "appuntament",
        "acquist",
        "contratt",
        "preventiv",
    ];
    let words: Vec<&str> = text.split([' ', '\n', '(', ')', ',', ';']).filter(|word| !word.is_empty()).collect();
    let day = |word: &str| word.contains(['/', '.', '-']).then(|| read(word.trim_end_matches('.'))).flatten();
    let mut days = words.iter().enumerate().filter_map(|(at, word)| day(word).map(|day| (at, day)));
    let (at, found) = days.next()?;
    let about = words[..at].iter().rev().map(|word| fold(word)).find(|word| !SMALL.contains(&word.as_str()));
    let of_other = about.is_some_and(|word| notes::stem(&word, &OTHER));
    let at_an_end = at + 1 == words.len() || at == 0;
    (days.next().is_none() && at_an_end && !of_other).then_some(found)
}

/// True when an objection of the row is about what a consent is for: every way, or one that the consent may mean. A yes to
/// letters stands beside a no to calls.
fn meets(out: &NormalisedRow, column: Option<&Column>) -> bool {
    let Some(column) = column.filter(|_| !out.opt_out && !out.closed.is_empty()) else { return out.opt_out };
    let mut ways = closed::ways(&column.folded);
    if column.folded.contains("newsletter") {
        ways.push(Channel::Email);
    }
    // "Marketing: sì" beside "Non telefonare": the yes is about mails too, and the telephone stays closed.
    if ways.is_empty() {
        return out.closed.contains(&Channel::Email) && !is_other(&column.folded);
    }
    ways.iter().any(|way| out.closed.contains(way))
}

/// True when a column that refuses this very consent has a no in the row: "No newsletter" beside "Newsletter".
fn is_refused(columns: &[Column], raw: &RawRow, consent: &Column) -> bool {
    let Some(about) = purpose(&consent.header) else { return false };
    columns.iter().any(|column| {
        column.field == Field::OptOut
            && purpose(&column.header) == Some(about)
            && !super::consents::leaves_free(column, raw.text(column.index))
    })
}

/// A yes beside an objection: the objection holds, and the contradiction is shown.
pub(super) fn contradictions(columns: &[Column], raw: &RawRow, out: &mut NormalisedRow) {
    for at in 0..out.consents.len() {
        let (index, state) = (out.consents[at].column, out.consents[at].state);
        let column = columns.iter().find(|column| column.index as u32 == index);
        if state != ConsentState::Given || !meets(out, column) {
            continue;
        }
        // A no without a day beats a yes with one (I2). Where it is about more than this consent nobody knows which of the
        // two the person meant: it is no yes.
        let refused = column.is_some_and(|column| is_refused(columns, raw, column));
        let given = &mut out.consents[at];
        (given.counts_hint, given.evidence_level, given.decided_on) = (false, 0, None);
        given.state = if refused { ConsentState::Refused } else { ConsentState::Unknown };
        let raw = given.raw.clone();
        push(out, IssueCode::ConsentConflict, column, Action::Flagged, Some(&raw), None);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_tells_the_day_of_its_no_at_an_end() {
        let read = |text: &str| {
            let today = NaiveDate::from_ymd_opt(2026, 11, 22)?;
            use custode_domain::identifiers::dates::{DateOrder, DateSystem, read};
            read(text, DateOrder::Dmy, DateSystem::From1900, today).day()
        };
        for (note, day) in [
            ("ha chiesto di non ricevere più mail, 3/4/22", Some("2022-04-03")),
            ("DISISCRITTO 14/02/2023", Some("2023-02-14")),
            ("12.03.2021 non vuole pubblicità", Some("2021-03-12")),
            ("non chiamare, cliente dal 12/03/2019", None),
            ("nato il 3/4/1970", None),
            ("disiscritto 3/4/22, richiamato 5/6/22", None),
            ("il 3/4/22 ha chiesto di non ricevere mail", None),
            ("non vuole più mail", None),
        ] {
            assert_eq!(day_of_note(note, read).map(|day| day.to_string()).as_deref(), day, "{note}");
        }
    }

    /// A no to messages of one kind leaves the other ways open, also where the archive has no such consent.
    #[test]
    fn i8_a_no_to_one_way_is_no_objection_to_the_others() {
        let heard = |header: &str| match listening(&Field::Custom(header.to_owned()), header) {
            Listening::Answers(ways) if ways.is_empty() => "all".to_owned(),
            Listening::Answers(ways) => ways.iter().map(Channel::code).collect::<Vec<_>>().join(" "),
            Listening::OtherAnswers => "other".to_owned(),
            Listening::Way(_) => "way".to_owned(),
            Listening::Words => "words".to_owned(),
        };
        for (header, ways) in [
            ("Accepts SMS Marketing", "sms"),
            ("AVVISO SCADENZE SMS (S/N)", "sms"),
            ("Sms (S/N)", "sms"),
            ("Mail (S/N)", "email"),
            ("Patente (S/N)", "words"),
            ("Auguri sms", "sms"),
            ("Gruppo WhatsApp", "messaging"),
            ("Iscritto RPO", "phone post"),
            ("Consenso comunicazione a partner commerciali", "other"),
            ("Consenso marketing di terzi", "other"),
            ("Consenso marketing", "all"),
            ("Informativa letta", "other"),
            ("Informativa letta dal cliente", "other"),
            ("Informativa letta e consenso al marketing", "all"),
            ("Consenso informato", "other"),
            ("Consenso cure", "other"),
            ("SMS promemoria", "sms"),
            ("WhatsApp", "way"),
            ("Offerte fornitori convenzionati", "all"),
            ("Possiamo scrivervi?", "all"),
            ("Promozioni via mail", "email"),
            ("Offerte dei partner", "other"),
            ("INVIO OFFERTE SPONSOR", "other"),
            ("Bollettino clienti", "email post"),
            ("Buste pubblicitarie", "post"),
            ("Consenso C (cessione a sponsor)", "other"),
        ] {
            assert_eq!(heard(header), ways, "{header}");
        }
    }
}
