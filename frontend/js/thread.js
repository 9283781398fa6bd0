// Threads on the page of a question or a comment: further pages, what is personal, news, and the browser's own copy of
// a draft. The HTML itself is the same for every reader; everything here works on what was delivered.
window.rapporteurThreads ??= (() => {
  const NEWS_WORDS = 20;
  let host = null;
  let owner = '';
  let news = null;
  let lastKnown = 0;
  let arrived = new Set();
  let own = new Set();
  // Pressed before the page was live; done as soon as it is.
  let early = null;
  // The field that changed the list and keeps the focus.
  let filtered = null;

  const $ = (selector, root = host ?? document) => root.querySelector(selector);
  const frame = () => $('[data-consultation]');
  const address = () => {
    const { consultation, question } = frame().dataset;
    return `/consultations/${consultation}/questions/${question}`;
  };

  const send = (act, number = 0, value = '') => {
    host.dispatchEvent(new CustomEvent('comment-act', { detail: { act, number: Number(number), value } }));
  };

  // What runs off the network ends as an ordinary page: the link itself is followed.
  const fetchHtml = async (query) => {
    const answer = await fetch(`${address()}/fragment?${query}`, { headers: { 'X-Requested-With': 'fetch' } });
    if (!answer.ok) throw new Error(String(answer.status));
    const holder = document.createElement('template');
    holder.innerHTML = await answer.text();
    return holder.content;
  };

  const busy = async (control, work) => {
    if (control.ariaBusy === 'true') return;
    control.ariaBusy = 'true';
    try {
      await work();
    } catch {
      if (control.getAttribute('href')) location.assign(control.href);
    } finally {
      control.ariaBusy = null;
    }
  };

  // --- Further threads and replies

  const moreThreads = (link) => busy(link, async () => {
    const next = await fetchHtml(new URL(link.href, document.baseURI).searchParams.toString());
    const first = next.querySelector('[data-comment]');
    link.closest('.more').replaceWith(next);
    first?.focus();
    layOver();
  });

  const moreReplies = (link) => busy(link, async () => {
    const root = link.dataset.moreReplies;
    const after = link.dataset.after;
    const next = await fetchHtml(after ? `root=${root}&after=${after}` : `root=${root}`);
    const replies = link.closest('.replies');
    const shown = new Set([...replies.querySelectorAll('[data-comment]')].map((c) => c.dataset.comment));
    const fresh = [...next.querySelectorAll('[data-comment]')].find((c) => !shown.has(c.dataset.comment));
    if (after) {
      link.closest('.more').replaceWith(next);
    } else {
      replies.replaceWith(next);
    }
    fresh?.focus();
    layOver();
  });

  // --- What is personal

  const marks = async (numbers) => {
    const answer = await fetch(`${address()}/mine?comments=${numbers.join(',')}`, { cache: 'no-store' });
    return answer.ok ? answer.json() : null;
  };

  const clone = (kind) => document.querySelector(`template[data-own="${kind}"]`)?.content.cloneNode(true);

  const tool = (action) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn quiet xs';
    button.dataset.commentAct = action.name;
    button.dataset.laidOver = '';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'i i-s');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `/images/icons.svg#${action.symbol}`);
    svg.append(use);
    const words = document.createElement('span');
    words.className = 'lbl-n';
    words.textContent = action.words;
    button.append(svg, words);
    return button;
  };

  const mark = (comment, mine) => {
    const number = Number(comment.dataset.comment);
    const acts = comment.querySelector(':scope > .c-actions');
    if (!acts) return;
    acts.querySelectorAll('[data-laid-over]').forEach((old) => old.remove());
    for (const stance of ['agree', 'disagree']) {
      acts.querySelector(`[data-comment-act="${stance}"]`)
        ?.setAttribute('aria-pressed', String(mine.positions[number] === stance));
    }
    const isOwn = mine.withdrawable.includes(number);
    if (isOwn) acts.querySelectorAll('.support').forEach((button) => { button.disabled = true; });
    if (mine.editable.includes(number)) acts.append(clone('editable'));
    if (isOwn) acts.append(clone('withdrawable'));
    for (const action of mine.tools) {
      if (action.on.includes(comment.dataset.state)) acts.append(tool(action));
    }
    comment.dataset.marked = '';
  };

  const layOver = async () => {
    if (!owner || !frame() || frame().dataset.question === '0') return;
    const unmarked = [...host.querySelectorAll('[data-comment]:not([data-marked])')];
    for (let i = 0; i < unmarked.length; i += 200) {
      const part = unmarked.slice(i, i + 200);
      const mine = await marks(part.map((comment) => comment.dataset.comment));
      if (mine) part.forEach((comment) => mark(comment, mine));
    }
  };

  // What its author alone can read yet: drawn for them, on the page of its question and its own.
  const showOwn = async () => {
    const place = $('[data-waiting]');
    if (!owner || !place) return;
    const only = place.dataset.only ? `?comment=${place.dataset.only}` : '';
    const answer = await fetch(`${address()}/mine/waiting${only}`, { cache: 'no-store' });
    if (!answer.ok) return;
    const composer = place.querySelector('.composer');
    place.innerHTML = await answer.text();
    if (composer) (place.querySelector('[data-comment]') ?? place).append(composer);
    layOver();
  };

  // --- News

  const listen = () => {
    const open = frame()?.dataset.open === 'true' && $('[data-new]');
    if (!open || document.hidden || news) return;
    news = new EventSource(`/consultations/${frame().dataset.consultation}/news?after=${lastKnown}`);
    news.onmessage = (event) => {
      const [publication, question] = event.data.split(' ').map(Number);
      lastKnown = Math.max(lastKnown, publication);
      if (String(question) !== frame()?.dataset.question || own.has(publication)) return;
      if (publication <= Number(frame().dataset.last) || arrived.has(publication)) return;
      arrived.add(publication);
      announce();
    };
  };

  const deafen = () => {
    news?.close();
    news = null;
  };

  const announce = () => {
    const region = $('[data-new]');
    if (!region) return;
    const count = arrived.size;
    if (count === 0) {
      region.replaceChildren();
      return;
    }
    const words = document.querySelector('template[data-news]').content.children;
    let button = region.querySelector('button');
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn sm';
      button.dataset.showNew = '';
      region.replaceChildren(button);
    }
    button.textContent = words[Math.min(count, NEWS_WORDS + 1) - 1].textContent;
  };

  const showNew = (button) => busy(button, async () => {
    const fresh = await fetchHtml(`since=${frame().dataset.last}`);
    const section = fresh.firstElementChild;
    arrived.clear();
    if (section) {
      frame().dataset.last = section.dataset.last;
      section.querySelectorAll('[data-comment]').forEach((comment) => {
        // Posted from here, or brought by a page read since: it stands on the page already.
        if (host.querySelector(`[data-threads] [data-comment="${comment.dataset.comment}"]`)) comment.closest('.thread').remove();
      });
      $('[data-threads]').prepend(section);
      section.querySelector('h3').focus();
    }
    announce();
    layOver();
  });

  // --- The browser's own copy of a draft

  const key = (composer) => `rapporteur-draft ${owner} ${composer.dataset.draft}`;
  const field = (composer) => composer.querySelector('vaadin-text-area');

  const local = (composer) => {
    try {
      return JSON.parse(localStorage.getItem(key(composer)));
    } catch {
      return null;
    }
  };

  const keep = (composer, copy) => {
    try {
      if (copy && copy.text.trim()) localStorage.setItem(key(composer), JSON.stringify(copy));
      else localStorage.removeItem(key(composer));
    } catch {
      // No room or no permission: then the server's copy is the only one.
    }
  };

  const count = (composer) => {
    const most = Number(composer.dataset.most);
    const used = [...field(composer).value].length;
    const place = composer.querySelector('[data-count]');
    place.textContent = place.dataset.count.replace('{0}', used.toLocaleString(document.documentElement.lang));
    place.classList.toggle('over', used > most);
  };

  const typed = (composer) => {
    keep(composer, { text: field(composer).value, version: Number(composer.dataset.version), dirty: true });
    count(composer);
  };

  const adoptVisitors = (composer) => {
    // Written before signing in: it belongs to whoever signed in on this page.
    if (!owner) return;
    const visitors = `rapporteur-draft  ${composer.dataset.draft}`;
    const text = localStorage.getItem(visitors);
    if (text) {
      if (!localStorage.getItem(key(composer))) {
        localStorage.setItem(key(composer), JSON.stringify({ ...JSON.parse(text), version: Number(composer.dataset.version) }));
      }
      localStorage.removeItem(visitors);
    }
  };

  const restore = (composer) => {
    try {
      adoptVisitors(composer);
    } catch {
      return;
    }
    const copy = local(composer);
    if (!copy?.dirty || copy.text === field(composer).value) return;
    if (copy.version === Number(composer.dataset.version)) {
      field(composer).value = copy.text;
      composer.querySelector('.saved').textContent = composer.dataset.restored;
    } else {
      send('local-copy', 0, copy.text);
    }
  };

  const FORMATS = {
    bold: (text) => `**${text}**`,
    italic: (text) => `*${text}*`,
    list: (text) => text.split('\n').map((line) => `- ${line}`).join('\n'),
    numbers: (text) => text.split('\n').map((line, i) => `${i + 1}. ${line}`).join('\n'),
    quote: (text) => text.split('\n').map((line) => `> ${line}`).join('\n'),
    link: (text) => `[${text}](https://)`,
  };

  const format = (button) => {
    const composer = button.closest('.composer');
    const area = field(composer).inputElement;
    const { selectionStart: from, selectionEnd: to, value } = area;
    const lines = ['list', 'numbers', 'quote'].includes(button.dataset.format);
    const start = lines ? value.lastIndexOf('\n', from - 1) + 1 : from;
    area.focus();
    area.setSelectionRange(start, to);
    // insertText keeps the field's own undo.
    document.execCommand('insertText', false, FORMATS[button.dataset.format](value.slice(start, to)));
  };

  // --- Calls from the view

  const openPlace = () => {
    const act = new URLSearchParams(location.search).get('act') ?? '';
    if (act === 'compose') return 'top';
    if (act === 'reply') return `reply-${$('.here [data-comment]')?.dataset.comment ?? 0}`;
    if (/^(reply|edit)-\d+$/.test(act)) return act;
    for (const who of new Set([owner, ''])) {
      const begins = `rapporteur-draft ${who} ${frame().dataset.consultation}/${frame().dataset.question}/`;
      const found = Object.keys(localStorage).find((name) => {
        if (!name.startsWith(begins)) return false;
        const place = name.slice(begins.length);
        return place === 'top' ? $('[data-compose-place]') : $(`#c${place.split('-')[1]}`);
      });
      if (found) return found.slice(begins.length);
    }
    return '';
  };

  const ready = () => {
    lastKnown = Number(frame().dataset.last ?? 0);
    arrived = new Set();
    own = new Set();
    let place = '';
    try {
      place = openPlace();
    } catch {
      // Without storage there is no local copy.
    }
    send('ready', $('[data-compose-place]') ? 1 : 0, place);
    layOver();
    showOwn().catch(() => {});
    listen();
    if (early) {
      const { act, number } = early;
      early = null;
      send(act, number);
    }
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (target && host.contains(target)) target.scrollIntoView();
  };

  const start = (element, who) => {
    if (host !== element) {
      deafen();
      host = element;
      host.addEventListener('input', (event) => {
        const composer = event.target.closest?.('.composer');
        if (composer && event.target.closest('vaadin-text-area')) typed(composer);
      });
    }
    owner = who;
    deafen();
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

  let prompt = [];

  const close = () => {
    host.querySelectorAll('.composer').forEach((composer) => composer.remove());
    const top = $('[data-compose-place]');
    if (top && !top.hasChildNodes()) top.append(...prompt);
  };

  const place = (element, composer, where, focus) => {
    if (where === 'top') {
      const top = $('[data-compose-place]');
      prompt = [...top.childNodes];
      top.replaceChildren(composer);
    } else {
      const comment = document.getElementById(`c${where.split('-')[1]}`);
      if (!comment) {
        ($('[data-compose-place]') ?? $('[data-threads]')).prepend(composer);
      } else {
        comment.append(composer);
      }
    }
    const area = field(composer);
    customElements.whenDefined('vaadin-text-area').then(() => requestAnimationFrame(() => {
      restore(composer);
      count(composer);
      if (focus) area.focus();
    }));
  };

  const saved = (composer, version, length) => {
    composer.dataset.version = version;
    const copy = local(composer);
    if (copy && copy.text.length === length) keep(composer, { ...copy, version, dirty: false });
    else if (copy) keep(composer, { ...copy, version });
  };

  const forget = (name) => keep({ dataset: { draft: name } }, null);

  // Where it stands below what it answers, a reply need not say so.
  const unnamed = (comment) => comment.querySelector(':scope > .answers, :scope > p > .answers')?.remove();

  const counted = (element, comments, heading, jump, who) => {
    const title = $('#comments');
    if (title) title.textContent = heading;
    const here = $('.rail a[aria-current] .num');
    if (here) here.textContent = comments;
    const link = $('[data-jump-words]');
    if (link) link.textContent = jump;
    const bars = $('[data-who]');
    if (bars) {
      bars.innerHTML = who;
      bars.hidden = comments === 0;
    }
  };

  // Each fold that holds the new reply says that it holds one more.
  const recount = async (comment) => {
    for (let fold = comment.closest('details.replies'); fold; fold = fold.parentElement.closest('details.replies')) {
      const summary = fold.querySelector(':scope > summary');
      const next = await fetchHtml(`summary=${Number(summary.dataset.count ?? 0) + 1}`);
      summary.replaceWith(next);
    }
  };

  const posted = (element, html, parent, publication) => {
    own.add(publication);
    if (!html) return;
    const holder = document.createElement('template');
    holder.innerHTML = html;
    const comment = holder.content.firstElementChild;
    const answered = parent && document.getElementById(`c${parent}`);
    $('[data-empty]')?.remove();
    if (!answered) {
      const thread = document.createElement('div');
      thread.className = 'thread';
      thread.append(comment);
      $('[data-threads]').prepend(thread);
    } else {
      let replies = answered.nextElementSibling;
      if (!replies?.matches('details.replies')) {
        replies = document.createElement('details');
        replies.className = 'replies';
        replies.append(document.createElement('summary'));
        const deepest = answered.parentElement?.closest('.replies .replies .replies');
        if (deepest) {
          replies = null;
          answered.after(comment);
        } else {
          answered.after(replies);
        }
      }
      if (replies) {
        unnamed(comment);
        replies.open = true;
        const more = replies.querySelector(':scope > .more');
        if (more) more.before(comment);
        else replies.append(comment);
      }
      recount(comment).catch(() => {});
    }
    layOver();
  };

  const redraw = (element, number, html) => {
    const before = document.getElementById(`c${number}`);
    if (!before) return;
    const holder = document.createElement('template');
    holder.innerHTML = html;
    const after = holder.content.firstElementChild;
    const act = before.contains(document.activeElement) && document.activeElement.dataset.commentAct;
    const wasOpen = before.querySelector(':scope > .split')?.open;
    before.querySelector(':scope > .composer')?.remove();
    before.replaceWith(after);
    if (!before.querySelector('.answers')) unnamed(after);
    const split = after.querySelector(':scope > .split');
    if (split && wasOpen) split.open = true;
    layOver().then(() => {
      if (act) (after.querySelector(`[data-comment-act="${act}"]`) ?? after).focus();
    });
  };

  const list = (element, html) => {
    const target = $('[data-list]');
    const name = filtered;
    filtered = null;
    target.innerHTML = html;
    (name ? target.querySelector(`[name="${name}"]`) : $('#comments'))?.focus({ preventScroll: Boolean(name) });
    announce();
    layOver();
  };

  // --- What is pressed, early or late

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || event.defaultPrevented || event.button || event.metaKey || event.ctrlKey) return;
    const act = target.closest('[data-comment-act]');
    if (act) {
      const comment = act.closest('[data-comment]');
      let name = act.dataset.commentAct;
      if (name.endsWith('agree') && act.getAttribute('aria-pressed') === 'true') name = 'retract';
      if (host?.contains(act)) {
        event.preventDefault();
        send(name, comment?.dataset.comment ?? 0);
      } else if (!act.getAttribute('href')) {
        early = { act: name, number: comment?.dataset.comment ?? 0 };
      }
      return;
    }
    if (!host) return;
    const threads = target.closest('[data-more-threads]');
    const replies = target.closest('[data-more-replies]');
    const fresh = target.closest('[data-show-new]');
    const jump = target.closest('[data-jump]');
    const formatting = target.closest('[data-format]');
    if (threads || replies || jump) event.preventDefault();
    if (threads) moreThreads(threads);
    if (replies) moreReplies(replies);
    if (fresh) showNew(fresh);
    if (formatting) format(formatting);
    if (jump) {
      document.getElementById(jump.dataset.jump)?.focus();
    }
  }, true);

  // The router follows links, so a filter becomes one.
  const follow = (form) => {
    const query = new URLSearchParams([...new FormData(form)].filter(([name, value]) => value
      && !(name === 'order' && value === 'by-thread')));
    const link = document.createElement('a');
    link.href = new URL(form.action, document.baseURI).pathname + (query.size ? `?${query}` : '');
    link.hidden = true;
    host.append(link);
    link.click();
    link.remove();
  };

  document.addEventListener('change', (event) => {
    const form = event.target.closest?.('form[data-filters]');
    if (form && host?.contains(form)) {
      filtered = event.target.name;
      follow(form);
    }
  });
  document.addEventListener('submit', (event) => {
    const form = event.target.closest?.('form[data-filters]');
    if (form && host?.contains(form)) {
      event.preventDefault();
      follow(form);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || !host?.isConnected) deafen();
    else listen();
  });

  return { start, place, close, saved, forget, posted, redraw, list, counted, own: () => showOwn().catch(() => {}) };
})();
