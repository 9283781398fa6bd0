// Hands the text of the page as delivered to the live view: the same nodes, so that whoever already reads, has
// scrolled or stands on a link with the keyboard is not disturbed.
window.rapporteurTakeOver ??= (host, kind) => {
  const delivered = document.querySelector(`#early main > .${kind}[data-delivered]`);
  if (!delivered) return false;
  const focused = delivered.contains(document.activeElement) ? document.activeElement : null;
  const { scrollX, scrollY } = window;
  host.replaceChildren(...delivered.childNodes);
  delivered.remove();
  focused?.focus({ preventScroll: true });
  requestAnimationFrame(() => window.scrollTo(scrollX, scrollY));
  return true;
};
