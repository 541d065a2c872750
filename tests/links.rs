//! Links and files: golden ones kept for ever, damage, mail programs, random scenarios.

mod canonical;
mod damage;
mod file;
mod golden;
mod mangled;
mod own_rules;
mod random;
mod support;
