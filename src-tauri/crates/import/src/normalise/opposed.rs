//! Lists of people who left a mailing list and of addresses that came back, in the shapes of the mailing tools (their
//! public documentation): whom a row names, why, and since when. Nothing else of it is read.

use chrono::NaiveDate;
use custode_domain::identifiers::consent_cell::{self, ConsentMeaning};
use custode_domain::identifiers::dates::{self, DateOrder, DateSystem};
use custode_domain::identifiers::email::{self, EmailReading};
use custode_domain::identifiers::text::fold;

use crate::mapping::words::fold_header;
use crate::table::RawRow;

/// Headers of the one address that a row is about, the most telling first.
const ADDRESS: [&str; 10] = [
    "email address",
    "email",
    "e mail",
    "indirizzo email",
    "indirizzo e mail",
    "mail",
    "email contatto",
    "contact email",
    "recipient",
    "destinatario",
];
/// Headers of the day on which somebody left, or an address failed.
const DAY: [&str; 18] = [
    "unsub time",
    "unsubscribe time",
    "unsubscribed at",
    "unsubscribe date",
    "unsubscribed on",
    "date unsubscribed",
    "data disiscrizione",
    "data di disiscrizione",
    "data cancellazione",
    "data revoca",
    "blocklisted at",
    "blocked at",
    "clean time",
    "bounce date",
    "bounced at",
    "data bounce",
    "data errore",
    "email hard bounce date",
];
/// Headers whose cells speak only of addresses that failed.
const BOUNCE: [&str; 12] = [
    "clean time",
    "clean campaign title",
    "email hard bounce reason",
    "hard bounce reason",
    "hard bounce",
    "bounce reason",
    "bounce type",
    "bounced",
    "bounce",
    "bounce date",
    "data bounce",
    "tipo errore",
];
/// Headers of yes/no cells that say whether the row is about somebody who left.
const FLAG: [&str; 11] = [
    "unsubscribed from all email",
    "unsubscribed",
    "opted out",
    "opted out of email",
    "blacklisted",
    "email blacklisted",
    "blocklisted",
    "email blocklisted",
    "disiscritto",
    "disiscritti",
    "opt out",
];
/// Headers of cells that name the state or the reason in words.
const REASON: [&str; 14] = [
    "reason",
    "unsub reason",
    "unsubscribe reason",
    "blocklist reason",
    "motivo",
    "causale",
    "status",
    "email status",
    "stato",
    "stato iscrizione",
    "stato contatto",
    "stato email",
    "event",
    "evento",
];
/// Parts of words for an address that failed.
const FAILED: [&str; 9] =
    ["bounce", "rimbalz", "invalid", "non valid", "inesistent", "cleaned", "undeliver", "errore", "hard"];
/// States in which somebody did not leave.
const STAYS: [&str; 9] =
    ["subscribed", "iscritto", "iscritta", "attivo", "attiva", "active", "confermato", "valido", "delivered"];

/// Where the columns of such a list are.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OppositionColumns {
    /// The address.
    pub address: Option<usize>,
    /// The day, in the order in which the columns are asked.
    pub days: Vec<usize>,
    bounces: Vec<usize>,
    flags: Vec<usize>,
    reasons: Vec<usize>,
}

/// What a row says.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Opposed {
    /// Normal forms of the addresses; none where the cell is none.
    pub addresses: Vec<String>,
    /// The day, where the row has one.
    pub day: Option<NaiveDate>,
    /// The address failed; else its owner left.
    pub bounced: bool,
    /// False for a row of somebody who did not leave.
    pub opposed: bool,
}

impl std::fmt::Debug for Opposed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Opposed")
            .field("bounced", &self.bounced)
            .field("opposed", &self.opposed)
            .finish_non_exhaustive()
    }
}

impl OppositionColumns {
    /// Finds them by their headers; `email` is the column that was understood as an address, for lists with other words.
    #[must_use]
    pub fn of(headers: &[String], email: Option<usize>) -> Self {
        let folded: Vec<String> = headers.iter().map(|header| fold_header(header)).collect();
        let all = |words: &[&str]| -> Vec<usize> {
            (0..folded.len()).filter(|at| words.contains(&folded[*at].as_str())).collect()
        };
        let named = ADDRESS.iter().find_map(|word| folded.iter().position(|header| header == word));
        Self {
            address: named.or(email),
            days: all(&DAY),
            bounces: all(&BOUNCE),
            flags: all(&FLAG),
            reasons: all(&REASON),
        }
    }

    /// True when the headers are those of such a list, and of no list of customers.
    #[must_use]
    pub fn is_list(&self) -> bool {
        self.address.is_some() && !(self.days.is_empty() && self.bounces.is_empty() && self.flags.is_empty())
    }

