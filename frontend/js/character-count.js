// Shows the length of a text in code points beside the limit, and how many are too many.
window.rapporteurCharacterCount ??= (() => {
  const update = (container) => {
    const length = [...(container.querySelector('vaadin-text-area').value ?? '')].length;
    const excess = length - Number(container.dataset.maxLength);
    const count = container.querySelector('[data-count]');
    const format = (number) => number.toLocaleString(document.documentElement.lang);
    count.textContent = (excess > 0 ? count.dataset.over : count.dataset.count)
      .replace('{0}', format(length)).replace('{2}', format(excess));
    count.classList.toggle('over', excess > 0);
  };
  document.addEventListener('input', (event) => {
    const container = event.target.closest?.('.with-character-count');
    if (container) update(container);
  });
  requestAnimationFrame(() => document.querySelectorAll('.with-character-count').forEach(update));
  return { update };
})();
