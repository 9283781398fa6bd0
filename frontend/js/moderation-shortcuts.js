// Single-key shortcuts for the buttons of the moderation desk ([data-key]). Ignored while typing or
// if turned off; Escape always works.
(() => {
  const STORAGE_KEY = 'desk-keys';
  const isOn = () => localStorage.getItem(STORAGE_KEY) !== 'off';
  const isTyping = (target) =>
    target.closest?.('input, textarea, select, [contenteditable], vaadin-select, vaadin-combo-box') !== null;
  const isCovered = () =>
    document.querySelector('vaadin-dialog-overlay[opened], vaadin-dialog[opened], vaadin-date-picker[opened]') !== null;

  window.rapporteurModerationShortcuts = (desk) => {
    const notifyChanged = () => desk.dispatchEvent(new CustomEvent('shortcuts-changed', { detail: { on: isOn() } }));
    desk.addEventListener('toggle-shortcuts', () => {
      localStorage.setItem(STORAGE_KEY, isOn() ? 'off' : 'on');
      notifyChanged();
    });
    const onKeydown = (event) => {
      if (!desk.isConnected) {
        document.removeEventListener('keydown', onKeydown);
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
    document.addEventListener('keydown', onKeydown);
    notifyChanged();
  };
})();
