//! How sure a score is.

use crate::model::Tally;

/// z
const Z: f64 = 1.959_963_984_540_054;

/// stub
pub fn wilson_95(tally: Tally) -> Option<(u16, u16)> {
    if tally.of() == 0 {
        return None;
    }
    let (yes, of) = (f64::from(tally.yes()), f64::from(tally.of()));
    let share = yes / of;
    let z2 = Z * Z;
    let centre = share + z2 / (2.0 * of);
    let half = Z * (share * (1.0 - share) / of + z2 / (4.0 * of * of)).sqrt();
    let scale = 1000.0 / (1.0 + z2 / of);
    Some((((centre - half) * scale).round() as u16, ((centre + half) * scale).round() as u16))
}
