package org.rapporteur.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Document;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/// Renders user-written Markdown. Raw HTML is escaped and the result is sanitized.
public final class Markdown {

  /// A block quotation whose last paragraph is only a link.
  /// @param link target of the link
  /// @param text plain text before the link
  public record LinkedQuotation(String link, String text) {}

  /// Increase when the same Markdown renders to different HTML. Stored HTML of a lower version is
  /// rendered again.
  public static final int RENDERER_VERSION = 1;

  /// Limits nesting, because deeper nesting slows the browser down. Parsing takes linear time at
  /// any depth.
  private static final int MAX_OPEN_BLOCKS = 20;

  private static final Parser PARSER = createParser(IncludeSourceSpans.NONE);
  private static final Parser PARSER_WITH_POSITIONS = createParser(IncludeSourceSpans.BLOCKS);

  private static final HtmlRenderer HTML_RENDERER =
      HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).softbreak("<br />\n").build();

  private static final TextContentRenderer TEXT_RENDERER =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  /// [HeadingAndImageReplacer] has made headings bold; they become paragraphs here.
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
          .matching(Pattern.compile("[0-9]{1,6}"))
          .onElements("ol")
          .allowAttributes("href")
          .onElements("a")
          .allowStandardUrlProtocols()
          .requireRelsOnLinks("nofollow", "ugc", "noopener", "noreferrer")
          .toFactory();

  private static final Pattern INLINE_MARKUP = Pattern.compile("[\\\\`*_\\[\\]<>&#!~|]");

  /// The end of a list number, or the position before a list bullet or a heading underline.
  private static final Pattern BLOCK_MARKUP =
      Pattern.compile("^(?:[0-9]{1,9}(?=[.)](?:\\s|$))|(?=[-+=]))");

  private Markdown() {}

  private static Parser createParser(IncludeSourceSpans positions) {
    return Parser.builder()
        .includeSourceSpans(positions)
        .maxOpenBlockParsers(MAX_OPEN_BLOCKS)
        .build();
  }

  /// Returns the stored HTML, or renders it again if another renderer version stored it.
  ///
  /// @param version renderer version that stored the HTML
  public static String toHtml(String markdown, String storedHtml, int version) {
    return version == RENDERER_VERSION ? storedHtml : toHtml(markdown);
  }

  public static String toHtml(String markdown) {
    Node document = PARSER.parse(markdown);
    document.accept(new HeadingAndImageReplacer());
    return SANITIZER.sanitize(HTML_RENDERER.render(document)).strip();
  }

  /// Returns the plain text that search, statements and citations use. Positions of citations refer
  /// to it.
  public static String toPlainText(String markdown) {
    return MarkupFreeText.findPlainText(markdown).orElseGet(() -> parseToPlainText(markdown));
  }

  static String parseToPlainText(String markdown) {
    return TEXT_RENDERER.render(PARSER.parse(markdown)).strip();
  }

  /// Returns the plain text without block quotations: the contributor's own words.
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

  /// Returns the plain text for language detection, without quotations. A text that consists only
  /// of quotations is returned whole.
  public static String toTextForLanguageDetection(String markdown) {
    String ownWords = toTextWithoutQuotations(markdown);
    return ownWords.isEmpty() ? toPlainText(markdown) : ownWords;
  }

  /// Finds the quotations with a link that are not inside another block, in order.
  public static List<LinkedQuotation> findLinkedQuotations(String markdown) {
    return listChildren(PARSER.parse(markdown)).stream()
        .flatMap(block -> findLinkedQuotation(block).stream())
        .toList();
  }

  /// Replaces the text of quotations with a link. The link remains.
  ///
  /// @param replacement returns the new plain text, or empty to leave the quotation unchanged
  public static String replaceLinkedQuotations(
      String markdown, Function<LinkedQuotation, Optional<String>> replacement) {
    var lines = new ArrayList<>(List.of(markdown.split("\n", -1)));
    // Starts at the end, so that the numbers of earlier lines remain valid.
    for (Node block : listChildren(PARSER_WITH_POSITIONS.parse(markdown)).reversed()) {
      Node link = block.getLastChild();
      findLinkedQuotation(block)
          .flatMap(replacement)
          .ifPresent(
              text -> {
                lines.subList(firstLineIndex(block), firstLineIndex(link)).clear();
                lines.addAll(firstLineIndex(block), List.of("> " + escape(text), ">"));
              });
    }
    return String.join("\n", lines);
  }

  /// Removes the content of the quotation from the parsed document, which must not be used again.
  private static Optional<LinkedQuotation> findLinkedQuotation(Node block) {
    if (block instanceof BlockQuote quote
        && quote.getLastChild() instanceof Paragraph lastParagraph
        && lastParagraph.getFirstChild() instanceof Link link
        && link.getNext() == null) {
      lastParagraph.unlink();
      return Optional.of(new LinkedQuotation(link.getDestination(), renderContent(quote)));
    }
    return Optional.empty();
  }

  /// Renders only the content, because the renderer would add quotation marks to a block quote.
  private static String renderContent(BlockQuote quote) {
    var document = new Document();
    listChildren(quote).forEach(document::appendChild);
    return TEXT_RENDERER.render(document).strip();
  }

  private static List<Node> listChildren(Node parent) {
    var children = new ArrayList<Node>();
    for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private static int firstLineIndex(Node block) {
    return block.getSourceSpans().getFirst().getLineIndex();
  }

  /// Escapes plain text of an import, so that the Markdown renders as exactly this text.
  public static String escape(String plain) {
    return Arrays.stream(plain.stripLeading().split("\n", -1))
        .map(line -> escapeLine(line.strip()))
        .collect(Collectors.joining("\n"));
  }

  private static String escapeLine(String line) {
    String escaped = INLINE_MARKUP.matcher(line).replaceAll("\\\\$0");
    return BLOCK_MARKUP.matcher(escaped).replaceFirst("$0\\\\");
  }

  /// Turns headings into bold paragraphs, because they would break the page outline. Replaces
  /// images by their alternative text.
  private static final class HeadingAndImageReplacer extends AbstractVisitor {

    @Override
    public void visit(Heading heading) {
      var strong = new StrongEmphasis("**");
      listChildren(heading).forEach(strong::appendChild);
      heading.appendChild(strong);
    }

    @Override
    public void visit(Image image) {
      visitChildren(image);
      listChildren(image).forEach(image::insertBefore);
      image.unlink();
    }
  }
}
