package org.rapporteur.notification.following;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.consultation.question.QuestionDetails;
import org.rapporteur.consultation.question.QuestionId;
import org.rapporteur.discussion.CommentLinks;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Messages;
import org.springframework.stereotype.Component;

/// Renders names, links and explanations of followed places in the reader's language.
@Component
public class FollowedLabels {

  private final ConsultationService consultations;
  private final Messages messages;

  FollowedLabels(ConsultationService consultations, Messages messages) {
    this.consultations = consultations;
    this.messages = messages;
  }

  public String name(FollowedItem followed, Locale locale) {
    return switch (followed.kind()) {
      case CONSULTATION -> getConsultationTitle(followed, locale);
      case QUESTION ->
          findQuestion(followed)
              .map(
                  question ->
                      messages.text(
                          locale,
                          "notification.followed.question",
                          question.number(),
                          question.title().inLanguage(LanguageTag.forContent(locale))))
              .orElseGet(() -> getConsultationTitle(followed, locale));
      case THREAD, REPLIES ->
          messages.text(
              locale,
              followed.isOwn() ? "notification.followed.own" : "notification.followed.thread",
              CommentLinks.reference((int) followed.place().subjectId()));
      case THEME ->
          followed.place().name() == null
              ? messages.text(locale, "discussion.theme.number", followed.place().subjectId())
              : messages.text(locale, "notification.followed.theme", followed.place().name());
      case CONTRIBUTOR, DELEGATION -> Objects.requireNonNullElse(followed.place().name(), "");
    };
  }

  /// Returns the title of the consultation that contains the place, or an empty text for a
  /// consultation and a delegation.
  public String location(FollowedItem followed, Locale locale) {
    return followed.kind() == FollowKind.DELEGATION || followed.kind() == FollowKind.CONSULTATION
        ? ""
        : getConsultationTitle(followed, locale);
  }

  /// Returns a text such as "3 new comments in Question 2".
  public String newsSummary(FollowedItem followed, int count, Locale locale) {
    return messages.text(
        locale,
        "notification.news." + followed.kind().name(),
        Map.of(
            "count", count,
            "name", name(followed, locale),
            "comment", CommentLinks.reference((int) followed.place().subjectId())));
  }

  /// Returns the reason for the notification, such as "You follow this question."
  public String reason(FollowedItem followed, Locale locale) {
    return messages.text(
        locale,
        followed.isOwn()
            ? "notification.reason.own"
            : "notification.reason." + followed.kind().name(),
        Map.of(
            "name",
            name(followed, locale),
            "comment",
            CommentLinks.reference((int) followed.place().subjectId())));
  }

  /// Returns a path on this site.
  public String link(FollowedItem followed) {
    if (followed.kind() == FollowKind.DELEGATION) {
      return "/delegations/" + followed.place().slug();
    }
    var slug = getConsultation(followed).slug();
    return switch (followed.kind()) {
      case QUESTION ->
          findQuestion(followed)
              .map(question -> ConsultationLinks.question(slug, question.number()))
              .orElseGet(() -> ConsultationLinks.consultation(slug));
      case THREAD, REPLIES -> CommentLinks.comment(slug, (int) followed.place().subjectId());
      case THEME -> CommentLinks.theme(slug, (int) followed.place().subjectId());
      case CONTRIBUTOR -> CommentLinks.contributor(slug, (int) followed.place().subjectId());
      case CONSULTATION, DELEGATION -> ConsultationLinks.consultation(slug);
    };
  }

  private String getConsultationTitle(FollowedItem followed, Locale locale) {
    return getConsultation(followed).title().inLanguage(LanguageTag.forContent(locale));
  }

  /// One lookup per item is cheap, because consultations are cached.
  private ConsultationDetails getConsultation(FollowedItem followed) {
    ConsultationId id = Objects.requireNonNull(followed.place().consultation());
    return consultations.get(id);
  }

  private Optional<QuestionDetails> findQuestion(FollowedItem followed) {
    return getConsultation(followed).question(new QuestionId(followed.place().subjectId()));
  }
}
