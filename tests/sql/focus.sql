-- A made FOCUS export of 40,000 rows, one in ten Bedrock's: with and without a contracted cost, with quantities in either
-- pair of columns, and Marketplace rows that only their operation names.
CREATE TABLE focus AS
WITH n AS (SELECT range AS id, range // 10 AS own, range % 10 = 0 AS is_bedrock, (range // 10) % 6 AS kind FROM range(40000))
SELECT
    'AWS' AS ProviderName,
    CASE WHEN is_bedrock AND kind = 5 THEN 'Credit' ELSE 'Usage' END AS ChargeCategory,
    NULL::varchar AS ChargeClass,
    TIMESTAMP '2026-08-15 00:00:00' + to_hours(id % 1000) AS ChargePeriodStart,
    TIMESTAMP '2026-08-15 01:00:00' + to_hours(id % 1000) AS ChargePeriodEnd,
    CASE WHEN NOT is_bedrock THEN 'AmazonEC2' WHEN kind = 4 THEN '' ELSE 'AmazonBedrock' END AS x_ServiceCode,
    CASE WHEN NOT is_bedrock THEN 'Amazon Elastic Compute Cloud' WHEN kind = 4 THEN 'Claude Sonnet 4.6' ELSE 'Amazon Bedrock' END AS ServiceName,
    CASE WHEN is_bedrock THEN [
        'USE1-NovaLite-input-tokens', 'USE1-NovaLite-output-tokens', 'USE1-NovaPro-input-tokens-batch',
        'USE1-NovaMicro-cache-read-input-token-count', 'USE1-MP:USE1_InputTokenCount-Units', 'USE1-NovaLite-input-tokens'
    ][kind + 1] ELSE 'USE1-BoxUsage:m7g.large' END AS x_UsageType,
    CASE WHEN NOT is_bedrock THEN 'RunInstances' ELSE 'InvokeModelInference' END AS x_Operation,
    'us-east-1' AS RegionId,
    (111111111111 + own % 2)::varchar AS SubAccountId,
    CASE WHEN is_bedrock AND kind = 4
        THEN 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.claude-sonnet-4-6'
    END AS ResourceId,
    CASE WHEN own % 5 = 0 THEN NULL ELSE MAP {'team': ['ads', 'ops', 'search'][own % 3 + 1]} END AS Tags,
    CASE WHEN NOT is_bedrock THEN 'Hrs' WHEN kind = 4 THEN 'Units' ELSE '1K tokens' END AS PricingUnit,
    CASE WHEN NOT is_bedrock THEN 'Hrs' WHEN kind = 4 THEN 'Units' ELSE '1K tokens' END AS ConsumedUnit,
    CASE WHEN kind = 4 THEN 'AWS Marketplace software usage|us-east-1|Million Tokens' ELSE 'row ' || id END AS ChargeDescription,
    'USD' AS BillingCurrency,
    CASE WHEN own % 7 = 0 THEN NULL ELSE (own % 97) / 8.0 END::double AS PricingQuantity,
    ((own % 97) / 8.0)::double AS ConsumedQuantity,
    CASE WHEN kind = 5 THEN -0.02 ELSE (own % 97) / 64.0 END::double AS BilledCost,
    CASE WHEN kind IN (4, 5) THEN 0 ELSE (own % 97) / 64.0 END::double AS ListCost,
    CASE WHEN kind IN (4, 5) OR own % 13 = 0 THEN 0 ELSE (own % 97) / 80.0 END::double AS ContractedCost
FROM n;
