// New comments of the open question: announced at once, shown on request.
window.rapporteurThreads.newComments ??= ((threads) => {
  // The highest count with a text of its own.
  const MAX_COUNTED = 20;
  let newPublications = new Set();
  let ownPublications = new Set();

  const { $ } = threads;
  const last = () => Number(threads.frame()?.dataset.last ?? 0);

  const onCommentPublished = ({ detail: { publication, question } }) => {
    if (String(question) !== threads.frame()?.dataset.question || !$('[data-new-comments]') || ownPublications.has(publication)) return;
    if (publication <= last() || newPublications.has(publication)) return;
    newPublications.add(publication);
    announce();
  };

  const announce = () => {
    const region = $('[data-new-comments]');
    if (!region) return;
    const count = newPublications.size;
    if (count === 0) {
      region.replaceChildren();
      return;
    }
    const texts = document.querySelector('template[data-new-comments-texts]').content.children;
    let button = region.querySelector('button');
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn sm';
      button.dataset.showNewComments = '';
      region.replaceChildren(button);
    }
    button.textContent = texts[Math.min(count, MAX_COUNTED + 1) - 1].textContent;
  };

  const show = (button) => threads.runBusy(button, async () => {
    const html = await threads.fetchHtml(`since=${threads.frame().dataset.last}`);
    const section = html.firstElementChild;
    newPublications.clear();
    if (section) {
      threads.frame().dataset.last = section.dataset.last;
      section.querySelectorAll('[data-comment]').forEach((comment) => {
        // Already on the page: posted here, or loaded with another page of comments.
        if (threads.host.querySelector(`[data-threads] [data-comment="${comment.dataset.comment}"]`)) comment.closest('.thread').remove();
      });
      $('[data-threads]').prepend(section);
      section.querySelector('h3').focus();
      threads.unread.recordVisit();
    }
    announce();
    threads.notifyContentAdded();
  });

  threads.on('ready', () => {
    newPublications = new Set();
    ownPublications = new Set();
  });
  threads.on('click', (target) => {
    const button = target.closest('[data-show-new-comments]');
    if (button) show(button);
  });
  // live-updates.js owns the connection.
  document.addEventListener('rapporteur-comment-published', onCommentPublished);

  return {
    announce,
    markOwn: (publication) => ownPublications.add(publication),
    isOwn: (publication) => ownPublications.has(publication),
  };
})(window.rapporteurThreads);
