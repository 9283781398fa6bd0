// Shows the length of a text in code points beside the limit, and how many are too many.
window.rapporteurCount ??= (() => {
  const count = (place) => {
    const used = [...(place.querySelector('vaadin-text-area').value ?? '')].length;
    const over = used - Number(place.dataset.most);
    const shown = place.querySelector('[data-count]');
    const digits = (number) => number.toLocaleString(document.documentElement.lang);
    shown.textContent = (over > 0 ? shown.dataset.over : shown.dataset.count)
      .replace('{0}', digits(used)).replace('{2}', digits(over));
    shown.classList.toggle('over', over > 0);
  };
  document.addEventListener('input', (event) => {
    const place = event.target.closest?.('.counted');
    if (place) count(place);
  });
  requestAnimationFrame(() => document.querySelectorAll('.counted').forEach(count));
  return count;
})();
