//! The People grid: pages, search, filters, saved views, export.

use super::{Answer, campaign::why, contact_ids, disclosure::receiver, limited};
use crate::wire::{Count, Done, Nothing, consent::ConsentBadge, file::JobRequest, grid::*, ids};
use crate::words::{badge, channel_of, gate_view, kind_of, kind_view, shown_of, status_of, status_view};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, JobValue, Work, campaigns,
    contacts::{self, Names},
    disclosures,
    domain::{
        consent::{ConsentView, ShownState, Stop},
        gate::Way,
        ids::{BatchId, ConsentTypeId, GoodsId, SourceId, ViewId},
        records::ViewPlace,
        soft_spam::Offer,
    },
    export,
    jobs::Ending,
    reach::{self, Aim, Motive},
    settings::{self, ViewDraft},
    store::read::{ContactFilter as Filter, ContactQuery, ContactSort as Sort},
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Filters of the wire as filters of the store; the bin is left out unless it is asked for.
pub(crate) fn filters_of(filters: &[ContactFilter]) -> Vec<Filter> {
    filters.iter().flat_map(filter_of).collect()
}

fn filter_of(filter: &ContactFilter) -> Vec<Filter> {
    let one = match filter {
        ContactFilter::Kind { value } => Filter::Kind(kind_of(*value)),
        ContactFilter::Status { value } => Filter::Status(status_of(*value)),
        ContactFilter::Tag { value } => Filter::Tag(value.clone()),
        ContactFilter::City { value } => Filter::City(value.clone()),
        ContactFilter::Province { value } => Filter::Province(value.clone()),
        ContactFilter::Source { value } => Filter::Source(SourceId::from_uuid(value.0)),
        ContactFilter::Batch { value } => Filter::Batch(BatchId::from_uuid(value.0)),
        ContactFilter::HasEmail { value } => Filter::HasEmail(*value),
        ContactFilter::HasPhone { value } => Filter::HasPhone(*value),
        ContactFilter::Consent { consent_type, state } => {
            return badged(ConsentTypeId::from_uuid(consent_type.0), shown_of(*state));
        }
        ContactFilter::Reach { way, value } => Filter::Reach(way_of(*way), *value, None),
    };
    vec![one]
}

/// Those whose badge of a consent says a state. It says "objection" over any state: `None`.
fn badged(kind: ConsentTypeId, shown: Option<ShownState>) -> Vec<Filter> {
    match shown {
        Some(shown) => vec![Filter::Consent(kind, shown), Filter::Closed(kind, false, None)],
        None => vec![Filter::Closed(kind, true, None)],
    }
}

const fn way_of(way: ReachWay) -> Way {
    match way {
        ReachWay::Call => Way::Call,
        ReachWay::Email => Way::Email,
        ReachWay::Newsletter => Way::Newsletter,
        ReachWay::Sms => Way::Sms,
        ReachWay::Messaging => Way::Messaging,
        ReachWay::Post => Way::Post,
    }
}

const fn sort_of(sort: ContactSort) -> Sort {
    match sort {
        ContactSort::Name => Sort::Name,
        ContactSort::Email => Sort::Email,
        ContactSort::City => Sort::City,
        ContactSort::LastContact => Sort::LastContact,
        ContactSort::Created => Sort::Created,
    }
}

/// A badge for each consent: stops that close all of it are told over what was decided.
fn consent_cells(consents: &[(ConsentTypeId, ConsentView)], stops: &[Stop], names: &Names) -> Vec<ConsentCell> {
    let stops: Vec<&Stop> = stops.iter().collect();
    let state = |id, view: &ConsentView| {
        if names.is_closed(id, view, &stops) { ConsentBadge::Objection } else { badge(view.shown) }
    };
    let cell = |(id, view): &(ConsentTypeId, ConsentView)| ConsentCell {
        consent_type: ids::ConsentTypeId(id.as_uuid()),
        state: state(*id, view),
    };
    consents.iter().map(cell).collect()
}

