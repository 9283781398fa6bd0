package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.material.SourcePosition;
import org.rapporteur.analysis.positions.PositionReader;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.SetAsideReason;
import org.rapporteur.analysis.wording.Wording;
import org.rapporteur.identity.affiliation.DevelopmentStatus;

/// Under which mandate, who took part, and which comments could not be summarized.
final class ParticipationSections {

  /// Longer lists of questions are for a table.
  private static final int MOST_LISTED = 12;

  private final Material material;
  private final Findings findings;
  private final SentenceWriter writer;
  private final Wording wording;
  private final Paragraphs paragraphs;
  private final List<Integer> all;

  ParticipationSections(
      Material material,
      Findings findings,
      SentenceWriter writer,
      Wording wording,
      Paragraphs paragraphs) {
    this.material = material;
    this.findings = findings;
    this.writer = writer;
    this.wording = wording;
    this.paragraphs = paragraphs;
    this.all = numbers(comment -> true);
  }

  void write() {
    var facts = material.facts();
    paragraphs.section(
        SectionKind.MANDATE,
        1,
        wording.title(SectionKind.MANDATE, Map.of()),
        null,
        facts.mandate(),
        List.of(
            paragraphs.paragraph(
                List.of(
                    writer
                        .sentence(SentenceKind.MANDATE, "mandate", all)
                        .with("title", facts.title())
                        .with("opens", wording.date(facts.opensAt()))
                        .with("closes", wording.date(facts.closesAt()))
                        .count("comments", CountForm.COMMENTS, Scope.ALL)
                        .done()))));
    var sentences = contributors();
    sentences.addAll(comments());
    sentences.addAll(unused());
    paragraphs.section(
        SectionKind.PARTICIPATION, 1, null, List.of(paragraphs.paragraph(sentences)));
  }

  private List<DraftSentence> contributors() {
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        ofAll("received")
            .count("comments", CountForm.COMMENTS, Scope.ALL)
            .count("contributors", CountForm.CONTRIBUTORS, Scope.ALL)
            .done());
    writer
        .groups(SentenceKind.PARTICIPATION, "participation.groups", all, Scope.ALL)
        .ifPresent(sentences::add);
    notComparable().ifPresent(sentences::add);
    var regions =
        material.contributions().stream()
            .map(SourceComment::region)
            .filter(Objects::nonNull)
            .toList();
    if (!regions.isEmpty()) {
      var codes = new TreeSet<String>(regions);
      codes.remove(SourceContributor.NO_REGION);
      var ordered = new ArrayList<>(codes);
      ordered.add(SourceContributor.NO_REGION);
      sentences.add(
          ofAll("regions")
              .counts(
                  "list",
                  CountForm.CONTRIBUTORS_FROM_REGION,
                  ordered.stream().map(Scope.ALL::region))
              .done());
    }
    if (material.contributions().stream().anyMatch(c -> !c.development().isEmpty())) {
      sentences.add(
          ofAll("development")
              .counts(
                  "list",
                  CountForm.CONTRIBUTORS_FROM_DEVELOPMENT,
                  Stream.of(DevelopmentStatus.values())
                      .map(status -> Scope.ALL.development(status.name())))
              .done());
    }
    var small = PositionReader.smallGroups(material.contributions());
    if (!small.isEmpty()) {
      sentences.add(
          participation(SentenceKind.SMALL_GROUPS, "small", numbers(c -> small.contains(c.group())))
              .counts(
                  "list", CountForm.CONTRIBUTORS_FROM_GROUP, small.stream().map(Scope.ALL::group))
              .done());
    }
    var delegations = numbers(SourceComment::delegation);
    if (!delegations.isEmpty()) {
      sentences.add(
          participation(SentenceKind.DELEGATIONS, "delegations", delegations)
              .count("contributors", CountForm.CONTRIBUTORS, Scope.ALL)
              .done());
    }
    return sentences;
  }

  /// Where fewer than two groups took part, be it by positions alone.
  private Optional<DraftSentence> notComparable() {
    var stated =
        Stream.concat(
                material.contributions().stream().map(SourceComment::group),
                material.positions().stream().map(SourcePosition::group))
            .filter(Groups.STATED::contains)
            .distinct()
            .toList();
    return switch (stated.size()) {
      case 0 -> Optional.of(ofAll("no-group").done());
      case 1 ->
          Optional.of(ofAll("one-group").with("group", wording.group(stated.getFirst())).done());
      default -> Optional.empty();
    };
  }

  private List<DraftSentence> comments() {
    var sentences = new ArrayList<DraftSentence>();
    var languages = new TreeMap<String, Integer>();
    material.contributions().forEach(c -> languages.merge(c.language().value(), 1, Integer::sum));
    sentences.add(
        ofAll("languages")
            .counts(
                "list",
                CountForm.COMMENTS_IN_LANGUAGE,
                languages.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                    .map(entry -> Scope.ALL.language(entry.getKey())))
            .done());
    if (material.questions().size() > 1 && material.questions().size() <= MOST_LISTED) {
      sentences.add(
          ofAll("questions")
              .counts(
                  "list",
                  CountForm.COMMENTS_ON_QUESTION,
                  material.questions().stream().map(question -> Scope.question(question.number())))
              .done());
    }
    int summarized = SummarySection.questions(material).size();
    if (summarized < material.questions().size()) {
      sentences.add(ofAll("largest").with("questions", summarized).done());
    }
    var replies = numbers(comment -> comment.parent() != null);
    if (!replies.isEmpty()) {
      sentences.add(
          participation(SentenceKind.REPLIES, "replies", replies)
              .count("comments", CountForm.COMMENTS, Scope.ALL)
              .done());
    }
    var positions = material.judged();
    if (positions.isEmpty()) {
      sentences.add(ofAll("no-positions").done());
    } else {
      sentences.add(
          participation(SentenceKind.POSITIONS, "positions", positions)
              .count("comments", CountForm.COMMENTS, Scope.ALL)
              .done());
    }
    return sentences;
  }

  private List<DraftSentence> unused() {
    var sentences = new ArrayList<DraftSentence>();
    var attached = findings.reading().attachmentOnly();
    if (!attached.isEmpty()) {
      sentences.add(
          writer
              .sentence(SentenceKind.ATTACHED, "attached", attached)
              .count("comments", CountForm.COMMENTS, Scope.ALL)
              .done());
      writer
          .groups(
              SentenceKind.ATTACHED_GROUPS, "participation.attached.groups", attached, Scope.ALL)
          .ifPresent(sentences::add);
    }
    for (var reason : SetAsideReason.values()) {
      var aside =
          findings.reading().commentsSetAside().stream()
              .filter(comment -> comment.reason() == reason)
              .map(SetAsideComment::comment)
              .toList();
      if (!aside.isEmpty()) {
        sentences.add(
            writer
                .sentence(SentenceKind.SET_ASIDE, "set-aside." + reason, aside)
                .count("comments", CountForm.COMMENTS, Scope.ALL)
                .done());
      }
    }
    return sentences;
  }

  private SentenceWriter.Sentence ofAll(String key) {
    return participation(SentenceKind.PARTICIPATION, key, all);
  }

  private SentenceWriter.Sentence participation(
      SentenceKind kind, String key, Collection<Integer> cited) {
    return writer.sentence(kind, "participation." + key, cited);
  }

  private List<Integer> numbers(Predicate<SourceComment> which) {
    return material.contributions().stream().filter(which).map(SourceComment::number).toList();
  }
}
