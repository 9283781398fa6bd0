// Shows a loading error beside the clicked control and offers to try again.
window.rapporteurThreads.loadError ??= ((threads) => {
  const NOTICE = '[data-error-notice]';

  const readReference = async (response) => {
    try {
      return (await response.json()).reference ?? '';
    } catch {
      return '';
    }
  };

  const showError = async (control, error) => {
    const template = document.querySelector('template[data-load-error]');
    if (!template) return;
    const anchor = control.closest('.more') ?? control;
    if (anchor.nextElementSibling?.matches(NOTICE)) anchor.nextElementSibling.remove();
    const notice = template.content.querySelector(NOTICE).cloneNode(true);
    notice.querySelector('[data-light]').href = `/light${threads.address()}`;
    const reference = error.response ? await readReference(error.response) : '';
    const referenceText = notice.querySelector('[data-reference]');
    if (reference) referenceText.textContent = referenceText.textContent.replace('#', reference);
    else referenceText.remove();
    notice.querySelector('[data-again]').addEventListener('click', () => {
      notice.remove();
      control.focus();
      control.click();
    });
    anchor.after(notice);
  };

  threads.on('load-error', showError);

  return showError;
})(window.rapporteurThreads);
