//! The pages of `--help` in the language of the terminal. Names of commands, options and values stay as they are typed. The
//! key of a text is `cli-help` with the command and the option behind it.

use clap::{Arg, ArgAction, Command};
use custode_i18n::Catalogue;

/// Gives every page its words.
pub fn told(command: Command, words: &Catalogue) -> Command {
    let text = |part: &str| words.text(&format!("cli-help-{part}"), &[]);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(text("version"));
    page(command.disable_version_flag(true).arg(version), "cli-help", words)
}

fn page(command: Command, key: &str, words: &Catalogue) -> Command {
    let text = |part: &str| words.text(&format!("cli-help-{part}"), &[]);
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(text("help"));
    let template = format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", text("usage"));
    let after = command
        .get_after_help()
        .map(|_| format!("{}\n{}", words.text(&format!("{key}-after"), &[]), custode_api::automation::ACTS));
    let mut command = command
        .about(words.text(key, &[]))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .help_template(template)
        .subcommand_help_heading(text("commands"))
        .subcommand_value_name(text("command"))
        .mut_args(|arg| option(arg, key, words))
        .arg(help.help_heading(text("options")));
    if let Some(after) = after {
        command = command.after_help(after);
    }
    command.mut_subcommands(|word| {
        let key = format!("{key}-{}", word.get_name());
        page(word, &key, words)
    })
}

/// An option or an argument with what it does, what it takes, and what it is where nobody says.
fn option(arg: Arg, key: &str, words: &Catalogue) -> Arg {
    let heading = words.text(if arg.is_positional() { "cli-help-arguments" } else { "cli-help-options" }, &[]);
    let mut parts = Vec::new();
    if arg.get_help().is_some() {
        let key = match arg.get_id().as_str() {
            "version" => "cli-help-version".to_owned(),
            id => format!("{key}-{}", id.replace('_', "-")),
        };
        parts.push(words.text(&key, &[]));
    }
    if !arg.get_action().takes_values() {
        return arg.help(parts.join(" ")).help_heading(heading);
    }
    let known: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !known.is_empty() {
        parts.push(words.text("cli-help-values", &[("known", known.join(", ").into())]));
    }
    let usual: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    if !usual.is_empty() {
        parts.push(words.text("cli-help-usual", &[("usual", usual.join(", ").into())]));
    }
    arg.help(parts.join(" ")).help_heading(heading).hide_possible_values(true).hide_default_value(true)
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::cli::words::Line;
    use clap::{Command, CommandFactory as _};
    use custode_i18n::{Catalogue, Lang};

    /// Every page below a command, each with its name.
    fn pages(command: &mut Command, pages: &mut Vec<(String, String)>) {
        pages.push((command.get_name().to_owned(), command.render_long_help().to_string()));
        command.get_subcommands_mut().for_each(|word| self::pages(word, pages));
    }

    fn all(lang: Lang) -> Vec<(String, String)> {
        let mut command = told(Line::command(), Catalogue::get(lang));
        command.build();
        let mut found = Vec::new();
        pages(&mut command, &mut found);
        found
    }

    /// Every line of every page is in the language of the terminal: no key without words, nothing of clap's own.
    #[test]
    fn every_page_speaks_one_language() {
        let (italian, english) = (all(Lang::It), all(Lang::En));
        assert!(italian.len() > 25, "{}", italian.len());
        for ((name, page), (_, other)) in italian.iter().zip(&english) {
            for text in [page, other] {
                assert!(!text.contains("cli-help") && !text.contains("{ $"), "{name}: {text}");
            }
            for clap in ["Usage:", "Options:", "Commands:", "Arguments:", "[default:", "possible values", "Print "] {
                assert!(!page.contains(clap), "{clap} in {name}: {page}");
            }
            // What is told is told in two languages; names and examples are the same.
            let told = |page: &str| -> Vec<String> {
                let lines = page.lines().map(str::trim).filter(|line| !line.starts_with(['{', '<', '[']));
                lines.filter(|line| line.split_whitespace().count() > 5).map(str::to_owned).collect()
            };
            let both: Vec<String> = told(page).into_iter().filter(|line| told(other).contains(line)).collect();
            assert!(both.is_empty(), "{name}: {both:?}");
        }
    }

    /// The words of the code are the English ones, so that who reads it reads what is said.
    #[test]
    fn the_pages_name_every_option() {
        let words = Catalogue::get(Lang::En);
        fn same(plain: &Command, spoken: &Command) {
            assert_eq!(plain.get_about().map(ToString::to_string), spoken.get_about().map(ToString::to_string));
            for arg in plain.get_arguments() {
                let told = spoken.get_arguments().find(|one| one.get_id() == arg.get_id()).unwrap();
                let help = told.get_help().map(ToString::to_string).unwrap_or_default();
                let plain = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(help.starts_with(&plain), "{}: {help:?} is not {plain:?}", arg.get_id());
            }
            for word in plain.get_subcommands() {
                same(word, spoken.find_subcommand(word.get_name()).unwrap());
            }
        }
        same(&Line::command(), &told(Line::command(), words));
    }
}
