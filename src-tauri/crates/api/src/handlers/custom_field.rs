//! Fields that the firm adds to its cards, and their values.

use super::card::origin_view;
use super::{Answer, changed, contact_id};
use crate::wire::{Changed, Nothing, contact::Revealed, custom_field::*, ids};
use custode_app::{
    AppError, Work,
    contacts::{self, Names},
    domain::{
        custom_field::Sensitivity as Careful,
        ids::{CustomFieldId, PurposeId},
    },
    settings,
    store::read::ContactCard as Card,
};

pub(crate) async fn custom_field_list(work: &Work, _: Nothing) -> Answer<CustomFieldList> {
    let names = Names::read(work).await?;
    let usage = work.reader().custom_field_usage().await.map_err(AppError::from)?;
    let mut fields: Vec<_> = names
        .custom_fields()
        .iter()
        .map(|row| CustomFieldView {
            id: ids::CustomFieldId(row.id.as_uuid()),
            code: row.field.code.clone(),
            title: row.field.title.clone(),
            purpose: ids::PurposeId(row.field.purpose.as_uuid()),
            purpose_title: names.purpose(row.field.purpose).map(|row| row.purpose.title.clone()).unwrap_or_default(),
            sensitivity: match row.field.sensitivity {
                Careful::Ordinary => Sensitivity::Ordinary,
                Careful::Delicate => Sensitivity::Delicate,
            },
            usage: usage.get(&row.field.code).copied().unwrap_or(0),
            archived: row.archived,
        })
        .collect();
    fields.sort_by_key(|field| field.archived);
    Ok(CustomFieldList { fields })
}

pub(crate) async fn custom_field_save(work: &Work, request: CustomFieldSave) -> Answer<CustomFieldSaved> {
    let draft = settings::CustomFieldDraft {
        id: request.id.map(|id| CustomFieldId::from_uuid(id.0)),
        title: request.title,
        purpose: PurposeId::from_uuid(request.purpose.0),
        sensitivity: match request.sensitivity {
            Sensitivity::Ordinary => Careful::Ordinary,
            Sensitivity::Delicate => Careful::Delicate,
        },
        archived: request.archived,
    };
    let (id, code) = settings::save_custom_field(work, draft).await?;
    Ok(CustomFieldSaved { id: ids::CustomFieldId(id.as_uuid()), code })
}

pub(crate) async fn custom_value_set(work: &Work, request: CustomValueSet) -> Answer<Changed> {
    let contact = contact_id(request.contact);
    Ok(changed(contacts::set_custom(work, contact, &request.code, request.value.as_deref()).await?))
}

pub(crate) async fn custom_value_reveal(work: &Work, request: CustomValueReveal) -> Answer<Revealed> {
    let value = contacts::reveal_custom(work, contact_id(request.contact), &request.code).await?;
    Ok(Revealed { value: value.to_string() })
}

/// The values of a card, with the empty fields in use.
pub(super) fn values_view(card: &Card, names: &Names) -> Vec<CustomValueView> {
    contacts::customs(card, names)
        .into_iter()
        .map(|value| CustomValueView {
            code: value.code,
            title: value.title,
            origin: value.record.filter(|_| value.shown.is_some()).map(|record| origin_view(names.origin_of(&record))),
            value: value.shown,
            masked: value.masked,
        })
        .collect()
}
