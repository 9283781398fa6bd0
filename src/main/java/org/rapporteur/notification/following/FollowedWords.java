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

/// What a followed thing is called, where it is, and why somebody hears of it.
@Component
public class FollowedWords {

  private final ConsultationService consultations;
  private final Messages messages;

  FollowedWords(ConsultationService consultations, Messages messages) {
    this.consultations = consultations;
    this.messages = messages;
  }

  public String name(Followed of, Locale locale) {
    return switch (of.kind()) {
      case CONSULTATION -> title(of, locale);
      case QUESTION ->
          question(of)
              .map(
                  question ->
                      messages.text(
                          locale,
                          "notification.followed.question",
                          question.number(),
                          question.title().in(language(locale))))
              .orElseGet(() -> title(of, locale));
      case THREAD, REPLIES ->
          messages.text(
              locale,
              of.own() ? "notification.followed.own" : "notification.followed.thread",
              CommentLinks.reference((int) of.subject()));
      case THEME ->
          of.name() == null
              ? messages.text(locale, "discussion.theme.number", of.subject())
              : messages.text(locale, "notification.followed.theme", of.name());
      case CONTRIBUTOR, DELEGATION -> Objects.requireNonNullElse(of.name(), "");
    };
  }

  /// Empty for a delegation, which speaks in many consultations, and for a consultation itself.
  public String where(Followed of, Locale locale) {
    return of.kind() == FollowKind.DELEGATION || of.kind() == FollowKind.CONSULTATION
        ? ""
        : title(of, locale);
  }

  /// How much is new.
  public String news(Followed of, int count, Locale locale) {
    return messages.text(
        locale,
        "notification.news." + of.kind().name(),
        Map.of(
            "count", count,
            "name", name(of, locale),
            "comment", CommentLinks.reference((int) of.subject())));
  }

  /// "You follow this question."
  public String why(Followed of, Locale locale) {
    return messages.text(
        locale,
        of.own() ? "notification.why.own" : "notification.why." + of.kind().name(),
        Map.of("name", name(of, locale), "comment", CommentLinks.reference((int) of.subject())));
  }

  /// A path on this site.
  public String link(Followed of) {
    if (of.kind() == FollowKind.DELEGATION) {
      return "/delegations/" + of.slug();
    }
    var slug = consultation(of).slug();
    return switch (of.kind()) {
      case QUESTION ->
          question(of)
              .map(question -> ConsultationLinks.question(slug, question.number()))
              .orElseGet(() -> ConsultationLinks.consultation(slug));
      case THREAD, REPLIES -> CommentLinks.comment(slug, (int) of.subject());
      case THEME -> CommentLinks.theme(slug, (int) of.subject());
      case CONTRIBUTOR -> CommentLinks.contributor(slug, (int) of.subject());
      case CONSULTATION, DELEGATION -> ConsultationLinks.consultation(slug);
    };
  }

  private String title(Followed of, Locale locale) {
    return consultation(of).title().in(language(locale));
  }

  /// Consultations stand in memory.
  private ConsultationDetails consultation(Followed of) {
    ConsultationId id = Objects.requireNonNull(of.consultation());
    return consultations.get(id);
  }

  private Optional<QuestionDetails> question(Followed of) {
    return consultation(of).question(new QuestionId(of.subject()));
  }

  private static LanguageTag language(Locale locale) {
    return new LanguageTag(locale.getLanguage());
  }
}
