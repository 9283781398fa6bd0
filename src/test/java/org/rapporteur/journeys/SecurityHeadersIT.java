package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.springframework.boot.test.context.SpringBootTest;

/// Every response has security headers, and content policies block nothing that pages need.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityHeadersIT extends WithOpenConsultation {

  @Test
  void pagesHaveSecurityHeadersThatBlockNothing() {
    postAs(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        "The Forum should continue.",
        LanguageTag.ENGLISH,
        null);
    var page = browser.window();

    var question = page.navigate(address + "/questions/1");
    browser.isAccessible(page);
    assertThat(contentPolicy(question)).contains("script-src 'self'", "frame-ancestors 'none'");
    assertThat(question.headerValue("set-cookie")).contains("JSESSIONID", "SameSite=Lax");
    requireSecurityHeaders(question);
    for (String path :
        new String[] {
          "/light" + address, "/light" + address + "/questions/1", "/light/consultations/nothing"
        }) {
      var light = page.navigate(path);
      assertThat(contentPolicy(light)).startsWith("default-src 'none'; style-src 'self'");
      requireSecurityHeaders(light);
    }
    page.navigate(address + "/questions/1/print");
    assertThat(contentPolicy(page.navigate("/api/v1/consultations")))
        .startsWith("default-src 'none'");

    assertThat(browser.blocked()).isEmpty();
  }

  @Test
  void contentPolicyBlocksNothingOnDesk() {
    viewer = fixtures.aModeratorOf(consultation.id());
    signIn("/moderation/" + consultation.slug());

    window.requireHeading("Moderation");

    assertThat(browser.blocked()).isEmpty();
  }

  private static String contentPolicy(Response response) {
    return response.headerValue("content-security-policy");
  }

  private static void requireSecurityHeaders(Response response) {
    assertThat(response.headerValue("referrer-policy")).isEqualTo("same-origin");
    assertThat(response.headerValue("permissions-policy")).contains("camera=()");
    assertThat(response.headerValue("cross-origin-opener-policy")).isEqualTo("same-origin");
  }
}
