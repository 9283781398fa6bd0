// Moves the content of the delivered page into the live view, as the same nodes, so that readers keep their
// scroll position and keyboard focus.
window.rapporteurTakeOver ??= (() => {
  const take = (host, kind) => {
    const delivered = document.querySelector(`#early main > .${kind}[data-delivered]`);
    if (!delivered) return false;
    host.replaceChildren(...delivered.childNodes);
    delivered.remove();
    return true;
  };

  const atOnce = (act) => act();

  // Resolves when the live page replaces the delivered one: true if there was content to move.
  return (host, kind) => new Promise((answer) => {
    (window.rapporteurWhenReplaced ?? atOnce)(() => answer(take(host, kind)));
  });
})();
