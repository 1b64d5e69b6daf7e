//! Reads files beside the page, in a web worker.

use bedrock_position::reading::program;

fn main() {
    program::listen(None);
}
