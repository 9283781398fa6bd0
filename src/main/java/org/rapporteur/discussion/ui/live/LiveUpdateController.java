package org.rapporteur.discussion.ui.live;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rapporteur.consultation.schedule.Phase;
import org.rapporteur.discussion.ui.page.ConsultationResolver;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Server-Sent Events of a consultation, kept open without a thread or a Vaadin session.
/// `data: 193 4 147` is publication 193 in question 4, thread C147. `event: decision` with `data:
/// 41 147` is log entry M-0041 on C147. `event: at` gives the current numbers and phase.
@Controller
class LiveUpdateController {

  private static final int NO_TIMEOUT = 0;

  private final ConsultationResolver resolver;
  private final LiveUpdateBroadcaster broadcaster;
  private final LiveUpdateTexts texts;

  LiveUpdateController(
      ConsultationResolver resolver, LiveUpdateBroadcaster broadcaster, LiveUpdateTexts texts) {
    this.resolver = resolver;
    this.broadcaster = broadcaster;
    this.texts = texts;
  }

  @GetMapping("/consultations/{slug}/news")
  void stream(
      @PathVariable String slug,
      @RequestParam(defaultValue = "-1") int after,
      @RequestParam(defaultValue = "-1") int entry,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = resolver.forSlug(slug);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    if (broadcaster.isFull() || !hasLiveUpdates(consultation.phase())) {
      // Without live updates, reloading the page shows what is new.
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    var client = LiveUpdateClient.fromRequest(request);
    broadcaster.requireFreeConnection(client);
    response.setContentType("text/event-stream");
    response.setCharacterEncoding(StandardCharsets.UTF_8);
    var asyncContext = request.startAsync();
    asyncContext.setTimeout(NO_TIMEOUT);
    response.getOutputStream().write(texts.textsEvent(locale).getBytes(StandardCharsets.UTF_8));
    response.flushBuffer();
    broadcaster.subscribe(consultation.id(), after, entry, client, asyncContext);
  }

  private static boolean hasLiveUpdates(Phase phase) {
    return phase == Phase.ANNOUNCED || phase.showsComments() && !phase.isArchived();
  }
}
