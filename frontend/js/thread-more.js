// Loads more threads and replies on request.
window.rapporteurThreads.more ??= ((threads) => {
  const moreThreads = (link) => threads.busy(link, async () => {
    const next = await threads.fetchHtml(new URL(link.href, document.baseURI).searchParams.toString());
    const first = next.querySelector('[data-comment]');
    link.closest('.more').replaceWith(next);
    first?.focus();
    threads.drawn();
  });

  const moreReplies = (link) => threads.busy(link, async () => {
    const root = link.dataset.moreReplies;
    const after = link.dataset.after;
    const next = await threads.fetchHtml(after ? `root=${root}&after=${after}` : `root=${root}`);
    const replies = link.closest('.replies') ?? link.parentElement;
    const shown = new Set([...replies.querySelectorAll('[data-comment]')].map((c) => c.dataset.comment));
    const fresh = [...next.querySelectorAll('[data-comment]')].find((c) => !shown.has(c.dataset.comment));
    if (after) {
      link.closest('.more').replaceWith(next);
    } else {
      threads.composer.keptWhile(replies, () => replies.replaceWith(next));
    }
    fresh?.focus();
    threads.drawn();
  });

  threads.on('press', (target, event) => {
    const further = target.closest('[data-more-threads]');
    const replies = target.closest('[data-more-replies]');
    const jump = target.closest('[data-jump]');
    if (further || replies || jump) event.preventDefault();
    if (further) moreThreads(further);
    if (replies) moreReplies(replies);
    if (jump) document.getElementById(jump.dataset.jump)?.focus();
  });

  return { threads: moreThreads, replies: moreReplies };
})(window.rapporteurThreads);
