//! Names behind ids: operators, sources, purposes, classes, channels. Read once for a view.

use crate::{
    AppError, Work,
    defaults::{shipped_in, window_language},
};
use chrono::{DateTime, NaiveDate, Utc};
use custode_domain::{
    campaign::Campaign,
    channel::Channel,
    consent::{ConsentView, Stop},
    contact::FieldRecord,
    gate::{HeldConsent, Opening},
    ids::{
        ActorId, BatchId, CampaignId, ChannelId, ConsentTypeId, GoodsId, PurposeId, ReasonId, RetentionClassId,
        SourceId, UnitId,
    },
    journal::Origin,
    purpose::{LegalBasis, Purpose, marketing_purpose},
    retention::{ProposedBy, RetentionClass, Said, usual_class},
};
use custode_report::Lang;
use custode_store::read::{CampaignRow, ConsentTypeRow, CustomFieldRow, PurposeRow, ReasonRow, RetentionRow};
use std::collections::{HashMap, HashSet};

/// Stands for marketing where the register has no purpose for it: no stop can name it.
pub(crate) const NO_PURPOSE: PurposeId = PurposeId::from_bytes([0; 16]);

/// Names behind ids.
#[derive(Debug, Clone)]
pub struct Names {
    operators: HashMap<ActorId, String>,
    sources: HashMap<SourceId, String>,
    channels: HashMap<ChannelId, String>,
    purposes: Vec<PurposeRow>,
    classes: Vec<RetentionRow>,
    types: Vec<ConsentTypeRow>,
    custom_fields: Vec<CustomFieldRow>,
    reasons: Vec<ReasonRow>,
    held: HashSet<UnitId>,
    campaigns: Vec<CampaignRow>,
    goods: HashMap<GoodsId, String>,
}

/// Where a value came from, in words.
#[derive(Debug, Clone)]
pub struct OriginWords {
    /// When it was recorded.
    pub at: DateTime<Utc>,
    /// Who recorded it.
    pub by: String,
    /// Source title.
    pub source: Option<String>,
    /// Day of collection.
    pub collected_on: Option<NaiveDate>,
    /// File of the import.
    pub file: Option<String>,
    /// Sheet of the import.
    pub table: Option<String>,
    /// Row of the import, from 1.
    pub row: Option<u32>,
    /// The import.
    pub batch: Option<BatchId>,
    /// What the cell said before it was repaired.
    pub raw: Option<String>,
    /// A person corrected the cell in the import wizard.
    pub by_hand: bool,
}

