// Filters and sort order of a thread list; the selection is stored in the URL.
window.rapporteurThreads.filters ??= ((threads) => {
  // The name of the field that changed the list and keeps the focus.
  let changedField = null;

  const findForm = (target) => target.closest?.('form[data-filters]');
  const isOnPage = (form) => threads.host?.contains(form);

  // One navigation at a time: while the router waits for the server it ignores a second one
  // and loses the query of a link. The last selection made meanwhile is used.
  let isNavigating = false;
  let nextPath = null;

  const navigate = (path) => {
    isNavigating = true;
    window.dispatchEvent(new CustomEvent('vaadin-navigate', { detail: { url: path.slice(1), state: {}, callback: true } }));
  };

  window.addEventListener('vaadin-navigated', () => {
    const path = nextPath;
    nextPath = null;
    isNavigating = false;
    if (path !== null && path !== location.pathname + location.search) navigate(path);
  });

  const applyFilters = (form) => {
    const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value
      && !(name === 'order' && value === 'by-thread')));
    const path = new URL(form.action, document.baseURI).pathname + (query.size ? `?${query}` : '');
    if (isNavigating) nextPath = path; else navigate(path);
  };

  document.addEventListener('change', (event) => {
    const field = event.target;
    const form = findForm(field);
    if (!form) return;
    threads.whenLive(() => {
      if (!isOnPage(form)) return;
      changedField = field.name;
      applyFilters(form);
    });
  });
  document.addEventListener('submit', (event) => {
    const form = findForm(event.target);
    if (form && isOnPage(form)) {
      event.preventDefault();
      applyFilters(form);
    }
  });

  // Returns the name of the changed field once.
  const takeChangedField = () => {
    const name = changedField;
    changedField = null;
    return name;
  };
  return { takeChangedField };
})(window.rapporteurThreads);
