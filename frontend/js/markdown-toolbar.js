// Formatting buttons and their shortcuts: each puts Markdown around the selected text.
window.rapporteurMarkdownToolbar ??= (() => {
  const EDITOR = ':is(.composer, .with-character-count):has(vaadin-text-area)';

  const FORMATS = {
    bold: (text) => `**${text}**`,
    italic: (text) => `*${text}*`,
    list: (text) => text.split('\n').map((line) => `- ${line}`).join('\n'),
    numbers: (text) => text.split('\n').map((line, i) => `${i + 1}. ${line}`).join('\n'),
    quote: (text) => text.split('\n').map((line) => `> ${line}`).join('\n'),
    link: (text) => `[${text}](https://)`,
  };

  const format = (button) => {
    const area = button.closest(EDITOR).querySelector('vaadin-text-area').inputElement;
    const { selectionStart: from, selectionEnd: to, value } = area;
    const isLineFormat = ['list', 'numbers', 'quote'].includes(button.dataset.format);
    const start = isLineFormat ? value.lastIndexOf('\n', from - 1) + 1 : from;
    area.focus();
    area.setSelectionRange(start, to);
    // insertText preserves the field's undo history.
    document.execCommand('insertText', false, FORMATS[button.dataset.format](value.slice(start, to)));
  };

  // The same shortcuts as in word processors.
  const SHORTCUTS = { b: 'bold', i: 'italic', k: 'link' };

  const onKeydown = (event) => {
    const area = event.target.closest?.('vaadin-text-area');
    if (!area || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const button = area.closest(EDITOR)?.querySelector(`[data-format="${SHORTCUTS[event.key]}"]`);
    if (button) {
      event.preventDefault();
      format(button);
    }
  };

  document.addEventListener('click', (event) => {
    const button = event.target.closest?.('[data-format]');
    if (button?.closest(EDITOR)) format(button);
  });
  document.addEventListener('keydown', onKeydown);
  return {};
})();