impl Names {
    /// Reads the names of the open archive.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn read(work: &Work) -> Result<Self, AppError> {
        let reader = work.reader();
        let operators = reader.operators().await?;
        let goods = reader.privacy().await?.map(|privacy| privacy.goods).unwrap_or_default();
        let names = Self {
            operators: operators.into_iter().map(|row| (row.id, row.operator.name)).collect(),
            sources: reader.sources().await?.into_iter().map(|row| (row.id, row.source.title)).collect(),
            channels: reader.channels().await?.into_iter().map(|row| (row.id, row.title)).collect(),
            purposes: reader.purposes().await?,
            classes: crate::retention::classes(work).await?,
            types: reader.consent_types().await?,
            custom_fields: reader.custom_fields().await?,
            reasons: reader.reasons().await?,
            held: reader.held_units(work.today()).await?,
            campaigns: reader.campaigns().await?,
            goods: goods.into_iter().map(|goods| (goods.id, goods.title)).collect(),
        };
        Ok(names.in_language(window_language(work.desk())))
    }

    /// The same for a reader of a language: words that Custode shipped are told in it, the firm's own stay as they are.
    #[must_use]
    pub(crate) fn in_language(mut self, language: Lang) -> Self {
        let tell = |text: &mut String| *text = shipped_in(text, language);
        self.sources.values_mut().for_each(tell);
        self.classes.iter_mut().for_each(|row| tell(&mut row.class.title));
        for Purpose { title, data_categories, recipients, retention, .. } in
            self.purposes.iter_mut().map(|row| &mut row.purpose)
        {
            tell(title);
            [data_categories, recipients, retention].into_iter().flatten().for_each(tell);
        }
        for row in &mut self.types {
            tell(&mut row.definition.title);
            row.definition.description.iter_mut().for_each(tell);
        }
        self.reasons.iter_mut().for_each(|row| tell(&mut row.reason.title));
        self
    }

    /// Name of an operator; empty for one of another archive.
    #[must_use]
    pub fn operator(&self, id: ActorId) -> String {
        self.operators.get(&id).cloned().unwrap_or_default()
    }

    /// The operator of a name.
    #[must_use]
    pub fn operator_named(&self, name: &str) -> Option<ActorId> {
        self.operators.iter().find(|(_, known)| known.eq_ignore_ascii_case(name.trim())).map(|(id, _)| *id)
    }

    /// Title of a source.
    #[must_use]
    pub fn source(&self, id: SourceId) -> Option<String> {
        self.sources.get(&id).cloned()
    }

    /// The channel that the firm gave this name.
    #[must_use]
    pub fn channel_named(&self, name: &str) -> Option<Channel> {
        let lower = name.to_lowercase();
        self.channels.iter().find(|(_, title)| title.to_lowercase() == lower).map(|(id, _)| Channel::Other(*id))
    }

    /// Names of the channels that the firm added, in their order.
    #[must_use]
    pub fn own_channels(&self) -> Vec<String> {
        let mut names: Vec<String> = self.channels.values().cloned().collect();
        names.sort_by_key(|name| name.to_lowercase());
        names
    }

    /// Title of a channel that the firm added.
    #[must_use]
    pub fn channel(&self, id: ChannelId) -> Option<String> {
        self.channels.get(&id).cloned()
    }

    /// A purpose.
    #[must_use]
    pub fn purpose(&self, id: PurposeId) -> Option<&PurposeRow> {
        self.purposes.iter().find(|row| row.id == id)
    }

    /// All purposes.
    #[must_use]
    pub fn purposes(&self) -> &[PurposeRow] {
        &self.purposes
    }

    /// The fields of the firm, archived ones too.
    #[must_use]
    pub fn custom_fields(&self) -> &[CustomFieldRow] {
        &self.custom_fields
    }

    /// The field of the firm with this code.
    #[must_use]
    pub fn custom_field(&self, code: &str) -> Option<&CustomFieldRow> {
        self.custom_fields.iter().find(|row| row.field.code == code)
    }

    /// Whether cards mask the values of the firm's field with this code; those of no field are masked by nobody.
    #[must_use]
    pub(crate) fn masks(&self, code: &str) -> bool {
        self.custom_field(code).is_some_and(|row| row.field.is_masked())
    }

    /// All retention classes.
    #[must_use]
    pub fn classes(&self) -> &[RetentionRow] {
        &self.classes
    }

    /// A retention class.
    #[must_use]
    pub fn class(&self, id: RetentionClassId) -> Option<&RetentionRow> {
        self.classes.iter().find(|row| row.id == id)
    }

    /// Whether a purpose is marketing, soft spam too.
    #[must_use]
    pub fn is_marketing(&self, id: PurposeId) -> bool {
        self.purpose(id).is_some_and(|row| row.purpose.is_marketing())
    }

    /// The class that communications of a channel get unless somebody says otherwise; those of marketing have one of their own.
    #[must_use]
    pub fn usual_class(&self, channel: &Channel, marketing: bool) -> Option<&RetentionRow> {
        self.proposed_class(channel, None, marketing).map(|(row, _)| row)
    }

    /// The same for what is said for a reason, and by what the class is proposed (DOMAIN 4.7).
    #[must_use]
    pub fn proposed_class(
        &self,
        channel: &Channel,
        reason: Option<ReasonId>,
        marketing: bool,
    ) -> Option<(&RetentionRow, ProposedBy)> {
        let rows: Vec<&RetentionRow> = self.classes.iter().filter(|row| !row.archived).collect();
        let classes: Vec<&RetentionClass> = rows.iter().map(|row| &row.class).collect();
        let reason = reason.and_then(|id| self.reasons.iter().find(|row| row.id == id));
        let reason = reason.map(|row| row.reason.code.as_str());
        let (usual, by) = usual_class(&classes, Said { channel, category: None, reason, marketing })?;
        rows.into_iter().find(|row| row.class.code == usual.code).map(|row| (row, by))
    }

    /// The reasons for a call or message, disabled ones too, in their order.
    #[must_use]
    pub fn reasons(&self) -> &[ReasonRow] {
        &self.reasons
    }

    /// A campaign.
    #[must_use]
    pub fn campaign(&self, id: CampaignId) -> Option<&Campaign> {
        self.campaigns.iter().find(|row| row.id == id).map(|row| &row.campaign)
    }

    /// Name of a group of goods; none for one that is no longer known.
    #[must_use]
    pub fn goods(&self, id: GoodsId) -> Option<String> {
        self.goods.get(&id).cloned()
    }

    /// Title of a reason.
    #[must_use]
    pub fn reason(&self, id: ReasonId) -> Option<String> {
        self.reasons.iter().find(|row| row.id == id).map(|row| row.reason.title.clone())
    }

    /// Whether a hold stands on a card or a communication itself.
    #[must_use]
    pub fn is_held(&self, unit: impl Into<UnitId>) -> bool {
        self.held.contains(&unit.into())
    }

    /// A consent type.
    #[must_use]
    pub fn consent_type(&self, id: ConsentTypeId) -> Option<&ConsentTypeRow> {
        self.types.iter().find(|row| row.id == id)
    }

    /// The purpose that marketing is judged for.
    #[must_use]
    pub(crate) fn marketing(&self) -> Option<PurposeId> {
        let in_use = self.purposes.iter().filter(|row| !row.archived).map(|row| (row.id, &row.purpose));
        marketing_purpose(in_use).map(|(id, _)| id)
    }

    /// The broader purposes of a purpose, nearest first; for soft spam every marketing: a no to one of them is a no to it.
    pub(crate) fn above(&self, id: PurposeId, purpose: &Purpose) -> Vec<PurposeId> {
        let mut found = Vec::new();
        if purpose.basis == LegalBasis::SoftSpam {
            let marketing = self.purposes.iter().filter(|row| row.purpose.is_marketing() && row.id != id);
            found.extend(marketing.map(|row| row.id));
        }
        let mut next = purpose.parent;
        while let Some(id) = next.filter(|id| !found.contains(id)) {
            found.push(id);
            next = self.purpose(id).and_then(|row| row.purpose.parent);
        }
        found
    }

    /// What a consent type opens, for marketing where it names no purpose; `None` where nothing can close it.
    #[must_use]
    pub fn opening(&self, id: ConsentTypeId) -> Option<Opening> {
        let definition = &self.consent_type(id)?.definition;
        let Some(purpose) = definition.purpose.or_else(|| self.marketing()) else {
            // No purpose of marketing in the register: what is asked is marketing still.
            let channels = definition.opens();
            return Some(Opening { purpose: NO_PURPOSE, above: Vec::new(), marketing: true, channels });
        };
        let row = self.purpose(purpose)?;
        (!row.purpose.rights_answers).then(|| self.opening_of(row, definition.opens()))
    }

    /// Channels for a purpose.
    pub(crate) fn opening_of(&self, row: &PurposeRow, channels: Vec<Channel>) -> Opening {
        let (above, marketing) = (self.above(row.id, &row.purpose), row.purpose.is_marketing());
        Opening { purpose: row.id, above, marketing, channels }
    }

    /// The channels of a consent that these stops close, unless the consent itself is the person's later act.
    pub(crate) fn closed(&self, id: ConsentTypeId, view: &ConsentView, stops: &[&Stop]) -> Vec<Channel> {
        let known = self.opening(id).zip(self.consent_type(id));
        known.map(|(opening, row)| opening.closed(stops, &[held(row, view)])).unwrap_or_default()
    }

    /// Whether these stops close every channel of a consent: nobody is asked for it then, nor to renew it.
    #[must_use]
    pub fn is_closed(&self, id: ConsentTypeId, view: &ConsentView, stops: &[&Stop]) -> bool {
        let known = self.opening(id).zip(self.consent_type(id));
        known.is_some_and(|(opening, row)| opening.is_closed_by(stops, &[held(row, view)]))
    }

    /// All consent types.
    #[must_use]
    pub fn consent_types(&self) -> &[ConsentTypeRow] {
        &self.types
    }

    /// Where something came from.
    #[must_use]
    pub fn origin(
        &self,
        at: DateTime<Utc>,
        actor: ActorId,
        origin: Option<&Origin>,
        raw: Option<String>,
    ) -> OriginWords {
        OriginWords {
            at,
            by: self.operator(actor),
            source: origin.and_then(|origin| origin.source).and_then(|id| self.source(id)),
            collected_on: origin.and_then(|origin| origin.collected_on),
            file: origin.and_then(|origin| origin.file.clone()),
            table: origin.and_then(|origin| origin.table.clone()),
            row: origin.and_then(|origin| origin.row).and_then(|row| u32::try_from(row).ok()),
            batch: origin.and_then(|origin| origin.batch),
            raw,
            by_hand: false,
        }
    }

    /// Where a value came from.
    #[must_use]
    pub fn origin_of(&self, record: &FieldRecord) -> OriginWords {
        let told = self.origin(
            record.carried.unwrap_or(record.key).stamp.at(),
            record.actor,
            record.origin.as_ref(),
            record.raw.clone(),
        );
        OriginWords { by_hand: record.by_hand(), ..told }
    }
}

/// A consent as the gate looks at it.
pub(crate) const fn held<'a>(row: &'a ConsentTypeRow, view: &'a ConsentView) -> HeldConsent<'a> {
    HeldConsent { id: row.id, consent_type: &row.definition, view }
}
