// Moves the content of the initial page into the live view, as the same nodes, so that readers keep their
// scroll position and keyboard focus.
window.rapporteurMoveInitialContent ??= (() => {
  const move = (host, cssClass) => {
    const content = document.querySelector(`#initial-page main > .${cssClass}[data-initial]`);
    if (!content) return false;
    host.replaceChildren(...content.childNodes);
    content.remove();
    return true;
  };

  const runAtOnce = (action) => action();

  // Resolves when the live page replaces the initial page: true if there was content to move.
  return (host, cssClass) => new Promise((resolve) => {
    (window.rapporteurWhenReplaced ?? runAtOnce)(() => resolve(move(host, cssClass)));
  });
})();
