// Starts the page once its static first view is painted: fetching and compiling a program earlier would only delay that.
// A page in the background paints nothing and starts at once; a browser that does not tell of paints starts soon.
// `site finish` puts this into the page, its only inline script.
let started;
const start = () => { started ??= load(); };
const load = async () => {
  const program = fetch('./{{PROGRAM}}_bg.wasm');
  const { default: init } = await import('./{{PROGRAM}}.js');
  await init({ module_or_path: program });
  dispatchEvent(new Event('started'));
};
if (document.hidden) start();
else {
  new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
  setTimeout(start, 300);
}
