package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Checks the counts in the sentences of a report against the database and the cited comments. It
/// uses only the text of the report, not the code that wrote it.
final class SentenceCountChecker {

  private record Comment(
      int contributor,
      String group,
      String region,
      String language,
      @Nullable String country,
      String normalizedText) {}

  private static final Map<String, String> GROUPS =
      Map.of(
          "Governments", "GOVERNMENTS",
          "the private sector", "PRIVATE_SECTOR",
          "civil society", "CIVIL_SOCIETY",
          "international organizations", "INTERNATIONAL_ORGANIZATIONS",
          "the technical and academic community", "TECHNICAL_AND_ACADEMIC",
          "no stated group", "NOT_STATED");

  /// A sentence on changed copies also cites the text that it quotes.
  private static final int THE_QUOTED = 1;

  private final Map<Integer, Comment> comments = new HashMap<>();
  private int checkedCounts;

  SentenceCountChecker(JdbcClient database, ConsultationId consultation) {
    database
        .sql(
            """
            SELECT c.number, c.contributor_id, c.stakeholder_group, c.region, c.language, c.country, r.text
              FROM comment c JOIN comment_revision r ON r.comment_id = c.id AND r.number = c.revision
             WHERE c.consultation_id = ?
            """)
        .param(consultation.value())
        .query(
            row -> {
              comments.put(
                  row.getInt(1),
                  new Comment(
                      row.getInt(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6),
                      normalizeText(row.getString(7))));
            });
  }

  int checkedCounts() {
    return checkedCounts;
  }

  private static String normalizeText(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("&(amp;)?", " and ")
        .replaceAll("['’‘ʼ]", "")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }

  /// Checks each known kind of count and fails if a number remains.
  void checkCounts(String text, Collection<Integer> cited) {
    String left =
        text.replaceAll("“[^”]*”", "")
            .replaceAll("\\bC\\d+|[Qq]uestion \\d+", "")
            .replaceAll("\\d{1,2} [A-Z][a-z]+ \\d{4}", "");
    left =
        checkAndRemove(
            left, "(\\d+) of the 646 contributors", n -> countContributors(cited, c -> true));
    left = checkAndRemove(left, "(\\d+) comments?", n -> cited.size());
    left =
        checkAndRemove(
            left,
            "In copies by (\\d+) contributors?",
            n -> countContributors(cited, c -> true) - THE_QUOTED);
    left = checkAndRemove(left, "(\\d+) contributors?", n -> countContributors(cited, c -> true));
    left =
        checkAndRemove(
            left,
            "(\\d+) versions?",
            n ->
                (int)
                    cited.stream()
                        .map(number -> getComment(number).normalizedText())
                        .distinct()
                        .count());
    for (var group : GROUPS.entrySet()) {
      left =
          checkAndRemove(
              left,
              group.getKey() + " \\((\\d+)\\)",
              n -> countContributors(cited, c -> c.group().equals(group.getValue())));
    }
    left =
        checkAndRemove(
            left,
            "Western European and other States \\((\\d+)\\)",
            n -> countContributors(cited, c -> c.region().equals("WESTERN_EUROPEAN_AND_OTHER")));
    left =
        checkAndRemove(
            left,
            "developed countries \\((\\d+)\\)",
            n -> countContributors(cited, SentenceCountChecker::isFromDevelopedCountry));
    left =
        checkAndRemove(
            left,
            "English \\((\\d+)\\)",
            n -> (int) cited.stream().filter(c -> getComment(c).language().equals("en")).count());
    assertThat(left).as(text).doesNotContainPattern("\\d");
  }

  /// Counts all Western European and other States except Türkiye; the data has no other developed
  /// country.
  private static boolean isFromDevelopedCountry(Comment comment) {
    return comment.region().equals("WESTERN_EUROPEAN_AND_OTHER") && !"TR".equals(comment.country());
  }

  private String checkAndRemove(String text, String pattern, ToIntFunction<MatchResult> counted) {
    return Pattern.compile(pattern)
        .matcher(text)
        .replaceAll(
            found -> {
              assertThat(Integer.parseInt(found.group(1)))
                  .as(found.group() + " in: " + text)
                  .isEqualTo(counted.applyAsInt(found));
              checkedCounts++;
              return "";
            });
  }

  private int countContributors(Collection<Integer> cited, Predicate<Comment> which) {
    return (int)
        cited.stream()
            .map(this::getComment)
            .filter(which)
            .map(Comment::contributor)
            .distinct()
            .count();
  }

  private Comment getComment(int number) {
    var comment = comments.get(number);
    assertThat(comment).as("C" + number).isNotNull();
    return comment;
  }
}
