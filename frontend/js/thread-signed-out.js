// Signed out while one wrote. The page is loaded anew when the server answers so; then it says where the text stood that the
// browser has kept it, and how to go on with it.
window.rapporteurThreads.signedOut ??= ((threads) => {
  const { $ } = threads;
  const { left } = threads.composer;
  let told = false;

  const comment = (place) => document.getElementById(`c${place.split('-')[1]}`);

  // Back to where it was written, or to the drafts where nothing can be written any more.
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
    // After the page has gone to what its address names.
    requestAnimationFrame(() => notice.focus());
  };

  // Called by the view once it was asked.
  threads.removeCopy = () => {
    localStorage.removeItem(left()?.name);
    $('.signed-out')?.remove();
    $('[data-compose-place] a')?.focus();
  };

  threads.on('drawn', show);

  // Whoever comes back to a text hears before the next word that they are signed out: the answer says so.
  document.addEventListener('visibilitychange', () => {
    const composer = threads.owner && !document.hidden && threads.host?.isConnected && $('.composer');
    if (composer && threads.composer.field(composer)?.value) threads.send('back');
  });

  return {};
})(window.rapporteurThreads);
