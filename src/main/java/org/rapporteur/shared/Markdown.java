package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
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

/// Renders user-written Markdown. Raw HTML is escaped and the result is sanitized.
public final class Markdown {

  /// Increase when the same Markdown renders to different HTML. Stored HTML of a lower version is
  /// rendered again.
  public static final int RENDERER_VERSION = 1;

  /// CommonMark is linear on real text; deeper nesting only slows the browser down.
  private static final Pattern QUOTED_LINE = Pattern.compile("(?m)^ {0,3}>.*$");
  private static final int MAX_OPEN_BLOCKS = 20;

  private static final Parser PARSER =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.NONE)
          .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
          .build();

  private static final Parser PARSER_WITH_POSITIONS =
      Parser.builder()
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
          .build();

  private static final HtmlRenderer HTML_RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />\n").build();

  private static final TextContentRenderer TEXT_RENDERER =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  /// Headings would break the page outline, so they become bold paragraphs. Images are not shown.
  private static final PolicyFactory SANITIZER =
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

  /// Returns the stored HTML, or renders again if an earlier version stored it.
  public static String toHtml(String markdown, String storedHtml, int version) {
    return version == RENDERER_VERSION ? storedHtml : toHtml(markdown);
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
    return SANITIZER.sanitize(HTML_RENDERER.render(document)).strip();
  }

  /// Plain text without quotations, for language detection. A text that only quotes stays whole.
  public static String toOwnWords(String text) {
    String own = QUOTED_LINE.matcher(text).replaceAll("");
    return toPlainText(own.isBlank() ? text : own);
  }

  /// Plain text used by search, statements and citations. Citation spans count in it.
  public static String toPlainText(String markdown) {
    return MarkupFreeText.findPlainText(markdown).orElseGet(() -> parseToPlainText(markdown));
  }

  static String parseToPlainText(String markdown) {
    return TEXT_RENDERER.render(PARSER.parse(markdown)).strip();
  }

  /// Plain text without block quotations: the contributor's own words.
  public static String toTextWithoutQuotations(String markdown) {
    return MarkupFreeText.findPlainText(markdown).orElseGet(() -> parseWithoutQuotations(markdown));
  }

  private static String parseWithoutQuotations(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(
        new AbstractVisitor() {
          @Override
          public void visit(BlockQuote quote) {
            quote.unlink();
          }
        });
    return TEXT_RENDERER.render(document).strip();
  }

  /// A block quotation whose last paragraph is only a link: the link target, and the plain text
  /// before it.
  public record LinkedQuotation(String link, String text) {}

  /// Returns the outermost quotations in order.
  public static List<LinkedQuotation> quotations(String markdown) {
    var found = new ArrayList<LinkedQuotation>();
    for (var node = PARSER.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof BlockQuote quote
          && quote.getLastChild() instanceof Paragraph lastParagraph
          && lastParagraph.getFirstChild() instanceof Link link
          && link.getNext() == null) {
        lastParagraph.unlink();
        found.add(new LinkedQuotation(link.getDestination(), plainText(quote)));
      }
    }
    return found;
  }

  /// Replaces the text of quotations for which `replacement` returns one. Links stay.
  public static String replaceQuotations(
      String markdown, Function<LinkedQuotation, Optional<String>> replacement) {
    var lines = new ArrayList<>(List.of(markdown.split("\n", -1)));
    // Works from the end, so that earlier line numbers stay valid.
    for (var node = PARSER_WITH_POSITIONS.parse(markdown).getLastChild();
        node != null;
        node = node.getPrevious()) {
      if (node instanceof BlockQuote quote
          && quote.getLastChild() instanceof Paragraph lastParagraph
          && lastParagraph.getFirstChild() instanceof Link link
          && link.getNext() == null) {
        int from = quote.getSourceSpans().getFirst().getLineIndex();
        int to = lastParagraph.getSourceSpans().getFirst().getLineIndex();
        lastParagraph.unlink();
        var replaced =
            replacement.apply(new LinkedQuotation(link.getDestination(), plainText(quote)));
        if (replaced.isPresent()) {
          lines.subList(from, to).clear();
          lines.addAll(from, List.of("> " + escape(replaced.get()), ">"));
        }
      }
    }
    return String.join("\n", lines);
  }

  // The block quote itself would add quotation marks, so only its content is rendered.
  private static String plainText(BlockQuote quote) {
    var document = new Document();
    while (quote.getFirstChild() != null) {
      document.appendChild(quote.getFirstChild());
    }
    return TEXT_RENDERER.render(document).strip();
  }

  /// Escapes plain text, so that the Markdown renders as exactly this text. Used for imports.
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

  private static final String INLINE_MARKUP = "\\`*_[]<>&#!~|";

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
      if (INLINE_MARKUP.indexOf(c) >= 0) {
        out.append('\\');
      }
      out.append(c);
    }
  }
}
