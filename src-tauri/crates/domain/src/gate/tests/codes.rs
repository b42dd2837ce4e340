//! The whole list of DOMAIN 4.4: each code once, with its step and what may follow.

use super::*;
use crate::{
    ids::{GoodsId, SaleId},
    suppression::SuppressionReason,
};
use std::collections::BTreeSet;

const GOODS: GoodsId = GoodsId::from_bytes([6; 16]);

fn suppressed(reason: SuppressionReason) -> Vec<Suppression> {
    vec![Suppression { hash: vec![7; 32], reason, types: vec![], since: day("2026-07-01"), opened: None }]
}

fn decided(state: ConsentState, shown: ShownState) -> Case {
    Case { consents: vec![(kind(true, false, false), view(state, shown))], ..good() }
}

fn call(rpo: Option<RpoFacts>) -> Case {
    let point = Some(PointFacts { kind: PointKind::Mobile, usable: true });
    let consents = vec![(kind(false, false, true), view(ConsentState::Given, ShownState::Given))];
    Case { channel: Channel::Phone, mode: Mode::Call, point, rpo: Some(rpo), consents, ..good() }
}

/// Soft spam in which one thing is not as it must be.
fn soft(change: impl FnOnce(&mut Case, &mut Sale)) -> Case {
    let mut sale = Sale {
        id: SaleId::from_bytes([8; 16]),
        goods: GOODS,
        sold_on: day("2026-03-12"),
        address: "anna@posta.example".into(),
        informed: true,
        reference: None,
    };
    let sold = Sold {
        used: true,
        offer: Offer { goods: Some(GOODS), objection_line: true },
        address: Some("anna@posta.example"),
        sales: vec![],
    };
    let mut case = Case { purpose: purpose(LegalBasis::SoftSpam, true), consents: vec![], sold: Some(sold), ..good() };
    change(&mut case, &mut sale);
    if let Some(sold) = case.sold.as_mut().filter(|sold| sold.address.is_some()) {
        sold.sales.push(sale);
    }
    case
}

fn sold(case: &mut Case, change: impl FnOnce(&mut Sold)) {
    change(case.sold.as_mut().unwrap());
}

/// What leads to each code, first of all that are told; the step in DOMAIN 4.4.
fn table() -> Vec<(GateCode, u8, Case)> {
    use ConsentState as S;
    use GateCode as C;
    use ShownState as V;
    let never = || Case { consents: vec![], ..good() };
    let listed = |listed| {
        let on = day("2026-11-15");
        Some(RpoFacts { checked_on: on, since: on, listed, valid_until: day("2026-11-30") })
    };
    let contract = || Case { purpose: purpose(LegalBasis::Contract, false), consents: vec![], ..good() };
    let lia = Case { purpose: purpose(LegalBasis::LegitimateInterest, false), lia: Some(false), ..good() };
    vec![
        (C::Erased, 1, Case { status: ContactStatus::Erased, ..good() }),
        (C::Suppressed, 1, Case { suppressions: suppressed(SuppressionReason::Erased), ..good() }),
        (C::Restricted, 2, Case { status: ContactStatus::Restricted, ..good() }),
        (C::Objection, 3, Case { stops: vec![objection(StopAuthor::Person)], ..good() }),
        (C::Withdrawn, 4, decided(S::Withdrawn, V::Withdrawn)),
        (C::NotUsable, 5, Case { status: ContactStatus::NotUsable, ..good() }),
        (C::PointInvalid, 6, Case { point: None, ..good() }),
        (C::RpoMissing, 7, call(None)),
        (C::RpoListed, 7, call(listed(true))),
        (C::ConsentAbsent, 8, never()),
        (C::ConsentRefused, 8, decided(S::Refused, V::Refused)),
        (C::ConsentExpired, 8, decided(S::Expired, V::Expired)),
        (C::ConsentProofWeak, 8, decided(S::Given, V::ProofWeak)),
        (C::ChannelNotAllowed, 8, Case { mode: Mode::Single, ..good() }),
        (C::SoftSpamUnused, 9, soft(|case, _| sold(case, |sold| sold.used = false))),
        (
            C::SoftSpamNoEmail,
            9,
            soft(|case, _| {
                case.channel = Channel::Sms;
                case.point = Some(PointFacts { kind: PointKind::Mobile, usable: true });
            }),
        ),
        (C::SoftSpamNoGoods, 9, soft(|case, _| sold(case, |sold| sold.offer.goods = None))),
        (C::SoftSpamNoLine, 9, soft(|case, _| sold(case, |sold| sold.offer.objection_line = false))),
        (C::SoftSpamNoSale, 9, soft(|case, _| sold(case, |sold| sold.address = None))),
        (C::SoftSpamOtherGoods, 9, soft(|_, sale| sale.goods = GoodsId::from_bytes([9; 16]))),
        (C::SoftSpamOtherAddress, 9, soft(|_, sale| sale.address = "altra@posta.example".into())),
        (C::SoftSpamNotInformed, 9, soft(|_, sale| sale.informed = false)),
        (C::SoftSpamTooOld, 9, soft(|_, sale| sale.sold_on = day("2023-01-01"))),
        (
            C::SoftSpamRefused,
            9,
            soft(|case, _| {
                case.consents = vec![(kind(true, true, true), view(S::Refused, V::Refused))];
            }),
        ),
        (C::LiaMissing, 10, lia),
        (C::BasisEnded, 11, Case { basis_until: Some(day("2026-11-21")), ..contract() }),
    ]
}

