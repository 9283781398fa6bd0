package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Rules for the stylesheets.
class StylesheetTests {

  private static final Pattern CONDITION = Pattern.compile("@(?:media|container)[^{]*");

  /// Columns use rem. A breakpoint in px would keep them side by side with a large font.
  @Test
  void breakpointsFollowTheFontSize() throws IOException {
    try (var files = Files.walk(Path.of("frontend/styles"))) {
      List<String> conditions =
          files
              .filter(file -> file.toString().endsWith(".css"))
              .flatMap(file -> CONDITION.matcher(read(file)).results())
              .map(MatchResult::group)
              .toList();
      assertThat(conditions).isNotEmpty().noneMatch(condition -> condition.matches(".*\\dpx.*"));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
