// The open composer: where it stands, and the browser's own copy of what is typed.
window.rapporteurThreads.composer ??= ((threads) => {
  // What this tab wrote last while somebody was signed in: a page that has lost its session says so there.
  const WRITING = 'rapporteur-writing';

  const { $ } = threads;
  let heard = null;
  let prompt = [];

  const key = (composer) => `rapporteur-draft ${threads.owner} ${composer.dataset.draft}`;
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

  const mark = (composer) => {
    try {
      sessionStorage.setItem(WRITING, key(composer));
    } catch {
      // Then nothing tells the page of it; the text is found again after signing in.
    }
  };

  // What was written here, by whoever is signed out since: the name of the browser's copy, and its place.
  const left = () => {
    try {
      const name = threads.owner ? '' : (sessionStorage.getItem(WRITING) ?? '');
      const [, , draft = ''] = name.split(' ');
      const { consultation, question } = threads.frame().dataset;
      const begins = `${consultation}/${question}/`;
      return draft.startsWith(begins) && localStorage.getItem(name) ? { name, place: draft.slice(begins.length) } : null;
    } catch {
      return null;
    }
  };

  const typed = (composer) => {
    keep(composer, { text: field(composer).value, version: Number(composer.dataset.version), dirty: true });
    if (threads.owner) mark(composer);
    window.rapporteurCount(composer);
  };

  const adoptVisitors = (composer) => {
    // Written before signing in: it belongs to whoever signed in on this page.
    if (!threads.owner) return;
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
      // The view hears what was typed; what a script sets is told as if it had been.
      field(composer).dispatchEvent(new Event('input', { bubbles: true }));
      composer.querySelector('.saved').textContent = composer.dataset.restored;
    } else {
      threads.send('local-copy', 0, copy.text);
    }
  };

  const openPlace = () => {
    const act = new URLSearchParams(location.search).get('act') ?? '';
    if (act === 'compose') return 'top';
    if (act === 'reply') return `reply-${$('.here [data-comment]')?.dataset.comment ?? 0}`;
    if (/^(reply|edit)-\d+$/.test(act)) return act;
    for (const who of new Set([threads.owner, ''])) {
      const { consultation, question } = threads.frame().dataset;
      const begins = `rapporteur-draft ${who} ${consultation}/${question}/`;
      const found = Object.keys(localStorage).find((name) => {
        if (!name.startsWith(begins)) return false;
        const place = name.slice(begins.length);
        return place === 'top' ? $('[data-compose-place]') : $(`#c${place.split('-')[1]}`);
      });
      if (found) return found.slice(begins.length);
    }
    return '';
  };

  const begin = () => {
    if (heard !== threads.host) {
      heard = threads.host;
      heard.addEventListener('input', (event) => {
        const composer = event.target.closest?.('.composer');
        if (composer && event.target.closest('vaadin-text-area')) typed(composer);
      });
      // Leaving the text has the page say more above the buttons: the one that is pressed must not move from under the pointer.
      heard.addEventListener('mousedown', (event) => {
        if (event.target.closest?.('.composer-a')) event.preventDefault();
      });
    }
    let place = '';
    try {
      place = left() ? '' : openPlace();
    } catch {
      // Without storage there is no local copy.
    }
    threads.send('ready', $('[data-compose-place]') ? 1 : 0, place);
  };

  // Below what it answers or edits, or else above the threads.
  const put = (composer) => {
    const comment = document.getElementById(`c${composer.dataset.draft.split('-').pop()}`);
    if (comment) comment.append(composer);
    else ($('[data-compose-place]') ?? $('[data-threads]')).prepend(composer);
  };

  // Part of the page is drawn anew: what is being written in it is taken out before and put back after, with the focus.
  const keptWhile = (part, draw) => {
    const composer = part.querySelector('.composer:not([data-draft$="/top"])');
    const focused = composer?.contains(document.activeElement) ? document.activeElement : null;
    composer?.remove();
    draw();
    if (composer) put(composer);
    focused?.focus({ preventScroll: true });
  };

  // Called by the view: a composer goes to where it belongs on the page, and away again.
  threads.place = (element, composer, where, focus) => {
    if (where === 'top') {
      const top = $('[data-compose-place]');
      prompt = [...top.childNodes];
      top.replaceChildren(composer);
    } else {
      put(composer);
    }
    const area = field(composer);
    customElements.whenDefined('vaadin-text-area').then(() => requestAnimationFrame(() => {
      // Each language from its own side, while it is written, too.
      area.inputElement.dir = 'auto';
      restore(composer);
      window.rapporteurCount(composer);
      if (focus) area.focus();
    }));
  };

  threads.close = () => {
    threads.host.querySelectorAll('.composer').forEach((composer) => composer.remove());
    const top = $('[data-compose-place]');
    if (top && !top.hasChildNodes()) top.append(...prompt);
  };

  threads.saved = (composer, version, length) => {
    composer.dataset.version = version;
    const copy = local(composer);
    if (copy && copy.text.length === length) keep(composer, { ...copy, version, dirty: false });
    else if (copy) keep(composer, { ...copy, version });
  };

  threads.forget = (name) => keep({ dataset: { draft: name } }, null);

  threads.on('ready', begin);
  return { field, keptWhile, left, typed };
})(window.rapporteurThreads);
