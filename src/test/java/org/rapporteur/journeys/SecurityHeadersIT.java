package org.rapporteur.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.springframework.boot.test.context.SpringBootTest;

/// Every response has security headers, and the content policies block nothing that a page needs.
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecurityHeadersIT extends AskedConsultation {

  @Test
  void pagesHaveSecurityHeadersThatBlockNothing() {
    say(
        fixtures.aStakeholder(StakeholderGroup.GOVERNMENTS),
        "The Forum should continue.",
        LanguageTag.ENGLISH,
        null);
    var page = browser.window();

    var question = page.navigate(address + "/questions/1");
    browser.isAccessible(page);
    assertThat(policy(question)).contains("script-src 'self'", "frame-ancestors 'none'");
    assertThat(question.headerValue("set-cookie")).contains("JSESSIONID", "SameSite=Lax");
    assertHeaders(question);
    for (String path :
        new String[] {
          "/light" + address, "/light" + address + "/questions/1", "/light/consultations/nothing"
        }) {
      var light = page.navigate(path);
      assertThat(policy(light)).startsWith("default-src 'none'; style-src 'self'");
      assertHeaders(light);
    }
    page.navigate(address + "/questions/1/print");
    assertThat(policy(page.navigate("/api/v1/consultations"))).startsWith("default-src 'none'");

    assertThat(browser.blocked()).isEmpty();
  }

  @Test
  void deskWorksUnderItsPolicy() {
    viewer = fixtures.aModeratorOf(consultation.id());
    signIn("/moderation/" + consultation.slug());

    window.reads("Moderation");

    assertThat(browser.blocked()).isEmpty();
  }

  private static String policy(Response response) {
    return response.headerValue("content-security-policy");
  }

  private static void assertHeaders(Response response) {
    assertThat(response.headerValue("referrer-policy")).isEqualTo("same-origin");
    assertThat(response.headerValue("permissions-policy")).contains("camera=()");
    assertThat(response.headerValue("cross-origin-opener-policy")).isEqualTo("same-origin");
  }
}
