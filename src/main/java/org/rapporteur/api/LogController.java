package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.api.LogJson.InclusionProofJson;
import org.rapporteur.api.LogJson.LogEntryJson;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Returns the public log with the data that verify it.
@RestController
class LogController {

  private final ApiLookup lookup;
  private final PublicLogService publicLog;
  private final HttpCaching caching;

  LogController(ApiLookup lookup, PublicLogService publicLog, HttpCaching caching) {
    this.lookup = lookup;
    this.publicLog = publicLog;
    this.caching = caching;
  }

  @Operation(operationId = "log")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LogJson.class)))
  @GetMapping({ApiLinks.ROOT + "/{slug}/log", "/consultations/{slug}/log.json"})
  void listEntries(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer before,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var pageSize = PageSize.orMax(limit);
    if (before != null && before < 1) {
      throw new InvalidInput("cursor.form", "before");
    }
    var consultation = lookup.requireConsultation(slug);
    var log = new LogName(consultation.slug().value());
    var entries =
        before == null
            ? publicLog.listNewest(log, pageSize.queryLimit())
            : publicLog.listNewestBefore(log, before, pageSize.queryLimit());
    var page = pageSize.firstPage(entries);
    var checkpoint = publicLog.findCheckpoint(log);
    caching.writeJson(
        request,
        response,
        new LogJson(
            log.value(),
            checkpoint.map(Checkpoint::size).orElseGet(() -> publicLog.size(log)),
            checkpoint.map(Checkpoint::root).orElse(null),
            checkpoint.map(Checkpoint::note).orElse(null),
            page.stream().map(LogEntryJson::withoutProof).toList(),
            pageSize.hasMore(entries)
                ? ApiLinks.log(consultation.slug(), page.getLast().number(), pageSize.value())
                : null));
  }

  @Operation(operationId = "logEntry")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LogEntryJson.class)))
  @GetMapping(ApiLinks.ROOT + "/{slug}/log/{number:[1-9][0-9]{0,8}}")
  void getEntry(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var log = new LogName(lookup.requireConsultation(slug).slug().value());
    var entry =
        publicLog
            .findEntry(log, number)
            .orElseThrow(() -> new NotFound("entry", LogEntry.label(number)));
    var proof =
        publicLog
            .findCheckpoint(log)
            .map(
                checkpoint ->
                    InclusionProofJson.from(
                        publicLog.computeInclusionProof(log, number, checkpoint.size()),
                        checkpoint))
            .orElse(null);
    caching.writeJson(request, response, LogEntryJson.from(entry, proof));
  }
}
