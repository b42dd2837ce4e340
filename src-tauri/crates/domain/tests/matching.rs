//! Who is found to be the same, who is kept apart, and how much work it takes.
#![allow(clippy::expect_used, reason = "a test that cannot go on stops")]

use chrono::NaiveDate;
use custode_domain::matching::{Pair, Party, Reason, Shared, Tier, Traits, link, same};

fn person(first: &str, last: &str) -> Party {
    Party { first: first.to_owned(), last: last.to_owned(), ..Party::default() }
}

fn at_home(mut party: Party, street: &str, city: &str) -> Party {
    (party.street, party.city) = (street.to_owned(), city.to_owned());
    party
}

fn with_email(mut party: Party, email: &str) -> Party {
    party.emails = vec![email.to_owned()];
    party
}

fn with_mobile(mut party: Party, number: &str) -> Party {
    party.mobiles = vec![number.to_owned()];
    party
}

fn with_landline(mut party: Party, number: &str) -> Party {
    party.landlines = vec![number.to_owned()];
    party
}

fn with_code(mut party: Party, code: &str) -> Party {
    party.tax_code = code.to_owned();
    party.tax_code_checked = true;
    party
}

fn pairs(list: &[Party]) -> Vec<Pair> {
    link(list, 0, &mut |_, _| true).expect("nobody stops it")
}

fn tier(list: &[Party]) -> Option<Tier> {
    pairs(list).first().map(|pair| pair.tier)
}

#[test]
fn the_certain_tier_is_that_of_the_rules() {
    let anna = || person("Anna", "Verdi");
    let code = "VRDNNA85M41H501X";
    for (one, other) in [
        (with_code(anna(), code), with_code(person("Ana", "Verdy"), code)),
        (with_email(anna(), "anna@x.example"), with_email(person("ANNA", "Verdì"), "anna@x.example")),
        (with_mobile(anna(), "+393331234567"), with_mobile(anna(), "+393331234567")),
        (with_landline(anna(), "+390551234567"), with_landline(anna(), "+390551234567")),
    ] {
        assert_eq!(tier(&[one, other]), Some(Tier::Certain));
    }
    let firm = |name: &str| Party {
        organisation: true,
        name: name.to_owned(),
        vat_number: "01234567897".to_owned(),
        ..Party::default()
    };
    assert_eq!(tier(&[firm("Edil Rossi S.r.l."), firm("EDILROSSI SRL")]), Some(Tier::Certain));
}

#[test]
fn another_name_under_one_address_is_never_certain() {
    for (one, other) in [
        (with_email(person("Anna", "Verdi"), "casa@x.example"), with_email(person("Piero", "Verdi"), "casa@x.example")),
        (with_mobile(person("Anna", "Verdi"), "+393331234567"), with_mobile(person("Anna", "Verde"), "+393331234567")),
    ] {
        assert_ne!(tier(&[one, other]), Some(Tier::Certain));
    }
}

#[test]
fn a_father_and_a_son_of_one_name_stay_apart() {
    let home = |party| with_landline(at_home(party, "Via Roma 1", "Prato"), "+390574123456");
    let father = || home(person("Mario", "Zuccarini"));
    let (born, later) = (NaiveDate::from_ymd_opt(1950, 3, 1), NaiveDate::from_ymd_opt(1980, 3, 2));
    let two_births = [Party { birth_on: born, ..father() }, Party { birth_on: later, ..father() }];
    assert_eq!(tier(&two_births), Some(Tier::Apart));
    let two_codes = [with_code(father(), "ZCCMRA50C01G999A"), with_code(father(), "ZCCMRA80C02G999B")];
    assert_eq!(tier(&two_codes), Some(Tier::Apart));
    let told = &pairs(&two_codes)[0].reasons;
    assert!(told.contains(&Reason::OtherTaxCode) && told.contains(&Reason::Address), "{told:?}");
    // A code or a mobile of one of them alone: nobody knows, a person decides.
    let one_code = [with_code(father(), "ZCCMRA50C01G999A"), father()];
    assert_eq!(tier(&one_code), Some(Tier::ToDecide));
    let two_mobiles = [with_mobile(father(), "+393331234567"), with_mobile(father(), "+393487654321")];
    assert_eq!(tier(&two_mobiles), Some(Tier::ToDecide));
}

#[test]
fn a_couple_of_one_surname_is_not_proposed() {
    let home = |party| with_landline(at_home(party, "Via Roma 1", "Prato"), "+390574123456");
    let couple = [home(person("Mario", "Zuccarini")), home(person("Lucia", "Zuccarini"))];
    assert_ne!(tier(&couple), Some(Tier::ToDecide));
    assert_ne!(tier(&couple), Some(Tier::Certain));
}

#[test]
fn mistakes_of_spelling_and_order_are_proposed() {
    let reach = |party| with_mobile(at_home(party, "Via Cavour, 12", "Siena"), "+393331234567");
    for other in [person("Niccolo", "Zucarini"), person("Zuccarini", "Niccolò"), person("N.", "Zuccarini")] {
        let found = pairs(&[reach(person("Niccolò", "Zuccarini")), reach(other)]);
        assert_eq!(found.first().map(|pair| pair.tier), Some(Tier::ToDecide), "{found:?}");
    }
}

