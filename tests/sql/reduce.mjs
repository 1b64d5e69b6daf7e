// Runs a query of static/sql on DuckDB, as it stands: node reduce.mjs FOLDER_OF_DUCKDB DATA.sql QUERY.sql TABLE OUT
// writes OUT/full.csv, the whole table, and OUT/reduced.csv, what the query gives.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [folder, data, query, table, out] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${folder}/`)('@duckdb/node-api');
const database = await (await DuckDBInstance.create(':memory:')).connect();
await database.run(readFileSync(data, 'utf8'));
const to = name => `TO '${out}/${name}.csv' (FORMAT csv, HEADER)`;
// Exports of AWS write a map as JSON.
const maps = await database.runAndReadAll(
    `SELECT column_name FROM information_schema.columns WHERE table_name = '${table}' AND data_type LIKE 'MAP%'`,
);
const json = maps.getRows().map(([name]) => `to_json(${name}) AS ${name}`);
await database.run(`COPY (SELECT * REPLACE (${json}) FROM ${table}) ${to('full')}`);
await database.run(`COPY (${readFileSync(query, 'utf8')}) ${to('reduced')}`);
