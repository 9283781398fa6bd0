// Shows a loading error beside the pressed control and offers to try again.
window.rapporteurThreads.failed ??= ((threads) => {
  const SAYS = '[data-failed-says]';

  const reference = async (answer) => {
    try {
      return (await answer.json()).reference ?? '';
    } catch {
      return '';
    }
  };

  const say = async (control, failure) => {
    const words = document.querySelector('template[data-failed]');
    if (!words) return;
    const place = control.closest('.more') ?? control;
    if (place.nextElementSibling?.matches(SAYS)) place.nextElementSibling.remove();
    const says = words.content.querySelector(SAYS).cloneNode(true);
    says.querySelector('[data-light]').href = `/light${threads.address()}`;
    const known = failure.answer ? await reference(failure.answer) : '';
    const report = says.querySelector('[data-reference]');
    if (known) report.textContent = report.textContent.replace('#', known);
    else report.remove();
    says.querySelector('[data-again]').addEventListener('click', () => {
      says.remove();
      control.focus();
      control.click();
    });
    place.after(says);
  };

  threads.on('failed', say);

  return say;
})(window.rapporteurThreads);
