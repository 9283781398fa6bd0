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

/// Reads the beginning of a generated discussion for themes.
@Component
class GeneratedThemes {

  private final ThemeUpdateService keeping;
  private final SearchService search;
  private final Transactions transactions;

  GeneratedThemes(ThemeUpdateService keeping, SearchService search, Transactions transactions) {
    this.keeping = keeping;
    this.search = search;
    this.transactions = transactions;
  }

  /// One of very many comments, one of some of those and others, one of question 2, one of a person
  /// that has a name, and one of two people that has none and so is not shown.
  List<ReadTheme> of(ConsultationDetails consultation, List<Said> said) {
    var themes =
        List.of(
            theme(1, 1, false, said, one -> one.number() % 3 > 0),
            theme(2, 1, false, said, one -> one.number() % 20 == 0),
            theme(3, 2, false, said, one -> one.number() % 2 == 0),
            theme(4, 1, true, said, one -> one.contributor().equals("resident-7")),
            theme(5, 1, false, said, one -> one.contributor().matches("resident-[89]")));
    transactions.write(() -> keeping.replaceThemes(reading(consultation, themes)));
    awaitTheIndex(consultation, themes.getFirst());
    return themes;
  }

  private static ReadTheme theme(
      int number, int question, boolean named, List<Said> said, Predicate<Said> member) {
    return new ReadTheme(
        number,
        question,
        named,
        said.stream()
            .filter(one -> one.question() == question)
            .filter(member)
            .map(Said::number)
            .collect(Collectors.toSet()));
  }

  private static ThemeDetectionResult reading(
      ConsultationDetails consultation, List<ReadTheme> themes) {
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

  /// All that is published by then is indexed again: it costs least while that is little.
  private void awaitTheIndex(ConsultationDetails consultation, ReadTheme theme) {
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
