// Handles a sign-out while writing. The page reloads; then a notice at the draft's place
// says that the browser has stored the text and how to continue.
window.rapporteurThreads.signedOut ??= ((threads) => {
  const { $ } = threads;
  const { left } = threads.composer;
  let told = false;

  const comment = (place) => document.getElementById(`c${place.split('-')[1]}`);

  // Returns to the composer, or to the list of drafts if the consultation is closed.
  const wayBack = (place) => {
    if (threads.frame().dataset.open !== 'true') return '/account/drafts';
    if (place === 'top') return `${threads.address()}?act=compose`;
    const query = new URLSearchParams(location.search);
    query.set('act', place);
    return `${location.pathname}?${query}`;
  };

  const show = () => {
    const lost = left();
    if (!lost || $('.signed-out')) return;
    const notice = document.querySelector('template[data-signed-out]').content.firstElementChild.cloneNode(true);
    notice.querySelector('[data-sign-in]').href = `/sign-in?to=${encodeURIComponent(wayBack(lost.place))}`;
    if (comment(lost.place)) comment(lost.place).append(notice);
    else ($('[data-compose-place]') ?? $('[data-waiting]')).before(notice);
    if (told) return;
    told = true;
    // Runs after the page has scrolled to its URL fragment.
    requestAnimationFrame(() => notice.focus());
  };

  // Called by the view after a confirmation.
  threads.removeCopy = () => {
    localStorage.removeItem(left()?.name);
    $('.signed-out')?.remove();
    $('[data-compose-place] a')?.focus();
  };

  threads.on('drawn', show);

  // Contacts the server when the reader returns to a text, to detect a sign-out early.
  document.addEventListener('visibilitychange', () => {
    const composer = threads.owner && !document.hidden && threads.host?.isConnected && $('.composer');
    if (composer && threads.composer.field(composer)?.value) threads.send('back');
  });

  return {};
})(window.rapporteurThreads);
