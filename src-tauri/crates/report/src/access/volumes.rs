//! A pack too long for one document. Time and memory of the typesetter grow with every line, so a long list of an annex
//! stops in the letter and goes on in documents of their own.

use super::{
    view::{Block, Part, View},
    words::Words,
};

/// Lines of one list that one document holds (PERFORMANCE: 2,000 lines of a tagged table take 1.6 s and 281 MB).
const LINES: usize = 2_000;

/// The letter, cut where its lists are too long, and the documents in which they go on.
pub(super) fn volumes(letter: View, words: &Words) -> Vec<View> {
    split(letter, words, LINES)
}

fn split(mut letter: View, words: &Words, lines: usize) -> Vec<View> {
    let mut more = Vec::new();
    for part in &mut letter.annexes {
        let mut goes_on = Vec::new();
        for block in &mut part.blocks {
            let Block::Table { columns, rows } = block else { continue };
            // Cut from the end, a portion at a time.
            let mut rests = Vec::new();
            while rows.len() > lines {
                let rest = rows.split_off(rows.len() - (rows.len() - 1) % lines - 1);
                rests.push(Block::Table { columns: columns.clone(), rows: rest });
            }
            goes_on.extend(rests.into_iter().rev());
        }
        if !goes_on.is_empty() {
            part.blocks.push(Block::Quiet { paragraphs: vec![words.word("report-goes-on")] });
        }
        more.extend(goes_on.into_iter().map(|rest| Part { heading: part.heading.clone(), blocks: vec![rest] }));
    }
    let of = (more.len() + 1).to_string();
    let further: Vec<View> = more
        .into_iter()
        .enumerate()
        .map(|(at, part)| further(&letter, part, &(at + 2).to_string(), &of, words))
        .collect();
    std::iter::once(letter).chain(further).collect()
}

/// A document that holds nothing but the lines that follow.
fn further(letter: &View, part: Part, number: &str, of: &str, words: &Words) -> View {
    View {
        title: words.say("report-further-title", &[("title", &letter.title), ("number", number), ("of", of)]),
        subject: letter.subject.clone(),
        author: letter.author.clone(),
        head: letter.head.clone(),
        aside: letter.aside.clone(),
        intro: vec![words.word("report-further-intro")],
        foot: letter.foot.clone(),
        annexes: vec![part],
        lang: letter.lang,
        greeting: String::new(),
        tiles: Vec::new(),
        parts: Vec::new(),
        closing: String::new(),
        signature: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{access::arrange, clean::Script};
    use custode_i18n::Lang;

    fn rows(view: &View) -> Vec<usize> {
        let tables = view.annexes.iter().flat_map(|part| &part.blocks);
        tables.filter_map(|block| if let Block::Table { rows, .. } = block { Some(rows.len()) } else { None }).collect()
    }

    /// Issue 5: parts of a bounded number of lines; none is lost, none stands twice.
    #[test]
    fn a_long_list_goes_on_in_further_documents() {
        let words = Words::new(Lang::It, Script::Covered);
        let mut pack = crate::access::hostile::common::sample();
        pack.communications = crate::access::hostile::common::communications(23);
        for (lines, expected) in [(23, vec![23]), (22, vec![22, 1]), (10, vec![10, 10, 3]), (8, vec![8, 8, 7])] {
            let found = split(arrange(&pack, &words), &words, lines);
            let first: Vec<usize> = found.iter().map(|view| rows(view)[0]).collect();
            assert_eq!(first[..expected.len()], expected, "{lines}");
            let told: Vec<String> = found.iter().map(|view| view.title.clone()).collect();
            assert_eq!(told.iter().collect::<std::collections::BTreeSet<_>>().len(), told.len());
            let short = found[0].annexes[0].blocks.len() == 1;
            assert_eq!(short, expected.len() == 1, "the cut list says that it goes on");
        }
    }
}
