package org.rapporteur.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.rapporteur.moderation.policy.PolicyService;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The light page of a consultation's moderation policy.
@Controller
class LightPolicy {

  private final LightReading reading;
  private final PolicyService policies;
  private final LightPages pages;

  LightPolicy(LightReading reading, PolicyService policies, LightPages pages) {
    this.reading = reading;
    this.policies = policies;
    this.pages = pages;
  }

  @GetMapping("/light/consultations/{slug}/policy")
  ResponseEntity<byte[]> policy(@PathVariable String slug, HttpServletRequest request) {
    var consultation = reading.consultation(slug);
    return pages.page(
        "policy",
        pages.frame(request),
        Map.of("consultation", consultation, "policy", policies.of(consultation.id())));
  }
}
