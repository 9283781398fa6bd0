// Remembers folded threads in the browser; opens them if a comment inside must be shown.
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
    // Folds or opens the thread below or around a comment.
    toggle: (comment) => {
      const below = comment.nextElementSibling?.matches('details.replies') ? comment.nextElementSibling : null;
      const replies = below ?? comment.closest('details.replies');
      if (!replies) return;
      replies.open = !replies.open;
      // The toggle event comes later, when the page may already be replaced.
      remember(replies);
      if (!replies.open && replies.contains(comment)) replies.querySelector('summary').focus();
    },
  };
})(window.rapporteurThreads);
