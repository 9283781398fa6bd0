// The open composer: its place on the page, and the browser's copy of the draft.
window.rapporteurThreads.composer ??= ((threads) => {
  // The draft last edited in this tab while signed in; used for a notice after a sign-out.
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
      // Storage is full or not permitted: only the server has a copy.
    }
  };

  const mark = (composer) => {
    try {
      sessionStorage.setItem(WRITING, key(composer));
    } catch {
      // Without storage there is no notice; the text is found again after signing in.
    }
  };

  // The draft of a person who has been signed out: its storage key and its place.
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
    // A draft written before signing in belongs to the person who signs in on this page.
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
      // The view listens for typing, so a value set by script needs an input event.
      field(composer).dispatchEvent(new Event('input', { bubbles: true }));
      window.rapporteurDraftStatus.show(composer.querySelector('.draft-status'), composer.dataset.restored);
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
      // Keeps the focus in the text: on blur, hints appear and would move the pressed button.
      heard.addEventListener('mousedown', (event) => {
        if (event.target.closest?.('.composer-actions')) event.preventDefault();
      });
    }
    let place = '';
    try {
      place = left() ? '' : openPlace();
    } catch {
      // Storage is not available: there is no local copy.
    }
    threads.send('ready', $('[data-compose-place]') ? 1 : 0, place);
  };

  // Places the composer below the comment it answers or edits, otherwise above the threads.
  const put = (composer) => {
    const comment = document.getElementById(`c${composer.dataset.draft.split('-').pop()}`);
    if (comment) comment.append(composer);
    else ($('[data-compose-place]') ?? $('[data-threads]')).prepend(composer);
  };

  // Keeps the composer and its focus while a part of the page is replaced.
  const keptWhile = (part, draw) => {
    const composer = part.querySelector('.composer:not([data-draft$="/top"])');
    const focused = composer?.contains(document.activeElement) ? document.activeElement : null;
    composer?.remove();
    draw();
    if (composer) put(composer);
    focused?.focus({ preventScroll: true });
  };

  // Called by the view: places a composer on the page and removes it again.
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
      // Text direction follows the language while typing.
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
