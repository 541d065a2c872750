//! The rules a second time, as plainly as they can be said: decimal digits by long division,
//! thresholds by counting. Written from `docs/method.md` and shares nothing with `src/model`.

/// Rules 2 and 3: the printed percentage, worked out digit by digit; the first decimal decides.
pub(crate) fn printed(yes: u32, of: u32) -> Option<u32> {
    if of == 0 {
        return None;
    }
    let mut whole = 0;
    let mut rest = yes * 100;
    while rest >= of {
        rest -= of;
        whole += 1;
    }
    let tenth = rest * 10 / of;
    Some(if tenth >= 5 { whole + 1 } else { whole })
}

/// Rule 4, on a printed percentage: 0 Inadequate to 3 Outstanding.
pub(crate) fn band_of_printed(percent: u32) -> u32 {
    match percent {
        0..=49 => 0,
        50..=64 => 1,
        65..=79 => 2,
        _ => 3,
    }
}

/// Rule 4, on the exact share: how many cuts it reaches, by comparing cross products.
pub(crate) fn band_of_exact(yes: u32, of: u32) -> u32 {
    let mut band = 0;
    for cut in [50, 65, 80] {
        if yes * 100 >= cut * of {
            band += 1;
        }
    }
    band
}

/// Rule 6: the lowest.
pub(crate) fn standard(bands: &[u32]) -> u32 {
    let mut sorted = bands.to_vec();
    sorted.sort_unstable();
    sorted[0]
}

/// Rule 12: walks up the totals and counts the cuts passed, in half points.
pub(crate) fn overall(standards: u32, total: u32) -> u32 {
    let mut rating = 0;
    for halves in [standards, 3 * standards, 5 * standards] {
        if total + total > halves {
            rating += 1;
        }
    }
    rating
}
