package org.rapporteur.analysis.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.codebook.Threads;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.written.TranslatedQuotation;
import org.rapporteur.analysis.written.WrittenParagraph;
import org.rapporteur.analysis.written.WrittenSummary;

/// Lets a language model propose codebooks, code the statements and write the text. Where it gives
/// no acceptable reply, the results of the engine stay.
public final class ModelAnalysis {

  /// Statements in one prompt for a codebook; of longer questions the model sees a selection.
  private static final int CODEBOOK_STATEMENTS = 150;

  private static final int SELECTED_OF_POINT = 3;
  private static final int CODED_AT_A_TIME = 40;
  private static final int SUMMARY_WORDS = 388;

  /// Words of the body that a prompt for a summary contains.
  private static final int SUMMARIZED_WORDS = 4_000;

  private final Material material;
  private final ChatModel model;
  private final Threads threads;
  private final Translations translations;
  private final SourceSelection selection;
  private final Map<Integer, List<Statement>> byQuestion = new TreeMap<>();

  /// @param statements without those of campaigns
  public ModelAnalysis(Material material, List<Statement> statements, ChatModel model) {
    this.material = material;
    this.model = model;
    threads = new Threads(material.contributions());
    translations = new Translations(material, model);
    selection = new SourceSelection(material);
    statements.forEach(
        statement ->
            byQuestion
                .computeIfAbsent(statement.question(), q -> new ArrayList<>())
                .add(statement));
  }

  /// Codes the statements of all questions.
  ///
  /// @param engine the codebooks of the engine
  /// @param decided questions whose themes people changed: their codebooks stay
  public List<QuestionThemes> code(
      List<QuestionThemes> engine, Set<Integer> decided, Progress progress) {
    var coded = new ArrayList<QuestionThemes>();
    for (var found : engine) {
      coded.add(code(found, decided.contains(found.question())));
      progress.reached(coded.size(), engine.size());
    }
    return coded;
  }

  private QuestionThemes code(QuestionThemes engine, boolean isDecided) {
    var statements = byQuestion.getOrDefault(engine.question(), List.of());
    var question = question(engine.question());
    if (statements.isEmpty()) {
      return engine;
    }
    var codebook =
        isDecided
            ? ModelCodebook.fromThemes(engine.themes())
            : propose(question, select(statements, engine));
    if (codebook.themes().isEmpty()) {
      return engine;
    }
    var codes = new ArrayList<ModelCode>();
    for (var batch : batches(statements)) {
      var task = new CodingTask(question, codebook, batch, material);
      model.ask(task.prompt(), task).ifPresent(codes::addAll);
    }
    return new CodedThemes(material, threads, engine, codebook, statements, codes).build();
  }

  private ModelCodebook propose(QuestionFacts question, List<Statement> statements) {
    var task = new CodebookTask(question, statements, material);
    return model.ask(task.prompt(), task).orElseGet(() -> new ModelCodebook(List.of()));
  }

  private List<Statement> statementsOn(int question) {
    return byQuestion.getOrDefault(question, List.of());
  }

  private QuestionFacts question(int number) {
    return material.questions().stream()
        .filter(question -> question.number() == number)
        .findFirst()
        .orElseThrow();
  }

  /// All statements of a short question; of a long one the first statements of each point.
  private static List<Statement> select(List<Statement> statements, QuestionThemes engine) {
    if (statements.size() <= CODEBOOK_STATEMENTS) {
      return statements;
    }
    var byId = byId(statements);
    var selected = new ArrayList<Statement>();
    for (int rank = 0; rank < SELECTED_OF_POINT; rank++) {
      for (var theme : engine.themes()) {
        for (var part : theme.parts()) {
          if (part.members().size() > rank && selected.size() < CODEBOOK_STATEMENTS) {
            byId.getOrDefault(part.members().get(rank).statement(), List.of()).stream()
                .findFirst()
                .ifPresent(selected::add);
          }
        }
      }
    }
    return selected;
  }

  private static Map<String, List<Statement>> byId(List<Statement> statements) {
    var byId = new HashMap<String, List<Statement>>();
    statements.forEach(
        statement ->
            byId.computeIfAbsent(statement.standsAs(), id -> new ArrayList<>()).add(statement));
    return byId;
  }

