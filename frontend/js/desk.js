// Single-key shortcuts for desk buttons ([data-key]). Ignored while typing or if turned off; Escape always works.
(() => {
  const store = 'desk-keys';
  const isOn = () => localStorage.getItem(store) !== 'off';
  const isTyping = (target) =>
    target.closest?.('input, textarea, select, [contenteditable], vaadin-select, vaadin-combo-box') !== null;
  const isCovered = () =>
    document.querySelector('vaadin-dialog-overlay[opened], vaadin-dialog[opened], vaadin-date-picker[opened]') !== null;

  window.rapporteurDesk = (desk) => {
    const show = () => desk.dispatchEvent(new CustomEvent('keys-changed', { detail: { on: isOn() } }));
    desk.addEventListener('keys-turned', () => {
      localStorage.setItem(store, isOn() ? 'off' : 'on');
      show();
    });
    const press = (event) => {
      if (!desk.isConnected) {
        document.removeEventListener('keydown', press);
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.composedPath()[0];
      if (!(target instanceof Element) || isCovered()) return;
      if (event.key !== 'Escape' && (!isOn() || isTyping(target))) return;
      const button = desk.querySelector(`[data-key="${CSS.escape(event.key.toLowerCase())}"]`);
      if (!button || button.disabled) return;
      event.preventDefault();
      button.click();
    };
    document.addEventListener('keydown', press);
    show();
  };
})();
