//! Words in the texts of communications (S3), and the piece of text in which they stand.

use std::collections::HashMap;

use custode_domain::{
    ids::{CampaignId, CommunicationId},
    sending::referred,
    text::words,
};
use sqlx::{QueryBuilder, Row, Sqlite};

use super::{
    Reader,
    search::{MOST_WORDS, counted},
};
use crate::{StoreError, binding::bind_all, rows::key};

/// Up to so many finds the finds are sorted; beyond, the log is walked from the latest item on until a page is full.
pub(super) const FEW: i64 = 1_000;

/// Around a word that was looked for, in a snippet: characters of no script.
const MARKS: (char, char) = ('\u{f8f0}', '\u{f8f1}');

/// What was typed, ready to be looked up.
pub(super) struct Said {
    terms: String,
    /// The end of the id of a message, when what was typed may be the reference that its recipient quotes.
    referred: Option<[u8; 6]>,
    /// The campaigns whose text says it: their messages keep none of their own.
    campaigns: Vec<CampaignId>,
    /// How many people these were written to.
    written: u64,
}

/// A piece of a snippet.
#[derive(Clone, PartialEq, Eq)]
pub struct SnippetPart {
    /// What stands there.
    pub text: String,
    /// It is what was looked for.
    pub found: bool,
}

custode_domain::redacted!(SnippetPart);

impl Reader {
    /// The message of a campaign whose reference ends so; `None` when there is none, or more than one.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn referred(&self, end: [u8; 6]) -> Result<Option<CommunicationId>, StoreError> {
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT m.id FROM communication AS m WHERE m.campaign IS NOT NULL");
        sql.push(" AND substr(m.id, 11) = ").push_bind(end.to_vec()).push(" LIMIT 2");
        let rows = sql.build().fetch_all(&self.pool).await?;
        match rows.as_slice() {
            [row] => Ok(Some(key(row.try_get::<&[u8], _>(0)?)?)),
            _ => Ok(None),
        }
    }
}

impl Said {
    /// Whether only the words are looked for.
    pub(super) const fn is_words(&self) -> bool {
        self.referred.is_none() && self.campaigns.is_empty()
    }

    /// The words as the index reads them.
    pub(super) fn terms(&self) -> String {
        self.terms.clone()
    }

    /// The condition on a row `m` of the log. `walked`: the log is walked from its latest item on, and not sought by the finds,
    /// which would all be sorted.
    pub(super) fn push(&self, sql: &mut QueryBuilder<Sqlite>, walked: bool) {
        sql.push(if walked { " AND (+m.lid" } else { " AND (m.lid" });
        sql.push(" IN (SELECT rowid FROM communication_fts WHERE communication_fts MATCH ");
        sql.push_bind(self.terms.clone()).push(")");
        if let Some(end) = self.referred {
            sql.push(" OR m.campaign IS NOT NULL AND substr(m.id, 11) = ").push_bind(end.to_vec());
        }
        if !self.campaigns.is_empty() {
            sql.push(" OR m.campaign IN (");
            bind_all(sql, self.campaigns.iter().map(|id| id.to_vec()));
            sql.push(")");
        }
        sql.push(")");
    }

    /// Whether the text of a campaign was found.
    pub(super) fn names(&self, campaign: CampaignId) -> bool {
        self.campaigns.contains(&campaign)
    }
}

impl Reader {
    /// What is looked up for what was typed: every word begins one of the text, or all of it is the reference of a message
    /// of a campaign. `None` when no word was typed. Who does
    /// not see some fields of the cards looks in subjects only: what they hide may stand in a text.
    pub(super) fn said(&self, typed: &str) -> Option<Said> {
        let terms = terms(typed)?;
        let terms = if self.searches_names_only() { format!("subject : ({terms})") } else { terms };
        Some(Said { terms, referred: referred(typed), campaigns: Vec::new(), written: 0 })
    }

    /// Looks for the words in the texts of campaigns too: the firm's own, which hide nothing of a card.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) async fn with_campaigns(&self, said: Option<Said>, typed: &str) -> Result<Option<Said>, StoreError> {
        let Some(mut said) = said else { return Ok(None) };
        let wanted = words(counted(typed));
        let rows: Vec<(Vec<u8>, String, String, i64)> =
            sqlx::query_as("SELECT id, body, farewell, included FROM campaign WHERE started_at IS NOT NULL")
                .fetch_all(&self.pool)
                .await?;
        for (id, body, farewell, included) in rows {
            let text = words(&format!("{body} {farewell}"));
            if wanted.iter().all(|word| text.iter().any(|one| one.starts_with(word.as_str()))) {
                said.campaigns.push(key(&id)?);
                said.written += included.cast_unsigned();
            }
        }
        Ok(Some(said))
    }

    /// The piece of the text of a campaign in which the words stand.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) async fn piece_of(&self, campaign: CampaignId, typed: &str) -> Result<Vec<SnippetPart>, StoreError> {
        let row: Option<(String, String)> = sqlx::query_as("SELECT body, farewell FROM campaign WHERE id = ?")
            .bind(campaign.to_vec())
            .fetch_optional(&self.pool)
            .await?;
        Ok(row.map(|(body, farewell)| piece(&format!("{body} {farewell}"), &words(typed))).unwrap_or_default())
    }

    /// Whether the words have more finds than are sorted.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) async fn is_much_said(&self, said: &Said) -> Result<bool, StoreError> {
        if said.written > FEW.cast_unsigned() {
            return Ok(true);
        }
        let (terms, limit) = (said.terms(), FEW + 1);
        let found = sqlx::query_file_scalar!("queries/read/count_said.sql", terms, limit).fetch_one(&self.pool).await?;
        Ok(found > FEW)
    }

    /// The piece of each text of a page in which the words stand, by the number of its row. One look for all of them: the
    /// index joins what begins with a word anew for every question.
    ///
    /// # Errors
    /// Those of the database.
    pub(super) async fn snippets(
        &self,
        lids: &[i64],
        said: &Said,
    ) -> Result<HashMap<i64, Vec<SnippetPart>>, StoreError> {
        let Some((first, last)) = lids.iter().min().zip(lids.iter().max()) else { return Ok(HashMap::new()) };
        let mut sql = QueryBuilder::<Sqlite>::new("SELECT rowid, snippet(communication_fts, -1, ");
        sql.push_bind(MARKS.0.to_string()).push(", ").push_bind(MARKS.1.to_string());
        sql.push(", '…', 18) FROM communication_fts WHERE communication_fts MATCH ").push_bind(said.terms());
        sql.push(" AND rowid BETWEEN ").push_bind(*first).push(" AND ").push_bind(*last);
        sql.push(" AND +rowid IN (");
        bind_all(&mut sql, lids.iter().copied());
        sql.push(")");
        let mut found = HashMap::with_capacity(lids.len());
        for row in sql.build().fetch_all(&self.pool).await? {
            let text: Option<String> = row.try_get(1)?;
            found.insert(row.try_get(0)?, text.map(|text| parts(&text)).unwrap_or_default());
        }
        Ok(found)
    }
}

