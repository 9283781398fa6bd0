package org.rapporteur.report.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportFiles;
import org.rapporteur.report.ReportLinks;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.document.ReportDocument;
import org.rapporteur.report.format.HtmlRenderer;
import org.rapporteur.report.format.ReportWords;
import org.rapporteur.report.ui.ReadReport.Drawn;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.stereotype.Component;

/// Draws the page of an edition, once for the page as delivered and the live view.
@Component
class ReportPages implements FirstPage {

  static final String KIND = "page-report";

  /// Characters of drawn editions kept: about forty reports of a hundred pages.
  private static final int MOST_KEPT = 24_000_000;

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report(?:/([1-9][0-9]{0,5}))?/?");

  /// The page has a base address, from which a bare `#p3` would lead away.
  private static final Pattern ANCHOR = Pattern.compile("(<a\\b[^>]*?\\bhref=\")#");

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ReportFiles files;
  private final HtmlRenderer renderer;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;
  private final Cache<String, Drawn> drawn =
      Caffeine.newBuilder()
          .maximumWeight(MOST_KEPT)
          .weigher((String key, Drawn value) -> value.weight())
          .build();

  ReportPages(
      ConsultationService consultations,
      ReportService reports,
      ReportFiles files,
      HtmlRenderer renderer,
      Viewers viewers,
      Templates templates,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.files = files;
    this.renderer = renderer;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> at(Request request) {
    return request.parts(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var page = read(viewers.current(), path.group(1), path.group(2), request.locale());
    return new Content(
        title(page, request.locale()), "", DeliveredHtml.block(KIND, html(page, request.locale())));
  }

  /// Without an edition the latest.
  ReadReport read(Viewer viewer, String slug, @Nullable String edition, Locale locale) {
    var consultation = consultation(viewer, slug);
    var wanted =
        edition == null
            ? reports.getLatest(viewer, consultation.id())
            : reports.get(viewer, consultation.id(), Integer.parseInt(edition));
    return new ReadReport(
        consultation,
        new LanguageTag(locale.getLanguage()),
        wanted,
        reports.editions(viewer, consultation.id()),
        files.formats(),
        drawn.get(wanted.hash(), hash -> draw(consultation, wanted)));
  }

  String title(ReadReport page, Locale locale) {
    return messages.text(locale, "report.page.title", page.drawn().title());
  }

  String html(ReadReport page, Locale locale) {
    return templates.html(
        "report/reading.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }

  private Drawn draw(ConsultationDetails consultation, Edition edition) {
    ReportDocument document = reports.document(edition);
    String here = ReportLinks.edition(consultation.slug(), edition.number());
    var words = new ReportWords(messages, document.language());
    return new Drawn(
        ReadReport.title(document),
        document.coverage(),
        anchored(renderer.contents(document), here),
        anchored(renderer.body(document, ""), here),
        words.text(
            "report.cite.as",
            document.masthead().title(),
            document.masthead().institution(),
            document.edition(),
            words.date(document.publishedAt())));
  }

  private ConsultationDetails consultation(Viewer viewer, String slug) {
    return consultations.get(viewer, Slug.inAddress(slug, "consultation"));
  }

  private static String anchored(String html, String address) {
    return ANCHOR.matcher(html).replaceAll("$1" + address + "#");
  }
}
