//! Who may say which command, in one place: a command that is not here is refused to everybody.
//!
//! The names stand in the order of the command table. A test compares the two lists.

use crate::automation::Command;
use custode_app::domain::role::Permission;

/// What a command asks of the person at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// Nothing: it may be said while the archive is locked.
    Nobody,
    /// An open session, in whatever role.
    Session,
    /// A function of the role.
    May(Permission),
}

use Need::{May, Nobody, Session};
use Permission::{
    Backups, Bin, Communications, Consents, Documents, Erase, Export, Firm, Import, Journal, People, PeopleMerge,
    PeopleWrite, Quality, Reveal, Rights, Rules, Users,
};

/// Every command with what it needs.
pub const NEEDS: &[(&str, Need)] = &[
    ("app_info", Nobody),
    ("appearance_set", Nobody),
    ("archive_place_pick", Nobody),
    ("archive_open_pick", Nobody),
    ("archive_choose", Nobody),
    ("archive_forget", Nobody),
    ("passphrase_check", Nobody),
    ("archive_create", Nobody),
    ("recovery_get", Nobody),
    ("recovery_sheet_save", Nobody),
    ("recovery_confirm", Nobody),
    ("archive_unlock", Nobody),
    ("archive_unlock_device", Nobody),
    ("archive_recover", Nobody),
    ("archive_join", Nobody),
    ("archive_lock", Nobody),
    ("sample_open", Nobody),
    ("backup_pick", Nobody),
    ("backup_look", Nobody),
    ("backup_ledger_pick", Nobody),
    ("archive_restore", Nobody),
    ("sample_delete", May(Firm)),
    ("session_get", Session),
    ("session_touch", Session),
    ("idle_set", May(Firm)),
    ("passphrase_change", Session),
    ("recovery_renew", May(Users)),
    ("device_unlock_set", Session),
    ("archive_verify", Session),
    ("archive_verify_report", Session),
    ("archive_stats", Session),
    ("backup_get", May(Backups)),
    ("backup_place_pick", May(Backups)),
    ("backup_place_set", May(Backups)),
    ("backup_times_set", May(Backups)),
    ("backup_make", May(Backups)),
    ("backup_drill", May(Backups)),
    ("backup_drill_report", May(Backups)),
    ("safety_get", Session),
    ("place_open", Session),
    ("user_list", May(Users)),
    ("user_add", May(Users)),
    ("user_reset", May(Users)),
    ("user_role_set", May(Users)),
    ("user_remove", May(Users)),
    ("role_list", May(Users)),
    ("role_save", May(Users)),
    ("role_archive", May(Users)),
    ("activity_list", May(Journal)),
    ("activity_totals", May(Journal)),
    ("activity_save", May(Journal)),
    ("job_get", Session),
    ("job_cancel", Session),
    ("contact_list", May(People)),
    ("contact_search", May(People)),
    ("contact_filter_values", May(People)),
    ("contact_get", May(People)),
    ("contact_timeline", May(People)),
    ("contact_history", May(People)),
    ("contact_create", May(PeopleWrite)),
    ("contact_update", May(PeopleWrite)),
    ("contact_bin", May(Bin)),
    ("contact_restore", May(Bin)),
    ("contact_reveal", May(Reveal)),
    ("contact_export", May(Export)),
    ("audience_count", May(People)),
    ("point_add", May(PeopleWrite)),
    ("point_update", May(PeopleWrite)),
    ("point_remove", May(PeopleWrite)),
    ("tags_set", May(PeopleWrite)),
    ("tag_list", May(People)),
    ("link_add", May(PeopleWrite)),
    ("link_remove", May(PeopleWrite)),
    ("duplicate_dismiss", May(PeopleMerge)),
    ("duplicate_list", May(PeopleMerge)),
    ("duplicate_search", May(PeopleMerge)),
    ("merge_preview", May(PeopleMerge)),
    ("contact_merge", May(PeopleMerge)),
    ("contact_split", May(PeopleMerge)),
    // Each part of the act asks for its own function: see `require_undo`.
    ("change_undo", May(People)),
    ("view_list", May(People)),
    ("view_save", May(People)),
    ("view_delete", May(People)),
    ("consent_type_list", May(People)),
    ("consent_type_save", May(Rules)),
    ("consent_type_archive", May(Rules)),
    ("consent_type_restore", May(Rules)),
    ("consent_type_delete", May(Rules)),
    ("consent_record", May(Consents)),
    ("consent_record_many", May(Consents)),
    ("answers_record", May(Consents)),
    ("consent_correct", May(Consents)),
    ("ask_text_list", May(People)),
    ("ask_text_save", May(Rules)),
    ("call_script", May(People)),
    ("ask_draft", May(People)),
    // It records consents and a communication too, and asks for these functions itself.
    ("call_take_in", May(PeopleWrite)),
    ("evidence_list", May(People)),
    ("evidence_pick", May(Consents)),
    ("evidence_attach", May(Consents)),
    ("evidence_remove", May(Consents)),
    ("evidence_open", May(Consents)),
    ("stop_record", May(Consents)),
    ("stop_lift", May(Consents)),
    ("communication_list", May(People)),
    ("communication_register", May(People)),
    ("communication_save", May(Communications)),
    ("communication_settle", May(Communications)),
    ("reach_ask", May(People)),
    ("reach_go", May(Communications)),
    ("hold_list", May(People)),
    ("hold_set", May(Rights)),
    ("hold_lift", May(Rights)),
    ("erase_preview", May(Erase)),
    ("erase_records", May(Erase)),
    ("erase_answer", May(Erase)),
    ("erase_start", May(Erase)),
    ("erasure_list", May(Erase)),
    ("erasure_certificate", May(Erase)),
    ("communication_bin", May(Communications)),
    ("bin_list", May(Bin)),
    ("bin_restore", May(Bin)),
    ("bin_clock_confirm", May(Erase)),
    ("bin_preview", May(Erase)),
    ("bin_records", May(Erase)),
    ("bin_empty", May(Erase)),
    ("controller_get", May(People)),
    ("controller_set", May(Firm)),
    ("logo_pick", May(Firm)),
    ("logo_set", May(Firm)),
    ("purpose_list", May(People)),
    ("purpose_save", May(Rules)),
    ("purpose_archive", May(Rules)),
    ("privacy_get", May(People)),
    ("privacy_set", May(Rules)),
    ("rpo_get", May(People)),
    ("rpo_export", May(Export)),
    ("reason_list", May(People)),
    ("reason_save", May(Rules)),
    ("reason_archive", May(Rules)),
    ("reason_order", May(Rules)),
    ("source_list", May(People)),
    ("source_save", May(Rules)),
    ("custom_field_list", May(People)),
    ("custom_field_save", May(Rules)),
    ("custom_value_set", May(PeopleWrite)),
    ("custom_value_reveal", May(Reveal)),
    ("retention_preview", May(Rules)),
    ("retention_save", May(Rules)),
    ("run_list", May(Erase)),
    ("run_switch", May(Erase)),
    ("run_simulate", May(Erase)),
    ("run_lines", May(Erase)),
    ("run_approve", May(Erase)),
    ("run_discard", May(Erase)),
    ("run_execute", May(Erase)),
    ("run_certificate", May(Erase)),
    ("legal_list", Session),
    ("retention_class_list", May(People)),
    ("import_list", May(Import)),
    ("import_pick", May(Import)),
    ("import_start", May(Import)),
    ("import_paste", May(Import)),
    ("import_get", May(Import)),
    ("import_fields", May(Import)),
    ("import_read_set", May(Import)),
    ("import_preview", May(Import)),
    ("import_column_set", May(Import)),
    ("import_check", May(Import)),
    ("import_findings", May(Import)),
    ("import_rows", May(Import)),
    ("import_cell_set", May(Import)),
    ("import_cells_count", May(Import)),
    ("import_cells_replace", May(Import)),
    ("import_refuse", May(Import)),
    ("import_correction_undo", May(Import)),
    ("import_hidden_set", May(Import)),
    ("import_leave_out", May(Import)),
    ("import_alike_find", May(Import)),
    ("import_alike", May(Import)),
    ("import_pile", May(Import)),
    ("import_alike_decide", May(Import)),
    ("import_review", May(Import)),
    ("import_mode_set", May(Import)),
    ("import_oppositions", May(Import)),
    ("import_opposition_set", May(Import)),
    ("import_rpo", May(Import)),
    ("import_rpo_set", May(Import)),
    ("import_differences", May(Import)),
    ("import_difference_take", May(Import)),
    ("import_commit", May(Import)),
    ("import_profile_use", May(Import)),
    ("profile_list", May(Import)),
    ("profile_rename", May(Import)),
    ("profile_delete", May(Import)),
    ("profile_save", May(Import)),
    ("profile_pick", May(Import)),
    ("profile_take", May(Import)),
    ("import_discard", May(Import)),
    ("batch_get", May(Import)),
    ("batch_undo_preview", May(Import)),
    ("batch_undo", May(Import)),
    ("batch_rejects_save", May(Import)),
    ("legacy_list", May(Quality)),
    ("legacy_save", May(Quality)),
    ("legacy_remove", May(Quality)),
    ("legacy_export", May(Quality)),
    ("quality_survey", May(Quality)),
    ("quality_report", May(Quality)),
    ("quality_rows", May(Quality)),
    ("quality_discard", May(Quality)),
    ("quality_save", May(Quality)),
    ("weak_consent_survey", May(Quality)),
    ("weak_consent_report", May(Quality)),
    ("weak_consent_rows", May(Quality)),
    ("weak_consent_save", May(Quality)),
    ("request_list", May(Rights)),
    ("request_get", May(Rights)),
    ("request_create", May(Rights)),
    ("request_link", May(Rights)),
    ("request_act", May(Rights)),
    ("request_draft", May(Rights)),
    ("request_letter", May(Rights)),
    ("request_document_keep", May(Rights)),
    ("request_portability", May(Rights)),
    ("report_prepare", May(Documents)),
    ("paper_prepare", May(People)),
    ("sheet_find", May(Consents)),
    ("paper_list", May(People)),
    ("paper_issue", May(Rules)),
    ("paper_versions", May(People)),
    ("paper_give", May(Consents)),
    ("paper_checklist", May(People)),
    ("wording_versions", May(People)),
    ("renewal_list", May(Consents)),
    // A document is known only to whoever prepared it; that asked for the function.
    ("report_page", Session),
    ("report_save", Session),
    ("report_print", Session),
];

