//! What is kept of a trainee's way, and what comes next.

use bandwise::rulesets::pdu_2021;
use bandwise::training::words::progress_error;
use bandwise::training::{
    Answer, Exercise, Kind, Level, Mistake, Progress, ProgressError, check, exercise, kinds,
};

/// Goes on by so many exercises, each answered by this choice, and tells whether it was right.
fn go_on(
    progress: &mut Progress,
    times: usize,
    choose: impl Fn(&Exercise) -> usize,
) -> Vec<(Kind, u64, bool)> {
    let rules = pdu_2021();
    let step = |_| {
        let (kind, seed) = progress.next(&rules, Level::Second, None, 0).unwrap();
        let found = exercise(&rules, kind, Level::Second, seed).unwrap();
        let mut verdict = check(&rules, &found, &Answer::Option(choose(&found)));
        // As if every one that is made was made right.
        verdict.right |= kind.is_reverse();
        progress.note(&found, &verdict);
        (kind, seed, verdict.right)
    };
    (0..times).map(step).collect()
}

fn right(found: &Exercise) -> usize {
    found.right().unwrap_or(0)
}

fn averages(found: &Exercise) -> usize {
    let theirs = found.choices.iter().position(|choice| choice.mistake == Some(Mistake::Averages));
    theirs.unwrap_or_else(|| right(found))
}

#[test]
fn every_kind_has_its_turn_first() {
    let mut progress = Progress::new(5);
    let all = kinds(&pdu_2021());
    let first: Vec<Kind> = go_on(&mut progress, 30, right).into_iter().map(|step| step.0).collect();
    assert_eq!(first[..all.len()], all);
    assert_eq!(progress.done(), 30);
}

#[test]
fn what_went_wrong_comes_back_sooner() {
    let count = |steps: &[(Kind, u64, bool)]| steps.iter().filter(|step| step.0 == Kind::Standard).count();
    let (mut one, mut other) = (Progress::new(5), Progress::new(5));
    let (perfect, averaging) = (go_on(&mut one, 120, right), go_on(&mut other, 120, averages));
    assert!(count(&averaging) > 2 * count(&perfect), "{} {}", count(&averaging), count(&perfect));
    let gaps = |kind: Kind| -> Vec<usize> {
        let at: Vec<usize> = (0..120).filter(|&at| averaging[at].0 == kind).collect();
        at.windows(2).map(|pair| pair[1] - pair[0]).collect()
    };
    // Two others come between, and not many more; one that is always right waits for longer.
    let (wrong, always_right) = (gaps(Kind::Standard), gaps(Kind::Overall));
    assert!(wrong.iter().sum::<usize>() <= 5 * wrong.len(), "{wrong:?}");
    assert!(always_right.iter().skip(1).all(|&gap| gap >= 8), "{always_right:?}");
    let met = other.met(Mistake::Averages);
    assert!(met.made > 5 && met.made == met.seen, "{met:?}");
    assert_eq!(one.met(Mistake::Averages).made, 0);
    // And it is offered again wherever that can be.
    let offered = averaging.iter().skip(30).filter(|step| step.0 == Kind::Standard);
    let rules = pdu_2021();
    for (kind, seed, _) in offered {
        let found = exercise(&rules, *kind, Level::Second, *seed).unwrap();
        assert!(found.choices.iter().any(|choice| choice.mistake == Some(Mistake::Averages)));
    }
}

#[test]
fn seen_made_and_rows_are_counted() {
    let rules = pdu_2021();
    let found = exercise(&rules, Kind::Standard, Level::First, 2).unwrap();
    let mut progress = Progress::new(0);
    let mut answer = |at: usize| {
        progress.note(&found, &check(&rules, &found, &Answer::Option(at)));
        (progress.doing(Kind::Standard).row, progress.met(Mistake::Highest))
    };
    let highest = found.choices.iter().position(|choice| choice.mistake == Some(Mistake::Highest)).unwrap();
    let (row, met) = answer(right(&found));
    assert_eq!((row, met.seen, met.made, met.last), (1, 1, 0, 1));
    let (row, met) = answer(highest);
    assert_eq!((row, met.seen, met.made, met.last), (0, 2, 1, 2));
    let (row, met) = answer(right(&found));
    assert_eq!((row, met.seen, met.made, met.last), (1, 3, 1, 3));
    assert!(!met.is_mastered());
    answer(right(&found));
    let (row, met) = answer(right(&found));
    assert_eq!((row, met.row, met.is_mastered()), (3, 3, true));
    let (_, met) = answer(highest);
    assert_eq!((met.row, met.is_mastered()), (0, false));
    progress.reset(8);
    assert_eq!(progress, Progress::new(8));
}

/// The kind that is asked for, with the mistake that was made in it.
#[test]
fn a_kind_that_is_asked_for_comes_with_its_mistakes() {
    let rules = pdu_2021();
    let mut progress = Progress::new(5);
    go_on(&mut progress, 60, averages);
    let (kind, seed) = progress.next(&rules, Level::Second, Some(Kind::Standard), 0).unwrap();
    let found = exercise(&rules, kind, Level::Second, seed).unwrap();
    assert_eq!(kind, Kind::Standard);
    assert!(found.choices.iter().any(|choice| choice.mistake == Some(Mistake::Averages)));
}

#[test]
fn progress_of_version_1_is_read() {
    let text =
        "bandwise training 1\nstart 7\ndone 3\nkind standard 1 3\nmistake 12 3 1 3\nmistake 13 2 0 3\n";
    let progress = Progress::read(text).unwrap();
    let (averages, highest) = (progress.met(Mistake::Averages), progress.met(Mistake::Highest));
    assert_eq!((averages.seen, averages.made, averages.row), (3, 1, 0));
    assert_eq!((highest.seen, highest.made, highest.row), (2, 0, 2));
    assert_eq!(Progress::read(&progress.to_text()), Ok(progress));
    assert_eq!(Progress::read(&text.replace("3 1 3", "3 4 3")), Err(ProgressError::Altered));
}

#[test]
fn its_text_comes_back_and_nothing_else_is_read() {
    let mut progress = Progress::new(u64::MAX);
    go_on(&mut progress, 50, averages);
    let text = progress.to_text();
    assert_eq!(Progress::read(&text), Ok(progress.clone()));
    assert_eq!(Progress::read(&Progress::new(3).to_text()), Ok(Progress::new(3)));
    let lines: Vec<&str> = text.lines().collect();
    let swapped = [&lines[..3], &[lines[4], lines[3]], &lines[5..]].concat().join("\n") + "\n";
    let more = text.replacen("done 50", "done 2", 1);
    let unread = ["", "hello", "bandwise training x\n"].map(|text| (text.to_owned(), ProgressError::NotOurs));
    let newer = (text.replacen("training 2", "training 3", 1), ProgressError::Newer);
    let altered =
        [swapped, more, text.clone() + "x", text.replacen("kind ", "kin ", 1), text.replacen(' ', "  ", 3)];
    let altered = altered.into_iter().take(4).map(|text| (text, ProgressError::Altered));
    for (text, error) in unread.into_iter().chain([newer]).chain(altered) {
        assert_eq!(Progress::read(&text), Err(error), "{text}");
        assert!(progress_error(error).ends_with('.'));
    }
    for end in 0..text.len() - 1 {
        // A beginning that ends with a whole line may be sound in itself; all others are refused.
        let found = Progress::read(&text[..end]);
        assert!(found.is_err() || text[..end].ends_with('\n'), "{}", &text[..end]);
    }
}
