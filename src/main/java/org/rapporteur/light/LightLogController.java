package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.EntryExplanations;
import org.rapporteur.publiclog.EntryExplanations.EntryExplanation;
import org.rapporteur.publiclog.EntryPageSection;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogRewritten;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Light pages of the public log and its entries.
@Controller
class LightLogController {

  /// Small, for slow connections.
  private static final int PAGE_SIZE = 30;

  private final LightResolver resolver;
  private final PublicLogService publicLog;
  private final ObjectProvider<EntryPageSection> parts;
  private final ObjectProvider<EntryExplanations> grounds;
  private final LightPageRenderer renderer;

  LightLogController(
      LightResolver resolver,
      PublicLogService publicLog,
      ObjectProvider<EntryPageSection> parts,
      ObjectProvider<EntryExplanations> grounds,
      LightPageRenderer renderer) {
    this.resolver = resolver;
    this.publicLog = publicLog;
    this.parts = parts;
    this.grounds = grounds;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/log")
  ResponseEntity<byte[]> log(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String before,
      HttpServletRequest request) {
    var consultation = resolver.getConsultation(slug);
    var log = new LogName(consultation.slug().value());
    int from = before.isEmpty() ? Integer.MAX_VALUE : LightResolver.parseNumber(before, "entry");
    var found = publicLog.listNewestBefore(log, from, PAGE_SIZE + 1);
    boolean hasMore = found.size() > PAGE_SIZE;
    var page = hasMore ? found.subList(0, PAGE_SIZE) : found;
    var frame = renderer.frame(request);
    var explanations = new HashMap<Integer, EntryExplanation>();
    grounds.stream()
        .forEach(module -> explanations.putAll(module.explain(log, page, frame.locale())));
    return renderer.render(
        "log",
        frame,
        Map.of(
            "consultation",
            consultation,
            "log",
            log,
            "entries",
            page,
            "grounds",
            explanations,
            "next",
            hasMore ? page.getLast().number() : 0));
  }

  @GetMapping("/light/consultations/{slug}/log/{number}")
  ResponseEntity<byte[]> entry(
      @PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
    var consultation = resolver.getConsultation(slug);
    var log = new LogName(consultation.slug().value());
    var entry =
        publicLog
            .findEntry(log, LightResolver.parseNumber(number, "entry"))
            .orElseThrow(() -> new NotFound("entry", number));
    var frame = renderer.frame(request);
    var content = new HashMap<String, Object>();
    content.put(
        "parts",
        parts
            .orderedStream()
            .flatMap(part -> part.render(entry, frame.locale()).stream())
            .toList());
    content.put("consultation", consultation);
    content.put("entry", entry);
    content.put("size", publicLog.size(log));
    checkpoint(log, entry)
        .ifPresent(
            signed ->
                content.put("proof", publicLog.inclusionProof(log, entry.number(), signed.size())));
    return renderer.render("entry", frame, content);
  }

  /// Empty while the log cannot be signed.
  private Optional<Checkpoint> checkpoint(LogName log, LogEntry entry) {
    try {
      return Optional.of(publicLog.getCheckpoint(log))
          .filter(signed -> signed.size() >= entry.number());
    } catch (LogRewritten e) {
      return Optional.empty();
    }
  }
}
