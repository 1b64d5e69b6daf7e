// The page's side of working without its server: installs sw.js once the page is idle, and says politely that a new
// version is there. It never reloads by itself. Where the browser has no service workers or refuses this one, nothing is
// said: the site then works from its server. How files are kept belongs in sw.js.
const READY = 'A new version is ready. Reload when it suits you: your answers are kept.';
const RELOAD = 'Reload';
const LATER = 'Later';
const OPEN_ELSEWHERE = 'Bedrock Position is open in another tab too. Close that one, then reload here.';

// After the start: what is kept for later must not compete with what is looked at now.
addEventListener('started', () => setTimeout(() => (window.requestIdleCallback ?? setTimeout)(install), 2000));

async function install() {
  const registration = await navigator.serviceWorker?.register('sw.js').catch(() => {});
  if (!registration) return;
  const offer = () => registration.active && registration.waiting && say(registration.waiting);
  offer();
  registration.addEventListener('updatefound', () => registration.installing.addEventListener('statechange', offer));
  // A page may stay open for weeks.
  addEventListener('focus', () => registration.update().catch(() => {}));
}

function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function say(worker) {
  document.getElementById('update')?.remove();
  const words = make('p');
  words.setAttribute('role', 'status');
  const reload = make('button', { type: 'button', className: 'primary', textContent: RELOAD });
  const later = make('button', { type: 'button', textContent: LATER });
  const box = make('aside', { id: 'update', className: 'banner' }, words, make('div', { className: 'buttons' }, reload, later));
  later.onclick = () => box.remove();
  reload.onclick = () => {
    navigator.serviceWorker.oncontrollerchange = () => location.reload();
    navigator.serviceWorker.onmessage = () => { words.textContent = OPEN_ELSEWHERE; };
    worker.postMessage('replace');
  };
  document.body.append(box);
  setTimeout(() => { words.textContent = READY; }, 100); // read aloud only where a place that is known changes
}
