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
      ThemeId id, QuestionId question, String label, boolean isNamedBySecretariat) {}

  /// If more comments changed, the event lists none of them.
  private static final int MAX_LISTED_CHANGES = 200;

  private final ThemeSql themeSql;
  private final ThemeMemberSql memberSql;
  private final ApplicationEventPublisher events;

  ThemeUpdateService(
      ThemeSql themeSql, ThemeMemberSql memberSql, ApplicationEventPublisher events) {
    this.themeSql = themeSql;
    this.memberSql = memberSql;
    this.events = events;
  }

  /// Replaces the themes of the previous run. A theme that continues has the same number as before,
  /// and its comments have the run in which they joined it.
  public void replaceThemes(ThemeDetectionResult result) {
    var consultation = result.consultation();
    themeSql.lock(consultation);
    var analysedComments = memberSql.loadComments(consultation, result.revisions().keySet());
    var previousMemberships = memberSql.loadMemberships(consultation);
    var runNumbers =
        themeSql.startRuns(consultation, result.detectedAt(), analysedComments.values());
    var themeIds = storeThemes(result, previousMemberships, analysedComments);
    var memberships = new ArrayList<ThemeMembership>();
    themeIds.forEach(
        (theme, id) ->
            memberships.addAll(
                toMemberships(
                    theme,
                    id,
                    runNumbers.getOrDefault(theme.question(), 1),
                    result.revisions(),
                    previousMemberships.getOrDefault(id, Map.of()),
                    analysedComments)));
    var changed = memberSql.replace(previousMemberships, memberships);
    memberSql.recount(themeSql.listIds(consultation));
    if (!changed.isEmpty()) {
      events.publishEvent(new CommentThemesChanged(consultation, toEventComments(changed)));
    }
    themeSql.listQuestions(consultation).forEach(question -> publishChange(consultation, question));
  }

  /// Stores the detected themes and retires those that were not found again. Returns the ids of the
  /// detected themes.
  private Map<DetectedTheme, Long> storeThemes(
      ThemeDetectionResult result,
      Map<Long, Map<Long, ThemeMembership>> previousMemberships,
      Map<Integer, AnalysedComment> analysedComments) {
    var consultation = result.consultation();
    var knownThemes = themeSql.loadKnown(consultation, previousMemberships);
    var newThemes = toNewThemes(result, analysedComments);
    var matches = ThemeMatching.match(knownThemes, List.copyOf(newThemes.keySet()));
    var retiredIds = new HashSet<Long>();
    knownThemes.forEach(theme -> retiredIds.add(theme.id()));
    retiredIds.removeAll(matches.values());
    themeSql.retire(retiredIds);
    var ids = new LinkedHashMap<DetectedTheme, Long>();
    newThemes.forEach(
        (newTheme, detectedTheme) -> {
          Long knownId = matches.get(newTheme);
          if (knownId == null) {
            ids.put(detectedTheme, themeSql.insert(consultation, detectedTheme));
          } else {
            themeSql.update(knownId, detectedTheme);
            ids.put(detectedTheme, knownId);
          }
        });
    return ids;
  }

  /// Creates the memberships of one theme. A comment that was in the theme before has the run in
  /// which it joined.
  private static List<ThemeMembership> toMemberships(
      DetectedTheme theme,
      long themeId,
      int run,
      Map<Integer, Integer> revisions,
      Map<Long, ThemeMembership> previousMemberships,
      Map<Integer, AnalysedComment> analysedComments) {
    var memberships = new ArrayList<ThemeMembership>();
    for (int number : theme.comments()) {
      var comment = analysedComments.get(number);
      if (comment != null) {
        var previousMembership = previousMemberships.get(comment.id());
        memberships.add(
            new ThemeMembership(
                themeId,
                comment.id(),
                comment.root(),
                Objects.requireNonNull(revisions.get(number)),
                previousMembership == null ? run : previousMembership.firstRun()));
      }
    }
    return memberships;
  }

  /// Sets the name that the secretariat gave a theme.
  public void setName(ConsultationId consultation, int question, String sourceKey, String name) {
    themeSql
        .setName(consultation, question, sourceKey, name)
        .ifPresent(changed -> publishChange(consultation, changed));
  }

  /// Recounts the themes of a comment.
  void recount(ConsultationId consultation, QuestionId question, CommentId comment) {
    var themes =
        lockThemesOf(consultation, comment).stream().map(theme -> theme.id().value()).toList();
    if (!themes.isEmpty()) {
      memberSql.recount(themes);
      publishChange(consultation, question);
    }
  }

  /// Lists the themes of a comment. Locks the themes of the consultation until the transaction
  /// ends, so that the caller sees the result of a run that started earlier.
  public List<StoredTheme> lockThemesOf(ConsultationId consultation, CommentId comment) {
    themeSql.lock(consultation);
    return themeSql.listByComment(comment);
  }

  /// Lists all themes of the last detection run.
  public List<StoredTheme> listThemes(ConsultationId consultation) {
    return themeSql.listByConsultation(consultation);
  }

  /// Shows or withholds the label of a theme, because its words come from comments. A name given by
  /// people is always public.
  public void setLabelPublic(ConsultationId consultation, StoredTheme theme, boolean isPublic) {
    boolean changed =
        isPublic ? themeSql.showLabel(theme.id()) : themeSql.withholdLabel(theme.id());
    if (changed) {
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
