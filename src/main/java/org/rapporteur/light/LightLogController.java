package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapporteur.publiclog.EntryExplanations;
import org.rapporteur.publiclog.EntryExplanations.EntryExplanation;
import org.rapporteur.publiclog.EntryPageSection;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
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

  /// Small, so that a page loads on slow connections.
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
  ResponseEntity<byte[]> showLog(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String before,
      HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    var log = new LogName(consultation.slug().value());
    var entries = loadEntries(log, before);
    boolean hasMore = entries.size() > PAGE_SIZE;
    var page = hasMore ? entries.subList(0, PAGE_SIZE) : entries;
    var frame = renderer.createFrame(request);
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

  /// Loads one more entry than a page has, which shows whether a page follows.
  /// @param before number of the last entry on the previous page; empty for the first page
  private List<LogEntry> loadEntries(LogName log, String before) {
    return before.isEmpty()
        ? publicLog.listNewest(log, PAGE_SIZE + 1)
        : publicLog.listNewestBefore(
            log, LightResolver.parseNumber(before, "entry"), PAGE_SIZE + 1);
  }

  @GetMapping("/light/consultations/{slug}/log/{number}")
  ResponseEntity<byte[]> showEntry(
      @PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    var log = new LogName(consultation.slug().value());
    var entry =
        publicLog
            .findEntry(log, LightResolver.parseNumber(number, "entry"))
            .orElseThrow(() -> new NotFound("entry", number));
    var frame = renderer.createFrame(request);
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
    publicLog
        .findCheckpoint(log)
        .filter(checkpoint -> checkpoint.size() >= entry.number())
        .ifPresent(
            checkpoint ->
                model.put(
                    "proof",
                    publicLog.computeInclusionProof(log, entry.number(), checkpoint.size())));
    return renderer.render("log-entry", frame, model);
  }
}
