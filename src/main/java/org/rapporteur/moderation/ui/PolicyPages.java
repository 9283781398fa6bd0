package org.rapporteur.moderation.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.Viewers;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.shared.Templates;
import org.rapporteur.uikit.DeliveredHtml;
import org.rapporteur.uikit.FirstPage;
import org.springframework.stereotype.Component;

/// Draws the policy of a consultation, the one in force or an earlier version.
@Component
class PolicyPages implements FirstPage {

  static final String KIND = "page-policy";

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/policy/?");

  private final ConsultationService consultations;
  private final PolicyService policies;
  private final Viewers viewers;
  private final Templates templates;
  private final Messages messages;

  PolicyPages(
      ConsultationService consultations,
      PolicyService policies,
      Viewers viewers,
      Templates templates,
      Messages messages) {
    this.consultations = consultations;
    this.policies = policies;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> at(Request request) {
    return request.parts(PATH).map(parts -> content(parts, request));
  }

  private Content content(MatchResult path, Request request) {
    var viewer = viewers.current();
    var consultation = Addresses.consultation(consultations, viewer, path.group(1));
    var asked = request.query().getOrDefault("version", List.of()).stream().findFirst();
    return new Content(
        messages.text(request.locale(), "moderation.policy.title"),
        messages.text(request.locale(), "moderation.policy.lead"),
        DeliveredHtml.block(KIND, html(viewer, consultation, asked, request.locale())));
  }

  String html(
      Viewer viewer, ConsultationDetails consultation, Optional<String> version, Locale locale) {
    var id = consultation.id();
    var policy =
        version.isEmpty()
            ? policies.of(id)
            : version
                .filter(number -> number.matches("[1-9][0-9]{0,5}"))
                .flatMap(number -> policies.version(id, Integer.parseInt(number)))
                .orElseThrow(() -> new NotFound("policy", version.get()));
    return templates.html(
        "moderation/policy.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "consultation", consultation,
            "policy", policy,
            "versions", policies.versions(id),
            "editable",
                version.isEmpty()
                    && viewer.isSecretariatIn(id.scope())
                    && !consultation.phase().isArchived()));
  }
}
