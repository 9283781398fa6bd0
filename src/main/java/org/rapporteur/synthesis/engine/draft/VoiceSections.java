package org.rapporteur.synthesis.engine.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rapporteur.synthesis.engine.material.Material;
import org.rapporteur.synthesis.engine.statements.Campaign;
import org.rapporteur.synthesis.engine.statements.Statement;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.Quotable;
import org.rapporteur.synthesis.engine.themes.Theme;

/// The proposals made on a question and the campaigns that spoke to it.
final class VoiceSections {

  private static final int THEMES_WITH_PROPOSALS = 6;
  private static final int CAMPAIGN_QUOTES = 2;

  private final int question;
  private final Material material;
  private final Findings findings;
  private final Evidence evidence;
  private final SentenceWriter writer;
  private final Paragraphs paragraphs;
  private final Set<String> quoted;

  VoiceSections(
      int question,
      Material material,
      Findings findings,
      Evidence evidence,
      SentenceWriter writer,
      Paragraphs paragraphs) {
    this.question = question;
    this.material = material;
    this.findings = findings;
    this.evidence = evidence;
    this.writer = writer;
    this.paragraphs = paragraphs;
    this.quoted =
        findings.keyPoints().stream()
            .map(point -> point.statement().id())
            .collect(Collectors.toCollection(HashSet::new));
  }

  void write() {
    var proposals = proposals();
    if (!proposals.isEmpty()) {
      paragraphs.section(
          SectionKind.PROPOSALS, 2, question, List.of(paragraphs.paragraph(proposals)));
    }
    var campaigns =
        findings.campaigns().stream()
            .filter(campaign -> campaign.question() == question)
            .map(campaign -> paragraphs.paragraph(null, campaign.template(), campaign(campaign)))
            .toList();
    paragraphs.section(SectionKind.CAMPAIGNS, 2, question, campaigns);
  }

  private List<DraftSentence> proposals() {
    var proposing = new TreeSet<Integer>();
    findings.reading().statements().stream()
        .filter(statement -> statement.question() == question && statement.proposal())
        .forEach(statement -> proposing.add(statement.comment()));
    if (proposing.isEmpty()) {
      return List.of();
    }
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        writer
            .sentence(SentenceKind.PROPOSALS, "proposals", proposing)
            .count("contributors", CountForm.QUANTIFIED, Scope.question(question))
            .done());
    var speakers = new HashSet<Integer>();
    findings.themesOf(question).stream()
        .sorted(Comparator.comparingLong((Theme theme) -> -proposalsIn(theme)))
        .map(theme -> proposal(theme, speakers))
        .flatMap(Optional::stream)
        .limit(THEMES_WITH_PROPOSALS)
        .forEach(sentences::add);
    return sentences;
  }

  private long proposalsIn(Theme theme) {
    return evidence.statements(theme).stream()
        .filter(Statement::proposal)
        .map(Statement::comment)
        .distinct()
        .count();
  }

  private Optional<DraftSentence> proposal(Theme theme, Set<Integer> speakers) {
    return theme.members().stream()
        .flatMap(
            member ->
                evidence.statements(theme).stream()
                    .filter(statement -> statement.id().equals(member.statement())))
        .filter(statement -> statement.proposal() && Quotable.standsAlone(statement))
        .filter(statement -> !quoted.contains(statement.id()))
        .filter(statement -> !speakers.contains(material.present(statement.comment()).holder()))
        .findFirst()
        .map(
            statement -> {
              quoted.add(statement.id());
              speakers.add(material.present(statement.comment()).holder());
              return writer
                  .sentence(SentenceKind.KEY_POINT, "proposal", List.of(statement.comment()))
                  .with("label", theme.label())
                  .with("speaker", writer.speaker(statement))
                  .quote("quote", statement)
                  .done();
            });
  }

  private List<DraftSentence> campaign(Campaign campaign) {
    var sentences = new ArrayList<DraftSentence>();
    sentences.add(
        writer
            .sentence(SentenceKind.CAMPAIGN, "campaign", campaign.comments())
            .with("template", "C" + campaign.template())
            .count("comments", CountForm.COMMENTS, Scope.question(question))
            .count("contributors", CountForm.CONTRIBUTORS, Scope.question(question))
            .done());
    sentences.add(
        writer
            .sentence(SentenceKind.CAMPAIGN_GROUPS, "theme.groups", campaign.comments())
            .byGroup("list", Scope.question(question))
            .done());
    if (!campaign.changed().isEmpty()) {
      sentences.add(
          writer
              .sentence(SentenceKind.CAMPAIGN_GROUPS, "campaign.changed", campaign.changed())
              .count("comments", CountForm.COMMENTS, Scope.question(question))
              .done());
    }
    ofTemplate(campaign)
        .forEach(
            statement ->
                sentences.add(
                    writer
                        .sentence(
                            SentenceKind.KEY_POINT, "campaign.states", List.of(statement.comment()))
                        .quote("quote", statement)
                        .done()));
    additions(campaign)
        .forEach(
            statement ->
                sentences.add(
                    writer
                        .sentence(
                            SentenceKind.KEY_POINT, "campaign.added", List.of(statement.comment()))
                        .with("speaker", writer.speaker(statement))
                        .quote("quote", statement)
                        .done()));
    return sentences;
  }

  /// What the template proposes says most about it; otherwise how it begins.
  private List<Statement> ofTemplate(Campaign campaign) {
    return findings.reading().statements().stream()
        .filter(statement -> statement.comment() == campaign.template())
        .filter(Quotable::standsAlone)
        .sorted(Comparator.comparing((Statement statement) -> !statement.proposal()))
        .limit(CAMPAIGN_QUOTES)
        .sorted(Comparator.comparingInt(statement -> statement.span().start()))
        .toList();
  }

  private List<Statement> additions(Campaign campaign) {
    var template =
        findings.reading().statements().stream()
            .filter(statement -> statement.comment() == campaign.template())
            .map(Statement::id)
            .collect(Collectors.toSet());
    var changed = new HashSet<>(campaign.changed());
    var speakers = new HashSet<Integer>();
    return findings.reading().statements().stream()
        .filter(statement -> changed.contains(statement.comment()))
        .filter(statement -> !template.contains(statement.standsAs()))
        .filter(Quotable::standsAlone)
        .filter(statement -> !quoted.contains(statement.id()))
        .filter(statement -> speakers.add(statement.comment()))
        .limit(CAMPAIGN_QUOTES)
        .toList();
  }
}
