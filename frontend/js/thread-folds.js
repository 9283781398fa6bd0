// Threads that a reader folded stay folded in their browser, and open where something in them is to be seen.
window.rapporteurThreads.folds ??= ((threads) => {
  const MOST = 300;
  const name = () => `rapporteur-folds ${threads.frame().dataset.consultation}`;

  const read = () => {
    try {
      return JSON.parse(localStorage.getItem(name())) ?? [];
    } catch {
      return [];
    }
  };

  const keep = (folded) => {
    try {
      localStorage.setItem(name(), JSON.stringify(folded.slice(-MOST)));
    } catch {
      return;
    }
  };

  const above = (fold) => Number(fold.previousElementSibling?.dataset?.comment ?? 0);

  const fold = () => {
    if (!threads.frame()?.dataset.last) return;
    const folded = new Set(read());
    threads.host.querySelectorAll('details.replies:not([data-folds])').forEach((replies) => {
      replies.dataset.folds = '';
      if (folded.has(above(replies))) replies.open = false;
    });
  };

  const remember = (replies) => {
    const number = above(replies);
    const others = read().filter((other) => other !== number);
    keep(replies.open ? others : [...others, number]);
  };

  document.addEventListener('toggle', (event) => {
    const replies = event.target;
    if (replies.matches?.('details.replies[data-folds]') && threads.host?.contains(replies)) remember(replies);
  }, true);

  threads.on('drawn', fold);

  return {
    // The thread around a comment, or below it: folded if open, else opened.
    toggle: (comment) => {
      const below = comment.nextElementSibling?.matches('details.replies') ? comment.nextElementSibling : null;
      const replies = below ?? comment.closest('details.replies');
      if (!replies) return;
      replies.open = !replies.open;
      // The event comes later, and the page may be gone by then.
      remember(replies);
      if (!replies.open && replies.contains(comment)) replies.querySelector('summary').focus();
    },
  };
})(window.rapporteurThreads);
