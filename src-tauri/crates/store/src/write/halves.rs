/// Fewer pieces than this are not worth a second thread.
const ENOUGH: usize = 200;

/// Makes something of each piece, on two threads where there are many, and keeps the order.
pub(super) fn in_halves<T: Send, R: Send>(mut pieces: Vec<T>, make: impl Fn(T) -> R + Sync) -> Vec<R> {
    if pieces.len() < ENOUGH {
        return pieces.into_iter().map(make).collect();
    }
    let second = pieces.split_off(pieces.len() / 2);
    let mut made: Vec<R> = Vec::with_capacity(pieces.len() + second.len());
    let rest =
        beside(|| second.into_iter().map(&make).collect::<Vec<R>>(), || made.extend(pieces.into_iter().map(&make)));
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
            let twice: Vec<usize> = (0..count).map(|piece| piece * 2).collect();
            assert_eq!(in_halves((0..count).collect(), |piece: usize| piece * 2), twice);
        }
    }
}
