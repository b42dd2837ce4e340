//! Which column gets which field: help from the place and the neighbours, then the best assignment of all.

use pathfinding::matrix::Matrix;
use pathfinding::prelude::kuhn_munkres;

use super::{LEAST, SURE, Scores};
use crate::mapping::content::Content;
use crate::mapping::field::Field;
use crate::mapping::words;

/// Without any header a column of plain words is told by what stands beside it. Never surely.
pub(super) fn by_place(scores: &mut [Scores], contents: &[Content]) {
    let top = |s: &Scores| s.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(f, _)| f.clone());
    let best: Vec<Option<Field>> = scores.iter().map(top).collect();
    let at = |i: Option<usize>| i.and_then(|i| best.get(i)).and_then(Option::as_ref);
    let is_answer = |i: &usize| {
        best[*i].is_none() && contents[*i].seen > 0 && contents[*i].fit(&Field::Consent(String::new())) > 0.85
    };
    let answers = (0..contents.len()).find(|i| is_answer(i) && contents[*i].distinct() <= 30);
    for i in 0..contents.len() {
        if best[i].is_some() || contents[i].seen == 0 {
            continue;
        }
        let beside = [at(i.checked_sub(1)), at(Some(i + 1))];
        let near = |field: &Field| beside.contains(&Some(field));
        let content = &contents[i];
        let found = if Some(i) == answers {
            (Field::Consent("CONSENSO".to_owned()), 0.7)
        } else if content.fitting(&Field::AcquiredOn) > Some(0) && content.fit(&Field::AcquiredOn) > 0.7 {
            if content.tells_births() {
                scores[i].push((Field::BirthOn, 0.6));
                continue;
            }
            let follows = answers.is_some_and(|a| a + 1 == i);
            (if follows { Field::ConsentOn("CONSENSO".to_owned()) } else { Field::AcquiredOn }, 0.6)
        } else if near(&Field::FirstName) && content.fit(&Field::LastName) > 0.6 {
            (Field::LastName, 0.72)
        } else if (near(&Field::Postcode) || near(&Field::Province) || near(&Field::Address) && content.holds_towns())
            && content.fit(&Field::City) > 0.6
        {
            (Field::City, 0.72)
        } else if i + 1 == contents.len() && content.mean_length() > 8.0 {
            (Field::Notes, 0.55)
        } else {
            continue;
        };
        scores[i].push(found);
    }
}

/// Columns that usually stand together lend each other a little.
pub(super) fn neighbours(scores: &mut [Scores]) {
    let best: Vec<Option<Field>> =
        scores.iter().map(|s| s.iter().max_by(|a, b| a.1.total_cmp(&b.1)).map(|(f, _)| f.clone())).collect();
    let group = |field: &Field| match field {
        Field::LastName | Field::FirstName | Field::FullName | Field::Organisation => 1,
        Field::Address | Field::Postcode | Field::City | Field::Province | Field::Country => 2,
        Field::Phone | Field::Mobile | Field::Fax | Field::Email | Field::Pec => 3,
        Field::VatNumber | Field::TaxCode | Field::TaxOrVat | Field::SdiCode => 4,
        Field::Consent(_) | Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_) | Field::Source | Field::OptOut => 5,
        _ => 0,
    };
    for (i, own) in scores.iter_mut().enumerate() {
        let beside: Vec<u8> = [i.checked_sub(1), Some(i + 1)]
            .into_iter()
            .flatten()
            .filter_map(|j| best.get(j).and_then(|f| f.as_ref()).map(group))
            .collect();
        for (field, score) in own {
            let g = group(field);
            if g > 0 && beside.contains(&g) {
                *score = (*score * 0.95 + 0.05).min(0.99);
            } else {
                *score = (*score * 0.98).min(0.99);
            }
        }
    }
}

