// Live updates of the open consultation over one connection while the page is visible. New
// comments are announced in one line; comments removed by a decision disappear at once.
window.rapporteurLiveUpdates ??= (() => {
  const PAGE = /^\/consultations\/([^/]+)(?:\/(questions|comments|log))?(?:\/[^/]+)?\/?$/;
  const FIRST_RETRY_MS = 1_000;
  const MAX_RETRY_MS = 60_000;

  let path = '';
  let page = null;
  let source = null;
  let timer = 0;
  let failures = 0;
  let texts = {};
  let known = null;
  let isScheduled = false;

  const main = () => document.querySelector('main');
  const fill = (text, value) => text.replace('#', value);

  // --- Announcements

  const container = () => {
    let element = main().querySelector(':scope > .live-updates');
    if (!element) {
      element = document.createElement('div');
      element.className = 'live-updates';
      element.setAttribute('role', 'status');
      main().prepend(element);
    }
    return element;
  };

  // Shows a text in the line of this name. The action, if any, gets a button.
  const announce = (name, text, action) => {
    const lines = container();
    let line = lines.querySelector(`[data-live="${name}"]`);
    if (!line) {
      line = document.createElement('p');
      line.className = 'notice';
      line.dataset.live = name;
      line.append(document.createElement('span'));
      if (action) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn sm';
        button.textContent = texts.show;
        button.addEventListener('click', action);
        line.append(button);
      }
      lines.append(line);
    }
    const span = line.querySelector('span');
    if (span.textContent !== text) span.textContent = text;
  };

  const reload = () => location.reload();

  // --- Received events

  const onCommentEvent = (event) => {
    const [publication, question, root] = event.data.split(' ').map(Number);
    if (publication <= known.publication) return;
    known.publication = publication;
    document.dispatchEvent(new CustomEvent('rapporteur-comment-published', { detail: { publication, question } }));
    const isOwn = window.rapporteurThreads?.newComments?.isOwn(publication);
    const concernsPage = page.kind === '' || (page.kind === 'comments' && document.getElementById(`c${root}`));
    if (!concernsPage || isOwn) return;
    known.comments += 1;
    announce('comments', fill(texts.comments, known.comments), reload);
  };

  const updateComment = async (comment) => {
    const threads = window.rapporteurThreads;
    if (!threads?.host?.isConnected || !document.getElementById(`c${comment}`)) return;
    const response = await fetch(`${threads.address()}/fragment?comment=${comment}`, { headers: { 'X-Requested-With': 'fetch' } });
    if (!response.ok) return;
    threads.replaceComment(threads.host, comment, await response.text());
    announce('decided', fill(texts.decided, `C${comment}`));
  };

  const onDecisionEvent = (event) => {
    const [entry, comment] = event.data.split(' ').map(Number);
    if (entry <= known.entry) return;
    known.entry = entry;
    if (page.kind === 'log') {
      known.entries += 1;
      announce('entries', fill(texts.entries, known.entries), reload);
    } else if (comment) {
      updateComment(comment).catch(() => {});
    }
  };

  const createParagraph = (...content) => {
    const paragraph = document.createElement('p');
    paragraph.append(...content);
    return paragraph;
  };

  const createLink = (href, text) => Object.assign(document.createElement('a'), { href, textContent: text });

  // An open draft can no longer be posted. It stays stored and visible.
  const closeComposer = () => {
    const section = document.querySelector('[data-compose-place]');
    if (!section) return;
    const draft = section.querySelector('textarea')?.value.trim();
    const isSignedIn = Boolean(window.rapporteurThreads?.owner);
    const notice = document.createElement('div');
    notice.className = 'notice stack mt-4';
    notice.setAttribute('role', 'note');
    notice.append(createParagraph(texts.closed));
    if (draft) {
      const copy = document.createElement('div');
      copy.className = 'kept as-typed';
      copy.dir = 'auto';
      copy.textContent = draft;
      notice.append(createParagraph(isSignedIn ? texts.unposted : texts.here), copy);
    }
    if (isSignedIn) notice.append(createParagraph(createLink('/account/drafts', texts.drafts)));
    section.before(notice);
    section.hidden = true;
  };

  const onStatusEvent = (event) => {
    const [publication, entry, phase, closesAt] = event.data.split(' ');
    if (!known) {
      // The page may have been rendered before this connection was opened.
      const renderedOpen = document.querySelector('main [data-open]')?.dataset.open === 'true';
      known = { publication: Number(publication), entry: Number(entry), phase: renderedOpen ? 'OPEN' : phase, closesAt, comments: 0, entries: 0 };
    }
    if (phase !== known.phase) {
      if (known.phase === 'OPEN') closeComposer();
      announce('phase', known.phase === 'OPEN' ? texts.closed : texts.changed, reload);
    } else if (closesAt !== known.closesAt && closesAt !== '0') {
      const format = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
      announce('phase', fill(texts.extended, `${format.format(Number(closesAt) * 1000)} UTC`), reload);
    }
    known.phase = phase;
    known.closesAt = closesAt;
  };

  // --- The connection

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };

  // Random delay, so that clients do not all reconnect at once after a server restart.
  const reconnectLater = () => {
    close();
    const delay = Math.min(MAX_RETRY_MS, FIRST_RETRY_MS * 2 ** failures);
    failures += 1;
    timer = setTimeout(open, delay * (0.5 + Math.random()));
  };

  // EventSource hides the response of a refused request, so the reason is fetched again.
  const showRefusal = async (address) => {
    const request = new AbortController();
    const response = await fetch(address, { signal: request.signal, headers: { Accept: 'application/problem+json' } });
    if (response.status === 429) announce('refused', (await response.json()).detail);
    request.abort();
  };

  const open = () => {
    close();
    if (!page || document.hidden) return;
    const last = document.querySelector('main [data-last]')?.dataset.last;
    const query = known ? `?after=${known.publication}&entry=${known.entry}` : last ? `?after=${last}` : '';
    const address = `/consultations/${page.slug}/live-updates${query}`;
    source = new EventSource(address);
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED && failures === 0) showRefusal(address).catch(() => {});
      reconnectLater();
    };
    source.onmessage = onCommentEvent;
    source.addEventListener('texts', (event) => {
      failures = 0;
      texts = JSON.parse(event.data);
      container().querySelector('[data-live="refused"]')?.remove();
    });
    source.addEventListener('status', onStatusEvent);
    source.addEventListener('decision', onDecisionEvent);
  };

  const connectToNewPage = () => {
    isScheduled = false;
    if (path === location.pathname || !main()?.querySelector('h1')) return;
    path = location.pathname;
    const match = path.match(PAGE);
    page = match && { slug: match[1], kind: match[2] ?? '' };
    known = null;
    failures = 0;
    main().querySelector(':scope > .live-updates')?.remove();
    open();
  };

  new MutationObserver(() => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(connectToNewPage);
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else open();
  });
  connectToNewPage();
  return {};
})();
