// The open composer: its position on the page, and the browser's copy of the draft.
window.rapporteurThreads.composer ??= ((threads) => {
  // Names the draft last edited in this tab while signed in; used for a notice after a sign-out.
  const LAST_DRAFT = 'rapporteur-last-draft';

  const { $ } = threads;
  let listeningHost = null;
  let prompt = [];

  const storageKey = (composer) => `rapporteur-draft ${threads.owner} ${composer.dataset.draft}`;
  const field = (composer) => composer.querySelector('vaadin-text-area');

  const loadDraft = (composer) => {
    try {
      return JSON.parse(localStorage.getItem(storageKey(composer)));
    } catch {
      return null;
    }
  };

  const storeDraft = (composer, draft) => {
    try {
      if (draft && draft.text.trim()) localStorage.setItem(storageKey(composer), JSON.stringify(draft));
      else localStorage.removeItem(storageKey(composer));
    } catch {
      // Storage is full or not permitted: only the server has a copy.
    }
  };

  const storeLastDraftKey = (composer) => {
    try {
      sessionStorage.setItem(LAST_DRAFT, storageKey(composer));
    } catch {
      // Without storage there is no notice; the text is found again after signing in.
    }
  };

  // The draft of a person who has been signed out: its storage key and its target.
  const findSignedOutDraft = () => {
    try {
      const key = threads.owner ? '' : (sessionStorage.getItem(LAST_DRAFT) ?? '');
      const [, , name = ''] = key.split(' ');
      const { consultation, question } = threads.frame().dataset;
      const prefix = `${consultation}/${question}/`;
      return name.startsWith(prefix) && localStorage.getItem(key) ? { key, target: name.slice(prefix.length) } : null;
    } catch {
      return null;
    }
  };

  const handleInput = (composer) => {
    storeDraft(composer, { text: field(composer).value, version: Number(composer.dataset.version), dirty: true });
    if (threads.owner) storeLastDraftKey(composer);
    window.rapporteurCharacterCount.update(composer);
  };

  // A draft written before signing in belongs to the person who signs in on this page.
  const adoptVisitorDraft = (composer) => {
    if (!threads.owner) return;
    const visitorKey = `rapporteur-draft  ${composer.dataset.draft}`;
    const draft = localStorage.getItem(visitorKey);
    if (draft) {
      if (!localStorage.getItem(storageKey(composer))) {
        localStorage.setItem(storageKey(composer), JSON.stringify({ ...JSON.parse(draft), version: Number(composer.dataset.version) }));
      }
      localStorage.removeItem(visitorKey);
    }
  };

  const restoreDraft = (composer) => {
    try {
      adoptVisitorDraft(composer);
    } catch {
      return;
    }
    const draft = loadDraft(composer);
    if (!draft?.dirty || draft.text === field(composer).value) return;
    if (draft.version === Number(composer.dataset.version)) {
      field(composer).value = draft.text;
      // The view listens for typing, so a value set by script needs an input event.
      field(composer).dispatchEvent(new Event('input', { bubbles: true }));
      window.rapporteurDraftStatus.show(composer.querySelector('.draft-status'), composer.dataset.restored);
    } else {
      threads.send('local-copy', 0, draft.text);
    }
  };

  // The target of the composer to open at first, from the URL or a stored draft; empty for none.
  const findInitialTarget = () => {
    const action = new URLSearchParams(location.search).get('act') ?? '';
    if (action === 'compose') return 'top';
    if (action === 'reply') return `reply-${$('.here [data-comment]')?.dataset.comment ?? 0}`;
    if (/^(reply|edit)-\d+$/.test(action)) return action;
    for (const owner of new Set([threads.owner, ''])) {
      const { consultation, question } = threads.frame().dataset;
      const prefix = `rapporteur-draft ${owner} ${consultation}/${question}/`;
      const key = Object.keys(localStorage).find((name) => {
        if (!name.startsWith(prefix)) return false;
        const target = name.slice(prefix.length);
        return target === 'top' ? $('[data-compose-place]') : $(`#c${target.split('-')[1]}`);
      });
      if (key) return key.slice(prefix.length);
    }
    return '';
  };

  const begin = () => {
    if (listeningHost !== threads.host) {
      listeningHost = threads.host;
      listeningHost.addEventListener('input', (event) => {
        const composer = event.target.closest?.('.composer');
        if (composer && event.target.closest('vaadin-text-area')) handleInput(composer);
      });
      // Keeps the focus in the text: on blur, hints appear and would move the pressed button.
      listeningHost.addEventListener('mousedown', (event) => {
        if (event.target.closest?.('.composer-actions')) event.preventDefault();
      });
    }
    let target = '';
    try {
      target = findSignedOutDraft() ? '' : findInitialTarget();
    } catch {
      // Storage is not available: there is no local copy.
    }
    threads.send('ready', $('[data-compose-place]') ? 1 : 0, target);
  };

  // Adds the composer below the comment it answers or edits, otherwise above the threads.
  const attach = (composer) => {
    const comment = document.getElementById(`c${composer.dataset.draft.split('-').pop()}`);
    if (comment) comment.append(composer);
    else ($('[data-compose-place]') ?? $('[data-threads]')).prepend(composer);
  };

  // Preserves the composer and its focus while a part of the page is replaced.
  const preserveWhile = (part, update) => {
    const composer = part.querySelector('.composer:not([data-draft$="/top"])');
    const focused = composer?.contains(document.activeElement) ? document.activeElement : null;
    composer?.remove();
    update();
    if (composer) attach(composer);
    focused?.focus({ preventScroll: true });
  };

  // Called by the view, like the functions below.
  threads.insertComposer = (element, composer, target, takesFocus) => {
    if (target === 'top') {
      const top = $('[data-compose-place]');
      prompt = [...top.childNodes];
      top.replaceChildren(composer);
    } else {
      attach(composer);
    }
    const area = field(composer);
    customElements.whenDefined('vaadin-text-area').then(() => requestAnimationFrame(() => {
      // Text direction follows the language while typing.
      area.inputElement.dir = 'auto';
      restoreDraft(composer);
      window.rapporteurCharacterCount.update(composer);
      if (takesFocus) area.focus();
    }));
  };

  threads.closeComposer = () => {
    threads.host.querySelectorAll('.composer').forEach((composer) => composer.remove());
    const top = $('[data-compose-place]');
    if (top && !top.hasChildNodes()) top.append(...prompt);
  };

  threads.markDraftSaved = (composer, version, length) => {
    composer.dataset.version = version;
    const draft = loadDraft(composer);
    if (draft && draft.text.length === length) storeDraft(composer, { ...draft, version, dirty: false });
    else if (draft) storeDraft(composer, { ...draft, version });
  };

  threads.deleteDraftCopy = (name) => storeDraft({ dataset: { draft: name } }, null);

  threads.on('ready', begin);
  return { field, findSignedOutDraft, handleInput, preserveWhile };
})(window.rapporteurThreads);
