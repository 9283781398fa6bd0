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

/// Streams the live updates of a consultation as Server-Sent Events. An open stream uses no thread
/// and no Vaadin session. [LiveUpdateEvents] defines the format.
@Controller
class LiveUpdateController {

  private static final int NO_TIMEOUT = 0;

  /// A negative number starts at the latest publication or log entry.
  private static final String FROM_NOW = "-1";

  private final ConsultationResolver resolver;
  private final LiveUpdateBroadcaster broadcaster;
  private final LiveUpdateTexts texts;

  LiveUpdateController(
      ConsultationResolver resolver, LiveUpdateBroadcaster broadcaster, LiveUpdateTexts texts) {
    this.resolver = resolver;
    this.broadcaster = broadcaster;
    this.texts = texts;
  }

  /// Streams the updates of one consultation as server-sent events.
  ///
  /// @param after number of the last publication that the client knows
  /// @param entry number of the last log entry that the client knows
  @GetMapping("/consultations/{slug}/live-updates")
  void stream(
      @PathVariable String slug,
      @RequestParam(defaultValue = FROM_NOW) int after,
      @RequestParam(defaultValue = FROM_NOW) int entry,
      Locale locale,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var consultation = resolver.forSlug(slug);
    response.setHeader("Cache-Control", "no-store");
    // Prevents nginx from buffering the stream.
    response.setHeader("X-Accel-Buffering", "no");
    if (broadcaster.isFull() || !hasLiveUpdates(consultation.phase())) {
      // A client stops after this status. Its reader sees new comments after reloading the page.
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
