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
  private final ObjectProvider<EntryPageSection> sections;
  private final ObjectProvider<EntryExplanations> explanations;
  private final LightPageRenderer renderer;

  LightLogController(
      LightResolver resolver,
      PublicLogService publicLog,
      ObjectProvider<EntryPageSection> sections,
      ObjectProvider<EntryExplanations> explanations,
      LightPageRenderer renderer) {
    this.resolver = resolver;
    this.publicLog = publicLog;
    this.sections = sections;
    this.explanations = explanations;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/log")
  ResponseEntity<byte[]> log(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String before,
      HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    var log = new LogName(consultation.slug().value());
    int from = before.isEmpty() ? Integer.MAX_VALUE : LightResolver.parseNumber(before, "entry");
    // One more entry than a page has shows whether a page follows.
    var entries = publicLog.listNewestBefore(log, from, PAGE_SIZE + 1);
    boolean hasMore = entries.size() > PAGE_SIZE;
    var page = hasMore ? entries.subList(0, PAGE_SIZE) : entries;
    var frame = renderer.frame(request);
    var explanationsByNumber = new HashMap<Integer, EntryExplanation>();
    explanations.stream()
        .forEach(source -> explanationsByNumber.putAll(source.explain(log, page, frame.locale())));
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
            "explanations",
            explanationsByNumber,
            "next",
            hasMore ? page.getLast().number() : 0));
  }

  @GetMapping("/light/consultations/{slug}/log/{number}")
  ResponseEntity<byte[]> entry(
      @PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    var log = new LogName(consultation.slug().value());
    var entry =
        publicLog
            .findEntry(log, LightResolver.parseNumber(number, "entry"))
            .orElseThrow(() -> new NotFound("entry", number));
    var frame = renderer.frame(request);
    var model = new HashMap<String, Object>();
    model.put(
        "sections",
        sections
            .orderedStream()
            .flatMap(section -> section.render(entry, frame.locale()).stream())
            .toList());
    model.put("consultation", consultation);
    model.put("entry", entry);
    model.put("size", publicLog.size(log));
    findCheckpoint(log, entry)
        .ifPresent(
            checkpoint ->
                model.put(
                    "proof", publicLog.inclusionProof(log, entry.number(), checkpoint.size())));
    return renderer.render("entry", frame, model);
  }

  /// Empty while the log cannot be signed or the entry is not signed yet.
  private Optional<Checkpoint> findCheckpoint(LogName log, LogEntry entry) {
    try {
      return Optional.of(publicLog.getCheckpoint(log))
          .filter(checkpoint -> checkpoint.size() >= entry.number());
    } catch (LogRewritten e) {
      return Optional.empty();
    }
  }
}
