/// Fewer pieces than this are not worth a second thread.
const ENOUGH: usize = 200;

/// Makes something of each piece, on two threads where there are many, and keeps the order.
pub(super) fn in_halves<T: Sync, R: Send>(pieces: &[T], make: impl Fn(&T) -> R + Sync) -> Vec<R> {
    if pieces.len() < ENOUGH {
        return pieces.iter().map(make).collect();
    }
    let (first, second) = pieces.split_at(pieces.len() / 2);
    let mut made: Vec<R> = Vec::with_capacity(pieces.len());
    let rest = beside(|| second.iter().map(&make).collect::<Vec<R>>(), || made.extend(first.iter().map(&make)));
    made.extend(rest.0);
    made
}

/// Does two things at once; the first of them on a thread of its own.
pub(super) fn beside<A: Send, B>(one: impl FnOnce() -> A + Send, other: impl FnOnce() -> B) -> (A, B) {
    std::thread::scope(|scope| {
        let one = scope.spawn(one);
        let other = other();
        match one.join() {
            Ok(one) => (one, other),
            Err(panic) => std::panic::resume_unwind(panic),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::in_halves;

    #[test]
    fn the_order_stays() {
        for count in [0, 1, 199, 200, 1_001] {
            let pieces: Vec<usize> = (0..count).collect();
            assert_eq!(in_halves(&pieces, |piece| piece * 2), pieces.iter().map(|piece| piece * 2).collect::<Vec<_>>());
        }
    }
}
