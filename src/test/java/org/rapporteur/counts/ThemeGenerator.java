package org.rapporteur.counts;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.discussion.theme.DetectedTheme;
import org.rapporteur.discussion.theme.ThemeDetectionResult;
import org.rapporteur.discussion.theme.ThemeUpdateService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.search.SearchRequest;
import org.rapporteur.search.SearchService;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Transactions;
import org.springframework.stereotype.Component;

/// Creates themes for the first comments of a generated discussion.
@Component
class ThemeGenerator {

  private final ThemeUpdateService updates;
  private final SearchService search;
  private final Transactions transactions;

  ThemeGenerator(ThemeUpdateService updates, SearchService search, Transactions transactions) {
    this.updates = updates;
    this.search = search;
    this.transactions = transactions;
  }

  /// Creates a large theme, one that overlaps it, one in question 2, a named one with a single
  /// contributor, and an unnamed one with two contributors, which is therefore not shown.
  List<ExpectedTheme> create(ConsultationDetails consultation, List<ExpectedComment> comments) {
    var themes =
        List.of(
            createTheme(1, 1, false, comments, comment -> comment.number() % 3 > 0),
            createTheme(2, 1, false, comments, comment -> comment.number() % 20 == 0),
            createTheme(3, 2, false, comments, comment -> comment.number() % 2 == 0),
            createTheme(
                4, 1, true, comments, comment -> comment.contributor().equals("resident-7")),
            createTheme(
                5, 1, false, comments, comment -> comment.contributor().matches("resident-[89]")));
    transactions.write(() -> updates.replaceThemes(toDetectionResult(consultation, themes)));
    awaitIndex(consultation, themes.getFirst());
    return themes;
  }

  private static ExpectedTheme createTheme(
      int number,
      int question,
      boolean named,
      List<ExpectedComment> comments,
      Predicate<ExpectedComment> member) {
    return new ExpectedTheme(
        number,
        question,
        named,
        comments.stream()
            .filter(comment -> comment.question() == question)
            .filter(member)
            .map(ExpectedComment::number)
            .collect(Collectors.toSet()));
  }

  private static ThemeDetectionResult toDetectionResult(
      ConsultationDetails consultation, List<ExpectedTheme> themes) {
    var revisions = new TreeMap<Integer, Integer>();
    var found = new ArrayList<DetectedTheme>();
    for (var theme : themes) {
      theme.comments().forEach(number -> revisions.put(number, 1));
      found.add(
          new DetectedTheme(
              "t" + theme.number(),
              theme.question(),
              LanguageTag.ENGLISH,
              GeneratedWords.ALL.get(theme.number()),
              theme.named(),
              List.copyOf(theme.comments())));
    }
    return new ThemeDetectionResult(consultation.id(), Instant.now(), revisions, found);
  }

  /// Waits for the index, which a theme update rewrites. Few comments keep this cheap.
  private void awaitIndex(ConsultationDetails consultation, ExpectedTheme theme) {
    var all =
        SearchRequest.fromQuery(
            Map.of(
                "in", List.of(consultation.slug().value()),
                "kind", List.of("comment"),
                "theme", List.of("" + theme.number())));
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> search.search(Viewer.VISITOR, all).total() == theme.comments().size());
  }
}
