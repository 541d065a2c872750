//! Agreement beyond chance.

/// The normal deviate that leaves 2.5% on either side.
const Z: f64 = 1.959_963_984_540_054;

/// Cohen’s kappa and its 95% interval: 1 is full agreement, 0 what chance would give.
///
/// The interval rests on the large-sample standard error, not on that under no agreement, and is
/// kept within -1 and 1; with full agreement it has no width, and with few pairs it is too narrow.
/// Sources: J. Cohen, “A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20
/// (1960); J. L. Fleiss, J. Cohen and B. S. Everitt, “Large sample standard errors of kappa and weighted
/// kappa”, Psychological Bulletin 72 (1969).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    /// The estimate, -1 to 1.
    pub value: f64,
    /// The lower end, -1 or above.
    pub low: f64,
    /// The upper end, 1 or below.
    pub high: f64,
}

impl Kappa {
    /// Kappa of a table of two by two; `None` where it is empty or chance alone would agree.
    pub(super) fn of(cells: [[u32; 2]; 2]) -> Option<Kappa> {
        let [[a, b], [c, d]] = cells.map(|row| row.map(f64::from));
        let of = a + b + c + d;
        // Expected agreement is 1 exactly where one cell on the diagonal holds all.
        if a == of || d == of {
            return None;
        }
        let [a, b, c, d] = [a / of, b / of, c / of, d / of];
        let (first, second) = ([a + b, c + d], [a + c, b + d]);
        let ([first_yes, first_no], [second_yes, second_no]) = (first, second);
        let expected = first_yes * second_yes + first_no * second_no;
        let value = (a + d - expected) / (1.0 - expected);
        let rest = 1.0 - value;
        let agreed = a * (1.0 - (first_yes + second_yes) * rest).powi(2)
            + d * (1.0 - (first_no + second_no) * rest).powi(2);
        let apart = b * (second_yes + first_no).powi(2) + c * (second_no + first_yes).powi(2);
        let variance = agreed + rest * rest * apart - (value - expected * rest).powi(2);
        // What is left of nought, as at full agreement, is rounding noise; real variances are far above.
        let variance = if variance < 1e-15 { 0.0 } else { variance };
        let half = Z * (variance / of).sqrt() / (1.0 - expected);
        Some(Kappa { value, low: (value - half).max(-1.0), high: (value + half).min(1.0) })
    }
}