/// DOMAIN 4.4: steps 1 to 7 refuse, 8 to 11 want a reason that is no marketing, rights are answered whatever is told, and no
/// code is left out of the list. What earlier rules answered for soft spam is read only.
#[test]
fn d44_every_code_has_its_step_and_its_way_out() {
    let rows = table();
    for (code, step, case) in &rows {
        let answer = ask(case);
        assert!(answer.codes.contains(code), "{code}: {:?}", answer.codes);
        assert_eq!(code.step(), *step, "{code}");
        let first = answer.codes[0].step();
        let expected = if first < 8 { Verdict::Refused } else { Verdict::ReasonNeeded };
        assert_eq!(answer.verdict, expected, "{code}");
        let to_rights = Case { ground: 2, ..clone(case) };
        assert_eq!(ask(&to_rights).verdict, Verdict::Ok, "{code}: answers to requests are always open");
        // A stated reason passes by what only marketing hits.
        let reason = ask(&Case { ground: 1, ..clone(case) });
        let hits_all = matches!(step, 1 | 2 | 5 | 6);
        let passes = reason.verdict == Verdict::Ok;
        assert_eq!(passes, !hits_all && *step != 11, "{code}: {:?}", reason.codes);
    }
    let told: BTreeSet<GateCode> = rows.iter().map(|(code, ..)| *code).collect();
    let left: Vec<&GateCode> = GateCode::ALL.iter().filter(|code| !told.contains(code)).collect();
    assert_eq!(left, [&GateCode::SoftSpamConditions]);
    let steps: BTreeSet<u8> = told.iter().map(|code| code.step()).collect();
    assert_eq!(steps, (1..=11).collect());
    // The day itself still counts; nothing is over while the relation goes on.
    let alive = Case { purpose: purpose(LegalBasis::Contract, false), consents: vec![], ..good() };
    assert_eq!(ask(&Case { basis_until: Some(day("2026-11-22")), ..clone(&alive) }).verdict, Verdict::Ok);
    assert_eq!(ask(&alive).verdict, Verdict::Ok);
}

fn clone(case: &Case) -> Case {
    let sold = case.sold.as_ref().map(|sold| Sold { sales: sold.sales.clone(), ..*sold });
    Case {
        suppressions: case.suppressions.clone(),
        purpose: case.purpose.clone(),
        channel: case.channel.clone(),
        stops: case.stops.clone(),
        consents: case.consents.clone(),
        above: case.above.clone(),
        reason_channels: case.reason_channels.clone(),
        sold,
        ..*case
    }
}
