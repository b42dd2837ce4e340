//! A change of keys from outside: as a script asks for it, killed at any moment, and on a disk that is full (SECURITY R1, R18).

use std::time::{Duration, Instant};

use crate::backups::{filled, names};
use crate::calls::{PASSPHRASE, custode, start};
use crate::killed::{copy, until};
use tempfile::TempDir;

#[test]
fn a_kill_at_any_moment_of_a_change_of_keys_leaves_the_old_or_the_new_archive() {
    let (folder, fresh) = filled();
    // What every call costs, and what the change costs beyond it.
    let started = Instant::now();
    assert_eq!(custode(PASSPHRASE, &[&"stats", &fresh]).code, 0);
    let opens = started.elapsed();
    let tried = folder.path().join("Intero.custode");
    copy(&fresh, &tried);
    let started = Instant::now();
    let changed = custode(PASSPHRASE, &[&"rekey", &tried]);
    assert_eq!((changed.code, changed.json["generation"].as_u64()), (0, Some(2)), "{changed:?}");
    let lasts = started.elapsed().saturating_sub(opens);
    assert_eq!(names(&tried).iter().filter(|name| name.starts_with("data")).collect::<Vec<_>>(), ["data.1.db"]);
    assert_eq!(custode(PASSPHRASE, &[&"verify", &tried]).code, 0);

    let (mut goes_on, mut kills, mut found) = (until(), 0_u32, [0, 0]);
    while goes_on(kills) {
        let killed = folder.path().join(format!("Ucciso{kills}.custode"));
        copy(&fresh, &killed);
        let home = TempDir::new().unwrap();
        let mut child = start(&home, PASSPHRASE, &[&"rekey", &killed]);
        let share = (f64::from(kills) * 0.618_034 + 0.35).fract() * 1.1;
        std::thread::sleep(opens.mul_f64(0.8) + Duration::from_secs_f64(lasts.as_secs_f64() * share));
        let _ = child.kill();
        child.wait().unwrap();

        let verified = custode(PASSPHRASE, &[&"verify", &killed]);
        assert_eq!(verified.code, 0, "after kill {kills} at {share:.2}: {verified:?}");
        assert_eq!(custode(PASSPHRASE, &[&"contacts", &killed]).json["total"], 1500, "after kill {kills}");
        let data = names(&killed).into_iter().filter(|name| name.starts_with("data")).collect::<Vec<_>>();
        let generation = match data.as_slice() {
            [one] if one == "data.db" => 1,
            [one] if one == "data.1.db" => 2,
            other => panic!("after kill {kills} these are left: {other:?}"),
        };
        found[generation - 1] += 1;
        let again = custode(PASSPHRASE, &[&"rekey", &killed]);
        assert_eq!(again.json["generation"].as_u64(), Some(generation as u64 + 1), "after kill {kills}: {again:?}");
        assert_eq!(custode(PASSPHRASE, &[&"contacts", &killed]).json["total"], 1500, "after kill {kills}");
        std::fs::remove_dir_all(&killed).unwrap();
        kills += 1;
    }
    // Few kills may all hit one side; many must have met both.
    assert!(kills > 0 && (kills < 20 || found.iter().all(|count| *count > 0)), "{found:?}");
}
