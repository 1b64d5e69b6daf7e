// DuckDB-wasm: one query over the file where it lies, in the worker it brings along. It is started before the clock.
import { AsyncDuckDB, DuckDBDataProtocol, VoidLogger } from '@duckdb/duckdb-wasm';
import { listen } from './answer.js';

const QUERY = `SELECT line_item_usage_type AS name, sum(line_item_unblended_cost::DOUBLE) AS cost, count(*)::INTEGER AS rows
    FROM read_csv('bill.csv', delim = ',', quote = '"', header = true, all_varchar = true)
    WHERE contains(line_item_product_code, 'Bedrock') GROUP BY ALL`;

const from = name => new URL(`duckdb/${name}`, self.location.href).href;
async function start() {
    const database = new AsyncDuckDB(new VoidLogger(), new Worker(from('duckdb-browser-eh.worker.js')));
    await database.instantiate(from('duckdb-eh.wasm'));
    return [database, await database.connect()];
}

start().then(([database, connection]) => listen(async file => {
    await database.registerFileHandle('bill.csv', file, DuckDBDataProtocol.BROWSER_FILEREADER, true);
    const found = (await connection.query(QUERY)).toArray();
    const cost = Object.fromEntries(found.map(row => [row.name, row.cost]));
    return { rows: found.reduce((rows, row) => rows + row.rows, 0), cost };
}));
