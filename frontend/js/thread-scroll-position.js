// Stores the scroll position in the browser history entry, and restores it when the reader
// returns or reloads the page.
window.rapporteurThreads.scrollPosition ??= ((threads) => {
  const SCROLL_END_MS = 300;
  const MAX_PAGES = 20;
  const TOP_MARGIN_PX = 80;
  // The page is shown, but its history entry is not: the router adds it later.
  let isAwaitingNavigation = false;
  // The position is being stored; off while an earlier position is restored.
  let isRecording = false;
  let timer = 0;
  // The reader has scrolled or clicked, so the position is not restored any more.
  let hasMoved = false;

  const isCurrentPage = () => location.pathname === threads.path;
  const box = (comment) => comment.getBoundingClientRect();
  const isUnfolded = (comment) => box(comment).height > 0;

  const storePosition = () => {
    clearTimeout(timer);
    if (!isRecording || !isCurrentPage() || !threads.host.isConnected) return;
    const comments = [...threads.host.querySelectorAll('article[data-comment]')];
    const comment = comments.find((one) => box(one).bottom > 0);
    const scrollPosition = comment && {
      comment: comment.id,
      thread: comment.closest('.thread')?.querySelector('article').id,
      last: comments.findLast((one) => isUnfolded(one) && box(one).top < innerHeight)?.id,
      top: box(comment).top,
    };
    history.replaceState({ ...history.state, scrollPosition }, '');
  };

  const storePositionLater = () => {
    clearTimeout(timer);
    timer = setTimeout(storePosition, SCROLL_END_MS);
  };

  const whenPageShown = () => new Promise((resolve) => {
    threads.whenShown(() => requestAnimationFrame(resolve));
  });

  // Loads more threads until the stored comment is on the page.
  const loadUntilShown = async (position) => {
    for (let page = 0; page < MAX_PAGES && !document.getElementById(position.last); page += 1) {
      const link = threads.$('[data-more-threads]');
      if (!link) break;
      await threads.more.loadThreads(link);
      if (link.isConnected) break;
    }
    return [position.comment, position.thread].map((id) => document.getElementById(id))
      .find((comment) => comment && (position.opensFold || isUnfolded(comment)));
  };

  // A focus set by the page, on a notice or a reopened text, takes precedence.
  const canTakeFocus = () => document.activeElement.matches('body, main, article[data-comment]');

  const restorePosition = async (position) => {
    await whenPageShown();
    const comment = await loadUntilShown(position);
    if (!comment || hasMoved || !isCurrentPage() || !canTakeFocus()) return;
    if (position.opensFold) threads.reveal(comment);
    else comment.focus({ preventScroll: true });
    scrollBy({ top: box(comment).top - position.top, behavior: 'instant' });
  };

  // The position of the comment in the URL fragment if it is not yet on the page; opens its fold.
  const commentFromFragment = () => {
    const id = location.hash.slice(1);
    return /^c\d+$/.test(id) && !document.getElementById(id) ? { comment: id, last: id, top: TOP_MARGIN_PX, opensFold: true } : null;
  };

  const onNavigated = () => {
    if (!isAwaitingNavigation || !isCurrentPage()) return;
    isAwaitingNavigation = false;
    const position = history.state?.scrollPosition ?? commentFromFragment();
    const startRecording = () => {
      isRecording = true;
    };
    if (position && !hasMoved) restorePosition(position).catch(() => {}).finally(startRecording);
    else startRecording();
    hasMoved = false;
  };

  threads.on('leave', () => {
    isAwaitingNavigation = false;
    isRecording = false;
  });
  threads.on('ready', () => {
    isAwaitingNavigation = true;
    onNavigated();
  });
  window.addEventListener('vaadin-navigated', onNavigated);

  for (const movement of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    window.addEventListener(movement, () => {
      hasMoved = true;
    }, { capture: true, passive: true });
  }
  window.addEventListener('popstate', () => {
    hasMoved = false;
    onNavigated();
  });
  window.addEventListener('scroll', storePositionLater, { passive: true });
  window.addEventListener('toggle', storePositionLater, true);
  window.addEventListener('click', storePosition, true);
  return {};
})(window.rapporteurThreads);
