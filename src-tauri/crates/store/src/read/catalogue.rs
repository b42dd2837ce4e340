//! Consent types, purposes, sources and the other lists that the archive keeps.

mod row;

pub use row::{
    BatchRow, ChannelRow, ConsentTypeRow, ControllerRow, CustomFieldRow, DuplicateRow, LegacyRow, OperatorRow,
    PurposeRow, ReasonRow, RecipientRow, RetentionRow, RoleRow, SourceRow, ViewRow,
};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use custode_domain::{
    automated::Automated,
    communication::Category,
    consent_type::{ConsentType, Wording},
    contact::{ContactKind, PostalAddress},
    controller::Controller,
    custom_field::{CustomField, Sensitivity},
    ids::{ConsentTypeId, ContactId},
    journal::Stamp,
    legacy::{FileHash, LegacyKind, LegacySource, LegacyState},
    purpose::{LegalBasis, Purpose},
    records::{ImportBatch, SavedView, ViewPlace},
    retention::{RetentionAction, RetentionAnchor, RetentionClass},
    role::Facet,
    source::Source,
};

use super::Reader;
use crate::{
    StoreError,
    rows::{channel_list, day, id, key, word},
};

pub(super) fn reasons(text: &str) -> Vec<String> {
    text.split(',').filter(|reason| !reason.is_empty()).map(str::to_owned).collect()
}

fn number(value: i64) -> u64 {
    u64::try_from(value).unwrap_or(0)
}

pub(super) fn small(value: i64) -> u32 {
    u32::try_from(value).unwrap_or(0)
}

