// The core of a page of threads: what it belongs to, what is pressed on a comment, and whom to tell that it began.
// The HTML is the same for every reader; the other thread-*.js add one behaviour each to what was delivered.
window.rapporteurThreads ??= (() => {
  let host = null;
  let owner = '';
  let path = '';
  let live = false;
  // What was asked for before the page was live; done as soon as it is.
  let early = null;
  const listeners = { ready: [], drawn: [], left: [], press: [], failed: [] };

  const $ = (selector, root = host ?? document) => root.querySelector(selector);
  const frame = () => $('[data-consultation]');
  const address = () => {
    const { consultation, question } = frame().dataset;
    return `/consultations/${consultation}/questions/${question}`;
  };

  // ready: the page stands; drawn: more was put on it; left: it goes; press: something was clicked on it;
  // failed: what somebody asked for did not come.
  const on = (moment, listener) => listeners[moment].push(listener);
  const tell = (moment, ...facts) => Promise.all(listeners[moment].map((listener) => listener(...facts)));
  const drawn = () => tell('drawn');

  // At once, or as soon as the page is live; of what is asked before then the last counts.
  const whenLive = (act) => {
    if (live) act();
    else early = act;
  };

  // At once, or as soon as Vaadin shows the page that it has taken over: what is hidden takes no focus.
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

  // What was refused is told by the page to which the link leads. What did not come is told beside the link, so that
  // all that was read stays.
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

  // Shows a comment that may stand in a fold, and goes there.
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

  // What of a comment's words is selected.
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
    else if (target.closest('#early main button')) whenLive(() => tell('press', target, event));
  }, true);

  return {
    $, address, busy, drawn, fetchHtml, fragment, frame, on, reveal, selected, send, start, whenLive, whenShown,
    get host() { return host; },
    get owner() { return owner; },
    get path() { return path; },
  };
})();
