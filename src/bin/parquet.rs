//! Reads files beside the page, in a web worker, also those that are stored column by column: a program of its own,
//! because few need it.

use bedrock_position::reading::program;

fn main() {
    program::listen(Some(program::READ_STORED));
}
