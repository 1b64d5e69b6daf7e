// Starts the page once its static first view is painted: fetching and compiling a program earlier would only delay that.
// A page in the background paints nothing and starts at once. `site finish` puts this into the page, its only inline script.
const start = async () => {
  const program = fetch('./{{PROGRAM}}_bg.wasm');
  const { default: init } = await import('./{{PROGRAM}}.js');
  await init({ module_or_path: program });
  dispatchEvent(new Event('started'));
};
if (document.hidden) start();
else requestAnimationFrame(() => setTimeout(start));
