//! Recipients and processors.

use super::{Answer, changed};
use crate::wire::{Changed, Nothing, ids, recipient::*};
use custode_app::{
    AppError, Work,
    domain::{
        ids::{PurposeId, RecipientId},
        recipient::{EEA, NewRecipient, OTHER_COUNTRIES, RecipientRole as Role, Safeguard as Kept, is_in_eea},
    },
    settings,
};

const fn role_view(role: Role) -> RecipientRole {
    match role {
        Role::Recipient => RecipientRole::Recipient,
        Role::Processor => RecipientRole::Processor,
        Role::Joint => RecipientRole::Joint,
    }
}

const fn role_of(role: RecipientRole) -> Role {
    match role {
        RecipientRole::Recipient => Role::Recipient,
        RecipientRole::Processor => Role::Processor,
        RecipientRole::Joint => Role::Joint,
    }
}

const fn safeguard_view(safeguard: Kept) -> Safeguard {
    match safeguard {
        Kept::Adequacy => Safeguard::Adequacy,
        Kept::StandardClauses => Safeguard::StandardClauses,
        Kept::BindingRules => Safeguard::BindingRules,
        Kept::Exception => Safeguard::Exception,
    }
}

const fn safeguard_of(safeguard: Safeguard) -> Kept {
    match safeguard {
        Safeguard::Adequacy => Kept::Adequacy,
        Safeguard::StandardClauses => Kept::StandardClauses,
        Safeguard::BindingRules => Kept::BindingRules,
        Safeguard::Exception => Kept::Exception,
    }
}

pub(crate) async fn recipient_list(work: &Work, _: Nothing) -> Answer<RecipientList> {
    let mut rows = work.reader().recipients().await.map_err(AppError::from)?;
    rows.sort_by_key(|row| row.archived);
    let recipients = rows
        .into_iter()
        .map(|row| RecipientView {
            id: ids::RecipientId(row.id.as_uuid()),
            role: role_view(row.recipient.role),
            outside: !is_in_eea(&row.recipient.country),
            safeguard: row.recipient.safeguard.map(safeguard_view),
            contract_on: row.recipient.contract_on,
            lacks_contract: row.recipient.lacks_contract(),
            purposes: row.recipient.purposes.iter().map(|id| ids::PurposeId(id.as_uuid())).collect(),
            name: row.recipient.name,
            service: row.recipient.service,
            country: row.recipient.country,
            contact: row.recipient.contact,
            archived: row.archived,
        })
        .collect();
    let all = EEA.iter().map(|code| (code, true)).chain(OTHER_COUNTRIES.iter().map(|code| (code, false)));
    let countries = all.map(|(code, eea)| Country { code: (*code).to_owned(), eea }).collect();
    Ok(RecipientList { recipients, countries })
}

pub(crate) async fn recipient_save(work: &Work, request: RecipientSave) -> Answer<RecipientSaved> {
    let form = NewRecipient {
        name: request.name,
        role: role_of(request.role),
        service: request.service,
        country: request.country,
        safeguard: request.safeguard.map(safeguard_of),
        contract_on: request.contract_on,
        contact: request.contact,
        purposes: request.purposes.iter().map(|id| PurposeId::from_uuid(id.0)).collect(),
    };
    let id = request.id.map(|id| RecipientId::from_uuid(id.0));
    let (id, _) = settings::save_recipient(work, id, form).await?;
    Ok(RecipientSaved { id: ids::RecipientId(id.as_uuid()) })
}

pub(crate) async fn recipient_archive(work: &Work, request: RecipientArchive) -> Answer<Changed> {
    let txn = settings::archive_recipient(work, RecipientId::from_uuid(request.id.0), request.archived).await?;
    Ok(changed(txn))
}
