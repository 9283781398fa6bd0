package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryGrounds;
import org.rapporteur.publiclog.EntryGrounds.Ground;
import org.rapporteur.publiclog.EntryPart;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogRewritten;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The light pages of the public log and of its entries.
@Controller
class LightLog {

  /// What fits a page for weak lines.
  private static final int ENTRIES = 30;

  private final LightReading reading;
  private final PublicLog publicLog;
  private final ObjectProvider<EntryPart> parts;
  private final ObjectProvider<EntryGrounds> grounds;
  private final LightPages pages;

  LightLog(
      LightReading reading,
      PublicLog publicLog,
      ObjectProvider<EntryPart> parts,
      ObjectProvider<EntryGrounds> grounds,
      LightPages pages) {
    this.reading = reading;
    this.publicLog = publicLog;
    this.parts = parts;
    this.grounds = grounds;
    this.pages = pages;
  }

  @GetMapping("/light/consultations/{slug}/log")
  ResponseEntity<byte[]> log(
      @PathVariable String slug,
      @RequestParam(defaultValue = "") String before,
      HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    var log = new LogName(consultation.slug().value());
    int from = before.isEmpty() ? Integer.MAX_VALUE : LightReading.number(before, "entry");
    var found = publicLog.newestBefore(log, from, ENTRIES + 1);
    boolean more = found.size() > ENTRIES;
    var shown = more ? found.subList(0, ENTRIES) : found;
    var frame = pages.frame(request);
    var why = new HashMap<Integer, Ground>();
    grounds.stream().forEach(module -> why.putAll(module.of(log, shown, frame.locale())));
    return pages.page(
        "log",
        frame,
        Map.of(
            "consultation",
            consultation,
            "log",
            log,
            "entries",
            shown,
            "grounds",
            why,
            "next",
            more ? shown.getLast().number() : 0));
  }

  @GetMapping("/light/consultations/{slug}/log/{number}")
  ResponseEntity<byte[]> entry(
      @PathVariable String slug, @PathVariable String number, HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    var log = new LogName(consultation.slug().value());
    var entry =
        publicLog
            .entry(log, LightReading.number(number, "entry"))
            .orElseThrow(() -> new NotFound("entry", number));
    var frame = pages.frame(request);
    var content = new HashMap<String, Object>();
    content.put(
        "parts",
        parts.orderedStream().flatMap(part -> part.html(entry, frame.locale()).stream()).toList());
    content.put("consultation", consultation);
    content.put("entry", entry);
    content.put("size", publicLog.size(log));
    checkpoint(log, entry)
        .ifPresent(
            signed ->
                content.put("proof", publicLog.inclusionProof(log, entry.number(), signed.size())));
    return pages.page("entry", frame, content);
  }

  /// Empty where nothing may be signed at the moment.
  private Optional<Checkpoint> checkpoint(LogName log, Entry entry) {
    try {
      return Optional.of(publicLog.checkpoint(log))
          .filter(signed -> signed.size() >= entry.number());
    } catch (LogRewritten e) {
      return Optional.empty();
    }
  }
}
