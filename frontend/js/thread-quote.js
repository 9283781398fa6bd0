// Quotes the selected text of a comment in a reply; the view returns the Markdown to insert.
window.rapporteurThreads.quotes ??= ((threads) => {
  let button = null;

  const removeButton = () => {
    button?.remove();
    button = null;
  };

  const showButton = () => {
    removeButton();
    const selection = getSelection();
    if (!threads.host?.isConnected || selection.isCollapsed) return;
    const node = selection.anchorNode;
    const comment = (node instanceof Element ? node : node?.parentElement)?.closest('[data-comment]');
    if (!comment || !threads.host.contains(comment) || !threads.selectedText(comment).trim()) return;
    const quote = comment.querySelector(':scope > .c-actions [data-comment-act="quote"]');
    if (!quote) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    button = quote.cloneNode(true);
    button.className = 'btn sm quote-offer';
    button.tabIndex = -1;
    button.style.insetBlockStart = `${Math.min(box.bottom + 4, innerHeight - 44)}px`;
    button.style.left = `${Math.max(8, Math.min(box.left, innerWidth - 120))}px`;
    comment.append(button);
  };

  // Pressing the button does not clear the selection.
  document.addEventListener('mousedown', (event) => {
    if (event.target.closest?.('[data-comment-act="quote"]')) event.preventDefault();
  }, true);
  document.addEventListener('mouseup', () => setTimeout(showButton));
  document.addEventListener('keyup', (event) => {
    if (event.shiftKey || event.key === 'Shift') showButton();
  });
  document.addEventListener('scroll', removeButton, { passive: true, capture: true });
  document.addEventListener('selectionchange', () => {
    if (getSelection().isCollapsed) removeButton();
  });

  // Called by the view with the quotation as Markdown.
  threads.insertQuotation = (element, markdown) => {
    removeButton();
    customElements.whenDefined('vaadin-text-area').then(() => requestAnimationFrame(() => requestAnimationFrame(() => {
      const composer = threads.host.querySelector('.composer');
      const field = composer && threads.composer.field(composer);
      if (!field) return;
      const before = field.value.trimEnd();
      field.value = `${before ? `${before}\n\n` : ''}${markdown}\n`;
      threads.composer.handleInput(composer);
      // The view listens for typing, so a value set by script needs an input event.
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.focus();
      field.inputElement.setSelectionRange(field.value.length, field.value.length);
    })));
  };

  return { removeButton };
})(window.rapporteurThreads);
