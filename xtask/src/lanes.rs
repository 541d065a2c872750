//! Running stages beside each other, each with its output in one piece.
//!
//! Much of building the page is one long step on one core. So stages stand in lanes: the first lane's are run here,
//! with their output shown as it comes; another lane's are run by this program once more, and what each printed is
//! shown between two stages of the first.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use crate::step::Outcome;

/// A check by its name.
#[derive(Clone, Copy)]
pub struct Stage {
    /// Its name, as it is shown and asked for.
    pub name: &'static str,
    /// What it does.
    pub run: fn() -> Outcome,
}

/// What became of a stage.
pub struct Report {
    /// Its name.
    pub name: &'static str,
    /// What it came to.
    pub outcome: Outcome,
    /// How long it took.
    pub took: Duration,
    /// What it printed, where that was not shown at once.
    printed: String,
}

impl Report {
    /// Shows what was printed, the outcome and the time.
    fn show(&self) {
        if !self.printed.is_empty() {
            println!("\n== {}, beside the others\n{}", self.name, self.printed.trim_end());
        }
        let result = match &self.outcome {
            Ok(()) => "passed",
            Err(problem) => {
                println!("{problem}");
                "not passed"
            }
        };
        println!("== {}: {result}, {}", self.name, time(self.took));
    }
}

/// Minutes and seconds, as a person reads them.
pub fn time(took: Duration) -> String {
    format!("{} min {} s", took.as_secs() / 60, took.as_secs() % 60)
}

/// Runs lanes beside each other, and the stages of each one after the other.
pub fn run(lanes: &[Vec<Stage>]) -> Vec<Report> {
    let Some((shown, others)) = lanes.split_first() else { return Vec::new() };
    let (done, reports) = channel();
    let program = std::env::current_exe().unwrap_or_else(|_| "xtask".into());
    let started: Vec<JoinHandle<()>> =
        others.iter().map(|lane| beside(lane.clone(), program.clone(), done.clone())).collect();
    drop(done);
    let mut all = Vec::new();
    let mut take = |report: Report| {
        report.show();
        all.push(report);
    };
    for stage in shown {
        println!("\n== {}", stage.name);
        let began = Instant::now();
        let outcome = (stage.run)();
        take(Report { name: stage.name, outcome, took: began.elapsed(), printed: String::new() });
        reports.try_iter().for_each(&mut take);
    }
    reports.iter().for_each(&mut take);
    for lane in started {
        // Its reports are in.
        let _ = lane.join();
    }
    all
}

fn beside(lane: Vec<Stage>, program: PathBuf, done: Sender<Report>) -> JoinHandle<()> {
    std::thread::spawn(move || {
        for stage in lane {
            let began = Instant::now();
            let (printed, outcome) = elsewhere(&program, stage.name);
            // Nobody hears of it where the other lane broke off.
            let _ = done.send(Report { name: stage.name, outcome, took: began.elapsed(), printed });
        }
    })
}

/// Runs a stage as a program of its own: what it printed, and its outcome.
fn elsewhere(program: &Path, name: &str) -> (String, Outcome) {
    // Both streams in the order in which they were written.
    let piped = std::io::pipe().and_then(|(read, write)| {
        let both = [write.try_clone()?, write];
        let [out, error] = both.map(Stdio::from);
        let child = Command::new(program)
            .args([STAGE, name])
            .stdin(Stdio::null())
            .stdout(out)
            .stderr(error)
            .spawn()?;
        Ok((read, child))
    });
    let (mut read, mut child) = match piped {
        Ok(both) => both,
        Err(error) => return (String::new(), Err(format!("{name} could not start: {error}."))),
    };
    let mut bytes = Vec::new();
    let _ = read.read_to_end(&mut bytes);
    let printed = String::from_utf8_lossy(&bytes).into_owned();
    if child.wait().is_ok_and(|status| status.success()) {
        return (printed, Ok(()));
    }
    let (before, problem) = printed.trim_end().rsplit_once('\n').unwrap_or(("", printed.trim_end()));
    (before.to_owned(), Err(problem.to_owned()))
}

/// The word by which this program is asked for one stage.
pub const STAGE: &str = "stage";

/// Runs one stage for another run of this program. The problem is the last line it prints.
pub fn one(stage: Option<&Stage>) -> ExitCode {
    match stage.map_or_else(|| Err("There is no such stage.".to_owned()), |stage| (stage.run)()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn what_a_stage_elsewhere_printed_is_kept_apart_from_its_problem() {
        let (printed, outcome) = elsewhere(Path::new("echo"), "size");
        assert_eq!((printed.as_str(), outcome), ("stage size\n", Ok(())));
        let (printed, outcome) = elsewhere(Path::new("ls"), "there is none");
        assert!(printed.contains("stage") && outcome.unwrap_err().contains("there is none"));
        let (printed, outcome) = elsewhere(Path::new("there is no such program"), "size");
        assert!(printed.is_empty() && outcome.unwrap_err().contains("size could not start"));
    }

    /// A problem does not stop the rest of its lane, and every stage is told of once.
    #[test]
    fn all_stages_of_a_lane_are_run() {
        let stage = |name, run: fn() -> Outcome| Stage { name, run };
        let reports =
            run(&[vec![stage("first", || Err("It broke.".to_owned())), stage("second", || Ok(()))]]);
        let told: Vec<_> = reports.iter().map(|report| (report.name, report.outcome.clone())).collect();
        assert_eq!(told, [("first", Err("It broke.".to_owned())), ("second", Ok(()))]);
        assert!(run(&[]).is_empty());
    }
}
