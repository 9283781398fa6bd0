package org.rapporteur.identity.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.rapporteur.identity.EmailAddress;
import org.rapporteur.identity.PersonDraft;
import org.rapporteur.identity.Viewers;
import org.rapporteur.identity.affiliation.StakeholderGroup;
import org.rapporteur.shared.LanguageTag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/// On an installation of its own, because it has to be empty; the one behind a proxy leaves it so.
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "rapporteur.address=https://consultations.example.org/",
      "server.tomcat.remoteip.internal-proxies=127\\..*|::1|0:0:0:0:0:0:0:1"
    })
class FirstAdministratorIT {

  @Autowired FirstAdministrator first;
  @Autowired RegistrationService registrations;
  @Autowired Viewers viewers;

  @Test
  void theLinkOfAnEmptyInstallationMakesOneAdministrator() {
    var earlier = first.link();
    var link = first.link();
    assertThat(registrations.isFirst(earlier)).isFalse();
    assertThat(registrations.isFirst(link)).isTrue();

    var person =
        registrations.registerFirst(
            link,
            new EmailAddress("administrator@example.org"),
            "three ships sail at noon",
            new PersonDraft(
                "Administrator",
                StakeholderGroup.INTERNATIONAL_ORGANIZATIONS,
                null,
                null,
                LanguageTag.ENGLISH));

    assertThat(viewers.of(person).administrator()).isTrue();
    assertThat(registrations.isFirst(link)).isFalse();
    assertThatThrownBy(
            () ->
                registrations.registerFirst(
                    link,
                    new EmailAddress("second@example.org"),
                    "three ships sail at noon",
                    new PersonDraft(
                        "Second", StakeholderGroup.CIVIL_SOCIETY, null, null, LanguageTag.ENGLISH)))
        .isInstanceOf(LinkNotGood.class);
  }
}
