// Formatting buttons and their shortcuts: each puts Markdown around the selected text.
window.rapporteurFormats ??= (() => {
  const WRITTEN = ':is(.composer, .counted):has(vaadin-text-area)';

  const FORMATS = {
    bold: (text) => `**${text}**`,
    italic: (text) => `*${text}*`,
    list: (text) => text.split('\n').map((line) => `- ${line}`).join('\n'),
    numbers: (text) => text.split('\n').map((line, i) => `${i + 1}. ${line}`).join('\n'),
    quote: (text) => text.split('\n').map((line) => `> ${line}`).join('\n'),
    link: (text) => `[${text}](https://)`,
  };

  const format = (button) => {
    const area = button.closest(WRITTEN).querySelector('vaadin-text-area').inputElement;
    const { selectionStart: from, selectionEnd: to, value } = area;
    const lines = ['list', 'numbers', 'quote'].includes(button.dataset.format);
    const start = lines ? value.lastIndexOf('\n', from - 1) + 1 : from;
    area.focus();
    area.setSelectionRange(start, to);
    // insertText preserves the field's undo history.
    document.execCommand('insertText', false, FORMATS[button.dataset.format](value.slice(start, to)));
  };

  // The same shortcuts as in word processors.
  const KEYS = { b: 'bold', i: 'italic', k: 'link' };

  const pressed = (event) => {
    const area = event.target.closest?.('vaadin-text-area');
    if (!area || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const button = area.closest(WRITTEN)?.querySelector(`[data-format="${KEYS[event.key]}"]`);
    if (button) {
      event.preventDefault();
      format(button);
    }
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-format]');
    if (button?.closest(WRITTEN)) format(button);
  });
  document.addEventListener('keydown', pressed);
  return {};
})();
