package org.rapporteur.discussion.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.rapporteur.consultation.document.DocumentType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Reads a file in a process of its own: whatever a file made by somebody hostile does to the one
/// that reads it, neither memory nor time of the product is lost.
@Component
class ReadingProcess {

  /// A thesis of 600 pages is read in four seconds.
  private static final int MOST_SECONDS = 30;

  private static final String MOST_MEMORY = "-Xmx256m";

  private final int mostSeconds;

  @Autowired
  ReadingProcess() {
    this(MOST_SECONDS);
  }

  ReadingProcess(int mostSeconds) {
    this.mostSeconds = mostSeconds;
  }

  /// Empty where nothing could be read within the limits.
  Optional<String> read(DocumentType type, Path file) throws IOException, InterruptedException {
    Path out = Files.createTempFile("attachment-", ".txt");
    try {
      var command = command();
      command.addAll(
          List.of(type.name(), file.toAbsolutePath().toString(), out.toAbsolutePath().toString()));
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        boolean ended = process.waitFor(mostSeconds, TimeUnit.SECONDS);
        String text = ended && process.exitValue() == 0 ? Files.readString(out) : "";
        return text.isBlank() ? Optional.empty() : Optional.of(text);
      } finally {
        process.destroyForcibly().waitFor();
      }
    } finally {
      Files.deleteIfExists(out);
    }
  }

  private static List<String> command() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            MOST_MEMORY,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ActiveProcessorCount=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=reading-logback.xml",
            "-cp",
            System.getProperty("java.class.path")));
    String reader = TextOfFile.class.getName();
    if (isPacked()) {
      command.addAll(
          List.of(
              "-Dloader.main=" + reader,
              "org.springframework.boot.loader.launch.PropertiesLauncher"));
    } else {
      command.add(reader);
    }
    return command;
  }

  /// Whether the product runs from one jar with its libraries inside.
  private static boolean isPacked() {
    var own = TextOfFile.class.getResource(TextOfFile.class.getSimpleName() + ".class");
    return own != null && own.toString().startsWith("jar:nested:");
  }
}
