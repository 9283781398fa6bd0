// Hands the text of the page as delivered to the live view: the same nodes, so that whoever already reads, has
// scrolled or stands on a link with the keyboard is not disturbed.
window.rapporteurTakeOver ??= (() => {
  const take = (host, kind) => {
    const delivered = document.querySelector(`#early main > .${kind}[data-delivered]`);
    if (!delivered) return false;
    const focused = delivered.contains(document.activeElement) ? document.activeElement : null;
    const { scrollX, scrollY } = window;
    host.replaceChildren(...delivered.childNodes);
    delivered.remove();
    // Vaadin shows the view only when its scripts have run, and what is hidden takes no focus.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) focused?.focus({ preventScroll: true });
      window.scrollTo(scrollX, scrollY);
    });
    return true;
  };

  const atOnce = (act) => act();

  // Whether there was something to take, told once nobody is in the middle of a press on it.
  return (host, kind) => new Promise((answer) => {
    (window.rapporteurUnpressed ?? atOnce)(() => answer(take(host, kind)));
  });
})();
