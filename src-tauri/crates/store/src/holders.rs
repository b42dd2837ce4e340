//! Where the data file holds the id of a contact, and how each place follows when the contact is merged into another one
//! (DOMAIN 4.9). A test walks the schema and the bodies of the journal: a place that is not declared here fails.

/// What a column of bytes holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    /// A contact's id; the words say how a reader gets from a merged card to the one that stays.
    Contact(&'static str),
    /// Bytes in which ids of contacts may stand; the words say why nothing has to follow.
    Inside(&'static str),
    /// Never a contact's id.
    Other,
}

/// Every column of bytes in the data file.
#[must_use]
pub const fn blob_columns() -> &'static [(&'static str, &'static str, Holds)] {
    COLUMNS
}

type Column = (&'static str, &'static str, Holds);

const COLUMNS: &[Column] = &[
    ("entry", "scope", Holds::Other),
    ("entry", "replica", Holds::Other),
    ("entry", "txn", Holds::Other),
    (
        "entry",
        "unit",
        Holds::Contact("each card keeps its journal; timeline, history and report read those of merged cards too"),
    ),
    ("entry", "actor", Holds::Other),
    ("entry", "commitment", Holds::Other),
    ("entry", "hash", Holds::Other),
    ("entry", "sig", Holds::Other),
    ("entry_body", "salt", Holds::Other),
    ("entry_body", "body", Holds::Inside("folded into the projections below; BODIES says which")),
    ("evidence_file", "id", Holds::Other),
    (
        "evidence_file",
        "unit",
        Holds::Contact(
            "each card keeps its files; readers ask for those of merged cards too, and an erasure reaches all",
        ),
    ),
    ("evidence_file", "bytes", Holds::Other),
    ("chain", "scope", Holds::Other),
    ("chain", "replica", Holds::Other),
    ("chain", "hash", Holds::Other),
    ("erased_unit", "unit", Holds::Contact("an erasure reaches every card of the person, so each has its tombstone")),
    ("erased_unit", "scope", Holds::Other),
    ("erased_unit", "receipt", Holds::Other),
    ("replica_self", "replica", Holds::Other),
    ("cursor", "hub", Holds::Other),
    ("cursor", "scope", Holds::Other),
    ("unit_key", "unit", Holds::Contact("empty until there are keys of units; each card keeps its own")),
    ("unit_key", "k", Holds::Other),
    ("bin_item", "unit", Holds::Contact("a merged card is not in the bin; the card that stays may be")),
    ("contact", "id", Holds::Contact("a merged card has no row")),
    ("contact", "sort_key", Holds::Other),
    ("contact", "tax_code_hash", Holds::Other),
    ("contact", "owner", Holds::Other),
    ("contact", "source", Holds::Other),
    ("contact", "batch", Holds::Other),
    ("contact", "rest", Holds::Other),
    ("contact_alias", "alias", Holds::Contact("this is the way to the card that stays")),
    ("contact_link", "id", Holds::Other),
    ("contact_link", "other", Holds::Contact("read through contact_alias; links of a merged card come over")),
    ("consent_type", "id", Holds::Other),
    ("consent_type", "purpose", Holds::Other),
    ("wording", "id", Holds::Other),
    ("wording", "consent_type", Holds::Other),
    ("consent_corrected", "consent_type", Holds::Other),
    ("consent_state", "consent_type", Holds::Other),
    ("consent_state", "event", Holds::Other),
    ("stop", "id", Holds::Other),
    ("stop", "actor", Holds::Other),
    ("communication", "id", Holds::Other),
    ("communication", "purpose", Holds::Other),
    ("communication", "retention_class", Holds::Other),
    ("communication", "consent", Holds::Other),
    ("communication", "actor", Holds::Other),
    ("communication", "reason_id", Holds::Other),
    ("communication_contact", "contact", Holds::Contact("read through contact_alias")),
    ("communication_contact", "point", Holds::Other),
    ("communication_contact", "decision", Holds::Other),
    ("purpose", "id", Holds::Other),
    ("purpose", "retention_class", Holds::Other),
    ("purpose", "parent", Holds::Other),
    ("controller", "id", Holds::Other),
    ("controller", "logo", Holds::Other),
    ("operator", "id", Holds::Other),
    ("operator", "role", Holds::Other),
    ("role", "id", Holds::Other),
    ("source", "id", Holds::Other),
    ("retention_class", "id", Holds::Other),
    ("channel", "id", Holds::Other),
    ("contact_reason", "id", Holds::Other),
    ("privacy", "id", Holds::Other),
    ("custom_field", "id", Holds::Other),
    ("custom_field", "purpose", Holds::Other),
    ("saved_view", "id", Holds::Other),
    ("legacy_source", "id", Holds::Other),
    ("legacy_source", "files", Holds::Other),
    ("legacy_source", "actor", Holds::Other),
    ("import_batch", "id", Holds::Other),
    ("import_batch", "file_sha256", Holds::Other),
    ("import_batch", "source", Holds::Other),
    ("import_batch", "txn", Holds::Other),
    ("import_batch", "actor", Holds::Other),
    ("suppression", "id", Holds::Other),
    ("suppression", "hash", Holds::Other),
    ("suppression", "types", Holds::Other),
    ("rpo_check", "id", Holds::Other),
    ("rpo_check", "hash", Holds::Other),
    ("hold", "id", Holds::Other),
    (
        "hold",
        "target",
        Holds::Contact("a hold on a merged card is one on the card that stays; merged_card leads there"),
    ),
    ("hold", "actor", Holds::Other),
    ("held_proof", "id", Holds::Other),
    ("duplicate_pair", "id", Holds::Other),
    ("duplicate_pair", "a", Holds::Contact("read through contact_alias; a pair of one person with itself is none")),
    ("duplicate_pair", "b", Holds::Contact("as a")),
    ("request", "id", Holds::Other),
    ("request", "contact", Holds::Contact("read through contact_alias")),
    ("request", "assignee", Holds::Other),
    ("local_import_session", "id", Holds::Other),
    ("local_import_session", "file_sha256", Holds::Other),
    ("local_import_row", "session", Holds::Other),
    ("local_import_row", "cells", Holds::Other),
    ("local_import_issue", "session", Holds::Other),
    ("local_import_edit", "session", Holds::Other),
    ("local_import_refusal", "session", Holds::Other),
    ("local_import_difference", "session", Holds::Other),
    ("local_import_profile", "id", Holds::Other),
    ("local_retention_item", "unit", Holds::Other),
    ("local_retention_item", "class", Holds::Other),
    ("local_import_plan", "session", Holds::Other),
    ("local_import_plan", "hash", Holds::Other),
    ("local_import_plan", "head", Holds::Other),
    ("local_import_plan", "plan", Holds::Inside("a plan is for one chain head: after a merge it is made again")),
];

/// Every field of a journal body that holds a contact's id, as type and field.
#[must_use]
pub const fn body_fields() -> &'static [(&'static str, &'static str)] {
    &[
        ("Link", "other"),
        ("DuplicatePair", "a"),
        ("DuplicatePair", "b"),
        ("Participant", "contact"),
        ("RequestIntake", "contact"),
        ("RequestLink", "contact"),
        ("Hold", "contact"),
        ("Absorption", "others"),
        ("MergedInto", "survivor"),
        ("Split", "others"),
        // State of the fold, as a snapshot holds it.
        ("ContactUnit", "absorbed"),
        ("ContactUnit", "merged_into"),
    ]
}
