// Behaviour of the page frame, in the initial document and on the live page.
(() => {
  const root = document.documentElement;
  root.classList.add('js');

  const delivered = () => document.getElementById('early');
  // A button pressed in the initial document whose action needs the live frame.
  let asked = null;

  const closeMenus = (except) => {
    document.querySelectorAll('details.drop[open]').forEach((menu) => {
      if (menu !== except) menu.open = false;
    });
  };

  const markScheme = () => document.querySelectorAll('[data-scheme]').forEach((button) => {
    button.setAttribute('aria-pressed', String(button.dataset.scheme === root.style.colorScheme));
  });

  const chooseScheme = (button) => {
    const scheme = button.dataset.scheme;
    root.style.colorScheme = scheme;
    document.cookie = `scheme=${scheme}; path=/; max-age=${scheme ? 31536000 : 0}; samesite=lax`;
    markScheme();
  };

  document.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target) return;
    closeMenus(target.closest('.menu-panel a, .menu-panel button') ? null : target.closest('details.drop'));
    // The page has a <base>, so a link to #main alone would leave the page.
    if (target.closest('.skip')) {
      event.preventDefault();
      document.querySelector('main')?.focus();
    }
    const scheme = target.closest('[data-scheme]');
    if (scheme) chooseScheme(scheme);
    const light = target.closest('[data-light]');
    // The footer is not replaced when the page changes.
    if (light) light.href = light.closest('[data-light-at]')?.dataset.lightAt ?? light.href;
    asked = target.closest('#early [data-act]') ?? asked;
  }, true);

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.drop[open]');
    closeMenus();
    open?.querySelector('summary')?.focus();
  });

  // Until the frame is live, Vaadin's router cannot follow links, so the browser does.
  window.addEventListener('click', (event) => {
    if (delivered() && event.target instanceof Element && event.target.closest('a[href]')) event.stopImmediatePropagation();
  });

  // A press that starts in the initial document must also end there: a click needs press
  // and release on the same element. The live page waits for it up to LONGEST_WAIT ms.
  const LONGEST_WAIT = 2000;
  // Time in ms from these events to the end of a press: a tap's click follows pointerup.
  const ENDS = { pointerup: 100, keyup: 100, click: 0, auxclick: 0, pointercancel: 0 };
  const waiting = [];
  const timers = [];

  const isPressing = () => root.classList.contains('pressing');
  const isPress = (event) => (event instanceof KeyboardEvent ? ['Enter', ' '].includes(event.key) : event.button < 2);

  const end = () => {
    timers.splice(0).forEach(clearTimeout);
    root.classList.remove('pressing');
    waiting.splice(0).forEach((act) => act());
  };
  const endIn = (time) => timers.push(setTimeout(end, time));

  for (const begin of ['pointerdown', 'keydown']) {
    window.addEventListener(begin, (event) => {
      if (isPress(event) && delivered()?.contains(event.target)) root.classList.add('pressing');
    }, true);
  }
  for (const [type, time] of Object.entries(ENDS)) {
    window.addEventListener(type, (event) => {
      if (isPressing() && isPress(event)) endIn(time);
    }, true);
  }

  // Runs an action that removes a pressed control: at once, or after the press has ended.
  const whenUnpressed = (act) => {
    if (!isPressing()) {
      act();
      return;
    }
    waiting.push(act);
    endIn(LONGEST_WAIT);
  };

  const liveFrame = () => document.querySelector('#outlet .frame');
  const isReady = () => liveFrame() && !liveFrame().closest('[style*="display: none"]');

  // Vaadin hides the frame until the view is complete. Runs before any timer, because a timer may set the focus.
  const whenReady = (act) => {
    if (isReady()) {
      setTimeout(act);
      return;
    }
    new MutationObserver((changes, watch) => {
      if (!isReady()) return;
      watch.disconnect();
      act();
    }).observe(document.body, { attributeFilter: ['style'], childList: true, subtree: true });
  };

  // Actions of the views for the moment when the live page replaces the delivered one.
  const takers = [];
  window.rapporteurWhenReplaced = (take) => {
    if (delivered()) takers.push(take);
    else take();
  };

  // Both frames have the same structure, so elements match by position; the view adopts main.
  const controls = (frame) => [...frame.querySelectorAll('a, button, details, input, main, summary')]
    .filter((control) => control.localName === 'main' || !control.closest('main'));

  // Replaces the delivered page with the live page in one step, so that no key or click is lost.
  const replace = (early, frame) => {
    const focused = document.activeElement;
    const { scrollX, scrollY } = window;
    takers.splice(0).forEach((take) => take());
    const live = controls(frame);
    let stands = focused;
    let repeated = null;
    controls(early).forEach((control, place) => {
      const twin = live[place];
      if (twin?.localName !== control.localName) return;
      if (control.localName === 'input') twin.value = control.value;
      if (control.open) twin.open = true;
      if (control === asked) repeated = twin;
      if (control === focused) stands = twin;
    });
    asked = null;
    // The focus can be set only now, because hidden elements cannot take it.
    early.remove();
    if (stands !== document.body) stands?.focus({ preventScroll: true });
    if (stands !== focused && stands.localName === 'input') stands.setSelectionRange(focused.selectionStart, focused.selectionEnd);
    window.scrollTo(scrollX, scrollY);
    repeated?.click();
  };

  // After several queued messages, Vaadin shows the connection as lost until the next action.
  const isIdle = () => Object.values(window.Vaadin.Flow.clients).every((client) => !client.isActive?.());
  let isWatched = false;
  const watchConnection = () => {
    if (isWatched) return;
    isWatched = true;
    const connection = window.Vaadin.connectionState;
    connection.addStateChangeListener((before, now) => {
      if (now !== 'reconnecting') return;
      const watch = setInterval(() => {
        if (connection.state === 'reconnecting' && !isIdle()) return;
        clearInterval(watch);
        if (connection.state === 'reconnecting') connection.state = 'connected';
      }, 500);
    });
  };

  // Called by the live frame, before the view calls rapporteurWhenReplaced.
  window.rapporteurFrameIsLive = () => {
    whenReady(() => whenUnpressed(() => {
      const early = delivered();
      const frame = liveFrame();
      if (early && frame) replace(early, frame);
      early?.remove();
      markScheme();
      watchConnection();
      // Vaadin's connection indicator is outside all landmarks, so it needs a status role.
      document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
    }));
  };
})();
