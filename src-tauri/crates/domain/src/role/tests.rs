use std::collections::BTreeSet;

use super::*;
use crate::{
    contact::{ContactChange, ContactPoint, CustomSet, FieldSet, PointKind, PointSet},
    ids::{ActorId, GoodsId, PointId, ReplicaId, SaleId, ScopeId, TxnId, UnitId},
    journal::{Body, Entry, EntryHeader, FieldValue, Kind, SCHEMA_VERSION, Stamp},
    soft_spam::{Sale, SaleSet},
    unit::{UnitState, fold},
};

fn role(may: &[Permission], hides: &[Facet], own_cards: bool) -> NewRole {
    NewRole {
        title: "Negozio".to_owned(),
        may: may.iter().copied().collect(),
        hides: hides.iter().copied().collect(),
        own_cards,
    }
}

/// S19: what each shipped role may do, as a table that a person can read.
#[test]
fn s19_the_shipped_roles_may_do_what_their_names_say() {
    use Permission as May;
    let table: [(ShippedRole, &[May], &[May]); 5] = [
        (ShippedRole::Owner, May::ALL, &[]),
        (ShippedRole::Lead, &[May::Rules, May::Erase, May::Journal, May::Export], &[May::Users]),
        (
            ShippedRole::Operator,
            &[May::PeopleWrite, May::Consents, May::Reveal, May::Import],
            &[May::Users, May::Export, May::Erase, May::Rules, May::Firm, May::Journal, May::Backups],
        ),
        (
            ShippedRole::Agent,
            &[May::People, May::PeopleWrite, May::Communications],
            &[May::Reveal, May::Export, May::Import, May::Bin, May::PeopleMerge, May::Documents, May::Users],
        ),
        (ShippedRole::Reader, &[May::People], &[May::PeopleWrite, May::Consents, May::Bin, May::Reveal, May::Users]),
    ];
    for (shipped, may, may_not) in table {
        let role = shipped.role();
        assert!(may.iter().all(|one| role.may(*one)), "{shipped} may too little");
        assert!(!may_not.iter().any(|one| role.may(*one)), "{shipped} may too much");
    }
    assert_eq!(ShippedRole::Reader.role().permissions(), BTreeSet::from([May::People]), "the weakest only looks");
}

#[test]
fn a_shipped_role_obeys_the_rule_of_own_roles() {
    for shipped in ShippedRole::ALL.iter().filter(|shipped| **shipped != ShippedRole::Owner) {
        let role = shipped.role();
        let new =
            NewRole { title: String::new(), may: role.permissions(), hides: role.hidden(), own_cards: role.own_cards };
        assert_eq!(new.parse(Some(shipped.id()), &[]), Ok(role), "{shipped}");
    }
}

#[test]
fn ids_of_shipped_roles_are_stable_and_differ() {
    let ids: BTreeSet<RoleId> = ShippedRole::ALL.iter().map(|role| role.id()).collect();
    assert_eq!(ids.len(), ShippedRole::ALL.len());
    assert_eq!(ShippedRole::Agent.id().as_bytes(), b"custode\x80role\0\0\0\x04");
    for shipped in ShippedRole::ALL {
        assert_eq!(ShippedRole::of(shipped.id()), Some(*shipped));
    }
}

/// S40: what the form refuses, and why.
#[test]
fn s40_a_role_is_refused_where_it_contradicts_itself() {
    use Permission as May;
    let own = RoleId::from_bytes([7; 16]);
    let known = Role { title: "NEGOZIO".to_owned(), ..Role::default() };
    assert_eq!(role(&[], &[], false).parse(Some(own), &[]), Err(RoleInvalid::Nothing));
    assert_eq!(role(&[May::People], &[], false).parse(None, &[&known]), Err(RoleInvalid::Taken));
    let empty = NewRole { title: " ".to_owned(), ..role(&[May::People], &[], false) };
    assert_eq!(empty.clone().parse(Some(own), &[]), Err(RoleInvalid::Missing));
    assert!(empty.parse(Some(ShippedRole::Agent.id()), &[]).is_ok(), "a shipped role keeps its own name");
    let long = NewRole { title: "x".repeat(61), ..role(&[May::People], &[], false) };
    assert_eq!(long.parse(None, &[]), Err(RoleInvalid::TooLong));
    let all: Vec<May> = May::ALL.to_vec();
    assert_eq!(role(&all, &[], false).parse(Some(ShippedRole::Owner.id()), &[]), Err(RoleInvalid::Fixed));
    for permission in May::ALL.iter().copied().filter(|may| may.needs_everything()) {
        let refused = Err(RoleInvalid::NeedsEverything(permission));
        assert_eq!(role(&[permission], &[Facet::Iban], false).parse(None, &[]), refused);
        assert_eq!(role(&[permission], &[], true).parse(None, &[]), refused);
        assert!(role(&[permission], &[], false).parse(None, &[]).is_ok());
    }
    assert_eq!(
        role(&[May::Bin], &[], true).parse(None, &[]),
        Err(RoleInvalid::NeedsEverything(May::Bin)),
        "the bin is of everybody"
    );
    assert!(role(&[May::Bin], &[Facet::Iban], false).parse(None, &[]).is_ok());
    let only = role(&[May::Consents], &[], false).parse(None, &[]).unwrap();
    assert!(only.may(May::People), "who may do something sees people");
}

