// Marks and counts new comments since the last visit and steps through them.
window.rapporteurThreads.unread ??= ((threads) => {
  const BATCH_SIZE = 50;
  const { $ } = threads;
  let newNumbers = [];
  let visited = new Set();
  let countText = '';

  const pageData = () => threads.frame().dataset;
  const unvisited = () => newNumbers.filter((number) => !visited.has(number));
  const templates = () => document.querySelector('template[data-unread-templates]')?.content;

  const markComments = () => {
    const numbers = new Set(newNumbers);
    threads.host.querySelectorAll('article[data-comment]').forEach((comment) => {
      const isNew = numbers.has(Number(comment.dataset.comment));
      comment.classList.toggle('is-new', isNew);
      const tag = comment.querySelector(':scope > .c-head .new-mark');
      if (!isNew) tag?.remove();
      else if (!tag) comment.querySelector(':scope > .c-head .c-meta')?.prepend(templates().querySelector('.new-mark').cloneNode(true));
    });
  };

  const updateBar = () => {
    const container = $('[data-unread]');
    if (!container) return;
    if (newNumbers.length === 0) {
      container.replaceChildren();
      return;
    }
    if (!container.hasChildNodes()) container.append(templates().querySelector('.unread-bar').cloneNode(true));
    container.querySelector('[data-unread-count]').textContent = countText;
  };

  const show = () => {
    if (!threads.host || !threads.frame()) return;
    markComments();
    updateBar();
  };

  const load = async () => {
    const { consultation, question } = pageData();
    const unread = await window.rapporteurUnread.loadUnread(consultation, Boolean(threads.owner), question);
    window.rapporteurUnread.fillBadges(consultation, unread);
    newNumbers = unread.newComments;
    countText = unread.questionText ?? '';
    show();
  };

  // Loads new comments that are not on the page, above the threads and with the parent named.
  // Comments removed meanwhile are skipped.
  const fetchMore = async () => {
    const requested = unvisited().slice(0, BATCH_SIZE);
    const missing = requested.filter((number) => !document.getElementById(`c${number}`));
    if (missing.length > 0) {
      const html = await threads.fetchHtml(`comments=${missing.join(',')}`);
      html.querySelectorAll('[data-comment]').forEach((comment) => {
        // Already added by other code meanwhile.
        if (document.getElementById(comment.id)) (comment.closest('.thread') ?? comment).remove();
      });
      $('[data-threads]').prepend(html);
      await threads.notifyContentAdded();
    }
    requested.filter((number) => !threads.host.querySelector(`article[data-comment="${number}"]`))
      .forEach((number) => visited.add(number));
  };

  const unvisitedOnPage = () => [...threads.host.querySelectorAll('article.is-new')]
    .filter((comment) => !visited.has(Number(comment.dataset.comment)));

  const announce = (name) => {
    const status = $('[data-unread] [data-status]');
    if (status) status.textContent = templates().querySelector(`[data-text="${name}"]`).textContent;
  };

  const goToNext = async () => {
    while (unvisitedOnPage().length === 0 && unvisited().length > 0) await fetchMore();
    const focused = document.activeElement;
    const comments = unvisitedOnPage();
    const comment = comments.find((c) => focused?.compareDocumentPosition(c) & Node.DOCUMENT_POSITION_FOLLOWING) ?? comments[0];
    if (!comment) {
      announce('none');
      return false;
    }
    visited.add(Number(comment.dataset.comment));
    threads.reveal(comment);
    return true;
  };

  // Further presses while loading are ignored.
  let runningStep = null;
  const next = () => {
    runningStep ??= goToNext().finally(() => {
      runningStep = null;
    });
    return runningStep;
  };

  const markAllRead = () => {
    const { consultation, question } = pageData();
    if (threads.owner) threads.send('read');
    else {
      window.rapporteurUnread.markAllRead(consultation, question);
      load().catch(() => {});
    }
    $('#comments')?.focus({ preventScroll: true });
  };

  // Stores how far the page was read, at load and after new comments are shown.
  const recordVisit = () => {
    const { consultation, question, last } = pageData();
    if (!last) return;
    if (threads.owner) threads.send('visit', last);
    else {
      window.rapporteurUnread.recordVisit(consultation, question, Number(last));
      load().catch(() => {});
    }
  };

  const begin = () => {
    newNumbers = [];
    visited = new Set();
    recordVisit();
  };

  // Called by the view after it has stored the reading position.
  threads.reloadUnreadCounts = () => load().catch(() => {});

  threads.on('ready', begin);
  threads.on('content-added', show);
  threads.on('click', (target) => {
    const nextButton = target.closest('[data-next-new]');
    if (nextButton) threads.runBusy(nextButton, next);
    if (target.closest('[data-all-read]')) markAllRead();
  });

  return { next, recordVisit };
})(window.rapporteurThreads);
