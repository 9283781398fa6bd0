package org.rapporteur.analysis.finding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.language.TermExtractor;
import org.rapporteur.shared.LanguageTag;

/// Weighs the content words of the comments on a question by the number of comments that contain
/// them. A summary of a given length covers as much weight as it can (Gillick and Favre, "A
/// scalable global model for summarization", 2009).
public final class ConceptWeights {

  /// Enough comments to know what many speak of.
  private static final int MAX_COMMENTS = 2_000;

  private static final int MIN_COMMENTS = 2;

  private final Material material;
  private final Glosses glosses;
  private final List<Statement> statements;
  private final Map<String, Integer> frequency = new HashMap<>();
  private final Set<String> asked = new HashSet<>();

  public ConceptWeights(
      QuestionFacts question, Material material, Findings findings, Glosses glosses) {
    this.material = material;
    this.glosses = glosses;
    asked.addAll(TermExtractor.extractStems(question.title(), material.facts().language()));
    statements = findings.evidence().statementsOn(question.number());
  }

  /// Returns the counts, made at the first call: most questions never need them.
  private Map<String, Integer> frequency() {
    if (frequency.isEmpty()) {
      count();
    }
    return frequency;
  }

  /// Statements come in the order of their comments.
  private void count() {
    long comments = statements.stream().mapToInt(Statement::comment).distinct().count();
    long step = 1 + comments / MAX_COMMENTS;
    int comment = 0;
    int at = -1;
    var stems = new HashSet<String>();
    for (var statement : statements) {
      if (statement.comment() != comment) {
        stems.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
        stems.clear();
        comment = statement.comment();
        at++;
      }
      if (at % step == 0 && statement.isItself()) {
        stems.addAll(stems(statement.text(), statement.language()));
      }
    }
    stems.forEach(stem -> frequency.merge(stem, 1, Integer::sum));
  }

  /// Stems of the main language or, where it can be glossed, of the language of the draft.
  private List<String> stems(String text, LanguageTag language) {
    if (language.equals(material.mainLanguage())) {
      return TermExtractor.extractStems(text, language);
    }
    return glosses
        .gloss(text, language)
        .map(gloss -> TermExtractor.extractStems(gloss, material.facts().language()))
        .orElseGet(() -> TermExtractor.extractStems(text, language));
  }

  /// Returns the sum of the weights of what a statement speaks of.
  public double weight(Statement statement) {
    return stems(statement.text(), statement.language()).stream()
        .distinct()
        .mapToDouble(this::weight)
        .sum();
  }

  /// Returns the concepts of what sentences quote.
  public Set<String> in(List<DraftSentence> sentences) {
    var concepts = new HashSet<String>();
    for (var sentence : sentences) {
      for (var quote : sentence.quotes()) {
        var comment = material.present(quote.comment());
        concepts.addAll(stems(comment.words(quote.span()), comment.language()));
      }
    }
    concepts.removeIf(concept -> weight(concept) == 0);
    return concepts;
  }

  public double weight(String concept) {
    int comments = frequency().getOrDefault(concept, 0);
    return asked.contains(concept) || comments < MIN_COMMENTS ? 0 : Math.sqrt(comments);
  }
}
