package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.CitationRef;
import org.rapporteur.analysis.draft.Count;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Marks;
import org.rapporteur.analysis.draft.QuoteRef;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.statement.Statement;
import org.rapporteur.analysis.wording.Counting;
import org.rapporteur.analysis.wording.Wording;
import org.rapporteur.analysis.written.WrittenSentence;
import org.rapporteur.language.TextSpan;

/// Writes one sentence at a time: counts are taken from the citation set, quotations from the
/// comments, so neither can differ from what the sentence cites.
final class SentenceWriter {

  private final Material material;
  private final Counting counting;
  private final Wording wording;

  private final boolean isAnyGroupStated;

  /// By number.
  private final @Nullable CitationRef[] whole;

  SentenceWriter(Material material, Counting counting, Wording wording) {
    this.material = material;
    this.counting = counting;
    this.wording = wording;
    isAnyGroupStated = material.contributions().stream().anyMatch(SourceComment::statesGroup);
    whole = new CitationRef[material.comments().isEmpty() ? 0 : lastNumber(material) + 1];
  }

  private static int lastNumber(Material material) {
    return material.comments().getLast().number();
  }

  /// Words of a comment as they stand in it.
  private record Quoted(int comment, int revision, TextSpan span, String text) {

    static Quoted of(Statement statement) {
      return new Quoted(
          statement.comment(), statement.revision(), statement.span(), statement.text());
    }
  }

  /// A sentence in the making.
  final class Sentence {

    private final SentenceKind kind;
    private final String key;
    private final List<Integer> cited;
    private final Counting.Cited counted;
    private final Map<String, Object> arguments = new HashMap<>();
    private final List<Count> counts = new ArrayList<>();
    private final List<Quoted> quoted = new ArrayList<>();

    private Sentence(SentenceKind kind, String key, Collection<Integer> cited) {
      this.kind = kind;
      this.key = key;
      this.cited = isAscending(cited) ? List.copyOf(cited) : List.copyOf(new TreeSet<>(cited));
      this.counted = counting.cited(this.cited);
    }

    Sentence with(String name, Object value) {
      arguments.put(name, value);
      return this;
    }

    Sentence with(Map<String, ?> more) {
      arguments.putAll(more);
      return this;
    }

    Map<String, Object> arguments() {
      return arguments;
    }

    Sentence count(String name, CountForm form, Scope scope) {
      var count = counting.of(form, scope, counted);
      counts.add(count);
      return with(name, wording.count(count));
    }

    /// One count a scope, those of nothing left out.
    Sentence counts(String name, CountForm form, Stream<Scope> scopes) {
      var parts = new ArrayList<String>();
      scopes
          .map(scope -> counting.of(form, scope, counted))
          .filter(count -> count.counted() > 0)
          .forEach(
              count -> {
                counts.add(count);
                parts.add(wording.count(count));
              });
      return with(name, wording.list(parts));
    }

    /// One count for each scope, also those of nobody; these come first.
    Sentence allCounts(String name, CountForm form, Stream<Scope> scopes) {
      var found = scopes.map(scope -> counting.of(form, scope, counted)).toList();
      var ordered =
          Stream.concat(
                  found.stream().filter(count -> count.counted() == 0),
                  found.stream().filter(count -> count.counted() > 0))
              .toList();
      counts.addAll(ordered);
      return with(name, wording.list(ordered.stream().map(wording::count).toList()));
    }

    Sentence quote(String name, Statement statement) {
      var words = Quoted.of(statement);
      quoted.add(words);
      return with(name, quotation(words));
    }

    /// Several stretches of one comment.
    Sentence quote(String name, SourceComment comment, List<TextSpan> spans) {
      var words =
          spans.stream()
              .map(
                  span ->
                      new Quoted(comment.number(), comment.revision(), span, comment.words(span)))
              .toList();
      quoted.addAll(words);
      return with(name, wording.list(words.stream().map(SentenceWriter.this::quotation).toList()));
    }

    DraftSentence done() {
      String text = wording.sentence(key, arguments);
      var quotes = new ArrayList<QuoteRef>();
      var citations = new ArrayList<CitationRef>();
      var apart = new HashSet<Integer>();
      for (var words : quoted) {
        int at = text.indexOf(quotation(words)) + quotation(words).indexOf(words.text());
        int start = text.codePointCount(0, at);
        quotes.add(
            new QuoteRef(
                start,
                start + words.span().length(),
                words.comment(),
                words.revision(),
                words.span()));
        if (apart.add(words.comment())) {
          citations.add(new CitationRef(words.comment(), words.revision(), words.span()));
        }
      }
      for (int comment : cited) {
        if (!apart.contains(comment)) {
          citations.add(whole(comment));
        }
      }
      return new DraftSentence(text, kind, citations, quotes, counts, null);
    }
  }

  /// As most sets come, and the largest.
  private static boolean isAscending(Collection<Integer> numbers) {
    int last = -1;
    for (int number : numbers) {
      if (number <= last) {
        return false;
      }
      last = number;
    }
    return true;
  }

  /// A comment is cited by many sentences that count it.
  private CitationRef whole(int comment) {
    var known = whole[comment];
    if (known == null) {
      known = new CitationRef(comment, material.present(comment).revision(), null);
      whole[comment] = known;
    }
    return known;
  }

  Sentence sentence(SentenceKind kind, String key, Collection<Integer> cited) {
    return new Sentence(kind, key, cited);
  }

  /// From which stakeholder groups contributors came, in their order, "not stated" last. Where
  /// nobody stated one, that is said once and not of everything.
  Optional<DraftSentence> groups(
      SentenceKind kind, String key, Collection<Integer> cited, Scope scope) {
    return isAnyGroupStated
        ? Optional.of(
            sentence(kind, key, cited)
                .counts(
                    "list",
                    CountForm.CONTRIBUTORS_FROM_GROUP,
                    Stream.concat(Groups.STATED.stream(), Stream.of(SourceContributor.NOT_STATED))
                        .map(scope::group))
                .done())
        : Optional.empty();
  }

  /// A sentence of a language model.
  ///
  /// @param counted further comments that its number counts
  DraftSentence write(WrittenSentence written, Collection<Integer> counted, Scope scope) {
    var cited = new TreeSet<>(counted);
    var citations = new LinkedHashMap<Integer, CitationRef>();
    for (var source : written.sources()) {
      cited.add(source.comment());
      citations.merge(
          source.comment(),
          new CitationRef(source.comment(), source.revision(), source.span()),
          SentenceWriter::join);
    }
    cited.forEach(comment -> citations.computeIfAbsent(comment, this::whole));
    String text = written.text();
    var counts = new ArrayList<Count>();
    if (written.count() != null) {
      var count = counting.of(CountForm.CONTRIBUTORS, scope, counting.cited(List.copyOf(cited)));
      counts.add(count);
      text = text.replace(WrittenSentence.COUNT, wording.count(count));
    }
    return Marks.quoting(
        new DraftSentence(
            text, SentenceKind.MODEL, List.copyOf(citations.values()), List.of(), counts, null),
        RevisionTexts.of(material));
  }

  /// One citation of the stretch from the first to the last of two spans.
  private static CitationRef join(CitationRef one, CitationRef other) {
    var first = one.span();
    var second = other.span();
    return first == null || second == null
        ? new CitationRef(one.comment(), one.revision(), null)
        : new CitationRef(
            one.comment(),
            one.revision(),
            new TextSpan(
                Math.min(first.start(), second.start()), Math.max(first.end(), second.end())));
  }

  private String quotation(Quoted words) {
    return wording.text("quote", Map.of("text", words.text()));
  }
}
