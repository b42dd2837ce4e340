//! Titolare, purposes, sources, retention classes.

use super::archive::pick;
use super::{Answer, changed};
use crate::wire::{Changed, Done, Nothing, communication::Channel, file::Picked, ids, settings::*};
use crate::words;
use crate::words::{basis_of, basis_view, category_view};
use base64::{Engine as _, engine::general_purpose::STANDARD};
use custode_app::{
    AppError, Work,
    contacts::Names,
    domain::{
        contact::PostalAddress,
        controller,
        ids::{PurposeId, RetentionClassId, SourceId},
        purpose,
        retention::{MARKETING, RetentionAction as Action},
    },
    in_window,
    ports::OpenKind,
    retention, settings,
};

fn text(value: Option<String>) -> String {
    value.unwrap_or_default()
}

fn some(value: &str) -> Option<String> {
    Some(value.trim().to_owned()).filter(|value| !value.is_empty())
}

pub(crate) async fn controller_get(work: &Work, _: Nothing) -> Answer<ControllerView> {
    let kept = work.reader().controller().await.map_err(AppError::from)?.controller;
    let mut missing = settings::missing_of(&kept);
    let purposes = work.reader().purposes().await.map_err(AppError::from)?;
    if settings::leaves_automated_open(&kept, &purposes) {
        missing.push("nothingAutomated".to_owned());
    }
    let odd = settings::odd_of(&kept);
    let logo = kept.logo.as_ref().map(|bytes| format!("data:image/png;base64,{}", STANDARD.encode(bytes)));
    let address = kept.address.unwrap_or_default();
    Ok(ControllerView {
        controller: Controller {
            name: kept.name,
            street: text(address.street),
            postcode: text(address.postcode),
            city: text(address.city),
            province: text(address.province),
            country: text(address.country),
            vat_number: text(kept.vat_number),
            tax_code: text(kept.tax_code),
            email: text(kept.email),
            phone: text(kept.phone),
            pec: text(kept.pec),
            dpo: text(kept.dpo),
            nothing_automated: kept.nothing_automated,
        },
        logo,
        missing,
        odd,
    })
}

pub(crate) async fn controller_set(work: &Work, typed: Controller) -> Answer<Changed> {
    let address = PostalAddress {
        street: some(&typed.street),
        postcode: some(&typed.postcode),
        city: some(&typed.city),
        province: some(&typed.province),
        country: some(&typed.country),
    };
    let wanted = controller::Controller {
        name: typed.name.trim().to_owned(),
        address: (address != PostalAddress::default()).then_some(address),
        vat_number: some(&typed.vat_number),
        tax_code: some(&typed.tax_code),
        email: some(&typed.email),
        phone: some(&typed.phone),
        pec: some(&typed.pec),
        dpo: some(&typed.dpo),
        logo: None,
        website: None,
        nothing_automated: typed.nothing_automated,
    };
    let txn = settings::save_controller(work, wanted).await?;
    Ok(changed(txn))
}

pub(crate) async fn logo_pick(work: &Work, _: Nothing) -> Answer<Picked> {
    Ok(pick(work.desk(), OpenKind::Logo).await)
}

pub(crate) async fn logo_set(work: &Work, request: LogoSet) -> Answer<Done> {
    let path = match request.file {
        Some(token) => Some(work.desk().path_of(token.0)?),
        None => None,
    };
    settings::set_logo(work, path.as_deref()).await?;
    Ok(Done {})
}

pub(crate) async fn purpose_list(work: &Work, _: Nothing) -> Answer<PurposeList> {
    let mut rows = work.reader().purposes().await.map_err(AppError::from)?;
    let receivers = work.reader().recipients().await.map_err(AppError::from)?;
    rows.sort_by_key(|row| row.archived);
    let told = |text: &str| in_window(work.desk(), text);
    let purposes = rows
        .into_iter()
        .map(|row| PurposeView {
            id: ids::PurposeId(row.id.as_uuid()),
            missing: settings::missing_of_purpose(&row, &receivers),
            automated: automated(&row.purpose),
            stoppable: row.purpose.is_stoppable(),
            code: row.purpose.code,
            title: told(&row.purpose.title),
            basis: basis_view(row.purpose.basis),
            marketing: row.purpose.marketing,
            parent: row.purpose.parent.map(|id| ids::PurposeId(id.as_uuid())),
            categories: told(&text(row.purpose.data_categories)),
            recipients: told(&text(row.purpose.recipients)),
            retention: told(&text(row.purpose.retention)),
            archived: row.archived,
        })
        .collect();
    Ok(PurposeList { purposes })
}

