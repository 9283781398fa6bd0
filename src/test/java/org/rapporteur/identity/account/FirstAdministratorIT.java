package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.rapporteur.shared.Secret;
import org.rapporteur.testing.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/// On an installation of its own, because it has to be empty; the one behind a proxy leaves it so.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rapporteur.address=https://consultations.example.org/",
      "server.tomcat.remoteip.internal-proxies=127\\..*|::1|0:0:0:0:0:0:0:1"
    })
class FirstAdministratorIT {

  @LocalServerPort int port;
  @Autowired FirstAdministratorLink first;
  @Autowired RegistrationService registrations;
  @Autowired Viewers viewers;

  @Test
  void theLinkOfAnEmptyInstallationMakesOneAdministrator() {
    var earlier = first.create();
    var link = first.create();
    assertThat(registrations.isFirstAdministratorLink(earlier)).isFalse();
    assertThat(registrations.isFirstAdministratorLink(link)).isTrue();
    isAskedAccessibly(link);

    var person =
        registrations.registerFirstAdministrator(
            link,
            new EmailAddress("administrator@example.org"),
            "three ships sail at noon",
            new PersonDraft(
                "Administrator",
                StakeholderGroup.INTERNATIONAL_ORGANIZATIONS,
                null,
                null,
                LanguageTag.ENGLISH));

    assertThat(viewers.forPerson(person).administrator()).isTrue();
    assertThat(registrations.isFirstAdministratorLink(link)).isFalse();
    assertThatThrownBy(
            () ->
                registrations.registerFirstAdministrator(
                    link,
                    new EmailAddress("second@example.org"),
                    "three ships sail at noon",
                    new PersonDraft(
                        "Second", StakeholderGroup.CIVIL_SOCIETY, null, null, LanguageTag.ENGLISH)))
        .isInstanceOf(LinkInvalid.class);
  }

  /// As it comes, and when it says what is wrong.
  private void isAskedAccessibly(Secret link) {
    try (var browser = new Browser(port)) {
      var page = browser.window();
      page.navigate("/register?first=" + link.value());
      browser.isAccessible(page);
      page.locator("vaadin-button[theme~=primary]").click();
      page.getByRole(AriaRole.ALERT).first().waitFor();
      browser.isAccessible(page);
    }
  }
}