pub(crate) async fn contact_list(work: &Work, request: ContactList) -> Answer<ContactPage> {
    let mut filters = filters_of(&request.filters);
    reach::resolve(work, &mut filters).await?;
    let query = ContactQuery {
        tax_code_hash: contacts::search_hash(work.archive(), &request.search),
        search: request.search,
        filters,
        sort: sort_of(request.sort),
        descending: request.descending,
        offset: request.offset,
        limit: limited(request.limit)?,
    };
    let page = work.reader().contacts(&query, work.today()).await.map_err(AppError::from)?;
    let names = Names::read(work).await?;
    let rows = page
        .rows
        .into_iter()
        .map(|row| ContactRow {
            id: ids::ContactId(row.id.as_uuid()),
            kind: kind_view(row.kind),
            name: row.name,
            email: row.email,
            phone: row
                .phone
                .map(|phone| custode_app::domain::identifiers::phone::international(&phone).unwrap_or(phone)),
            city: row.city,
            province: row.province,
            tags: row.tags,
            status: status_view(row.status),
            source: row.source.and_then(|id| names.source(id)).unwrap_or_default(),
            last_contact_at: row.last_contact_at,
            created_at: row.created_at,
            consents: consent_cells(&row.consents, &row.stops, &names),
        })
        .collect();
    let total = Count { value: page.total.count, exact: !page.total.capped };
    Ok(ContactPage { rows, offset: query.offset, total })
}

pub(crate) async fn contact_search(work: &Work, request: ContactSearch) -> Answer<ContactHits> {
    let query = ContactQuery {
        tax_code_hash: contacts::search_hash(work.archive(), &request.text),
        search: request.text,
        filters: Vec::new(),
        sort: Sort::Name,
        descending: false,
        offset: 0,
        limit: limited(request.limit.min(50))?,
    };
    let page = work.reader().contacts(&query, work.today()).await.map_err(AppError::from)?;
    let hits = page
        .rows
        .into_iter()
        .map(|row| ContactHit {
            id: ids::ContactId(row.id.as_uuid()),
            name: row.name,
            detail: row.email.or(row.phone).or(row.city),
            kind: kind_view(row.kind),
        })
        .collect();
    Ok(ContactHits { hits })
}

pub(crate) async fn contact_filter_values(work: &Work, _: Nothing) -> Answer<FilterValues> {
    let reader = work.reader();
    let places = reader.places().await.map_err(AppError::from)?;
    Ok(FilterValues {
        tags: reader.tags().await.map_err(AppError::from)?,
        cities: places.cities,
        provinces: places.provinces,
    })
}

pub(crate) async fn contact_export(work: &Work, request: ContactExport) -> Answer<ExportBegun> {
    let format = match request.format {
        ExportFormat::Xlsx => export::Format::Xlsx,
        ExportFormat::Csv => export::Format::Csv,
        ExportFormat::Json => export::Format::Json,
        ExportFormat::Vcf => export::Format::Vcf,
    };
    let why = export::Why::parse(&request.reason)?;
    let to = request.to.as_ref().map(receiver);
    if let Some(to) = &to {
        disclosures::check(work, to).await?;
    }
    let aim = request.aim.as_ref().map(|aim| aim_of(aim, false)).transpose()?;
    let suggested = export::file_name(work.today(), format);
    let Some(path) = work.desk().host().pick_save(suggested).await else { return Ok(ExportBegun { job: None }) };
    let chosen = export::Choice {
        ids: contact_ids(&request.ids),
        search: request.search,
        filters: filters_of(&request.filters),
    };
    let (job, held) = (work.new_id(), work.clone());
    work.desk().jobs().start(job, move |progress| async move {
        let reasons = export::Reasons { aim: aim.as_ref(), why: &why, to: to.as_ref() };
        let written = export::write(&held, format, &chosen, reasons, &path, &progress).await;
        written.map(|(file, rows)| JobValue::Exported(file, rows)).map_err(Arc::new)
    });
    Ok(ExportBegun { job: Some(ids::JobId(job)) })
}

pub(crate) async fn contact_exported(work: &Work, request: JobRequest) -> Answer<Exported> {
    match work.desk().jobs().look(request.job.0) {
        Some(Ending::Done(JobValue::Exported(file, rows))) => Ok(Exported { file: Some(file), rows }),
        Some(_) => Err(ApiError::because(ErrorCode::Precondition, "not-done")),
        None => Err(ApiError::because(ErrorCode::NotFound, "job")),
    }
}

pub(crate) async fn contact_copied(work: &Work, request: ContactCopied) -> Answer<Done> {
    export::note_copied(work, u64::from(request.rows)).await?;
    Ok(Done {})
}

