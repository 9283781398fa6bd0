// Where one reads is kept with the entry of the browser's history: whoever comes back to it, or loads the page again, goes on
// there, and not at the top.
window.rapporteurThreads.place ??= ((threads) => {
  const SETTLED = 300;
  const MOST_PAGES = 20;
  const BELOW_THE_TOP = 80;
  // The page whose place is kept; none while one is still brought back to it.
  let address = '';
  let previous = '';
  let waiting = false;
  let timer = 0;
  // Whoever scrolls or presses something before that is not taken elsewhere.
  let moved = false;

  const here = () => location.pathname + location.search;
  const box = (comment) => comment.getBoundingClientRect();
  const isSeen = (comment) => box(comment).height > 0;

  const keep = () => {
    clearTimeout(timer);
    if (address !== here() || !threads.host?.isConnected) return;
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
    const look = () => {
      if (!threads.host.isConnected || threads.host.getClientRects().length > 0) requestAnimationFrame(answer);
      else requestAnimationFrame(look);
    };
    look();
  });

  // What was seen and is not on the page as it comes stands among the further threads.
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

  const goBack = async (place) => {
    await shown();
    const comment = await fetched(place);
    if (!comment || moved) return;
    if (place.opens) threads.reveal(comment);
    else comment.focus({ preventScroll: true });
    scrollBy({ top: box(comment).top - place.top, behavior: 'instant' });
  };

  // The comment that the address names, where it is not on the page as it comes. It is shown where it stands in a fold, too.
  const named = () => {
    const id = location.hash.slice(1);
    return /^c\d+$/.test(id) && !document.getElementById(id) ? { comment: id, last: id, top: BELOW_THE_TOP, opens: true } : null;
  };

  const begin = () => {
    waiting = false;
    const at = here();
    const place = history.state?.place ?? named();
    const isAt = () => {
      address = at;
      previous = at;
    };
    if (place && !moved) goBack(place).catch(() => {}).finally(isAt);
    else isAt();
    moved = false;
  };

  // The router shows a page before its address stands in the history.
  const arrived = () => {
    if (waiting && here() !== previous) begin();
  };

  threads.on('left', () => {
    address = '';
    waiting = false;
  });
  threads.on('ready', () => {
    waiting = true;
    arrived();
  });
  window.addEventListener('vaadin-navigated', () => {
    if (waiting) begin();
  });

  for (const movement of ['wheel', 'touchmove', 'pointerdown', 'keydown']) {
    window.addEventListener(movement, () => {
      moved = true;
    }, { capture: true, passive: true });
  }
  window.addEventListener('popstate', () => {
    moved = false;
    arrived();
  });
  window.addEventListener('scroll', keepSoon, { passive: true });
  window.addEventListener('toggle', keepSoon, true);
  window.addEventListener('click', keep, true);
  window.addEventListener('pagehide', keep);
  return {};
})(window.rapporteurThreads);
