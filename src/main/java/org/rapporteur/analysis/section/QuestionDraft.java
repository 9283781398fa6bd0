package org.rapporteur.analysis.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.Theme;
import org.rapporteur.analysis.draft.CountForm;
import org.rapporteur.analysis.draft.DraftParagraph;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Scope;
import org.rapporteur.analysis.draft.SectionKind;
import org.rapporteur.analysis.draft.SentenceKind;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.TermAccount;
import org.rapporteur.analysis.material.Groups;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.QuestionFacts;
import org.rapporteur.analysis.material.SourceChoice;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.material.SourceContributor;
import org.rapporteur.analysis.wording.Wording;

/// Sources of the sections on one question, and the sentences that several of them need.
///
/// @param themes the one with most contributors behind it first
/// @param account by the terms of a vocabulary, where one was given
record QuestionDraft(
    int question,
    Material material,
    Findings findings,
    List<Theme> themes,
    Optional<TermAccount> account,
    Quotes quotes,
    SentenceWriter writer,
    Wording wording,
    Paragraphs paragraphs) {

  Evidence evidence() {
    return findings.evidence();
  }

  Scope scope() {
    return Scope.question(question);
  }

  List<Integer> comments() {
    return material.contributionsOn(question).stream().map(SourceComment::number).toList();
  }

  /// Several comments, and one wording.
  boolean isAllTheSame() {
    var said = material.contributionsOn(question);
    return said.size() > 1
        && said.stream().allMatch(c -> c.plainText().equals(said.getFirst().plainText()));
  }

  /// Names a theme in a sentence. A number in a name would read like a count.
  String name(String label) {
    return wording.theme(label);
  }

  void section(SectionKind kind, List<DraftParagraph> written) {
    paragraphs.section(kind, 2, question, written);
  }

  void heading(SectionKind kind) {
    paragraphs.heading(kind, 2, wording.title(kind, Map.of()), question);
  }

  /// Says how many comments the question received, from how many contributors, and how many chose
  /// each position.
  void overview() {
    String title =
        "section.OVERVIEW" + (material.choicesOn(question).isEmpty() ? "" : ".positions");
    paragraphs.section(
        SectionKind.OVERVIEW,
        2,
        wording.text(title, Map.of()),
        question,
        null,
        List.of(paragraphs.paragraph(received())));
  }

  private List<DraftSentence> received() {
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        writer
            .sentence(SentenceKind.OVERVIEW, "overview.received", comments())
            .with("question", wording.text("question", Map.of("question", question)))
            .count("comments", CountForm.COMMENTS, scope())
            .count("contributors", CountForm.CONTRIBUTORS, scope())
            .done());
    var choices = material.choicesOn(question);
    if (!choices.isEmpty()) {
      sentences.add(tally());
      Stream.of(
              CountForm.IN_FAVOUR_IN_GROUP,
              CountForm.WITH_CONDITIONS_IN_GROUP,
              CountForm.OPPOSED_IN_GROUP)
          .flatMap(form -> byGroup(choices, form))
          .forEach(sentences::add);
    }
    if (isAllTheSame()) {
      sentences.add(
          writer
              .sentence(SentenceKind.OVERVIEW, "overview.same", comments())
              .count("comments", CountForm.COMMENTS, scope())
              .done());
    }
    return sentences;
  }

  private DraftSentence tally() {
    return writer
        .sentence(SentenceKind.OVERVIEW, "overview.positions", comments())
        .count("favour", CountForm.IN_FAVOUR, scope())
        .with("favourWords", wording.choice(asked(), CountForm.IN_FAVOUR))
        .count("conditions", CountForm.WITH_CONDITIONS, scope())
        .with("conditionsWords", wording.choice(asked(), CountForm.WITH_CONDITIONS))
        .count("against", CountForm.OPPOSED, scope())
        .with("againstWords", wording.choice(asked(), CountForm.OPPOSED))
        .count("none", CountForm.NO_POSITION, scope())
        .with("noneWords", wording.choice(asked(), CountForm.NO_POSITION))
        .done();
  }

  private QuestionFacts asked() {
    return material.questions().stream()
        .filter(asked -> asked.number() == question)
        .findFirst()
        .orElseThrow();
  }

  /// Says how many contributors addressed a theme or made a point of it, and from which groups.
  ///
  /// @param isToldAsDifference true if all that was said on it is told among the differences
  DraftSentence addressed(Theme theme, boolean isToldAsDifference) {
    List<Integer> comments = evidence().comments(theme);
    String key = evidence().countsAll(theme) ? "theme.addressed" : "theme.points";
    boolean statesGroups =
        material.comments(comments).stream().anyMatch(SourceComment::statesGroup);
    var sentence =
        writer
            .sentence(SentenceKind.THEME, statesGroups ? key + ".groups" : key, comments)
            .with(
                "where",
                isToldAsDifference ? wording.text("theme.addressed.differing", Map.of()) : "")
            .count("contributors", CountForm.CONTRIBUTORS_OF, scope());
    return statesGroups
        ? sentence.counts("list", CountForm.CONTRIBUTORS_FROM_GROUP, groupScopes()).done()
        : sentence.done();
  }

  /// Groups of which nobody made the choice come first.
  private Stream<DraftSentence> byGroup(List<SourceChoice> choices, CountForm form) {
    boolean isChosen = choices.stream().anyMatch(one -> one.choice().equals(form.choice()));
    var groups = choices.stream().map(SourceChoice::group).collect(Collectors.toSet());
    return isChosen
        ? Stream.of(
            writer
                .sentence(SentenceKind.OVERVIEW, "overview.choice", comments())
                .with("words", wording.choice(asked(), form))
                .allCounts(
                    "groups",
                    form,
                    groupScopes().filter(scope -> groups.contains(String.valueOf(scope.group()))))
                .done())
        : Stream.empty();
  }

  /// The scopes of all stakeholder groups on this question, "not stated" last.
  Stream<Scope> groupScopes() {
    return Stream.concat(Groups.STATED.stream(), Stream.of(SourceContributor.NOT_STATED))
        .map(scope()::group);
  }
}
