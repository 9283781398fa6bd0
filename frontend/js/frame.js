// The frame's own behaviour, on the page as delivered as well as on the live one.
(() => {
  const root = document.documentElement;
  root.classList.add('js');

  const closeMenus = (except) => {
    document.querySelectorAll('details.drop[open]').forEach((menu) => {
      if (menu !== except) menu.open = false;
    });
  };

  const chooseScheme = (button) => {
    const scheme = button.dataset.scheme;
    root.style.colorScheme = scheme;
    document.cookie = `scheme=${scheme}; path=/; max-age=${scheme ? 31536000 : 0}; samesite=lax`;
    document.querySelectorAll('[data-scheme]').forEach((other) => {
      other.setAttribute('aria-pressed', String(other.dataset.scheme === scheme));
    });
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    closeMenus(target.closest('.menu-panel a, .menu-panel button') ? null : target.closest('details.drop'));
    // The page has a <base>, so a link to #main alone would leave it.
    if (target.closest('.skip')) {
      event.preventDefault();
      document.querySelector('main')?.focus();
    }
    const scheme = target.closest('[data-scheme]');
    if (scheme) chooseScheme(scheme);
    const light = target.closest('[data-light]');
    if (light) light.href = '/light' + (location.pathname.startsWith('/consultations/') ? location.pathname : '/');
  }, true);

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.drop[open]');
    closeMenus();
    open?.querySelector('summary')?.focus();
  });

  // Until the frame is live, Vaadin's router would take a link and lead nowhere: the browser follows it itself.
  let live = false;
  window.addEventListener('click', (event) => {
    if (!live && event.target instanceof Element && event.target.closest('a[href]')) event.stopImmediatePropagation();
  });

  // Called by the live frame: what is left of the delivered page goes once the view has taken what it wants.
  window.rapporteurFrameIsLive = () => setTimeout(() => {
    live = true;
    document.getElementById('early')?.remove();
    // Vaadin's line about the connection stands outside every landmark, so it has to be announced.
    document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
  });
})();
