// Hands the text of the delivered page to the live view: the same nodes, so that whoever already reads, has
// the reader's scroll position and keyboard focus.
window.rapporteurTakeOver ??= (() => {
  const take = (host, kind) => {
    const delivered = document.querySelector(`#early main > .${kind}[data-delivered]`);
    if (!delivered) return false;
    host.replaceChildren(...delivered.childNodes);
    delivered.remove();
    return true;
  };

  const atOnce = (act) => act();

  // Answers whether there was something to take, once the live page replaces the delivered one.
  return (host, kind) => new Promise((answer) => {
    (window.rapporteurWhenReplaced ?? atOnce)(() => answer(take(host, kind)));
  });
})();
