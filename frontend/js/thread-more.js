// Loads more threads and replies on request.
window.rapporteurThreads.more ??= ((threads) => {
  const loadThreads = (link) => threads.runBusy(link, async () => {
    const html = await threads.fetchHtml(new URL(link.href, document.baseURI).searchParams.toString());
    const firstNew = html.querySelector('[data-comment]');
    link.closest('.more').replaceWith(html);
    firstNew?.focus();
    threads.notifyContentAdded();
  });

  const loadReplies = (link) => threads.runBusy(link, async () => {
    const root = link.dataset.moreReplies;
    const after = link.dataset.after;
    const html = await threads.fetchHtml(after ? `root=${root}&after=${after}` : `root=${root}`);
    const replies = link.closest('.replies') ?? link.parentElement;
    const shown = new Set([...replies.querySelectorAll('[data-comment]')].map((c) => c.dataset.comment));
    const firstNew = [...html.querySelectorAll('[data-comment]')].find((c) => !shown.has(c.dataset.comment));
    if (after) {
      link.closest('.more').replaceWith(html);
    } else {
      threads.composer.preserveWhile(replies, () => replies.replaceWith(html));
    }
    firstNew?.focus();
    threads.notifyContentAdded();
  });

  threads.on('click', (target, event) => {
    const threadsLink = target.closest('[data-more-threads]');
    const repliesLink = target.closest('[data-more-replies]');
    const jumpLink = target.closest('[data-jump]');
    if (threadsLink || repliesLink || jumpLink) event.preventDefault();
    if (threadsLink) loadThreads(threadsLink);
    if (repliesLink) loadReplies(repliesLink);
    if (jumpLink) document.getElementById(jumpLink.dataset.jump)?.focus();
  });

  return { loadThreads, loadReplies };
})(window.rapporteurThreads);
