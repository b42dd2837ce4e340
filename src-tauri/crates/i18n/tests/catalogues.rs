//! Both languages say the same things: same files, same keys, same variables; and every file parses whole.

use std::collections::{BTreeMap, BTreeSet};

use custode_i18n::{Arg, Catalogue, Lang, sources};
use fluent_syntax::{ast, parser};

type Keys = BTreeMap<String, BTreeSet<String>>;

#[test]
fn every_file_parses_and_no_key_is_given_twice() {
    for (lang, file, text) in sources() {
        if let Err((_, errors)) = parser::parse(text) {
            panic!("{lang}/{file}: {errors:?}");
        }
    }
    for lang in Lang::ALL {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        for (_, file, text) in sources().filter(|(of, _, _)| *of == lang) {
            for key in keys(text, true).into_keys() {
                if let Some(earlier) = seen.insert(key.clone(), file) {
                    panic!("{lang}: key {key} is in {earlier} and in {file}");
                }
            }
        }
    }
}

#[test]
fn both_languages_have_the_same_keys_and_variables() {
    let of = |lang: Lang| -> BTreeMap<&str, Keys> {
        sources().filter(|(l, _, _)| *l == lang).map(|(_, file, text)| (file, keys(text, false))).collect()
    };
    let (it, en) = (of(Lang::It), of(Lang::En));
    let files = |side: &BTreeMap<&str, Keys>| side.keys().map(|file| (*file).to_owned()).collect::<Vec<_>>();
    assert_eq!(files(&it), files(&en), "each file exists in both languages");
    for (file, keys) in &it {
        let other = &en[file];
        let missing: Vec<_> = keys.keys().filter(|key| !other.contains_key(*key)).collect();
        let extra: Vec<_> = other.keys().filter(|key| !keys.contains_key(*key)).collect();
        assert!(missing.is_empty() && extra.is_empty(), "{file}: only Italian {missing:?}, only English {extra:?}");
        for (key, variables) in keys {
            assert_eq!(variables, &other[key], "{file}: variables of {key}");
        }
    }
}

#[test]
fn numbers_choose_the_plural_and_are_grouped() {
    let it = Catalogue::get(Lang::It);
    assert_eq!(it.word("app-name"), "Custode");
    assert!(!it.has("no-such-key"));
    assert_eq!(it.word("no-such-key"), "no-such-key");
    assert_eq!(it.text("report-tile-consents", &[("count", Arg::from(1))]), "consenso");
    assert_eq!(it.text("report-tile-consents", &[("count", Arg::from(2))]), "consensi");
    assert_eq!(it.text("report-row", &[("row", Arg::from(2314))]), "riga 2.314");
    assert_eq!(Catalogue::get(Lang::En).text("report-row", &[("row", Arg::from(2314))]), "row 2,314");
}

/// Keys (messages and their attributes, with terms when asked) and the variables that each one uses.
fn keys(text: &str, with_terms: bool) -> Keys {
    let resource = parser::parse(text).unwrap_or_else(|(resource, _)| resource);
    let mut out = Keys::new();
    for entry in resource.body {
        match entry {
            ast::Entry::Message(message) => {
                if let Some(value) = &message.value {
                    out.insert(message.id.name.to_owned(), variables(value));
                }
                for attribute in &message.attributes {
                    out.insert(format!("{}.{}", message.id.name, attribute.id.name), variables(&attribute.value));
                }
            }
            ast::Entry::Term(term) if with_terms => {
                out.insert(format!("-{}", term.id.name), variables(&term.value));
            }
            _ => {}
        }
    }
    out
}

fn variables(pattern: &ast::Pattern<&str>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    in_pattern(pattern, &mut found);
    found
}

fn in_pattern(pattern: &ast::Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let ast::PatternElement::Placeable { expression } = element {
            in_expression(expression, found);
        }
    }
}

fn in_expression(expression: &ast::Expression<&str>, found: &mut BTreeSet<String>) {
    match expression {
        ast::Expression::Inline(inline) => in_inline(inline, found),
        ast::Expression::Select { selector, variants } => {
            in_inline(selector, found);
            variants.iter().for_each(|variant| in_pattern(&variant.value, found));
        }
    }
}

fn in_inline(inline: &ast::InlineExpression<&str>, found: &mut BTreeSet<String>) {
    match inline {
        ast::InlineExpression::VariableReference { id } => {
            found.insert(id.name.to_owned());
        }
        ast::InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, found));
        }
        ast::InlineExpression::Placeable { expression } => in_expression(expression, found),
        _ => {}
    }
}
