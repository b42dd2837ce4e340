//! Who cannot be used, and why.

use super::{Answer, small};
use crate::wire::{barred::*, ids};
use crate::words::{author_of, author_view, channel_of, channel_view};
use custode_app::{
    Work,
    consents::{self, BarredAsk},
    contacts::Names,
    domain::{barred::BarKind as Kind, ids::PurposeId},
};

const fn kind_view(kind: Kind) -> BarKind {
    match kind {
        Kind::Objection => BarKind::Objection,
        Kind::Withdrawn => BarKind::Withdrawn,
        Kind::Restricted => BarKind::Restricted,
        Kind::NotUsable => BarKind::NotUsable,
        Kind::Block => BarKind::Block,
        Kind::ByLaw => BarKind::ByLaw,
        Kind::Suppressed => BarKind::Suppressed,
        Kind::OptOut => BarKind::OptOut,
    }
}

const fn kind_of(kind: BarKind) -> Kind {
    match kind {
        BarKind::Objection => Kind::Objection,
        BarKind::Withdrawn => Kind::Withdrawn,
        BarKind::Restricted => Kind::Restricted,
        BarKind::NotUsable => Kind::NotUsable,
        BarKind::Block => Kind::Block,
        BarKind::ByLaw => Kind::ByLaw,
        BarKind::Suppressed => Kind::Suppressed,
        BarKind::OptOut => Kind::OptOut,
    }
}

pub(crate) async fn stop_list(work: &Work, request: StopList) -> Answer<StopPage> {
    let ask = BarredAsk {
        what: request.what.map(kind_of),
        author: request.author.map(author_of),
        purpose: request.purpose.map(|id| PurposeId::from_uuid(id.0)),
        channel: request.channel.and_then(channel_of),
        name: request.name,
        offset: u64::from(request.offset),
        limit: u64::from(request.limit),
    };
    let page = consents::barred(work, ask).await?;
    let names = Names::read(work).await?;
    let title = |id: &PurposeId| names.purpose(*id).map(|row| row.purpose.title.clone());
    let rows = page.rows.into_iter().map(|row| {
        let taken_back = row.bar.consent_type.and_then(|id| names.consent_type(id));
        StopLine {
            contact: ids::ContactId(row.contact.as_uuid()),
            name: row.name,
            what: kind_view(row.bar.what),
            author: author_view(row.bar.author),
            purposes: row.bar.purposes.iter().filter_map(title).collect(),
            channels: row.bar.channels.iter().map(channel_view).collect(),
            ground: row.bar.ground.or_else(|| taken_back.map(|row| row.definition.title.clone())),
            since: row.bar.since,
        }
    });
    Ok(StopPage {
        rows: rows.collect(),
        total: small(page.total),
        counts: page
            .counts
            .into_iter()
            .map(|(what, count)| StopCount { what: kind_view(what), count: small(count) })
            .collect(),
    })
}
