// "Follow" buttons. The reader's follows are loaded once per page and applied to the shared HTML.
// Only for signed-in readers; for visitors the link leads to the sign-in page.
window.rapporteurFollow ??= (() => {
  const FOLLOWS = '[data-follow], [data-comment-act="follow"]';
  let scope = '';
  let marks = null;
  let seen = '';
  let waiting = false;

  const here = () => location.pathname.match(/^\/(consultation|delegation)s\/([^/]+)/)?.slice(1, 3).join('=') ?? '';

  const keyOf = (control) => {
    if (control.dataset.follow) return control.dataset.follow;
    const slug = control.closest('[data-consultation]')?.dataset.consultation;
    return `thread/${slug}/${control.closest('[data-comment]').dataset.comment}`;
  };

  const show = (control, follows) => {
    control.setAttribute('aria-pressed', String(follows));
    const words = control.querySelector('span:not(.vh)');
    control.dataset.followWords ??= words.textContent;
    words.textContent = follows ? marks.following : control.dataset.followWords;
  };

  // For signed-in readers the sign-in link becomes a button.
  const asButton = (link) => {
    if (link.tagName !== 'A') return link;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = link.className;
    Object.assign(button.dataset, link.dataset);
    button.append(...link.childNodes);
    link.replaceWith(button);
    return button;
  };

  const ask = async () => {
    const answer = await fetch(`/following?${here()}`, { cache: 'no-store' });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer.json();
  };

  const send = (address, facts) => fetch(address, {
    method: 'POST',
    headers: { [marks.header]: marks.token },
    body: new URLSearchParams(facts),
  });

  const layOver = async () => {
    waiting = false;
    if (!here() || !document.querySelector(FOLLOWS)) return;
    if (scope !== here()) {
      const asked = here();
      scope = asked;
      marks = null;
      const answered = await ask();
      if (scope !== asked) return;
      marks = answered;
    }
    if (!marks) return;
    seePage();
    document.querySelectorAll(FOLLOWS).forEach((control) => {
      if (control.hasAttribute('aria-pressed')) return;
      const button = asButton(control);
      show(button, marks.follows.includes(keyOf(button)));
    });
  };

  // Marks news about this page's subject, or about its comment's thread, as read.
  const seePage = () => {
    const page = location.pathname + location.search;
    if (seen === page) return;
    const shown = [...document.querySelectorAll('main [data-follow]')];
    if (!shown.length) shown.push(...[...document.querySelectorAll('main .here [data-comment-act="follow"]')].slice(0, 1));
    if (!shown.length) return;
    seen = page;
    const looked = new Set(shown.map(keyOf));
    looked.forEach((what) => {
      if (marks.follows.includes(what)) send('/following/seen', { what }).catch(() => {});
    });
  };

  const layOverSoon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => layOver().catch(() => { scope = ''; }));
  };

  const say = (words) => {
    let place = document.getElementById('follow-says');
    if (!place) {
      place = document.createElement('p');
      place.id = 'follow-says';
      place.className = 'vh';
      place.setAttribute('role', 'status');
      (document.querySelector('main') ?? document.body).append(place);
    }
    place.textContent = words;
  };

  const toggle = async (control) => {
    const what = keyOf(control);
    const follow = control.getAttribute('aria-pressed') !== 'true';
    show(control, follow);
    try {
      let answer = await send('/following', { what, follow });
      if (answer.status === 403) {
        // The session has expired and the remembered login has created a new one.
        marks = await ask();
        answer = await send('/following', { what, follow });
      }
      if (!answer.ok) throw new Error(String(answer.status));
      marks.follows = follow ? [...marks.follows, what] : marks.follows.filter((other) => other !== what);
      say(follow ? marks.begun : marks.ended);
    } catch {
      show(control, !follow);
      say(marks.failed);
    }
  };

  // Runs before all other listeners for actions on a comment.
  window.addEventListener('click', (event) => {
    const control = event.target instanceof Element ? event.target.closest(FOLLOWS) : null;
    if (!control?.hasAttribute('aria-pressed') || !marks) return;
    event.preventDefault();
    event.stopPropagation();
    toggle(control);
  }, true);

  new MutationObserver(layOverSoon).observe(document.body, { childList: true, subtree: true });
  layOverSoon();
  return {};
})();
