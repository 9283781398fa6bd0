// Core of a thread page: its context, actions on comments, and events for the other scripts.
// The HTML is the same for all readers; each other thread-*.js adds one behaviour.
window.rapporteurThreads ??= (() => {
  let host = null;
  let owner = '';
  let path = '';
  let live = false;
  // The last action requested before the page was live; runs when it is.
  let pendingAction = null;
  const listeners = { ready: [], 'content-added': [], leave: [], click: [], 'load-error': [] };

  const $ = (selector, root = host ?? document) => root.querySelector(selector);
  const frame = () => $('[data-consultation]');
  const address = () => {
    const { consultation, question } = frame().dataset;
    return `/consultations/${consultation}/questions/${question}`;
  };

  // ready: the page is complete; leave: the page is being replaced; click: an element without
  // an action was clicked; load-error: requested content could not be loaded.
  const on = (event, listener) => listeners[event].push(listener);
  const emit = (event, ...args) => Promise.all(listeners[event].map((listener) => listener(...args)));
  const notifyContentAdded = () => emit('content-added');

  // Runs the action when the page is live; an earlier pending action is dropped.
  const whenLive = (action) => {
    if (live) action();
    else pendingAction = action;
  };

  // Runs the action when Vaadin shows the page, because hidden elements cannot take focus.
  const whenShown = (action) => {
    if (!host.isConnected || host.getClientRects().length > 0) action();
    else requestAnimationFrame(() => whenShown(action));
  };

  const send = (action, number = 0, value = '') => {
    host.dispatchEvent(new CustomEvent('comment-act', { detail: { action, number: Number(number), value } }));
  };

  const fragment = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  };

  const fetchHtml = async (query) => {
    const response = await fetch(`${address()}/fragment?${query}`, { headers: { 'X-Requested-With': 'fetch' } });
    if (response.ok) return fragment(await response.text());
    throw Object.assign(new Error(String(response.status)), { response });
  };

  const isRefused = (error) => error.response?.status < 500 && error.response.status !== 429;

  // Marks the control as busy while the action runs. For a refused request the linked page shows
  // the reason. Other errors are shown beside the link, so that the page content stays.
  const runBusy = async (control, action) => {
    if (control.ariaBusy === 'true') return;
    control.ariaBusy = 'true';
    try {
      await action();
    } catch (error) {
      if (isRefused(error) && control.getAttribute('href')) location.assign(control.href);
      else emit('load-error', control, error);
    } finally {
      control.ariaBusy = null;
    }
  };

  // Opens the folds around a comment and moves to it.
  const reveal = (comment) => {
    for (let fold = comment.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    comment.scrollIntoView({ block: 'start' });
    comment.focus({ preventScroll: true });
  };

  const ready = () => {
    emit('ready');
    notifyContentAdded();
    live = true;
    const action = pendingAction;
    pendingAction = null;
    action?.();
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && host.contains(target)) target.scrollIntoView();
  };

  const start = (newHost, newOwner, newPath) => {
    host = newHost;
    owner = newOwner;
    path = newPath;
    live = false;
    emit('leave');
    if (frame()) {
      ready();
      return;
    }
    const observer = new MutationObserver(() => {
      if (frame()) {
        observer.disconnect();
        ready();
      }
    });
    observer.observe(host, { childList: true });
  };

  // Returns the selected text of a comment.
  const selectedText = (comment) => {
    const selection = getSelection();
    const body = comment?.querySelector('.c-body');
    return body?.contains(selection.anchorNode) && body.contains(selection.focusNode) ? selection.toString() : '';
  };

  const sendAction = (event, button) => {
    const number = button.closest('[data-comment]')?.dataset.comment ?? 0;
    let action = button.dataset.commentAct;
    if (action.endsWith('agree') && button.getAttribute('aria-pressed') === 'true') action = 'withdraw-position';
    const value = action === 'quote' ? selectedText(button.closest('[data-comment]')) : '';
    if (host?.contains(button)) {
      event.preventDefault();
      send(action, number, value);
    } else if (!button.getAttribute('href')) {
      whenLive(() => send(action, number, value));
    }
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey) return;
    const button = target.closest('[data-comment-act]');
    if (button) sendAction(event, button);
    else if (host?.contains(target)) emit('click', target, event);
    else if (target.closest('#initial-page main button')) whenLive(() => emit('click', target, event));
  }, true);

  return {
    $, address, fetchHtml, fragment, frame, notifyContentAdded, on, reveal, runBusy, selectedText, send, start, whenLive, whenShown,
    get host() { return host; },
    get owner() { return owner; },
    get path() { return path; },
  };
})();
