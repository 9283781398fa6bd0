package org.rapporteur.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.campaign.Campaigns;
import org.rapporteur.analysis.check.DraftCheck;
import org.rapporteur.analysis.check.Problem;
import org.rapporteur.analysis.codebook.CampaignFilter;
import org.rapporteur.analysis.codebook.CodebookBuilder;
import org.rapporteur.analysis.codebook.CrossCuttingPoint;
import org.rapporteur.analysis.codebook.Evidence;
import org.rapporteur.analysis.codebook.KeptTheme;
import org.rapporteur.analysis.codebook.KeyPoint;
import org.rapporteur.analysis.codebook.KeyPoints;
import org.rapporteur.analysis.codebook.QuestionThemes;
import org.rapporteur.analysis.differences.Differences;
import org.rapporteur.analysis.draft.Draft;
import org.rapporteur.analysis.draft.DraftSentence;
import org.rapporteur.analysis.draft.Ledger;
import org.rapporteur.analysis.draft.RevisionTexts;
import org.rapporteur.analysis.finding.Findings;
import org.rapporteur.analysis.finding.Grounds;
import org.rapporteur.analysis.likeness.TextFeatures;
import org.rapporteur.analysis.material.CommentManifest;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.material.SourceComment;
import org.rapporteur.analysis.section.Drafting;
import org.rapporteur.analysis.stances.CodedTheme;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.analysis.vocabulary.Vocabulary;
import org.rapporteur.analysis.wording.Glosses;
import org.rapporteur.analysis.written.WrittenSummary;
import org.rapporteur.shared.Messages;

/// The stages of a run, in their order. Each takes what the stages before it answered and nothing
/// else, so that a run can keep every answer and go on after any of them.
public class Engine {

  private final Messages messages;

  public Engine(Messages messages) {
    this.messages = messages;
  }

  public CommentManifest snapshot(Material material) {
    return CommentManifest.of(material);
  }

  public List<Campaign> campaigns(Material material, Memory memory, Progress progress) {
    return Campaigns.find(material, memory, progress);
  }

  public StatementReading statements(
      Material material, List<Campaign> campaigns, Memory memory, Progress progress) {
    return StatementReader.read(material, campaigns, memory, progress);
  }

  /// Builds the codebooks of all questions.
  ///
  /// @param vocabulary the terms of the institution, if it gave some
  public List<QuestionThemes> themes(
      Material material,
      StatementReading reading,
      List<Campaign> campaigns,
      TextFeatures features,
      List<KeptTheme> kept,
      @Nullable Vocabulary vocabulary,
      Progress progress) {
    return CodebookBuilder.build(
        material,
        CampaignFilter.without(reading.statements(), campaigns),
        features,
        kept,
        vocabulary,
        progress);
  }

  public List<KeyPoint> keyPoints(Material material, Evidence evidence) {
    return KeyPoints.of(material, evidence);
  }

  /// Finds the points that were made under several questions.
  public List<CrossCuttingPoint> crossCutting(List<KeyPoint> points, TextFeatures features) {
    return CrossCuttingPoint.find(points, features);
  }

  public Differences differences(Material material, Evidence evidence, Progress progress) {
    return Differences.find(material, evidence, progress);
  }

  public Draft draft(Material material, Findings findings, Glosses glosses, Progress progress) {
    return Drafting.draft(material, findings, glosses, messages, progress);
  }

  /// Names the speaker of a comment as drafts do.
  public String speaker(SourceComment comment, Material material) {
    return Drafting.speaker(comment, material, messages);
  }

  /// Replaces the summary of a draft with that of a language model.
  public Draft withSummary(Draft draft, List<WrittenSummary> summaries, Material material) {
    return Drafting.withSummary(draft, summaries, material);
  }

  public List<DraftSentence> stances(Material material, CodedTheme coding) {
    return Drafting.stances(material, coding, messages);
  }

  /// Returns the ledger of a draft, edited or not.
  public Ledger ledger(Material material, Draft draft, List<SetAsideComment> setAside) {
    return Ledger.of(material, draft, setAside);
  }

  /// Finds the problems that prevent the publication of a draft.
  public List<Problem> problems(
      Material material,
      Draft draft,
      List<SetAsideComment> setAside,
      Grounds grounds,
      RevisionTexts texts) {
    return DraftCheck.check(draft, setAside, grounds, material, texts, messages);
  }
}
