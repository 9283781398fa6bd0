// Marks and counts new comments since the last visit and steps through them.
window.rapporteurThreads.unread ??= ((threads) => {
  const AT_ONCE = 50;
  const { $ } = threads;
  let fresh = [];
  let visited = new Set();
  let words = '';

  const facts = () => threads.frame().dataset;
  const unread = () => fresh.filter((number) => !visited.has(number));
  const templates = () => document.querySelector('template[data-unread-words]')?.content;

  const mark = () => {
    const isFresh = new Set(fresh);
    threads.host.querySelectorAll('article[data-comment]').forEach((comment) => {
      const isNew = isFresh.has(Number(comment.dataset.comment));
      comment.classList.toggle('is-new', isNew);
      const tag = comment.querySelector(':scope > .c-head .new-mark');
      if (!isNew) tag?.remove();
      else if (!tag) comment.querySelector(':scope > .c-head .c-meta')?.prepend(templates().querySelector('.new-mark').cloneNode(true));
    });
  };

  const bar = () => {
    const place = $('[data-unread]');
    if (!place) return;
    if (fresh.length === 0) {
      place.replaceChildren();
      return;
    }
    if (!place.hasChildNodes()) place.append(templates().querySelector('.unread-bar').cloneNode(true));
    place.querySelector('[data-unread-count]').textContent = words;
  };

  const show = () => {
    if (!threads.host || !threads.frame()) return;
    mark();
    bar();
  };

  const load = async () => {
    const { consultation, question } = facts();
    const news = await window.rapporteurUnread.ask(consultation, Boolean(threads.owner), question);
    window.rapporteurUnread.fill(consultation, news);
    fresh = news.fresh;
    words = news.here ?? '';
    show();
  };

  // Loads new comments that are not on the page, above the threads and with the parent named.
  // Comments removed meanwhile are skipped.
  const fetchMore = async () => {
    const asked = unread().slice(0, AT_ONCE);
    const missing = asked.filter((number) => !document.getElementById(`c${number}`));
    if (missing.length > 0) {
      const fresh = await threads.fetchHtml(`comments=${missing.join(',')}`);
      fresh.querySelectorAll('[data-comment]').forEach((comment) => {
        // Already added by other code meanwhile.
        if (document.getElementById(comment.id)) (comment.closest('.thread') ?? comment).remove();
      });
      $('[data-threads]').prepend(fresh);
      await threads.drawn();
    }
    asked.filter((number) => !threads.host.querySelector(`article[data-comment="${number}"]`))
      .forEach((number) => visited.add(number));
  };

  const onPage = () => [...threads.host.querySelectorAll('article.is-new')]
    .filter((comment) => !visited.has(Number(comment.dataset.comment)));

  const say = (name) => {
    const region = $('[data-unread] [data-unread-said]');
    if (region) region.textContent = templates().querySelector(`[data-say="${name}"]`).textContent;
  };

  const go = async () => {
    while (onPage().length === 0 && unread().length > 0) await fetchMore();
    const here = document.activeElement;
    const open = onPage();
    const comment = open.find((c) => here?.compareDocumentPosition(c) & Node.DOCUMENT_POSITION_FOLLOWING) ?? open[0];
    if (!comment) {
      say('none');
      return false;
    }
    visited.add(Number(comment.dataset.comment));
    threads.reveal(comment);
    return true;
  };

  // Further presses while loading are ignored.
  let going = null;
  const next = () => {
    going ??= go().finally(() => {
      going = null;
    });
    return going;
  };

  const finish = () => {
    const { consultation, question } = facts();
    if (threads.owner) threads.send('read');
    else {
      window.rapporteurUnread.finish(consultation, question);
      load().catch(() => {});
    }
    $('#comments')?.focus({ preventScroll: true });
  };

  // Stores how far the page was read, at load and after new comments are shown.
  const visit = () => {
    const { consultation, question, last } = facts();
    if (!last) return;
    if (threads.owner) threads.send('visit', last);
    else {
      window.rapporteurUnread.visit(consultation, question, Number(last));
      load().catch(() => {});
    }
  };

  const begin = () => {
    fresh = [];
    visited = new Set();
    visit();
  };

  // Called by the view after it has stored the reading position.
  threads.visited = () => load().catch(() => {});

  threads.on('ready', begin);
  threads.on('drawn', show);
  threads.on('press', (target) => {
    const further = target.closest('[data-next-new]');
    if (further) threads.busy(further, next);
    if (target.closest('[data-all-read]')) finish();
  });

  return { next, visit };
})(window.rapporteurThreads);
