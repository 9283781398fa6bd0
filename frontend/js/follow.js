// "Follow" buttons. The reader's follows are loaded once per page and applied to the shared HTML.
// Only for signed-in readers; for visitors the link leads to the sign-in page.
window.rapporteurFollow ??= (() => {
  const BUTTONS = '[data-follow], [data-comment-act="follow"]';
  let scope = '';
  let followState = null;
  let lastReadPage = '';
  let isScheduled = false;

  // The consultation or delegation of the page as a query; empty on other pages.
  const scopeQuery = () => location.pathname.match(/^\/(consultation|delegation)s\/([^/]+)/)?.slice(1, 3).join('=') ?? '';

  const targetOf = (control) => {
    if (control.dataset.follow) return control.dataset.follow;
    const slug = control.closest('[data-consultation]')?.dataset.consultation;
    return `thread/${slug}/${control.closest('[data-comment]').dataset.comment}`;
  };

  const show = (control, isFollowed) => {
    control.setAttribute('aria-pressed', String(isFollowed));
    const label = control.querySelector('span:not(.vh)');
    control.dataset.followLabel ??= label.textContent;
    label.textContent = isFollowed ? followState.following : control.dataset.followLabel;
  };

  // For signed-in readers the sign-in link becomes a button.
  const replaceByButton = (link) => {
    if (link.tagName !== 'A') return link;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    Object.assign(button.dataset, link.dataset);
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  };

  const loadFollows = async () => {
    const response = await fetch(`/following?${scopeQuery()}`, { cache: 'no-store' });
    if (!response.ok) throw new Error(String(response.status));
    return response.json();
  };

  const send = (address, parameters) => fetch(address, {
    method: 'POST',
    headers: { [followState.header]: followState.token },
    body: new URLSearchParams(parameters),
  });

  const applyFollowState = async () => {
    isScheduled = false;
    if (!scopeQuery() || !document.querySelector(BUTTONS)) return;
    if (scope !== scopeQuery()) {
      const requestedScope = scopeQuery();
      scope = requestedScope;
      followState = null;
      const loaded = await loadFollows();
      if (scope !== requestedScope) return;
      followState = loaded;
    }
    if (!followState) return;
    markPageNewsRead();
    document.querySelectorAll(BUTTONS).forEach((control) => {
      if (control.hasAttribute('aria-pressed')) return;
      const button = replaceByButton(control);
      show(button, followState.follows.includes(targetOf(button)));
    });
  };

  // Marks news about this page's subject, or about its comment's thread, as read.
  const markPageNewsRead = () => {
    const page = location.pathname + location.search;
    if (lastReadPage === page) return;
    const shown = [...document.querySelectorAll('main [data-follow]')];
    if (!shown.length) shown.push(...[...document.querySelectorAll('main .here [data-comment-act="follow"]')].slice(0, 1));
    if (!shown.length) return;
    lastReadPage = page;
    const targets = new Set(shown.map(targetOf));
    targets.forEach((what) => {
      if (followState.follows.includes(what)) send('/following/seen', { what }).catch(() => {});
    });
  };

  const applyFollowStateLater = () => {
    if (isScheduled) return;
    isScheduled = true;
    requestAnimationFrame(() => applyFollowState().catch(() => { scope = ''; }));
  };

  const announce = (text) => {
    let status = document.getElementById('follow-status');
    if (!status) {
      status = document.createElement('p');
      status.id = 'follow-status';
      status.className = 'vh';
      status.setAttribute('role', 'status');
      (document.querySelector('main') ?? document.body).append(status);
    }
    status.textContent = text;
  };

  const toggle = async (control) => {
    const what = targetOf(control);
    const follow = control.getAttribute('aria-pressed') !== 'true';
    show(control, follow);
    try {
      let response = await send('/following', { what, follow });
      if (response.status === 403) {
        // The session has expired and the remembered login has created a new one.
        followState = await loadFollows();
        response = await send('/following', { what, follow });
      }
      if (!response.ok) throw new Error(String(response.status));
      followState.follows = follow ? [...followState.follows, what] : followState.follows.filter((other) => other !== what);
      announce(follow ? followState.begun : followState.ended);
    } catch {
      show(control, !follow);
      announce(followState.failed);
    }
  };

  // Runs before all other listeners for actions on a comment.
  window.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest(BUTTONS) : null;
    if (!control?.hasAttribute('aria-pressed') || !followState) return;
    event.preventDefault();
    event.stopPropagation();
    toggle(control);
  }, true);

  new MutationObserver(applyFollowStateLater).observe(document.body, { childList: true, subtree: true });
  applyFollowStateLater();
  return {};
})();
