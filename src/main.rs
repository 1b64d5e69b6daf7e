//! Starts the page. Nothing else belongs here.

fn main() {
    bedrock_position::app::start();
}
