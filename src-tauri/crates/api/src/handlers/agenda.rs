//! Coming back to communications, and saved views of their register.

use super::{Answer, case::operators, changed, communication::line_view, limited};
use crate::wire::{
    Changed, Done, Nothing,
    agenda::*,
    communication::RegisterLine,
    grid::{ViewRequest, ViewSaved},
    ids,
};
use crate::{ApiError, ErrorCode};
use custode_app::{
    Work,
    communications::{self, RegisterWindow},
    contacts::Names,
    domain::{
        ids::{CommunicationId, ViewId},
        records::ViewPlace,
    },
    settings::{self, ViewDraft},
};

pub(crate) async fn communication_follow(work: &Work, request: CommunicationFollow) -> Answer<Changed> {
    let id = CommunicationId::from_uuid(request.id.0);
    Ok(changed(communications::follow_up(work, id, request.follow_up_on, request.outcome).await?))
}

fn part(window: RegisterWindow) -> AgendaPart {
    let lines: Vec<RegisterLine> = window.lines.into_iter().map(line_view).collect();
    AgendaPart { lines, total: u32::try_from(window.total).unwrap_or(u32::MAX) }
}

pub(crate) async fn agenda_get(work: &Work, request: AgendaAsk) -> Answer<AgendaView> {
    let agenda = communications::agenda(work, limited(request.limit)?).await?;
    Ok(AgendaView {
        today: agenda.today,
        overdue: part(agenda.overdue),
        due: part(agenda.due),
        week: part(agenda.week),
        later: part(agenda.later),
    })
}

pub(crate) async fn register_view_list(work: &Work, _: Nothing) -> Answer<RegisterViewList> {
    let read = |definition: &str| serde_json::from_str::<RegisterChoice>(definition).ok();
    let rows = settings::views(work, ViewPlace::Register, read, |choice| settings::Asks {
        text: &choice.text,
        filters: Vec::new(),
        names_one: choice.contact.is_some() || choice.case.is_some(),
    });
    let rows = rows.await?.into_iter();
    let views =
        rows.map(|(id, name, choice)| RegisterViewView { id: ids::ViewId(id.as_uuid()), name, choice }).collect();
    let channels = Names::read(work).await?.own_channels();
    Ok(RegisterViewList { views, operators: operators(work).await?, channels })
}

pub(crate) async fn register_view_save(work: &Work, request: RegisterViewSave) -> Answer<ViewSaved> {
    let definition = serde_json::to_string(&request.choice)
        .map_err(|_| ApiError::because(ErrorCode::Internal, "a view is no JSON"))?;
    let (id, place) = (request.id.map(|id| ViewId::from_uuid(id.0)), ViewPlace::Register);
    let id = settings::save_view(work, ViewDraft { id, place, title: request.name, definition }).await?;
    Ok(ViewSaved { id: ids::ViewId(id.as_uuid()) })
}

pub(crate) async fn register_view_delete(work: &Work, request: ViewRequest) -> Answer<Done> {
    settings::delete_view(work, ViewPlace::Register, ViewId::from_uuid(request.id.0)).await?;
    Ok(Done {})
}
