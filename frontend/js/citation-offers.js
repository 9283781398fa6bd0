// Offers comments while a citation mark is typed in a paragraph: "[", "[C4" or "[C4, C". Also asks
// before a page with unsaved text is closed.
(() => {
  const OPEN_MARK = /\[([^[\]\n]{0,60})$/;
  const SEPARATOR = /[,;،؛、]/;
  const DELAY_MS = 200;

  window.rapporteurCitationOffers = (container) => {
    const field = container.querySelector('vaadin-text-area');
    const list = container.querySelector('[role=listbox]');
    const input = field.inputElement;
    let active = 0;
    let timer;

    const isOpen = () => list.hasAttribute('data-open');
    const activate = (index) => {
      active = (index + list.children.length) % list.children.length;
      [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === active)));
      input.setAttribute('aria-activedescendant', list.children[active].id);
      list.children[active].scrollIntoView({ block: 'nearest' });
    };
    const typed = () => OPEN_MARK.exec(input.value.slice(0, input.selectionStart))?.[1].split(SEPARATOR).pop();
    const close = () => {
      clearTimeout(timer);
      list.removeAttribute('data-open');
      input.removeAttribute('aria-activedescendant');
    };
    const choose = (option) => {
      close();
      container.$server.choose(Number(option.dataset.comment), input.value, input.selectionStart);
    };

    input.setAttribute('aria-autocomplete', 'list');
    input.addEventListener('input', () => {
      clearTimeout(timer);
      const words = typed();
      if (words === undefined) close();
      else timer = setTimeout(() => container.$server.offer(words), DELAY_MS);
    });
    input.addEventListener('blur', close);
    input.addEventListener('keydown', (event) => {
      if (!isOpen() || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === 'ArrowDown') activate(active + 1);
      else if (event.key === 'ArrowUp') activate(active - 1);
      else if (event.key === 'Enter') choose(list.children[active]);
      else if (event.key === 'Escape') close();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
    list.addEventListener('mousedown', (event) => event.preventDefault());
    list.addEventListener('click', (event) => {
      const option = event.target.closest('[role=option]');
      if (option) choose(option);
    });
    new MutationObserver(() => {
      list.toggleAttribute('data-open', list.children.length > 0);
      if (isOpen()) activate(0);
    }).observe(list, { childList: true });
  };

  if (!window.rapporteurAsksBeforeClosing) {
    window.rapporteurAsksBeforeClosing = true;
    window.addEventListener('beforeunload', (event) => {
      const fields = [...document.querySelectorAll('[data-saved]')];
      if (fields.some((field) => (field.value ?? '') !== field.dataset.saved)) event.preventDefault();
    });
  }
})();
