package org.rapporteur.discussion.theme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentId;
import org.rapporteur.discussion.CommentThemesChanged;
import org.rapporteur.discussion.QuestionThemesChanged;
import org.rapporteur.discussion.theme.ThemeMemberSql.AnalysedComment;
import org.rapporteur.discussion.theme.ThemeMemberSql.ThemeMembership;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// Stores the themes that the synthesis module detects. Callers provide the transaction and ensure
/// that only one of them updates a consultation at a time.
@Service
public class ThemeUpdateService {

  /// A stored theme, public or not, for callers that decide on its visibility.
  public record StoredTheme(
      ThemeId id, QuestionId question, String label, boolean isNamedByPeople) {}

  /// Above this number of comments, the event lists none of them.
  private static final int MAX_LISTED_CHANGES = 200;

  private final ThemeSql rows;
  private final ThemeMemberSql members;
  private final ApplicationEventPublisher events;

  ThemeUpdateService(ThemeSql rows, ThemeMemberSql members, ApplicationEventPublisher events) {
    this.rows = rows;
    this.members = members;
    this.events = events;
  }

  /// Replaces the themes of the previous run. A theme that continues keeps its number, and its
  /// comments keep the run in which they joined it.
  public void replace(ThemeDetectionResult result) {
    var consultation = result.consultation();
    rows.lock(consultation);
    var analysedComments = members.loadComments(consultation, result.revisions().keySet());
    var previousMembers = members.loadMemberships(consultation);
    var knownThemes = rows.loadKnown(consultation, previousMembers);
    var newThemes = toNewThemes(result, analysedComments);
    var matches = ThemeMatching.match(knownThemes, List.copyOf(newThemes.keySet()));
    var readings = rows.startRuns(consultation, result.detectedAt(), analysedComments.values());
    var retiredIds = new HashSet<Long>();
    knownThemes.forEach(theme -> retiredIds.add(theme.id()));
    retiredIds.removeAll(matches.values());
    rows.retire(retiredIds);
    var memberships = new ArrayList<ThemeMembership>();
    newThemes.forEach(
        (newTheme, theme) -> {
          var id = matches.get(newTheme);
          long themeId = id == null ? rows.add(consultation, theme) : rows.update(id, theme);
          var joined = previousMembers.getOrDefault(themeId, Map.of());
          int current = readings.getOrDefault(theme.question(), 1);
          for (int number : theme.comments()) {
            var comment = analysedComments.get(number);
            if (comment != null) {
              var previousMembership = joined.get(comment.id());
              memberships.add(
                  new ThemeMembership(
                      themeId,
                      comment.id(),
                      comment.root(),
                      Objects.requireNonNull(result.revisions().get(number)),
                      previousMembership == null ? current : previousMembership.joinedInRun()));
            }
          }
        });
    var changed = members.replace(previousMembers, memberships);
    members.recount(rows.listIds(consultation));
    if (!changed.isEmpty()) {
      events.publishEvent(new CommentThemesChanged(consultation, toEventComments(changed)));
    }
    rows.listQuestions(consultation).forEach(question -> publishChange(consultation, question));
  }

  /// Sets the name that people gave a theme.
  public void setName(ConsultationId consultation, int question, String sourceKey, String name) {
    rows.setName(consultation, question, sourceKey, name)
        .ifPresent(changed -> publishChange(consultation, changed));
  }

  /// Recounts the themes of a comment.
  void recount(ConsultationId consultation, QuestionId question, CommentId comment) {
    var themes =
        lockThemesOf(consultation, comment).stream().map(theme -> theme.id().value()).toList();
    if (!themes.isEmpty()) {
      members.recount(themes);
      publishChange(consultation, question);
    }
  }

  /// The themes of a comment. Locks the themes of the consultation until the transaction ends, so
  /// that the caller sees the result of a run that started earlier.
  public List<StoredTheme> lockThemesOf(ConsultationId consultation, CommentId comment) {
    rows.lock(consultation);
    return rows.listByComment(comment);
  }

  /// All themes of the last detection run.
  public List<StoredTheme> listThemes(ConsultationId consultation) {
    return rows.listByConsultation(consultation);
  }

  /// Sets if the label of a theme is public. Labels consist of words from comments.
  public void setLabelPublic(ConsultationId consultation, StoredTheme theme, boolean isPublic) {
    if (rows.setLabelPublic(theme.id(), isPublic)) {
      publishChange(consultation, theme.question());
    }
  }

  private void publishChange(ConsultationId consultation, QuestionId question) {
    events.publishEvent(new QuestionThemesChanged(consultation, question));
  }

  private static List<CommentId> toEventComments(Collection<Long> changed) {
    return changed.size() > MAX_LISTED_CHANGES
        ? List.of()
        : changed.stream().sorted().map(CommentId::new).toList();
  }

  private static Map<ThemeMatching.NewTheme, DetectedTheme> toNewThemes(
      ThemeDetectionResult result, Map<Integer, AnalysedComment> analysedComments) {
    var newThemes = new LinkedHashMap<ThemeMatching.NewTheme, DetectedTheme>();
    for (var theme : result.themes()) {
      var comments = toIds(theme.comments(), analysedComments);
      newThemes.put(
          new ThemeMatching.NewTheme(
              theme.question(), theme.sourceKey(), theme.language(), comments),
          theme);
    }
    return newThemes;
  }

  private static Set<Long> toIds(
      Collection<Integer> numbers, Map<Integer, AnalysedComment> analysedComments) {
    var ids = new HashSet<Long>();
    for (int number : numbers) {
      var comment = analysedComments.get(number);
      if (comment != null) {
        ids.add(comment.id());
      }
    }
    return ids;
  }
}
