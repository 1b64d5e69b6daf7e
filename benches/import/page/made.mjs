// Writes a made bill as Parquet, as CUR 2.0 has it: node made.mjs FOLDER_OF_DUCKDB ROWS PACKING OUT
// 105 columns, maps among them, one row in a hundred Bedrock's; one in eight of those is known by its map alone.
import { createRequire } from 'node:module';

const [folder, rows, packing, out] = process.argv.slice(2);
const { DuckDBInstance } = createRequire(`${folder}/`)('@duckdb/node-api');
const database = await (await DuckDBInstance.create(':memory:')).connect();
const others = Array.from({ length: 84 }, (_, at) => {
    const kinds = [`'value-${at}'`, `CASE WHEN id % ${at + 2} = 0 THEN 'kind-' || (id % ${at + 3}) END`, 'NULL::varchar', `(id % ${at + 7}) / 8.0`];
    return `${kinds[at % kinds.length]} AS other_column_${at}`;
});
await database.run(`COPY (
    WITH n AS (SELECT range AS id, range % 100 = 37 AS own, (range // 100) % 8 = 5 AS mp FROM range(${rows}))
    SELECT md5(id::varchar) AS identity_line_item_id,
        CASE WHEN own AND mp THEN 'AWS Marketplace' ELSE 'AWS' END AS bill_billing_entity,
        TIMESTAMP '2026-10-01 00:00:00' AS bill_billing_period_start_date,
        (111111111111 + id % 9)::varchar AS line_item_usage_account_id,
        'Usage' AS line_item_line_item_type,
        TIMESTAMP '2026-10-01 00:00:00' + to_hours(id % 700) AS line_item_usage_start_date,
        TIMESTAMP '2026-10-01 01:00:00' + to_hours(id % 700) AS line_item_usage_end_date,
        CASE WHEN own AND mp THEN '4a524th30q694o538qndh9ucht' WHEN own THEN 'AmazonBedrock'
            ELSE ['AmazonEC2', 'AmazonS3', 'AWSLambda', 'AmazonRDS'][id % 4 + 1] END AS line_item_product_code,
        CASE WHEN own AND mp THEN 'USE1-MP:USE1_InputTokenCount-Units' WHEN own THEN 'USE1-NovaMicro-input-tokens'
            ELSE 'USE1-BoxUsage:m7g.' || (id % 200) END AS line_item_usage_type,
        CASE WHEN own THEN 'InvokeModelInference' ELSE 'RunInstances:' || (id % 30) END AS line_item_operation,
        CASE WHEN own THEN NULL ELSE 'i-' || substr(md5((id % 50000)::varchar), 1, 17) END AS line_item_resource_id,
        (id % 1000) / 8.0 AS line_item_usage_amount,
        'USD' AS line_item_currency_code,
        (id % 977) / 64.0 AS line_item_unblended_cost,
        (id % 977) / 80.0 AS line_item_net_unblended_cost,
        'a line of a bill, ' || (id % 3000) AS line_item_line_item_description,
        CASE WHEN own AND NOT mp THEN '1K tokens' WHEN own THEN 'Units' ELSE 'Hrs' END AS pricing_unit,
        (id % 977) / 64.0 AS pricing_public_on_demand_cost,
        CASE WHEN own AND mp THEN MAP {'product_name': 'Claude Sonnet 4.6 (Amazon Bedrock Edition)'}
            WHEN own THEN MAP {'product_name': 'Amazon Bedrock', 'region': 'us-east-1'}
            ELSE MAP {'product_name': 'Amazon Elastic Compute Cloud', 'region': 'us-east-1', 'vcpu': (id % 64)::varchar,
                'memory': (id % 512) || ' GiB', 'operating_system': 'Linux'} END AS product,
        CASE WHEN id % 3 = 0 THEN MAP {'user_team': 'team-' || (id % 20), 'user_env': 'prod'} END AS resource_tags,
        MAP {'edp_discount': -(id % 97) / 320.0} AS discount,
        ${others.join(', ')}
    FROM n) TO '${out}' (FORMAT parquet, COMPRESSION ${packing})`);