fn automated(purpose: &purpose::Purpose) -> PurposeAutomated {
    let stated = purpose.automated.clone().unwrap_or_default();
    PurposeAutomated {
        profiling: purpose.profiling,
        decides: stated.decides,
        logic: text(stated.logic),
        significance: text(stated.significance),
        consequences: text(stated.consequences),
    }
}

pub(crate) async fn purpose_save(work: &Work, request: PurposeSave) -> Answer<PurposeSaved> {
    let draft = settings::PurposeDraft {
        id: request.id.map(|id| PurposeId::from_uuid(id.0)),
        code: request.code,
        title: request.title,
        basis: basis_of(request.basis),
        marketing: request.marketing,
        parent: request.parent.map(|id| PurposeId::from_uuid(id.0)),
        categories: request.categories,
        recipients: request.recipients,
        retention: request.retention,
        profiling: request.automated.profiling,
        decides: request.automated.decides,
        logic: request.automated.logic,
        significance: request.automated.significance,
        consequences: request.automated.consequences,
    };
    let id = settings::save_purpose(work, draft).await?;
    Ok(PurposeSaved { id: ids::PurposeId(id.as_uuid()) })
}

pub(crate) async fn purpose_archive(work: &Work, request: PurposeArchive) -> Answer<Done> {
    settings::archive_purpose(work, PurposeId::from_uuid(request.id.0), request.archived).await?;
    Ok(Done {})
}

pub(crate) async fn source_list(work: &Work, _: Nothing) -> Answer<SourceList> {
    let mut rows = work.reader().sources().await.map_err(AppError::from)?;
    rows.sort_by_key(|row| row.archived);
    let sources = rows
        .into_iter()
        .map(|row| SourceView {
            id: ids::SourceId(row.id.as_uuid()),
            code: row.source.code,
            title: in_window(work.desk(), &row.source.title),
            from_subject: row.source.from_subject,
            bought: row.source.bought,
            archived: row.archived,
        })
        .collect();
    Ok(SourceList { sources })
}

pub(crate) async fn source_save(work: &Work, request: SourceSave) -> Answer<SourceSaved> {
    let draft = settings::SourceDraft {
        id: request.id.map(|id| SourceId::from_uuid(id.0)),
        code: request.code,
        title: request.title,
        from_subject: request.from_subject,
        bought: request.bought,
        archived: request.archived,
    };
    let id = settings::save_source(work, draft).await?;
    Ok(SourceSaved { id: ids::SourceId(id.as_uuid()) })
}

pub(crate) async fn retention_class_list(work: &Work, _: Nothing) -> Answer<RetentionClassList> {
    let rows = retention::classes(work).await?;
    let (facts, today) = (retention::legal_facts(work).await?, work.today());
    let names = Names::read(work).await?;
    let classes = rows
        .into_iter()
        .filter(|row| !row.archived)
        .map(|row| RetentionClassView {
            id: ids::RetentionClassId(row.id.as_uuid()),
            default_for: default_for(&names, row.id),
            commercial: row.class.commercial,
            default_marketing: row.class.code == MARKETING,
            default_reasons: names
                .reasons()
                .iter()
                .filter(|reason| row.class.is_usual_for_reason(&reason.reason.code))
                .map(|reason| ids::ReasonId(reason.id.as_uuid()))
                .collect(),
            default_categories: row.class.categories.iter().copied().map(category_view).collect(),
            grace_days: row.class.grace_days,
            action: retention::keeps_cards(&row.class).then(|| match row.class.action() {
                Action::Erase => RetentionAction::Erase,
                Action::NotUsable => RetentionAction::NotUsable,
            }),
            floor_months: row.class.floor(),
            floor_norm: row.class.floor().and_then(|_| row.class.floor_words()).map(str::to_owned),
            floor_longer: row.class.is_floor_longer(),
            legal_months: row.class.legal_max(&facts, today).0,
            legal_norm: row.class.legal_max(&facts, today).1.to_owned(),
            anchor_fixed: row.class.is_anchor_fixed(),
            code: row.class.code,
            title: in_window(work.desk(), &row.class.title),
            months: row.class.months,
            anchor: super::retention::anchor_view(row.class.anchor),
            reason: row.class.norm.unwrap_or_default(),
        })
        .collect();
    Ok(RetentionClassList { classes })
}

/// Channels of the wire whose items get this class unless the person says otherwise.
fn default_for(names: &Names, id: RetentionClassId) -> Vec<Channel> {
    let usual = |channel: &Channel| {
        let class = words::channel_of(*channel).and_then(|kept| names.usual_class(&kept, false));
        class.is_some_and(|row| row.id == id)
    };
    words::CHANNELS.iter().copied().filter(usual).collect()
}
