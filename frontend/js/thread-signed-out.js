// Handles a sign-out while writing. The page reloads; then a notice beside the draft's target
// says that the browser has stored the text and how to continue.
window.rapporteurThreads.signedOut ??= ((threads) => {
  const { $ } = threads;
  const { findSignedOutDraft } = threads.composer;
  let noticeShown = false;

  const findComment = (target) => document.getElementById(`c${target.split('-')[1]}`);

  // The URL of the composer, or of the list of drafts if the consultation is closed.
  const returnUrl = (target) => {
    if (threads.frame().dataset.open !== 'true') return '/account/drafts';
    if (target === 'top') return `${threads.address()}?act=compose`;
    const query = new URLSearchParams(location.search);
    query.set('act', target);
    return `${location.pathname}?${query}`;
  };

  const showNotice = () => {
    const draft = findSignedOutDraft();
    if (!draft || $('.signed-out')) return;
    const notice = document.querySelector('template[data-signed-out]').content.firstElementChild.cloneNode(true);
    notice.querySelector('[data-sign-in]').href = `/sign-in?to=${encodeURIComponent(returnUrl(draft.target))}`;
    const comment = findComment(draft.target);
    if (comment) comment.append(notice);
    else ($('[data-compose-place]') ?? $('[data-unpublished]')).before(notice);
    if (noticeShown) return;
    noticeShown = true;
    // Runs after the page has scrolled to its URL fragment.
    requestAnimationFrame(() => notice.focus());
  };

  // Called by the view after a confirmation.
  threads.removeSignedOutCopy = () => {
    localStorage.removeItem(findSignedOutDraft()?.key);
    $('.signed-out')?.remove();
    $('[data-compose-place] a')?.focus();
  };

  threads.on('content-added', showNotice);

  // Contacts the server when the reader returns to a text, to detect a sign-out early.
  document.addEventListener('visibilitychange', () => {
    const composer = threads.owner && !document.hidden && threads.host?.isConnected && $('.composer');
    if (composer && threads.composer.field(composer)?.value) threads.send('back');
  });

  return {};
})(window.rapporteurThreads);