/// Optimal one-to-one assignment; a field that may repeat has several seats, and every column may stay without.
/// `pieces` columns continue another one, `numbers` hold the number of a street's house.
pub(super) fn assign(scores: &[Scores], pieces: usize, numbers: usize) -> Vec<Option<Field>> {
    let columns: Vec<usize> =
        (0..scores.len()).filter(|i| scores[*i].iter().any(|(_, s)| *s >= LEAST)).take(200).collect();
    let mut seats: Vec<Field> = Vec::new();
    for i in &columns {
        for (field, score) in &scores[*i] {
            let held = seats.iter().filter(|f| *f == field).count();
            let wanted = if *field == Field::Organisation {
                1 + pieces
            } else if *field == Field::Address {
                1 + numbers
            } else if field.may_repeat() {
                columns.iter().filter(|j| scores[**j].iter().any(|(f, s)| f == field && *s >= LEAST)).count()
            } else {
                repeats(field)
            };
            if *score >= LEAST && held < wanted {
                seats.push(field.clone());
            }
        }
    }
    let mut chosen = vec![None; scores.len()];
    if columns.is_empty() {
        return chosen;
    }
    let width = seats.len() + columns.len();
    let weights = Matrix::from_fn(columns.len(), width, |(row, seat)| -> i64 {
        match seats.get(seat) {
            Some(field) => scores[columns[row]]
                .iter()
                .find(|(f, s)| f == field && *s >= LEAST)
                .map_or(0, |(_, s)| (s * 10_000.0) as i64),
            None => 0,
        }
    });
    let (_, seating) = kuhn_munkres(&weights);
    for (row, seat) in seating.into_iter().enumerate() {
        if weights[(row, seat)] > 0 {
            chosen[columns[row]] = seats.get(seat).cloned();
        }
    }
    chosen
}

/// A column whose header names a field gets it back from one that only looks like it: the best sum of all would rather give
/// two columns something. And a lone first name or surname that nothing names goes where a whole name is sure.
pub(super) fn rightful(headers: &[String], scores: &[Scores], chosen: &mut [Option<Field>]) {
    let names = |at: usize, field: &Field| {
        let header = headers.get(at).map_or("", String::as_str);
        words::guess(header).iter().any(|(word, sure)| *sure >= 0.9 && word.field("X").as_ref() == Some(field))
    };
    let score = |at: usize, field: &Field| scores[at].iter().find(|(f, _)| f == field).map_or(0.0, |(_, s)| *s);
    for at in 0..chosen.len() {
        let Some((best, own)) = scores[at].iter().max_by(|a, b| a.1.total_cmp(&b.1)) else { continue };
        if *own < SURE || chosen[at].as_ref() == Some(best) || best.may_repeat() || !names(at, best) {
            continue;
        }
        let holder = (0..chosen.len()).find(|other| chosen[*other].as_ref() == Some(best));
        if let Some(holder) = holder.filter(|holder| score(*holder, best) + 0.1 < *own && !names(*holder, best)) {
            chosen[at] = Some(best.clone());
            chosen[holder] = None;
        }
    }
    let sure_name = (0..chosen.len()).any(|at| {
        chosen[at] == Some(Field::FullName) && score(at, &Field::FullName) >= SURE && names(at, &Field::FullName)
    });
    let has = |field: &Field| chosen.iter().flatten().any(|f| f == field);
    let halves = has(&Field::FirstName) && has(&Field::LastName);
    for at in (0..chosen.len()).filter(|_| sure_name && !halves) {
        if let Some(field @ (Field::FirstName | Field::LastName)) = &chosen[at]
            && score(at, field) < SURE
            && !names(at, field)
        {
            chosen[at] = None;
        }
    }
}

/// A subscriber export has two times of the same consent; "Revoca (S/N)" stands beside "Data revoca".
fn repeats(field: &Field) -> usize {
    if matches!(field, Field::ConsentOn(_) | Field::ConsentWithdrawnOn(_)) { 2 } else { 1 }
}
