// Page changes sent by the view after an action: new or changed comments, lists and counts.
window.rapporteurThreads.changes ??= ((threads) => {
  const { $ } = threads;

  // A reply below its parent does not need the "in reply to" line.
  const unnamed = (comment) => comment.querySelector(':scope > .answers, :scope > p > .answers')?.remove();

  // Increases the count of every fold that contains the new reply.
  const recount = async (comment) => {
    for (let fold = comment.closest('details.replies'); fold; fold = fold.parentElement.closest('details.replies')) {
      const summary = fold.querySelector(':scope > summary');
      const next = await threads.fetchHtml(`summary=${Number(summary.dataset.count ?? 0) + 1}`);
      summary.replaceWith(next);
    }
  };

  const addThread = (comment) => {
    const thread = document.createElement('div');
    thread.className = 'thread';
    thread.append(comment);
    $('[data-threads]').prepend(thread);
  };

  const repliesOf = (answered) => {
    const next = answered.nextElementSibling;
    if (next?.matches('details.replies')) return next;
    if (answered.parentElement?.closest('.replies .replies .replies')) return null;
    const replies = document.createElement('details');
    replies.className = 'replies';
    replies.append(document.createElement('summary'));
    answered.after(replies);
    return replies;
  };

  const addReply = (comment, answered) => {
    const replies = repliesOf(answered);
    if (!replies) {
      answered.after(comment);
    } else {
      unnamed(comment);
      replies.open = true;
      const more = replies.querySelector(':scope > .more');
      if (more) more.before(comment);
      else replies.append(comment);
    }
    recount(comment).catch(() => {});
  };

  threads.posted = (element, html, parent, publication) => {
    threads.newComments.markOwn(publication);
    if (!html) return;
    const comment = threads.fragment(html).firstElementChild;
    const answered = parent && document.getElementById(`c${parent}`);
    $('[data-empty]')?.remove();
    if (answered) addReply(comment, answered);
    else addThread(comment);
    threads.drawn();
  };

  threads.redraw = (element, number, html) => {
    const before = document.getElementById(`c${number}`);
    if (!before) return;
    const after = threads.fragment(html).firstElementChild;
    const act = before.contains(document.activeElement) && document.activeElement.dataset.commentAct;
    const wasOpen = before.querySelector(':scope > .split')?.open;
    threads.composer.keptWhile(before, () => before.replaceWith(after));
    if (!before.querySelector('.answers')) unnamed(after);
    const split = after.querySelector(':scope > .split');
    if (split && wasOpen) split.open = true;
    // Without delay, so that no key is lost; the person's own tools are added later.
    const focus = () => {
      if (act && [document.body, after].includes(document.activeElement)) {
        (after.querySelector(`[data-comment-act="${act}"]`) ?? after).focus();
      }
    };
    focus();
    threads.drawn().then(focus);
  };

  threads.list = (element, html) => {
    const target = $('[data-list]');
    const name = threads.filters.changed();
    threads.composer.keptWhile(threads.host, () => { target.innerHTML = html; });
    (name ? target.querySelector(`[name="${name}"]`) : $('#comments'))?.focus({ preventScroll: Boolean(name) });
    threads.newComments.announce();
    threads.drawn();
  };

  threads.counted = (element, comments, heading, jump, who) => {
    const title = $('#comments');
    if (title) title.textContent = heading;
    const here = $('.rail a[aria-current] .num');
    if (here) here.textContent = comments;
    const link = $('[data-jump-words]');
    if (link) link.textContent = jump;
    const bars = $('[data-who]');
    if (bars) {
      bars.innerHTML = who;
      bars.hidden = comments === 0;
    }
  };

  return {};
})(window.rapporteurThreads);
