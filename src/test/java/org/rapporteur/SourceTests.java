package org.rapporteur;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Style rules for what is in the sources and the history, but in no class file. The lists under
/// `src/test/resources/style` hold known violations; remove a line when you fix one, never add one.
class SourceTests {

  private static final Path LISTS = Path.of("src/test/resources/style");
  private static final int MAX_SUBJECT = 72;

  private static final Pattern NOUN_CLAUSE =
      Pattern.compile("/// (Of|Whoever|What|Whether|Where|As|How|That)\\b");

  private static final Pattern LANGUAGE_OF_LOCALE =
      Pattern.compile("new LanguageTag\\((?:[\\w.\\s]|\\(\\))*\\bgetLanguage\\(\\)");

  /// A documented parameter, and the declaration after the comment up to its body.
  private static final Pattern PARAMETER =
      Pattern.compile("(?sm)/// @param (\\w+)(?=[^\\n]*\\n(?:///[^\\n]*\\n)*(.*?[{};])$)");

  @Test
  void documentingCommentsStayWhole() {
    assertThat(
            Stream.of(Path.of("src/main/java"), Path.of("src/test/java"))
                .flatMap(SourceTests::sources)
                .flatMap(SourceTests::breaks))
        .as("the formatter goes on with // where a line of /// is too long: wrap it by hand")
        .isEmpty();
  }

  @Test
  void documentingCommentsStartPlainly() {
    Map<String, Long> found =
        sources(Path.of("src/main/java"))
            .collect(
                Collectors.toMap(
                    source -> source.toString().replace('\\', '/'),
                    source -> nounClauses(lines(source)),
                    Long::sum,
                    TreeMap::new));
    found.values().removeIf(count -> count == 0);
    assertThat(found)
        .as(
            "start a comment with what the thing is or does; a file's count in the list may only fall")
        .isEqualTo(knownNounClauses());
  }

  @Test
  void languageOfReaderIsChosenByPurpose() {
    var known = new HashSet<>(lines(LISTS.resolve("language-of-locale.txt")));
    assertThat(
            Stream.concat(
                    files(Path.of("src/main/java"), ".java"),
                    files(Path.of("frontend/templates"), ".jte"))
                .filter(source -> !source.endsWith("LanguageTag.java"))
                .filter(SourceTests::takesLanguageOfLocale)
                .map(source -> source.toString().replace('\\', '/'))
                .filter(source -> !known.contains(source)))
        .as("use LanguageTag.forContent for titles and texts, forMessages for a page's language")
        .isEmpty();
  }

  @Test
  void documentedParametersExist() {
    assertThat(sources(Path.of("src/main/java")).flatMap(SourceTests::unknownParameters))
        .as("@param names a parameter or a record component")
        .isEmpty();
  }

  @Test
  void commitSubjectsAreShort() {
    var known = new HashSet<>(lines(LISTS.resolve("long-commit-subjects.txt")));
    assertThat(
            subjects().stream()
                .filter(subject -> subject.codePointCount(0, subject.length()) > MAX_SUBJECT)
                .filter(subject -> !known.contains(subject)))
        .as("a commit subject has at most " + MAX_SUBJECT + " characters")
        .isEmpty();
  }

  private static Map<String, Long> knownNounClauses() {
    return lines(LISTS.resolve("noun-clause-comments.txt")).stream()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                line -> line[1], line -> Long.valueOf(line[0]), Long::sum, TreeMap::new));
  }

  private static Stream<String> unknownParameters(Path source) {
    return PARAMETER
        .matcher(String.join("\n", lines(source)))
        .results()
        .filter(
            tag -> !Pattern.compile("\\b" + tag.group(1) + "\\s*[,)]").matcher(tag.group(2)).find())
        .map(tag -> source + ": @param " + tag.group(1));
  }

  private static long nounClauses(List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(at -> at == 0 || !isDocumenting(lines.get(at - 1)))
        .filter(at -> NOUN_CLAUSE.matcher(lines.get(at)).lookingAt())
        .count();
  }

  /// Subjects of all commits. An archive of the sources has no history, and so no subjects.
  private static List<String> subjects() {
    if (!Files.exists(Path.of(".git"))) {
      return List.of();
    }
    try {
      var git = new ProcessBuilder("git", "log", "--format=%s").redirectErrorStream(true).start();
      var out = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(git.waitFor()).as(out).isZero();
      return out.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<Path> sources(Path folder) {
    return files(folder, ".java");
  }

  private static Stream<Path> files(Path folder, String extension) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(extension)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean takesLanguageOfLocale(Path source) {
    return LANGUAGE_OF_LOCALE.matcher(String.join("\n", lines(source))).find();
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
