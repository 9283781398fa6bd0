// Core of a thread page: its context, actions on comments, and events for the other scripts.
// The HTML is the same for all readers; each other thread-*.js adds one behaviour.
window.rapporteurThreads ??= (() => {
  let host = null;
  let owner = '';
  let path = '';
  let live = false;
  // The last action requested before the page was live; runs when it is.
  let early = null;
  const listeners = { ready: [], drawn: [], left: [], press: [], failed: [] };

  const $ = (selector, root = host ?? document) => root.querySelector(selector);
  const frame = () => $('[data-consultation]');
  const address = () => {
    const { consultation, question } = frame().dataset;
    return `/consultations/${consultation}/questions/${question}`;
  };

  // ready: the page is complete; drawn: content was added; left: the page is being replaced;
  // press: an element was clicked; failed: requested content could not be loaded.
  const on = (moment, listener) => listeners[moment].push(listener);
  const tell = (moment, ...facts) => Promise.all(listeners[moment].map((listener) => listener(...facts)));
  const drawn = () => tell('drawn');

  // Runs the action when the page is live; an earlier pending action is dropped.
  const whenLive = (act) => {
    if (live) act();
    else early = act;
  };

  // Runs the action when Vaadin shows the page, because hidden elements cannot take focus.
  const whenShown = (act) => {
    if (!host.isConnected || host.getClientRects().length > 0) act();
    else requestAnimationFrame(() => whenShown(act));
  };

  const send = (act, number = 0, value = '') => {
    host.dispatchEvent(new CustomEvent('comment-act', { detail: { act, number: Number(number), value } }));
  };

  const fragment = (html) => {
    const holder = document.createElement('template');
    holder.innerHTML = html;
    return holder.content;
  };

  const fetchHtml = async (query) => {
    const answer = await fetch(`${address()}/fragment?${query}`, { headers: { 'X-Requested-With': 'fetch' } });
    if (answer.ok) return fragment(await answer.text());
    throw Object.assign(new Error(String(answer.status)), { answer });
  };

  const isRefused = (failure) => failure.answer?.status < 500 && failure.answer.status !== 429;

  // For a refused request the linked page shows the reason. Other errors are shown beside
  // the link, so that the page content stays.
  const busy = async (control, work) => {
    if (control.ariaBusy === 'true') return;
    control.ariaBusy = 'true';
    try {
      await work();
    } catch (failure) {
      if (isRefused(failure) && control.getAttribute('href')) location.assign(control.href);
      else tell('failed', control, failure);
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
    tell('ready');
    drawn();
    live = true;
    const asked = early;
    early = null;
    asked?.();
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && host.contains(target)) target.scrollIntoView();
  };

  const start = (element, who, at) => {
    host = element;
    owner = who;
    path = at;
    live = false;
    tell('left');
    if (frame()) {
      ready();
      return;
    }
    const watch = new MutationObserver(() => {
      if (frame()) {
        watch.disconnect();
        ready();
      }
    });
    watch.observe(host, { childList: true });
  };

  // Returns the selected text of a comment.
  const selected = (comment) => {
    const selection = getSelection();
    const body = comment?.querySelector('.c-body');
    return body?.contains(selection.anchorNode) && body.contains(selection.focusNode) ? selection.toString() : '';
  };

  const act = (event, button) => {
    const number = button.closest('[data-comment]')?.dataset.comment ?? 0;
    let name = button.dataset.commentAct;
    if (name.endsWith('agree') && button.getAttribute('aria-pressed') === 'true') name = 'retract';
    const value = name === 'quote' ? selected(button.closest('[data-comment]')) : '';
    if (host?.contains(button)) {
      event.preventDefault();
      send(name, number, value);
    } else if (!button.getAttribute('href')) {
      whenLive(() => send(name, number, value));
    }
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey) return;
    const button = target.closest('[data-comment-act]');
    if (button) act(event, button);
    else if (host?.contains(target)) tell('press', target, event);
    else if (target.closest('#initial-page main button')) whenLive(() => tell('press', target, event));
  }, true);

  return {
    $, address, busy, drawn, fetchHtml, fragment, frame, on, reveal, selected, send, start, whenLive, whenShown,
    get host() { return host; },
    get owner() { return owner; },
    get path() { return path; },
  };
})();
