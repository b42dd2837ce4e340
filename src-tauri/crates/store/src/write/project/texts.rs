/// Longest text in all that is kept in memory.
const MOST_BYTES: usize = 48 << 20;

/// The words of contacts, kept while nothing is indexed yet: an index that begins empty can be built beside the file.
#[derive(Default)]
pub(super) struct Texts {
    keeps: bool,
    all: String,
    /// Contact, and where its text begins and ends; a later one counts, an empty one takes the contact out.
    places: Vec<(i64, usize, usize)>,
}

impl Texts {
    /// Keeps texts, or nothing at all.
    pub(super) fn new(keeps: bool) -> Self {
        Self { keeps, ..Self::default() }
    }

    pub(super) fn put(&mut self, lid: i64, text: &str) {
        if self.all.len() + text.len() > MOST_BYTES {
            *self = Self::default();
        }
        if self.keeps {
            let from = self.all.len();
            self.all.push_str(text);
            self.places.push((lid, from, self.all.len()));
        }
    }

    pub(super) fn remove(&mut self, lid: i64) {
        if self.keeps {
            self.places.push((lid, 0, 0));
        }
    }

    /// Everything that was kept, in order of the contacts, if it is at least so much; nothing is kept afterwards.
    pub(super) fn take(&mut self, at_least: usize) -> Option<Kept> {
        let Self { all, mut places, .. } = std::mem::take(self);
        if places.len() < at_least {
            return None;
        }
        // The sort is stable: of several texts of one contact the last is the latest.
        places.sort_by_key(|(lid, ..)| *lid);
        let next: Vec<i64> = places.iter().skip(1).map(|place| place.0).chain([i64::MIN]).collect();
        let latest = places.into_iter().zip(next).filter(|(place, next)| place.0 != *next && place.1 < place.2);
        Some(Kept { places: latest.map(|(place, _)| place).collect(), all })
    }
}

/// Texts in order of their contacts.
pub(super) struct Kept {
    all: String,
    places: Vec<(i64, usize, usize)>,
}

impl Kept {
    /// Contacts with their texts, so many at a time.
    pub(super) fn portions(&self, of: usize) -> impl Iterator<Item = impl Iterator<Item = (i64, &str)>> {
        self.places.chunks(of).map(|places| places.iter().map(|(lid, from, to)| (*lid, &self.all[*from..*to])))
    }
}

#[cfg(test)]
mod tests {
    use super::Texts;

    #[test]
    fn the_latest_text_of_each_contact_is_kept_in_order() {
        let mut texts = Texts::new(true);
        for (lid, text) in [(2, "bianchi"), (1, "rossi"), (3, "verdi"), (2, "neri"), (4, "gialli")] {
            texts.put(lid, text);
        }
        texts.remove(3);
        let kept = texts.take(3).unwrap();
        let all: Vec<(i64, &str)> = kept.portions(2).flatten().collect();
        assert_eq!(all, [(1, "rossi"), (2, "neri"), (4, "gialli")]);
        assert!(texts.take(0).is_some_and(|kept| kept.portions(1).next().is_none()), "it was taken");
        let mut none = Texts::new(false);
        none.put(1, "rossi");
        assert!(none.take(1).is_none());
    }
}
