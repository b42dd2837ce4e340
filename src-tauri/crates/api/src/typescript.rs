//! The contract in TypeScript, written by `cargo xtask codegen`.

use crate::commands::{COMMANDS, for_each_command};
use crate::wire::{
    Changed, Done, Nothing, activity::*, agenda::*, alike::*, anomaly::*, archive::*, asking::*, backup::*, balance::*,
    barred::*, bin::*, campaign::*, care::*, case::*, communication::*, consent::*, contact::*, custom_field::*,
    device::*, disclosure::*, erasure::*, evidence::*, file::*, grid::*, history::*, hold::*, import::*,
    instructions::*, legacy::*, link::*, mail::*, masking::*, merge::*, minimisation::*, outbox::*, paper::*, point::*,
    privacy::*, quality::*, reach::*, recipient::*, report::*, request::*, retention::*, returned::*, sale::*,
    settings::*, users::*, weak::*,
};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations by name, so that the file is the same whatever the order of the table.
struct Declarations<'a> {
    config: &'a Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations<'_> {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if T::output_path().is_some() && self.enter::<T>() {
            T::visit_dependencies(self);
        } else if T::output_path().is_none() {
            T::visit_dependencies(self);
            T::visit_generics(self);
        }
    }
}

impl Declarations<'_> {
    /// Notes a declaration; false when it is known already.
    fn enter<T: TS + 'static + ?Sized>(&mut self) -> bool {
        let name = T::ident(self.config);
        if self.found.contains_key(&name) {
            return false;
        }
        let docs = T::docs().unwrap_or_default();
        self.found.insert(name, format!("{docs}export {}\n", T::decl(self.config)));
        true
    }
}

const HEAD: &str = "// Written by `cargo xtask codegen` from src-tauri/crates/api. Do not edit.\n";

/// Files of `ui/src/api/generated/`, name and text.
#[must_use]
pub fn typescript() -> Vec<(&'static str, String)> {
    let config = Config::default().with_large_int("number");
    let mut declarations = Declarations { config: &config, found: BTreeMap::new() };
    let mut commands = String::from("\n/** Request and answer of every command. */\nexport interface Commands {\n");
    macro_rules! collect {
        ($($name:ident($module:ident): $request:ident => $view:ident, $access:ident, reads [$($reads:ident),*], changes [$($changes:ident),*];)*) => {$(
            declarations.visit::<$request>();
            declarations.visit::<$view>();
            let _ = writeln!(commands, "  {}: {{ request: {}; response: {} }};", stringify!($name), $request::ident(&config), $view::ident(&config));
        )*};
    }
    for_each_command!(collect);
    commands.push_str("}\n\nexport type CommandName = keyof Commands;\n");

    let mut tags =
        String::from("\n/** Cache tags that each command reads and changes. */\nexport const commandTags = {\n");
    for command in COMMANDS {
        let _ = writeln!(tags, "  {}: {{ reads: {:?}, changes: {:?} }},", command.name, command.reads, command.changes);
    }
    tags.push_str(
        "} as const satisfies Record<CommandName, { reads: readonly string[]; changes: readonly string[] }>;\n",
    );

    declarations.visit::<crate::ApiError>();
    let mut types = String::from(HEAD);
    for declaration in declarations.found.values() {
        types.push('\n');
        types.push_str(declaration);
    }
    let names: Vec<&str> = declarations
        .found
        .keys()
        .map(String::as_str)
        .filter(|name| commands.contains(&format!(" {name} ")) || commands.contains(&format!(" {name};")))
        .collect();
    let imports = format!("{HEAD}import type {{ {} }} from './types';\n", names.join(", "));
    vec![("types.ts", types), ("commands.ts", format!("{imports}{commands}{tags}"))]
}
