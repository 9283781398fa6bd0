package org.rapporteur.moderation.ui;

import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationLinks;
import org.rapporteur.moderation.DecisionDetails;
import org.rapporteur.moderation.ModerationLinks;
import org.rapporteur.moderation.appeal.AppealDetails;
import org.rapporteur.moderation.policy.PolicyPoint;

/// The template model of a decision's page.
public record DecisionPage(
    ConsultationDetails consultation,
    DecisionDetails decision,
    @Nullable PolicyPoint point,
    @Nullable AppealDetails appeal,
    boolean canAppeal) {

  public String policyLink() {
    return ConsultationLinks.policy(consultation.slug())
        + "?version="
        + decision.reasons().policyVersion();
  }

  public String appealLink() {
    return ModerationLinks.appeal(consultation.slug(), decision.number());
  }

  public String entryLink(int number) {
    return ModerationLinks.decision(consultation.slug(), number);
  }
}
