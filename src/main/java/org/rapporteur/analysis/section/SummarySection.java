package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.finding.ConceptWeights;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.text.Words;
import org.rapporteur.analysis.wording.Wording;

/// The executive summary, at most 400 words: for each question what most contributors agreed with,
/// the points with the most support, the differences with both sides, and the proposals. A question
/// has room in proportion to its comments. The summary quotes only what the body quotes.
final class SummarySection {

  private static final int MAX_WORDS = 400;

  /// A question with less room is left out.
  private static final int MIN_WORDS = 45;

  private static final int MAX_SENTENCE_WORDS = 60;
  private static final int PARAGRAPH_WORDS = 150;

  /// Sentences that share this part of their words say the same.
  private static final double SAME = 0.4;

  private final Paragraphs paragraphs;
  private final Material material;
  private final Wording wording;
  private final SummaryCandidates candidates;

  /// By question.
  private final Map<Integer, ConceptWeights> concepts;

  SummarySection(
      Paragraphs paragraphs,
      Material material,
      Findings findings,
      Quotes quotes,
      ReportedSpeech speech,
      Map<Integer, ConceptWeights> concepts,
      Wording wording) {
    this.concepts = concepts;
    this.paragraphs = paragraphs;
    this.material = material;
    this.wording = wording;
    candidates = new SummaryCandidates(paragraphs.written(), material, findings, quotes, speech);
  }

  /// Returns the questions that the summary has room for, those with the most comments.
  static List<QuestionFacts> questions(Material material) {
    return material.questions().stream()
        .filter(question -> comments(question, material) > 0)
        .sorted(Comparator.comparingInt(question -> -comments(question, material)))
        .limit(MAX_WORDS / MIN_WORDS)
        .sorted(Comparator.comparingInt(QuestionFacts::number))
        .toList();
  }

  private static int comments(QuestionFacts question, Material material) {
    return material.contributionsOn(question.number()).size();
  }

  void write() {
    var summary = new ArrayList<DraftParagraph>();
    var participation = participation();
    summary.add(paragraphs.paragraph(participation));
    int left = MAX_WORDS - words(participation);
    var parts = questions(material).stream().map(Part::new).toList();
    int all = parts.stream().mapToInt(Part::comments).sum();
    for (var part : parts) {
      int share = Math.max(MIN_WORDS, left * part.comments() / Math.max(1, all));
      left -= part.fill(Math.min(left, share));
      all -= part.comments();
    }
    // Room that one question leaves is for the others.
    for (var part : parts) {
      left -= part.fill(left);
    }
    parts.forEach(part -> summary.addAll(part.paragraphs()));
    paragraphs.summary(summary);
  }

  /// The numbers of comments and contributors, and the questions of the summary.
  private List<DraftSentence> participation() {
    var all =
        paragraphs.written().stream()
            .filter(section -> section.kind() == SectionKind.PARTICIPATION)
            .flatMap(section -> section.paragraphs().stream())
            .flatMap(paragraph -> paragraph.sentences().stream())
            .toList();
    int summarized = questions(material).size();
    String largest = wording.text("participation.largest", Map.of("questions", summarized));
    return Stream.concat(
            all.stream().limit(1), all.stream().filter(sentence -> sentence.text().equals(largest)))
        .toList();
  }

  private static int words(List<DraftSentence> sentences) {
    return sentences.stream().mapToInt(sentence -> Words.count(sentence.text())).sum();
  }

  /// The part of the summary on one question.
  private final class Part {

    private final QuestionFacts question;
    private final String title;
    private final List<SummaryCandidate> open;
    private final List<SummaryCandidate> chosen = new ArrayList<>();
    private final List<Set<String>> said = new ArrayList<>();
    private final Map<String, Integer> themes = new HashMap<>();
    private final Set<Integer> heard = new HashSet<>();
    private final ConceptWeights concepts;
    private final Set<String> covered = new HashSet<>();
    private final Map<SummaryCandidate, Set<String>> ofCandidates = new HashMap<>();

    private Part(QuestionFacts question) {
      this.question = question;
      concepts = Objects.requireNonNull(SummarySection.this.concepts.get(question.number()));
      open = candidates.on(question.number());
      title = material.questions().size() > 1 ? wording.summaryOf(question) : "";
    }