/// Some words around the first one that was looked for, each of these marked.
fn piece(text: &str, wanted: &[String]) -> Vec<SnippetPart> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    let is_found =
        |token: &str| words(token).iter().any(|one| wanted.iter().any(|word| one.starts_with(word.as_str())));
    let Some(first) = tokens.iter().position(|token| is_found(token)) else { return Vec::new() };
    let (from, to) = (first.saturating_sub(6), (first + 12).min(tokens.len()));
    let mut parts: Vec<SnippetPart> = Vec::new();
    let mut put = |text: &str, found: bool| match parts.last_mut().filter(|part| part.found == found) {
        Some(part) => part.text.push_str(text),
        None => parts.push(SnippetPart { text: text.to_owned(), found }),
    };
    if from > 0 {
        put("… ", false);
    }
    for (at, token) in tokens[from..to].iter().enumerate() {
        if at > 0 {
            put(" ", false);
        }
        put(token, is_found(token));
    }
    if to < tokens.len() {
        put(" …", false);
    }
    parts
}

/// Every word as it was typed and as it is folded: the index takes accents away by itself, but keeps letters such as ß, ø and
/// ł, for which the folding has others. `None` when no word was typed.
fn terms(typed: &str) -> Option<String> {
    let parts = counted(typed).split(|c: char| !c.is_alphanumeric() && !is_mark(c)).filter(|part| !part.is_empty());
    let parts = parts.take(MOST_WORDS);
    let terms: Vec<String> = parts
        .flat_map(|part| match words(part).as_slice() {
            [] => None,
            [folded] if folded == part => Some(format!("\"{part}\"*")),
            folded => Some(format!("(\"{part}\"* OR \"{}\"*)", folded.join(" "))),
        })
        .collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// A combining accent belongs to the letter before it.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// The pieces of a marked text; blanks and line ends become one blank.
fn parts(marked: &str) -> Vec<SnippetPart> {
    let mut parts: Vec<SnippetPart> = Vec::new();
    let mut blank = false;
    let mut found = false;
    for letter in marked.chars() {
        if letter == MARKS.0 || letter == MARKS.1 {
            found = letter == MARKS.0;
            continue;
        }
        let space = letter.is_whitespace();
        if space && blank {
            continue;
        }
        blank = space;
        let letter = if space { ' ' } else { letter };
        match parts.last_mut().filter(|part| part.found == found) {
            Some(part) => part.text.push(letter),
            None => parts.push(SnippetPart { text: letter.to_string(), found }),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{parts, piece, terms};

    #[test]
    fn a_marked_text_comes_in_pieces() {
        let pieces = parts("la \u{f8f0}caldaia\u{f8f1}\n\n  perde");
        let told: Vec<(&str, bool)> = pieces.iter().map(|part| (part.text.as_str(), part.found)).collect();
        assert_eq!(told, [("la ", false), ("caldaia", true), (" perde", false)]);
        assert_eq!(parts(""), []);
    }

    #[test]
    fn a_piece_of_a_campaign_marks_what_was_looked_for() {
        let told = |text: &str| -> Vec<(String, bool)> {
            piece(text, &["caldaia".to_owned()]).into_iter().map(|part| (part.text, part.found)).collect()
        };
        assert_eq!(
            told("La Caldaia nuova"),
            [("La ".into(), false), ("Caldaia".into(), true), (" nuova".into(), false)]
        );
        let long = format!("{} caldaie caldaia {}", "uno ".repeat(9), "due ".repeat(30));
        let parts = told(&long);
        assert_eq!((parts[0].0.as_str(), parts[1].0.as_str()), ("… uno uno uno uno uno caldaie ", "caldaia"));
        assert!(parts[2].0.ends_with("due …"));
        assert_eq!(told("niente"), []);
    }

    #[test]
    fn words_are_looked_up_as_typed_and_as_folded() {
        assert_eq!(terms("caldaia, perde").as_deref(), Some("\"caldaia\"* AND \"perde\"*"));
        assert_eq!(terms("Straße").as_deref(), Some("(\"Straße\"* OR \"strasse\"*)"));
        assert_eq!(terms("d'Angelo").as_deref(), Some("\"d\"* AND (\"Angelo\"* OR \"angelo\"*)"));
        assert_eq!(terms(" \"*- "), None);
    }
}
