package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What stands in the sources but in no class file.
class SourceTests {

  @Test
  void documentingCommentsStayWhole() {
    assertThat(
            Stream.of(Path.of("src/main/java"), Path.of("src/test/java"))
                .flatMap(SourceTests::sources)
                .flatMap(SourceTests::breaks))
        .as("the formatter goes on with // where a line of /// is too long: wrap it by hand")
        .isEmpty();
  }

  private static Stream<Path> sources(Path folder) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> breaks(Path source) {
    var lines = lines(source);
    return IntStream.range(1, lines.size())
        .filter(at -> isDocumenting(lines.get(at - 1)) && isOther(lines.get(at)))
        .mapToObj(at -> source + ":" + (at + 1));
  }

  private static List<String> lines(Path source) {
    try {
      return Files.readAllLines(source).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDocumenting(String line) {
    return line.startsWith("///");
  }

  private static boolean isOther(String line) {
    return line.startsWith("//") && !isDocumenting(line);
  }
}
