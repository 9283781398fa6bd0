package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.written.TranslatedQuotation;

/// Asks a language model for translations into the language of the report.
final class Translations {

  private static final int AT_A_TIME = 25;

  private final Material material;
  private final ChatModel model;

  Translations(Material material, ChatModel model) {
    this.material = material;
    this.model = model;
  }

  /// Translates statements in other languages.
  ///
  /// @return by the ids of the statements, without those that the model did not translate
  Map<String, String> of(Collection<Statement> statements) {
    var byLanguage = new TreeMap<String, Map<String, Statement>>();
    statements.stream()
        .filter(statement -> !statement.language().equals(material.facts().language()))
        .forEach(
            statement ->
                byLanguage
                    .computeIfAbsent(statement.language().value(), l -> new LinkedHashMap<>())
                    .putIfAbsent(statement.id(), statement));
    var translations = new HashMap<String, String>();
    for (var foreign : byLanguage.values()) {
      var all = List.copyOf(foreign.values());
      for (int from = 0; from < all.size(); from += AT_A_TIME) {
        var task =
            new TranslationTask(
                all.subList(from, Math.min(all.size(), from + AT_A_TIME)), material);
        model.ask(task.prompt(), task).ifPresent(translations::putAll);
      }
    }
    return translations;
  }

  /// Translates what a draft quotes: the statements within each quotation, in their order.
  ///
  /// @param known translations by the ids of statements
  List<TranslatedQuotation> of(
      Draft draft, Collection<Statement> statements, Map<String, String> known) {
    var byComment = statements.stream().collect(Collectors.groupingBy(Statement::comment));
    var quoted = new LinkedHashMap<QuoteRef, List<Statement>>();
    draft
        .sentences()
        .flatMap(sentence -> sentence.quotes().stream())
        .forEach(
            quote ->
                quoted.put(
                    quote, within(quote, byComment.getOrDefault(quote.comment(), List.of()))));
    var translations = new HashMap<>(known);
    translations.putAll(
        of(
            quoted.values().stream()
                .flatMap(List::stream)
                .filter(statement -> !known.containsKey(statement.id()))
                .toList()));
    var translated = new ArrayList<TranslatedQuotation>();
    quoted.forEach(
        (quote, said) ->
            join(said, translations)
                .ifPresent(text -> translated.add(new TranslatedQuotation(quote, text))));
    return translated;
  }

  private static List<Statement> within(QuoteRef quote, List<Statement> said) {
    return said.stream()
        .filter(statement -> statement.revision() == quote.revision())
        .filter(statement -> quote.contains(statement.span()))
        .sorted(Comparator.comparingInt(statement -> statement.span().start()))
        .toList();
  }

  private static Optional<String> join(List<Statement> said, Map<String, String> translations) {
    return said.isEmpty()
            || !said.stream().allMatch(statement -> translations.containsKey(statement.id()))
        ? Optional.empty()
        : Optional.of(
            said.stream()
                .map(statement -> translations.getOrDefault(statement.id(), ""))
                .collect(Collectors.joining(" ")));
  }
}
