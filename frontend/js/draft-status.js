// Shows "Unsaved changes" instead of the server's status while the texts differ from the saved ones.
window.rapporteurDraftStatus ??= (() => {
  const FORM = '.composer, .form';

  const texts = (status) =>
    JSON.stringify([...status.closest(FORM).querySelectorAll('vaadin-text-area')].map((area) => area.value));

  // Shows this text, or the server's text if it is empty.
  const show = (status, text) => {
    const [fromServer, local] = status.children;
    fromServer.hidden = text !== '';
    local.hidden = text === '';
    local.textContent = text;
  };

  const markSaved = (status) => {
    status.savedTexts = texts(status);
    show(status, '');
  };

  document.addEventListener('input', (event) => {
    const form = event.target.closest?.('vaadin-text-area')?.closest(FORM);
    const status = form?.querySelector('.draft-status');
    if (status) show(status, texts(status) === status.savedTexts ? '' : status.dataset.unsaved);
  });
  return { markSaved, show };
})();
