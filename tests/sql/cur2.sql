-- A made bill of 40,000 rows, one in ten Bedrock's, as CUR 2.0 has it: hourly rows in two months, half a dozen usage
-- types with and without a list price, roles with sessions, tags, credits, discounts of two kinds, Marketplace rows.
CREATE TABLE cur2 AS
WITH n AS (SELECT range AS id, range // 10 AS own, range % 10 = 0 AS is_bedrock, (range // 10) % 8 AS kind FROM range(40000))
SELECT
    CASE WHEN is_bedrock AND kind IN (5, 6) THEN 'AWS Marketplace' ELSE 'AWS' END AS bill_billing_entity,
    CASE WHEN is_bedrock AND kind = 7 THEN 'Credit' ELSE 'Usage' END AS line_item_line_item_type,
    TIMESTAMP '2026-08-15 00:00:00' + to_hours(id % 1000) AS line_item_usage_start_date,
    TIMESTAMP '2026-08-15 01:00:00' + to_hours(id % 1000) AS line_item_usage_end_date,
    CASE
        WHEN NOT is_bedrock THEN 'AmazonEC2'
        WHEN kind IN (5, 6) THEN '4a524th30q694o538qndh9ucht'
        ELSE 'AmazonBedrock'
    END AS line_item_product_code,
    CASE
        WHEN NOT is_bedrock THEN MAP {'product_name': 'Amazon Elastic Compute Cloud', 'vcpu': '2'}
        WHEN kind IN (5, 6) THEN MAP {'product_name': 'Claude Sonnet 4.6 (Amazon Bedrock Edition)'}
        WHEN kind = 4 THEN MAP {'region': 'us-east-1'}
        ELSE MAP {'product_name': 'Amazon Bedrock', 'region': 'us-east-1'}
    END AS product,
    CASE WHEN is_bedrock THEN [
        'USE1-NovaLite-input-tokens', 'USE1-NovaLite-output-tokens', 'USE1-NovaPro-input-tokens-batch',
        'USE1-NovaMicro-cache-read-input-token-count', 'USW2-Claude4Sonnet-input-tokens-cross-region-global',
        'USE1-MP:USE1_InputTokenCount-Units', 'USE1-MP:USE1_OutputTokenCount_Global-Units',
        'USE1-NovaLite-input-tokens'
    ][kind + 1] ELSE 'USE1-BoxUsage:m7g.large' END AS line_item_usage_type,
    CASE WHEN kind = 4 THEN 'us-west-2' ELSE 'us-east-1' END AS product_region_code,
    (111111111111 + own % 2)::varchar AS line_item_usage_account_id,
    CASE WHEN is_bedrock AND kind = 6
        THEN 'arn:aws:bedrock:us-east-1:111111111111:inference-profile/us.anthropic.claude-sonnet-4-6'
    END AS line_item_resource_id,
    CASE own % 3
        WHEN 0 THEN 'arn:aws:sts::111111111111:assumed-role/search-app/session-' || own
        WHEN 1 THEN 'arn:aws:iam::111111111111:user/alice'
    END AS line_item_iam_principal,
    CASE WHEN own % 5 = 0 THEN NULL ELSE MAP {'user_team': ['ads', 'ops', 'search'][own % 3 + 1], 'user_env': 'prod'} END AS resource_tags,
    CASE WHEN NOT is_bedrock THEN 'Hrs' WHEN kind IN (5, 6) THEN 'Units' ELSE '1K tokens' END AS pricing_unit,
    CASE WHEN kind IN (5, 6) THEN 'AWS Marketplace software usage|us-east-1|Million Tokens' ELSE 'row ' || id END AS line_item_line_item_description,
    'USD' AS line_item_currency_code,
    CASE WHEN kind = 7 THEN 0 ELSE (own % 97) / 8.0 END::double AS line_item_usage_amount,
    CASE WHEN kind = 7 THEN -0.01 * (own % 7) ELSE (own % 97) / 64.0 END::double AS line_item_unblended_cost,
    CASE WHEN own % 11 = 0 THEN NULL WHEN kind = 7 THEN -0.01 * (own % 7) ELSE (own % 97) / 80.0 END::double AS line_item_net_unblended_cost,
    CASE WHEN kind IN (5, 6, 7) OR own % 13 = 0 THEN 0 ELSE (own % 97) / 64.0 END::double AS pricing_public_on_demand_cost,
    CASE WHEN kind < 3 THEN MAP {'edp_discount': -(own % 97) / 320.0, 'private_rate_discount': -0.001}
        WHEN kind = 3 THEN MAP {'edp_discount': -0.25} END AS discount,
    NULL::double AS discount_bundled_discount,
    CASE WHEN kind < 3 THEN -(own % 97) / 320.0 - 0.001 WHEN kind = 3 THEN -0.25 END::double AS discount_total_discount
FROM n;
