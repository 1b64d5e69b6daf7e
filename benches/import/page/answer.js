// What every program of the bench does around its reading: it says that it listens, and answers with what it found.
// Who reads what, and how, is in the file of each program.

/** Listens for a file; `read` gives what it found there. */
export function listen(read) {
    self.onmessage = async ({ data: [, file] }) => {
        try {
            self.postMessage(JSON.stringify({ Done: await read(file) }));
        } catch (error) {
            self.postMessage(JSON.stringify({ Error: String(error?.stack ?? error) }));
        }
    };
    self.postMessage('"Ready"');
}

/** Adds up what Bedrock costs by usage type. */
export class Sums {
    rows = 0;
    cost = {};

    add(usageType, cost) {
        this.rows += 1;
        this.cost[usageType] = (this.cost[usageType] ?? 0) + Number(cost);
    }

    found() {
        return { rows: this.rows, cost: this.cost };
    }
}

/** The places of the columns that are looked at. */
export function places(names) {
    return ['line_item_product_code', 'line_item_usage_type', 'line_item_unblended_cost'].map(name => names.indexOf(name));
}