/// What a list is for. Nobody knows what a program outside writes under a message: soft spam leaves by a campaign alone.
fn aim_of(aim: &AudienceAim, campaign: bool) -> Answer<Aim> {
    let channel = channel_of(aim.channel).ok_or_else(|| ApiError::field("channel", "unknown"))?;
    let motive = match (aim.goods, aim.consent) {
        (Some(goods), _) => {
            Motive::SoftSpam(Offer { goods: Some(GoodsId::from_uuid(goods.0)), objection_line: campaign })
        }
        (None, Some(consent)) => Motive::Consent(ConsentTypeId::from_uuid(consent.0)),
        (None, None) => return Err(ApiError::field("consent", "missing")),
    };
    Ok(Aim { motive, channel })
}

pub(crate) async fn audience_count(work: &Work, request: AudienceCount) -> Answer<AudienceView> {
    let chosen = export::Choice {
        ids: contact_ids(&request.ids),
        search: request.search,
        filters: filters_of(&request.filters),
    };
    let aim = aim_of(&request.aim, request.campaign)?;
    if request.campaign {
        return reckoned(work, &chosen, aim.motive).await;
    }
    let found = reach::audience(work, &chosen, &aim).await?;
    let mut excluded: Vec<AudienceExclusion> = Vec::new();
    for code in found.excluded.iter().filter_map(|(_, decision)| decision.codes.first()) {
        let code = gate_view(*code);
        match excluded.iter_mut().find(|known| known.code == code) {
            Some(known) => known.count += 1,
            None => excluded.push(AudienceExclusion { code, count: 1 }),
        }
    }
    excluded.sort_by_key(|one| std::cmp::Reverse(one.count));
    let included = u32::try_from(found.included.len()).unwrap_or(u32::MAX);
    Ok(AudienceView { included, excluded, unchecked: found.unchecked })
}

async fn reckoned(work: &Work, chosen: &export::Choice, motive: Motive) -> Answer<AudienceView> {
    let small = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    let found = campaigns::reckon(work, chosen, motive).await?;
    let excluded =
        found.left_out.iter().map(|(code, count)| AudienceExclusion { code: why(code), count: small(*count) });
    Ok(AudienceView { included: small(found.included), excluded: excluded.collect(), unchecked: found.unchecked })
}

/// What a saved view keeps, as JSON in its journal entry.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
struct ViewDefinition {
    search: String,
    filters: Vec<ContactFilter>,
    sort: ContactSort,
    descending: bool,
    columns: Vec<String>,
    density: crate::wire::archive::Density,
}

pub(crate) async fn view_list(work: &Work, _: Nothing) -> Answer<ViewList> {
    let read = |definition: &str| serde_json::from_str::<ViewDefinition>(definition).ok();
    let rows = settings::views(work, ViewPlace::People, read, |kept| settings::Asks {
        text: &kept.search,
        filters: filters_of(&kept.filters),
        names_one: false,
    });
    let views = rows.await?.into_iter().map(|(id, name, kept)| ViewView {
        id: ids::ViewId(id.as_uuid()),
        name,
        search: kept.search,
        filters: kept.filters,
        sort: kept.sort,
        descending: kept.descending,
        columns: kept.columns,
        density: kept.density,
    });
    Ok(ViewList { views: views.collect() })
}

pub(crate) async fn view_save(work: &Work, request: ViewSave) -> Answer<ViewSaved> {
    let kept = ViewDefinition {
        search: request.search,
        filters: request.filters,
        sort: request.sort,
        descending: request.descending,
        columns: request.columns,
        density: request.density,
    };
    let definition =
        serde_json::to_string(&kept).map_err(|_| ApiError::because(ErrorCode::Internal, "a view is no JSON"))?;
    let (id, place) = (request.id.map(|id| ViewId::from_uuid(id.0)), ViewPlace::People);
    let draft = ViewDraft { id, place, title: request.name, definition };
    let id = settings::save_view(work, draft).await?;
    Ok(ViewSaved { id: ids::ViewId(id.as_uuid()) })
}

pub(crate) async fn view_delete(work: &Work, request: ViewRequest) -> Answer<Done> {
    settings::delete_view(work, ViewPlace::People, ViewId::from_uuid(request.id.0)).await?;
    Ok(Done {})
}
