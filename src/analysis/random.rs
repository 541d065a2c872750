//! Numbers as if at random, the same on every machine.

/// A seeded source of random numbers: xoshiro256**, its state filled by SplitMix64. Integers only, so the
/// same seed gives the same numbers everywhere. Not for secrets.
///
/// Sources: D. Blackman and S. Vigna, “Scrambled linear pseudorandom number generators”, ACM Transactions on
/// Mathematical Software 47 (2021), and their `xoshiro256starstar.c` and `splitmix64.c` at prng.di.unimi.it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Random([u64; 4]);

impl Random {
    /// A source that begins at a seed; any will do.
    pub fn new(seed: u64) -> Random {
        let mut state = seed;
        Random([(); 4].map(|()| split_mix(&mut state)))
    }

    /// The next 64 random bits.
    #[expect(
        clippy::should_implement_trait,
        reason = "it never ends, so an iterator would only be in the way"
    )]
    pub fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.0;
        let found = b.wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        found
    }

    /// A whole number below a bound, each as likely as the others; 0 for a bound of 0.
    ///
    /// The upper half of a product, drawn again where that would favour some. Source: D. Lemire, “Fast random
    /// integer generation in an interval”, ACM Transactions on Modeling and Computer Simulation 29 (2019).
    pub fn below(&mut self, bound: u32) -> u32 {
        let (mut number, mut rest) = self.product(bound);
        // Only here can it be one of the few that are too many; the division is seldom reached.
        if rest < bound {
            let surplus = bound.wrapping_neg().checked_rem(bound).unwrap_or(0);
            while rest < surplus {
                (number, rest) = self.product(bound);
            }
        }
        number
    }

    /// Both halves of 32 random bits times the bound.
    fn product(&mut self, bound: u32) -> (u32, u32) {
        // The upper bits are the better ones.
        let product = (self.next() >> 32) * u64::from(bound);
        ((product >> 32) as u32, product as u32)
    }
}

fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*state ^ (*state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of the reference program from this state, as in the tests of `rand_xoshiro`.
    #[test]
    fn the_numbers_are_those_of_the_reference_program() {
        let mut random = Random([1, 2, 3, 4]);
        let found = [(); 10].map(|()| random.next());
        let reference = [
            11_520,
            0,
            1_509_978_240,
            1_215_971_899_390_074_240,
            1_216_172_134_540_287_360,
            607_988_272_756_665_600,
            16_172_922_978_634_559_625,
            8_476_171_486_693_032_832,
            10_595_114_339_597_558_777,
            2_904_607_092_377_533_576,
        ];
        assert_eq!(found, reference);
    }

    /// The first numbers of the reference program from this seed, as in Rosetta Code, “Pseudo-random
    /// numbers/Splitmix64”.
    #[test]
    fn the_seed_is_spread_as_by_the_reference_program() {
        let reference = [
            6_457_827_717_110_365_317,
            3_203_168_211_198_807_973,
            9_817_491_932_198_370_423,
            4_593_380_528_125_082_431,
        ];
        assert_eq!(Random::new(1_234_567), Random(reference));
    }
}
