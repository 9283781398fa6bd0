// Filters and the order of a list of threads: chosen, they become an address that one can send.
window.rapporteurThreads.filters ??= ((threads) => {
  // The field that changed the list and keeps the focus.
  let filtered = null;

  const formOf = (target) => target.closest?.('form[data-filters]');
  const isOwn = (form) => threads.host?.contains(form);

  // One navigation after the other: the router neither takes a second while it waits for the server
  // nor keeps the query of a link that is followed then. Of what is chosen meanwhile the last counts.
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
