//! What each column of the data file holds: a person's data, of which category, or nothing personal.
//!
//! A test walks the schema: a column that is not declared here fails. The access pack (D7) covers every personal column or
//! lists it among its exclusions.

/// Category of personal data, in the words of the access pack.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Category {
    /// Names, birth, sex, language, role.
    Identity,
    /// E-mail, phones, addresses, web site.
    ContactPoint,
    /// Tax code, VAT number, IBAN, invoice code.
    Fiscal,
    /// Notes, tags, fields that the firm added.
    Notes,
    /// Status, owner, verification: how the firm handles the card.
    Handling,
    /// Source, file, row, day of acquisition.
    Provenance,
    /// Links to other contacts.
    Relation,
    /// Consent events, states, proof.
    Consent,
    /// Objections and blocks.
    Stop,
    /// Communications.
    Communication,
    /// Requests of data subjects.
    Request,
    /// Cases.
    Case,
    /// Possible duplicates.
    Duplicate,
    /// Bodies of journal entries: the history behind everything else.
    History,
    /// Copies for search and order.
    SearchCopy,
    /// Rows of an import, and what was typed into a form, that is not finished.
    Staging,
    /// Data about operators, not about contacts.
    Operator,
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnClass {
    /// Data about a person.
    Personal(Category),
    /// Keys, counters, flags and settings without data about a person; the firm's own particulars.
    Technical,
}

macro_rules! classes {
    ($($table:ident { $($class:ident: $($column:ident)*;)* })*) => {
        &[$((stringify!($table), &[$($((stringify!($column), classes!(@ $class)),)*)*]),)*]
    };
    (@ Technical) => { ColumnClass::Technical };
    (@ $category:ident) => { ColumnClass::Personal(Category::$category) };
}

/// The columns of one table.
pub type Columns = &'static [(&'static str, ColumnClass)];

