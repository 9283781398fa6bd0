package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
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

  private static final Parser LOCATED =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
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
        new AbstractVisitor() {
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
    return UnmarkedText.plain(markdown).orElseGet(() -> parsedText(markdown));
  }

  static String parsedText(String markdown) {
    return TEXT.render(PARSER.parse(markdown)).strip();
  }

  /// The plain text without block quotations: what the writer says in words of their own.
  public static String toOwnText(String markdown) {
    return UnmarkedText.plain(markdown).orElseGet(() -> withoutQuotations(markdown));
  }

  private static String withoutQuotations(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(BlockQuote quote) {
            quote.unlink();
          }
        });
    return TEXT.render(document).strip();
  }

  /// A block quotation whose last paragraph is a link and nothing else: where it leads, and the
  /// plain text of what stands before it.
  public record Quotation(String link, String text) {}

  /// The outermost ones, in their order.
  public static List<Quotation> quotations(String markdown) {
    var found = new ArrayList<Quotation>();
    for (var node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof BlockQuote quote
          && quote.getLastChild() instanceof Paragraph last
          && last.getFirstChild() instanceof Link link
          && link.getNext() == null) {
        last.unlink();
        found.add(new Quotation(link.getDestination(), inner(quote)));
      }
    }
    return found;
  }

  /// The text with other words in those quotations for which there are any; their links stay.
  public static String replaceQuotations(
      String markdown, Function<Quotation, Optional<String>> words) {
    var lines = new ArrayList<>(List.of(markdown.split("\n", -1)));
    // From the end, so that the places of those before stay what they are.
    for (var node = LOCATED.parse(markdown).getLastChild();
        node != null;
        node = node.getPrevious()) {
      if (node instanceof BlockQuote quote
          && quote.getLastChild() instanceof Paragraph last
          && last.getFirstChild() instanceof Link link
          && link.getNext() == null) {
        int from = quote.getSourceSpans().getFirst().getLineIndex();
        int to = last.getSourceSpans().getFirst().getLineIndex();
        last.unlink();
        var replaced = words.apply(new Quotation(link.getDestination(), inner(quote)));
        if (replaced.isPresent()) {
          lines.subList(from, to).clear();
          lines.addAll(from, List.of("> " + escape(replaced.get()), ">"));
        }
      }
    }
    return String.join("\n", lines);
  }

  // Rendered as a quotation, it would stand in quotation marks.
  private static String inner(BlockQuote quote) {
    var words = new Document();
    while (quote.getFirstChild() != null) {
      words.appendChild(quote.getFirstChild());
    }
    return TEXT.render(words).strip();
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
