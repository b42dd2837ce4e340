// Written by `cargo xtask codegen` from src-tauri/crates/api. Do not edit.
import type { ActivityList, ActivityPage, ActivitySave, ActivitySaved, ActivityTotals, ActivityTotalsView, AgendaAsk, AgendaView, AlikePage, AnomalyDismiss, AnomalyList, AnomalyPage, AnomalyReopen, AnomalySummary, AnswersRecord, AppInfo, Appearance, ArchiveChoose, ArchiveCreate, ArchiveJoin, ArchiveRecover, ArchiveRestore, ArchiveRestored, ArchiveSalvage, ArchiveSalvaged, ArchiveUnlock, AskDraft, AskDraftRequest, AskTextList, AskTextSave, AttachmentOpen, AttachmentOpened, AudienceCount, AudienceView, BackupFound, BackupLook, BackupPlaceSet, BackupTimesSet, BackupView, BalanceList, BalancePrint, BalanceSave, BatchRejects, BatchRequest, BatchUndo, BatchView, BinEmpty, BinList, BinPage, BinPreview, BinRecordPage, BinUnits, CallScript, CallScriptRequest, CallTakeIn, CampaignList, CampaignPeople, CampaignPeoplePage, CampaignRequest, CampaignSave, CampaignSaved, CampaignStep, CampaignView, CaseClose, CaseLink, CaseList, CasePage, CaseReport, CaseReportAsk, CaseRequest, CaseSave, CaseSaved, CaseView, ChangeUndo, Changed, ChecklistView, CommitStarted, CommunicationFollow, CommunicationList, CommunicationPage, CommunicationRegister, CommunicationRequest, CommunicationSave, CommunicationSaved, CommunicationSettle, ConsentCorrect, ConsentRecord, ConsentRecordMany, ConsentTypeList, ConsentTypeRequest, ConsentTypeSave, ConsentTypeSaved, ContactCard, ContactConfirm, ContactCopied, ContactCreate, ContactCreated, ContactExport, ContactHits, ContactList, ContactMerge, ContactPage, ContactPageRequest, ContactRequest, ContactReveal, ContactSearch, ContactSplit, ContactUpdate, ContactsRequest, Controller, ControllerView, CustomFieldList, CustomFieldSave, CustomFieldSaved, CustomValueReveal, CustomValueSet, DeviceList, DeviceSave, DeviceSaved, DeviceUnlockSet, DisclosureAsk, DisclosureList, DisclosureRecord, DisclosureStrike, Done, DraftKeep, DraftList, DrillView, DuplicateDismiss, DuplicateList, DuplicatePage, EraseAnswer, ErasePreview, EraseRecordPage, EraseRecords, EraseStart, ErasureCertificate, ErasureList, EvidenceAttach, EvidenceList, EvidenceOpen, EvidenceRemove, ExportBegun, Exported, FieldLacking, FieldLackingAsk, FieldPurposesMade, FieldPurposesSet, FieldPurposesView, FilterValues, GoodsArchive, GoodsSave, HistoryPage, HoldLift, HoldList, HoldMade, HoldSet, HoldTarget, IdleSet, ImportAlike, ImportAlikeDecide, ImportCellCount, ImportCellSet, ImportCellsFind, ImportCellsReplace, ImportColumnSet, ImportCommit, ImportConsents, ImportConsentsSet, ImportDifferencePage, ImportDifferenceTake, ImportDifferences, ImportDraftSet, ImportFields, ImportFindings, ImportHiddenSet, ImportLeaveOut, ImportList, ImportLog, ImportLogCommit, ImportLogLook, ImportLogSet, ImportLookRequest, ImportModeSet, ImportOppositionSet, ImportOppositions, ImportPaste, ImportPile, ImportPreview, ImportPreviewPage, ImportProfileUse, ImportReadSet, ImportRefuse, ImportRequest, ImportReview, ImportRowPage, ImportRows, ImportRpo, ImportRpoSet, ImportStart, ImportStarted, ImportView, InstructionsAccept, InstructionsIssue, InstructionsIssued, InstructionsPaper, InstructionsRegister, InstructionsView, Invitation, JobRequest, JobView, KeysChange, KeysView, LegacyExport, LegacyList, LegacyRequest, LegacySave, LegacySaved, LegalList, LegalReset, LegalSet, LetterDraft, LinkAdd, LinkRemove, LogoSet, MailCommit, MailList, MailLook, MailPreview, MailStart, MailStarted, MergePreview, MergePreviewRequest, Nothing, NoticeGive, NoticeList, NoticeOwe, NoticePage, NoticeWaive, NoticeWaivedList, NoticeWaivedPage, OutboxChecked, OutboxPause, OutboxSet, OutboxSettings, OutboxView, OutsideConfirm, PackMask, PackMasked, PackReview, PackReviewView, PackUnmask, PaperGive, PaperList, PaperPrepare, PaperRequest, PaperRetract, PaperVersionsRequest, PassphraseChange, PassphraseCheck, PassphraseStrength, Picked, PickedFiles, PilePage, PlaceOpen, PointAdd, PointRemove, PointUpdate, PortabilityView, PrivacySet, PrivacyView, ProfileList, ProfileRename, ProfileRequest, ProfileTake, PurposeArchive, PurposeList, PurposeSave, PurposeSaved, QualityDiscard, QualityDiscardDone, QualityPage, QualityRequest, QualityRows, QualitySave, QualitySurvey, QualityView, ReachAsk, ReachGo, ReachQuestion, ReachWent, ReasonArchive, ReasonList, ReasonOrder, ReasonSave, ReasonSaved, RecipientArchive, RecipientList, RecipientSave, RecipientSaved, RecoveryConfirm, RecoveryKit, RecoveryRenew, RecoveryTry, RegisterPage, RegisterViewList, RegisterViewSave, RelationEndNoted, RelationEndSet, RemindersView, RenewalList, RenewalPage, ReplyList, ReplySettle, ReportPage, ReportPageView, ReportPrepare, ReportRequest, ReportSaved, ReportSeal, ReportSealed, ReportView, RequestActAsk, RequestCreate, RequestCreated, RequestDocumentKeep, RequestDocumentOpen, RequestDocumentOpened, RequestDraftAsk, RequestLetterSet, RequestLink, RequestList, RequestNamed, RequestPage, RequestView, RetentionClassList, RetentionDifference, RetentionRule, RetentionUsualSet, ReturnRecord, ReturnView, Revealed, RoleArchive, RoleList, RoleSave, RoleSaved, RpoExport, RpoView, RunCertificate, RunExecute, RunLinePage, RunLines, RunList, RunRequest, RunSwitch, SafetyPaper, SafetyView, SaleRemove, SaleSave, SalvageStanding, SessionConfirm, SessionView, SheetFind, SheetView, SoftSpamUse, SourceList, SourceSave, SourceSaved, Started, StatsView, StopLift, StopList, StopPage, StopRecord, TagList, TagsSet, TextVersions, TimelinePage, UncoveredPage, UndoPreview, UnjustifiedPage, UnjustifiedPaper, UnjustifiedRequest, UnjustifiedRows, UnjustifiedSave, UnjustifiedView, UserAdd, UserList, UserRemove, UserReset, UserRoleSet, VerifyList, VerifyPage, VerifyReport, ViewList, ViewRequest, ViewSave, ViewSaved, WeakConsentPage, WeakConsentRequest, WeakConsentRows, WeakConsentSave, WeakConsentSurvey, WeakConsentView, WhereView } from './types';

