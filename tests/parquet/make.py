"""Writes tests/parquet/files: the sample bills of tests/imports as Parquet, by writers that are not ours.

    python3 -m venv venv && venv/bin/pip install duckdb==2.0.1 pyarrow==26.0.1
    venv/bin/python tests/parquet/make.py

The files are checked in. Figures become doubles or decimals, days time stamps and tags maps, as AWS writes them.
"""

import csv
import gzip
import io
import json
import pathlib

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

HERE = pathlib.Path(__file__).parent
SAMPLES = HERE.parent / "imports" / "samples"
FILES = HERE / "files"
FILES.mkdir(exist_ok=True)

BILLS = {
    "01": "01_cur_legacy_slash_headers_no_bedrock.csv",
    "02": "02_cur_athena_marketplace_claude35.csv",
    "03": "03_cur2_iam_principal_no_quantity.csv",
    "13": "13_focus_1_0_aws_marketplace_row_no_bedrock.csv",
    "14": "14_focus_1_2_aws_synthetic.csv",
}
MAPS = {"tags", "Tags", "resource_tags", "product", "cost_category"}
FIGURES = {"line_item_unblended_cost", "line_item_usage_amount", "lineItem/UnblendedCost", "BilledCost", "ListCost"}


def table(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        header, *rows = csv.reader(file)
    columns = []
    for at, name in enumerate(header):
        cells = [row[at] for row in rows]
        full = [cell for cell in cells if cell not in ("", "NULL")]
        if name in MAPS and all(cell.startswith("{") for cell in full):
            maps = [list(json.loads(cell).items()) if cell.startswith("{") else None for cell in cells]
            columns.append(pa.array(maps, pa.map_(pa.string(), pa.string())))
        elif name in FIGURES and full:
            figures = [float(cell) if cell not in ("", "NULL") else None for cell in cells]
            columns.append(pa.array(figures, pa.float64()))
        else:
            columns.append(pa.array([cell if cell != "" else None for cell in cells], pa.string()))
    return pa.table(columns, names=header)


for number, name in BILLS.items():
    pq.write_table(table(SAMPLES / name), FILES / f"{number}_snappy.parquet", compression="snappy")

whole = table(SAMPLES / BILLS["03"])
for packing in ("none", "gzip", "zstd"):
    pq.write_table(whole, FILES / f"03_{packing}.parquet", compression=packing)
for packing in ("brotli", "lz4"):
    pq.write_table(whole, FILES / f"03_{packing}.parquet", compression=packing)
pq.write_table(whole, FILES / "03_parts.parquet", row_group_size=5, data_page_version="2.0", compression="zstd")
pq.write_table(whole, FILES / "03_plain_values.parquet", use_dictionary=False, row_group_size=4)

db = duckdb.connect()
db.execute("SET threads TO 1")
sample = SAMPLES / BILLS["14"]
db.execute(f"""COPY (FROM read_csv('{sample}', all_varchar = true)) TO '{FILES}/14_duckdb.parquet'
    (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE 2048)""")

# A made bill with every kind of value that AWS writes: maps, doubles, decimals and times, each beside the CSV that the
# same rows export to. One row in forty is Bedrock's, half of those by the name in the map alone.
DAYS = 30
HOURS = 6_000
made = []
for at in range(HOURS):
    bedrock = at % 40
    hour = at % (24 * DAYS)
    row = {
        "bill_billing_entity": "AWS",
        "line_item_line_item_type": "Usage",
        "line_item_usage_start_date": f"2026-09-{hour // 24 + 1:02}T{hour % 24:02}:00:00Z",
        "line_item_product_code": "AmazonEC2",
        "line_item_usage_type": "USE1-BoxUsage:m7g.large",
        "line_item_usage_amount": 1.0,
        "line_item_unblended_cost": 0.0816,
        "line_item_net_unblended_cost": "0.0775200000",
        "line_item_currency_code": "USD",
        "line_item_resource_id": f"i-{at:08}",
        "line_item_line_item_description": 'Linux, "on demand"\nin us-east-1',
        "line_item_usage_account_id": str(111111111111 + at % 3),
        "pricing_unit": "Hrs",
        "product": {"product_name": "Amazon Elastic Compute Cloud", "region": "us-east-1", "vcpu": "2"},
        "discount": {"edp_discount": -0.00408, "total_discount": -0.00408},
        "resource_tags": {"user_team": ["search", "ads", "ops"][at % 3], "user_env": "prod"},
        "cost_category": {},
    }
    if bedrock in (7, 11):
        row |= {
            "line_item_usage_type": "USE1-NovaLite-input-tokens",
            "line_item_product_code": "AmazonBedrock",
            "line_item_usage_amount": 1000.0 + at,
            "line_item_unblended_cost": 0.06,
            "line_item_net_unblended_cost": "0.0570000000",
            "line_item_resource_id": None,
            "pricing_unit": "1K tokens",
            "product": {"product_name": "Amazon Bedrock", "region": "us-east-1"},
            "discount": {"edp_discount": -0.003, "total_discount": -0.003},
        }
    if bedrock == 11:
        row |= {
            "bill_billing_entity": "AWS Marketplace",
            "line_item_product_code": "4a524th30q694o538qndh9ucht",
            "line_item_usage_type": "USE1-MP:USE1_OutputTokenCount-Units",
            "line_item_usage_amount": 0.25,
            "line_item_unblended_cost": 3.75,
            "line_item_net_unblended_cost": "3.7500000000",
            "pricing_unit": "Units",
            "product": {"product_name": "Claude Sonnet 4.6 (Amazon Bedrock Edition)"},
            "discount": None,
        }
    made.append(row)

with gzip.GzipFile(FILES / "made.csv.gz", "w", mtime=0) as packed, io.TextIOWrapper(packed, newline="") as file:
    writer = csv.writer(file)
    writer.writerow(made[0])
    for row in made:
        # Without the line end: it takes a line more in a CSV, and rows keep their numbers in Parquet.
        cell = lambda value: "" if value is None else json.dumps(value) if isinstance(value, dict) else value
        writer.writerow(str(cell(value)).replace("\n", " ") for value in row.values())

text = pa.map_(pa.string(), pa.string())
kinds = {
    "line_item_usage_amount": pa.float64(),
    "line_item_unblended_cost": pa.float64(),
    "product": text,
    "discount": pa.map_(pa.string(), pa.float64()),
    "resource_tags": text,
    "cost_category": text,
}
columns = {}
for name in made[0]:
    values = [row[name] for row in made]
    if isinstance(made[0][name], dict):
        values = [None if value is None else list(value.items()) for value in values]
    columns[name] = pa.array(values, kinds.get(name, pa.string()))
columns["line_item_net_unblended_cost"] = columns["line_item_net_unblended_cost"].cast(pa.decimal128(20, 10))
stamps = columns["line_item_usage_start_date"]
for name, unit, options in [
    ("made_snappy", "ms", {"compression": "snappy", "row_group_size": 2_000}),
    ("made_zstd_v2", "us", {"compression": "zstd", "data_page_version": "2.0", "data_page_size": 4_096, "write_page_index": True}),
    ("made_int96", "ns", {"compression": "gzip", "use_deprecated_int96_timestamps": True, "dictionary_pagesize_limit": 2_000}),
]:
    columns["line_item_usage_start_date"] = stamps.cast(pa.timestamp(unit, "UTC"))
    pq.write_table(pa.table(columns), FILES / f"{name}.parquet", **options)

# Files that are no bill, or meant to harm.
bill = {
    "line_item_product_code": ["AmazonBedrock"],
    "line_item_usage_type": ["USE1-NovaLite-input-tokens"],
    "line_item_usage_amount": [1000.0],
    "line_item_unblended_cost": [0.06],
}
pq.write_table(pa.table({"id": [1], "items": [[1, 2]]}), FILES / "other.parquet")
pq.write_table(pa.table(bill | {"resource_tags": [["a", "b"]]}), FILES / "lists.parquet")
bomb = pa.table(bill | {"line_item_usage_type": ["x" * 300_000_000]})
for packing in ("zstd", "gzip"):
    name = FILES / f"bomb_{packing}.parquet"
    pq.write_table(bomb, name, compression=packing, use_dictionary=False, write_statistics=False, store_schema=False)
    # Once more, or gzip's own bomb would be half of all files here.
    with gzip.GzipFile(f"{name}.gz", "w", mtime=0) as packed:
        packed.write(name.read_bytes())
    name.unlink()

# A text that ends two bytes before its page does: the library panics where it looks for the length of the next.
name = FILES / "panics.parquet"
twice = {key: value * 2 for key, value in bill.items()} | {"line_item_iam_principal": ["alice", "bob"]}
pq.write_table(pa.table(twice), name, compression="none", use_dictionary=False, write_statistics=False, store_schema=False)
spoilt = bytearray(name.read_bytes())
spoilt[spoilt.index(b"\x0d\x00\x00\x00AmazonBedrock")] = 28
name.write_bytes(spoilt)

name = FILES / "delta.parquet"
whole = pa.table(bill | {"line_item_usage_amount": [1000]})
encodings = {name: "PLAIN" for name in bill} | {"line_item_usage_amount": "DELTA_BINARY_PACKED"}
pq.write_table(whole, name, use_dictionary=False, column_encoding=encodings, store_schema=False)
