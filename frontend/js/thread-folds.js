// Stores folded threads in the browser; opens them if a comment inside must be shown.
window.rapporteurThreads.folds ??= ((threads) => {
  const MAX_STORED_FOLDS = 300;
  const storageKey = () => `rapporteur-folds ${threads.frame().dataset.consultation}`;

  const loadFolds = () => {
    try {
      return JSON.parse(localStorage.getItem(storageKey())) ?? [];
    } catch {
      return [];
    }
  };

  const storeFolds = (parentNumbers) => {
    try {
      localStorage.setItem(storageKey(), JSON.stringify(parentNumbers.slice(-MAX_STORED_FOLDS)));
    } catch {
      return;
    }
  };

  const parentNumber = (replies) => Number(replies.previousElementSibling?.dataset?.comment ?? 0);

  const restoreFolds = () => {
    if (!threads.frame()?.dataset.last) return;
    const folded = new Set(loadFolds());
    threads.host.querySelectorAll('details.replies:not([data-fold-restored])').forEach((replies) => {
      replies.dataset.foldRestored = '';
      if (folded.has(parentNumber(replies))) replies.open = false;
    });
  };

  const storeFold = (replies) => {
    const number = parentNumber(replies);
    const others = loadFolds().filter((other) => other !== number);
    storeFolds(replies.open ? others : [...others, number]);
  };

  document.addEventListener('toggle', (event) => {
    const replies = event.target;
    if (replies.matches?.('details.replies[data-fold-restored]') && threads.host?.contains(replies)) storeFold(replies);
  }, true);

  threads.on('content-added', restoreFolds);

  return {
    // Folds or opens the thread below or around a comment.
    toggle: (comment) => {
      const below = comment.nextElementSibling?.matches('details.replies') ? comment.nextElementSibling : null;
      const replies = below ?? comment.closest('details.replies');
      if (!replies) return;
      replies.open = !replies.open;
      // The toggle event comes later, when the page may already be replaced.
      storeFold(replies);
      if (!replies.open && replies.contains(comment)) replies.querySelector('summary').focus();
    },
  };
})(window.rapporteurThreads);
