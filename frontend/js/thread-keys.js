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

  const turn = (on) => {
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
    const here = current();
    const at = here ? all.indexOf(here) : -1;
    if (at >= 0) return all[at + by];
    const below = all.findIndex((comment) => comment.getBoundingClientRect().top >= 0);
    return all[below < 0 ? all.length - 1 : by > 0 ? below : below - 1];
  };

  const go = (comment) => {
    if (!comment) return;
    if (!comment.hasAttribute('tabindex')) comment.tabIndex = -1;
    threads.reveal(comment);
  };

  const use = (selector) => current()?.querySelector(selector)?.click();

  const KEYS = {
    j: () => go(step(1)),
    k: () => go(step(-1)),
    n: () => threads.unread.next(),
    o: () => current() && threads.folds.toggle(current()),
    r: () => use(':scope > .c-actions [data-comment-act="reply"]'),
    q: () => use(':scope > .c-actions [data-comment-act="quote"]'),
    l: () => use(':scope > .c-head .c-id'),
    f: () => $('form[data-filters] select')?.focus(),
    '?': () => show(),
  };

  const dialog = () => document.querySelector('dialog[data-keys]');

  const show = () => {
    let shown = dialog();
    if (!shown) {
      const template = document.querySelector('template[data-keys]');
      if (!template) return;
      document.body.append(template.content.cloneNode(true));
      shown = dialog();
      shown.querySelector('[data-keys-on]').addEventListener('change', (event) => turn(event.target.checked));
      shown.querySelector('[data-keys-close]').addEventListener('click', () => shown.close());
    }
    shown.querySelector('[data-keys-on]').checked = isOn();
    if (!shown.open) shown.showModal();
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
    const act = KEYS[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    threads.whenShown(act);
  });

  threads.on('press', (target) => {
    if (target.closest('[data-show-keys]')) show();
  });

  return { step };
})(window.rapporteurThreads);