/** Request and answer of every command. */
export interface Commands {
  app_info: { request: Nothing; response: AppInfo };
  appearance_set: { request: Appearance; response: Done };
  archive_place_pick: { request: Nothing; response: Picked };
  archive_open_pick: { request: Nothing; response: Picked };
  archive_choose: { request: ArchiveChoose; response: Done };
  archive_forget: { request: ArchiveChoose; response: Done };
  passphrase_check: { request: PassphraseCheck; response: PassphraseStrength };
  archive_create: { request: ArchiveCreate; response: RecoveryKit };
  recovery_get: { request: Nothing; response: RecoveryKit };
  recovery_sheet_save: { request: Nothing; response: Picked };
  recovery_confirm: { request: RecoveryConfirm; response: Done };
  archive_unlock: { request: ArchiveUnlock; response: Done };
  archive_unlock_device: { request: Nothing; response: Done };
  archive_recover: { request: ArchiveRecover; response: RecoveryKit };
  archive_join: { request: ArchiveJoin; response: Done };
  archive_lock: { request: Nothing; response: Done };
  sample_open: { request: Nothing; response: Done };
  backup_pick: { request: Nothing; response: Picked };
  backup_look: { request: BackupLook; response: BackupFound };
  backup_newest: { request: Nothing; response: Picked };
  backup_ledger_pick: { request: Nothing; response: Picked };
  archive_salvage: { request: ArchiveSalvage; response: ArchiveSalvaged };
  archive_salvage_look: { request: Nothing; response: SalvageStanding };
  archive_salvage_stop: { request: Nothing; response: Done };
  archive_restore: { request: ArchiveRestore; response: ArchiveRestored };
  sample_delete: { request: Nothing; response: Done };
  session_get: { request: Nothing; response: SessionView };
  session_confirm: { request: SessionConfirm; response: Done };
  session_touch: { request: Nothing; response: Done };
  draft_list: { request: Nothing; response: DraftList };
  draft_keep: { request: DraftKeep; response: Done };
  idle_set: { request: IdleSet; response: Done };
  passphrase_change: { request: PassphraseChange; response: Done };
  recovery_renew: { request: RecoveryRenew; response: Done };
  recovery_try: { request: RecoveryTry; response: Done };
  outside_confirm: { request: OutsideConfirm; response: Done };
  device_unlock_set: { request: DeviceUnlockSet; response: Done };
  archive_verify: { request: Nothing; response: Started };
  archive_verify_report: { request: JobRequest; response: VerifyReport };
  archive_stats: { request: Nothing; response: StatsView };
  backup_get: { request: Nothing; response: BackupView };
  backup_place_pick: { request: Nothing; response: Picked };
  backup_place_set: { request: BackupPlaceSet; response: Done };
  backup_times_set: { request: BackupTimesSet; response: Done };
  backup_make: { request: Nothing; response: Started };
  backup_drill: { request: Nothing; response: Started };
  backup_drill_report: { request: JobRequest; response: DrillView };
  safety_get: { request: Nothing; response: SafetyView };
  safety_paper: { request: SafetyPaper; response: ReportView };
  place_open: { request: PlaceOpen; response: Done };
  user_list: { request: Nothing; response: UserList };
  user_add: { request: UserAdd; response: Invitation };
  user_reset: { request: UserReset; response: Invitation };
  user_role_set: { request: UserRoleSet; response: Done };
  user_remove: { request: UserRemove; response: Started };
  keys_get: { request: Nothing; response: KeysView };
  keys_change: { request: KeysChange; response: Started };
  role_list: { request: Nothing; response: RoleList };
  role_save: { request: RoleSave; response: RoleSaved };
  role_archive: { request: RoleArchive; response: Done };
  activity_list: { request: ActivityList; response: ActivityPage };
  activity_totals: { request: ActivityTotals; response: ActivityTotalsView };
  activity_save: { request: ActivitySave; response: ActivitySaved };
  anomaly_look: { request: Nothing; response: Started };
  anomaly_summary: { request: Nothing; response: AnomalySummary };
  anomaly_list: { request: AnomalyList; response: AnomalyPage };
  anomaly_dismiss: { request: AnomalyDismiss; response: Changed };
  anomaly_reopen: { request: AnomalyReopen; response: Changed };
  instructions_get: { request: Nothing; response: InstructionsView };
  instructions_issue: { request: InstructionsIssue; response: InstructionsIssued };
  instructions_accept: { request: InstructionsAccept; response: Done };
  instructions_register: { request: Nothing; response: InstructionsRegister };
  instructions_paper: { request: InstructionsPaper; response: ReportView };
  device_list: { request: Nothing; response: DeviceList };
  device_save: { request: DeviceSave; response: DeviceSaved };
  where_get: { request: Nothing; response: WhereView };
  job_get: { request: JobRequest; response: JobView };
  job_cancel: { request: JobRequest; response: Done };
  contact_list: { request: ContactList; response: ContactPage };
  contact_search: { request: ContactSearch; response: ContactHits };
  contact_filter_values: { request: Nothing; response: FilterValues };
  contact_get: { request: ContactRequest; response: ContactCard };
  contact_timeline: { request: ContactPageRequest; response: TimelinePage };
  contact_history: { request: ContactPageRequest; response: HistoryPage };
  contact_create: { request: ContactCreate; response: ContactCreated };
  contact_update: { request: ContactUpdate; response: Changed };
  contact_bin: { request: ContactsRequest; response: Changed };
  contact_restore: { request: ContactsRequest; response: Changed };
  contact_reveal: { request: ContactReveal; response: Revealed };
  contact_export: { request: ContactExport; response: ExportBegun };
  contact_exported: { request: JobRequest; response: Exported };
  contact_copied: { request: ContactCopied; response: Done };
  audience_count: { request: AudienceCount; response: AudienceView };
  point_add: { request: PointAdd; response: Changed };
  point_update: { request: PointUpdate; response: Changed };
  point_remove: { request: PointRemove; response: Changed };
  tags_set: { request: TagsSet; response: Changed };
  tag_list: { request: Nothing; response: TagList };
  link_add: { request: LinkAdd; response: Changed };
  link_remove: { request: LinkRemove; response: Changed };
  duplicate_dismiss: { request: DuplicateDismiss; response: Changed };
  duplicate_list: { request: DuplicateList; response: DuplicatePage };
  duplicate_search: { request: Nothing; response: Started };
  merge_preview: { request: MergePreviewRequest; response: MergePreview };
  contact_merge: { request: ContactMerge; response: Changed };
  contact_split: { request: ContactSplit; response: Changed };
  change_undo: { request: ChangeUndo; response: Changed };
  view_list: { request: Nothing; response: ViewList };
  view_save: { request: ViewSave; response: ViewSaved };
  view_delete: { request: ViewRequest; response: Done };
  consent_type_list: { request: Nothing; response: ConsentTypeList };
  consent_type_save: { request: ConsentTypeSave; response: ConsentTypeSaved };
  consent_type_archive: { request: ConsentTypeRequest; response: Done };
  consent_type_restore: { request: ConsentTypeRequest; response: Done };
  consent_type_delete: { request: ConsentTypeRequest; response: Done };
  consent_record: { request: ConsentRecord; response: Changed };
  consent_record_many: { request: ConsentRecordMany; response: Changed };
  answers_record: { request: AnswersRecord; response: Changed };
  consent_correct: { request: ConsentCorrect; response: Changed };
  verify_list: { request: VerifyList; response: VerifyPage };
  contact_confirm: { request: ContactConfirm; response: Changed };
  relation_end: { request: RelationEndSet; response: RelationEndNoted };
  notice_list: { request: NoticeList; response: NoticePage };
  notice_give: { request: NoticeGive; response: Changed };
  notice_waive: { request: NoticeWaive; response: Done };
  notice_owe: { request: NoticeOwe; response: Done };
  notice_waived: { request: NoticeWaivedList; response: NoticeWaivedPage };
  stop_list: { request: StopList; response: StopPage };
  ask_text_list: { request: Nothing; response: AskTextList };
  ask_text_save: { request: AskTextSave; response: Changed };
  call_script: { request: CallScriptRequest; response: CallScript };
  ask_draft: { request: AskDraftRequest; response: AskDraft };
  call_take_in: { request: CallTakeIn; response: ContactCreated };
  evidence_list: { request: ContactRequest; response: EvidenceList };
  evidence_pick: { request: Nothing; response: Picked };
  evidence_attach: { request: EvidenceAttach; response: Changed };
  evidence_remove: { request: EvidenceRemove; response: Done };
  evidence_open: { request: EvidenceOpen; response: Done };
  return_get: { request: ContactRequest; response: ReturnView };
  return_record: { request: ReturnRecord; response: Changed };
  stop_record: { request: StopRecord; response: Changed };
  stop_lift: { request: StopLift; response: Changed };
  stop_correct: { request: StopLift; response: Changed };
  communication_list: { request: CommunicationList; response: CommunicationPage };
  communication_register: { request: CommunicationRegister; response: RegisterPage };
  communication_file_pick: { request: Nothing; response: Picked };
  communication_save: { request: CommunicationSave; response: CommunicationSaved };
  reply_list: { request: Nothing; response: ReplyList };
  reply_settle: { request: ReplySettle; response: Done };
  mail_pick: { request: Nothing; response: PickedFiles };
  mail_start: { request: MailStart; response: MailStarted };
  mail_look: { request: MailLook; response: MailPreview };
  mail_commit: { request: MailCommit; response: Started };
  mail_list: { request: Nothing; response: MailList };
  attachment_open: { request: AttachmentOpen; response: AttachmentOpened };
  communication_follow: { request: CommunicationFollow; response: Changed };
  agenda_get: { request: AgendaAsk; response: AgendaView };
  register_view_list: { request: Nothing; response: RegisterViewList };
  register_view_save: { request: RegisterViewSave; response: ViewSaved };
  register_view_delete: { request: ViewRequest; response: Done };
  case_list: { request: CaseList; response: CasePage };
  case_get: { request: CaseRequest; response: CaseView };
  case_save: { request: CaseSave; response: CaseSaved };
  case_link: { request: CaseLink; response: Changed };
  case_close: { request: CaseClose; response: Changed };
  case_reopen: { request: CaseRequest; response: Changed };
  case_remove: { request: CaseRequest; response: Changed };
  case_report: { request: CaseReportAsk; response: CaseReport };
  communication_settle: { request: CommunicationSettle; response: Changed };
  reach_ask: { request: ReachAsk; response: ReachQuestion };
  reach_go: { request: ReachGo; response: ReachWent };
  outbox_get: { request: Nothing; response: OutboxView };
  outbox_settings: { request: Nothing; response: OutboxSettings };
  outbox_set: { request: OutboxSet; response: Done };
  outbox_check: { request: OutboxSet; response: OutboxChecked };
  outbox_pause: { request: OutboxPause; response: Done };
  outbox_again: { request: Nothing; response: Done };
  outbox_cancel: { request: CommunicationRequest; response: Changed };
  campaign_list: { request: Nothing; response: CampaignList };
  campaign_get: { request: CampaignRequest; response: CampaignView };
  campaign_save: { request: CampaignSave; response: CampaignSaved };
  campaign_remove: { request: CampaignRequest; response: Changed };
  campaign_start: { request: CampaignRequest; response: Done };
  campaign_step: { request: CampaignStep; response: Done };
  campaign_people: { request: CampaignPeople; response: CampaignPeoplePage };
  hold_list: { request: HoldTarget; response: HoldList };
  hold_set: { request: HoldSet; response: HoldMade };
  hold_lift: { request: HoldLift; response: Changed };
  erase_preview: { request: ContactRequest; response: ErasePreview };
  erase_records: { request: EraseRecords; response: EraseRecordPage };
  erase_answer: { request: EraseAnswer; response: ReportView };
  erase_start: { request: EraseStart; response: Started };
  erasure_list: { request: Nothing; response: ErasureList };
  erasure_certificate: { request: ErasureCertificate; response: ReportView };
  communication_bin: { request: CommunicationRequest; response: Changed };
  bin_list: { request: BinList; response: BinPage };
  bin_restore: { request: BinUnits; response: Changed };
  bin_clock_confirm: { request: Nothing; response: Done };
  bin_preview: { request: Nothing; response: BinPreview };
  bin_records: { request: BinList; response: BinRecordPage };
  bin_empty: { request: BinEmpty; response: Started };
  controller_get: { request: Nothing; response: ControllerView };
  controller_set: { request: Controller; response: Changed };
  logo_pick: { request: Nothing; response: Picked };
  logo_set: { request: LogoSet; response: Done };
  purpose_list: { request: Nothing; response: PurposeList };
  purpose_save: { request: PurposeSave; response: PurposeSaved };
  purpose_archive: { request: PurposeArchive; response: Done };
  privacy_get: { request: Nothing; response: PrivacyView };
  privacy_set: { request: PrivacySet; response: Changed };
  rpo_get: { request: Nothing; response: RpoView };
  rpo_export: { request: RpoExport; response: Exported };
  soft_spam_set: { request: SoftSpamUse; response: Changed };
  goods_save: { request: GoodsSave; response: Changed };
  goods_archive: { request: GoodsArchive; response: Changed };
  sale_save: { request: SaleSave; response: Changed };
  sale_remove: { request: SaleRemove; response: Changed };
  reason_list: { request: Nothing; response: ReasonList };
  reason_save: { request: ReasonSave; response: ReasonSaved };
  reason_archive: { request: ReasonArchive; response: Changed };
  reason_order: { request: ReasonOrder; response: Changed };
  balance_list: { request: Nothing; response: BalanceList };
  balance_save: { request: BalanceSave; response: Changed };
  balance_print: { request: BalancePrint; response: ReportView };
  disclosure_list: { request: DisclosureAsk; response: DisclosureList };
  disclosure_record: { request: DisclosureRecord; response: Changed };
  disclosure_strike: { request: DisclosureStrike; response: Changed };
  recipient_list: { request: Nothing; response: RecipientList };
  recipient_save: { request: RecipientSave; response: RecipientSaved };
  recipient_archive: { request: RecipientArchive; response: Changed };
  source_list: { request: Nothing; response: SourceList };
  source_save: { request: SourceSave; response: SourceSaved };
  custom_field_list: { request: Nothing; response: CustomFieldList };
  custom_field_save: { request: CustomFieldSave; response: CustomFieldSaved };
  custom_value_set: { request: CustomValueSet; response: Changed };
  custom_value_reveal: { request: CustomValueReveal; response: Revealed };
  retention_preview: { request: RetentionRule; response: RetentionDifference };
  retention_save: { request: RetentionRule; response: Changed };
  run_list: { request: Nothing; response: RunList };
  run_switch: { request: RunSwitch; response: Done };
  run_second: { request: RunSwitch; response: Done };
  run_simulate: { request: Nothing; response: Started };
  run_lines: { request: RunLines; response: RunLinePage };
  run_uncovered: { request: RunLines; response: UncoveredPage };
  run_approve: { request: RunRequest; response: Done };
  run_discard: { request: RunRequest; response: Done };
  run_execute: { request: RunExecute; response: Started };
  run_certificate: { request: RunCertificate; response: ReportView };
  legal_list: { request: Nothing; response: LegalList };
  legal_set: { request: LegalSet; response: Changed };
  legal_reset: { request: LegalReset; response: Changed };
  retention_usual_set: { request: RetentionUsualSet; response: Changed };
  retention_class_list: { request: Nothing; response: RetentionClassList };
  import_list: { request: Nothing; response: ImportList };
  import_pick: { request: Nothing; response: Picked };
  import_start: { request: ImportStart; response: ImportStarted };
  import_paste: { request: ImportPaste; response: ImportStarted };
  import_get: { request: ImportRequest; response: ImportView };
  import_draft_set: { request: ImportDraftSet; response: Done };
  import_fields: { request: Nothing; response: ImportFields };
  import_read_set: { request: ImportReadSet; response: Started };
  import_preview: { request: ImportPreview; response: ImportPreviewPage };
  import_column_set: { request: ImportColumnSet; response: Done };
  import_check: { request: ImportRequest; response: Started };
  import_findings: { request: ImportRequest; response: ImportFindings };
  import_rows: { request: ImportRows; response: ImportRowPage };
  import_cell_set: { request: ImportCellSet; response: Done };
  import_cells_count: { request: ImportCellsFind; response: ImportCellCount };
  import_cells_replace: { request: ImportCellsReplace; response: Started };
  import_refuse: { request: ImportRefuse; response: Started };
  import_correction_undo: { request: ImportRequest; response: Started };
  import_hidden_set: { request: ImportHiddenSet; response: Done };
  import_leave_out: { request: ImportLeaveOut; response: Done };
  import_alike_find: { request: ImportRequest; response: Started };
  import_alike: { request: ImportAlike; response: AlikePage };
  import_pile: { request: ImportPile; response: PilePage };
  import_alike_decide: { request: ImportAlikeDecide; response: Done };
  import_review: { request: ImportRequest; response: ImportReview };
  import_mode_set: { request: ImportModeSet; response: Done };
  import_look: { request: ImportRequest; response: Started };
  import_oppositions: { request: ImportLookRequest; response: ImportOppositions };
  import_opposition_set: { request: ImportOppositionSet; response: Done };
  import_rpo: { request: ImportLookRequest; response: ImportRpo };
  import_rpo_set: { request: ImportRpoSet; response: Done };
  import_consents: { request: ImportLookRequest; response: ImportConsents };
  import_consents_set: { request: ImportConsentsSet; response: Done };
  import_log: { request: ImportLogLook; response: ImportLog };
  import_log_set: { request: ImportLogSet; response: Done };
  import_log_commit: { request: ImportLogCommit; response: CommitStarted };
  import_differences: { request: ImportDifferences; response: ImportDifferencePage };
  import_difference_take: { request: ImportDifferenceTake; response: Done };
  import_commit: { request: ImportCommit; response: CommitStarted };
  import_profile_use: { request: ImportProfileUse; response: Done };
  profile_list: { request: Nothing; response: ProfileList };
  profile_rename: { request: ProfileRename; response: Done };
  profile_delete: { request: ProfileRequest; response: Done };
  profile_save: { request: ProfileRequest; response: Exported };
  profile_pick: { request: Nothing; response: Picked };
  profile_take: { request: ProfileTake; response: Done };
  import_discard: { request: ImportRequest; response: Done };
  batch_get: { request: BatchRequest; response: BatchView };
  batch_undo_preview: { request: BatchRequest; response: UndoPreview };
  batch_undo: { request: BatchUndo; response: Started };
  batch_rejects_save: { request: BatchRejects; response: Exported };
  legacy_list: { request: Nothing; response: LegacyList };
  legacy_save: { request: LegacySave; response: LegacySaved };
  legacy_remove: { request: LegacyRequest; response: Changed };
  legacy_export: { request: LegacyExport; response: Exported };
  quality_survey: { request: QualitySurvey; response: Started };
  quality_report: { request: QualityRequest; response: QualityView };
  quality_rows: { request: QualityRows; response: QualityPage };
  quality_discard: { request: QualityDiscard; response: QualityDiscardDone };
  quality_save: { request: QualitySave; response: Exported };
  weak_consent_survey: { request: WeakConsentSurvey; response: Started };
  weak_consent_report: { request: WeakConsentRequest; response: WeakConsentView };
  weak_consent_rows: { request: WeakConsentRows; response: WeakConsentPage };
  weak_consent_save: { request: WeakConsentSave; response: Exported };
  field_purpose_get: { request: Nothing; response: FieldPurposesView };
  field_purpose_set: { request: FieldPurposesSet; response: FieldPurposesMade };
  field_lacking: { request: FieldLackingAsk; response: FieldLacking };
  unjustified_survey: { request: Nothing; response: Started };
  unjustified_report: { request: UnjustifiedRequest; response: UnjustifiedView };
  unjustified_rows: { request: UnjustifiedRows; response: UnjustifiedPage };
  unjustified_save: { request: UnjustifiedSave; response: Exported };
  unjustified_paper: { request: UnjustifiedPaper; response: ReportView };
  reminders_get: { request: Nothing; response: RemindersView };
  reminders_set: { request: RemindersView; response: Done };
  request_list: { request: RequestList; response: RequestPage };
  request_get: { request: RequestNamed; response: RequestView };
  request_create: { request: RequestCreate; response: RequestCreated };
  request_link: { request: RequestLink; response: Done };
  request_act: { request: RequestActAsk; response: Done };
  request_draft: { request: RequestDraftAsk; response: LetterDraft };
  request_letter: { request: RequestLetterSet; response: ReportView };
  request_document_keep: { request: RequestDocumentKeep; response: Done };
  request_document_open: { request: RequestDocumentOpen; response: RequestDocumentOpened };
  request_portability: { request: RequestNamed; response: PortabilityView };
  pack_review: { request: PackReview; response: PackReviewView };
  pack_mask: { request: PackMask; response: PackMasked };
  pack_unmask: { request: PackUnmask; response: Done };
  report_prepare: { request: ReportPrepare; response: ReportView };
  paper_prepare: { request: PaperPrepare; response: ReportView };
  sheet_find: { request: SheetFind; response: SheetView };
  paper_list: { request: Nothing; response: PaperList };
  paper_issue: { request: PaperRequest; response: Changed };
  paper_versions: { request: PaperVersionsRequest; response: TextVersions };
  paper_give: { request: PaperGive; response: Changed };
  paper_retract: { request: PaperRetract; response: Done };
  paper_checklist: { request: ContactRequest; response: ChecklistView };
  wording_versions: { request: ConsentTypeRequest; response: TextVersions };
  renewal_list: { request: RenewalList; response: RenewalPage };
  report_page: { request: ReportPage; response: ReportPageView };
  report_save: { request: ReportRequest; response: ReportSaved };
  report_seal: { request: ReportSeal; response: ReportSealed };
  report_print: { request: ReportRequest; response: ReportSaved };
}