#[test]
fn the_titolare_is_never_less_and_an_unknown_role_is_the_weakest() {
    let written = Role { title: "Niente".to_owned(), ..Role::default() };
    assert_eq!(standing(ShippedRole::Owner.id(), Some(&written)), ShippedRole::Owner.role());
    assert_eq!(standing(ShippedRole::Agent.id(), Some(&written)), written);
    assert_eq!(standing(RoleId::from_bytes([9; 16]), None), ShippedRole::Reader.role());
    assert!(!ShippedRole::Reader.role().holds_sealed() && ShippedRole::Operator.role().holds_sealed());
}

#[test]
fn words_of_a_newer_program_are_kept_and_count_for_nothing() {
    let role = Role { may: vec!["people".to_owned(), "fly".to_owned()], ..Role::default() };
    let back: Role = minicbor::decode(&minicbor::to_vec(&role).unwrap()).unwrap();
    assert_eq!(back, role);
    assert_eq!(back.permissions(), BTreeSet::from([Permission::People]));
}

/// S20: a hidden field is in no entry that a reader gets, whatever it is folded into.
#[test]
fn s20_hidden_fields_are_taken_out_of_entries() {
    let operator = ActorId::from_bytes([3; 16]);
    let text = |field: ContactField, text: &str| FieldSet::first(field, FieldValue::Text(text.to_owned()));
    let point = |n: u8, kind: PointKind, value: &str| PointSet {
        id: PointId::from_bytes([n; 16]),
        point: Some(ContactPoint::new(PointId::from_bytes([n; 16]), kind, value, value)),
        replaces: Vec::new(),
    };
    let sale = Sale {
        id: SaleId::from_bytes([8; 16]),
        goods: GoodsId::from_bytes([6; 16]),
        sold_on: chrono::NaiveDate::MIN,
        address: "a@b.it".to_owned(),
        informed: true,
        reference: None,
    };
    let change = ContactChange {
        fields: vec![
            text(ContactField::LastName, "Rossi"),
            text(ContactField::Notes, "nota"),
            text(ContactField::BirthPlace, "Lucca"),
            FieldSet::first(ContactField::Owner, FieldValue::Id(operator.as_uuid())),
        ],
        points: vec![point(1, PointKind::Email, "a@b.it"), point(2, PointKind::Mobile, "+39333")],
        customs: vec![CustomSet { code: "TAGLIA".to_owned(), value: Some("M".to_owned()), replaces: Vec::new() }],
        sales: vec![SaleSet { id: SaleId::from_bytes([8; 16]), sale: Some(sale), replaces: Vec::new() }],
        ..ContactChange::default()
    };
    let header = EntryHeader {
        scope: ScopeId::from_bytes([1; 16]),
        replica: ReplicaId::from_bytes([1; 16]),
        seq: 1,
        txn: TxnId::from_bytes([1; 16]),
        unit: UnitId::from_bytes([1; 16]),
        kind: Kind::ContactRecorded,
        stamp: Stamp::from_i64(65_536),
        schema_v: SCHEMA_VERSION,
        actor: operator,
        commitment: [0; 32],
    };
    let entry = Entry { header, body: Some(Body::ContactRecorded(change)) };
    let seen = |sight: &Sight| match fold(&[sight.mask(entry.clone())]) {
        UnitState::Contact(unit) => unit,
        other => panic!("{other:?}"),
    };
    let hides = |facets: &[Facet]| Sight { owner: None, hides: facets.iter().copied().collect() };
    let less = seen(&hides(&[Facet::Notes, Facet::Birth, Facet::Phone, Facet::OwnFields]));
    assert_eq!(less.text(ContactField::LastName), Some("Rossi"));
    assert_eq!((less.text(ContactField::Notes), less.text(ContactField::BirthPlace)), (None, None));
    assert_eq!(less.points().iter().map(|point| point.kind).collect::<Vec<_>>(), [PointKind::Email]);
    assert!(less.customs().is_empty());
    let all = seen(&hides(&[]));
    assert_eq!((all.points().len(), all.customs().len(), all.sales().len()), (2, 1, 1));
    assert_eq!(less.sales().len(), 1);
    assert!(seen(&hides(&[Facet::Email])).sales().is_empty(), "a sale names the address");

    let own = Sight { owner: Some(operator), hides: BTreeSet::new() };
    assert!(own.lets(&all));
    assert!(!Sight { owner: Some(ActorId::from_bytes([4; 16])), ..own }.lets(&all));
}
