// Adds personal content to a thread page: own positions, tools and unpublished comments.
window.rapporteurThreads.own ??= ((threads) => {
  const AT_ONCE = 200;

  const marks = async (numbers) => {
    const answer = await fetch(`${threads.address()}/mine?comments=${numbers.join(',')}`, { cache: 'no-store' });
    return answer.ok ? answer.json() : null;
  };

  const clone = (kind) => document.querySelector(`template[data-own="${kind}"]`)?.content.cloneNode(true);

  const tool = (action) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn quiet xs';
    button.dataset.commentAct = action.name;
    button.dataset.laidOver = '';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'i i-s');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `/images/icons.svg#${action.symbol}`);
    svg.append(use);
    const words = document.createElement('span');
    words.className = 'lbl-n';
    words.textContent = action.words;
    button.append(svg, words);
    return button;
  };

  const mark = (comment, mine) => {
    const number = Number(comment.dataset.comment);
    const acts = comment.querySelector(':scope > .c-actions');
    if (!acts) return;
    acts.querySelectorAll('[data-laid-over]').forEach((old) => old.remove());
    for (const stance of ['agree', 'disagree']) {
      acts.querySelector(`[data-comment-act="${stance}"]`)
        ?.setAttribute('aria-pressed', String(mine.positions[number] === stance));
    }
    const isOwn = mine.withdrawable.includes(number);
    if (isOwn) acts.querySelectorAll('.support').forEach((button) => { button.disabled = true; });
    if (mine.editable.includes(number)) acts.append(clone('editable'));
    if (isOwn) acts.append(clone('withdrawable'));
    for (const action of mine.tools) {
      if (action.on.includes(comment.dataset.state)) acts.append(tool(action));
    }
    comment.dataset.marked = '';
  };

  const layOver = async () => {
    if (!threads.owner || !threads.frame() || threads.frame().dataset.question === '0') return;
    const unmarked = [...threads.host.querySelectorAll('[data-comment]:not([data-marked])')];
    for (let i = 0; i < unmarked.length; i += AT_ONCE) {
      const part = unmarked.slice(i, i + AT_ONCE);
      const mine = await marks(part.map((comment) => comment.dataset.comment));
      if (mine) part.forEach((comment) => mark(comment, mine));
    }
  };

  const showWaiting = async () => {
    const place = threads.$('[data-waiting]');
    if (!threads.owner || !place) return;
    const only = place.dataset.only ? `?comment=${place.dataset.only}` : '';
    const answer = await fetch(`${threads.address()}/mine/waiting${only}`, { cache: 'no-store' });
    if (!answer.ok) return;
    const composer = place.querySelector('.composer');
    place.innerHTML = await answer.text();
    if (composer) (place.querySelector('[data-comment]') ?? place).append(composer);
    threads.drawn();
  };

  threads.on('drawn', layOver);
  threads.on('ready', () => showWaiting().catch(() => {}));

  return () => showWaiting().catch(() => {});
})(window.rapporteurThreads);