#[test]
fn a_name_alone_proposes_nobody_and_a_rare_one_says_more() {
    const FIRST: [&str; 10] = ["Mario", "Lucia", "Piero", "Anna", "Vito", "Sara", "Enzo", "Gaia", "Dario", "Olga"];
    const LAST: [&str; 12] = [
        "Rossi",
        "Bianchi",
        "Verdi",
        "Galli",
        "Conti",
        "Longo",
        "Serra",
        "Marchetti",
        "Fabbri",
        "Palumbo",
        "Greco",
        "Villa",
    ];
    let named = |at: usize| person(FIRST[at % 10], LAST[at / 10 % 12]);
    // Five times each name, in one town.
    let mut list: Vec<Party> = (0..600).map(|at| at_home(named(at), "", "Roma")).collect();
    assert!(pairs(&list).is_empty(), "{:?}", pairs(&list).first());
    let rare = [person("Melchiorre", "Quaquarelli"), person("Melchiorre", "Quaquarelli")]
        .map(|p| Party { city: "Pomarance".to_owned(), ..p });
    list.extend(rare);
    let found = pairs(&list);
    assert_eq!(found.len(), 1, "{found:?}");
}

#[test]
fn people_are_never_organisations_and_settled_ones_are_left() {
    let firm =
        Party { organisation: true, name: "Anna Verdi".to_owned(), ..with_email(Party::default(), "a@x.example") };
    let anna = with_email(person("Anna", "Verdi"), "a@x.example");
    assert!(pairs(&[firm, anna.clone()]).is_empty());
    let list = [anna.clone(), anna.clone(), anna];
    let found = link(&list, 2, &mut |_, _| true).expect("nobody stops it");
    assert_eq!(found.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>(), [(0, 2), (1, 2)]);
}

#[test]
fn the_same_list_gives_the_same_pairs_and_can_be_stopped() {
    let list: Vec<Party> = (0..1_000)
        .map(|at| {
            with_email(
                person(&format!("Nome{}", at % 50), &format!("Cognome{}", at % 90)),
                &format!("p{}@x.example", at % 700),
            )
        })
        .collect();
    assert_eq!(pairs(&list), pairs(&list));
    assert!(link(&list, 0, &mut |done, _| done < 500).is_none());
}

#[test]
fn ten_times_as_many_of_one_name_are_not_a_hundred_times_the_work() {
    // Every key is shared by all: name, city, switchboard, street.
    let list = |len: usize| -> Vec<Party> {
        (0..len)
            .map(|at| {
                with_mobile(
                    with_landline(at_home(person("Mario", "Rossi"), "Via Roma 1", "Roma"), "+390612345678"),
                    &format!("+39333{at:07}"),
                )
            })
            .collect()
    };
    let took = |len: usize| {
        let list = list(len);
        let began = std::time::Instant::now();
        let found = pairs(&list);
        assert!(found.len() < len * 30, "{} pairs of {len}", found.len());
        began.elapsed().as_secs_f64()
    };
    let (small, large) = (took(150).max(0.001), took(1_500));
    assert!(large < small * 40.0, "{small} s for 150, {large} s for 1,500");
}

#[test]
fn traits_tell_homonyms_apart() {
    let traits = |party: &Party| Traits::of(party);
    let here = traits(&at_home(person("Mario", "Rossi"), "Via Roma 1", "Roma"));
    let there = traits(&at_home(person("Mario", "Rossi"), "Via Dante 9", "Bari"));
    assert!(same(Shared::Email, &here, &there), "an address of their own is a person's, wherever they live");
    assert!(same(Shared::CommonEmail, &here, &here));
    assert!(same(Shared::CommonEmail, &here, &Traits::default()), "an unknown address contradicts nothing");
    assert!(!same(Shared::CommonEmail, &here, &there), "a common address under a common name, and all else differs");
    assert!(same(Shared::Mobile, &here, &there), "who moves keeps the mobile");
    assert!(!same(Shared::Landline, &here, &there));
    let by = |point| Shared::by(point, "mario", "rossi");
    assert_eq!((by("+390551234567"), by("+393331234567")), (Shared::Landline, Shared::Mobile));
    assert_eq!((by("m.rossi@x.example"), by("ilmario@gmail.com")), (Shared::Email, Shared::Email));
    assert_eq!((by("mario.rossi@gmail.com"), by("m.rossi80@libero.it")), (Shared::CommonEmail, Shared::CommonEmail));
}

#[test]
fn every_reason_has_a_word_of_its_own() {
    for reason in Reason::ALL {
        assert_eq!(Reason::from_code(reason.code()), Some(*reason));
    }
    assert!(Reason::OtherBirth.against() && !Reason::Firm.against());
}

/// F13: a code that cannot be right is no other code: it does not keep two cards of the same name and e-mail apart.
#[test]
fn an_invalid_tax_code_keeps_nobody_apart() {
    let anna = || with_email(person("Anna", "Verdi"), "anna@x.example");
    let mut wrong = anna();
    wrong.tax_code = "ABC123".to_owned();
    assert_eq!(tier(&[with_code(anna(), "VRDNNA85M41H501X"), wrong]), Some(Tier::Certain));
}
