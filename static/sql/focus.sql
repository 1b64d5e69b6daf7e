-- Reduces a FOCUS export of any size to a small CSV that Bedrock Position reads: one row for each day, model, kind of
-- token, price and use case, instead of one for each hour and resource.
--
-- How to use it: in Amazon Athena, put the name of your table in the place of focus and the months you want into the last
-- lines, run it, and download the results. A column that your export does not have can be taken out together with its
-- comma.
--
-- What it keeps: tokens, billed cost, list and contracted cost to the last digit, tags and accounts.
-- What it leaves out: hours, so no load curve; and x_Discounts, whose keys have no fixed names: what was agreed shows in
-- the contracted cost against list.
--
-- Written for Athena's engine 3 and tried on DuckDB 1.5 alone: it was never run on Athena. What is known to differ:
--   * Athena prints names of columns in small letters, DuckDB as they are written: both are read.
--   * Both print a map as {team=search, env=prod}; DuckDB puts quotes around texts with spaces, Athena does not. A tag
--     whose value holds a comma and a space is cut there.
SELECT
    ProviderName,
    ChargeCategory,
    ChargeClass,
    CAST(ChargePeriodStart AS date) AS ChargePeriodStart,
    x_ServiceCode,
    ServiceName,
    x_UsageType,
    -- Names Marketplace rows, whose service code is empty.
    x_Operation,
    RegionId,
    SubAccountId,
    -- The model of a Marketplace row, or the profile that was called.
    ResourceId,
    Tags,
    PricingUnit,
    ConsumedUnit,
    -- Says of what, where the unit does not.
    CASE
        WHEN coalesce(PricingUnit, '') IN ('', 'Units') OR coalesce(ConsumedUnit, '') IN ('', 'Units') THEN ChargeDescription
    END AS ChargeDescription,
    BillingCurrency,
    sum(CAST(PricingQuantity AS decimal(38, 12))) AS PricingQuantity,
    sum(CAST(ConsumedQuantity AS decimal(38, 12))) AS ConsumedQuantity,
    sum(CAST(BilledCost AS decimal(38, 12))) AS BilledCost,
    sum(CAST(ListCost AS decimal(38, 12))) AS ListCost,
    sum(CAST(ContractedCost AS decimal(38, 12))) AS ContractedCost
FROM focus
WHERE
    (
        strpos(coalesce(x_ServiceCode, ''), 'edrock') > 0
        OR strpos(coalesce(ServiceName, ''), 'edrock') > 0
        OR strpos(coalesce(x_Operation, ''), 'InvokeModel') = 1
    )
    AND ChargePeriodStart >= TIMESTAMP '2026-01-01 00:00:00'
    AND ChargePeriodStart < TIMESTAMP '2027-01-01 00:00:00'
GROUP BY
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16,
    -- Rows that say a figure apart from those that leave it out, or it would be read over both.
    PricingQuantity IS NULL,
    coalesce(ListCost, 0) = 0,
    coalesce(ContractedCost, 0) = 0
