-- Reduces a Cost and Usage Report 2.0 of any size to a small CSV that Bedrock Position reads: one row for each day,
-- model, kind of token, price and use case, instead of one for each hour and resource.
--
-- How to use it: in Amazon Athena, put the name of your table in the place of cur2 and the months you want into the last
-- lines, run it, and download the results. A column that your export does not have can be taken out together with its
-- comma; without line_item_iam_principal or resource_tags use cases are told apart by what is left.
--
-- What it keeps: tokens, cost, net cost and list price to the last digit, discounts, tags, who called, and accounts.
-- What it leaves out: hours, so no load curve; the session behind a role; and the keys of the map of discounts other than
-- the two below, which still count in their total where a row has neither.
--
-- Written for Athena's engine 3 and tried on DuckDB 1.5 alone: it was never run on Athena. What is known to differ:
--   * Athena stops at a key that a map does not have, and so TRY stands around it; DuckDB gives NULL by itself.
--   * Athena prints names of columns in small letters, DuckDB as they are written: both are read.
--   * Both print a map as {team=search, env=prod}; DuckDB puts quotes around texts with spaces, Athena does not. A tag
--     whose value holds a comma and a space is cut there.
SELECT
    bill_billing_entity,
    line_item_line_item_type,
    CAST(line_item_usage_start_date AS date) AS line_item_usage_start_date,
    line_item_product_code,
    TRY(product['product_name']) AS product_product_name,
    line_item_usage_type,
    product_region_code,
    line_item_usage_account_id,
    -- The model of a Marketplace row, or the profile that was called.
    line_item_resource_id,
    -- A role without its session.
    CASE
        WHEN strpos(line_item_iam_principal, ':assumed-role/') > 0
        THEN split_part(line_item_iam_principal, '/', 1) || '/' || split_part(line_item_iam_principal, '/', 2)
        ELSE line_item_iam_principal
    END AS line_item_iam_principal,
    resource_tags,
    pricing_unit,
    -- Says of what, where the unit does not.
    CASE
        WHEN coalesce(pricing_unit, '') IN ('', 'Units') THEN line_item_line_item_description
    END AS line_item_line_item_description,
    line_item_currency_code,
    sum(CAST(line_item_usage_amount AS decimal(38, 12))) AS line_item_usage_amount,
    sum(CAST(line_item_unblended_cost AS decimal(38, 12))) AS line_item_unblended_cost,
    sum(CAST(line_item_net_unblended_cost AS decimal(38, 12))) AS line_item_net_unblended_cost,
    sum(CAST(pricing_public_on_demand_cost AS decimal(38, 12))) AS pricing_public_on_demand_cost,
    sum(CAST(TRY(discount['edp_discount']) AS decimal(38, 12))) AS discount_edp_discount,
    sum(CAST(TRY(discount['private_rate_discount']) AS decimal(38, 12))) AS discount_private_rate_discount,
    sum(CAST(discount_bundled_discount AS decimal(38, 12))) AS discount_bundled_discount,
    sum(CAST(discount_total_discount AS decimal(38, 12))) AS discount_total_discount
FROM cur2
WHERE
    (
        strpos(coalesce(line_item_product_code, ''), 'edrock') > 0
        OR strpos(coalesce(TRY(product['product_name']), ''), 'edrock') > 0
    )
    AND line_item_usage_start_date >= TIMESTAMP '2026-01-01 00:00:00'
    AND line_item_usage_start_date < TIMESTAMP '2027-01-01 00:00:00'
GROUP BY
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14,
    -- Rows that say a list price apart from those that leave it out, or the discount would be read over both.
    coalesce(pricing_public_on_demand_cost, 0) = 0,
    line_item_net_unblended_cost IS NULL,
    coalesce(line_item_net_unblended_cost, line_item_unblended_cost, 0) = 0
