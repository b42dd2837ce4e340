//! Rows for statements that insert several at once.

/// How many rows a statement may insert. A rest is inserted in smaller ones: with few sizes each statement is prepared
/// once and kept, where a statement for every length of a rest would fill the memory. The largest stays far below
/// SQLite's limit of 32,766 values at 36 columns.
const SIZES: [usize; 5] = [256, 64, 16, 4, 1];

/// Cuts rows into portions of those sizes.
pub(crate) fn portions<T>(mut rows: &[T]) -> impl Iterator<Item = &[T]> {
    std::iter::from_fn(move || {
        let size = *SIZES.iter().find(|size| **size <= rows.len())?;
        let (portion, rest) = rows.split_at(size);
        rows = rest;
        Some(portion)
    })
}

#[cfg(test)]
mod tests {
    use super::portions;

    #[test]
    fn every_row_once_in_order_and_few_sizes() {
        for count in [0, 1, 3, 4, 255, 256, 257, 1_000] {
            let rows: Vec<usize> = (0..count).collect();
            let cut: Vec<&[usize]> = portions(&rows).collect();
            assert_eq!(cut.concat(), rows);
            assert!(cut.iter().all(|portion| [256, 64, 16, 4, 1].contains(&portion.len())), "{count}");
        }
    }
}