const CLASSES: &[(&str, Columns)] = classes! {
    entry { Technical: lid scope replica seq txn unit kind stamp schema_v commitment hash sig; Operator: actor; }
    entry_body { Technical: lid salt; History: body; }
    evidence_file { Technical: id unit; Consent: bytes; }
    chain { Technical: scope replica seq hash; }
    erased_unit { Technical: unit scope receipt; }
    replica_self { Technical: replica since cause; }
    cursor { Technical: hub scope timeline pos; }
    unit_key { Technical: unit k; }
    archive_meta { Technical: key value; }
    bin_item { Technical: unit kind since; Handling: restricted; }
    contact {
        Technical: lid id created_stamp;
        Identity: kind;
        SearchCopy: list_name sort_key match_name email phone city province tax_code_hash rest;
        Fiscal: vat_number;
        Handling: status owner;
        Provenance: source batch;
    }
    contact_point {
        Technical: contact_lid point place;
        ContactPoint: kind value flaws;
        SearchCopy: reversed;
    }
    contact_care { Technical: contact_lid; Handling: verified_on relation_ended_on; Provenance: acquired_on; }
    contact_sale { Technical: contact_lid id goods; Handling: sold_on informed; ContactPoint: address; }
    contact_tag { Technical: contact_lid; Notes: tag; SearchCopy: folded; }
    contact_alias { Technical: contact_lid alias; }
    contact_link { Technical: contact_lid id; Relation: other role; }
    contact_external { Technical: contact_lid; Provenance: system value; }
    contact_custom { Technical: contact_lid; Notes: code value; }
    contact_search { Technical: lid; SearchCopy: body; }
    contact_fts { SearchCopy: body; }
    contact_parts { SearchCopy: body; }
    consent_type {
        Technical: id code title description purpose validity_days allow_mass allow_single allow_contact channels
            min_evidence archived created_stamp;
    }
    wording { Technical: id consent_type version language text valid_from stamp; }
    consent_corrected { Technical: contact_lid; Consent: consent_type; }
    consent_state {
        Technical: contact_lid stamp;
        Consent: consent_type state decided_on valid_until evidence_level reason conflict event;
    }
    stop { Technical: contact_lid id; Stop: kind purposes channels author ground since stands stamp; Operator: actor; }
    communication {
        Technical: lid id binned stamp tries retry_at external;
        Communication: direction channel started_at duration_s subject body outcome purpose retention_class category
            follow_up_on consent reason reason_id delivery fault campaign attachments;
        Operator: actor;
    }
    communication_fts { SearchCopy: subject body outcome; }
    communication_contact { Technical: communication_lid; Communication: contact role point decision; }
    purpose {
        Technical: id code title description basis marketing profiling data_categories recipients retention
            retention_class parent rights_answers archived automated decides logic significance consequences;
    }
    controller {
        Technical: id name street postcode city province country vat_number tax_code email phone pec dpo logo website
            nothing_automated;
    }
    operator { Technical: id lead role removed; Operator: name; }
    role { Technical: id title may hides own_cards archived; }
    legal_fact { Technical: id key value source valid_from reason package stamp words calendar; Operator: actor; }
    balance {
        Technical: id purpose version made_on interest necessity impact safeguards outcome;
        Operator: actor;
    }
    recipient { Technical: id name role service country safeguard contract_on contact purposes archived; }
    source { Technical: id code title from_subject description position archived bought; }
    custom_field { Technical: id code title purpose sensitivity position archived; }
    contact_reason { Technical: id code title basis channels position rights_answers archived; }
    privacy { Technical: id active ask_single check_mass check_contact dialer rpo_each soft_spam goods; }
    retention_class { Technical: id code title months anchor norm commercial archived floor_months floor_norm
        grace_days action channels categories reasons; }
    channel { Technical: id title archived; }
    campaign {
        Technical: id title subject body farewell consent_type audience state started_at included left_out unchecked
            purpose stamp goods;
        Operator: actor;
    }
    case_file {
        Technical: id removed stamp;
        Case: title category contact opened_at closed_at outcome answered_at;
        Operator: assignee actor;
    }
    case_item { Technical: case_id communication; }
    saved_view { Technical: id title definition position place; }
    legacy_source {
        Technical: id title kind content place people state state_on files stamp;
        Operator: holder state_by actor;
    }
    import_batch {
        Technical: id title file file_sha256 source collected_on rows_read created updated merged unchanged skipped
            rejected txn mapping undone stamp flagged rpo log basis consents origin_proof;
        Operator: actor;
    }
    duplicate_pair { Technical: id closed stamp; Duplicate: a b score reasons; }
    suppression { Technical: id hash reason types since opened stamp; }
    rpo_check { Technical: id hash checked_on listed valid_until stamp; }
    request {
        Technical: id stamp;
        Request: number state kinds received_on channel requester relation person contact prudent_on due_on paused_since
            extended_on closed_on;
        Operator: assignee;
    }
    hold { Technical: id kind target until lifted stamp; Handling: reason; Operator: actor; }
    held_proof { Technical: id until norm; }
    device { Technical: id kind since disk state ended_on replicas stamp; Operator: name holder actor; }
    anomaly { Technical: id sort reopened stamp; Duplicate: reason; Operator: operator actor; }
    anomaly_card { Technical: anomaly; Duplicate: contact; }
    local_setting { Technical: key; Staging: value; }
    local_import_session { Technical: id created_at changed_at step file_name file_sha256; Staging: state; }
    local_import_row { Technical: session row_no sheet outcome; Staging: cells; }
    local_import_issue { Technical: session sheet row_no column_no code action; Staging: before after; }
    local_import_edit { Technical: session sheet row_no column_no step; Staging: raw text; }
    local_import_refusal { Technical: session sheet step row_no column_no code refused; }
    local_import_difference { Technical: session sheet row_no field taken; Staging: name before after; }
    local_import_profile { Technical: id name headers sheet version changed_at used_at content; }
    local_retention_item { Technical: run unit class due held kept_by term; }
    local_retention_uncovered { Technical: run unit why; }
    local_campaign_left_out { Technical: campaign; Communication: contact codes; }
    local_import_plan { Technical: session hash head; Staging: plan; }
};

/// Every table of the data file with its columns and their classes.
#[must_use]
pub const fn column_classes() -> &'static [(&'static str, Columns)] {
    CLASSES
}
