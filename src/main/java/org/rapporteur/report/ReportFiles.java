package org.rapporteur.report;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.rendering.ReportRenderer;
import org.rapporteur.shared.InstallationSettings;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Sha256;
import org.rapporteur.shared.SiteAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Editions as files, drawn from the stored form once they are published, or when first asked for,
/// and whole before anyone gets them. A file that is missing is drawn again, byte for byte the
/// same.
@Component
public class ReportFiles {

  /// A file of an edition. The tag changes when its bytes do.
  public record ReportFile(Path path, String extension, String mediaType, String tag) {

    public long size() {
      try {
        return Files.size(path);
      } catch (IOException e) {
        throw new UncheckedIOException("A report cannot be read: " + path, e);
      }
    }
  }

  private static final Logger LOG = LoggerFactory.getLogger(ReportFiles.class);

  /// Counts how the formats are drawn: a file drawn otherwise is another file.
  private static final int DRAWING = 4;

  private static final int TAG = 24;

  /// Nobody waits for what is drawn ahead.
  private static final Duration AHEAD = Duration.ofHours(1);

  private final Map<String, ReportRenderer> renderers = new LinkedHashMap<>();
  private final EditionRepository editions;
  private final Path folder;
  private final String base;

  /// Whoever asks for a file that is being drawn waits for it, instead of drawing it as well.
  private final Map<Path, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

  private final RenderLimiter limiter;

  ReportFiles(
      List<ReportRenderer> renderers,
      EditionRepository editions,
      RenderLimiter limiter,
      InstallationSettings settings,
      SiteAddress address,
      @Value("${server.port:8080}") String port) {
    renderers.forEach(renderer -> this.renderers.put(renderer.extension(), renderer));
    this.editions = editions;
    this.limiter = limiter;
    this.folder = settings.dataFolder().toAbsolutePath().resolve("reports");
    // Files leave the site, so their links are whole addresses.
    this.base = address.urlOr(() -> "http://localhost:" + port);
  }

  /// By their extensions: `html`, `docx`.
  public List<String> formats() {
    return renderers.keySet().stream().sorted().toList();
  }

  /// What the file of an edition would be called for a cache, without drawing it.
  public Optional<String> tag(Edition edition, String extension) {
    return Optional.ofNullable(renderers.get(extension)).map(renderer -> tag(edition, renderer));
  }

  /// Empty where there is no such format; refused while it, or too much else, is being drawn.
  public Optional<ReportFile> file(Edition edition, String extension) {
    return Optional.ofNullable(renderers.get(extension))
        .map(renderer -> file(edition, renderer, limiter.timeout()));
  }

  /// In every format, so that nobody has to wait for one. What cannot be drawn is tried again when
  /// somebody asks.
  void drawAhead(Edition edition) {
    for (var renderer : renderers.values()) {
      try {
        file(edition, renderer, AHEAD);
      } catch (RuntimeException e) {
        LOG.error("{} cannot be drawn as {}", edition, renderer.extension(), e);
      }
    }
  }

  void deleteOf(ConsultationId consultation) {
    Path own = folder(consultation);
    if (!Files.isDirectory(own)) {
      return;
    }
    try (var files = Files.list(own)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Files of reports cannot be deleted from " + own, e);
    }
  }

  private ReportFile file(Edition edition, ReportRenderer renderer, Duration waits) {
    String tag = tag(edition, renderer);
    Path path =
        folder(edition.consultation())
            .resolve("%d-%s.%s".formatted(edition.number(), tag, renderer.extension()));
    if (!Files.isRegularFile(path)) {
      draw(path, edition, renderer, waits);
      Edition now = now(edition);
      if (!now.hash().equals(edition.hash())) {
        delete(path);
        return file(now, renderer, waits);
      }
      if (!Files.isRegularFile(path)) {
        return file(edition, renderer, waits);
      }
    }
    return new ReportFile(path, renderer.extension(), renderer.mediaType(), tag);
  }

  private void draw(Path path, Edition edition, ReportRenderer renderer, Duration waits) {
    var mine = new CompletableFuture<Void>();
    var others = underWay.putIfAbsent(path, mine);
    if (others != null) {
      await(others, waits);
      return;
    }
    try {
      drawInTurn(path, edition, renderer, waits);
      mine.complete(null);
    } catch (RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      underWay.remove(path, mine);
    }
  }

  /// What goes wrong there goes wrong here.
  private static void await(Future<Void> others, Duration waits) {
    try {
      others.get(waits.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("A report could not be drawn", e.getCause());
    } catch (TimeoutException e) {
      throw new ReportBusy();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ReportBusy();
    }
  }

  private void drawInTurn(Path path, Edition edition, ReportRenderer renderer, Duration waits) {
    boolean drawn =
        limiter.tryRender(
            waits,
            () -> {
              if (!Files.isRegularFile(path) && now(edition).hash().equals(edition.hash())) {
                write(path, edition, renderer);
              }
            });
    if (!drawn) {
      throw new ReportBusy();
    }
  }

  /// A comment may be removed while a file is drawn: nobody gets what was drawn before, and it does
  /// not stay.
  private Edition now(Edition edition) {
    return editions
        .find(edition.consultation(), edition.number())
        .orElseThrow(() -> new NotFound("edition", String.valueOf(edition.number())));
  }

  private static void delete(Path path) {
    try {
      Files.deleteIfExists(path);
    } catch (IOException e) {
      throw new UncheckedIOException("A report cannot be deleted: " + path, e);
    }
  }

  private String tag(Edition edition, ReportRenderer renderer) {
    return Sha256.hex(
            String.join(
                "\n",
                edition.hash(),
                base,
                renderer.extension(),
                renderer.settings(),
                String.valueOf(DRAWING)))
        .substring(0, TAG);
  }

  /// It is whole before it is in its place.
  private void write(Path path, Edition edition, ReportRenderer renderer) {
    try {
      Path own = Files.createDirectories(path.getParent());
      Path temporary = Files.createTempFile(own, "drawn-", ".tmp");
      try {
        try (var out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
          renderer.render(editions.document(edition), base, out);
        }
        put(temporary, path);
      } finally {
        Files.deleteIfExists(temporary);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("A report cannot be saved: " + path, e);
    }
  }

  /// Where all files of the consultation are taken out meanwhile, it is gone, too.
  private static void put(Path temporary, Path path) throws IOException {
    try {
      Files.move(
          temporary, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (NoSuchFileException e) {
      LOG.debug("{} was taken out while it was drawn", path, e);
    }
  }

  private Path folder(ConsultationId consultation) {
    return folder.resolve(String.valueOf(consultation.value()));
  }
}
