package org.rapporteur.consultation.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/// Extracts text in a separate process. Therefore a malicious file cannot use up the memory or time
/// of the application.
@Component
@NamedInterface("document")
public class TextExtractionProcess {

  /// A document of 600 pages takes four seconds.
  private static final int MAX_SECONDS = 30;

  private static final String MAX_MEMORY = "-Xmx256m";

  private final int maxSeconds;

  @Autowired
  TextExtractionProcess() {
    this(MAX_SECONDS);
  }

  TextExtractionProcess(int maxSeconds) {
    this.maxSeconds = maxSeconds;
  }

  /// Returns empty if no text was found within the limits of time and memory.
  public Optional<String> extract(DocumentType type, Path file)
      throws IOException, InterruptedException {
    Path outputFile = Files.createTempFile("document-", ".txt");
    try {
      var command = createCommand();
      command.addAll(
          List.of(
              type.name(),
              file.toAbsolutePath().toString(),
              outputFile.toAbsolutePath().toString()));
      // The output is discarded, because an unread pipe would block the process.
      var process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try {
        boolean ended = process.waitFor(maxSeconds, TimeUnit.SECONDS);
        String text = ended && process.exitValue() == 0 ? Files.readString(outputFile) : "";
        return text.isBlank() ? Optional.empty() : Optional.of(text);
      } finally {
        process.destroyForcibly().waitFor();
      }
    } finally {
      Files.deleteIfExists(outputFile);
    }
  }

  private static List<String> createCommand() {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            MAX_MEMORY,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:ActiveProcessorCount=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Djava.awt.headless=true",
            "-Dlogback.configurationFile=reading-logback.xml",
            "-cp",
            System.getProperty("java.class.path")));
    String mainClass = TextExtractor.class.getName();
    if (isExecutableJar()) {
      command.addAll(
          List.of(
              "-Dloader.main=" + mainClass,
              "org.springframework.boot.loader.launch.PropertiesLauncher"));
    } else {
      command.add(mainClass);
    }
    return command;
  }

  /// True if the application runs from one jar with its libraries inside.
  private static boolean isExecutableJar() {
    var classUrl = TextExtractor.class.getResource(TextExtractor.class.getSimpleName() + ".class");
    return classUrl != null && classUrl.toString().startsWith("jar:nested:");
  }
}
