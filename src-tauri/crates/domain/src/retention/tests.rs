use proptest::prelude::*;

use super::*;

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn rule(code: &str, months: u32, floor_months: Option<u32>, commercial: bool) -> RetentionClass {
    RetentionClass {
        code: code.to_owned(),
        title: code.to_owned(),
        months,
        anchor: RetentionAnchor::Document,
        norm: Some("art. 2220 c.c.".to_owned()),
        commercial,
        floor_months,
        floor_norm: None,
        grace_days: 0,
        action: None,
        channels: None,
        categories: Vec::new(),
        reasons: None,
        law: None,
    }
}

fn by(channel: &Channel, category: Option<Category>, marketing: bool) -> Said<'_> {
    Said { channel, category, reason: None, marketing }
}

/// 4.7: a reminder of an appointment is service by every channel; the firm may say otherwise, and a category comes first.
#[test]
fn a_reason_proposes_its_rule_whatever_the_channel() {
    let (calls, letters) = (rule("CHIAMATE", 12, None, false), rule("CORRISPONDENZA", 120, None, true));
    let complaints = rule("RECLAMI", 60, None, false).with_category(Category::Complaint, true);
    let known = ["APPUNTAMENTO", "CONTRATTO"].map(str::to_owned);
    let usual = |classes: &[&RetentionClass], reason, category, marketing| {
        let said = Said { channel: &Channel::Email, category, reason: Some(reason), marketing };
        usual_class(classes, said).map(|(class, by)| (class.code.clone(), by)).unwrap()
    };
    let all = [&calls, &letters, &complaints];
    assert_eq!(usual(&all, "APPUNTAMENTO", None, false), ("CHIAMATE".to_owned(), ProposedBy::Reason));
    assert_eq!(usual(&all, "CONTRATTO", None, false), ("CORRISPONDENZA".to_owned(), ProposedBy::Channel));
    let complaint = usual(&all, "APPUNTAMENTO", Some(Category::Complaint), false);
    assert_eq!(complaint, ("RECLAMI".to_owned(), ProposedBy::Category));
    let (taken, given) =
        (calls.with_reason("APPUNTAMENTO", false, &known), letters.with_reason("CONTRATTO", true, &known));
    assert_eq!(
        usual(&[&taken, &given], "APPUNTAMENTO", None, false),
        ("CORRISPONDENZA".to_owned(), ProposedBy::Channel)
    );
    assert_eq!(usual(&[&taken, &given], "CONTRATTO", None, false), ("CORRISPONDENZA".to_owned(), ProposedBy::Reason));
    assert!(calls.with_reason("CONTRATTO", true, &known).is_usual_for_reason("APPUNTAMENTO"), "the others stay");
}

#[test]
fn f42_a_rule_is_usual_for_the_channels_and_categories_that_the_firm_gives_it() {
    let (calls, letters) = (rule("CHIAMATE", 12, None, false), rule("CORRISPONDENZA", 120, None, true));
    let usual = |classes: &[&RetentionClass], category| {
        usual_class(classes, by(&Channel::Phone, category, false)).map(|(class, _)| class.code.clone()).unwrap()
    };
    assert_eq!(usual(&[&letters, &calls], None), "CHIAMATE", "as shipped");
    let (taken, given) = (calls.with_channel(&Channel::Phone, false), letters.with_channel(&Channel::Phone, true));
    assert_eq!(usual(&[&taken, &given], None), "CORRISPONDENZA");
    assert!(given.is_usual_for(&Channel::Email) && taken.is_usual_for(&Channel::InPerson), "the others stay");
    let complaints = rule("RECLAMI", 60, None, false).with_category(Category::Complaint, true);
    assert_eq!(usual(&[&taken, &given, &complaints], Some(Category::Complaint)), "RECLAMI", "whatever the channel");
    assert_eq!(usual(&[&taken, &given, &complaints], Some(Category::Support)), "CORRISPONDENZA");
}

/// 4.7: what serves marketing is kept as marketing whatever the channel, unless its category has a rule of its own.
#[test]
fn marketing_is_kept_as_marketing_by_every_channel() {
    let (news, letters) = (rule("MARKETING", 24, None, false), rule("CORRISPONDENZA", 120, None, true));
    let complaints = rule("RECLAMI", 60, None, false).with_category(Category::Complaint, true);
    let usual = |category, marketing| {
        let classes = [&letters, &news, &complaints];
        usual_class(&classes, by(&Channel::Email, category, marketing)).map(|(class, _)| class.code.clone()).unwrap()
    };
    assert_eq!((usual(None, true), usual(None, false)), ("MARKETING".to_owned(), "CORRISPONDENZA".to_owned()));
    assert_eq!(usual(Some(Category::Complaint), true), "RECLAMI");
    let only = usual_class(&[&letters], by(&Channel::Email, None, true));
    assert_eq!(only, Some((&letters, ProposedBy::Channel)), "where the firm has none");
}

