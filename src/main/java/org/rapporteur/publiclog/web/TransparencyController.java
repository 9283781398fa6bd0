package org.rapporteur.publiclog.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rapporteur.publiclog.LogName;
import org.rapporteur.publiclog.LogTiles;
import org.rapporteur.publiclog.PublicLog;
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

/// The addresses of C2SP tlog-tiles, and the key that its checkpoints are checked with.
@RestController
@RequestMapping("/transparency/{log}")
class TransparencyController {

  private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

  /// What a tile holds never changes: a tile that is not full has its width in the address.
  private static final CacheControl FOREVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private static final Pattern LEVEL = Pattern.compile("[0-3]");

  private final PublicLog publicLog;
  private final LogTiles tiles;

  TransparencyController(PublicLog publicLog, LogTiles tiles) {
    this.publicLog = publicLog;
    this.tiles = tiles;
  }

  @GetMapping("/checkpoint")
  ResponseEntity<String> checkpoint(@PathVariable LogName log) {
    return text(publicLog.checkpoint(log).note());
  }

  @GetMapping("/key")
  ResponseEntity<String> key(@PathVariable LogName log) {
    return text(publicLog.checkpoint(log).verifierKey() + "\n");
  }

  @GetMapping("/tile/{level}/{*tile}")
  ResponseEntity<byte[]> hashes(
      @PathVariable LogName log, @PathVariable String level, @PathVariable String tile) {
    return tile(
        TileName.of(tile)
            .filter(name -> LEVEL.matcher(level).matches())
            .flatMap(
                name -> tiles.hashes(log, Integer.parseInt(level), name.index(), name.width())));
  }

  @GetMapping("/tile/entries/{*tile}")
  ResponseEntity<byte[]> entries(@PathVariable LogName log, @PathVariable String tile) {
    return tile(TileName.of(tile).flatMap(name -> tiles.entries(log, name.index(), name.width())));
  }

  /// These addresses are read by tools, which ask for the status alone.
  @ExceptionHandler
  ResponseEntity<Void> refused(Refusal refusal) {
    boolean rewritten = refusal.kind() == Refusal.Kind.CONFLICT;
    return ResponseEntity.status(rewritten ? HttpStatus.CONFLICT : HttpStatus.NOT_FOUND).build();
  }

  @ExceptionHandler(MethodArgumentTypeMismatchException.class)
  ResponseEntity<Void> notAName() {
    return ResponseEntity.notFound().build();
  }

  private static ResponseEntity<String> text(String text) {
    return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noCache()).body(text);
  }

  private static ResponseEntity<byte[]> tile(Optional<byte[]> tile) {
    return tile.map(
            bytes ->
                ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .cacheControl(FOREVER)
                    .body(bytes))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }
}