export type CommandName = keyof Commands;

/** Cache tags that each command reads and changes. */
export const commandTags = {
  app_info: { reads: ["app"], changes: [] },
  appearance_set: { reads: [], changes: ["app", "sources", "purposes", "consent_types", "retention_classes", "reasons", "contacts", "consents", "communications", "campaigns", "requests", "imports"] },
  archive_place_pick: { reads: [], changes: [] },
  archive_open_pick: { reads: [], changes: [] },
  archive_choose: { reads: [], changes: ["app"] },
  archive_forget: { reads: [], changes: ["app"] },
  passphrase_check: { reads: [], changes: [] },
  archive_create: { reads: [], changes: ["app"] },
  recovery_get: { reads: [], changes: [] },
  recovery_sheet_save: { reads: [], changes: [] },
  recovery_confirm: { reads: [], changes: ["app"] },
  archive_unlock: { reads: [], changes: ["app"] },
  archive_unlock_device: { reads: [], changes: ["app"] },
  archive_recover: { reads: [], changes: ["app"] },
  archive_join: { reads: [], changes: ["app"] },
  archive_lock: { reads: [], changes: ["app"] },
  sample_open: { reads: [], changes: ["app"] },
  backup_pick: { reads: [], changes: [] },
  backup_look: { reads: [], changes: [] },
  backup_newest: { reads: [], changes: [] },
  backup_ledger_pick: { reads: [], changes: [] },
  archive_salvage: { reads: [], changes: ["app"] },
  archive_salvage_look: { reads: [], changes: [] },
  archive_salvage_stop: { reads: [], changes: [] },
  archive_restore: { reads: [], changes: ["app"] },
  sample_delete: { reads: [], changes: ["app"] },
  session_get: { reads: ["session", "contacts", "imports"], changes: [] },
  session_confirm: { reads: [], changes: [] },
  session_touch: { reads: [], changes: [] },
  draft_list: { reads: [], changes: [] },
  draft_keep: { reads: [], changes: [] },
  idle_set: { reads: [], changes: ["session"] },
  passphrase_change: { reads: [], changes: [] },
  recovery_renew: { reads: [], changes: ["app"] },
  recovery_try: { reads: [], changes: ["session"] },
  outside_confirm: { reads: [], changes: ["session"] },
  device_unlock_set: { reads: [], changes: ["app"] },
  archive_verify: { reads: [], changes: [] },
  archive_verify_report: { reads: [], changes: [] },
  archive_stats: { reads: ["contacts", "communications", "stats"], changes: [] },
  backup_get: { reads: ["backups"], changes: [] },
  backup_place_pick: { reads: [], changes: [] },
  backup_place_set: { reads: [], changes: ["backups"] },
  backup_times_set: { reads: [], changes: ["backups"] },
  backup_make: { reads: [], changes: [] },
  backup_drill: { reads: [], changes: [] },
  backup_drill_report: { reads: [], changes: [] },
  safety_get: { reads: ["app", "session", "stats", "backups"], changes: [] },
  safety_paper: { reads: [], changes: [] },
  place_open: { reads: [], changes: [] },
  user_list: { reads: ["users"], changes: [] },
  user_add: { reads: [], changes: ["users", "app"] },
  user_reset: { reads: [], changes: ["users", "app"] },
  user_role_set: { reads: [], changes: ["users", "session"] },
  user_remove: { reads: [], changes: ["users", "app"] },
  keys_get: { reads: ["users"], changes: [] },
  keys_change: { reads: [], changes: ["users"] },
  role_list: { reads: ["users"], changes: [] },
  role_save: { reads: [], changes: ["users", "session"] },
  role_archive: { reads: [], changes: ["users"] },
  activity_list: { reads: ["contacts", "consents", "communications", "imports", "users"], changes: [] },
  activity_totals: { reads: ["contacts", "users", "stats"], changes: [] },
  activity_save: { reads: [], changes: ["contacts"] },
  anomaly_look: { reads: [], changes: [] },
  anomaly_summary: { reads: ["anomalies", "contacts", "users"], changes: [] },
  anomaly_list: { reads: ["anomalies", "contacts", "users"], changes: [] },
  anomaly_dismiss: { reads: [], changes: ["anomalies"] },
  anomaly_reopen: { reads: [], changes: ["anomalies"] },
  instructions_get: { reads: ["instructions", "users"], changes: [] },
  instructions_issue: { reads: [], changes: ["instructions", "session"] },
  instructions_accept: { reads: [], changes: ["instructions", "session"] },
  instructions_register: { reads: ["instructions", "users"], changes: [] },
  instructions_paper: { reads: [], changes: ["contacts"] },
  device_list: { reads: ["devices", "users"], changes: [] },
  device_save: { reads: [], changes: ["devices"] },
  where_get: { reads: ["contacts", "devices", "purposes", "recipients", "users"], changes: [] },
  job_get: { reads: [], changes: [] },
  job_cancel: { reads: [], changes: [] },
  contact_list: { reads: ["contacts", "consents", "communications", "sources", "consent_types", "purposes", "privacy"], changes: [] },
  contact_search: { reads: ["contacts"], changes: [] },
  contact_filter_values: { reads: ["contacts"], changes: [] },
  contact_get: { reads: ["contacts", "consents", "consent_types", "communications", "purposes", "sources", "custom_fields", "retention_classes"], changes: [] },
  contact_timeline: { reads: ["contacts", "consents", "consent_types", "communications", "purposes"], changes: [] },
  contact_history: { reads: ["contacts", "consents", "custom_fields"], changes: [] },
  contact_create: { reads: [], changes: ["contacts"] },
  contact_update: { reads: [], changes: ["contacts"] },
  contact_bin: { reads: [], changes: ["contacts"] },
  contact_restore: { reads: [], changes: ["contacts"] },
  contact_reveal: { reads: [], changes: [] },
  contact_export: { reads: [], changes: [] },
  contact_exported: { reads: [], changes: [] },
  contact_copied: { reads: [], changes: [] },
  audience_count: { reads: ["contacts", "consents", "consent_types", "purposes", "privacy"], changes: [] },
  point_add: { reads: [], changes: ["contacts"] },
  point_update: { reads: [], changes: ["contacts"] },
  point_remove: { reads: [], changes: ["contacts"] },
  tags_set: { reads: [], changes: ["contacts"] },
  tag_list: { reads: ["contacts"], changes: [] },
  link_add: { reads: [], changes: ["contacts"] },
  link_remove: { reads: [], changes: ["contacts"] },
  duplicate_dismiss: { reads: [], changes: ["contacts"] },
  duplicate_list: { reads: ["contacts"], changes: [] },
  duplicate_search: { reads: [], changes: ["contacts"] },
  merge_preview: { reads: ["contacts", "consents", "consent_types", "communications", "sources"], changes: [] },
  contact_merge: { reads: [], changes: ["contacts", "consents", "communications"] },
  contact_split: { reads: [], changes: ["contacts", "consents", "communications"] },
  change_undo: { reads: [], changes: ["contacts", "consents", "communications", "imports", "controller", "purposes", "sources", "custom_fields", "privacy", "reasons", "recipients", "legal_facts", "retention_classes", "balances", "legacy", "anomalies", "devices", "campaigns", "outbox", "cases"] },
  view_list: { reads: ["views"], changes: [] },
  view_save: { reads: [], changes: ["views"] },
  view_delete: { reads: [], changes: ["views"] },
  consent_type_list: { reads: ["consent_types", "consents"], changes: [] },
  consent_type_save: { reads: [], changes: ["consent_types", "consents"] },
  consent_type_archive: { reads: [], changes: ["consent_types", "consents"] },
  consent_type_restore: { reads: [], changes: ["consent_types", "consents"] },
  consent_type_delete: { reads: [], changes: ["consent_types", "consents"] },
  consent_record: { reads: [], changes: ["consents"] },
  consent_record_many: { reads: [], changes: ["consents"] },
  answers_record: { reads: [], changes: ["consents"] },
  consent_correct: { reads: [], changes: ["consents"] },
  verify_list: { reads: ["contacts"], changes: [] },
  contact_confirm: { reads: [], changes: ["contacts"] },
  relation_end: { reads: [], changes: ["contacts", "communications", "cases", "retention_classes"] },
  notice_list: { reads: ["contacts", "communications", "sources", "imports", "papers", "legal_facts"], changes: [] },
  notice_give: { reads: [], changes: ["contacts"] },
  notice_waive: { reads: [], changes: ["contacts"] },
  notice_owe: { reads: [], changes: ["contacts"] },
  notice_waived: { reads: ["contacts"], changes: [] },
  stop_list: { reads: ["contacts", "consents", "consent_types", "purposes", "imports"], changes: [] },
  ask_text_list: { reads: ["consent_types"], changes: [] },
  ask_text_save: { reads: [], changes: ["consent_types"] },
  call_script: { reads: ["consent_types", "controller", "papers"], changes: [] },
  ask_draft: { reads: ["contacts", "consent_types", "controller"], changes: [] },
  call_take_in: { reads: [], changes: ["contacts", "consents", "communications"] },
  evidence_list: { reads: ["contacts", "consents"], changes: [] },
  evidence_pick: { reads: [], changes: [] },
  evidence_attach: { reads: [], changes: ["consents"] },
  evidence_remove: { reads: [], changes: ["consents"] },
  evidence_open: { reads: [], changes: ["contacts"] },
  return_get: { reads: ["contacts", "purposes", "reasons"], changes: [] },
  return_record: { reads: [], changes: ["contacts", "consents"] },
  stop_record: { reads: [], changes: ["consents"] },
  stop_lift: { reads: [], changes: ["consents"] },
  stop_correct: { reads: [], changes: ["consents"] },
  communication_list: { reads: ["communications", "purposes", "cases"], changes: [] },
  communication_register: { reads: ["contacts", "communications", "purposes", "cases"], changes: [] },
  communication_file_pick: { reads: [], changes: [] },
  communication_save: { reads: [], changes: ["communications", "contacts"] },
  reply_list: { reads: ["communications", "consents", "contacts"], changes: [] },
  reply_settle: { reads: [], changes: ["communications", "consents", "contacts"] },
  mail_pick: { reads: [], changes: [] },
  mail_start: { reads: [], changes: [] },
  mail_look: { reads: ["contacts", "communications"], changes: [] },
  mail_commit: { reads: [], changes: ["contacts", "communications"] },
  mail_list: { reads: ["communications"], changes: [] },
  attachment_open: { reads: [], changes: ["communications"] },
  communication_follow: { reads: [], changes: ["communications"] },
  agenda_get: { reads: ["contacts", "communications", "purposes", "cases"], changes: [] },
  register_view_list: { reads: ["views", "users", "communications"], changes: [] },
  register_view_save: { reads: [], changes: ["views"] },
  register_view_delete: { reads: [], changes: ["views"] },
  case_list: { reads: ["cases", "contacts", "communications", "holds", "users"], changes: [] },
  case_get: { reads: ["cases", "contacts", "communications", "purposes", "holds"], changes: [] },
  case_save: { reads: [], changes: ["cases", "communications"] },
  case_link: { reads: [], changes: ["cases", "communications"] },
  case_close: { reads: [], changes: ["cases", "communications"] },
  case_reopen: { reads: [], changes: ["cases", "communications"] },
  case_remove: { reads: [], changes: ["cases", "communications"] },
  case_report: { reads: ["cases", "contacts", "communications"], changes: [] },
  communication_settle: { reads: [], changes: ["communications", "contacts", "consents"] },
  reach_ask: { reads: ["contacts", "consents", "consent_types", "purposes", "reasons", "privacy"], changes: [] },
  reach_go: { reads: [], changes: ["contacts", "communications", "consents"] },
  outbox_get: { reads: ["outbox", "communications"], changes: [] },
  outbox_settings: { reads: ["outbox"], changes: [] },
  outbox_set: { reads: [], changes: ["outbox"] },
  outbox_check: { reads: [], changes: [] },
  outbox_pause: { reads: [], changes: ["outbox"] },
  outbox_again: { reads: [], changes: ["outbox", "communications"] },
  outbox_cancel: { reads: [], changes: ["outbox", "communications", "contacts", "consents"] },
  campaign_list: { reads: ["campaigns", "communications", "consent_types"], changes: [] },
  campaign_get: { reads: ["campaigns", "communications", "consent_types"], changes: [] },
  campaign_save: { reads: [], changes: ["campaigns"] },
  campaign_remove: { reads: [], changes: ["campaigns"] },
  campaign_start: { reads: [], changes: ["campaigns", "communications", "contacts", "outbox"] },
  campaign_step: { reads: [], changes: ["campaigns", "communications", "outbox"] },
  campaign_people: { reads: ["campaigns", "contacts", "consents", "consent_types", "privacy"], changes: [] },
  hold_list: { reads: ["holds"], changes: [] },
  hold_set: { reads: [], changes: ["holds", "contacts", "communications", "cases"] },
  hold_lift: { reads: [], changes: ["holds", "contacts", "communications", "cases"] },
  erase_preview: { reads: ["contacts", "consents", "communications", "holds"], changes: [] },
  erase_records: { reads: ["contacts", "consents", "communications", "holds"], changes: [] },
  erase_answer: { reads: [], changes: [] },
  erase_start: { reads: [], changes: ["contacts", "consents", "communications", "erasures", "cases"] },
  erasure_list: { reads: ["erasures"], changes: [] },
  erasure_certificate: { reads: [], changes: [] },
  communication_bin: { reads: [], changes: ["communications"] },
  bin_list: { reads: ["contacts", "communications", "imports"], changes: [] },
  bin_restore: { reads: [], changes: ["contacts", "communications"] },
  bin_clock_confirm: { reads: [], changes: ["session", "contacts", "communications"] },
  bin_preview: { reads: ["contacts", "communications", "imports"], changes: [] },
  bin_records: { reads: ["contacts", "communications", "imports"], changes: [] },
  bin_empty: { reads: [], changes: ["contacts", "communications", "cases"] },
  controller_get: { reads: ["controller"], changes: [] },
  controller_set: { reads: [], changes: ["controller"] },
  logo_pick: { reads: [], changes: [] },
  logo_set: { reads: [], changes: ["controller"] },
  purpose_list: { reads: ["purposes", "recipients"], changes: [] },
  purpose_save: { reads: [], changes: ["purposes"] },
  purpose_archive: { reads: [], changes: ["purposes"] },
  privacy_get: { reads: ["privacy", "consent_types"], changes: [] },
  privacy_set: { reads: [], changes: ["privacy"] },
  rpo_get: { reads: ["contacts", "imports"], changes: [] },
  rpo_export: { reads: [], changes: ["contacts"] },
  soft_spam_set: { reads: [], changes: ["privacy", "purposes", "contacts", "campaigns"] },
  goods_save: { reads: [], changes: ["privacy", "contacts", "campaigns"] },
  goods_archive: { reads: [], changes: ["privacy", "contacts", "campaigns"] },
  sale_save: { reads: [], changes: ["contacts"] },
  sale_remove: { reads: [], changes: ["contacts"] },
  reason_list: { reads: ["reasons"], changes: [] },
  reason_save: { reads: [], changes: ["reasons"] },
  reason_archive: { reads: [], changes: ["reasons"] },
  reason_order: { reads: [], changes: ["reasons"] },
  balance_list: { reads: ["balances"], changes: [] },
  balance_save: { reads: [], changes: ["balances", "contacts"] },
  balance_print: { reads: [], changes: [] },
  disclosure_list: { reads: ["contacts", "requests"], changes: [] },
  disclosure_record: { reads: [], changes: ["contacts", "requests"] },
  disclosure_strike: { reads: [], changes: ["contacts", "requests"] },
  recipient_list: { reads: ["recipients"], changes: [] },
  recipient_save: { reads: [], changes: ["recipients"] },
  recipient_archive: { reads: [], changes: ["recipients"] },
  source_list: { reads: ["sources"], changes: [] },
  source_save: { reads: [], changes: ["sources"] },
  custom_field_list: { reads: ["custom_fields", "purposes", "contacts"], changes: [] },
  custom_field_save: { reads: [], changes: ["custom_fields"] },
  custom_value_set: { reads: [], changes: ["contacts"] },
  custom_value_reveal: { reads: [], changes: ["contacts"] },
  retention_preview: { reads: ["retention_classes", "communications"], changes: [] },
  retention_save: { reads: [], changes: ["retention_classes", "communications"] },
  run_list: { reads: ["retention_runs", "retention_classes"], changes: [] },
  run_switch: { reads: [], changes: ["retention_runs"] },
  run_second: { reads: [], changes: ["retention_runs"] },
  run_simulate: { reads: [], changes: ["retention_runs"] },
  run_lines: { reads: ["retention_runs", "communications", "holds"], changes: [] },
  run_uncovered: { reads: ["retention_runs", "communications"], changes: [] },
  run_approve: { reads: [], changes: ["retention_runs"] },
  run_discard: { reads: [], changes: ["retention_runs"] },
  run_execute: { reads: [], changes: ["retention_runs", "communications"] },
  run_certificate: { reads: [], changes: [] },
  legal_list: { reads: ["legal_facts"], changes: [] },
  legal_set: { reads: [], changes: ["legal_facts", "retention_classes"] },
  legal_reset: { reads: [], changes: ["legal_facts", "retention_classes"] },
  retention_usual_set: { reads: [], changes: ["retention_classes"] },
  retention_class_list: { reads: ["retention_classes"], changes: [] },
  import_list: { reads: ["imports"], changes: [] },
  import_pick: { reads: [], changes: [] },
  import_start: { reads: [], changes: ["imports"] },
  import_paste: { reads: [], changes: ["imports"] },
  import_get: { reads: ["imports", "import_draft"], changes: [] },
  import_draft_set: { reads: [], changes: ["import_draft"] },
  import_fields: { reads: ["consent_types", "custom_fields"], changes: [] },
  import_read_set: { reads: [], changes: ["imports"] },
  import_preview: { reads: ["imports"], changes: [] },
  import_column_set: { reads: [], changes: ["imports"] },
  import_check: { reads: [], changes: ["imports"] },
  import_findings: { reads: ["imports"], changes: [] },
  import_rows: { reads: ["imports"], changes: [] },
  import_cell_set: { reads: [], changes: ["imports"] },
  import_cells_count: { reads: ["imports"], changes: [] },
  import_cells_replace: { reads: [], changes: ["imports"] },
  import_refuse: { reads: [], changes: ["imports"] },
  import_correction_undo: { reads: [], changes: ["imports"] },
  import_hidden_set: { reads: [], changes: ["imports"] },
  import_leave_out: { reads: [], changes: ["imports"] },
  import_alike_find: { reads: [], changes: ["imports"] },
  import_alike: { reads: ["imports", "contacts"], changes: [] },
  import_pile: { reads: ["imports", "contacts"], changes: [] },
  import_alike_decide: { reads: [], changes: ["imports"] },
  import_review: { reads: ["imports", "contacts"], changes: [] },
  import_mode_set: { reads: [], changes: ["imports"] },
  import_look: { reads: [], changes: [] },
  import_oppositions: { reads: [], changes: [] },
  import_opposition_set: { reads: [], changes: ["imports"] },
  import_rpo: { reads: [], changes: [] },
  import_rpo_set: { reads: [], changes: ["imports"] },
  import_consents: { reads: [], changes: [] },
  import_consents_set: { reads: [], changes: ["imports"] },
  import_log: { reads: ["imports", "contacts", "communications"], changes: [] },
  import_log_set: { reads: [], changes: ["imports"] },
  import_log_commit: { reads: [], changes: ["imports", "contacts", "communications"] },
  import_differences: { reads: ["imports", "contacts"], changes: [] },
  import_difference_take: { reads: [], changes: ["imports"] },
  import_commit: { reads: [], changes: [] },
  import_profile_use: { reads: [], changes: ["imports"] },
  profile_list: { reads: ["imports"], changes: [] },
  profile_rename: { reads: [], changes: ["imports"] },
  profile_delete: { reads: [], changes: ["imports"] },
  profile_save: { reads: [], changes: [] },
  profile_pick: { reads: [], changes: [] },
  profile_take: { reads: [], changes: ["imports"] },
  import_discard: { reads: [], changes: ["imports"] },
  batch_get: { reads: ["imports"], changes: [] },
  batch_undo_preview: { reads: ["imports", "contacts"], changes: [] },
  batch_undo: { reads: [], changes: ["imports", "contacts", "consents"] },
  batch_rejects_save: { reads: [], changes: ["contacts"] },
  legacy_list: { reads: ["legacy", "imports"], changes: [] },
  legacy_save: { reads: [], changes: ["legacy"] },
  legacy_remove: { reads: [], changes: ["legacy"] },
  legacy_export: { reads: [], changes: ["contacts"] },
  quality_survey: { reads: [], changes: [] },
  quality_report: { reads: [], changes: [] },
  quality_rows: { reads: [], changes: [] },
  quality_discard: { reads: [], changes: ["contacts", "imports"] },
  quality_save: { reads: [], changes: ["contacts"] },
  weak_consent_survey: { reads: [], changes: [] },
  weak_consent_report: { reads: [], changes: [] },
  weak_consent_rows: { reads: [], changes: [] },
  weak_consent_save: { reads: [], changes: ["contacts"] },
  field_purpose_get: { reads: ["purposes", "field_purposes", "users"], changes: [] },
  field_purpose_set: { reads: [], changes: ["field_purposes"] },
  field_lacking: { reads: ["contacts", "consents", "consent_types", "purposes", "field_purposes"], changes: [] },
  unjustified_survey: { reads: [], changes: [] },
  unjustified_report: { reads: [], changes: [] },
  unjustified_rows: { reads: [], changes: [] },
  unjustified_save: { reads: [], changes: ["contacts"] },
  unjustified_paper: { reads: [], changes: ["contacts"] },
  reminders_get: { reads: ["session"], changes: [] },
  reminders_set: { reads: [], changes: ["session"] },
  request_list: { reads: ["requests", "contacts"], changes: [] },
  request_get: { reads: ["requests", "contacts", "consents", "consent_types"], changes: [] },
  request_create: { reads: [], changes: ["requests", "contacts", "consents"] },
  request_link: { reads: [], changes: ["requests", "contacts", "consents"] },
  request_act: { reads: [], changes: ["requests", "contacts", "consents"] },
  request_draft: { reads: [], changes: [] },
  request_letter: { reads: [], changes: ["requests"] },
  request_document_keep: { reads: [], changes: ["requests"] },
  request_document_open: { reads: [], changes: ["requests"] },
  request_portability: { reads: ["requests", "contacts", "communications"], changes: [] },
  pack_review: { reads: ["masks", "contacts", "consents", "communications", "requests"], changes: [] },
  pack_mask: { reads: [], changes: ["masks"] },
  pack_unmask: { reads: [], changes: ["masks"] },
  report_prepare: { reads: [], changes: ["contacts"] },
  paper_prepare: { reads: [], changes: ["contacts"] },
  sheet_find: { reads: [], changes: [] },
  paper_list: { reads: ["papers", "controller", "purposes", "recipients", "sources", "consent_types", "retention_classes"], changes: [] },
  paper_issue: { reads: [], changes: ["papers"] },
  paper_versions: { reads: ["papers"], changes: [] },
  paper_give: { reads: [], changes: ["contacts"] },
  paper_retract: { reads: [], changes: ["contacts"] },
  paper_checklist: { reads: ["contacts", "consents", "consent_types", "papers"], changes: [] },
  wording_versions: { reads: ["consent_types"], changes: [] },
  renewal_list: { reads: ["contacts", "consents", "consent_types"], changes: [] },
  report_page: { reads: [], changes: [] },
  report_save: { reads: [], changes: [] },
  report_seal: { reads: [], changes: [] },
  report_print: { reads: [], changes: [] },
} as const satisfies Record<CommandName, { reads: readonly string[]; changes: readonly string[] }>;
