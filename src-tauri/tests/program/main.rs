//! The built program from outside: as a script calls it, and as a power cut leaves it.

mod calls;
mod command_line;
mod killed;