/// What a command needs; `None` for one that nobody thought of, which is refused.
#[must_use]
pub fn need(command: &str) -> Option<Need> {
    NEEDS.iter().find(|(name, _)| *name == command).map(|(_, need)| *need)
}

/// What a word of the command line needs of the user who opens the archive; `None` where no archive is opened, or only its
/// state is asked.
#[must_use]
pub const fn of_word(command: &Command) -> Option<Permission> {
    Some(match command {
        Command::Inspect { .. }
        | Command::Create { .. }
        | Command::Restore { .. }
        | Command::Salvage { .. }
        | Command::Verify { .. }
        | Command::Stats { .. } => return None,
        Command::Backup { .. } => Backups,
        Command::Sources { .. } | Command::Import { .. } => Import,
        Command::Contacts { .. } | Command::Check { .. } | Command::Show { .. } => People,
        Command::Duplicates { .. } => PeopleMerge,
        Command::BinList { .. } => Bin,
        Command::BinEmpty { .. } => Erase,
        Command::Audience { .. } | Command::Export { .. } => Export,
        Command::SubjectReport { .. } => Documents,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::{Access, COMMANDS};

    /// No command without a line here, no line without a command, and none said twice.
    #[test]
    fn every_command_has_one_need_and_only_the_lock_window_needs_nobody() {
        let missing: Vec<&str> = COMMANDS.iter().map(|one| one.name).filter(|name| need(name).is_none()).collect();
        assert_eq!(missing, Vec::<&str>::new(), "nobody may say these");
        for (at, (name, need)) in NEEDS.iter().enumerate() {
            let command = COMMANDS.iter().find(|command| command.name == *name);
            let command = command.unwrap_or_else(|| panic!("{name} is no command"));
            assert_eq!(command.access == Access::Anyone, *need == Nobody, "{name}");
            assert!(!NEEDS[..at].iter().any(|(other, _)| other == name), "{name} stands twice");
        }
    }
}
