//! The command table: every word that a window may say, declared once.
//!
//! A line reads: `name(handler module): Request => View, access, reads [tags], changes [tags];`.
//! `anyone` may be said while the archive is locked (the lock window has only these); `open` needs an open session.
//! A query is cached under the tags it reads; a command makes the tags that it changes stale.

/// Hands the whole table to another macro.
macro_rules! for_each_command {
    ($with:ident) => {
        $with! {
            app_info(archive): Nothing => AppInfo, anyone, reads [app], changes [];
            appearance_set(archive): Appearance => Done, anyone, reads [], changes [app, sources, purposes, consent_types, retention_classes, reasons, contacts, consents, communications, campaigns, requests, imports];
            archive_place_pick(archive): Nothing => Picked, anyone, reads [], changes [];
            archive_open_pick(archive): Nothing => Picked, anyone, reads [], changes [];
            archive_choose(archive): ArchiveChoose => Done, anyone, reads [], changes [app];
            archive_forget(archive): ArchiveChoose => Done, anyone, reads [], changes [app];
            passphrase_check(archive): PassphraseCheck => PassphraseStrength, anyone, reads [], changes [];
            archive_create(archive): ArchiveCreate => RecoveryKit, anyone, reads [], changes [app];
            recovery_get(archive): Nothing => RecoveryKit, anyone, reads [], changes [];
            recovery_sheet_save(archive): Nothing => Picked, anyone, reads [], changes [];
            recovery_confirm(archive): RecoveryConfirm => Done, anyone, reads [], changes [app];
            archive_unlock(archive): ArchiveUnlock => Done, anyone, reads [], changes [app];
            archive_unlock_device(archive): Nothing => Done, anyone, reads [], changes [app];
            archive_recover(archive): ArchiveRecover => RecoveryKit, anyone, reads [], changes [app];
            archive_join(archive): ArchiveJoin => Done, anyone, reads [], changes [app];
            archive_lock(archive): Nothing => Done, anyone, reads [], changes [app];
            sample_open(archive): Nothing => Done, anyone, reads [], changes [app];
            backup_pick(backup): Nothing => Picked, anyone, reads [], changes [];
            backup_look(backup): BackupLook => BackupFound, anyone, reads [], changes [];
            backup_newest(backup): Nothing => Picked, anyone, reads [], changes [];
            backup_ledger_pick(backup): Nothing => Picked, anyone, reads [], changes [];
            archive_salvage(backup): ArchiveSalvage => ArchiveSalvaged, anyone, reads [], changes [app];
            archive_salvage_look(backup): Nothing => SalvageStanding, anyone, reads [], changes [];
            archive_salvage_stop(backup): Nothing => Done, anyone, reads [], changes [];
            archive_restore(backup): ArchiveRestore => ArchiveRestored, anyone, reads [], changes [app];

            sample_delete(archive): Nothing => Done, open, reads [], changes [app];
            session_get(archive): Nothing => SessionView, open, reads [session, contacts, imports], changes [];
            session_confirm(archive): SessionConfirm => Done, open, reads [], changes [];
            session_touch(archive): Nothing => Done, open, reads [], changes [];
            draft_list(archive): Nothing => DraftList, open, reads [], changes [];
            draft_keep(archive): DraftKeep => Done, open, reads [], changes [];
            idle_set(archive): IdleSet => Done, open, reads [], changes [session];
            passphrase_change(archive): PassphraseChange => Done, open, reads [], changes [];
            recovery_renew(archive): RecoveryRenew => Done, open, reads [], changes [app];
            recovery_try(archive): RecoveryTry => Done, open, reads [], changes [session];
            outside_confirm(archive): OutsideConfirm => Done, open, reads [], changes [session];
            device_unlock_set(archive): DeviceUnlockSet => Done, open, reads [], changes [app];
            archive_verify(archive): Nothing => Started, open, reads [], changes [];
            archive_verify_report(archive): JobRequest => VerifyReport, open, reads [], changes [];
            archive_stats(archive): Nothing => StatsView, open, reads [contacts, communications, stats], changes [];

            backup_get(backup): Nothing => BackupView, open, reads [backups], changes [];
            backup_place_pick(backup): Nothing => Picked, open, reads [], changes [];
            backup_place_set(backup): BackupPlaceSet => Done, open, reads [], changes [backups];
            backup_times_set(backup): BackupTimesSet => Done, open, reads [], changes [backups];
            backup_make(backup): Nothing => Started, open, reads [], changes [];
            backup_drill(backup): Nothing => Started, open, reads [], changes [];
            backup_drill_report(backup): JobRequest => DrillView, open, reads [], changes [];
            safety_get(backup): Nothing => SafetyView, open, reads [app, session, stats, backups], changes [];
            safety_paper(backup): SafetyPaper => ReportView, open, reads [], changes [];
            place_open(backup): PlaceOpen => Done, open, reads [], changes [];
            user_list(users): Nothing => UserList, open, reads [users], changes [];
            user_add(users): UserAdd => Invitation, open, reads [], changes [users, app];
            user_reset(users): UserReset => Invitation, open, reads [], changes [users, app];
            user_role_set(users): UserRoleSet => Done, open, reads [], changes [users, session];
            user_remove(users): UserRemove => Started, open, reads [], changes [users, app];
            keys_get(users): Nothing => KeysView, open, reads [users], changes [];
            keys_change(users): KeysChange => Started, open, reads [], changes [users];
            role_list(users): Nothing => RoleList, open, reads [users], changes [];
            role_save(users): RoleSave => RoleSaved, open, reads [], changes [users, session];
            role_archive(users): RoleArchive => Done, open, reads [], changes [users];

            activity_list(activity): ActivityList => ActivityPage, open, reads [contacts, consents, communications, imports, users], changes [];
            activity_totals(activity): ActivityTotals => ActivityTotalsView, open, reads [contacts, users, stats], changes [];
            activity_save(activity): ActivitySave => ActivitySaved, open, reads [], changes [contacts];

            anomaly_look(anomaly): Nothing => Started, open, reads [], changes [];
            anomaly_summary(anomaly): Nothing => AnomalySummary, open, reads [anomalies, contacts, users], changes [];
            anomaly_list(anomaly): AnomalyList => AnomalyPage, open, reads [anomalies, contacts, users], changes [];
            anomaly_dismiss(anomaly): AnomalyDismiss => Changed, open, reads [], changes [anomalies];
            anomaly_reopen(anomaly): AnomalyReopen => Changed, open, reads [], changes [anomalies];

            instructions_get(instructions): Nothing => InstructionsView, open, reads [instructions, users], changes [];
            instructions_issue(instructions): InstructionsIssue => InstructionsIssued, open, reads [], changes [instructions, session];
            instructions_accept(instructions): InstructionsAccept => Done, open, reads [], changes [instructions, session];
            instructions_register(instructions): Nothing => InstructionsRegister, open, reads [instructions, users], changes [];
            instructions_paper(instructions): InstructionsPaper => ReportView, open, reads [], changes [contacts];
            device_list(device): Nothing => DeviceList, open, reads [devices, users], changes [];
            device_save(device): DeviceSave => DeviceSaved, open, reads [], changes [devices];
            where_get(device): Nothing => WhereView, open, reads [contacts, devices, purposes, recipients, users], changes [];

            job_get(job): JobRequest => JobView, open, reads [], changes [];
            job_cancel(job): JobRequest => Done, open, reads [], changes [];

            contact_list(grid): ContactList => ContactPage, open, reads [contacts, consents, communications, sources, consent_types, purposes, privacy], changes [];
            contact_search(grid): ContactSearch => ContactHits, open, reads [contacts], changes [];
            contact_filter_values(grid): Nothing => FilterValues, open, reads [contacts], changes [];
            contact_get(card): ContactRequest => ContactCard, open, reads [contacts, consents, consent_types, communications, purposes, sources, custom_fields, retention_classes], changes [];
            contact_timeline(history): ContactPageRequest => TimelinePage, open, reads [contacts, consents, consent_types, communications, purposes], changes [];
            contact_history(history): ContactPageRequest => HistoryPage, open, reads [contacts, consents, custom_fields], changes [];
            contact_create(contact): ContactCreate => ContactCreated, open, reads [], changes [contacts];
            contact_update(contact): ContactUpdate => Changed, open, reads [], changes [contacts];
            contact_bin(contact): ContactsRequest => Changed, open, reads [], changes [contacts];
            contact_restore(contact): ContactsRequest => Changed, open, reads [], changes [contacts];
            contact_reveal(contact): ContactReveal => Revealed, open, reads [], changes [];
            contact_export(grid): ContactExport => ExportBegun, open, reads [], changes [];
            contact_exported(grid): JobRequest => Exported, open, reads [], changes [];
            contact_copied(grid): ContactCopied => Done, open, reads [], changes [];
            audience_count(grid): AudienceCount => AudienceView, open, reads [contacts, consents, consent_types, purposes, privacy], changes [];
            point_add(contact): PointAdd => Changed, open, reads [], changes [contacts];
            point_update(contact): PointUpdate => Changed, open, reads [], changes [contacts];
            point_remove(contact): PointRemove => Changed, open, reads [], changes [contacts];
            tags_set(contact): TagsSet => Changed, open, reads [], changes [contacts];
            tag_list(contact): Nothing => TagList, open, reads [contacts], changes [];
            link_add(contact): LinkAdd => Changed, open, reads [], changes [contacts];
            link_remove(contact): LinkRemove => Changed, open, reads [], changes [contacts];
            duplicate_dismiss(contact): DuplicateDismiss => Changed, open, reads [], changes [contacts];
            duplicate_list(merge): DuplicateList => DuplicatePage, open, reads [contacts], changes [];
            duplicate_search(merge): Nothing => Started, open, reads [], changes [contacts];
            merge_preview(merge): MergePreviewRequest => MergePreview, open, reads [contacts, consents, consent_types, communications, sources], changes [];
            contact_merge(merge): ContactMerge => Changed, open, reads [], changes [contacts, consents, communications];
            contact_split(merge): ContactSplit => Changed, open, reads [], changes [contacts, consents, communications];
            change_undo(history): ChangeUndo => Changed, open, reads [], changes [contacts, consents, communications, imports, controller, purposes, sources, custom_fields, privacy, reasons, recipients, legal_facts, retention_classes, balances, legacy, anomalies, devices, campaigns, outbox, cases];
            view_list(grid): Nothing => ViewList, open, reads [views], changes [];
            view_save(grid): ViewSave => ViewSaved, open, reads [], changes [views];
            view_delete(grid): ViewRequest => Done, open, reads [], changes [views];

            consent_type_list(consent): Nothing => ConsentTypeList, open, reads [consent_types, consents], changes [];
            consent_type_save(consent): ConsentTypeSave => ConsentTypeSaved, open, reads [], changes [consent_types, consents];
            consent_type_archive(consent): ConsentTypeRequest => Done, open, reads [], changes [consent_types, consents];
            consent_type_restore(consent): ConsentTypeRequest => Done, open, reads [], changes [consent_types, consents];
            consent_type_delete(consent): ConsentTypeRequest => Done, open, reads [], changes [consent_types, consents];
            consent_record(consent): ConsentRecord => Changed, open, reads [], changes [consents];
            consent_record_many(consent): ConsentRecordMany => Changed, open, reads [], changes [consents];
            answers_record(paper): AnswersRecord => Changed, open, reads [], changes [consents];
            consent_correct(consent): ConsentCorrect => Changed, open, reads [], changes [consents];
            verify_list(care): VerifyList => VerifyPage, open, reads [contacts], changes [];
            contact_confirm(care): ContactConfirm => Changed, open, reads [], changes [contacts];
            relation_end(care): RelationEndSet => RelationEndNoted, open, reads [], changes [contacts, communications, cases, retention_classes];
            notice_list(care): NoticeList => NoticePage, open, reads [contacts, communications, sources, imports, papers, legal_facts], changes [];
            notice_give(care): NoticeGive => Changed, open, reads [], changes [contacts];
            notice_waive(care): NoticeWaive => Done, open, reads [], changes [contacts];
            notice_owe(care): NoticeOwe => Done, open, reads [], changes [contacts];
            notice_waived(care): NoticeWaivedList => NoticeWaivedPage, open, reads [contacts], changes [];
            stop_list(barred): StopList => StopPage, open, reads [contacts, consents, consent_types, purposes, imports], changes [];
            ask_text_list(asking): Nothing => AskTextList, open, reads [consent_types], changes [];
            ask_text_save(asking): AskTextSave => Changed, open, reads [], changes [consent_types];
            call_script(asking): CallScriptRequest => CallScript, open, reads [consent_types, controller, papers], changes [];
            ask_draft(asking): AskDraftRequest => AskDraft, open, reads [contacts, consent_types, controller], changes [];
            call_take_in(asking): CallTakeIn => ContactCreated, open, reads [], changes [contacts, consents, communications];
            evidence_list(evidence): ContactRequest => EvidenceList, open, reads [contacts, consents], changes [];
            evidence_pick(evidence): Nothing => Picked, open, reads [], changes [];
            evidence_attach(evidence): EvidenceAttach => Changed, open, reads [], changes [consents];
            evidence_remove(evidence): EvidenceRemove => Done, open, reads [], changes [consents];
            evidence_open(evidence): EvidenceOpen => Done, open, reads [], changes [contacts];
            return_get(returned): ContactRequest => ReturnView, open, reads [contacts, purposes, reasons], changes [];
            return_record(returned): ReturnRecord => Changed, open, reads [], changes [contacts, consents];
            stop_record(consent): StopRecord => Changed, open, reads [], changes [consents];
            stop_lift(consent): StopLift => Changed, open, reads [], changes [consents];
            stop_correct(consent): StopLift => Changed, open, reads [], changes [consents];

            communication_list(communication): CommunicationList => CommunicationPage, open, reads [communications, purposes, cases], changes [];
            communication_register(communication): CommunicationRegister => RegisterPage, open, reads [contacts, communications, purposes, cases], changes [];
            communication_file_pick(communication): Nothing => Picked, open, reads [], changes [];
            communication_save(communication): CommunicationSave => CommunicationSaved, open, reads [], changes [communications, contacts];
            reply_list(mail): Nothing => ReplyList, open, reads [communications, consents, contacts], changes [];
            reply_settle(mail): ReplySettle => Done, open, reads [], changes [communications, consents, contacts];
            mail_pick(mail): Nothing => PickedFiles, open, reads [], changes [];
            mail_start(mail): MailStart => MailStarted, open, reads [], changes [];
            mail_look(mail): MailLook => MailPreview, open, reads [contacts, communications], changes [];
            mail_commit(mail): MailCommit => Started, open, reads [], changes [contacts, communications];
            mail_list(mail): Nothing => MailList, open, reads [communications], changes [];
            attachment_open(mail): AttachmentOpen => AttachmentOpened, open, reads [], changes [communications];
            communication_follow(agenda): CommunicationFollow => Changed, open, reads [], changes [communications];
            agenda_get(agenda): AgendaAsk => AgendaView, open, reads [contacts, communications, purposes, cases], changes [];
            register_view_list(agenda): Nothing => RegisterViewList, open, reads [views, users, communications], changes [];
            register_view_save(agenda): RegisterViewSave => ViewSaved, open, reads [], changes [views];
            register_view_delete(agenda): ViewRequest => Done, open, reads [], changes [views];
            case_list(case): CaseList => CasePage, open, reads [cases, contacts, communications, holds, users], changes [];
            case_get(case): CaseRequest => CaseView, open, reads [cases, contacts, communications, purposes, holds], changes [];
            case_save(case): CaseSave => CaseSaved, open, reads [], changes [cases, communications];
            case_link(case): CaseLink => Changed, open, reads [], changes [cases, communications];
            case_close(case): CaseClose => Changed, open, reads [], changes [cases, communications];
            case_reopen(case): CaseRequest => Changed, open, reads [], changes [cases, communications];
            case_remove(case): CaseRequest => Changed, open, reads [], changes [cases, communications];
            case_report(case): CaseReportAsk => CaseReport, open, reads [cases, contacts, communications], changes [];
            communication_settle(reach): CommunicationSettle => Changed, open, reads [], changes [communications, contacts, consents];
            reach_ask(reach): ReachAsk => ReachQuestion, open, reads [contacts, consents, consent_types, purposes, reasons, privacy], changes [];
            reach_go(reach): ReachGo => ReachWent, open, reads [], changes [contacts, communications, consents];
            outbox_get(outbox): Nothing => OutboxView, open, reads [outbox, communications], changes [];
            outbox_settings(outbox): Nothing => OutboxSettings, open, reads [outbox], changes [];
            outbox_set(outbox): OutboxSet => Done, open, reads [], changes [outbox];
            outbox_check(outbox): OutboxSet => OutboxChecked, open, reads [], changes [];
            outbox_pause(outbox): OutboxPause => Done, open, reads [], changes [outbox];
            outbox_again(outbox): Nothing => Done, open, reads [], changes [outbox, communications];
            outbox_cancel(outbox): CommunicationRequest => Changed, open, reads [], changes [outbox, communications, contacts, consents];
            campaign_list(campaign): Nothing => CampaignList, open, reads [campaigns, communications, consent_types], changes [];
            campaign_get(campaign): CampaignRequest => CampaignView, open, reads [campaigns, communications, consent_types], changes [];
            campaign_save(campaign): CampaignSave => CampaignSaved, open, reads [], changes [campaigns];
            campaign_remove(campaign): CampaignRequest => Changed, open, reads [], changes [campaigns];
            campaign_start(campaign): CampaignRequest => Done, open, reads [], changes [campaigns, communications, contacts, outbox];
            campaign_step(campaign): CampaignStep => Done, open, reads [], changes [campaigns, communications, outbox];
            campaign_people(campaign): CampaignPeople => CampaignPeoplePage, open, reads [campaigns, contacts, consents, consent_types, privacy], changes [];
            hold_list(hold): HoldTarget => HoldList, open, reads [holds], changes [];
            hold_set(hold): HoldSet => HoldMade, open, reads [], changes [holds, contacts, communications, cases];
            hold_lift(hold): HoldLift => Changed, open, reads [], changes [holds, contacts, communications, cases];
            erase_preview(erasure): ContactRequest => ErasePreview, open, reads [contacts, consents, communications, holds], changes [];
            erase_records(erasure): EraseRecords => EraseRecordPage, open, reads [contacts, consents, communications, holds], changes [];
            erase_answer(erasure): EraseAnswer => ReportView, open, reads [], changes [];
            erase_start(erasure): EraseStart => Started, open, reads [], changes [contacts, consents, communications, erasures, cases];
            erasure_list(erasure): Nothing => ErasureList, open, reads [erasures], changes [];
            erasure_certificate(erasure): ErasureCertificate => ReportView, open, reads [], changes [];
            communication_bin(communication): CommunicationRequest => Changed, open, reads [], changes [communications];

            bin_list(bin): BinList => BinPage, open, reads [contacts, communications, imports], changes [];
            bin_restore(bin): BinUnits => Changed, open, reads [], changes [contacts, communications];
            bin_clock_confirm(bin): Nothing => Done, open, reads [], changes [session, contacts, communications];
            bin_preview(bin): Nothing => BinPreview, open, reads [contacts, communications, imports], changes [];
            bin_records(bin): BinList => BinRecordPage, open, reads [contacts, communications, imports], changes [];
            bin_empty(bin): BinEmpty => Started, open, reads [], changes [contacts, communications, cases];

            controller_get(settings): Nothing => ControllerView, open, reads [controller], changes [];
            controller_set(settings): Controller => Changed, open, reads [], changes [controller];
            logo_pick(settings): Nothing => Picked, open, reads [], changes [];
            logo_set(settings): LogoSet => Done, open, reads [], changes [controller];
            purpose_list(settings): Nothing => PurposeList, open, reads [purposes, recipients], changes [];
            purpose_save(settings): PurposeSave => PurposeSaved, open, reads [], changes [purposes];
            purpose_archive(settings): PurposeArchive => Done, open, reads [], changes [purposes];
            privacy_get(privacy): Nothing => PrivacyView, open, reads [privacy, consent_types], changes [];
            privacy_set(privacy): PrivacySet => Changed, open, reads [], changes [privacy];
            rpo_get(rpo): Nothing => RpoView, open, reads [contacts, imports], changes [];
            rpo_export(rpo): RpoExport => Exported, open, reads [], changes [contacts];
            soft_spam_set(sale): SoftSpamUse => Changed, open, reads [], changes [privacy, purposes, contacts, campaigns];
            goods_save(sale): GoodsSave => Changed, open, reads [], changes [privacy, contacts, campaigns];
            goods_archive(sale): GoodsArchive => Changed, open, reads [], changes [privacy, contacts, campaigns];
            sale_save(sale): SaleSave => Changed, open, reads [], changes [contacts];
            sale_remove(sale): SaleRemove => Changed, open, reads [], changes [contacts];
            reason_list(privacy): Nothing => ReasonList, open, reads [reasons], changes [];
            reason_save(privacy): ReasonSave => ReasonSaved, open, reads [], changes [reasons];
            reason_archive(privacy): ReasonArchive => Changed, open, reads [], changes [reasons];
            reason_order(privacy): ReasonOrder => Changed, open, reads [], changes [reasons];
            balance_list(balance): Nothing => BalanceList, open, reads [balances], changes [];
            balance_save(balance): BalanceSave => Changed, open, reads [], changes [balances, contacts];
            balance_print(balance): BalancePrint => ReportView, open, reads [], changes [];
            disclosure_list(disclosure): DisclosureAsk => DisclosureList, open, reads [contacts, requests], changes [];
            disclosure_record(disclosure): DisclosureRecord => Changed, open, reads [], changes [contacts, requests];
            disclosure_strike(disclosure): DisclosureStrike => Changed, open, reads [], changes [contacts, requests];
            recipient_list(recipient): Nothing => RecipientList, open, reads [recipients], changes [];
            recipient_save(recipient): RecipientSave => RecipientSaved, open, reads [], changes [recipients];
            recipient_archive(recipient): RecipientArchive => Changed, open, reads [], changes [recipients];
            source_list(settings): Nothing => SourceList, open, reads [sources], changes [];
            source_save(settings): SourceSave => SourceSaved, open, reads [], changes [sources];
            custom_field_list(custom_field): Nothing => CustomFieldList, open, reads [custom_fields, purposes, contacts], changes [];
            custom_field_save(custom_field): CustomFieldSave => CustomFieldSaved, open, reads [], changes [custom_fields];
            custom_value_set(custom_field): CustomValueSet => Changed, open, reads [], changes [contacts];
            custom_value_reveal(custom_field): CustomValueReveal => Revealed, open, reads [], changes [contacts];
            retention_preview(retention): RetentionRule => RetentionDifference, open, reads [retention_classes, communications], changes [];
            retention_save(retention): RetentionRule => Changed, open, reads [], changes [retention_classes, communications];
            run_list(retention): Nothing => RunList, open, reads [retention_runs, retention_classes], changes [];
            run_switch(retention): RunSwitch => Done, open, reads [], changes [retention_runs];
            run_second(retention): RunSwitch => Done, open, reads [], changes [retention_runs];
            run_simulate(retention): Nothing => Started, open, reads [], changes [retention_runs];
            run_lines(retention): RunLines => RunLinePage, open, reads [retention_runs, communications, holds], changes [];
            run_uncovered(retention): RunLines => UncoveredPage, open, reads [retention_runs, communications], changes [];
            run_approve(retention): RunRequest => Done, open, reads [], changes [retention_runs];
            run_discard(retention): RunRequest => Done, open, reads [], changes [retention_runs];
            run_execute(retention): RunExecute => Started, open, reads [], changes [retention_runs, communications];
            run_certificate(retention): RunCertificate => ReportView, open, reads [], changes [];
            legal_list(retention): Nothing => LegalList, open, reads [legal_facts], changes [];
            legal_set(retention): LegalSet => Changed, open, reads [], changes [legal_facts, retention_classes];
            legal_reset(retention): LegalReset => Changed, open, reads [], changes [legal_facts, retention_classes];
            retention_usual_set(retention): RetentionUsualSet => Changed, open, reads [], changes [retention_classes];
            retention_class_list(settings): Nothing => RetentionClassList, open, reads [retention_classes], changes [];

            import_list(import): Nothing => ImportList, open, reads [imports], changes [];
            import_pick(import): Nothing => Picked, open, reads [], changes [];
            import_start(import): ImportStart => ImportStarted, open, reads [], changes [imports];
            import_paste(import): ImportPaste => ImportStarted, open, reads [], changes [imports];
            import_get(import): ImportRequest => ImportView, open, reads [imports, import_draft], changes [];
            import_draft_set(import): ImportDraftSet => Done, open, reads [], changes [import_draft];
            import_fields(import): Nothing => ImportFields, open, reads [consent_types, custom_fields], changes [];
            import_read_set(import): ImportReadSet => Started, open, reads [], changes [imports];
            import_preview(import): ImportPreview => ImportPreviewPage, open, reads [imports], changes [];
            import_column_set(import): ImportColumnSet => Done, open, reads [], changes [imports];
            import_check(import): ImportRequest => Started, open, reads [], changes [imports];
            import_findings(import): ImportRequest => ImportFindings, open, reads [imports], changes [];
            import_rows(import): ImportRows => ImportRowPage, open, reads [imports], changes [];
            import_cell_set(import): ImportCellSet => Done, open, reads [], changes [imports];
            import_cells_count(import): ImportCellsFind => ImportCellCount, open, reads [imports], changes [];
            import_cells_replace(import): ImportCellsReplace => Started, open, reads [], changes [imports];
            import_refuse(import): ImportRefuse => Started, open, reads [], changes [imports];
            import_correction_undo(import): ImportRequest => Started, open, reads [], changes [imports];
            import_hidden_set(import): ImportHiddenSet => Done, open, reads [], changes [imports];
            import_leave_out(import): ImportLeaveOut => Done, open, reads [], changes [imports];
            import_alike_find(alike): ImportRequest => Started, open, reads [], changes [imports];
            import_alike(alike): ImportAlike => AlikePage, open, reads [imports, contacts], changes [];
            import_pile(alike): ImportPile => PilePage, open, reads [imports, contacts], changes [];
            import_alike_decide(alike): ImportAlikeDecide => Done, open, reads [], changes [imports];
            import_review(import): ImportRequest => ImportReview, open, reads [imports, contacts], changes [];
            import_mode_set(import): ImportModeSet => Done, open, reads [], changes [imports];
            import_look(import): ImportRequest => Started, open, reads [], changes [];
            import_oppositions(import): ImportLookRequest => ImportOppositions, open, reads [], changes [];
            import_opposition_set(import): ImportOppositionSet => Done, open, reads [], changes [imports];
            import_rpo(import): ImportLookRequest => ImportRpo, open, reads [], changes [];
            import_rpo_set(import): ImportRpoSet => Done, open, reads [], changes [imports];
            import_consents(import): ImportLookRequest => ImportConsents, open, reads [], changes [];
            import_consents_set(import): ImportConsentsSet => Done, open, reads [], changes [imports];
            import_log(import): ImportLogLook => ImportLog, open, reads [imports, contacts, communications], changes [];
            import_log_set(import): ImportLogSet => Done, open, reads [], changes [imports];
            import_log_commit(import): ImportLogCommit => CommitStarted, open, reads [], changes [imports, contacts, communications];
            import_differences(import): ImportDifferences => ImportDifferencePage, open, reads [imports, contacts], changes [];
            import_difference_take(import): ImportDifferenceTake => Done, open, reads [], changes [imports];
            import_commit(import): ImportCommit => CommitStarted, open, reads [], changes [];
            import_profile_use(import): ImportProfileUse => Done, open, reads [], changes [imports];
            profile_list(import): Nothing => ProfileList, open, reads [imports], changes [];
            profile_rename(import): ProfileRename => Done, open, reads [], changes [imports];
            profile_delete(import): ProfileRequest => Done, open, reads [], changes [imports];
            profile_save(import): ProfileRequest => Exported, open, reads [], changes [];
            profile_pick(import): Nothing => Picked, open, reads [], changes [];
            profile_take(import): ProfileTake => Done, open, reads [], changes [imports];
            import_discard(import): ImportRequest => Done, open, reads [], changes [imports];
            batch_get(import): BatchRequest => BatchView, open, reads [imports], changes [];
            batch_undo_preview(import): BatchRequest => UndoPreview, open, reads [imports, contacts], changes [];
            batch_undo(import): BatchUndo => Started, open, reads [], changes [imports, contacts, consents];
            batch_rejects_save(import): BatchRejects => Exported, open, reads [], changes [contacts];

            legacy_list(legacy): Nothing => LegacyList, open, reads [legacy, imports], changes [];
            legacy_save(legacy): LegacySave => LegacySaved, open, reads [], changes [legacy];
            legacy_remove(legacy): LegacyRequest => Changed, open, reads [], changes [legacy];
            legacy_export(legacy): LegacyExport => Exported, open, reads [], changes [contacts];
            quality_survey(quality): QualitySurvey => Started, open, reads [], changes [];
            quality_report(quality): QualityRequest => QualityView, open, reads [], changes [];
            quality_rows(quality): QualityRows => QualityPage, open, reads [], changes [];
            quality_discard(quality): QualityDiscard => QualityDiscardDone, open, reads [], changes [contacts, imports];
            quality_save(quality): QualitySave => Exported, open, reads [], changes [contacts];
            weak_consent_survey(weak): WeakConsentSurvey => Started, open, reads [], changes [];
            weak_consent_report(weak): WeakConsentRequest => WeakConsentView, open, reads [], changes [];
            weak_consent_rows(weak): WeakConsentRows => WeakConsentPage, open, reads [], changes [];
            weak_consent_save(weak): WeakConsentSave => Exported, open, reads [], changes [contacts];

            field_purpose_get(minimisation): Nothing => FieldPurposesView, open, reads [purposes, field_purposes, users], changes [];
            field_purpose_set(minimisation): FieldPurposesSet => FieldPurposesMade, open, reads [], changes [field_purposes];
            field_lacking(minimisation): FieldLackingAsk => FieldLacking, open, reads [contacts, consents, consent_types, purposes, field_purposes], changes [];
            unjustified_survey(minimisation): Nothing => Started, open, reads [], changes [];
            unjustified_report(minimisation): UnjustifiedRequest => UnjustifiedView, open, reads [], changes [];
            unjustified_rows(minimisation): UnjustifiedRows => UnjustifiedPage, open, reads [], changes [];
            unjustified_save(minimisation): UnjustifiedSave => Exported, open, reads [], changes [contacts];
            unjustified_paper(minimisation): UnjustifiedPaper => ReportView, open, reads [], changes [contacts];

            reminders_get(request): Nothing => RemindersView, open, reads [session], changes [];
            reminders_set(request): RemindersView => Done, open, reads [], changes [session];
            request_list(request): RequestList => RequestPage, open, reads [requests, contacts], changes [];
            request_get(request): RequestNamed => RequestView, open, reads [requests, contacts, consents, consent_types], changes [];
            request_create(request): RequestCreate => RequestCreated, open, reads [], changes [requests, contacts, consents];
            request_link(request): RequestLink => Done, open, reads [], changes [requests, contacts, consents];
            request_act(request): RequestActAsk => Done, open, reads [], changes [requests, contacts, consents];
            request_draft(request): RequestDraftAsk => LetterDraft, open, reads [], changes [];
            request_letter(request): RequestLetterSet => ReportView, open, reads [], changes [requests];
            request_document_keep(request): RequestDocumentKeep => Done, open, reads [], changes [requests];
            request_document_open(request): RequestDocumentOpen => RequestDocumentOpened, open, reads [], changes [requests];
            request_portability(request): RequestNamed => PortabilityView, open, reads [requests, contacts, communications], changes [];
            pack_review(masking): PackReview => PackReviewView, open, reads [masks, contacts, consents, communications, requests], changes [];
            pack_mask(masking): PackMask => PackMasked, open, reads [], changes [masks];
            pack_unmask(masking): PackUnmask => Done, open, reads [], changes [masks];
            report_prepare(report): ReportPrepare => ReportView, open, reads [], changes [contacts];
            paper_prepare(paper): PaperPrepare => ReportView, open, reads [], changes [contacts];
            sheet_find(paper): SheetFind => SheetView, open, reads [], changes [];
            paper_list(paper): Nothing => PaperList, open, reads [papers, controller, purposes, recipients, sources, consent_types, retention_classes], changes [];
            paper_issue(paper): PaperRequest => Changed, open, reads [], changes [papers];
            paper_versions(paper): PaperVersionsRequest => TextVersions, open, reads [papers], changes [];
            paper_give(paper): PaperGive => Changed, open, reads [], changes [contacts];
            paper_retract(paper): PaperRetract => Done, open, reads [], changes [contacts];
            paper_checklist(paper): ContactRequest => ChecklistView, open, reads [contacts, consents, consent_types, papers], changes [];
            wording_versions(paper): ConsentTypeRequest => TextVersions, open, reads [consent_types], changes [];
            renewal_list(paper): RenewalList => RenewalPage, open, reads [contacts, consents, consent_types], changes [];
            report_page(report): ReportPage => ReportPageView, open, reads [], changes [];
            report_save(report): ReportRequest => ReportSaved, open, reads [], changes [];
            report_seal(report): ReportSeal => ReportSealed, open, reads [], changes [];
            report_print(report): ReportRequest => ReportSaved, open, reads [], changes [];
        }
    };
}
pub(crate) use for_each_command;

/// Who may say a command.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Also while the archive is locked.
    Anyone,
    /// Only in an open session.
    Open,
}

/// One line of the table.
#[derive(Debug, Clone, Copy)]
pub struct CommandInfo {
    /// `noun_verb`.
    pub name: &'static str,
    /// Who may say it.
    pub access: Access,
    /// Name of the view that it answers with.
    pub answer: &'static str,
    /// Cache tags under which its answer is kept.
    pub reads: &'static [&'static str],
    /// Cache tags that it makes stale.
    pub changes: &'static [&'static str],
}

macro_rules! table {
    ($($name:ident($module:ident): $request:ident => $view:ident, $access:ident, reads [$($reads:ident),*], changes [$($changes:ident),*];)*) => {
        /// Every command, in the order of the table.
        pub const COMMANDS: &[CommandInfo] = &[$(CommandInfo {
            name: stringify!($name),
            access: access!($access),
            answer: stringify!($view),
            reads: &[$(stringify!($reads)),*],
            changes: &[$(stringify!($changes)),*],
        }),*];
    };
}
macro_rules! access {
    (anyone) => {
        Access::Anyone
    };
    (open) => {
        Access::Open
    };
}
for_each_command!(table);
