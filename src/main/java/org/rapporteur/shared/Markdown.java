package org.rapporteur.shared;

import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// The one renderer of what people write. Raw HTML is escaped by the parser's renderer, and the
/// sanitizer has the last word.
public final class Markdown {

  /// Raised when the same text would give other HTML; stored HTML of a lower version is rendered
  /// anew.
  public static final int VERSION = 1;

  /// CommonMark is linear on real text; deeper nesting than this only slows readers' browsers.
  private static final int MAX_OPEN_BLOCKS = 20;

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.NONE)
          .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
          .build();

  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />\n").build();

  private static final TextContentRenderer TEXT =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  /// Headings of a comment would break the outline of the page, so they become bold paragraphs;
  /// pictures are not shown.
  private static final PolicyFactory POLICY =
      new HtmlPolicyBuilder()
          .allowElements(
              (element, attributes) -> element.matches("h[1-6]") ? "p" : element,
              "h1",
              "h2",
              "h3",
              "h4",
              "h5",
              "h6")
          .allowElements(
              "p", "br", "em", "strong", "ul", "ol", "li", "blockquote", "code", "pre", "hr")
          .allowElements("a")
          .allowAttributes("start")
          .matching(java.util.regex.Pattern.compile("[0-9]{1,6}"))
          .onElements("ol")
          .allowAttributes("href")
          .onElements("a")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
          .toFactory();

  private Markdown() {}

  /// The HTML as it was kept, or anew where an earlier version of this class made it.
  public static String toHtml(String markdown, String kept, int version) {
    return version == VERSION ? kept : toHtml(markdown);
  }

  public static String toHtml(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(
        new org.commonmark.node.AbstractVisitor() {
          @Override
          public void visit(Heading heading) {
            var strong = new org.commonmark.node.StrongEmphasis("**");
            while (heading.getFirstChild() != null) {
              strong.appendChild(heading.getFirstChild());
            }
            heading.appendChild(strong);
          }

          @Override
          public void visit(Image image) {
            visitChildren(image);
            while (image.getFirstChild() != null) {
              image.insertBefore(image.getFirstChild());
            }
            image.unlink();
          }
        });
    return POLICY.sanitize(HTML.render(document)).strip();
  }

  /// The text alone, as search, statements and citations see it: what a citation's span counts in.
  public static String toPlainText(String markdown) {
    return TEXT.render(PARSER.parse(markdown)).strip();
  }

  /// Plain text as Markdown that renders as exactly that text, for what was imported.
  public static String escape(String plain) {
    var escaped = new StringBuilder(plain.length() + 32);
    for (String line : plain.split("\n", -1)) {
      if (!escaped.isEmpty()) {
        escaped.append('\n');
      }
      escapeLine(line.strip(), escaped);
    }
    return escaped.toString();
  }

  private static final String INLINE = "\\`*_[]<>&#!~|";

  private static void escapeLine(String line, StringBuilder out) {
    int from = 0;
    if (line.matches("[0-9]{1,9}[.)](\\s.*|$)")) {
      from = Math.max(line.indexOf('.') < 0 ? Integer.MAX_VALUE : line.indexOf('.'), 0);
      int bracket = line.indexOf(')');
      from = bracket < 0 ? from : Math.min(from, bracket);
      out.append(line, 0, from).append('\\').append(line.charAt(from));
      from++;
    } else if (line.matches("[-+=].*")) {
      out.append('\\').append(line.charAt(0));
      from = 1;
    }
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (INLINE.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
  }
}
