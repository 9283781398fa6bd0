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
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Style rules for sources and commits that class files do not show. The lists under
/// `src/test/resources/style` contain known violations: remove a line when you fix one, never add
/// one.
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
  void docCommentsAreNotSplit() {
    assertThat(
            Stream.of(Path.of("src/main/java"), Path.of("src/test/java"))
                .flatMap(SourceTests::listJavaFiles)
                .flatMap(SourceTests::findSplitComments))
        .as("the formatter splits a /// line that is too long with //: wrap it by hand")
        .isEmpty();
  }

  @Test
  void docCommentsStartPlainly() {
    Map<String, Long> found =
        listJavaFiles(Path.of("src/main/java"))
            .collect(
                Collectors.toMap(
                    source -> source.toString().replace('\\', '/'),
                    source -> countNounClauses(readLines(source)),
                    Long::sum,
                    TreeMap::new));
    Map<String, Long> known = readKnownNounClauses();
    var files = new TreeSet<>(found.keySet());
    files.addAll(known.keySet());
    assertThat(
            files.stream()
                .filter(file -> !found.getOrDefault(file, 0L).equals(known.getOrDefault(file, 0L)))
                .map(file -> found.getOrDefault(file, 0L) + " " + file))
        .as(
            "start a comment with what the thing is or does; a file's count in the list may only"
                + " fall")
        .isEmpty();
  }

  @Test
  void readerLanguageIsChosenByPurpose() {
    assertThat(
            Stream.concat(
                    listFiles(Path.of("src/main/java"), ".java"),
                    listFiles(Path.of("frontend/templates"), ".jte"))
                .filter(source -> !source.endsWith("LanguageTag.java"))
                .filter(SourceTests::usesLanguageOfLocale)
                .map(source -> source.toString().replace('\\', '/')))
        .as("use LanguageTag.forContent for titles and texts, forMessages for a page's language")
        .containsExactlyInAnyOrderElementsOf(readLines(LISTS.resolve("language-of-locale.txt")));
  }

  @Test
  void documentedParametersExist() {
    assertThat(listJavaFiles(Path.of("src/main/java")).flatMap(SourceTests::findUnknownParameters))
        .as("@param names a parameter or a record component")
        .isEmpty();
  }

  @Test
  void commitSubjectsAreShort() {
    var known = new HashSet<>(readLines(LISTS.resolve("long-commit-subjects.txt")));
    assertThat(
            readCommitSubjects().stream()
                .filter(subject -> subject.codePointCount(0, subject.length()) > MAX_SUBJECT)
                .filter(subject -> !known.contains(subject)))
        .as("a commit subject has at most " + MAX_SUBJECT + " characters")
        .isEmpty();
  }

  private static Map<String, Long> readKnownNounClauses() {
    return readLines(LISTS.resolve("noun-clause-comments.txt")).stream()
        .map(line -> line.split(" "))
        .collect(
            Collectors.toMap(
                line -> line[1], line -> Long.valueOf(line[0]), Long::sum, TreeMap::new));
  }

  private static Stream<String> findUnknownParameters(Path source) {
    return PARAMETER
        .matcher(String.join("\n", readLines(source)))
        .results()
        .filter(
            tag -> !Pattern.compile("\\b" + tag.group(1) + "\\s*[,)]").matcher(tag.group(2)).find())
        .map(tag -> source + ": @param " + tag.group(1));
  }

  private static long countNounClauses(List<String> lines) {
    return IntStream.range(0, lines.size())
        .filter(at -> at == 0 || !isDocComment(lines.get(at - 1)))
        .filter(at -> NOUN_CLAUSE.matcher(lines.get(at)).lookingAt())
        .count();
  }

  /// Reads the subjects of all commits. A source archive has no history, so it returns none.
  private static List<String> readCommitSubjects() {
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

  private static Stream<Path> listJavaFiles(Path folder) {
    return listFiles(folder, ".java");
  }

  private static Stream<Path> listFiles(Path folder, String extension) {
    try (var all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(extension)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean usesLanguageOfLocale(Path source) {
    return LANGUAGE_OF_LOCALE.matcher(String.join("\n", readLines(source))).find();
  }

  private static Stream<String> findSplitComments(Path source) {
    var lines = readLines(source);
    return IntStream.range(1, lines.size())
        .filter(at -> isDocComment(lines.get(at - 1)) && isLineComment(lines.get(at)))
        .mapToObj(at -> source + ":" + (at + 1));
  }

  private static List<String> readLines(Path source) {
    try {
      return Files.readAllLines(source).stream().map(String::strip).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isDocComment(String line) {
    return line.startsWith("///");
  }

  private static boolean isLineComment(String line) {
    return line.startsWith("//") && !isDocComment(line);
  }
}