    /// The words of the title, until it is written.
    private int title() {
      return chosen.isEmpty() ? Words.count(title) : 0;
    }

    private int comments() {
      return SummarySection.comments(question, material);
    }

    /// Takes what says most for its words while there is room.
    ///
    /// @return the number of words used
    private int fill(int room) {
      int used = title();
      var next = next(room - title());
      while (next.isPresent()) {
        used += cost(next.get());
        take(next.get());
        next = next(room - used);
      }
      return chosen.isEmpty() ? 0 : used;
    }

    private Optional<SummaryCandidate> next(int room) {
      return open.stream()
          .filter(candidate -> !chosen.contains(candidate))
          .filter(candidate -> cost(candidate) <= room)
          .filter(
              candidate ->
                  candidate.sentences().stream()
                      .allMatch(one -> Words.count(one.text()) <= MAX_SENTENCE_WORDS))
          .filter(
              candidate ->
                  said.stream().noneMatch(words -> Words.jaccard(words, candidate.words()) >= SAME))
          .max(Comparator.comparingDouble(this::worth));
    }

    /// Weighs what a candidate says that is new, and its support, for each word. A theme or a
    /// contributor that had its say counts less.
    private double worth(SummaryCandidate candidate) {
      long again = holders(candidate).filter(heard::contains).count();
      double gain =
          ofCandidates.computeIfAbsent(candidate, one -> concepts.in(one.sentences())).stream()
              .filter(concept -> !covered.contains(concept))
              .mapToDouble(concepts::weight)
              .sum();
      int ofTheme = themes.getOrDefault(Objects.toString(candidate.theme()), 0);
      return gain
          * Math.sqrt(candidate.support())
          / cost(candidate)
          / (1.0 + ofTheme)
          / (1.0 + again);
    }

    private Stream<Integer> holders(SummaryCandidate candidate) {
      return candidate.comments().stream().map(comment -> material.present(comment).holder());
    }

    private void take(SummaryCandidate candidate) {
      chosen.add(candidate);
      said.add(candidate.words());
      holders(candidate).forEach(heard::add);
      covered.addAll(ofCandidates.getOrDefault(candidate, Set.of()));
      if (candidate.theme() != null) {
        themes.merge(candidate.theme(), 1, Integer::sum);
      }
    }

    /// The words of a sentence of its own. Passages that share one never need more.
    private static int cost(SummaryCandidate candidate) {
      return words(candidate.sentences());
    }

    /// A campaign has a paragraph of its own. All else follows kind by kind; a kind for which a
    /// paragraph has no room begins another.
    private List<DraftParagraph> paragraphs() {
      var written = new ArrayList<DraftParagraph>();
      var sentences = new ArrayList<DraftSentence>();
      for (var kind : SummaryCandidate.Kind.values()) {
        var passages = new ArrayList<Quotes.Passage>();
        var ofKind = new ArrayList<DraftSentence>();
        for (var candidate : chosen) {
          if (candidate.kind() == kind && candidate.campaign() != null) {
            written.add(paragraph(candidate.campaign(), candidate.sentences(), written.isEmpty()));
          } else if (candidate.kind() == kind && candidate.passage() != null) {
            passages.add(candidate.passage());
          } else if (candidate.kind() == kind) {
            ofKind.addAll(candidate.sentences());
          }
        }
        ofKind.addAll(candidates.together(passages));
        if (!sentences.isEmpty() && words(sentences) + words(ofKind) > PARAGRAPH_WORDS) {
          written.add(paragraph(null, sentences, written.isEmpty()));
          sentences.clear();
        }
        sentences.addAll(ofKind);
      }
      if (!sentences.isEmpty()) {
        written.add(paragraph(null, sentences, written.isEmpty()));
      }
      return written;
    }

    private DraftParagraph paragraph(
        @Nullable Integer campaign, List<DraftSentence> sentences, boolean isFirst) {
      var all = new ArrayList<>(sentences);
      if (isFirst) {
        all.set(0, all.getFirst().behind(title));
      }
      return paragraphs.paragraph(null, campaign, all);
    }
  }
}