  /// Whole threads as far as they fit, so that the model reads replies with what they answer.
  private List<List<Statement>> batches(List<Statement> statements) {
    var byThread = new LinkedHashMap<Integer, List<Statement>>();
    statements.forEach(
        statement ->
            byThread
                .computeIfAbsent(threads.root(statement.comment()), root -> new ArrayList<>())
                .add(statement));
    var batches = new ArrayList<List<Statement>>();
    var current = new ArrayList<Statement>();
    for (var thread : byThread.values()) {
      if (!current.isEmpty() && current.size() + thread.size() > CODED_AT_A_TIME) {
        batches.add(List.copyOf(current));
        current.clear();
      }
      for (Statement statement : thread) {
        if (current.size() == CODED_AT_A_TIME) {
          batches.add(List.copyOf(current));
          current.clear();
        }
        current.add(statement);
      }
    }
    if (!current.isEmpty()) {
      batches.add(List.copyOf(current));
    }
    return batches;
  }

  /// The paragraphs that the model wrote, and the translations on which they rest.
  ///
  /// @param translations by the ids of statements
  public record Text(List<WrittenParagraph> paragraphs, Map<String, String> translations) {

    public static final Text NONE = new Text(List.of(), Map.of());

    public Text {
      paragraphs = List.copyOf(paragraphs);
      translations = Map.copyOf(translations);
    }
  }

  /// Writes the paragraphs on the themes.
  ///
  /// @param speakers names the speaker of a comment as reports do
  /// @param countsAllowed true if the codes of the model agree with those of people
  public Text write(
      List<QuestionThemes> questions,
      Function<SourceComment, String> speakers,
      boolean countsAllowed,
      Progress progress) {
    var sources =
        questions.stream()
            .flatMap(question -> question.themes().stream())
            .map(theme -> selection.select(theme, byId(statementsOn(theme.question()))))
            .filter(theme -> !theme.statements().isEmpty())
            .toList();
    var translated =
        translations.of(sources.stream().flatMap(theme -> theme.statements().stream()).toList());
    var readable = new Readable(material, translated, speakers);
    var written = new ArrayList<WrittenParagraph>();
    int done = 0;
    for (var theme : sources) {
      var task = new ParagraphTask(theme, material, readable, countsAllowed);
      model.ask(task.prompt(), task).ifPresent(written::add);
      progress.reached(++done, sources.size());
    }
    return new Text(written, translated);
  }

  /// Translates what a draft quotes in other languages than the report's.
  ///
  /// @param known translations by the ids of statements
  public List<TranslatedQuotation> translate(Draft draft, Map<String, String> known) {
    return translations.of(
        draft, byQuestion.values().stream().flatMap(List::stream).toList(), known);
  }

  /// Summarizes the body of a draft by question.
  public List<WrittenSummary> summarize(Draft draft, Progress progress) {
    var bodies = new TreeMap<Integer, List<DraftParagraph>>();
    for (var section : draft.sections()) {
      Integer number = section.question();
      if (number != null && section.kind() != SectionKind.SUMMARY) {
        bodies.computeIfAbsent(number, q -> new ArrayList<>()).addAll(section.paragraphs());
      }
    }
    var summaries = new ArrayList<WrittenSummary>();
    int done = 0;
    for (var body : bodies.entrySet()) {
      var task =
          new SummaryTask(
              question(body.getKey()),
              material.facts().language(),
              beginning(body.getValue()),
              statementsOn(body.getKey()),
              SUMMARY_WORDS / bodies.size());
      model.ask(task.prompt(), task).ifPresent(summaries::add);
      progress.reached(++done, bodies.size());
    }
    return summaries;
  }

  private static List<DraftParagraph> beginning(List<DraftParagraph> paragraphs) {
    var some = new ArrayList<DraftParagraph>();
    int words = 0;
    for (var paragraph : paragraphs) {
      words += paragraph.sentences().stream().mapToInt(one -> Words.count(one.text())).sum();
      if (words > SUMMARIZED_WORDS && !some.isEmpty()) {
        break;
      }
      some.add(paragraph);
    }
    return some;
  }
}
