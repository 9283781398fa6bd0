package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts what the sentences of a report say again, from the database and the comments they cite,
/// knowing nothing of how the report was made but its words.
final class CountedSentences {

  private record Comment(
      int contributor,
      String group,
      String region,
      String language,
      @Nullable String country,
      String words) {}

  private static final Map<String, String> GROUPS =
      Map.of(
          "Governments", "GOVERNMENTS",
          "the private sector", "PRIVATE_SECTOR",
          "civil society", "CIVIL_SOCIETY",
          "international organizations", "INTERNATIONAL_ORGANIZATIONS",
          "the technical and academic community", "TECHNICAL_AND_ACADEMIC",
          "no stated group", "NOT_STATED");

  private final Map<Integer, Comment> all = new HashMap<>();
  private int checked;

  CountedSentences(JdbcClient database, ConsultationId consultation) {
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
              all.put(
                  row.getInt(1),
                  new Comment(
                      row.getInt(2),
                      row.getString(3),
                      row.getString(4),
                      row.getString(5),
                      row.getString(6),
                      words(row.getString(7))));
            });
  }

  int checked() {
    return checked;
  }

  private static String words(String text) {
    return text.toLowerCase(Locale.ROOT)
        .replaceAll("['’‘ʼ]", "")
        .replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ")
        .strip();
  }

  /// Every number is one of these, or the text is not understood and the check fails.
  void check(String text, Collection<Integer> cited) {
    String left =
        text.replaceAll("“[^”]*”", "")
            .replaceAll("\\bC\\d+", "")
            .replaceAll("\\d{1,2} [A-Z][a-z]+ \\d{4}", "");
    left = take(left, "\\((\\d+) of 646\\)", n -> contributors(cited, c -> true));
    left = take(left, "(\\d+) comments?", n -> cited.size());
    left =
        take(
            left,
            "In copies by (\\d+) contributors?",
            n -> contributors(without(quoted(text), cited), c -> true));
    left = take(left, "(\\d+) contributors?", n -> contributors(cited, c -> true));
    left =
        take(
            left,
            "(\\d+) (?:different )?wordings?",
            n -> (int) cited.stream().map(number -> comment(number).words()).distinct().count());
    for (var group : GROUPS.entrySet()) {
      left =
          take(
              left,
              group.getKey() + " \\((\\d+)\\)",
              n -> contributors(cited, c -> c.group().equals(group.getValue())));
    }
    left =
        take(
            left,
            "Western European and other States \\((\\d+)\\)",
            n -> contributors(cited, c -> c.region().equals("WESTERN_EUROPEAN_AND_OTHER")));
    left =
        take(
            left,
            "developed countries \\((\\d+)\\)",
            n -> contributors(cited, CountedSentences::isOfADevelopedCountry));
    left =
        take(
            left,
            "English \\((\\d+)\\)",
            n -> (int) cited.stream().filter(c -> comment(c).language().equals("en")).count());
    assertThat(left).as(text).doesNotContainPattern("\\d");
  }

  /// The comment behind the quotation that a sentence ends with.
  private static int quoted(String text) {
    var reference = Pattern.compile("\\(C(\\d+)\\)\\.$").matcher(text);
    assertThat(reference.find()).as(text).isTrue();
    return Integer.parseInt(reference.group(1));
  }

  private static List<Integer> without(int comment, Collection<Integer> cited) {
    return cited.stream().filter(number -> number != comment).toList();
  }

  /// All Western European and other States but Türkiye are; what is counted comes from them.
  private static boolean isOfADevelopedCountry(Comment comment) {
    return comment.region().equals("WESTERN_EUROPEAN_AND_OTHER") && !"TR".equals(comment.country());
  }

  private String take(String text, String pattern, ToIntFunction<MatchResult> counted) {
    return Pattern.compile(pattern)
        .matcher(text)
        .replaceAll(
            found -> {
              assertThat(Integer.parseInt(found.group(1)))
                  .as(found.group() + " in: " + text)
                  .isEqualTo(counted.applyAsInt(found));
              checked++;
              return "";
            });
  }

  private int contributors(Collection<Integer> cited, Predicate<Comment> which) {
    return (int)
        cited.stream()
            .map(this::comment)
            .filter(which)
            .map(Comment::contributor)
            .distinct()
            .count();
  }

  private Comment comment(int number) {
    var comment = all.get(number);
    assertThat(comment).as("C" + number).isNotNull();
    return comment;
  }
}
