// hyparquet, one part of the file after the other, column by column and without making rows. `?least` leaves out the map
// with the product's name, without which rows of AWS Marketplace are not known as Bedrock's.
import { parquetMetadataAsync, parquetRead } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { Sums, listen } from './answer.js';

const COLUMNS = ['line_item_product_code', 'line_item_usage_type', 'line_item_unblended_cost'];
const least = self.location.search === '?least';
const columns = least ? COLUMNS : [...COLUMNS, 'product', 'line_item_operation'];

listen(async whole => {
    const file = {
        byteLength: whole.size,
        slice: (start, end) => whole.slice(start, end).arrayBuffer(),
    };
    const metadata = await parquetMetadataAsync(file);
    const sums = new Sums();
    let rowStart = 0;
    for (const part of metadata.row_groups) {
        const rowEnd = rowStart + Number(part.num_rows);
        const found = Object.fromEntries(columns.map(name => [name, []]));
        await parquetRead({
            file, metadata, columns, compressors, rowStart, rowEnd,
            onChunk: ({ columnName, columnData }) => found[columnName].push(columnData),
        });
        add(found, sums);
        rowStart = rowEnd;
    }
    return sums.found();
});

function add(found, sums) {
    const [codes, types, costs, products, operations] = columns.map(name => found[name].flatMap(chunk => Array.from(chunk)));
    for (let row = 0; row < codes.length; row += 1) {
        const named = !least && (products[row]?.product_name?.includes('Bedrock') || operations[row]?.startsWith('InvokeModel'));
        if (named || codes[row]?.includes('Bedrock')) sums.add(types[row], costs[row]);
    }
}