impl Reader {
    /// Consent types in the order of their definition, with the number of contacts that were asked.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn consent_types(&self) -> Result<Vec<ConsentTypeRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/consent_types.sql").fetch_all(&self.pool).await?;
        let scoped = self.only_owner().is_some();
        rows.into_iter()
            .map(|row| {
                Ok(ConsentTypeRow {
                    id: key(&row.id)?,
                    definition: ConsentType {
                        title: row.title,
                        code: row.code,
                        description: row.description,
                        purpose: id(row.purpose)?,
                        validity_days: row.validity_days.map(small),
                        allow_mass: row.allow_mass != 0,
                        allow_single: row.allow_single != 0,
                        allow_contact: row.allow_contact != 0,
                        channels: channel_list(&row.channels),
                        min_evidence: u8::try_from(row.min_evidence).unwrap_or(3),
                    },
                    archived: row.archived != 0,
                    // A number that tells of cards out of reach.
                    usage: if scoped { 0 } else { number(row.usage) },
                    created_at: Stamp::from_i64(row.created_stamp).at(),
                })
            })
            .collect()
    }

    /// The texts of a consent type, oldest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn wordings(&self, consent_type: ConsentTypeId) -> Result<Vec<Wording>, StoreError> {
        let wanted = consent_type.to_vec();
        let rows = sqlx::query_file!("queries/read/wordings.sql", wanted).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(Wording {
                    id: key(&row.id)?,
                    version: row.version,
                    language: row.language,
                    text: row.text,
                    valid_from: day(row.valid_from)?,
                })
            })
            .collect()
    }

    /// Purposes by code, archived ones too.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn purposes(&self) -> Result<Vec<PurposeRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/purposes.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(PurposeRow {
                    id: key(&row.id)?,
                    purpose: Purpose {
                        code: row.code,
                        title: row.title,
                        description: row.description,
                        basis: word(LegalBasis::from_code(&row.basis))?,
                        marketing: row.marketing != 0,
                        profiling: row.profiling != 0,
                        data_categories: row.data_categories,
                        recipients: row.recipients,
                        retention: row.retention,
                        retention_class: id(row.retention_class)?,
                        parent: id(row.parent)?,
                        rights_answers: row.rights_answers != 0,
                        automated: (row.automated != 0).then_some(Automated {
                            decides: row.decides != 0,
                            logic: row.logic,
                            significance: row.significance,
                            consequences: row.consequences,
                        }),
                    },
                    archived: row.archived != 0,
                })
            })
            .collect()
    }

    /// Fields of the firm in their order, archived ones too.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn custom_fields(&self) -> Result<Vec<CustomFieldRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/custom_fields.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(CustomFieldRow {
                    id: key(&row.id)?,
                    field: CustomField {
                        code: row.code,
                        title: row.title,
                        purpose: key(&row.purpose)?,
                        sensitivity: word(Sensitivity::from_code(&row.sensitivity))?,
                        position: u32::try_from(row.position).unwrap_or(u32::MAX),
                    },
                    archived: row.archived != 0,
                })
            })
            .collect()
    }

    /// How many cards have a value of each custom code; who does not see them all is told no number.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn custom_field_usage(&self) -> Result<BTreeMap<String, u64>, StoreError> {
        if self.only_owner().is_some() || self.hides(Facet::OwnFields) {
            return Ok(BTreeMap::new());
        }
        let rows = sqlx::query_file!("queries/read/custom_field_usage.sql").fetch_all(&self.pool).await?;
        Ok(rows.into_iter().map(|row| (row.code, number(row.usage))).collect())
    }

    /// Sources in their order, archived ones too.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn sources(&self) -> Result<Vec<SourceRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/sources.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(SourceRow {
                    id: key(&row.id)?,
                    source: Source {
                        code: row.code,
                        title: row.title,
                        from_subject: row.from_subject != 0,
                        description: row.description,
                        position: small(row.position),
                        bought: row.bought != 0,
                    },
                    archived: row.archived != 0,
                })
            })
            .collect()
    }

    /// Retention classes, shortest first.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn retention_classes(&self) -> Result<Vec<RetentionRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/retention_classes.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let months = small(row.months);
                Ok(RetentionRow {
                    id: key(&row.id)?,
                    class: RetentionClass {
                        code: row.code,
                        title: row.title,
                        months,
                        anchor: word(RetentionAnchor::from_code(&row.anchor))?,
                        norm: row.norm,
                        commercial: row.commercial != 0,
                        floor_months: row.floor_months.map(small),
                        floor_norm: row.floor_norm,
                        grace_days: small(row.grace_days),
                        action: Some(word(RetentionAction::from_code(&row.action))?)
                            .filter(|action| *action != RetentionAction::Erase),
                        channels: row.channels.as_deref().map(channel_list),
                        categories: row.categories.split(',').filter_map(Category::from_code).collect(),
                        reasons: row
                            .reasons
                            .as_deref()
                            .map(|codes| codes.split(',').filter(|code| !code.is_empty()).map(str::to_owned).collect()),
                        law: None,
                    },
                    months,
                    archived: row.archived != 0,
                })
            })
            .collect()
    }

    /// Channels that the firm added.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn channels(&self) -> Result<Vec<ChannelRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/channels.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| Ok(ChannelRow { id: key(&row.id)?, title: row.title, archived: row.archived != 0 }))
            .collect()
    }

    /// The controller; with empty particulars in the archive's own unit when none was recorded.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn controller(&self) -> Result<ControllerRow, StoreError> {
        let row = sqlx::query_file!("queries/read/controller.sql").fetch_optional(&self.pool).await?;
        let Some(row) = row else {
            return Ok(ControllerRow { id: self.scope.into(), controller: Controller::default() });
        };
        let address = PostalAddress {
            street: row.street,
            postcode: row.postcode,
            city: row.city,
            province: row.province,
            country: row.country,
        };
        Ok(ControllerRow {
            id: key(&row.id)?,
            controller: Controller {
                name: row.name,
                address: (address != PostalAddress::default()).then_some(address),
                vat_number: row.vat_number,
                tax_code: row.tax_code,
                email: row.email,
                phone: row.phone,
                pec: row.pec,
                dpo: row.dpo,
                logo: row.logo,
                website: row.website,
                nothing_automated: row.nothing_automated != 0,
            },
        })
    }

    /// Saved views in their order.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn saved_views(&self, of: ViewPlace) -> Result<Vec<ViewRow>, StoreError> {
        let place = of.code();
        let rows = sqlx::query_file!("queries/read/saved_views.sql", place).fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let (title, definition, position) = (row.title, row.definition, small(row.position));
                let view = SavedView { title, definition, position, place: Some(of) };
                Ok(ViewRow { id: key(&row.id)?, view })
            })
            .collect()
    }

    /// Every tag in use on a card within reach.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn tags(&self) -> Result<Vec<String>, StoreError> {
        if let Some(owner) = self.only_owner() {
            let own = "SELECT DISTINCT t.tag FROM contact_tag AS t JOIN contact AS c ON c.lid = t.contact_lid \
                       WHERE c.owner = ? ORDER BY t.folded";
            return Ok(sqlx::query_scalar(own).bind(owner.to_vec()).fetch_all(&self.pool).await?);
        }
        Ok(sqlx::query_file_scalar!("queries/read/tags.sql").fetch_all(&self.pool).await?)
    }

    /// Old copies of the register by title.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn legacy_sources(&self) -> Result<Vec<LegacyRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/legacy_sources.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                Ok(LegacyRow {
                    id: key(&row.id)?,
                    source: LegacySource {
                        title: row.title,
                        kind: word(LegacyKind::from_code(&row.kind))?,
                        content: row.content,
                        place: row.place,
                        holder: row.holder,
                        people: row.people.map(number),
                        state: word(LegacyState::from_code(&row.state))?,
                        state_on: word(day(Some(row.state_on))?)?,
                        state_by: row.state_by,
                        files: row
                            .files
                            .chunks_exact(32)
                            .filter_map(|hash| <[u8; 32]>::try_from(hash).ok().map(FileHash::from))
                            .collect(),
                    },
                    at: Stamp::from_i64(row.stamp).at(),
                    actor: key(&row.actor)?,
                })
            })
            .collect()
    }

    /// Imports, latest first; what was left out of them stands in their entries.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn batches(&self) -> Result<Vec<BatchRow>, StoreError> {
        let rows = sqlx::query_file!("queries/read/batches.sql").fetch_all(&self.pool).await?;
        rows.into_iter()
            .map(|row| {
                let collected_on: Option<NaiveDate> = day(row.collected_on)?;
                Ok(BatchRow {
                    id: key(&row.id)?,
                    batch: ImportBatch {
                        title: row.title,
                        file: row.file,
                        file_sha256: row.file_sha256,
                        source: id(row.source)?,
                        collected_on,
                        read: number(row.rows_read),
                        created: number(row.created),
                        updated: number(row.updated),
                        merged: number(row.merged),
                        unchanged: number(row.unchanged),
                        skipped: number(row.skipped),
                        rejected: number(row.rejected),
                        txn: Some(key(&row.txn)?),
                        mapping: row.mapping,
                        flagged: row.flagged.map(number),
                        discarded: Vec::new(),
                        rpo: row.rpo != 0,
                        log: row.log != 0,
                        basis: row.basis.as_deref().and_then(LegalBasis::from_code),
                        consents: row.consents != 0,
                        origin_proof: row.origin_proof,
                    },
                    undone: row.undone != 0,
                    at: Stamp::from_i64(row.stamp).at(),
                    actor: key(&row.actor)?,
                })
            })
            .collect()
    }

    /// Cards that may be the same person as this one. What was said of a card that was merged since counts for the one
    /// that stays.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn duplicates_of(&self, contact: ContactId) -> Result<Vec<DuplicateRow>, StoreError> {
        let wanted = contact.to_vec();
        let rows = sqlx::query_file!("queries/read/duplicates_of.sql", wanted).fetch_all(&self.pool).await?;
        let closed: Vec<Vec<u8>> = rows.iter().filter(|row| row.closed).map(|row| row.other.clone()).collect();
        let mut seen: Vec<Vec<u8>> = closed;
        let others = rows.iter().map(|row| key(&row.other)).collect::<Result<Vec<ContactId>, _>>()?;
        let reached = self.reached(others).await?;
        rows.into_iter()
            .filter(|row| key(&row.other).is_ok_and(|other: ContactId| reached.contains(&other)))
            .filter(|row| {
                let first = !row.closed && !seen.contains(&row.other);
                seen.push(row.other.clone());
                first
            })
            .map(|row| {
                Ok(DuplicateRow {
                    pair: key(&row.id)?,
                    other: key(&row.other)?,
                    name: row.list_name,
                    kind: word(ContactKind::from_code(&row.kind))?,
                    score: small(row.score),
                    reasons: reasons(&row.reasons),
                })
            })
            .collect()
    }
}
