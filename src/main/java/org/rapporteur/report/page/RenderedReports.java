package org.rapporteur.report.page;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.rapporteur.rendering.content.ReportTexts;
import org.rapporteur.rendering.document.Block;
import org.rapporteur.rendering.document.ReportDocument;
import org.rapporteur.rendering.document.ReportSection;
import org.rapporteur.rendering.html.HtmlRenderer;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Renders editions and caches their HTML for all readers.
@Component
public class RenderedReports {

  /// In characters: about forty reports of a hundred pages.
  private static final int MAX_CACHED_LENGTH = 24_000_000;

  /// The page has a base address, so a link to `#p3` would open another page.
  private static final Pattern ANCHOR = Pattern.compile("(<a\\b[^>]*?\\bhref=\")#");

  private final ReportService reports;
  private final HtmlRenderer renderer;
  private final Messages messages;
  private final Cache<String, RenderedReport> cache =
      Caffeine.newBuilder()
          .maximumWeight(MAX_CACHED_LENGTH)
          .weigher((String key, RenderedReport value) -> value.length())
          .build();

  RenderedReports(ReportService reports, HtmlRenderer renderer, Messages messages) {
    this.reports = reports;
    this.renderer = renderer;
    this.messages = messages;
  }

  /// Renders an edition that the viewer may read.
  public RenderedReport get(Slug consultation, Edition edition) {
    return cache.get(edition.hash(), hash -> render(consultation, edition));
  }

  private RenderedReport render(Slug consultation, Edition edition) {
    ReportDocument document = reports.document(edition);
    String here = ReportLinks.edition(consultation, edition.number());
    var words = new ReportTexts(messages, document.language());
    var parts =
        renderer.renderParts(document, "").stream().map(part -> anchored(part, here)).toList();
    return new RenderedReport(
        document.masthead().title(),
        document.coverage(),
        anchored(renderer.renderContents(document), here),
        everySecond(parts, 0),
        paragraphs(document, everySecond(parts, 1)),
        citation(document, words));
  }

  private static String citation(ReportDocument document, ReportTexts words) {
    var masthead = document.masthead();
    String cited =
        words.text(
            "report.cite.as",
            masthead.title(),
            masthead.institution(),
            document.edition(),
            words.date(document.publishedAt()));
    String symbol = masthead.symbol();
    return symbol == null ? cited : words.text("report.cite.symbol", cited, symbol);
  }

  private static List<RenderedReport.Paragraph> paragraphs(
      ReportDocument document, List<String> html) {
    var headings = new HashMap<Integer, String>();
    document.sections().forEach(section -> headings(section, "", headings));
    var paragraphs = new ArrayList<RenderedReport.Paragraph>();
    for (var paragraph : document.paragraphs()) {
      int number = paragraph.number();
      paragraphs.add(
          new RenderedReport.Paragraph(
              paragraph.id(), number, headings.getOrDefault(number, ""), html.get(number - 1)));
    }
    return paragraphs;
  }

  /// Adds the numbers of the outer sections: "III.A. Whether the Forum should continue".
  private static void headings(ReportSection section, String above, Map<Integer, String> headings) {
    String number = above + section.heading().numberLabel();
    for (var block : section.blocks()) {
      if (block instanceof Block.Paragraph paragraph) {
        headings.put(paragraph.number(), (number + " " + section.heading().text()).strip());
      }
    }
    section.sections().forEach(inner -> headings(inner, number, headings));
  }

  private static List<String> everySecond(List<String> parts, int first) {
    var some = new ArrayList<String>();
    for (int i = first; i < parts.size(); i += 2) {
      some.add(parts.get(i));
    }
    return some;
  }

  /// Completes links to anchors of the same page with the address of that page.
  public static String anchored(String html, String address) {
    return ANCHOR.matcher(html).replaceAll("$1" + address + "#");
  }
}
