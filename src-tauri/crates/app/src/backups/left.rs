//! Which backups hold what is erased now: said on the certificate, because an erasure does not reach into them.

use super::{COUNTER_SETTING, folder::backups_at};
use crate::{AppError, Work};
use custode_domain::erasing::CopiesLeft;
use std::{path::PathBuf, time::Duration};

/// A folder that does not answer by then counts as out of reach: an erasure does not wait for a disk that hangs.
const PATIENCE: Duration = Duration::from_secs(2);

/// Counts the backups of the open archive in the folders of this machine.
///
/// # Errors
/// Those of the database.
pub(crate) async fn copies_left(work: &Work) -> Result<CopiesLeft, AppError> {
    let made = work.reader().setting(COUNTER_SETTING).await?.and_then(|text| text.parse().ok()).unwrap_or(0);
    let mut left = CopiesLeft { newest: made, ..CopiesLeft::default() };
    let plan = work.desk().machine().chosen().map(|known| known.backup.clone()).unwrap_or_default();
    let folders: Vec<PathBuf> = plan.places().map(|(_, place)| place.path.clone()).collect();
    for folder in folders {
        let look = async {
            if !super::folder::is_there(&folder).await? {
                return Ok::<_, AppError>(None);
            }
            backups_at(&folder, work.archive().file_uuid()).await.map(Some)
        };
        match tokio::time::timeout(PATIENCE, look).await {
            Ok(Ok(Some(found))) if found.is_empty() => {}
            Ok(Ok(Some(found))) => {
                left.places += 1;
                left.count += found.len() as u64;
                left.newest = found.iter().map(|backup| backup.manifest().counter).max().unwrap_or(0).max(left.newest);
            }
            Ok(Ok(None) | Err(_)) | Err(_) => left.unreachable += 1,
        }
    }
    Ok(left)
}
