//! Long acts: poll and cancel.

use crate::wire::{Done, file::*};
use crate::{ApiError, ErrorCode};
use custode_app::{
    AppError, Work,
    jobs::{Ending, Phase, Progress},
};

pub(crate) async fn job_get(work: &Work, request: JobRequest) -> Result<JobView, ApiError> {
    let Some(ending) = work.desk().jobs().look(request.job.0) else {
        return Err(ApiError::because(ErrorCode::NotFound, "job"));
    };
    Ok(match ending {
        Ending::Running(progress) => running(&progress),
        Ending::Done(_) => JobView::Done {},
        Ending::Failed(error) => match &*error {
            AppError::Cancelled => JobView::Cancelled {},
            error => JobView::Failed { error: ApiError::from(error) },
        },
    })
}

pub(super) fn running(progress: &Progress) -> JobView {
    let (phase, done, total, seconds_left) = progress.look();
    JobView::Running { phase: phase_view(phase), done, total, seconds_left }
}

pub(crate) async fn job_cancel(work: &Work, request: JobRequest) -> Result<Done, ApiError> {
    if work.desk().jobs().cancel(request.job.0) {
        Ok(Done {})
    } else {
        Err(ApiError::because(ErrorCode::NotFound, "job"))
    }
}

const fn phase_view(phase: Phase) -> JobPhase {
    match phase {
        Phase::Reading => JobPhase::Reading,
        Phase::Checking => JobPhase::Checking,
        Phase::Matching => JobPhase::Matching,
        Phase::Writing => JobPhase::Writing,
        Phase::Indexing => JobPhase::Indexing,
        Phase::Undoing => JobPhase::Undoing,
        Phase::Rendering => JobPhase::Rendering,
        Phase::Verifying => JobPhase::Verifying,
        Phase::Erasing => JobPhase::Erasing,
        Phase::Listing => JobPhase::Listing,
        Phase::Moving => JobPhase::Moving,
        Phase::Copying => JobPhase::Copying,
        Phase::Rekeying => JobPhase::Rekeying,
        Phase::Sending => JobPhase::Sending,
        Phase::Gathering => JobPhase::Gathering,
        Phase::Saving => JobPhase::Saving,
    }
}
