// Single-key shortcuts of thread pages, listed in a dialog. Ignored while typing or if off.
window.rapporteurThreads.keys ??= ((threads) => {
  const STORE = 'rapporteur-keys';
  const { $ } = threads;

  const isOn = () => {
    try {
      return localStorage.getItem(STORE) !== 'off';
    } catch {
      return true;
    }
  };

  const setOn = (on) => {
    try {
      localStorage.setItem(STORE, on ? 'on' : 'off');
    } catch {
      return;
    }
  };

  const comments = () => [...threads.host.querySelectorAll('[data-comment]')]
    .filter((comment) => comment.checkVisibility?.() ?? comment.offsetParent !== null);

  const current = () => document.activeElement?.closest?.('[data-comment]');

  // Starts at the focused comment, otherwise at the top of the window.
  const step = (by) => {
    const all = comments();
    const focused = current();
    const index = focused ? all.indexOf(focused) : -1;
    if (index >= 0) return all[index + by];
    const below = all.findIndex((comment) => comment.getBoundingClientRect().top >= 0);
    return all[below < 0 ? all.length - 1 : by > 0 ? below : below - 1];
  };

  const go = (comment) => {
    if (!comment) return;
    if (!comment.hasAttribute('tabindex')) comment.tabIndex = -1;
    threads.reveal(comment);
  };

  const clickInCurrent = (selector) => current()?.querySelector(selector)?.click();

  const ACTIONS = {
    j: () => go(step(1)),
    k: () => go(step(-1)),
    n: () => threads.unread.next(),
    o: () => current() && threads.folds.toggle(current()),
    r: () => clickInCurrent(':scope > .c-actions [data-comment-act="reply"]'),
    q: () => clickInCurrent(':scope > .c-actions [data-comment-act="quote"]'),
    l: () => clickInCurrent(':scope > .c-head .c-id'),
    f: () => $('form[data-filters] select')?.focus(),
    '?': () => show(),
  };

  const dialog = () => document.querySelector('dialog[data-keys]');

  const show = () => {
    let shortcuts = dialog();
    if (!shortcuts) {
      const template = document.querySelector('template[data-keys]');
      if (!template) return;
      document.body.append(template.content.cloneNode(true));
      shortcuts = dialog();
      shortcuts.querySelector('[data-keys-on]').addEventListener('change', (event) => setOn(event.target.checked));
      shortcuts.querySelector('[data-keys-close]').addEventListener('click', () => shortcuts.close());
    }
    shortcuts.querySelector('[data-keys-on]').checked = isOn();
    if (!shortcuts.open) shortcuts.showModal();
  };

  // A field in a just closed dialog keeps the focus until the next repaint.
  const isGone = (target) => target.closest('dialog:not([open])') !== null;

  const isTyping = (target) => target.closest('input, textarea, select, [contenteditable], vaadin-select, vaadin-combo-box') !== null
    && !isGone(target)
    || document.querySelector('dialog[open], vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;

  document.addEventListener('keydown', (event) => {
    if (!threads.host?.isConnected || !threads.frame()) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || !isOn() || isTyping(target)) return;
    const action = ACTIONS[event.key.toLowerCase()];
    if (!action) return;
    event.preventDefault();
    threads.whenShown(action);
  });

  threads.on('click', (target) => {
    if (target.closest('[data-show-keys]')) show();
  });

  return { step };
})(window.rapporteurThreads);
