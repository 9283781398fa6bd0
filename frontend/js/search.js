// Searches through the router without a page load. Field, facets and order are one form,
// and a facet keeps the keyboard focus.
window.rapporteurSearch ??= (() => {
  const form = () => document.querySelector('.page-search form[data-search]');
  let chosen = null;
  let stood = null;
  let open = false;

  const follow = (searched) => {
    const query = new URLSearchParams([...new FormData(searched)].filter(([, value]) => value));
    const link = document.createElement('a');
    link.href = `${new URL(searched.action, document.baseURI).pathname}?${query}`;
    link.hidden = true;
    searched.append(link);
    link.click();
    link.remove();
  };

  document.addEventListener('change', (event) => {
    const searched = form();
    if (searched && event.target.form === searched && event.target.name !== 'q') {
      chosen = event.target.id;
      stood = event.target;
      open = document.querySelector('.page-search #filt')?.checked ?? false;
      follow(searched);
    }
  });
  document.addEventListener('submit', (event) => {
    const searched = form();
    if (searched && event.target === searched) {
      event.preventDefault();
      chosen = 'n';
      stood = document.getElementById('n');
      follow(searched);
    }
  });
  new MutationObserver(() => {
    const target = chosen && document.querySelector('.page-search')?.querySelector(`#${CSS.escape(chosen)}`);
    if (target && target !== stood) {
      const toggle = document.querySelector('.page-search #filt');
      if (toggle) toggle.checked = open;
      chosen = null;
      target.focus({ preventScroll: true });
    }
  }).observe(document.body, { childList: true, subtree: true });
  return true;
})();
