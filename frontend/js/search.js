// Searches through the router without a page load. Field, facets and order are one form,
// and a facet keeps the keyboard focus.
window.rapporteurSearch ??= (() => {
  const findForm = () => document.querySelector('.page-search form[data-search]');
  let changedId = null;
  let changedControl = null;
  let filtersOpen = false;

  const navigateTo = (form) => {
    const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
    const link = document.createElement('a');
    link.href = `${new URL(form.action, document.baseURI).pathname}?${query}`;
    link.hidden = true;
    form.append(link);
    link.click();
    link.remove();
  };

  document.addEventListener('change', (event) => {
    const form = findForm();
    if (form && event.target.form === form && event.target.name !== 'q') {
      changedId = event.target.id;
      changedControl = event.target;
      filtersOpen = document.querySelector('.page-search #filt')?.checked ?? false;
      navigateTo(form);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = findForm();
    if (form && event.target === form) {
      event.preventDefault();
      changedId = 'n';
      changedControl = document.getElementById('n');
      navigateTo(form);
    }
  });
  new MutationObserver(() => {
    const newControl = changedId && document.querySelector('.page-search')?.querySelector(`#${CSS.escape(changedId)}`);
    if (newControl && newControl !== changedControl) {
      const toggle = document.querySelector('.page-search #filt');
      if (toggle) toggle.checked = filtersOpen;
      changedId = null;
      newControl.focus({ preventScroll: true });
    }
  }).observe(document.body, { childList: true, subtree: true });
  return true;
})();
