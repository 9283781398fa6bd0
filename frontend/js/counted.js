// Counts the characters of a text as its writer sees them, in code points, beside the limit.
window.rapporteurCount ??= (() => {
  const count = (place) => {
    const used = [...(place.querySelector('vaadin-text-area').value ?? '')].length;
    const shown = place.querySelector('[data-count]');
    shown.textContent = shown.dataset.count.replace('{0}', used.toLocaleString(document.documentElement.lang));
    shown.classList.toggle('over', used > Number(place.dataset.most));
  };
  document.addEventListener('input', (event) => {
    const place = event.target.closest?.('.counted');
    if (place) count(place);
  });
  requestAnimationFrame(() => document.querySelectorAll('.counted').forEach(count));
  return count;
})();
