package org.rapporteur.discussion.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.consultation.schedule.Phase;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What happens in a consultation, as Server-Sent Events: `data: 193 4 147` is publication 193, in
/// question 4, in the thread of C147; `event: decision`, `data: 41 147` is entry M-0041, about
/// C147; `event: at` says where it stands. Kept open by the container alone, without a thread and
/// without Vaadin.
@Controller
class NewsController {

  private final AddressedConsultation addressed;
  private final NewsDesk desk;
  private final NewsWords words;

  NewsController(AddressedConsultation addressed, NewsDesk desk, NewsWords words) {
    this.addressed = addressed;
    this.desk = desk;
    this.words = words;
  }

  @GetMapping("/consultations/{slug}/news")
  void news(
      @PathVariable String slug,
      @RequestParam(defaultValue = "-1") int after,
      @RequestParam(defaultValue = "-1") int entry,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = addressed.of(slug);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (desk.isFull() || !hasNews(consultation.phase())) {
      // The page still shows news when it is loaded.
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    var caller = NewsCaller.of(request);
    desk.requireRoom(caller);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    var connection = request.startAsync();
    connection.setTimeout(0);
    response.getOutputStream().write(words.event(locale).getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
    desk.join(consultation.id(), after, entry, caller, connection);
  }

  private static boolean hasNews(Phase phase) {
    return phase == Phase.ANNOUNCED || phase.showsComments() && !phase.isArchived();
  }
}
