package org.rapporteur.notification.following;

import java.util.Objects;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.discussion.profile.ContributorProfileService;
import org.rapporteur.discussion.theme.ThemeService;
import org.rapporteur.discussion.thread.ThreadService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.delegation.DelegationLifecycleService;
import org.rapporteur.shared.NotFound;
import org.springframework.stereotype.Component;

/// Converts follow targets, which contain public numbers, to followed places, and back.
@Component
class FollowTargetResolver {

  private final ConsultationService consultations;
  private final ThreadService threads;
  private final ThemeService themes;
  private final ContributorProfileService contributors;
  private final DelegationLifecycleService delegations;

  FollowTargetResolver(
      ConsultationService consultations,
      ThreadService threads,
      ThemeService themes,
      ContributorProfileService contributors,
      DelegationLifecycleService delegations) {
    this.consultations = consultations;
    this.threads = threads;
    this.themes = themes;
    this.contributors = contributors;
    this.delegations = delegations;
  }

  /// Throws [NotFound] if the viewer may not see the place. A reply resolves to its thread.
  FollowedPlace getPlace(Viewer viewer, FollowTarget target) {
    if (target.kind() == FollowKind.DELEGATION) {
      return FollowedPlace.forDelegation(delegations.get(viewer, target.slug()));
    }
    var consultation = consultations.get(viewer, target.slug());
    int number = target.number();
    return switch (target.kind()) {
      case CONSULTATION ->
          FollowedPlace.inConsultation(consultation.id(), FollowKind.CONSULTATION, 0);
      case QUESTION ->
          FollowedPlace.inConsultation(
              consultation.id(), FollowKind.QUESTION, getQuestionId(consultation, number).value());
      case THREAD, REPLIES ->
          FollowedPlace.inConsultation(
              consultation.id(), FollowKind.THREAD, getRootNumber(consultation, number));
      case THEME -> createThemePlace(consultation, number);
      case CONTRIBUTOR -> createContributorPlace(consultation, number);
      case DELEGATION -> throw new IllegalStateException("A delegation is in no consultation");
    };
  }

  /// The number is 0 for a question that was removed from the consultation.
  static FollowTarget toTarget(ConsultationDetails consultation, FollowedPlace place) {
    int number =
        switch (place.kind()) {
          case CONSULTATION, DELEGATION -> 0;
          case QUESTION ->
              consultation
                  .question(new QuestionId(place.subjectId()))
                  .map(QuestionDetails::number)
                  .orElse(0);
          case THREAD, THEME, CONTRIBUTOR, REPLIES -> (int) place.subjectId();
        };
    return new FollowTarget(place.kind(), consultation.slug(), number);
  }

  private static QuestionId getQuestionId(ConsultationDetails consultation, int number) {
    return consultation
        .question(number)
        .map(QuestionDetails::id)
        .orElseThrow(() -> new NotFound("question", number));
  }

  private int getRootNumber(ConsultationDetails consultation, int number) {
    return threads
        .findComment(consultation, number)
        .map(comment -> Objects.requireNonNullElse(comment.root(), comment.number()))
        .orElseThrow(() -> new NotFound("comment", CommentLinks.reference(number)));
  }

  private FollowedPlace createThemePlace(ConsultationDetails consultation, int number) {
    return themes
        .findTheme(consultation, number)
        .map(
            theme ->
                FollowedPlace.inConsultationWithName(
                    consultation.id(),
                    FollowKind.THEME,
                    theme.number(),
                    ThemeNewsCollector.toPlaceName(theme)))
        .orElseThrow(() -> new NotFound("theme", number));
  }

  private FollowedPlace createContributorPlace(ConsultationDetails consultation, int number) {
    return contributors
        .findProfile(consultation, number)
        .map(profile -> profile.details())
        .map(
            contributor ->
                FollowedPlace.inConsultationWithName(
                    consultation.id(),
                    FollowKind.CONTRIBUTOR,
                    contributor.number(),
                    contributor.name()))
        .orElseThrow(() -> new NotFound("contributor", number));
  }
}
