// Filters and sort order of a thread list; the selection is stored in the URL.
window.rapporteurThreads.filters ??= ((threads) => {
  // The field that changed the list and keeps the focus.
  let filtered = null;

  const formOf = (target) => target.closest?.('form[data-filters]');
  const isOwn = (form) => threads.host?.contains(form);

  // One navigation at a time: while the router waits for the server it ignores a second one
  // and loses the query of a link. The last selection made meanwhile is used.
  let underWay = false;
  let chosen = null;

  const navigate = (path) => {
    underWay = true;
    window.dispatchEvent(new CustomEvent('vaadin-navigate', { detail: { url: path.slice(1), state: {}, callback: true } }));
  };

  window.addEventListener('vaadin-navigated', () => {
    const path = chosen;
    chosen = null;
    underWay = false;
    if (path !== null && path !== location.pathname + location.search) navigate(path);
  });

  const follow = (form) => {
    const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value
      && !(name === 'order' && value === 'by-thread')));
    const path = new URL(form.action, document.baseURI).pathname + (query.size ? `?${query}` : '');
    if (underWay) chosen = path; else navigate(path);
  };

  document.addEventListener('change', (event) => {
    const field = event.target;
    const form = formOf(field);
    if (!form) return;
    threads.whenLive(() => {
      if (!isOwn(form)) return;
      filtered = field.name;
      follow(form);
    });
  });
  document.addEventListener('submit', (event) => {
    const form = formOf(event.target);
    if (form && isOwn(form)) {
      event.preventDefault();
      follow(form);
    }
  });

  const changed = () => {
    const name = filtered;
    filtered = null;
    return name;
  };
  return { changed };
})(window.rapporteurThreads);
