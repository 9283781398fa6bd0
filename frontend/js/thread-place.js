// Stores the reading position in the browser history entry, and restores it when the
// reader returns or reloads the page.
window.rapporteurThreads.place ??= ((threads) => {
  const SETTLED = 300;
  const MOST_PAGES = 20;
  const BELOW_THE_TOP = 80;
  // The page is shown, but its history entry is not: the router adds it later.
  let comes = false;
  // The position is being stored; off while an earlier position is restored.
  let stands = false;
  let timer = 0;
  // The reader has scrolled or clicked, so the position is not restored any more.
  let moved = false;

  const isHere = () => location.pathname === threads.path;
  const box = (comment) => comment.getBoundingClientRect();
  const isSeen = (comment) => box(comment).height > 0;

  const keep = () => {
    clearTimeout(timer);
    if (!stands || !isHere() || !threads.host.isConnected) return;
    const comments = [...threads.host.querySelectorAll('article[data-comment]')];
    const comment = comments.find((one) => box(one).bottom > 0);
    const place = comment && {
      comment: comment.id,
      thread: comment.closest('.thread')?.querySelector('article').id,
      last: comments.findLast((one) => isSeen(one) && box(one).top < innerHeight)?.id,
      top: box(comment).top,
    };
    history.replaceState({ ...history.state, place }, '');
  };

  const keepSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(keep, SETTLED);
  };

  const shown = () => new Promise((answer) => {
    threads.whenShown(() => requestAnimationFrame(answer));
  });

  // Loads more threads until the stored comment is on the page.
  const fetched = async (place) => {
    for (let page = 0; page < MOST_PAGES && !document.getElementById(place.last); page += 1) {
      const further = threads.$('[data-more-threads]');
      if (!further) break;
      await threads.more.threads(further);
      if (further.isConnected) break;
    }
    return [place.comment, place.thread].map((id) => document.getElementById(id))
      .find((comment) => comment && (place.opens || isSeen(comment)));
  };

  // A focus set by the page, on a notice or a reopened text, takes precedence.
  const isFree = () => document.activeElement.matches('body, main, article[data-comment]');

  const goBack = async (place) => {
    await shown();
    const comment = await fetched(place);
    if (!comment || moved || !isHere() || !isFree()) return;
    if (place.opens) threads.reveal(comment);
    else comment.focus({ preventScroll: true });
    scrollBy({ top: box(comment).top - place.top, behavior: 'instant' });
  };

  // The comment in the URL fragment if it is not yet on the page; opens its fold.
  const named = () => {
    const id = location.hash.slice(1);
    return /^c\d+$/.test(id) && !document.getElementById(id) ? { comment: id, last: id, top: BELOW_THE_TOP, opens: true } : null;
  };

  const arrive = () => {
    if (!comes || !isHere()) return;
    comes = false;
    const place = history.state?.place ?? named();
    const settle = () => {
      stands = true;
    };
    if (place && !moved) goBack(place).catch(() => {}).finally(settle);
    else settle();
    moved = false;
  };

  threads.on('left', () => {
    comes = false;
    stands = false;
  });
  threads.on('ready', () => {
    comes = true;
    arrive();
  });
  window.addEventListener('vaadin-navigated', arrive);

  for (const movement of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    window.addEventListener(movement, () => {
      moved = true;
    }, { capture: true, passive: true });
  }
  window.addEventListener('popstate', () => {
    moved = false;
    arrive();
  });
  window.addEventListener('scroll', keepSoon, { passive: true });
  window.addEventListener('toggle', keepSoon, true);
  window.addEventListener('click', keep, true);
  return {};
})(window.rapporteurThreads);
