//! The read handle: pages, cards, timelines, search. It cannot write.

mod text;

pub use text::match_name;

use custode_domain::ids::ScopeId;
use sqlx::SqlitePool;

/// Reads of an open archive; cheap to clone. Every call sees one consistent state.
#[derive(Clone)]
pub struct Reader {
    pool: SqlitePool,
    scope: ScopeId,
}

impl std::fmt::Debug for Reader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Reader")
    }
}

impl Reader {
    pub(crate) const fn new(pool: SqlitePool, scope: ScopeId) -> Self {
        Self { pool, scope }
    }
}
