// Behaviour of the page frame, on the initial page and on the live page.
(() => {
  const root = document.documentElement;
  root.classList.add('js');

  const initialPage = () => document.getElementById('initial-page');
  // A button clicked on the initial page whose action needs the live frame.
  let pendingButton = null;

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
    pendingButton = target.closest('#initial-page [data-act]') ?? pendingButton;
  }, true);

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.drop[open]');
    closeMenus();
    open?.querySelector('summary')?.focus();
  });

  // Until the frame is live, Vaadin's router cannot follow links, so the browser does.
  window.addEventListener('click', (event) => {
    if (initialPage() && event.target instanceof Element && event.target.closest('a[href]')) event.stopImmediatePropagation();
  });

  // A press that starts on the initial page must also end there: a click needs press and
  // release on the same element. The live page waits for it.
  const MAX_WAIT_MS = 2000;
  // Time from these events to the end of a press: a tap's click follows pointerup.
  const PRESS_END_DELAYS_MS = { pointerup: 100, keyup: 100, click: 0, auxclick: 0, pointercancel: 0 };
  const waitingActions = [];
  const timers = [];

  const isPressing = () => root.classList.contains('pressing');
  const isPress = (event) => (event instanceof KeyboardEvent ? ['Enter', ' '].includes(event.key) : event.button < 2);

  const endPress = () => {
    timers.splice(0).forEach(clearTimeout);
    root.classList.remove('pressing');
    waitingActions.splice(0).forEach((action) => action());
  };
  const endPressIn = (delay) => timers.push(setTimeout(endPress, delay));

  for (const type of ['pointerdown', 'keydown']) {
    window.addEventListener(type, (event) => {
      if (isPress(event) && initialPage()?.contains(event.target)) root.classList.add('pressing');
    }, true);
  }
  for (const [type, delay] of Object.entries(PRESS_END_DELAYS_MS)) {
    window.addEventListener(type, (event) => {
      if (isPressing() && isPress(event)) endPressIn(delay);
    }, true);
  }

  // Runs an action that removes a pressed control: at once, or after the press has ended.
  const whenUnpressed = (action) => {
    if (!isPressing()) {
      action();
      return;
    }
    waitingActions.push(action);
    endPressIn(MAX_WAIT_MS);
  };

  const liveFrame = () => document.querySelector('#outlet .frame');
  const isReady = () => liveFrame() && !liveFrame().closest('[style*="display: none"]');

  // Vaadin hides the frame until the view is complete. Runs before any timer, because a timer may set the focus.
  const whenReady = (action) => {
    if (isReady()) {
      setTimeout(action);
      return;
    }
    new MutationObserver((changes, observer) => {
      if (!isReady()) return;
      observer.disconnect();
      action();
    }).observe(document.body, { attributeFilter: ['style'], childList: true, subtree: true });
  };

  // Listeners of the views, called when the live page replaces the initial page.
  const replaceListeners = [];
  window.rapporteurWhenReplaced = (listener) => {
    if (initialPage()) replaceListeners.push(listener);
    else listener();
  };

  // Both frames have the same structure, so elements match by index. The view moves the content of main.
  const controls = (frame) => [...frame.querySelectorAll('a, button, details, input, main, summary')]
    .filter((control) => control.localName === 'main' || !control.closest('main'));

  // Replaces the initial page with the live page in one step, so that no key or click is lost.
  const replace = (initial, frame) => {
    const focused = document.activeElement;
    const { scrollX, scrollY } = window;
    replaceListeners.splice(0).forEach((listener) => listener());
    const liveControls = controls(frame);
    let newFocus = focused;
    let pendingLiveButton = null;
    controls(initial).forEach((control, index) => {
      const liveControl = liveControls[index];
      if (liveControl?.localName !== control.localName) return;
      if (control.localName === 'input') liveControl.value = control.value;
      if (control.open) liveControl.open = true;
      if (control === pendingButton) pendingLiveButton = liveControl;
      if (control === focused) newFocus = liveControl;
    });
    pendingButton = null;
    // The focus can be set only now, because hidden elements cannot take it.
    initial.remove();
    if (newFocus !== document.body) newFocus?.focus({ preventScroll: true });
    if (newFocus !== focused && newFocus.localName === 'input') newFocus.setSelectionRange(focused.selectionStart, focused.selectionEnd);
    window.scrollTo(scrollX, scrollY);
    pendingLiveButton?.click();
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
      const timer = setInterval(() => {
        if (connection.state === 'reconnecting' && !isIdle()) return;
        clearInterval(timer);
        if (connection.state === 'reconnecting') connection.state = 'connected';
      }, 500);
    });
  };

  // Called by the live frame, before the view calls rapporteurWhenReplaced.
  window.rapporteurActivateFrame = () => {
    whenReady(() => whenUnpressed(() => {
      const initial = initialPage();
      const frame = liveFrame();
      if (initial && frame) replace(initial, frame);
      initial?.remove();
      markScheme();
      watchConnection();
      // Vaadin's connection indicator is outside all landmarks, so it needs a status role.
      document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
    }));
  };
})();
