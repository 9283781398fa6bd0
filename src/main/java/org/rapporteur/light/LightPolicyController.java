package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.moderation.policy.PolicyService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Light page of a consultation's moderation policy.
@Controller
class LightPolicyController {

  private final LightResolver resolver;
  private final PolicyService policies;
  private final LightPageRenderer renderer;

  LightPolicyController(
      LightResolver resolver, PolicyService policies, LightPageRenderer renderer) {
    this.resolver = resolver;
    this.policies = policies;
    this.renderer = renderer;
  }

  @GetMapping("/light/consultations/{slug}/policy")
  ResponseEntity<byte[]> showPolicy(@PathVariable String slug, HttpServletRequest request) {
    var consultation = resolver.requireConsultation(slug);
    return renderer.render(
        "policy",
        renderer.createFrame(request),
        Map.of("consultation", consultation, "policy", policies.getCurrent(consultation.id())));
  }
}
