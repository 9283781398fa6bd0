package org.rapporteur.discussion.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import org.rapporteur.discussion.count.CommentCountService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.SiteAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Streams a whole question for printing, a few threads at a time.
@Controller
class PrintController {

  private final ConsultationResolver resolver;
  private final CommentCountService commentCounts;
  private final ThreadPrinter threads;
  private final HtmlTemplates templates;
  private final Messages messages;
  private final SiteAddress address;
  private final Clock clock;

  PrintController(
      ConsultationResolver resolver,
      CommentCountService commentCounts,
      ThreadPrinter threads,
      HtmlTemplates templates,
      Messages messages,
      SiteAddress address,
      Clock clock) {
    this.resolver = resolver;
    this.commentCounts = commentCounts;
    this.threads = threads;
    this.templates = templates;
    this.messages = messages;
    this.address = address;
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
    // Load the first page before writing, so that an invalid address still returns an error.
    var first = threads.loadFirstPage(question, after);
    response.setContentType("text/html");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache, private");
    response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
    response.setHeader("X-Robots-Tag", "noindex");
    var parameters = new HashMap<String, Object>();
    parameters.put("messages", messages);
    parameters.put("locale", locale);
    parameters.put("consultation", consultation);
    parameters.put("question", question);
    parameters.put("comments", commentCounts.countsOfQuestion(question.id()).totalComments());
    parameters.put("now", clock.instant());
    parameters.put(
        "site",
        address.urlOr(
            () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()));
    parameters.put("threads", threads.content(consultation, question, first, locale));
    templates.render("discussion/print.jte", parameters, response.getWriter());
  }
}
