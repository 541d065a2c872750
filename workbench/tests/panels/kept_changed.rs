//! What is told to this program and what it keeps, changed at random: whatever is understood of it is kept the same from
//! then on, and nothing stops it.

use bandwise::casesets::{northmere, to_draft};
use bandwise::model::Scenario;
use bandwise::rulesets;
use bandwise::share::snapshot;
use fuzz::chance::Chance;
use fuzz::mutate::changed;
use workbench::told::{Message, read};
use workbench::train::case_set::CaseSetRoom;
use workbench::train::class::ClassRoom;

/// How often each is changed.
const TIMES: u64 = 3_000;

const CLASS: &str = "class 1\nwithout band\nlevel 1\nnumber 12\nseed 7\nat end \nlast t1.pdu-2021.B_-gCAZBAoA.13f6e09\nchosen 3\nset t1.pdu-2021.B_-gCAZBAoA.13f6e09\nopened r1.7aAnSSILc3BV-zAAAAAAAAAA.01cya0l\nbox r2.7aAnSSILc3BW3s9kAAAAAAAAAAAA.11s4kat\ntext two\nlines";

/// Gives changed texts of these.
fn each(seeds: &[Vec<u8>], mut does: impl FnMut(&[u8])) {
    for number in 0..TIMES {
        let mut chance = Chance(number);
        let seed = chance.one(seeds).unwrap();
        let times = chance.below(4);
        does(&changed(seed, seeds, times, &mut chance));
    }
}

#[test]
fn what_is_told_is_understood_or_not() {
    let rules = rulesets::default();
    let told = snapshot::write(&Scenario::empty(&rules), &rules);
    let heads = [
        "1 change edit 3\nOne\tTwo\n",
        "4294967295 switch read 0\npdu-2023\n",
        "2 train undo 1\nt1.a\t2\n",
        "beside X\n",
    ];
    let seeds: Vec<Vec<u8>> = heads.iter().map(|head| [head.as_bytes(), &told].concat()).collect();
    assert!(seeds.iter().all(|seed| read(seed).is_some()));
    let (mut shown, mut beside) = (0, 0);
    each(&seeds, |bytes| match read(bytes) {
        Some(Message::Shown(told)) => {
            shown += 1;
            assert_eq!(told.rated.report.standards.len(), told.rated.rules.standards.len());
            assert!(told.moments.len() <= bytes.len());
        }
        Some(Message::Beside(..)) => beside += 1,
        None => {}
    });
    assert!(shown > 100 && beside > 100, "{shown} {beside}");
}

#[test]
fn a_class_that_was_kept_and_changed_is_kept_the_same_from_then_on() {
    let mut understood = 0;
    each(&[CLASS.as_bytes().to_vec()], |bytes| {
        let kept = ClassRoom::from_kept(&String::from_utf8_lossy(bytes)).kept();
        assert_eq!(ClassRoom::from_kept(&kept).kept(), kept);
        understood += usize::from(kept.contains("\nbox "));
    });
    assert!(understood > 100, "{understood}");
}

#[test]
fn cases_that_were_kept_and_changed_are_kept_the_same_from_then_on() {
    let mut own = northmere();
    own.cases.truncate(1);
    own.id = "own".to_owned();
    let own = to_draft(&own).replace('\n', " ");
    let kept = ["judging 1\n0\n3 yn-ayn yn....\n\npdu-2021\nwritten\n", &own, "\npdu-2021"].concat();
    let mut understood = 0;
    each(&[kept.into_bytes()], |bytes| {
        let kept = CaseSetRoom::from_kept(&String::from_utf8_lossy(bytes)).kept();
        assert_eq!(CaseSetRoom::from_kept(&kept).kept(), kept);
        understood += usize::from(kept.contains("\nwritten\n"));
    });
    assert!(understood > 100, "{understood}");
}
