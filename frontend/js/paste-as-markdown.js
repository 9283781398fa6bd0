// Converts pasted HTML to Markdown, so that lists, links and emphasis are kept. The HTML is
// parsed in an inert document, where nothing runs or loads, and only its text is used.
window.rapporteurPasteAsMarkdown ??= (() => {
  const MAX_HTML_LENGTH = 2_000_000;
  const MAX_NESTING = 40;
  const IGNORED = 'script, style, template, head, meta, link, title, noscript, svg, math, iframe, object, embed';
  const BLOCK_ELEMENTS = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CENTER|DD|DIV|DL|DT|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

  const escape = (text) => text.replace(/[\\`*_[\]<>]/g, '\\$&');
  const escapeLineStart = (line) => line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^([#+-])(?=[\s#+-]|$)/, '\\$1');
  const collapseSpaces = (text) => text.replace(/[ \t\n\r\f]+/g, ' ');

  // Markdown does not allow spaces just inside emphasis marks.
  const wrap = (text, mark) => {
    const [, before, inner, after] = text.match(/^(\s*)([^]*?)(\s*)$/);
    return inner ? `${before}${mark}${inner}${mark}${after}` : text;
  };

  const safeUrl = (link) => {
    const href = link.getAttribute('href') ?? '';
    if (!/^(https?:|mailto:)/i.test(href)) return '';
    try {
      return new URL(href).href.replace(/[()<>\s\\]/g, encodeURIComponent).replace(/\(/g, '%28').replace(/\)/g, '%29');
    } catch {
      return '';
    }
  };

  const formatLink = (link, text) => {
    const url = safeUrl(link);
    if (!url || !text.trim()) return text;
    const plain = link.textContent.trim();
    return url === plain || url === `${plain}/` || url === `mailto:${plain}` ? `<${url.replace(/^mailto:/, '')}>` : `[${text.trim()}](${url})`;
  };

  // Google Docs wraps everything in a <b> that is not bold and uses styles for bold text.
  const isBold = (element) => {
    const weight = element.style.fontWeight;
    return weight ? weight === 'bold' || Number(weight) >= 600 : /^(B|STRONG)$/.test(element.tagName);
  };
  const isItalic = (element) => {
    const style = element.style.fontStyle;
    return style ? style === 'italic' : /^(I|EM|CITE)$/.test(element.tagName);
  };

  const convertInline = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return escape(collapseSpaces(node.data));
    if (node.nodeType !== Node.ELEMENT_NODE || depth > MAX_NESTING) return node.nodeType === Node.ELEMENT_NODE ? escape(collapseSpaces(node.textContent)) : '';
    if (node.tagName === 'BR') return '\n';
    if (/mso-list:\s*ignore/i.test(node.getAttribute('style') ?? '')) return '';
    let text = [...node.childNodes].map((child) => convertInline(child, depth + 1)).join('');
    if (node.tagName === 'A') text = formatLink(node, text);
    if (/^H[1-6]$/.test(node.tagName)) return text;
    if (isBold(node)) text = wrap(text, '**');
    if (isItalic(node)) text = wrap(text, '*');
    return text;
  };

  const formatParagraph = (text) => text.split('\n').map((line) => escapeLineStart(line.trim())).join('\n').trim();

  const indent = (text, by) => text.split('\n').map((line, i) => (i && line ? ' '.repeat(by) + line : line)).join('\n');

  const formatItem = (mark, blocks) => mark + indent(blocks.join('\n'), mark.length);

  const convertList = (element, depth) => {
    const ordered = element.tagName === 'OL';
    let number = Number(element.getAttribute('start')) || 1;
    const items = [];
    for (const child of element.children) {
      const inner = convertBlocks(child, depth + 1);
      if (/^(OL|UL)$/.test(child.tagName)) {
        // Some editors put the nested list beside its item.
        if (items.length) items[items.length - 1] += `\n${indent(`  ${convertList(child, depth + 1)}`, 2)}`;
        else items.push(convertList(child, depth + 1));
      } else if (inner.length) {
        items.push(formatItem(ordered ? `${number++}. ` : '- ', inner));
      }
    }
    return items.join('\n');
  };

  // Word writes a list item as a paragraph with a list style.
  const parseWordItem = (element) => {
    const style = element.getAttribute('style') ?? '';
    const level = style.match(/mso-list:[^;]*level(\d)/i);
    if (!level) return null;
    const marker = [...element.querySelectorAll('[style]')].find((part) => /mso-list:\s*ignore/i.test(part.getAttribute('style')));
    const ordered = /^\s*\(?[\da-z]{1,4}[.)]/i.test(marker?.textContent ?? '');
    return { depth: Number(level[1]) - 1, ordered };
  };

  const convertBlocks = (element, depth) => {
    if (depth > MAX_NESTING) return [formatParagraph(escape(collapseSpaces(element.textContent)))].filter(Boolean);
    const blocks = [];
    let run = '';
    const numbers = [];
    const flush = () => {
      const text = formatParagraph(run);
      if (text) blocks.push(text);
      run = '';
    };
    for (const child of element.childNodes) {
      const name = child.nodeType === Node.ELEMENT_NODE ? child.tagName : '';
      const containsBlocks = name && !BLOCK_ELEMENTS.test(name) && child.querySelector?.('p, div, ul, ol, li, table, h1, h2, h3, blockquote');
      const word = name ? parseWordItem(child) : null;
      if (!word && name) numbers.length = 0;
      if (!BLOCK_ELEMENTS.test(name) && !containsBlocks) {
        run += convertInline(child, depth);
        continue;
      }
      flush();
      if (word) {
        numbers.length = word.depth + 1;
        numbers[word.depth] = (numbers[word.depth] ?? 0) + 1;
        const text = formatParagraph(convertInline(child, depth));
        const line = `${'   '.repeat(word.depth)}${word.ordered ? `${numbers[word.depth]}. ` : '- '}${text}`;
        if (blocks.length && blocks.at(-1).isList) blocks.at(-1).text += `\n${line}`;
        else blocks.push({ isList: true, text: line });
      } else if (name === 'UL' || name === 'OL') {
        blocks.push(convertList(child, depth));
      } else if (name === 'BLOCKQUOTE') {
        const quoted = convertBlocks(child, depth + 1).join('\n\n');
        if (quoted) blocks.push(quoted.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n'));
      } else if (/^H[1-6]$/.test(name)) {
        const text = formatParagraph(convertInline(child, depth)).replace(/\n/g, ' ').replace(/\*\*/g, '');
        if (text) blocks.push(`**${text}**`);
      } else if (name === 'TR') {
        blocks.push([...child.cells].map((cell) => convertBlocks(cell, depth + 1).join(' ')).join(' | '));
      } else if (name !== 'HR') {
        blocks.push(...convertBlocks(child, depth + 1));
      }
    }
    flush();
    return blocks.map((block) => block.text ?? block).filter(Boolean);
  };

  const toMarkdown = (html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    parsed.querySelectorAll(IGNORED).forEach((element) => element.remove());
    return convertBlocks(parsed.body, 0).join('\n\n');
  };

  // Plain text wrapped in HTML is pasted unchanged.
  const isFormatted = (html) => /<(ul|ol|li|a|b|i|strong|em|blockquote|h[1-6]|table)[\s>]|mso-list|font-weight|font-style/i.test(html);

  document.addEventListener('paste', (event) => {
    const area = event.target.closest?.(':is(.composer, .with-character-count) vaadin-text-area');
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (!area || !html || html.length > MAX_HTML_LENGTH || !isFormatted(html)) return;
    const text = toMarkdown(html);
    if (!text) return;
    event.preventDefault();
    // insertText preserves the undo history, so that the reader can undo and paste plain text.
    document.execCommand('insertText', false, text);
  }, true);

  return { toMarkdown };
})();
