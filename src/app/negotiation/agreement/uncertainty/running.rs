//! One simulation at a time: started by itself while it is short, by hand where it takes longer, ended when nobody waits
//! for it any more. What it says belongs in `figures`.

use std::cell::RefCell;
use std::rc::Rc;

use yew::prelude::*;

use crate::app::browser::beside::Run;
use crate::app::browser::simulation::{self, News};
use crate::engine::simulation::{Outcome, Plan};

/// The most paths that start by themselves.
const BY_ITSELF: u32 = 10_000;

/// How far it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stage {
    /// Nothing runs.
    Idle,
    /// So many steps of so many are done.
    Running(u32, u32),
    /// Its program did not load, or broke.
    Failed,
    /// The amounts are beyond what can be simulated.
    Refused,
}

/// An outcome and the plan that it belongs to.
type Found = (Rc<Plan>, Rc<Outcome>);

/// The simulation as the page knows it.
#[derive(Clone)]
pub(super) struct Simulation {
    stage: UseStateHandle<Stage>,
    found: UseStateHandle<Option<Found>>,
    run: Rc<RefCell<Option<Run>>>,
}

/// Runs a plan whenever it changes, if it is short; a longer one waits to be asked for. What runs for an earlier plan ends.
#[hook]
pub(super) fn use_simulation(plan: &Rc<Plan>) -> Simulation {
    let simulation = Simulation {
        stage: use_state_eq(|| Stage::Idle),
        found: use_state(|| None),
        run: use_mut_ref(|| None),
    };
    let current = simulation.clone();
    use_effect_with(plan.clone(), move |plan| {
        if plan.paths <= BY_ITSELF {
            current.run(plan);
        } else {
            current.end();
        }
    });
    simulation
}

impl Simulation {
    pub(super) fn stage(&self) -> Stage {
        *self.stage
    }

    /// The last outcome, with its plan.
    pub(super) fn found(&self) -> Option<&Found> {
        self.found.as_ref()
    }

    pub(super) fn start(&self, plan: &Rc<Plan>) -> Callback<MouseEvent> {
        let (simulation, plan) = (self.clone(), plan.clone());
        Callback::from(move |_| simulation.run(&plan))
    }

    pub(super) fn cancel(&self) -> Callback<MouseEvent> {
        let simulation = self.clone();
        Callback::from(move |_| simulation.end())
    }

    fn end(&self) {
        *self.run.borrow_mut() = None;
        self.stage.set(Stage::Idle);
    }

    fn run(&self, plan: &Rc<Plan>) {
        let (stage, found, of) = (self.stage.setter(), self.found.setter(), plan.clone());
        let report = move |news| match news {
            News::Progress(done, total) => stage.set(Stage::Running(done, total)),
            News::Done(outcome) => {
                found.set(Some((of.clone(), Rc::new(outcome))));
                stage.set(Stage::Idle);
            }
            News::Refused => stage.set(Stage::Refused),
            News::Failed => stage.set(Stage::Failed),
        };
        self.stage.set(Stage::Running(0, 1));
        let run = simulation::start(plan, report);
        if run.is_none() {
            self.stage.set(Stage::Failed);
        }
        *self.run.borrow_mut() = run;
    }
}
