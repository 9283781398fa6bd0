package org.rapporteur.response.ui;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.report.Edition;
import org.rapporteur.report.ReportService;
import org.rapporteur.report.comparison.ComparedEditions;
import org.rapporteur.response.challenge.ChallengeService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Draws the page on what an edition changed for the page as delivered and the live view.
@Component
class ComparisonPages implements InitialPage {

  static final String ALL = "all";

  /// Pairs of editions kept compared; each is as long as its editions.
  private static final int MOST_KEPT = 20;

  private static final Pattern PATH =
      Pattern.compile("/consultations/([^/]+)/report/([1-9][0-9]{0,5})/comparison/?");

  private static final Pattern EDITION = Pattern.compile("[1-9][0-9]{0,5}");

  private record Pair(String from, String to) {}

  private final ConsultationService consultations;
  private final ReportService reports;
  private final ChallengeService challenges;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;
  private final Cache<Pair, ComparedEditions> compared =
      Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

  ComparisonPages(
      ConsultationService consultations,
      ReportService reports,
      ChallengeService challenges,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.reports = reports;
    this.challenges = challenges;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request
        .match(PATH)
        .map(
            parts -> {
              var page =
                  read(
                      viewers.current(),
                      parts.group(1),
                      Integer.parseInt(parts.group(2)),
                      request.parameter("from"),
                      request.parameter("show").equals(ALL),
                      request.locale());
              return new Content(
                  title(page, request.locale()),
                  "",
                  StatelessHtml.wrap(ChallengePages.KIND, html(page, request.locale())));
            });
  }

  /// Without an earlier edition the one before.
  ReadComparison read(
      Viewer viewer, String slug, int number, String earlier, boolean all, Locale locale) {
    var consultation = consultations.get(viewer, Slug.fromPath(slug, "consultation"));
    var edition = reports.get(viewer, consultation.id(), number);
    var from = reports.get(viewer, consultation.id(), earlier(earlier, number));
    return new ReadComparison(
        new LanguageTag(locale.getLanguage()),
        consultation,
        from,
        edition,
        reports.editions(viewer, consultation.id()),
        compared(from, edition),
        challenges.accepted(viewer, consultation.id(), from.publishedAt(), edition.publishedAt()),
        challenges.of(viewer, consultation.id(), number).size(),
        all);
  }

  String title(ReadComparison page, Locale locale) {
    return messages.text(locale, "report.comparison.title", page.to().number());
  }

  String html(ReadComparison page, Locale locale) {
    return templates.render(
        "response/comparison.jte", Map.of("messages", messages, "locale", locale, "page", page));
  }

  private static int earlier(String asked, int edition) {
    int earlier =
        asked.isEmpty() || !EDITION.matcher(asked).matches()
            ? edition - 1
            : Integer.parseInt(asked);
    if (earlier < 1 || earlier >= edition) {
      throw new NotFound("edition", asked);
    }
    return earlier;
  }

  private ComparedEditions compared(Edition from, Edition to) {
    return compared.get(
        new Pair(from.hash(), to.hash()),
        pair -> ComparedEditions.of(reports.document(from), reports.document(to)));
  }
}
