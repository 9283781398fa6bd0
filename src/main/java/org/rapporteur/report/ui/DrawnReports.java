package org.rapporteur.report.ui;

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

/// Draws editions, each once for all who read it.
@Component
class DrawnReports {

  /// Characters of drawn editions kept: about forty reports of a hundred pages.
  private static final int MOST_KEPT = 24_000_000;

  /// The page has a base address, from which a bare `#p3` would lead away.
  private static final Pattern ANCHOR = Pattern.compile("(<a\\b[^>]*?\\bhref=\")#");

  private final ReportService reports;
  private final HtmlRenderer renderer;
  private final Messages messages;
  private final Cache<String, DrawnReport> drawn =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((String key, DrawnReport value) -> value.weight())
          .build();

  DrawnReports(ReportService reports, HtmlRenderer renderer, Messages messages) {
    this.reports = reports;
    this.renderer = renderer;
    this.messages = messages;
  }

  /// Of an edition that was answered to whoever reads.
  DrawnReport of(Slug consultation, Edition edition) {
    return drawn.get(edition.hash(), hash -> draw(consultation, edition));
  }

  private DrawnReport draw(Slug consultation, Edition edition) {
    ReportDocument document = reports.document(edition);
    String here = ReportLinks.edition(consultation, edition.number());
    var words = new ReportTexts(messages, document.language());
    var parts =
        renderer.renderParts(document, "").stream().map(part -> anchored(part, here)).toList();
    return new DrawnReport(
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

  private static List<DrawnReport.Paragraph> paragraphs(
      ReportDocument document, List<String> html) {
    var headings = new HashMap<Integer, String>();
    document.sections().forEach(section -> headings(section, "", headings));
    var paragraphs = new ArrayList<DrawnReport.Paragraph>();
    for (var paragraph : document.paragraphs()) {
      int number = paragraph.number();
      paragraphs.add(
          new DrawnReport.Paragraph(
              paragraph.id(), number, headings.getOrDefault(number, ""), html.get(number - 1)));
    }
    return paragraphs;
  }

  /// With the numbers of those above it: "III.A. Whether the Forum should continue".
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

  static String anchored(String html, String address) {
    return ANCHOR.matcher(html).replaceAll("$1" + address + "#");
  }
}
