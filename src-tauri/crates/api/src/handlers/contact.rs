//! Changes to contacts: make, edit, points, tags, links, bin, reveal.

use super::{Answer, changed, contact_id, contact_ids};
use crate::ApiError;
use crate::wire::{Changed, Nothing, contact::*, ids, link::*, point::*};
use crate::words::{field_of, kind_of, point_of};
use custode_app::{
    AppError, Work, binned,
    contacts::{self, Names, NewContact, TypedField, TypedPoint},
    domain::{
        contact::{ContactField as Field, PostalAddress, ValueKind},
        ids::{ContactId, LinkId, PointId, SourceId},
        journal::Stamp,
    },
};

pub(super) fn typed_point(point: NewPoint) -> TypedPoint {
    let part = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    TypedPoint {
        kind: point_of(point.kind),
        value: point.value,
        address: point.address.map(|address| PostalAddress {
            street: part(address.street),
            postcode: part(address.postcode),
            city: part(address.city),
            province: part(address.province),
            country: part(address.country),
        }),
        label: point.label,
    }
}

pub(super) fn typed_field(set: FieldSet, names: &Names) -> Answer<TypedField> {
    let field = field_of(set.field).ok_or_else(|| ApiError::field("external_id", "read-only"))?;
    let value = match (field, set.value) {
        (Field::Owner, Some(name)) if !name.trim().is_empty() => Some(
            names.operator_named(&name).map(|id| id.to_string()).ok_or_else(|| ApiError::field("owner", "unknown"))?,
        ),
        (_, value) => value,
    };
    let shown = set.replaces.map(|stamp| stamp.parse().map(Stamp::from_i64)).transpose();
    let shown = shown.map_err(|_| ApiError::field("replaces", "unknown"))?;
    Ok(TypedField { field, value, shown })
}

pub(crate) async fn contact_create(work: &Work, request: ContactCreate) -> Answer<ContactCreated> {
    let names = Names::read(work).await?;
    let mut fields = Vec::with_capacity(request.fields.len());
    for set in request.fields {
        let typed = typed_field(set, &names)?;
        fields.push((typed.field, typed.value.unwrap_or_default()));
    }
    let new = NewContact {
        kind: kind_of(request.kind),
        fields,
        points: request.points.into_iter().map(typed_point).collect(),
        tags: request.tags,
        source: SourceId::from_uuid(request.source.0),
        acquired_on: request.acquired_on,
    };
    let (id, txn) = contacts::create(work, new).await?;
    Ok(ContactCreated {
        id: ids::ContactId(id.as_uuid()),
        txn: ids::TxnId(txn.as_uuid()),
        duplicates: duplicates_view(work, id).await?,
    })
}

/// Cards that may be the same person as a new one.
pub(super) async fn duplicates_view(work: &Work, id: ContactId) -> Answer<Vec<DuplicateView>> {
    let pairs = work.reader().duplicates_of(id).await.map_err(AppError::from)?;
    Ok(pairs
        .into_iter()
        .map(|pair| DuplicateView {
            contact: ids::ContactId(pair.other.as_uuid()),
            name: pair.name,
            reason: pair.reasons.into_iter().next().unwrap_or_default(),
        })
        .collect())
}

pub(crate) async fn contact_update(work: &Work, request: ContactUpdate) -> Answer<Changed> {
    let names = Names::read(work).await?;
    let fields = request.fields.into_iter().map(|set| typed_field(set, &names)).collect::<Answer<Vec<_>>>()?;
    Ok(changed(contacts::update(work, contact_id(request.id), fields).await?))
}

pub(crate) async fn contact_bin(work: &Work, request: ContactsRequest) -> Answer<Changed> {
    Ok(changed(contacts::bin(work, &contact_ids(&request.ids)).await?))
}

pub(crate) async fn contact_restore(work: &Work, request: ContactsRequest) -> Answer<Changed> {
    Ok(changed(binned::restore(work, &contact_ids(&request.ids), &[]).await?))
}

pub(crate) async fn contact_reveal(work: &Work, request: ContactReveal) -> Answer<Revealed> {
    let field = field_of(request.field)
        .filter(|field| field.value_kind() == ValueKind::Sealed)
        .ok_or_else(|| ApiError::field("field", "not-masked"))?;
    let value = contacts::reveal(work, contact_id(request.id), field).await?;
    Ok(Revealed { value: value.to_string() })
}

pub(crate) async fn point_add(work: &Work, request: PointAdd) -> Answer<Changed> {
    Ok(changed(contacts::add_point(work, contact_id(request.contact), &typed_point(request.point)).await?))
}

pub(crate) async fn point_update(work: &Work, request: PointUpdate) -> Answer<Changed> {
    let point = PointId::from_uuid(request.point.0);
    let typed = typed_point(request.value);
    Ok(changed(contacts::update_point(work, contact_id(request.contact), point, &typed, request.primary).await?))
}

pub(crate) async fn point_remove(work: &Work, request: PointRemove) -> Answer<Changed> {
    let point = PointId::from_uuid(request.point.0);
    Ok(changed(contacts::remove_point(work, contact_id(request.contact), point).await?))
}

pub(crate) async fn tags_set(work: &Work, request: TagsSet) -> Answer<Changed> {
    Ok(changed(contacts::set_tags(work, contact_id(request.contact), request.tags).await?))
}

pub(crate) async fn tag_list(work: &Work, _: Nothing) -> Answer<TagList> {
    Ok(TagList { tags: work.reader().tags().await.map_err(AppError::from)? })
}

pub(crate) async fn link_add(work: &Work, request: LinkAdd) -> Answer<Changed> {
    let txn = contacts::add_link(work, contact_id(request.contact), contact_id(request.other), request.role).await?;
    Ok(changed(txn))
}

pub(crate) async fn link_remove(work: &Work, request: LinkRemove) -> Answer<Changed> {
    let link = LinkId::from_uuid(request.link.0);
    Ok(changed(contacts::remove_link(work, contact_id(request.contact), link).await?))
}

pub(crate) async fn duplicate_dismiss(work: &Work, request: DuplicateDismiss) -> Answer<Changed> {
    let (a, b) = (contact_id(request.contact), contact_id(request.other));
    Ok(changed(contacts::dismiss_duplicate(work, a, b).await?))
}
