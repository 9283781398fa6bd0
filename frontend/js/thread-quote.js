// Quotes the selected text of a comment in a reply; the view returns the Markdown to insert.
window.rapporteurThreads.quotes ??= ((threads) => {
  let offer = null;

  const withdraw = () => {
    offer?.remove();
    offer = null;
  };

  const show = () => {
    withdraw();
    const selection = getSelection();
    if (!threads.host?.isConnected || selection.isCollapsed) return;
    const node = selection.anchorNode;
    const comment = (node instanceof Element ? node : node?.parentElement)?.closest('[data-comment]');
    if (!comment || !threads.host.contains(comment) || !threads.selected(comment).trim()) return;
    const quote = comment.querySelector(':scope > .c-actions [data-comment-act="quote"]');
    if (!quote) return;
    const place = selection.getRangeAt(0).getBoundingClientRect();
    offer = quote.cloneNode(true);
    offer.className = 'btn sm quote-offer';
    offer.tabIndex = -1;
    offer.style.insetBlockStart = `${Math.min(place.bottom + 4, innerHeight - 44)}px`;
    offer.style.left = `${Math.max(8, Math.min(place.left, innerWidth - 120))}px`;
    comment.append(offer);
  };

  // Pressing the button does not clear the selection.
  document.addEventListener('mousedown', (event) => {
    if (event.target.closest?.('[data-comment-act="quote"]')) event.preventDefault();
  }, true);
  document.addEventListener('mouseup', () => setTimeout(show));
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') show();
  });
  document.addEventListener('scroll', withdraw, { passive: true, capture: true });
  document.addEventListener('selectionchange', () => {
    if (getSelection().isCollapsed) withdraw();
  });

  // Called by the view with the quotation as Markdown.
  threads.quoted = (element, markdown) => {
    withdraw();
    customElements.whenDefined('vaadin-text-area').then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
      const composer = threads.host.querySelector('.composer');
      const field = composer && threads.composer.field(composer);
      if (!field) return;
      const before = field.value.trimEnd();
      field.value = `${before ? `${before}\n\n` : ''}${markdown}\n`;
      threads.composer.typed(composer);
      // The view listens for typing, so a value set by script needs an input event.
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
      field.inputElement.setSelectionRange(field.value.length, field.value.length);
    })));
  };

  return { withdraw };
})(window.rapporteurThreads);
