package org.rapporteur.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rapporteur.publiclog.Checkpoint;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogRewritten;
import org.rapporteur.publiclog.PublicLog;
import org.rapporteur.shared.InvalidInput;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Slug;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The public log as data, with what is needed to check it.
@RestController
class LogController {

  private final Reading reading;
  private final PublicLog publicLog;
  private final Answers answers;

  LogController(Reading reading, PublicLog publicLog, Answers answers) {
    this.reading = reading;
    this.publicLog = publicLog;
    this.answers = answers;
  }

  @Operation(operationId = "log")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LogJson.class)))
  @GetMapping({ApiLinks.ROOT + "/{slug}/log", "/consultations/{slug}/log.json"})
  void page(
      @PathVariable String slug,
      @RequestParam(required = false) @Nullable Integer before,
      @RequestParam(required = false) @Nullable Integer limit,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    int most = PageSize.of(limit).value();
    if (before != null && before < 1) {
      throw new InvalidInput("cursor.form", "before");
    }
    var consultation = reading.consultation(slug);
    var log = new LogName(consultation.slug().value());
    int from = before == null ? Integer.MAX_VALUE : before;
    var found = publicLog.newestBefore(log, from, most + 1);
    boolean more = found.size() > most;
    var shown = more ? found.subList(0, most) : found;
    var signed = checkpoint(log);
    answers.json(
        request,
        response,
        new LogJson(
            log.value(),
            signed.map(Checkpoint::size).orElseGet(() -> publicLog.size(log)),
            signed.map(Checkpoint::root).orElse(null),
            signed.map(Checkpoint::note).orElse(null),
            shown.stream().map(entry -> LogJson.Entry.of(entry, null)).toList(),
            more ? next(consultation.slug(), shown.getLast(), most) : null));
  }

  @Operation(operationId = "logEntry")
  @ApiResponse(
      responseCode = "200",
      content = @Content(schema = @Schema(implementation = LogJson.Entry.class)))
  @GetMapping(ApiLinks.ROOT + "/{slug}/log/{number:[1-9][0-9]{0,8}}")
  void entry(
      @PathVariable String slug,
      @PathVariable int number,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    var log = new LogName(reading.consultation(slug).slug().value());
    var entry =
        publicLog.entry(log, number).orElseThrow(() -> new NotFound("entry", Entry.label(number)));
    var proof =
        checkpoint(log)
            .map(
                signed ->
                    LogJson.Proof.of(publicLog.inclusionProof(log, number, signed.size()), signed))
            .orElse(null);
    answers.json(request, response, LogJson.Entry.of(entry, proof));
  }

  private static String next(Slug slug, Entry last, int most) {
    return ApiLinks.log(slug, last.number(), most);
  }

  /// Empty where nothing was recorded, and where nothing may be signed: what is recorded can be
  /// read nevertheless.
  private Optional<Checkpoint> checkpoint(LogName log) {
    try {
      return Optional.of(publicLog.checkpoint(log));
    } catch (LogRewritten | NotFound e) {
      return Optional.empty();
    }
  }
}
