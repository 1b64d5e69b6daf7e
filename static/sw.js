// The service worker: answers from this browser's cache, so that the site works without its server. It knows the files
// of one version by their digests, keeps all of them or none, and never answers with another version's. `site finish`
// writes the next two lines; what the page says of a new version belongs in offline.js.
const VERSION = '{{VERSION}}';
const FILES = '{{FILES}}'; // SHA-256 by name; '' is the page itself

const SITE = registration.scope; // ends in a slash; caches belong to the origin, which may hold several sites
const CACHES = `bedrock-position ${SITE} `;
const CACHE = CACHES + VERSION;

addEventListener('install', event => event.waitUntil(keepAll()));
addEventListener('activate', event => event.waitUntil(takeOver()));
addEventListener('message', event => event.waitUntil(replaceWhenAlone(event.source)));
addEventListener('fetch', event => {
  const url = event.request.url.replace(/[?#].*/, '');
  const name = url.startsWith(SITE) ? url.slice(SITE.length).replace(/^index\.html$/, '') : undefined;
  if (event.request.method === 'GET' && Object.hasOwn(FILES, name)) event.respondWith(answer(name, event.request));
});

// Nothing is written before every file is here: a version is whole, or this worker is not installed.
async function keepAll() {
  const files = await Promise.all(Object.keys(FILES).map(async name => [SITE + name, await get(name)]));
  const cache = await caches.open(CACHE);
  await Promise.all(files.map(([url, response]) => cache.put(url, response)));
}

// From an older version's cache where it is the same, else from the server.
async function get(name) {
  for (const source of [() => caches.match(SITE + name), () => fetch(SITE + name, { cache: 'no-cache' })]) {
    const response = await source();
    if (!response?.ok) continue;
    const body = await response.arrayBuffer();
    if (await digest(body) === FILES[name]) return new Response(body, { headers: headers(response) });
  }
  throw new Error(`${name || 'index.html'} is not the one of this version`);
}

async function digest(body) {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', body));
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('');
}

// What the server said of the file, a policy above all, but not of the way it was sent.
function headers(response) {
  const kept = new Headers(response.headers);
  ['content-encoding', 'content-length', 'vary'].forEach(name => kept.delete(name));
  return kept;
}

async function takeOver() {
  const names = await caches.keys();
  await Promise.all(names.filter(name => name.startsWith(CACHES) && name !== CACHE).map(name => caches.delete(name)));
  await clients.claim();
}

// A reader asks for the new version. Another tab still works with the old one, whose files would go under its feet.
async function replaceWhenAlone(asking) {
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const open = pages.filter(page => page.url.startsWith(SITE)).length;
  if (open > 1) asking.postMessage('open elsewhere');
  else await skipWaiting();
}

// Where the browser has thrown its cache away, the server answers.
async function answer(name, request) {
  const cache = await caches.open(CACHE);
  return await cache.match(SITE + name) ?? fetch(request);
}
