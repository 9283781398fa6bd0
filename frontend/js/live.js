// Live news of the open consultation over one connection while the page is visible. New
// comments are announced in one line; comments removed by a decision disappear at once.
window.rapporteurLive ??= (() => {
  const PAGE = /^\/consultations\/([^/]+)(?:\/(questions|comments|log))?(?:\/[^/]+)?\/?$/;
  const FIRST_WAIT = 1_000;
  const LONGEST_WAIT = 60_000;

  let path = '';
  let page = null;
  let source = null;
  let timer = 0;
  let failures = 0;
  let words = {};
  let known = null;
  let waiting = false;

  const main = () => document.querySelector('main');
  const fill = (text, value) => text.replace('#', value);

  // --- Announcements

  const region = () => {
    let place = main().querySelector(':scope > .live-news');
    if (!place) {
      place = document.createElement('div');
      place.className = 'live-news';
      place.setAttribute('role', 'status');
      main().prepend(place);
    }
    return place;
  };

  const say = (name, text, action) => {
    const place = region();
    let line = place.querySelector(`[data-live="${name}"]`);
    if (!line) {
      line = document.createElement('p');
      line.className = 'notice';
      line.dataset.live = name;
      line.append(document.createElement('span'));
      if (action) {
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'btn sm';
        button.textContent = words.show;
        button.addEventListener('click', action);
        line.append(button);
      }
      place.append(line);
    }
    const said = line.querySelector('span');
    if (said.textContent !== text) said.textContent = text;
  };

  const reload = () => location.reload();

  // --- Received events

  const hearComment = (event) => {
    const [publication, question, root] = event.data.split(' ').map(Number);
    if (publication <= known.publication) return;
    known.publication = publication;
    document.dispatchEvent(new CustomEvent('rapporteur-news', { detail: { publication, question } }));
    const isOwn = window.rapporteurThreads?.news?.isKnown(publication);
    const concerns = page.kind === '' || (page.kind === 'comments' && document.getElementById(`c${root}`));
    if (!concerns || isOwn) return;
    known.comments += 1;
    say('comments', fill(words.comments, known.comments), reload);
  };

  const redraw = async (comment) => {
    const threads = window.rapporteurThreads;
    if (!threads?.host?.isConnected || !document.getElementById(`c${comment}`)) return;
    const answer = await fetch(`${threads.address()}/fragment?comment=${comment}`, { headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok) return;
    threads.redraw(threads.host, comment, await answer.text());
    say('decided', fill(words.decided, `C${comment}`));
  };

  const hearDecision = (event) => {
    const [entry, comment] = event.data.split(' ').map(Number);
    if (entry <= known.entry) return;
    known.entry = entry;
    if (page.kind === 'log') {
      known.entries += 1;
      say('entries', fill(words.entries, known.entries), reload);
    } else if (comment) {
      redraw(comment).catch(() => {});
    }
  };

  const paragraph = (...content) => {
    const text = document.createElement('p');
    text.append(...content);
    return text;
  };

  const link = (href, text) => Object.assign(document.createElement('a'), { href, textContent: text });

  // An open draft can no longer be posted. It stays stored and visible.
  const closeComposer = () => {
    const place = document.querySelector('[data-compose-place]');
    if (!place) return;
    const written = place.querySelector('textarea')?.value.trim();
    const isSignedIn = Boolean(window.rapporteurThreads?.owner);
    const notice = document.createElement('div');
    notice.className = 'notice stack mt-4';
    notice.setAttribute('role', 'note');
    notice.append(paragraph(words.closed));
    if (written) {
      const kept = document.createElement('div');
      kept.className = 'kept as-typed';
      kept.dir = 'auto';
      kept.textContent = written;
      notice.append(paragraph(isSignedIn ? words.unposted : words.here), kept);
    }
    if (isSignedIn) notice.append(paragraph(link('/account/drafts', words.drafts)));
    place.before(notice);
    place.hidden = true;
  };

  const hearStanding = (event) => {
    const [publication, entry, phase, closesAt] = event.data.split(' ');
    if (!known) {
      // The page may have been rendered before this connection was opened.
      const drawnOpen = document.querySelector('main [data-open]')?.dataset.open === 'true';
      known = { publication: Number(publication), entry: Number(entry), phase: drawnOpen ? 'OPEN' : phase, closesAt, comments: 0, entries: 0 };
    }
    if (phase !== known.phase) {
      if (known.phase === 'OPEN') closeComposer();
      say('phase', known.phase === 'OPEN' ? words.closed : words.changed, reload);
    } else if (closesAt !== known.closesAt && closesAt !== '0') {
      const moment = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
      say('phase', fill(words.extended, `${moment.format(Number(closesAt) * 1000)} UTC`), reload);
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
  const openLater = () => {
    close();
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
    failures += 1;
    timer = setTimeout(open, wait * (0.5 + Math.random()));
  };

  // EventSource hides the response of a refused request, so the reason is fetched again.
  const tellRefusal = async (address) => {
    const reading = new AbortController();
    const answer = await fetch(address, { signal: reading.signal, headers: { Accept: 'application/problem+json' } });
    if (answer.status === 429) say('refused', (await answer.json()).detail);
    reading.abort();
  };

  const open = () => {
    close();
    if (!page || document.hidden) return;
    const last = document.querySelector('main [data-last]')?.dataset.last;
    const query = known ? `?after=${known.publication}&entry=${known.entry}` : last ? `?after=${last}` : '';
    const address = `/consultations/${page.slug}/news${query}`;
    source = new EventSource(address);
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED && failures === 0) tellRefusal(address).catch(() => {});
      openLater();
    };
    source.onmessage = hearComment;
    source.addEventListener('words', (event) => {
      failures = 0;
      words = JSON.parse(event.data);
      region().querySelector('[data-live="refused"]')?.remove();
    });
    source.addEventListener('at', hearStanding);
    source.addEventListener('decision', hearDecision);
  };

  const look = () => {
    waiting = false;
    if (path === location.pathname || !main()?.querySelector('h1')) return;
    path = location.pathname;
    const found = path.match(PAGE);
    page = found && { slug: found[1], kind: found[2] ?? '' };
    known = null;
    failures = 0;
    main().querySelector(':scope > .live-news')?.remove();
    open();
  };

  new MutationObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(look);
  }).observe(document.body, { childList: true, subtree: true });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) close();
    else open();
  });
  look();
  return {};
})();
