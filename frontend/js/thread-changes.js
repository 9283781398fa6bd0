// Page changes sent by the view after an action: new or changed comments, lists and counts.
window.rapporteurThreads.changes ??= ((threads) => {
  const { $ } = threads;

  // A reply below its parent does not need the "in reply to" line.
  const removeParentLine = (comment) => comment.querySelector(':scope > .answers, :scope > p > .answers')?.remove();

  // Increases the count of every fold that contains the new reply.
  const increaseFoldCounts = async (comment) => {
    for (let fold = comment.closest('details.replies'); fold; fold = fold.parentElement.closest('details.replies')) {
      const summary = fold.querySelector(':scope > summary');
      const newSummary = await threads.fetchHtml(`summary=${Number(summary.dataset.count ?? 0) + 1}`);
      summary.replaceWith(newSummary);
    }
  };

  const addThread = (comment) => {
    const thread = document.createElement('div');
    thread.className = 'thread';
    thread.append(comment);
    $('[data-threads]').prepend(thread);
  };

  // Returns the fold for replies to a comment; null where the thread is too deep for another fold.
  const findOrAddFold = (parent) => {
    const next = parent.nextElementSibling;
    if (next?.matches('details.replies')) return next;
    if (parent.parentElement?.closest('.replies .replies .replies')) return null;
    const fold = document.createElement('details');
    fold.className = 'replies';
    fold.append(document.createElement('summary'));
    parent.after(fold);
    return fold;
  };

  const addReply = (comment, parent) => {
    const fold = findOrAddFold(parent);
    if (!fold) {
      parent.after(comment);
    } else {
      removeParentLine(comment);
      fold.open = true;
      const more = fold.querySelector(':scope > .more');
      if (more) more.before(comment);
      else fold.append(comment);
    }
    increaseFoldCounts(comment).catch(() => {});
  };

  threads.addComment = (element, html, parentNumber, publication) => {
    threads.newComments.markOwn(publication);
    if (!html) return;
    const comment = threads.fragment(html).firstElementChild;
    const parent = parentNumber && document.getElementById(`c${parentNumber}`);
    $('[data-empty]')?.remove();
    if (parent) addReply(comment, parent);
    else addThread(comment);
    threads.notifyContentAdded();
  };

  threads.replaceComment = (element, number, html) => {
    const before = document.getElementById(`c${number}`);
    if (!before) return;
    const after = threads.fragment(html).firstElementChild;
    const focusedAction = before.contains(document.activeElement) && document.activeElement.dataset.commentAct;
    const wasOpen = before.querySelector(':scope > .split')?.open;
    threads.composer.preserveWhile(before, () => before.replaceWith(after));
    if (!before.querySelector('.answers')) removeParentLine(after);
    const split = after.querySelector(':scope > .split');
    if (split && wasOpen) split.open = true;
    // Without delay, so that no key is lost; the person's own tools are added later.
    const restoreFocus = () => {
      if (focusedAction && [document.body, after].includes(document.activeElement)) {
        (after.querySelector(`[data-comment-act="${focusedAction}"]`) ?? after).focus();
      }
    };
    restoreFocus();
    threads.notifyContentAdded().then(restoreFocus);
  };

  threads.replaceList = (element, html) => {
    const list = $('[data-list]');
    const fieldName = threads.filters.takeChangedField();
    threads.composer.preserveWhile(threads.host, () => { list.innerHTML = html; });
    (fieldName ? list.querySelector(`[name="${fieldName}"]`) : $('#comments'))?.focus({ preventScroll: Boolean(fieldName) });
    threads.newComments.announce();
    threads.notifyContentAdded();
  };

  threads.updateCounts = (element, comments, heading, jumpLabel, groupBarsHtml, positionsHtml) => {
    const title = $('#comments');
    if (title) title.textContent = heading;
    const navigationCount = $('.rail a[aria-current] .num');
    if (navigationCount) navigationCount.textContent = comments;
    const jumpLink = $('[data-jump-label]');
    if (jumpLink) jumpLink.textContent = jumpLabel;
    const groupBars = $('[data-group-bars]');
    if (groupBars) {
      groupBars.innerHTML = groupBarsHtml;
      groupBars.hidden = comments === 0;
    }
    const positions = $('[data-question-positions]');
    if (positions) positions.innerHTML = positionsHtml;
  };

  return {};
})(window.rapporteurThreads);
