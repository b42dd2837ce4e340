//! Soft spam (F19, Art. 130(4) Codice privacy): each condition once, everything else as it should be.

use super::*;
use crate::{
    ids::{GoodsId, SaleId},
    suppression::SuppressionReason,
};

const BOILERS: GoodsId = GoodsId::from_bytes([6; 16]);

fn sale() -> Sale {
    Sale {
        id: SaleId::from_bytes([8; 16]),
        goods: BOILERS,
        sold_on: day("2026-03-12"),
        address: "anna@posta.example".into(),
        informed: true,
        reference: Some("Fattura 12".into()),
    }
}

/// An offer of what the person bought, to the address that they gave, with the line that says how to object.
fn to_a_customer() -> Case {
    Case {
        purpose: purpose(LegalBasis::SoftSpam, true),
        consents: vec![],
        sold: Some(Sold {
            used: true,
            offer: Offer { goods: Some(BOILERS), objection_line: true },
            address: Some("anna@posta.example"),
            sales: vec![sale()],
        }),
        ..good()
    }
}

fn with(change: impl Fn(&mut Sold)) -> Case {
    let mut case = to_a_customer();
    if let Some(sold) = &mut case.sold {
        change(sold);
    }
    case
}

fn left(types: &[ConsentTypeId]) -> Suppression {
    let (hash, reason) = (vec![7; 32], SuppressionReason::Unsubscribed);
    Suppression { hash, reason, types: types.to_vec(), since: day("2026-07-01"), opened: None }
}

fn decided(state: ConsentState, shown: ShownState) -> Case {
    Case { consents: vec![(kind(false, false, false), view(state, shown))], ..to_a_customer() }
}

/// One row for each condition: what is missing, and what the gate says.
#[test]
fn f19_each_condition_fails_by_its_own_code() {
    use GateCode as C;
    let phone = PointFacts { kind: PointKind::Mobile, usable: true };
    let erased = Suppression { reason: SuppressionReason::Erased, ..left(&[]) };
    let elsewhere = GoodsId::from_bytes([9; 16]);
    let of_this_sale = |change: &dyn Fn(&mut Sale)| with(|sold| sold.sales.iter_mut().for_each(change));
    let mut broader = decided(ConsentState::Withdrawn, ShownState::Withdrawn);
    broader.consents[0].0.purpose = Some(PurposeId::from_bytes([3; 16]));
    broader.above = vec![PurposeId::from_bytes([3; 16])];
    let rows: Vec<(&str, Case, Vec<GateCode>)> = vec![
        ("nothing is missing", to_a_customer(), vec![]),
        ("the firm does not use it", with(|sold| sold.used = false), vec![C::SoftSpamUnused]),
        ("nobody looked", Case { sold: None, ..to_a_customer() }, vec![C::SoftSpamUnused]),
        (
            "a text message",
            Case { channel: Channel::Sms, point: Some(phone), ..to_a_customer() },
            vec![C::SoftSpamNoEmail],
        ),
        ("no goods named", with(|sold| sold.offer.goods = None), vec![C::SoftSpamNoGoods]),
        ("no line of objection", with(|sold| sold.offer.objection_line = false), vec![C::SoftSpamNoLine]),
        ("no sale", with(|sold| sold.sales.clear()), vec![C::SoftSpamNoSale]),
        ("a sale to come", of_this_sale(&|sale| sale.sold_on = day("2026-11-23")), vec![C::SoftSpamNoSale]),
        ("other goods", of_this_sale(&|sale| sale.goods = elsewhere), vec![C::SoftSpamOtherGoods]),
        ("another address", with(|sold| sold.address = Some("anna@lavoro.example")), vec![C::SoftSpamOtherAddress]),
        ("not told at the sale", of_this_sale(&|sale| sale.informed = false), vec![C::SoftSpamNotInformed]),
        ("long ago", of_this_sale(&|sale| sale.sold_on = day("2024-11-21")), vec![C::SoftSpamTooOld]),
        ("an objection", Case { stops: vec![objection(StopAuthor::Person)], ..to_a_customer() }, vec![C::Objection]),
        (
            "a block of the firm",
            Case { stops: vec![objection(StopAuthor::Controller)], ..to_a_customer() },
            vec![C::Objection],
        ),
        ("a consent taken back", decided(ConsentState::Withdrawn, ShownState::Withdrawn), vec![C::Withdrawn]),
        ("a broader one taken back", broader, vec![C::Withdrawn]),
        ("a consent refused", decided(ConsentState::Refused, ShownState::Refused), vec![C::SoftSpamRefused]),
        ("left one list", Case { suppressions: vec![left(&[KIND])], ..to_a_customer() }, vec![C::Withdrawn]),
        (
            "left every list",
            Case { suppressions: vec![left(&[])], ..to_a_customer() },
            vec![C::Objection, C::Withdrawn],
        ),
        ("an erased address", Case { suppressions: vec![erased], ..to_a_customer() }, vec![C::Suppressed]),
        ("a restriction", Case { status: ContactStatus::Restricted, ..to_a_customer() }, vec![C::Restricted]),
        ("not usable", Case { status: ContactStatus::NotUsable, ..to_a_customer() }, vec![C::NotUsable]),
        (
            "an address that bounced",
            Case { point: Some(PointFacts { kind: PointKind::Email, usable: false }), ..to_a_customer() },
            vec![C::PointInvalid],
        ),
    ];
    for (what, case, codes) in &rows {
        let answer = ask(case);
        assert_eq!(&answer.codes, codes, "{what}");
        assert_eq!(answer.verdict == Verdict::Ok, codes.is_empty(), "{what}");
        // No switch of the module opens what soft spam does not.
        assert_eq!(&ask(&Case { check_consent: false, ..copy(case) }).codes, codes, "{what}, with the switch off");
    }
}

fn copy(case: &Case) -> Case {
    let sold = case.sold.as_ref().map(|sold| Sold { sales: sold.sales.clone(), ..*sold });
    Case {
        status: case.status,
        suppressions: case.suppressions.clone(),
        point: case.point,
        purpose: case.purpose.clone(),
        ground: case.ground,
        channel: case.channel.clone(),
        mode: case.mode,
        stops: case.stops.clone(),
        consents: case.consents.clone(),
        rpo: case.rpo,
        sold,
        lia: case.lia,
        basis_until: case.basis_until,
        above: case.above.clone(),
        reason_channels: case.reason_channels.clone(),
        check_consent: case.check_consent,
    }
}

/// An objection holds also where somebody forgot to say that the purpose is marketing.
#[test]
fn soft_spam_is_marketing_whatever_its_purpose_says() {
    let plain = purpose(LegalBasis::SoftSpam, false);
    let case = Case { purpose: plain, stops: vec![objection(StopAuthor::Person)], ..to_a_customer() };
    assert_eq!(ask(&case).codes, [GateCode::Objection]);
}
