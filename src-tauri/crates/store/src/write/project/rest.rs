use custode_domain::contact::{ContactField, ContactUnit};
use custode_vault::blake3_bytes;
use minicbor::Encoder;

/// What a card says beyond the columns of its row, as sixteen bytes: two cards that agree in their rows and in these are
/// alike. Times of writing are left out, and decisions that were recorded in error.
#[derive(Default)]
pub(super) struct Rest {
    bytes: Vec<u8>,
}

impl Rest {
    pub(super) fn of(&mut self, state: &ContactUnit) -> [u8; 16] {
        self.bytes.clear();
        // Writing into memory cannot fail.
        let _ = self.write(state);
        let hash = blake3_bytes(&self.bytes);
        let mut half = [0; 16];
        half.copy_from_slice(&hash[..16]);
        half
    }

    fn write(&mut self, state: &ContactUnit) -> Result<(), minicbor::encode::Error<std::convert::Infallible>> {
        let mut encoder = Encoder::new(&mut self.bytes);
        for field in ContactField::ALL {
            if let Some(value) = state.value(*field) {
                encoder.u32(field.number())?.encode(value)?;
            }
        }
        for point in state.points() {
            encoder.encode(point)?;
        }
        for recorded in state.consent_events() {
            if state.correction(recorded.event.id).is_none() {
                encoder.encode(&recorded.event)?.encode(recorded.actor)?;
            }
        }
        for sale in state.sales() {
            encoder.encode(sale)?;
        }
        let recorded_by = state.recorded().and_then(|(_, actor)| actor);
        encoder.encode(recorded_by)?.bool(state.contested_fields().is_empty())?;
        Ok(())
    }
}