    /// Reads one row.
    #[must_use]
    pub fn read(&self, row: &RawRow, order: DateOrder, reference: NaiveDate) -> Opposed {
        let text = |column: usize| row.text(column).trim();
        let addresses = match self.address.map(|column| email::read(text(column))) {
            Some(EmailReading::Addresses(found) | EmailReading::Partly { addresses: found, .. }) => found,
            Some(EmailReading::Suspect { address, .. }) => vec![address],
            Some(EmailReading::Nothing | EmailReading::Invalid) | None => Vec::new(),
        };
        let day = self
            .days
            .iter()
            .find_map(|column| dates::read(text(*column), order, DateSystem::From1900, reference).day());
        let says_no = |column: &usize| consent_cell::read(text(*column)) == ConsentMeaning::No;
        let failed = self.bounces.iter().any(|column| !text(*column).is_empty() && !says_no(column));
        let words: Vec<String> = self.reasons.iter().map(|column| fold(text(*column))).collect();
        let bounced = failed || words.iter().any(|word| FAILED.iter().any(|part| word.contains(part)));
        let left = self.flags.iter().any(|column| !consent_cell::leaves_free(text(*column)));
        let stays = words.iter().any(|word| STAYS.contains(&word.as_str()));
        let opposed = bounced || left || (self.flags.is_empty() && !stays);
        Opposed { addresses, day, bounced: bounced && !left, opposed }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::Cell;

    /// Address, bounced, opposed, day for each row of an invented list.
    fn said(table: &str) -> Vec<(String, bool, bool, String)> {
        let mut lines = table.lines().map(|line| line.split(',').map(str::trim).collect::<Vec<_>>());
        let headers: Vec<String> = lines.next().unwrap().into_iter().map(str::to_owned).collect();
        let columns = OppositionColumns::of(&headers, None);
        assert!(columns.is_list(), "{headers:?}");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        lines
            .map(|cells| {
                let row = RawRow { row: 2, cells: cells.into_iter().map(Cell::text).collect(), ..RawRow::default() };
                let one = columns.read(&row, DateOrder::Dmy, today);
                let day = one.day.map(|day| day.to_string()).unwrap_or_default();
                (one.addresses.join(" "), one.bounced, one.opposed, day)
            })
            .collect()
    }

    fn row(address: &str, bounced: bool, opposed: bool, day: &str) -> (String, bool, bool, String) {
        (address.to_owned(), bounced, opposed, day.to_owned())
    }

    #[test]
    fn mailchimp_tells_who_left_and_what_was_cleaned() {
        let left = "Email Address,First Name,Last Name,MEMBER_RATING,UNSUB_TIME,UNSUB_CAMPAIGN_TITLE,UNSUB_REASON\n\
                    Anna@Posta.example,Anna,Neri,2,2026-03-05 10:11:12,Primavera,NORMAL";
        assert_eq!(said(left), [row("anna@posta.example", false, true, "2026-03-05")]);
        let cleaned = "Email Address,First Name,CLEAN_TIME,CLEAN_CAMPAIGN_TITLE,CLEAN_CAMPAIGN_ID\n\
                       via@posta.example,,2026-04-01 09:00:00,Aprile,abc1";
        assert_eq!(said(cleaned), [row("via@posta.example", true, true, "2026-04-01")]);
    }

    #[test]
    fn brevo_names_the_reason_of_a_blocked_address() {
        let list = "EMAIL,LASTNAME,Blocklisted,Reason,Blocklisted at\n\
                    a@posta.example,Neri,Yes,Unsubscribed via email,2026-02-03\n\
                    b@posta.example,,Yes,Hard bounce,03/02/2026\n\
                    c@posta.example,,No,,";
        assert_eq!(
            said(list),
            [
                row("a@posta.example", false, true, "2026-02-03"),
                row("b@posta.example", false, true, "2026-02-03"),
                row("c@posta.example", false, false, ""),
            ],
            "who is blocked is never only a failure"
        );
    }

    #[test]
    fn hubspot_marks_contacts_of_a_whole_list() {
        let list = "Record ID,Email,Unsubscribed from all email,Email hard bounce reason\n\
                    1,a@posta.example,true,\n\
                    2,b@posta.example,false,\n\
                    3,c@posta.example,,MAILBOX_FULL";
        assert_eq!(
            said(list),
            [
                row("a@posta.example", false, true, ""),
                row("b@posta.example", false, false, ""),
                row("c@posta.example", true, true, ""),
            ]
        );
    }

    #[test]
    fn mailup_writes_states_in_italian() {
        let list = "Email,Nome,Stato iscrizione,Data disiscrizione\n\
                    a@posta.example,Anna,Disiscritto,05/03/2026\n\
                    b@posta.example,Bea,Iscritto,\n\
                    c@posta.example,,Rimbalzato,\n\
                    non si legge,,Disiscritto,";
        assert_eq!(
            said(list),
            [
                row("a@posta.example", false, true, "2026-03-05"),
                row("b@posta.example", false, false, ""),
                row("c@posta.example", true, true, ""),
                row("", false, true, ""),
            ]
        );
    }

    #[test]
    fn a_list_of_customers_is_none() {
        let headers = ["Cognome", "Nome", "Email", "Newsletter", "Stato"].map(str::to_owned);
        assert!(!OppositionColumns::of(&headers, Some(2)).is_list());
    }
}
