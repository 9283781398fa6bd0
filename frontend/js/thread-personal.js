// Adds personal content to a thread page: own positions, tools and unpublished comments.
window.rapporteurThreads.personal ??= ((threads) => {
  const BATCH_SIZE = 200;

  const loadState = async (numbers) => {
    const response = await fetch(`${threads.address()}/mine?comments=${numbers.join(',')}`, { cache: 'no-store' });
    return response.ok ? response.json() : null;
  };

  const cloneButton = (action) => document.querySelector(`template[data-own="${action}"]`)?.content.cloneNode(true);

  const createToolButton = (action) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn quiet xs';
    button.dataset.commentAct = action.name;
    button.dataset.personal = '';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'i i-s');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `/images/icons.svg#${action.icon}`);
    svg.append(use);
    const label = document.createElement('span');
    label.className = 'lbl-n';
    label.textContent = action.label;
    button.append(svg, label);
    return button;
  };

  const applyState = (comment, state) => {
    const number = Number(comment.dataset.comment);
    const actions = comment.querySelector(':scope > .c-actions');
    if (!actions) return;
    actions.querySelectorAll('[data-personal]').forEach((button) => button.remove());
    for (const position of ['agree', 'disagree']) {
      actions.querySelector(`[data-comment-act="${position}"]`)
        ?.setAttribute('aria-pressed', String(state.positions[number] === position));
    }
    const isOwn = state.withdrawable.includes(number);
    if (isOwn) actions.querySelectorAll('.support').forEach((button) => { button.disabled = true; });
    if (state.editable.includes(number)) actions.append(cloneButton('editable'));
    if (isOwn) actions.append(cloneButton('withdrawable'));
    for (const action of state.tools) {
      if (action.states.includes(comment.dataset.state)) actions.append(createToolButton(action));
    }
    comment.dataset.personalApplied = '';
  };

  const applyPersonalState = async () => {
    if (!threads.owner || !threads.frame() || threads.frame().dataset.question === '0') return;
    const comments = [...threads.host.querySelectorAll('[data-comment]:not([data-personal-applied])')];
    for (let i = 0; i < comments.length; i += BATCH_SIZE) {
      const batch = comments.slice(i, i + BATCH_SIZE);
      const state = await loadState(batch.map((comment) => comment.dataset.comment));
      if (state) batch.forEach((comment) => applyState(comment, state));
    }
  };

  const showUnpublished = async () => {
    const container = threads.$('[data-unpublished]');
    if (!threads.owner || !container) return;
    const query = container.dataset.only ? `?comment=${container.dataset.only}` : '';
    const response = await fetch(`${threads.address()}/mine/waiting${query}`, { cache: 'no-store' });
    if (!response.ok) return;
    const composer = container.querySelector('.composer');
    container.innerHTML = await response.text();
    if (composer) (container.querySelector('[data-comment]') ?? container).append(composer);
    threads.notifyContentAdded();
  };

  const showOwnPosition = async () => {
    const container = threads.$('[data-own-position]');
    if (!threads.owner || !container) return;
    const response = await fetch(`${threads.address()}/mine/position`, { cache: 'no-store' });
    if (!response.ok) return;
    const hadFocus = container.contains(document.activeElement);
    container.innerHTML = await response.text();
    if (hadFocus) container.querySelector('button')?.focus();
  };

  // Called by the view.
  threads.reloadOwnPosition = () => showOwnPosition().catch(() => {});
  threads.reloadUnpublishedComments = () => showUnpublished().catch(() => {});

  threads.on('content-added', applyPersonalState);
  threads.on('ready', () => showUnpublished().catch(() => {}));
  threads.on('ready', () => showOwnPosition().catch(() => {}));

  return {};
})(window.rapporteurThreads);
