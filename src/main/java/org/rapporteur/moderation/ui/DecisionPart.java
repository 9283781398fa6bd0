package org.rapporteur.moderation.ui;

import java.util.Locale;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.publiclog.Entry;
import org.rapporteur.publiclog.EntryPart;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.rapporteur.shared.Templates;
import org.springframework.stereotype.Component;

/// Adds to the entry of a decision what the log does not know: the point of the policy in words,
/// the appeal with its answer, and for its author the message and the way to appeal.
@Component
class DecisionPart implements EntryPart {

  private final ConsultationService consultations;
  private final ModerationService moderation;
  private final AppealService appeals;
  private final PolicyService policies;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  DecisionPart(
      ConsultationService consultations,
      ModerationService moderation,
      AppealService appeals,
      PolicyService policies,
      Viewers viewers,
      Templates templates,
      Messages messages) {
    this.consultations = consultations;
    this.moderation = moderation;
    this.appeals = appeals;
    this.policies = policies;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<String> html(Entry entry, Locale locale) {
    var viewer = viewers.current();
    return consultations
        .find(viewer, new Slug(entry.log().value()))
        .flatMap(
            consultation ->
                moderation
                    .find(viewer, consultation.id(), entry.number())
                    .map(decision -> html(viewer, consultation, decision, locale)));
  }

  private String html(
      Viewer viewer, ConsultationDetails consultation, DecisionDetails decision, Locale locale) {
    return templates.html(
        "moderation/decision.jte",
        java.util.Map.of(
            "messages",
            messages,
            "locale",
            locale,
            "page",
            new ReadDecision(
                consultation,
                decision,
                point(consultation, decision).orElse(null),
                appeal(consultation, decision).orElse(null),
                appeals.isAppealableBy(viewer, decision))));
  }

  private Optional<PolicyPoint> point(ConsultationDetails consultation, DecisionDetails decision) {
    return policies
        .version(consultation.id(), decision.policyVersion())
        .map(policy -> policy.point(decision.policyPoint()));
  }

  private Optional<AppealDetails> appeal(
      ConsultationDetails consultation, DecisionDetails decision) {
    return appeals.byEntry(consultation.id(), decision.number());
  }
}
