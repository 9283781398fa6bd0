package org.rapporteur.discussion.ui.thread;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.rapporteur.discussion.count.DiscussionCountSql;
import org.rapporteur.discussion.ui.page.AddressParser;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.rapporteur.discussion.ui.page.DiscussionTemplates;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.SiteAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Streams a question with its threads as one page for printing.
@Controller
class PrintController {

  private final ConsultationResolver resolver;
  private final DiscussionCountSql commentCounts;
  private final ThreadPrinter printer;
  private final DiscussionTemplates templates;
  private final SiteAddress siteAddress;
  private final Clock clock;

  PrintController(
      ConsultationResolver resolver,
      DiscussionCountSql commentCounts,
      ThreadPrinter printer,
      DiscussionTemplates templates,
      SiteAddress siteAddress,
      Clock clock) {
    this.resolver = resolver;
    this.commentCounts = commentCounts;
    this.printer = printer;
    this.templates = templates;
    this.siteAddress = siteAddress;
    this.clock = clock;
  }

  @GetMapping("/consultations/{slug}/questions/{number}/print")
  void print(
      @PathVariable String slug,
      @PathVariable String number,
      @RequestParam(defaultValue = "") String after,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = resolver.forSlug(slug);
    var question = AddressParser.getQuestion(consultation, number);
    if (!consultation.phase().showsComments()) {
      throw new NotFound("question", number);
    }
    // Loaded before anything is written, so that an invalid `after` still returns an error.
    var firstPage = printer.loadFirstPage(question, after);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
    response.setHeader("X-Robots-Tag", "noindex");
    templates.render(
        "print-page",
        locale,
        Map.of(
            "consultation", consultation,
            "question", question,
            "comments", commentCounts.loadQuestionCounts(question.id()).totalComments(),
            "now", clock.instant(),
            "site", siteUrl(request),
            "threads", printer.createContent(consultation, question, firstPage, locale)),
        response.getWriter());
  }

  private String siteUrl(HttpServletRequest request) {
    return siteAddress.urlOr(
        () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
  }
}
