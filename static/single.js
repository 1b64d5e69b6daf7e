// Starts the page that is one file (`site single`): all that the hosted page fetches is inside it, packed with gzip and
// base64 in elements named like the files. Nothing is asked of any network. What the page does belongs elsewhere.
import init from 'page';

// Text for the worker too, so it may name nothing outside of itself. Not by way of a Blob, which WebKit does not let a
// worker of a page from disk read.
function unpack(base64, type) {
  const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0));
  const stream = new Response(bytes).body.pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream, { headers: { 'content-type': type } });
}

const text = name => document.getElementById(name)?.textContent;
const lastPart = address => new URL(address, location.href).pathname.split('/').pop();

window.fetch = async address => {
  const held = text(lastPart(address));
  if (!held) throw new TypeError(`${address} is not in this file`);
  return unpack(held, 'application/wasm');
};

// The style sheets of the views are inside too: a link to one asks for nothing.
const { setAttribute } = Element.prototype;
Element.prototype.setAttribute = function (name, value) {
  if (this.localName !== 'link') setAttribute.call(this, name, value);
};

// The tables, samples and queries that views link to.
addEventListener('click', async event => {
  const link = event.target.closest?.('a[href^="./data/"], a[href^="samples/"], a[href^="sql/"]');
  const held = link && text(lastPart(link.href));
  if (!held) return;
  event.preventDefault();
  const table = await unpack(held, 'text/plain').text();
  open(URL.createObjectURL(new Blob([table], { type: 'text/plain;charset=utf-8' })));
});

// Each worker gets its program with its script. The page adds an ending to the name, which is after the # here.
const app = document.getElementById('app');
for (const [program, name] of Object.entries(app.dataset)) {
  const script = text(`${name}.js`);
  if (!script) continue;
  const worker = [`self.program=(${unpack})("`, text(`${name}_bg.wasm`), '","application/wasm");', script];
  app.dataset[program] = `${URL.createObjectURL(new Blob(worker, { type: 'text/javascript' }))}#`;
}

await init({ module_or_path: fetch(`${app.dataset.program}_bg.wasm`) });
