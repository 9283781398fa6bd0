package org.rapporteur.moderation.ui;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationService;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.appeal.AppealService;
import org.rapporteur.moderation.policy.PolicyPoint;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.publiclog.EntryPageSection;
import org.rapporteur.publiclog.LogEntry;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.Slug;
import org.springframework.stereotype.Component;

/// Adds the policy point and the appeal to the log page of a decision. The contributor also sees
/// the message and a link to appeal.
@Component
class DecisionPageSection implements EntryPageSection {

  private final ConsultationService consultations;
  private final ModerationService moderation;
  private final AppealService appeals;
  private final PolicyService policies;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  DecisionPageSection(
      ConsultationService consultations,
      ModerationService moderation,
      AppealService appeals,
      PolicyService policies,
      ViewerService viewers,
      HtmlTemplates templates,
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
  public Optional<String> render(LogEntry entry, Locale locale) {
    var viewer = viewers.current();
    return consultations
        .find(viewer, new Slug(entry.log().value()))
        .flatMap(
            consultation ->
                moderation
                    .find(viewer, consultation.id(), entry.number())
                    .map(decision -> render(viewer, consultation, decision, locale)));
  }

  private String render(
      Viewer viewer, ConsultationDetails consultation, DecisionDetails decision, Locale locale) {
    return templates.render(
        "moderation/decision.jte",
        Map.of(
            "messages",
            messages,
            "locale",
            locale,
            "page",
            new DecisionPage(
                consultation,
                decision,
                findPoint(consultation, decision).orElse(null),
                findAppeal(consultation, decision).orElse(null),
                appeals.isAppealableBy(viewer, decision))));
  }

  private Optional<PolicyPoint> findPoint(
      ConsultationDetails consultation, DecisionDetails decision) {
    return policies
        .findVersion(consultation.id(), decision.reasons().policyVersion())
        .map(policy -> policy.requirePoint(decision.reasons().policyPoint()));
  }

  private Optional<AppealDetails> findAppeal(
      ConsultationDetails consultation, DecisionDetails decision) {
    return appeals.findByEntry(consultation.id(), decision.number());
  }
}
