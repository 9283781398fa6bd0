// The frame's own behaviour, on the page as delivered as well as on the live one.
(() => {
  const root = document.documentElement;
  root.classList.add('js');

  const delivered = () => document.getElementById('early');
  // An act that only the live frame can do, pressed on the page as delivered.
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
    // The page has a <base>, so a link to #main alone would leave it.
    if (target.closest('.skip')) {
      event.preventDefault();
      document.querySelector('main')?.focus();
    }
    const scheme = target.closest('[data-scheme]');
    if (scheme) chooseScheme(scheme);
    const light = target.closest('[data-light]');
    // The footer stays from page to page.
    if (light) light.href = light.closest('[data-light-at]')?.dataset.lightAt ?? light.href;
    asked = target.closest('#early [data-act]') ?? asked;
  }, true);

  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.drop[open]');
    closeMenus();
    open?.querySelector('summary')?.focus();
  });

  // Until the frame is live, Vaadin's router would take a link and lead nowhere: the browser follows it itself.
  window.addEventListener('click', (event) => {
    if (delivered() && event.target instanceof Element && event.target.closest('a[href]')) event.stopImmediatePropagation();
  });

  // Whoever is in the middle of a press on the page as delivered ends it there: there is a click only where both halves
  // of it fall on the same element. The live page waits for that, but not for ever for somebody who leans on a key.
  const LONGEST_WAIT = 2000;
  // How long a press may go on after these: the click of a finger follows its lifting.
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

  // Does what would take a pressed control away: at once, or as soon as the press has ended.
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

  // Vaadin hides what it fills until the view is complete.
  const whenReady = (act) => {
    if (isReady()) {
      act();
      return;
    }
    new MutationObserver((changes, watch) => {
      if (!isReady()) return;
      watch.disconnect();
      act();
    }).observe(document.body, { attributeFilter: ['style'], childList: true, subtree: true });
  };

  // What the views take from the delivered page when the live page replaces it.
  const takers = [];
  window.rapporteurWhenReplaced = (take) => {
    if (delivered()) takers.push(take);
    else take();
  };

  // Both frames are drawn alike, so what stands at the same place is the same; what is in main, the view takes over itself.
  const controls = (frame) => [...frame.querySelectorAll('a, button, details, input, main, summary')]
    .filter((control) => control.localName === 'main' || !control.closest('main'));

  // Replaces the delivered page by the live page in one step, so that no key and no click falls between the two.
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
    // The live page is shown from here on, and what is hidden takes no focus.
    early.remove();
    if (stands !== document.body) stands?.focus({ preventScroll: true });
    if (stands !== focused && stands.localName === 'input') stands.setSelectionRange(focused.selectionStart, focused.selectionEnd);
    window.scrollTo(scrollX, scrollY);
    repeated?.click();
  };

  // Where several messages had waited for the connection, Vaadin goes on saying that there is none until the next act.
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

  // Called by the live frame, before the view asks for what it takes.
  window.rapporteurFrameIsLive = () => {
    setTimeout(() => whenReady(() => whenUnpressed(() => {
      const early = delivered();
      if (early) replace(early, liveFrame());
      markScheme();
      watchConnection();
      // Vaadin's line about the connection stands outside every landmark, so it has to be announced.
      document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status');
    })));
  };
})();
