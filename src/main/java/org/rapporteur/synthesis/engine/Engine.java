package org.rapporteur.synthesis.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rapporteur.analysis.campaign.Campaign;
import org.rapporteur.analysis.campaign.Campaigns;
import org.rapporteur.analysis.material.CommentManifest;
import org.rapporteur.analysis.material.Material;
import org.rapporteur.analysis.material.Memory;
import org.rapporteur.analysis.material.Progress;
import org.rapporteur.analysis.statement.SetAsideComment;
import org.rapporteur.analysis.statement.StatementReader;
import org.rapporteur.analysis.statement.StatementReading;
import org.rapporteur.shared.Messages;
import org.rapporteur.synthesis.engine.differences.Differences;
import org.rapporteur.synthesis.engine.draft.Draft;
import org.rapporteur.synthesis.engine.draft.DraftCheck;
import org.rapporteur.synthesis.engine.draft.DraftSentence;
import org.rapporteur.synthesis.engine.draft.Drafting;
import org.rapporteur.synthesis.engine.draft.Findings;
import org.rapporteur.synthesis.engine.draft.Grounds;
import org.rapporteur.synthesis.engine.draft.Ledger;
import org.rapporteur.synthesis.engine.draft.Problem;
import org.rapporteur.synthesis.engine.draft.RevisionTexts;
import org.rapporteur.synthesis.engine.stances.CodedTheme;
import org.rapporteur.synthesis.engine.themes.Evidence;
import org.rapporteur.synthesis.engine.themes.KeptTheme;
import org.rapporteur.synthesis.engine.themes.KeyPoint;
import org.rapporteur.synthesis.engine.themes.KeyPoints;
import org.rapporteur.synthesis.engine.themes.QuestionThemes;
import org.rapporteur.synthesis.engine.themes.SentenceVectors;
import org.rapporteur.synthesis.engine.themes.ThemeFinder;
import org.rapporteur.synthesis.engine.vocabulary.Vocabulary;
import org.springframework.stereotype.Component;

/// The stages of a run, in their order. Each takes what the stages before it answered and nothing
/// else, so that a run can keep every answer and go on after any of them.
@Component
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

  /// @param vocabulary the institution's own, where it gave one
  public List<QuestionThemes> themes(
      Material material,
      StatementReading reading,
      SentenceVectors vectors,
      List<KeptTheme> kept,
      @Nullable Vocabulary vocabulary,
      Memory memory,
      Progress progress) {
    return ThemeFinder.find(
        material, reading.statements(), vectors, kept, vocabulary, memory, progress);
  }

  public List<KeyPoint> keyPoints(
      Material material,
      Evidence evidence,
      SentenceVectors vectors,
      Memory memory,
      Progress progress) {
    return KeyPoints.find(material, evidence, vectors, memory, progress);
  }

  public Differences differences(Material material, Evidence evidence, Progress progress) {
    return Differences.find(material, evidence, progress);
  }

  public Draft draft(Material material, Findings findings, Progress progress) {
    return Drafting.draft(material, findings, messages, progress);
  }

  public List<DraftSentence> stances(Material material, CodedTheme coding) {
    return Drafting.stances(material, coding, messages);
  }

  /// What became of each comment in a draft as it stands, edited or not.
  public Ledger ledger(Material material, Draft draft, List<SetAsideComment> setAside) {
    return Ledger.of(material, draft, setAside);
  }

  /// What stands in the way of publishing a draft.
  public List<Problem> problems(
      Material material,
      Draft draft,
      List<SetAsideComment> setAside,
      Grounds grounds,
      RevisionTexts texts) {
    return DraftCheck.check(draft, setAside, grounds, material, texts, messages);
  }
}
