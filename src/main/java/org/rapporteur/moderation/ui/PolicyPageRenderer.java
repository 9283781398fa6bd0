package org.rapporteur.moderation.ui;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.consultation.ConsultationDetails;
import org.rapporteur.consultation.ConsultationId;
import org.rapporteur.consultation.ConsultationService;
import org.rapporteur.identity.Viewer;
import org.rapporteur.identity.ViewerService;
import org.rapporteur.moderation.policy.Policy;
import org.rapporteur.moderation.policy.PolicyService;
import org.rapporteur.shared.HtmlTemplates;
import org.rapporteur.shared.Messages;
import org.rapporteur.shared.NotFound;
import org.rapporteur.uikit.StatelessHtml;
import org.rapporteur.uikit.frame.InitialPage;
import org.springframework.stereotype.Component;

/// Renders the policy of a consultation, the current or an earlier version.
@Component
class PolicyPageRenderer implements InitialPage {

  static final String CSS_CLASS = "page-policy";

  private static final Pattern PATH = Pattern.compile("/consultations/([^/]+)/policy/?");

  private final ConsultationService consultations;
  private final PolicyService policies;
  private final ViewerService viewers;
  private final HtmlTemplates templates;
  private final Messages messages;

  PolicyPageRenderer(
      ConsultationService consultations,
      PolicyService policies,
      ViewerService viewers,
      HtmlTemplates templates,
      Messages messages) {
    this.consultations = consultations;
    this.policies = policies;
    this.viewers = viewers;
    this.templates = templates;
    this.messages = messages;
  }

  @Override
  public Optional<Content> render(Request request) {
    return request.match(PATH).map(path -> renderContent(path, request));
  }

  private Content renderContent(MatchResult path, Request request) {
    var viewer = viewers.current();
    var consultation = RouteResolver.requireConsultation(consultations, viewer, path.group(1));
    var version =
        request.query().getOrDefault("version", List.of()).stream().findFirst().orElse(null);
    return new Content(
        messages.text(request.locale(), "moderation.policy.title"),
        messages.text(request.locale(), "moderation.policy.lead"),
        StatelessHtml.wrap(CSS_CLASS, renderHtml(viewer, consultation, version, request.locale())));
  }

  /// Renders the page of one version of the policy.
  ///
  /// @param version the number of a version as text; the current version if null
  String renderHtml(
      Viewer viewer, ConsultationDetails consultation, @Nullable String version, Locale locale) {
    var id = consultation.id();
    var policy = version == null ? policies.getCurrent(id) : requireVersion(id, version);
    return templates.render(
        "moderation/policy.jte",
        Map.of(
            "messages", messages,
            "locale", locale,
            "consultation", consultation,
            "policy", policy,
            "versions", policies.listVersions(id),
            "editable",
                version == null
                    && viewer.isSecretariatIn(id.scope())
                    && !consultation.phase().isArchived()));
  }

  private Policy requireVersion(ConsultationId consultation, String version) {
    return Optional.of(version)
        .filter(number -> number.matches("[1-9][0-9]{0,5}"))
        .flatMap(number -> policies.findVersion(consultation, Integer.parseInt(number)))
        .orElseThrow(() -> new NotFound("policy", version));
  }
}
