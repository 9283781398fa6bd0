package org.rapporteur.discussion.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// What is published in a consultation, as Server-Sent Events: `data: 193 4` is publication 193, in
/// question 4. Kept open by the container alone, without a thread and without Vaadin.
@Controller
class NewsController {

  private final AddressedConsultation addressed;
  private final NewsDesk desk;

  NewsController(AddressedConsultation addressed, NewsDesk desk) {
    this.addressed = addressed;
    this.desk = desk;
  }

  @GetMapping("/consultations/{slug}/news")
  void news(
      @PathVariable String slug,
      @RequestParam(defaultValue = "0") int after,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = addressed.of(slug);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (desk.isFull() || !consultation.phase().acceptsComments()) {
      // An EventSource that gets this does not come back; the page still shows news when loaded.
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    var connection = request.startAsync();
    connection.setTimeout(0);
    response.getOutputStream().write(": rapporteur\n\n".getBytes(StandardCharsets.US_ASCII));
    response.flushBuffer();
    desk.join(consultation.id(), Math.max(0, after), connection);
  }
}
