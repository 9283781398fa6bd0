// Converts pasted HTML to Markdown, so that lists, links and emphasis are kept. The HTML is
// parsed in an inert document, where nothing runs or loads, and only its text is used.
window.rapporteurPaste ??= (() => {
  const LONGEST = 2_000_000;
  const DEEPEST = 40;
  const SKIPPED = 'script, style, template, head, meta, link, title, noscript, svg, math, iframe, object, embed';
  const BLOCKS = /^(ADDRESS|ARTICLE|ASIDE|BLOCKQUOTE|CENTER|DD|DIV|DL|DT|FIGURE|FOOTER|FORM|H[1-6]|HEADER|HR|LI|MAIN|NAV|OL|P|PRE|SECTION|TABLE|TBODY|TD|TFOOT|TH|THEAD|TR|UL)$/;

  const escaped = (text) => text.replace(/[\\`*_[\]<>]/g, '\\$&');
  const atStart = (line) => line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^([#+-])(?=[\s#+-]|$)/, '\\$1');
  const flat = (text) => text.replace(/[ \t\n\r\f]+/g, ' ');

  // Markdown does not allow spaces just inside emphasis marks.
  const wrapped = (text, mark) => {
    const [, before, inner, after] = text.match(/^(\s*)([^]*?)(\s*)$/);
    return inner ? `${before}${mark}${inner}${mark}${after}` : text;
  };

  const address = (link) => {
    const href = link.getAttribute('href') ?? '';
    if (!/^(https?:|mailto:)/i.test(href)) return '';
    try {
      return new URL(href).href.replace(/[()<>\s\\]/g, encodeURIComponent).replace(/\(/g, '%28').replace(/\)/g, '%29');
    } catch {
      return '';
    }
  };

  const linked = (link, words) => {
    const to = address(link);
    if (!to || !words.trim()) return words;
    const plain = link.textContent.trim();
    return to === plain || to === `${plain}/` || to === `mailto:${plain}` ? `<${to.replace(/^mailto:/, '')}>` : `[${words.trim()}](${to})`;
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

  const inline = (node, depth) => {
    if (node.nodeType === Node.TEXT_NODE) return escaped(flat(node.data));
    if (node.nodeType !== Node.ELEMENT_NODE || depth > DEEPEST) return node.nodeType === Node.ELEMENT_NODE ? escaped(flat(node.textContent)) : '';
    if (node.tagName === 'BR') return '\n';
    if (/mso-list:\s*ignore/i.test(node.getAttribute('style') ?? '')) return '';
    let text = [...node.childNodes].map((child) => inline(child, depth + 1)).join('');
    if (node.tagName === 'A') text = linked(node, text);
    if (/^H[1-6]$/.test(node.tagName)) return text;
    if (isBold(node)) text = wrapped(text, '**');
    if (isItalic(node)) text = wrapped(text, '*');
    return text;
  };

  const paragraph = (text) => text.split('\n').map((line) => atStart(line.trim())).join('\n').trim();

  const indented = (text, by) => text.split('\n').map((line, i) => (i && line ? ' '.repeat(by) + line : line)).join('\n');

  const item = (mark, blocks) => mark + indented(blocks.join('\n'), mark.length);

  const list = (element, depth) => {
    const ordered = element.tagName === 'OL';
    let number = Number(element.getAttribute('start')) || 1;
    const items = [];
    for (const child of element.children) {
      const inner = blocks(child, depth + 1);
      if (/^(OL|UL)$/.test(child.tagName)) {
        // Some editors put the nested list beside its item.
        if (items.length) items[items.length - 1] += `\n${indented(`  ${list(child, depth + 1)}`, 2)}`;
        else items.push(list(child, depth + 1));
      } else if (inner.length) {
        items.push(item(ordered ? `${number++}. ` : '- ', inner));
      }
    }
    return items.join('\n');
  };

  // Word writes a list item as a paragraph with a list style.
  const wordItem = (element) => {
    const style = element.getAttribute('style') ?? '';
    const level = style.match(/mso-list:[^;]*level(\d)/i);
    if (!level) return null;
    const marker = [...element.querySelectorAll('[style]')].find((part) => /mso-list:\s*ignore/i.test(part.getAttribute('style')));
    const ordered = /^\s*\(?[\da-z]{1,4}[.)]/i.test(marker?.textContent ?? '');
    return { depth: Number(level[1]) - 1, ordered };
  };

  const blocks = (element, depth) => {
    if (depth > DEEPEST) return [paragraph(escaped(flat(element.textContent)))].filter(Boolean);
    const found = [];
    let run = '';
    const numbers = [];
    const flush = () => {
      const text = paragraph(run);
      if (text) found.push(text);
      run = '';
    };
    for (const child of element.childNodes) {
      const name = child.nodeType === Node.ELEMENT_NODE ? child.tagName : '';
      const holdsBlocks = name && !BLOCKS.test(name) && child.querySelector?.('p, div, ul, ol, li, table, h1, h2, h3, blockquote');
      const word = name ? wordItem(child) : null;
      if (!word && name) numbers.length = 0;
      if (!BLOCKS.test(name) && !holdsBlocks) {
        run += inline(child, depth);
        continue;
      }
      flush();
      if (word) {
        numbers.length = word.depth + 1;
        numbers[word.depth] = (numbers[word.depth] ?? 0) + 1;
        const text = paragraph(inline(child, depth));
        const line = `${'   '.repeat(word.depth)}${word.ordered ? `${numbers[word.depth]}. ` : '- '}${text}`;
        if (found.length && found.at(-1).isList) found.at(-1).text += `\n${line}`;
        else found.push({ isList: true, text: line });
      } else if (name === 'UL' || name === 'OL') {
        found.push(list(child, depth));
      } else if (name === 'BLOCKQUOTE') {
        const quoted = blocks(child, depth + 1).join('\n\n');
        if (quoted) found.push(quoted.split('\n').map((line) => `> ${line}`.trimEnd()).join('\n'));
      } else if (/^H[1-6]$/.test(name)) {
        const text = paragraph(inline(child, depth)).replace(/\n/g, ' ').replace(/\*\*/g, '');
        if (text) found.push(`**${text}**`);
      } else if (name === 'TR') {
        found.push([...child.cells].map((cell) => blocks(cell, depth + 1).join(' ')).join(' | '));
      } else if (name !== 'HR') {
        found.push(...blocks(child, depth + 1));
      }
    }
    flush();
    return found.map((block) => block.text ?? block).filter(Boolean);
  };

  const markdown = (html) => {
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    parsed.querySelectorAll(SKIPPED).forEach((element) => element.remove());
    return blocks(parsed.body, 0).join('\n\n');
  };

  // Plain text wrapped in HTML is pasted unchanged.
  const isFormatted = (html) => /<(ul|ol|li|a|b|i|strong|em|blockquote|h[1-6]|table)[\s>]|mso-list|font-weight|font-style/i.test(html);

  document.addEventListener('paste', (event) => {
    const area = event.target.closest?.(':is(.composer, .counted) vaadin-text-area');
    const html = event.clipboardData?.getData('text/html') ?? '';
    if (!area || !html || html.length > LONGEST || !isFormatted(html)) return;
    const text = markdown(html);
    if (!text) return;
    event.preventDefault();
    // insertText preserves the undo history, so that the reader can undo and paste plain text.
    document.execCommand('insertText', false, text);
  }, true);

  return { markdown };
})();
