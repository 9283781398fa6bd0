package org.rapporteur.discussion.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import org.rapporteur.discussion.count.Participants;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.SiteAddress;
import org.rapporteur.shared.Templates;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// A whole question for paper, written while it is read, a few threads at a time.
@Controller
class PrintController {

  private final AddressedConsultation addressed;
  private final Participants participants;
  private final PrintedThreads threads;
  private final Templates templates;
  private final Messages messages;
  private final SiteAddress address;
  private final Clock clock;

  PrintController(
      AddressedConsultation addressed,
      Participants participants,
      PrintedThreads threads,
      Templates templates,
      Messages messages,
      SiteAddress address,
      Clock clock) {
    this.addressed = addressed;
    this.participants = participants;
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
    var consultation = addressed.of(slug);
    var question = QuestionAddress.question(consultation, number);
    if (!consultation.phase().showsComments()) {
      throw new NotFound("question", number);
    }
    // Read before anything is written, so that an address that leads nowhere says so.
    var first = threads.first(question, after);
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
    parameters.put("comments", participants.of(question.id()).comments());
    parameters.put("now", clock.instant());
    parameters.put(
        "site",
        address.or(
            () -> ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()));
    parameters.put("threads", threads.content(consultation, question, first, locale));
    templates.write("discussion/print.jte", parameters, response.getWriter());
  }
}