#[test]
fn f43_a_run_waits_for_the_days_of_grace_of_its_rule() {
    let (facts, today) = (LegalFacts::default(), day(2026, 11, 26));
    let patient = RetentionClass { grace_days: 30, ..rule("CHIAMATE", 12, None, false) };
    assert_eq!(patient.waits_until(day(2026, 11, 1)), day(2026, 12, 1));
    let never = RetentionClass { grace_days: 366, ..patient };
    assert_eq!(never.check(&facts, today), Err(RetentionInvalid::GraceTooLong));
}

#[test]
fn s11_a_rule_above_the_legal_maximum_is_refused_with_the_reason() {
    let (facts, today) = (LegalFacts::default(), day(2026, 11, 26));
    assert_eq!(
        rule("CHIAMATE", 121, None, false).check(&facts, today),
        Err(RetentionInvalid::BeyondLegal(120, "art. 2946 c.c.".to_owned()))
    );
    assert_eq!(rule("CHIAMATE", 120, None, false).check(&facts, today), Ok(()));
    assert!(matches!(
        rule("MARKETING", 25, None, false).check(&facts, today),
        Err(RetentionInvalid::BeyondLegal(24, _))
    ));
    assert_eq!(rule("CHIAMATE", 0, None, false).check(&facts, today), Err(RetentionInvalid::Zero));
    let bare = RetentionClass { norm: None, ..rule("CHIAMATE", 12, Some(6), false) };
    assert_eq!(bare.check(&facts, today), Err(RetentionInvalid::NoNorm));
    assert!(rule("CHIAMATE", 12, Some(24), false).is_floor_longer());
}

#[test]
fn s10_a_call_and_an_email_of_the_same_day_have_different_days() {
    let on = day(2026, 11, 20);
    let of = |channel| {
        let shipped = SHIPPED_CLASSES.iter().find(|class| class.code == default_class(&channel)).unwrap();
        rule(shipped.code, shipped.months, None, shipped.commercial).kept(on, None).unwrap()
    };
    let (call, email) = (of(Channel::Phone), of(Channel::Email));
    assert!(call.until < email.until, "{call:?} {email:?}");
    assert_eq!((call.term, email.term), (Term::Ceiling, Term::Floor));
}

#[test]
fn a_term_that_runs_from_the_end_of_a_case_is_not_told_by_the_day_of_a_letter() {
    let own = |code: &str| SHIPPED_CLASSES.iter().find(|class| class.code == code).unwrap().anchor.is_own_day();
    assert!(own("CHIAMATE") && own("CORRISPONDENZA"));
    assert!(!own("RECLAMI") && !own("PROVE-CONSENSO"));
}

#[test]
fn s8_the_deciding_term_is_said() {
    let on = day(2026, 1, 31);
    let class = rule("X", 13, Some(1), false);
    assert_eq!(class.kept(on, None), Some(Kept { until: day(2027, 2, 28), term: Term::Ceiling }));
    assert_eq!(class.kept(on, Some(day(2026, 6, 1))), Some(Kept { until: day(2026, 6, 1), term: Term::Need }));
    assert_eq!(class.kept(on, Some(on)), Some(Kept { until: day(2026, 2, 28), term: Term::Floor }));
}

proptest! {
    /// `max(floor, min(need, ceiling))`, whatever the terms are.
    #[test]
    fn a_ceiling_caps_need_and_a_floor_beats_both(
        ceiling in 0_u64..9_000, floor in proptest::option::of(0_u64..9_000), need in proptest::option::of(0_u64..9_000),
    ) {
        let at = |days| day(2026, 1, 1) + chrono::Days::new(days);
        let kept = kept(floor.map(at), need.map(at), at(ceiling));
        let expected = need.map_or(ceiling, |need| need.min(ceiling)).max(floor.unwrap_or(0));
        prop_assert_eq!(kept.until, at(expected));
        let decided = match kept.term {
            Term::Floor => floor,
            Term::Need => need,
            Term::Ceiling => Some(ceiling),
        };
        prop_assert_eq!(decided, Some(expected), "the term that is said is the one that decided");
    }
}

/// DOMAIN 4.7: the access log ends after 24 months, what was done with data after ten years; both make no state, so that nothing
/// that is shown hangs on what goes.
#[test]
fn s9_the_starting_table_has_rules_for_the_log() {
    let months = |code: &str| SHIPPED_CLASSES.iter().find(|class| class.code == code).map(|class| class.months);
    assert_eq!((months(ACCESS_LOG), months(ACTIVITY_LOG)), (Some(24), Some(120)));
    assert!(LOGS.iter().flat_map(|(_, kinds)| kinds.iter()).all(|kind| kind.is_audit()));
}
