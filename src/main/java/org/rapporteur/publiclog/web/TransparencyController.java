package org.rapporteur.publiclog.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogTileService;
import org.rapporteur.publiclog.PublicLogService;
import org.rapporteur.shared.Refusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// Serves the URLs of C2SP tlog-tiles and the key that verifies the checkpoints.
@RestController
@RequestMapping("/transparency/{log}")
class TransparencyController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /// The content of a tile never changes: a partial tile has its width in the URL.
  private static final CacheControl CACHE_FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final Pattern LEVEL_PATTERN = Pattern.compile("[0-3]");

  private final PublicLogService publicLog;
  private final LogTileService tiles;

  TransparencyController(PublicLogService publicLog, LogTileService tiles) {
    this.publicLog = publicLog;
    this.tiles = tiles;
  }

  @GetMapping("/checkpoint")
  ResponseEntity<String> getCheckpoint(@PathVariable LogName log) {
    return createTextResponse(publicLog.getCheckpoint(log).note());
  }

  @GetMapping("/key")
  ResponseEntity<String> getKey(@PathVariable LogName log) {
    return createTextResponse(publicLog.getCheckpoint(log).verifierKey() + "\n");
  }

  @GetMapping("/tile/{level}/{*tile}")
  ResponseEntity<byte[]> getHashes(
      @PathVariable LogName log, @PathVariable String level, @PathVariable String tile) {
    return createTileResponse(
        TilePath.parse(tile)
            .filter(path -> LEVEL_PATTERN.matcher(level).matches())
            .flatMap(
                path ->
                    tiles.findHashes(log, Integer.parseInt(level), path.index(), path.width())));
  }

  @GetMapping("/tile/entries/{*tile}")
  ResponseEntity<byte[]> getEntries(@PathVariable LogName log, @PathVariable String tile) {
    return createTileResponse(
        TilePath.parse(tile).flatMap(path -> tiles.findEntries(log, path.index(), path.width())));
  }

  /// Has no body, because tools use only the status.
  @ExceptionHandler
  ResponseEntity<Void> handleRefusal(Refusal refusal) {
    boolean isRewritten = refusal.kind() == Refusal.Kind.CONFLICT;
    return ResponseEntity.status(isRewritten ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND).build();
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Void> handleInvalidName() {
    return ResponseEntity.notFound().build();
  }

  private static ResponseEntity<String> createTextResponse(String text) {
    return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache()).body(text);
  }

  private static ResponseEntity<byte[]> createTileResponse(Optional<byte[]> tile) {
    return tile.map(
            bytes ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .cacheControl(CACHE_FOREVER)
                    .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
