// New comments of the open question: announced at once, shown on request.
window.rapporteurThreads.news ??= ((threads) => {
  const WORDS = 20;
  let arrived = new Set();
  let own = new Set();

  const { $ } = threads;
  const last = () => Number(threads.frame()?.dataset.last ?? 0);

  const hear = ({ detail: { publication, question } }) => {
    if (String(question) !== threads.frame()?.dataset.question || !$('[data-new]') || own.has(publication)) return;
    if (publication <= last() || arrived.has(publication)) return;
    arrived.add(publication);
    announce();
  };

  const announce = () => {
    const region = $('[data-new]');
    if (!region) return;
    const count = arrived.size;
    if (count === 0) {
      region.replaceChildren();
      return;
    }
    const words = document.querySelector('template[data-news]').content.children;
    let button = region.querySelector('button');
    if (!button) {
      button = document.createElement('button');
      button.type = 'button';
      button.className = 'btn sm';
      button.dataset.showNew = '';
      region.replaceChildren(button);
    }
    button.textContent = words[Math.min(count, WORDS + 1) - 1].textContent;
  };

  const show = (button) => threads.busy(button, async () => {
    const fresh = await threads.fetchHtml(`since=${threads.frame().dataset.last}`);
    const section = fresh.firstElementChild;
    arrived.clear();
    if (section) {
      threads.frame().dataset.last = section.dataset.last;
      section.querySelectorAll('[data-comment]').forEach((comment) => {
        // Already on the page: posted here, or loaded with another page of comments.
        if (threads.host.querySelector(`[data-threads] [data-comment="${comment.dataset.comment}"]`)) comment.closest('.thread').remove();
      });
      $('[data-threads]').prepend(section);
      section.querySelector('h3').focus();
      threads.unread.visit();
    }
    announce();
    threads.drawn();
  });

  threads.on('ready', () => {
    arrived = new Set();
    own = new Set();
  });
  threads.on('press', (target) => {
    const fresh = target.closest('[data-show-new]');
    if (fresh) show(fresh);
  });
  // live.js owns the connection.
  document.addEventListener('rapporteur-news', hear);

  return { announce, isOwn: (publication) => own.add(publication), isKnown: (publication) => own.has(publication) };
})(window.rapporteurThreads);
